//! The attributes of records: descriptors that read a member when it is touched.

use std::sync::{Mutex, PoisonError};

use pyo3::exceptions::PyAttributeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};

use super::exit::Calling;
use super::once::{Once, intern};
use super::record::{Record, make, shape_of};
use super::{decode, errors};
use crate::core::model::{Kind, Member, Shape};
use crate::core::record::Value;

/// A member of a structure under a Python name: `state = Attribute("State")`.
#[pyclass(frozen, generic, module = "aws_appstream._core")]
pub struct Attribute {
    /// The member's name in the API.
    #[pyo3(get)]
    member: String,
    reading: Once<Reading>,
}

/// How the member's value becomes an object.
struct Reading {
    member: &'static Member,
    class: Class,
}

/// What a value, or each item of a list of them, is made into.
enum Class {
    /// The dict's values will do.
    Plain,
    Record(Py<PyType>),
    Enum {
        class: Py<PyType>,
        /// Its members that have been met, by value: there are few.
        met: Mutex<Vec<(String, Py<PyAny>)>>,
    },
}

#[pymethods]
impl Attribute {
    #[new]
    fn new(member: String) -> Self {
        Self { member, reading: Once::new() }
    }

    fn __get__<'py>(
        slf: &Bound<'py, Self>,
        instance: &Bound<'py, PyAny>,
        _owner: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        if instance.is_none() {
            return Ok(slf.clone().into_any());
        }
        let py = slf.py();
        let record = instance.cast::<Record>()?;
        let reading = slf.get().reading.get_or_try_init(|| slf.get().find(&record.get_type()))?;
        reading.of(py, record.get())
    }

    fn __repr__(&self) -> String {
        format!("<attribute for {}>", self.member)
    }
}

impl Attribute {
    fn find(&self, class: &Bound<'_, PyType>) -> PyResult<Reading> {
        let shape = shape_of(class)?;
        let Some(member) = shape.members().iter().find(|member| member.name == self.member) else {
            return Err(PyAttributeError::new_err(format!("{} has no member {}", shape.name, self.member)));
        };
        Ok(Reading { member, class: Class::of(class.py(), member.shape)? })
    }
}

impl Class {
    fn of(py: Python<'_>, shape: &'static Shape) -> PyResult<Self> {
        let (module, shape) = match shape.kind {
            Kind::List { item, .. } => return Self::of(py, item),
            Kind::Structure(_) => ("aws_appstream.records", shape),
            Kind::String { .. } => ("aws_appstream.enums", shape),
            _ => return Ok(Self::Plain),
        };
        let classes = py.import(module)?.getattr(intern!(py, "BY_SHAPE"))?;
        let Some(class) = classes.cast::<PyDict>()?.get_item(shape.name)? else { return Ok(Self::Plain) };
        let class = class.cast_into::<PyType>()?;
        Ok(match shape.kind {
            Kind::Structure(_) => Self::Record(class.unbind()),
            _ => Self::Enum { class: class.unbind(), met: Mutex::default() },
        })
    }

    /// What a text is made into.
    fn text<'py>(&self, py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
        let Self::Enum { class, met } = self else { return Ok(PyString::new(py, text).into_any()) };
        let lock = || met.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, member)) = lock().iter().find(|(value, _)| value == text) {
            return Ok(member.bind(py).clone());
        }
        let _calling = Calling::python(py);
        let member = class.bind(py).call1((text,))?; // not under the lock: it is Python code
        if member.getattr(intern!(py, "is_known"))?.is_truthy()? {
            lock().push((text.to_owned(), member.clone().unbind()));
        }
        Ok(member)
    }
}

impl Reading {
    fn of<'py>(&self, py: Python<'py>, record: &Record) -> PyResult<Bound<'py, PyAny>> {
        let unreadable = |error| errors::unreadable(py, self.member.name, &format!("{error}"));
        if matches!(self.member.shape.kind, Kind::String { .. }) {
            let text = record.value.text(self.member.name, |text| self.class.text(py, text)).map_err(unreadable)?;
            if let Some(object) = text {
                return object;
            }
        }
        let found = record.value.member(self.member.name).map_err(unreadable)?;
        match (&self.member.shape.kind, found) {
            (Kind::List { item, .. }, found) => {
                let items = found.map_or(Ok(Vec::new()), |list| list.items()).map_err(unreadable)?;
                let items = items.into_iter().map(|value| self.object(py, item, value));
                Ok(PyTuple::new(py, items.collect::<PyResult<Vec<_>>>()?)?.into_any())
            }
            (Kind::Map { .. }, found) => {
                let dict = match found {
                    Some(map) => decode::value(py, self.member.name, self.member.shape, &map)?,
                    None => PyDict::new(py).into_any(),
                };
                py.import(intern!(py, "types"))?.getattr(intern!(py, "MappingProxyType"))?.call1((dict,))
            }
            (_, Some(value)) => self.object(py, self.member.shape, value),
            (_, None) => Ok(py.None().into_bound(py)),
        }
    }

    fn object<'py>(&self, py: Python<'py>, shape: &'static Shape, value: Value) -> PyResult<Bound<'py, PyAny>> {
        match &self.class {
            Class::Record(class) if !value.is_null() => make(class.bind(py), shape, value, None),
            Class::Plain | Class::Record(_) => decode::value(py, self.member.name, shape, &value),
            Class::Enum { .. } => {
                let plain = decode::value(py, self.member.name, shape, &value)?;
                match plain.cast::<PyString>() {
                    Ok(text) => self.class.text(py, text.to_str()?),
                    Err(_) => Ok(plain), // what the service sent is no text: it is shown as it is
                }
            }
        }
    }
}
