//! Forks: they wait until no thread of this package is in the middle of something.
//!
//! A child has all of its parent's locks and none but one of its threads. What another thread held (a root store that is
//! being read for the first time) would stay held there for ever. Our threads hold nothing while they wait, and that is
//! where they are most of the time: a fork waits until all of them do, for a moment. For modules that are being imported
//! `aws_appstream/__init__.py` sees to it, for the core is one of them.

use std::cell::Cell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::exit;
use super::once::intern;

/// How long a fork waits at most: a thread that takes longer is not in the middle of something, but stuck.
const PATIENCE: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_micros(100);
/// One fork that is under way, above the threads that are at work.
const FORK: u64 = 1 << 32;

/// Threads at work and forks under way. Atomic: nobody can hold it when the fork comes.
static GATE: AtomicU64 = AtomicU64::new(0);

thread_local! {
    static AT_WORK: Cell<bool> = const { Cell::new(false) };
    static FORKS: Cell<bool> = const { Cell::new(false) };
}

/// This thread works until it rests; not before a fork that is under way is done.
pub(super) fn work() {
    if AT_WORK.replace(true) {
        return;
    }
    let enter = |gate| (gate < FORK).then_some(gate + 1);
    while GATE.fetch_update(Ordering::SeqCst, Ordering::SeqCst, enter).is_err() {
        sleep(PAUSE);
    }
}

/// This thread waits for something, and holds nothing meanwhile.
pub(super) fn rest() {
    if AT_WORK.replace(false) {
        GATE.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Does something that no fork comes in between of.
pub(super) fn whole<T>(work_on: impl FnOnce() -> T) -> T {
    if AT_WORK.get() {
        return work_on();
    }
    work();
    let _resting = Resting;
    work_on()
}

/// Calls Python code, or what waits for it while it holds a lock; no fork comes in between.
pub(super) fn undisturbed<T>(py: Python<'_>, call: impl FnOnce() -> T) -> T {
    if AT_WORK.get() {
        return call();
    }
    py.detach(work); // the fork that it waits for needs the GIL
    let _resting = Resting;
    call()
}

/// Rests when it is dropped.
pub(super) struct Resting;

impl Drop for Resting {
    fn drop(&mut self) {
        rest();
    }
}

/// Has Python call us at its forks, when this module is imported; nothing is done where there are none.
pub(crate) fn watch(py: Python<'_>) -> PyResult<()> {
    let os = py.import(intern!(py, "os"))?;
    if !os.hasattr(intern!(py, "register_at_fork"))? {
        return Ok(());
    }
    let hooks = PyDict::new(py);
    hooks.set_item("before", wrap_pyfunction!(before_fork, py)?)?;
    hooks.set_item("after_in_parent", wrap_pyfunction!(after_in_parent, py)?)?;
    hooks.set_item("after_in_child", wrap_pyfunction!(after_in_child, py)?)?;
    os.call_method(intern!(py, "register_at_fork"), (), Some(&hooks)).map(drop)
}

#[pyfunction]
fn before_fork(py: Python<'_>) {
    FORKS.set(true);
    GATE.fetch_add(FORK, Ordering::SeqCst);
    let own = u64::from(AT_WORK.get()); // Python code that a call runs may fork, too
    let until = Instant::now() + PATIENCE;
    while GATE.load(Ordering::SeqCst) % FORK > own && Instant::now() < until {
        py.detach(|| sleep(PAUSE));
    }
}

#[pyfunction]
fn after_in_parent() {
    if FORKS.replace(false) {
        GATE.fetch_sub(FORK, Ordering::SeqCst); // not if another thread made Python call us since the fork began
    }
}

#[pyfunction]
fn after_in_child() {
    FORKS.set(false);
    GATE.store(u64::from(AT_WORK.get()), Ordering::SeqCst);
    fastrand::seed(own_seed()); // or ids and pauses would be those of the parent, and of all its children
    exit::after_fork();
}

/// Differs from process to process.
fn own_seed() -> u64 {
    let mut hasher = DefaultHasher::new();
    (std::process::id(), Instant::now(), SystemTime::now()).hash(&mut hasher);
    hasher.finish()
}
