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
//! | `protocol` | HTTP request -> operation and body; answer or fault -> HTTP response |
//! | `signatures` | whether a request is from whom it says, and as it was signed |
//! | `nulls` | the one thing the SDK's types cannot say: a null value in a map |
//! | `operations` | the table of operations, one row each |
//! | `creation`, `image_builders`, `images`, `fleets`, `fleet_updates` | what each operation does |
//! | `copies` | what makes images of images: copies and managed updates |
//! | `imports`, `exports` | images that come from EC2 and go there |
//! | `permissions` | with whom images are shared |
//! | `software`, `deployments` | licence-included software, and what the operations on it do |
//! | `assistant` | Image Assistant, which makes images of builders |
//! | `faults` | what else goes wrong: errors, broken connections, odd answers |
//! | `failure` | builders and images that fail because a test wants them to |
//! | `tags`, `tag_map` | the tags of each, and what the operations on them do |
//! | `builder`, `image`, `fleet` | one resource: what it is and which state it is in |
//! | `phase`, `kinds` | a builder's state in a byte; what builders have in common |
//! | `collection` | all images, and how they are found |
//! | `service_builders` | the builders that the service runs for work of its own |
//! | `session` | what happens to a builder from inside its session |
//! | [`policies`](Policies) | what nobody knows for certain of the service |
//! | `store`, `state_file`, `document`, `stored` | how a world is kept in a file; that file; what is in it; how the SDK's types are saved |
//! | `page`, `world_json` | what exists, for a browser and for curl |
//! | `requests`, `log` | what was asked; what happened to requests, for whoever listens |
//! | `world` | everything that exists, and the moment at which it is looked at |
//! | `timeline`, `clock`, `random` | states over time; the time of the service; seeded chance |
//! | `catalogue` | the images that are there from the start |
//! | `constraints` | what the model demands of parameters, by a generated table |
//! | `roles`, `pages`, `errors`, [`options`](Options) | what they are named after |

mod account;
mod assistant;
mod builder;
mod catalogue;
mod clock;
mod collection;
mod connection;
mod constraints;
mod control;
mod copies;
mod creation;
mod deployments;
mod document;
mod errors;
mod exports;
mod failure;
mod faults;
mod fleet;
mod fleet_updates;
mod fleets;
mod image;
mod image_builders;
mod images;
mod imports;
mod kinds;
mod log;
#[cfg(test)]
mod million;
mod nulls;
mod operations;
mod options;
mod page;
mod pages;
mod permissions;
mod phase;
mod plain;
mod policies;
mod protocol;
mod random;
#[cfg(test)]
mod raw;
mod requests;
mod roles;
mod server;
mod service_builders;
mod session;
mod signatures;
mod software;
mod state_file;
mod store;
mod stored;
mod tag_map;
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
pub use operations::names as operations;
pub use options::{Durations, Options, OptionsError};
pub use policies::{Code, ImportBuilder, Policies, UnknownName};
pub use protocol::Protocol;
pub use requests::Asked;
pub use server::Server;
pub use signatures::Identity;
