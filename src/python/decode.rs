//! An answer's bytes -> the dict that boto3 gives, with nothing in between.

use std::marker::PhantomData;
use std::ops::Range;

use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDict, PyFloat, PyInt, PyList, PyString};

use super::errors;
use super::exit::Calling;
use super::once::{Once, intern};
use crate::core::answer::{Answer, Refusal};
use crate::core::model::shapes::MEMBERS;
use crate::core::model::{Kind, Member, Operation, Shape, error_shape};
use crate::core::protocol::Protocol;
use crate::core::record::Value;
use crate::core::wire::{CborReader, JsonReader, Reader, Token, WireError};

/// How deep a value may be nested where the model expects a scalar. Whatever else is deeper is passed over.
const DEEPEST: usize = 64;

/// The dict for a successful call.
pub(super) fn answer<'py>(py: Python<'py>, operation: &Operation, answer: &Answer) -> PyResult<Bound<'py, PyDict>> {
    let _paused = PausedCollector::new(py);
    let dict = body(py, operation.output, answer).map_err(|problem| problem.raise(py, operation.name))?;
    dict.set_item(intern!(py, "ResponseMetadata"), metadata(py, answer)?)?;
    Ok(dict)
}

/// One value of an answer, by the name that an error would give it; None for a null.
pub(super) fn value<'py>(
    py: Python<'py>,
    name: &str,
    shape: &'static Shape,
    value: &Value,
) -> PyResult<Bound<'py, PyAny>> {
    let decoded = match value.protocol {
        Protocol::Json => Decoder::new(py, JsonReader::new(&value.bytes)).value(shape),
        Protocol::Cbor => Decoder::new(py, CborReader::new(&value.bytes)).value(shape),
    };
    let decoded = decoded.map_err(|problem| problem.raise(py, name))?;
    Ok(decoded.unwrap_or_else(|| py.None().into_bound(py)))
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
        match headers.get_item(name)? {
            Some(before) => headers.set_item(name, format!("{before}, {value}"))?,
            None => headers.set_item(name, value)?,
        }
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

/// Why an answer could not be made into Python objects. One word, so that what goes well stays in registers.
struct Problem(Box<Cause>);

enum Cause {
    /// What is wrong with the bytes.
    Wire(String),
    Python(PyErr),
}

impl Problem {
    fn raise(self, py: Python<'_>, operation: &str) -> PyErr {
        match *self.0 {
            Cause::Wire(problem) => errors::unreadable(py, operation, &problem),
            Cause::Python(error) => error,
        }
    }
}

impl From<WireError> for Problem {
    fn from(error: WireError) -> Self {
        wrong(error.to_string())
    }
}

impl From<PyErr> for Problem {
    fn from(error: PyErr) -> Self {
        Self(Box::new(Cause::Python(error)))
    }
}

fn wrong(problem: String) -> Problem {
    Problem(Box::new(Cause::Wire(problem)))
}

fn unexpected(found: &str, shape: &Shape) -> Problem {
    wrong(format!("{found} where {} is expected", shape.name))
}

fn body<'py>(py: Python<'py>, shape: &'static Shape, answer: &Answer) -> Result<Bound<'py, PyDict>, Problem> {
    match answer.protocol {
        _ if answer.body().is_empty() => Ok(PyDict::new(py)),
        Protocol::Json => Decoder::new(py, JsonReader::new(answer.body())).document(shape),
        Protocol::Cbor => Decoder::new(py, CborReader::new(answer.body())).document(shape),
    }
}

/// Keeps the garbage collector from looking, again and again, through objects of which none is garbage yet.
struct PausedCollector<'py> {
    was_enabled: bool,
    attached: PhantomData<Python<'py>>,
}

impl<'py> PausedCollector<'py> {
    fn new(_: Python<'py>) -> Self {
        // SAFETY: the interpreter is attached, as `Python` proves; the call has no other precondition.
        let was_enabled = unsafe { ffi::PyGC_Disable() } == 1;
        Self { was_enabled, attached: PhantomData }
    }
}

