# Written by tools/generate_records.py from the service model of botocore 1.44.5.
# Do not edit: run `make generate`.
"""The parts of image builders, images and fleets: a class for each structure, an attribute for each
member."""

from __future__ import annotations

from aws_appstream._core import Attribute
from aws_appstream._record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from types import MappingProxyType

    from aws_appstream.enums import (
        AccessEndpointType,
        AgentAction,
        DynamicAppProvidersEnabled,
        ErrorCode,
        FleetState,
        FleetType,
        ImageSharedWithOthers,
        ImageState,
        ImageStateChangeReasonCode,
        ImageType,
        LatestAppstreamAgentVersion,
        Permission,
        Platform,
        ScreenImageFormat,
        ScreenResolution,
        State,
        StateChangeReasonCode,
        StreamView,
        UserControlMode,
        Visibility,
    )


class AccessEndpoint(Record):
    """`AccessEndpoint` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AccessEndpoint.html
    """

    __slots__ = ()
    _shape = "AccessEndpoint"
    endpoint_type: Attribute[AccessEndpointType] = Attribute("EndpointType")
    vpce_id: Attribute[str | None] = Attribute("VpceId")


class AgentAccessSetting(Record):
    """`AgentAccessSetting` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AgentAccessSetting.html
    """

    __slots__ = ()
    _shape = "AgentAccessSetting"
    agent_action: Attribute[AgentAction] = Attribute("AgentAction")
    permission: Attribute[Permission] = Attribute("Permission")


class Application(Record):
    """`Application` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Application.html
    """

    __slots__ = ()
    _shape = "Application"
    name: Attribute[str | None] = Attribute("Name")
    display_name: Attribute[str | None] = Attribute("DisplayName")
    icon_url: Attribute[str | None] = Attribute("IconURL")
    launch_path: Attribute[str | None] = Attribute("LaunchPath")
    launch_parameters: Attribute[str | None] = Attribute("LaunchParameters")
    enabled: Attribute[bool | None] = Attribute("Enabled")
    metadata: Attribute[MappingProxyType[str, str | None]] = Attribute("Metadata")
    working_directory: Attribute[str | None] = Attribute("WorkingDirectory")
    description: Attribute[str | None] = Attribute("Description")
    arn: Attribute[str | None] = Attribute("Arn")
    app_block_arn: Attribute[str | None] = Attribute("AppBlockArn")
    icon_s3_location: Attribute[S3Location | None] = Attribute("IconS3Location")
    platforms: Attribute[tuple[Platform, ...]] = Attribute("Platforms")
    instance_families: Attribute[tuple[str, ...]] = Attribute("InstanceFamilies")
    created_time: Attribute[datetime | None] = Attribute("CreatedTime")


class ComputeCapacityStatus(Record):
    """`ComputeCapacityStatus` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ComputeCapacityStatus.html
    """

    __slots__ = ()
    _shape = "ComputeCapacityStatus"
    desired: Attribute[int] = Attribute("Desired")
    running: Attribute[int | None] = Attribute("Running")
    in_use: Attribute[int | None] = Attribute("InUse")
    available: Attribute[int | None] = Attribute("Available")
    desired_user_sessions: Attribute[int | None] = Attribute("DesiredUserSessions")
    available_user_sessions: Attribute[int | None] = Attribute("AvailableUserSessions")
    active_user_sessions: Attribute[int | None] = Attribute("ActiveUserSessions")
    actual_user_sessions: Attribute[int | None] = Attribute("ActualUserSessions")
    draining: Attribute[int | None] = Attribute("Draining")
    drain_mode_active_user_sessions: Attribute[int | None] = Attribute("DrainModeActiveUserSessions")
    drain_mode_unused_user_sessions: Attribute[int | None] = Attribute("DrainModeUnusedUserSessions")


class StreamingURLRecord(Record):
    """`CreateImageBuilderStreamingURLResult` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilderStreamingURL.html
    """

    __slots__ = ()
    _shape = "CreateImageBuilderStreamingURLResult"
    url: Attribute[str] = Attribute("StreamingURL")
    expires: Attribute[datetime] = Attribute("Expires")


class DomainJoinInfo(Record):
    """`DomainJoinInfo` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DomainJoinInfo.html
    """

    __slots__ = ()
    _shape = "DomainJoinInfo"
    directory_name: Attribute[str | None] = Attribute("DirectoryName")
    organizational_unit_distinguished_name: Attribute[str | None] = Attribute("OrganizationalUnitDistinguishedName")


