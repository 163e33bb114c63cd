//! Licence-included software: which there is, and how much of it an image builder or an image has.

use std::collections::BTreeMap;
use std::ops::Bound;

use aws_sdk_appstream::types::{PlatformType, SoftwareAssociations, SoftwareDeploymentStatus};
use serde::{Deserialize, Serialize};

use super::clock::Seconds;
use super::errors::Fault;
use super::failure;
use super::stored::{self, Named};
use super::timeline::Timeline;

/// What can be installed, from the API's documentation of `SoftwareNames`.
const KNOWN: &[&str] = &[
    "Microsoft_Office_2021_LTSC_Professional_Plus_32Bit",
    "Microsoft_Office_2021_LTSC_Professional_Plus_64Bit",
    "Microsoft_Office_2021_LTSC_Standard_32Bit",
    "Microsoft_Office_2021_LTSC_Standard_64Bit",
    "Microsoft_Office_2024_LTSC_Professional_Plus_32Bit",
    "Microsoft_Office_2024_LTSC_Professional_Plus_64Bit",
    "Microsoft_Office_2024_LTSC_Standard_32Bit",
    "Microsoft_Office_2024_LTSC_Standard_64Bit",
    "Microsoft_Project_2021_Professional_32Bit",
    "Microsoft_Project_2021_Professional_64Bit",
    "Microsoft_Project_2021_Standard_32Bit",
    "Microsoft_Project_2021_Standard_64Bit",
    "Microsoft_Project_2024_Professional_32Bit",
    "Microsoft_Project_2024_Professional_64Bit",
    "Microsoft_Project_2024_Standard_32Bit",
    "Microsoft_Project_2024_Standard_64Bit",
    "Microsoft_Visio_2021_LTSC_Professional_32Bit",
    "Microsoft_Visio_2021_LTSC_Professional_64Bit",
    "Microsoft_Visio_2021_LTSC_Standard_32Bit",
    "Microsoft_Visio_2021_LTSC_Standard_64Bit",
    "Microsoft_Visio_2024_LTSC_Professional_32Bit",
    "Microsoft_Visio_2024_LTSC_Professional_64Bit",
    "Microsoft_Visio_2024_LTSC_Standard_32Bit",
    "Microsoft_Visio_2024_LTSC_Standard_64Bit",
];

/// The software of one resource, by name. It lives in the resource, so that it goes when that goes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Software(BTreeMap<String, Association>);

/// One piece of software of one resource.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Association {
    /// `None` when it is uninstalled.
    #[serde(with = "stored::states")]
    states: Timeline<Option<Status>>,
    /// The codes of the last failure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    errors: Vec<String>,
    /// Set when the next deployment is to fail: the codes that it is to fail with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    doom: Option<Vec<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    StagedForInstallation,
    PendingInstallation,
    Installed,
    StagedForUninstallation,
    PendingUninstallation,
    FailedToInstall,
    FailedToUninstall,
}

impl Status {
    fn is_failure(self) -> bool {
        matches!(self, Self::FailedToInstall | Self::FailedToUninstall)
    }

    /// Whether what has this status is installed, for the time being at least.
    fn is_there(self) -> bool {
        !matches!(self, Self::StagedForInstallation | Self::PendingInstallation | Self::FailedToInstall)
    }

    /// The status while it is being deployed, if that is what a deployment has to do with it.
    fn pending(self, retry: bool) -> Option<Self> {
        match self {
            Self::StagedForInstallation => Some(Self::PendingInstallation),
            Self::StagedForUninstallation => Some(Self::PendingUninstallation),
            Self::FailedToInstall if retry => Some(Self::PendingInstallation),
            Self::FailedToUninstall if retry => Some(Self::PendingUninstallation),
            _ => None,
        }
    }

    /// What becomes of what is being deployed when that fails.
    fn failed(self) -> Option<Self> {
        match self {
            Self::PendingInstallation => Some(Self::FailedToInstall),
            Self::PendingUninstallation => Some(Self::FailedToUninstall),
            _ => None,
        }
    }

    /// The API's name for it.
    fn api_name(self) -> &'static str {
        match self {
            Self::StagedForInstallation => "STAGED_FOR_INSTALLATION",
            Self::PendingInstallation => "PENDING_INSTALLATION",
            Self::Installed => "INSTALLED",
            Self::StagedForUninstallation => "STAGED_FOR_UNINSTALLATION",
            Self::PendingUninstallation => "PENDING_UNINSTALLATION",
            Self::FailedToInstall => "FAILED_TO_INSTALL",
            Self::FailedToUninstall => "FAILED_TO_UNINSTALL",
        }
    }

    const ALL: [Self; 7] = [
        Self::StagedForInstallation,
        Self::PendingInstallation,
        Self::Installed,
        Self::StagedForUninstallation,
        Self::PendingUninstallation,
        Self::FailedToInstall,
        Self::FailedToUninstall,
    ];
}

