# Written by tools/generate_records.py from the service model of botocore 1.44.5.
# Do not edit: run `make generate`.
"""The parts of image builders, images and fleets: a class for each structure, an attribute for each
member.

Example:
    builder = client.image_builders.get("win2022")
    print(builder.vpc_config and builder.vpc_config.subnet_ids)

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Types.html
"""

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
    """An interface VPC endpoint, through which alone somebody can connect.

    Attributes:
        endpoint_type (AccessEndpointType): what it is for.
        vpce_id (str | None): the id of the endpoint.

    Example:
        print([endpoint.vpce_id for endpoint in builder.access_endpoints])

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AccessEndpoint.html
    """

    __slots__ = ()
    _shape = "AccessEndpoint"
    endpoint_type: Attribute[AccessEndpointType] = Attribute("EndpointType")
    vpce_id: Attribute[str | None] = Attribute("VpceId")


class AgentAccessSetting(Record):
    """An action of agents, and whether they may do it.

    Attributes:
        agent_action (AgentAction): the action.
        permission (Permission): whether it may be done.

    Example:
        print(AgentAccessSetting.from_dict({"Permission": "ENABLED"}).permission)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AgentAccessSetting.html
    """

    __slots__ = ()
    _shape = "AgentAccessSetting"
    agent_action: Attribute[AgentAction] = Attribute("AgentAction")
    permission: Attribute[Permission] = Attribute("Permission")


class Application(Record):
    """An application of a catalogue.

    Attributes:
        name (str | None): the name.
        display_name (str | None): the name that people see.
        icon_url (str | None): the URL of its icon, which may expire.
        launch_path (str | None): the path of the program.
        launch_parameters (str | None): its arguments.
        enabled (bool | None): whether it is enabled.
        metadata (MappingProxyType[str, str | None]): more about it.
        working_directory (str | None): the directory that it starts in.
        description (str | None): the description.
        arn (str | None): the ARN.
        app_block_arn (str | None): the ARN of the app block.
        icon_s3_location (S3Location | None): its icon.
        platforms (tuple[Platform, ...]): the operating systems that it runs on.
        instance_families (tuple[str, ...]): the families of instances that it runs on.
        created_time (datetime | None): when it was created.

    Example:
        print([application.display_name for application in image.applications])

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
    """How large a fleet is.

    Attributes:
        desired (int): instances that it is to have.
        running (int | None): instances that run.
        in_use (int | None): instances that somebody streams from.
        available (int | None): instances that are free.
        desired_user_sessions (int | None): places for sessions that it is to have, if several share an
            instance.
        available_user_sessions (int | None): places for sessions that are free, if several share an instance.
        active_user_sessions (int | None): sessions that are being streamed, if several share an instance.
        actual_user_sessions (int | None): places for sessions, taken or free, if several share an instance.
        draining (int | None): instances that take no new sessions, if several share an instance.
        drain_mode_active_user_sessions (int | None): sessions on instances that take no new ones.
        drain_mode_unused_user_sessions (int | None): places on instances that take no new sessions.

    Example:
        print(ComputeCapacityStatus.from_dict({"Desired": 2, "Running": 1}).running)

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
    """A streaming URL, as the API gives it.

    Attributes:
        url (str): the URL: whoever has it is let in.
        expires (datetime): until when a session can be begun with it.

    Example:
        print(builder.streaming_url(valid_for=600).expires)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilderStreamingURL.html
    """

    __slots__ = ()
    _shape = "CreateImageBuilderStreamingURLResult"
    url: Attribute[str] = Attribute("StreamingURL")
    expires: Attribute[datetime] = Attribute("Expires")


class DomainJoinInfo(Record):
    """The Microsoft Active Directory domain that instances join.

    Attributes:
        directory_name (str | None): the fully qualified name of the directory, such as `corp.example.com`.
        organizational_unit_distinguished_name (str | None): the distinguished name of the organizational unit
            for computers.

    Example:
        print(builder.domain_join_info and builder.domain_join_info.directory_name)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DomainJoinInfo.html
    """

    __slots__ = ()
    _shape = "DomainJoinInfo"
    directory_name: Attribute[str | None] = Attribute("DirectoryName")
    organizational_unit_distinguished_name: Attribute[str | None] = Attribute("OrganizationalUnitDistinguishedName")


