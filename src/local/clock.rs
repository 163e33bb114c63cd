//! The time of the service.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Seconds of service time: a span, or a moment counted from the Unix epoch.
pub(super) type Seconds = f64;

/// Tells the time of the service: it is the wall clock's when the clock is made, and runs `speed` times as fast.
#[derive(Debug, Clone)]
pub(super) enum Clock {
    /// Follows the machine's monotonic clock, so that a correction of the wall clock moves nothing.
    Scaled { start: Seconds, started: Instant, speed: f64 },
    /// Stands still until a test moves it.
    #[cfg(test)]
    ByHand(std::sync::Arc<std::sync::Mutex<Seconds>>),
}

impl Clock {
    /// A clock of which `speed` seconds pass in one real second.
    pub(super) fn scaled(speed: f64) -> Self {
        let start = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64());
        Self::Scaled { start, started: Instant::now(), speed }
    }

    pub(super) fn now(&self) -> Seconds {
        match self {
            Self::Scaled { start, started, speed } => start + started.elapsed().as_secs_f64() * speed,
            #[cfg(test)]
            Self::ByHand(now) => *now.lock().unwrap(),
        }
    }
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
}
