//! Answers that no model foresees, written in whichever protocol.

use std::cell::Cell;

use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_schema::{Schema, ShapeType, prelude, shape_id};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};

use super::super::nulls::NULL;

/// The members of the API's answers that are enumerations, whatever structure they are in.
const ENUMERATIONS: &[&str] = &[
    "Action",
    "AgentAction",
    "AppVisibility",
    "AuthenticationType",
    "Code",
    "ConnectionState",
    "ConnectorType",
    "DynamicAppProvidersEnabled",
    "EndpointType",
    "ErrorCode",
    "FleetType",
    "ImageSharedWithOthers",
    "ImageType",
    "InstanceDrainStatus",
    "LatestAppstreamAgentVersion",
    "PackagingType",
    "Permission",
    "Platform",
    "PreferredProtocol",
    "Schedule",
    "ScreenImageFormat",
    "ScreenResolution",
    "State",
    "Status",
    "StreamView",
    "ThemeStyling",
    "Visibility",
];

/// The value that they all have.
const UNKNOWN_VALUE: &str = "A_VALUE_NO_MODEL_KNOWS";

static TEXT: Schema<'static> =
    Schema::new_member(shape_id!("com.amazonaws.appstream", "Unknown"), ShapeType::String, "TextNoModelKnows", 0);
static LIST: Schema<'static> =
    Schema::new_member(shape_id!("com.amazonaws.appstream", "Unknown"), ShapeType::List, "ListNoModelKnows", 1);
static NESTED: Schema<'static> =
    Schema::new_member(shape_id!("com.amazonaws.appstream", "Unknown"), ShapeType::Structure, "ThingNoModelKnows", 2);
static UNKNOWN: Schema<'static> =
    Schema::new_struct(shape_id!("com.amazonaws.appstream", "Unknown"), ShapeType::Structure, &[&TEXT, &LIST]);

/// What is odd about an answer, by the places of the rules that say so, and what of it there turned out to be.
#[derive(Debug, Default)]
pub(in super::super) struct Oddities {
    pub(super) nulls: Option<usize>,
    pub(super) enumerations: Option<usize>,
    pub(super) members: Option<usize>,
    has_nulls: Cell<bool>,
    has_enumerations: Cell<bool>,
}

impl Oddities {
    pub(in super::super) fn none(&self) -> bool {
        self.nulls.is_none() && self.enumerations.is_none() && self.members.is_none()
    }

    /// The rules that had something to act on, when the answer has been written.
    pub(super) fn written(&self) -> impl Iterator<Item = usize> {
        let nulls = self.nulls.filter(|_| self.has_nulls.get());
        let enumerations = self.enumerations.filter(|_| self.has_enumerations.get());
        [nulls, enumerations, self.members].into_iter().flatten()
    }
}

/// A structure as odd as that.
pub(in super::super) struct Odd<'a>(pub(in super::super) &'a dyn SerializableStruct, pub(in super::super) &'a Oddities);

impl SerializableStruct for Odd<'_> {
    fn schema(&self) -> &Schema<'_> {
        self.0.schema()
    }

    fn serialize_members(&self, serializer: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        self.0.serialize_members(&mut Writer { to: serializer, odd: self.1, place: Place::Elsewhere })?;
        if self.1.members.is_none() {
            return Ok(());
        }
        Unknown.serialize_members(serializer)?;
        serializer.write_struct(&NESTED, &Unknown)
    }
}

/// Members that no model knows.
struct Unknown;

impl SerializableStruct for Unknown {
    fn schema(&self) -> &Schema<'_> {
        &UNKNOWN
    }

    fn serialize_members(&self, serializer: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        serializer.write_string(&TEXT, "new")?;
        serializer.write_list(&LIST, &|elements| elements.write_integer(&prelude::INTEGER, 1))
    }
}

/// Where the next string stands.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Elsewhere,
    Key,
    Value,
}

struct Writer<'a> {
    to: &'a mut dyn ShapeSerializer,
    odd: &'a Oddities,
    place: Place,
}

type Write<'a> = &'a dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>;

/// Hands every call of the named methods on as it is.
macro_rules! hand_on {
    ($($method:ident: $value:ty),* $(,)?) => {
        $(fn $method(&mut self, schema: &Schema<'_>, value: $value) -> Result<(), SerdeError> {
            self.to.$method(schema, value)
        })*
    };
}

impl ShapeSerializer for Writer<'_> {
    fn write_string(&mut self, schema: &Schema<'_>, value: &str) -> Result<(), SerdeError> {
        let member = schema.member_name().unwrap_or_default();
        let written = match self.place {
            Place::Value if self.odd.nulls.is_some() => {
                self.odd.has_nulls.set(true);
                NULL
            }
            Place::Elsewhere if self.odd.enumerations.is_some() && ENUMERATIONS.contains(&member) => {
                self.odd.has_enumerations.set(true);
                UNKNOWN_VALUE
            }
            _ => value,
        };
        // All maps of this API are of strings: keys and values take turns.
        self.place = match self.place {
            Place::Key => Place::Value,
            Place::Value => Place::Key,
            Place::Elsewhere => Place::Elsewhere,
        };
        self.to.write_string(schema, written)
    }

    fn write_struct(&mut self, schema: &Schema<'_>, value: &dyn SerializableStruct) -> Result<(), SerdeError> {
        self.to.write_struct(schema, &Odd(value, self.odd))
    }

    fn write_list(&mut self, schema: &Schema<'_>, elements: Write<'_>) -> Result<(), SerdeError> {
        let odd = self.odd;
        self.to.write_list(schema, &|to| elements(&mut Writer { to, odd, place: Place::Elsewhere }))
    }

    fn write_map(&mut self, schema: &Schema<'_>, entries: Write<'_>) -> Result<(), SerdeError> {
        let odd = self.odd;
        self.to.write_map(schema, &|to| entries(&mut Writer { to, odd, place: Place::Key }))
    }

    fn write_null(&mut self, schema: &Schema<'_>) -> Result<(), SerdeError> {
        self.to.write_null(schema)
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
