//! The time that waits live by.

use std::time::Duration;

use tokio::time::Instant;

/// Tells the time and sleeps. It never goes backwards.
pub trait Clock: Clone + Send + Sync + 'static {
    /// The time since an origin of the clock's own.
    fn now(&self) -> Duration;

    /// Ends when the clock shows `at`, at once if it is past.
    fn sleep_until(&self, at: Duration) -> impl Future<Output = ()> + Send;
}

/// The real time, as tokio tells it: a test that pauses tokio's clock pauses this one.
#[derive(Debug, Clone, Copy)]
pub struct TokioClock {
    origin: Instant,
}

impl TokioClock {
    #[must_use]
    pub fn new() -> Self {
        Self { origin: Instant::now() }
    }
}

impl Default for TokioClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for TokioClock {
    fn now(&self) -> Duration {
        self.origin.elapsed()
    }

    async fn sleep_until(&self, at: Duration) {
        match self.origin.checked_add(at) {
            Some(at) => tokio::time::sleep_until(at).await,
            None => std::future::pending().await,
        }
    }
}