impl Named for Option<Status> {
    fn name(&self) -> Option<&str> {
        self.map(Status::api_name)
    }

    fn named(name: Option<&str>) -> Option<Self> {
        let Some(name) = name else { return Some(None) };
        Status::ALL.into_iter().find(|status| status.api_name() == name).map(Some)
    }
}

impl Association {
    fn new(now: Seconds, status: Status) -> Self {
        Self { states: Timeline::from(now, Some(status)), errors: Vec::new(), doom: None }
    }

    fn status(&self, now: Seconds) -> Option<Status> {
        *self.states.at(now)
    }

    fn deploy(&mut self, now: Seconds, takes: Seconds, pending: Status) {
        let done = (pending == Status::PendingInstallation).then_some(Status::Installed);
        let (end, errors) = match self.doom.take() {
            Some(errors) => (pending.failed(), errors),
            None => (done, Vec::new()),
        };
        self.states = Timeline::from(now, Some(pending)).then(takes, end);
        self.errors = errors;
    }

    fn fail(&mut self, now: Seconds, errors: &[String]) {
        match self.status(now).and_then(Status::failed) {
            Some(failed) => {
                self.states = Timeline::from(now, Some(failed));
                self.errors = errors.to_vec();
            }
            None => self.doom = Some(errors.to_vec()),
        }
    }
}

