//! The task that polls, and the tickets of those who wait.

use std::fmt;
use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::Notify;
use tokio::task::AbortHandle;

use super::book::Book;
use super::clock::{Clock, TokioClock};
use super::describe::{Describe, Key, Look, Trouble};
use super::failure::{Failure, Reason};
use super::inbox::{Event, Inbox, Letter};
use super::slab::Id;
use super::sweep::Next;
use super::target::{Kind, Request, Target};
use crate::core::error::Error;

/// One for each kind of resource and client: all waits ride on its sweeps.
pub struct Poller<D: Describe, C: Clock = TokioClock> {
    shared: Arc<Shared<D, C>>,
}

impl<D: Describe, C: Clock> Poller<D, C> {
    /// Nothing is called before somebody waits. The same `seed` gives the same jitter.
    pub fn new(kind: Kind, describe: D, clock: C, seed: u64) -> Self {
        let desk = Desk { book: Book::new(kind, seed), driver: None, drivers: 0 };
        Self { shared: Arc::new(Shared { kind, describe, clock, desk: Mutex::new(desk), bell: Notify::new() }) }
    }

    /// Begins a wait. If nobody polls yet, a task is spawned that does: on the runtime that this is called in, which is
    /// to be driven for as long as anybody waits.
    #[must_use]
    pub fn wait(&self, request: Request) -> Ticket<D::Look> {
        let key = request.keys.first().cloned().unwrap_or_else(|| Key::from(""));
        let target = request.target.clone();
        let now = self.shared.clock.now();
        let (id, inbox) = self.shared.with(|desk| desk.book.join(request, now));
        if id.is_some() {
            self.shared.bell.notify_one();
            if !Arc::clone(&self.shared).start() {
                let _ = inbox.orphan(); // nobody reads yet, so there is nobody to wake
            }
        }
        let host = Arc::clone(&self.shared) as Arc<dyn Host>;
        Ticket { host, id, inbox, kind: self.shared.kind, key, target }
    }

    /// Ends all waits, and those to come.
    pub fn close(&self) {
        let now = self.shared.clock.now();
        let driver = self.shared.with(|desk| {
            desk.book.close(now);
            desk.driver.take()
        });
        stop(driver);
    }

    #[cfg(test)]
    pub(super) fn probe<R>(&self, look: impl FnOnce(&Book<D::Look>) -> R) -> R {
        self.shared.with(|desk| look(&desk.book))
    }
}

impl<D: Describe, C: Clock> fmt::Debug for Poller<D, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Poller").field("kind", &self.shared.kind).finish_non_exhaustive()
    }
}

/// A place in a wait. Dropping it ends the wait.
pub struct Ticket<L: Look> {
    host: Arc<dyn Host>,
    /// None: the wait is over.
    id: Option<Id>,
    inbox: Arc<Inbox<L>>,
    kind: Kind,
    key: Key,
    target: Target,
}

impl<L: Look> Ticket<L> {
    /// What happens next. After the end of the wait, it is a failure that says so.
    pub async fn next(&mut self) -> Event<L> {
        loop {
            match poll_fn(|context| self.inbox.take(context.waker(), self.id.is_none())).await {
                Letter::Event(event) => {
                    if !matches!(event, Event::News(_)) {
                        self.id = None;
                    }
                    return event;
                }
                Letter::Orphaned if Arc::clone(&self.host).start() => {}
                Letter::Orphaned => return self.end(Reason::Refused(Arc::new(Error::bug()))),
                Letter::Nothing => return self.end(Reason::Closed),
            }
        }
    }

    fn end(&mut self, reason: Reason) -> Event<L> {
        self.leave();
        Event::Failed(Box::new(Failure::bare(self.kind, self.key.clone(), self.target.clone(), reason)))
    }

    fn leave(&mut self) {
        if let Some(id) = self.id.take() {
            self.host.forget(id);
        }
    }
}

impl<L: Look> Drop for Ticket<L> {
    fn drop(&mut self) {
        self.leave();
    }
}

impl<L: Look> fmt::Debug for Ticket<L> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ticket").field("key", &self.key).field("target", &self.target).finish_non_exhaustive()
    }
}

/// What a ticket needs of its poller.
trait Host: Send + Sync {
    fn forget(&self, wait: Id);
    /// Sees to it that somebody polls; false if there is no runtime here to do it on.
    fn start(self: Arc<Self>) -> bool;
}

struct Shared<D: Describe, C> {
    kind: Kind,
    describe: D,
    clock: C,
    desk: Mutex<Desk<D::Look>>,
    /// Rung when a wait begins.
    bell: Notify,
}

struct Desk<L> {
    book: Book<L>,
    driver: Option<Driver>,
    drivers: u64,
}

/// The task that polls.
struct Driver {
    number: u64,
    /// None: it is just being spawned.
    task: Option<AbortHandle>,
}

