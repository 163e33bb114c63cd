//! Keyword arguments -> a request's body. The arguments have passed `validate` before; what an answer said may hold
//! nulls and instants besides.

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyString};
use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::errors;
use crate::core::model::{Kind, Shape};
use crate::core::protocol::Protocol;

pub(super) fn encode(params: &Bound<'_, PyDict>, shape: &'static Shape, protocol: Protocol) -> PyResult<Vec<u8>> {
    let value = Value { value: params.as_any(), shape };
    match protocol {
        Protocol::Json => serde_json::to_vec(&value).map_err(|e| e.to_string()),
        Protocol::Cbor => minicbor_serde::to_vec(&value).map_err(|e| e.to_string()),
    }
    .map_err(|problem| errors::parameters(params.py(), &problem))
}

/// A Python value together with what it is meant to be.
struct Value<'a, 'py> {
    value: &'a Bound<'py, PyAny>,
    shape: &'static Shape,
}

impl Serialize for Value<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.shape.kind {
            _ if self.value.is_none() => serializer.serialize_none(),
            Kind::Timestamp if !self.value.is_instance_of::<PyString>() => {
                let seconds = self.value.call_method0("timestamp").and_then(|seconds| seconds.extract());
                serializer.serialize_f64(seconds.map_err(S::Error::custom)?)
            }
            Kind::Structure(_) | Kind::Map { .. } => self.map(serializer),
            Kind::List { item, .. } => self.list(item, serializer),
            Kind::String { .. } | Kind::Timestamp => match self.value.cast::<PyString>() {
                Ok(text) => serializer.serialize_str(text.to_str().map_err(S::Error::custom)?),
                Err(error) => Err(S::Error::custom(error)),
            },
            Kind::Boolean => serializer.serialize_bool(self.value.is_truthy().map_err(S::Error::custom)?),
            Kind::Integer { .. } | Kind::Long { .. } => self.integer(serializer),
        }
    }
}

impl Value<'_, '_> {
    fn map<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let dict = self.value.cast::<PyDict>().map_err(S::Error::custom)?;
        let mut map = serializer.serialize_map(Some(dict.len()))?;
        for entry in dict.items() {
            let (key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = entry.extract().map_err(S::Error::custom)?;
            let key = key.cast::<PyString>().map_err(S::Error::custom)?;
            let key = key.to_str().map_err(S::Error::custom)?;
            let shape = match &self.shape.kind {
                Kind::Map { value, .. } => value,
                _ => match self.shape.members().iter().find(|member| member.name == key) {
                    Some(member) => member.shape,
                    None => continue, // of an answer: `validate` lets none through
                },
            };
            let entry = map.serialize_entry(key, &Value { value: &value, shape });
            entry.map_err(|problem| S::Error::custom(format_args!("{key}: {problem}")))?;
        }
        map.end()
    }

    fn list<S: Serializer>(&self, item: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        let length = self.value.len().map_err(S::Error::custom)?;
        let mut list = serializer.serialize_seq(Some(length))?;
        for value in self.value.try_iter().map_err(S::Error::custom)? {
            list.serialize_element(&Value { value: &value.map_err(S::Error::custom)?, shape: item })?;
        }
        list.end()
    }

    /// A bool is an int in Python: in JSON it stays a bool, in CBOR it becomes a number, as with botocore.
    fn integer<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable()
            && let Ok(value) = self.value.cast::<PyBool>()
        {
            return serializer.serialize_bool(value.is_true());
        }
        let int = self.value.cast::<PyInt>().map_err(S::Error::custom)?;
        if let Ok(value) = int.extract::<i64>() {
            return serializer.serialize_i64(value);
        }
        serializer.serialize_i128(int.extract().map_err(S::Error::custom)?)
    }
}
