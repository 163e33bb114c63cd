//! Asking for one page, when the service shows all of it or nothing: who is missing, who is refused.

use super::describe::Key;
use super::slab::Id;

/// One key of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) id: Id,
    pub(super) key: Key,
    /// It was there at the look before.
    pub(super) known: bool,
}

/// What to do next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Call for [`Search::asked`], and tell the [`Reply`].
    Ask,
    /// This one does not exist.
    Missing(Item),
    /// These will not be shown, with the error of the last reply that was one.
    Refused(Vec<Item>),
    Over,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reply {
    All,
    /// All, and some are not what they were at the look before: they may have been away in between.
    Moved,
    /// Some, and no word of the others.
    Some,
    NotFound,
    Refused,
}

/// What is known of keys, and has to be followed up.
#[derive(Debug)]
enum Job {
    /// At least one of them is missing. In `doubt`: unless it has appeared meanwhile.
    Suspects {
        items: Vec<Item>,
        doubt: bool,
    },
    /// Refused together.
    Split(Vec<Item>),
    /// The second half of what was refused together; `first` is the other, if that was refused as well.
    Second {
        first: Vec<Item>,
        second: Vec<Item>,
    },
    Refused(Vec<Item>),
}

/// Why a call was made.
#[derive(Debug)]
enum Purpose {
    Group,
    Half { others: Vec<Item>, doubt: bool },
    Confirm,
    First { second: Vec<Item> },
    Second { first: Vec<Item> },
}

/// From the third call that somebody spoiled, the keys that are left are asked in smaller groups.
const SPOILED: u32 = 3;

/// Finding one missing key among `m` takes `ceil(log2 m)` calls, as what one half does not lack, the other does; and one
/// to make sure, if any that was shown meanwhile may have been the missing one. The others that were not shown on the
/// way are then asked again.
#[derive(Debug)]
pub(super) struct Search {
    jobs: Vec<Job>,
    /// Nothing is known of these.
    rest: Vec<Item>,
    group: usize,
    spoiled: u32,
    asked: Vec<Item>,
    purpose: Purpose,
    /// The number of its first call: what began later began after some of what it found out.
    pub(super) first_call: u64,
}

impl Search {
    pub(super) fn new(page: Vec<Item>, first_call: u64) -> Self {
        let group = page.len();
        Self { jobs: Vec::new(), rest: page, group, spoiled: 0, asked: Vec::new(), purpose: Purpose::Group, first_call }
    }

    /// A search among those of whom at least one was missing when another search broke off.
    pub(super) fn resumed(suspects: Vec<Item>, first_call: u64) -> Self {
        let group = suspects.len();
        let jobs = vec![Job::Suspects { items: suspects, doubt: true }];
        Self { jobs, group, ..Self::new(Vec::new(), first_call) }
    }

    /// Breaks off, as the last call came to nothing: what is left are sets of keys of which at least one was missing.
    pub(super) fn suspend(self) -> Vec<Vec<Item>> {
        let asked = match self.purpose {
            Purpose::Half { mut others, .. } => {
                others.extend(self.asked);
                others
            }
            Purpose::Confirm => self.asked,
            Purpose::Group | Purpose::First { .. } | Purpose::Second { .. } => Vec::new(),
        };
        let earlier = self.jobs.into_iter().filter_map(|job| match job {
            Job::Suspects { items, .. } => Some(items),
            Job::Split(_) | Job::Second { .. } | Job::Refused(_) => None,
        });
        earlier.chain([asked]).filter(|items| !items.is_empty()).collect()
    }

    /// What is being called for.
    pub(super) fn asked(&self) -> &[Item] {
        &self.asked
    }