impl Drop for PausedCollector<'_> {
    fn drop(&mut self) {
        if self.was_enabled {
            // SAFETY: still attached, as the lifetime of `Python` says; the call has no other precondition.
            unsafe { ffi::PyGC_Enable() };
        }
    }
}

/// Builds the Python objects for one answer.
struct Decoder<'py, R> {
    py: Python<'py>,
    reader: R,
    /// The last string of each member: most of a page says the same again.
    strings: Vec<Option<Bound<'py, PyString>>>,
    /// The last dict of each structure: a copy of it has room for the next one's members already.
    dicts: Vec<Sibling<'py>>,
}

struct Sibling<'py> {
    members: &'static [Member],
    dict: Bound<'py, PyDict>,
    present: Present,
    /// Its entries in the order they came; those with a string may be told by their bytes when they come again.
    entries: Vec<Option<Entry>>,
}

/// A member with a string as its value: which one, and its bytes.
struct Entry {
    member: usize,
    bytes: Range<usize>,
}

/// A member's value.
enum Found<'py> {
    Null,
    New(Bound<'py, PyAny>),
    /// The string that this member had last: `Decoder::strings` has it.
    Same,
}

/// Which members of a structure are there, by their place in it.
type Present = u64;

impl<'py, R: Reader> Decoder<'py, R> {
    fn new(py: Python<'py>, reader: R) -> Self {
        Self { py, reader, strings: Vec::new(), dicts: Vec::new() }
    }

