//! Time that passes only while everybody sleeps: hours of it in no time.

use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use crate::core::wait::clock::Clock;

#[derive(Debug, Clone, Default)]
pub struct VirtualTime(Arc<Mutex<Sleepers>>);

#[derive(Debug, Default)]
struct Sleepers {
    now: Duration,
    count: u64,
    by_moment: BTreeMap<(Duration, u64), Waker>,
}

impl VirtualTime {
    fn lock(&self) -> MutexGuard<'_, Sleepers> {
        self.0.lock().unwrap()
    }

    pub async fn sleep(&self, span: Duration) {
        self.sleep_until(self.now() + span).await;
    }

    /// Goes on to the next moment that somebody sleeps to; false if nobody sleeps.
    fn pass(&self) -> bool {
        let mut sleepers = self.lock();
        let Some(((at, _), waker)) = sleepers.by_moment.pop_first() else { return false };
        sleepers.now = sleepers.now.max(at);
        drop(sleepers);
        waker.wake();
        true
    }
}

impl Clock for VirtualTime {
    fn now(&self) -> Duration {
        self.lock().now
    }

    async fn sleep_until(&self, at: Duration) {
        Sleep { time: self.clone(), at, number: None }.await;
    }
}

struct Sleep {
    time: VirtualTime,
    at: Duration,
    number: Option<u64>,
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let time = self.time.clone();
        let mut sleepers = time.lock();
        if self.at <= sleepers.now {
            return Poll::Ready(());
        }
        if self.at == Duration::MAX {
            return Poll::Pending; // nobody waits for the end of time
        }
        let number = *self.number.get_or_insert(sleepers.count);
        sleepers.count += u64::from(number == sleepers.count);
        sleepers.by_moment.insert((self.at, number), context.waker().clone());
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        if let Some(number) = self.number {
            self.time.lock().by_moment.remove(&(self.at, number));
        }
    }
}

/// Runs a test, whose time passes whenever its thread has nothing to do.
pub fn run<F>(test: impl FnOnce(VirtualTime) -> F) -> F::Output
where
    F: Future<Output: Send> + Send + 'static,
{
    let time = VirtualTime::default();
    let over = Arc::new(AtomicBool::new(false));
    let mut builder = tokio::runtime::Builder::new_current_thread();
    let (passing, watched) = (time.clone(), Arc::clone(&over));
    builder.on_thread_park(move || {
        let moves = watched.load(Ordering::Relaxed) || passing.pass();
        assert!(moves, "everybody waits, and nobody for a moment to come");
    });
    let runtime = builder.build().unwrap();
    let test = test(time);
    // Not driven by `block_on` itself: the runtime parks before it looks whether that future has been woken.
    let test = runtime.spawn(async move {
        let output = test.await;
        over.store(true, Ordering::Relaxed);
        output
    });
    match runtime.block_on(test) {
        Ok(output) => output,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}
