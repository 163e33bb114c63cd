//! From the thread that drives calls to the event loop that awaits them.
//!
//! A finished call is put on its loop's queue and, unless the loop is already being woken, a byte is written to a socket
//! that the loop watches. The loop then takes all that is finished at once, and builds the dicts itself: the driving
//! thread never waits for the GIL, and a wake-up serves many calls. A loop that cannot watch sockets, as that of Windows,
//! is called instead.

use std::collections::HashMap;
use std::future::Future;
#[cfg(unix)]
use std::os::unix::net::UnixStream;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pyo3::exceptions::PyNotImplementedError;
use pyo3::prelude::*;
use pyo3::types::PyWeakrefReference;
use tokio::task::AbortHandle;

use super::exit::Calling;
use super::once::{Once, intern};
use super::watch::Watch;
use super::{errors, runtime};

/// What a call came to, still to be made into Python objects by the loop's thread.
pub(super) type Outcome = Box<dyn for<'py> FnOnce(Python<'py>) -> PyResult<Bound<'py, PyAny>> + Send>;

/// Bridges of the loops that calls were made on; few, and those of loops that are gone leave with the next new one.
static BRIDGES: Mutex<Vec<Py<Bridge>>> = Mutex::new(Vec::new());

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One event loop's end.
#[pyclass(frozen, module = "aws_appstream._core")]
pub struct Bridge {
    /// A forked child has copies of its parent's bridges, over which nothing of its own comes.
    process: u32,
    of: Py<PyWeakrefReference>,
    /// Where the loop is, or was.
    address: usize,
    bell: Bell,
    queue: Arc<Queue>,
    waiting: Arc<Mutex<HashMap<u64, Waiting>>>,
    next: AtomicU64,
}

/// A future that is to be resolved. Who awaits it holds it: a loop that is closed with calls pending is free to go.
type Waiting = Py<PyWeakrefReference>;

/// The driving thread's end.
struct Queue {
    finished: Mutex<Vec<(u64, Outcome)>>,
    waking: AtomicBool,
    bell: Bell,
}

/// How a loop is woken, from either end.
enum Bell {
    /// Bytes come out of one end as they go into the other.
    #[cfg(unix)]
    Socket(UnixStream),
    /// `call_soon_threadsafe` of the loop that this refers to.
    Call(Py<PyWeakrefReference>),
}

impl Bell {
    fn ring(&self) {
        match self {
            // A full socket means that the loop is being woken; a closed one that nobody waits any more.
            #[cfg(unix)]
            Self::Socket(socket) => drop(std::io::Write::write(&mut &*socket, &[0])),
            Self::Call(of) => drop(Python::try_attach(|py| {
                let Some(event_loop) = of.bind(py).upgrade() else { return Ok(()) };
                let Some(bridge) = Bridge::known(&event_loop) else { return Ok(()) };
                let drain = bridge.getattr(py, intern!(py, "_drain"))?;
                event_loop.call_method1(intern!(py, "call_soon_threadsafe"), (drain,)).map(drop)
            })),
        }
    }

    fn silence(&self) {
        #[cfg(unix)]
        if let Self::Socket(socket) = self {
            let _ = std::io::Read::read(&mut &*socket, &mut [0; 64]);
        }
    }
}

impl Queue {
    fn put(&self, call: u64, outcome: Outcome) {
        lock(&self.finished).push((call, outcome));
        if !self.waking.swap(true, Ordering::AcqRel) {
            self.bell.ring();
        }
    }

    fn take(&self) -> Vec<(u64, Outcome)> {
        self.waking.store(false, Ordering::Release);
        std::mem::take(&mut lock(&self.finished))
    }
}

/// Tells the loop how a call ended; also if its task panicked, so that nobody awaits it for ever.
struct Report {
    queue: Arc<Queue>,
    call: u64,
    outcome: Option<Outcome>,
}

impl Report {
    async fn of(mut self, call: Pin<Box<impl Future<Output = Outcome>>>) {
        self.outcome = Some(call.await);
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        let lost: fn() -> Outcome = || Box::new(|py| Err(errors::bug(py)));
        self.queue.put(self.call, self.outcome.take().unwrap_or_else(lost));
    }
}

/// A call under way. Dropping it drops the request. It holds no Python object, so that it is in no cycle, unless
/// somebody watches it.
#[pyclass(frozen, module = "aws_appstream._core")]
pub struct PendingCall {
    id: u64,
    process: u32,
    task: AbortHandle,
    waiting: Arc<Mutex<HashMap<u64, Waiting>>>,
    watch: Option<Arc<Watch>>,
}

#[pymethods]
impl PendingCall {
    /// Drops the request, if it is still under way.
    #[pyo3(name = "cancel")]
    fn give_up(&self, py: Python<'_>) -> PyResult<()> {
        self.cancel();
        match &self.watch {
            Some(watch) if self.process == std::process::id() => watch.cancelled(py),
            _ => Ok(()),
        }
    }
}

impl PendingCall {
    /// Who is to hear of it if it is given up.
    pub(super) fn watched(mut self, watch: Option<Arc<Watch>>) -> Self {
        self.watch = watch;
        self
    }

    fn cancel(&self) {
        if self.process != std::process::id() {
            return; // a forked child has a picture of it, whose locks may be locked for ever
        }
        self.task.abort();
        let waiting = lock(&self.waiting).remove(&self.id);
        drop(waiting); // outside the lock: it may run Python code
    }
}

impl Drop for PendingCall {
    fn drop(&mut self) {
        self.cancel();
    }
}

