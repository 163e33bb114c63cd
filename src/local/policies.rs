//! What nobody knows for certain of the service, and how this one does it.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeOwned, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::errors::MODELLED;

/// The code of an error answer: one of the service's modelled exceptions, or `ValidationException`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Code(Cow<'static, str>);

impl Code {
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&Code> for Cow<'static, str> {
    fn from(code: &Code) -> Self {
        code.0.clone()
    }
}

/// What a description by names answers when one of them is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnknownName {
    /// `ResourceNotFoundException`, whatever the other names are.
    Error,
    /// The others.
    Empty,
}

/// What becomes of the image builder that the service runs while it imports an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImportBuilder {
    /// It is shown in `PENDING_IMAGE_IMPORT`, and gone when the image is there.
    Gone,
    /// It is shown in `PENDING_IMAGE_IMPORT`, and `STOPPED` when the image is there.
    Stopped,
    /// Nobody sees it.
    Hidden,
}

/// What can be a policy.
trait Policy: DeserializeOwned {
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::deserialize(from)
    }

    /// What is wrong with it, if anything.
    fn problem(&self) -> Option<String> {
        None
    }
}

impl Policy for bool {
    /// Not what Python takes for true: `"False"` would be.
    fn read<'de, D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(TrueOrFalse)
    }
}
impl Policy for UnknownName {}
impl Policy for ImportBuilder {}
impl Policy for Code {
    fn problem(&self) -> Option<String> {
        let known = MODELLED.contains(&self.as_str()) || self.as_str() == "ValidationException";
        (!known).then(|| {
            let all = MODELLED.join(", ");
            format!("must be ValidationException or one of the service's exceptions ({all}), not {:?}", self.as_str())
        })
    }
}

struct TrueOrFalse;

impl Visitor<'_> for TrueOrFalse {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true or false")
    }

    fn visit_bool<E>(self, told: bool) -> Result<bool, E> {
        Ok(told)
    }
}

