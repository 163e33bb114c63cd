//! An answer's bytes -> the dict that boto3 gives, with nothing in between.

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyString};

use super::errors;
use crate::core::answer::{Answer, Refusal};
use crate::core::model::shapes::MEMBERS;
use crate::core::model::{Kind, Member, Operation, Shape, error_shape};
use crate::core::protocol::Protocol;
use crate::core::wire::{CborReader, JsonReader, Reader, Token, WireError};

/// How deep a value may be nested where the model expects a scalar. Whatever else is deeper is passed over.
const DEEPEST: usize = 64;

/// The dict for a successful call.
pub(super) fn answer<'py>(py: Python<'py>, operation: &Operation, answer: &Answer) -> PyResult<Bound<'py, PyDict>> {
    let dict = body(py, operation.output, answer).map_err(|problem| problem.raise(py, operation.name))?;
    dict.set_item(intern!(py, "ResponseMetadata"), metadata(py, answer)?)?;
    Ok(dict)
}

/// The dict that a `ClientError` has as its `response`.
pub(super) fn refusal<'py>(
    py: Python<'py>,
    refusal: &Refusal,
    answer: &Answer,
    exhausted: bool,
) -> PyResult<Bound<'py, PyDict>> {
    let error = PyDict::new(py);
    error.set_item(intern!(py, "Message"), refusal.message.as_deref())?;
    error.set_item(intern!(py, "Code"), &refusal.code)?;
    let response = PyDict::new(py);
    response.set_item(intern!(py, "Error"), error)?;
    let metadata = metadata(py, answer)?;
    if exhausted {
        metadata.set_item(intern!(py, "MaxAttemptsReached"), true)?;
    }
    response.set_item(intern!(py, "ResponseMetadata"), metadata)?;
    let modelled = error_shape(&refusal.code).and_then(|shape| body(py, shape, answer).ok());
    if let Some(members) = modelled {
        response.update(members.as_mapping())?;
    }
    Ok(response)
}

fn metadata<'py>(py: Python<'py>, answer: &Answer) -> PyResult<Bound<'py, PyDict>> {
    let headers = PyDict::new(py);
    for (name, value) in &answer.headers {
        headers.set_item(name, value)?;
    }
    let metadata = PyDict::new(py);
    if let Some(id) = answer.request_id() {
        metadata.set_item(intern!(py, "RequestId"), id)?;
    }
    metadata.set_item(intern!(py, "HTTPStatusCode"), answer.status)?;
    metadata.set_item(intern!(py, "HTTPHeaders"), headers)?;
    metadata.set_item(intern!(py, "RetryAttempts"), answer.retries)?;
    Ok(metadata)
}

/// Why an answer could not be made into Python objects.
enum Problem {
    Wire(WireError),
    Python(PyErr),
}

impl Problem {
    fn raise(self, py: Python<'_>, operation: &str) -> PyErr {
        match self {
            Self::Wire(error) => errors::unreadable(py, operation, &error.to_string()),
            Self::Python(error) => error,
        }
    }
}

impl From<WireError> for Problem {
    fn from(error: WireError) -> Self {
        Self::Wire(error)
    }
}

impl From<PyErr> for Problem {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

fn unexpected(problem: &str, shape: &Shape) -> Problem {
    Problem::Wire(WireError { problem: format!("{problem} where {} is expected", shape.name), at: 0 })
}

fn body<'py>(py: Python<'py>, shape: &Shape, answer: &Answer) -> Result<Bound<'py, PyDict>, Problem> {
    match answer.protocol {
        _ if answer.body().is_empty() => Ok(PyDict::new(py)),
        Protocol::Json => document(py, shape, JsonReader::new(answer.body())),
        Protocol::Cbor => document(py, shape, CborReader::new(answer.body())),
    }
}