impl Software {
    pub(super) const fn none() -> Self {
        Self(BTreeMap::new())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is installed at `now`, as an image or a builder made of it has it.
    pub(super) fn installed(&self, now: Seconds) -> Self {
        let there = self.0.iter().filter(|(_, software)| software.status(now).is_some_and(Status::is_there));
        Self(there.map(|(name, _)| (name.clone(), Association::new(now, Status::Installed))).collect())
    }

    /// From now on it is to be installed, unless it is so already.
    pub(super) fn stage(&mut self, names: &[String], now: Seconds) -> Result<(), Fault> {
        self.check_mix(names, now)?;
        for name in names {
            let next = match self.status(name, now) {
                None | Some(Status::FailedToInstall) => Status::StagedForInstallation,
                Some(Status::StagedForUninstallation | Status::FailedToUninstall) => Status::Installed,
                Some(_) => continue,
            };
            self.0.insert(name.clone(), Association::new(now, next));
        }
        Ok(())
    }

    /// From now on it is to be uninstalled; what was not installed yet is gone at once. All of it, or none.
    pub(super) fn unstage(&mut self, names: &[String], now: Seconds) -> Result<(), Fault> {
        if let Some(unknown) = names.iter().find(|name| self.status(name, now).is_none()) {
            return Err(not_associated(unknown));
        }
        for name in names {
            match self.status(name, now) {
                Some(Status::StagedForUninstallation) | None => {}
                Some(status) if status.is_there() => {
                    self.0.insert(name.clone(), Association::new(now, Status::StagedForUninstallation));
                }
                Some(_) => {
                    self.0.remove(name);
                }
            }
        }
        Ok(())
    }

    /// Whether a deployment has anything to do.
    pub(super) fn is_staged(&self, now: Seconds, retry: bool) -> bool {
        self.0.values().any(|software| software.status(now).and_then(|status| status.pending(retry)).is_some())
    }

    /// Deploys what is staged, and with `retry` what failed: it is pending now and done after `takes`.
    pub(super) fn deploy(&mut self, now: Seconds, takes: Seconds, retry: bool) {
        self.0.retain(|_, software| software.status(now).is_some());
        for software in self.0.values_mut() {
            if let Some(pending) = software.status(now).and_then(|status| status.pending(retry)) {
                software.deploy(now, takes, pending);
            }
        }
    }

    /// The deployment of a piece of software fails: the one that is going on now, or else the next one at its end.
    pub(super) fn fail(&mut self, name: &str, now: Seconds, errors: &[String]) -> Result<(), Fault> {
        match self.0.get_mut(name) {
            Some(software) if software.status(now).is_some() => {
                software.fail(now, errors);
                Ok(())
            }
            _ => Err(not_associated(name)),
        }
    }

    /// Whatever is being deployed has failed, because its builder did.
    pub(super) fn interrupt(&mut self, now: Seconds) {
        let pending = self.0.values_mut().filter(|software| software.status(now).and_then(Status::failed).is_some());
        pending.for_each(|software| software.fail(now, &[]));
    }

    /// Whatever is still being deployed at the moment `at` fails then, because its builder will.
    pub(super) fn doom(&mut self, at: Seconds) {
        for software in self.0.values_mut() {
            let before: Vec<_> = software.states.stages().filter(|(from, _)| *from < at).collect();
            let last = before.last().and_then(|(_, status)| **status);
            let fails_anyway = software.status(at).is_some_and(Status::is_failure);
            let Some(failed) = last.and_then(Status::failed).filter(|_| !fails_anyway) else { continue };
            let stages = before.iter().map(|(from, status)| (*from, **status)).chain([(at, Some(failed))]);
            if let Some(states) = Timeline::of(stages) {
                software.states = states;
                software.errors.clear();
            }
        }
    }

    /// Whatever is still being deployed right before the moment `at` stays so, because its builder does not go on.
    pub(super) fn stick(&mut self, at: Seconds) {
        for software in self.0.values_mut().filter(|software| software.states.end() >= at) {
            software.states = software.states.clone().stuck();
        }
    }

    /// The API's picture of it at `now`, by name: of what comes after the name `after`.
    pub(super) fn view(&self, now: Seconds, after: Option<&str>) -> impl Iterator<Item = (&str, SoftwareAssociations)> {
        let range = (after.map_or(Bound::Unbounded, Bound::Excluded), Bound::Unbounded);
        self.0.range::<str, _>(range).filter_map(move |(name, software)| {
            let status = software.status(now)?;
            let errors = status.is_failure().then(|| failure::details(&software.errors));
            let draft = SoftwareAssociations::builder()
                .software_name(name)
                .status(SoftwareDeploymentStatus::from(status.api_name()));
            Some((name.as_str(), draft.set_deployment_error(errors).build()))
        })
    }

    fn status(&self, name: &str, now: Seconds) -> Option<Status> {
        self.0.get(name)?.status(now)
    }

    /// Refuses what Microsoft's installer cannot have side by side: 32 and 64 bits, and two editions of one product.
    fn check_mix(&self, more: &[String], now: Seconds) -> Result<(), Fault> {
        let leaving = |status| matches!(status, Status::StagedForUninstallation | Status::PendingUninstallation);
        let staying = self.0.iter().filter(|(_, software)| software.status(now).is_some_and(|status| !leaving(status)));
        let mut names: Vec<&str> = staying.map(|(name, _)| name.as_str()).collect();
        names.extend(more.iter().map(String::as_str));
        names.sort_unstable();
        names.dedup();
        for (at, first) in names.iter().enumerate() {
            if let Some(second) = names[at + 1..].iter().find(|second| clash(first, second)) {
                let message = format!("{first} and {second} cannot be on the same image builder.");
                return Err(Fault::combination(message));
            }
        }
        Ok(())
    }
}

/// Refuses a list without names, and names of no software.
pub(super) fn check_names(names: &[String]) -> Result<(), Fault> {
    if names.is_empty() {
        return Err(Fault::combination("SoftwareNames must name at least one application."));
    }
    match names.iter().find(|name| !KNOWN.contains(&name.as_str())) {
        Some(unknown) => {
            Err(Fault::new("ResourceNotFoundException", format!("The software {unknown} does not exist.")))
        }
        None => Ok(()),
    }
}

/// Refuses systems that the software does not run on. A system that nobody knew when this was written passes.
pub(super) fn check_platform(platform: Option<&PlatformType>) -> Result<(), Fault> {
    use PlatformType::{AmazonLinux2, Rhel8, RockyLinux8, UbuntuPro2404, WindowsServer2016};
    match platform {
        Some(platform @ (AmazonLinux2 | Rhel8 | RockyLinux8 | UbuntuPro2404 | WindowsServer2016)) => {
            let message = format!("License included applications are not supported on {platform}.");
            Err(Fault::new("IncompatibleImageException", message))
        }
        _ => Ok(()),
    }
}

fn clash(first: &str, second: &str) -> bool {
    let bits = |name: &str| name.ends_with("_64Bit");
    let product = |name: &str| name.split('_').nth(1).map(str::to_owned);
    bits(first) != bits(second) || product(first) == product(second)
}

fn not_associated(name: &str) -> Fault {
    Fault::new("ResourceNotFoundException", format!("The software {name} is not associated with the image builder."))
}

#[cfg(test)]
mod tests;
