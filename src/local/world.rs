//! Everything that exists in the account, and the moment at which it is looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use aws_sdk_appstream::types::ImageState;
use aws_smithy_types::DateTime;
use serde::{Deserialize, Serialize};

use super::builder::Builder;
use super::catalogue;
use super::clock::{Clock, Seconds};
use super::collection::Images;
use super::constraints;
use super::errors::Fault;
use super::exports::Exports;
use super::fleet::Fleet;
use super::image::Image;
use super::kinds::{Kind, Kinds};
use super::options::Options;
use super::pages::{Listing, Secret};
use super::random::Random;

/// There are only so many images in these states at once.
const COUNTED: &[ImageState] = &[ImageState::Copying, ImageState::Creating];

/// What exists, and what it needs to live: options, time, chance.
///
/// What is skipped is not saved: it is given anew or follows from the rest.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct World {
    #[serde(skip)]
    pub(super) options: Options,
    #[serde(skip)]
    clock: Clock,
    #[serde(skip)]
    now: Seconds,
    pub(super) random: Random,
    secret: Secret,
    /// By name.
    #[serde(rename = "image_builders")]
    pub(super) builders: BTreeMap<Arc<str>, Builder>,
    /// By ARN: a public, a shared and an own image may have the same name.
    pub(super) images: Images,
    /// By name.
    pub(super) fleets: BTreeMap<String, Fleet>,
    #[serde(default)]
    pub(super) exports: Exports,
    #[serde(skip)]
    pub(super) kinds: Kinds,
    /// How many builders are the service's own.
    #[serde(skip)]
    of_service: usize,
    /// The ARNs of the images that are copied or updated, and of some that were.
    #[serde(skip)]
    at_work: Vec<String>,
    /// What goes by itself, each at its moment (the bits of one that is positive are in its order).
    #[serde(skip)]
    ends: BTreeSet<(u64, Thing)>,
}

/// What can go by itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Thing {
    Builder(Arc<str>),
    /// By its ARN.
    Image(String),
}

impl World {
    pub(super) fn new(options: Options, clock: Clock) -> Self {
        let now = clock.now();
        let images = catalogue::images(&options.region_name, &options.account_id, now);
        Self {
            clock,
            now,
            random: Random::seeded(options.seed),
            secret: Secret::seeded(options.seed),
            options,
            builders: BTreeMap::new(),
            images: images.into(),
            fleets: BTreeMap::new(),
            exports: Exports::new(),
            kinds: Kinds::default(),
            of_service: 0,
            at_work: Vec::new(),
            ends: BTreeSet::new(),
        }
    }

    /// Makes one that was read from a file whole.
    pub(super) fn settle_in(&mut self, options: Options, clock: Clock) {
        self.options = options;
        self.clock = clock;
        let arn_start = self.arn("image-builder", "");
        for (name, builder) in &mut self.builders {
            builder.settle_in(name, &arn_start, &mut self.kinds);
            self.of_service += usize::from(builder.is_of_service());
            self.ends.extend(builder.gone_from().map(|at| (at.to_bits(), Thing::Builder(name.clone()))));
        }
        let now = self.clock.now();
        for (arn, image) in self.images.iter() {
            if image.state(now).is_some_and(|state| COUNTED.contains(state)) {
                self.at_work.push(arn.clone());
            }
            self.ends.extend(image.gone_from().map(|at| (at.to_bits(), Thing::Image(arn.clone()))));
        }
        self.move_on();
    }

    /// Moves on to the present: one request sees one moment, and nothing that is gone at that moment.
    pub(super) fn move_on(&mut self) {
        self.now = self.clock.now();
        let now = self.now;
        while let Some((at, _)) = self.ends.first()
            && f64::from_bits(*at) <= now
            && let Some((_, thing)) = self.ends.pop_first()
        {
            match thing {
                // It may not be gone after all: it failed in the meantime, say.
                Thing::Builder(name) => {
                    if self.builders.get(&name).is_some_and(|builder| builder.state(now).is_none())
                        && let Some(gone) = self.builders.remove(&name)
                    {
                        self.of_service -= usize::from(gone.is_of_service());
                    }
                }
                Thing::Image(arn) => {
                    if self.images.get(&arn).is_some_and(|image| image.state(now).is_none()) {
                        self.images.remove(&arn);
                    }
                }
            }
        }
    }

    pub(super) fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Lets time pass at once.
    pub(super) fn advance(&mut self, by: Seconds) {
        self.clock.advance(by);
        self.move_on();
    }

    /// The moment at which the world is being looked at, in service time.
    pub(super) fn now(&self) -> Seconds {
        self.now
    }

    /// One duration of a nominal length, with the jitter of the options.
    pub(super) fn about(&mut self, nominal: Seconds) -> Seconds {
        self.random.around(nominal, self.options.jitter)
    }

    /// The ARN of something that the account owns.
    pub(super) fn arn(&self, kind: &str, name: &str) -> String {
        arn(&self.options.region_name, &self.options.account_id, kind, name)
    }

