//! What drives the core's futures: the calling thread for the sync face, one thread of ours for the async one.
//!
//! Both are made by the first call in a process, never at import, and made anew in a forked child: nothing of the
//! parent's is touched there. No thread of ours ever touches Python, so the interpreter may end at any time.

use std::future::Future;
use std::io;
use std::pin::pin;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use pyo3::prelude::*;
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::task::yield_now;

/// How long Ctrl-C may go unnoticed.
const SIGNAL_CHECK: Duration = Duration::from_millis(100);

/// Something that belongs to one process.
struct PerProcess<T: 'static>(Mutex<Option<(u32, &'static T)>>);

impl<T> PerProcess<T> {
    const fn new() -> Self {
        Self(Mutex::new(None))
    }

    /// What this process has; made if need be. A parent's is left alone: its destructor would reach for threads that
    /// do not exist here.
    fn get(&self, make: impl FnOnce() -> io::Result<T>) -> io::Result<&'static T> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let process = std::process::id();
        match *held {
            Some((owner, value)) if owner == process => Ok(value),
            _ => {
                let value: &'static T = Box::leak(Box::new(make()?));
                *held = Some((process, value));
                Ok(value)
            }
        }
    }
}

static CALLERS: PerProcess<Runtime> = PerProcess::new();
static BACKGROUND: PerProcess<Handle> = PerProcess::new();

/// Drives a future on this thread, with the GIL released, until it is done or Python has a signal to handle.
pub(super) fn block_on<F>(py: Python<'_>, future: F) -> PyResult<F::Output>
where
    F: Future + Send,
    F::Output: Send,
{
    let runtime = CALLERS.get(|| Builder::new_current_thread().enable_all().build())?;
    py.detach(|| runtime.block_on(interruptible(future)))
}

async fn interruptible<F: Future>(future: F) -> PyResult<F::Output> {
    // Between calls nobody drives the connections: let them see first what has happened to them, so that one that the
    // server closed is not used again.
    yield_now().await;
    yield_now().await;
    let mut future = pin!(future);
    loop {
        tokio::select! {
            biased;
            output = &mut future => return Ok(output),
            () = tokio::time::sleep(SIGNAL_CHECK) => check_signals()?,
        }
    }
}

#[allow(clippy::redundant_closure_for_method_calls, reason = "the method alone is not general enough in its lifetime")]
fn check_signals() -> PyResult<()> {
    Python::attach(|py| py.check_signals())
}

/// The thread that drives the async face's calls.
pub(super) fn background() -> io::Result<&'static Handle> {
    BACKGROUND.get(|| {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let handle = runtime.handle().clone();
        std::thread::Builder::new()
            .name("aws-appstream".to_owned())
            .spawn(move || runtime.block_on(std::future::pending::<()>()))?;
        Ok(handle)
    })
}
