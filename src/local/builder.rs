//! One image builder: what it is, and which state it is in. Small, because a world may have a million of them.

use std::sync::Arc;

use aws_sdk_appstream::types::{
    AccessEndpoint, DomainJoinInfo, ImageBuilder, ImageBuilderState, ImageBuilderStateChangeReason,
    LatestAppstreamAgentVersion, NetworkAccessConfiguration, PlatformType, ResourceError, VolumeConfig, VpcConfig,
};
use serde::{Deserialize, Serialize};

use super::catalogue::LATEST_AGENT;
use super::clock::{Seconds, later};
use super::kinds::{Kind, Kinds};
use super::phase::Phase;
use super::random::Random;
use super::software::Software;
use super::stored;
use super::tags::Tags;
use super::timeline::Timeline;
use super::world::timestamp;

/// Gigabytes.
const DEFAULT_ROOT_VOLUME: i32 = 200;

/// An image builder.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Builder {
    /// Saved as the key under which it is.
    #[serde(skip)]
    name: Arc<str>,
    kind: Arc<Kind>,
    created: Seconds,
    /// What its network addresses are made of.
    address: u64,
    /// Whether the service made it for work of its own.
    #[serde(default, skip_serializing_if = "is_false")]
    service: bool,
    #[serde(with = "stored::states")]
    states: Timeline<Phase>,
    /// From when on the network access is shown, as long as the builder runs.
    reachable: Seconds,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    more: Option<Box<More>>,
    #[serde(default, skip_serializing_if = "Tags::is_empty")]
    pub(super) tags: Tags,
}

/// What most builders have little of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct More {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) display_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) iam_role_arn: Option<String>,
    #[serde(skip_serializing_if = "is_false")]
    pub(super) internet_access: bool,
    #[serde(with = "stored", skip_serializing_if = "Option::is_none")]
    pub(super) vpc_config: Option<VpcConfig>,
    #[serde(with = "stored", skip_serializing_if = "Option::is_none")]
    pub(super) domain_join_info: Option<DomainJoinInfo>,
    #[serde(with = "stored", skip_serializing_if = "Option::is_none")]
    pub(super) access_endpoints: Option<Vec<AccessEndpoint>>,
    /// Gigabytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) root_volume: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) disable_imdsv1: Option<bool>,
    /// The ARN of the image that was made of it last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) trouble: Option<Box<Trouble>>,
    /// The licence-included software that it has or is to have.
    #[serde(skip_serializing_if = "Software::is_empty")]
    pub(super) software: Software,
}

/// Why it fails, shown from the moment on at which it does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Trouble {
    from: Seconds,
    #[serde(with = "stored")]
    reason: ImageBuilderStateChangeReason,
    #[serde(with = "stored")]
    errors: Vec<ResourceError>,
}

/// How long the way to `RUNNING` takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Boot {
    pub(super) pending: Seconds,
    /// In `UPDATING_AGENT`; not at all without a newer agent.
    pub(super) update_agent: Option<Seconds>,
    /// In `PENDING_SYNCING_APPS` and in `SYNCING_APPS`; not at all without software to install.
    pub(super) sync_apps: Option<(Seconds, Seconds)>,
    /// From `RUNNING` to an address.
    pub(super) network_access: Seconds,
}

impl Builder {
    /// A builder that begins to be at `now`, and starts.
    pub(super) fn new(name: &str, kind: Arc<Kind>, now: Seconds, address: u64, boot: Boot) -> Self {
        let mut builder = Self {
            name: name.into(),
            kind,
            created: now,
            address,
            service: false,
            states: Timeline::from(now, Phase::Pending),
            reachable: now,
            more: None,
            tags: Tags::new(),
        };
        builder.start(now, boot);
        builder
    }

    /// A builder that the service makes for work of its own.
    pub(super) fn of_service(name: &str, kind: Arc<Kind>, now: Seconds, address: u64, states: Timeline<Phase>) -> Self {
        let boot = Boot { pending: 0.0, update_agent: None, sync_apps: None, network_access: 0.0 };
        let reachable = states.end();
        Self { service: true, states, reachable, ..Self::new(name, kind, now, address, boot) }
    }

    /// Says more about it.
    pub(super) fn with(mut self, more: More) -> Self {
        self.more = (more != More::default()).then(|| Box::new(more));
        self
    }

    pub(super) fn name(&self) -> &Arc<str> {
        &self.name
    }

    /// What it has in common with others.
    pub(super) fn kind(&self) -> &Kind {
        &self.kind
    }

    /// Whether the service made it for work of its own.
    pub(super) fn is_of_service(&self) -> bool {
        self.service
    }

