//! Waiting: many waits on few calls.
//!
//! `poller` has the task that polls and the tickets of those who wait; `book` knows who waits for what, `sweep` whom to
//! ask next, `search` who of a page is missing, `lanes` when and `pace` how fast, all without a clock or a network.
//! `rules` says what a look means for a wait. `describe` and `clock` are what is taken from outside.

mod book;
mod clock;
mod describe;
mod failure;
mod inbox;
mod lanes;
mod pace;
mod poller;
mod riders;
mod rules;
mod search;
mod slab;
mod sweep;
mod target;

#[cfg(test)]
mod tests;

pub use book::FINAL_LOOK;
pub use clock::{Clock, TokioClock};
pub use describe::{Describe, Key, Look, Trouble};
pub use failure::{Failure, Reason, State};
pub use inbox::{Event, News};
pub use poller::{Poller, Ticket};
pub use rules::{GRACE, is_transitional};
pub use target::{Kind, Request, Target, Tell};
