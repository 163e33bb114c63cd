//! Structures as Python objects that are read when they are touched: the base of `aws_appstream.ImageBuilder` and its like.

use std::collections::HashMap;
use std::sync::OnceLock;

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pyclass::CompareOp;
use pyo3::types::{PyBytes, PyDict, PyFrozenSet, PyList, PyTuple, PyType};
use pyo3::{PyTraverseError, PyVisit};

use super::once::intern;
use super::{decode, encode, errors};
use crate::core::answer::Answer;
use crate::core::model::{Kind, OPERATIONS, Operation, Shape};
use crate::core::protocol::Protocol;
use crate::core::record::Value;

/// A structure as it came, and the client that asked for it.
#[pyclass(frozen, module = "aws_appstream._core")]
pub struct Source {
    value: Value,
    shape: &'static Shape,
    client: Option<Py<PyAny>>,
}

/// The base of every class of objects. Its subclasses name their shape as `_shape`.
#[pyclass(subclass, frozen, module = "aws_appstream._core")]
pub struct Record {
    pub(super) value: Value,
    shape: &'static Shape,
    client: Option<Py<PyAny>>,
}

#[allow(clippy::doc_markdown, clippy::doc_link_with_quotes, reason = "docstrings of Python")]
#[pymethods]
impl Record {
    #[new]
    fn new(source: &Bound<'_, Source>) -> Self {
        let (py, source) = (source.py(), source.get());
        let client = source.client.as_ref().map(|client| client.clone_ref(py));
        Self { value: source.value.clone(), shape: source.shape, client }
    }

    /// A snapshot of what a dict says.
    ///
    /// Args:
    ///     data: a dict as boto3 gives it, with the API's names.
    ///     client: the client that its actions use, if it is to have actions.
    ///
    /// Returns:
    ///     An object of this class.
    ///
    /// Raises:
    ///     ParamValidationError: the dict is none of this structure.
    ///
    /// Example:
    ///     assert VpcConfig.from_dict({"SubnetIds": ["subnet-0a1b2c3d"]}).subnet_ids == ("subnet-0a1b2c3d",)
    #[classmethod]
    #[pyo3(signature = (data, client=None))]
    fn from_dict<'py>(
        class: &Bound<'py, PyType>,
        data: &Bound<'py, PyDict>,
        client: Option<Py<PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let shape = shape_of(class)?;
        let bytes = encode::encode(data, shape, Protocol::Json)?;
        make(class, shape, Value { bytes: bytes.into(), protocol: Protocol::Json }, client)
    }

    /// The dict that boto3 gives for it.
    ///
    /// Returns:
    ///     A new dict, with the API's names.
    ///
    /// Example:
    ///     print(builder.to_dict()["State"])
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decode::value(py, self.shape.name, self.shape, &self.value)
    }

    /// The client that it came from, for what it does.
    #[getter]
    fn _client(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        self.client.as_ref().map(|client| client.clone_ref(py))
    }

    fn __richcmp__<'py>(
        slf: &Bound<'py, Self>,
        other: &Bound<'py, PyAny>,
        operator: CompareOp,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let equal = match other.cast::<Self>() {
            Ok(other) if slf.get_type().is(other.get_type()) => slf.get().equals(py, other.get())?,
            _ => return Ok(py.NotImplemented().into_bound(py)),
        };
        Ok(match operator {
            CompareOp::Eq => equal.into_pyobject(py)?.to_owned().into_any(),
            CompareOp::Ne => (!equal).into_pyobject(py)?.to_owned().into_any(),
            _ => py.NotImplemented().into_bound(py),
        })
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        frozen(&self.to_dict(py)?)?.hash()
    }

    #[allow(clippy::needless_pass_by_value, reason = "pyo3's signature")]
    fn __traverse__(&self, visit: PyVisit<'_>) -> Result<(), PyTraverseError> {
        visit.call(&self.client)
    }

    fn __copy__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __deepcopy__<'py>(slf: Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
        slf
    }

    /// What it was told, without the client.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let py = slf.py();
        let value = &slf.get().value;
        let restore = py.import(intern!(py, "aws_appstream._core"))?.getattr(intern!(py, "restore"))?;
        let bytes = PyBytes::new(py, &value.bytes);
        (restore, (slf.get_type(), value.protocol == Protocol::Cbor, bytes)).into_pyobject(py)
    }
}

impl Record {
    fn equals(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        if self.value == other.value {
            return Ok(true);
        }
        self.to_dict(py)?.eq(other.to_dict(py)?)
    }
}

