//! What both clients hold: the settings, and the core's client of this process.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::gc::{PyTraverseError, PyVisit};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use super::once::intern;
use super::{encode, errors, exit, fork, lender, runtime, validate};
use crate::core::client::Client;
use crate::core::environment::Environment;
use crate::core::model::Operation;
use crate::core::settings::Settings;
use crate::core::waits::Waits;

pub(super) struct Handle {
    settings: Settings,
    /// Gives credentials, if not the core finds them.
    pub(super) lender: Option<lender::Source>,
    state: Mutex<State>,
}

enum State {
    /// A client and the process that it belongs to: connections do not survive a fork.
    Open(u32, Arc<Open>),
    Closed,
}

/// What an open client has.
pub(super) struct Open {
    pub(super) client: Arc<Client>,
    pub(super) waits: Waits,
}

/// What a process finds.
enum Held {
    This(Arc<Open>),
    /// Made before a fork, by the process that this one is a copy of.
    Parents,
    Closed,
}

impl Handle {
    pub(super) fn new(py: Python<'_>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let settings = settings.copy()?;
        let obtain = settings.call_method1(intern!(py, "pop"), ("credentials", py.None()))?;
        let lender = (!obtain.is_none()).then(|| Arc::new(obtain.unbind()));
        let settings: Settings = fork::undisturbed(py, || pythonize::depythonize(&settings))
            .map_err(|e| errors::configuration(py, &e.to_string()))?;
        fork::watch(py)?;
        exit::watch(py)?;
        let open = open(py, &settings, lender.as_ref())?;
        Ok(Self { settings, lender, state: Mutex::new(State::Open(std::process::id(), open)) })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Shows the garbage collector who gives credentials: it may be what holds this client.
    pub(super) fn traverse(&self, visit: &PyVisit<'_>) -> Result<(), PyTraverseError> {
        self.lender.as_ref().map_or(Ok(()), |lender| visit.call(&**lender))
    }

    /// The client of this process.
    pub(super) fn client(&self, py: Python<'_>) -> PyResult<Arc<Client>> {
        self.open(py).map(|open| open.client.clone())
    }

    /// What there is in this process.
    pub(super) fn open(&self, py: Python<'_>) -> PyResult<Arc<Open>> {
        match self.held() {
            Held::This(open) => return Ok(open),
            Held::Closed => return Err(errors::closed(py)),
            Held::Parents => {}
        }
        let open = open(py, &self.settings, self.lender.as_ref())?;
        match self.inherit(open) {
            Held::This(open) => Ok(open),
            Held::Parents | Held::Closed => Err(errors::closed(py)),
        }
    }

    /// Puts this process's in the place of its parent's, unless another thread was quicker.
    fn inherit(&self, open: Arc<Open>) -> Held {
        let mut state = self.state();
        match &*state {
            State::Open(owner, others) if *owner == std::process::id() => return Held::This(others.clone()),
            State::Closed => return Held::Closed,
            State::Open(..) => {}
        }
        let parents = std::mem::replace(&mut *state, State::Open(std::process::id(), open.clone()));
        drop(state);
        parents.end();
        Held::This(open)
    }

    /// What is held, without the lock: who waits for it may hold the GIL, which making an exception may need.
    fn held(&self) -> Held {
        match &*self.state() {
            State::Open(owner, open) if *owner == std::process::id() => Held::This(open.clone()),
            State::Open(..) => Held::Parents,
            State::Closed => Held::Closed,
        }
    }

    pub(super) fn close(&self) {
        let state = std::mem::replace(&mut *self.state(), State::Closed);
        state.end();
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.close();
    }
}

impl State {
    /// Ends the waits and drops the client, if it is this process's: what a forked child has is a picture of its parent's.
    fn end(self) {
        match self {
            Self::Open(owner, open) if owner != std::process::id() => std::mem::forget(open),
            Self::Open(_, open) => open.waits.close(),
            Self::Closed => {}
        }
    }
}

fn open(py: Python<'_>, settings: &Settings, lender: Option<&lender::Source>) -> PyResult<Arc<Open>> {
    let mut settings = settings.clone();
    settings.lender = lender.map(|source| lender::start(py, source)).transpose()?;
    let environment = Environment::of_process(); // here, where the GIL is held
    let made = runtime::block_on(py, Client::new(settings, environment))?;
    let client = Arc::new(made.map_err(|e| errors::raise(py, &e))?);
    let waits = Waits::new(&client);
    Ok(Arc::new(Open { client, waits }))
}

/// The body of a call: keyword arguments, checked as botocore checks them and encoded.
pub(super) fn body(
    client: &Client,
    operation: &'static Operation,
    args: &Bound<'_, PyTuple>,
    kwargs: Option<&Bound<'_, PyDict>>,
) -> PyResult<bytes::Bytes> {
    let py = args.py();
    if !args.is_empty() {
        let message = format!("{}() only accepts keyword arguments.", operation.method);
        return Err(pyo3::exceptions::PyTypeError::new_err(message));
    }
    let kwargs = kwargs.map_or_else(|| PyDict::new(py), Bound::clone);
    validate::check(&kwargs, operation.input)?;
    encode::encode(&kwargs, operation.input, client.protocol()).map(Into::into)
}
