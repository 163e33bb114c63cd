//! The face: pyclasses, Python <-> Rust, and what drives the core's futures. It never talks to the network itself.

pub mod bridge;
pub mod client;
mod decode;
mod encode;
mod errors;
mod handle;
mod runtime;
mod validate;

/// Page faults and locks of the system's allocator are a tenth of a call; the interpreter keeps its own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