/// What `Record.__reduce__` names.
#[pyfunction]
pub fn restore<'py>(class: &Bound<'py, PyType>, cbor: bool, data: Vec<u8>) -> PyResult<Bound<'py, PyAny>> {
    if !class.is_subclass_of::<Record>()? {
        return Err(PyTypeError::new_err(format!("{class} is no class of records")));
    }
    let protocol = if cbor { Protocol::Cbor } else { Protocol::Json };
    make(class, shape_of(class)?, Value { bytes: data.into(), protocol }, None)
}

/// A record of that class, which is one for that shape.
pub(super) fn make<'py>(
    class: &Bound<'py, PyType>,
    shape: &'static Shape,
    value: Value,
    client: Option<Py<PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    class.call1((Source { value, shape, client },))
}

/// An answer as records: those of its members that are of the class's shape, and the token of the next page.
pub(super) fn records<'py>(
    class: &Bound<'py, PyType>,
    client: &Py<PyAny>,
    operation: &Operation,
    answer: &Answer,
) -> PyResult<(Bound<'py, PyList>, Option<String>)> {
    let py = class.py();
    let shape = shape_of(class)?;
    let unreadable = |error| errors::unreadable(py, operation.name, &format!("{error}"));
    let value = Value::of(answer);
    let (values, token) = match place(operation, shape) {
        Place::Whole => (vec![value], None),
        _ if value.bytes.is_empty() => (Vec::new(), None),
        Place::Member(name) => (value.member(name).map_err(unreadable)?.into_iter().collect(), None),
        Place::List(name) => {
            let page = value.page(name).map_err(unreadable)?;
            (page.items, page.next_token)
        }
        Place::Nowhere => {
            return Err(PyValueError::new_err(format!("{} answers no {}", operation.name, shape.name)));
        }
    };
    let list = PyList::empty(py);
    for value in values {
        list.append(make(class, shape, value, Some(client.clone_ref(py)))?)?;
    }
    Ok((list, token))
}

/// Where in an answer the structures of a shape stand.
enum Place {
    Whole,
    Member(&'static str),
    List(&'static str),
    Nowhere,
}

fn place(operation: &Operation, shape: &'static Shape) -> Place {
    if std::ptr::eq(operation.output, shape) {
        return Place::Whole;
    }
    for member in operation.output.members() {
        match member.shape.kind {
            Kind::List { item, .. } if std::ptr::eq(item, shape) => return Place::List(member.name),
            _ if std::ptr::eq(member.shape, shape) => return Place::Member(member.name),
            _ => {}
        }
    }
    Place::Nowhere
}

/// The shape that a class of records names.
pub(super) fn shape_of(class: &Bound<'_, PyType>) -> PyResult<&'static Shape> {
    let name = class.getattr(intern!(class.py(), "_shape"))?;
    let name: &str = name.extract()?;
    structures().get(name).copied().ok_or_else(|| PyTypeError::new_err(format!("there is no structure {name}")))
}

/// Every structure that answers have, by its name.
fn structures() -> &'static HashMap<&'static str, &'static Shape> {
    static STRUCTURES: OnceLock<HashMap<&'static str, &'static Shape>> = OnceLock::new();
    STRUCTURES.get_or_init(|| {
        let mut found = HashMap::new();
        for operation in OPERATIONS {
            collect(operation.output, &mut found);
        }
        found
    })
}

fn collect(shape: &'static Shape, found: &mut HashMap<&'static str, &'static Shape>) {
    match shape.kind {
        Kind::Structure(members) if !found.contains_key(shape.name) => {
            found.insert(shape.name, shape);
            for member in members {
                collect(member.shape, found);
            }
        }
        Kind::List { item, .. } => collect(item, found),
        Kind::Map { value, .. } => collect(value, found),
        _ => {}
    }
}

/// The same, such that it can be hashed.
fn frozen<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    let py = value.py();
    if let Ok(dict) = value.cast::<PyDict>() {
        let entries = dict.iter().map(|(key, value)| Ok((key, frozen(&value)?))).collect::<PyResult<Vec<_>>>()?;
        return Ok(PyFrozenSet::new(py, entries)?.into_any());
    }
    if let Ok(list) = value.cast::<PyList>() {
        let items = list.iter().map(|item| frozen(&item)).collect::<PyResult<Vec<_>>>()?;
        return Ok(PyTuple::new(py, items)?.into_any());
    }
    Ok(value.clone())
}
