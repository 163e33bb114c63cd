//! Sweeps: the calls that show all keys that are due, one after another, as few as the service allows.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use super::book::Book;
use super::describe::{Key, Look, Trouble, has_account};
use super::failure::Reason;
use super::lanes::Lane;
use super::search::{Item, Reply, Search, Step};
use super::slab::Id;
use crate::core::error::Error;

/// At least so much time is between two calls for keys that are known to be missing.
const LONE_PAUSE: Duration = Duration::from_secs(1);
/// An interval grows by this with each look that shows nothing new.
const GROWTH: f64 = 1.5;
/// Intervals are stretched or shrunk by up to this, so that clients that were started together do not call together.
const JITTER: f64 = 0.1;

/// What is to be done for the book.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// A call for these; [`Book::answered`] wants to know.
    Call(Vec<Key>),
    /// Nothing before this moment.
    Sleep(Duration),
    /// Nobody waits.
    Idle,
}

/// The one sweep that is going on.
#[derive(Debug)]
pub(super) struct Sweep {
    began: Duration,
    /// Before its time: for the sake of deadlines.
    hurried: bool,
    jitter: f64,
    members: Vec<Id>,
    names: VecDeque<Id>,
    arns: VecDeque<Id>,
    /// To be asked one by one.
    lone: VecDeque<Id>,
    search: Option<Search>,
    /// The first call of the search: what was begun later was begun after some of what it found out.
    first_call: u64,
    refusal: Option<Arc<Error>>,
    given_up: bool,
}

impl Sweep {
    fn queue(&mut self, lane: Lane) -> &mut VecDeque<Id> {
        match lane {
            Lane::Names => &mut self.names,
            Lane::Arns => &mut self.arns,
            Lane::Missing | Lane::Owed => &mut self.lone,
        }
    }
}

impl<L: Look> Book<L> {
    /// What to do now.
    pub(super) fn next(&mut self, now: Duration) -> Next {
        self.expire(now);
        loop {
            if self.is_idle() {
                self.sweep = None;
                return Next::Idle;
            }
            if self.sweep.is_none() {
                match self.wake_at() {
                    at if at > now => return Next::Sleep(at),
                    _ => self.begin(now),
                }
            }
            if let Some(keys) = self.call(now) {
                return Next::Call(keys);
            }
            self.end(now);
        }
    }

    /// When the next sweep begins.
    fn wake_at(&self) -> Duration {
        let gate = self.pace.not_before();
        let first = |lane, gate: Duration| self.lanes.first(lane).map(|(due, _)| due.max(gate));
        let moments = [
            first(Lane::Names, gate),
            first(Lane::Arns, gate),
            first(Lane::Owed, gate),
            first(Lane::Missing, gate.max(self.lone_after)),
            self.deadlines.first().map(|(deadline, _)| *deadline),
        ];
        moments.into_iter().flatten().min().unwrap_or(Duration::MAX)
    }

    fn begin(&mut self, now: Duration) {
        let hurried = now < self.pace.not_before();
        let jitter = 1.0 + JITTER * (2.0 * self.random.f64() - 1.0);
        self.sweeps += 1;
        let mut sweep = Sweep {
            began: now,
            hurried,
            jitter,
            members: Vec::new(),
            names: VecDeque::new(),
            arns: VecDeque::new(),
            lone: VecDeque::new(),
            search: None,
            first_call: 0,
            refusal: None,
            given_up: false,
        };
        self.pull_expiring(&mut sweep);
        if !hurried {
            self.pull_due(&mut sweep);
        }
        self.fill(&mut sweep);
        self.sweep = Some(sweep);
    }