class Fleet(Record):
    """`Fleet` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Fleet.html
    """

    __slots__ = ()
    _shape = "Fleet"
    arn: Attribute[str] = Attribute("Arn")
    name: Attribute[str] = Attribute("Name")
    display_name: Attribute[str | None] = Attribute("DisplayName")
    description: Attribute[str | None] = Attribute("Description")
    image_name: Attribute[str | None] = Attribute("ImageName")
    image_arn: Attribute[str | None] = Attribute("ImageArn")
    instance_type: Attribute[str] = Attribute("InstanceType")
    fleet_type: Attribute[FleetType | None] = Attribute("FleetType")
    compute_capacity_status: Attribute[ComputeCapacityStatus] = Attribute("ComputeCapacityStatus")
    max_user_duration_in_seconds: Attribute[int | None] = Attribute("MaxUserDurationInSeconds")
    disconnect_timeout_in_seconds: Attribute[int | None] = Attribute("DisconnectTimeoutInSeconds")
    state: Attribute[FleetState] = Attribute("State")
    vpc_config: Attribute[VpcConfig | None] = Attribute("VpcConfig")
    created_time: Attribute[datetime | None] = Attribute("CreatedTime")
    errors: Attribute[tuple[FleetError, ...]] = Attribute("FleetErrors")
    enable_default_internet_access: Attribute[bool | None] = Attribute("EnableDefaultInternetAccess")
    domain_join_info: Attribute[DomainJoinInfo | None] = Attribute("DomainJoinInfo")
    idle_disconnect_timeout_in_seconds: Attribute[int | None] = Attribute("IdleDisconnectTimeoutInSeconds")
    iam_role_arn: Attribute[str | None] = Attribute("IamRoleArn")
    stream_view: Attribute[StreamView | None] = Attribute("StreamView")
    platform: Attribute[Platform | None] = Attribute("Platform")
    max_concurrent_sessions: Attribute[int | None] = Attribute("MaxConcurrentSessions")
    usb_device_filter_strings: Attribute[tuple[str, ...]] = Attribute("UsbDeviceFilterStrings")
    session_script_s3_location: Attribute[S3Location | None] = Attribute("SessionScriptS3Location")
    max_sessions_per_instance: Attribute[int | None] = Attribute("MaxSessionsPerInstance")
    root_volume_config: Attribute[VolumeConfig | None] = Attribute("RootVolumeConfig")
    disable_imdsv1: Attribute[bool | None] = Attribute("DisableIMDSV1")


class FleetError(Record):
    """`FleetError` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_FleetError.html
    """

    __slots__ = ()
    _shape = "FleetError"
    error_code: Attribute[ErrorCode | None] = Attribute("ErrorCode")
    error_message: Attribute[str | None] = Attribute("ErrorMessage")


class ImageRecord(Record):
    """`Image` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
    """

    __slots__ = ()
    _shape = "Image"
    name: Attribute[str] = Attribute("Name")
    arn: Attribute[str] = Attribute("Arn")
    base_image_arn: Attribute[str | None] = Attribute("BaseImageArn")
    display_name: Attribute[str | None] = Attribute("DisplayName")
    state: Attribute[ImageState] = Attribute("State")
    visibility: Attribute[Visibility] = Attribute("Visibility")
    image_builder_supported: Attribute[bool | None] = Attribute("ImageBuilderSupported")
    image_builder_name: Attribute[str | None] = Attribute("ImageBuilderName")
    platform: Attribute[Platform] = Attribute("Platform")
    description: Attribute[str | None] = Attribute("Description")
    state_change_reason: Attribute[ImageStateChangeReason | None] = Attribute("StateChangeReason")
    applications: Attribute[tuple[Application, ...]] = Attribute("Applications")
    created_time: Attribute[datetime | None] = Attribute("CreatedTime")
    public_base_image_released_date: Attribute[datetime | None] = Attribute("PublicBaseImageReleasedDate")
    appstream_agent_version: Attribute[str | None] = Attribute("AppstreamAgentVersion")
    image_permissions: Attribute[ImagePermissions | None] = Attribute("ImagePermissions")
    errors: Attribute[tuple[ResourceError, ...]] = Attribute("ImageErrors")
    latest_appstream_agent_version: Attribute[LatestAppstreamAgentVersion | None] = Attribute(
        "LatestAppstreamAgentVersion"
    )
    supported_instance_families: Attribute[tuple[str, ...]] = Attribute("SupportedInstanceFamilies")
    dynamic_app_providers_enabled: Attribute[DynamicAppProvidersEnabled | None] = Attribute(
        "DynamicAppProvidersEnabled"
    )
    image_shared_with_others: Attribute[ImageSharedWithOthers | None] = Attribute("ImageSharedWithOthers")
    managed_software_included: Attribute[bool | None] = Attribute("ManagedSoftwareIncluded")
    image_type: Attribute[ImageType | None] = Attribute("ImageType")
    image_software_metadata: Attribute[ImageSoftwareMetadata | None] = Attribute("ImageSoftwareMetadata")


