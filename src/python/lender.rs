//! Credentials that Python code gives.
//!
//! A thread of Python's own asks for them (`aws_appstream._credentials`). It sleeps in a read from a pipe, which the driving thread
//! writes to: that one never waits for the GIL, and when the interpreter ends, no frame of Rust's is on a thread that Python stops.

use std::collections::VecDeque;
use std::future::Future;
use std::io::{PipeWriter, Write, pipe};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use tokio::sync::oneshot;

use super::exit::Calling;
use super::once::intern;
use crate::core::lender::{Lend, Lender, Refusal};

/// What the thread reads.
const ASKED: u8 = 0;
const ASKED_FOR_NEW: u8 = 1;
const OVER: u8 = 2;

type Outcome = Result<Credentials, Refusal>;

/// Calls that wait for credentials, in the order in which they asked.
#[derive(Default)]
struct Queue(Mutex<VecDeque<oneshot::Sender<Outcome>>>);

impl Queue {
    fn lock(&self) -> MutexGuard<'_, VecDeque<oneshot::Sender<Outcome>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Who gives credentials. The client has it, so that the garbage collector sees it; the thread borrows it while it asks.
pub(super) type Source = Arc<Py<PyAny>>;

/// Python's end: what its thread asks, and answers with.
#[pyclass(frozen, module = "aws_appstream._core")]
pub struct Loans {
    queue: Arc<Queue>,
    source: Weak<Py<PyAny>>,
}

impl Loans {
    fn answer(&self, outcome: Outcome) {
        let next = self.queue.lock().pop_front();
        if let Some(next) = next {
            let _ = next.send(outcome); // who asked may have been cancelled
        }
    }
}

#[pymethods]
impl Loans {
    /// Who is asked; None if its client is gone.
    fn source(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        self.source.upgrade().map(|source| source.clone_ref(py))
    }

    /// Answers the call that asked first. `expires` is in seconds since 1970.
    #[pyo3(signature = (access_key, secret_key, token, expires))]
    fn give(
        &self,
        access_key: String,
        secret_key: String,
        token: Option<String>,
        expires: Option<f64>,
    ) -> PyResult<()> {
        let since = expires.map(|seconds| Duration::try_from_secs_f64(seconds.max(0.0))).transpose();
        let since = since.map_err(|e| PyValueError::new_err(e.to_string()))?;
        let expiry = since.and_then(|since| SystemTime::UNIX_EPOCH.checked_add(since));
        self.answer(Ok(Credentials::new(access_key, secret_key, token, expiry, "lender")));
        Ok(())
    }

    /// Answers it with what was raised instead.
    fn refuse(&self, message: String, error: Bound<'_, PyAny>) {
        let raised = PyErr::from_value(error);
        self.answer(Err(Refusal { message, cause: Some(Arc::new(raised)) }));
    }
}

/// The thread is gone: nobody is to wait for it.
impl Drop for Loans {
    fn drop(&mut self) {
        self.queue.lock().clear();
    }
}

/// The driving thread's end.
struct Asker {
    queue: Arc<Queue>,
    bell: PipeWriter,
    process: u32,
}

impl Lend for Asker {
    fn lend(&self, forced: bool) -> Pin<Box<dyn Future<Output = Outcome> + Send + '_>> {
        let (sender, receiver) = oneshot::channel();
        self.queue.lock().push_back(sender);
        let rung = (&self.bell).write(&[if forced { ASKED_FOR_NEW } else { ASKED }]);
        Box::pin(async move {
            let gone = |_| Refusal { message: "the thread that asks for them has ended".to_owned(), cause: None };
            rung.map_err(|e| Refusal { message: e.to_string(), cause: None })?;
            receiver.await.map_err(gone)?
        })
    }
}

impl Drop for Asker {
    fn drop(&mut self) {
        // Closing the pipe is not enough: a forked child may have it as well.
        if self.process == std::process::id() {
            let _ = (&self.bell).write(&[OVER]);
        }
    }
}

/// Starts the thread that asks.
pub(super) fn start(py: Python<'_>, source: &Source) -> PyResult<Lender> {
    let (theirs, ours) = pipe()?;
    let queue = Arc::new(Queue::default());
    let loans = Loans { queue: queue.clone(), source: Arc::downgrade(source) };
    let _calling = Calling::python(py);
    let module = py.import(intern!(py, "aws_appstream._credentials"))?;
    module.call_method1(intern!(py, "start"), (descriptor(py, theirs)?, loans))?;
    Ok(Lender(Arc::new(Asker { queue, bell: ours, process: std::process::id() })))
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "on Windows it can fail")]
fn descriptor(_: Python<'_>, pipe: std::io::PipeReader) -> PyResult<i32> {
    use std::os::fd::IntoRawFd;

    Ok(pipe.into_raw_fd())
}

#[cfg(windows)]
fn descriptor(py: Python<'_>, pipe: std::io::PipeReader) -> PyResult<i32> {
    use std::os::windows::io::IntoRawHandle;

    let handle = pipe.into_raw_handle() as usize;
    py.import("msvcrt")?.call_method1("open_osfhandle", (handle, 0))?.extract()
}
