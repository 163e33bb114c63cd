//! How the SDK's types are saved and read again: `#[serde(with = "stored")]` for structures, through the SDK's own JSON
//! codec, and `#[serde(with = "stored::states")]` for what changes with time.

use aws_sdk_appstream::types::{
    AccessEndpoint, DomainJoinInfo, Fleet, FleetState, Image, ImageBuilderStateChangeReason, ImageState, ResourceError,
    VpcConfig,
};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeDeserializer};
use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::nulls::NULL;
use super::protocol::Protocol;

/// What can be saved as JSON with the API's own names in it.
pub(super) trait Stored: Sized {
    fn to_json(&self) -> Result<Value, String>;
    fn from_json(json: Value) -> Result<Self, String>;
}

/// A structure of the SDK, with the `deserialize` that each has but no trait of theirs names.
trait Structure: SerializableStruct + Sized {
    fn read(deserializer: &mut dyn ShapeDeserializer) -> Result<Self, SerdeError>;
}

macro_rules! structures {
    ($($name:ident),* $(,)?) => {
        $(impl Structure for $name {
            fn read(deserializer: &mut dyn ShapeDeserializer) -> Result<Self, SerdeError> {
                Self::deserialize(deserializer)
            }
        })*
    };
}

structures!(AccessEndpoint, DomainJoinInfo, Fleet, Image, ImageBuilderStateChangeReason, ResourceError, VpcConfig);

impl<T: Structure> Stored for T {
    fn to_json(&self) -> Result<Value, String> {
        let text = Protocol::Json.write(self).map_err(|error| error.to_string())?;
        serde_json::from_slice(&text).map_err(|error| error.to_string())
    }

    fn from_json(mut json: Value) -> Result<Self, String> {
        name_nulls(&mut json);
        Protocol::Json.read(json.to_string().as_bytes(), T::read).map_err(|error| error.to_string())
    }
}

/// The SDK writes no member that is not set: a null is one that stands for itself.
fn name_nulls(json: &mut Value) {
    match json {
        Value::Null => *json = Value::String(NULL.to_owned()),
        Value::Array(items) => items.iter_mut().for_each(name_nulls),
        Value::Object(members) => members.values_mut().for_each(name_nulls),
        _ => {}
    }
}

impl<T: Stored> Stored for Option<T> {
    fn to_json(&self) -> Result<Value, String> {
        self.as_ref().map_or(Ok(Value::Null), T::to_json)
    }

    fn from_json(json: Value) -> Result<Self, String> {
        if json.is_null() { Ok(None) } else { T::from_json(json).map(Some) }
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn to_json(&self) -> Result<Value, String> {
        self.iter().map(T::to_json).collect::<Result<_, _>>().map(Value::Array)
    }

    fn from_json(json: Value) -> Result<Self, String> {
        match json {
            Value::Array(items) => items.into_iter().map(T::from_json).collect(),
            other => Err(format!("a list was expected, not {other}")),
        }
    }
}

pub(super) fn serialize<T: Stored, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    value.to_json().map_err(S::Error::custom)?.serialize(serializer)
}

pub(super) fn deserialize<'de, T: Stored, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::from_json(Value::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// A state that has a name, by which it is saved; what is gone has none.
pub(super) trait Named: Sized {
    fn name(&self) -> Option<&str>;
    /// `None` for what is no name of a state.
    fn named(name: Option<&str>) -> Option<Self>;
}

impl Named for Option<ImageState> {
    fn name(&self) -> Option<&str> {
        self.as_ref().map(ImageState::as_str)
    }

    fn named(name: Option<&str>) -> Option<Self> {
        Some(name.map(ImageState::from)) // the service has values that no model knows
    }
}

impl Named for FleetState {
    fn name(&self) -> Option<&str> {
        Some(self.as_str())
    }

    fn named(name: Option<&str>) -> Option<Self> {
        name.map(FleetState::from)
    }
}

pub(super) mod states {
    //! A timeline as the list of its states: `[[1700000000.0, "PENDING"], [1700000480.0, "RUNNING"]]`; what is to be
    //! gone ends with a null.

    use super::super::clock::Seconds;
    use super::super::timeline::Timeline;
    use super::{Deserialize as _, Deserializer, Named, Serializer};
    use serde::de::Error as _;

    pub(in super::super) fn serialize<S: Named, T: Serializer>(
        timeline: &Timeline<S>,
        serializer: T,
    ) -> Result<T::Ok, T::Error> {
        serializer.collect_seq(timeline.stages().map(|(at, state)| (at, state.name())))
    }

    pub(in super::super) fn deserialize<'de, S: Named, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Timeline<S>, D::Error> {
        let stages = Vec::<(Seconds, Option<String>)>::deserialize(deserializer)?;
        let stages: Vec<(Seconds, S)> = stages
            .into_iter()
            .map(|(at, name)| match S::named(name.as_deref()) {
                Some(state) => Ok((at, state)),
                None => Err(D::Error::custom(format!("{name:?} is no state"))),
            })
            .collect::<Result<_, _>>()?;
        if !stages.is_sorted_by(|(earlier, _), (later, _)| earlier <= later) {
            return Err(D::Error::custom("the states must be in the order of their moments"));
        }
        Timeline::of(stages).ok_or_else(|| D::Error::custom("there must be a state"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use aws_sdk_appstream::types::Application;

    use super::*;

    #[test]
    fn an_image_comes_back_with_its_nulls_and_unknown_values() {
        let metadata = HashMap::from([("WORKING_DIRECTORY".to_owned(), NULL.to_owned())]);
        let image = Image::builder()
            .name("i")
            .state("DEPRECATED".into())
            .created_time(aws_smithy_types::DateTime::from_secs_f64(1_700_000_000.123))
            .applications(Application::builder().name("Paint").set_metadata(Some(metadata)).build())
            .build();
        let json = image.to_json().unwrap();
        assert_eq!(json["Applications"][0]["Metadata"], serde_json::json!({ "WORKING_DIRECTORY": null }));
        assert_eq!(Image::from_json(json).unwrap(), image);
        assert!(Image::from_json(serde_json::json!({ "Name": 1 })).is_err());
    }

    #[test]
    fn nothing_and_lists() {
        let groups = Some(VpcConfig::builder().security_group_ids("sg-1").build());
        assert_eq!(Option::from_json(groups.to_json().unwrap()), Ok(groups));
        assert_eq!(Option::<VpcConfig>::from_json(Value::Null), Ok(None));
        let errors = vec![ResourceError::builder().error_message("m").build()];
        assert_eq!(Vec::from_json(errors.to_json().unwrap()), Ok(errors));
        assert!(Vec::<ResourceError>::from_json(serde_json::json!({})).is_err());
    }
}
