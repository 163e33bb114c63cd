//! The image builders that the service runs for work of its own, while it updates or imports images.
//!
//! Of their names it is known that they end in ten random digits. They are in no VPC, and of the smallest size of the
//! instance family.

use aws_sdk_appstream::types::Image as Record;

use super::builder::Builder;
use super::catalogue::LATEST_AGENT;
use super::clock::{Seconds, later};
use super::errors::Fault;
use super::kinds::Kind;
use super::phase::Phase;
use super::policies::ImportBuilder;
use super::timeline::Timeline;
use super::world::World;

const LONGEST_NAME: usize = 101;

/// The smallest instance types, by the family that an image is for.
const SMALLEST: &[(&str, &str)] = &[
    ("General Purpose", "stream.standard.small"),
    ("Graphics G4", "stream.graphics.g4dn.xlarge"),
    ("Graphics G5", "stream.graphics.g5.xlarge"),
    ("Graphics G6", "stream.graphics.g6.xlarge"),
];

impl World {
    /// Refuses a managed update that the quota of image builders has no room for.
    pub(super) fn check_update_builder(&self) -> Result<(), Fault> {
        let counts = self.options.policies.show_update_builder && self.options.policies.count_service_builders;
        let quota = self.options.image_builder_quota;
        if counts && self.counted_builders() >= quota as usize {
            return Err(Fault::limit("image builders", quota));
        }
        Ok(())
    }

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
            instance_type: smallest(base.supported_instance_families()).to_owned(),
            ..Kind::default()
        };
        self.add_of_service(made, kind, made_arn, states);
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
        let kind = Kind { instance_type: smallest(&[]).to_owned(), ..Kind::default() };
        self.add_of_service(made, kind, &made_arn, states);
    }

    fn add_of_service(&mut self, made: &str, kind: Kind, image_arn: &str, states: Timeline<Phase>) {
        let kind = self.kind(Kind { agent: LATEST_AGENT.to_owned(), ..kind });
        let (now, address) = (self.now(), self.random.next());
        let start: String = made.chars().take(LONGEST_NAME - 11).collect();
        // Ten digits are enough for no other builder to have that name; were it not so, it would be replaced.
        let name = format!("{start}-{:010}", self.random.next() % 10_000_000_000);
        let mut builder = Builder::of_service(&name, kind, now, address, states);
        builder.set_image(image_arn);
        self.add_builder(builder);
    }
}

fn smallest(families: &[String]) -> &'static str {
    let found = SMALLEST.iter().find(|(family, _)| families.iter().any(|name| name == family));
    found.or(SMALLEST.first()).map_or("", |(_, instance_type)| instance_type)
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
    use super::super::{copies, images};
    use super::*;

    fn with(change: fn(&mut Options)) -> Hand {
        let mut options = Options::default();
        change(&mut options);
        let mut hand = Hand::with(options);
        update(&mut hand, "new").unwrap();
        hand
    }

    fn update(hand: &mut Hand, name: &str) -> Result<(), Fault> {
        let input = CreateUpdatedImageInput::builder().existing_image_name("golden-win2022").new_image_name(name);
        copies::create_updated(&mut hand.world, &input.build().unwrap()).map(|_| ())
    }

    /// The state of the only builder; nothing without one.
    fn shown(hand: &Hand) -> String {
        let builder = hand.world.builders.values().next();
        builder.map_or_else(String::new, |builder| builder.state(hand.world.now()).unwrap().to_string())
    }

    #[test]
    fn a_builder_is_seen_while_an_image_is_updated() {
        let mut hand = with(|_| {});
        assert_eq!(shown(&hand), "UPDATING");
        let view = hand.world.builders.values().next().unwrap().view(hand.world.now());
        let suffix = view.name().unwrap().strip_prefix("new-").unwrap();
        assert!(suffix.len() == 10 && suffix.bytes().all(|digit| digit.is_ascii_digit()), "{suffix}");
        assert_eq!((view.instance_type(), view.vpc_config()), (Some("stream.standard.small"), None));
        assert_eq!(view.image_arn(), Some("arn:aws:appstream:us-east-1:123456789012:image/golden-win2022"));
        hand.pass(6300.0);
        assert_eq!(shown(&hand), "PENDING_QUALIFICATION");
        hand.pass(899.0);
        assert_eq!(shown(&hand), "PENDING_QUALIFICATION");
        hand.pass(1.0);
        assert_eq!(hand.world.builders.len(), 0);
    }

    #[test]
    fn it_counts_against_the_quota_or_not_and_can_be_hidden() {
        let mut hand = with(|options| options.image_builder_quota = 1);
        assert_eq!(try_make(&mut hand, "mine").unwrap_err().code(), "LimitExceededException");
        assert_eq!(update(&mut hand, "newer").unwrap_err().code(), "LimitExceededException");
        hand.pass(7200.0);
        make(&mut hand, "mine");
        assert_eq!(update(&mut hand, "newer").unwrap_err().code(), "LimitExceededException");

        for (show, count) in [(true, false), (false, true)] {
            let policies = Policies { show_update_builder: show, count_service_builders: count, ..Policies::default() };
            let options = Options { image_builder_quota: 1, policies, ..Options::default() };
            let shown = usize::from(show);
            let mut hand = Hand::with(options);
            update(&mut hand, "new").unwrap();
            make(&mut hand, "mine");
            update(&mut hand, "newer").unwrap();
            assert_eq!(hand.world.builders.len(), 1 + 2 * shown);
            hand.pass(7200.0);
            assert_eq!(hand.world.builders.len(), 1);
            assert_eq!(try_make(&mut hand, "mine-too").unwrap_err().code(), "LimitExceededException");
        }
    }

    #[test]
    fn the_image_fails_with_it() {
        let mut hand = with(|_| {});
        let name = hand.world.builders.keys().next().unwrap().clone();
        failure::of_builder(&mut hand.world, &name, &Failure::default()).unwrap();
        hand.pass(1e6);
        assert_eq!(shown(&hand), "FAILED");
        let now = hand.world.now();
        assert_eq!(images::own(&mut hand.world, "new").unwrap().state(now), Some(&ImageState::Failed));
    }

    #[test]
    fn what_becomes_of_the_builder_of_an_import_is_a_policy() {
        for (policy, during, then) in [
            (ImportBuilder::Gone, "PENDING_IMAGE_IMPORT", ""),
            (ImportBuilder::Stopped, "PENDING_IMAGE_IMPORT", "STOPPED"),
            (ImportBuilder::Hidden, "", ""),
        ] {
            let policies = Policies { import_builder: policy, ..Policies::default() };
            let mut hand = Hand::with(Options { policies, ..Options::default() });
            let now = hand.world.now();
            hand.world.import_builder("i", now + 100.0);
            assert_eq!(shown(&hand), during);
            hand.pass(100.0);
            assert_eq!(shown(&hand), then);
        }
    }
}
