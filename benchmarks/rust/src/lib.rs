//! What the stub server answers with: image builders as the service gives them, written by the SDK's own codecs.

use aws_sdk_appstream::operation::describe_image_builders::DescribeImageBuildersOutput;
use aws_sdk_appstream::types::{
    AccessEndpoint, AccessEndpointType, DomainJoinInfo, ImageBuilder, ImageBuilderState, ImageBuilderStateChangeReason,
    ImageBuilderStateChangeReasonCode, LatestAppstreamAgentVersion, NetworkAccessConfiguration, PlatformType,
    VolumeConfig, VpcConfig,
};
use aws_smithy_types::DateTime;

pub mod waits;
pub mod wire;

const STATES: [ImageBuilderState; 5] = [
    ImageBuilderState::Running,
    ImageBuilderState::Stopped,
    ImageBuilderState::Pending,
    ImageBuilderState::Snapshotting,
    ImageBuilderState::Failed,
];

/// What the image builder of this number is called.
pub fn name(number: usize) -> String {
    format!("win2022-{number:06}")
}

/// One image builder with every member filled; `number` makes it different from the others.
pub fn image_builder(number: usize) -> ImageBuilder {
    let name = name(number);
    ImageBuilder::builder()
        .arn(format!("arn:aws:appstream:us-east-1:111122223333:image-builder/{name}"))
        .image_arn("arn:aws:appstream:us-east-1::image/AppStream-WinServer2022-06-17-2024")
        .description(format!("Builds the desktop image of team {}", number % 97))
        .display_name(format!("Windows Server 2022, builder {number}"))
        .vpc_config(
            VpcConfig::builder()
                .subnet_ids(format!("subnet-0a1b2c3d4e{number:07x}"))
                .subnet_ids(format!("subnet-0f9e8d7c6b{number:07x}"))
                .security_group_ids("sg-0123456789abcdef0")
                .build(),
        )
        .instance_type("stream.standard.medium")
        .platform(PlatformType::WindowsServer2022)
        .iam_role_arn("arn:aws:iam::111122223333:role/AppStreamImageBuilder")
        .state(STATES[number % STATES.len()].clone())
        .state_change_reason(
            ImageBuilderStateChangeReason::builder()
                .code(ImageBuilderStateChangeReasonCode::InternalError)
                .message("The instance could not be reached; it has been replaced.")
                .build(),
        )
        .created_time(DateTime::from_millis(1_718_640_000_125 + 61_000 * number as i64))
        .enable_default_internet_access(number.is_multiple_of(2))
        .domain_join_info(
            DomainJoinInfo::builder()
                .directory_name("corp.example.com")
                .organizational_unit_distinguished_name("OU=AppStream,DC=corp,DC=example,DC=com")
                .build(),
        )
        .network_access_configuration(
            NetworkAccessConfiguration::builder()
                .eni_private_ip_address(format!("10.{}.{}.{}", number >> 16 & 255, number >> 8 & 255, number & 255))
                .eni_id(format!("eni-0a1b2c3d4e{number:07x}"))
                .set_eni_ipv6_addresses(Some(vec![format!("2001:db8::{:x}", number & 0xffff)]))
                .build(),
        )
        .set_image_builder_errors(Some(Vec::new()))
        .appstream_agent_version("06-17-2024")
        .access_endpoints(
            AccessEndpoint::builder()
                .endpoint_type(AccessEndpointType::Streaming)
                .vpce_id("vpce-0123456789abcdef0")
                .build(),
        )
        .root_volume_config(VolumeConfig::builder().volume_size_in_gb(200).build())
        .latest_appstream_agent_version(LatestAppstreamAgentVersion::True)
        .set_disable_imdsv1(Some(true))
        .name(name)
        .build()
}

/// Image builders `from` up to but not including `to`, with the token of the page that follows them.
pub fn page(from: usize, to: usize, next_token: Option<String>) -> DescribeImageBuildersOutput {
    DescribeImageBuildersOutput::builder()
        .set_image_builders(Some((from..to).map(image_builder).collect()))
        .set_next_token(next_token)
        .build()
}
