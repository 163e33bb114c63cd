//! Everything that exists in the account, and the moment at which it is looked at.

use std::collections::BTreeMap;

use aws_smithy_types::DateTime;

use super::builder::Builder;
use super::catalogue;
use super::clock::{Clock, Seconds};
use super::errors::Fault;
use super::exports::Exports;
use super::fleet::Fleet;
use super::image::Image;
use super::options::Options;
use super::random::Random;

/// What exists, and what it needs to live: options, time, chance.
#[derive(Debug)]
pub(super) struct World {
    pub(super) options: Options,
    clock: Clock,
    now: Seconds,
    pub(super) random: Random,
    /// By name.
    pub(super) builders: BTreeMap<String, Builder>,
    /// By ARN: a public, a shared and an own image may have the same name.
    pub(super) images: BTreeMap<String, Image>,
    /// By name.
    pub(super) fleets: BTreeMap<String, Fleet>,
    pub(super) exports: Exports,
}

impl World {
    pub(super) fn new(options: Options, clock: Clock) -> Self {
        let now = clock.now();
        let images = catalogue::images(&options.region_name, &options.account_id, now);
        let random = Random::seeded(options.seed);
        let (builders, fleets, exports) = (BTreeMap::new(), BTreeMap::new(), Exports::new());
        Self { options, clock, now, random, builders, images, fleets, exports }
    }

    /// Moves on to the present: one request sees one moment, and nothing that is gone at that moment.
    pub(super) fn move_on(&mut self) {
        self.now = self.clock.now();
        let now = self.now;
        self.builders.retain(|_, builder| builder.state(now).is_some());
        self.images.retain(|_, image| image.state(now).is_some());
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

    /// The image builder of that name.
    pub(super) fn builder(&mut self, name: &str) -> Result<&mut Builder, Fault> {
        match self.builders.get_mut(name) {
            Some(builder) => Ok(builder),
            None => Err(Fault::not_found("image builder", name, &self.options.account_id)),
        }
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
