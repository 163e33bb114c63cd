//! The face: pyclasses, Python <-> Rust, and what drives the core's futures. It never talks to the network itself.

pub mod attribute;
pub mod bridge;
pub mod client;
mod decode;
mod encode;
pub mod enums;
mod errors;
mod exit;
mod fork;
mod handle;
pub(crate) mod interpreter;
pub mod lender;
pub mod local;
mod once;
pub mod record;
pub mod runtime;
mod slot;
mod validate;
pub mod wait;
mod watch;
