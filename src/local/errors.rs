//! What the service answers instead of a result.

use std::borrow::Cow;
use std::fmt;

use aws_smithy_schema::serde::SerdeError;

/// The exceptions of the service's model whose HTTP status is not 400.
const STATUSES: &[(&str, u16)] = &[("ResourceNotFoundException", 404), ("DryRunOperationException", 412)];

/// The exceptions of the service's model. These carry their text in `Message`; what AWS's front end answers for all
/// services alike (`ValidationException`, `UnknownOperationException`, ...) carries it in `message`.
pub(super) const MODELLED: &[&str] = &[
    "ConcurrentModificationException",
    "DryRunOperationException",
    "EntitlementAlreadyExistsException",
    "EntitlementNotFoundException",
    "IncompatibleImageException",
    "InvalidAccountStatusException",
    "InvalidParameterCombinationException",
    "InvalidRoleException",
    "LimitExceededException",
    "OperationNotPermittedException",
    "RequestLimitExceededException",
    "ResourceAlreadyExistsException",
    "ResourceInUseException",
    "ResourceNotAvailableException",
    "ResourceNotFoundException",
];

/// An error answer: its code, its HTTP status and its text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{code} ({status}): {message}")]
pub(super) struct Fault {
    code: Cow<'static, str>,
    status: u16,
    message: String,
}

impl Fault {
    /// A fault with the HTTP status that the service's model gives its code; 400 where the model says nothing.
    pub(super) fn new(code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Self {
        let code = code.into();
        let status = STATUSES.iter().find(|(name, _)| *name == code).map_or(400, |(_, status)| *status);
        Self { code, status, message: message.into() }
    }

    /// The same fault under another HTTP status.
    pub(super) fn with_status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    /// The same fault under another code, with the status of that.
    pub(super) fn coded(self, code: impl Into<Cow<'static, str>>) -> Self {
        Self::new(code, self.message)
    }

    /// The name that clients classify by, without a namespace.
    pub(super) fn code(&self) -> &str {
        &self.code
    }

    /// The HTTP status.
    pub(super) fn status(&self) -> u16 {
        self.status
    }

    /// The text for people.
    pub(super) fn message(&self) -> &str {
        &self.message
    }

    /// Whether the service's model knows this code.
    pub(super) fn is_modelled(&self) -> bool {
        MODELLED.contains(&self.code.as_ref())
    }

    pub(super) fn not_found(kind: &str, name: &str, account: &str) -> Self {
        // The text for images is the service's own; for image builders it is made after it.
        Self::new("ResourceNotFoundException", format!("The {kind} {name} for account {account} does not exist."))
    }

    /// What cannot happen; if it does, the caller learns of it and the service lives on.
    pub(super) fn internal(error: impl std::fmt::Display) -> Self {
        Self::new("InternalFailure", error.to_string()).with_status(500)
    }

    pub(super) fn not_permitted(message: impl Into<String>) -> Self {
        Self::new("OperationNotPermittedException", message)
    }

    pub(super) fn combination(message: impl Into<String>) -> Self {
        Self::new("InvalidParameterCombinationException", message)
    }

    /// A quota that is full. The limit is the message's last word, as with the service.
    pub(super) fn limit(what: &str, limit: impl std::fmt::Display) -> Self {
        Self::new("LimitExceededException", format!("The limit for {what} has been reached. Limit: {limit}"))
    }

    /// A parameter that breaks a constraint of the model.
    pub(super) fn validation(member: &str, value: &str, demand: &str) -> Self {
        let value = Some(format!("'{value}'"));
        Self::violations(&[Violation { member: member.to_owned(), value, demand: demand.to_owned() }])
    }

    /// A parameter that is needed and missing.
    pub(super) fn missing(member: &str) -> Self {
        let demand = "Member must not be null".to_owned();
        Self::violations(&[Violation { member: member.to_owned(), value: Some("null".to_owned()), demand }])
    }

    /// Parameters that break constraints of the model, in the words of AWS's front end.
    pub(super) fn violations(all: &[Violation]) -> Self {
        let told: Vec<_> = all.iter().map(Violation::to_string).collect();
        let errors = if all.len() == 1 { "error" } else { "errors" };
        let message = format!("{} validation {errors} detected: {}", all.len(), told.join("; "));
        Self::new("ValidationException", message)
    }
}

/// One constraint that one parameter breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Violation {
    /// The parameter: `vpcConfig.subnetIds`.
    pub(super) member: String,
    /// What it is, with its quotes; `None` if nobody may see it.
    pub(super) value: Option<String>,
    /// What it must be.
    pub(super) demand: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { member, value, demand } = self;
        f.write_str("Value ")?;
        if let Some(value) = value {
            write!(f, "{value} ")?;
        }
        write!(f, "at '{member}' failed to satisfy constraint: {demand}")
    }
}

/// A request that its protocol's codec cannot read.
impl From<SerdeError> for Fault {
    fn from(error: SerdeError) -> Self {
        Self::new("SerializationException", error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_those_of_the_model() {
        assert_eq!(Fault::not_found("image", "x", "1").status(), 404);
        assert_eq!(Fault::new("DryRunOperationException", "").status(), 412);
        assert_eq!(Fault::not_permitted("").status(), 400);
        assert_eq!(Fault::new("UnknownOperationException", "").with_status(404).status(), 404);
    }

    #[test]
    fn violations_are_told_as_aws_tells_them() {
        let of = |member: &str, value: Option<&str>| Violation {
            member: member.to_owned(),
            value: value.map(str::to_owned),
            demand: "Member must be good".to_owned(),
        };
        let one = Fault::validation("name", "x", "Member must be good");
        let bad = "failed to satisfy constraint: Member must be good";
        assert_eq!(one.message(), format!("1 validation error detected: Value 'x' at 'name' {bad}"));
        let two = Fault::violations(&[of("a.b", Some("null")), of("secret", None)]);
        let told = format!("2 validation errors detected: Value null at 'a.b' {bad}; Value at 'secret' {bad}");
        assert_eq!(two.message(), told);
    }

    #[test]
    fn only_the_models_own_codes_are_modelled() {
        assert!(Fault::combination("").is_modelled());
        assert!(!Fault::validation("name", "", "").is_modelled());
    }
}
