//! The local AppStream, as Python sees it.

use std::io;
use std::time::Duration;

use pyo3::exceptions::{PyOSError, PyOverflowError, PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};
use pythonize::Depythonizer;
use serde::de::DeserializeOwned;

use super::{decode, fork};
use crate::core::model::OPERATIONS;
use crate::core::protocol;
use crate::core::record::Value;
use crate::local::{Account, Asked, Failure, FaultRule, NewImage, Options, Protocol, Refusal, Server};

/// An AppStream that is listening on 127.0.0.1. `aws_appstream.local.LocalAppStream` is the face of it.
#[pyclass(module = "aws_appstream._core", frozen)]
pub struct LocalServer(Server);

#[pymethods]
impl LocalServer {
    /// Starts one. The keyword arguments are the fields of `Options`.
    #[new]
    #[pyo3(signature = (**options))]
    fn new(py: Python<'_>, options: Option<&Bound<'_, PyDict>>) -> PyResult<Self> {
        let options = options.map_or(Ok(Options::default()), |given| read(given))?;
        let server = py.detach(|| Server::start(options));
        server.map(Self).map_err(raised)
    }

    /// The TCP port it listens on.
    #[getter]
    fn port(&self) -> u16 {
        self.0.address().port()
    }

    /// The URL that clients take as their endpoint.
    #[getter]
    fn endpoint_url(&self) -> String {
        self.0.endpoint_url()
    }

    /// Does what Image Assistant does, and gives the image's ARN.
    #[pyo3(signature = (builder, name, *, display_name=None, description=None))]
    fn create_image(
        &self,
        py: Python<'_>,
        builder: String,
        name: String,
        display_name: Option<String>,
        description: Option<String>,
    ) -> PyResult<String> {
        let asked = NewImage { builder, name, display_name, description };
        py.detach(|| self.0.create_image(&asked)).map_err(refused)
    }

    /// Lets an image builder fail, now or at the end of the way that it is on.
    fn fail_builder(
        &self,
        py: Python<'_>,
        name: &str,
        errors: Vec<String>,
        reason: Option<String>,
        at_end: bool,
    ) -> PyResult<()> {
        let failure = Failure { errors, reason };
        let fail = if at_end { Account::doom_builder } else { Account::fail_builder };
        py.detach(|| fail(&self.0, name, &failure)).map_err(refused)
    }

    /// Lets an image of the account fail.
    fn fail_image(&self, py: Python<'_>, name: &str, errors: Vec<String>, reason: Option<String>) -> PyResult<()> {
        let failure = Failure { errors, reason };
        py.detach(|| self.0.fail_image(name, &failure)).map_err(refused)
    }

    /// Lets the deployment of software to an image builder fail.
    fn fail_software(&self, py: Python<'_>, builder: &str, software: &str, errors: Vec<String>) -> PyResult<()> {
        let failure = Failure { errors, reason: None };
        py.detach(|| self.0.fail_software(builder, software, &failure.errors)).map_err(refused)
    }

    /// Lets a task that exports an image fail.
    fn fail_export(&self, py: Python<'_>, task: &str, errors: Vec<String>, reason: Option<String>) -> PyResult<()> {
        let failure = Failure { errors, reason };
        py.detach(|| self.0.fail_export(task, &failure)).map_err(refused)
    }

    /// Lets the deletion of an image builder fail.
    fn fail_deletion(&self, py: Python<'_>, name: &str) -> PyResult<()> {
        py.detach(|| self.0.survive_deletion(name)).map_err(refused)
    }

    /// Lets an image builder stay in the first state of the way that it is on.
    fn stick(&self, py: Python<'_>, name: &str) -> PyResult<()> {
        py.detach(|| self.0.stick_builder(name)).map_err(refused)
    }

    /// Restarts Windows inside an image builder.
    fn reboot(&self, py: Python<'_>, name: &str) -> PyResult<()> {
        py.detach(|| self.0.reboot_builder(name)).map_err(refused)
    }

    /// Lets more go wrong. The keyword arguments are the fields of a rule.
    #[pyo3(signature = (**rule))]
    fn add_fault(&self, py: Python<'_>, rule: Option<&Bound<'_, PyDict>>) -> PyResult<()> {
        let rule: FaultRule = read(rule.unwrap_or(&PyDict::new(py)))?;
        py.detach(|| self.0.add_faults(&[rule])).map_err(refused)
    }

    /// Lets nothing go wrong any more.
    fn clear_faults(&self, py: Python<'_>) -> PyResult<()> {
        py.detach(|| self.0.clear_faults()).map_err(refused)
    }

