//! The image builders that the service runs for work of its own, while it updates or imports images.
//!
//! Their names are not documented: here they are made of the image's. A name that is taken is not used a second time;
//! nothing is shown then.

use aws_sdk_appstream::types::Image as Record;

use super::builder::Builder;
use super::catalogue::LATEST_AGENT;
use super::clock::{Seconds, later};
use super::kinds::Kind;
use super::phase::Phase;
use super::policies::ImportBuilder;
use super::timeline::Timeline;
use super::world::World;

/// What such a builder runs on.
const INSTANCE_TYPE: &str = "stream.standard.medium";

impl World {
    /// The builder that makes the image `made`, with that ARN, of `base` in so long a time: `UPDATING`,
    /// `PENDING_QUALIFICATION`, gone.
    pub(super) fn update_builder(&mut self, base: &Record, made: &str, made_arn: &str, takes: Seconds) {
        if !self.options.policies.show_update_builder {
            return;
        }
        let qualification = self.options.durations.qualification.min(takes / 2.0);
        let states = Timeline::from(self.now(), Phase::Updating)
            .then(takes - qualification, Phase::PendingQualification)
            .then(qualification, Phase::Gone);
        let kind = Kind {
            image_arn: base.arn.clone().unwrap_or_default(),
            platform: base.platform.as_ref().map(|platform| platform.as_str().to_owned()),
            ..Kind::default()
        };
        self.add_of_service(&format!("{made}-update"), kind, made_arn, states);
    }

    /// The builder that imports the image `made`, until then: `PENDING_IMAGE_IMPORT`, then gone or `STOPPED`.
    pub(super) fn import_builder(&mut self, made: &str, until: Seconds) {
        let then = match self.options.policies.import_builder {
            ImportBuilder::Gone => Phase::Gone,
            ImportBuilder::Stopped => Phase::Stopped,
            ImportBuilder::Hidden => return,
        };
        let now = self.now();
        let states = Timeline::from(now, Phase::PendingImageImport).then(later(until, -now).max(0.0), then);
        let made_arn = self.arn("image", made);
        self.add_of_service(&format!("{made}-import"), Kind::default(), &made_arn, states);
    }

    fn add_of_service(&mut self, name: &str, kind: Kind, image_arn: &str, states: Timeline<Phase>) {
        if self.builders.contains_key(name) {
            return;
        }
        let kind = Kind { instance_type: INSTANCE_TYPE.to_owned(), agent: LATEST_AGENT.to_owned(), ..kind };
        let (kind, now, address) = (self.kind(kind), self.now(), self.random.next());
        let mut builder = Builder::of_service(name, kind, now, address, states);
        builder.set_image(image_arn);
        self.add_builder(builder);
    }
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_updated_image::CreateUpdatedImageInput;
    use aws_sdk_appstream::types::ImageState;

    use super::super::creation::by_hand::{make, try_make};
    use super::super::failure::{self, Failure};
    use super::super::options::Options;
    use super::super::policies::Policies;
    use super::super::world::by_hand::Hand;
    use super::super::{copies, image_builders, images};
    use super::*;

    fn with(change: fn(&mut Options)) -> Hand {
        let mut options = Options::default();
        change(&mut options);
        let mut hand = Hand::with(options);
        let input = CreateUpdatedImageInput::builder().existing_image_name("golden-win2022").new_image_name("new");
        copies::create_updated(&mut hand.world, &input.build().unwrap()).unwrap();
        hand
    }

    fn shown(hand: &mut Hand, name: &str) -> String {
        let state = image_builders::state(&mut hand.world, name);
        state.map_or_else(|fault| fault.code().to_owned(), |state| state.to_string())
    }

    #[test]
    fn a_builder_is_seen_while_an_image_is_updated() {
        let mut hand = with(|_| {});
        assert_eq!(shown(&mut hand, "new-update"), "UPDATING");
        hand.pass(6300.0);
        assert_eq!(shown(&mut hand, "new-update"), "PENDING_QUALIFICATION");
        hand.pass(899.0);
        assert_eq!(shown(&mut hand, "new-update"), "PENDING_QUALIFICATION");
        hand.pass(1.0);
        assert_eq!(shown(&mut hand, "new-update"), "ResourceNotFoundException");
        assert_eq!(hand.world.builders.len(), 0);
    }

    #[test]
    fn it_can_be_hidden_and_does_not_count_against_the_quota() {
        let hand = with(|options| options.policies.show_update_builder = false);
        assert_eq!(hand.world.builders.len(), 0);
        let mut hand = with(|options| options.image_builder_quota = 1);
        make(&mut hand, "mine");
        assert_eq!(try_make(&mut hand, "mine-too").unwrap_err().code(), "LimitExceededException");
        assert_eq!((hand.world.builders.len(), hand.world.own_builders()), (2, 1));
        hand.pass(7200.0);
        assert_eq!((hand.world.builders.len(), hand.world.own_builders()), (1, 1));
    }

    #[test]
    fn the_image_fails_with_it() {
        let mut hand = with(|_| {});
        failure::of_builder(&mut hand.world, "new-update", &Failure::default()).unwrap();
        hand.pass(1e6);
        assert_eq!(shown(&mut hand, "new-update"), "FAILED");
        let now = hand.world.now();
        assert_eq!(images::own(&mut hand.world, "new").unwrap().state(now), Some(&ImageState::Failed));
    }

    #[test]
    fn what_becomes_of_the_builder_of_an_import_is_a_policy() {
        for (policy, during, then) in [
            (ImportBuilder::Gone, "PENDING_IMAGE_IMPORT", "ResourceNotFoundException"),
            (ImportBuilder::Stopped, "PENDING_IMAGE_IMPORT", "STOPPED"),
            (ImportBuilder::Hidden, "ResourceNotFoundException", "ResourceNotFoundException"),
        ] {
            let policies = Policies { import_builder: policy, ..Policies::default() };
            let mut hand = Hand::with(Options { policies, ..Options::default() });
            let now = hand.world.now();
            hand.world.import_builder("i", now + 100.0);
            assert_eq!(shown(&mut hand, "i-import"), during);
            hand.pass(100.0);
            assert_eq!(shown(&mut hand, "i-import"), then);
        }
    }
}