    pub(super) fn step(&mut self) -> Step {
        match self.jobs.pop() {
            Some(Job::Suspects { items, doubt }) => self.halve(items, doubt),
            Some(Job::Split(mut first)) => {
                let second = first.split_off(first.len() / 2);
                self.ask(first, Purpose::First { second })
            }
            Some(Job::Second { first, second }) => self.ask(second, Purpose::Second { first }),
            Some(Job::Refused(items)) => Step::Refused(items),
            None if self.rest.is_empty() => Step::Over,
            None => {
                let group = self.rest.drain(..self.group.min(self.rest.len())).collect();
                self.ask(group, Purpose::Group)
            }
        }
    }

    fn halve(&mut self, mut suspects: Vec<Item>, doubt: bool) -> Step {
        if suspects.len() > 1 {
            let half = suspects.split_off(suspects.len() / 2);
            return self.ask(half, Purpose::Half { others: suspects, doubt });
        }
        match suspects.pop() {
            Some(only) if doubt => self.ask(vec![only], Purpose::Confirm),
            Some(only) => Step::Missing(only),
            None => self.step(),
        }
    }

    fn ask(&mut self, items: Vec<Item>, purpose: Purpose) -> Step {
        self.asked = items;
        self.purpose = purpose;
        Step::Ask
    }

    /// What the service said of those that were asked. Which of them it showed is the caller's to see.
    pub(super) fn reply(&mut self, reply: Reply) {
        let asked = std::mem::take(&mut self.asked);
        match std::mem::replace(&mut self.purpose, Purpose::Group) {
            Purpose::Group => self.reply_to_group(reply, asked),
            Purpose::Half { others, doubt } => self.reply_to_half(reply, asked, others, doubt),
            Purpose::Confirm => self.follow(reply, asked),
            Purpose::First { second } if reply == Reply::Refused => {
                self.jobs.push(Job::Second { first: asked, second });
            }
            Purpose::First { second } => {
                self.follow(reply, asked);
                self.jobs.push(Job::Second { first: Vec::new(), second });
            }
            Purpose::Second { first } if first.is_empty() => self.follow(reply, asked),
            Purpose::Second { mut first } if reply == Reply::Refused => {
                first.extend(asked);
                self.jobs.push(Job::Refused(first));
            }
            Purpose::Second { first } => {
                self.follow(Reply::Refused, first);
                self.follow(reply, asked);
            }
        }
    }

    fn reply_to_group(&mut self, reply: Reply, asked: Vec<Item>) {
        if reply == Reply::NotFound {
            self.spoiled += 1;
            if self.spoiled >= SPOILED {
                self.group = (asked.len() / 2).max(1);
            }
        } else {
            self.group = self.group.saturating_mul(2);
        }
        self.follow(reply, asked);
    }

    fn reply_to_half(&mut self, reply: Reply, asked: Vec<Item>, others: Vec<Item>, doubt: bool) {
        if matches!(reply, Reply::All | Reply::Moved) {
            let doubt = doubt || reply == Reply::Moved || asked.iter().any(|item| !item.known);
            self.jobs.push(Job::Suspects { items: others, doubt });
        } else {
            self.rest.extend(others);
            self.follow(reply, asked);
        }
    }

