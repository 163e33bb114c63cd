//! One fleet: what it is, and which state it is in.

use aws_sdk_appstream::types::{ComputeCapacityStatus, Fleet as Record, FleetState};

use serde::{Deserialize, Serialize};

use super::clock::Seconds;
use super::stored;
use super::tags::Tags;
use super::timeline::Timeline;

/// A fleet. Nobody streams from it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fleet {
    #[serde(with = "stored")]
    record: Record,
    #[serde(with = "stored::states")]
    states: Timeline<FleetState>,
    /// How many instances it is to have while it runs.
    desired: i32,
    #[serde(default, skip_serializing_if = "Tags::is_empty")]
    pub(super) tags: Tags,
}

impl Fleet {
    /// A fleet that is `STOPPED`. Its record's state and capacity are of no account.
    pub(super) fn new(record: Record, now: Seconds, desired: i32, tags: Tags) -> Self {
        Self { record, states: Timeline::from(now, FleetState::Stopped), desired, tags }
    }

    /// What does not change with time.
    pub(super) fn record(&self) -> &Record {
        &self.record
    }

    /// How many instances it is to have while it runs.
    pub(super) fn desired(&self) -> i32 {
        self.desired
    }

    /// It is another one from now on, in the same state.
    pub(super) fn update(&mut self, record: Record, desired: i32) {
        self.record = record;
        self.desired = desired;
    }

    /// The state at `now`.
    pub(super) fn state(&self, now: Seconds) -> &FleetState {
        self.states.at(now)
    }

    /// The API's picture of the fleet at `now`.
    pub(super) fn view(&self, now: Seconds) -> Record {
        let mut view = self.record.clone();
        let state = self.state(now).clone();
        let running = if state == FleetState::Running { self.desired } else { 0 };
        let capacity = ComputeCapacityStatus::builder().desired(self.desired);
        view.compute_capacity_status = Some(capacity.running(running).in_use(0).available(running).build());
        view.state = Some(state);
        view
    }

    /// Whether its instances are made from the image with that ARN.
    pub(super) fn uses(&self, image_arn: &str) -> bool {
        self.record.image_arn.as_deref() == Some(image_arn)
    }

    /// `STARTING`, `RUNNING`.
    pub(super) fn start(&mut self, now: Seconds, takes: Seconds) {
        self.states = Timeline::from(now, FleetState::Starting).then(takes, FleetState::Running);
    }

    /// `STOPPING`, `STOPPED`.
    pub(super) fn stop(&mut self, now: Seconds, takes: Seconds) {
        self.states = Timeline::from(now, FleetState::Stopping).then(takes, FleetState::Stopped);
    }
}
