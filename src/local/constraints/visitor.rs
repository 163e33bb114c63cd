//! One way into a structure of the SDK: every value that it would write is handed to one function.

use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

type Write<'a> = &'a dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>;

/// A value. Lists and maps write what is in them as often as they are asked to; a map its keys and values in turn.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    Text(&'a str),
    Number(i64),
    List(Write<'a>),
    Map(Write<'a>),
    Structure(&'a dyn SerializableStruct),
    /// What nothing is demanded of but to be there.
    Other,
}

/// Calls a function with the name of each member and its value; elements, keys and values of entries have no name.
pub(super) struct Visitor<F>(pub(super) F);

macro_rules! others {
    ($($method:ident: $value:ty),* $(,)?) => {
        $(fn $method(&mut self, schema: &Schema<'_>, _: $value) -> Result<(), SerdeError> {
            self.visit(schema, Value::Other)
        })*
    };
}

impl<F: FnMut(&str, Value<'_>) -> Result<(), SerdeError>> Visitor<F> {
    fn visit(&mut self, schema: &Schema<'_>, value: Value<'_>) -> Result<(), SerdeError> {
        self.0(schema.member_name().unwrap_or_default(), value)
    }
}

impl<F: FnMut(&str, Value<'_>) -> Result<(), SerdeError>> ShapeSerializer for Visitor<F> {
    fn write_struct(&mut self, schema: &Schema<'_>, value: &dyn SerializableStruct) -> Result<(), SerdeError> {
        self.visit(schema, Value::Structure(value))
    }

    fn write_list(&mut self, schema: &Schema<'_>, elements: Write<'_>) -> Result<(), SerdeError> {
        self.visit(schema, Value::List(elements))
    }

    fn write_map(&mut self, schema: &Schema<'_>, entries: Write<'_>) -> Result<(), SerdeError> {
        self.visit(schema, Value::Map(entries))
    }

    fn write_string(&mut self, schema: &Schema<'_>, value: &str) -> Result<(), SerdeError> {
        self.visit(schema, Value::Text(value))
    }

    fn write_byte(&mut self, schema: &Schema<'_>, value: i8) -> Result<(), SerdeError> {
        self.visit(schema, Value::Number(value.into()))
    }

    fn write_short(&mut self, schema: &Schema<'_>, value: i16) -> Result<(), SerdeError> {
        self.visit(schema, Value::Number(value.into()))
    }

    fn write_integer(&mut self, schema: &Schema<'_>, value: i32) -> Result<(), SerdeError> {
        self.visit(schema, Value::Number(value.into()))
    }

    fn write_long(&mut self, schema: &Schema<'_>, value: i64) -> Result<(), SerdeError> {
        self.visit(schema, Value::Number(value))
    }

    fn write_null(&mut self, schema: &Schema<'_>) -> Result<(), SerdeError> {
        self.visit(schema, Value::Other)
    }

    others! {
        write_boolean: bool,
        write_float: f32,
        write_double: f64,
        write_big_integer: &BigInteger,
        write_big_decimal: &BigDecimal,
        write_blob: Blob,
        write_timestamp: &DateTime,
        write_document: &Document,
    }
}