    fn follow(&mut self, reply: Reply, mut asked: Vec<Item>) {
        match reply {
            Reply::All | Reply::Moved | Reply::Some => {}
            Reply::NotFound => self.jobs.push(Job::Suspects { items: asked, doubt: false }),
            Reply::Refused if asked.len() > 1 => self.jobs.push(Job::Split(asked)),
            Reply::Refused => self.jobs.extend(asked.pop().map(|only| Job::Refused(vec![only]))),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::slab::Slab;
    use super::*;

    /// A service that shows all of a call or nothing, and what it showed.
    #[derive(Default)]
    struct Service {
        missing: BTreeSet<usize>,
        refused: BTreeSet<usize>,
        calls: Vec<Vec<usize>>,
        seen: BTreeSet<usize>,
    }

    /// What a search found out.
    #[derive(Default)]
    struct Found {
        missing: BTreeSet<usize>,
        refused: Vec<Vec<usize>>,
        /// How many calls there were when the last missing one was known.
        calls: usize,
    }

    fn page(size: usize, known: bool) -> Vec<Item> {
        let mut slab = Slab::new();
        (0..size).map(|n| Item { id: slab.insert(()), key: Key::from(n.to_string()), known }).collect()
    }

    fn numbers(items: &[Item]) -> Vec<usize> {
        items.iter().map(|item| item.key.as_str().parse().unwrap()).collect()
    }

    impl Service {
        fn lacking(missing: impl IntoIterator<Item = usize>) -> Self {
            Self { missing: missing.into_iter().collect(), ..Self::default() }
        }

        fn refusing(refused: impl IntoIterator<Item = usize>) -> Self {
            Self { refused: refused.into_iter().collect(), ..Self::default() }
        }

        fn answer(&mut self, asked: &[Item]) -> Reply {
            let asked = numbers(asked);
            self.calls.push(asked.clone());
            if asked.iter().any(|n| self.refused.contains(n)) {
                return Reply::Refused;
            }
            if asked.iter().any(|n| self.missing.contains(n)) {
                return Reply::NotFound;
            }
            self.seen.extend(asked);
            Reply::All
        }

        fn go_on(&mut self, suspects: &[Item]) -> Found {
            self.run(Search::resumed(suspects.to_vec(), 1), |_| ())
        }

        /// Searches; `between` comes after each call.
        fn search(&mut self, page: Vec<Item>, between: impl FnMut(&mut Self)) -> Found {
            self.run(Search::new(page, 1), between)
        }

        fn run(&mut self, mut search: Search, mut between: impl FnMut(&mut Self)) -> Found {
            let mut found = Found::default();
            loop {
                match search.step() {
                    Step::Ask => {
                        let reply = self.answer(search.asked());
                        search.reply(reply);
                        between(self);
                    }
                    Step::Missing(item) => {
                        found.missing.extend(numbers(&[item]));
                        found.calls = self.calls.len();
                    }
                    Step::Refused(items) => found.refused.push(numbers(&items)),
                    Step::Over => return found,
                }
                assert!(self.calls.len() < 1000, "it does not end");
            }
        }
    }

    fn log2(number: usize) -> usize {
        number.next_power_of_two().ilog2() as usize
    }

    #[test]
    fn a_page_without_a_gap_takes_one_call() {
        let mut service = Service::default();
        assert!(service.search(page(100, false), |_| ()).missing.is_empty());
        assert_eq!((service.calls.len(), service.seen.len()), (1, 100));
    }

    #[test]
    fn one_missing_key_is_found_by_halving_wherever_it_is() {
        for size in 1..=100 {
            for gap in 0..size {
                let mut service = Service::lacking([gap]);
                let found = service.search(page(size, true), |_| ());
                assert_eq!(found.missing, BTreeSet::from([gap]));
                assert_eq!(service.seen.len(), size - 1);
                assert!(found.calls <= 1 + log2(size), "{size}: {:?}", service.calls);
                // One more for those that the halving did not show.
                assert!(service.calls.len() <= found.calls + 1, "{size}: {:?}", service.calls);
            }
        }
    }

    #[test]
    fn what_may_have_been_away_is_no_proof_against_others() {
        let mut search = Search::new(page(2, true), 1);
        for reply in [Reply::NotFound, Reply::Moved] {
            assert_eq!(search.step(), Step::Ask);
            search.reply(reply);
        }
        assert_eq!((search.step(), numbers(search.asked())), (Step::Ask, vec![0]));
        search.reply(Reply::All);
        assert_eq!(search.step(), Step::Over);
    }

    #[test]
    fn the_other_half_is_known_without_asking() {
        let mut service = Service::lacking([0]);
        service.search(page(2, true), |_| ());
        assert_eq!(service.calls, [vec![0, 1], vec![1]]);
    }

    #[test]
    fn what_was_never_seen_is_asked_before_it_is_called_missing() {
        let mut service = Service::lacking([0, 1]);
        // 1 comes into being between the calls: it alone had spoiled the first.
        let found = service.search(page(3, false), |service| service.missing = BTreeSet::new());
        assert!(found.missing.is_empty());
        assert_eq!(service.seen.len(), 3);
    }

    #[test]
    fn any_number_of_missing_keys_is_found_at_the_price_of_each_at_most() {
        let mut random = fastrand::Rng::with_seed(1);
        for round in 0..2000 {
            let size = random.usize(1..=100);
            let share = random.f64();
            let gaps: BTreeSet<usize> = (0..size).filter(|_| random.f64() < share).collect();
            let known = round % 2 == 0;
            let mut service = Service::lacking(gaps.iter().copied());
            let found = service.search(page(size, known), |_| ());
            assert_eq!(found.missing, gaps);
            assert_eq!(service.seen.len(), size - gaps.len());
            let each = log2(size) + 1 + usize::from(!known);
            assert!(
                service.calls.len() <= 2 + gaps.len() * each,
                "{} of {size}: {} calls",
                gaps.len(),
                service.calls.len()
            );
        }
    }

    #[test]
    fn a_whole_page_that_vanished_costs_little_more_than_a_call_each() {
        let mut service = Service::lacking(0..100);
        assert_eq!(service.search(page(100, true), |_| ()).missing.len(), 100);
        assert!(service.calls.len() <= 150, "{}", service.calls.len());
    }

    #[test]
    fn one_refused_key_is_told_from_the_others() {
        for culprit in 0..100 {
            let mut service = Service::refusing([culprit]);
            let found = service.search(page(100, false), |_| ());
            assert_eq!(found.refused, [vec![culprit]]);
            assert_eq!(service.seen.len(), 99);
            assert!(service.calls.len() <= 1 + 2 * log2(100));
        }
    }

    #[test]
    fn a_page_of_which_both_halves_are_refused_is_refused_as_a_whole() {
        let mut service = Service::refusing(0..100);
        let found = service.search(page(100, true), |_| ());
        assert_eq!(found.refused, [(0..100).collect::<Vec<_>>()]);
        assert_eq!(service.calls.len(), 3);
    }

    #[test]
    fn missing_and_refused_keys_of_one_page_are_both_found() {
        for refused in 0..20 {
            for missing in (0..20).filter(|missing| *missing != refused) {
                let mut service = Service::refusing([refused]);
                service.missing.insert(missing);
                let found = service.search(page(20, true), |_| ());
                assert_eq!((found.refused, found.missing), (vec![vec![refused]], BTreeSet::from([missing])));
                assert_eq!(service.seen.len(), 18);
            }
        }
    }

    #[test]
    fn what_is_left_of_a_search_is_searched_on_and_nobody_is_called_missing_for_it() {
        for gap in 0..64 {
            for broken_off in 1..7 {
                let mut service = Service::lacking([gap]);
                let mut search = Search::new(page(64, true), 1);
                for _ in 0..broken_off {
                    assert_eq!(search.step(), Step::Ask);
                    let reply = service.answer(search.asked());
                    search.reply(reply);
                }
                assert_eq!(search.step(), Step::Ask);
                let left = search.suspend();
                let [suspects] = &left[..] else { panic!("{left:?}") };
                assert!(numbers(suspects).contains(&gap) && suspects.len() == 64 >> (broken_off - 1));
                assert_eq!(service.go_on(suspects).missing, BTreeSet::from([gap]));
                service.missing.clear(); // it has come back before the search goes on
                assert!(service.go_on(suspects).missing.is_empty());
            }
        }
    }

    #[test]
    fn a_service_that_changes_its_mind_all_the_time_is_left_in_the_end() {
        let mut random = fastrand::Rng::with_seed(2);
        for _ in 0..500 {
            let mut service = Service::default();
            service.search(page(50, random.bool()), |service| {
                service.missing = (0..50).filter(|_| random.u8(..8) == 0).collect();
                service.refused = (0..50).filter(|_| random.u8(..16) == 0).collect();
            });
        }
    }
}