    fn pull(&mut self, id: Id, sweep: &mut Sweep) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        let Some(place) = entry.place.take() else { return };
        self.lanes.remove(place, id);
        sweep.queue(place.lane).push_back(id);
        sweep.members.push(id);
    }

    /// Those whose waits are to have their last look.
    fn pull_expiring(&mut self, sweep: &mut Sweep) {
        let expiring = self.deadlines.iter().take_while(|(deadline, _)| *deadline <= sweep.began);
        for wait in expiring.map(|(_, id)| *id).collect::<Vec<_>>() {
            let slots = self.waits.get(wait).map_or(&[][..], |wait| &wait.slots);
            let open = slots.iter().filter(|slot| slot.is_open()).map(|slot| slot.entry);
            open.collect::<Vec<_>>().into_iter().for_each(|id| self.pull(id, sweep));
        }
    }

    fn pull_due(&mut self, sweep: &mut Sweep) {
        for lane in [Lane::Names, Lane::Arns, Lane::Owed] {
            while let Some((due, id)) = self.lanes.first(lane) {
                // Who would come soon comes along, so that waits that began almost together stay together.
                let slack = self.entries.get(id).map_or(Duration::ZERO, |entry| entry.poll.0 / 4);
                if due > sweep.began + slack {
                    break;
                }
                self.pull(id, sweep);
            }
        }
        if let Some((due, id)) = self.lanes.first(Lane::Missing)
            && due.max(self.lone_after) <= sweep.began
        {
            self.pull(id, sweep);
        }
    }

    /// Fills the last page up: more keys in a call cost nothing.
    fn fill(&mut self, sweep: &mut Sweep) {
        for lane in [Lane::Names, Lane::Arns] {
            while !sweep.queue(lane).len().is_multiple_of(self.kind.page()) {
                let Some((_, id)) = self.lanes.first(lane) else { break };
                self.pull(id, sweep);
            }
        }
    }

    /// The next call of the sweep, if there is one.
    fn call(&mut self, now: Duration) -> Option<Vec<Key>> {
        loop {
            let sweep = self.sweep.as_mut().filter(|sweep| !sweep.given_up)?;
            let Some(search) = &mut sweep.search else {
                let page = self.page()?;
                let sweep = self.sweep.as_mut()?;
                sweep.search = Some(Search::new(page));
                sweep.first_call = self.calls + 1;
                continue;
            };
            match search.step() {
                Step::Ask => {
                    self.calls += 1;
                    return Some(search.asked().iter().map(|item| item.key.clone()).collect());
                }
                Step::Missing(item) => {
                    let call = sweep.first_call;
                    self.looked(item.id, None, call, now);
                }
                Step::Refused(items) => {
                    let error = sweep.refusal.clone().unwrap_or_else(|| Arc::new(Error::bug()));
                    let reason = Reason::Refused(error);
                    for item in items {
                        self.fail_key(item.id, &reason, now);
                    }
                }
                Step::Over => sweep.search = None,
            }
        }
    }

    /// The keys of the next page; those whose waits are over meanwhile are left out.
    fn page(&mut self) -> Option<Vec<Item>> {
        let sweep = self.sweep.as_mut()?;
        let entries = &self.entries;
        let item = |id: Id| {
            let entry = entries.get(id)?;
            Some(Item { id, key: entry.key.clone(), known: entry.is_present() })
        };
        for lane in [Lane::Names, Lane::Arns, Lane::Missing] {
            let size = if lane == Lane::Missing { 1 } else { self.kind.page() };
            let queue = sweep.queue(lane);
            let mut page = Vec::new();
            while page.len() < size
                && let Some(id) = queue.pop_front()
            {
                page.extend(item(id));
            }
            if !page.is_empty() {
                if lane == Lane::Missing {
                    self.lone_after = sweep.began + LONE_PAUSE.mul_f64(self.pace.factor());
                }
                return Some(page);
            }
        }
        None
    }

    /// Takes the answer to the call that [`Book::next`] wanted.
    pub(super) fn answered(&mut self, answer: Result<Vec<L>, Trouble>, now: Duration) {
        let call = self.calls;
        let Some(sweep) = &mut self.sweep else { return };
        let Some(search) = &mut sweep.search else { return };
        match answer {
            Ok(looks) => {
                let asked = search.asked().to_vec();
                let found = assign(&asked, looks);
                search.reply(if found.iter().all(Option::is_some) { Reply::All } else { Reply::Some });
                asked.into_iter().zip(found).for_each(|(item, look)| self.looked(item.id, look, call, now));
            }
            Err(Trouble::NotFound) => search.reply(Reply::NotFound),
            Err(Trouble::Refused(error)) => {
                sweep.refusal = Some(error);
                search.reply(Reply::Refused);
            }
            Err(Trouble::Throttled(error)) => {
                let (jitter, hurried) = (sweep.jitter, sweep.hurried);
                let (shortest, _) = self.give_up(error, now);
                self.pace.throttled(now, shortest, jitter, hurried);
            }
            Err(Trouble::Passing(error)) => {
                let jitter = sweep.jitter;
                let poll = self.give_up(error, now);
                self.pace.failed(now, poll, jitter);
            }
            Err(Trouble::Fatal(error)) => {
                sweep.given_up = true;
                self.fail_all(&Reason::Refused(error), now);
            }
        }
    }

    /// Leaves the rest of the sweep to the next one. Those that were asked come last then, lest a call that always fails
    /// keeps the others from being asked at all. Returns their poll.
    fn give_up(&mut self, error: Arc<Error>, now: Duration) -> (Duration, Duration) {
        self.trouble = Some(error);
        let mut poll = (Duration::MAX, Duration::MAX);
        let Some(sweep) = &mut self.sweep else { return poll };
        sweep.given_up = true;
        for item in sweep.search.as_ref().map_or(&[][..], Search::asked) {
            if let Some(entry) = self.entries.get_mut(item.id) {
                poll = (poll.0.min(entry.poll.0), poll.1.min(entry.poll.1));
                entry.due = now;
            }
        }
        poll
    }

    fn end(&mut self, now: Duration) {
        let Some(sweep) = self.sweep.take() else { return };
        self.time_out(sweep.began, now);
        if !sweep.given_up && sweep.first_call > 0 {
            self.trouble = None;
            self.pace.good();
        }
        sweep.members.iter().for_each(|id| self.reschedule(*id, sweep.jitter, now));
    }

    /// Breaks off a sweep whose call will never be answered.
    pub(super) fn abandon(&mut self, now: Duration) {
        if let Some(sweep) = self.sweep.take() {
            sweep.members.iter().for_each(|id| self.reschedule(*id, sweep.jitter, now));
        }
    }

    fn reschedule(&mut self, id: Id, jitter: f64, now: Duration) {
        self.freshen(id);
        let Some(entry) = self.entries.get_mut(id) else { return };
        let mut due = entry.due;
        if entry.sweep == self.sweeps {
            due = now + entry.interval.mul_f64(jitter * self.pace.factor());
            entry.interval = entry.interval.mul_f64(GROWTH).min(entry.poll.1);
            // Who runs out of patience then is to know at once.
            due = entry.grace.filter(|grace| *grace > now).map_or(due, |grace| due.min(grace));
        }
        if !entry.fresh.is_empty() {
            due = due.min(now);
        }
        self.place(id, due);
    }
}

/// Whose look is which: in the order of `asked`.
fn assign<L: Look>(asked: &[Item], looks: Vec<L>) -> Vec<Option<L>> {
    let positions: HashMap<&str, usize> = asked.iter().zip(0..).map(|(item, at)| (item.key.as_str(), at)).collect();
    let mut found: Vec<Option<L>> = Vec::new();
    found.resize_with(asked.len(), || None);
    for look in looks {
        let at = positions.get(look.name()).or_else(|| positions.get(look.arn()));
        if let Some(slot) = at.and_then(|at| found.get_mut(*at)) {
            // Of several of that name, it is one's own.
            if slot.as_ref().is_none_or(|old| !has_account(old.arn()) && has_account(look.arn())) {
                *slot = Some(look);
            }
        }
    }
    found
}