    /// The state at `now`; `None` when it is gone.
    pub(super) fn state(&self, now: Seconds) -> Option<&ImageBuilderState> {
        self.states.at(now).shown()
    }

    /// The moment from which it stays in the state that it is on the way to.
    pub(super) fn settles(&self) -> Seconds {
        self.states.end()
    }

    /// The licence-included software that it has or is to have.
    pub(super) fn software(&self) -> &Software {
        static NONE: Software = Software::none();
        self.more.as_ref().map_or(&NONE, |more| &more.software)
    }

    pub(super) fn software_mut(&mut self) -> &mut Software {
        &mut self.more().software
    }

    /// Deploys what is staged, and with `retry` what failed: it is done after `takes`.
    pub(super) fn deploy(&mut self, now: Seconds, takes: Seconds, retry: bool) {
        if let Some(more) = &mut self.more {
            more.software.deploy(now, takes, retry);
        }
    }

    /// Whether it becomes something else by itself.
    pub(super) fn is_on_its_way(&self, now: Seconds) -> bool {
        self.settles() > now
    }

    /// The moment from which on it is gone, if that is to come by itself.
    pub(super) fn gone_from(&self) -> Option<Seconds> {
        (*self.states.last() == Phase::Gone).then(|| self.states.end())
    }

    /// The API's picture of the builder at `now`.
    pub(super) fn view(&self, now: Seconds) -> ImageBuilder {
        let kind = &*self.kind;
        let default = More::default();
        let more = self.more.as_deref().unwrap_or(&default);
        let state = self.state(now).cloned();
        let reachable = state == Some(ImageBuilderState::Running) && now >= self.reachable;
        let trouble = more.trouble.as_ref().filter(|trouble| trouble.from <= now);
        let volume = VolumeConfig::builder().volume_size_in_gb(more.root_volume.unwrap_or(DEFAULT_ROOT_VOLUME));
        ImageBuilder::builder()
            .name(&*self.name)
            .arn(format!("{}{}", kind.arn_start, self.name))
            .set_image_arn(Some(kind.image_arn.clone()).filter(|arn| !arn.is_empty()))
            .set_description(more.description.clone())
            .set_display_name(more.display_name.clone())
            .set_vpc_config(more.vpc_config.clone())
            .instance_type(&kind.instance_type)
            .set_platform(kind.platform.as_deref().map(PlatformType::from))
            .set_iam_role_arn(more.iam_role_arn.clone())
            .set_state(state)
            .set_state_change_reason(trouble.map(|trouble| trouble.reason.clone()))
            .created_time(timestamp(self.created))
            .enable_default_internet_access(more.internet_access)
            .set_domain_join_info(more.domain_join_info.clone())
            .set_network_access_configuration(reachable.then(|| network(self.address)))
            .set_image_builder_errors(Some(trouble.map_or_else(Vec::new, |trouble| trouble.errors.clone())))
            .appstream_agent_version(&kind.agent)
            .set_access_endpoints(more.access_endpoints.clone())
            .root_volume_config(volume.build())
            .latest_appstream_agent_version(latest(&kind.agent))
            .set_disable_imdsv1(more.disable_imdsv1)
            .build()
    }

    /// `PENDING`, `UPDATING_AGENT` if there is one to install, the states of `sync_apps` if it has to, `RUNNING`.
    pub(super) fn start(&mut self, now: Seconds, boot: Boot) {
        let mut states = Timeline::from(now, Phase::Pending);
        let mut wait = boot.pending;
        if let Some(update) = boot.update_agent {
            states = states.then(wait, Phase::UpdatingAgent);
            wait = update;
        }
        if let Some((pending, syncing)) = boot.sync_apps {
            states = states.then(wait, Phase::PendingSyncingApps).then(pending, Phase::SyncingApps);
            wait = syncing;
        }
        self.states = states.then(wait, Phase::Running);
        self.reachable = later(self.states.end(), boot.network_access);
    }

    /// `REBOOTING`, `RUNNING`.
    pub(super) fn reboot(&mut self, now: Seconds, takes: Seconds) {
        self.run_again(Timeline::from(now, Phase::Rebooting).then(takes, Phase::Running));
    }

    /// `PENDING_SYNCING_APPS`, `SYNCING_APPS`, `RUNNING`: from now on, or at the end of its way to `RUNNING`.
    pub(super) fn sync_apps(&mut self, now: Seconds, pending: Seconds, syncing: Seconds) {
        let on_its_way = *self.states.last() == Phase::Running && self.states.end() > now;
        let states = if on_its_way {
            self.states.clone().ending_in(Phase::PendingSyncingApps)
        } else {
            Timeline::from(now, Phase::PendingSyncingApps)
        };
        self.run_again(states.then(pending, Phase::SyncingApps).then(syncing, Phase::Running));
    }

