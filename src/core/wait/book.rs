//! Who waits for what, and what becomes of it. No clock and no network in here: `sweep` asks, `poller` drives.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};
use std::sync::Arc;
use std::task::Waker;
use std::time::Duration;

use super::describe::{Key, Look};
use super::failure::{Failure, Reason, State};
use super::inbox::{Event, Inbox, News};
use super::lanes::{Lanes, Place};
use super::pace::Pace;
use super::riders::{Entry, Outcome, Rider, Sight, Slot, Wait};
use super::rules::{self, GRACE, Progress, Verdict};
use super::slab::{Id, Slab};
use super::sweep::{Left, Sweep};
use super::target::{Kind, Request, Tell};
use crate::core::error::Error;

/// How long the last look at a wait's deadline may take.
pub const FINAL_LOOK: Duration = Duration::from_secs(5);
/// Polling without a pause would keep a core and the service busy.
const SHORTEST_POLL: Duration = Duration::from_millis(1);
const LONGEST_POLL: Duration = Duration::from_hours(24);
/// More names of states than any service has.
const STATES: usize = 100;

#[derive(Debug)]
pub(super) struct Book<L> {
    pub(super) kind: Kind,
    pub(super) ids: HashMap<Key, Id>,
    pub(super) entries: Slab<Entry<L>>,
    pub(super) waits: Slab<Wait<L>>,
    pub(super) deadlines: BTreeSet<(Duration, Id)>,
    pub(super) lanes: Lanes,
    pub(super) pace: Pace,
    pub(super) random: fastrand::Rng,
    pub(super) sweep: Option<Sweep>,
    /// When the last one ended.
    pub(super) last_sweep: Option<Duration>,
    /// What searches that broke off knew. These keys are in no lane.
    pub(super) left: VecDeque<Left>,
    pub(super) sweeps: u64,
    pub(super) calls: u64,
    /// The earliest time of the next call for a key that is known to be missing.
    pub(super) lone_after: Duration,
    /// Why the last sweep was given up.
    pub(super) trouble: Option<Arc<Error>>,
    states: HashSet<State>,
    closed: bool,
    /// To be woken by whoever holds the book, after letting go of it.
    pub(super) wakers: Vec<Waker>,
}

impl<L: Look> Book<L> {
    pub(super) fn new(kind: Kind, seed: u64) -> Self {
        Self {
            kind,
            ids: HashMap::new(),
            entries: Slab::new(),
            waits: Slab::new(),
            deadlines: BTreeSet::new(),
            lanes: Lanes::default(),
            pace: Pace::new(),
            random: fastrand::Rng::with_seed(seed),
            sweep: None,
            last_sweep: None,
            left: VecDeque::new(),
            sweeps: 0,
            calls: 0,
            lone_after: Duration::ZERO,
            trouble: None,
            states: HashSet::new(),
            closed: false,
            wakers: Vec::new(),
        }
    }

    pub(super) fn is_idle(&self) -> bool {
        self.waits.len() == 0
    }

    /// Begins a wait. None: it is over already, as its inbox tells.
    pub(super) fn join(&mut self, request: Request, now: Duration) -> (Option<Id>, Arc<Inbox<L>>) {
        let inbox = Arc::new(Inbox::new());
        let Some(first) = request.keys.first() else {
            self.wakers.extend(inbox.put(Event::Done(Vec::new())));
            return (None, inbox);
        };
        if self.closed {
            let closed = Failure::bare(self.kind, first.clone(), request.target, Reason::Closed);
            self.wakers.extend(inbox.put(Event::Failed(Box::new(closed))));
            return (None, inbox);
        }
        let poll = request.poll.unwrap_or_else(|| request.target.poll(self.kind));
        let shortest = poll.0.clamp(SHORTEST_POLL, LONGEST_POLL);
        let poll = (shortest, poll.1.clamp(shortest, LONGEST_POLL));
        let id = self.waits.insert(Wait {
            slots: Vec::new(),
            open: 0,
            patience: request.timeout.or_else(|| request.target.patience(self.kind, Progress::default())),
            may_grow: request.timeout.is_none(),
            target: request.target,
            tell: request.tell,
            poll,
            began: now,
            born: self.calls,
            inbox: Arc::clone(&inbox),
        });
        let slots = self.enter(id, request.keys, poll, request.tell, now);
        if let Some(wait) = self.waits.get_mut(id) {
            (wait.open, wait.slots) = (slots.len(), slots);
            self.deadlines.extend(wait.deadline().map(|deadline| (deadline, id)));
        }
        (Some(id), inbox)
    }

