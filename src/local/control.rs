//! What whoever started it does to it from outside: things that no client can ask for.

use aws_sdk_appstream::operation::describe_image_builders::DescribeImageBuildersOutput;
use aws_sdk_appstream::operation::describe_images::DescribeImagesOutput;
use aws_smithy_schema::serde::SerializableStruct;

use super::account::Account;
use super::assistant::{self, NewImage};
use super::clock::{Seconds, TEN_YEARS};
use super::deployments;
use super::errors::Fault;
use super::exports;
use super::failure::{self, Failure};
use super::protocol::Protocol;
use super::session;
use super::world::World;

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

    /// Lets the way that an image builder is on (to `RUNNING`, `STOPPED` or gone) end in `FAILED`.
    ///
    /// # Errors
    ///
    /// `Missing` for a builder that does not exist; `Argument` for an empty code; `State` for one that is on no way.
    pub fn doom_builder(&self, name: &str, failure: &Failure) -> Result<(), Refusal> {
        self.change(|world| failure::doom_builder(world, name, failure))
    }

    /// Lets an image builder stay for ever in the first state of the way that it is on: `PENDING`, say.
    ///
    /// # Errors
    ///
    /// `Missing` for a builder that does not exist; `State` for one that is on no way.
    pub fn stick_builder(&self, name: &str) -> Result<(), Refusal> {
        self.change(|world| failure::stick_builder(world, name))
    }

    /// Lets the deletion of an image builder fail: it is `STOPPED` at the end of it.
    ///
    /// # Errors
    ///
    /// `Missing` for a builder that does not exist; `State` for one that is not being deleted.
    pub fn survive_deletion(&self, name: &str) -> Result<(), Refusal> {
        self.change(|world| failure::survive_deletion(world, name))
    }

    /// Restarts Windows inside an image builder's session.
    ///
    /// # Errors
    ///
    /// `Missing` for a builder that does not exist; `State` for one that is not running.
    pub fn reboot_builder(&self, name: &str) -> Result<(), Refusal> {
        self.change(|world| session::reboot(world, name))
    }

    /// Installs licence-included applications on an image builder.
    ///
    /// # Errors
    ///
    /// `Missing` for a builder that does not exist; `State` for one that is not running.
    pub fn sync_apps(&self, name: &str) -> Result<(), Refusal> {
        self.change(|world| session::sync_apps(world, name))
    }

    /// Lets an image of the account fail, whatever state it is in.
    ///
    /// # Errors
    ///
    /// `Missing` for an image that the account does not have; `Argument` for an empty code.
    pub fn fail_image(&self, name: &str, failure: &Failure) -> Result<(), Refusal> {
        self.change(|world| failure::of_image(world, name, failure))
    }

    /// Lets the deployment of a piece of software to an image builder fail, with error codes: the deployment that is
    /// going on now, or else the next one, at its end.
    ///
    /// # Errors
    ///
    /// `Missing` for a builder that does not exist or software that is not associated with it; `Argument` for an empty
    /// code.
    pub fn fail_software(&self, builder: &str, software: &str, errors: &[String]) -> Result<(), Refusal> {
        self.change(|world| deployments::fail(world, builder, software, errors))
    }

    /// Lets the export of an image fail, whatever state it is in; with `TIMED_OUT` as the failure's reason it has timed
    /// out.
    ///
    /// # Errors
    ///
    /// `Missing` for a task that does not exist; `Argument` for an empty code or another reason.
    pub fn fail_export(&self, task_id: &str, failure: &Failure) -> Result<(), Refusal> {
        self.change(|world| exports::fail(world, task_id, failure))
    }

    /// All image builders as the API describes them: the answer of `DescribeImageBuilders`, in JSON.
    ///
    /// # Errors
    ///
    /// `State` in a process that was forked off.
    pub fn image_builders(&self) -> Result<Vec<u8>, Refusal> {
        self.show(|world| {
            let all = world.builders.values().map(|builder| builder.view(world.now())).collect();
            DescribeImageBuildersOutput::builder().set_image_builders(Some(all)).build()
        })
    }

    /// All images as the API describes them, public and shared ones, too: the answer of `DescribeImages`, in JSON.
    ///
    /// # Errors
    ///
    /// `State` in a process that was forked off.
    pub fn images(&self) -> Result<Vec<u8>, Refusal> {
        self.show(|world| {
            let all = world.images.values().map(|image| image.view(world.now())).collect();
            DescribeImagesOutput::builder().set_images(Some(all)).build()
        })
    }

    fn show<T: SerializableStruct>(&self, shown: impl FnOnce(&World) -> T) -> Result<Vec<u8>, Refusal> {
        let written = self.look(|world| Protocol::Json.write(&shown(world)))?;
        written.map_err(|error| Refusal::State(error.to_string()))
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
