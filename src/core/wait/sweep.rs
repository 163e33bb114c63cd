//! Sweeps: the calls that show all keys that are due, one after another, as few as the service allows.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use super::book::Book;
use super::describe::{Key, Look, Trouble, has_account};
use super::failure::Reason;
use super::lanes::Lane;
use super::riders::Entry;
use super::search::{Item, Reply, Search, Step};
use super::slab::Id;
use super::target::Target;
use crate::core::error::Error;

/// At least so much time is between two calls for keys that are known to be missing.
const LONE_PAUSE: Duration = Duration::from_secs(1);
/// Between two sweeps, as far as the poll interval allows: a thousand waits that begin one after another share the next.
const BREATH: Duration = Duration::from_millis(50);
/// An interval grows by this when it has passed and nothing is new.
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

/// Keys of which at least one was missing when the search for it broke off.
#[derive(Debug)]
pub(super) struct Left {
    suspects: Vec<Item>,
    since: Duration,
}

/// Which keys are asked next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Of(Lane),
    Left,
}

/// The one sweep that is going on.
#[derive(Debug)]
pub(super) struct Sweep {
    began: Duration,
    /// Before its time, for the sake of deadlines: it says nothing of the pace.
    hurried: bool,
    jitter: f64,
    members: Vec<Id>,
    names: VecDeque<Id>,
    arns: VecDeque<Id>,
    /// To be asked one by one.
    lone: VecDeque<Id>,
    search: Option<Search>,
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
                self.left.clear();
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
        let breath = |id| BREATH.min(self.entries.get(id).map_or(BREATH, |entry| entry.poll.0 / 4));
        let rested = |id| self.last_sweep.map_or(Duration::ZERO, |end| end + breath(id));
        let first = |lane, gate: Duration| self.lanes.first(lane).map(|(due, id)| due.max(gate).max(rested(id)));
        let moments = [
            first(Lane::Names, gate),
            first(Lane::Arns, gate),
            first(Lane::Owed, gate),
            first(Lane::Missing, gate.max(self.lone_after)),
            self.left.front().map(|left| left.since.max(gate)),
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
            refusal: None,
            given_up: false,
        };
        self.pull_expiring(&mut sweep);
        if !hurried {
            self.pull_due(&mut sweep);
            sweep.members.extend(self.hold(false));
        }
        self.fill(&mut sweep);
        self.sweep = Some(sweep);
    }

    /// Marks those who are left from another sweep, or no longer so, and says who they are.
    fn hold(&mut self, held: bool) -> Vec<Id> {
        let ids: Vec<Id> = self.left.iter().flat_map(|left| &left.suspects).map(|item| item.id).collect();
        for id in &ids {
            if let Some(entry) = self.entries.get_mut(*id) {
                entry.held = held;
            }
        }
        ids
    }

    fn pull(&mut self, id: Id, sweep: &mut Sweep) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        if std::mem::take(&mut entry.held) {
            sweep.queue(entry.lane()).push_back(id);
        }
        let Some(place) = entry.place.take() else { return };
        entry.is_early = place.due > sweep.began + entry.slack();
        self.lanes.remove(place, id);
        sweep.queue(place.lane).push_back(id);
        sweep.members.push(id);
    }

    /// Those whose waits are to have their last look.
    fn pull_expiring(&mut self, sweep: &mut Sweep) {
        let expiring = self.deadlines.iter().take_while(|(deadline, _)| *deadline <= sweep.began);
        for wait in expiring.map(|(_, id)| *id).collect::<Vec<_>>() {
            let slots = self.waits.get(wait).map_or(&[][..], |wait| &wait.slots);
            let open: Vec<Id> = slots.iter().filter(|slot| slot.is_open()).map(|slot| slot.entry).collect();
            for id in open {
                if let Some(entry) = self.entries.get_mut(id) {
                    entry.due = Duration::ZERO; // before all others
                }
                self.pull(id, sweep);
            }
        }
    }

    fn pull_due(&mut self, sweep: &mut Sweep) {
        for lane in [Lane::Names, Lane::Arns, Lane::Owed] {
            while let Some((due, id)) = self.lanes.first(lane) {
                // Who would come soon comes along, so that waits that began almost together stay together.
                let slack = self.entries.get(id).map_or(Duration::ZERO, Entry::slack);
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

    /// Fills the last page up: more keys in a call cost nothing. Last looks are not spoiled by keys that may be missing.
    fn fill(&mut self, sweep: &mut Sweep) {
        for lane in [Lane::Names, Lane::Arns] {
            let page = self.kind.page();
            let room = sweep.queue(lane).len().next_multiple_of(page) - sweep.queue(lane).len();
            let entries = &self.entries;
            let fits = |id: &Id| !sweep.hurried || entries.get(*id).is_some_and(Entry::is_present);
            let more: Vec<Id> = self.lanes.iter(lane).take(2 * page).filter(fits).take(room).collect();
            for id in more {
                self.pull(id, sweep);
            }
        }
    }

    /// The next call of the sweep, if there is one.
    fn call(&mut self, now: Duration) -> Option<Vec<Key>> {
        loop {
            let sweep = self.sweep.as_mut().filter(|sweep| !sweep.given_up)?;
            let Some(search) = &mut sweep.search else {
                let search = self.next_search()?;
                self.sweep.as_mut()?.search = Some(search);
                continue;
            };
            match search.step() {
                Step::Ask => {
                    self.calls += 1;
                    return Some(search.asked().iter().map(|item| item.key.clone()).collect());
                }
                Step::Missing(item) => {
                    let call = search.first_call;
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

    fn next_search(&mut self) -> Option<Search> {
        let first_call = self.calls + 1;
        match self.next_turn()? {
            Turn::Of(lane) => Some(Search::new(self.page(lane)?, first_call)),
            Turn::Left => {
                let Left { mut suspects, .. } = self.left.pop_front()?;
                let count = suspects.len();
                suspects.retain(|item| self.entries.get(item.id).is_some_and(|entry| !entry.is_missing()));
                // Who has been found since, or is not waited for any more, may have been the only one.
                let is_sure = suspects.len() == count;
                Some(if is_sure { Search::resumed(suspects, first_call) } else { Search::new(suspects, first_call) })
            }
        }
    }

    /// Those come next who have been due for longest: should the sweep be given up, each gets its turn all the same.
    fn next_turn(&mut self) -> Option<Turn> {
        let sweep = self.sweep.as_mut()?;
        let left = self.left.front().filter(|_| !sweep.hurried);
        let mut longest = left.map(|left| (left.since, Turn::Left));
        for lane in [Lane::Names, Lane::Arns, Lane::Missing] {
            let queue = sweep.queue(lane);
            while queue.front().is_some_and(|id| self.entries.get(*id).is_none()) {
                queue.pop_front();
            }
            let due = queue.front().and_then(|id| self.entries.get(*id)).map(|entry| entry.due);
            if let Some(due) = due.filter(|due| longest.is_none_or(|(first, _)| *due < first)) {
                longest = Some((due, Turn::Of(lane)));
            }
        }
        longest.map(|(_, turn)| turn)
    }

    /// The next page of a lane; those whose waits are over meanwhile are left out.
    fn page(&mut self, lane: Lane) -> Option<Vec<Item>> {
        let sweep = self.sweep.as_mut()?;
        let size = if lane == Lane::Missing { 1 } else { self.kind.page() };
        let mut page = Vec::with_capacity(size);
        while page.len() < size
            && let Some(id) = sweep.queue(lane).pop_front()
        {
            let entry = self.entries.get(id).filter(|entry| entry.sweep != self.sweeps);
            page.extend(entry.map(|entry| Item { id, key: entry.key.clone(), known: entry.is_present() }));
        }
        if lane == Lane::Missing {
            self.lone_after = sweep.began + LONE_PAUSE.mul_f64(self.pace.factor());
        }
        Some(page)
    }

    /// Takes the answer to the call that [`Book::next`] wanted.
    pub(super) fn answered(&mut self, answer: Result<Vec<L>, Trouble>, now: Duration) {
        let call = self.calls;
        let Some(sweep) = &mut self.sweep else { return };
        let Some(search) = &mut sweep.search else { return };
        if !sweep.hurried && matches!(answer, Ok(_) | Err(Trouble::NotFound | Trouble::Refused(_))) {
            self.pace.good();
        }
        match answer {
            Ok(looks) => {
                let asked = search.asked().to_vec();
                let found = assign(&asked, looks);
                let moved = |(item, look): (&Item, &Option<L>)| {
                    self.entries.get(item.id).is_none_or(|entry| entry.differs(look.as_ref()))
                };
                search.reply(if !found.iter().all(Option::is_some) {
                    Reply::Some
                } else if asked.iter().zip(&found).any(moved) {
                    Reply::Moved
                } else {
                    Reply::All
                });
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
                if !hurried {
                    self.pace.throttled(now, shortest, jitter);
                }
            }
            Err(Trouble::Passing(error)) => {
                let (jitter, hurried) = (sweep.jitter, sweep.hurried);
                let poll = self.give_up(error, now);
                if !hurried {
                    self.pace.failed(now, poll, jitter);
                }
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
        let mut poll = Target::Settled.poll(self.kind); // if nobody waits for these any more
        let Some(sweep) = &mut self.sweep else { return poll };
        sweep.given_up = true;
        let asked = sweep.search.as_ref().map_or(&[][..], Search::asked);
        for (item, at) in asked.iter().zip(0..) {
            if let Some(entry) = self.entries.get_mut(item.id) {
                poll = if at == 0 { entry.poll } else { (poll.0.min(entry.poll.0), poll.1.min(entry.poll.1)) };
                entry.due = now;
            }
        }
        let left = sweep.search.take().map_or_else(Vec::new, Search::suspend);
        self.left.extend(left.into_iter().map(|suspects| Left { suspects, since: now }));
        poll
    }

    fn end(&mut self, now: Duration) {
        let Some(sweep) = self.sweep.take() else { return };
        self.last_sweep = Some(now);
        self.time_out(sweep.began, now);
        if !sweep.given_up {
            self.trouble = None;
        }
        self.reschedule_all(&sweep, now);
    }

    /// Breaks off a sweep whose call will never be answered.
    pub(super) fn abandon(&mut self, now: Duration) {
        if let Some(sweep) = self.sweep.take() {
            self.reschedule_all(&sweep, now);
        }
    }

    fn reschedule_all(&mut self, sweep: &Sweep, now: Duration) {
        self.hold(true);
        for id in &sweep.members {
            self.reschedule(*id, sweep.jitter, now);
        }
    }

    fn reschedule(&mut self, id: Id, jitter: f64, now: Duration) {
        self.freshen(id);
        let Some(entry) = self.entries.get_mut(id).filter(|entry| !entry.held && entry.place.is_none()) else { return };
        let mut due = entry.due;
        if entry.sweep == self.sweeps {
            let is_exact = entry.poll.0 == entry.poll.1; // who names one interval wants that one
            due = now + entry.interval.mul_f64(if is_exact { 1.0 } else { jitter } * self.pace.factor());
            if !entry.is_early {
                entry.interval = entry.interval.mul_f64(GROWTH).min(entry.poll.1);
            }
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
