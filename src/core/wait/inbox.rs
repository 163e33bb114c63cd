//! What a wait is told, from the poller to whoever holds its ticket.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

use super::describe::Key;
use super::failure::{Failure, State};

/// Something that happened to a wait.
#[derive(Debug, Clone)]
pub enum Event<L> {
    News(News<L>),
    /// All is as it was wanted, in the order of the keys. None: it is gone.
    Done(Vec<(Key, Option<L>)>),
    Failed(Box<Failure<L>>),
}

/// A look at one of a wait's resources.
#[derive(Debug, Clone)]
pub struct News<L> {
    pub key: Key,
    /// The state at the look before. None: there was none, or it did not exist.
    pub before: Option<State>,
    /// None: it does not exist.
    pub after: Option<L>,
    /// How long the wait has lasted.
    pub elapsed: Duration,
}

/// The letters of one wait. One reads, so one waker will do.
#[derive(Debug)]
pub(super) struct Inbox<L>(Mutex<Letters<L>>);

#[derive(Debug)]
struct Letters<L> {
    events: VecDeque<Event<L>>,
    /// Nobody polls for this wait: its reader has to see to it.
    orphaned: bool,
    waker: Option<Waker>,
}

/// What a reader finds.
pub(super) enum Letter<L> {
    Event(Event<L>),
    Orphaned,
    /// And nothing will come.
    Nothing,
}

impl<L> Inbox<L> {
    pub(super) fn new() -> Self {
        Self(Mutex::new(Letters { events: VecDeque::new(), orphaned: false, waker: None }))
    }

    fn lock(&self) -> MutexGuard<'_, Letters<L>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whoever is returned is to be woken, by a caller that holds no lock.
    #[must_use]
    pub(super) fn put(&self, event: Event<L>) -> Option<Waker> {
        let mut letters = self.lock();
        letters.events.push_back(event);
        letters.waker.take()
    }

    #[must_use]
    pub(super) fn orphan(&self) -> Option<Waker> {
        let mut letters = self.lock();
        letters.orphaned = true;
        letters.waker.take()
    }

    /// The next letter. After the last (`is_over`) there is none to wait for.
    pub(super) fn take(&self, waker: &Waker, is_over: bool) -> Poll<Letter<L>> {
        let mut letters = self.lock();
        if let Some(event) = letters.events.pop_front() {
            return Poll::Ready(Letter::Event(event));
        }
        if is_over {
            return Poll::Ready(Letter::Nothing);
        }
        if std::mem::take(&mut letters.orphaned) {
            return Poll::Ready(Letter::Orphaned);
        }
        match &mut letters.waker {
            Some(old) => old.clone_from(waker),
            none => *none = Some(waker.clone()),
        }
        Poll::Pending
    }
}