class Fleet(Record):
    """A fleet: the instances that users stream from.

    Attributes:
        arn (str): the ARN.
        name (str): the name.
        display_name (str | None): the name that people see.
        description (str | None): the description.
        image_name (str | None): the name of the image.
        image_arn (str | None): the ARN of the image.
        instance_type (str): the type of instance, such as `stream.standard.medium`.
        fleet_type (FleetType | None): when its instances run.
        compute_capacity_status (ComputeCapacityStatus): how large it is.
        max_user_duration_in_seconds (int | None): how long a session lasts at most, in seconds; 600 to 432000.
        disconnect_timeout_in_seconds (int | None): how long a session waits for a user whose connection broke,
            in seconds; 60 to 36000.
        state (FleetState): its state.
        vpc_config (VpcConfig | None): subnets and security groups of the VPC that it is put into.
        created_time (datetime | None): when it was created.
        errors (tuple[FleetError, ...]): what is wrong with it.
        enable_default_internet_access (bool | None): whether it reaches the internet through the default VPC.
        domain_join_info (DomainJoinInfo | None): the domain that it joins.
        idle_disconnect_timeout_in_seconds (int | None): how long a user may be idle, in seconds; 0 (for ever)
            or 60 to 36000.
        iam_role_arn (str | None): the ARN of the IAM role that applications on it can take.
        stream_view (StreamView | None): what users see.
        platform (Platform | None): the operating system.
        max_concurrent_sessions (int | None): how many sessions an Elastic fleet has at most.
        usb_device_filter_strings (tuple[str, ...]): filters of USB devices that users may redirect.
        session_script_s3_location (S3Location | None): the zip file of session scripts; only for Elastic
            fleets.
        max_sessions_per_instance (int | None): how many sessions share an instance.
        root_volume_config (VolumeConfig | None): the root volume.
        disable_imdsv1 (bool | None): whether only version 2 of the instance's metadata service answers.

    Example:
        print([Fleet.from_dict(one).state for one in client.describe_fleets()["Fleets"]])

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
    """What is wrong with a fleet.

    Attributes:
        error_code (ErrorCode | None): the error's code.
        error_message (str | None): the error's message.

    Example:
        print(FleetError.from_dict({"ErrorCode": "IMAGE_NOT_FOUND", "ErrorMessage": "gone"}).error_code)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_FleetError.html
    """

    __slots__ = ()
    _shape = "FleetError"
    error_code: Attribute[ErrorCode | None] = Attribute("ErrorCode")
    error_message: Attribute[str | None] = Attribute("ErrorMessage")


class ImageRecord(Record):
    """An image: what image builders and fleets are made of.

    Attributes:
        name (str): the name.
        arn (str): the ARN.
        base_image_arn (str | None): the ARN of the image that it was made of.
        display_name (str | None): the name that people see.
        state (ImageState): its state.
        visibility (Visibility): whose it is.
        image_builder_supported (bool | None): whether an image builder can be made of it.
        image_builder_name (str | None): the name of the image builder.
        platform (Platform): the operating system.
        description (str | None): the description.
        state_change_reason (ImageStateChangeReason | None): why its state changed last.
        applications (tuple[Application, ...]): the applications.
        created_time (datetime | None): when it was created.
        public_base_image_released_date (datetime | None): when the public image that it goes back to was
            released.
        appstream_agent_version (str | None): the version of the AppStream agent.
        image_permissions (ImagePermissions | None): what may be made of it.
        errors (tuple[ResourceError, ...]): what is wrong with it.
        latest_appstream_agent_version (LatestAppstreamAgentVersion | None): whether its AppStream agent is the
            latest one.
        supported_instance_families (tuple[str, ...]): the families of instances that it runs on.
        dynamic_app_providers_enabled (DynamicAppProvidersEnabled | None): whether it takes dynamic app
            providers.
        image_shared_with_others (ImageSharedWithOthers | None): whether it is shared with another account.
        managed_software_included (bool | None): whether it has licence-included applications.
        image_type (ImageType | None): where it comes from.
        image_software_metadata (ImageSoftwareMetadata | None): versions of software in it.

    Example:
        print(image.name, image.state, image.platform)

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
    """An image builder: a machine of which an image is made.

    Attributes:
        name (str): the name.
        arn (str): the ARN.
        image_arn (str | None): the ARN of the image.
        description (str | None): the description.
        display_name (str | None): the name that people see.
        vpc_config (VpcConfig | None): subnets and security groups of the VPC that it is put into.
        instance_type (str): the type of instance, such as `stream.standard.medium`.
        platform (Platform): the operating system.
        iam_role_arn (str | None): the ARN of the IAM role that applications on it can take.
        state (State): its state.
        state_change_reason (StateChangeReason | None): why its state changed last.
        created_time (datetime): when it was created.
        enable_default_internet_access (bool | None): whether it reaches the internet through the default VPC.
        domain_join_info (DomainJoinInfo | None): the domain that it joins.
        network_access_configuration (NetworkAccessConfiguration | None): its network interface in the VPC.
        errors (tuple[ResourceError, ...]): what is wrong with it.
        appstream_agent_version (str | None): the version of the AppStream agent.
        access_endpoints (tuple[AccessEndpoint, ...]): the interface VPC endpoints through which alone somebody
            can connect.
        root_volume_config (VolumeConfig | None): the root volume.
        latest_appstream_agent_version (LatestAppstreamAgentVersion | None): whether its AppStream agent is the
            latest one.
        disable_imdsv1 (bool | None): whether only version 2 of the instance's metadata service answers.
        agent_access_config (ImageBuilderAgentAccessConfig | None): what agents may do, and what is kept of it.

    Example:
        print(builder.name, builder.state, builder.image_arn)

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
    """What agents may do on an image builder, and what is kept of it.

    Attributes:
        settings (tuple[AgentAccessSetting, ...]): which actions of agents are allowed.
        s3_bucket_arn (str | None): the ARN of the bucket for what is kept.
        screenshots_upload_enabled (bool | None): whether pictures of the screen are kept.
        screen_resolution (ScreenResolution): the size of the screen.
        screen_image_format (ScreenImageFormat): the format of pictures of the screen.
        user_control_mode (UserControlMode | None): what the user may do meanwhile.

    Example:
        print(builder.agent_access_config and builder.agent_access_config.settings)

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
    """Why an image builder's state changed last.

    Attributes:
        code (StateChangeReasonCode | None): the reason's code.
        message (str | None): the reason in words.

    Example:
        print(builder.state_change_reason and builder.state_change_reason.code)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderStateChangeReason.html
    """

    __slots__ = ()
    _shape = "ImageBuilderStateChangeReason"
    code: Attribute[StateChangeReasonCode | None] = Attribute("Code")
    message: Attribute[str | None] = Attribute("Message")


