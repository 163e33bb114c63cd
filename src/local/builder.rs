//! One image builder: what it is, and which state it is in.

use aws_sdk_appstream::types::{
    ImageBuilder, ImageBuilderState, ImageBuilderStateChangeReason, NetworkAccessConfiguration, ResourceError,
};

use super::clock::{Seconds, later};
use super::software::Software;
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
    /// The licence-included software that it has or is to have.
    pub(super) software: Software,
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
    /// A builder that begins to be at `now`. Its record's state and network access are of no account.
    pub(super) fn new(
        record: ImageBuilder,
        now: Seconds,
        boot: Boot,
        network: NetworkAccessConfiguration,
        tags: Tags,
    ) -> Self {
        let states = Timeline::from(now, None);
        let mut builder = Self { record, states, network, reachable: now, tags, software: Software::default() };
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
        let reachable = view.state == Some(ImageBuilderState::Running) && now >= self.reachable;
        view.network_access_configuration = reachable.then(|| self.network.clone());
        view
    }

    /// `PENDING`, `UPDATING_AGENT` if there is one to install, the states of `sync_apps` if it has to, `RUNNING`.
    pub(super) fn start(&mut self, now: Seconds, boot: Boot) {
        let mut states = Timeline::from(now, Some(ImageBuilderState::Pending));
        let mut wait = boot.pending;
        if let Some(update) = boot.update_agent {
            states = states.then(wait, Some(ImageBuilderState::UpdatingAgent));
            wait = update;
        }
        if let Some((pending, syncing)) = boot.sync_apps {
            states = states.then(wait, Some(ImageBuilderState::PendingSyncingApps));
            states = states.then(pending, Some(ImageBuilderState::SyncingApps));
            wait = syncing;
        }
        self.states = states.then(wait, Some(ImageBuilderState::Running));
        self.reachable = later(self.states.end(), boot.network_access);
    }

    /// What does not change with time.
    pub(super) fn record(&self) -> &ImageBuilder {
        &self.record
    }

    /// `PENDING_SYNCING_APPS`, `SYNCING_APPS`, `RUNNING`.
    pub(super) fn sync_apps(&mut self, now: Seconds, pending: Seconds, syncing: Seconds) {
        self.states = Timeline::from(now, Some(ImageBuilderState::PendingSyncingApps))
            .then(pending, Some(ImageBuilderState::SyncingApps))
            .then(syncing, Some(ImageBuilderState::Running));
    }

    /// The moment from which it stays in the state that it is on the way to.
    pub(super) fn settles(&self) -> Seconds {
        self.states.end()
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