    /// All image builders, as boto3's dicts.
    fn image_builders<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let bytes = py.detach(|| self.0.image_builders()).map_err(refused)?;
        answer(py, "DescribeImageBuilders", bytes)?.get_item("ImageBuilders")
    }

    /// All images, as boto3's dicts.
    fn images<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let bytes = py.detach(|| self.0.images()).map_err(refused)?;
        answer(py, "DescribeImages", bytes)?.get_item("Images")
    }

    /// Begins or ends to keep what `events` gives.
    fn listen(&self, on: bool) {
        self.0.listen(on);
    }

    /// What happened to requests since the last call; waits for the first for at most so many seconds. None when no
    /// more will come.
    fn events<'py>(&self, py: Python<'py>, timeout: f64) -> PyResult<Option<Bound<'py, PyList>>> {
        let timeout = Duration::try_from_secs_f64(timeout).map_err(|error| PyValueError::new_err(error.to_string()))?;
        let Some(events) = py.detach(|| self.0.log_events(timeout)) else { return Ok(None) };
        let rows = events.into_iter().map(|event| {
            let protocol = match event.protocol {
                Protocol::Json => "json",
                Protocol::Cbor => "cbor",
            };
            let seconds = event.took.as_secs_f64();
            (event.operation, protocol, event.status, event.error, event.faults, event.request_id, seconds)
        });
        PyList::new(py, rows).map(Some)
    }

    /// What was asked: operation, parameters, seconds since the epoch, error code, faults of each.
    fn requests<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let asked = py.detach(|| self.0.requests()).map_err(refused)?;
        let rows = asked.into_iter().map(|asked| row(py, asked)).collect::<PyResult<Vec<_>>>()?;
        PyList::new(py, rows)
    }

    /// Lets time pass at once.
    fn advance(&self, py: Python<'_>, seconds: f64) -> PyResult<()> {
        py.detach(|| self.0.advance(seconds)).map_err(refused)
    }

    /// Makes everything new.
    fn reset(&self, py: Python<'_>) -> PyResult<()> {
        py.detach(|| self.0.reset()).map_err(refused)
    }

    /// Stops it. Other threads run while its thread ends, which takes a second at most. A second call does nothing.
    fn stop(&self, py: Python<'_>) {
        py.detach(|| self.0.stop());
    }
}

/// The output of an operation as boto3 gives it.
fn answer<'py>(py: Python<'py>, operation: &str, bytes: Vec<u8>) -> PyResult<Bound<'py, PyAny>> {
    let operation = OPERATIONS.iter().find(|known| known.name == operation);
    let operation = operation.ok_or_else(|| PyRuntimeError::new_err("no such operation"))?;
    decode::value(
        py,
        operation.name,
        operation.output,
        &Value { bytes: bytes.into(), protocol: protocol::Protocol::Json },
    )
}

fn row(py: Python<'_>, asked: Asked) -> PyResult<Bound<'_, PyTuple>> {
    let parameters = parameters(py, &asked);
    (asked.operation, parameters, asked.at, asked.error, asked.faults).into_pyobject(py)
}

/// A request's input as boto3 takes it; None if there is no such operation, or the body is none of its inputs.
fn parameters<'py>(py: Python<'py>, asked: &Asked) -> Option<Bound<'py, PyAny>> {
    let operation = OPERATIONS.iter().find(|operation| operation.name == asked.operation)?;
    let bytes = asked.body.clone()?;
    if bytes.is_empty() {
        return Some(PyDict::new(py).into_any());
    }
    let protocol = match asked.protocol {
        Protocol::Json => protocol::Protocol::Json,
        Protocol::Cbor => protocol::Protocol::Cbor,
    };
    // A body that cannot be read was refused when it came: no reason to refuse it again, with all the others.
    let input = decode::value(py, operation.name, operation.input, &Value { bytes, protocol }).ok()?;
    (!input.is_none()).then_some(input)
}

/// An unknown option or one of the wrong type is a `TypeError`, a number beyond its type's range a `ValueError`.
fn read<T: DeserializeOwned>(given: &Bound<'_, PyDict>) -> PyResult<T> {
    let read = || serde_path_to_error::deserialize(&mut Depythonizer::from_object(given.as_any()));
    fork::undisturbed(given.py(), read).map_err(|error| {
        let text = error.to_string();
        if PyErr::from(error.into_inner()).is_instance_of::<PyOverflowError>(given.py()) {
            PyValueError::new_err(text)
        } else {
            PyTypeError::new_err(text)
        }
    })
}

/// An argument that cannot be right is a `ValueError`, what is not possible now a `RuntimeError`.
fn refused(refusal: Refusal) -> PyErr {
    match refusal {
        Refusal::Argument(message) | Refusal::Missing(message) => PyValueError::new_err(message),
        Refusal::State(message) => PyRuntimeError::new_err(message),
    }
}

/// An option out of range is a `ValueError`, what the system refuses an `OSError` with its number.
fn raised(error: io::Error) -> PyErr {
    match (error.kind(), error.raw_os_error()) {
        // An option, or what is in the file that one of them names.
        (io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData, None) => PyValueError::new_err(error.to_string()),
        (_, Some(number)) => PyOSError::new_err((number, format!("the local AppStream cannot start: {error}"))),
        _ => error.into(),
    }
}
