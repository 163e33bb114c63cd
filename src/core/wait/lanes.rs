//! Which key is to be asked when: queues in the order of their moments.

use std::collections::BTreeSet;
use std::time::Duration;

use super::slab::Id;

/// What is asked together. Names and ARNs cannot share a call; a key that is known to be missing spoils any.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lane {
    Names,
    Arns,
    /// Known to be missing.
    Missing,
    /// Known to be missing, and somebody who waits for it has not had a look yet.
    Owed,
}

/// Where a key stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) lane: Lane,
    pub(super) due: Duration,
}

#[derive(Debug, Default)]
pub(super) struct Lanes([BTreeSet<(Duration, Id)>; 4]);

impl Lanes {
    pub(super) fn insert(&mut self, place: Place, id: Id) {
        self.0[place.lane as usize].insert((place.due, id));
    }

    pub(super) fn remove(&mut self, place: Place, id: Id) {
        self.0[place.lane as usize].remove(&(place.due, id));
    }

    /// All of a lane, the first first.
    pub(super) fn iter(&self, lane: Lane) -> impl Iterator<Item = Id> {
        self.0[lane as usize].iter().map(|(_, id)| *id)
    }

    /// Who comes first, and when.
    pub(super) fn first(&self, lane: Lane) -> Option<(Duration, Id)> {
        self.0[lane as usize].first().copied()
    }
}
