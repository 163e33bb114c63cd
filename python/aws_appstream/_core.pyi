# Written by tools/generate_stubs.py from the service model of botocore 1.44.5.
# Do not edit: run `make generate`.

from asyncio import Future
from collections.abc import Generator, Mapping, Sequence
from typing import Any, Final, Generic, TypeVar, final, overload

from typing_extensions import Self, disjoint_base

from aws_appstream import types

__all__ = [
    "AsyncClient",
    "Attribute",
    "Bridge",
    "Client",
    "Loans",
    "LocalServer",
    "PendingCall",
    "Record",
    "Source",
    "Wait",
    "__version__",
    "enums",
    "lasting_states",
    "operations",
    "restore",
    "tasks",
]

_T = TypeVar("_T")
_R = TypeVar("_R", bound=Record)

__version__: Final[str]

@final
class Attribute(Generic[_T]):
    def __new__(cls, member: str) -> Self: ...
    @property
    def member(self) -> str: ...
    @overload
    def __get__(self, instance: None, owner: type, /) -> Self: ...
    @overload
    def __get__(self, instance: Record, owner: type | None = ..., /) -> _T: ...
    def __class_getitem__(cls, key: Any) -> Any: ...

@final
class Source: ...

@disjoint_base
class Record:
    def __new__(cls, source: Source) -> Self: ...
    @classmethod
    def from_dict(cls, data: Mapping[str, Any], client: Any = None) -> Self: ...
    def to_dict(self) -> dict[str, Any]: ...
    @property
    def _client(self) -> Any: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __ge__(self, other: object, /) -> bool: ...
    def __gt__(self, other: object, /) -> bool: ...
    def __le__(self, other: object, /) -> bool: ...
    def __lt__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: Any) -> Self: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Wait:
    @property
    def is_async(self) -> bool: ...
    def _next(self, tick: float | None) -> Any: ...
    def _start_next(self, tick: float | None) -> tuple[Future[Any], PendingCall]: ...
    def cancel(self) -> None: ...
    def __await__(self) -> Generator[Any, None, list[Any]]: ...

def restore(class_: type[_R], cbor: bool, data: bytes) -> _R: ...
def enums() -> list[tuple[str, list[str]]]: ...
def lasting_states() -> tuple[list[str], list[str]]: ...
def tasks() -> int: ...

@final
class Bridge:
    def _drain(self) -> None: ...

@final
class PendingCall:
    def cancel(self) -> None: ...

@final
class Loans:
    def source(self) -> Any: ...
    def give(self, access_key: str, secret_key: str, token: str | None, expires: float | None) -> None: ...
    def refuse(self, message: str, error: BaseException) -> None: ...

@final
class LocalServer:
    def __new__(cls, **options: Any) -> Self: ...
    @property
    def port(self) -> int: ...
    @property
    def endpoint_url(self) -> str: ...
    def create_image(
        self, builder: str, name: str, *, display_name: str | None = None, description: str | None = None
    ) -> str: ...
    def fail_builder(self, name: str, errors: Sequence[str], reason: str | None, at_end: bool) -> None: ...
    def fail_image(self, name: str, errors: Sequence[str], reason: str | None) -> None: ...
    def fail_software(self, builder: str, software: str, errors: Sequence[str]) -> None: ...
    def fail_export(self, task: str, errors: Sequence[str], reason: str | None) -> None: ...
    def fail_deletion(self, name: str) -> None: ...
    def stick(self, name: str) -> None: ...
    def reboot(self, name: str) -> None: ...
    def add_fault(self, **rule: Any) -> None: ...
    def clear_faults(self) -> None: ...
    def image_builders(self) -> list[dict[str, Any]]: ...
    def images(self) -> list[dict[str, Any]]: ...
    def listen(self, on: bool) -> None: ...
    def events(self, timeout: float) -> list[tuple[str, str, int | None, str | None, list[str], str, float]] | None: ...
    def requests(self) -> list[tuple[str, dict[str, Any] | None, float, str | None, list[str]]]: ...
    def advance(self, seconds: float) -> None: ...
    def reset(self) -> None: ...
    def stop(self) -> None: ...

