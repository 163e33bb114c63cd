//! What happens to requests, for whoever listens.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::account::lock;
use super::protocol::Protocol;

/// How many events wait to be taken. Of those that come while there are so many, the oldest are lost.
const MOST: usize = 10_000;

/// One request, when it has been answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The operation's name on the wire; empty where none was named.
    pub operation: String,
    pub protocol: Protocol,
    /// The HTTP status; `None` if there was no answer because a fault reset the connection.
    pub status: Option<u16>,
    /// The code of the error that it was answered with.
    pub error: Option<String>,
    /// The faults that were asked for and happened to it.
    pub faults: Vec<String>,
    /// What `x-amzn-requestid` says.
    pub request_id: String,
    /// From when it had been received to when the answer was ready, delays that were asked for included.
    pub took: Duration,
}

/// The events that nobody has taken yet.
#[derive(Debug, Default)]
pub(super) struct Log {
    listening: AtomicBool,
    waiting: Mutex<Waiting>,
    come: Condvar,
}

#[derive(Debug, Default)]
struct Waiting {
    events: VecDeque<Event>,
    is_over: bool,
}

impl Log {
    /// Takes note of an event if anybody listens.
    pub(super) fn tell(&self, event: impl FnOnce() -> Event) {
        if !self.listening.load(Ordering::Relaxed) {
            return;
        }
        let mut waiting = lock(&self.waiting);
        if waiting.events.len() == MOST {
            waiting.events.pop_front();
        }
        waiting.events.push_back(event());
        self.come.notify_one();
    }

    pub(super) fn listen(&self, on: bool) {
        self.listening.store(on, Ordering::Relaxed);
        if !on {
            lock(&self.waiting).events.clear();
        }
    }

    /// All events there are; waits for the first for at most `timeout`. `None` when there will be no more.
    pub(super) fn take(&self, timeout: Duration) -> Option<Vec<Event>> {
        let until = Instant::now().checked_add(timeout);
        let mut waiting = lock(&self.waiting);
        while waiting.events.is_empty() && !waiting.is_over {
            let left = until.map_or(timeout, |until| until.saturating_duration_since(Instant::now()));
            if left.is_zero() {
                break;
            }
            waiting = self.come.wait_timeout(waiting, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        let events: Vec<_> = waiting.events.drain(..).collect();
        (!(events.is_empty() && waiting.is_over)).then_some(events)
    }

    /// Lets nobody wait any more.
    pub(super) fn close(&self) {
        lock(&self.waiting).is_over = true;
        self.come.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_mins(1);

    fn event(operation: usize) -> Event {
        Event {
            operation: operation.to_string(),
            protocol: Protocol::Json,
            status: Some(200),
            error: None,
            faults: Vec::new(),
            request_id: String::new(),
            took: Duration::ZERO,
        }
    }

    #[test]
    fn nothing_is_made_while_nobody_listens() {
        let log = Log::default();
        log.tell(|| panic!("nobody listens"));
        assert_eq!(log.take(Duration::ZERO), Some(Vec::new()));
        log.listen(true);
        log.tell(|| event(1));
        assert_eq!(log.take(LONG).unwrap(), [event(1)]);
        log.tell(|| event(2));
        log.listen(false);
        assert_eq!(log.take(Duration::ZERO), Some(Vec::new()));
    }

    #[test]
    fn the_oldest_are_lost_when_nobody_takes_them_and_the_rest_told_after_the_end() {
        let log = Log::default();
        log.listen(true);
        (0..MOST + 2).for_each(|number| log.tell(|| event(number)));
        log.close();
        let taken = log.take(LONG).unwrap();
        assert_eq!((taken.len(), &taken[0]), (MOST, &event(2)));
        assert_eq!(log.take(LONG), None);
    }

    #[test]
    fn whoever_waits_is_woken() {
        let log = Log::default();
        log.listen(true);
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| log.take(LONG));
            std::thread::sleep(Duration::from_millis(20));
            log.tell(|| event(1));
            assert_eq!(waiting.join().unwrap().unwrap().len(), 1);
            let waiting = scope.spawn(|| log.take(LONG));
            std::thread::sleep(Duration::from_millis(20));
            log.close();
            assert_eq!(waiting.join().unwrap(), None);
        });
    }
}
