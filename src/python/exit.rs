//! The interpreter's end: no thread is to be in Python code that Rust has called when it comes.
//!
//! Before 3.14 Python ends a daemon thread by `pthread_exit` where it next wants the GIL. Where pyo3 takes it that is seen
//! to; but in a Python function that was called from Rust it would unwind Rust's frames, and abort the process. So the last
//! thread waits until no other is in such a function, and who comes to one later waits for the end.

use std::cell::Cell;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use pyo3::prelude::*;

use super::once::intern;

/// How long the last thread waits for the others at most.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long the others wait for the end at most: it may be that the last thread waits for one of them.
const GRACE: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(1);

/// Threads in Python code that was called from here. Counted with the GIL held, as all that follows.
static CALLING: AtomicUsize = AtomicUsize::new(0);
static ENDS: OnceLock<Instant> = OnceLock::new();

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    static IS_LAST: Cell<bool> = const { Cell::new(false) };
}

/// While it lives, this thread calls Python code.
pub(super) struct Calling(());

impl Calling {
    pub(super) fn python(py: Python<'_>) -> Self {
        if DEPTH.get() == 0 {
            wait_for_the_end(py);
            CALLING.fetch_add(1, Ordering::SeqCst);
        }
        DEPTH.set(DEPTH.get() + 1);
        Self(())
    }
}

impl Drop for Calling {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
        if DEPTH.get() == 0 {
            CALLING.fetch_sub(1, Ordering::SeqCst);
        }
    }
}

/// Waits for the interpreter to end, if it is about to. It ends while this waits.
fn wait_for_the_end(py: Python<'_>) {
    let Some(end) = ENDS.get().filter(|_| !IS_LAST.get()) else { return };
    py.detach(|| sleep(GRACE.saturating_sub(end.elapsed())));
}

/// Has Python call us when it ends.
pub(super) fn watch(py: Python<'_>) -> PyResult<()> {
    static WATCHING: OnceLock<()> = OnceLock::new();
    if WATCHING.set(()).is_err() {
        return Ok(());
    }
    let last = wrap_pyfunction!(at_exit, py)?;
    py.import(intern!(py, "atexit"))?.call_method1(intern!(py, "register"), (last,)).map(drop)
}

#[pyfunction]
fn at_exit(py: Python<'_>) {
    IS_LAST.set(true);
    let began = *ENDS.get_or_init(Instant::now);
    let own = usize::from(DEPTH.get() > 0);
    while CALLING.load(Ordering::SeqCst) > own && began.elapsed() < PATIENCE {
        py.detach(|| sleep(PAUSE));
    }
}

/// A forked child has none of the other threads.
pub(super) fn after_fork() {
    CALLING.store(usize::from(DEPTH.get() > 0), Ordering::SeqCst);
}
