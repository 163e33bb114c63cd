//! Seeded chance: durations, addresses, identifiers.

use std::fmt::Write as _;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};

use serde::{Deserialize, Serialize};

use super::clock::Seconds;

/// `SplitMix64`: small, fast, the same sequence for the same seed. Nothing here is secret.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Random(u64);

impl Random {
    /// The sequence that belongs to `seed`; without one, another sequence each time.
    pub(super) fn seeded(seed: Option<u64>) -> Self {
        Self(seed.unwrap_or_else(|| RandomState::new().build_hasher().finish()))
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A byte from 1 to 254.
    pub(super) fn host_byte(&mut self) -> u64 {
        1 + self.next() % 254
    }

    /// `digits` hexadecimal digits.
    pub(super) fn hex(&mut self, digits: usize) -> String {
        let mut text = String::with_capacity(digits + 16);
        while text.len() < digits {
            let _ = write!(text, "{:016x}", self.next()); // writing to a String cannot fail
        }
        text.truncate(digits);
        text
    }

    /// A version 4 UUID, as the service's request identifiers are.
    pub(super) fn uuid(&mut self) -> String {
        let (high, low) = (self.next(), self.next());
        format!(
            "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0xfff,
            0x8000 | ((low >> 48) & 0x3fff),
            low & 0xffff_ffff_ffff,
        )
    }

    /// Whether something of that probability happens.
    pub(super) fn happens(&mut self, probability: f64) -> bool {
        let unit = f64::from(u32::try_from(self.next() >> 32).unwrap_or_default()) / (f64::from(u32::MAX) + 1.0);
        unit < probability
    }

    /// A duration within `jitter` (a fraction) of `seconds`, evenly spread.
    pub(super) fn around(&mut self, seconds: Seconds, jitter: f64) -> Seconds {
        // 32 bits are plenty for a duration, and a u32 becomes an f64 without loss.
        let unit = f64::from(u32::try_from(self.next() >> 32).unwrap_or_default()) / f64::from(u32::MAX);
        seconds * (1.0 + jitter * (2.0 * unit - 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_repeats_and_no_seed_does_not() {
        let draw = |seed| Random::seeded(seed).hex(40);
        assert_eq!(draw(Some(7)), draw(Some(7)));
        assert_ne!(draw(Some(7)), draw(Some(8)));
        assert_ne!(draw(None), draw(None));
        assert_eq!(draw(Some(7)).len(), 40);
    }

    #[test]
    fn what_is_certain_happens_and_what_is_impossible_does_not() {
        let mut random = Random::seeded(Some(1));
        assert!((0..1000).all(|_| random.happens(1.0)));
        assert!(!(0..1000).any(|_| random.happens(0.0)));
        let often = (0..1000).filter(|_| random.happens(0.3)).count();
        assert!((250..350).contains(&often), "{often}");
    }

    #[test]
    fn durations_stay_within_the_jitter_and_uuids_look_like_uuids() {
        let mut random = Random::seeded(Some(1));
        for _ in 0..1000 {
            assert!((80.0..=120.0).contains(&random.around(100.0, 0.2)));
        }
        let uuid = random.uuid();
        assert_eq!(uuid.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert_eq!(uuid.as_bytes()[14], b'4');
    }
}
