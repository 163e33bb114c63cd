//! `aws_appstream._core`: what the Python package takes from Rust.

pub mod core;
pub mod local;

#[cfg(feature = "python")]
mod python;

#[cfg(feature = "python")]
#[pyo3::pymodule]
mod _core {
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        crate::python::interpreter::claim(module.py())?;
        crate::python::wait::prepare(module.py())
    }

    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "Python's name for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
    #[pymodule_export]
    use crate::python::attribute::Attribute;
    #[pymodule_export]
    use crate::python::bridge::{Bridge, PendingCall};
    #[pymodule_export]
    use crate::python::client::{AsyncClient, Client, operations};
    #[pymodule_export]
    use crate::python::enums::{enums, lasting_states};
    #[pymodule_export]
    use crate::python::lender::Loans;
    #[pymodule_export]
    use crate::python::local::LocalServer;
    #[pymodule_export]
    use crate::python::record::{Record, Source, restore};
    #[pymodule_export]
    use crate::python::runtime::tasks;
    #[pymodule_export]
    use crate::python::wait::Wait;
}