fn document<'py, R: Reader>(py: Python<'py>, shape: &Shape, mut reader: R) -> Result<Bound<'py, PyDict>, Problem> {
    let Token::Map(cursor) = reader.token()? else { return Err(unexpected("no structure", shape)) };
    let dict = structure(py, &mut reader, shape.members(), cursor)?;
    reader.finish()?;
    Ok(dict)
}

fn structure<'py, R: Reader>(
    py: Python<'py>,
    reader: &mut R,
    members: &'static [Member],
    mut cursor: R::Cursor,
) -> Result<Bound<'py, PyDict>, Problem> {
    let dict = PyDict::new(py);
    let mut next = 0;
    while let Some(key) = reader.key(&mut cursor)? {
        let Some(at) = find(members, key, next) else {
            reader.skip()?;
            continue;
        };
        next = at + 1;
        if let Some(value) = value(py, reader, members[at].shape)? {
            dict.set_item(name(py, &members[at]), value)?;
        }
    }
    Ok(dict)
}

/// Members mostly come in the model's order: look first where the last one ended.
fn find(members: &[Member], key: &str, next: usize) -> Option<usize> {
    let (before, after) = members.split_at(next);
    let at = |members: &[Member]| members.iter().position(|member| member.name == key);
    at(after).map(|at| next + at).or_else(|| at(before))
}

/// A member's name as a Python string, made once.
fn name<'py>(py: Python<'py>, member: &Member) -> Borrowed<'static, 'py, PyString> {
    static NAMES: [PyOnceLock<Py<PyString>>; MEMBERS] = [const { PyOnceLock::new() }; MEMBERS];
    NAMES[member.id].get_or_init(py, || PyString::intern(py, member.name).unbind()).bind_borrowed(py)
}

/// None for a null. A scalar is what the wire says it is, as botocore leaves it.
fn value<'py, R: Reader>(
    py: Python<'py>,
    reader: &mut R,
    shape: &'static Shape,
) -> Result<Option<Bound<'py, PyAny>>, Problem> {
    let token = reader.token()?;
    match (&shape.kind, token) {
        (_, Token::Null) => Ok(None),
        (Kind::Structure(members), Token::Map(cursor)) => {
            structure(py, reader, members, cursor).map(|d| Some(d.into_any()))
        }
        (Kind::List { item, .. }, Token::List(cursor)) => list(py, reader, item, cursor).map(Some),
        (Kind::Map { value, .. }, Token::Map(cursor)) => map(py, reader, value, cursor).map(Some),
        (Kind::Structure(_) | Kind::List { .. } | Kind::Map { .. }, _) => Err(unexpected("something else", shape)),
        (Kind::Timestamp, token) => timestamp(py, token, shape).map(Some),
        (_, Token::List(cursor)) => unmodelled_list(py, reader, cursor, DEEPEST).map(Some),
        (_, Token::Map(cursor)) => unmodelled_map(py, reader, cursor, DEEPEST).map(Some),
        (_, token) => Ok(scalar(py, token)?),
    }
}

fn list<'py, R: Reader>(
    py: Python<'py>,
    reader: &mut R,
    item: &'static Shape,
    mut cursor: R::Cursor,
) -> Result<Bound<'py, PyAny>, Problem> {
    let list = PyList::empty(py);
    while reader.item(&mut cursor)? {
        list.append(value(py, reader, item)?)?;
    }
    Ok(list.into_any())
}

fn map<'py, R: Reader>(
    py: Python<'py>,
    reader: &mut R,
    item: &'static Shape,
    mut cursor: R::Cursor,
) -> Result<Bound<'py, PyAny>, Problem> {
    let dict = PyDict::new(py);
    while let Some(key) = reader.key(&mut cursor)? {
        let key = PyString::new(py, key);
        dict.set_item(key, value(py, reader, item)?)?;
    }
    Ok(dict.into_any())
}

