//! What drives the core's futures: the calling thread for the sync face, one thread of ours for the async one.
//!
//! Both are made by the first call in a process, never at import, and made anew in a forked child: nothing of the
//! parent's is touched there. Our thread does not touch Python, so that the interpreter may end at any time (but for
//! loops that cannot watch sockets: see `bridge`).

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use pyo3::exceptions::PyKeyboardInterrupt;
use pyo3::prelude::*;
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::task::yield_now;

use super::exit::Calling;
use super::once::intern;
use super::{errors, fork};

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

/// A runtime whose thread lets forks wait for it.
fn build() -> io::Result<Runtime> {
    Builder::new_current_thread().enable_all().on_thread_park(fork::rest).on_thread_unpark(fork::work).build()
}

fn callers() -> io::Result<&'static Runtime> {
    CALLERS.get(build)
}

/// Drives a future on this thread, with the GIL released, until it is done or a signal's handler raises.
pub(super) fn block_on<F>(py: Python<'_>, future: F) -> PyResult<F::Output>
where
    F: Future + Send,
    F::Output: Send,
{
    let outcome = drive(py, callers()?, future);
    if outcome.is_err() {
        settle(py); // what the call left behind, its connection before all, is closed now and not with the next call
    }
    outcome
}

fn drive<F>(py: Python<'_>, runtime: &Runtime, future: F) -> PyResult<F::Output>
where
    F: Future + Send,
    F::Output: Send,
{
    let process = std::process::id();
    let mut future = Box::pin(future);
    let mut first = true;
    let checks = hears_signals(py, process)?;
    loop {
        let turn = async {
            if std::mem::take(&mut first) {
                turns().await;
            }
            tokio::select! {
                biased;
                output = &mut future => Some(output),
                () = tokio::time::sleep(SIGNAL_CHECK), if checks => None,
            }
        };
        let turn = py.detach(|| catch_unwind(AssertUnwindSafe(|| turned(runtime, turn))));
        match turn {
            Ok(Some(output)) => return Ok(output),
            Ok(None) => {
                let heard = hear_signals(py); // outside the runtime: a handler may make a call of its own, or fork
                if process != std::process::id() {
                    std::mem::forget(future); // its destructor would reach for the parent's connections
                    return heard.and(Err(errors::inherited("call")));
                }
                heard?;
            }
            Err(_) => return Err(errors::bug(py)),
        }
    }
}

/// Runs signals' handlers. That of `asyncio.run` answers the first Ctrl-C by cancelling a task, which comes to nothing
/// while this thread is in a call: it is as good as an exception then.
fn hear_signals(py: Python<'_>) -> PyResult<()> {
    let before = asked_to_cancel(py);
    py.check_signals()?;
    if asked_to_cancel(py) > before {
        return Err(PyKeyboardInterrupt::new_err(()));
    }
    Ok(())
}

/// How often Ctrl-C has cancelled the task of an `asyncio.run`. No Python code runs for it, which would run the handlers.
fn asked_to_cancel(py: Python<'_>) -> Option<u64> {
    let modules = py.import(intern!(py, "sys")).ok()?.getattr(intern!(py, "modules")).ok()?;
    let signal = modules.get_item(intern!(py, "_signal")).ok()?;
    let handler = signal.call_method1(intern!(py, "getsignal"), (signal.getattr(intern!(py, "SIGINT")).ok()?,)).ok()?;
    if handler.get_type().name().ok()? != "partial" {
        return None;
    }
    let runner = handler.getattr(intern!(py, "func")).ok()?.getattr(intern!(py, "__self__")).ok()?;
    runner.getattr(intern!(py, "_interrupt_count")).ok()?.extract().ok()
}

/// Drives a future on this thread; a fork comes between two of its steps and not into one.
fn turned<F: Future>(runtime: &Runtime, future: F) -> F::Output {
    let mut future = pin!(future);
    let _resting = fork::Resting; // this thread, if it drove the others' tasks
    runtime.block_on(poll_fn(|context| fork::whole(|| future.as_mut().poll(context))))
}

/// Whether signals' handlers run on this thread: on the main one only. Any other drives on until it is done, so that of many
/// waiting threads one drives for all.
fn hears_signals(py: Python<'_>, process: u32) -> PyResult<bool> {
    thread_local! {
        /// In which process, and whether; a fork makes another thread the main one.
        static KNOWN: Cell<Option<(u32, bool)>> = const { Cell::new(None) };
    }
    if let Some((_, known)) = KNOWN.get().filter(|(of, _)| *of == process) {
        return Ok(known);
    }
    let _calling = Calling::python(py);
    let modules = py.import(intern!(py, "sys"))?.getattr(intern!(py, "modules"))?;
    let Ok(threading) = modules.get_item(intern!(py, "threading")) else { return Ok(true) }; // not worth an import
    let main = threading.call_method0(intern!(py, "main_thread"))?.getattr(intern!(py, "ident"))?;
    let is_main = main.eq(threading.call_method0(intern!(py, "get_ident"))?)?;
    KNOWN.set(Some((process, is_main)));
    Ok(is_main)
}

/// Does something that starts tasks, on the runtime that a face's calls run on.
pub(super) fn within<T>(is_async: bool, start: impl FnOnce() -> T) -> io::Result<T> {
    let _entered = if is_async { background()?.enter() } else { callers()?.enter() };
    Ok(start())
}

/// Lets what is driven by callers take note of what has happened.
pub(super) fn settle(py: Python<'_>) {
    if let Ok(runtime) = callers() {
        py.detach(|| turned(runtime, turns()));
    }
}

/// Between calls nobody drives the connections: let them see what became of them, so that one that the server closed is
/// not used again. The first turn asks the system for news, the second hears them.
async fn turns() {
    yield_now().await;
    yield_now().await;
}

/// Tasks that are not done: connections, calls of the async face, polls of those who wait.
#[pyfunction]
pub fn tasks(py: Python<'_>) -> PyResult<usize> {
    settle(py);
    Ok(callers()?.metrics().num_alive_tasks() + background()?.metrics().num_alive_tasks())
}

/// The thread that drives the async face's calls.
pub(super) fn background() -> io::Result<&'static Handle> {
    BACKGROUND.get(|| {
        let runtime = build()?;
        let handle = runtime.handle().clone();
        std::thread::Builder::new()
            .name("aws-appstream".to_owned())
            .spawn(move || runtime.block_on(std::future::pending::<()>()))?;
        Ok(handle)
    })
}
