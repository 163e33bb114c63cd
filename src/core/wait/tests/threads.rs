//! The engine among real threads and on the real clock, as the client uses it: one thread polls, others wait.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use fastrand::Rng;
use tokio::runtime::{Builder, Handle, Runtime};

use super::stage::{Shown, end, running};
use crate::core::wait::clock::TokioClock;
use crate::core::wait::describe::{Describe, Key, Trouble};
use crate::core::wait::poller::Poller;
use crate::core::wait::target::{Kind, Request};

/// Builders that run from the third look at them on, whoever looks.
#[derive(Default)]
struct Service {
    calls: AtomicUsize,
    flying: AtomicUsize,
}

struct Flight<'a>(&'a Service);

impl Drop for Flight<'_> {
    fn drop(&mut self) {
        self.0.flying.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Describe for Arc<Service> {
    type Look = Shown;

    async fn describe(&self, keys: &[Key]) -> Result<Vec<Shown>, Trouble> {
        assert_eq!(self.flying.fetch_add(1, Ordering::SeqCst), 0, "two calls at a time");
        let _flight = Flight(self);
        let is_running = self.calls.fetch_add(1, Ordering::SeqCst) % 3 == 2;
        tokio::time::sleep(Duration::from_micros(100)).await;
        let state = if is_running { "RUNNING" } else { "PENDING" };
        Ok(keys.iter().map(|key| Shown::new(key.as_str(), state)).collect())
    }
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_time().build().unwrap()
}

fn background() -> Handle {
    let runtime = runtime();
    let handle = runtime.handle().clone();
    std::thread::spawn(move || runtime.block_on(std::future::pending::<()>()));
    handle
}

#[test]
fn many_threads_wait_and_lose_interest_and_none_is_forgotten() {
    let service = Arc::new(Service::default());
    let poller = Arc::new(Poller::new(Kind::ImageBuilder, Arc::clone(&service), TokioClock::new(), 1));
    let background = background();
    let threads: Vec<_> = (0..8)
        .map(|seed| {
            let (poller, background) = (Arc::clone(&poller), background.clone());
            std::thread::spawn(move || {
                let (mut random, runtime) = (Rng::with_seed(seed), runtime());
                for _ in 0..100 {
                    let key = format!("b{}", random.u8(..20));
                    let poll = Some((Duration::from_millis(1), Duration::from_millis(2)));
                    let entered = background.enter();
                    let mut ticket = poller.wait(Request { poll, ..running(&[&key]) });
                    drop(entered);
                    if random.bool() {
                        assert_eq!(runtime.block_on(end(&mut ticket)).unwrap(), ["RUNNING"]);
                    }
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    assert!(poller.probe(|book| book.is_idle() && book.ids.is_empty()));
}