/// Starts a call; its future belongs to the running loop.
pub(super) fn start(
    py: Python<'_>,
    call: impl Future<Output = Outcome> + Send + 'static,
) -> PyResult<(Bound<'_, PyAny>, PendingCall)> {
    let _calling = Calling::python(py);
    let event_loop = running_loop(py)?;
    let bridge = Bridge::of(&event_loop)?;
    let future = event_loop.call_method0(intern!(py, "create_future"))?;
    let this = bridge.get();
    let id = this.next.fetch_add(1, Ordering::Relaxed);
    let reference = PyWeakrefReference::new(&future)?.unbind();
    lock(&this.waiting).insert(id, reference);
    let report = Report { queue: this.queue.clone(), call: id, outcome: None };
    let task = runtime::background()?.spawn(report.of(Box::pin(call))).abort_handle(); // boxed: each layer would hold it twice;
    Ok((future, PendingCall { id, process: std::process::id(), task, waiting: this.waiting.clone(), watch: None }))
}

fn running_loop(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    static GET: Once<Py<PyAny>> = Once::new();
    let get = || py.import("asyncio")?.getattr("get_running_loop").map(Bound::unbind);
    GET.get_or_try_init(get)?.bind(py).call0()
}

impl Bridge {
    /// The bridge of that loop; made with its first call.
    fn of(event_loop: &Bound<'_, PyAny>) -> PyResult<Py<Self>> {
        if let Some(bridge) = Self::known(event_loop) {
            return Ok(bridge);
        }
        let py = event_loop.py();
        let bridge = Self::watched(event_loop)?;
        let others: Vec<_> = lock(&BRIDGES).iter().map(|bridge| bridge.clone_ref(py)).collect();
        // Outside the lock: what is looked at may go just then, and run Python code.
        let gone: Vec<_> = others.iter().filter(|b| b.get().of.bind(py).upgrade().is_none()).collect();
        let left: Vec<_> = {
            let mut bridges = lock(&BRIDGES);
            bridges.push(bridge.clone_ref(py));
            bridges.extract_if(.., |b| gone.iter().any(|gone| gone.is(&*b))).collect()
        };
        drop(left); // outside the lock as well
        Ok(bridge)
    }

    fn known(event_loop: &Bound<'_, PyAny>) -> Option<Py<Self>> {
        let py = event_loop.py();
        let belongs = |bridge: &&Py<Self>| {
            let bridge = bridge.get();
            // No other loop than that, which the caller has, is upgraded under the lock: see `of`.
            let is_there = bridge.address == event_loop.as_ptr() as usize;
            is_there && !bridge.is_inherited() && bridge.of.bind(py).upgrade().is_some()
        };
        lock(&BRIDGES).iter().find(belongs).map(|bridge| bridge.clone_ref(py))
    }

    #[cfg(unix)]
    fn watched(event_loop: &Bound<'_, PyAny>) -> PyResult<Py<Self>> {
        use std::os::fd::AsRawFd;

        let py = event_loop.py();
        let (ours, theirs) = UnixStream::pair()?;
        ours.set_nonblocking(true)?;
        theirs.set_nonblocking(true)?;
        let descriptor = ours.as_raw_fd();
        let bridge = Bound::new(py, Self::new(event_loop, Bell::Socket(ours), Bell::Socket(theirs))?)?;
        let drain = bridge.getattr(intern!(py, "_drain"))?;
        match event_loop.call_method1(intern!(py, "add_reader"), (descriptor, drain)) {
            Ok(_) => Ok(bridge.unbind()),
            Err(error) if error.is_instance_of::<PyNotImplementedError>(py) => Self::called(event_loop),
            Err(error) => Err(error),
        }
    }

    #[cfg(not(unix))]
    fn watched(event_loop: &Bound<'_, PyAny>) -> PyResult<Py<Self>> {
        Self::called(event_loop)
    }

    fn called(event_loop: &Bound<'_, PyAny>) -> PyResult<Py<Self>> {
        let reference = || PyWeakrefReference::new(event_loop).map(|of| Bell::Call(of.unbind()));
        Py::new(event_loop.py(), Self::new(event_loop, reference()?, reference()?)?)
    }

    fn new(event_loop: &Bound<'_, PyAny>, ours: Bell, theirs: Bell) -> PyResult<Self> {
        Ok(Self {
            process: std::process::id(),
            of: PyWeakrefReference::new(event_loop)?.unbind(),
            address: event_loop.as_ptr() as usize,
            bell: ours,
            queue: Arc::new(Queue { finished: Mutex::default(), waking: AtomicBool::new(false), bell: theirs }),
            waiting: Arc::default(),
            next: AtomicU64::new(0),
        })
    }

    fn is_inherited(&self) -> bool {
        self.process != std::process::id()
    }

    fn resolve(&self, py: Python<'_>, call: u64, outcome: Outcome) -> PyResult<()> {
        let Some(future) = lock(&self.waiting).remove(&call) else { return Ok(()) };
        let Some(future) = future.bind(py).upgrade() else { return Ok(()) };
        if future.call_method0(intern!(py, "done"))?.is_truthy()? {
            return Ok(()); // cancelled, and its task has not yet been told
        }
        match outcome(py) {
            Ok(answer) => future.call_method1(intern!(py, "set_result"), (answer,)),
            Err(error) => future.call_method1(intern!(py, "set_exception"), (error,)),
        }
        .map(drop)
    }
}

#[pymethods]
impl Bridge {
    /// Called by the loop when calls have finished.
    fn _drain(&self, py: Python<'_>) -> PyResult<()> {
        if self.is_inherited() {
            return Ok(()); // the parent waits for that byte
        }
        self.bell.silence();
        let _calling = Calling::python(py);
        let mut resolved = Ok(());
        for (call, outcome) in self.queue.take() {
            resolved = resolved.and(self.resolve(py, call, outcome)); // one that fails keeps no other waiting
        }
        resolved
    }
}
