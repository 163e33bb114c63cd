//! The table of operations: one row each.

use aws_smithy_schema::serde::{SerializableStruct, ShapeDeserializer};

use super::errors::Fault;
use super::world::World;
use super::{
    constraints, copies, deployments, exports, fleet_updates, fleets, image_builders, images, imports, permissions,
    tags,
};

/// Reads an operation's input, checks it, does what it asks for, and gives its output.
type Run = fn(&mut World, &mut dyn ShapeDeserializer) -> Result<Box<dyn SerializableStruct>, Fault>;

/// A row: the name on the wire; the module and the input of the SDK; what it does.
macro_rules! operations {
    ($($name:literal: $module:ident::$input:ident => $does:path,)*) => {
        &[$(($name, |world, request| {
            let bad_name = &world.options.policies.bad_name;
            let input = constraints::read(request, aws_sdk_appstream::operation::$module::$input::deserialize, bad_name)?;
            Ok(Box::new($does(world, &input)?))
        }),)*]
    };
}

/// What the local AppStream can do.
const OPERATIONS: &[(&str, Run)] = operations! {
    "AssociateSoftwareToImageBuilder":
        associate_software_to_image_builder::AssociateSoftwareToImageBuilderInput => deployments::associate,
    "CopyImage": copy_image::CopyImageInput => copies::copy,
    "CreateExportImageTask": create_export_image_task::CreateExportImageTaskInput => exports::create,
    "CreateFleet": create_fleet::CreateFleetInput => fleets::create,
    "CreateImageBuilder": create_image_builder::CreateImageBuilderInput => image_builders::create,
    "CreateImageBuilderStreamingURL":
        create_image_builder_streaming_url::CreateImageBuilderStreamingUrlInput => image_builders::streaming_url,
    "CreateImportedImage": create_imported_image::CreateImportedImageInput => imports::create,
    "CreateUpdatedImage": create_updated_image::CreateUpdatedImageInput => copies::create_updated,
    "DeleteFleet": delete_fleet::DeleteFleetInput => fleets::delete,
    "DeleteImage": delete_image::DeleteImageInput => images::delete,
    "DeleteImageBuilder": delete_image_builder::DeleteImageBuilderInput => image_builders::delete,
    "DeleteImagePermissions": delete_image_permissions::DeleteImagePermissionsInput => permissions::delete,
    "DescribeFleets": describe_fleets::DescribeFleetsInput => fleets::describe,
    "DescribeImageBuilders": describe_image_builders::DescribeImageBuildersInput => image_builders::describe,
    "DescribeImagePermissions": describe_image_permissions::DescribeImagePermissionsInput => permissions::describe,
    "DescribeImages": describe_images::DescribeImagesInput => images::describe,
    "DescribeSoftwareAssociations":
        describe_software_associations::DescribeSoftwareAssociationsInput => deployments::describe,
    "DisassociateSoftwareFromImageBuilder":
        disassociate_software_from_image_builder::DisassociateSoftwareFromImageBuilderInput => deployments::disassociate,
    "GetExportImageTask": get_export_image_task::GetExportImageTaskInput => exports::get,
    "ListExportImageTasks": list_export_image_tasks::ListExportImageTasksInput => exports::list,
    "ListTagsForResource": list_tags_for_resource::ListTagsForResourceInput => tags::list,
    "StartFleet": start_fleet::StartFleetInput => fleets::start,
    "StartImageBuilder": start_image_builder::StartImageBuilderInput => image_builders::start,
    "StartSoftwareDeploymentToImageBuilder":
        start_software_deployment_to_image_builder::StartSoftwareDeploymentToImageBuilderInput => deployments::start,
    "StopFleet": stop_fleet::StopFleetInput => fleets::stop,
    "StopImageBuilder": stop_image_builder::StopImageBuilderInput => image_builders::stop,
    "TagResource": tag_resource::TagResourceInput => tags::tag,
    "UntagResource": untag_resource::UntagResourceInput => tags::untag,
    "UpdateFleet": update_fleet::UpdateFleetInput => fleet_updates::update,
    "UpdateImagePermissions": update_image_permissions::UpdateImagePermissionsInput => permissions::update,
};

