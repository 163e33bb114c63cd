//! What was asked, for tests that want to see it.

use std::collections::VecDeque;

use bytes::Bytes;

use super::clock::Seconds;
use super::protocol::Protocol;

/// How many requests are remembered.
const MOST: usize = 10_000;
/// How many bytes of bodies: the largest ones would fill the memory long before they are that many.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// A request and how it was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The operation's name on the wire, which need not exist.
    pub operation: String,
    /// What the body is written in.
    pub protocol: Protocol,
    /// The input; None for one that could not be received, or was too long.
    pub body: Option<Bytes>,
    /// When, in service time.
    pub at: Seconds,
    /// The code of the error that it was answered with.
    pub error: Option<String>,
    /// The faults that were asked for and happened to it: `latency`, `ThrottlingException`. After `reset_before` and
    /// `reset_after` there was no answer at all.
    pub faults: Vec<String>,
}

impl Asked {
    fn bytes(&self) -> usize {
        self.operation.len() + self.body.as_ref().map_or(0, Bytes::len)
    }
}

/// The last requests, the oldest first.
#[derive(Debug, Default)]
pub(super) struct Requests {
    all: VecDeque<Asked>,
    bytes: usize,
}

impl Requests {
    pub(super) fn note(&mut self, asked: Asked) {
        self.bytes += asked.bytes();
        self.all.push_back(asked);
        while self.all.len() > MOST || self.bytes > MOST_BYTES {
            let Some(oldest) = self.all.pop_front() else { return };
            self.bytes -= oldest.bytes();
        }
    }

    pub(super) fn all(&self) -> Vec<Asked> {
        self.all.iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(name: usize, length: usize) -> Asked {
        let body = Some(Bytes::from(vec![b' '; length]));
        Asked { operation: name.to_string(), protocol: Protocol::Json, body, at: 0.0, error: None, faults: Vec::new() }
    }

    fn names(requests: &Requests) -> Vec<usize> {
        requests.all().iter().map(|asked| asked.operation.parse().unwrap()).collect()
    }

    #[test]
    fn the_oldest_are_forgotten_when_there_are_too_many() {
        let mut requests = Requests::default();
        (0..MOST + 3).for_each(|name| requests.note(asked(name, 1)));
        assert_eq!(names(&requests), (3..MOST + 3).collect::<Vec<_>>());
    }

    #[test]
    fn the_oldest_are_forgotten_when_they_are_too_long() {
        let mut requests = Requests::default();
        (0..5).for_each(|name| requests.note(asked(name, MOST_BYTES / 3 - 1)));
        assert_eq!(names(&requests), [2, 3, 4]);
        requests.note(asked(5, 0));
        assert_eq!(names(&requests), [2, 3, 4, 5]);
    }
}
