//! The client: plain async Rust, no Python.
//!
//! `settings` -> `client` (one `async fn call` for every operation) -> `pipeline` (the SDK's orchestrator) -> `answer`.
//! `attempts` is what became of each attempt, `create` what is to be done if the answer to a creation was lost.
//! `model` is the table of operations and shapes, `wire` reads the two formats, `protocol` frames a call in one of them.
//! `record` is a part of an answer that is read when it is asked for. `wait` lets many waits ride on few calls, and `waits` makes
//! those calls.

pub mod answer;
pub mod attempts;
pub mod client;
mod create;
pub mod error;
pub mod http;
mod identity;
pub mod model;
pub mod pipeline;
pub mod protocol;
pub mod record;
pub mod retry;
pub mod settings;
mod target;
pub mod wait;
pub mod waits;
pub mod wire;
