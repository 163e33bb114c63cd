//! What is asked for: one fault, and when it acts.

use serde::{Deserialize, Serialize};

use super::super::clock::{Seconds, TEN_YEARS};
use super::super::operations;

/// The longest that an answer is held back, in real seconds.
const HOUR: Seconds = 3600.0;

/// A fault that the local AppStream is to have. Unknown fields are refused when deserializing.
///
/// | Kind | What happens |
/// |---|---|
/// | the name of an exception (`LimitExceededException`), or `throttling`, `request_limit_exceeded`, `concurrent_modification`, `internal_failure` (500), `service_unavailable` (503) | that answer, and nothing is done |
/// | `latency` | the answer comes `seconds` real seconds later (1) |
/// | `reset_before`, `reset_after` | the connection is reset, before or after the work is done |
/// | `truncated_body` | half of the answer, then the end of the connection |
/// | `garbage_body` | an answer of the right length that is neither JSON nor CBOR |
/// | `slow_body` | the answer trickles in, over `seconds` real seconds (5) |
/// | `null_in_maps` | all values of maps are null |
/// | `unknown_enum` | all values of enumerations are one that no model knows |
/// | `unknown_member` | all structures have members that no model knows |
/// | `failed` | an image builder that is created or started is `FAILED` in the end, with `errors` and `reason` |
/// | `stuck_pending` | an image builder that is created or started is `PENDING` for ever |
/// | `role_not_visible` | `CreateImageBuilder` refuses a role until `seconds` of service time (30) after its first use |
///
/// Of all rules that an operation matches, the first that ends it does so; delays and what is done to the answer add up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// What happens. Hyphens are as good as underscores.
    pub kind: String,
    /// The only operation that it happens to, by its name on the wire or in Python. Without it, all that it can happen to.
    #[serde(default)]
    pub operation: Option<String>,
    /// How probable it is, from 0 to 1. Default 1.
    #[serde(default = "always")]
    pub rate: f64,
    /// How often it happens, at most. Without it, for ever.
    #[serde(default)]
    pub count: Option<u64>,
    /// How many requests that it could happen to are spared first. Default 0.
    #[serde(default)]
    pub after: u64,
    /// How long it takes, for the kinds that take time.
    #[serde(default)]
    pub seconds: Option<Seconds>,
    /// For `failed`: the codes of the resource errors.
    #[serde(default)]
    pub errors: Vec<String>,
    /// For `failed`: the code of the state-change reason. Default `INTERNAL_ERROR`.
    #[serde(default)]
    pub reason: Option<String>,
}

fn always() -> f64 {
    1.0
}

impl Rule {
    /// A fault of that kind that happens always and to all operations.
    pub fn of(kind: impl Into<String>) -> Self {
        let kind = kind.into();
        Self {
            kind,
            operation: None,
            rate: 1.0,
            count: None,
            after: 0,
            seconds: None,
            errors: Vec::new(),
            reason: None,
        }
    }
}

/// Why a [`Rule`] is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("faults[{at}].{field} {problem}")]
pub struct RuleError {
    /// Which of the rules it is, from 0.
    pub at: usize,
    /// The field that cannot be right.
    pub field: &'static str,
    /// What is wrong with it.
    pub problem: String,
}

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Kind {
    /// The answer is this exception, by its place in the rule.
    Exception,
    Latency,
    ResetBefore,
    ResetAfter,
    TruncatedBody,
    GarbageBody,
    SlowBody,
    NullInMaps,
    UnknownEnum,
    UnknownMember,
    Failed,
    StuckPending,
    RoleNotVisible,
}

/// The kinds that are no exceptions, and what `seconds` is by default for those that take time.
const KINDS: &[(&str, Kind, Option<Seconds>)] = &[
    ("latency", Kind::Latency, Some(1.0)),
    ("reset_before", Kind::ResetBefore, None),
    ("reset_after", Kind::ResetAfter, None),
    ("truncated_body", Kind::TruncatedBody, None),
    ("garbage_body", Kind::GarbageBody, None),
    ("slow_body", Kind::SlowBody, Some(5.0)),
    ("null_in_maps", Kind::NullInMaps, None),
    ("unknown_enum", Kind::UnknownEnum, None),
    ("unknown_member", Kind::UnknownMember, None),
    ("failed", Kind::Failed, None),
    ("stuck_pending", Kind::StuckPending, None),
    ("role_not_visible", Kind::RoleNotVisible, Some(30.0)),
];

