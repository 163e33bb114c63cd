//! The client: plain async Rust, no Python.
//!
//! `settings` -> `client` (one `async fn call` for every operation) -> `pipeline` (the SDK's orchestrator) -> `answer`.
//! `attempts` is what became of each attempt, `create` what is to be done if the answer to a creation was lost.
//! `model` is the table of operations and shapes, `wire` reads the two formats, `protocol` frames a call in one of them.
//! `sources` is where settings come from when nobody tells them: the environment and the shared files. `identity` keeps the
//! credentials, which `credential_source` finds and `credential_provider` asks for; or a `lender` gives them.
//! `record` is a part of an answer that is read when it is asked for. `wait` lets many waits ride on few calls, and `waits` makes
//! those calls.

pub mod answer;
pub mod attempts;
pub mod client;
mod create;
mod credential_provider;
mod credential_source;
pub mod environment;
pub mod error;
pub mod http;
mod identity;
mod ini;
pub mod lender;
pub mod model;
pub mod pipeline;
pub mod protocol;
mod proxy;
pub mod record;
pub mod retry;
pub mod settings;
mod shared_files;
mod sources;
mod target;
mod tls;
mod unverified;
mod user_agent;
pub mod wait;
pub mod waits;
pub mod wire;
