//! The world as JSON, for the page and for people with curl.

use aws_smithy_schema::serde::{SerdeError, SerializableStruct};
use serde_json::{Map, Value, json};

use super::exports;
use super::protocol::Protocol;
use super::tags::Tags;
use super::world::World;

/// How many of each kind are shown: the first ones. A page of more rows than that is no use to anybody.
const MOST: usize = 1000;

/// Everything that exists at this moment, each thing as the API describes it and with its tags; what there is more of
/// than [`MOST`] is counted only.
///
/// # Errors
///
/// What the SDK's codec cannot write.
pub(super) fn world_json(world: &World) -> Result<Vec<u8>, SerdeError> {
    let now = world.now();
    let shown = json!({
        "time": now,
        "speed": world.options.speed,
        "region": world.options.region_name,
        "account": world.options.account_id,
        "counts": {
            "image_builders": world.builders.len(),
            "images": world.images.len(),
            "fleets": world.fleets.len(),
            "export_image_tasks": world.exports.len(),
        },
        "image_builders": all(world.builders.values().map(|builder| (builder.view(now), &builder.tags)))?,
        "images": all(world.images.values().map(|image| (image.view(now), &image.tags)))?,
        "fleets": all(world.fleets.values().map(|fleet| (fleet.view(now), &fleet.tags)))?,
        "export_image_tasks": all(exports::views(world))?,
    });
    serde_json::to_vec(&shown).map_err(|error| SerdeError::custom(error.to_string()))
}

fn all<'a, V: SerializableStruct>(things: impl Iterator<Item = (V, &'a Tags)>) -> Result<Vec<Value>, SerdeError> {
    things.take(MOST).map(|(view, tags)| described(&view, tags)).collect()
}

fn described(view: &dyn SerializableStruct, tags: &Tags) -> Result<Value, SerdeError> {
    let written = Protocol::Json.write(view)?;
    let read = serde_json::from_slice::<Map<String, Value>>(&written);
    let mut members = read.map_err(|error| SerdeError::custom(error.to_string()))?;
    members.insert("Tags".to_owned(), json!(tags));
    Ok(Value::Object(members))
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_export_image_task::CreateExportImageTaskInput;
    use aws_sdk_appstream::operation::create_image_builder::CreateImageBuilderInput;

    use super::super::creation;
    use super::super::options::Options;
    use super::super::world::by_hand::Hand;
    use super::*;

    fn create(hand: &mut Hand, name: &str) {
        let draft = CreateImageBuilderInput::builder().name(name).instance_type("stream.standard.medium");
        let input = draft.image_name("AppStream-WinServer2022-06-17-2024").tags("team", "desk").build().unwrap();
        creation::create(&mut hand.world, &input).unwrap();
    }

    fn shown(hand: &Hand) -> Value {
        serde_json::from_slice(&world_json(&hand.world).unwrap()).unwrap()
    }

    #[test]
    fn everything_is_as_the_api_describes_it() {
        let mut hand = Hand::new();
        create(&mut hand, "b");
        let role = "arn:aws:iam::123456789012:role/r";
        let draft = CreateExportImageTaskInput::builder().image_name("golden-linux").ami_name("ami");
        exports::create(&mut hand.world, &draft.iam_role_arn(role).build().unwrap()).unwrap();
        let world = shown(&hand);
        assert_eq!(world["time"], 1_700_000_000.0);
        assert_eq!((&world["speed"], &world["region"]), (&json!(60.0), &json!("us-east-1")));
        assert_eq!(world["account"], "123456789012");
        assert_eq!(world["counts"], json!({"image_builders": 1, "images": 15, "fleets": 0, "export_image_tasks": 1}));
        let builder = &world["image_builders"][0];
        assert_eq!((&builder["Name"], &builder["State"]), (&json!("b"), &json!("PENDING")));
        assert_eq!(builder["CreatedTime"], 1_700_000_000.0);
        assert_eq!(builder["Tags"], json!({"team": "desk"}));
        assert_eq!(world["images"].as_array().unwrap().len(), 15);
        assert_eq!(world["fleets"], json!([]));
        let export = &world["export_image_tasks"][0];
        assert_eq!((&export["AmiName"], &export["State"]), (&json!("ami"), &json!("EXPORTING")));
    }

    #[test]
    fn many_are_counted_and_the_first_of_them_shown() {
        let mut hand = Hand::with(Options { image_builder_quota: 2000, ..Options::default() });
        (0..MOST + 2).for_each(|number| create(&mut hand, &format!("b{number:04}")));
        let world = shown(&hand);
        assert_eq!(world["counts"]["image_builders"], MOST + 2);
        let builders = world["image_builders"].as_array().unwrap();
        assert_eq!((builders.len(), &builders[MOST - 1]["Name"]), (MOST, &json!("b0999")));
    }
}
