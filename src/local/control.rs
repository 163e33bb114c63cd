//! What whoever started it does to it from outside: things that no client can ask for.

use super::assistant::{self, NewImage};
use super::clock::{Seconds, TEN_YEARS};
use super::deployments;
use super::errors::Fault;
use super::exports;
use super::failure::{self, Failure};
use super::server::Server;

/// Why something from outside is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// An argument that is out of its range, or that names nothing that exists.
    #[error("{0}")]
    Argument(String),
    /// Not in the state that things are in.
    #[error("{0}")]
    State(String),
}

/// The service's words, without the code that only a client could do something with.
impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        let message = fault.message().to_owned();
        match fault.code() {
            "ValidationException" | "ResourceNotFoundException" => Self::Argument(message),
            _ => Self::State(message),
        }
    }
}

impl Server {
    /// Does what Image Assistant does in a session of an image builder, and gives the image's ARN.
    ///
    /// # Errors
    ///
    /// `Argument` for a builder that does not exist or what cannot be a name; `State` for a builder that is not running,
    /// a name that is taken, or a quota that is full.
    pub fn create_image(&self, asked: &NewImage) -> Result<String, Refusal> {
        self.change(|world| assistant::create_image(world, asked))
    }

    /// Lets an image builder fail, whatever state it is in, and an image that is being made of it.
    ///
    /// # Errors
    ///
    /// `Argument` for a builder that does not exist, or an empty code.
    pub fn fail_builder(&self, name: &str, failure: &Failure) -> Result<(), Refusal> {
        self.change(|world| failure::of_builder(world, name, failure))
    }

    /// Lets an image of the account fail, whatever state it is in.
    ///
    /// # Errors
    ///
    /// `Argument` for an image that the account does not have, or an empty code.
    pub fn fail_image(&self, name: &str, failure: &Failure) -> Result<(), Refusal> {
        self.change(|world| failure::of_image(world, name, failure))
    }

    /// Lets the deployment of a piece of software to an image builder fail, with error codes: the deployment that is
    /// going on now, or else the next one, at its end.
    ///
    /// # Errors
    ///
    /// `Argument` for a builder that does not exist, software that is not associated with it, or an empty code.
    pub fn fail_software(&self, builder: &str, software: &str, errors: &[String]) -> Result<(), Refusal> {
        self.change(|world| deployments::fail(world, builder, software, errors))
    }

    /// Lets the export of an image fail, whatever state it is in; with `TIMED_OUT` as the failure's reason it has timed
    /// out.
    ///
    /// # Errors
    ///
    /// `Argument` for a task that does not exist, an empty code, or another reason.
    pub fn fail_export(&self, task_id: &str, failure: &Failure) -> Result<(), Refusal> {
        self.change(|world| exports::fail(world, task_id, failure))
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
