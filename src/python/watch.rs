//! What Python is told of calls besides their results: records for `logging`, spans for OpenTelemetry.
//!
//! Both only if somebody has imported them and wants to hear: otherwise a call costs two look-ups in a dict. Attempts are
//! noted in Rust; the thread that made the call, or the loop that gets its result, tells Python of them when it is over.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::UNIX_EPOCH;

use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use super::exit::Calling;
use super::once::{Once, intern};
use crate::core::attempts::{Attempt, Attempts, End, Ledger};
use crate::core::client::{Client, Wishes};
use crate::core::model::Operation;

/// A call that somebody wants to hear of.
pub(super) struct Watch {
    operation: &'static Operation,
    attempts: Arc<Attempts>,
    is_logged: bool,
    /// A span, and the context in which the call was made.
    span: Option<Py<PyAny>>,
    context: Option<Py<PyAny>>,
    is_over: AtomicBool,
}

/// None: nobody listens.
pub(super) fn begin(
    py: Python<'_>,
    operation: &'static Operation,
    client: &Client,
    is_async: bool,
) -> PyResult<Option<Arc<Watch>>> {
    let is_logged = forgiven(py, is_logged(py))?;
    let span = forgiven(py, span(py, operation, client))?;
    if !is_logged && span.is_none() {
        return Ok(None);
    }
    let _calling = Calling::python(py);
    let context = is_async.then(|| py.import(intern!(py, "contextvars"))?.call_method0(intern!(py, "copy_context")));
    let context = context.transpose()?.map(Bound::unbind);
    let watch =
        Watch { operation, attempts: Arc::default(), is_logged, span, context, is_over: AtomicBool::new(false) };
    Ok(Some(Arc::new(watch)))
}

/// What the core is to note for it.
pub(super) fn wishes(watch: Option<&Arc<Watch>>) -> Wishes {
    Wishes { attempts: watch.map(|watch| watch.attempts.clone()), role_patience: None }
}

/// Tells of a call that is over, and hands on what it came to.
pub(super) fn end<T>(py: Python<'_>, watch: Option<&Arc<Watch>>, outcome: PyResult<T>) -> PyResult<T> {
    let Some(watch) = watch else { return outcome };
    let error = outcome.as_ref().err().map(|error| error.value(py).clone().into_any());
    watch.tell(py, error)?;
    outcome
}

impl Watch {
    /// Tells of a call whose result nobody will get.
    pub(super) fn cancelled(&self, py: Python<'_>) -> PyResult<()> {
        let _calling = Calling::python(py);
        let error = py.import(intern!(py, "asyncio"))?.call_method0(intern!(py, "CancelledError"))?;
        self.tell(py, Some(error))
    }

    /// Once.
    fn tell(&self, py: Python<'_>, error: Option<Bound<'_, PyAny>>) -> PyResult<()> {
        if self.is_over.swap(true, Ordering::AcqRel) {
            return Ok(());
        }
        forgiven(py, self.told(py, error))
    }

    fn told(&self, py: Python<'_>, error: Option<Bound<'_, PyAny>>) -> PyResult<()> {
        let attempts = rows(py, &self.attempts)?;
        let _calling = Calling::python(py);
        if self.is_logged {
            let report = py.import(intern!(py, "aws_appstream._logging"))?.getattr(intern!(py, "report"))?;
            match &self.context {
                Some(context) => context.bind(py).call_method1(intern!(py, "run"), (report, &attempts))?,
                None => report.call1((&attempts,))?,
            };
        }
        if let Some(span) = &self.span {
            let end = py.import(intern!(py, "aws_appstream._tracing"))?.getattr(intern!(py, "end"))?;
            end.call1((span, self.operation.name, attempts, error))?;
        }
        Ok(())
    }
}

fn rows<'py>(py: Python<'py>, attempts: &Attempts) -> PyResult<Bound<'py, PyList>> {
    PyList::new(py, attempts.list().iter().map(row).collect::<Vec<_>>())
}

