//! The table of operations: one row each.

use aws_smithy_schema::serde::{SerializableStruct, ShapeDeserializer};

use super::errors::Fault;
use super::world::World;
use super::{copies, fleets, image_builders, images, tags};

/// Reads an operation's input, does what it asks for, and gives its output.
type Run = fn(&mut World, &mut dyn ShapeDeserializer) -> Result<Box<dyn SerializableStruct>, Fault>;

/// A row: the name on the wire; the module and the input of the SDK; what it does.
macro_rules! operations {
    ($($name:literal: $module:ident::$input:ident => $does:path,)*) => {
        &[$(($name, |world, request| {
            let input = aws_sdk_appstream::operation::$module::$input::deserialize(request)?;
            Ok(Box::new($does(world, &input)?))
        }),)*]
    };
}

/// What the local AppStream can do.
const OPERATIONS: &[(&str, Run)] = operations! {
    "CopyImage": copy_image::CopyImageInput => copies::copy,
    "CreateFleet": create_fleet::CreateFleetInput => fleets::create,
    "CreateImageBuilder": create_image_builder::CreateImageBuilderInput => image_builders::create,
    "CreateImageBuilderStreamingURL":
        create_image_builder_streaming_url::CreateImageBuilderStreamingUrlInput => image_builders::streaming_url,
    "CreateUpdatedImage": create_updated_image::CreateUpdatedImageInput => copies::create_updated,
    "DeleteFleet": delete_fleet::DeleteFleetInput => fleets::delete,
    "DeleteImage": delete_image::DeleteImageInput => images::delete,
    "DeleteImageBuilder": delete_image_builder::DeleteImageBuilderInput => image_builders::delete,
    "DescribeFleets": describe_fleets::DescribeFleetsInput => fleets::describe,
    "DescribeImageBuilders": describe_image_builders::DescribeImageBuildersInput => image_builders::describe,
    "DescribeImages": describe_images::DescribeImagesInput => images::describe,
    "ListTagsForResource": list_tags_for_resource::ListTagsForResourceInput => tags::list,
    "StartFleet": start_fleet::StartFleetInput => fleets::start,
    "StartImageBuilder": start_image_builder::StartImageBuilderInput => image_builders::start,
    "StopFleet": stop_fleet::StopFleetInput => fleets::stop,
    "StopImageBuilder": stop_image_builder::StopImageBuilderInput => image_builders::stop,
    "TagResource": tag_resource::TagResourceInput => tags::tag,
    "UntagResource": untag_resource::UntagResourceInput => tags::untag,
};

/// What AppStream can do and the local one cannot yet.
const NOT_YET: &[&str] = &[
    "AssociateAppBlockBuilderAppBlock",
    "AssociateApplicationFleet",
    "AssociateApplicationToEntitlement",
    "AssociateFleet",
    "AssociateSoftwareToImageBuilder",
    "BatchAssociateUserStack",
    "BatchDisassociateUserStack",
    "CreateAppBlock",
    "CreateAppBlockBuilder",
    "CreateAppBlockBuilderStreamingURL",
    "CreateApplication",
    "CreateDirectoryConfig",
    "CreateEntitlement",
    "CreateExportImageTask",
    "CreateImportedImage",
    "CreateStack",
    "CreateStreamingURL",
    "CreateThemeForStack",
    "CreateUsageReportSubscription",
    "CreateUser",
    "DeleteAppBlock",
    "DeleteAppBlockBuilder",
    "DeleteApplication",
    "DeleteDirectoryConfig",
    "DeleteEntitlement",
    "DeleteImagePermissions",
    "DeleteStack",
    "DeleteThemeForStack",
    "DeleteUsageReportSubscription",
    "DeleteUser",
    "DescribeAppBlockBuilderAppBlockAssociations",
    "DescribeAppBlockBuilders",
    "DescribeAppBlocks",
    "DescribeAppLicenseUsage",
    "DescribeApplicationFleetAssociations",
    "DescribeApplications",
    "DescribeDirectoryConfigs",
    "DescribeEntitlements",
    "DescribeImagePermissions",
    "DescribeSessions",
    "DescribeSoftwareAssociations",
    "DescribeStacks",
    "DescribeThemeForStack",
    "DescribeUsageReportSubscriptions",
    "DescribeUserStackAssociations",
    "DescribeUsers",
    "DisableUser",
    "DisassociateAppBlockBuilderAppBlock",
    "DisassociateApplicationFleet",
    "DisassociateApplicationFromEntitlement",
    "DisassociateFleet",
    "DisassociateSoftwareFromImageBuilder",
    "DrainSessionInstance",
    "EnableUser",
    "ExpireSession",
    "GetExportImageTask",
    "ListAssociatedFleets",
    "ListAssociatedStacks",
    "ListEntitledApplications",
    "ListExportImageTasks",
    "StartAppBlockBuilder",
    "StartSoftwareDeploymentToImageBuilder",
    "StopAppBlockBuilder",
    "UpdateAppBlockBuilder",
    "UpdateApplication",
    "UpdateDirectoryConfig",
    "UpdateEntitlement",
    "UpdateFleet",
    "UpdateImageBuilder",
    "UpdateImagePermissions",
    "UpdateStack",
    "UpdateThemeForStack",
];

/// The name on the wire of an operation of AppStream: of that name, or of that name in Python.
pub(super) fn named(name: &str) -> Option<&'static str> {
    let all = OPERATIONS.iter().map(|(known, _)| *known).chain(NOT_YET.iter().copied());
    let letters = name.replace('_', "");
    all.into_iter().find(|known| known.eq_ignore_ascii_case(&letters))
}

