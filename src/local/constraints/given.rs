//! Which members of an input a request gives.
//!
//! The SDK's inputs do not tell: what is required and missing they fill with an empty value, as clients are to do with
//! answers.

use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::{SerdeError, ShapeDeserializer};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

/// Members by their numbers. No input has as many as 64.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Given(u64);

impl Given {
    /// As if every member were given.
    #[cfg(test)]
    pub(super) const ALL: Self = Self(u64::MAX);

    /// Whether a member of that schema is given; one without a number always is.
    pub(super) fn has(self, member: &Schema<'_>) -> bool {
        bit(member).is_none_or(|bit| self.0 & bit != 0)
    }
}

fn bit(member: &Schema<'_>) -> Option<u64> {
    1_u64.checked_shl(u32::try_from(member.member_index()?).ok()?)
}

/// Takes note of the members that one structure is read from, and leaves all else to another deserializer.
pub(super) struct Noting<'a> {
    inner: &'a mut dyn ShapeDeserializer,
    pub(super) given: Given,
}

impl<'a> Noting<'a> {
    pub(super) fn new(inner: &'a mut dyn ShapeDeserializer) -> Self {
        Self { inner, given: Given(0) }
    }
}

/// Hands every call of the named methods on as it is.
macro_rules! hand_on {
    ($($method:ident: $value:ty),* $(,)?) => {
        $(fn $method(&mut self, schema: &Schema<'_>) -> Result<$value, SerdeError> {
            self.inner.$method(schema)
        })*
    };
}

impl ShapeDeserializer for Noting<'_> {
    fn read_struct(
        &mut self,
        schema: &Schema<'_>,
        member: &mut dyn FnMut(&Schema<'_>, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        let given = &mut self.given;
        self.inner.read_struct(schema, &mut |schema, value| {
            if !value.is_null() {
                given.0 |= bit(schema).unwrap_or(0);
            }
            member(schema, value)
        })
    }

    fn read_list(
        &mut self,
        schema: &Schema<'_>,
        element: &mut dyn FnMut(&mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.inner.read_list(schema, element)
    }

    fn read_map(
        &mut self,
        schema: &Schema<'_>,
        entry: &mut dyn FnMut(String, &mut dyn ShapeDeserializer) -> Result<(), SerdeError>,
    ) -> Result<(), SerdeError> {
        self.inner.read_map(schema, entry)
    }

    fn is_null(&self) -> bool {
        self.inner.is_null()
    }

    fn read_null(&mut self) -> Result<(), SerdeError> {
        self.inner.read_null()
    }

    fn container_size(&self) -> Option<usize> {
        self.inner.container_size()
    }

    hand_on! {
        read_boolean: bool,
        read_byte: i8,
        read_short: i16,
        read_integer: i32,
        read_long: i64,
        read_float: f32,
        read_double: f64,
        read_big_integer: BigInteger,
        read_big_decimal: BigDecimal,
        read_string: String,
        read_blob: Blob,
        read_timestamp: DateTime,
        read_document: Document,
    }
}
