//! What both clients hold: the settings, and the core's client of this process.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use super::{encode, errors, runtime, validate};
use crate::core::client::Client;
use crate::core::model::Operation;
use crate::core::settings::Settings;

pub(super) struct Handle {
    settings: Settings,
    state: Mutex<State>,
}

enum State {
    /// A client and the process that it belongs to: connections do not survive a fork.
    Open(u32, Arc<Client>),
    Closed,
}

/// What a process finds.
enum Held {
    This(Arc<Client>),
    /// Made before a fork, by the process that this one is a copy of.
    Parents,
    Closed,
}

impl Handle {
    pub(super) fn new(py: Python<'_>, settings: &Bound<'_, PyDict>) -> PyResult<Self> {
        let settings: Settings =
            pythonize::depythonize(settings).map_err(|e| errors::configuration(py, &e.to_string()))?;
        let client = open(py, &settings)?;
        Ok(Self { settings, state: Mutex::new(State::Open(std::process::id(), client)) })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The client of this process.
    pub(super) fn client(&self, py: Python<'_>) -> PyResult<Arc<Client>> {
        match self.held() {
            Held::This(client) => return Ok(client),
            Held::Closed => return Err(errors::closed(py)),
            Held::Parents => {}
        }
        let client = open(py, &self.settings)?;
        let parents = std::mem::replace(&mut *self.state(), State::Open(std::process::id(), client.clone()));
        parents.end();
        Ok(client)
    }

    /// What is held, without the lock: who waits for it may hold the GIL, which making an exception may need.
    fn held(&self) -> Held {
        match &*self.state() {
            State::Open(owner, client) if *owner == std::process::id() => Held::This(client.clone()),
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
    /// Drops the client, if it is this process's: what a forked child has is a picture of its parent's.
    fn end(self) {
        match self {
            Self::Open(owner, client) if owner != std::process::id() => std::mem::forget(client),
            Self::Open(..) | Self::Closed => {}
        }
    }
}

fn open(py: Python<'_>, settings: &Settings) -> PyResult<Arc<Client>> {
    let made = runtime::block_on(py, Client::new(settings.clone()))?;
    made.map(Arc::new).map_err(|e| errors::raise(py, e))
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