class ImageBuilderRecord(Record):
    """`ImageBuilder` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilder.html
    """

    __slots__ = ()
    _shape = "ImageBuilder"
    name: Attribute[str] = Attribute("Name")
    arn: Attribute[str] = Attribute("Arn")
    image_arn: Attribute[str | None] = Attribute("ImageArn")
    description: Attribute[str | None] = Attribute("Description")
    display_name: Attribute[str | None] = Attribute("DisplayName")
    vpc_config: Attribute[VpcConfig | None] = Attribute("VpcConfig")
    instance_type: Attribute[str] = Attribute("InstanceType")
    platform: Attribute[Platform] = Attribute("Platform")
    iam_role_arn: Attribute[str | None] = Attribute("IamRoleArn")
    state: Attribute[State] = Attribute("State")
    state_change_reason: Attribute[StateChangeReason | None] = Attribute("StateChangeReason")
    created_time: Attribute[datetime] = Attribute("CreatedTime")
    enable_default_internet_access: Attribute[bool | None] = Attribute("EnableDefaultInternetAccess")
    domain_join_info: Attribute[DomainJoinInfo | None] = Attribute("DomainJoinInfo")
    network_access_configuration: Attribute[NetworkAccessConfiguration | None] = Attribute("NetworkAccessConfiguration")
    errors: Attribute[tuple[ResourceError, ...]] = Attribute("ImageBuilderErrors")
    appstream_agent_version: Attribute[str | None] = Attribute("AppstreamAgentVersion")
    access_endpoints: Attribute[tuple[AccessEndpoint, ...]] = Attribute("AccessEndpoints")
    root_volume_config: Attribute[VolumeConfig | None] = Attribute("RootVolumeConfig")
    latest_appstream_agent_version: Attribute[LatestAppstreamAgentVersion | None] = Attribute(
        "LatestAppstreamAgentVersion"
    )
    disable_imdsv1: Attribute[bool | None] = Attribute("DisableIMDSV1")
    agent_access_config: Attribute[ImageBuilderAgentAccessConfig | None] = Attribute("AgentAccessConfig")


class ImageBuilderAgentAccessConfig(Record):
    """`ImageBuilderAgentAccessConfig` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderAgentAccessConfig.html
    """

    __slots__ = ()
    _shape = "ImageBuilderAgentAccessConfig"
    settings: Attribute[tuple[AgentAccessSetting, ...]] = Attribute("Settings")
    s3_bucket_arn: Attribute[str | None] = Attribute("S3BucketArn")
    screenshots_upload_enabled: Attribute[bool | None] = Attribute("ScreenshotsUploadEnabled")
    screen_resolution: Attribute[ScreenResolution] = Attribute("ScreenResolution")
    screen_image_format: Attribute[ScreenImageFormat] = Attribute("ScreenImageFormat")
    user_control_mode: Attribute[UserControlMode | None] = Attribute("UserControlMode")


class StateChangeReason(Record):
    """`ImageBuilderStateChangeReason` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderStateChangeReason.html
    """

    __slots__ = ()
    _shape = "ImageBuilderStateChangeReason"
    code: Attribute[StateChangeReasonCode | None] = Attribute("Code")
    message: Attribute[str | None] = Attribute("Message")


class ImagePermissions(Record):
    """`ImagePermissions` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImagePermissions.html
    """

    __slots__ = ()
    _shape = "ImagePermissions"
    allow_fleet: Attribute[bool | None] = Attribute("allowFleet")
    allow_image_builder: Attribute[bool | None] = Attribute("allowImageBuilder")