macro_rules! policies {
    ($($(#[doc = $doc:literal])+ $name:ident: $kind:ident = $default:expr,)*) => {
        /// What nobody knows for certain of the service. Every field has a default; unknown ones are refused.
        ///
        /// In brackets what the default rests on: V, verified; C, clients behave as if so; I, inferred; none where only
        /// this local AppStream has decided.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Policies {
            $($(#[doc = $doc])+ #[serde(deserialize_with = "Policy::read")] pub $name: $kind,)*
        }

        impl Default for Policies {
            fn default() -> Self {
                Self { $($name: $default,)* }
            }
        }

        impl Policies {
            /// The first policy that cannot be, and what is wrong with it.
            pub(super) fn problem(&self) -> Option<(&'static str, String)> {
                None$(.or_else(|| self.$name.problem().map(|problem| (stringify!($name), problem))))*
            }
        }
    };
}

const fn code(code: &'static str) -> Code {
    Code(Cow::Borrowed(code))
}

policies! {
    /// Describing image builders, images or fleets when one of the names is unknown. Default `error` [C].
    unknown_name: UnknownName = UnknownName::Error,
    /// A name that does not match `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`. Default `ValidationException` [I].
    bad_name: Code = code("ValidationException"),
    /// A `NextToken` that no page of that very listing gave. Default `ValidationException`.
    bad_token: Code = code("ValidationException"),
    /// Both or neither of `ImageName` and `ImageArn`. Default `InvalidParameterCombinationException` [I].
    image_name_and_arn: Code = code("InvalidParameterCombinationException"),
    /// An instance type of a family that the image does not support. Default `InvalidParameterCombinationException` [I].
    instance_family: Code = code("InvalidParameterCombinationException"),
    /// Use of a shared image for what its owner does not allow. Default `OperationNotPermittedException` [I].
    forbidden_use_of_image: Code = code("OperationNotPermittedException"),
    /// Whether an image can be shared with the account that owns it. Default true [I: the operation has no error for
    /// it]. If not, that account is one that does not exist.
    share_with_own_account: bool = true,
    /// Starting an image builder that is not `STOPPED`. Default `ResourceNotAvailableException` [I].
    start_while_not_stopped: Code = code("ResourceNotAvailableException"),
    /// Stopping an image builder that is not `RUNNING`. Default `OperationNotPermittedException` [I].
    stop_while_not_running: Code = code("OperationNotPermittedException"),
    /// A streaming URL of an image builder that is not `RUNNING`. Default `OperationNotPermittedException` [I].
    url_while_not_running: Code = code("OperationNotPermittedException"),
    /// Whether an image builder that is `RUNNING` can be deleted. Default true [C: Terraform relies on it; the guide
    /// says only `STOPPED` ones]. If not, `delete_while_transitional` is the answer.
    delete_while_running: bool = true,
    /// Deleting an image builder that is on its way from one state to another. Default
    /// `OperationNotPermittedException`; `ConcurrentModificationException` is as likely [C].
    delete_while_transitional: Code = code("OperationNotPermittedException"),
    /// Whether a restart of Windows inside a session is seen as `REBOOTING`. Default true [I]. If not, the builder is
    /// `RUNNING` all the time.
    show_rebooting: bool = true,
    /// Whether a deployment of licence-included applications is seen as `PENDING_SYNCING_APPS` and `SYNCING_APPS`.
    /// Default true [I]. If not, the builder is `RUNNING` all the time.
    show_syncing_apps: bool = true,
    /// Staging or deploying software while other software is being deployed. Default
    /// `ConcurrentModificationException` [I].
    change_software_while_syncing: Code = code("ConcurrentModificationException"),
    /// Deploying software to an image builder that is not `RUNNING`. Default `OperationNotPermittedException` [I].
    deploy_while_not_running: Code = code("OperationNotPermittedException"),
    /// Deploying software to an image builder when there is nothing to deploy. Default
    /// `OperationNotPermittedException` [I].
    nothing_to_deploy: Code = code("OperationNotPermittedException"),
    /// Whether the service's own image builder is seen during `CreateUpdatedImage`, in `UPDATING`, then in
    /// `PENDING_QUALIFICATION`, then gone. Default true [V].
    show_update_builder: bool = true,
    /// Whether it counts against the quota of image builders, as those of imports do then. Default true [V: the guide
    /// asks for a quota that has room for it].
    count_service_builders: bool = true,
    /// The service's own image builder during an import of an image: `gone`, `stopped` or `hidden`. Default `gone` [I].
    import_builder: ImportBuilder = ImportBuilder::Gone,
    /// Exporting an image to an AMI of a name that another one has. Default `OperationNotPermittedException` [I].
    ami_name_taken: Code = code("OperationNotPermittedException"),
    /// Deleting an image that a fleet uses. Default `ResourceInUseException` [I: the refusal is verified, its code is not].
    delete_image_in_use: Code = code("ResourceInUseException"),
    /// Deleting an image that is shared with others. Default `ResourceInUseException` [I: as before].
    delete_image_shared: Code = code("ResourceInUseException"),
    /// Deleting an image that is neither `AVAILABLE` nor `FAILED`. Default `OperationNotPermittedException`.
    delete_image_in_transit: Code = code("OperationNotPermittedException"),
    /// Copying an image that is not `AVAILABLE`. Default `ResourceNotAvailableException`.
    copy_image_not_available: Code = code("ResourceNotAvailableException"),
    /// A managed update of an image that is not `AVAILABLE`. Default `OperationNotPermittedException`.
    update_image_not_available: Code = code("OperationNotPermittedException"),
    /// A managed update of an image whose operating system has none. Default `IncompatibleImageException`.
    update_image_unsupported: Code = code("IncompatibleImageException"),
    /// Starting a fleet that is not `STOPPED`. Default `OperationNotPermittedException`.
    start_fleet_while_not_stopped: Code = code("OperationNotPermittedException"),
    /// Whether a fleet that is `STARTING` can be stopped. Default true. If not, nothing happens to it.
    stop_starting_fleet: bool = true,
    /// Changing of a fleet that is `RUNNING` what can be changed of one that is `STOPPED` only. Default
    /// `ResourceInUseException` [I].
    update_running_fleet: Code = code("ResourceInUseException"),
    /// Updating a fleet that is `STARTING` or `STOPPING`. Default `OperationNotPermittedException` [I].
    update_fleet_in_transit: Code = code("OperationNotPermittedException"),
    /// Deleting a fleet that is not `STOPPED`. Default `ResourceInUseException`.
    delete_fleet_while_not_stopped: Code = code("ResourceInUseException"),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_are_possible_and_other_codes_are_not() {
        assert_eq!(Policies::default().problem(), None);
        let read = serde_json::from_str::<Policies>;
        let busy = read(r#"{"delete_while_transitional": "ConcurrentModificationException"}"#).unwrap();
        assert_eq!(busy.problem(), None);
        assert_eq!(busy.delete_while_transitional.as_str(), "ConcurrentModificationException");
        let (name, problem) = read(r#"{"bad_name": "NoSuchException"}"#).unwrap().problem().unwrap();
        assert_eq!(name, "bad_name");
        assert!(problem.contains("NoSuchException") && problem.contains("ResourceInUseException"), "{problem}");
        assert!(read(r#"{"unknown_name": "maybe"}"#).is_err());
        assert!(read(r#"{"no_such": true}"#).unwrap_err().to_string().contains("no_such"));
    }
}