/// What AppStream can do and the local one cannot: what is not about image builders and images, and
/// `UpdateImageBuilder`, which the SDK lacks.
const NOT_HERE: &[&str] = &[
    "AssociateAppBlockBuilderAppBlock",
    "AssociateApplicationFleet",
    "AssociateApplicationToEntitlement",
    "AssociateFleet",
    "BatchAssociateUserStack",
    "BatchDisassociateUserStack",
    "CreateAppBlock",
    "CreateAppBlockBuilder",
    "CreateAppBlockBuilderStreamingURL",
    "CreateApplication",
    "CreateDirectoryConfig",
    "CreateEntitlement",
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
    "DescribeSessions",
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
    "DrainSessionInstance",
    "EnableUser",
    "ExpireSession",
    "ListAssociatedFleets",
    "ListAssociatedStacks",
    "ListEntitledApplications",
    "StartAppBlockBuilder",
    "StopAppBlockBuilder",
    "UpdateAppBlockBuilder",
    "UpdateApplication",
    "UpdateDirectoryConfig",
    "UpdateEntitlement",
    "UpdateImageBuilder",
    "UpdateStack",
    "UpdateThemeForStack",
];

/// Whether what an operation does is to be seen later. A streaming URL uses up chance: no other one is to be like it.
pub(super) fn changes(name: &str) -> bool {
    !["Describe", "Get", "List"].iter().any(|verb| name.starts_with(verb))
}

/// The name on the wire of an operation of AppStream: of that name, or of that name in Python.
pub(super) fn named(name: &str) -> Option<&'static str> {
    let all = OPERATIONS.iter().map(|(known, _)| *known).chain(NOT_HERE.iter().copied());
    let letters = name.replace('_', "");
    all.into_iter().find(|known| known.eq_ignore_ascii_case(&letters))
}

/// The names of the operations that the local AppStream has.
pub fn names() -> impl Iterator<Item = &'static str> {
    OPERATIONS.iter().map(|(name, _)| *name)
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
    if NOT_HERE.contains(&name) {
        let message = format!("{name} is an operation of AppStream that is not part of the local AppStream.");
        return Err(Fault::new("NotImplementedException", message));
    }
    Err(Fault::new("UnknownOperationException", format!("AppStream has no operation {name}.")))
}

#[cfg(test)]
mod tests {
    use aws_sdk_appstream::operation::create_image_builder::{CreateImageBuilderInput, CreateImageBuilderOutput};
    use aws_sdk_appstream::operation::describe_images::{DescribeImagesInput, DescribeImagesOutput};

    use super::super::options::Options;
    use super::super::policies::Policies;
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
    fn what_breaks_the_models_constraints_reaches_no_operation() {
        let body = br#"{"Name": "b", "VpcConfig": {"SecurityGroupIds": ["1", "2", "3", "4", "5", "6"]}}"#;
        let mut hand = Hand::new();
        let fault = call(&mut hand, Protocol::Json, "CreateImageBuilder", body).unwrap_err();
        assert_eq!(fault.code(), "ValidationException");
        for member in ["'vpcConfig.securityGroupIds'", "'instanceType'"] {
            assert!(fault.message().contains(member), "{fault}");
        }
        let none = call(&mut hand, Protocol::Json, "DescribeImageBuilders", b"").unwrap();
        assert_eq!(none, br#"{"ImageBuilders":[]}"#);
    }

    #[test]
    fn a_bad_name_is_refused_as_the_policy_says_and_what_else_is_bad_is_not() {
        let bad_name = serde_json::from_str(r#""OperationNotPermittedException""#).unwrap();
        let policies = Policies { bad_name, ..Policies::default() };
        let mut hand = Hand::with(Options { policies, ..Options::default() });
        let mut code = |body: &[u8]| {
            let fault = call(&mut hand, Protocol::Json, "DeleteImageBuilder", body).unwrap_err();
            fault.code().to_owned()
        };
        assert_eq!(code(br#"{"Name": "no spaces"}"#), "OperationNotPermittedException");
        assert_eq!(code(b"{}"), "ValidationException");
    }

    #[test]
    fn every_operation_of_the_service_is_here_or_known_not_to_be() {
        let here = OPERATIONS.iter().map(|(name, _)| *name);
        let mut known: Vec<_> = here.chain(NOT_HERE.iter().copied()).collect();
        known.sort_unstable();
        let mut all: Vec<_> = crate::core::model::OPERATIONS.iter().map(|operation| operation.name).collect();
        all.sort_unstable();
        assert_eq!(known, all);
    }

    #[test]
    fn operations_that_are_not_here() {
        let code = |name| call(&mut Hand::new(), Protocol::Json, name, b"{}").unwrap_err().code().to_owned();
        assert_eq!(code("DescribeStacks"), "NotImplementedException");
        assert_eq!(code("DescribeWeather"), "UnknownOperationException");
        assert_eq!(code(""), "UnknownOperationException");
        let fault = call(&mut Hand::new(), Protocol::Json, "CreateStack", b"{}").unwrap_err();
        assert_eq!(
            fault.message(),
            "CreateStack is an operation of AppStream that is not part of the local AppStream."
        );
    }
}