/// The exceptions that have a short name.
const SHORT: &[(&str, &str)] = &[
    ("throttling", "ThrottlingException"),
    ("request_limit_exceeded", "RequestLimitExceededException"),
    ("concurrent_modification", "ConcurrentModificationException"),
    ("internal_failure", "InternalFailure"),
    ("service_unavailable", "ServiceUnavailable"),
];

/// A rule that makes sense, in the words of the machine.
#[derive(Debug, Clone)]
pub(super) struct Checked {
    pub(super) kind: Kind,
    /// What it is called among the faults of a request: its kind, or its exception.
    pub(super) name: String,
    pub(super) operation: Option<&'static str>,
    pub(super) seconds: Seconds,
    pub(super) rule: Rule,
}

impl Checked {
    /// Refuses what could never act as it reads. `at` is the rule's place among those that are given.
    pub(super) fn new(rule: &Rule, at: usize) -> Result<Self, RuleError> {
        let wrong = |field, problem: String| RuleError { at, field, problem };
        let (kind, name, takes) = kind(&rule.kind).map_err(|problem| wrong("kind", problem))?;
        let operation = operation(rule, kind).map_err(|problem| wrong("operation", problem))?;
        if !(0.0..=1.0).contains(&rule.rate) {
            return Err(wrong("rate", format!("must be from 0 to 1, not {}", rule.rate)));
        }
        if rule.count == Some(0) {
            return Err(wrong("count", "must be 1 or more: 0 times is no fault".to_owned()));
        }
        if rule.seconds.is_some() && takes.is_none() {
            return Err(wrong("seconds", format!("means nothing for {name}")));
        }
        let seconds = rule.seconds.or(takes).unwrap_or_default();
        let most = if kind == Kind::RoleNotVisible { TEN_YEARS } else { HOUR };
        if !(0.0..=most).contains(&seconds) {
            return Err(wrong("seconds", format!("must be from 0 to {most}, not {seconds}")));
        }
        check_failure(rule, kind, &name).map_err(|(field, problem)| wrong(field, problem))?;
        Ok(Self { kind, name, operation, seconds, rule: rule.clone() })
    }
}

/// The kind of that name, how it is called, and how long it takes by default if it takes time.
fn kind(given: &str) -> Result<(Kind, String, Option<Seconds>), String> {
    let name = given.replace('-', "_");
    if let Some((name, kind, takes)) = KINDS.iter().find(|(known, ..)| *known == name) {
        return Ok((*kind, (*name).to_owned(), *takes));
    }
    if let Some((_, exception)) = SHORT.iter().find(|(known, _)| *known == name) {
        return Ok((Kind::Exception, (*exception).to_owned(), None));
    }
    let is_exception = given.starts_with(|c: char| c.is_ascii_uppercase())
        && given.len() <= 128
        && given.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.');
    if is_exception {
        return Ok((Kind::Exception, given.to_owned(), None));
    }
    let known = SHORT.iter().map(|(name, _)| *name).chain(KINDS.iter().map(|(name, ..)| *name));
    let known = known.collect::<Vec<_>>().join(", ");
    Err(format!("must be the name of an exception, such as ThrottlingException, or one of {known}; not {given:?}"))
}

/// The operation that a rule is for, by its name on the wire.
fn operation(rule: &Rule, kind: Kind) -> Result<Option<&'static str>, String> {
    let Some(given) = &rule.operation else { return Ok(None) };
    let Some(operation) = operations::named(given) else {
        return Err(format!("must be an operation of AppStream, such as DescribeImageBuilders, not {given:?}"));
    };
    match only(kind) {
        Some(only) if !only.contains(&operation) => {
            Err(format!("must be {} for {}, not {operation}", only.join(" or "), rule.kind))
        }
        _ => Ok(Some(operation)),
    }
}

