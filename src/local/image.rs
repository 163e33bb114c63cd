//! One image: what it is, and which state it is in.

use aws_sdk_appstream::types::{
    ImageSharedWithOthers, ImageState, ImageStateChangeReason, ResourceError, VisibilityType,
};

use serde::{Deserialize, Serialize};

use super::clock::Seconds;
use super::stored;
use super::tags::Tags;
use super::timeline::Timeline;

type Record = aws_sdk_appstream::types::Image;

/// An image. `None` in its timeline means that it is gone.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Image {
    #[serde(with = "stored")]
    record: Record,
    #[serde(with = "stored::states")]
    states: Timeline<Option<ImageState>>,
    #[serde(default, skip_serializing_if = "Tags::is_empty")]
    pub(super) tags: Tags,
}

impl Image {
    /// An image that is, and stays, in the state of its record.
    pub(super) fn new(record: Record, now: Seconds) -> Self {
        let states = Timeline::from(now, record.state.clone());
        Self { record, states, tags: Tags::new() }
    }

    /// An image that is being made: in the state `making`, then `AVAILABLE`.
    pub(super) fn becoming_available(record: Record, now: Seconds, making: ImageState, takes: Seconds) -> Self {
        let states = Timeline::from(now, Some(making)).then(takes, Some(ImageState::Available));
        Self { record, states, tags: Tags::new() }
    }

    /// The state at `now`; `None` when it is gone.
    pub(super) fn state(&self, now: Seconds) -> Option<&ImageState> {
        self.states.at(now).as_ref()
    }

    /// The API's picture of the image at `now`.
    pub(super) fn view(&self, now: Seconds) -> Record {
        let mut view = self.record.clone();
        view.state = self.state(now).cloned();
        view
    }

    /// What does not change with time.
    pub(super) fn record(&self) -> &Record {
        &self.record
    }

    /// The moment from which on it is gone, if that is to come by itself.
    pub(super) fn gone_from(&self) -> Option<Seconds> {
        self.states.last().is_none().then(|| self.states.end())
    }

    pub(super) fn is(&self, visibility: &VisibilityType) -> bool {
        self.record.visibility.as_ref() == Some(visibility)
    }

    /// Whether the account has shared it with others.
    pub(super) fn is_lent(&self) -> bool {
        self.record.image_shared_with_others == Some(ImageSharedWithOthers::True)
    }

    /// `FAILED`, whatever it was to become.
    pub(super) fn fail(&mut self, now: Seconds, reason: ImageStateChangeReason, errors: Vec<ResourceError>) {
        self.states = Timeline::from(now, Some(ImageState::Failed));
        self.record.state_change_reason = Some(reason);
        self.record.image_errors = Some(errors);
    }

    /// `DELETING`, gone.
    pub(super) fn delete(&mut self, now: Seconds, takes: Seconds) {
        self.states = Timeline::from(now, Some(ImageState::Deleting)).then(takes, None);
    }
}
