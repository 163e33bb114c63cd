//! The AppStream that runs on this machine.
//!
//! A small, faithful imitation of the service: real HTTP on 127.0.0.1, both of its wire protocols, image builders
//! that take their time. It knows nothing of the client in [`crate::core`]; the two meet on a socket.
//!
//! | Room | What is in it |
//! |---|---|
//! | [`server`](Server) | the socket, the thread, starting and stopping |
//! | `control` | what whoever started it does to it from outside |
//! | `protocol` | HTTP request -> operation and body; answer or fault -> HTTP response |
//! | `nulls` | the one thing the SDK's types cannot say: a null value in a map |
//! | `operations` | the table of operations, one row each |
//! | `image_builders`, `images`, `fleets` | what each operation does |
//! | `copies` | what makes images of images: copies and managed updates |
//! | `assistant` | Image Assistant, which makes images of builders |
//! | `failure` | builders and images that fail because a test wants them to |
//! | `tags` | the tags of each, and what the operations on them do |
//! | `builder`, `image`, `fleet` | one resource: what it is and which state it is in |
//! | `page`, `world_json` | what exists, for a browser and for curl |
//! | `requests` | what was asked |
//! | `world` | everything that exists, and the moment at which it is looked at |
//! | `timeline`, `clock`, `random` | states over time; the time of the service; seeded chance |
//! | `catalogue` | the images that are there from the start |
//! | `constraints`, `pages`, `errors`, [`options`](Options) | what they are named after |

mod assistant;
mod builder;
mod catalogue;
mod clock;
mod constraints;
mod control;
mod copies;
mod errors;
mod failure;
mod fleet;
mod fleets;
mod image;
mod image_builders;
mod images;
mod nulls;
mod operations;
mod options;
mod page;
mod pages;
mod protocol;
mod random;
mod requests;
mod server;
mod stopgap;
mod tags;
mod timeline;
mod world;
mod world_json;

pub use assistant::NewImage;
pub use control::Refusal;
pub use failure::Failure;
pub use options::{Durations, Options, OptionsError};
pub use protocol::Protocol;
pub use requests::Asked;
pub use server::Server;
