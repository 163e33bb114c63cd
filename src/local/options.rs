//! What can be set about a local AppStream.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use serde::Deserialize;

use super::clock::{Seconds, TEN_YEARS};
use super::faults::{Faults, Rule, RuleError};
use super::policies::Policies;
use super::signatures::Identity;

/// How a local AppStream behaves. Every field has a default; unknown fields are refused when deserializing.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// The address of this machine that it listens on. Default 127.0.0.1, which nobody else can reach.
    pub host: IpAddr,
    /// The TCP port on that address; 0, the default, takes any free one.
    pub port: u16,
    /// The region that ARNs and URLs name. Default `us-east-1`.
    pub region_name: String,
    /// The account, 12 digits, that owns what is created. Default `123456789012`.
    pub account_id: String,
    /// How many seconds of service time pass in one real second, at most a million; with 0 time stands still until
    /// it is moved by hand. Default 60.
    pub speed: f64,
    /// Makes durations and identifiers repeatable. Without it they differ from run to run.
    pub seed: Option<u64>,
    /// The largest deviation of each duration from its nominal value, as a fraction from 0 to 1. Default 0.15.
    pub jitter: f64,
    /// How many image builders the account may have. Default 10, AWS's own default quota.
    pub image_builder_quota: u32,
    /// How many images of its own the account may have, the three included that it has from the start. Default 10,
    /// AWS's own default quota.
    pub image_quota: u32,
    /// How long things take.
    pub durations: Durations,
    /// How it does what nobody knows for certain of the service.
    pub policies: Policies,
    /// The file that the world is kept in, so that it is there again after a restart. Without one it is gone then.
    pub state: Option<PathBuf>,
    /// Whose requests are answered. Default: nobody in particular, and requests need not be signed.
    pub credentials: Vec<Identity>,
    /// What goes wrong, from the start and after every reset. Default: nothing.
    pub faults: Vec<Rule>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            host: Ipv4Addr::LOCALHOST.into(),
            port: 0,
            region_name: "us-east-1".to_owned(),
            account_id: "123456789012".to_owned(),
            speed: 60.0,
            seed: None,
            jitter: 0.15,
            image_builder_quota: 10,
            image_quota: 10,
            durations: Durations::default(),
            policies: Policies::default(),
            state: None,
            credentials: Vec::new(),
            faults: Vec::new(),
        }
    }
}

/// How long things take, in seconds of service time, before jitter.
///
/// The defaults are inside what AWS documents and its users report: 5-10 minutes to create a builder, up to 25 with a
/// domain join.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Durations {
    /// From `CreateImageBuilder` to `RUNNING`. Default 480.
    pub create: Seconds,
    /// What joining a directory adds to that. Default 900.
    pub domain_join: Seconds,
    /// In `UPDATING_AGENT`, when the newest agent (`LATEST`) is asked for. Default 180.
    pub update_agent: Seconds,
    /// From `StartImageBuilder` to `RUNNING`. Default 180.
    pub start: Seconds,
    /// From `RUNNING` to the appearance of the private IP address. Default 15.
    pub network_access: Seconds,
    /// From `StopImageBuilder` to `STOPPED`. Default 120.
    pub stop: Seconds,
    /// From `DeleteImageBuilder` to gone. Default 60.
    pub delete: Seconds,
    /// From `REBOOTING` to `RUNNING`. Default 120.
    pub reboot: Seconds,
    /// In `PENDING_SYNCING_APPS`, when licence-included software is to be installed or uninstalled. Default 30.
    pub pending_sync: Seconds,
    /// In `SYNCING_APPS`, after that. Default 300.
    pub sync_apps: Seconds,
    /// From `SNAPSHOTTING` to `STOPPED`, and from the image's `PENDING` to `AVAILABLE`. Default 1200.
    pub snapshot: Seconds,
    /// From `CopyImage` to `AVAILABLE`. Default 600.
    pub copy_image: Seconds,
    /// From `CreateUpdatedImage` to `AVAILABLE`. Default 7200: the service takes hours.
    pub create_updated_image: Seconds,
    /// In `PENDING_QUALIFICATION`, at the end of that, for the image builder that the service runs meanwhile. Default 900.
    pub qualification: Seconds,
    /// In `IMPORTING`. Default 3600.
    pub import_image: Seconds,
    /// In `VALIDATING`, after that. Default 600.
    pub validate_image: Seconds,
    /// From `CreateExportImageTask` to its end. Default 1800.
    pub export_image: Seconds,
    /// From `DeleteImage` to gone. Default 30.
    pub delete_image: Seconds,
    /// From `StartFleet` to `RUNNING`. Default 600.
    pub start_fleet: Seconds,
    /// From `StopFleet` to `STOPPED`. Default 300.
    pub stop_fleet: Seconds,
}

impl Default for Durations {
    fn default() -> Self {
        Self {
            create: 480.0,
            domain_join: 900.0,
            update_agent: 180.0,
            start: 180.0,
            network_access: 15.0,
            stop: 120.0,
            delete: 60.0,
            reboot: 120.0,
            pending_sync: 30.0,
            sync_apps: 300.0,
            snapshot: 1200.0,
            copy_image: 600.0,
            create_updated_image: 7200.0,
            qualification: 900.0,
            import_image: 3600.0,
            validate_image: 600.0,
            export_image: 1800.0,
            delete_image: 30.0,
            start_fleet: 600.0,
            stop_fleet: 300.0,
        }
    }
}

