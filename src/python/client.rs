//! The two clients: a method for each row of the table, with one body.

use std::time::Duration;

use bytes::Bytes;
use pyo3::exceptions::PyIndexError;
use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple, PyType};

use super::bridge::{self, Outcome, PendingCall};
use super::handle::{Handle, body};
use super::wait::{self, Order, Wait};
use super::{decode, errors, record, runtime, watch};
use crate::core::answer::Answer;
use crate::core::client::{Client as Core, Wishes};
use crate::core::model::operations::operations as every_operation;
use crate::core::model::{OPERATIONS, Operation};

/// The sync client's operations. `aws_appstream.Client` adds what is not a call.
#[pyclass(subclass, frozen, module = "aws_appstream._core")]
pub struct Client {
    handle: Handle,
}

impl Client {
    fn call<'py>(
        &self,
        operation: &'static Operation,
        args: &Bound<'py, PyTuple>,
        kwargs: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Bound<'py, PyDict>> {
        let py = args.py();
        let client = self.handle.client(py)?;
        let body = body(&client, operation, args, kwargs)?;
        let watch = watch::begin(py, operation, &client, false)?;
        let answer = ask(py, &client, operation, body, watch::wishes(watch.as_ref()));
        watch::end(py, watch.as_ref(), answer.and_then(|answer| decode::answer(py, operation, &answer)))
    }
}

fn ask(py: Python<'_>, client: &Core, operation: &'static Operation, body: Bytes, wishes: Wishes) -> PyResult<Answer> {
    runtime::block_on(py, client.call(operation, body, wishes))?.map_err(|e| errors::raise(py, &e))
}

/// What is wished for a call whose role may stay invisible for so many seconds.
fn with_patience(wishes: Wishes, seconds: Option<f64>) -> Wishes {
    let role_patience = seconds.map(|seconds| Duration::try_from_secs_f64(seconds).unwrap_or_default());
    Wishes { role_patience, ..wishes }
}

/// The operation at that place of the table.
fn row(at: usize) -> PyResult<&'static Operation> {
    OPERATIONS.get(at).ok_or_else(|| PyIndexError::new_err(at))
}

macro_rules! methods {
    ($($name:ident $method:ident $input:ident $output:ident { $pagination:expr } $signature:literal $doc:literal;)*) => {
        #[allow(clippy::doc_markdown, reason = "docstrings of Python")]
        #[pymethods]
        impl Client {
            #[new]
            fn new(py: Python<'_>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
                Ok(Self { handle: Handle::new(py, settings)? })
            }

            #[allow(clippy::needless_pass_by_value, reason = "pyo3 calls it so")]
            fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
                self.handle.traverse(&visit)
            }

            /// Region and endpoint that this client talks to.
            fn _target(&self, py: Python<'_>) -> PyResult<(String, String)> {
                let client = self.handle.client(py)?;
                Ok((client.region().to_owned(), client.endpoint().to_owned()))
            }

            fn _close(&self, py: Python<'_>) {
                self.handle.close();
                runtime::settle(py);
            }

            /// Calls the operation at that place of the table; the answer as records of a class, and the next page's token.
            #[pyo3(signature = (operation, class, kwargs, patience=None))]
            fn _fetch<'py>(
                slf: &Bound<'py, Self>,
                operation: usize,
                class: &Bound<'py, PyType>,
                kwargs: &Bound<'py, PyDict>,
                patience: Option<f64>,
            ) -> PyResult<(Bound<'py, PyList>, Option<String>)> {
                let (py, operation) = (slf.py(), row(operation)?);
                let client = slf.get().handle.client(py)?;
                let body = body(&client, operation, &PyTuple::empty(py), Some(kwargs))?;
                let watch = watch::begin(py, operation, &client, false)?;
                let wishes = with_patience(watch::wishes(watch.as_ref()), patience);
                let answer = ask(py, &client, operation, body, wishes);
                let found = answer.and_then(|a| record::records(class, slf.as_any().as_unbound(), operation, &a));
                watch::end(py, watch.as_ref(), found)
            }

            /// Begins a wait for records of a class.
            #[allow(clippy::too_many_arguments, reason = "`aws_appstream._waits` is the only one to call it")]
            fn _wait(
                slf: &Bound<'_, Self>,
                class: Py<PyType>,
                names: Vec<String>,
                target: String,
                require_ip: bool,
                timeout: Option<f64>,
                poll: Option<(f64, f64)>,
                news: String,
            ) -> PyResult<Wait> {
                let open = slf.get().handle.open(slf.py())?;
                let client = slf.as_any().clone().unbind();
                let order = Order { class, client, names, target, require_ip, timeout, poll, news };
                wait::begin(slf.py(), &open.waits, order, false)
            }

            $(
                #[doc = $doc]
                #[pyo3(signature = (*args, **kwargs), text_signature = $signature)]
                fn $method<'py>(
                    &self,
                    args: &Bound<'py, PyTuple>,
                    kwargs: Option<&Bound<'py, PyDict>>,
                ) -> PyResult<Bound<'py, PyDict>> {
                    const AT: usize = position(stringify!($name));
                    self.call(&OPERATIONS[AT], args, kwargs)
                }
            )*
        }
    };
}
every_operation!(methods);

