//! Which state a thing is in, and which it will be in later.

use serde::{Deserialize, Serialize};

use super::clock::{Seconds, later};

/// A state, and the states that follow it by themselves, each from a moment on.
///
/// Nothing runs in the background: what is scheduled has happened as soon as somebody looks after its moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Timeline<S> {
    first: S,
    start: Seconds,
    /// Boxed to keep what settled long ago small.
    later: Box<[(Seconds, S)]>,
}

impl<S> Timeline<S> {
    pub(super) fn from(start: Seconds, first: S) -> Self {
        Self { first, start, later: Box::default() }
    }

    /// Adds the state that follows `after` seconds later than the last one began.
    pub(super) fn then(self, after: Seconds, state: S) -> Self {
        let next = later(self.end(), after);
        let mut stages = self.later.into_vec();
        stages.push((next, state));
        Self { later: stages.into_boxed_slice(), ..self }
    }

    /// The state at `now`.
    pub(super) fn at(&self, now: Seconds) -> &S {
        self.later.iter().rev().find(|(at, _)| *at <= now).map_or(&self.first, |(_, state)| state)
    }

    /// The moment from which the last state holds.
    pub(super) fn end(&self) -> Seconds {
        self.later.last().map_or(self.start, |(at, _)| *at)
    }

    /// The state that it stays in.
    pub(super) fn last(&self) -> &S {
        self.later.last().map_or(&self.first, |(_, state)| state)
    }

    /// The same up to the last state, which is another one.
    pub(super) fn ending_in(mut self, state: S) -> Self {
        match self.later.last_mut() {
            Some((_, last)) => *last = state,
            None => self.first = state,
        }
        self
    }

    /// The first state, for ever.
    pub(super) fn stuck(self) -> Self {
        Self { later: Box::default(), ..self }
    }

    /// All states with their moments.
    pub(super) fn stages(&self) -> impl Iterator<Item = (Seconds, &S)> {
        std::iter::once((self.start, &self.first)).chain(self.later.iter().map(|(at, state)| (*at, state)))
    }

    /// The timeline of these states; `None` of none.
    pub(super) fn of(stages: impl IntoIterator<Item = (Seconds, S)>) -> Option<Self> {
        let mut stages = stages.into_iter();
        let (start, first) = stages.next()?;
        Some(Self { first, start, later: stages.collect() })
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
        assert_eq!((*line.last(), *line.clone().stuck().at(1e12)), ('c', 'a'));
        assert_eq!(line.clone().ending_in('x').stages().map(|(_, s)| *s).collect::<String>(), "abx");
        assert_eq!(Timeline::of(line.stages().map(|(at, state)| (at, *state))), Some(line));
    }
}
