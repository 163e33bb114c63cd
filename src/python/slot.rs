//! Where the events of a wait come from: its ticket, lent to one reader at a time, and what a reader did not hear.

use std::collections::VecDeque;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

use crate::core::wait::{Event, Ticket};
use crate::core::waits::Sight;

pub(super) struct Slot {
    desk: Mutex<Desk>,
    /// Rung when the ticket comes back, and when the wait is cancelled.
    bell: Notify,
}

struct Desk {
    place: Place,
    /// Events whose readers were cancelled before they were told.
    unheard: VecDeque<Event<Sight>>,
}

enum Place {
    Here(Ticket<Sight>),
    /// Somebody reads.
    Lent,
    /// Cancelled, or the end has been read.
    Over,
}

impl Slot {
    pub(super) fn new(ticket: Ticket<Sight>) -> Self {
        let desk = Desk { place: Place::Here(ticket), unheard: VecDeque::new() };
        Self { desk: Mutex::new(desk), bell: Notify::new() }
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the wait, also for who reads just now.
    pub(super) fn cancel(&self) {
        let mut desk = self.desk();
        let unheard = std::mem::take(&mut desk.unheard);
        let before = std::mem::replace(&mut desk.place, Place::Over);
        drop(desk);
        drop((before, unheard)); // outside the lock
        self.bell.notify_waiters();
    }

    /// The next event; None if nothing comes within `tick`.
    pub(super) async fn told(self: Arc<Self>, tick: Option<Duration>) -> Option<Told> {
        let next = self.next();
        let event = match tick {
            Some(tick) => tokio::time::timeout(tick, next).await.ok()?,
            None => next.await,
        };
        Some(Told { slot: self, event })
    }

    /// The next event; None if the wait is over.
    async fn next(self: &Arc<Self>) -> Option<Event<Sight>> {
        loop {
            let mut rung = pin!(self.bell.notified());
            rung.as_mut().enable(); // before the look at the desk, or a ring in between would be missed
            match self.take() {
                Taken::Event(event) => return Some(event),
                Taken::Ticket(lent) => return lent.next_or_over().await,
                Taken::Over => return None,
                Taken::Nothing => rung.await,
            }
        }
    }

    fn take(self: &Arc<Self>) -> Taken {
        let mut desk = self.desk();
        if let Some(event) = desk.unheard.pop_front() {
            return Taken::Event(event);
        }
        match std::mem::replace(&mut desk.place, Place::Lent) {
            Place::Here(ticket) => Taken::Ticket(Lent { slot: Arc::clone(self), ticket: Some(ticket) }),
            Place::Lent => Taken::Nothing,
            Place::Over => {
                desk.place = Place::Over;
                Taken::Over
            }
        }
    }

    /// The ticket for good, for the only one who will ever read.
    pub(super) async fn last(self: Arc<Self>) -> Option<Event<Sight>> {
        match self.take() {
            Taken::Ticket(lent) => lent.next().await,
            Taken::Event(event) => Some(event),
            Taken::Nothing | Taken::Over => None,
        }
    }
}

enum Taken {
    Event(Event<Sight>),
    Ticket(Lent),
    /// Another one reads.
    Nothing,
    Over,
}

/// A ticket that comes back, unless the wait is over by then.
struct Lent {
    slot: Arc<Slot>,
    ticket: Option<Ticket<Sight>>,
}

impl Lent {
    async fn next(mut self) -> Option<Event<Sight>> {
        let event = self.ticket.as_mut()?.next().await;
        if !matches!(event, Event::News(_)) {
            self.slot.desk().place = Place::Over;
        }
        Some(event)
    }

    /// The same, for a wait that others may cancel meanwhile.
    async fn next_or_over(self) -> Option<Event<Sight>> {
        let slot = Arc::clone(&self.slot);
        let mut next = pin!(self.next());
        loop {
            let mut rung = pin!(slot.bell.notified());
            rung.as_mut().enable();
            if matches!(slot.desk().place, Place::Over) {
                return None;
            }
            tokio::select! {
                biased;
                event = &mut next => return event,
                () = rung => {}
            }
        }
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let mut desk = self.slot.desk();
        let mut ticket = self.ticket.take();
        if matches!(desk.place, Place::Lent)
            && let Some(ticket) = ticket.take()
        {
            desk.place = Place::Here(ticket);
        }
        drop(desk);
        drop(ticket); // outside the lock
        self.slot.bell.notify_waiters();
    }
}

/// An event on its way to its reader. If it does not get there, the next reader hears it.
pub(super) struct Told {
    slot: Arc<Slot>,
    event: Option<Event<Sight>>,
}

impl Told {
    /// What is to be told now: what came before and was not heard goes first. None: the wait is over.
    pub(super) fn take(mut self) -> Option<Event<Sight>> {
        let event = self.event.take();
        let mut desk = self.slot.desk();
        if desk.unheard.is_empty() {
            return event;
        }
        desk.unheard.extend(event);
        desk.unheard.pop_front()
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        if let Some(event) = self.event.take() {
            self.slot.desk().unheard.push_front(event);
            self.slot.bell.notify_waiters();
        }
    }
}