/// Why [`Options`] are refused.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum OptionsError {
    /// `region_name` would not fit into an ARN or a host name.
    #[error("region_name must be lower-case letters, digits and hyphens, not {0:?}")]
    Region(String),
    /// `account_id` is not an AWS account's number.
    #[error("account_id must be 12 digits, not {0:?}")]
    Account(String),
    /// `speed` is out of range.
    #[error("speed must be from 0 to 1000000, not {0}")]
    Speed(f64),
    /// `jitter` is out of range.
    #[error("jitter must be from 0 to 1, not {0}")]
    Jitter(f64),
    /// A duration is negative, not a number, or longer than ten years.
    #[error("durations.{0} must be a number of seconds, 0 or more and at most ten years, not {1}")]
    Duration(&'static str, Seconds),
    /// A policy that cannot be.
    #[error("policies.{0} {1}")]
    Policy(&'static str, String),
    /// A part of credentials is empty.
    #[error("credentials[{0}].{1} must not be empty")]
    Credentials(usize, &'static str),
    /// A fault makes no sense.
    #[error(transparent)]
    Fault(#[from] RuleError),
}

impl Options {
    /// Refuses what the service could not work with.
    ///
    /// # Errors
    ///
    /// The first field that is out of its range.
    pub fn check(&self) -> Result<(), OptionsError> {
        let region_fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.region_name.is_empty() || !self.region_name.chars().all(region_fits) {
            return Err(OptionsError::Region(self.region_name.clone()));
        }
        if self.account_id.len() != 12 || !self.account_id.bytes().all(|b| b.is_ascii_digit()) {
            return Err(OptionsError::Account(self.account_id.clone()));
        }
        if !(0.0..=1e6).contains(&self.speed) {
            return Err(OptionsError::Speed(self.speed));
        }
        if !(0.0..=1.0).contains(&self.jitter) {
            return Err(OptionsError::Jitter(self.jitter));
        }
        if let Some((name, problem)) = self.policies.problem() {
            return Err(OptionsError::Policy(name, problem));
        }
        self.durations.check()?;
        self.check_credentials()?;
        Faults::new(&self.faults, self.seed)?;
        Ok(())
    }

    fn check_credentials(&self) -> Result<(), OptionsError> {
        for (at, identity) in self.credentials.iter().enumerate() {
            let parts = [
                ("access_key_id", Some(&identity.access_key_id)),
                ("secret_access_key", Some(&identity.secret_access_key)),
                ("session_token", identity.session_token.as_ref()),
            ];
            if let Some((name, _)) = parts.into_iter().find(|(_, part)| part.is_some_and(String::is_empty)) {
                return Err(OptionsError::Credentials(at, name));
            }
        }
        Ok(())
    }
}

impl Durations {
    fn check(&self) -> Result<(), OptionsError> {
        let all = [
            ("create", self.create),
            ("domain_join", self.domain_join),
            ("update_agent", self.update_agent),
            ("start", self.start),
            ("network_access", self.network_access),
            ("stop", self.stop),
            ("delete", self.delete),
            ("reboot", self.reboot),
            ("pending_sync", self.pending_sync),
            ("sync_apps", self.sync_apps),
            ("snapshot", self.snapshot),
            ("copy_image", self.copy_image),
            ("create_updated_image", self.create_updated_image),
            ("qualification", self.qualification),
            ("import_image", self.import_image),
            ("validate_image", self.validate_image),
            ("export_image", self.export_image),
            ("delete_image", self.delete_image),
            ("start_fleet", self.start_fleet),
            ("stop_fleet", self.stop_fleet),
        ];
        match all.into_iter().find(|(_, seconds)| !(0.0..=TEN_YEARS).contains(seconds)) {
            Some((name, seconds)) => Err(OptionsError::Duration(name, seconds)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_pass_and_what_cannot_work_is_refused() {
        assert_eq!(Options::default().check(), Ok(()));
        assert_eq!(Options { speed: 0.0, ..Options::default() }.check(), Ok(()));
        let refused = |change: fn(&mut Options)| {
            let mut options = Options::default();
            change(&mut options);
            options.check().unwrap_err().to_string()
        };
        assert!(refused(|o| o.region_name = "eu west".into()).contains("region_name"));
        assert!(refused(|o| o.account_id = "12".into()).contains("account_id"));
        for speed in [-1.0, 1e7, f64::NAN, f64::INFINITY] {
            assert!(Options { speed, ..Options::default() }.check().is_err(), "{speed}");
        }
        assert!(refused(|o| o.jitter = 1.5).contains("jitter"));
        let nobody = r#"{"access_key_id": "", "secret_access_key": "s"}"#;
        let credentials = vec![serde_json::from_str(nobody).unwrap()];
        let nobody = Options { credentials, ..Options::default() }.check().unwrap_err().to_string();
        assert_eq!(nobody, "credentials[0].access_key_id must not be empty");
        assert!(refused(|o| o.durations.stop = -1.0).contains("durations.stop"));
        assert!(refused(|o| o.durations.create = f64::NAN).contains("durations.create"));
    }

    #[test]
    fn unknown_fields_are_refused() {
        let read = serde_json::from_str::<Options>;
        assert_eq!(read(r#"{"durations": {"stop": 1}}"#).unwrap().durations.stop.to_bits(), 1.0_f64.to_bits());
        assert!(read(r#"{"sped": 1}"#).unwrap_err().to_string().contains("sped"));
        assert!(read(r#"{"durations": {"halt": 1}}"#).unwrap_err().to_string().contains("halt"));
    }
}
