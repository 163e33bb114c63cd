//! A wait, as Python sees it: what the core's engine tells of it, event by event.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use pyo3::exceptions::{PyStopIteration, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyList, PyType};

use super::bridge::{self, Outcome, PendingCall};
use super::exit::Calling;
use super::once::{Once, intern};
use super::record::{make, shape_of};
use super::slot::{Slot, Told};
use super::{errors, runtime, watch};
use crate::core::attempts::Ledger;
use crate::core::model::Shape;
use crate::core::wait::{Event, Failure, Key, Kind, News, Request, Target, Tell};
use crate::core::waits::{Sight, Waits};

/// As long as it takes: `Duration::MAX` cannot be added to anything.
const FOREVER: Duration = Duration::from_hours(100 * 365 * 24);

/// A wait under way. It ends with `cancel()`, or with the object.
#[pyclass(frozen, module = "aws_appstream._core")]
pub struct Wait {
    slot: Arc<Slot>,
    audience: Arc<Audience>,
    /// Waits live on the runtime of one process.
    process: u32,
    /// What drives it while it is awaited.
    pending: Mutex<Option<PendingCall>>,
    /// Whether it is awaited on an event loop.
    #[pyo3(get)]
    is_async: bool,
}

/// Who is told: the class of the objects, and the client that they belong to.
struct Audience {
    class: Py<PyType>,
    shape: &'static Shape,
    client: Py<PyAny>,
    ledger: Arc<Ledger>,
}

#[pymethods]
impl Wait {
    /// What happens next: a `StateChange`, in the end a list of records, None if nothing does within `tick` seconds.
    /// After the end it is an empty list.
    #[pyo3(name = "_next")]
    fn next<'py>(&self, py: Python<'py>, tick: Option<f64>) -> PyResult<Bound<'py, PyAny>> {
        let told = self.slot()?.told(tick.map(Duration::from_secs_f64));
        let told = runtime::block_on(py, told)?;
        self.audience.tell(py, told)
    }

    /// The same, for the running loop.
    #[pyo3(name = "_start_next")]
    fn start_next<'py>(&self, py: Python<'py>, tick: Option<f64>) -> PyResult<(Bound<'py, PyAny>, PendingCall)> {
        let told = self.slot()?.told(tick.map(Duration::from_secs_f64));
        let audience = self.audience.clone();
        bridge::start(py, async move {
            let told = told.await;
            let outcome: Outcome = Box::new(move |py| audience.tell(py, told));
            outcome
        })
    }

    /// Awaits the end of a wait that tells nothing before it: a list of records.
    fn __await__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        if !self.is_async {
            let result = self.next(py, None)?.unbind();
            return Ok(Ready(result).into_pyobject(py)?.into_any());
        }
        let (last, audience) = (self.slot()?.last(), self.audience.clone());
        let (future, pending) = bridge::start(py, async move {
            let event = last.await;
            let outcome: Outcome = Box::new(move |py| audience.event(py, event));
            outcome
        })?;
        *self.pending.lock().unwrap_or_else(PoisonError::into_inner) = Some(pending);
        future.call_method0(intern!(py, "__await__"))
    }

    /// Ends the wait. A second call does nothing.
    fn cancel(&self, py: Python<'_>) {
        if self.is_inherited() {
            return;
        }
        let pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(pending); // outside the lock
        self.slot.cancel();
        if !self.is_async {
            runtime::settle(py); // the poller, if this was the last wait, ends now and not with the next call
        }
    }
}

impl Wait {
    /// Whether it was begun by the process that this one is a copy of.
    fn is_inherited(&self) -> bool {
        self.process != std::process::id()
    }

    fn slot(&self) -> PyResult<Arc<Slot>> {
        if self.is_inherited() {
            return Err(errors::inherited("wait"));
        }
        Ok(self.slot.clone())
    }
}

impl Drop for Wait {
    /// A forked child leaves the parent's wait alone: what it would take locks for may be locked for ever.
    fn drop(&mut self) {
        if self.is_inherited() {
            std::mem::forget(self.slot.clone());
        }
    }
}

/// The class that Python is not told of is made at the import, as the others are: see `once`.
pub(crate) fn prepare(py: Python<'_>) -> PyResult<()> {
    Py::new(py, Ready(py.None())).map(drop)
}

/// What is awaited, and there already.
#[pyclass(frozen, module = "aws_appstream._core")]
pub struct Ready(Py<PyAny>);

#[pymethods]
impl Ready {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<()> {
        Err(PyStopIteration::new_err((self.0.clone_ref(py),)))
    }
}

/// What a wait is told by Python.
pub(super) struct Order {
    pub(super) class: Py<PyType>,
    pub(super) client: Py<PyAny>,
    pub(super) names: Vec<String>,
    pub(super) target: String,
    pub(super) require_ip: bool,
    pub(super) timeout: Option<f64>,
    pub(super) poll: Option<(f64, f64)>,
    pub(super) news: String,
}

