//! How fast to go: as fast as is asked for, while the service keeps up.

use std::time::Duration;

/// The rate never falls below this.
const SLOWEST: f64 = 1.0 / 64.0;
/// What each good call adds to the rate.
const STEP: f64 = 1.0 / 16.0;

/// The rate of sweeps, halved when the service throttles and raised by a fixed step when it does not.
#[derive(Debug)]
pub(super) struct Pace {
    rate: f64,
    /// Calls in a row that failed otherwise.
    failures: u32,
    not_before: Duration,
}

impl Pace {
    pub(super) fn new() -> Self {
        Self { rate: 1.0, failures: 0, not_before: Duration::ZERO }
    }

    /// By how much intervals are longer than they were asked for.
    pub(super) fn factor(&self) -> f64 {
        1.0 / self.rate
    }

    /// The earliest time of the next sweep.
    pub(super) fn not_before(&self) -> Duration {
        self.not_before
    }

    /// The service answered.
    pub(super) fn good(&mut self) {
        self.failures = 0;
        self.rate = (self.rate + STEP).min(1.0);
    }

    /// The service wants fewer calls.
    pub(super) fn throttled(&mut self, now: Duration, shortest: Duration, jitter: f64) {
        self.rate = (self.rate / 2.0).max(SLOWEST);
        self.rest(now + shortest.mul_f64(jitter * self.factor()));
    }

    /// A call came to nothing, not through its own fault.
    pub(super) fn failed(&mut self, now: Duration, (shortest, longest): (Duration, Duration), jitter: f64) {
        let backoff = shortest.saturating_mul(1 << self.failures.min(16)).min(longest);
        self.failures += 1;
        self.rest(now + backoff.mul_f64(jitter * self.factor()));
    }

    fn rest(&mut self, until: Duration) {
        self.not_before = self.not_before.max(until);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn near(value: f64, expected: f64) -> bool {
        (value - expected).abs() < 1e-9
    }

    #[test]
    fn throttling_halves_the_rate_down_to_a_floor() {
        let mut pace = Pace::new();
        pace.throttled(SECOND, 5 * SECOND, 1.0);
        assert_eq!((pace.not_before(), near(pace.factor(), 2.0)), (11 * SECOND, true));
        for _ in 0..10 {
            pace.throttled(SECOND, SECOND, 1.0);
        }
        assert!(near(pace.factor(), 64.0));
    }

    #[test]
    fn good_calls_add_a_fixed_step() {
        let mut pace = Pace::new();
        pace.throttled(SECOND, SECOND, 1.0);
        let mut rates = Vec::new();
        for _ in 0..9 {
            pace.good();
            rates.push(pace.rate);
        }
        let steps: Vec<f64> = rates.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(steps[..7].iter().all(|step| near(*step, STEP)), "{steps:?}");
        assert!(near(pace.factor(), 1.0));
    }

    #[test]
    fn failures_in_a_row_back_off_to_the_longest_interval() {
        let mut pace = Pace::new();
        let poll = (5 * SECOND, 30 * SECOND);
        let waits: Vec<u64> = (0..5)
            .map(|n| {
                let now = Duration::from_secs(1000 * n);
                pace.failed(now, poll, 1.0);
                pace.not_before().saturating_sub(now).as_secs()
            })
            .collect();
        assert_eq!(waits, [5, 10, 20, 30, 30]);
        pace.good();
        let now = Duration::from_hours(3);
        pace.failed(now, poll, 1.0);
        assert_eq!(pace.not_before(), now + 5 * SECOND);
    }
}
