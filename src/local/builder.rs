//! One image builder: what it is, and which state it is in.

use aws_sdk_appstream::types::{
    ImageBuilder, ImageBuilderState, ImageBuilderStateChangeReason, NetworkAccessConfiguration, ResourceError,
};

use super::clock::{Seconds, later};
use super::tags::Tags;
use super::timeline::Timeline;

/// An image builder. `None` in its timeline means that it is gone.
#[derive(Debug)]
pub(super) struct Builder {
    record: ImageBuilder,
    states: Timeline<Option<ImageBuilderState>>,
    network: NetworkAccessConfiguration,
    /// From when on the network access is shown, as long as the builder runs.
    reachable: Seconds,
    pub(super) tags: Tags,
    /// From when on it has failed, why, and with which errors.
    doomed: Option<(Seconds, ImageBuilderStateChangeReason, Vec<ResourceError>)>,
}

/// How long the way to `RUNNING` takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Boot {
    pub(super) pending: Seconds,
    /// In `UPDATING_AGENT`; not at all without a newer agent.
    pub(super) update_agent: Option<Seconds>,
    /// From `RUNNING` to an address.
    pub(super) network_access: Seconds,
}

impl Builder {
    /// A builder that begins to be at `now`. Its record's state and network access are of no account.
    pub(super) fn new(
        record: ImageBuilder,
        now: Seconds,
        boot: Boot,
        network: NetworkAccessConfiguration,
        tags: Tags,
    ) -> Self {
        let mut builder =
            Self { record, states: Timeline::from(now, None), network, reachable: now, tags, doomed: None };
        builder.start(now, boot);
        builder
    }

    /// The state at `now`; `None` when it is gone.
    pub(super) fn state(&self, now: Seconds) -> Option<&ImageBuilderState> {
        self.states.at(now).as_ref()
    }

    /// The API's picture of the builder at `now`.
    pub(super) fn view(&self, now: Seconds) -> ImageBuilder {
        let mut view = self.record.clone();
        view.state = self.state(now).cloned();
        if let Some((from, reason, errors)) = &self.doomed
            && now >= *from
        {
            view.state_change_reason = Some(reason.clone());
            view.image_builder_errors = Some(errors.clone());
        }
        let reachable = view.state == Some(ImageBuilderState::Running) && now >= self.reachable;
        view.network_access_configuration = reachable.then(|| self.network.clone());
        view
    }

    /// `PENDING`, `UPDATING_AGENT` if there is one to install, `RUNNING`.
    pub(super) fn start(&mut self, now: Seconds, boot: Boot) {
        let mut states = Timeline::from(now, Some(ImageBuilderState::Pending));
        let mut wait = boot.pending;
        if let Some(update) = boot.update_agent {
            states = states.then(wait, Some(ImageBuilderState::UpdatingAgent));
            wait = update;
        }
        self.states = states.then(wait, Some(ImageBuilderState::Running));
        self.reachable = later(self.states.end(), boot.network_access);
    }

    /// What does not change with time.
    pub(super) fn record(&self) -> &ImageBuilder {
        &self.record
    }

    /// `SNAPSHOTTING`, `STOPPED`.
    pub(super) fn snapshot(&mut self, now: Seconds, takes: Seconds) {
        self.states =
            Timeline::from(now, Some(ImageBuilderState::Snapshotting)).then(takes, Some(ImageBuilderState::Stopped));
    }

    /// `STOPPING`, `STOPPED`.
    pub(super) fn stop(&mut self, now: Seconds, takes: Seconds) {
        self.states =
            Timeline::from(now, Some(ImageBuilderState::Stopping)).then(takes, Some(ImageBuilderState::Stopped));
    }

    /// `FAILED`, whatever it was to become.
    pub(super) fn fail(&mut self, now: Seconds, reason: ImageBuilderStateChangeReason, errors: Vec<ResourceError>) {
        self.states = Timeline::from(now, Some(ImageBuilderState::Failed));
        self.record.state_change_reason = Some(reason);
        self.record.image_builder_errors = Some(errors);
    }

    /// `REBOOTING`, `RUNNING`.
    pub(super) fn reboot(&mut self, now: Seconds, takes: Seconds) {
        self.states =
            Timeline::from(now, Some(ImageBuilderState::Rebooting)).then(takes, Some(ImageBuilderState::Running));
        self.reachable = self.states.end().max(self.reachable);
    }

    /// What it is on its way to is not to be: the way ends in `FAILED`. Nothing happens to what is on no way.
    pub(super) fn doom(&mut self, reason: ImageBuilderStateChangeReason, errors: Vec<ResourceError>) {
        self.states = self.states.clone().ending_in(Some(ImageBuilderState::Failed));
        self.doomed = Some((self.states.end(), reason, errors));
    }

    /// It stays for ever in the state that its way began with: a start that never ends is `PENDING`.
    pub(super) fn stick(&mut self) {
        self.states = self.states.clone().stuck();
    }

    /// `DELETING`, gone.
    pub(super) fn delete(&mut self, now: Seconds, takes: Seconds) {
        self.states = Timeline::from(now, Some(ImageBuilderState::Deleting)).then(takes, None);
    }

    /// Takes note of the agent that a start has installed.
    pub(super) fn set_agent(&mut self, version: String, latest: aws_sdk_appstream::types::LatestAppstreamAgentVersion) {
        self.record.appstream_agent_version = Some(version);
        self.record.latest_appstream_agent_version = Some(latest);
    }
}
