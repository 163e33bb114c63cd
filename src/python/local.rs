//! The local AppStream, as Python sees it.

use std::io;

use pyo3::exceptions::{PyOSError, PyOverflowError, PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};
use pythonize::depythonize;

use super::decode;
use crate::core::model::OPERATIONS;
use crate::core::protocol;
use crate::core::record::Value;
use crate::local::{Asked, Failure, NewImage, Options, Protocol, Refusal, Server};

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

    /// Lets an image builder fail.
    fn fail_builder(&self, py: Python<'_>, name: &str, errors: Vec<String>, reason: Option<String>) -> PyResult<()> {
        let failure = Failure { errors, reason };
        py.detach(|| self.0.fail_builder(name, &failure)).map_err(refused)
    }

    /// Lets an image of the account fail.
    fn fail_image(&self, py: Python<'_>, name: &str, errors: Vec<String>, reason: Option<String>) -> PyResult<()> {
        let failure = Failure { errors, reason };
        py.detach(|| self.0.fail_image(name, &failure)).map_err(refused)
    }

    /// What was asked: operation, parameters, seconds since the epoch, error code of each.
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

fn row(py: Python<'_>, asked: Asked) -> PyResult<Bound<'_, PyTuple>> {
    let parameters = parameters(py, &asked);
    (asked.operation, parameters, asked.at, asked.error).into_pyobject(py)
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
fn read(given: &Bound<'_, PyDict>) -> PyResult<Options> {
    depythonize(given.as_any()).map_err(|error| {
        let text = error.to_string();
        if PyErr::from(error).is_instance_of::<PyOverflowError>(given.py()) {
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
        (io::ErrorKind::InvalidInput, None) => PyValueError::new_err(error.to_string()),
        (_, Some(number)) => PyOSError::new_err((number, format!("the local AppStream cannot start: {error}"))),
        _ => error.into(),
    }
}
