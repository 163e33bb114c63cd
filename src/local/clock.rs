//! The time of the service.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Seconds of service time: a span, or a moment counted from the Unix epoch.
pub(super) type Seconds = f64;

/// The longest span that means anything.
pub(super) const TEN_YEARS: Seconds = 10.0 * 366.0 * 86_400.0;

/// Tells the time of the service. It runs `speed` times as fast as the machine's monotonic clock, so that a correction
/// of the wall clock moves nothing; with a speed of 0 it stands still. Either way it can be moved by hand.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    start: Seconds,
    started: Instant,
    speed: f64,
}

/// It stands still at the beginning of time.
impl Default for Clock {
    fn default() -> Self {
        Self::starting_at(0.0, 0.0)
    }
}

impl Clock {
    /// A clock that shows the wall clock's time when it is made.
    pub(super) fn scaled(speed: f64) -> Self {
        Self::starting_at(wall(), speed)
    }

    /// A clock that has gone on since it showed `service` when it was `then` by the wall clock, for ten years at most. A
    /// wall clock that was put back does not put it back.
    pub(super) fn resumed(service: Seconds, then: Seconds, speed: f64) -> Self {
        Self::starting_at(service + ((wall() - then) * speed).clamp(0.0, TEN_YEARS), speed)
    }

    pub(super) fn starting_at(start: Seconds, speed: f64) -> Self {
        Self { start: later(start, 0.0), started: Instant::now(), speed }
    }

    pub(super) fn now(&self) -> Seconds {
        later(self.start, self.started.elapsed().as_secs_f64() * self.speed)
    }

    /// Moves it on.
    pub(super) fn advance(&mut self, by: Seconds) {
        self.start = later(self.start, by);
    }
}

/// The time by the wall clock.
pub(super) fn wall() -> Seconds {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64())
}

/// The moment that comes `span` after another one. Moments are whole microseconds, so that spans which add up to
/// another one (ten times 0.1 s) end at the very moment at which that one ends.
pub(super) fn later(moment: Seconds, span: Seconds) -> Seconds {
    ((moment + span) * 1e6).round() / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scaled_clock_starts_at_the_wall_clock_and_runs_ahead_of_it() {
        let clock = Clock::scaled(100_000.0);
        let first = clock.now();
        std::thread::sleep(std::time::Duration::from_millis(5));
        let wall = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs_f64();
        assert!(clock.now() - first >= 500.0);
        assert!(clock.now() > wall + 400.0);
    }

    #[test]
    fn small_steps_arrive_where_a_large_one_does() {
        for start in [1_700_000_000.0, 1_763_912_345.678_901_2] {
            let mut clock = Clock::starting_at(start, 0.0);
            let planned = later(later(clock.now(), 1.0), 0.3);
            for _ in 0..13 {
                clock.advance(0.1);
            }
            assert_eq!(clock.now().to_bits(), planned.to_bits());
        }
    }

    #[test]
    fn a_clock_goes_on_where_another_one_ended() {
        let now = |then: Seconds, speed: f64| Clock::resumed(1000.0, then, speed).now();
        assert!((1600.0..1700.0).contains(&now(wall() - 10.0, 60.0)));
        assert!(now(0.0, 1e6) <= 1000.0 + TEN_YEARS + 1e6);
        assert_eq!(now(wall() - 10.0, 0.0).to_bits(), 1000.0_f64.to_bits());
        assert!((1000.0..1010.0).contains(&now(wall() + 1e6, 1.0)));
    }

    #[test]
    fn a_running_clock_can_be_moved_as_well() {
        let mut clock = Clock::starting_at(0.0, 1.0);
        clock.advance(1000.0);
        assert!((1000.0..1100.0).contains(&clock.now()));
    }
}
