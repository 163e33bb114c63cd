//! The face: pyclasses, Python <-> Rust, and what drives the core's futures. It never talks to the network itself.

pub mod bridge;
pub mod client;
mod decode;
mod encode;
mod errors;
mod handle;
pub mod local;
mod runtime;
mod validate;
