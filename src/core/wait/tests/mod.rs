//! The engine as a whole: one behaviour at a time, and a simulation of very many.

mod ends;
mod oracle;
mod polling;
mod simulation;
pub(super) mod stage;
mod threads;
mod trouble;
mod virtual_time;