/// The operations that a kind can happen to, where it is not all of them.
pub(super) fn only(kind: Kind) -> Option<&'static [&'static str]> {
    match kind {
        Kind::Failed | Kind::StuckPending => Some(&["CreateImageBuilder", "StartImageBuilder"]),
        Kind::RoleNotVisible => Some(&["CreateImageBuilder"]),
        _ => None,
    }
}

fn check_failure(rule: &Rule, kind: Kind, name: &str) -> Result<(), (&'static str, String)> {
    if kind != Kind::Failed && !rule.errors.is_empty() {
        return Err(("errors", format!("mean nothing for {name}")));
    }
    if kind != Kind::Failed && rule.reason.is_some() {
        return Err(("reason", format!("means nothing for {name}")));
    }
    if rule.errors.iter().any(String::is_empty) {
        return Err(("errors", "must not be empty codes".to_owned()));
    }
    if rule.reason.as_deref() == Some("") {
        return Err(("reason", "must not be empty".to_owned()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Rule, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    fn refused(json: &str) -> String {
        Checked::new(&read(json).unwrap(), 3).unwrap_err().to_string()
    }

    #[test]
    fn a_rule_needs_a_kind_only() {
        assert_eq!(read(r#"{"kind": "latency"}"#).unwrap(), Rule::of("latency"));
        assert!(read("{}").unwrap_err().contains("kind"));
        assert!(read(r#"{"kind": "latency", "operations": []}"#).unwrap_err().contains("operations"));
        assert!(read(r#"{"kind": "latency", "count": -1}"#).is_err());
    }

    #[test]
    fn kinds_have_several_names_and_operations_two() {
        for (given, name) in [
            ("throttling", "ThrottlingException"),
            ("service-unavailable", "ServiceUnavailable"),
            ("InvalidSignatureException", "InvalidSignatureException"),
            ("reset-before", "reset_before"),
            ("unknown_enum", "unknown_enum"),
        ] {
            assert_eq!(Checked::new(&Rule::of(given), 0).unwrap().name, name);
        }
        for operation in ["CreateImageBuilderStreamingURL", "create_image_builder_streaming_url"] {
            let rule = Rule { operation: Some(operation.to_owned()), ..Rule::of("throttling") };
            assert_eq!(Checked::new(&rule, 0).unwrap().operation, Some("CreateImageBuilderStreamingURL"));
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused_by_its_field() {
        for (json, text) in [
            (r#"{"kind": "throtling"}"#, "faults[3].kind must be the name of an exception"),
            (r#"{"kind": ""}"#, "faults[3].kind "),
            (r#"{"kind": "Bad Name"}"#, "faults[3].kind "),
            (r#"{"kind": "throttling", "operation": "DescribeWeather"}"#, "faults[3].operation must be an operation"),
            (
                r#"{"kind": "failed", "operation": "DeleteImage"}"#,
                "faults[3].operation must be CreateImageBuilder or StartImageBuilder for failed, not DeleteImage",
            ),
            (r#"{"kind": "throttling", "rate": 1.5}"#, "faults[3].rate must be from 0 to 1, not 1.5"),
            (r#"{"kind": "throttling", "count": 0}"#, "faults[3].count must be 1 or more"),
            (r#"{"kind": "throttling", "seconds": 1}"#, "faults[3].seconds means nothing for ThrottlingException"),
            (r#"{"kind": "latency", "seconds": -1}"#, "faults[3].seconds must be from 0 to 3600, not -1"),
            (r#"{"kind": "latency", "errors": ["X"]}"#, "faults[3].errors mean nothing for latency"),
            (r#"{"kind": "latency", "reason": "X"}"#, "faults[3].reason means nothing for latency"),
            (r#"{"kind": "failed", "errors": [""]}"#, "faults[3].errors must not be empty codes"),
            (r#"{"kind": "failed", "reason": ""}"#, "faults[3].reason must not be empty"),
        ] {
            assert!(refused(json).starts_with(text), "{json}: {}", refused(json));
        }
    }
}
