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
//! | `image_builders`, `images`, `fleets`, `fleet_updates` | what each operation does |
//! | `copies` | what makes images of images: copies and managed updates |
//! | `imports`, `exports` | images that come from EC2 and go there |
//! | `permissions` | with whom images are shared |
//! | `software`, `deployments` | licence-included software, and what the operations on it do |
//! | `assistant` | Image Assistant, which makes images of builders |
//! | `failure` | builders and images that fail because a test wants them to |
//! | `tags` | the tags of each, and what the operations on them do |
//! | `builder`, `image`, `fleet` | one resource: what it is and which state it is in |
//! | `requests` | what was asked |
//! | `world` | everything that exists, and the moment at which it is looked at |
//! | `timeline`, `clock`, `random` | states over time; the time of the service; seeded chance |
//! | `catalogue` | the images that are there from the start |
//! | `constraints`, `roles`, `pages`, `errors`, [`options`](Options) | what they are named after |

mod assistant;
mod builder;
mod catalogue;
mod clock;
mod constraints;
mod control;
mod copies;
mod deployments;
mod errors;
mod exports;
mod failure;
mod fleet;
mod fleet_updates;
mod fleets;
mod image;
mod image_builders;
mod images;
mod imports;
mod nulls;
mod operations;
mod options;
mod pages;
mod permissions;
mod protocol;
mod random;
mod requests;
mod roles;
mod server;
mod software;
mod tags;
mod timeline;
mod world;

pub use assistant::NewImage;
pub use control::Refusal;
pub use failure::Failure;
pub use options::{Durations, Options, OptionsError};
pub use protocol::Protocol;
pub use requests::Asked;
pub use server::Server;