class ImageSoftwareMetadata(Record):
    """`ImageSoftwareMetadata` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageSoftwareMetadata.html
    """

    __slots__ = ()
    _shape = "ImageSoftwareMetadata"
    nvidia_grid_driver_version: Attribute[str | None] = Attribute("nvidiaGridDriverVersion")


class ImageStateChangeReason(Record):
    """`ImageStateChangeReason` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageStateChangeReason.html
    """

    __slots__ = ()
    _shape = "ImageStateChangeReason"
    code: Attribute[ImageStateChangeReasonCode | None] = Attribute("Code")
    message: Attribute[str | None] = Attribute("Message")


class NetworkAccessConfiguration(Record):
    """`NetworkAccessConfiguration` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_NetworkAccessConfiguration.html
    """

    __slots__ = ()
    _shape = "NetworkAccessConfiguration"
    eni_private_ip_address: Attribute[str | None] = Attribute("EniPrivateIpAddress")
    eni_ipv6_addresses: Attribute[tuple[str, ...]] = Attribute("EniIpv6Addresses")
    eni_id: Attribute[str | None] = Attribute("EniId")


class ResourceError(Record):
    """`ResourceError` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ResourceError.html
    """

    __slots__ = ()
    _shape = "ResourceError"
    error_code: Attribute[ErrorCode] = Attribute("ErrorCode")
    error_message: Attribute[str] = Attribute("ErrorMessage")
    error_timestamp: Attribute[datetime | None] = Attribute("ErrorTimestamp")


class S3Location(Record):
    """`S3Location` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_S3Location.html
    """

    __slots__ = ()
    _shape = "S3Location"
    s3_bucket: Attribute[str] = Attribute("S3Bucket")
    s3_key: Attribute[str | None] = Attribute("S3Key")


class VolumeConfig(Record):
    """`VolumeConfig` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_VolumeConfig.html
    """

    __slots__ = ()
    _shape = "VolumeConfig"
    volume_size_in_gb: Attribute[int | None] = Attribute("VolumeSizeInGb")


class VpcConfig(Record):
    """`VpcConfig` of the API.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_VpcConfig.html
    """

    __slots__ = ()
    _shape = "VpcConfig"
    subnet_ids: Attribute[tuple[str, ...]] = Attribute("SubnetIds")
    security_group_ids: Attribute[tuple[str, ...]] = Attribute("SecurityGroupIds")


__all__ = [
    "AccessEndpoint",
    "AgentAccessSetting",
    "Application",
    "ComputeCapacityStatus",
    "DomainJoinInfo",
    "Fleet",
    "FleetError",
    "ImageBuilderAgentAccessConfig",
    "ImageBuilderRecord",
    "ImagePermissions",
    "ImageRecord",
    "ImageSoftwareMetadata",
    "ImageStateChangeReason",
    "NetworkAccessConfiguration",
    "ResourceError",
    "S3Location",
    "StateChangeReason",
    "StreamingURLRecord",
    "VolumeConfig",
    "VpcConfig",
]

#: The classes by the API's names of their shapes.
BY_SHAPE: dict[str, type[Record]] = {
    "AccessEndpoint": AccessEndpoint,
    "AgentAccessSetting": AgentAccessSetting,
    "Application": Application,
    "ComputeCapacityStatus": ComputeCapacityStatus,
    "CreateImageBuilderStreamingURLResult": StreamingURLRecord,
    "DomainJoinInfo": DomainJoinInfo,
    "Fleet": Fleet,
    "FleetError": FleetError,
    "Image": ImageRecord,
    "ImageBuilder": ImageBuilderRecord,
    "ImageBuilderAgentAccessConfig": ImageBuilderAgentAccessConfig,
    "ImageBuilderStateChangeReason": StateChangeReason,
    "ImagePermissions": ImagePermissions,
    "ImageSoftwareMetadata": ImageSoftwareMetadata,
    "ImageStateChangeReason": ImageStateChangeReason,
    "NetworkAccessConfiguration": NetworkAccessConfiguration,
    "ResourceError": ResourceError,
    "S3Location": S3Location,
    "VolumeConfig": VolumeConfig,
    "VpcConfig": VpcConfig,
}