class ImagePermissions(Record):
    """What an account may make of an image that is shared with it.

    Attributes:
        allow_fleet (bool | None): whether for fleets.
        allow_image_builder (bool | None): whether for image builders.

    Example:
        print(image.image_permissions and image.image_permissions.allow_fleet)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImagePermissions.html
    """

    __slots__ = ()
    _shape = "ImagePermissions"
    allow_fleet: Attribute[bool | None] = Attribute("allowFleet")
    allow_image_builder: Attribute[bool | None] = Attribute("allowImageBuilder")


class ImageSoftwareMetadata(Record):
    """Versions of software in an image.

    Attributes:
        nvidia_grid_driver_version (str | None): of the NVIDIA GRID driver.

    Example:
        print(image.image_software_metadata)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageSoftwareMetadata.html
    """

    __slots__ = ()
    _shape = "ImageSoftwareMetadata"
    nvidia_grid_driver_version: Attribute[str | None] = Attribute("nvidiaGridDriverVersion")


class ImageStateChangeReason(Record):
    """Why an image's state changed last.

    Attributes:
        code (ImageStateChangeReasonCode | None): the reason's code.
        message (str | None): the reason in words.

    Example:
        print(image.state_change_reason and image.state_change_reason.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageStateChangeReason.html
    """

    __slots__ = ()
    _shape = "ImageStateChangeReason"
    code: Attribute[ImageStateChangeReasonCode | None] = Attribute("Code")
    message: Attribute[str | None] = Attribute("Message")


class NetworkAccessConfiguration(Record):
    """The network interface of an instance in the account's VPC.

    Attributes:
        eni_private_ip_address (str | None): its private IPv4 address.
        eni_ipv6_addresses (tuple[str, ...]): its IPv6 addresses.
        eni_id (str | None): the id of the network interface.

    Example:
        print(builder.network_access_configuration and builder.network_access_configuration.eni_private_ip_address)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_NetworkAccessConfiguration.html
    """

    __slots__ = ()
    _shape = "NetworkAccessConfiguration"
    eni_private_ip_address: Attribute[str | None] = Attribute("EniPrivateIpAddress")
    eni_ipv6_addresses: Attribute[tuple[str, ...]] = Attribute("EniIpv6Addresses")
    eni_id: Attribute[str | None] = Attribute("EniId")


class ResourceError(Record):
    """What went wrong with a resource, and when.

    Attributes:
        error_code (ErrorCode): the error's code.
        error_message (str): the error's message.
        error_timestamp (datetime | None): when it happened.

    Example:
        print([error.error_code for error in builder.errors])

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ResourceError.html
    """

    __slots__ = ()
    _shape = "ResourceError"
    error_code: Attribute[ErrorCode] = Attribute("ErrorCode")
    error_message: Attribute[str] = Attribute("ErrorMessage")
    error_timestamp: Attribute[datetime | None] = Attribute("ErrorTimestamp")


class S3Location(Record):
    """An object in S3.

    Attributes:
        s3_bucket (str): the bucket.
        s3_key (str | None): the key.

    Example:
        print([application.icon_s3_location for application in image.applications])

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_S3Location.html
    """

    __slots__ = ()
    _shape = "S3Location"
    s3_bucket: Attribute[str] = Attribute("S3Bucket")
    s3_key: Attribute[str | None] = Attribute("S3Key")


class VolumeConfig(Record):
    """The root volume of an instance.

    Attributes:
        volume_size_in_gb (int | None): its size in GB; 200 to 500, 200 if it is not told.

    Example:
        print(builder.root_volume_config and builder.root_volume_config.volume_size_in_gb)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_VolumeConfig.html
    """

    __slots__ = ()
    _shape = "VolumeConfig"
    volume_size_in_gb: Attribute[int | None] = Attribute("VolumeSizeInGb")


class VpcConfig(Record):
    """Subnets and security groups of the account's VPC.

    Attributes:
        subnet_ids (tuple[str, ...]): ids of subnets; an image builder takes one, an Elastic fleet needs two.
        security_group_ids (tuple[str, ...]): ids of security groups.

    Example:
        print(builder.vpc_config and builder.vpc_config.subnet_ids)

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
