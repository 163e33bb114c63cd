//! Checks keyword arguments before anything is sent: what botocore refuses is refused, in botocore's words, all of it
//! at once. <https://github.com/boto/botocore/blob/develop/botocore/validate.py>

use std::fmt::{self, Display};

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyList, PyString, PyTuple};

use super::errors;
use crate::core::model::{Kind, Shape};

pub(super) fn check(params: &Bound<'_, PyDict>, shape: &'static Shape) -> PyResult<()> {
    let mut report = Vec::new();
    structure(params, shape, &Path::Root, &mut report)?;
    if report.is_empty() { Ok(()) } else { Err(errors::parameters(params.py(), &report.join("\n"))) }
}

/// Where in the arguments a value stands; text only when there is something to say about it.
enum Path<'a> {
    Root,
    Member(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
    Key(&'a Path<'a>, &'a str),
}

impl Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => f.write_str("input"),
            Self::Member(Self::Root, name) => f.write_str(name),
            Self::Member(parent, name) => write!(f, "{parent}.{name}"),
            Self::Item(parent, at) => write!(f, "{parent}[{at}]"),
            Self::Key(parent, key) => write!(f, "{parent} (key: {key})"),
        }
    }
}

type Report = Vec<String>;

fn structure(params: &Bound<'_, PyDict>, shape: &'static Shape, path: &Path<'_>, report: &mut Report) -> PyResult<()> {
    let members = shape.members();
    for member in members.iter().filter(|member| member.required) {
        if !params.contains(member.name)? {
            report.push(format!("Missing required parameter in {path}: \"{}\"", member.name));
        }
    }
    let find = |name: &Bound<'_, PyAny>| {
        let name = name.cast::<PyString>().ok()?.to_str().ok()?;
        members.iter().find(|member| member.name == name)
    };
    for name in params.keys() {
        if find(&name).is_none() {
            let names = members.iter().map(|member| member.name).collect::<Vec<_>>().join(", ");
            report.push(format!("Unknown parameter in {path}: \"{name}\", must be one of: {names}"));
        }
    }
    for entry in params.items() {
        let (name, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = entry.extract()?;
        if let Some(member) = find(&name) {
            self::value(&value, member.shape, &Path::Member(path, member.name), report)?;
        }
    }
    Ok(())
}

fn value(value: &Bound<'_, PyAny>, shape: &'static Shape, path: &Path<'_>, report: &mut Report) -> PyResult<()> {
    let mut wrong = |types: &str| report.push(wrong_type(value, shape, path, types));
    match &shape.kind {
        Kind::Structure(_) => match value.cast::<PyDict>() {
            Ok(dict) => return structure(dict, shape, path, report),
            Err(_) => wrong("<class 'dict'>"),
        },
        Kind::Map { key, value: item } => match value.cast::<PyDict>() {
            Ok(dict) => return map(dict, key, item, path, report),
            Err(_) => wrong("<class 'dict'>"),
        },
        Kind::List { item, min } if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() => {
            return list(value, item, *min, path, report);
        }
        Kind::List { .. } => wrong("<class 'list'>, <class 'tuple'>"),
        Kind::String { min, .. } => match value.cast::<PyString>() {
            Ok(text) => length(text.len()?, *min, path, report),
            Err(_) => wrong("<class 'str'>"),
        },
        Kind::Integer { min } | Kind::Long { min } => match value.cast::<PyInt>() {
            Ok(int) => range(int, *min, path, report)?,
            Err(_) => wrong("<class 'int'>"),
        },
        Kind::Boolean if value.is_instance_of::<PyBool>() => {}
        Kind::Boolean => wrong("<class 'bool'>"),
        Kind::Timestamp => wrong("<class 'datetime.datetime'>, timestamp-string"),
    }
    Ok(())
}

fn map(
    dict: &Bound<'_, PyDict>,
    key_shape: &'static Shape,
    item: &'static Shape,
    path: &Path<'_>,
    report: &mut Report,
) -> PyResult<()> {
    for entry in dict.items() {
        let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = entry.extract()?;
        let name = key.to_string();
        self::value(&key, key_shape, &Path::Key(path, &name), report)?;
        self::value(&value, item, &Path::Member(path, &name), report)?;
    }
    Ok(())
}

fn list(
    values: &Bound<'_, PyAny>,
    item: &'static Shape,
    min: usize,
    path: &Path<'_>,
    report: &mut Report,
) -> PyResult<()> {
    length(values.len()?, min, path, report);
    for (at, value) in values.try_iter()?.enumerate() {
        self::value(&value?, item, &Path::Item(path, at), report)?;
    }
    Ok(())
}

fn length(length: usize, min: usize, path: &Path<'_>, report: &mut Report) {
    if length < min {
        report.push(format!("Invalid length for parameter {path}, value: {length}, valid min length: {min}"));
    }
}

fn range(int: &Bound<'_, PyInt>, min: Option<i64>, path: &Path<'_>, report: &mut Report) -> PyResult<()> {
    let Some(min) = min else { return Ok(()) };
    if int.lt(min)? {
        report.push(format!("Invalid value for parameter {path}, value: {int}, valid min value: {min}"));
    }
    Ok(())
}

fn wrong_type(value: &Bound<'_, PyAny>, shape: &Shape, path: &Path<'_>, types: &str) -> String {
    let class = value.get_type();
    let shown: &dyn Display = if shape.is_sensitive() { &"***" } else { value };
    format!("Invalid type for parameter {path}, value: {shown}, type: {class}, valid types: {types}")
}