def operations() -> list[tuple[str, str, tuple[str, str, str | None] | None]]: ...

@disjoint_base
class AsyncClient:
    def __new__(cls, settings: dict[str, Any]) -> Self: ...
    def _target(self) -> tuple[str, str]: ...
    def _close(self) -> None: ...
    def _wait(
        self,
        class_: type[Record],
        names: list[str],
        target: str,
        require_ip: bool,
        timeout: float | None,
        poll: tuple[float, float] | None,
        news: str,
    ) -> Wait: ...
    def _start(
        self, operation: int, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[Future[dict[str, Any]], PendingCall]: ...
    def _start_fetch(
        self, operation: int, class_: type[_R], kwargs: dict[str, Any], patience: float | None = None
    ) -> tuple[Future[tuple[list[_R], str | None]], PendingCall]: ...

@disjoint_base
class Client:
    def __new__(cls, settings: dict[str, Any]) -> Self: ...
    def _target(self) -> tuple[str, str]: ...
    def _close(self) -> None: ...
    def _wait(
        self,
        class_: type[Record],
        names: list[str],
        target: str,
        require_ip: bool,
        timeout: float | None,
        poll: tuple[float, float] | None,
        news: str,
    ) -> Wait: ...
    def _fetch(
        self, operation: int, class_: type[_R], kwargs: dict[str, Any], patience: float | None = None
    ) -> tuple[list[_R], str | None]: ...
    def associate_app_block_builder_app_block(
        self, *, AppBlockArn: str, AppBlockBuilderName: str
    ) -> types.AssociateAppBlockBuilderAppBlockResultTypeDef: ...
    def associate_application_fleet(
        self, *, FleetName: str, ApplicationArn: str
    ) -> types.AssociateApplicationFleetResultTypeDef: ...
    def associate_application_to_entitlement(
        self, *, StackName: str, EntitlementName: str, ApplicationIdentifier: str
    ) -> types.AssociateApplicationToEntitlementResultTypeDef: ...
    def associate_fleet(self, *, FleetName: str, StackName: str) -> types.AssociateFleetResultTypeDef: ...
    def associate_software_to_image_builder(
        self, *, ImageBuilderName: str, SoftwareNames: list[str] | tuple[str, ...]
    ) -> types.AssociateSoftwareToImageBuilderResultTypeDef: ...
    def batch_associate_user_stack(
        self,
        *,
        UserStackAssociations: list[types.UserStackAssociationTypeDef] | tuple[types.UserStackAssociationTypeDef, ...],
    ) -> types.BatchAssociateUserStackResultTypeDef: ...
    def batch_disassociate_user_stack(
        self,
        *,
        UserStackAssociations: list[types.UserStackAssociationTypeDef] | tuple[types.UserStackAssociationTypeDef, ...],
    ) -> types.BatchDisassociateUserStackResultTypeDef: ...
    def copy_image(
        self,
        *,
        SourceImageName: str,
        DestinationImageName: str,
        DestinationRegion: str,
        DestinationImageDescription: str = ...,
    ) -> types.CopyImageResponseTypeDef: ...
    def create_app_block(
        self,
        *,
        Name: str,
        SourceS3Location: types.S3LocationTypeDef,
        Description: str = ...,
        DisplayName: str = ...,
        SetupScriptDetails: types.ScriptDetailsTypeDef = ...,
        Tags: dict[str, str] = ...,
        PostSetupScriptDetails: types.ScriptDetailsTypeDef = ...,
        PackagingType: types.PackagingTypeType = ...,
    ) -> types.CreateAppBlockResultTypeDef: ...
    def create_app_block_builder(
        self,
        *,
        Name: str,
        Platform: types.AppBlockBuilderPlatformTypeType,
        InstanceType: str,
        VpcConfig: types.VpcConfigTypeDef,
        Description: str = ...,
        DisplayName: str = ...,
        Tags: dict[str, str] = ...,
        EnableDefaultInternetAccess: bool = ...,
        IamRoleArn: str = ...,
        AccessEndpoints: list[types.AccessEndpointTypeDef] | tuple[types.AccessEndpointTypeDef, ...] = ...,
        DisableIMDSV1: bool = ...,
    ) -> types.CreateAppBlockBuilderResultTypeDef: ...
    def create_app_block_builder_streaming_url(
        self, *, AppBlockBuilderName: str, Validity: int = ...
    ) -> types.CreateAppBlockBuilderStreamingURLResultTypeDef: ...
    def create_application(
        self,
        *,
        Name: str,
        IconS3Location: types.S3LocationTypeDef,
        LaunchPath: str,
        Platforms: list[types.PlatformTypeType] | tuple[types.PlatformTypeType, ...],
        InstanceFamilies: list[str] | tuple[str, ...],
        AppBlockArn: str,
        DisplayName: str = ...,
        Description: str = ...,
        WorkingDirectory: str = ...,
        LaunchParameters: str = ...,
        Tags: dict[str, str] = ...,
    ) -> types.CreateApplicationResultTypeDef: ...
    def create_directory_config(
        self,
        *,
        DirectoryName: str,
        OrganizationalUnitDistinguishedNames: list[str] | tuple[str, ...],
        ServiceAccountCredentials: types.ServiceAccountCredentialsTypeDef = ...,
        CertificateBasedAuthProperties: types.CertificateBasedAuthPropertiesTypeDef = ...,
    ) -> types.CreateDirectoryConfigResultTypeDef: ...
    def create_entitlement(
        self,
        *,
        Name: str,
        StackName: str,
        AppVisibility: types.AppVisibilityType,
        Attributes: list[types.EntitlementAttributeTypeDef] | tuple[types.EntitlementAttributeTypeDef, ...],
        Description: str = ...,
    ) -> types.CreateEntitlementResultTypeDef: ...
    def create_export_image_task(
        self,
        *,
        ImageName: str,
        AmiName: str,
        IamRoleArn: str,
        TagSpecifications: dict[str, str] = ...,
        AmiDescription: str = ...,
    ) -> types.CreateExportImageTaskResultTypeDef: ...
    def create_fleet(
        self,
        *,
        Name: str,
        InstanceType: str,
        ImageName: str = ...,
        ImageArn: str = ...,
        FleetType: types.FleetTypeType = ...,
        ComputeCapacity: types.ComputeCapacityTypeDef = ...,
        VpcConfig: types.VpcConfigTypeDef = ...,
        MaxUserDurationInSeconds: int = ...,
        DisconnectTimeoutInSeconds: int = ...,
        Description: str = ...,
        DisplayName: str = ...,
        EnableDefaultInternetAccess: bool = ...,
        DomainJoinInfo: types.DomainJoinInfoTypeDef = ...,
        Tags: dict[str, str] = ...,
        IdleDisconnectTimeoutInSeconds: int = ...,
        IamRoleArn: str = ...,
        StreamView: types.StreamViewType = ...,
        Platform: types.PlatformTypeType = ...,
        MaxConcurrentSessions: int = ...,
        UsbDeviceFilterStrings: list[str] | tuple[str, ...] = ...,
        SessionScriptS3Location: types.S3LocationTypeDef = ...,
        MaxSessionsPerInstance: int = ...,
        RootVolumeConfig: types.VolumeConfigTypeDef = ...,
        DisableIMDSV1: bool = ...,
    ) -> types.CreateFleetResultTypeDef: ...
    def create_image_builder(
        self,
        *,
        Name: str,
        InstanceType: str,
        ImageName: str = ...,
        ImageArn: str = ...,
        Description: str = ...,
        DisplayName: str = ...,
        VpcConfig: types.VpcConfigTypeDef = ...,
        IamRoleArn: str = ...,
        EnableDefaultInternetAccess: bool = ...,
        DomainJoinInfo: types.DomainJoinInfoTypeDef = ...,
        AppstreamAgentVersion: str = ...,
        Tags: dict[str, str] = ...,
        AccessEndpoints: list[types.AccessEndpointTypeDef] | tuple[types.AccessEndpointTypeDef, ...] = ...,
        RootVolumeConfig: types.VolumeConfigTypeDef = ...,
        SoftwaresToInstall: list[str] | tuple[str, ...] = ...,
        SoftwaresToUninstall: list[str] | tuple[str, ...] = ...,
        DisableIMDSV1: bool = ...,
        AgentAccessConfig: types.ImageBuilderAgentAccessConfigTypeDef = ...,
    ) -> types.CreateImageBuilderResultTypeDef: ...
    def create_image_builder_streaming_url(
        self, *, Name: str, Validity: int = ...
    ) -> types.CreateImageBuilderStreamingURLResultTypeDef: ...
    def create_imported_image(
        self,
        *,
        Name: str,
        SourceAmiId: str = ...,
        WorkspaceImageId: str = ...,
        IamRoleArn: str = ...,
        Description: str = ...,
        DisplayName: str = ...,
        Tags: dict[str, str] = ...,
        RuntimeValidationConfig: types.RuntimeValidationConfigTypeDef = ...,
        AgentSoftwareVersion: types.AgentSoftwareVersionType = ...,
        AppCatalogConfig: list[types.ApplicationConfigTypeDef] | tuple[types.ApplicationConfigTypeDef, ...] = ...,
        DryRun: bool = ...,
    ) -> types.CreateImportedImageResultTypeDef: ...
    def create_stack(
        self,
        *,
        Name: str,
        Description: str = ...,
        DisplayName: str = ...,
        StorageConnectors: list[types.StorageConnectorTypeDef] | tuple[types.StorageConnectorTypeDef, ...] = ...,
        RedirectURL: str = ...,
        FeedbackURL: str = ...,
        UserSettings: list[types.UserSettingTypeDef] | tuple[types.UserSettingTypeDef, ...] = ...,
        ApplicationSettings: types.ApplicationSettingsTypeDef = ...,
        Tags: dict[str, str] = ...,
        AccessEndpoints: list[types.AccessEndpointTypeDef] | tuple[types.AccessEndpointTypeDef, ...] = ...,
        EmbedHostDomains: list[str] | tuple[str, ...] = ...,
        StreamingExperienceSettings: types.StreamingExperienceSettingsTypeDef = ...,
        ContentRedirection: types.ContentRedirectionTypeDef = ...,
        AgentAccessConfig: types.AgentAccessConfigTypeDef = ...,
        StorageConnectorAuthentication: types.StorageConnectorAuthenticationType = ...,
    ) -> types.CreateStackResultTypeDef: ...
    def create_streaming_url(
        self,
        *,
        StackName: str,
        FleetName: str,
        UserId: str,
        ApplicationId: str = ...,
        Validity: int = ...,
        SessionContext: str = ...,
    ) -> types.CreateStreamingURLResultTypeDef: ...
    def create_theme_for_stack(
        self,
        *,
        StackName: str,
        TitleText: str,
        ThemeStyling: types.ThemeStylingType,
        OrganizationLogoS3Location: types.S3LocationTypeDef,
        FaviconS3Location: types.S3LocationTypeDef,
        FooterLinks: list[types.ThemeFooterLinkTypeDef] | tuple[types.ThemeFooterLinkTypeDef, ...] = ...,
    ) -> types.CreateThemeForStackResultTypeDef: ...
    def create_updated_image(
        self,
        *,
        existingImageName: str,
        newImageName: str,
        newImageDescription: str = ...,
        newImageDisplayName: str = ...,
        newImageTags: dict[str, str] = ...,
        dryRun: bool = ...,
    ) -> types.CreateUpdatedImageResultTypeDef: ...
    def create_usage_report_subscription(self) -> types.CreateUsageReportSubscriptionResultTypeDef: ...
    def create_user(
        self,
        *,
        UserName: str,
        AuthenticationType: types.AuthenticationTypeType,
        MessageAction: types.MessageActionType = ...,
        FirstName: str = ...,
        LastName: str = ...,
    ) -> types.CreateUserResultTypeDef: ...
    def delete_app_block(self, *, Name: str) -> types.DeleteAppBlockResultTypeDef: ...
    def delete_app_block_builder(self, *, Name: str) -> types.DeleteAppBlockBuilderResultTypeDef: ...
    def delete_application(self, *, Name: str) -> types.DeleteApplicationResultTypeDef: ...
    def delete_directory_config(self, *, DirectoryName: str) -> types.DeleteDirectoryConfigResultTypeDef: ...
    def delete_entitlement(self, *, Name: str, StackName: str) -> types.DeleteEntitlementResultTypeDef: ...
    def delete_fleet(self, *, Name: str) -> types.DeleteFleetResultTypeDef: ...
    def delete_image(self, *, Name: str) -> types.DeleteImageResultTypeDef: ...
    def delete_image_builder(self, *, Name: str) -> types.DeleteImageBuilderResultTypeDef: ...
    def delete_image_permissions(
        self, *, Name: str, SharedAccountId: str
    ) -> types.DeleteImagePermissionsResultTypeDef: ...
    def delete_stack(self, *, Name: str) -> types.DeleteStackResultTypeDef: ...
    def delete_theme_for_stack(self, *, StackName: str) -> types.DeleteThemeForStackResultTypeDef: ...
    def delete_usage_report_subscription(self) -> types.DeleteUsageReportSubscriptionResultTypeDef: ...
    def delete_user(
        self, *, UserName: str, AuthenticationType: types.AuthenticationTypeType
    ) -> types.DeleteUserResultTypeDef: ...
    def describe_app_block_builder_app_block_associations(
        self, *, AppBlockArn: str = ..., AppBlockBuilderName: str = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeAppBlockBuilderAppBlockAssociationsResultTypeDef: ...
    def describe_app_block_builders(
        self, *, Names: list[str] | tuple[str, ...] = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeAppBlockBuildersResultTypeDef: ...
    def describe_app_blocks(
        self, *, Arns: list[str] | tuple[str, ...] = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeAppBlocksResultTypeDef: ...
    def describe_app_license_usage(
        self, *, BillingPeriod: str, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeAppLicenseUsageResultTypeDef: ...
    def describe_application_fleet_associations(
        self, *, FleetName: str = ..., ApplicationArn: str = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeApplicationFleetAssociationsResultTypeDef: ...
    def describe_applications(
        self, *, Arns: list[str] | tuple[str, ...] = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeApplicationsResultTypeDef: ...
    def describe_directory_configs(
        self, *, DirectoryNames: list[str] | tuple[str, ...] = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeDirectoryConfigsResultTypeDef: ...
    def describe_entitlements(
        self, *, StackName: str, Name: str = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeEntitlementsResultTypeDef: ...
    def describe_fleets(
        self, *, Names: list[str] | tuple[str, ...] = ..., NextToken: str = ...
    ) -> types.DescribeFleetsResultTypeDef: ...
    def describe_image_builders(
        self, *, Names: list[str] | tuple[str, ...] = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeImageBuildersResultTypeDef: ...
    def describe_image_permissions(
        self,
        *,
        Name: str,
        MaxResults: int = ...,
        SharedAwsAccountIds: list[str] | tuple[str, ...] = ...,
        NextToken: str = ...,
    ) -> types.DescribeImagePermissionsResultTypeDef: ...
    def describe_images(
        self,
        *,
        Names: list[str] | tuple[str, ...] = ...,
        Arns: list[str] | tuple[str, ...] = ...,
        Type: types.VisibilityTypeType = ...,
        NextToken: str = ...,
        MaxResults: int = ...,
    ) -> types.DescribeImagesResultTypeDef: ...
    def describe_sessions(
        self,
        *,
        StackName: str,
        FleetName: str,
        UserId: str = ...,
        NextToken: str = ...,
        Limit: int = ...,
        AuthenticationType: types.AuthenticationTypeType = ...,
        InstanceId: str = ...,
    ) -> types.DescribeSessionsResultTypeDef: ...
    def describe_software_associations(
        self, *, AssociatedResource: str, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeSoftwareAssociationsResultTypeDef: ...
    def describe_stacks(
        self, *, Names: list[str] | tuple[str, ...] = ..., NextToken: str = ...
    ) -> types.DescribeStacksResultTypeDef: ...
    def describe_theme_for_stack(self, *, StackName: str) -> types.DescribeThemeForStackResultTypeDef: ...
    def describe_usage_report_subscriptions(
        self, *, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeUsageReportSubscriptionsResultTypeDef: ...
    def describe_user_stack_associations(
        self,
        *,
        StackName: str = ...,
        UserName: str = ...,
        AuthenticationType: types.AuthenticationTypeType = ...,
        MaxResults: int = ...,
        NextToken: str = ...,
    ) -> types.DescribeUserStackAssociationsResultTypeDef: ...
    def describe_users(
        self, *, AuthenticationType: types.AuthenticationTypeType, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeUsersResultTypeDef: ...
    def disable_user(
        self, *, UserName: str, AuthenticationType: types.AuthenticationTypeType
    ) -> types.DisableUserResultTypeDef: ...
    def disassociate_app_block_builder_app_block(
        self, *, AppBlockArn: str, AppBlockBuilderName: str
    ) -> types.DisassociateAppBlockBuilderAppBlockResultTypeDef: ...
    def disassociate_application_fleet(
        self, *, FleetName: str, ApplicationArn: str
    ) -> types.DisassociateApplicationFleetResultTypeDef: ...
    def disassociate_application_from_entitlement(
        self, *, StackName: str, EntitlementName: str, ApplicationIdentifier: str
    ) -> types.DisassociateApplicationFromEntitlementResultTypeDef: ...
    def disassociate_fleet(self, *, FleetName: str, StackName: str) -> types.DisassociateFleetResultTypeDef: ...
    def disassociate_software_from_image_builder(
        self, *, ImageBuilderName: str, SoftwareNames: list[str] | tuple[str, ...]
    ) -> types.DisassociateSoftwareFromImageBuilderResultTypeDef: ...
    def drain_session_instance(self, *, SessionId: str) -> types.DrainSessionInstanceResultTypeDef: ...
    def enable_user(
        self, *, UserName: str, AuthenticationType: types.AuthenticationTypeType
    ) -> types.EnableUserResultTypeDef: ...
    def expire_session(self, *, SessionId: str) -> types.ExpireSessionResultTypeDef: ...
    def get_export_image_task(self, *, TaskId: str = ...) -> types.GetExportImageTaskResultTypeDef: ...
    def list_associated_fleets(
        self, *, StackName: str, NextToken: str = ...
    ) -> types.ListAssociatedFleetsResultTypeDef: ...
    def list_associated_stacks(
        self, *, FleetName: str, NextToken: str = ...
    ) -> types.ListAssociatedStacksResultTypeDef: ...
    def list_entitled_applications(
        self, *, StackName: str, EntitlementName: str, NextToken: str = ..., MaxResults: int = ...
    ) -> types.ListEntitledApplicationsResultTypeDef: ...
    def list_export_image_tasks(
        self,
        *,
        Filters: list[types.FilterTypeDef] | tuple[types.FilterTypeDef, ...] = ...,
        MaxResults: int = ...,
        NextToken: str = ...,
    ) -> types.ListExportImageTasksResultTypeDef: ...
    def list_tags_for_resource(self, *, ResourceArn: str) -> types.ListTagsForResourceResponseTypeDef: ...
    def start_app_block_builder(self, *, Name: str) -> types.StartAppBlockBuilderResultTypeDef: ...
    def start_fleet(self, *, Name: str) -> types.StartFleetResultTypeDef: ...
    def start_image_builder(
        self, *, Name: str, AppstreamAgentVersion: str = ...
    ) -> types.StartImageBuilderResultTypeDef: ...
    def start_software_deployment_to_image_builder(
        self, *, ImageBuilderName: str, RetryFailedDeployments: bool = ...
    ) -> types.StartSoftwareDeploymentToImageBuilderResultTypeDef: ...
    def stop_app_block_builder(self, *, Name: str) -> types.StopAppBlockBuilderResultTypeDef: ...
    def stop_fleet(self, *, Name: str) -> types.StopFleetResultTypeDef: ...
    def stop_image_builder(self, *, Name: str) -> types.StopImageBuilderResultTypeDef: ...
    def tag_resource(self, *, ResourceArn: str, Tags: dict[str, str]) -> types.TagResourceResponseTypeDef: ...
    def untag_resource(
        self, *, ResourceArn: str, TagKeys: list[str] | tuple[str, ...]
    ) -> types.UntagResourceResponseTypeDef: ...
    def update_app_block_builder(
        self,
        *,
        Name: str,
        Description: str = ...,
        DisplayName: str = ...,
        Platform: types.PlatformTypeType = ...,
        InstanceType: str = ...,
        VpcConfig: types.VpcConfigTypeDef = ...,
        EnableDefaultInternetAccess: bool = ...,
        IamRoleArn: str = ...,
        AccessEndpoints: list[types.AccessEndpointTypeDef] | tuple[types.AccessEndpointTypeDef, ...] = ...,
        AttributesToDelete: list[types.AppBlockBuilderAttributeType]
        | tuple[types.AppBlockBuilderAttributeType, ...] = ...,
        DisableIMDSV1: bool = ...,
    ) -> types.UpdateAppBlockBuilderResultTypeDef: ...
    def update_application(
        self,
        *,
        Name: str,
        DisplayName: str = ...,
        Description: str = ...,
        IconS3Location: types.S3LocationTypeDef = ...,
        LaunchPath: str = ...,
        WorkingDirectory: str = ...,
        LaunchParameters: str = ...,
        AppBlockArn: str = ...,
        AttributesToDelete: list[types.ApplicationAttributeType] | tuple[types.ApplicationAttributeType, ...] = ...,
    ) -> types.UpdateApplicationResultTypeDef: ...
    def update_directory_config(
        self,
        *,
        DirectoryName: str,
        OrganizationalUnitDistinguishedNames: list[str] | tuple[str, ...] = ...,
        ServiceAccountCredentials: types.ServiceAccountCredentialsTypeDef = ...,
        CertificateBasedAuthProperties: types.CertificateBasedAuthPropertiesTypeDef = ...,
    ) -> types.UpdateDirectoryConfigResultTypeDef: ...
    def update_entitlement(
        self,
        *,
        Name: str,
        StackName: str,
        Description: str = ...,
        AppVisibility: types.AppVisibilityType = ...,
        Attributes: list[types.EntitlementAttributeTypeDef] | tuple[types.EntitlementAttributeTypeDef, ...] = ...,
    ) -> types.UpdateEntitlementResultTypeDef: ...
    def update_fleet(
        self,
        *,
        ImageName: str = ...,
        ImageArn: str = ...,
        Name: str = ...,
        InstanceType: str = ...,
        ComputeCapacity: types.ComputeCapacityTypeDef = ...,
        VpcConfig: types.VpcConfigTypeDef = ...,
        MaxUserDurationInSeconds: int = ...,
        DisconnectTimeoutInSeconds: int = ...,
        DeleteVpcConfig: bool = ...,
        Description: str = ...,
        DisplayName: str = ...,
        EnableDefaultInternetAccess: bool = ...,
        DomainJoinInfo: types.DomainJoinInfoTypeDef = ...,
        IdleDisconnectTimeoutInSeconds: int = ...,
        AttributesToDelete: list[types.FleetAttributeType] | tuple[types.FleetAttributeType, ...] = ...,
        IamRoleArn: str = ...,
        StreamView: types.StreamViewType = ...,
        Platform: types.PlatformTypeType = ...,
        MaxConcurrentSessions: int = ...,
        UsbDeviceFilterStrings: list[str] | tuple[str, ...] = ...,
        SessionScriptS3Location: types.S3LocationTypeDef = ...,
        MaxSessionsPerInstance: int = ...,
        RootVolumeConfig: types.VolumeConfigTypeDef = ...,
        DisableIMDSV1: bool = ...,
    ) -> types.UpdateFleetResultTypeDef: ...
    def update_image_builder(
        self,
        *,
        Name: str,
        Description: str = ...,
        DisplayName: str = ...,
        AgentAccessConfig: types.ImageBuilderAgentAccessConfigForUpdateTypeDef = ...,
        AttributesToDelete: list[types.ImageBuilderAttributeType] | tuple[types.ImageBuilderAttributeType, ...] = ...,
    ) -> types.UpdateImageBuilderResultTypeDef: ...
    def update_image_permissions(
        self, *, Name: str, SharedAccountId: str, ImagePermissions: types.ImagePermissionsTypeDef
    ) -> types.UpdateImagePermissionsResultTypeDef: ...
    def update_stack(
        self,
        *,
        Name: str,
        DisplayName: str = ...,
        Description: str = ...,
        StorageConnectors: list[types.StorageConnectorTypeDef] | tuple[types.StorageConnectorTypeDef, ...] = ...,
        DeleteStorageConnectors: bool = ...,
        RedirectURL: str = ...,
        FeedbackURL: str = ...,
        AttributesToDelete: list[types.StackAttributeType] | tuple[types.StackAttributeType, ...] = ...,
        UserSettings: list[types.UserSettingTypeDef] | tuple[types.UserSettingTypeDef, ...] = ...,
        ApplicationSettings: types.ApplicationSettingsTypeDef = ...,
        AccessEndpoints: list[types.AccessEndpointTypeDef] | tuple[types.AccessEndpointTypeDef, ...] = ...,
        EmbedHostDomains: list[str] | tuple[str, ...] = ...,
        StreamingExperienceSettings: types.StreamingExperienceSettingsTypeDef = ...,
        ContentRedirection: types.ContentRedirectionTypeDef = ...,
        AgentAccessConfig: types.AgentAccessConfigForUpdateTypeDef = ...,
        StorageConnectorAuthentication: types.StorageConnectorAuthenticationType = ...,
    ) -> types.UpdateStackResultTypeDef: ...
    def update_theme_for_stack(
        self,
        *,
        StackName: str,
        FooterLinks: list[types.ThemeFooterLinkTypeDef] | tuple[types.ThemeFooterLinkTypeDef, ...] = ...,
        TitleText: str = ...,
        ThemeStyling: types.ThemeStylingType = ...,
        OrganizationLogoS3Location: types.S3LocationTypeDef = ...,
        FaviconS3Location: types.S3LocationTypeDef = ...,
        State: types.ThemeStateType = ...,
        AttributesToDelete: list[types.ThemeAttributeType] | tuple[types.ThemeAttributeType, ...] = ...,
    ) -> types.UpdateThemeForStackResultTypeDef: ...
