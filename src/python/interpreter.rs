//! Subinterpreters: refused, for what is static here belongs to one interpreter. Python sees to it only from 3.12 on, and
//! only if they do not share a GIL.

use std::sync::OnceLock;

use pyo3::exceptions::PyImportError;
use pyo3::ffi;
use pyo3::prelude::*;

static OWNER: OnceLock<i64> = OnceLock::new();

/// Fails in all interpreters but the first that comes here.
pub(crate) fn claim(_: Python<'_>) -> PyResult<()> {
    // SAFETY: the interpreter is attached, as `Python` proves; the calls have no other precondition.
    let current = unsafe { ffi::PyInterpreterState_GetID(ffi::PyInterpreterState_Get()) };
    if *OWNER.get_or_init(|| current) == current {
        return Ok(());
    }
    Err(PyImportError::new_err("aws_appstream works in one interpreter of a process, which it does already in another"))
}
