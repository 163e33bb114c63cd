# Written by tools/generate_stubs.py from the service model of botocore 1.44.5.
# Do not edit: run `make generate`.
"""Types of the dicts that calls take and give, under the names that `mypy_boto3_appstream` has for them.

For annotations; nothing in the package imports this when it runs. A value that an enum does not have yet is a `str`
like the others, and type-checks.

Example:
    from aws_appstream import types

    def names(page: types.DescribeImageBuildersResultTypeDef) -> list[str]:
        builders: list[types.ImageBuilderTypeDef] = page["ImageBuilders"]
        return [builder["Name"] for builder in builders if "Name" in builder]

    names(client.describe_image_builders())

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Types.html
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict


class _ResponseMetadata(TypedDict):
    HTTPStatusCode: int
    HTTPHeaders: dict[str, str]
    RetryAttempts: int


class ResponseMetadataTypeDef(_ResponseMetadata, total=False):
    """What an answer says about itself.

    Attributes:
        HTTPStatusCode: the HTTP status, such as 200.
        HTTPHeaders: the HTTP headers, by their lower-case names.
        RetryAttempts: how often the call was tried again.
        RequestId: the id that AWS support asks for; not there if the service sent none.
    """

    RequestId: str


class EmptyResponseMetadataTypeDef(TypedDict):
    """What all answers have, and that of some calls only.

    Attributes:
        ResponseMetadata: what the answer says about itself.
    """

    ResponseMetadata: ResponseMetadataTypeDef


class PaginatorConfigTypeDef(TypedDict, total=False):
    """How the pages of a listing are walked: the `PaginationConfig` of a paginator.

    Attributes:
        MaxItems: how many there are to be at most, of all pages together.
        PageSize: how many the service is asked for at once.
        StartingToken: where to go on: the `resume_token` of a walk before.
    """

    MaxItems: int | None
    PageSize: int | None
    StartingToken: str | None


class WaiterConfigTypeDef(TypedDict, total=False):
    """How often a waiter looks.

    Attributes:
        Delay: seconds between two looks.
        MaxAttempts: how many looks, at least 1.
    """

    Delay: float
    MaxAttempts: int


AccessEndpointTypeType: TypeAlias = Literal["STREAMING"] | str
"""What a VPC endpoint is for."""
ActionType: TypeAlias = (
    Literal[
        "CLIPBOARD_COPY_FROM_LOCAL_DEVICE",
        "CLIPBOARD_COPY_TO_LOCAL_DEVICE",
        "FILE_UPLOAD",
        "FILE_DOWNLOAD",
        "PRINTING_TO_LOCAL_DEVICE",
        "DOMAIN_PASSWORD_SIGNIN",
        "DOMAIN_SMART_CARD_SIGNIN",
        "AUTO_TIME_ZONE_REDIRECTION",
        "SMART_CARD_REDIRECTION",
    ]
    | str
)
"""Something that users do in a session."""
AgentActionType: TypeAlias = Literal["COMPUTER_VISION", "COMPUTER_INPUT", "FORWARD_MCP_TOOLS"] | str
"""Something that agents do in a session."""
AgentSoftwareVersionType: TypeAlias = Literal["CURRENT_LATEST", "ALWAYS_LATEST"] | str
"""The agent of an imported image: today's latest, or always the latest."""
ApplicationAttributeType: TypeAlias = Literal["LAUNCH_PARAMETERS", "WORKING_DIRECTORY"] | str
"""What can be deleted of an application."""
AppBlockBuilderAttributeType: TypeAlias = (
    Literal["IAM_ROLE_ARN", "ACCESS_ENDPOINTS", "VPC_CONFIGURATION_SECURITY_GROUP_IDS"] | str
)
"""What can be deleted of an app block builder."""
AppBlockBuilderPlatformTypeType: TypeAlias = Literal["WINDOWS_SERVER_2019"] | str
"""The operating system of an app block builder."""
AppBlockBuilderStateType: TypeAlias = Literal["STARTING", "RUNNING", "STOPPING", "STOPPED"] | str
"""What an app block builder is doing."""
AppBlockBuilderStateChangeReasonCodeType: TypeAlias = Literal["INTERNAL_ERROR"] | str
"""Why an app block builder's state changed."""
AppBlockStateType: TypeAlias = Literal["INACTIVE", "ACTIVE"] | str
"""Whether an app block can be used."""
AppVisibilityType: TypeAlias = Literal["ALL", "ASSOCIATED"] | str
"""Whether users are entitled to all applications or to chosen ones."""
AuthenticationTypeType: TypeAlias = Literal["API", "SAML", "USERPOOL", "AWS_AD"] | str
"""How a user signs in."""
CertificateBasedAuthStatusType: TypeAlias = Literal["DISABLED", "ENABLED", "ENABLED_NO_DIRECTORY_LOGIN_FALLBACK"] | str
"""Whether users sign in to the domain with certificates."""
DynamicAppProvidersEnabledType: TypeAlias = Literal["ENABLED", "DISABLED"] | str
"""Whether an image takes dynamic app providers."""
ExportImageTaskStateType: TypeAlias = Literal["EXPORTING", "COMPLETED", "FAILED", "TIMED_OUT"] | str
"""How far the export of an image is."""
FleetAttributeType: TypeAlias = (
    Literal[
        "VPC_CONFIGURATION",
        "VPC_CONFIGURATION_SECURITY_GROUP_IDS",
        "DOMAIN_JOIN_INFO",
        "IAM_ROLE_ARN",
        "USB_DEVICE_FILTER_STRINGS",
        "SESSION_SCRIPT_S3_LOCATION",
        "MAX_SESSIONS_PER_INSTANCE",
        "VOLUME_CONFIGURATION",
    ]
    | str
)
"""What can be deleted of a fleet."""
FleetErrorCodeType: TypeAlias = (
    Literal[
        "IAM_SERVICE_ROLE_MISSING_ENI_DESCRIBE_ACTION",
        "IAM_SERVICE_ROLE_MISSING_ENI_CREATE_ACTION",
        "IAM_SERVICE_ROLE_MISSING_ENI_DELETE_ACTION",
        "NETWORK_INTERFACE_LIMIT_EXCEEDED",
        "INTERNAL_SERVICE_ERROR",
        "IAM_SERVICE_ROLE_IS_MISSING",
        "MACHINE_ROLE_IS_MISSING",
        "STS_DISABLED_IN_REGION",
        "SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES",
        "IAM_SERVICE_ROLE_MISSING_DESCRIBE_SUBNET_ACTION",
        "SUBNET_NOT_FOUND",
        "IMAGE_NOT_FOUND",
        "INVALID_SUBNET_CONFIGURATION",
        "SECURITY_GROUPS_NOT_FOUND",
        "IGW_NOT_ATTACHED",
        "IAM_SERVICE_ROLE_MISSING_DESCRIBE_SECURITY_GROUPS_ACTION",
        "FLEET_STOPPED",
        "FLEET_INSTANCE_PROVISIONING_FAILURE",
        "DOMAIN_JOIN_ERROR_FILE_NOT_FOUND",
        "DOMAIN_JOIN_ERROR_ACCESS_DENIED",
        "DOMAIN_JOIN_ERROR_LOGON_FAILURE",
        "DOMAIN_JOIN_ERROR_INVALID_PARAMETER",
        "DOMAIN_JOIN_ERROR_MORE_DATA",
        "DOMAIN_JOIN_ERROR_NO_SUCH_DOMAIN",
        "DOMAIN_JOIN_ERROR_NOT_SUPPORTED",
        "DOMAIN_JOIN_NERR_INVALID_WORKGROUP_NAME",
        "DOMAIN_JOIN_NERR_WORKSTATION_NOT_STARTED",
        "DOMAIN_JOIN_ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED",
        "DOMAIN_JOIN_NERR_PASSWORD_EXPIRED",
        "DOMAIN_JOIN_INTERNAL_SERVICE_ERROR",
        "VALIDATION_ERROR",
    ]
    | str
)
"""What is wrong with a fleet, an image builder or an image."""
FleetStateType: TypeAlias = Literal["STARTING", "RUNNING", "STOPPING", "STOPPED"] | str
"""What a fleet is doing."""
FleetTypeType: TypeAlias = Literal["ALWAYS_ON", "ON_DEMAND", "ELASTIC"] | str
"""When a fleet's instances run: always, on demand, or as AWS sees fit."""
ImageBuilderAttributeType: TypeAlias = Literal["AGENT_ACCESS_CONFIG"] | str
"""What can be deleted of an image builder."""
ImageBuilderStateType: TypeAlias = (
    Literal[
        "PENDING",
        "UPDATING_AGENT",
        "RUNNING",
        "STOPPING",
        "STOPPED",
        "REBOOTING",
        "SNAPSHOTTING",
        "DELETING",
        "FAILED",
        "UPDATING",
        "PENDING_QUALIFICATION",
        "PENDING_SYNCING_APPS",
        "SYNCING_APPS",
        "PENDING_IMAGE_IMPORT",
    ]
    | str
)
"""What an image builder is doing."""
ImageBuilderStateChangeReasonCodeType: TypeAlias = Literal["INTERNAL_ERROR", "IMAGE_UNAVAILABLE"] | str
"""Why an image builder's state changed."""
ImageSharedWithOthersType: TypeAlias = Literal["TRUE", "FALSE"] | str
"""Whether an image is shared with another account."""
ImageStateType: TypeAlias = (
    Literal["PENDING", "AVAILABLE", "FAILED", "COPYING", "DELETING", "CREATING", "IMPORTING", "VALIDATING"] | str
)
"""What is happening to an image."""
ImageStateChangeReasonCodeType: TypeAlias = (
    Literal[
        "INTERNAL_ERROR",
        "IMAGE_BUILDER_NOT_AVAILABLE",
        "IMAGE_COPY_FAILURE",
        "IMAGE_UPDATE_FAILURE",
        "IMAGE_IMPORT_FAILURE",
    ]
    | str
)
"""Why an image's state changed."""
ImageTypeType: TypeAlias = Literal["CUSTOM", "NATIVE", "BYOL"] | str
"""Where an image comes from: an import, AppStream, or an own licence."""
InstanceDrainStatusType: TypeAlias = Literal["ACTIVE", "DRAINING", "NOT_APPLICABLE"] | str
"""Whether a session's instance takes new sessions."""
LatestAppstreamAgentVersionType: TypeAlias = Literal["TRUE", "FALSE"] | str
"""Whether the AppStream agent is the latest one."""
MessageActionType: TypeAlias = Literal["SUPPRESS", "RESEND"] | str
"""What happens to the welcome mail of a new user."""
PackagingTypeType: TypeAlias = Literal["CUSTOM", "APPSTREAM2"] | str
"""How the applications of an app block are packaged."""
PermissionType: TypeAlias = Literal["ENABLED", "DISABLED"] | str
"""Whether something may be done."""
PlatformTypeType: TypeAlias = (
    Literal[
        "WINDOWS",
        "WINDOWS_SERVER_2016",
        "WINDOWS_SERVER_2019",
        "WINDOWS_SERVER_2022",
        "WINDOWS_SERVER_2025",
        "WINDOWS_11",
        "AMAZON_LINUX2",
        "RHEL8",
        "ROCKY_LINUX8",
        "UBUNTU_PRO_2404",
    ]
    | str
)
"""The operating system of an image, a builder or a fleet."""
PreferredProtocolType: TypeAlias = Literal["TCP", "UDP"] | str
"""The protocol that sessions prefer."""
ScreenImageFormatType: TypeAlias = Literal["PNG", "JPEG"] | str
"""The format of the pictures that agents get of the screen."""
ScreenResolutionType: TypeAlias = Literal["W_1280xH_720"] | str
"""The size of the screen that agents see."""
SessionConnectionStateType: TypeAlias = Literal["CONNECTED", "NOT_CONNECTED"] | str
"""Whether the user of a session is connected to it."""
SessionStateType: TypeAlias = Literal["ACTIVE", "PENDING", "EXPIRED"] | str
"""Whether a session goes on."""
SoftwareDeploymentStatusType: TypeAlias = (
    Literal[
        "STAGED_FOR_INSTALLATION",
        "PENDING_INSTALLATION",
        "INSTALLED",
        "STAGED_FOR_UNINSTALLATION",
        "PENDING_UNINSTALLATION",
        "FAILED_TO_INSTALL",
        "FAILED_TO_UNINSTALL",
    ]
    | str
)
"""How far the installation or removal of an application is."""
StackAttributeType: TypeAlias = (
    Literal[
        "STORAGE_CONNECTORS",
        "STORAGE_CONNECTOR_HOMEFOLDERS",
        "STORAGE_CONNECTOR_GOOGLE_DRIVE",
        "STORAGE_CONNECTOR_ONE_DRIVE",
        "REDIRECT_URL",
        "FEEDBACK_URL",
        "THEME_NAME",
        "USER_SETTINGS",
        "EMBED_HOST_DOMAINS",
        "IAM_ROLE_ARN",
        "ACCESS_ENDPOINTS",
        "STREAMING_EXPERIENCE_SETTINGS",
        "CONTENT_REDIRECTION",
        "AGENT_ACCESS_CONFIG",
        "STORAGE_CONNECTOR_AUTHENTICATION",
        "AGENT_ACCESS_CONFIG_KMS_KEY_ARN",
    ]
    | str
)
"""What can be deleted of a stack."""
StackErrorCodeType: TypeAlias = Literal["STORAGE_CONNECTOR_ERROR", "INTERNAL_SERVICE_ERROR"] | str
"""What is wrong with a stack."""
StorageConnectorAuthenticationType: TypeAlias = Literal["FORCE_REAUTHENTICATION", "REUSE_CREDENTIALS"] | str
"""Whether users sign in to their storage in each session."""
StorageConnectorTypeType: TypeAlias = Literal["HOMEFOLDERS", "GOOGLE_DRIVE", "ONE_DRIVE"] | str
"""Where users' files are."""
StreamViewType: TypeAlias = Literal["APP", "DESKTOP"] | str
"""What users see: applications, or a desktop."""
ThemeAttributeType: TypeAlias = Literal["FOOTER_LINKS"] | str
"""What can be deleted of a stack's branding."""
ThemeStateType: TypeAlias = Literal["ENABLED", "DISABLED"] | str
"""Whether a stack's branding is shown."""
ThemeStylingType: TypeAlias = Literal["LIGHT_BLUE", "BLUE", "PINK", "RED"] | str
"""The colour of a stack's branding."""
UsageReportExecutionErrorCodeType: TypeAlias = (
    Literal["RESOURCE_NOT_FOUND", "ACCESS_DENIED", "INTERNAL_SERVICE_ERROR"] | str
)
"""Why a usage report was not made."""
UsageReportScheduleType: TypeAlias = Literal["DAILY"] | str
"""How often usage reports are made."""
UserControlModeType: TypeAlias = Literal["VIEW_ONLY", "VIEW_STOP", "DISABLED"] | str
"""What the user may do while an agent is at work."""
UserStackAssociationErrorCodeType: TypeAlias = (
    Literal["STACK_NOT_FOUND", "USER_NAME_NOT_FOUND", "DIRECTORY_NOT_FOUND", "INTERNAL_ERROR"] | str
)
"""Why a user was not assigned to a stack, or not taken from it."""
VisibilityTypeType: TypeAlias = Literal["PUBLIC", "PRIVATE", "SHARED"] | str
"""Whose an image is: AWS's for all, the account's own, or one that is shared with it."""
WaiterNameType: TypeAlias = (
    Literal[
        "fleet_started",
        "fleet_stopped",
        "image_available",
        "image_builder_deleted",
        "image_builder_running",
        "image_builder_stopped",
        "image_deleted",
    ]
    | str
)
"""The names of waiters, which `get_waiter` takes."""


class _AccessEndpoint(TypedDict):
    EndpointType: AccessEndpointTypeType


class AccessEndpointTypeDef(_AccessEndpoint, total=False):
    """An interface VPC endpoint, through which alone somebody can connect.

    Attributes:
        EndpointType (str, required): what it is for; `STREAMING`.
        VpceId (str): the id of the endpoint; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AccessEndpoint.html
    """

    VpceId: str


class AdminAppLicenseUsageRecordTypeDef(TypedDict, total=False):
    """Who used a licence-included application, in which month.

    Attributes:
        UserArn (str, required): the ARN of the user; not empty.
        BillingPeriod (str, required): the month, such as `2025-08`; not empty.
        OwnerAWSAccountId (str, required): the account that has the licence; `^\\d+$`.
        SubscriptionFirstUsedDate (datetime, required): when it was first used in that month.
        SubscriptionLastUsedDate (datetime, required): when it was last used in that month.
        LicenseType (str, required): the kind of licence; not empty.
        UserId (str, required): the identifier of the user; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AdminAppLicenseUsageRecord.html
    """

    UserArn: str
    BillingPeriod: str
    OwnerAWSAccountId: str
    SubscriptionFirstUsedDate: datetime
    SubscriptionLastUsedDate: datetime
    LicenseType: str
    UserId: str


class _AgentAccessConfig(TypedDict):
    Settings: list[AgentAccessSettingTypeDef]
    ScreenResolution: ScreenResolutionType
    ScreenImageFormat: ScreenImageFormatType


class AgentAccessConfigTypeDef(_AgentAccessConfig, total=False):
    """What agents may do in a stack's sessions, and what is kept of it.

    Attributes:
        Settings (list of dict, required): which actions of agents are allowed; not empty; see
            `types.AgentAccessSettingTypeDef`.
        S3BucketArn (str): the ARN of the bucket for what is kept.
        ScreenshotsUploadEnabled (bool): whether pictures of the screen are kept.
        ReplaySessionEnabled (bool): whether recordings of agents' sessions are kept.
        KmsKeyArn (str): the ARN of the key that what is kept is encrypted with.
        ScreenResolution (str, required): the size of the screen; `W_1280xH_720`.
        ScreenImageFormat (str, required): the format of pictures of the screen; `PNG`, `JPEG`.
        UserControlMode (str): what the user may do meanwhile; `VIEW_ONLY`, `VIEW_STOP`, `DISABLED`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AgentAccessConfig.html
    """

    S3BucketArn: str
    ScreenshotsUploadEnabled: bool
    ReplaySessionEnabled: bool
    KmsKeyArn: str
    UserControlMode: UserControlModeType


