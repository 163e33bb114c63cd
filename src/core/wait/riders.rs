//! A key that is polled, and the waits that ride on it.

use std::sync::Arc;
use std::time::Duration;

use super::describe::{Key, Look};
use super::failure::State;
use super::inbox::Inbox;
use super::lanes::{Lane, Place};
use super::rules::Progress;
use super::slab::Id;
use super::target::{Target, Tell};

/// Who waits: one of a wait's keys.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rider {
    pub(super) wait: Id,
    pub(super) slot: usize,
}

/// One wait.
#[derive(Debug)]
pub(super) struct Wait<L> {
    pub(super) slots: Vec<Slot<L>>,
    /// How many slots are not done.
    pub(super) open: usize,
    pub(super) target: Target,
    pub(super) tell: Tell,
    pub(super) poll: (Duration, Duration),
    pub(super) began: Duration,
    /// How many calls had begun before the wait did: they do not count for it.
    pub(super) born: u64,
    pub(super) patience: Option<Duration>,
    /// The patience is the target's, and grows with what is seen.
    pub(super) may_grow: bool,
    pub(super) inbox: Arc<Inbox<L>>,
}

impl<L> Wait<L> {
    pub(super) fn deadline(&self) -> Option<Duration> {
        self.began.checked_add(self.patience?)
    }
}

/// One key of a wait.
#[derive(Debug)]
pub(super) struct Slot<L> {
    pub(super) key: Key,
    pub(super) entry: Id,
    pub(super) progress: Progress,
    pub(super) looked: bool,
    pub(super) first: Option<State>,
    pub(super) before: Option<State>,
    /// None: not there.
    pub(super) last: Option<State>,
    pub(super) outcome: Outcome<L>,
}

#[derive(Debug)]
pub(super) enum Outcome<L> {
    Open,
    /// None: it is gone.
    Done(Option<L>),
}

impl<L> Outcome<L> {
    pub(super) fn look(self) -> Option<L> {
        match self {
            Self::Open => None,
            Self::Done(look) => look,
        }
    }
}

impl<L> Slot<L> {
    pub(super) fn new(key: Key, entry: Id) -> Self {
        let (first, before, last) = (None, None, None);
        Self { key, entry, progress: Progress::default(), looked: false, first, before, last, outcome: Outcome::Open }
    }

    pub(super) fn is_open(&self) -> bool {
        matches!(self.outcome, Outcome::Open)
    }

    /// Takes note of a look; true if it shows another state than the one before, or is the first.
    pub(super) fn note(&mut self, state: Option<&State>) -> bool {
        if std::mem::replace(&mut self.looked, true) && self.last.as_ref() == state {
            return false;
        }
        if self.first.is_none() {
            self.first = state.cloned();
        }
        if let Some(last) = std::mem::replace(&mut self.last, state.cloned()) {
            self.before = Some(last);
        }
        true
    }
}

/// What the newest look showed of a key.
#[derive(Debug, Clone)]
pub(super) struct Sight<L> {
    pub(super) look: Option<L>,
    pub(super) state: Option<State>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum There {
    Unknown,
    Present,
    Missing,
}

/// One key that is polled.
#[derive(Debug)]
pub(super) struct Entry<L> {
    pub(super) key: Key,
    /// The last one; also when the resource is gone.
    pub(super) look: Option<L>,
    pub(super) state: Option<State>,
    pub(super) seen_at: Duration,
    there: There,
    /// Those who have had a look. Some may have left: see `live`.
    pub(super) riders: Vec<Rider>,
    /// Those who have not.
    pub(super) fresh: Vec<Rider>,
    /// How many have not left.
    pub(super) live: usize,
    /// How many of them are told of every look.
    pub(super) watchers: usize,
    /// The shortest of the riders'.
    pub(super) poll: (Duration, Duration),
    /// A rider has left whose poll may have been the shortest.
    pub(super) stale: bool,
    pub(super) interval: Duration,
    pub(super) due: Duration,
    /// None: it is being asked, or held.
    pub(super) place: Option<Place>,
    /// It is among those that a search left for the next sweep.
    pub(super) held: bool,
    /// It is asked before it is due, as there was room.
    pub(super) is_early: bool,
    /// The sweep of the last look.
    pub(super) sweep: u64,
    /// When the first rider loses patience with a key that is missing.
    pub(super) grace: Option<Duration>,
}

impl<L: Look> Entry<L> {
    pub(super) fn new(key: Key, poll: (Duration, Duration)) -> Self {
        Self {
            key,
            look: None,
            state: None,
            seen_at: Duration::ZERO,
            there: There::Unknown,
            riders: Vec::new(),
            fresh: Vec::new(),
            live: 0,
            watchers: 0,
            poll,
            stale: false,
            interval: poll.0,
            due: Duration::ZERO,
            place: None,
            held: false,
            is_early: false,
            sweep: 0,
            grace: None,
        }
    }

    pub(super) fn is_present(&self) -> bool {
        self.there == There::Present
    }

    pub(super) fn is_missing(&self) -> bool {
        self.there == There::Missing
    }

    /// How much earlier than it is due it may be asked, to share a sweep.
    pub(super) fn slack(&self) -> Duration {
        self.poll.0 / 4
    }

    pub(super) fn lane(&self) -> Lane {
        match self.there {
            There::Missing if self.fresh.is_empty() => Lane::Missing,
            There::Missing => Lane::Owed,
            There::Unknown | There::Present if self.key.is_arn() => Lane::Arns,
            There::Unknown | There::Present => Lane::Names,
        }
    }

    pub(super) fn join(&mut self, rider: Rider, poll: (Duration, Duration), tell: Tell) {
        self.fresh.push(rider);
        self.live += 1;
        self.watchers += usize::from(tell == Tell::Looks);
        self.poll = (self.poll.0.min(poll.0), self.poll.1.min(poll.1));
        self.interval = self.poll.0;
    }

    /// Whether `look` shows what the last one did not.
    pub(super) fn differs(&self, look: Option<&L>) -> bool {
        let (Some(new), Some(old), true) = (look, &self.look, self.is_present()) else {
            return look.is_some() || !self.is_missing();
        };
        new.state() != old.state()
            || new.is_reachable() != old.is_reachable()
            || new.joins_domain() != old.joins_domain()
    }

    /// Takes a look; `state` is its state.
    pub(super) fn see(&mut self, look: Option<L>, state: Option<State>, now: Duration) {
        let there = if look.is_some() { There::Present } else { There::Missing };
        if there != self.there || (look.is_some() && state != self.state) {
            self.interval = self.poll.0;
        }
        self.there = there;
        if look.is_some() {
            (self.look, self.state, self.seen_at) = (look, state, now);
        }
    }
}