    /// It keeps its network on the way.
    fn run_again(&mut self, states: Timeline<Phase>) {
        self.reachable = states.end().max(self.reachable);
        self.states = states;
    }

    /// `SNAPSHOTTING`, `STOPPED`: the image with that ARN is made of it.
    pub(super) fn snapshot(&mut self, now: Seconds, takes: Seconds, image_arn: &str) {
        self.states = Timeline::from(now, Phase::Snapshotting).then(takes, Phase::Stopped);
        self.set_image(image_arn);
    }

    /// The image with that ARN is made of it.
    pub(super) fn set_image(&mut self, arn: &str) {
        self.more().image = Some(arn.to_owned());
    }

    /// The ARN of the image that was made of it last.
    pub(super) fn image(&self) -> Option<&str> {
        self.more.as_ref()?.image.as_deref()
    }

    /// `STOPPING`, `STOPPED`.
    pub(super) fn stop(&mut self, now: Seconds, takes: Seconds) {
        self.states = Timeline::from(now, Phase::Stopping).then(takes, Phase::Stopped);
    }

    /// `FAILED`, whatever it was to become, and so is what was being installed.
    pub(super) fn fail(&mut self, now: Seconds, reason: ImageBuilderStateChangeReason, errors: Vec<ResourceError>) {
        self.states = Timeline::from(now, Phase::Failed);
        let more = self.more();
        more.trouble = Some(Trouble { from: now, reason, errors }.into());
        more.software.interrupt(now);
    }

    /// What it is on its way to is not to be: the way ends in `FAILED`, also for what was being installed then. Nothing
    /// happens to what is on no way.
    pub(super) fn doom(&mut self, reason: ImageBuilderStateChangeReason, errors: Vec<ResourceError>) {
        if self.states.stages().count() < 2 {
            return;
        }
        self.states = self.states.clone().ending_in(Phase::Failed);
        let from = self.states.end();
        let more = self.more();
        more.trouble = Some(Trouble { from, reason, errors }.into());
        more.software.doom(from);
    }

    /// It stays for ever in the state that its way began with: a start that never ends is `PENDING`.
    pub(super) fn stick(&mut self) {
        let end = self.states.end();
        if let Some(more) = &mut self.more {
            more.software.stick(end);
        }
        self.states = self.states.clone().stuck();
    }

    /// `DELETING`, gone.
    pub(super) fn delete(&mut self, now: Seconds, takes: Seconds) {
        self.states = Timeline::from(now, Phase::Deleting).then(takes, Phase::Gone);
        if let Some(more) = &mut self.more {
            more.trouble.take_if(|trouble| trouble.from > now);
        }
    }

    /// Its deletion is not to succeed: at the end of it, it is `STOPPED`. Whether it is being deleted.
    pub(super) fn survive_deletion(&mut self) -> bool {
        let deleting = *self.states.last() == Phase::Gone;
        if deleting {
            self.states = self.states.clone().ending_in(Phase::Stopped);
        }
        deleting
    }

    /// Takes note of the agent that a start has installed.
    pub(super) fn set_agent(&mut self, version: String, kinds: &mut Kinds) {
        self.kind = kinds.one(Kind { agent: version, ..(*self.kind).clone() });
    }

    /// Makes one that was read from a file like the others: it knows its name, and shares what it has in common.
    pub(super) fn settle_in(&mut self, name: &Arc<str>, arn_start: &str, kinds: &mut Kinds) {
        self.name = name.clone();
        self.kind = kinds.one(Kind { arn_start: arn_start.to_owned(), ..(*self.kind).clone() });
    }

    fn more(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }
}

/// The addresses that are made of a number.
fn network(address: u64) -> NetworkAccessConfiguration {
    let mut random = Random::seeded(Some(address));
    NetworkAccessConfiguration::builder()
        .eni_private_ip_address(format!("10.0.{}.{}", random.host_byte(), random.host_byte()))
        .eni_id(format!("eni-{}", random.hex(17)))
        .build()
}

