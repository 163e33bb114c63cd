//! One image: what it is, and which state it is in.

use aws_sdk_appstream::types::{
    ImageSharedWithOthers, ImageState, ImageStateChangeReason, ResourceError, VisibilityType,
};

use serde::{Deserialize, Serialize};

use super::clock::Seconds;
use super::permissions::Permissions;
use super::software::Software;
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
    /// With whom the account shares it.
    #[serde(default, skip_serializing_if = "Permissions::is_empty")]
    pub(super) permissions: Permissions,
    /// The licence-included software that is installed on it.
    #[serde(default, skip_serializing_if = "Software::is_empty")]
    pub(super) software: Software,
}

impl Image {
    /// An image that is, and stays, in the state of its record.
    pub(super) fn new(record: Record, now: Seconds) -> Self {
        let states = Timeline::from(now, record.state.clone());
        Self::with(record, states)
    }

    /// An image that is being made: in the state `making`, then `AVAILABLE`.
    pub(super) fn becoming_available(record: Record, now: Seconds, making: ImageState, takes: Seconds) -> Self {
        Self::with(record, Timeline::from(now, Some(making)).then(takes, Some(ImageState::Available)))
    }

    /// An image that is being imported: `IMPORTING`, `VALIDATING`, `AVAILABLE`.
    pub(super) fn importing(record: Record, now: Seconds, import: Seconds, validation: Seconds) -> Self {
        let states = Timeline::from(now, Some(ImageState::Importing))
            .then(import, Some(ImageState::Validating))
            .then(validation, Some(ImageState::Available));
        Self::with(record, states)
    }

    fn with(record: Record, states: Timeline<Option<ImageState>>) -> Self {
        Self { record, states, tags: Tags::new(), permissions: Permissions::new(), software: Software::default() }
    }

    /// The state at `now`; `None` when it is gone.
    pub(super) fn state(&self, now: Seconds) -> Option<&ImageState> {
        self.states.at(now).as_ref()
    }

    /// The API's picture of the image at `now`.
    pub(super) fn view(&self, now: Seconds) -> Record {
        let mut view = self.record.clone();
        view.state = self.state(now).cloned();
        view.managed_software_included = Some(!self.software.is_empty());
        if self.is(&VisibilityType::Private) {
            let lent = if self.is_lent() { ImageSharedWithOthers::True } else { ImageSharedWithOthers::False };
            view.image_shared_with_others = Some(lent);
        }
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
        !self.permissions.is_empty()
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