class AgentAccessConfigForUpdateTypeDef(TypedDict, total=False):
    """What is to change of a stack's `AgentAccessConfig`.

    Attributes:
        Settings (list of dict): which actions of agents are allowed; not empty; see
            `types.AgentAccessSettingTypeDef`.
        S3BucketArn (str): the ARN of the bucket for what is kept.
        ScreenshotsUploadEnabled (bool): whether pictures of the screen are kept.
        ReplaySessionEnabled (bool): whether recordings of agents' sessions are kept.
        KmsKeyArn (str): the ARN of the key that what is kept is encrypted with.
        ScreenResolution (str): the size of the screen; `W_1280xH_720`.
        ScreenImageFormat (str): the format of pictures of the screen; `PNG`, `JPEG`.
        UserControlMode (str): what the user may do meanwhile; `VIEW_ONLY`, `VIEW_STOP`, `DISABLED`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AgentAccessConfigForUpdate.html
    """

    Settings: list[AgentAccessSettingTypeDef]
    S3BucketArn: str
    ScreenshotsUploadEnabled: bool
    ReplaySessionEnabled: bool
    KmsKeyArn: str
    ScreenResolution: ScreenResolutionType
    ScreenImageFormat: ScreenImageFormatType
    UserControlMode: UserControlModeType


class AgentAccessSettingTypeDef(TypedDict):
    """An action of agents, and whether they may do it.

    Attributes:
        AgentAction (str, required): the action; `COMPUTER_VISION`, `COMPUTER_INPUT`, `FORWARD_MCP_TOOLS`.
        Permission (str, required): whether it may be done; `ENABLED`, `DISABLED`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AgentAccessSetting.html
    """

    AgentAction: AgentActionType
    Permission: PermissionType


class ApplicationTypeDef(TypedDict, total=False):
    """An application of a catalogue.

    Attributes:
        Name (str): the name; not empty.
        DisplayName (str): the name that people see; not empty.
        IconURL (str): the URL of its icon, which may expire; not empty.
        LaunchPath (str): the path of the program; not empty.
        LaunchParameters (str): its arguments; not empty.
        Enabled (bool): whether it is enabled.
        Metadata (dict): more about it.
        WorkingDirectory (str): the directory that it starts in; not empty.
        Description (str): the description; not empty.
        Arn (str): the ARN.
        AppBlockArn (str): the ARN of the app block.
        IconS3Location (dict): its icon; see `types.S3LocationTypeDef`.
        Platforms (list of str): the operating systems that it runs on; up to 4 items; `WINDOWS`,
            `WINDOWS_SERVER_2016`, `WINDOWS_SERVER_2019`, `WINDOWS_SERVER_2022`, `WINDOWS_SERVER_2025`,
            `WINDOWS_11`, `AMAZON_LINUX2`, `RHEL8`, `ROCKY_LINUX8`, `UBUNTU_PRO_2404`.
        InstanceFamilies (list of str): the families of instances that it runs on; each not empty.
        CreatedTime (datetime): when it was created.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Application.html
    """

    Name: str
    DisplayName: str
    IconURL: str
    LaunchPath: str
    LaunchParameters: str
    Enabled: bool
    Metadata: dict[str, str | None]
    WorkingDirectory: str
    Description: str
    Arn: str
    AppBlockArn: str
    IconS3Location: S3LocationTypeDef
    Platforms: list[PlatformTypeType]
    InstanceFamilies: list[str]
    CreatedTime: datetime


class _ApplicationConfig(TypedDict):
    Name: str
    AbsoluteAppPath: str


class ApplicationConfigTypeDef(_ApplicationConfig, total=False):
    """An application of an image that is to be imported.

    Attributes:
        Name (str, required): the name; 0 to 100 characters; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,99}$`.
        DisplayName (str): the name that people see; 0 to 100 characters; `^[a-zA-Z0-9][a-zA-Z0-9_. -]{0,99}$`.
        AbsoluteAppPath (str, required): the path of the program; 0 to 32767 characters.
        AbsoluteIconPath (str): the path of its icon, a PNG; without it that of the program; 0 to 32767
            characters.
        AbsoluteManifestPath (str): the path of the manifest of what is loaded early; 0 to 32767 characters.
        WorkingDirectory (str): the directory that it starts in; 0 to 32767 characters.
        LaunchParameters (str): its arguments; 0 to 1024 characters; `^[^\\x00]+$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ApplicationConfig.html
    """

    DisplayName: str
    AbsoluteIconPath: str
    AbsoluteManifestPath: str
    WorkingDirectory: str
    LaunchParameters: str


class ApplicationFleetAssociationTypeDef(TypedDict, total=False):
    """A fleet and an application that it streams.

    Attributes:
        FleetName (str, required): the name of the fleet; not empty.
        ApplicationArn (str, required): the ARN of the application.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ApplicationFleetAssociation.html
    """

    FleetName: str
    ApplicationArn: str


class _ApplicationSettings(TypedDict):
    Enabled: bool


class ApplicationSettingsTypeDef(_ApplicationSettings, total=False):
    """Whether users find applications and Windows as they left them.

    Attributes:
        Enabled (bool, required): whether it is enabled.
        SettingsGroup (str): the name of the group of users who share settings; up to 100 characters.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ApplicationSettings.html
    """

    SettingsGroup: str


class ApplicationSettingsResponseTypeDef(TypedDict, total=False):
    """Whether users find applications as they left them, and where it is kept.

    Attributes:
        Enabled (bool): whether it is enabled.
        SettingsGroup (str): the name of the group of users who share settings; up to 100 characters.
        S3BucketName (str): the bucket that it is kept in; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ApplicationSettingsResponse.html
    """

    Enabled: bool
    SettingsGroup: str
    S3BucketName: str


class AppBlockTypeDef(TypedDict, total=False):
    """An app block: a virtual hard disk with applications for Elastic fleets.

    Attributes:
        Name (str, required): the name; not empty.
        Arn (str, required): the ARN.
        Description (str): the description; not empty.
        DisplayName (str): the name that people see; not empty.
        SourceS3Location (dict): the virtual hard disk; see `types.S3LocationTypeDef`.
        SetupScriptDetails (dict): the script that sets it up; only for the type `CUSTOM`; see
            `types.ScriptDetailsTypeDef`.
        CreatedTime (datetime): when it was created.
        PostSetupScriptDetails (dict): the script that runs after setting it up; only for the type `APPSTREAM2`;
            see `types.ScriptDetailsTypeDef`.
        PackagingType (str): how it is packaged; `CUSTOM`, `APPSTREAM2`.
        State (str): its state; `INACTIVE`, `ACTIVE`.
        AppBlockErrors (list of dict): what is wrong with it; see `types.ErrorDetailsTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AppBlock.html
    """

    Name: str
    Arn: str
    Description: str
    DisplayName: str
    SourceS3Location: S3LocationTypeDef
    SetupScriptDetails: ScriptDetailsTypeDef
    CreatedTime: datetime
    PostSetupScriptDetails: ScriptDetailsTypeDef
    PackagingType: PackagingTypeType
    State: AppBlockStateType
    AppBlockErrors: list[ErrorDetailsTypeDef]


class AppBlockBuilderTypeDef(TypedDict, total=False):
    """An app block builder: a machine that packages applications.

    Attributes:
        Arn (str, required): the ARN.
        Name (str, required): the name; not empty.
        DisplayName (str): the name that people see; not empty.
        Description (str): the description; not empty.
        Platform (str, required): the operating system; `WINDOWS_SERVER_2019`.
        InstanceType (str, required): the type of instance, such as `stream.standard.medium`; not empty.
        EnableDefaultInternetAccess (bool): whether it reaches the internet through the default VPC.
        IamRoleArn (str): the ARN of the IAM role that applications on it can take.
        VpcConfig (dict, required): subnets and security groups of the VPC that it is put into; see
            `types.VpcConfigTypeDef`.
        State (str, required): its state; `STARTING`, `RUNNING`, `STOPPING`, `STOPPED`.
        CreatedTime (datetime): when it was created.
        AppBlockBuilderErrors (list of dict): what is wrong with it; see `types.ResourceErrorTypeDef`.
        StateChangeReason (dict): why its state changed last; see
            `types.AppBlockBuilderStateChangeReasonTypeDef`.
        AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can connect; 1
            to 4 items; see `types.AccessEndpointTypeDef`.
        DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AppBlockBuilder.html
    """

    Arn: str
    Name: str
    DisplayName: str
    Description: str
    Platform: AppBlockBuilderPlatformTypeType
    InstanceType: str
    EnableDefaultInternetAccess: bool
    IamRoleArn: str
    VpcConfig: VpcConfigTypeDef
    State: AppBlockBuilderStateType
    CreatedTime: datetime
    AppBlockBuilderErrors: list[ResourceErrorTypeDef]
    StateChangeReason: AppBlockBuilderStateChangeReasonTypeDef
    AccessEndpoints: list[AccessEndpointTypeDef]
    DisableIMDSV1: bool


class AppBlockBuilderAppBlockAssociationTypeDef(TypedDict, total=False):
    """An app block builder and the app block that it fills.

    Attributes:
        AppBlockArn (str, required): the ARN of the app block.
        AppBlockBuilderName (str, required): the name of the app block builder;
            `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AppBlockBuilderAppBlockAssociation.html
    """

    AppBlockArn: str
    AppBlockBuilderName: str


class AppBlockBuilderStateChangeReasonTypeDef(TypedDict, total=False):
    """Why an app block builder's state changed last.

    Attributes:
        Code (str): the reason's code; `INTERNAL_ERROR`.
        Message (str): the reason in words; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AppBlockBuilderStateChangeReason.html
    """

    Code: AppBlockBuilderStateChangeReasonCodeType
    Message: str


class AssociateApplicationFleetRequestTypeDef(TypedDict):
    """What `associate_application_fleet` takes.

    Attributes:
        FleetName (str, required): the name of the fleet; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        ApplicationArn (str, required): the ARN of the application.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateApplicationFleet.html
    """

    FleetName: str
    ApplicationArn: str


class AssociateApplicationFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `associate_application_fleet` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        ApplicationFleetAssociation (dict): the two that belong together now; see
            `types.ApplicationFleetAssociationTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateApplicationFleet.html
    """

    ApplicationFleetAssociation: ApplicationFleetAssociationTypeDef


class AssociateApplicationToEntitlementRequestTypeDef(TypedDict):
    """What `associate_application_to_entitlement` takes.

    Attributes:
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        EntitlementName (str, required): the name of the entitlement; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        ApplicationIdentifier (str, required): the identifier of the application; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateApplicationToEntitlement.html
    """

    StackName: str
    EntitlementName: str
    ApplicationIdentifier: str


class AssociateApplicationToEntitlementResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `associate_application_to_entitlement` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateApplicationToEntitlement.html
    """


class AssociateAppBlockBuilderAppBlockRequestTypeDef(TypedDict):
    """What `associate_app_block_builder_app_block` takes.

    Attributes:
        AppBlockArn (str, required): the ARN of the app block.
        AppBlockBuilderName (str, required): the name of the app block builder;
            `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateAppBlockBuilderAppBlock.html
    """

    AppBlockArn: str
    AppBlockBuilderName: str


class AssociateAppBlockBuilderAppBlockResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `associate_app_block_builder_app_block` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        AppBlockBuilderAppBlockAssociation (dict): the two that belong together now; see
            `types.AppBlockBuilderAppBlockAssociationTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateAppBlockBuilderAppBlock.html
    """

    AppBlockBuilderAppBlockAssociation: AppBlockBuilderAppBlockAssociationTypeDef


class AssociateFleetRequestTypeDef(TypedDict):
    """What `associate_fleet` takes.

    Attributes:
        FleetName (str, required): the name of the fleet; not empty.
        StackName (str, required): the name of the stack; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateFleet.html
    """

    FleetName: str
    StackName: str


class AssociateFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `associate_fleet` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateFleet.html
    """


class AssociateSoftwareToImageBuilderRequestTypeDef(TypedDict):
    """What `associate_software_to_image_builder` takes.

    Attributes:
        ImageBuilderName (str, required): the name of the image builder; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        SoftwareNames (list of str, required): the names of the applications; each not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateSoftwareToImageBuilder.html
    """

    ImageBuilderName: str
    SoftwareNames: list[str]


class AssociateSoftwareToImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `associate_software_to_image_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateSoftwareToImageBuilder.html
    """


class BatchAssociateUserStackRequestTypeDef(TypedDict):
    """What `batch_associate_user_stack` takes.

    Attributes:
        UserStackAssociations (list of dict, required): users and their stacks; 1 to 25 items; see
            `types.UserStackAssociationTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_BatchAssociateUserStack.html
    """

    UserStackAssociations: list[UserStackAssociationTypeDef]


class BatchAssociateUserStackResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `batch_associate_user_stack` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        errors (list of dict): those that it did not work for, and why; see
            `types.UserStackAssociationErrorTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_BatchAssociateUserStack.html
    """

    errors: list[UserStackAssociationErrorTypeDef]


class BatchDisassociateUserStackRequestTypeDef(TypedDict):
    """What `batch_disassociate_user_stack` takes.

    Attributes:
        UserStackAssociations (list of dict, required): users and their stacks; 1 to 25 items; see
            `types.UserStackAssociationTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_BatchDisassociateUserStack.html
    """

    UserStackAssociations: list[UserStackAssociationTypeDef]


class BatchDisassociateUserStackResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `batch_disassociate_user_stack` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        errors (list of dict): those that it did not work for, and why; see
            `types.UserStackAssociationErrorTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_BatchDisassociateUserStack.html
    """

    errors: list[UserStackAssociationErrorTypeDef]


class CertificateBasedAuthPropertiesTypeDef(TypedDict, total=False):
    """How users sign in to a domain with certificates.

    Attributes:
        Status (str): how it stands; `DISABLED`, `ENABLED`, `ENABLED_NO_DIRECTORY_LOGIN_FALLBACK`.
        CertificateAuthorityArn (str): the ARN of the private certificate authority.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CertificateBasedAuthProperties.html
    """

    Status: CertificateBasedAuthStatusType
    CertificateAuthorityArn: str


class ComputeCapacityTypeDef(TypedDict, total=False):
    """How large a fleet is to be: in instances, or in sessions if several share one.

    Attributes:
        DesiredInstances (int): instances that it is to have.
        DesiredSessions (int): sessions that it is to have room for, if several share an instance.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ComputeCapacity.html
    """

    DesiredInstances: int
    DesiredSessions: int


class ComputeCapacityStatusTypeDef(TypedDict, total=False):
    """How large a fleet is.

    Attributes:
        Desired (int, required): instances that it is to have.
        Running (int): instances that run.
        InUse (int): instances that somebody streams from.
        Available (int): instances that are free.
        DesiredUserSessions (int): places for sessions that it is to have, if several share an instance.
        AvailableUserSessions (int): places for sessions that are free, if several share an instance.
        ActiveUserSessions (int): sessions that are being streamed, if several share an instance.
        ActualUserSessions (int): places for sessions, taken or free, if several share an instance.
        Draining (int): instances that take no new sessions, if several share an instance.
        DrainModeActiveUserSessions (int): sessions on instances that take no new ones.
        DrainModeUnusedUserSessions (int): places on instances that take no new sessions.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ComputeCapacityStatus.html
    """

    Desired: int
    Running: int
    InUse: int
    Available: int
    DesiredUserSessions: int
    AvailableUserSessions: int
    ActiveUserSessions: int
    ActualUserSessions: int
    Draining: int
    DrainModeActiveUserSessions: int
    DrainModeUnusedUserSessions: int


class ContentRedirectionTypeDef(TypedDict, total=False):
    """Which links open on the user's own machine.

    Attributes:
        HostToClient (dict): from the session to the user's own machine; see
            `types.UrlRedirectionConfigTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ContentRedirection.html
    """

    HostToClient: UrlRedirectionConfigTypeDef


class _CopyImageRequest(TypedDict):
    SourceImageName: str
    DestinationImageName: str
    DestinationRegion: str


class CopyImageRequestTypeDef(_CopyImageRequest, total=False):
    """What `copy_image` takes.

    Attributes:
        SourceImageName (str, required): the name of the image to copy; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        DestinationImageName (str, required): the name of the copy; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        DestinationRegion (str, required): the region of the copy, even if it is the same; 1 to 32 characters.
        DestinationImageDescription (str): the description of the copy; up to 256 characters.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CopyImage.html
    """

    DestinationImageDescription: str


class CopyImageResponseTypeDef(EmptyResponseMetadataTypeDef):
    """What `copy_image` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        DestinationImageName (str): the name of the copy.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CopyImage.html
    """

    DestinationImageName: str


class _CreateApplicationRequest(TypedDict):
    Name: str
    IconS3Location: S3LocationTypeDef
    LaunchPath: str
    Platforms: list[PlatformTypeType]
    InstanceFamilies: list[str]
    AppBlockArn: str


class CreateApplicationRequestTypeDef(_CreateApplicationRequest, total=False):
    """What `create_application` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        DisplayName (str): the name that people see; up to 100 characters.
        Description (str): the description; up to 256 characters.
        IconS3Location (dict, required): its icon; see `types.S3LocationTypeDef`.
        LaunchPath (str, required): the path of the program; not empty.
        WorkingDirectory (str): the directory that it starts in; not empty.
        LaunchParameters (str): its arguments; not empty.
        Platforms (list of str, required): the operating systems that it runs on; up to 4 items; `WINDOWS`,
            `WINDOWS_SERVER_2016`, `WINDOWS_SERVER_2019`, `WINDOWS_SERVER_2022`, `WINDOWS_SERVER_2025`,
            `WINDOWS_11`, `AMAZON_LINUX2`, `RHEL8`, `ROCKY_LINUX8`, `UBUNTU_PRO_2404`.
        InstanceFamilies (list of str, required): the families of instances that it runs on; each not empty.
        AppBlockArn (str, required): the ARN of the app block.
        Tags (dict): tags, by key; 1 to 50 entries.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateApplication.html
    """

    DisplayName: str
    Description: str
    WorkingDirectory: str
    LaunchParameters: str
    Tags: dict[str, str]


class CreateApplicationResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_application` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Application (dict): the application; see `types.ApplicationTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateApplication.html
    """

    Application: ApplicationTypeDef


class _CreateAppBlockBuilderRequest(TypedDict):
    Name: str
    Platform: AppBlockBuilderPlatformTypeType
    InstanceType: str
    VpcConfig: VpcConfigTypeDef


class CreateAppBlockBuilderRequestTypeDef(_CreateAppBlockBuilderRequest, total=False):
    """What `create_app_block_builder` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        Description (str): the description; up to 256 characters.
        DisplayName (str): the name that people see; up to 100 characters.
        Tags (dict): tags, by key; 1 to 50 entries.
        Platform (str, required): the operating system; `WINDOWS_SERVER_2019`.
        InstanceType (str, required): the type of instance, such as `stream.standard.medium`; not empty.
        VpcConfig (dict, required): subnets and security groups of the VPC that it is put into; see
            `types.VpcConfigTypeDef`.
        EnableDefaultInternetAccess (bool): whether it reaches the internet through the default VPC.
        IamRoleArn (str): the ARN of the IAM role that applications on it can take.
        AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can connect; 1
            to 4 items; see `types.AccessEndpointTypeDef`.
        DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateAppBlockBuilder.html
    """

    Description: str
    DisplayName: str
    Tags: dict[str, str]
    EnableDefaultInternetAccess: bool
    IamRoleArn: str
    AccessEndpoints: list[AccessEndpointTypeDef]
    DisableIMDSV1: bool


class CreateAppBlockBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_app_block_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        AppBlockBuilder (dict): the app block builder; see `types.AppBlockBuilderTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateAppBlockBuilder.html
    """

    AppBlockBuilder: AppBlockBuilderTypeDef


class _CreateAppBlockBuilderStreamingURLRequest(TypedDict):
    AppBlockBuilderName: str


class CreateAppBlockBuilderStreamingURLRequestTypeDef(_CreateAppBlockBuilderStreamingURLRequest, total=False):
    """What `create_app_block_builder_streaming_url` takes.

    Attributes:
        AppBlockBuilderName (str, required): the name of the app block builder;
            `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        Validity (int): how long it is valid, in seconds; 1 to 604800, 3600 if it is not told.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateAppBlockBuilderStreamingURL.html
    """

    Validity: int


class CreateAppBlockBuilderStreamingURLResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_app_block_builder_streaming_url` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        StreamingURL (str): the URL: whoever has it is let in.
        Expires (datetime): until when a session can be begun with it.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateAppBlockBuilderStreamingURL.html
    """

    StreamingURL: str
    Expires: datetime


class _CreateAppBlockRequest(TypedDict):
    Name: str
    SourceS3Location: S3LocationTypeDef


class CreateAppBlockRequestTypeDef(_CreateAppBlockRequest, total=False):
    """What `create_app_block` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        Description (str): the description; up to 256 characters.
        DisplayName (str): the name that people see; up to 100 characters.
        SourceS3Location (dict, required): the virtual hard disk; see `types.S3LocationTypeDef`.
        SetupScriptDetails (dict): the script that sets it up; only for the type `CUSTOM`; see
            `types.ScriptDetailsTypeDef`.
        Tags (dict): tags, by key; 1 to 50 entries.
        PostSetupScriptDetails (dict): the script that runs after setting it up; only for the type `APPSTREAM2`;
            see `types.ScriptDetailsTypeDef`.
        PackagingType (str): how it is packaged; `CUSTOM`, `APPSTREAM2`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateAppBlock.html
    """

    Description: str
    DisplayName: str
    SetupScriptDetails: ScriptDetailsTypeDef
    Tags: dict[str, str]
    PostSetupScriptDetails: ScriptDetailsTypeDef
    PackagingType: PackagingTypeType


class CreateAppBlockResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_app_block` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        AppBlock (dict): the app block; see `types.AppBlockTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateAppBlock.html
    """

    AppBlock: AppBlockTypeDef


class _CreateDirectoryConfigRequest(TypedDict):
    DirectoryName: str
    OrganizationalUnitDistinguishedNames: list[str]


class CreateDirectoryConfigRequestTypeDef(_CreateDirectoryConfigRequest, total=False):
    """What `create_directory_config` takes.

    Attributes:
        DirectoryName (str, required): the fully qualified name of the directory, such as `corp.example.com`.
        OrganizationalUnitDistinguishedNames (list of str, required): the distinguished names of the
            organizational units for computers; each up to 2000 characters.
        ServiceAccountCredentials (dict): the account with which computers join the domain; see
            `types.ServiceAccountCredentialsTypeDef`.
        CertificateBasedAuthProperties (dict): how users sign in with certificates; see
            `types.CertificateBasedAuthPropertiesTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateDirectoryConfig.html
    """

    ServiceAccountCredentials: ServiceAccountCredentialsTypeDef
    CertificateBasedAuthProperties: CertificateBasedAuthPropertiesTypeDef


class CreateDirectoryConfigResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_directory_config` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        DirectoryConfig (dict): the directory configuration; see `types.DirectoryConfigTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateDirectoryConfig.html
    """

    DirectoryConfig: DirectoryConfigTypeDef


class _CreateEntitlementRequest(TypedDict):
    Name: str
    StackName: str
    AppVisibility: AppVisibilityType
    Attributes: list[EntitlementAttributeTypeDef]


class CreateEntitlementRequestTypeDef(_CreateEntitlementRequest, total=False):
    """What `create_entitlement` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        Description (str): the description; up to 256 characters.
        AppVisibility (str, required): whether to all applications or to associated ones; `ALL`, `ASSOCIATED`.
        Attributes (list of dict, required): what a user's SAML attributes must be; not empty; see
            `types.EntitlementAttributeTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateEntitlement.html
    """

    Description: str


class CreateEntitlementResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_entitlement` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Entitlement (dict): the entitlement; see `types.EntitlementTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateEntitlement.html
    """

    Entitlement: EntitlementTypeDef


class _CreateExportImageTaskRequest(TypedDict):
    ImageName: str
    AmiName: str
    IamRoleArn: str


class CreateExportImageTaskRequestTypeDef(_CreateExportImageTaskRequest, total=False):
    """What `create_export_image_task` takes.

    Attributes:
        ImageName (str, required): the name of the image; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        AmiName (str, required): the name of the AMI, which the account must not have yet;
            `^[a-zA-Z0-9().\\-/_]{3,128}$`.
        IamRoleArn (str, required): the ARN of the IAM role with which AppStream creates the AMI.
        TagSpecifications (dict): tags of the AMI, by key; 1 to 50 entries.
        AmiDescription (str): the description of the AMI; up to 256 characters.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateExportImageTask.html
    """

    TagSpecifications: dict[str, str]
    AmiDescription: str


class CreateExportImageTaskResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_export_image_task` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        ExportImageTask (dict): the task; see `types.ExportImageTaskTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateExportImageTask.html
    """

    ExportImageTask: ExportImageTaskTypeDef


class _CreateFleetRequest(TypedDict):
    Name: str
    InstanceType: str


class CreateFleetRequestTypeDef(_CreateFleetRequest, total=False):
    """What `create_fleet` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        ImageName (str): the name of the image; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        ImageArn (str): the ARN of the image.
        InstanceType (str, required): the type of instance, such as `stream.standard.medium`; not empty.
        FleetType (str): when its instances run; `ALWAYS_ON`, `ON_DEMAND`, `ELASTIC`.
        ComputeCapacity (dict): how large it is to be; not for Elastic fleets; see
            `types.ComputeCapacityTypeDef`.
        VpcConfig (dict): subnets and security groups of the VPC that it is put into; see
            `types.VpcConfigTypeDef`.
        MaxUserDurationInSeconds (int): how long a session lasts at most, in seconds; 600 to 432000.
        DisconnectTimeoutInSeconds (int): how long a session waits for a user whose connection broke, in
            seconds; 60 to 36000.
        Description (str): the description; up to 256 characters.
        DisplayName (str): the name that people see; up to 100 characters.
        EnableDefaultInternetAccess (bool): whether it reaches the internet through the default VPC.
        DomainJoinInfo (dict): the domain that it joins; see `types.DomainJoinInfoTypeDef`.
        Tags (dict): tags, by key; 1 to 50 entries.
        IdleDisconnectTimeoutInSeconds (int): how long a user may be idle, in seconds; 0 (for ever) or 60 to
            36000.
        IamRoleArn (str): the ARN of the IAM role that applications on it can take.
        StreamView (str): what users see; `APP`, `DESKTOP`.
        Platform (str): the operating system; `WINDOWS`, `WINDOWS_SERVER_2016`, `WINDOWS_SERVER_2019`,
            `WINDOWS_SERVER_2022`, `WINDOWS_SERVER_2025`, `WINDOWS_11`, `AMAZON_LINUX2`, `RHEL8`,
            `ROCKY_LINUX8`, `UBUNTU_PRO_2404`.
        MaxConcurrentSessions (int): how many sessions an Elastic fleet has at most.
        UsbDeviceFilterStrings (list of str): filters of USB devices that users may redirect; each 0 to 100
            characters.
        SessionScriptS3Location (dict): the zip file of session scripts; only for Elastic fleets; see
            `types.S3LocationTypeDef`.
        MaxSessionsPerInstance (int): how many sessions share an instance.
        RootVolumeConfig (dict): the root volume; see `types.VolumeConfigTypeDef`.
        DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateFleet.html
    """

    ImageName: str
    ImageArn: str
    FleetType: FleetTypeType
    ComputeCapacity: ComputeCapacityTypeDef
    VpcConfig: VpcConfigTypeDef
    MaxUserDurationInSeconds: int
    DisconnectTimeoutInSeconds: int
    Description: str
    DisplayName: str
    EnableDefaultInternetAccess: bool
    DomainJoinInfo: DomainJoinInfoTypeDef
    Tags: dict[str, str]
    IdleDisconnectTimeoutInSeconds: int
    IamRoleArn: str
    StreamView: StreamViewType
    Platform: PlatformTypeType
    MaxConcurrentSessions: int
    UsbDeviceFilterStrings: list[str]
    SessionScriptS3Location: S3LocationTypeDef
    MaxSessionsPerInstance: int
    RootVolumeConfig: VolumeConfigTypeDef
    DisableIMDSV1: bool


class CreateFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_fleet` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Fleet (dict): the fleet; see `types.FleetTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateFleet.html
    """

    Fleet: FleetTypeDef


class _CreateImageBuilderRequest(TypedDict):
    Name: str
    InstanceType: str


class CreateImageBuilderRequestTypeDef(_CreateImageBuilderRequest, total=False):
    """What `create_image_builder` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        ImageName (str): the name of the image; not empty.
        ImageArn (str): the ARN of the image.
        InstanceType (str, required): the type of instance, such as `stream.standard.medium`; not empty.
        Description (str): the description; up to 256 characters.
        DisplayName (str): the name that people see; up to 100 characters.
        VpcConfig (dict): subnets and security groups of the VPC that it is put into; see
            `types.VpcConfigTypeDef`.
        IamRoleArn (str): the ARN of the IAM role that applications on it can take.
        EnableDefaultInternetAccess (bool): whether it reaches the internet through the default VPC.
        DomainJoinInfo (dict): the domain that it joins; see `types.DomainJoinInfoTypeDef`.
        AppstreamAgentVersion (str): the AppStream agent's version; `LATEST` installs the newest; 1 to 100
            characters.
        Tags (dict): tags, by key; 1 to 50 entries.
        AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can connect; 1
            to 4 items; see `types.AccessEndpointTypeDef`.
        RootVolumeConfig (dict): the root volume; see `types.VolumeConfigTypeDef`.
        SoftwaresToInstall (list of str): names of licence-included applications to install; each not empty.
        SoftwaresToUninstall (list of str): names of licence-included applications to remove; each not empty.
        DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.
        AgentAccessConfig (dict): what agents may do, and what is kept of it; see
            `types.ImageBuilderAgentAccessConfigTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html
    """

    ImageName: str
    ImageArn: str
    Description: str
    DisplayName: str
    VpcConfig: VpcConfigTypeDef
    IamRoleArn: str
    EnableDefaultInternetAccess: bool
    DomainJoinInfo: DomainJoinInfoTypeDef
    AppstreamAgentVersion: str
    Tags: dict[str, str]
    AccessEndpoints: list[AccessEndpointTypeDef]
    RootVolumeConfig: VolumeConfigTypeDef
    SoftwaresToInstall: list[str]
    SoftwaresToUninstall: list[str]
    DisableIMDSV1: bool
    AgentAccessConfig: ImageBuilderAgentAccessConfigTypeDef


class CreateImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_image_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        ImageBuilder (dict): the image builder; see `types.ImageBuilderTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html
    """

    ImageBuilder: ImageBuilderTypeDef


class _CreateImageBuilderStreamingURLRequest(TypedDict):
    Name: str


class CreateImageBuilderStreamingURLRequestTypeDef(_CreateImageBuilderStreamingURLRequest, total=False):
    """What `create_image_builder_streaming_url` takes.

    Attributes:
        Name (str, required): the name; not empty.
        Validity (int): how long it is valid, in seconds; 1 to 604800, 3600 if it is not told.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilderStreamingURL.html
    """

    Validity: int


class CreateImageBuilderStreamingURLResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_image_builder_streaming_url` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        StreamingURL (str): the URL: whoever has it is let in.
        Expires (datetime): until when a session can be begun with it.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilderStreamingURL.html
    """

    StreamingURL: str
    Expires: datetime


class _CreateImportedImageRequest(TypedDict):
    Name: str


class CreateImportedImageRequestTypeDef(_CreateImportedImageRequest, total=False):
    """What `create_imported_image` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        SourceAmiId (str): the id of the AMI; `^ami-[a-z0-9]{8,17}$`.
        WorkspaceImageId (str): the id of the WorkSpaces image; 12 to 67 characters; `^wsi-[0-9a-z]{8,63}$`.
        IamRoleArn (str): the ARN of the IAM role with which AppStream reads the AMI.
        Description (str): the description; 0 to 256 characters; `^[a-zA-Z0-9_.() -]+$`.
        DisplayName (str): the name that people see; 0 to 100 characters; `^[a-zA-Z0-9_.() -]+$`.
        Tags (dict): tags, by key; 1 to 50 entries.
        RuntimeValidationConfig (dict): how it is tried out; see `types.RuntimeValidationConfigTypeDef`.
        AgentSoftwareVersion (str): the AppStream agent in it; `CURRENT_LATEST`, `ALWAYS_LATEST`.
        AppCatalogConfig (list of dict): the applications that users are to find in it; up to 50 items; see
            `types.ApplicationConfigTypeDef`.
        DryRun (bool): whether only to check whether it would work.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImportedImage.html
    """

    SourceAmiId: str
    WorkspaceImageId: str
    IamRoleArn: str
    Description: str
    DisplayName: str
    Tags: dict[str, str]
    RuntimeValidationConfig: RuntimeValidationConfigTypeDef
    AgentSoftwareVersion: AgentSoftwareVersionType
    AppCatalogConfig: list[ApplicationConfigTypeDef]
    DryRun: bool


class CreateImportedImageResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_imported_image` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Image (dict): the image; see `types.ImageTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImportedImage.html
    """

    Image: ImageTypeDef


class _CreateStackRequest(TypedDict):
    Name: str


class CreateStackRequestTypeDef(_CreateStackRequest, total=False):
    """What `create_stack` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        Description (str): the description; up to 256 characters.
        DisplayName (str): the name that people see; up to 100 characters.
        StorageConnectors (list of dict): places for users' files; see `types.StorageConnectorTypeDef`.
        RedirectURL (str): the page that users see after a session; up to 1000 characters.
        FeedbackURL (str): the page behind the link for feedback; without it there is no such link; up to 1000
            characters.
        UserSettings (list of dict): what users may do in sessions; without it everything; not empty; see
            `types.UserSettingTypeDef`.
        ApplicationSettings (dict): whether users find applications and Windows as they left them; see
            `types.ApplicationSettingsTypeDef`.
        Tags (dict): tags, by key; 1 to 50 entries.
        AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can connect; 1
            to 4 items; see `types.AccessEndpointTypeDef`.
        EmbedHostDomains (list of str): the domains whose pages may embed sessions; 1 to 20 items; each up to
            128 characters.
        StreamingExperienceSettings (dict): the protocol that sessions prefer; see
            `types.StreamingExperienceSettingsTypeDef`.
        ContentRedirection (dict): which links open on the user's own machine; see
            `types.ContentRedirectionTypeDef`.
        AgentAccessConfig (dict): what agents may do, and what is kept of it; see
            `types.AgentAccessConfigTypeDef`.
        StorageConnectorAuthentication (str): whether users sign in to their storage in each session;
            `FORCE_REAUTHENTICATION`, `REUSE_CREDENTIALS`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateStack.html
    """

    Description: str
    DisplayName: str
    StorageConnectors: list[StorageConnectorTypeDef]
    RedirectURL: str
    FeedbackURL: str
    UserSettings: list[UserSettingTypeDef]
    ApplicationSettings: ApplicationSettingsTypeDef
    Tags: dict[str, str]
    AccessEndpoints: list[AccessEndpointTypeDef]
    EmbedHostDomains: list[str]
    StreamingExperienceSettings: StreamingExperienceSettingsTypeDef
    ContentRedirection: ContentRedirectionTypeDef
    AgentAccessConfig: AgentAccessConfigTypeDef
    StorageConnectorAuthentication: StorageConnectorAuthenticationType


class CreateStackResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_stack` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Stack (dict): the stack; see `types.StackTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateStack.html
    """

    Stack: StackTypeDef


class _CreateStreamingURLRequest(TypedDict):
    StackName: str
    FleetName: str
    UserId: str


class CreateStreamingURLRequestTypeDef(_CreateStreamingURLRequest, total=False):
    """What `create_streaming_url` takes.

    Attributes:
        StackName (str, required): the name of the stack; not empty.
        FleetName (str, required): the name of the fleet; not empty.
        UserId (str, required): the identifier of the user; 2 to 32 characters; `[\\w+=,.@-]*`.
        ApplicationId (str): the name of the application to begin with, or `Desktop`; not empty.
        Validity (int): how long it is valid, in seconds; 1 to 604800, 60 if it is not told.
        SessionContext (str): parameters for the session; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateStreamingURL.html
    """

    ApplicationId: str
    Validity: int
    SessionContext: str


class CreateStreamingURLResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_streaming_url` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        StreamingURL (str): the URL: whoever has it is let in.
        Expires (datetime): until when a session can be begun with it.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateStreamingURL.html
    """

    StreamingURL: str
    Expires: datetime


class _CreateThemeForStackRequest(TypedDict):
    StackName: str
    TitleText: str
    ThemeStyling: ThemeStylingType
    OrganizationLogoS3Location: S3LocationTypeDef
    FaviconS3Location: S3LocationTypeDef


class CreateThemeForStackRequestTypeDef(_CreateThemeForStackRequest, total=False):
    """What `create_theme_for_stack` takes.

    Attributes:
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        FooterLinks (list of dict): links at the bottom of the catalogue page; see
            `types.ThemeFooterLinkTypeDef`.
        TitleText (str, required): the title of the browser's tab; 1 to 300 characters; `^[-@./#&+\\w\\s]*$`.
        ThemeStyling (str, required): the colour; `LIGHT_BLUE`, `BLUE`, `PINK`, `RED`.
        OrganizationLogoS3Location (dict, required): the logo on the catalogue page; see
            `types.S3LocationTypeDef`.
        FaviconS3Location (dict, required): the icon of the browser's tab; see `types.S3LocationTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateThemeForStack.html
    """

    FooterLinks: list[ThemeFooterLinkTypeDef]


class CreateThemeForStackResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_theme_for_stack` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Theme (dict): the branding; see `types.ThemeTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateThemeForStack.html
    """

    Theme: ThemeTypeDef


class _CreateUpdatedImageRequest(TypedDict):
    existingImageName: str
    newImageName: str


class CreateUpdatedImageRequestTypeDef(_CreateUpdatedImageRequest, total=False):
    """What `create_updated_image` takes.

    Attributes:
        existingImageName (str, required): the name of the image to update;
            `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        newImageName (str, required): the name of the new image; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        newImageDescription (str): the description of the new image; up to 256 characters.
        newImageDisplayName (str): the name of the new image that people see; up to 100 characters.
        newImageTags (dict): the tags of the new image; 1 to 50 entries.
        dryRun (bool): whether only to say whether there is anything to update.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateUpdatedImage.html
    """

    newImageDescription: str
    newImageDisplayName: str
    newImageTags: dict[str, str]
    dryRun: bool


class CreateUpdatedImageResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_updated_image` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        image (dict): the new image, unless it was a dry run; see `types.ImageTypeDef`.
        canUpdateImage (bool): whether there is anything to update.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateUpdatedImage.html
    """

    image: ImageTypeDef
    canUpdateImage: bool


class CreateUsageReportSubscriptionRequestTypeDef(TypedDict):
    """What `create_usage_report_subscription` takes.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateUsageReportSubscription.html
    """


class CreateUsageReportSubscriptionResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_usage_report_subscription` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        S3BucketName (str): the bucket that it is kept in.
        Schedule (str): how often; `DAILY`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateUsageReportSubscription.html
    """

    S3BucketName: str
    Schedule: UsageReportScheduleType


class _CreateUserRequest(TypedDict):
    UserName: str
    AuthenticationType: AuthenticationTypeType


class CreateUserRequestTypeDef(_CreateUserRequest, total=False):
    """What `create_user` takes.

    Attributes:
        UserName (str, required): the e-mail address of the user; 1 to 128 characters;
            `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
        MessageAction (str): what happens to the welcome mail; `SUPPRESS`, `RESEND`.
        FirstName (str): the user's first name; up to 2048 characters; `^[A-Za-z0-9_\\-\\s]+$`.
        LastName (str): the user's last name; up to 2048 characters; `^[A-Za-z0-9_\\-\\s]+$`.
        AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateUser.html
    """

    MessageAction: MessageActionType
    FirstName: str
    LastName: str


class CreateUserResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `create_user` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateUser.html
    """


class DeleteApplicationRequestTypeDef(TypedDict):
    """What `delete_application` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteApplication.html
    """

    Name: str


class DeleteApplicationResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_application` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteApplication.html
    """


class DeleteAppBlockBuilderRequestTypeDef(TypedDict):
    """What `delete_app_block_builder` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteAppBlockBuilder.html
    """

    Name: str


class DeleteAppBlockBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_app_block_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteAppBlockBuilder.html
    """


class DeleteAppBlockRequestTypeDef(TypedDict):
    """What `delete_app_block` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteAppBlock.html
    """

    Name: str


class DeleteAppBlockResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_app_block` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteAppBlock.html
    """


class DeleteDirectoryConfigRequestTypeDef(TypedDict):
    """What `delete_directory_config` takes.

    Attributes:
        DirectoryName (str, required): the fully qualified name of the directory, such as `corp.example.com`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteDirectoryConfig.html
    """

    DirectoryName: str


class DeleteDirectoryConfigResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_directory_config` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteDirectoryConfig.html
    """


class DeleteEntitlementRequestTypeDef(TypedDict):
    """What `delete_entitlement` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteEntitlement.html
    """

    Name: str
    StackName: str


class DeleteEntitlementResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_entitlement` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteEntitlement.html
    """


class DeleteFleetRequestTypeDef(TypedDict):
    """What `delete_fleet` takes.

    Attributes:
        Name (str, required): the name; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteFleet.html
    """

    Name: str


class DeleteFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_fleet` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteFleet.html
    """


class DeleteImageBuilderRequestTypeDef(TypedDict):
    """What `delete_image_builder` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImageBuilder.html
    """

    Name: str


class DeleteImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_image_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        ImageBuilder (dict): the image builder; see `types.ImageBuilderTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImageBuilder.html
    """

    ImageBuilder: ImageBuilderTypeDef


class DeleteImagePermissionsRequestTypeDef(TypedDict):
    """What `delete_image_permissions` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        SharedAccountId (str, required): the account that it is shared with, 12 digits; `^\\d+$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImagePermissions.html
    """

    Name: str
    SharedAccountId: str


class DeleteImagePermissionsResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_image_permissions` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImagePermissions.html
    """


class DeleteImageRequestTypeDef(TypedDict):
    """What `delete_image` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImage.html
    """

    Name: str


class DeleteImageResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_image` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Image (dict): the image; see `types.ImageTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImage.html
    """

    Image: ImageTypeDef


class DeleteStackRequestTypeDef(TypedDict):
    """What `delete_stack` takes.

    Attributes:
        Name (str, required): the name; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteStack.html
    """

    Name: str


class DeleteStackResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_stack` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteStack.html
    """


class DeleteThemeForStackRequestTypeDef(TypedDict):
    """What `delete_theme_for_stack` takes.

    Attributes:
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteThemeForStack.html
    """

    StackName: str


class DeleteThemeForStackResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_theme_for_stack` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteThemeForStack.html
    """


class DeleteUsageReportSubscriptionRequestTypeDef(TypedDict):
    """What `delete_usage_report_subscription` takes.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteUsageReportSubscription.html
    """


class DeleteUsageReportSubscriptionResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_usage_report_subscription` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteUsageReportSubscription.html
    """


class DeleteUserRequestTypeDef(TypedDict):
    """What `delete_user` takes.

    Attributes:
        UserName (str, required): the e-mail address of the user; 1 to 128 characters;
            `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
        AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteUser.html
    """

    UserName: str
    AuthenticationType: AuthenticationTypeType


class DeleteUserResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `delete_user` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteUser.html
    """


class DescribeApplicationsRequestTypeDef(TypedDict, total=False):
    """What `describe_applications` takes.

    Attributes:
        Arns (list of str): only those with these ARNs.
        NextToken (str): the token of the page, from the answer with the page before; not empty.
        MaxResults (int): how many a page has at most.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeApplications.html
    """

    Arns: list[str]
    NextToken: str
    MaxResults: int


class _DescribeApplicationsResult(EmptyResponseMetadataTypeDef):
    Applications: list[ApplicationTypeDef]


class DescribeApplicationsResultTypeDef(_DescribeApplicationsResult, total=False):
    """What `describe_applications` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Applications (list of dict): the applications; see `types.ApplicationTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeApplications.html
    """

    NextToken: str


class DescribeApplicationFleetAssociationsRequestTypeDef(TypedDict, total=False):
    """What `describe_application_fleet_associations` takes.

    Attributes:
        FleetName (str): the name of the fleet; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        ApplicationArn (str): the ARN of the application.
        MaxResults (int): how many a page has at most.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeApplicationFleetAssociations.html
    """

    FleetName: str
    ApplicationArn: str
    MaxResults: int
    NextToken: str


class _DescribeApplicationFleetAssociationsResult(EmptyResponseMetadataTypeDef):
    ApplicationFleetAssociations: list[ApplicationFleetAssociationTypeDef]


class DescribeApplicationFleetAssociationsResultTypeDef(_DescribeApplicationFleetAssociationsResult, total=False):
    """What `describe_application_fleet_associations` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        ApplicationFleetAssociations (list of dict): pairs that belong together; see
            `types.ApplicationFleetAssociationTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeApplicationFleetAssociations.html
    """

    NextToken: str


class DescribeAppBlocksRequestTypeDef(TypedDict, total=False):
    """What `describe_app_blocks` takes.

    Attributes:
        Arns (list of str): only those with these ARNs.
        NextToken (str): the token of the page, from the answer with the page before; not empty.
        MaxResults (int): how many a page has at most.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppBlocks.html
    """

    Arns: list[str]
    NextToken: str
    MaxResults: int


class _DescribeAppBlocksResult(EmptyResponseMetadataTypeDef):
    AppBlocks: list[AppBlockTypeDef]


class DescribeAppBlocksResultTypeDef(_DescribeAppBlocksResult, total=False):
    """What `describe_app_blocks` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        AppBlocks (list of dict): the app blocks; see `types.AppBlockTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppBlocks.html
    """

    NextToken: str


class DescribeAppBlockBuildersRequestTypeDef(TypedDict, total=False):
    """What `describe_app_block_builders` takes.

    Attributes:
        Names (list of str): only those of these names; each not empty.
        NextToken (str): the token of the page, from the answer with the page before; not empty.
        MaxResults (int): how many a page has at most.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppBlockBuilders.html
    """

    Names: list[str]
    NextToken: str
    MaxResults: int


class _DescribeAppBlockBuildersResult(EmptyResponseMetadataTypeDef):
    AppBlockBuilders: list[AppBlockBuilderTypeDef]


class DescribeAppBlockBuildersResultTypeDef(_DescribeAppBlockBuildersResult, total=False):
    """What `describe_app_block_builders` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        AppBlockBuilders (list of dict): the app block builders; see `types.AppBlockBuilderTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppBlockBuilders.html
    """

    NextToken: str


class DescribeAppBlockBuilderAppBlockAssociationsRequestTypeDef(TypedDict, total=False):
    """What `describe_app_block_builder_app_block_associations` takes.

    Attributes:
        AppBlockArn (str): the ARN of the app block.
        AppBlockBuilderName (str): the name of the app block builder; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        MaxResults (int): how many a page has at most.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See
            https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppBlockBuilderAppBlockAssociations.html
    """

    AppBlockArn: str
    AppBlockBuilderName: str
    MaxResults: int
    NextToken: str


class _DescribeAppBlockBuilderAppBlockAssociationsResult(EmptyResponseMetadataTypeDef):
    AppBlockBuilderAppBlockAssociations: list[AppBlockBuilderAppBlockAssociationTypeDef]


class DescribeAppBlockBuilderAppBlockAssociationsResultTypeDef(
    _DescribeAppBlockBuilderAppBlockAssociationsResult, total=False
):
    """What `describe_app_block_builder_app_block_associations` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        AppBlockBuilderAppBlockAssociations (list of dict): pairs that belong together; see
            `types.AppBlockBuilderAppBlockAssociationTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See
            https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppBlockBuilderAppBlockAssociations.html
    """

    NextToken: str


class _DescribeAppLicenseUsageRequest(TypedDict):
    BillingPeriod: str


class DescribeAppLicenseUsageRequestTypeDef(_DescribeAppLicenseUsageRequest, total=False):
    """What `describe_app_license_usage` takes.

    Attributes:
        BillingPeriod (str, required): the month, such as `2025-08`; not empty.
        MaxResults (int): how many a page has at most.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppLicenseUsage.html
    """

    MaxResults: int
    NextToken: str


class _DescribeAppLicenseUsageResult(EmptyResponseMetadataTypeDef):
    AppLicenseUsages: list[AdminAppLicenseUsageRecordTypeDef]


class DescribeAppLicenseUsageResultTypeDef(_DescribeAppLicenseUsageResult, total=False):
    """What `describe_app_license_usage` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        AppLicenseUsages (list of dict): the records; see `types.AdminAppLicenseUsageRecordTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppLicenseUsage.html
    """

    NextToken: str


class DescribeDirectoryConfigsRequestTypeDef(TypedDict, total=False):
    """What `describe_directory_configs` takes.

    Attributes:
        DirectoryNames (list of str): only those of these directories.
        MaxResults (int): how many a page has at most.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeDirectoryConfigs.html
    """

    DirectoryNames: list[str]
    MaxResults: int
    NextToken: str


class _DescribeDirectoryConfigsResult(EmptyResponseMetadataTypeDef):
    DirectoryConfigs: list[DirectoryConfigTypeDef]


class DescribeDirectoryConfigsResultTypeDef(_DescribeDirectoryConfigsResult, total=False):
    """What `describe_directory_configs` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        DirectoryConfigs (list of dict): the directory configurations; see `types.DirectoryConfigTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeDirectoryConfigs.html
    """

    NextToken: str


class _DescribeEntitlementsRequest(TypedDict):
    StackName: str


class DescribeEntitlementsRequestTypeDef(_DescribeEntitlementsRequest, total=False):
    """What `describe_entitlements` takes.

    Attributes:
        Name (str): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        NextToken (str): the token of the page, from the answer with the page before; not empty.
        MaxResults (int): how many a page has at most.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeEntitlements.html
    """

    Name: str
    NextToken: str
    MaxResults: int


class _DescribeEntitlementsResult(EmptyResponseMetadataTypeDef):
    Entitlements: list[EntitlementTypeDef]


class DescribeEntitlementsResultTypeDef(_DescribeEntitlementsResult, total=False):
    """What `describe_entitlements` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Entitlements (list of dict): the entitlements; see `types.EntitlementTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeEntitlements.html
    """

    NextToken: str


class DescribeFleetsRequestTypeDef(TypedDict, total=False):
    """What `describe_fleets` takes.

    Attributes:
        Names (list of str): only those of these names; each not empty.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeFleets.html
    """

    Names: list[str]
    NextToken: str


class _DescribeFleetsResult(EmptyResponseMetadataTypeDef):
    Fleets: list[FleetTypeDef]


class DescribeFleetsResultTypeDef(_DescribeFleetsResult, total=False):
    """What `describe_fleets` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Fleets (list of dict): the fleets; see `types.FleetTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeFleets.html
    """

    NextToken: str


class DescribeImagesRequestTypeDef(TypedDict, total=False):
    """What `describe_images` takes.

    Attributes:
        Names (list of str): only those of these names; each not empty.
        Arns (list of str): only those with these ARNs.
        Type (str): only those of this kind; `PUBLIC`, `PRIVATE`, `SHARED`.
        NextToken (str): the token of the page, from the answer with the page before; not empty.
        MaxResults (int): how many a page has at most; 0 to 25.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
    """

    Names: list[str]
    Arns: list[str]
    Type: VisibilityTypeType
    NextToken: str
    MaxResults: int


class _DescribeImagesResult(EmptyResponseMetadataTypeDef):
    Images: list[ImageTypeDef]


class DescribeImagesResultTypeDef(_DescribeImagesResult, total=False):
    """What `describe_images` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Images (list of dict): the images; see `types.ImageTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
    """

    NextToken: str


class DescribeImageBuildersRequestTypeDef(TypedDict, total=False):
    """What `describe_image_builders` takes.

    Attributes:
        Names (list of str): only those of these names; each not empty.
        MaxResults (int): how many a page has at most.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
    """

    Names: list[str]
    MaxResults: int
    NextToken: str


class _DescribeImageBuildersResult(EmptyResponseMetadataTypeDef):
    ImageBuilders: list[ImageBuilderTypeDef]


class DescribeImageBuildersResultTypeDef(_DescribeImageBuildersResult, total=False):
    """What `describe_image_builders` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        ImageBuilders (list of dict): the image builders; see `types.ImageBuilderTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
    """

    NextToken: str


class _DescribeImagePermissionsRequest(TypedDict):
    Name: str


class DescribeImagePermissionsRequestTypeDef(_DescribeImagePermissionsRequest, total=False):
    """What `describe_image_permissions` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        MaxResults (int): how many a page has at most; 0 to 500.
        SharedAwsAccountIds (list of str): only these accounts; 1 to 5 items; `^\\d+$`.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImagePermissions.html
    """

    MaxResults: int
    SharedAwsAccountIds: list[str]
    NextToken: str


class _DescribeImagePermissionsResult(EmptyResponseMetadataTypeDef):
    Name: str
    SharedImagePermissionsList: list[SharedImagePermissionsTypeDef]


class DescribeImagePermissionsResultTypeDef(_DescribeImagePermissionsResult, total=False):
    """What `describe_image_permissions` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Name (str): the name.
        SharedImagePermissionsList (list of dict): the accounts, and what they may do; see
            `types.SharedImagePermissionsTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImagePermissions.html
    """

    NextToken: str


class _DescribeSessionsRequest(TypedDict):
    StackName: str
    FleetName: str


class DescribeSessionsRequestTypeDef(_DescribeSessionsRequest, total=False):
    """What `describe_sessions` takes.

    Attributes:
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        FleetName (str, required): the name of the fleet; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        UserId (str): the identifier of the user; 2 to 128 characters.
        NextToken (str): the token of the page, from the answer with the page before; not empty.
        Limit (int): how many a page has at most; 20 if it is not told, 50 at most.
        AuthenticationType (str): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.
        InstanceId (str): the id of the instance; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeSessions.html
    """

    UserId: str
    NextToken: str
    Limit: int
    AuthenticationType: AuthenticationTypeType
    InstanceId: str


class _DescribeSessionsResult(EmptyResponseMetadataTypeDef):
    Sessions: list[SessionTypeDef]


class DescribeSessionsResultTypeDef(_DescribeSessionsResult, total=False):
    """What `describe_sessions` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Sessions (list of dict): the sessions; see `types.SessionTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeSessions.html
    """

    NextToken: str


class _DescribeSoftwareAssociationsRequest(TypedDict):
    AssociatedResource: str


class DescribeSoftwareAssociationsRequestTypeDef(_DescribeSoftwareAssociationsRequest, total=False):
    """What `describe_software_associations` takes.

    Attributes:
        AssociatedResource (str, required): the ARN of the image builder or image.
        MaxResults (int): how many a page has at most.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeSoftwareAssociations.html
    """

    MaxResults: int
    NextToken: str


class _DescribeSoftwareAssociationsResult(EmptyResponseMetadataTypeDef):
    AssociatedResource: str
    SoftwareAssociations: list[SoftwareAssociationsTypeDef]


class DescribeSoftwareAssociationsResultTypeDef(_DescribeSoftwareAssociationsResult, total=False):
    """What `describe_software_associations` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        AssociatedResource (str): the ARN of the image builder or image.
        SoftwareAssociations (list of dict): the applications; see `types.SoftwareAssociationsTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeSoftwareAssociations.html
    """

    NextToken: str


class DescribeStacksRequestTypeDef(TypedDict, total=False):
    """What `describe_stacks` takes.

    Attributes:
        Names (list of str): only those of these names; each not empty.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeStacks.html
    """

    Names: list[str]
    NextToken: str


class _DescribeStacksResult(EmptyResponseMetadataTypeDef):
    Stacks: list[StackTypeDef]


class DescribeStacksResultTypeDef(_DescribeStacksResult, total=False):
    """What `describe_stacks` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Stacks (list of dict): the stacks; see `types.StackTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeStacks.html
    """

    NextToken: str


class DescribeThemeForStackRequestTypeDef(TypedDict):
    """What `describe_theme_for_stack` takes.

    Attributes:
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeThemeForStack.html
    """

    StackName: str


class DescribeThemeForStackResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `describe_theme_for_stack` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Theme (dict): the branding; see `types.ThemeTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeThemeForStack.html
    """

    Theme: ThemeTypeDef


class DescribeUsageReportSubscriptionsRequestTypeDef(TypedDict, total=False):
    """What `describe_usage_report_subscriptions` takes.

    Attributes:
        MaxResults (int): how many a page has at most.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeUsageReportSubscriptions.html
    """

    MaxResults: int
    NextToken: str


class _DescribeUsageReportSubscriptionsResult(EmptyResponseMetadataTypeDef):
    UsageReportSubscriptions: list[UsageReportSubscriptionTypeDef]


class DescribeUsageReportSubscriptionsResultTypeDef(_DescribeUsageReportSubscriptionsResult, total=False):
    """What `describe_usage_report_subscriptions` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        UsageReportSubscriptions (list of dict): the subscription; see `types.UsageReportSubscriptionTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeUsageReportSubscriptions.html
    """

    NextToken: str


class _DescribeUsersRequest(TypedDict):
    AuthenticationType: AuthenticationTypeType


class DescribeUsersRequestTypeDef(_DescribeUsersRequest, total=False):
    """What `describe_users` takes.

    Attributes:
        AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.
        MaxResults (int): how many a page has at most.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeUsers.html
    """

    MaxResults: int
    NextToken: str


class _DescribeUsersResult(EmptyResponseMetadataTypeDef):
    Users: list[UserTypeDef]


class DescribeUsersResultTypeDef(_DescribeUsersResult, total=False):
    """What `describe_users` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Users (list of dict): the users; see `types.UserTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeUsers.html
    """

    NextToken: str


class DescribeUserStackAssociationsRequestTypeDef(TypedDict, total=False):
    """What `describe_user_stack_associations` takes.

    Attributes:
        StackName (str): the name of the stack; not empty.
        UserName (str): the e-mail address of the user; 1 to 128 characters; `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
        AuthenticationType (str): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.
        MaxResults (int): how many a page has at most; 0 to 500.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeUserStackAssociations.html
    """

    StackName: str
    UserName: str
    AuthenticationType: AuthenticationTypeType
    MaxResults: int
    NextToken: str


class _DescribeUserStackAssociationsResult(EmptyResponseMetadataTypeDef):
    UserStackAssociations: list[UserStackAssociationTypeDef]


class DescribeUserStackAssociationsResultTypeDef(_DescribeUserStackAssociationsResult, total=False):
    """What `describe_user_stack_associations` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        UserStackAssociations (list of dict): users and their stacks; see `types.UserStackAssociationTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeUserStackAssociations.html
    """

    NextToken: str


class DirectoryConfigTypeDef(TypedDict, total=False):
    """A directory configuration.

    Attributes:
        DirectoryName (str, required): the fully qualified name of the directory, such as `corp.example.com`.
        OrganizationalUnitDistinguishedNames (list of str): the distinguished names of the organizational units
            for computers; each up to 2000 characters.
        ServiceAccountCredentials (dict): the account with which computers join the domain; see
            `types.ServiceAccountCredentialsTypeDef`.
        CreatedTime (datetime): when it was created.
        CertificateBasedAuthProperties (dict): how users sign in with certificates; see
            `types.CertificateBasedAuthPropertiesTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DirectoryConfig.html
    """

    DirectoryName: str
    OrganizationalUnitDistinguishedNames: list[str]
    ServiceAccountCredentials: ServiceAccountCredentialsTypeDef
    CreatedTime: datetime
    CertificateBasedAuthProperties: CertificateBasedAuthPropertiesTypeDef


class DisableUserRequestTypeDef(TypedDict):
    """What `disable_user` takes.

    Attributes:
        UserName (str, required): the e-mail address of the user; 1 to 128 characters;
            `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
        AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisableUser.html
    """

    UserName: str
    AuthenticationType: AuthenticationTypeType


class DisableUserResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `disable_user` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisableUser.html
    """


class DisassociateApplicationFleetRequestTypeDef(TypedDict):
    """What `disassociate_application_fleet` takes.

    Attributes:
        FleetName (str, required): the name of the fleet; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        ApplicationArn (str, required): the ARN of the application.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateApplicationFleet.html
    """

    FleetName: str
    ApplicationArn: str


class DisassociateApplicationFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `disassociate_application_fleet` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateApplicationFleet.html
    """


class DisassociateApplicationFromEntitlementRequestTypeDef(TypedDict):
    """What `disassociate_application_from_entitlement` takes.

    Attributes:
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        EntitlementName (str, required): the name of the entitlement; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        ApplicationIdentifier (str, required): the identifier of the application; not empty.

    See
            https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateApplicationFromEntitlement.html
    """

    StackName: str
    EntitlementName: str
    ApplicationIdentifier: str


class DisassociateApplicationFromEntitlementResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `disassociate_application_from_entitlement` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See
            https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateApplicationFromEntitlement.html
    """


class DisassociateAppBlockBuilderAppBlockRequestTypeDef(TypedDict):
    """What `disassociate_app_block_builder_app_block` takes.

    Attributes:
        AppBlockArn (str, required): the ARN of the app block.
        AppBlockBuilderName (str, required): the name of the app block builder;
            `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateAppBlockBuilderAppBlock.html
    """

    AppBlockArn: str
    AppBlockBuilderName: str


class DisassociateAppBlockBuilderAppBlockResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `disassociate_app_block_builder_app_block` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateAppBlockBuilderAppBlock.html
    """


class DisassociateFleetRequestTypeDef(TypedDict):
    """What `disassociate_fleet` takes.

    Attributes:
        FleetName (str, required): the name of the fleet; not empty.
        StackName (str, required): the name of the stack; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateFleet.html
    """

    FleetName: str
    StackName: str


class DisassociateFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `disassociate_fleet` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateFleet.html
    """


class DisassociateSoftwareFromImageBuilderRequestTypeDef(TypedDict):
    """What `disassociate_software_from_image_builder` takes.

    Attributes:
        ImageBuilderName (str, required): the name of the image builder; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        SoftwareNames (list of str, required): the names of the applications; each not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateSoftwareFromImageBuilder.html
    """

    ImageBuilderName: str
    SoftwareNames: list[str]


class DisassociateSoftwareFromImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `disassociate_software_from_image_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateSoftwareFromImageBuilder.html
    """


class DomainJoinInfoTypeDef(TypedDict, total=False):
    """The Microsoft Active Directory domain that instances join.

    Attributes:
        DirectoryName (str): the fully qualified name of the directory, such as `corp.example.com`.
        OrganizationalUnitDistinguishedName (str): the distinguished name of the organizational unit for
            computers; up to 2000 characters.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DomainJoinInfo.html
    """

    DirectoryName: str
    OrganizationalUnitDistinguishedName: str


class DrainSessionInstanceRequestTypeDef(TypedDict):
    """What `drain_session_instance` takes.

    Attributes:
        SessionId (str, required): the identifier of the session; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DrainSessionInstance.html
    """

    SessionId: str


class DrainSessionInstanceResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `drain_session_instance` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DrainSessionInstance.html
    """


class EnableUserRequestTypeDef(TypedDict):
    """What `enable_user` takes.

    Attributes:
        UserName (str, required): the e-mail address of the user; 1 to 128 characters;
            `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
        AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_EnableUser.html
    """

    UserName: str
    AuthenticationType: AuthenticationTypeType


class EnableUserResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `enable_user` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_EnableUser.html
    """


class EntitledApplicationTypeDef(TypedDict, total=False):
    """An application of an entitlement.

    Attributes:
        ApplicationIdentifier (str, required): the identifier of the application; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_EntitledApplication.html
    """

    ApplicationIdentifier: str


class EntitlementTypeDef(TypedDict, total=False):
    """An entitlement.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        Description (str): the description; up to 256 characters.
        AppVisibility (str, required): whether to all applications or to associated ones; `ALL`, `ASSOCIATED`.
        Attributes (list of dict, required): what a user's SAML attributes must be; not empty; see
            `types.EntitlementAttributeTypeDef`.
        CreatedTime (datetime): when it was created.
        LastModifiedTime (datetime): when it was last changed.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Entitlement.html
    """

    Name: str
    StackName: str
    Description: str
    AppVisibility: AppVisibilityType
    Attributes: list[EntitlementAttributeTypeDef]
    CreatedTime: datetime
    LastModifiedTime: datetime


class EntitlementAttributeTypeDef(TypedDict):
    """A SAML attribute and the value that it must have.

    Attributes:
        Name (str, required): the attribute's name; not empty.
        Value (str, required): the value; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_EntitlementAttribute.html
    """

    Name: str
    Value: str


class ErrorDetailsTypeDef(TypedDict, total=False):
    """What went wrong, as a code and a message.

    Attributes:
        ErrorCode (str): the error's code; not empty.
        ErrorMessage (str): the error's message; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ErrorDetails.html
    """

    ErrorCode: str
    ErrorMessage: str


class ExpireSessionRequestTypeDef(TypedDict):
    """What `expire_session` takes.

    Attributes:
        SessionId (str, required): the identifier of the session; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ExpireSession.html
    """

    SessionId: str


class ExpireSessionResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `expire_session` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ExpireSession.html
    """


class ExportImageTaskTypeDef(TypedDict, total=False):
    """A task that exports an image as an EC2 AMI.

    Attributes:
        TaskId (str, required): the task's identifier.
        ImageArn (str, required): the ARN of the image.
        AmiName (str, required): the name of the AMI, which the account must not have yet;
            `^[a-zA-Z0-9().\\-/_]{3,128}$`.
        CreatedDate (datetime, required): when it was begun.
        AmiDescription (str): the description of the AMI; up to 256 characters.
        State (str): its state; `EXPORTING`, `COMPLETED`, `FAILED`, `TIMED_OUT`.
        AmiId (str): the id of the AMI, once it exists; `^ami-[a-z0-9]{8,17}$`.
        TagSpecifications (dict): tags of the AMI, by key; 1 to 50 entries.
        ErrorDetails (list of dict): what went wrong; see `types.ErrorDetailsTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ExportImageTask.html
    """

    TaskId: str
    ImageArn: str
    AmiName: str
    CreatedDate: datetime
    AmiDescription: str
    State: ExportImageTaskStateType
    AmiId: str
    TagSpecifications: dict[str, str]
    ErrorDetails: list[ErrorDetailsTypeDef]


class FilterTypeDef(TypedDict):
    """What a listing is to be cut down to.

    Attributes:
        Name (str, required): what to filter by; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        Values (list of str, required): the values that pass; `^[a-zA-Z0-9][a-zA-Z0-9_:/.-]{0,200}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Filter.html
    """

    Name: str
    Values: list[str]


class FleetTypeDef(TypedDict, total=False):
    """A fleet: the instances that users stream from.

    Attributes:
        Arn (str, required): the ARN.
        Name (str, required): the name; not empty.
        DisplayName (str): the name that people see; not empty.
        Description (str): the description; not empty.
        ImageName (str): the name of the image; not empty.
        ImageArn (str): the ARN of the image.
        InstanceType (str, required): the type of instance, such as `stream.standard.medium`; not empty.
        FleetType (str): when its instances run; `ALWAYS_ON`, `ON_DEMAND`, `ELASTIC`.
        ComputeCapacityStatus (dict, required): how large it is; see `types.ComputeCapacityStatusTypeDef`.
        MaxUserDurationInSeconds (int): how long a session lasts at most, in seconds; 600 to 432000.
        DisconnectTimeoutInSeconds (int): how long a session waits for a user whose connection broke, in
            seconds; 60 to 36000.
        State (str, required): its state; `STARTING`, `RUNNING`, `STOPPING`, `STOPPED`.
        VpcConfig (dict): subnets and security groups of the VPC that it is put into; see
            `types.VpcConfigTypeDef`.
        CreatedTime (datetime): when it was created.
        FleetErrors (list of dict): what is wrong with it; see `types.FleetErrorTypeDef`.
        EnableDefaultInternetAccess (bool): whether it reaches the internet through the default VPC.
        DomainJoinInfo (dict): the domain that it joins; see `types.DomainJoinInfoTypeDef`.
        IdleDisconnectTimeoutInSeconds (int): how long a user may be idle, in seconds; 0 (for ever) or 60 to
            36000.
        IamRoleArn (str): the ARN of the IAM role that applications on it can take.
        StreamView (str): what users see; `APP`, `DESKTOP`.
        Platform (str): the operating system; `WINDOWS`, `WINDOWS_SERVER_2016`, `WINDOWS_SERVER_2019`,
            `WINDOWS_SERVER_2022`, `WINDOWS_SERVER_2025`, `WINDOWS_11`, `AMAZON_LINUX2`, `RHEL8`,
            `ROCKY_LINUX8`, `UBUNTU_PRO_2404`.
        MaxConcurrentSessions (int): how many sessions an Elastic fleet has at most.
        UsbDeviceFilterStrings (list of str): filters of USB devices that users may redirect; each 0 to 100
            characters.
        SessionScriptS3Location (dict): the zip file of session scripts; only for Elastic fleets; see
            `types.S3LocationTypeDef`.
        MaxSessionsPerInstance (int): how many sessions share an instance.
        RootVolumeConfig (dict): the root volume; see `types.VolumeConfigTypeDef`.
        DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Fleet.html
    """

    Arn: str
    Name: str
    DisplayName: str
    Description: str
    ImageName: str
    ImageArn: str
    InstanceType: str
    FleetType: FleetTypeType
    ComputeCapacityStatus: ComputeCapacityStatusTypeDef
    MaxUserDurationInSeconds: int
    DisconnectTimeoutInSeconds: int
    State: FleetStateType
    VpcConfig: VpcConfigTypeDef
    CreatedTime: datetime
    FleetErrors: list[FleetErrorTypeDef]
    EnableDefaultInternetAccess: bool
    DomainJoinInfo: DomainJoinInfoTypeDef
    IdleDisconnectTimeoutInSeconds: int
    IamRoleArn: str
    StreamView: StreamViewType
    Platform: PlatformTypeType
    MaxConcurrentSessions: int
    UsbDeviceFilterStrings: list[str]
    SessionScriptS3Location: S3LocationTypeDef
    MaxSessionsPerInstance: int
    RootVolumeConfig: VolumeConfigTypeDef
    DisableIMDSV1: bool


class FleetErrorTypeDef(TypedDict, total=False):
    """What is wrong with a fleet.

    Attributes:
        ErrorCode (str): the error's code; `IAM_SERVICE_ROLE_MISSING_ENI_DESCRIBE_ACTION`,
            `IAM_SERVICE_ROLE_MISSING_ENI_CREATE_ACTION`, `IAM_SERVICE_ROLE_MISSING_ENI_DELETE_ACTION`,
            `NETWORK_INTERFACE_LIMIT_EXCEEDED`, `INTERNAL_SERVICE_ERROR`, `IAM_SERVICE_ROLE_IS_MISSING`,
            `MACHINE_ROLE_IS_MISSING`, `STS_DISABLED_IN_REGION`, `SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES`,
            `IAM_SERVICE_ROLE_MISSING_DESCRIBE_SUBNET_ACTION`, `SUBNET_NOT_FOUND`, `IMAGE_NOT_FOUND`,
            `INVALID_SUBNET_CONFIGURATION`, `SECURITY_GROUPS_NOT_FOUND`, `IGW_NOT_ATTACHED`,
            `IAM_SERVICE_ROLE_MISSING_DESCRIBE_SECURITY_GROUPS_ACTION`, `FLEET_STOPPED`,
            `FLEET_INSTANCE_PROVISIONING_FAILURE`, `DOMAIN_JOIN_ERROR_FILE_NOT_FOUND`,
            `DOMAIN_JOIN_ERROR_ACCESS_DENIED`, `DOMAIN_JOIN_ERROR_LOGON_FAILURE`,
            `DOMAIN_JOIN_ERROR_INVALID_PARAMETER`, `DOMAIN_JOIN_ERROR_MORE_DATA`,
            `DOMAIN_JOIN_ERROR_NO_SUCH_DOMAIN`, `DOMAIN_JOIN_ERROR_NOT_SUPPORTED`,
            `DOMAIN_JOIN_NERR_INVALID_WORKGROUP_NAME`, `DOMAIN_JOIN_NERR_WORKSTATION_NOT_STARTED`,
            `DOMAIN_JOIN_ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED`, `DOMAIN_JOIN_NERR_PASSWORD_EXPIRED`,
            `DOMAIN_JOIN_INTERNAL_SERVICE_ERROR`, `VALIDATION_ERROR`.
        ErrorMessage (str): the error's message; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_FleetError.html
    """

    ErrorCode: FleetErrorCodeType
    ErrorMessage: str


class GetExportImageTaskRequestTypeDef(TypedDict, total=False):
    """What `get_export_image_task` takes.

    Attributes:
        TaskId (str): the task's identifier.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_GetExportImageTask.html
    """

    TaskId: str


class GetExportImageTaskResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `get_export_image_task` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        ExportImageTask (dict): the task; see `types.ExportImageTaskTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_GetExportImageTask.html
    """

    ExportImageTask: ExportImageTaskTypeDef


class ImageTypeDef(TypedDict, total=False):
    """An image: what image builders and fleets are made of.

    Attributes:
        Name (str, required): the name; not empty.
        Arn (str): the ARN.
        BaseImageArn (str): the ARN of the image that it was made of.
        DisplayName (str): the name that people see; not empty.
        State (str): its state; `PENDING`, `AVAILABLE`, `FAILED`, `COPYING`, `DELETING`, `CREATING`,
            `IMPORTING`, `VALIDATING`.
        Visibility (str): whose it is; `PUBLIC`, `PRIVATE`, `SHARED`.
        ImageBuilderSupported (bool): whether an image builder can be made of it.
        ImageBuilderName (str): the name of the image builder; not empty.
        Platform (str): the operating system; `WINDOWS`, `WINDOWS_SERVER_2016`, `WINDOWS_SERVER_2019`,
            `WINDOWS_SERVER_2022`, `WINDOWS_SERVER_2025`, `WINDOWS_11`, `AMAZON_LINUX2`, `RHEL8`,
            `ROCKY_LINUX8`, `UBUNTU_PRO_2404`.
        Description (str): the description; not empty.
        StateChangeReason (dict): why its state changed last; see `types.ImageStateChangeReasonTypeDef`.
        Applications (list of dict): the applications; see `types.ApplicationTypeDef`.
        CreatedTime (datetime): when it was created.
        PublicBaseImageReleasedDate (datetime): when the public image that it goes back to was released.
        AppstreamAgentVersion (str): the version of the AppStream agent; 1 to 100 characters.
        ImagePermissions (dict): what may be made of it; see `types.ImagePermissionsTypeDef`.
        ImageErrors (list of dict): what is wrong with it; see `types.ResourceErrorTypeDef`.
        LatestAppstreamAgentVersion (str): whether its AppStream agent is the latest one; `TRUE`, `FALSE`.
        SupportedInstanceFamilies (list of str): the families of instances that it runs on; each not empty.
        DynamicAppProvidersEnabled (str): whether it takes dynamic app providers; `ENABLED`, `DISABLED`.
        ImageSharedWithOthers (str): whether it is shared with another account; `TRUE`, `FALSE`.
        ManagedSoftwareIncluded (bool): whether it has licence-included applications.
        ImageType (str): where it comes from; `CUSTOM`, `NATIVE`, `BYOL`.
        ImageSoftwareMetadata (dict): versions of software in it; see `types.ImageSoftwareMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
    """

    Name: str
    Arn: str
    BaseImageArn: str
    DisplayName: str
    State: ImageStateType
    Visibility: VisibilityTypeType
    ImageBuilderSupported: bool
    ImageBuilderName: str
    Platform: PlatformTypeType
    Description: str
    StateChangeReason: ImageStateChangeReasonTypeDef
    Applications: list[ApplicationTypeDef]
    CreatedTime: datetime
    PublicBaseImageReleasedDate: datetime
    AppstreamAgentVersion: str
    ImagePermissions: ImagePermissionsTypeDef
    ImageErrors: list[ResourceErrorTypeDef]
    LatestAppstreamAgentVersion: LatestAppstreamAgentVersionType
    SupportedInstanceFamilies: list[str]
    DynamicAppProvidersEnabled: DynamicAppProvidersEnabledType
    ImageSharedWithOthers: ImageSharedWithOthersType
    ManagedSoftwareIncluded: bool
    ImageType: ImageTypeType
    ImageSoftwareMetadata: ImageSoftwareMetadataTypeDef


class ImageBuilderTypeDef(TypedDict, total=False):
    """An image builder: a machine of which an image is made.

    Attributes:
        Name (str, required): the name; not empty.
        Arn (str): the ARN.
        ImageArn (str): the ARN of the image.
        Description (str): the description; not empty.
        DisplayName (str): the name that people see; not empty.
        VpcConfig (dict): subnets and security groups of the VPC that it is put into; see
            `types.VpcConfigTypeDef`.
        InstanceType (str): the type of instance, such as `stream.standard.medium`; not empty.
        Platform (str): the operating system; `WINDOWS`, `WINDOWS_SERVER_2016`, `WINDOWS_SERVER_2019`,
            `WINDOWS_SERVER_2022`, `WINDOWS_SERVER_2025`, `WINDOWS_11`, `AMAZON_LINUX2`, `RHEL8`,
            `ROCKY_LINUX8`, `UBUNTU_PRO_2404`.
        IamRoleArn (str): the ARN of the IAM role that applications on it can take.
        State (str): its state; `PENDING`, `UPDATING_AGENT`, `RUNNING`, `STOPPING`, `STOPPED`, `REBOOTING`,
            `SNAPSHOTTING`, `DELETING`, `FAILED`, `UPDATING`, `PENDING_QUALIFICATION`, `PENDING_SYNCING_APPS`,
            `SYNCING_APPS`, `PENDING_IMAGE_IMPORT`.
        StateChangeReason (dict): why its state changed last; see `types.ImageBuilderStateChangeReasonTypeDef`.
        CreatedTime (datetime): when it was created.
        EnableDefaultInternetAccess (bool): whether it reaches the internet through the default VPC.
        DomainJoinInfo (dict): the domain that it joins; see `types.DomainJoinInfoTypeDef`.
        NetworkAccessConfiguration (dict): its network interface in the VPC; see
            `types.NetworkAccessConfigurationTypeDef`.
        ImageBuilderErrors (list of dict): what is wrong with it; see `types.ResourceErrorTypeDef`.
        AppstreamAgentVersion (str): the version of the AppStream agent; 1 to 100 characters.
        AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can connect; 1
            to 4 items; see `types.AccessEndpointTypeDef`.
        RootVolumeConfig (dict): the root volume; see `types.VolumeConfigTypeDef`.
        LatestAppstreamAgentVersion (str): whether its AppStream agent is the latest one; `TRUE`, `FALSE`.
        DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.
        AgentAccessConfig (dict): what agents may do, and what is kept of it; see
            `types.ImageBuilderAgentAccessConfigTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilder.html
    """

    Name: str
    Arn: str
    ImageArn: str
    Description: str
    DisplayName: str
    VpcConfig: VpcConfigTypeDef
    InstanceType: str
    Platform: PlatformTypeType
    IamRoleArn: str
    State: ImageBuilderStateType
    StateChangeReason: ImageBuilderStateChangeReasonTypeDef
    CreatedTime: datetime
    EnableDefaultInternetAccess: bool
    DomainJoinInfo: DomainJoinInfoTypeDef
    NetworkAccessConfiguration: NetworkAccessConfigurationTypeDef
    ImageBuilderErrors: list[ResourceErrorTypeDef]
    AppstreamAgentVersion: str
    AccessEndpoints: list[AccessEndpointTypeDef]
    RootVolumeConfig: VolumeConfigTypeDef
    LatestAppstreamAgentVersion: LatestAppstreamAgentVersionType
    DisableIMDSV1: bool
    AgentAccessConfig: ImageBuilderAgentAccessConfigTypeDef


class _ImageBuilderAgentAccessConfig(TypedDict):
    Settings: list[AgentAccessSettingTypeDef]
    ScreenResolution: ScreenResolutionType
    ScreenImageFormat: ScreenImageFormatType


class ImageBuilderAgentAccessConfigTypeDef(_ImageBuilderAgentAccessConfig, total=False):
    """What agents may do on an image builder, and what is kept of it.

    Attributes:
        Settings (list of dict, required): which actions of agents are allowed; not empty; see
            `types.AgentAccessSettingTypeDef`.
        S3BucketArn (str): the ARN of the bucket for what is kept.
        ScreenshotsUploadEnabled (bool): whether pictures of the screen are kept.
        ScreenResolution (str, required): the size of the screen; `W_1280xH_720`.
        ScreenImageFormat (str, required): the format of pictures of the screen; `PNG`, `JPEG`.
        UserControlMode (str): what the user may do meanwhile; `VIEW_ONLY`, `VIEW_STOP`, `DISABLED`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderAgentAccessConfig.html
    """

    S3BucketArn: str
    ScreenshotsUploadEnabled: bool
    UserControlMode: UserControlModeType


class ImageBuilderAgentAccessConfigForUpdateTypeDef(TypedDict, total=False):
    """What is to change of an image builder's `AgentAccessConfig`.

    Attributes:
        Settings (list of dict): which actions of agents are allowed; not empty; see
            `types.AgentAccessSettingTypeDef`.
        S3BucketArn (str): the ARN of the bucket for what is kept.
        ScreenshotsUploadEnabled (bool): whether pictures of the screen are kept.
        ScreenResolution (str): the size of the screen; `W_1280xH_720`.
        ScreenImageFormat (str): the format of pictures of the screen; `PNG`, `JPEG`.
        UserControlMode (str): what the user may do meanwhile; `VIEW_ONLY`, `VIEW_STOP`, `DISABLED`.

    See
            https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderAgentAccessConfigForUpdate.html
    """

    Settings: list[AgentAccessSettingTypeDef]
    S3BucketArn: str
    ScreenshotsUploadEnabled: bool
    ScreenResolution: ScreenResolutionType
    ScreenImageFormat: ScreenImageFormatType
    UserControlMode: UserControlModeType


class ImageBuilderStateChangeReasonTypeDef(TypedDict, total=False):
    """Why an image builder's state changed last.

    Attributes:
        Code (str): the reason's code; `INTERNAL_ERROR`, `IMAGE_UNAVAILABLE`.
        Message (str): the reason in words; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderStateChangeReason.html
    """

    Code: ImageBuilderStateChangeReasonCodeType
    Message: str


class ImagePermissionsTypeDef(TypedDict, total=False):
    """What an account may make of an image that is shared with it.

    Attributes:
        allowFleet (bool): whether for fleets.
        allowImageBuilder (bool): whether for image builders.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImagePermissions.html
    """

    allowFleet: bool
    allowImageBuilder: bool


class ImageSoftwareMetadataTypeDef(TypedDict, total=False):
    """Versions of software in an image.

    Attributes:
        nvidiaGridDriverVersion (str): of the NVIDIA GRID driver; 1 to 32 characters; `^[0-9]+(\\.[0-9]+){1,2}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageSoftwareMetadata.html
    """

    nvidiaGridDriverVersion: str


class ImageStateChangeReasonTypeDef(TypedDict, total=False):
    """Why an image's state changed last.

    Attributes:
        Code (str): the reason's code; `INTERNAL_ERROR`, `IMAGE_BUILDER_NOT_AVAILABLE`, `IMAGE_COPY_FAILURE`,
            `IMAGE_UPDATE_FAILURE`, `IMAGE_IMPORT_FAILURE`.
        Message (str): the reason in words; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageStateChangeReason.html
    """

    Code: ImageStateChangeReasonCodeType
    Message: str


class LastReportGenerationExecutionErrorTypeDef(TypedDict, total=False):
    """Why the last usage report was not made.

    Attributes:
        ErrorCode (str): the error's code; `RESOURCE_NOT_FOUND`, `ACCESS_DENIED`, `INTERNAL_SERVICE_ERROR`.
        ErrorMessage (str): the error's message; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_LastReportGenerationExecutionError.html
    """

    ErrorCode: UsageReportExecutionErrorCodeType
    ErrorMessage: str


class _ListAssociatedFleetsRequest(TypedDict):
    StackName: str


class ListAssociatedFleetsRequestTypeDef(_ListAssociatedFleetsRequest, total=False):
    """What `list_associated_fleets` takes.

    Attributes:
        StackName (str, required): the name of the stack; not empty.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListAssociatedFleets.html
    """

    NextToken: str


class _ListAssociatedFleetsResult(EmptyResponseMetadataTypeDef):
    Names: list[str]


class ListAssociatedFleetsResultTypeDef(_ListAssociatedFleetsResult, total=False):
    """What `list_associated_fleets` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Names (list of str): only those of these names.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListAssociatedFleets.html
    """

    NextToken: str


class _ListAssociatedStacksRequest(TypedDict):
    FleetName: str


class ListAssociatedStacksRequestTypeDef(_ListAssociatedStacksRequest, total=False):
    """What `list_associated_stacks` takes.

    Attributes:
        FleetName (str, required): the name of the fleet; not empty.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListAssociatedStacks.html
    """

    NextToken: str


class _ListAssociatedStacksResult(EmptyResponseMetadataTypeDef):
    Names: list[str]


class ListAssociatedStacksResultTypeDef(_ListAssociatedStacksResult, total=False):
    """What `list_associated_stacks` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Names (list of str): only those of these names.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListAssociatedStacks.html
    """

    NextToken: str


class _ListEntitledApplicationsRequest(TypedDict):
    StackName: str
    EntitlementName: str


class ListEntitledApplicationsRequestTypeDef(_ListEntitledApplicationsRequest, total=False):
    """What `list_entitled_applications` takes.

    Attributes:
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        EntitlementName (str, required): the name of the entitlement; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        NextToken (str): the token of the page, from the answer with the page before; not empty.
        MaxResults (int): how many a page has at most.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListEntitledApplications.html
    """

    NextToken: str
    MaxResults: int


class _ListEntitledApplicationsResult(EmptyResponseMetadataTypeDef):
    EntitledApplications: list[EntitledApplicationTypeDef]


class ListEntitledApplicationsResultTypeDef(_ListEntitledApplicationsResult, total=False):
    """What `list_entitled_applications` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        EntitledApplications (list of dict): the applications; see `types.EntitledApplicationTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListEntitledApplications.html
    """

    NextToken: str


class ListExportImageTasksRequestTypeDef(TypedDict, total=False):
    """What `list_export_image_tasks` takes.

    Attributes:
        Filters (list of dict): only what passes these; see `types.FilterTypeDef`.
        MaxResults (int): how many a page has at most; 0 to 500.
        NextToken (str): the token of the page, from the answer with the page before; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListExportImageTasks.html
    """

    Filters: list[FilterTypeDef]
    MaxResults: int
    NextToken: str


class _ListExportImageTasksResult(EmptyResponseMetadataTypeDef):
    ExportImageTasks: list[ExportImageTaskTypeDef]


class ListExportImageTasksResultTypeDef(_ListExportImageTasksResult, total=False):
    """What `list_export_image_tasks` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        ExportImageTasks (list of dict): the tasks; see `types.ExportImageTaskTypeDef`.
        NextToken (str): the token of the next page; not there on the last one.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListExportImageTasks.html
    """

    NextToken: str


class ListTagsForResourceRequestTypeDef(TypedDict):
    """What `list_tags_for_resource` takes.

    Attributes:
        ResourceArn (str, required): the ARN of the resource.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListTagsForResource.html
    """

    ResourceArn: str


class ListTagsForResourceResponseTypeDef(EmptyResponseMetadataTypeDef):
    """What `list_tags_for_resource` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Tags (dict): tags, by key.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListTagsForResource.html
    """

    Tags: dict[str, str]


class NetworkAccessConfigurationTypeDef(TypedDict, total=False):
    """The network interface of an instance in the account's VPC.

    Attributes:
        EniPrivateIpAddress (str): its private IPv4 address; not empty.
        EniIpv6Addresses (list of str): its IPv6 addresses; each not empty.
        EniId (str): the id of the network interface; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_NetworkAccessConfiguration.html
    """

    EniPrivateIpAddress: str
    EniIpv6Addresses: list[str]
    EniId: str


class ResourceErrorTypeDef(TypedDict, total=False):
    """What went wrong with a resource, and when.

    Attributes:
        ErrorCode (str): the error's code; `IAM_SERVICE_ROLE_MISSING_ENI_DESCRIBE_ACTION`,
            `IAM_SERVICE_ROLE_MISSING_ENI_CREATE_ACTION`, `IAM_SERVICE_ROLE_MISSING_ENI_DELETE_ACTION`,
            `NETWORK_INTERFACE_LIMIT_EXCEEDED`, `INTERNAL_SERVICE_ERROR`, `IAM_SERVICE_ROLE_IS_MISSING`,
            `MACHINE_ROLE_IS_MISSING`, `STS_DISABLED_IN_REGION`, `SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES`,
            `IAM_SERVICE_ROLE_MISSING_DESCRIBE_SUBNET_ACTION`, `SUBNET_NOT_FOUND`, `IMAGE_NOT_FOUND`,
            `INVALID_SUBNET_CONFIGURATION`, `SECURITY_GROUPS_NOT_FOUND`, `IGW_NOT_ATTACHED`,
            `IAM_SERVICE_ROLE_MISSING_DESCRIBE_SECURITY_GROUPS_ACTION`, `FLEET_STOPPED`,
            `FLEET_INSTANCE_PROVISIONING_FAILURE`, `DOMAIN_JOIN_ERROR_FILE_NOT_FOUND`,
            `DOMAIN_JOIN_ERROR_ACCESS_DENIED`, `DOMAIN_JOIN_ERROR_LOGON_FAILURE`,
            `DOMAIN_JOIN_ERROR_INVALID_PARAMETER`, `DOMAIN_JOIN_ERROR_MORE_DATA`,
            `DOMAIN_JOIN_ERROR_NO_SUCH_DOMAIN`, `DOMAIN_JOIN_ERROR_NOT_SUPPORTED`,
            `DOMAIN_JOIN_NERR_INVALID_WORKGROUP_NAME`, `DOMAIN_JOIN_NERR_WORKSTATION_NOT_STARTED`,
            `DOMAIN_JOIN_ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED`, `DOMAIN_JOIN_NERR_PASSWORD_EXPIRED`,
            `DOMAIN_JOIN_INTERNAL_SERVICE_ERROR`, `VALIDATION_ERROR`.
        ErrorMessage (str): the error's message; not empty.
        ErrorTimestamp (datetime): when it happened.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ResourceError.html
    """

    ErrorCode: FleetErrorCodeType
    ErrorMessage: str
    ErrorTimestamp: datetime


class RuntimeValidationConfigTypeDef(TypedDict, total=False):
    """How an imported image is tried out.

    Attributes:
        IntendedInstanceType (str): the type of instance to try it on.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_RuntimeValidationConfig.html
    """

    IntendedInstanceType: str


class _S3Location(TypedDict):
    S3Bucket: str


class S3LocationTypeDef(_S3Location, total=False):
    """An object in S3.

    Attributes:
        S3Bucket (str, required): the bucket; 3 to 63 characters; `^[0-9a-z\\.\\-]*(?<!\\.)$`.
        S3Key (str): the key; 1 to 1024 characters.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_S3Location.html
    """

    S3Key: str


class _ScriptDetails(TypedDict):
    ScriptS3Location: S3LocationTypeDef
    ExecutablePath: str
    TimeoutInSeconds: int


class ScriptDetailsTypeDef(_ScriptDetails, total=False):
    """A script, and how it is run.

    Attributes:
        ScriptS3Location (dict, required): where it is; see `types.S3LocationTypeDef`.
        ExecutablePath (str, required): the path of what runs it; not empty.
        ExecutableParameters (str): its arguments; not empty.
        TimeoutInSeconds (int, required): how long it may take, in seconds.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ScriptDetails.html
    """

    ExecutableParameters: str


class ServiceAccountCredentialsTypeDef(TypedDict):
    """The account with which instances join a domain.

    Attributes:
        AccountName (str, required): the user name of the account, which must be allowed to join computers to
            the domain; not empty.
        AccountPassword (str, required): its password; 1 to 127 characters.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ServiceAccountCredentials.html
    """

    AccountName: str
    AccountPassword: str


class SessionTypeDef(TypedDict, total=False):
    """A streaming session.

    Attributes:
        Id (str, required): its identifier; not empty.
        UserId (str, required): the identifier of the user; 2 to 128 characters.
        StackName (str, required): the name of the stack; not empty.
        FleetName (str, required): the name of the fleet; not empty.
        State (str, required): its state; `ACTIVE`, `PENDING`, `EXPIRED`.
        ConnectionState (str): whether the user is connected; `CONNECTED`, `NOT_CONNECTED`.
        StartTime (datetime): when it began.
        MaxExpirationTime (datetime): when it ends at the latest.
        AuthenticationType (str): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.
        NetworkAccessConfiguration (dict): its network interface in the VPC; see
            `types.NetworkAccessConfigurationTypeDef`.
        InstanceId (str): the id of the instance; not empty.
        InstanceDrainStatus (str): whether its instance takes new sessions; `ACTIVE`, `DRAINING`,
            `NOT_APPLICABLE`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Session.html
    """

    Id: str
    UserId: str
    StackName: str
    FleetName: str
    State: SessionStateType
    ConnectionState: SessionConnectionStateType
    StartTime: datetime
    MaxExpirationTime: datetime
    AuthenticationType: AuthenticationTypeType
    NetworkAccessConfiguration: NetworkAccessConfigurationTypeDef
    InstanceId: str
    InstanceDrainStatus: InstanceDrainStatusType


class SharedImagePermissionsTypeDef(TypedDict, total=False):
    """An account that an image is shared with, and what it may make of it.

    Attributes:
        sharedAccountId (str, required): the account, 12 digits; `^\\d+$`.
        imagePermissions (dict, required): what it may make of it; see `types.ImagePermissionsTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_SharedImagePermissions.html
    """

    sharedAccountId: str
    imagePermissions: ImagePermissionsTypeDef


class SoftwareAssociationsTypeDef(TypedDict, total=False):
    """A licence-included application, and how far its deployment is.

    Attributes:
        SoftwareName (str): the name of the application; not empty.
        Status (str): how it stands; `STAGED_FOR_INSTALLATION`, `PENDING_INSTALLATION`, `INSTALLED`,
            `STAGED_FOR_UNINSTALLATION`, `PENDING_UNINSTALLATION`, `FAILED_TO_INSTALL`, `FAILED_TO_UNINSTALL`.
        DeploymentError (list of dict): what went wrong with it; see `types.ErrorDetailsTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_SoftwareAssociations.html
    """

    SoftwareName: str
    Status: SoftwareDeploymentStatusType
    DeploymentError: list[ErrorDetailsTypeDef]


class StackTypeDef(TypedDict, total=False):
    """A stack: a fleet, who may use it, and where their files are.

    Attributes:
        Arn (str): the ARN.
        Name (str, required): the name; not empty.
        Description (str): the description; not empty.
        DisplayName (str): the name that people see; not empty.
        CreatedTime (datetime): when it was created.
        StorageConnectors (list of dict): places for users' files; see `types.StorageConnectorTypeDef`.
        RedirectURL (str): the page that users see after a session; up to 1000 characters.
        FeedbackURL (str): the page behind the link for feedback; without it there is no such link; up to 1000
            characters.
        StackErrors (list of dict): what is wrong with it; see `types.StackErrorTypeDef`.
        UserSettings (list of dict): what users may do in sessions; without it everything; not empty; see
            `types.UserSettingTypeDef`.
        ApplicationSettings (dict): whether users find applications and Windows as they left them; see
            `types.ApplicationSettingsResponseTypeDef`.
        AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can connect; 1
            to 4 items; see `types.AccessEndpointTypeDef`.
        EmbedHostDomains (list of str): the domains whose pages may embed sessions; 1 to 20 items; each up to
            128 characters.
        StreamingExperienceSettings (dict): the protocol that sessions prefer; see
            `types.StreamingExperienceSettingsTypeDef`.
        ContentRedirection (dict): which links open on the user's own machine; see
            `types.ContentRedirectionTypeDef`.
        AgentAccessConfig (dict): what agents may do, and what is kept of it; see
            `types.AgentAccessConfigTypeDef`.
        StorageConnectorAuthentication (str): whether users sign in to their storage in each session;
            `FORCE_REAUTHENTICATION`, `REUSE_CREDENTIALS`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Stack.html
    """

    Arn: str
    Name: str
    Description: str
    DisplayName: str
    CreatedTime: datetime
    StorageConnectors: list[StorageConnectorTypeDef]
    RedirectURL: str
    FeedbackURL: str
    StackErrors: list[StackErrorTypeDef]
    UserSettings: list[UserSettingTypeDef]
    ApplicationSettings: ApplicationSettingsResponseTypeDef
    AccessEndpoints: list[AccessEndpointTypeDef]
    EmbedHostDomains: list[str]
    StreamingExperienceSettings: StreamingExperienceSettingsTypeDef
    ContentRedirection: ContentRedirectionTypeDef
    AgentAccessConfig: AgentAccessConfigTypeDef
    StorageConnectorAuthentication: StorageConnectorAuthenticationType


class StackErrorTypeDef(TypedDict, total=False):
    """What is wrong with a stack.

    Attributes:
        ErrorCode (str): the error's code; `STORAGE_CONNECTOR_ERROR`, `INTERNAL_SERVICE_ERROR`.
        ErrorMessage (str): the error's message; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StackError.html
    """

    ErrorCode: StackErrorCodeType
    ErrorMessage: str


class StartAppBlockBuilderRequestTypeDef(TypedDict):
    """What `start_app_block_builder` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartAppBlockBuilder.html
    """

    Name: str


class StartAppBlockBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `start_app_block_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        AppBlockBuilder (dict): the app block builder; see `types.AppBlockBuilderTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartAppBlockBuilder.html
    """

    AppBlockBuilder: AppBlockBuilderTypeDef


class StartFleetRequestTypeDef(TypedDict):
    """What `start_fleet` takes.

    Attributes:
        Name (str, required): the name; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartFleet.html
    """

    Name: str


class StartFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `start_fleet` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartFleet.html
    """


class _StartImageBuilderRequest(TypedDict):
    Name: str


class StartImageBuilderRequestTypeDef(_StartImageBuilderRequest, total=False):
    """What `start_image_builder` takes.

    Attributes:
        Name (str, required): the name; not empty.
        AppstreamAgentVersion (str): the AppStream agent's version; `LATEST` installs the newest; 1 to 100
            characters.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartImageBuilder.html
    """

    AppstreamAgentVersion: str


class StartImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `start_image_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        ImageBuilder (dict): the image builder; see `types.ImageBuilderTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartImageBuilder.html
    """

    ImageBuilder: ImageBuilderTypeDef


class _StartSoftwareDeploymentToImageBuilderRequest(TypedDict):
    ImageBuilderName: str


class StartSoftwareDeploymentToImageBuilderRequestTypeDef(_StartSoftwareDeploymentToImageBuilderRequest, total=False):
    """What `start_software_deployment_to_image_builder` takes.

    Attributes:
        ImageBuilderName (str, required): the name of the image builder; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        RetryFailedDeployments (bool): whether to try again what has failed before.

    See
            https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartSoftwareDeploymentToImageBuilder.html
    """

    RetryFailedDeployments: bool


class StartSoftwareDeploymentToImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `start_software_deployment_to_image_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See
            https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartSoftwareDeploymentToImageBuilder.html
    """


class StopAppBlockBuilderRequestTypeDef(TypedDict):
    """What `stop_app_block_builder` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopAppBlockBuilder.html
    """

    Name: str


class StopAppBlockBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `stop_app_block_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        AppBlockBuilder (dict): the app block builder; see `types.AppBlockBuilderTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopAppBlockBuilder.html
    """

    AppBlockBuilder: AppBlockBuilderTypeDef


class StopFleetRequestTypeDef(TypedDict):
    """What `stop_fleet` takes.

    Attributes:
        Name (str, required): the name; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopFleet.html
    """

    Name: str


class StopFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `stop_fleet` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopFleet.html
    """


class StopImageBuilderRequestTypeDef(TypedDict):
    """What `stop_image_builder` takes.

    Attributes:
        Name (str, required): the name; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopImageBuilder.html
    """

    Name: str


class StopImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `stop_image_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        ImageBuilder (dict): the image builder; see `types.ImageBuilderTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopImageBuilder.html
    """

    ImageBuilder: ImageBuilderTypeDef


class _StorageConnector(TypedDict):
    ConnectorType: StorageConnectorTypeType


class StorageConnectorTypeDef(_StorageConnector, total=False):
    """A place where users' files are.

    Attributes:
        ConnectorType (str, required): which kind of place; `HOMEFOLDERS`, `GOOGLE_DRIVE`, `ONE_DRIVE`.
        ResourceIdentifier (str): its ARN; 1 to 2048 characters.
        Domains (list of str): the domains of the accounts; up to 50 items; each 1 to 64 characters.
        DomainsRequireAdminConsent (list of str): the domains of OneDrive whose administrator must consent; up
            to 50 items; each 1 to 64 characters.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StorageConnector.html
    """

    ResourceIdentifier: str
    Domains: list[str]
    DomainsRequireAdminConsent: list[str]


class StreamingExperienceSettingsTypeDef(TypedDict, total=False):
    """The protocol that sessions prefer.

    Attributes:
        PreferredProtocol (str): the protocol; `TCP`, `UDP`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StreamingExperienceSettings.html
    """

    PreferredProtocol: PreferredProtocolType


class TagResourceRequestTypeDef(TypedDict):
    """What `tag_resource` takes.

    Attributes:
        ResourceArn (str, required): the ARN of the resource.
        Tags (dict, required): tags, by key; 1 to 50 entries.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_TagResource.html
    """

    ResourceArn: str
    Tags: dict[str, str]


class TagResourceResponseTypeDef(EmptyResponseMetadataTypeDef):
    """What `tag_resource` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_TagResource.html
    """


class ThemeTypeDef(TypedDict, total=False):
    """The branding of a stack.

    Attributes:
        StackName (str): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        State (str): its state; `ENABLED`, `DISABLED`.
        ThemeTitleText (str): the title of the browser's tab; 1 to 300 characters; `^[-@./#&+\\w\\s]*$`.
        ThemeStyling (str): the colour; `LIGHT_BLUE`, `BLUE`, `PINK`, `RED`.
        ThemeFooterLinks (list of dict): links at the bottom of the catalogue page; see
            `types.ThemeFooterLinkTypeDef`.
        ThemeOrganizationLogoURL (str): the URL of the logo; not empty.
        ThemeFaviconURL (str): the URL of the icon of the browser's tab; not empty.
        CreatedTime (datetime): when it was created.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Theme.html
    """

    StackName: str
    State: ThemeStateType
    ThemeTitleText: str
    ThemeStyling: ThemeStylingType
    ThemeFooterLinks: list[ThemeFooterLinkTypeDef]
    ThemeOrganizationLogoURL: str
    ThemeFaviconURL: str
    CreatedTime: datetime


class ThemeFooterLinkTypeDef(TypedDict, total=False):
    """A link at the bottom of a stack's catalogue page.

    Attributes:
        DisplayName (str): its text; 1 to 300 characters; `^[-@./#&+\\w\\s]*$`.
        FooterLinkURL (str): where it leads; 1 to 1000 characters.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ThemeFooterLink.html
    """

    DisplayName: str
    FooterLinkURL: str


class UntagResourceRequestTypeDef(TypedDict):
    """What `untag_resource` takes.

    Attributes:
        ResourceArn (str, required): the ARN of the resource.
        TagKeys (list of str, required): the keys of the tags; 1 to 50 items; each 1 to 128 characters;
            `^(^(?!aws:).[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UntagResource.html
    """

    ResourceArn: str
    TagKeys: list[str]


class UntagResourceResponseTypeDef(EmptyResponseMetadataTypeDef):
    """What `untag_resource` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UntagResource.html
    """


class _UpdateApplicationRequest(TypedDict):
    Name: str


class UpdateApplicationRequestTypeDef(_UpdateApplicationRequest, total=False):
    """What `update_application` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        DisplayName (str): the name that people see; up to 100 characters.
        Description (str): the description; up to 256 characters.
        IconS3Location (dict): its icon; see `types.S3LocationTypeDef`.
        LaunchPath (str): the path of the program; not empty.
        WorkingDirectory (str): the directory that it starts in; not empty.
        LaunchParameters (str): its arguments; not empty.
        AppBlockArn (str): the ARN of the app block.
        AttributesToDelete (list of str): what to delete of it; up to 2 items; `LAUNCH_PARAMETERS`,
            `WORKING_DIRECTORY`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateApplication.html
    """

    DisplayName: str
    Description: str
    IconS3Location: S3LocationTypeDef
    LaunchPath: str
    WorkingDirectory: str
    LaunchParameters: str
    AppBlockArn: str
    AttributesToDelete: list[ApplicationAttributeType]


class UpdateApplicationResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `update_application` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Application (dict): the application; see `types.ApplicationTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateApplication.html
    """

    Application: ApplicationTypeDef


class _UpdateAppBlockBuilderRequest(TypedDict):
    Name: str


class UpdateAppBlockBuilderRequestTypeDef(_UpdateAppBlockBuilderRequest, total=False):
    """What `update_app_block_builder` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        Description (str): the description; up to 256 characters.
        DisplayName (str): the name that people see; up to 100 characters.
        Platform (str): the operating system; `WINDOWS`, `WINDOWS_SERVER_2016`, `WINDOWS_SERVER_2019`,
            `WINDOWS_SERVER_2022`, `WINDOWS_SERVER_2025`, `WINDOWS_11`, `AMAZON_LINUX2`, `RHEL8`,
            `ROCKY_LINUX8`, `UBUNTU_PRO_2404`.
        InstanceType (str): the type of instance, such as `stream.standard.medium`; not empty.
        VpcConfig (dict): subnets and security groups of the VPC that it is put into; see
            `types.VpcConfigTypeDef`.
        EnableDefaultInternetAccess (bool): whether it reaches the internet through the default VPC.
        IamRoleArn (str): the ARN of the IAM role that applications on it can take.
        AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can connect; 1
            to 4 items; see `types.AccessEndpointTypeDef`.
        AttributesToDelete (list of str): what to delete of it; `IAM_ROLE_ARN`, `ACCESS_ENDPOINTS`,
            `VPC_CONFIGURATION_SECURITY_GROUP_IDS`.
        DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateAppBlockBuilder.html
    """

    Description: str
    DisplayName: str
    Platform: PlatformTypeType
    InstanceType: str
    VpcConfig: VpcConfigTypeDef
    EnableDefaultInternetAccess: bool
    IamRoleArn: str
    AccessEndpoints: list[AccessEndpointTypeDef]
    AttributesToDelete: list[AppBlockBuilderAttributeType]
    DisableIMDSV1: bool


class UpdateAppBlockBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `update_app_block_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        AppBlockBuilder (dict): the app block builder; see `types.AppBlockBuilderTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateAppBlockBuilder.html
    """

    AppBlockBuilder: AppBlockBuilderTypeDef


class _UpdateDirectoryConfigRequest(TypedDict):
    DirectoryName: str


class UpdateDirectoryConfigRequestTypeDef(_UpdateDirectoryConfigRequest, total=False):
    """What `update_directory_config` takes.

    Attributes:
        DirectoryName (str, required): the fully qualified name of the directory, such as `corp.example.com`.
        OrganizationalUnitDistinguishedNames (list of str): the distinguished names of the organizational units
            for computers; each up to 2000 characters.
        ServiceAccountCredentials (dict): the account with which computers join the domain; see
            `types.ServiceAccountCredentialsTypeDef`.
        CertificateBasedAuthProperties (dict): how users sign in with certificates; see
            `types.CertificateBasedAuthPropertiesTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateDirectoryConfig.html
    """

    OrganizationalUnitDistinguishedNames: list[str]
    ServiceAccountCredentials: ServiceAccountCredentialsTypeDef
    CertificateBasedAuthProperties: CertificateBasedAuthPropertiesTypeDef


class UpdateDirectoryConfigResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `update_directory_config` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        DirectoryConfig (dict): the directory configuration; see `types.DirectoryConfigTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateDirectoryConfig.html
    """

    DirectoryConfig: DirectoryConfigTypeDef


class _UpdateEntitlementRequest(TypedDict):
    Name: str
    StackName: str


class UpdateEntitlementRequestTypeDef(_UpdateEntitlementRequest, total=False):
    """What `update_entitlement` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        Description (str): the description; up to 256 characters.
        AppVisibility (str): whether to all applications or to associated ones; `ALL`, `ASSOCIATED`.
        Attributes (list of dict): what a user's SAML attributes must be; not empty; see
            `types.EntitlementAttributeTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateEntitlement.html
    """

    Description: str
    AppVisibility: AppVisibilityType
    Attributes: list[EntitlementAttributeTypeDef]


class UpdateEntitlementResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `update_entitlement` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Entitlement (dict): the entitlement; see `types.EntitlementTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateEntitlement.html
    """

    Entitlement: EntitlementTypeDef


class UpdateFleetRequestTypeDef(TypedDict, total=False):
    """What `update_fleet` takes.

    Attributes:
        ImageName (str): the name of the image; not empty.
        ImageArn (str): the ARN of the image.
        Name (str): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        InstanceType (str): the type of instance, such as `stream.standard.medium`; not empty.
        ComputeCapacity (dict): how large it is to be; not for Elastic fleets; see
            `types.ComputeCapacityTypeDef`.
        VpcConfig (dict): subnets and security groups of the VPC that it is put into; see
            `types.VpcConfigTypeDef`.
        MaxUserDurationInSeconds (int): how long a session lasts at most, in seconds; 600 to 432000.
        DisconnectTimeoutInSeconds (int): how long a session waits for a user whose connection broke, in
            seconds; 60 to 36000.
        DeleteVpcConfig (bool): whether to take it out of the VPC.
        Description (str): the description; up to 256 characters.
        DisplayName (str): the name that people see; up to 100 characters.
        EnableDefaultInternetAccess (bool): whether it reaches the internet through the default VPC.
        DomainJoinInfo (dict): the domain that it joins; see `types.DomainJoinInfoTypeDef`.
        IdleDisconnectTimeoutInSeconds (int): how long a user may be idle, in seconds; 0 (for ever) or 60 to
            36000.
        AttributesToDelete (list of str): what to delete of it; `VPC_CONFIGURATION`,
            `VPC_CONFIGURATION_SECURITY_GROUP_IDS`, `DOMAIN_JOIN_INFO`, `IAM_ROLE_ARN`,
            `USB_DEVICE_FILTER_STRINGS`, `SESSION_SCRIPT_S3_LOCATION`, `MAX_SESSIONS_PER_INSTANCE`,
            `VOLUME_CONFIGURATION`.
        IamRoleArn (str): the ARN of the IAM role that applications on it can take.
        StreamView (str): what users see; `APP`, `DESKTOP`.
        Platform (str): the operating system; `WINDOWS`, `WINDOWS_SERVER_2016`, `WINDOWS_SERVER_2019`,
            `WINDOWS_SERVER_2022`, `WINDOWS_SERVER_2025`, `WINDOWS_11`, `AMAZON_LINUX2`, `RHEL8`,
            `ROCKY_LINUX8`, `UBUNTU_PRO_2404`.
        MaxConcurrentSessions (int): how many sessions an Elastic fleet has at most.
        UsbDeviceFilterStrings (list of str): filters of USB devices that users may redirect; each 0 to 100
            characters.
        SessionScriptS3Location (dict): the zip file of session scripts; only for Elastic fleets; see
            `types.S3LocationTypeDef`.
        MaxSessionsPerInstance (int): how many sessions share an instance.
        RootVolumeConfig (dict): the root volume; see `types.VolumeConfigTypeDef`.
        DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateFleet.html
    """

    ImageName: str
    ImageArn: str
    Name: str
    InstanceType: str
    ComputeCapacity: ComputeCapacityTypeDef
    VpcConfig: VpcConfigTypeDef
    MaxUserDurationInSeconds: int
    DisconnectTimeoutInSeconds: int
    DeleteVpcConfig: bool
    Description: str
    DisplayName: str
    EnableDefaultInternetAccess: bool
    DomainJoinInfo: DomainJoinInfoTypeDef
    IdleDisconnectTimeoutInSeconds: int
    AttributesToDelete: list[FleetAttributeType]
    IamRoleArn: str
    StreamView: StreamViewType
    Platform: PlatformTypeType
    MaxConcurrentSessions: int
    UsbDeviceFilterStrings: list[str]
    SessionScriptS3Location: S3LocationTypeDef
    MaxSessionsPerInstance: int
    RootVolumeConfig: VolumeConfigTypeDef
    DisableIMDSV1: bool


class UpdateFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `update_fleet` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Fleet (dict): the fleet; see `types.FleetTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateFleet.html
    """

    Fleet: FleetTypeDef


class _UpdateImageBuilderRequest(TypedDict):
    Name: str


class UpdateImageBuilderRequestTypeDef(_UpdateImageBuilderRequest, total=False):
    """What `update_image_builder` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        Description (str): the description; up to 256 characters.
        DisplayName (str): the name that people see; up to 100 characters.
        AgentAccessConfig (dict): what agents may do, and what is kept of it; see
            `types.ImageBuilderAgentAccessConfigForUpdateTypeDef`.
        AttributesToDelete (list of str): what to delete of it; up to 2 items; `AGENT_ACCESS_CONFIG`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateImageBuilder.html
    """

    Description: str
    DisplayName: str
    AgentAccessConfig: ImageBuilderAgentAccessConfigForUpdateTypeDef
    AttributesToDelete: list[ImageBuilderAttributeType]


class UpdateImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `update_image_builder` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        ImageBuilder (dict): the image builder; see `types.ImageBuilderTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateImageBuilder.html
    """

    ImageBuilder: ImageBuilderTypeDef


class UpdateImagePermissionsRequestTypeDef(TypedDict):
    """What `update_image_permissions` takes.

    Attributes:
        Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        SharedAccountId (str, required): the account that it is shared with, 12 digits; `^\\d+$`.
        ImagePermissions (dict, required): what may be made of it; see `types.ImagePermissionsTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateImagePermissions.html
    """

    Name: str
    SharedAccountId: str
    ImagePermissions: ImagePermissionsTypeDef


class UpdateImagePermissionsResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `update_image_permissions` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateImagePermissions.html
    """


class _UpdateStackRequest(TypedDict):
    Name: str


class UpdateStackRequestTypeDef(_UpdateStackRequest, total=False):
    """What `update_stack` takes.

    Attributes:
        DisplayName (str): the name that people see; up to 100 characters.
        Description (str): the description; up to 256 characters.
        Name (str, required): the name; not empty.
        StorageConnectors (list of dict): places for users' files; see `types.StorageConnectorTypeDef`.
        DeleteStorageConnectors (bool): whether to delete all storage connectors.
        RedirectURL (str): the page that users see after a session; up to 1000 characters.
        FeedbackURL (str): the page behind the link for feedback; without it there is no such link; up to 1000
            characters.
        AttributesToDelete (list of str): what to delete of it; `STORAGE_CONNECTORS`,
            `STORAGE_CONNECTOR_HOMEFOLDERS`, `STORAGE_CONNECTOR_GOOGLE_DRIVE`, `STORAGE_CONNECTOR_ONE_DRIVE`,
            `REDIRECT_URL`, `FEEDBACK_URL`, `THEME_NAME`, `USER_SETTINGS`, `EMBED_HOST_DOMAINS`, `IAM_ROLE_ARN`,
            `ACCESS_ENDPOINTS`, `STREAMING_EXPERIENCE_SETTINGS`, `CONTENT_REDIRECTION`, `AGENT_ACCESS_CONFIG`,
            `STORAGE_CONNECTOR_AUTHENTICATION`, `AGENT_ACCESS_CONFIG_KMS_KEY_ARN`.
        UserSettings (list of dict): what users may do in sessions; without it everything; not empty; see
            `types.UserSettingTypeDef`.
        ApplicationSettings (dict): whether users find applications and Windows as they left them; see
            `types.ApplicationSettingsTypeDef`.
        AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can connect; 1
            to 4 items; see `types.AccessEndpointTypeDef`.
        EmbedHostDomains (list of str): the domains whose pages may embed sessions; 1 to 20 items; each up to
            128 characters.
        StreamingExperienceSettings (dict): the protocol that sessions prefer; see
            `types.StreamingExperienceSettingsTypeDef`.
        ContentRedirection (dict): which links open on the user's own machine; see
            `types.ContentRedirectionTypeDef`.
        AgentAccessConfig (dict): what agents may do, and what is kept of it; see
            `types.AgentAccessConfigForUpdateTypeDef`.
        StorageConnectorAuthentication (str): whether users sign in to their storage in each session;
            `FORCE_REAUTHENTICATION`, `REUSE_CREDENTIALS`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateStack.html
    """

    DisplayName: str
    Description: str
    StorageConnectors: list[StorageConnectorTypeDef]
    DeleteStorageConnectors: bool
    RedirectURL: str
    FeedbackURL: str
    AttributesToDelete: list[StackAttributeType]
    UserSettings: list[UserSettingTypeDef]
    ApplicationSettings: ApplicationSettingsTypeDef
    AccessEndpoints: list[AccessEndpointTypeDef]
    EmbedHostDomains: list[str]
    StreamingExperienceSettings: StreamingExperienceSettingsTypeDef
    ContentRedirection: ContentRedirectionTypeDef
    AgentAccessConfig: AgentAccessConfigForUpdateTypeDef
    StorageConnectorAuthentication: StorageConnectorAuthenticationType


class UpdateStackResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `update_stack` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Stack (dict): the stack; see `types.StackTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateStack.html
    """

    Stack: StackTypeDef


class _UpdateThemeForStackRequest(TypedDict):
    StackName: str


class UpdateThemeForStackRequestTypeDef(_UpdateThemeForStackRequest, total=False):
    """What `update_theme_for_stack` takes.

    Attributes:
        StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
        FooterLinks (list of dict): links at the bottom of the catalogue page; see
            `types.ThemeFooterLinkTypeDef`.
        TitleText (str): the title of the browser's tab; 1 to 300 characters; `^[-@./#&+\\w\\s]*$`.
        ThemeStyling (str): the colour; `LIGHT_BLUE`, `BLUE`, `PINK`, `RED`.
        OrganizationLogoS3Location (dict): the logo on the catalogue page; see `types.S3LocationTypeDef`.
        FaviconS3Location (dict): the icon of the browser's tab; see `types.S3LocationTypeDef`.
        State (str): its state; `ENABLED`, `DISABLED`.
        AttributesToDelete (list of str): what to delete of it; `FOOTER_LINKS`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateThemeForStack.html
    """

    FooterLinks: list[ThemeFooterLinkTypeDef]
    TitleText: str
    ThemeStyling: ThemeStylingType
    OrganizationLogoS3Location: S3LocationTypeDef
    FaviconS3Location: S3LocationTypeDef
    State: ThemeStateType
    AttributesToDelete: list[ThemeAttributeType]


class UpdateThemeForStackResultTypeDef(EmptyResponseMetadataTypeDef):
    """What `update_theme_for_stack` gives.

    Attributes:
        ResponseMetadata (dict): what the answer says about itself; see `types.ResponseMetadataTypeDef`.
        Theme (dict): the branding; see `types.ThemeTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateThemeForStack.html
    """

    Theme: ThemeTypeDef


class _UrlRedirectionConfig(TypedDict):
    Enabled: bool


class UrlRedirectionConfigTypeDef(_UrlRedirectionConfig, total=False):
    """Which URLs open on the user's own machine.

    Attributes:
        Enabled (bool, required): whether it is enabled.
        AllowedUrls (list of str): patterns of URLs that are redirected; 0 to 100 items; each 1 to 2048
            characters; `^((https?|ftp|sftp)://|mailto:)[^\\s,;<>]+$`.
        DeniedUrls (list of str): patterns of URLs that are not redirected, whatever `AllowedUrls` says; 0 to
            100 items; each 1 to 2048 characters; `^((https?|ftp|sftp)://|mailto:)[^\\s,;<>]+$`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UrlRedirectionConfig.html
    """

    AllowedUrls: list[str]
    DeniedUrls: list[str]


class UsageReportSubscriptionTypeDef(TypedDict, total=False):
    """The subscription to daily usage reports.

    Attributes:
        S3BucketName (str): the bucket that it is kept in; not empty.
        Schedule (str): how often; `DAILY`.
        LastGeneratedReportDate (datetime): when the last report was made.
        SubscriptionErrors (list of dict): why the last report was not made; see
            `types.LastReportGenerationExecutionErrorTypeDef`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UsageReportSubscription.html
    """

    S3BucketName: str
    Schedule: UsageReportScheduleType
    LastGeneratedReportDate: datetime
    SubscriptionErrors: list[LastReportGenerationExecutionErrorTypeDef]


class UserTypeDef(TypedDict, total=False):
    """A user of the user pool.

    Attributes:
        Arn (str): the ARN.
        UserName (str): the e-mail address of the user; 1 to 128 characters; `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
        Enabled (bool): whether it is enabled.
        Status (str): how it stands; not empty.
        FirstName (str): the user's first name; up to 2048 characters; `^[A-Za-z0-9_\\-\\s]+$`.
        LastName (str): the user's last name; up to 2048 characters; `^[A-Za-z0-9_\\-\\s]+$`.
        CreatedTime (datetime): when it was created.
        AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_User.html
    """

    Arn: str
    UserName: str
    Enabled: bool
    Status: str
    FirstName: str
    LastName: str
    CreatedTime: datetime
    AuthenticationType: AuthenticationTypeType


class _UserSetting(TypedDict):
    Action: ActionType
    Permission: PermissionType


class UserSettingTypeDef(_UserSetting, total=False):
    """Something that users do in a session, and whether they may.

    Attributes:
        Action (str, required): what is done; `CLIPBOARD_COPY_FROM_LOCAL_DEVICE`,
            `CLIPBOARD_COPY_TO_LOCAL_DEVICE`, `FILE_UPLOAD`, `FILE_DOWNLOAD`, `PRINTING_TO_LOCAL_DEVICE`,
            `DOMAIN_PASSWORD_SIGNIN`, `DOMAIN_SMART_CARD_SIGNIN`, `AUTO_TIME_ZONE_REDIRECTION`,
            `SMART_CARD_REDIRECTION`.
        Permission (str, required): whether it may be done; `ENABLED`, `DISABLED`.
        MaximumLength (int): how many characters can be copied at once.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UserSetting.html
    """

    MaximumLength: int


class _UserStackAssociation(TypedDict):
    StackName: str
    UserName: str
    AuthenticationType: AuthenticationTypeType


class UserStackAssociationTypeDef(_UserStackAssociation, total=False):
    """A user of the user pool and a stack.

    Attributes:
        StackName (str, required): the name of the stack; not empty.
        UserName (str, required): the e-mail address of the user; 1 to 128 characters;
            `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
        AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.
        SendEmailNotification (bool): whether the user gets a mail.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UserStackAssociation.html
    """

    SendEmailNotification: bool


class UserStackAssociationErrorTypeDef(TypedDict, total=False):
    """Why a user was not assigned to a stack, or not taken from it.

    Attributes:
        UserStackAssociation (dict): the user and the stack; see `types.UserStackAssociationTypeDef`.
        ErrorCode (str): the error's code; `STACK_NOT_FOUND`, `USER_NAME_NOT_FOUND`, `DIRECTORY_NOT_FOUND`,
            `INTERNAL_ERROR`.
        ErrorMessage (str): the error's message; not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UserStackAssociationError.html
    """

    UserStackAssociation: UserStackAssociationTypeDef
    ErrorCode: UserStackAssociationErrorCodeType
    ErrorMessage: str


class VolumeConfigTypeDef(TypedDict, total=False):
    """The root volume of an instance.

    Attributes:
        VolumeSizeInGb (int): its size in GB; 200 to 500, 200 if it is not told.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_VolumeConfig.html
    """

    VolumeSizeInGb: int


class VpcConfigTypeDef(TypedDict, total=False):
    """Subnets and security groups of the account's VPC.

    Attributes:
        SubnetIds (list of str): ids of subnets; an image builder takes one, an Elastic fleet needs two; each
            not empty.
        SecurityGroupIds (list of str): ids of security groups; up to 5 items; each not empty.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_VpcConfig.html
    """

    SubnetIds: list[str]
    SecurityGroupIds: list[str]


class _DescribeDirectoryConfigsFull(TypedDict):
    DirectoryConfigs: list[DirectoryConfigTypeDef]


class DescribeDirectoryConfigsFullResultTypeDef(_DescribeDirectoryConfigsFull, total=False):
    """All pages of `describe_directory_configs` in one: what `build_full_result` gives.

    Attributes:
        DirectoryConfigs (list of dict): the directory configurations; see `types.DirectoryConfigTypeDef`.
        NextToken (str): where to go on, if `MaxItems` cut it short.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeDirectoryConfigs.html
    """

    NextToken: str


class _DescribeFleetsFull(TypedDict):
    Fleets: list[FleetTypeDef]


class DescribeFleetsFullResultTypeDef(_DescribeFleetsFull, total=False):
    """All pages of `describe_fleets` in one: what `build_full_result` gives.

    Attributes:
        Fleets (list of dict): the fleets; see `types.FleetTypeDef`.
        NextToken (str): where to go on, if `MaxItems` cut it short.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeFleets.html
    """

    NextToken: str


class _DescribeImageBuildersFull(TypedDict):
    ImageBuilders: list[ImageBuilderTypeDef]


class DescribeImageBuildersFullResultTypeDef(_DescribeImageBuildersFull, total=False):
    """All pages of `describe_image_builders` in one: what `build_full_result` gives.

    Attributes:
        ImageBuilders (list of dict): the image builders; see `types.ImageBuilderTypeDef`.
        NextToken (str): where to go on, if `MaxItems` cut it short.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
    """

    NextToken: str


class _DescribeImagesFull(TypedDict):
    Images: list[ImageTypeDef]


class DescribeImagesFullResultTypeDef(_DescribeImagesFull, total=False):
    """All pages of `describe_images` in one: what `build_full_result` gives.

    Attributes:
        Images (list of dict): the images; see `types.ImageTypeDef`.
        NextToken (str): where to go on, if `MaxItems` cut it short.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
    """

    NextToken: str


class _DescribeSessionsFull(TypedDict):
    Sessions: list[SessionTypeDef]


class DescribeSessionsFullResultTypeDef(_DescribeSessionsFull, total=False):
    """All pages of `describe_sessions` in one: what `build_full_result` gives.

    Attributes:
        Sessions (list of dict): the sessions; see `types.SessionTypeDef`.
        NextToken (str): where to go on, if `MaxItems` cut it short.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeSessions.html
    """

    NextToken: str


class _DescribeStacksFull(TypedDict):
    Stacks: list[StackTypeDef]


class DescribeStacksFullResultTypeDef(_DescribeStacksFull, total=False):
    """All pages of `describe_stacks` in one: what `build_full_result` gives.

    Attributes:
        Stacks (list of dict): the stacks; see `types.StackTypeDef`.
        NextToken (str): where to go on, if `MaxItems` cut it short.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeStacks.html
    """

    NextToken: str


class _DescribeUserStackAssociationsFull(TypedDict):
    UserStackAssociations: list[UserStackAssociationTypeDef]


class DescribeUserStackAssociationsFullResultTypeDef(_DescribeUserStackAssociationsFull, total=False):
    """All pages of `describe_user_stack_associations` in one: what `build_full_result` gives.

    Attributes:
        UserStackAssociations (list of dict): users and their stacks; see `types.UserStackAssociationTypeDef`.
        NextToken (str): where to go on, if `MaxItems` cut it short.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeUserStackAssociations.html
    """

    NextToken: str


class _DescribeUsersFull(TypedDict):
    Users: list[UserTypeDef]


class DescribeUsersFullResultTypeDef(_DescribeUsersFull, total=False):
    """All pages of `describe_users` in one: what `build_full_result` gives.

    Attributes:
        Users (list of dict): the users; see `types.UserTypeDef`.
        NextToken (str): where to go on, if `MaxItems` cut it short.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeUsers.html
    """

    NextToken: str


class _ListAssociatedFleetsFull(TypedDict):
    Names: list[str]


class ListAssociatedFleetsFullResultTypeDef(_ListAssociatedFleetsFull, total=False):
    """All pages of `list_associated_fleets` in one: what `build_full_result` gives.

    Attributes:
        Names (list of str): only those of these names.
        NextToken (str): where to go on, if `MaxItems` cut it short.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListAssociatedFleets.html
    """

    NextToken: str


class _ListAssociatedStacksFull(TypedDict):
    Names: list[str]


class ListAssociatedStacksFullResultTypeDef(_ListAssociatedStacksFull, total=False):
    """All pages of `list_associated_stacks` in one: what `build_full_result` gives.

    Attributes:
        Names (list of str): only those of these names.
        NextToken (str): where to go on, if `MaxItems` cut it short.

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListAssociatedStacks.html
    """

    NextToken: str