/// Whether that is the newest agent.
pub(super) fn latest(agent: &str) -> LatestAppstreamAgentVersion {
    if agent == LATEST_AGENT { LatestAppstreamAgentVersion::True } else { LatestAppstreamAgentVersion::False }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives references")]
fn is_false(flag: &bool) -> bool {
    !flag
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::types::ImageBuilderStateChangeReasonCode;

    use super::*;

    const BOOT: Boot = Boot { pending: 10.0, update_agent: None, sync_apps: None, network_access: 5.0 };

    fn builder() -> Builder {
        Builder::new("b", Arc::default(), 100.0, 7, BOOT)
    }

    fn seen(builder: &Builder, moments: &[Seconds]) -> String {
        let state = |now: &Seconds| builder.state(*now).map_or("gone", |state| state.as_str()).to_owned();
        moments.iter().map(state).collect::<Vec<_>>().join(" ")
    }

    fn reason() -> ImageBuilderStateChangeReason {
        ImageBuilderStateChangeReason::builder().code(ImageBuilderStateChangeReasonCode::InternalError).build()
    }

    #[test]
    fn it_is_small() {
        assert!(size_of::<Builder>() <= 128, "{}", size_of::<Builder>());
        assert!(size_of::<More>() <= 264, "{}", size_of::<More>());
    }

    #[test]
    fn a_reboot_keeps_the_network() {
        let mut builder = builder();
        let before = builder.view(200.0).network_access_configuration;
        assert!(before.is_some());
        builder.reboot(200.0, 30.0);
        assert_eq!(seen(&builder, &[200.0, 229.0, 230.0]), "REBOOTING REBOOTING RUNNING");
        assert_eq!(builder.view(210.0).network_access_configuration, None);
        assert_eq!(builder.view(230.0).network_access_configuration, before);
    }

    #[test]
    fn apps_are_synced_now_or_at_the_end_of_the_way() {
        let mut running = builder();
        running.sync_apps(200.0, 1.0, 2.0);
        assert_eq!(seen(&running, &[200.0, 201.0, 203.0]), "PENDING_SYNCING_APPS SYNCING_APPS RUNNING");
        let mut starting = builder();
        starting.sync_apps(100.0, 1.0, 2.0);
        let boot = Boot { sync_apps: Some((1.0, 2.0)), ..BOOT };
        let with_software = Builder::new("b", Arc::default(), 100.0, 7, boot);
        for builder in [starting, with_software] {
            let seen = seen(&builder, &[109.0, 110.0, 111.0, 113.0]);
            assert_eq!(seen, "PENDING PENDING_SYNCING_APPS SYNCING_APPS RUNNING");
        }
    }

    #[test]
    fn what_is_doomed_fails_at_the_end_and_shows_why_from_then_on() {
        let mut builder = builder();
        builder.doom(reason(), vec![ResourceError::builder().error_message("m").build()]);
        assert_eq!(seen(&builder, &[100.0, 109.0, 110.0, 1e9]), "PENDING PENDING FAILED FAILED");
        assert_eq!(builder.view(109.0).state_change_reason, None);
        assert_eq!(builder.view(109.0).image_builder_errors(), []);
        assert_eq!(builder.view(110.0).state_change_reason, Some(reason()));
        assert_eq!(builder.view(110.0).image_builder_errors().len(), 1);
        builder.delete(120.0, 10.0);
        assert_eq!(builder.view(120.0).state_change_reason, Some(reason()));
    }

    #[test]
    fn what_is_stuck_stays_so_and_a_deletion_can_fail() {
        let mut builder = builder();
        assert!(!builder.survive_deletion());
        builder.stick();
        assert_eq!(seen(&builder, &[1e9]), "PENDING");
        builder.doom(reason(), Vec::new());
        assert_eq!(seen(&builder, &[1e9]), "PENDING");
        builder.delete(200.0, 10.0);
        assert_eq!(builder.gone_from(), Some(210.0));
        assert!(builder.survive_deletion());
        assert_eq!(seen(&builder, &[209.0, 210.0]), "DELETING STOPPED");
        assert_eq!(builder.gone_from(), None);
    }

    #[test]
    fn it_comes_back_as_it_was_saved() {
        let more = More {
            description: Some("d".to_owned()),
            vpc_config: Some(VpcConfig::builder().subnet_ids("s").build()),
            ..More::default()
        };
        let mut builder = builder().with(more);
        builder.tags.insert("a".to_owned(), "1".to_owned());
        builder.doom(reason(), Vec::new());
        let text = serde_json::to_string(&builder).unwrap();
        let mut read: Builder = serde_json::from_str(&text).unwrap();
        read.settle_in(&"b".into(), "", &mut Kinds::default());
        for now in [100.0, 110.0] {
            assert_eq!(read.view(now), builder.view(now));
        }
        assert_eq!(read.tags, builder.tags);
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
        for wrong in [r#""states":[]"#, r#""states":[[1.0,"SLEEPING"]]"#, r#""states":[[2.0,"PENDING"],[1.0,null]]"#] {
            let start = text.find(r#""states""#).unwrap();
            let end = text.find(r#","reachable""#).unwrap();
            let text = format!("{}{wrong}{}", &text[..start], &text[end..]);
            assert!(serde_json::from_str::<Builder>(&text).is_err(), "{text}");
        }
    }
}
