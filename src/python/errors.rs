//! The one place where errors become Python exceptions. The classes are defined in `aws_appstream.exceptions`.

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyModule;

use super::decode;
use super::exit::Calling;
use super::once::intern;
use super::wait::timedelta;
use crate::core::error::Error;
use crate::core::wait::{Failure, Kind, Look, Reason};

fn exceptions(py: Python<'_>) -> PyResult<Bound<'_, PyModule>> {
    PyModule::import(py, intern!(py, "aws_appstream.exceptions"))
}

/// `aws_appstream.exceptions.<class>(*arguments)`.
fn instance<'py, A>(py: Python<'py>, class: &str, arguments: A) -> PyErr
where
    A: pyo3::call::PyCallArgs<'py>,
{
    let _calling = Calling::python(py);
    let made = exceptions(py).and_then(|module| module.getattr(class)?.call1(arguments));
    made.map_or_else(|error| error, PyErr::from_value)
}

pub(super) fn raise(py: Python<'_>, error: &Error) -> PyErr {
    let message = error.to_string();
    match error {
        Error::Refused { operation, refusal, answer, exhausted } => {
            let response = match decode::refusal(py, refusal, answer, *exhausted) {
                Ok(response) => response,
                Err(error) => return error,
            };
            instance(py, "client_error", (response, operation.name))
        }
        Error::NoRegion(_) => instance(py, "NoRegionError", (message,)),
        Error::PartialCredentials { .. } => instance(py, "PartialCredentialsError", (message,)),
        Error::ProfileNotFound { profile, .. } => instance(py, "ProfileNotFound", (message, profile)),
        Error::ConfigParse { path, .. } => instance(py, "ConfigParseError", (message, path)),
        Error::Credentials { refusal, .. } => {
            let raised = refusal.cause.as_ref().and_then(|cause| cause.downcast_ref::<PyErr>());
            if let Some(raised) = raised
                && is_ours(py, raised)
            {
                return raised.clone_ref(py);
            }
            let failed = instance(py, "CredentialRetrievalError", (message,));
            failed.set_cause(py, raised.map(|raised| raised.clone_ref(py)));
            failed
        }
        Error::Tls { .. } => instance(py, "SSLError", (message,)),
        Error::Proxy { .. } => instance(py, "ProxyConnectionError", (message,)),
        Error::NoCredentials(_) => instance(py, "NoCredentialsError", (message,)),
        Error::Connect { .. } => instance(py, "EndpointConnectionError", (message,)),
        Error::ConnectTimeout { .. } => instance(py, "ConnectTimeoutError", (message,)),
        Error::ReadTimeout { .. } => instance(py, "ReadTimeoutError", (message,)),
        Error::ConnectionClosed { .. } => instance(py, "ConnectionClosedError", (message,)),
        Error::TooLarge(_) => instance(py, "ResponseTooLargeError", (message,)),
        Error::Configuration(_) => configuration(py, &message),
        Error::Other(_) => instance(py, "AppStreamError", (message,)),
    }
}

/// Whether it is an exception of this package already.
fn is_ours(py: Python<'_>, error: &PyErr) -> bool {
    let root = exceptions(py).and_then(|module| module.getattr("AppStreamError"));
    root.is_ok_and(|root| error.value(py).is_instance(&root).unwrap_or_default())
}

pub(super) fn configuration(py: Python<'_>, problem: &str) -> PyErr {
    instance(py, "ConfigurationError", (problem,))
}

/// Something was begun by the process that this one is a copy of.
pub(super) fn inherited(what: &str) -> PyErr {
    PyRuntimeError::new_err(format!("this {what} was begun before a fork, and belongs to the parent"))
}

pub(super) fn closed(py: Python<'_>) -> PyErr {
    instance(py, "ClientClosedError", ("The client is closed.",))
}

/// A wait that failed; the snapshot is what was seen last.
pub(super) fn wait<L: Look>(py: Python<'_>, failure: &Failure<L>, snapshot: &Bound<'_, PyAny>) -> PyErr {
    let class = match (&failure.reason, failure.kind) {
        (Reason::Refused(error), _) => {
            let refused = raise(py, error);
            // Whose fault it is, for those who wait for many.
            let _ = refused.value(py).setattr(intern!(py, "_waited_for"), failure.key.as_str());
            return refused;
        }
        (Reason::Closed, _) => return instance(py, "ClientClosedError", (failure.to_string(),)),
        (Reason::TimedOut, _) => "WaitTimeout",
        (Reason::Failed, Kind::ImageBuilder) => "ImageBuilderFailed",
        (Reason::Failed, Kind::Image) => "ImageFailed",
        (Reason::Failed, Kind::Fleet) | (Reason::Unexpected, _) => "UnexpectedState",
    };
    match timedelta(py, failure.elapsed) {
        Ok(elapsed) => instance(py, class, (failure.to_string(), failure.key.as_str(), snapshot, elapsed)),
        Err(error) => error,
    }
}

/// Something of ours panicked; what it said is on stderr.
pub(super) fn bug(py: Python<'_>) -> PyErr {
    raise(py, &Error::bug())
}

/// All problems of a call, a line each.
pub(super) fn parameters(py: Python<'_>, problems: &str) -> PyErr {
    instance(py, "ParamValidationError", (problems,))
}

/// An answer that cannot be read.
pub(super) fn unreadable(py: Python<'_>, operation: &str, problem: &str) -> PyErr {
    let message = format!("Unable to parse the response of {operation}: {problem}");
    instance(py, "ResponseParserError", (message,))
}