    /// A listing of that name, filtered so.
    pub(super) fn listing<'a>(&self, name: &str, filters: impl IntoIterator<Item = &'a str>) -> Result<Listing, Fault> {
        Listing::new(&self.secret, &self.options.policies.bad_token, name, filters)
    }

    /// The image builder of that name.
    pub(super) fn builder(&mut self, name: &str) -> Result<&mut Builder, Fault> {
        match self.builders.get_mut(name) {
            Some(builder) => Ok(builder),
            None => Err(Fault::not_found("image builder", name, &self.options.account_id)),
        }
    }

    /// Takes note of the agent that a start installs on an image builder.
    pub(super) fn set_agent(&mut self, name: &str, version: String) -> Result<(), Fault> {
        match self.builders.get_mut(name) {
            Some(builder) => {
                builder.set_agent(version, &mut self.kinds);
                Ok(())
            }
            None => Err(Fault::not_found("image builder", name, &self.options.account_id)),
        }
    }

    /// Refuses what cannot be a name.
    pub(super) fn check_name(&self, member: &'static str, name: &str) -> Result<(), Fault> {
        constraints::name(member, name).map_err(|fault| fault.coded(&self.options.policies.bad_name))
    }

    /// How many image builders count against the quota.
    pub(super) fn counted_builders(&self) -> usize {
        let service = if self.options.policies.count_service_builders { 0 } else { self.of_service };
        self.builders.len() - service
    }

    /// Adds an image builder.
    pub(super) fn add_builder(&mut self, builder: Builder) {
        let name = builder.name().clone();
        self.of_service += usize::from(builder.is_of_service());
        self.ends.extend(builder.gone_from().map(|at| (at.to_bits(), Thing::Builder(name.clone()))));
        if let Some(before) = self.builders.insert(name, builder) {
            self.of_service -= usize::from(before.is_of_service());
        }
    }

    /// Deletes an image builder, which is gone after a while.
    pub(super) fn delete_builder(&mut self, name: &str) -> Result<&Builder, Fault> {
        let (now, takes) = (self.now, self.about(self.options.durations.delete));
        let Some(builder) = self.builders.get_mut(name) else {
            return Err(Fault::not_found("image builder", name, &self.options.account_id));
        };
        builder.delete(now, takes);
        self.ends.extend(builder.gone_from().map(|at| (at.to_bits(), Thing::Builder(builder.name().clone()))));
        Ok(builder)
    }

    /// Adds an image.
    pub(super) fn add_image(&mut self, image: Image) {
        let arn = image.record().arn.clone().unwrap_or_default();
        if image.state(self.now).is_some_and(|state| COUNTED.contains(state)) {
            self.at_work.push(arn.clone());
        }
        self.images.insert(arn, image);
    }

    /// How many images are in that state, which is `COPYING` or `CREATING`.
    pub(super) fn at_work(&mut self, state: &ImageState) -> usize {
        let (now, images) = (self.now, &self.images);
        let now = |arn: &String| images.get(arn).and_then(|image| image.state(now));
        self.at_work.retain(|arn| now(arn).is_some_and(|state| COUNTED.contains(state)));
        self.at_work.iter().filter(|arn| now(arn) == Some(state)).count()
    }

    /// Deletes the image with that ARN, which is gone after a while.
    pub(super) fn delete_image(&mut self, arn: &str) {
        let takes = self.about(self.options.durations.delete_image);
        let Some(image) = self.images.get_mut(arn) else { return };
        image.delete(self.now, takes);
        self.ends.extend(image.gone_from().map(|at| (at.to_bits(), Thing::Image(arn.to_owned()))));
    }

    /// What image builders of the account have in common; the beginning of their ARNs is filled in.
    pub(super) fn kind(&mut self, kind: Kind) -> Arc<Kind> {
        let arn_start = self.arn("image-builder", "");
        self.kinds.one(Kind { arn_start, ..kind })
    }
}

/// An ARN of the service; public images have an empty account.
pub(super) fn arn(region: &str, account: &str, kind: &str, name: &str) -> String {
    format!("arn:aws:appstream:{region}:{account}:{kind}/{name}")
}

/// A moment as the API gives it, to the millisecond.
pub(super) fn timestamp(moment: Seconds) -> DateTime {
    DateTime::from_secs_f64(to_the_millisecond(moment))
}

/// A moment as precise as the API gives it.
pub(super) fn to_the_millisecond(moment: Seconds) -> Seconds {
    (moment * 1000.0).round() / 1000.0
}

#[cfg(test)]
pub(super) mod by_hand {
    //! A world whose clock the test moves.

    use super::{Clock, Options, Seconds, World};

    /// A world without jitter whose clock stands still.
    pub(in super::super) struct Hand {
        pub(in super::super) world: World,
    }

    impl Hand {
        pub(in super::super) fn new() -> Self {
            Self::with(Options::default())
        }

        pub(in super::super) fn with(options: Options) -> Self {
            let options = Options { jitter: 0.0, seed: Some(1), ..options };
            Self { world: World::new(options, Clock::starting_at(1_700_000_000.0, 0.0)) }
        }

        pub(in super::super) fn pass(&mut self, seconds: Seconds) {
            self.world.advance(seconds);
        }
    }
}