fn scalar<'py, C>(py: Python<'py>, token: Token<'_, C>) -> PyResult<Option<Bound<'py, PyAny>>> {
    Ok(Some(match token {
        Token::Null | Token::List(_) | Token::Map(_) => return Ok(None),
        Token::Bool(value) => PyBool::new(py, value).to_owned().into_any(),
        Token::Int(value) => value.into_pyobject(py)?.into_any(),
        Token::BigInt(digits) => py.get_type::<PyInt>().call1((digits,))?,
        Token::Float(value) => PyFloat::new(py, value).into_any(),
        Token::Str(text) => PyString::new(py, text).into_any(),
        Token::Bytes(bytes) => PyBytes::new(py, &bytes).into_any(),
    }))
}

/// A value where the model has no say in what is inside it.
fn unmodelled<'py, R: Reader>(
    py: Python<'py>,
    reader: &mut R,
    depth: usize,
) -> Result<Option<Bound<'py, PyAny>>, Problem> {
    match reader.token()? {
        Token::List(cursor) => unmodelled_list(py, reader, cursor, depth).map(Some),
        Token::Map(cursor) => unmodelled_map(py, reader, cursor, depth).map(Some),
        token => Ok(scalar(py, token)?),
    }
}

fn deeper(depth: usize) -> Result<usize, Problem> {
    let problem = || Problem::Wire(WireError { problem: "value: nested too deep".to_owned(), at: 0 });
    depth.checked_sub(1).ok_or_else(problem)
}

fn unmodelled_list<'py, R: Reader>(
    py: Python<'py>,
    reader: &mut R,
    mut cursor: R::Cursor,
    depth: usize,
) -> Result<Bound<'py, PyAny>, Problem> {
    let depth = deeper(depth)?;
    let list = PyList::empty(py);
    while reader.item(&mut cursor)? {
        list.append(unmodelled(py, reader, depth)?)?;
    }
    Ok(list.into_any())
}

fn unmodelled_map<'py, R: Reader>(
    py: Python<'py>,
    reader: &mut R,
    mut cursor: R::Cursor,
    depth: usize,
) -> Result<Bound<'py, PyAny>, Problem> {
    let depth = deeper(depth)?;
    let dict = PyDict::new(py);
    while let Some(key) = reader.key(&mut cursor)? {
        let key = PyString::new(py, key);
        dict.set_item(key, unmodelled(py, reader, depth)?)?;
    }
    Ok(dict.into_any())
}

fn timestamp<'py, C>(py: Python<'py>, token: Token<'_, C>, shape: &Shape) -> Result<Bound<'py, PyAny>, Problem> {
    static FROM_EPOCH: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static UTC: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let seconds = match token {
        #[allow(
            clippy::cast_precision_loss,
            reason = "an instant that a double cannot tell is no instant of this service"
        )]
        Token::Int(seconds) => seconds as f64,
        Token::Float(seconds) => seconds,
        Token::Str(text) => return other_timestamp(py, text),
        _ => return Err(unexpected("no instant", shape)),
    };
    let utc =
        UTC.get_or_try_init(py, || py.import("datetime")?.getattr("timezone")?.getattr("utc").map(Bound::unbind))?;
    let from_epoch = FROM_EPOCH.get_or_try_init(py, || {
        py.import("datetime")?.getattr("datetime")?.getattr("fromtimestamp").map(Bound::unbind)
    })?;
    from_epoch.bind(py).call1((seconds, utc)).or_else(|_| other_timestamp(py, seconds))
}

/// Text, or an instant that `fromtimestamp` cannot tell: rare, and left to Python.
fn other_timestamp<'py>(py: Python<'py>, value: impl IntoPyObject<'py>) -> Result<Bound<'py, PyAny>, Problem> {
    let parse = py.import("aws_appstream._timestamp")?.getattr("parse")?;
    let parsed = parse.call1((value,));
    parsed.map_err(|e| Problem::Wire(WireError { problem: e.value(py).to_string(), at: 0 }))
}
