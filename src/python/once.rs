//! Things that are made once. pyo3's own cell lets the GIL go while it is being filled: a child that another thread forks
//! just then would wait for ever for a thread that it does not have. With this one, who comes meanwhile makes another, and
//! the first one stays.

use std::sync::OnceLock;

use pyo3::prelude::*;
use pyo3::types::PyString;

pub(super) struct Once<T>(OnceLock<T>);

impl<T> Once<T> {
    pub(super) const fn new() -> Self {
        Self(OnceLock::new())
    }

    pub(super) fn get(&self) -> Option<&T> {
        self.0.get()
    }

    pub(super) fn get_or_init(&self, make: impl FnOnce() -> T) -> &T {
        if let Some(made) = self.0.get() {
            return made;
        }
        let made = make();
        self.0.get_or_init(|| made)
    }

    pub(super) fn get_or_try_init<E>(&self, make: impl FnOnce() -> Result<T, E>) -> Result<&T, E> {
        if let Some(made) = self.0.get() {
            return Ok(made);
        }
        let made = make()?;
        Ok(self.0.get_or_init(|| made)) // it only moves: the GIL stays here
    }
}

/// A string that is made once.
pub(super) struct Interned(&'static str, Once<Py<PyString>>);

impl Interned {
    pub(super) const fn new(text: &'static str) -> Self {
        Self(text, Once::new())
    }

    pub(super) fn get<'py>(&self, py: Python<'py>) -> &Bound<'py, PyString> {
        let made = self.1.get_or_init(|| PyString::intern(py, self.0).unbind());
        made.bind(py)
    }
}

/// As pyo3's.
macro_rules! intern {
    ($py: expr, $text: expr) => {{
        static INTERNED: $crate::python::once::Interned = $crate::python::once::Interned::new($text);
        INTERNED.get($py)
    }};
}
pub(super) use intern;