/// Does what a request asks for, in a world that has moved on to the present.
///
/// # Errors
///
/// The operation's own faults; `SerializationException` for an input that cannot be read; `UnknownOperationException`
/// for a name that AppStream does not have; `NotImplementedException` (400, so that no client tries again) for one
/// that only the real service has.
pub(super) fn run(
    world: &mut World,
    name: &str,
    input: &mut dyn ShapeDeserializer,
) -> Result<Box<dyn SerializableStruct>, Fault> {
    if let Some((_, run)) = OPERATIONS.iter().find(|(known, _)| *known == name) {
        return run(world, input);
    }
    if NOT_YET.contains(&name) {
        let message = format!("{name} is an operation of AppStream, but not yet part of the local AppStream.");
        return Err(Fault::new("NotImplementedException", message));
    }
    Err(Fault::new("UnknownOperationException", format!("AppStream has no operation {name}.")))
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_image_builder::{CreateImageBuilderInput, CreateImageBuilderOutput};
    use aws_sdk_appstream::operation::describe_images::{DescribeImagesInput, DescribeImagesOutput};

    use super::super::protocol::Protocol;
    use super::super::world::by_hand::Hand;
    use super::*;

    fn call(hand: &mut Hand, protocol: Protocol, name: &str, body: &[u8]) -> Result<Vec<u8>, Fault> {
        let output = protocol.read(body, |input| run(&mut hand.world, name, input))?;
        Ok(protocol.write(&*output)?)
    }

    #[test]
    fn both_protocols_carry_requests_and_answers() {
        for protocol in [Protocol::Json, Protocol::Cbor] {
            let mut hand = Hand::new();
            let input = CreateImageBuilderInput::builder()
                .name("b")
                .image_name("AppStream-AmazonLinux2-06-17-2024")
                .instance_type("stream.standard.medium")
                .enable_default_internet_access(true)
                .description("ä€😀")
                .build()
                .unwrap();
            let body = protocol.write(&input).unwrap();
            let answer = call(&mut hand, protocol, "CreateImageBuilder", &body).unwrap();
            let output = protocol.read(&answer, CreateImageBuilderOutput::deserialize).unwrap();
            let builder = output.image_builder.unwrap();
            assert_eq!(builder.enable_default_internet_access, Some(true), "{protocol:?}");
            assert_eq!(builder.description.unwrap(), "ä€😀");
            assert_eq!(builder.created_time.unwrap().secs(), 1_700_000_000);
            assert_eq!(builder.state.unwrap().as_str(), "PENDING");
        }
    }

    #[test]
    fn both_protocols_write_nulls_and_values_outside_the_enums() {
        let ask = |protocol: Protocol, input: &DescribeImagesInput| {
            let body = protocol.write(input).unwrap();
            call(&mut Hand::new(), protocol, "DescribeImages", &body).unwrap()
        };
        let golden = DescribeImagesInput::builder().names("golden-win2022").build().unwrap();
        let json: serde_json::Value = serde_json::from_slice(&ask(Protocol::Json, &golden)).unwrap();
        let metadata = &json["Images"][0]["Applications"][0]["Metadata"];
        assert_eq!(*metadata, serde_json::json!({ "WORKING_DIRECTORY": null }));
        assert!(json["Images"][0]["CreatedTime"].is_number());
        let cbor = ask(Protocol::Cbor, &golden);
        let null = b"WORKING_DIRECTORY\xf6";
        assert!(cbor.windows(null.len()).any(|window| window == null));

        let old = DescribeImagesInput::builder().names("AppStream-WinServer2016-07-19-2023").build().unwrap();
        for protocol in [Protocol::Json, Protocol::Cbor] {
            let output = protocol.read(&ask(protocol, &old), DescribeImagesOutput::deserialize).unwrap();
            assert_eq!(output.images()[0].state().unwrap().as_str(), "DEPRECATED");
        }
    }

    #[test]
    fn bodies_that_are_none_are_refused() {
        let deep = [b"{\"x\":".to_vec(), vec![b'['; 100_000], vec![b']'; 100_000], b"}".to_vec()].concat();
        let wrong =
            [b"{".as_slice(), b"[]", b"null", b"{}x", b"{\"Names\": \"a\"}", b"{\"Names\": [1]}", b"\xff", &deep];
        for body in wrong {
            let fault = call(&mut Hand::new(), Protocol::Json, "DescribeImages", body).unwrap_err();
            assert_eq!(fault.code(), "SerializationException");
        }
        let deep = [b"\xa1\x61x".to_vec(), vec![0x81; 100_000]].concat();
        let wrong = [b"\xbf".as_slice(), b"\x80", b"\xa0\x00", b"\xa1\x65Names\x61a", b"{}", b"\x1c", &deep];
        for body in wrong {
            let fault = call(&mut Hand::new(), Protocol::Cbor, "DescribeImages", body).unwrap_err();
            assert_eq!(fault.code(), "SerializationException", "{:?}", &body[..body.len().min(9)]);
        }
        for protocol in [Protocol::Json, Protocol::Cbor] {
            call(&mut Hand::new(), protocol, "DescribeImages", b"").unwrap();
        }
    }

    #[test]
    fn operations_that_are_not_here() {
        let code = |name| call(&mut Hand::new(), Protocol::Json, name, b"{}").unwrap_err().code().to_owned();
        assert_eq!(code("DescribeStacks"), "NotImplementedException");
        assert_eq!(code("DescribeWeather"), "UnknownOperationException");
        assert_eq!(code(""), "UnknownOperationException");
    }
}