impl<L> Desk<L> {
    fn is_driven_by(&self, number: u64) -> bool {
        self.driver.as_ref().is_some_and(|driver| driver.number == number)
    }
}

fn stop(driver: Option<Driver>) {
    if let Some(task) = driver.and_then(|driver| driver.task) {
        task.abort();
    }
}

impl<D: Describe, C: Clock> Shared<D, C> {
    /// The only way to the desk. Who is to be woken is woken when it is free again: wakers may be anybody's code.
    fn with<R>(&self, work: impl FnOnce(&mut Desk<D::Look>) -> R) -> R {
        let mut desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        let result = work(&mut desk);
        let wakers = std::mem::take(&mut desk.book.wakers);
        drop(desk);
        wakers.into_iter().for_each(std::task::Waker::wake);
        result
    }
}

impl<D: Describe, C: Clock> Host for Shared<D, C> {
    fn forget(&self, wait: Id) {
        let (forgotten, driver) = self.with(|desk| {
            let forgotten = desk.book.forget(wait);
            let idle = desk.book.is_idle();
            (forgotten, if idle { desk.driver.take() } else { None })
        });
        drop(forgotten);
        stop(driver);
    }

    fn start(self: Arc<Self>) -> bool {
        let Ok(runtime) = Handle::try_current() else { return self.with(|desk| desk.driver.is_some()) };
        let now = self.clock.now();
        let number = self.with(|desk| {
            if desk.driver.is_some() || desk.book.is_idle() {
                return None;
            }
            desk.book.abandon(now);
            desk.drivers += 1;
            desk.driver = Some(Driver { number: desk.drivers, task: None });
            Some(desk.drivers)
        });
        let Some(number) = number else { return true };
        let duty = Duty { shared: Arc::clone(&self), number };
        // Not under the lock: a runtime that is shutting down drops the task at once.
        let task = runtime.spawn(async move { duty.drive().await }).abort_handle();
        let superseded = self.with(|desk| match &mut desk.driver {
            Some(driver) if driver.number == number => {
                driver.task = Some(task);
                None
            }
            _ => Some(task),
        });
        stop(superseded.map(|task| Driver { number, task: Some(task) }));
        true
    }
}

/// A poll task's duty. If it is dropped before it is done, those who wait hear of it.
struct Duty<D: Describe, C: Clock> {
    shared: Arc<Shared<D, C>>,
    number: u64,
}

impl<D: Describe, C: Clock> Drop for Duty<D, C> {
    fn drop(&mut self) {
        let now = self.shared.clock.now();
        self.shared.with(|desk| {
            if !desk.is_driven_by(self.number) {
                return;
            }
            desk.driver = None;
            if std::thread::panicking() {
                desk.book.fail_all(&Reason::Refused(Arc::new(Error::bug())), now);
            } else {
                desk.book.orphan(); // the runtime is gone
            }
        });
    }
}

impl<D: Describe, C: Clock> Duty<D, C> {
    async fn drive(&self) {
        loop {
            let rung = self.shared.bell.notified();
            match self.next() {
                Next::Idle => return,
                Next::Sleep(until) => tokio::select! {
                    () = self.shared.clock.sleep_until(until) => {}
                    () = rung => {}
                },
                Next::Call(keys) => {
                    let Some(answer) = self.call(&keys).await else { return };
                    let now = self.shared.clock.now();
                    self.shared.with(|desk| {
                        if desk.is_driven_by(self.number) {
                            desk.book.answered(answer, now);
                        }
                    });
                }
            }
        }
    }

    fn next(&self) -> Next {
        let now = self.shared.clock.now();
        self.shared.with(|desk| {
            if !desk.is_driven_by(self.number) {
                return Next::Idle;
            }
            let next = desk.book.next(now);
            if next == Next::Idle {
                desk.driver = None;
            }
            next
        })
    }

    /// Makes a call. Waits whose time is up do not wait for its answer; None: nobody does.
    async fn call(&self, keys: &[Key]) -> Option<Result<Vec<D::Look>, Trouble>> {
        let mut answer = pin!(self.shared.describe.describe(keys));
        loop {
            let rung = self.shared.bell.notified();
            let expiry = self.expire()?;
            tokio::select! {
                biased;
                answer = &mut answer => return Some(answer),
                () = self.shared.clock.sleep_until(expiry) => {}
                () = rung => {}
            }
        }
    }

    /// Ends the waits whose time is up, and says when the next one's is; None: nobody waits any more.
    fn expire(&self) -> Option<Duration> {
        let now = self.shared.clock.now();
        self.shared.with(|desk| {
            if !desk.is_driven_by(self.number) {
                return None;
            }
            desk.book.expire(now);
            if desk.book.is_idle() {
                desk.driver = None;
                return None;
            }
            Some(desk.book.expiry().unwrap_or(Duration::MAX))
        })
    }
}