/// Where in the table an operation stands.
const fn position(name: &str) -> usize {
    let mut at = 0;
    while !same(OPERATIONS[at].name, name) {
        at += 1;
    }
    at
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// What the async client is made of. `aws_appstream.AsyncClient` has a coroutine function for each operation.
#[pyclass(subclass, frozen, module = "aws_appstream._core")]
pub struct AsyncClient {
    handle: Handle,
}

#[pymethods]
impl AsyncClient {
    #[new]
    fn new(py: Python<'_>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        Ok(Self { handle: Handle::new(py, settings)? })
    }

    #[allow(clippy::needless_pass_by_value, reason = "pyo3 calls it so")]
    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        self.handle.traverse(&visit)
    }

    /// Region and endpoint that this client talks to.
    fn _target(&self, py: Python<'_>) -> PyResult<(String, String)> {
        let client = self.handle.client(py)?;
        Ok((client.region().to_owned(), client.endpoint().to_owned()))
    }

    fn _close(&self) {
        self.handle.close();
    }

    /// Starts the operation at that place of the table; its future belongs to the running loop.
    fn _start<'py>(
        &self,
        operation: usize,
        args: &Bound<'py, PyTuple>,
        kwargs: &Bound<'py, PyDict>,
    ) -> PyResult<(Bound<'py, PyAny>, PendingCall)> {
        let py = args.py();
        let operation = row(operation)?;
        let client = self.handle.client(py)?;
        let body = body(&client, operation, args, Some(kwargs))?;
        let watch = watch::begin(py, operation, &client, true)?;
        let (wishes, watched) = (watch::wishes(watch.as_ref()), watch.clone());
        let (future, pending) = bridge::start(py, async move {
            let answer = client.call(operation, body, wishes).await;
            let outcome: Outcome = Box::new(move |py| {
                let answer = answer.map_err(|e| errors::raise(py, &e));
                let made = answer.and_then(|answer| decode::answer(py, operation, &answer));
                Ok(watch::end(py, watch.as_ref(), made)?.into_any())
            });
            outcome
        })?;
        Ok((future, pending.watched(watched)))
    }

    /// As `_start`; the future's result is the answer as records of a class, and the next page's token.
    #[pyo3(signature = (operation, class, kwargs, patience=None))]
    fn _start_fetch<'py>(
        slf: &Bound<'py, Self>,
        operation: usize,
        class: Py<PyType>,
        kwargs: &Bound<'py, PyDict>,
        patience: Option<f64>,
    ) -> PyResult<(Bound<'py, PyAny>, PendingCall)> {
        let (py, operation) = (slf.py(), row(operation)?);
        let client = slf.get().handle.client(py)?;
        let body = body(&client, operation, &PyTuple::empty(py), Some(kwargs))?;
        let owner = slf.as_any().clone().unbind();
        let watch = watch::begin(py, operation, &client, true)?;
        let (wishes, watched) = (with_patience(watch::wishes(watch.as_ref()), patience), watch.clone());
        let (future, pending) = bridge::start(py, async move {
            let answer = client.call(operation, body, wishes).await;
            let outcome: Outcome = Box::new(move |py| {
                let answer = answer.map_err(|e| errors::raise(py, &e));
                let found = answer.and_then(|answer| record::records(class.bind(py), &owner, operation, &answer));
                Ok(watch::end(py, watch.as_ref(), found)?.into_pyobject(py)?.into_any())
            });
            outcome
        })?;
        Ok((future, pending.watched(watched)))
    }

    /// Begins a wait for records of a class.
    #[allow(clippy::too_many_arguments, reason = "`aws_appstream._waits` is the only one to call it")]
    fn _wait(
        slf: &Bound<'_, Self>,
        class: Py<PyType>,
        names: Vec<String>,
        target: String,
        require_ip: bool,
        timeout: Option<f64>,
        poll: Option<(f64, f64)>,
        news: String,
    ) -> PyResult<Wait> {
        let open = slf.get().handle.open(slf.py())?;
        let client = slf.as_any().clone().unbind();
        let order = Order { class, client, names, target, require_ip, timeout, poll, news };
        wait::begin(slf.py(), &open.waits, order, true)
    }
}

/// The table, for Python: method, API name, and for those that have pages (token, result, limit).
#[pyfunction]
#[allow(clippy::type_complexity, reason = "one row of a table")]
pub fn operations() -> Vec<(&'static str, &'static str, Option<(&'static str, &'static str, Option<&'static str>)>)> {
    let row = |o: &Operation| (o.method, o.name, o.pagination.map(|p| (p.token, p.result, p.limit)));
    OPERATIONS.iter().map(row).collect()
}
