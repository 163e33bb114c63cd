# Written by tools/generate_stubs.py from the service model of botocore 1.44.5.
# Do not edit: run `make generate`.
"""Types of the dicts that calls take and give, under the names that `mypy_boto3_appstream` has for them.

For annotations; nothing in the package imports this when it runs. A value that an enum does not have yet is a `str`
like the others, and type-checks.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict


class _ResponseMetadata(TypedDict):
    HTTPStatusCode: int
    HTTPHeaders: dict[str, str]
    RetryAttempts: int


class ResponseMetadataTypeDef(_ResponseMetadata, total=False):
    RequestId: str


class EmptyResponseMetadataTypeDef(TypedDict):
    ResponseMetadata: ResponseMetadataTypeDef


AccessEndpointTypeType: TypeAlias = Literal["STREAMING"] | str
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
AgentActionType: TypeAlias = Literal["COMPUTER_VISION", "COMPUTER_INPUT", "FORWARD_MCP_TOOLS"] | str
AgentSoftwareVersionType: TypeAlias = Literal["CURRENT_LATEST", "ALWAYS_LATEST"] | str
ApplicationAttributeType: TypeAlias = Literal["LAUNCH_PARAMETERS", "WORKING_DIRECTORY"] | str
AppBlockBuilderAttributeType: TypeAlias = (
    Literal["IAM_ROLE_ARN", "ACCESS_ENDPOINTS", "VPC_CONFIGURATION_SECURITY_GROUP_IDS"] | str
)
AppBlockBuilderPlatformTypeType: TypeAlias = Literal["WINDOWS_SERVER_2019"] | str
AppBlockBuilderStateType: TypeAlias = Literal["STARTING", "RUNNING", "STOPPING", "STOPPED"] | str
AppBlockBuilderStateChangeReasonCodeType: TypeAlias = Literal["INTERNAL_ERROR"] | str
AppBlockStateType: TypeAlias = Literal["INACTIVE", "ACTIVE"] | str
AppVisibilityType: TypeAlias = Literal["ALL", "ASSOCIATED"] | str
AuthenticationTypeType: TypeAlias = Literal["API", "SAML", "USERPOOL", "AWS_AD"] | str
CertificateBasedAuthStatusType: TypeAlias = Literal["DISABLED", "ENABLED", "ENABLED_NO_DIRECTORY_LOGIN_FALLBACK"] | str
DynamicAppProvidersEnabledType: TypeAlias = Literal["ENABLED", "DISABLED"] | str
ExportImageTaskStateType: TypeAlias = Literal["EXPORTING", "COMPLETED", "FAILED", "TIMED_OUT"] | str
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
FleetStateType: TypeAlias = Literal["STARTING", "RUNNING", "STOPPING", "STOPPED"] | str
FleetTypeType: TypeAlias = Literal["ALWAYS_ON", "ON_DEMAND", "ELASTIC"] | str
ImageBuilderAttributeType: TypeAlias = Literal["AGENT_ACCESS_CONFIG"] | str
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
ImageBuilderStateChangeReasonCodeType: TypeAlias = Literal["INTERNAL_ERROR", "IMAGE_UNAVAILABLE"] | str
ImageSharedWithOthersType: TypeAlias = Literal["TRUE", "FALSE"] | str
ImageStateType: TypeAlias = (
    Literal["PENDING", "AVAILABLE", "FAILED", "COPYING", "DELETING", "CREATING", "IMPORTING", "VALIDATING"] | str
)
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
ImageTypeType: TypeAlias = Literal["CUSTOM", "NATIVE", "BYOL"] | str
InstanceDrainStatusType: TypeAlias = Literal["ACTIVE", "DRAINING", "NOT_APPLICABLE"] | str
LatestAppstreamAgentVersionType: TypeAlias = Literal["TRUE", "FALSE"] | str
MessageActionType: TypeAlias = Literal["SUPPRESS", "RESEND"] | str
PackagingTypeType: TypeAlias = Literal["CUSTOM", "APPSTREAM2"] | str
PermissionType: TypeAlias = Literal["ENABLED", "DISABLED"] | str
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
PreferredProtocolType: TypeAlias = Literal["TCP", "UDP"] | str
ScreenImageFormatType: TypeAlias = Literal["PNG", "JPEG"] | str
ScreenResolutionType: TypeAlias = Literal["W_1280xH_720"] | str
SessionConnectionStateType: TypeAlias = Literal["CONNECTED", "NOT_CONNECTED"] | str
SessionStateType: TypeAlias = Literal["ACTIVE", "PENDING", "EXPIRED"] | str
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
StackErrorCodeType: TypeAlias = Literal["STORAGE_CONNECTOR_ERROR", "INTERNAL_SERVICE_ERROR"] | str
StorageConnectorAuthenticationType: TypeAlias = Literal["FORCE_REAUTHENTICATION", "REUSE_CREDENTIALS"] | str
StorageConnectorTypeType: TypeAlias = Literal["HOMEFOLDERS", "GOOGLE_DRIVE", "ONE_DRIVE"] | str
StreamViewType: TypeAlias = Literal["APP", "DESKTOP"] | str
ThemeAttributeType: TypeAlias = Literal["FOOTER_LINKS"] | str
ThemeStateType: TypeAlias = Literal["ENABLED", "DISABLED"] | str
ThemeStylingType: TypeAlias = Literal["LIGHT_BLUE", "BLUE", "PINK", "RED"] | str
UsageReportExecutionErrorCodeType: TypeAlias = (
    Literal["RESOURCE_NOT_FOUND", "ACCESS_DENIED", "INTERNAL_SERVICE_ERROR"] | str
)
UsageReportScheduleType: TypeAlias = Literal["DAILY"] | str
UserControlModeType: TypeAlias = Literal["VIEW_ONLY", "VIEW_STOP", "DISABLED"] | str
UserStackAssociationErrorCodeType: TypeAlias = (
    Literal["STACK_NOT_FOUND", "USER_NAME_NOT_FOUND", "DIRECTORY_NOT_FOUND", "INTERNAL_ERROR"] | str
)
VisibilityTypeType: TypeAlias = Literal["PUBLIC", "PRIVATE", "SHARED"] | str


class _AccessEndpoint(TypedDict):
    EndpointType: AccessEndpointTypeType


class AccessEndpointTypeDef(_AccessEndpoint, total=False):
    VpceId: str


class AdminAppLicenseUsageRecordTypeDef(TypedDict, total=False):
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
    S3BucketArn: str
    ScreenshotsUploadEnabled: bool
    ReplaySessionEnabled: bool
    KmsKeyArn: str
    UserControlMode: UserControlModeType


class AgentAccessConfigForUpdateTypeDef(TypedDict, total=False):
    Settings: list[AgentAccessSettingTypeDef]
    S3BucketArn: str
    ScreenshotsUploadEnabled: bool
    ReplaySessionEnabled: bool
    KmsKeyArn: str
    ScreenResolution: ScreenResolutionType
    ScreenImageFormat: ScreenImageFormatType
    UserControlMode: UserControlModeType


class AgentAccessSettingTypeDef(TypedDict):
    AgentAction: AgentActionType
    Permission: PermissionType


class ApplicationTypeDef(TypedDict, total=False):
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
    DisplayName: str
    AbsoluteIconPath: str
    AbsoluteManifestPath: str
    WorkingDirectory: str
    LaunchParameters: str


class ApplicationFleetAssociationTypeDef(TypedDict, total=False):
    FleetName: str
    ApplicationArn: str


class _ApplicationSettings(TypedDict):
    Enabled: bool


class ApplicationSettingsTypeDef(_ApplicationSettings, total=False):
    SettingsGroup: str


class ApplicationSettingsResponseTypeDef(TypedDict, total=False):
    Enabled: bool
    SettingsGroup: str
    S3BucketName: str


class AppBlockTypeDef(TypedDict, total=False):
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
    AppBlockArn: str
    AppBlockBuilderName: str


class AppBlockBuilderStateChangeReasonTypeDef(TypedDict, total=False):
    Code: AppBlockBuilderStateChangeReasonCodeType
    Message: str


class AssociateApplicationFleetRequestTypeDef(TypedDict):
    FleetName: str
    ApplicationArn: str


class AssociateApplicationFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    ApplicationFleetAssociation: ApplicationFleetAssociationTypeDef


class AssociateApplicationToEntitlementRequestTypeDef(TypedDict):
    StackName: str
    EntitlementName: str
    ApplicationIdentifier: str


class AssociateApplicationToEntitlementResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class AssociateAppBlockBuilderAppBlockRequestTypeDef(TypedDict):
    AppBlockArn: str
    AppBlockBuilderName: str


class AssociateAppBlockBuilderAppBlockResultTypeDef(EmptyResponseMetadataTypeDef):
    AppBlockBuilderAppBlockAssociation: AppBlockBuilderAppBlockAssociationTypeDef


class AssociateFleetRequestTypeDef(TypedDict):
    FleetName: str
    StackName: str


class AssociateFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class AssociateSoftwareToImageBuilderRequestTypeDef(TypedDict):
    ImageBuilderName: str
    SoftwareNames: list[str]


class AssociateSoftwareToImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class BatchAssociateUserStackRequestTypeDef(TypedDict):
    UserStackAssociations: list[UserStackAssociationTypeDef]


class BatchAssociateUserStackResultTypeDef(EmptyResponseMetadataTypeDef):
    errors: list[UserStackAssociationErrorTypeDef]


class BatchDisassociateUserStackRequestTypeDef(TypedDict):
    UserStackAssociations: list[UserStackAssociationTypeDef]


class BatchDisassociateUserStackResultTypeDef(EmptyResponseMetadataTypeDef):
    errors: list[UserStackAssociationErrorTypeDef]


class CertificateBasedAuthPropertiesTypeDef(TypedDict, total=False):
    Status: CertificateBasedAuthStatusType
    CertificateAuthorityArn: str


class ComputeCapacityTypeDef(TypedDict, total=False):
    DesiredInstances: int
    DesiredSessions: int


class ComputeCapacityStatusTypeDef(TypedDict, total=False):
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
    HostToClient: UrlRedirectionConfigTypeDef


class _CopyImageRequest(TypedDict):
    SourceImageName: str
    DestinationImageName: str
    DestinationRegion: str


class CopyImageRequestTypeDef(_CopyImageRequest, total=False):
    DestinationImageDescription: str


class CopyImageResponseTypeDef(EmptyResponseMetadataTypeDef):
    DestinationImageName: str


class _CreateApplicationRequest(TypedDict):
    Name: str
    IconS3Location: S3LocationTypeDef
    LaunchPath: str
    Platforms: list[PlatformTypeType]
    InstanceFamilies: list[str]
    AppBlockArn: str


class CreateApplicationRequestTypeDef(_CreateApplicationRequest, total=False):
    DisplayName: str
    Description: str
    WorkingDirectory: str
    LaunchParameters: str
    Tags: dict[str, str]


class CreateApplicationResultTypeDef(EmptyResponseMetadataTypeDef):
    Application: ApplicationTypeDef


class _CreateAppBlockBuilderRequest(TypedDict):
    Name: str
    Platform: AppBlockBuilderPlatformTypeType
    InstanceType: str
    VpcConfig: VpcConfigTypeDef


class CreateAppBlockBuilderRequestTypeDef(_CreateAppBlockBuilderRequest, total=False):
    Description: str
    DisplayName: str
    Tags: dict[str, str]
    EnableDefaultInternetAccess: bool
    IamRoleArn: str
    AccessEndpoints: list[AccessEndpointTypeDef]
    DisableIMDSV1: bool


class CreateAppBlockBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    AppBlockBuilder: AppBlockBuilderTypeDef


class _CreateAppBlockBuilderStreamingURLRequest(TypedDict):
    AppBlockBuilderName: str


class CreateAppBlockBuilderStreamingURLRequestTypeDef(_CreateAppBlockBuilderStreamingURLRequest, total=False):
    Validity: int


class CreateAppBlockBuilderStreamingURLResultTypeDef(EmptyResponseMetadataTypeDef):
    StreamingURL: str
    Expires: datetime


class _CreateAppBlockRequest(TypedDict):
    Name: str
    SourceS3Location: S3LocationTypeDef


class CreateAppBlockRequestTypeDef(_CreateAppBlockRequest, total=False):
    Description: str
    DisplayName: str
    SetupScriptDetails: ScriptDetailsTypeDef
    Tags: dict[str, str]
    PostSetupScriptDetails: ScriptDetailsTypeDef
    PackagingType: PackagingTypeType


class CreateAppBlockResultTypeDef(EmptyResponseMetadataTypeDef):
    AppBlock: AppBlockTypeDef


class _CreateDirectoryConfigRequest(TypedDict):
    DirectoryName: str
    OrganizationalUnitDistinguishedNames: list[str]


class CreateDirectoryConfigRequestTypeDef(_CreateDirectoryConfigRequest, total=False):
    ServiceAccountCredentials: ServiceAccountCredentialsTypeDef
    CertificateBasedAuthProperties: CertificateBasedAuthPropertiesTypeDef


class CreateDirectoryConfigResultTypeDef(EmptyResponseMetadataTypeDef):
    DirectoryConfig: DirectoryConfigTypeDef


class _CreateEntitlementRequest(TypedDict):
    Name: str
    StackName: str
    AppVisibility: AppVisibilityType
    Attributes: list[EntitlementAttributeTypeDef]


class CreateEntitlementRequestTypeDef(_CreateEntitlementRequest, total=False):
    Description: str


class CreateEntitlementResultTypeDef(EmptyResponseMetadataTypeDef):
    Entitlement: EntitlementTypeDef


class _CreateExportImageTaskRequest(TypedDict):
    ImageName: str
    AmiName: str
    IamRoleArn: str


class CreateExportImageTaskRequestTypeDef(_CreateExportImageTaskRequest, total=False):
    TagSpecifications: dict[str, str]
    AmiDescription: str


class CreateExportImageTaskResultTypeDef(EmptyResponseMetadataTypeDef):
    ExportImageTask: ExportImageTaskTypeDef


class _CreateFleetRequest(TypedDict):
    Name: str
    InstanceType: str


class CreateFleetRequestTypeDef(_CreateFleetRequest, total=False):
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
    Fleet: FleetTypeDef


class _CreateImageBuilderRequest(TypedDict):
    Name: str
    InstanceType: str


class CreateImageBuilderRequestTypeDef(_CreateImageBuilderRequest, total=False):
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
    ImageBuilder: ImageBuilderTypeDef


class _CreateImageBuilderStreamingURLRequest(TypedDict):
    Name: str


class CreateImageBuilderStreamingURLRequestTypeDef(_CreateImageBuilderStreamingURLRequest, total=False):
    Validity: int


class CreateImageBuilderStreamingURLResultTypeDef(EmptyResponseMetadataTypeDef):
    StreamingURL: str
    Expires: datetime


class _CreateImportedImageRequest(TypedDict):
    Name: str


class CreateImportedImageRequestTypeDef(_CreateImportedImageRequest, total=False):
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
    Image: ImageTypeDef


class _CreateStackRequest(TypedDict):
    Name: str


class CreateStackRequestTypeDef(_CreateStackRequest, total=False):
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
    Stack: StackTypeDef


class _CreateStreamingURLRequest(TypedDict):
    StackName: str
    FleetName: str
    UserId: str


class CreateStreamingURLRequestTypeDef(_CreateStreamingURLRequest, total=False):
    ApplicationId: str
    Validity: int
    SessionContext: str


class CreateStreamingURLResultTypeDef(EmptyResponseMetadataTypeDef):
    StreamingURL: str
    Expires: datetime


class _CreateThemeForStackRequest(TypedDict):
    StackName: str
    TitleText: str
    ThemeStyling: ThemeStylingType
    OrganizationLogoS3Location: S3LocationTypeDef
    FaviconS3Location: S3LocationTypeDef


class CreateThemeForStackRequestTypeDef(_CreateThemeForStackRequest, total=False):
    FooterLinks: list[ThemeFooterLinkTypeDef]


class CreateThemeForStackResultTypeDef(EmptyResponseMetadataTypeDef):
    Theme: ThemeTypeDef


class _CreateUpdatedImageRequest(TypedDict):
    existingImageName: str
    newImageName: str


class CreateUpdatedImageRequestTypeDef(_CreateUpdatedImageRequest, total=False):
    newImageDescription: str
    newImageDisplayName: str
    newImageTags: dict[str, str]
    dryRun: bool


class CreateUpdatedImageResultTypeDef(EmptyResponseMetadataTypeDef):
    image: ImageTypeDef
    canUpdateImage: bool


class CreateUsageReportSubscriptionRequestTypeDef(TypedDict):
    pass


class CreateUsageReportSubscriptionResultTypeDef(EmptyResponseMetadataTypeDef):
    S3BucketName: str
    Schedule: UsageReportScheduleType


class _CreateUserRequest(TypedDict):
    UserName: str
    AuthenticationType: AuthenticationTypeType


class CreateUserRequestTypeDef(_CreateUserRequest, total=False):
    MessageAction: MessageActionType
    FirstName: str
    LastName: str


class CreateUserResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DeleteApplicationRequestTypeDef(TypedDict):
    Name: str


class DeleteApplicationResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DeleteAppBlockBuilderRequestTypeDef(TypedDict):
    Name: str


class DeleteAppBlockBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DeleteAppBlockRequestTypeDef(TypedDict):
    Name: str


class DeleteAppBlockResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DeleteDirectoryConfigRequestTypeDef(TypedDict):
    DirectoryName: str


class DeleteDirectoryConfigResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DeleteEntitlementRequestTypeDef(TypedDict):
    Name: str
    StackName: str


class DeleteEntitlementResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DeleteFleetRequestTypeDef(TypedDict):
    Name: str


class DeleteFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DeleteImageBuilderRequestTypeDef(TypedDict):
    Name: str


class DeleteImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    ImageBuilder: ImageBuilderTypeDef


class DeleteImagePermissionsRequestTypeDef(TypedDict):
    Name: str
    SharedAccountId: str


class DeleteImagePermissionsResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DeleteImageRequestTypeDef(TypedDict):
    Name: str


class DeleteImageResultTypeDef(EmptyResponseMetadataTypeDef):
    Image: ImageTypeDef


class DeleteStackRequestTypeDef(TypedDict):
    Name: str


class DeleteStackResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DeleteThemeForStackRequestTypeDef(TypedDict):
    StackName: str


class DeleteThemeForStackResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DeleteUsageReportSubscriptionRequestTypeDef(TypedDict):
    pass


class DeleteUsageReportSubscriptionResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DeleteUserRequestTypeDef(TypedDict):
    UserName: str
    AuthenticationType: AuthenticationTypeType


class DeleteUserResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DescribeApplicationsRequestTypeDef(TypedDict, total=False):
    Arns: list[str]
    NextToken: str
    MaxResults: int


class _DescribeApplicationsResult(EmptyResponseMetadataTypeDef):
    Applications: list[ApplicationTypeDef]


class DescribeApplicationsResultTypeDef(_DescribeApplicationsResult, total=False):
    NextToken: str


class DescribeApplicationFleetAssociationsRequestTypeDef(TypedDict, total=False):
    FleetName: str
    ApplicationArn: str
    MaxResults: int
    NextToken: str


class _DescribeApplicationFleetAssociationsResult(EmptyResponseMetadataTypeDef):
    ApplicationFleetAssociations: list[ApplicationFleetAssociationTypeDef]


class DescribeApplicationFleetAssociationsResultTypeDef(_DescribeApplicationFleetAssociationsResult, total=False):
    NextToken: str


class DescribeAppBlocksRequestTypeDef(TypedDict, total=False):
    Arns: list[str]
    NextToken: str
    MaxResults: int


class _DescribeAppBlocksResult(EmptyResponseMetadataTypeDef):
    AppBlocks: list[AppBlockTypeDef]


class DescribeAppBlocksResultTypeDef(_DescribeAppBlocksResult, total=False):
    NextToken: str


class DescribeAppBlockBuildersRequestTypeDef(TypedDict, total=False):
    Names: list[str]
    NextToken: str
    MaxResults: int


class _DescribeAppBlockBuildersResult(EmptyResponseMetadataTypeDef):
    AppBlockBuilders: list[AppBlockBuilderTypeDef]


class DescribeAppBlockBuildersResultTypeDef(_DescribeAppBlockBuildersResult, total=False):
    NextToken: str


class DescribeAppBlockBuilderAppBlockAssociationsRequestTypeDef(TypedDict, total=False):
    AppBlockArn: str
    AppBlockBuilderName: str
    MaxResults: int
    NextToken: str


class _DescribeAppBlockBuilderAppBlockAssociationsResult(EmptyResponseMetadataTypeDef):
    AppBlockBuilderAppBlockAssociations: list[AppBlockBuilderAppBlockAssociationTypeDef]


class DescribeAppBlockBuilderAppBlockAssociationsResultTypeDef(
    _DescribeAppBlockBuilderAppBlockAssociationsResult, total=False
):
    NextToken: str


class _DescribeAppLicenseUsageRequest(TypedDict):
    BillingPeriod: str


class DescribeAppLicenseUsageRequestTypeDef(_DescribeAppLicenseUsageRequest, total=False):
    MaxResults: int
    NextToken: str


class _DescribeAppLicenseUsageResult(EmptyResponseMetadataTypeDef):
    AppLicenseUsages: list[AdminAppLicenseUsageRecordTypeDef]


class DescribeAppLicenseUsageResultTypeDef(_DescribeAppLicenseUsageResult, total=False):
    NextToken: str


class DescribeDirectoryConfigsRequestTypeDef(TypedDict, total=False):
    DirectoryNames: list[str]
    MaxResults: int
    NextToken: str


class _DescribeDirectoryConfigsResult(EmptyResponseMetadataTypeDef):
    DirectoryConfigs: list[DirectoryConfigTypeDef]


class DescribeDirectoryConfigsResultTypeDef(_DescribeDirectoryConfigsResult, total=False):
    NextToken: str


class _DescribeEntitlementsRequest(TypedDict):
    StackName: str


class DescribeEntitlementsRequestTypeDef(_DescribeEntitlementsRequest, total=False):
    Name: str
    NextToken: str
    MaxResults: int


class _DescribeEntitlementsResult(EmptyResponseMetadataTypeDef):
    Entitlements: list[EntitlementTypeDef]


class DescribeEntitlementsResultTypeDef(_DescribeEntitlementsResult, total=False):
    NextToken: str


class DescribeFleetsRequestTypeDef(TypedDict, total=False):
    Names: list[str]
    NextToken: str


class _DescribeFleetsResult(EmptyResponseMetadataTypeDef):
    Fleets: list[FleetTypeDef]


class DescribeFleetsResultTypeDef(_DescribeFleetsResult, total=False):
    NextToken: str


class DescribeImagesRequestTypeDef(TypedDict, total=False):
    Names: list[str]
    Arns: list[str]
    Type: VisibilityTypeType
    NextToken: str
    MaxResults: int


class _DescribeImagesResult(EmptyResponseMetadataTypeDef):
    Images: list[ImageTypeDef]


class DescribeImagesResultTypeDef(_DescribeImagesResult, total=False):
    NextToken: str


class DescribeImageBuildersRequestTypeDef(TypedDict, total=False):
    Names: list[str]
    MaxResults: int
    NextToken: str


class _DescribeImageBuildersResult(EmptyResponseMetadataTypeDef):
    ImageBuilders: list[ImageBuilderTypeDef]


class DescribeImageBuildersResultTypeDef(_DescribeImageBuildersResult, total=False):
    NextToken: str


class _DescribeImagePermissionsRequest(TypedDict):
    Name: str


class DescribeImagePermissionsRequestTypeDef(_DescribeImagePermissionsRequest, total=False):
    MaxResults: int
    SharedAwsAccountIds: list[str]
    NextToken: str


class _DescribeImagePermissionsResult(EmptyResponseMetadataTypeDef):
    Name: str
    SharedImagePermissionsList: list[SharedImagePermissionsTypeDef]


class DescribeImagePermissionsResultTypeDef(_DescribeImagePermissionsResult, total=False):
    NextToken: str


class _DescribeSessionsRequest(TypedDict):
    StackName: str
    FleetName: str


class DescribeSessionsRequestTypeDef(_DescribeSessionsRequest, total=False):
    UserId: str
    NextToken: str
    Limit: int
    AuthenticationType: AuthenticationTypeType
    InstanceId: str


class _DescribeSessionsResult(EmptyResponseMetadataTypeDef):
    Sessions: list[SessionTypeDef]


class DescribeSessionsResultTypeDef(_DescribeSessionsResult, total=False):
    NextToken: str


class _DescribeSoftwareAssociationsRequest(TypedDict):
    AssociatedResource: str


class DescribeSoftwareAssociationsRequestTypeDef(_DescribeSoftwareAssociationsRequest, total=False):
    MaxResults: int
    NextToken: str


class _DescribeSoftwareAssociationsResult(EmptyResponseMetadataTypeDef):
    AssociatedResource: str
    SoftwareAssociations: list[SoftwareAssociationsTypeDef]


class DescribeSoftwareAssociationsResultTypeDef(_DescribeSoftwareAssociationsResult, total=False):
    NextToken: str


class DescribeStacksRequestTypeDef(TypedDict, total=False):
    Names: list[str]
    NextToken: str


class _DescribeStacksResult(EmptyResponseMetadataTypeDef):
    Stacks: list[StackTypeDef]


class DescribeStacksResultTypeDef(_DescribeStacksResult, total=False):
    NextToken: str


class DescribeThemeForStackRequestTypeDef(TypedDict):
    StackName: str


class DescribeThemeForStackResultTypeDef(EmptyResponseMetadataTypeDef):
    Theme: ThemeTypeDef


class DescribeUsageReportSubscriptionsRequestTypeDef(TypedDict, total=False):
    MaxResults: int
    NextToken: str


class _DescribeUsageReportSubscriptionsResult(EmptyResponseMetadataTypeDef):
    UsageReportSubscriptions: list[UsageReportSubscriptionTypeDef]


class DescribeUsageReportSubscriptionsResultTypeDef(_DescribeUsageReportSubscriptionsResult, total=False):
    NextToken: str


class _DescribeUsersRequest(TypedDict):
    AuthenticationType: AuthenticationTypeType


class DescribeUsersRequestTypeDef(_DescribeUsersRequest, total=False):
    MaxResults: int
    NextToken: str


class _DescribeUsersResult(EmptyResponseMetadataTypeDef):
    Users: list[UserTypeDef]


class DescribeUsersResultTypeDef(_DescribeUsersResult, total=False):
    NextToken: str


class DescribeUserStackAssociationsRequestTypeDef(TypedDict, total=False):
    StackName: str
    UserName: str
    AuthenticationType: AuthenticationTypeType
    MaxResults: int
    NextToken: str


class _DescribeUserStackAssociationsResult(EmptyResponseMetadataTypeDef):
    UserStackAssociations: list[UserStackAssociationTypeDef]


class DescribeUserStackAssociationsResultTypeDef(_DescribeUserStackAssociationsResult, total=False):
    NextToken: str


class DirectoryConfigTypeDef(TypedDict, total=False):
    DirectoryName: str
    OrganizationalUnitDistinguishedNames: list[str]
    ServiceAccountCredentials: ServiceAccountCredentialsTypeDef
    CreatedTime: datetime
    CertificateBasedAuthProperties: CertificateBasedAuthPropertiesTypeDef


class DisableUserRequestTypeDef(TypedDict):
    UserName: str
    AuthenticationType: AuthenticationTypeType


class DisableUserResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DisassociateApplicationFleetRequestTypeDef(TypedDict):
    FleetName: str
    ApplicationArn: str


class DisassociateApplicationFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DisassociateApplicationFromEntitlementRequestTypeDef(TypedDict):
    StackName: str
    EntitlementName: str
    ApplicationIdentifier: str


class DisassociateApplicationFromEntitlementResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DisassociateAppBlockBuilderAppBlockRequestTypeDef(TypedDict):
    AppBlockArn: str
    AppBlockBuilderName: str


class DisassociateAppBlockBuilderAppBlockResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DisassociateFleetRequestTypeDef(TypedDict):
    FleetName: str
    StackName: str


class DisassociateFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DisassociateSoftwareFromImageBuilderRequestTypeDef(TypedDict):
    ImageBuilderName: str
    SoftwareNames: list[str]


class DisassociateSoftwareFromImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class DomainJoinInfoTypeDef(TypedDict, total=False):
    DirectoryName: str
    OrganizationalUnitDistinguishedName: str


class DrainSessionInstanceRequestTypeDef(TypedDict):
    SessionId: str


class DrainSessionInstanceResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class EnableUserRequestTypeDef(TypedDict):
    UserName: str
    AuthenticationType: AuthenticationTypeType


class EnableUserResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class EntitledApplicationTypeDef(TypedDict, total=False):
    ApplicationIdentifier: str


class EntitlementTypeDef(TypedDict, total=False):
    Name: str
    StackName: str
    Description: str
    AppVisibility: AppVisibilityType
    Attributes: list[EntitlementAttributeTypeDef]
    CreatedTime: datetime
    LastModifiedTime: datetime


class EntitlementAttributeTypeDef(TypedDict):
    Name: str
    Value: str


class ErrorDetailsTypeDef(TypedDict, total=False):
    ErrorCode: str
    ErrorMessage: str


class ExpireSessionRequestTypeDef(TypedDict):
    SessionId: str


class ExpireSessionResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class ExportImageTaskTypeDef(TypedDict, total=False):
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
    Name: str
    Values: list[str]


class FleetTypeDef(TypedDict, total=False):
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
    ErrorCode: FleetErrorCodeType
    ErrorMessage: str


class GetExportImageTaskRequestTypeDef(TypedDict, total=False):
    TaskId: str


class GetExportImageTaskResultTypeDef(EmptyResponseMetadataTypeDef):
    ExportImageTask: ExportImageTaskTypeDef


class ImageTypeDef(TypedDict, total=False):
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
    S3BucketArn: str
    ScreenshotsUploadEnabled: bool
    UserControlMode: UserControlModeType


class ImageBuilderAgentAccessConfigForUpdateTypeDef(TypedDict, total=False):
    Settings: list[AgentAccessSettingTypeDef]
    S3BucketArn: str
    ScreenshotsUploadEnabled: bool
    ScreenResolution: ScreenResolutionType
    ScreenImageFormat: ScreenImageFormatType
    UserControlMode: UserControlModeType


class ImageBuilderStateChangeReasonTypeDef(TypedDict, total=False):
    Code: ImageBuilderStateChangeReasonCodeType
    Message: str


class ImagePermissionsTypeDef(TypedDict, total=False):
    allowFleet: bool
    allowImageBuilder: bool


class ImageSoftwareMetadataTypeDef(TypedDict, total=False):
    nvidiaGridDriverVersion: str


class ImageStateChangeReasonTypeDef(TypedDict, total=False):
    Code: ImageStateChangeReasonCodeType
    Message: str


class LastReportGenerationExecutionErrorTypeDef(TypedDict, total=False):
    ErrorCode: UsageReportExecutionErrorCodeType
    ErrorMessage: str


class _ListAssociatedFleetsRequest(TypedDict):
    StackName: str


class ListAssociatedFleetsRequestTypeDef(_ListAssociatedFleetsRequest, total=False):
    NextToken: str


class _ListAssociatedFleetsResult(EmptyResponseMetadataTypeDef):
    Names: list[str]


class ListAssociatedFleetsResultTypeDef(_ListAssociatedFleetsResult, total=False):
    NextToken: str


class _ListAssociatedStacksRequest(TypedDict):
    FleetName: str


class ListAssociatedStacksRequestTypeDef(_ListAssociatedStacksRequest, total=False):
    NextToken: str


class _ListAssociatedStacksResult(EmptyResponseMetadataTypeDef):
    Names: list[str]


class ListAssociatedStacksResultTypeDef(_ListAssociatedStacksResult, total=False):
    NextToken: str


class _ListEntitledApplicationsRequest(TypedDict):
    StackName: str
    EntitlementName: str


class ListEntitledApplicationsRequestTypeDef(_ListEntitledApplicationsRequest, total=False):
    NextToken: str
    MaxResults: int


class _ListEntitledApplicationsResult(EmptyResponseMetadataTypeDef):
    EntitledApplications: list[EntitledApplicationTypeDef]


class ListEntitledApplicationsResultTypeDef(_ListEntitledApplicationsResult, total=False):
    NextToken: str


class ListExportImageTasksRequestTypeDef(TypedDict, total=False):
    Filters: list[FilterTypeDef]
    MaxResults: int
    NextToken: str


class _ListExportImageTasksResult(EmptyResponseMetadataTypeDef):
    ExportImageTasks: list[ExportImageTaskTypeDef]


class ListExportImageTasksResultTypeDef(_ListExportImageTasksResult, total=False):
    NextToken: str


class ListTagsForResourceRequestTypeDef(TypedDict):
    ResourceArn: str


class ListTagsForResourceResponseTypeDef(EmptyResponseMetadataTypeDef):
    Tags: dict[str, str]


class NetworkAccessConfigurationTypeDef(TypedDict, total=False):
    EniPrivateIpAddress: str
    EniIpv6Addresses: list[str]
    EniId: str


class ResourceErrorTypeDef(TypedDict, total=False):
    ErrorCode: FleetErrorCodeType
    ErrorMessage: str
    ErrorTimestamp: datetime


class RuntimeValidationConfigTypeDef(TypedDict, total=False):
    IntendedInstanceType: str


class _S3Location(TypedDict):
    S3Bucket: str


class S3LocationTypeDef(_S3Location, total=False):
    S3Key: str


class _ScriptDetails(TypedDict):
    ScriptS3Location: S3LocationTypeDef
    ExecutablePath: str
    TimeoutInSeconds: int


class ScriptDetailsTypeDef(_ScriptDetails, total=False):
    ExecutableParameters: str


class ServiceAccountCredentialsTypeDef(TypedDict):
    AccountName: str
    AccountPassword: str


class SessionTypeDef(TypedDict, total=False):
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
    sharedAccountId: str
    imagePermissions: ImagePermissionsTypeDef


class SoftwareAssociationsTypeDef(TypedDict, total=False):
    SoftwareName: str
    Status: SoftwareDeploymentStatusType
    DeploymentError: list[ErrorDetailsTypeDef]


class StackTypeDef(TypedDict, total=False):
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
    ErrorCode: StackErrorCodeType
    ErrorMessage: str


class StartAppBlockBuilderRequestTypeDef(TypedDict):
    Name: str


class StartAppBlockBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    AppBlockBuilder: AppBlockBuilderTypeDef


class StartFleetRequestTypeDef(TypedDict):
    Name: str


class StartFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class _StartImageBuilderRequest(TypedDict):
    Name: str


class StartImageBuilderRequestTypeDef(_StartImageBuilderRequest, total=False):
    AppstreamAgentVersion: str


class StartImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    ImageBuilder: ImageBuilderTypeDef


class _StartSoftwareDeploymentToImageBuilderRequest(TypedDict):
    ImageBuilderName: str


class StartSoftwareDeploymentToImageBuilderRequestTypeDef(_StartSoftwareDeploymentToImageBuilderRequest, total=False):
    RetryFailedDeployments: bool


class StartSoftwareDeploymentToImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class StopAppBlockBuilderRequestTypeDef(TypedDict):
    Name: str


class StopAppBlockBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    AppBlockBuilder: AppBlockBuilderTypeDef


class StopFleetRequestTypeDef(TypedDict):
    Name: str


class StopFleetResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class StopImageBuilderRequestTypeDef(TypedDict):
    Name: str


class StopImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    ImageBuilder: ImageBuilderTypeDef


class _StorageConnector(TypedDict):
    ConnectorType: StorageConnectorTypeType


class StorageConnectorTypeDef(_StorageConnector, total=False):
    ResourceIdentifier: str
    Domains: list[str]
    DomainsRequireAdminConsent: list[str]


class StreamingExperienceSettingsTypeDef(TypedDict, total=False):
    PreferredProtocol: PreferredProtocolType


class TagResourceRequestTypeDef(TypedDict):
    ResourceArn: str
    Tags: dict[str, str]


class TagResourceResponseTypeDef(EmptyResponseMetadataTypeDef):
    pass


class ThemeTypeDef(TypedDict, total=False):
    StackName: str
    State: ThemeStateType
    ThemeTitleText: str
    ThemeStyling: ThemeStylingType
    ThemeFooterLinks: list[ThemeFooterLinkTypeDef]
    ThemeOrganizationLogoURL: str
    ThemeFaviconURL: str
    CreatedTime: datetime


class ThemeFooterLinkTypeDef(TypedDict, total=False):
    DisplayName: str
    FooterLinkURL: str


class UntagResourceRequestTypeDef(TypedDict):
    ResourceArn: str
    TagKeys: list[str]


class UntagResourceResponseTypeDef(EmptyResponseMetadataTypeDef):
    pass


class _UpdateApplicationRequest(TypedDict):
    Name: str


class UpdateApplicationRequestTypeDef(_UpdateApplicationRequest, total=False):
    DisplayName: str
    Description: str
    IconS3Location: S3LocationTypeDef
    LaunchPath: str
    WorkingDirectory: str
    LaunchParameters: str
    AppBlockArn: str
    AttributesToDelete: list[ApplicationAttributeType]


class UpdateApplicationResultTypeDef(EmptyResponseMetadataTypeDef):
    Application: ApplicationTypeDef


class _UpdateAppBlockBuilderRequest(TypedDict):
    Name: str


class UpdateAppBlockBuilderRequestTypeDef(_UpdateAppBlockBuilderRequest, total=False):
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
    AppBlockBuilder: AppBlockBuilderTypeDef


class _UpdateDirectoryConfigRequest(TypedDict):
    DirectoryName: str


class UpdateDirectoryConfigRequestTypeDef(_UpdateDirectoryConfigRequest, total=False):
    OrganizationalUnitDistinguishedNames: list[str]
    ServiceAccountCredentials: ServiceAccountCredentialsTypeDef
    CertificateBasedAuthProperties: CertificateBasedAuthPropertiesTypeDef


class UpdateDirectoryConfigResultTypeDef(EmptyResponseMetadataTypeDef):
    DirectoryConfig: DirectoryConfigTypeDef


class _UpdateEntitlementRequest(TypedDict):
    Name: str
    StackName: str


class UpdateEntitlementRequestTypeDef(_UpdateEntitlementRequest, total=False):
    Description: str
    AppVisibility: AppVisibilityType
    Attributes: list[EntitlementAttributeTypeDef]


class UpdateEntitlementResultTypeDef(EmptyResponseMetadataTypeDef):
    Entitlement: EntitlementTypeDef


class UpdateFleetRequestTypeDef(TypedDict, total=False):
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
    Fleet: FleetTypeDef


class _UpdateImageBuilderRequest(TypedDict):
    Name: str


class UpdateImageBuilderRequestTypeDef(_UpdateImageBuilderRequest, total=False):
    Description: str
    DisplayName: str
    AgentAccessConfig: ImageBuilderAgentAccessConfigForUpdateTypeDef
    AttributesToDelete: list[ImageBuilderAttributeType]


class UpdateImageBuilderResultTypeDef(EmptyResponseMetadataTypeDef):
    ImageBuilder: ImageBuilderTypeDef


class UpdateImagePermissionsRequestTypeDef(TypedDict):
    Name: str
    SharedAccountId: str
    ImagePermissions: ImagePermissionsTypeDef


class UpdateImagePermissionsResultTypeDef(EmptyResponseMetadataTypeDef):
    pass


class _UpdateStackRequest(TypedDict):
    Name: str


class UpdateStackRequestTypeDef(_UpdateStackRequest, total=False):
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
    Stack: StackTypeDef


class _UpdateThemeForStackRequest(TypedDict):
    StackName: str


class UpdateThemeForStackRequestTypeDef(_UpdateThemeForStackRequest, total=False):
    FooterLinks: list[ThemeFooterLinkTypeDef]
    TitleText: str
    ThemeStyling: ThemeStylingType
    OrganizationLogoS3Location: S3LocationTypeDef
    FaviconS3Location: S3LocationTypeDef
    State: ThemeStateType
    AttributesToDelete: list[ThemeAttributeType]


class UpdateThemeForStackResultTypeDef(EmptyResponseMetadataTypeDef):
    Theme: ThemeTypeDef


class _UrlRedirectionConfig(TypedDict):
    Enabled: bool


class UrlRedirectionConfigTypeDef(_UrlRedirectionConfig, total=False):
    AllowedUrls: list[str]
    DeniedUrls: list[str]


class UsageReportSubscriptionTypeDef(TypedDict, total=False):
    S3BucketName: str
    Schedule: UsageReportScheduleType
    LastGeneratedReportDate: datetime
    SubscriptionErrors: list[LastReportGenerationExecutionErrorTypeDef]


class UserTypeDef(TypedDict, total=False):
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
    MaximumLength: int


class _UserStackAssociation(TypedDict):
    StackName: str
    UserName: str
    AuthenticationType: AuthenticationTypeType


class UserStackAssociationTypeDef(_UserStackAssociation, total=False):
    SendEmailNotification: bool


class UserStackAssociationErrorTypeDef(TypedDict, total=False):
    UserStackAssociation: UserStackAssociationTypeDef
    ErrorCode: UserStackAssociationErrorCodeType
    ErrorMessage: str


class VolumeConfigTypeDef(TypedDict, total=False):
    VolumeSizeInGb: int


class VpcConfigTypeDef(TypedDict, total=False):
    SubnetIds: list[str]
    SecurityGroupIds: list[str]