/// Tells of the calls that were made for waits.
pub(super) fn tell(py: Python<'_>, ledger: &Ledger) -> PyResult<()> {
    let calls = ledger.take();
    if calls.is_empty() {
        return Ok(());
    }
    let _calling = Calling::python(py);
    let told = || {
        let report = py.import(intern!(py, "aws_appstream._logging"))?.getattr(intern!(py, "report"))?;
        for call in calls {
            report.call1((rows(py, &call)?,))?;
        }
        Ok(())
    };
    forgiven(py, told())
}

/// Has the calls that are made for waits kept, if they are to be told.
pub(super) fn listen(py: Python<'_>, ledger: &Ledger) -> PyResult<()> {
    ledger.keep(forgiven(py, is_logged(py))?);
    Ok(())
}

/// Trouble with telling is not the call's; what ends the program is.
fn forgiven<T: Default>(py: Python<'_>, told: PyResult<T>) -> PyResult<T> {
    match told {
        Err(trouble) if trouble.is_instance_of::<PyException>(py) => {
            trouble.write_unraisable(py, None);
            Ok(T::default())
        }
        told => told,
    }
}

type Row = (&'static str, f64, f64, Option<u16>, Option<String>, Option<String>);

/// An attempt, as `aws_appstream._logging._Attempt` has it.
fn row(attempt: &Attempt) -> Row {
    let began = attempt.began.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64();
    let (status, request_id, failure) = match &attempt.end {
        Some(End::Answered { status, request_id, refusal }) => {
            (Some(*status), request_id.clone(), refusal.as_ref().map(|refusal| refusal.code.clone()))
        }
        Some(End::Silent(silence)) => (None, None, Some(silence.name().to_owned())),
        None => (None, None, Some("CancelledError".to_owned())),
    };
    (attempt.operation.name, began, attempt.elapsed.as_secs_f64(), status, request_id, failure)
}

/// A module, if anybody has imported it.
fn imported<'py>(py: Python<'py>, name: &Bound<'py, pyo3::types::PyString>) -> PyResult<Option<Bound<'py, PyAny>>> {
    static MODULES: Once<Py<PyDict>> = Once::new();
    let modules = MODULES.get_or_try_init(|| {
        let modules = py.import("sys")?.getattr("modules")?;
        modules.cast_into::<PyDict>().map(Bound::unbind).map_err(PyErr::from)
    })?;
    modules.bind(py).get_item(name)
}

/// Whether calls are logged at all.
fn is_logged(py: Python<'_>) -> PyResult<bool> {
    static LOGGER: Once<Py<PyAny>> = Once::new();
    const INFO: u8 = 20;
    if LOGGER.get().is_none() && imported(py, intern!(py, "logging"))?.is_none() {
        return Ok(false);
    }
    let _calling = Calling::python(py);
    if LOGGER.get().is_none() {
        let Some(logging) = imported(py, intern!(py, "logging"))? else { return Ok(false) };
        // Another thread may be in the middle of its import.
        let Ok(get) = logging.getattr(intern!(py, "getLogger")) else { return Ok(false) };
        LOGGER.get_or_try_init(|| get.call1((intern!(py, "aws_appstream.calls"),)).map(Bound::unbind))?;
    }
    let Some(logger) = LOGGER.get() else { return Ok(false) };
    let logger = logger.bind(py);
    logger.call_method1(intern!(py, "isEnabledFor"), (INFO,))?.is_truthy()
}

/// A span for a call, if spans are kept here.
fn span(py: Python<'_>, operation: &Operation, client: &Client) -> PyResult<Option<Py<PyAny>>> {
    static BEGIN: Once<Py<PyAny>> = Once::new();
    if imported(py, intern!(py, "opentelemetry.trace"))?.is_none() {
        return Ok(None);
    }
    let _calling = Calling::python(py);
    let begin = BEGIN.get_or_try_init(|| py.import("aws_appstream._tracing")?.getattr("begin").map(Bound::unbind))?;
    let span = begin.bind(py).call1((operation.name, client.region(), client.endpoint()))?;
    Ok((!span.is_none()).then(|| span.unbind()))
}