/// Begins a wait on the runtime that the face has.
pub(super) fn begin(py: Python<'_>, waits: &Waits, order: Order, is_async: bool) -> PyResult<Wait> {
    let shape = shape_of(order.class.bind(py))?;
    let kind = match shape.name {
        "ImageBuilder" => Kind::ImageBuilder,
        "Image" => Kind::Image,
        "Fleet" => Kind::Fleet,
        other => return Err(PyValueError::new_err(format!("there is no waiting for a {other}"))),
    };
    let tell = match order.news.as_str() {
        "changes" => Tell::Changes,
        "looks" => Tell::Looks,
        _ => Tell::Nothing,
    };
    let request = Request {
        keys: order.names.into_iter().map(Key::from).collect(),
        target: target(kind, order.target, order.require_ip),
        timeout: order.timeout.map(duration),
        poll: order.poll.map(|(shortest, longest)| (duration(shortest), duration(longest))),
        tell,
    };
    watch::listen(py, waits.ledger())?;
    let ticket = runtime::within(is_async, || waits.wait(kind, request))?;
    Ok(Wait {
        slot: Arc::new(Slot::new(ticket)),
        audience: Arc::new(Audience {
            class: order.class,
            shape,
            client: order.client,
            ledger: waits.ledger().clone(),
        }),
        process: std::process::id(),
        pending: Mutex::default(),
        is_async,
    })
}

fn target(kind: Kind, state: String, require_ip: bool) -> Target {
    match (kind, state.as_str()) {
        (_, "SETTLED") => Target::Settled,
        (_, "NEVER") => Target::Never,
        (Kind::ImageBuilder, "RUNNING") => Target::BuilderRunning { require_ip },
        (Kind::ImageBuilder, "STOPPED") => Target::BuilderStopped,
        (Kind::ImageBuilder, "DELETED") => Target::BuilderDeleted,
        (Kind::Image, "AVAILABLE") => Target::ImageAvailable,
        (Kind::Image, "DELETED") => Target::ImageDeleted,
        (Kind::Fleet, "RUNNING") => Target::FleetStarted,
        (Kind::Fleet, "STOPPED") => Target::FleetStopped,
        _ => Target::State(state),
    }
}

fn duration(seconds: f64) -> Duration {
    Duration::try_from_secs_f64(seconds).unwrap_or(FOREVER).min(FOREVER)
}

/// pyo3's own waits for the interpreter while it holds a lock, as `Once` says.
pub(super) fn timedelta(py: Python<'_>, duration: Duration) -> PyResult<Bound<'_, PyAny>> {
    static CLASS: Once<Py<PyAny>> = Once::new();
    let class = CLASS.get_or_try_init(|| py.import("datetime")?.getattr("timedelta").map(Bound::unbind))?;
    class.bind(py).call1((0, duration.as_secs(), duration.subsec_micros()))
}

impl Audience {
    fn tell<'py>(&self, py: Python<'py>, told: Option<Told>) -> PyResult<Bound<'py, PyAny>> {
        match told {
            Some(told) => self.event(py, told.take()),
            None => Ok(py.None().into_bound(py)),
        }
    }

    /// An event; None: the wait is over.
    fn event<'py>(&self, py: Python<'py>, event: Option<Event<Sight>>) -> PyResult<Bound<'py, PyAny>> {
        watch::tell(py, &self.ledger)?;
        match event {
            None => Ok(PyList::empty(py).into_any()),
            Some(Event::News(news)) => self.change(py, &news),
            Some(Event::Done(seen)) => {
                let list = PyList::empty(py);
                for (_, look) in seen {
                    list.append(self.record(py, look.as_ref())?)?;
                }
                Ok(list.into_any())
            }
            Some(Event::Failed(failure)) => Err(self.failure(py, &failure)),
        }
    }

    fn record<'py>(&self, py: Python<'py>, look: Option<&Sight>) -> PyResult<Bound<'py, PyAny>> {
        match look {
            Some(look) => make(self.class.bind(py), self.shape, look.value().clone(), Some(self.client.clone_ref(py))),
            None => Ok(py.None().into_bound(py)),
        }
    }

    fn change<'py>(&self, py: Python<'py>, news: &News<Sight>) -> PyResult<Bound<'py, PyAny>> {
        let after = self.record(py, news.after.as_ref())?;
        let class = self.class.bind(py);
        let told = (class, news.key.as_str(), news.before.as_deref(), after, timedelta(class.py(), news.elapsed)?);
        let _calling = Calling::python(py);
        py.import(intern!(py, "aws_appstream._waits"))?.getattr(intern!(py, "change"))?.call1(told)
    }

    fn failure(&self, py: Python<'_>, failure: &Failure<Sight>) -> PyErr {
        match self.record(py, failure.look.as_ref()) {
            Ok(snapshot) => errors::wait(py, failure, &snapshot),
            Err(error) => error,
        }
    }
}
