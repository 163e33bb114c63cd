//! What whoever started it does to it from outside: things that no client can ask for.

use super::account::Account;
use super::assistant::{self, NewImage};
use super::clock::{Seconds, TEN_YEARS};
use super::errors::Fault;
use super::failure::{self, Failure};
use super::session;

/// Why something from outside is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// An argument that is out of its range.
    #[error("{0}")]
    Argument(String),
    /// It names nothing that exists.
    #[error("{0}")]
    Missing(String),
    /// Not in the state that things are in.
    #[error("{0}")]
    State(String),
}

/// The service's words, without the code that only a client could do something with.
impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        let message = fault.message().to_owned();
        match fault.code() {
            "ValidationException" => Self::Argument(message),
            "ResourceNotFoundException" => Self::Missing(message),
            _ => Self::State(message),
        }
    }
}

impl Account {
    /// Does what Image Assistant does in a session of an image builder, and gives the image's ARN.
    ///
    /// # Errors
    ///
    /// `Missing` for a builder that does not exist; `Argument` for what cannot be a name; `State` for a builder that is not running,
    /// a name that is taken, or a quota that is full.
    pub fn create_image(&self, asked: &NewImage) -> Result<String, Refusal> {
        self.change(|world| assistant::create_image(world, asked))
    }

    /// Lets an image builder fail, whatever state it is in, and an image that is being made of it.
    ///
    /// # Errors
    ///
    /// `Missing` for a builder that does not exist; `Argument` for an empty code.
    pub fn fail_builder(&self, name: &str, failure: &Failure) -> Result<(), Refusal> {
        self.change(|world| failure::of_builder(world, name, failure))
    }

    /// Lets Windows restart in the session of an image builder.
    ///
    /// # Errors
    ///
    /// `Missing` for a builder that does not exist; `State` for one that is not running.
    pub fn reboot_builder(&self, name: &str) -> Result<(), Refusal> {
        self.change(|world| session::reboot(world, name))
    }

    /// Lets an image of the account fail, whatever state it is in.
    ///
    /// # Errors
    ///
    /// `Missing` for an image that the account does not have; `Argument` for an empty code.
    pub fn fail_image(&self, name: &str, failure: &Failure) -> Result<(), Refusal> {
        self.change(|world| failure::of_image(world, name, failure))
    }

    /// Lets time pass at once, whatever its speed.
    ///
    /// # Errors
    ///
    /// `Argument` for less than 0 seconds, more than ten years, or no number.
    pub fn advance(&self, seconds: Seconds) -> Result<(), Refusal> {
        if !(0.0..=TEN_YEARS).contains(&seconds) {
            let message = format!("time moves on by 0 seconds or more and at most ten years, not by {seconds}");
            return Err(Refusal::Argument(message));
        }
        self.change(|world| {
            world.advance(seconds);
            Ok(())
        })
    }
}