    fn document(mut self, shape: &'static Shape) -> Result<Bound<'py, PyDict>, Problem> {
        let Token::Map(cursor) = self.reader.token()? else { return Err(unexpected("no structure", shape)) };
        let dict = self.structure(shape.members(), cursor)?;
        self.reader.finish()?;
        Ok(dict)
    }

    fn structure(&mut self, members: &'static [Member], mut cursor: R::Cursor) -> Result<Bound<'py, PyDict>, Problem> {
        if self.strings.is_empty() {
            self.strings.resize(MEMBERS, None); // a scalar alone needs none
        }
        let me = self.sibling(members);
        let dict = self.dicts[me].dict.copy()?;
        let before = self.dicts[me].present;
        let (mut present, mut set, mut seen): (Present, Present, Present) = (0, before, 0);
        let (mut next, mut step, mut twice) = (0, 0, false);
        loop {
            if let Some(Some(entry)) = self.dicts[me].entries.get(step)
                && seen & (1 << entry.member) == 0
                && self.reader.repeats(&mut cursor, &entry.bytes)
            {
                present |= 1 << entry.member;
                seen |= 1 << entry.member;
                next = entry.member + 1;
                step += 1;
                continue;
            }
            let start = self.reader.position();
            let Some(key) = self.reader.key(&mut cursor)? else { break };
            let Some(at) = find(members, key, next) else {
                self.reader.skip()?;
                self.note(me, step, None);
                step += 1;
                continue;
            };
            next = at + 1;
            let place = 1 << at;
            twice |= seen & place != 0;
            seen |= place;
            let found = self.member(&members[at])?;
            let string = matches!(found, Found::Same) || self.strings[members[at].id].is_some();
            let bytes = start..self.reader.position();
            self.note(me, step, string.then_some(Entry { member: at, bytes }));
            step += 1;
            let value = match found {
                Found::Null => {
                    present &= !place;
                    continue;
                }
                Found::New(value) => value,
                // The sibling had the member, and its last string is what the copy holds.
                Found::Same if set & place != 0 => {
                    present |= place;
                    continue;
                }
                Found::Same => match &self.strings[members[at].id] {
                    Some(string) => string.clone().into_any(),
                    None => continue,
                },
            };
            dict.set_item(name(self.py, &members[at]), value)?;
            present |= place;
            set |= place;
        }
        self.without(&dict, members, set & !present)?;
        let sibling = &mut self.dicts[me];
        sibling.dict = dict.clone();
        sibling.present = present;
        sibling.entries.truncate(if twice { 0 } else { step }); // of a member that came twice the bytes tell two stories
        Ok(dict)
    }

    /// Takes out what the sibling had and this one has not.
    fn without(&self, dict: &Bound<'py, PyDict>, members: &[Member], mut surplus: Present) -> PyResult<()> {
        while surplus != 0 {
            dict.del_item(name(self.py, &members[surplus.trailing_zeros() as usize]))?;
            surplus &= surplus - 1;
        }
        Ok(())
    }

    /// Where the last dict of that structure is; an empty one at first.
    fn sibling(&mut self, members: &'static [Member]) -> usize {
        if let Some(known) = self.dicts.iter().position(|sibling| std::ptr::eq(sibling.members, members)) {
            return known;
        }
        self.dicts.push(Sibling { members, dict: PyDict::new(self.py), present: 0, entries: Vec::new() });
        self.dicts.len() - 1
    }

    fn note(&mut self, sibling: usize, step: usize, entry: Option<Entry>) {
        let entries = &mut self.dicts[sibling].entries;
        match entries.get_mut(step) {
            Some(place) => *place = entry,
            None => entries.push(entry),
        }
    }

    fn member(&mut self, member: &'static Member) -> Result<Found<'py>, Problem> {
        if !matches!(member.shape.kind, Kind::String { .. }) {
            return Ok(self.value(member.shape)?.map_or(Found::Null, Found::New));
        }
        let last = &mut self.strings[member.id];
        let other = match self.reader.token()? {
            Token::Str(text) => {
                if let Some(string) = last
                    && string.to_str()? == text
                {
                    return Ok(Found::Same);
                }
                let string = PyString::new(self.py, text);
                *last = Some(string.clone());
                return Ok(Found::New(string.into_any()));
            }
            Token::List(cursor) => Some(self.unmodelled_list(cursor, DEEPEST)?),
            Token::Map(cursor) => Some(self.unmodelled_map(cursor, DEEPEST)?),
            token => scalar(self.py, token)?,
        };
        self.strings[member.id] = None;
        Ok(other.map_or(Found::Null, Found::New))
    }

    /// None for a null. A scalar is what the wire says it is, as botocore leaves it.
    fn value(&mut self, shape: &'static Shape) -> Result<Option<Bound<'py, PyAny>>, Problem> {
        match (&shape.kind, self.reader.token()?) {
            (_, Token::Null) => Ok(None),
            (Kind::Structure(members), Token::Map(cursor)) => Ok(Some(self.structure(members, cursor)?.into_any())),
            (Kind::List { item, .. }, Token::List(cursor)) => self.list(item, cursor).map(Some),
            (Kind::Map { value, .. }, Token::Map(cursor)) => self.map(value, cursor).map(Some),
            (Kind::Structure(_) | Kind::List { .. } | Kind::Map { .. }, _) => Err(unexpected("something else", shape)),
            (Kind::Timestamp, token) => timestamp(self.py, &token, shape).map(Some),
            (_, Token::List(cursor)) => self.unmodelled_list(cursor, DEEPEST).map(Some),
            (_, Token::Map(cursor)) => self.unmodelled_map(cursor, DEEPEST).map(Some),
            (_, token) => Ok(scalar(self.py, token)?),
        }
    }

    fn list(&mut self, item: &'static Shape, mut cursor: R::Cursor) -> Result<Bound<'py, PyAny>, Problem> {
        let list = PyList::empty(self.py);
        while self.reader.item(&mut cursor)? {
            list.append(self.value(item)?)?;
        }
        Ok(list.into_any())
    }

    fn map(&mut self, item: &'static Shape, mut cursor: R::Cursor) -> Result<Bound<'py, PyAny>, Problem> {
        let dict = PyDict::new(self.py);
        while let Some(key) = self.reader.key(&mut cursor)? {
            let key = PyString::new(self.py, key);
            dict.set_item(key, self.value(item)?)?;
        }
        Ok(dict.into_any())
    }

    /// A value where the model has no say in what is inside it.
    fn unmodelled(&mut self, depth: usize) -> Result<Option<Bound<'py, PyAny>>, Problem> {
        match self.reader.token()? {
            Token::List(cursor) => self.unmodelled_list(cursor, depth).map(Some),
            Token::Map(cursor) => self.unmodelled_map(cursor, depth).map(Some),
            token => Ok(scalar(self.py, token)?),
        }
    }

    fn unmodelled_list(&mut self, mut cursor: R::Cursor, depth: usize) -> Result<Bound<'py, PyAny>, Problem> {
        let depth = deeper(depth)?;
        let list = PyList::empty(self.py);
        while self.reader.item(&mut cursor)? {
            list.append(self.unmodelled(depth)?)?;
        }
        Ok(list.into_any())
    }

    fn unmodelled_map(&mut self, mut cursor: R::Cursor, depth: usize) -> Result<Bound<'py, PyAny>, Problem> {
        let depth = deeper(depth)?;
        let dict = PyDict::new(self.py);
        while let Some(key) = self.reader.key(&mut cursor)? {
            let key = PyString::new(self.py, key);
            dict.set_item(key, self.unmodelled(depth)?)?;
        }
        Ok(dict.into_any())
    }
}

fn deeper(depth: usize) -> Result<usize, Problem> {
    depth.checked_sub(1).ok_or_else(|| wrong("a value is nested too deep".to_owned()))
}

/// Members mostly come in the model's order: look first where the last one ended.
fn find(members: &[Member], key: &str, next: usize) -> Option<usize> {
    if members.get(next).is_some_and(|member| member.name == key) {
        return Some(next);
    }
    members.iter().position(|member| member.name == key)
}

/// A member's name as a Python string, made once.
fn name<'py>(py: Python<'py>, member: &Member) -> Borrowed<'static, 'py, PyString> {
    static NAMES: [Once<Py<PyString>>; MEMBERS] = [const { Once::new() }; MEMBERS];
    NAMES[member.id].get_or_init(|| PyString::intern(py, member.name).unbind()).bind_borrowed(py)
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

fn timestamp<'py, C>(py: Python<'py>, token: &Token<'_, C>, shape: &Shape) -> Result<Bound<'py, PyAny>, Problem> {
    static FROM_EPOCH: Once<Py<PyAny>> = Once::new();
    static UTC: Once<Py<PyAny>> = Once::new();
    let seconds = match token {
        #[allow(
            clippy::cast_precision_loss,
            reason = "an instant that a double cannot tell is no instant of this service"
        )]
        Token::Int(seconds) => *seconds as f64,
        Token::Float(seconds) => *seconds,
        Token::Str(text) => return other_timestamp(py, *text),
        _ => return Err(unexpected("no instant", shape)),
    };
    let utc = UTC.get_or_try_init(|| py.import("datetime")?.getattr("timezone")?.getattr("utc").map(Bound::unbind))?;
    let from_epoch = FROM_EPOCH
        .get_or_try_init(|| py.import("datetime")?.getattr("datetime")?.getattr("fromtimestamp").map(Bound::unbind))?;
    from_epoch.bind(py).call1((seconds, utc)).or_else(|_| other_timestamp(py, seconds))
}

/// Text, or an instant that `fromtimestamp` cannot tell: rare, and left to Python.
fn other_timestamp<'py>(py: Python<'py>, value: impl IntoPyObject<'py>) -> Result<Bound<'py, PyAny>, Problem> {
    let _calling = Calling::python(py);
    let parse = py.import("aws_appstream._timestamp")?.getattr("parse")?;
    let parsed = parse.call1((value,));
    parsed.map_err(|e| wrong(e.value(py).to_string()))
}
