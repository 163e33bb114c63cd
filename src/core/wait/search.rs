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
    /// Some, and no word of the others.
    Some,
    NotFound,
    Refused,
}

/// What is known of keys, and has to be followed up.
#[derive(Debug)]
enum Job {
    /// At least one of them is missing. In `doubt`: unless one that was not known before has appeared meanwhile.
    Suspects {
        items: Vec<Item>,
        doubt: bool,
    },
    /// Refused together.
    Split(Vec<Item>),
    /// The other half of what was refused together; `first` is the first half, if that was refused as well.
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

/// Finding one missing key among `m` takes `ceil(log2 m)` calls, as what one half does not lack, the other does. The
/// ones that were not shown on the way are then asked again.
#[derive(Debug)]
pub(super) struct Search {
    jobs: Vec<Job>,
    /// Nothing is known of these.
    rest: Vec<Item>,
    group: usize,
    spoiled: u32,
    asked: Vec<Item>,
    purpose: Purpose,
}

impl Search {
    pub(super) fn new(page: Vec<Item>) -> Self {
        let group = page.len();
        Self { jobs: Vec::new(), rest: page, group, spoiled: 0, asked: Vec::new(), purpose: Purpose::Group }
    }

    /// What is being called for.
    pub(super) fn asked(&self) -> &[Item] {
        &self.asked
    }

    pub(super) fn step(&mut self) -> Step {
        match self.jobs.pop() {
            Some(Job::Suspects { mut items, doubt }) => match items.pop() {
                None => self.step(),
                Some(only) if items.is_empty() && !doubt => Step::Missing(only),
                Some(only) if items.is_empty() => self.ask(vec![only], Purpose::Confirm),
                Some(last) => {
                    items.push(last);
                    let half = items.split_off(items.len() / 2);
                    self.ask(half, Purpose::Half { others: items, doubt })
                }
            },
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
            Purpose::First { second } => {
                let first = if reply == Reply::Refused { asked } else { self.follow_kept(reply, asked) };
                self.jobs.push(Job::Second { first, second });
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
        if reply == Reply::All {
            let doubt = doubt || asked.iter().any(|item| !item.known);
            self.jobs.push(Job::Suspects { items: others, doubt });
        } else {
            self.rest.extend(others);
            self.follow(reply, asked);
        }
    }

    fn follow(&mut self, reply: Reply, mut asked: Vec<Item>) {
        match reply {
            Reply::All | Reply::Some => {}
            Reply::NotFound => self.jobs.push(Job::Suspects { items: asked, doubt: false }),
            Reply::Refused if asked.len() > 1 => self.jobs.push(Job::Split(asked)),
            Reply::Refused => self.jobs.extend(asked.pop().map(|only| Job::Refused(vec![only]))),
        }
    }

    fn follow_kept(&mut self, reply: Reply, asked: Vec<Item>) -> Vec<Item> {
        self.follow(reply, asked);
        Vec::new()
    }
}
