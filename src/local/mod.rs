//! The AppStream that runs on this machine.
//!
//! A small, faithful imitation of the service: real HTTP on 127.0.0.1, both of its wire protocols, image builders
//! that take their time. It knows nothing of the client in [`crate::core`]; the two meet on a socket.
//!
//! | Room | What is in it |
//! |---|---|
//! | [`server`](Server) | the thread, starting and stopping |
//! | `connection` | accepting connections, serving each until it ends |
//! | [`account`](Account) | the service without its sockets: what was asked, and the answer |
//! | `control` | what is done to it from outside: things that no client of AppStream can ask for |
//! | `plain` | the same over plain HTTP, for programs in any language |
//! | `world_json` | the world as JSON, for people |
//! | `protocol` | HTTP request -> operation and body; answer or fault -> HTTP response |
//! | `signatures` | whether a request is from whom it says, and as it was signed |
//! | `nulls` | the one thing the SDK's types cannot say: a null value in a map |
//! | `operations` | the table of operations, one row each |
//! | `image_builders`, `images`, `fleets` | what each operation does |
//! | `copies` | what makes images of images: copies and managed updates |
//! | `assistant` | Image Assistant, which makes images of builders |
//! | `faults` | what else goes wrong: errors, broken connections, odd answers |
//! | `session` | what else happens inside a builder's session |
//! | `failure` | builders and images that fail because a test wants them to |
//! | `tags` | the tags of each, and what the operations on them do |
//! | `builder`, `image`, `fleet` | one resource: what it is and which state it is in |
//! | `page`, `world_json` | what exists, for a browser and for curl |
//! | `requests`, `log` | what was asked; what happened to requests, for whoever listens |
//! | `world` | everything that exists, and the moment at which it is looked at |
//! | `timeline`, `clock`, `random` | states over time; the time of the service; seeded chance |
//! | `catalogue` | the images that are there from the start |
//! | `constraints`, `pages`, `errors`, [`options`](Options) | what they are named after |

mod account;
mod assistant;
mod builder;
mod catalogue;
mod clock;
mod connection;
mod constraints;
mod control;
mod copies;
mod errors;
mod failure;
mod faults;
mod fleet;
mod fleets;
mod image;
mod image_builders;
mod images;
mod log;
mod nulls;
mod operations;
mod options;
mod page;
mod pages;
mod plain;
mod protocol;
mod random;
#[cfg(test)]
mod raw;
mod requests;
mod server;
mod session;
mod signatures;
mod tags;
mod timeline;
mod world;
mod world_json;

pub use account::Account;
pub use assistant::NewImage;
pub use control::Refusal;
pub use failure::Failure;
pub use faults::{Rule as FaultRule, RuleError as FaultRuleError};
pub use log::Event;
pub use options::{Durations, Options, OptionsError};
pub use protocol::Protocol;
pub use requests::Asked;
pub use server::Server;
pub use signatures::Identity;
