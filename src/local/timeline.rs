//! Which state a thing is in, and which it will be in later.

use super::clock::{Seconds, later};

/// A state, and the states that follow it by themselves, each from a moment on.
///
/// Nothing runs in the background: what is scheduled has happened as soon as somebody looks after its moment.
#[derive(Debug, Clone)]
pub(super) struct Timeline<S> {
    first: S,
    start: Seconds,
    later: Vec<(Seconds, S)>,
}

impl<S> Timeline<S> {
    pub(super) fn from(start: Seconds, first: S) -> Self {
        Self { first, start, later: Vec::new() }
    }

    /// Adds the state that follows `after` seconds later than the last one began.
    pub(super) fn then(mut self, after: Seconds, state: S) -> Self {
        let last = self.later.last().map_or(self.start, |(at, _)| *at);
        self.later.push((later(last, after), state));
        self
    }

    /// The same way to another end.
    pub(super) fn ending_in(mut self, state: S) -> Self {
        match self.later.last_mut() {
            Some((_, last)) => *last = state,
            None => self.first = state,
        }
        self
    }

    /// For ever in the state that it begins with.
    pub(super) fn stuck(mut self) -> Self {
        self.later.clear();
        self
    }

    /// The state at `now`.
    pub(super) fn at(&self, now: Seconds) -> &S {
        self.later.iter().rev().find(|(at, _)| *at <= now).map_or(&self.first, |(_, state)| state)
    }

    /// The moment from which the last state holds.
    pub(super) fn end(&self) -> Seconds {
        self.later.last().map_or(self.start, |(at, _)| *at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_follow_each_other_at_their_moments() {
        let line = Timeline::from(100.0, 'a').then(10.0, 'b').then(5.0, 'c');
        let seen: String = [100.0, 109.9, 110.0, 114.9, 115.0, 1e12].iter().map(|now| line.at(*now)).collect();
        assert_eq!(seen, "aabbcc");
        assert!((line.end() - 115.0).abs() < 1e-9);
    }
}
