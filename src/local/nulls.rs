//! A null where the SDK's types have no room for one.
//!
//! The live service answers maps with null values (`Applications[].Metadata = {"WORKING_DIRECTORY": null}`), which
//! breaks typed clients; the SDK's output types hold strings only. So a value that is to be null is [`NULL`] in the
//! type, and [`WithNulls`] writes it as the protocol's own null, wherever it stands and whichever the protocol.

use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

/// The string that is written as null. Its control characters keep it apart from whatever a caller sends by accident.
pub(super) const NULL: &str = "\u{0}\u{1a}null\u{1a}\u{0}";

/// A structure whose strings [`NULL`] are written as nulls.
pub(super) struct WithNulls<'a>(pub(super) &'a dyn SerializableStruct);

impl SerializableStruct for WithNulls<'_> {
    fn schema(&self) -> &Schema<'_> {
        self.0.schema()
    }

    fn serialize_members(&self, serializer: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        self.0.serialize_members(&mut NullWriter(serializer))
    }
}

struct NullWriter<'a>(&'a mut dyn ShapeSerializer);

type Write<'a> = &'a dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>;

/// Hands every call of the named methods on as it is.
macro_rules! hand_on {
    ($($method:ident: $value:ty),* $(,)?) => {
        $(fn $method(&mut self, schema: &Schema<'_>, value: $value) -> Result<(), SerdeError> {
            self.0.$method(schema, value)
        })*
    };
}

impl ShapeSerializer for NullWriter<'_> {
    fn write_string(&mut self, schema: &Schema<'_>, value: &str) -> Result<(), SerdeError> {
        if value == NULL { self.0.write_null(schema) } else { self.0.write_string(schema, value) }
    }

    fn write_struct(&mut self, schema: &Schema<'_>, value: &dyn SerializableStruct) -> Result<(), SerdeError> {
        self.0.write_struct(schema, &WithNulls(value))
    }

    fn write_list(&mut self, schema: &Schema<'_>, elements: Write<'_>) -> Result<(), SerdeError> {
        self.0.write_list(schema, &|serializer| elements(&mut NullWriter(serializer)))
    }

    fn write_map(&mut self, schema: &Schema<'_>, entries: Write<'_>) -> Result<(), SerdeError> {
        self.0.write_map(schema, &|serializer| entries(&mut NullWriter(serializer)))
    }

    fn write_null(&mut self, schema: &Schema<'_>) -> Result<(), SerdeError> {
        self.0.write_null(schema)
    }

    hand_on! {
        write_boolean: bool,
        write_byte: i8,
        write_short: i16,
        write_integer: i32,
        write_long: i64,
        write_float: f32,
        write_double: f64,
        write_big_integer: &BigInteger,
        write_big_decimal: &BigDecimal,
        write_blob: Blob,
        write_timestamp: &DateTime,
        write_document: &Document,
    }
}