    fn enter(
        &mut self,
        wait: Id,
        keys: Vec<Key>,
        poll: (Duration, Duration),
        tell: Tell,
        now: Duration,
    ) -> Vec<Slot<L>> {
        let mut slots = Vec::with_capacity(keys.len());
        let mut known = HashSet::with_capacity(if keys.len() > 1 { keys.len() } else { 0 });
        let several = keys.len() > 1;
        for key in keys {
            if several && !known.insert(key.clone()) {
                continue;
            }
            let entries = &mut self.entries;
            let new = || entries.insert(Entry::new(key.clone(), poll));
            let id = *self.ids.entry(key.clone()).or_insert_with(new);
            if let Some(entry) = self.entries.get_mut(id) {
                entry.join(Rider { wait, slot: slots.len() }, poll, tell);
                let is_asked = entry.place.is_none() && entry.live > 1;
                if !is_asked {
                    self.place(id, now);
                }
            }
            slots.push(Slot::new(key, id));
        }
        slots
    }

    /// Puts a key where it belongs, to be asked at `due`.
    pub(super) fn place(&mut self, id: Id, due: Duration) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        let place = Place { lane: entry.lane(), due };
        if let Some(old) = entry.place.replace(place) {
            self.lanes.remove(old, id);
        }
        entry.due = due;
        self.lanes.insert(place, id);
    }

    /// Ends a wait of which nobody wants to hear any more.
    pub(super) fn forget(&mut self, id: Id) -> Option<Wait<L>> {
        let wait = self.waits.remove(id)?;
        if let Some(deadline) = wait.deadline() {
            self.deadlines.remove(&(deadline, id));
        }
        for slot in wait.slots.iter().filter(|slot| slot.is_open()) {
            self.leave(slot.entry, wait.poll, wait.tell);
        }
        Some(wait)
    }

    fn leave(&mut self, id: Id, poll: (Duration, Duration), tell: Tell) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        entry.live -= 1;
        entry.watchers -= usize::from(tell == Tell::Looks);
        if entry.live == 0 {
            self.ids.remove(&entry.key);
            if let Some(place) = entry.place {
                self.lanes.remove(place, id);
            }
            self.entries.remove(id);
            return;
        }
        entry.stale |= poll.0 <= entry.poll.0 || poll.1 <= entry.poll.1;
        if entry.riders.len() + entry.fresh.len() > 2 * entry.live + 16 {
            let waits = &self.waits;
            entry.riders.retain(|rider| rides(waits, *rider));
            entry.fresh.retain(|rider| rides(waits, *rider));
        }
    }

    /// Tells all who wait for a key what was seen of it, None if it does not exist. `call` is the call that showed it.
    pub(super) fn looked(&mut self, id: Id, look: Option<L>, call: u64, now: Duration) {
        let state = look.as_ref().map(|look| self.state(look.state()));
        let (waits, sweeps) = (&self.waits, self.sweeps);
        let Some(entry) = self.entries.get_mut(id) else { return };
        let impatient = look.is_none() && entry.grace.is_some_and(|at| at <= now);
        let all = entry.watchers > 0 || impatient || entry.differs(look.as_ref());
        let sight = Sight { look: look.clone(), state: state.clone() };
        entry.see(look, state, now);
        entry.sweep = sweeps;
        if all {
            entry.grace = None;
        }
        let counts = |rider: &Rider| waits.get(rider.wait).is_none_or(|wait| wait.born < call);
        let (ripe, fresh) = std::mem::take(&mut entry.fresh).into_iter().partition(counts);
        entry.fresh = fresh;
        let mut riders = if all { std::mem::take(&mut entry.riders) } else { Vec::new() };
        riders.extend::<Vec<Rider>>(ripe);
        riders.retain(|rider| self.judge(*rider, &sight, now));
        if let Some(entry) = self.entries.get_mut(id) {
            if entry.riders.is_empty() {
                entry.riders = riders;
            } else {
                entry.riders.extend(riders);
            }
        }
    }

    /// Tells one who waits; true if it goes on waiting.
    fn judge(&mut self, rider: Rider, sight: &Sight<L>, now: Duration) -> bool {
        let Some(wait) = self.waits.get_mut(rider.wait) else { return false };
        let Some(slot) = wait.slots.get_mut(rider.slot).filter(|slot| slot.is_open()) else { return false };
        let elapsed = now.saturating_sub(wait.began);
        let before = slot.last.clone();
        let moved = slot.note(sight.state.as_ref());
        if wait.tell == Tell::Looks || (moved && wait.tell == Tell::Changes) {
            let news = News { key: slot.key.clone(), before, after: sight.look.clone(), elapsed };
            self.wakers.extend(wait.inbox.put(Event::News(news)));
        }
        match rules::judge(&wait.target, &mut slot.progress, sight.look.as_ref(), elapsed) {
            Verdict::Going => {
                self.go_on(rider, sight.look.is_none());
                return true;
            }
            Verdict::Done => self.done(rider, sight.look.clone()),
            Verdict::Failed(reason) => self.fail(rider, reason, now),
        }
        false
    }

    /// What was seen may call for more patience.
    fn go_on(&mut self, rider: Rider, is_missing: bool) {
        let Some(wait) = self.waits.get_mut(rider.wait) else { return };
        let Some(slot) = wait.slots.get(rider.slot) else { return };
        if let Some(entry) = self.entries.get_mut(slot.entry).filter(|_| is_missing) {
            let end = wait.began.saturating_add(GRACE);
            entry.grace = Some(entry.grace.map_or(end, |grace| grace.min(end)));
        }
        let patience = wait.target.patience(self.kind, slot.progress);
        if wait.may_grow && patience > wait.patience {
            if let Some(old) = wait.deadline() {
                self.deadlines.remove(&(old, rider.wait));
            }
            wait.patience = patience;
            self.deadlines.extend(wait.deadline().map(|new| (new, rider.wait)));
        }
    }

    fn done(&mut self, rider: Rider, look: Option<L>) {
        let Some(wait) = self.waits.get_mut(rider.wait) else { return };
        let Some(slot) = wait.slots.get_mut(rider.slot) else { return };
        slot.outcome = Outcome::Done(look);
        wait.open -= 1;
        let (is_over, entry, poll, tell) = (wait.open == 0, slot.entry, wait.poll, wait.tell);
        self.leave(entry, poll, tell);
        if let Some(wait) = is_over.then(|| self.forget(rider.wait)).flatten() {
            let looks = wait.slots.into_iter().map(|slot| (slot.key, slot.outcome.look())).collect();
            self.wakers.extend(wait.inbox.put(Event::Done(looks)));
        }
    }

    /// Ends a wait, through the fault of one of its keys.
    pub(super) fn fail(&mut self, rider: Rider, reason: Reason, now: Duration) {
        let Some(wait) = self.waits.get(rider.wait) else { return };
        let Some(slot) = wait.slots.get(rider.slot) else { return };
        let entry = self.entries.get(slot.entry);
        let failure = Failure {
            others: wait.open.saturating_sub(1),
            look: entry.and_then(|entry| entry.look.clone()),
            gone: entry.is_some_and(Entry::is_missing),
            first: slot.first.clone(),
            before: slot.before.clone(),
            elapsed: now.saturating_sub(wait.began),
            patience: wait.patience,
            seen: entry.filter(|entry| entry.look.is_some()).map(|entry| now.saturating_sub(entry.seen_at)),
            trouble: self.trouble.clone(),
            ..Failure::bare(self.kind, slot.key.clone(), wait.target.clone(), reason)
        };
        if let Some(wait) = self.forget(rider.wait) {
            self.wakers.extend(wait.inbox.put(Event::Failed(Box::new(failure))));
        }
    }

    /// Ends all that wait for a key.
    pub(super) fn fail_key(&mut self, id: Id, reason: &Reason, now: Duration) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        let mut riders = std::mem::take(&mut entry.riders);
        riders.append(&mut entry.fresh);
        for rider in riders.into_iter().filter(|rider| rides(&self.waits, *rider)).collect::<Vec<_>>() {
            self.fail(rider, reason.clone(), now);
        }
    }

    /// Ends a wait of which no key is more to blame than the others.
    pub(super) fn fail_wait(&mut self, id: Id, reason: Reason, now: Duration) {
        let Some(wait) = self.waits.get(id) else { return };
        let slot = wait.slots.iter().position(Slot::is_open).unwrap_or_default();
        self.fail(Rider { wait: id, slot }, reason, now);
    }

    pub(super) fn fail_all(&mut self, reason: &Reason, now: Duration) {
        for id in self.waits.ids() {
            self.fail_wait(id, reason.clone(), now);
        }
    }

    /// Ends all waits, and those to come.
    pub(super) fn close(&mut self, now: Duration) {
        self.closed = true;
        self.fail_all(&Reason::Closed, now);
    }

    /// Lets all who wait know that nobody polls.
    pub(super) fn orphan(&mut self) {
        for id in self.waits.ids() {
            self.wakers.extend(self.waits.get(id).and_then(|wait| wait.inbox.orphan()));
        }
    }

    /// Ends the waits whose last look takes too long.
    pub(super) fn expire(&mut self, now: Duration) {
        while let Some(at) = self.expiry().filter(|at| *at <= now) {
            self.time_out(at.saturating_sub(FINAL_LOOK), now);
        }
    }

    /// When the first wait ends whether or not it had its last look.
    pub(super) fn expiry(&self) -> Option<Duration> {
        self.deadlines.first().map(|(deadline, _)| deadline.saturating_add(FINAL_LOOK))
    }

    /// Ends the waits that had their last look: in a sweep that `began` at their deadline, or later.
    pub(super) fn time_out(&mut self, began: Duration, now: Duration) {
        while let Some((_, id)) = self.deadlines.first().copied().filter(|(deadline, _)| *deadline <= began) {
            self.fail_wait(id, Reason::TimedOut, now);
        }
    }

    /// Forgets those who have left, and with them how often they wanted a look.
    pub(super) fn freshen(&mut self, id: Id) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        let waits = &self.waits;
        entry.fresh.retain(|rider| rides(waits, *rider));
        if !std::mem::take(&mut entry.stale) {
            return;
        }
        entry.riders.retain(|rider| rides(waits, *rider));
        let riders = entry.riders.iter().chain(&entry.fresh);
        let polls = riders.filter_map(|rider| waits.get(rider.wait)).map(|wait| wait.poll);
        let shorter = |a: (Duration, Duration), b: (Duration, Duration)| (a.0.min(b.0), a.1.min(b.1));
        entry.poll = polls.reduce(shorter).unwrap_or(entry.poll);
        entry.interval = entry.interval.clamp(entry.poll.0, entry.poll.1.max(entry.poll.0));
    }

    /// A state's name, shared by all who saw it.
    fn state(&mut self, name: &str) -> State {
        if let Some(known) = self.states.get(name) {
            return Arc::clone(known);
        }
        let state = State::from(name);
        if self.states.len() < STATES {
            self.states.insert(Arc::clone(&state));
        }
        state
    }
}

fn rides<L>(waits: &Slab<Wait<L>>, rider: Rider) -> bool {
    waits.get(rider.wait).and_then(|wait| wait.slots.get(rider.slot)).is_some_and(Slot::is_open)
}
