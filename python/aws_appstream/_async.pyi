# Written by tools/generate_stubs.py from the service model of botocore 1.44.5.
# Do not edit: run `make generate`.

from __future__ import annotations

from types import TracebackType

from typing_extensions import Self

from aws_appstream import _core, types
from aws_appstream._face import Face
from aws_appstream._paginator import AsyncPaginator
from aws_appstream._waiter import AsyncWaiter
from aws_appstream.image_builders import AsyncImageBuilders
from aws_appstream.images import AsyncImages

TYPE_CHECKING = False

class AsyncClient(Face, _core.AsyncClient):
    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    async def close(self) -> None: ...
    def get_paginator(self, operation_name: str) -> AsyncPaginator: ...
    @property
    def image_builders(self) -> AsyncImageBuilders: ...
    @property
    def images(self) -> AsyncImages: ...
    def get_waiter(self, waiter_name: str) -> AsyncWaiter: ...
    async def associate_app_block_builder_app_block(
        self, *, AppBlockArn: str, AppBlockBuilderName: str
    ) -> types.AssociateAppBlockBuilderAppBlockResultTypeDef: ...
    async def associate_application_fleet(
        self, *, FleetName: str, ApplicationArn: str
    ) -> types.AssociateApplicationFleetResultTypeDef: ...
    async def associate_application_to_entitlement(
        self, *, StackName: str, EntitlementName: str, ApplicationIdentifier: str
    ) -> types.AssociateApplicationToEntitlementResultTypeDef: ...
    async def associate_fleet(self, *, FleetName: str, StackName: str) -> types.AssociateFleetResultTypeDef: ...
    async def associate_software_to_image_builder(
        self, *, ImageBuilderName: str, SoftwareNames: list[str] | tuple[str, ...]
    ) -> types.AssociateSoftwareToImageBuilderResultTypeDef: ...
    async def batch_associate_user_stack(
        self,
        *,
        UserStackAssociations: list[types.UserStackAssociationTypeDef] | tuple[types.UserStackAssociationTypeDef, ...],
    ) -> types.BatchAssociateUserStackResultTypeDef: ...
    async def batch_disassociate_user_stack(
        self,
        *,
        UserStackAssociations: list[types.UserStackAssociationTypeDef] | tuple[types.UserStackAssociationTypeDef, ...],
    ) -> types.BatchDisassociateUserStackResultTypeDef: ...
    async def copy_image(
        self,
        *,
        SourceImageName: str,
        DestinationImageName: str,
        DestinationRegion: str,
        DestinationImageDescription: str = ...,
    ) -> types.CopyImageResponseTypeDef: ...
    async def create_app_block(
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
    async def create_app_block_builder(
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
    async def create_app_block_builder_streaming_url(
        self, *, AppBlockBuilderName: str, Validity: int = ...
    ) -> types.CreateAppBlockBuilderStreamingURLResultTypeDef: ...
    async def create_application(
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
    async def create_directory_config(
        self,
        *,
        DirectoryName: str,
        OrganizationalUnitDistinguishedNames: list[str] | tuple[str, ...],
        ServiceAccountCredentials: types.ServiceAccountCredentialsTypeDef = ...,
        CertificateBasedAuthProperties: types.CertificateBasedAuthPropertiesTypeDef = ...,
    ) -> types.CreateDirectoryConfigResultTypeDef: ...
    async def create_entitlement(
        self,
        *,
        Name: str,
        StackName: str,
        AppVisibility: types.AppVisibilityType,
        Attributes: list[types.EntitlementAttributeTypeDef] | tuple[types.EntitlementAttributeTypeDef, ...],
        Description: str = ...,
    ) -> types.CreateEntitlementResultTypeDef: ...
    async def create_export_image_task(
        self,
        *,
        ImageName: str,
        AmiName: str,
        IamRoleArn: str,
        TagSpecifications: dict[str, str] = ...,
        AmiDescription: str = ...,
    ) -> types.CreateExportImageTaskResultTypeDef: ...
    async def create_fleet(
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
    async def create_image_builder(
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
    async def create_image_builder_streaming_url(
        self, *, Name: str, Validity: int = ...
    ) -> types.CreateImageBuilderStreamingURLResultTypeDef: ...
    async def create_imported_image(
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
    async def create_stack(
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
    async def create_streaming_url(
        self,
        *,
        StackName: str,
        FleetName: str,
        UserId: str,
        ApplicationId: str = ...,
        Validity: int = ...,
        SessionContext: str = ...,
    ) -> types.CreateStreamingURLResultTypeDef: ...
    async def create_theme_for_stack(
        self,
        *,
        StackName: str,
        TitleText: str,
        ThemeStyling: types.ThemeStylingType,
        OrganizationLogoS3Location: types.S3LocationTypeDef,
        FaviconS3Location: types.S3LocationTypeDef,
        FooterLinks: list[types.ThemeFooterLinkTypeDef] | tuple[types.ThemeFooterLinkTypeDef, ...] = ...,
    ) -> types.CreateThemeForStackResultTypeDef: ...
    async def create_updated_image(
        self,
        *,
        existingImageName: str,
        newImageName: str,
        newImageDescription: str = ...,
        newImageDisplayName: str = ...,
        newImageTags: dict[str, str] = ...,
        dryRun: bool = ...,
    ) -> types.CreateUpdatedImageResultTypeDef: ...
    async def create_usage_report_subscription(self) -> types.CreateUsageReportSubscriptionResultTypeDef: ...
    async def create_user(
        self,
        *,
        UserName: str,
        AuthenticationType: types.AuthenticationTypeType,
        MessageAction: types.MessageActionType = ...,
        FirstName: str = ...,
        LastName: str = ...,
    ) -> types.CreateUserResultTypeDef: ...
    async def delete_app_block(self, *, Name: str) -> types.DeleteAppBlockResultTypeDef: ...
    async def delete_app_block_builder(self, *, Name: str) -> types.DeleteAppBlockBuilderResultTypeDef: ...
    async def delete_application(self, *, Name: str) -> types.DeleteApplicationResultTypeDef: ...
    async def delete_directory_config(self, *, DirectoryName: str) -> types.DeleteDirectoryConfigResultTypeDef: ...
    async def delete_entitlement(self, *, Name: str, StackName: str) -> types.DeleteEntitlementResultTypeDef: ...
    async def delete_fleet(self, *, Name: str) -> types.DeleteFleetResultTypeDef: ...
    async def delete_image(self, *, Name: str) -> types.DeleteImageResultTypeDef: ...
    async def delete_image_builder(self, *, Name: str) -> types.DeleteImageBuilderResultTypeDef: ...
    async def delete_image_permissions(
        self, *, Name: str, SharedAccountId: str
    ) -> types.DeleteImagePermissionsResultTypeDef: ...
    async def delete_stack(self, *, Name: str) -> types.DeleteStackResultTypeDef: ...
    async def delete_theme_for_stack(self, *, StackName: str) -> types.DeleteThemeForStackResultTypeDef: ...
    async def delete_usage_report_subscription(self) -> types.DeleteUsageReportSubscriptionResultTypeDef: ...
    async def delete_user(
        self, *, UserName: str, AuthenticationType: types.AuthenticationTypeType
    ) -> types.DeleteUserResultTypeDef: ...
    async def describe_app_block_builder_app_block_associations(
        self, *, AppBlockArn: str = ..., AppBlockBuilderName: str = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeAppBlockBuilderAppBlockAssociationsResultTypeDef: ...
    async def describe_app_block_builders(
        self, *, Names: list[str] | tuple[str, ...] = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeAppBlockBuildersResultTypeDef: ...
    async def describe_app_blocks(
        self, *, Arns: list[str] | tuple[str, ...] = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeAppBlocksResultTypeDef: ...
    async def describe_app_license_usage(
        self, *, BillingPeriod: str, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeAppLicenseUsageResultTypeDef: ...
    async def describe_application_fleet_associations(
        self, *, FleetName: str = ..., ApplicationArn: str = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeApplicationFleetAssociationsResultTypeDef: ...
    async def describe_applications(
        self, *, Arns: list[str] | tuple[str, ...] = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeApplicationsResultTypeDef: ...
    async def describe_directory_configs(
        self, *, DirectoryNames: list[str] | tuple[str, ...] = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeDirectoryConfigsResultTypeDef: ...
    async def describe_entitlements(
        self, *, StackName: str, Name: str = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeEntitlementsResultTypeDef: ...
    async def describe_fleets(
        self, *, Names: list[str] | tuple[str, ...] = ..., NextToken: str = ...
    ) -> types.DescribeFleetsResultTypeDef: ...
    async def describe_image_builders(
        self, *, Names: list[str] | tuple[str, ...] = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeImageBuildersResultTypeDef: ...
    async def describe_image_permissions(
        self,
        *,
        Name: str,
        MaxResults: int = ...,
        SharedAwsAccountIds: list[str] | tuple[str, ...] = ...,
        NextToken: str = ...,
    ) -> types.DescribeImagePermissionsResultTypeDef: ...
    async def describe_images(
        self,
        *,
        Names: list[str] | tuple[str, ...] = ...,
        Arns: list[str] | tuple[str, ...] = ...,
        Type: types.VisibilityTypeType = ...,
        NextToken: str = ...,
        MaxResults: int = ...,
    ) -> types.DescribeImagesResultTypeDef: ...
    async def describe_sessions(
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
    async def describe_software_associations(
        self, *, AssociatedResource: str, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeSoftwareAssociationsResultTypeDef: ...
    async def describe_stacks(
        self, *, Names: list[str] | tuple[str, ...] = ..., NextToken: str = ...
    ) -> types.DescribeStacksResultTypeDef: ...
    async def describe_theme_for_stack(self, *, StackName: str) -> types.DescribeThemeForStackResultTypeDef: ...
    async def describe_usage_report_subscriptions(
        self, *, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeUsageReportSubscriptionsResultTypeDef: ...
    async def describe_user_stack_associations(
        self,
        *,
        StackName: str = ...,
        UserName: str = ...,
        AuthenticationType: types.AuthenticationTypeType = ...,
        MaxResults: int = ...,
        NextToken: str = ...,
    ) -> types.DescribeUserStackAssociationsResultTypeDef: ...
    async def describe_users(
        self, *, AuthenticationType: types.AuthenticationTypeType, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeUsersResultTypeDef: ...
    async def disable_user(
        self, *, UserName: str, AuthenticationType: types.AuthenticationTypeType
    ) -> types.DisableUserResultTypeDef: ...
    async def disassociate_app_block_builder_app_block(
        self, *, AppBlockArn: str, AppBlockBuilderName: str
    ) -> types.DisassociateAppBlockBuilderAppBlockResultTypeDef: ...
    async def disassociate_application_fleet(
        self, *, FleetName: str, ApplicationArn: str
    ) -> types.DisassociateApplicationFleetResultTypeDef: ...
    async def disassociate_application_from_entitlement(
        self, *, StackName: str, EntitlementName: str, ApplicationIdentifier: str
    ) -> types.DisassociateApplicationFromEntitlementResultTypeDef: ...
    async def disassociate_fleet(self, *, FleetName: str, StackName: str) -> types.DisassociateFleetResultTypeDef: ...
    async def disassociate_software_from_image_builder(
        self, *, ImageBuilderName: str, SoftwareNames: list[str] | tuple[str, ...]
    ) -> types.DisassociateSoftwareFromImageBuilderResultTypeDef: ...
    async def drain_session_instance(self, *, SessionId: str) -> types.DrainSessionInstanceResultTypeDef: ...
    async def enable_user(
        self, *, UserName: str, AuthenticationType: types.AuthenticationTypeType
    ) -> types.EnableUserResultTypeDef: ...
    async def expire_session(self, *, SessionId: str) -> types.ExpireSessionResultTypeDef: ...
    async def get_export_image_task(self, *, TaskId: str = ...) -> types.GetExportImageTaskResultTypeDef: ...
    async def list_associated_fleets(
        self, *, StackName: str, NextToken: str = ...
    ) -> types.ListAssociatedFleetsResultTypeDef: ...
    async def list_associated_stacks(
        self, *, FleetName: str, NextToken: str = ...
    ) -> types.ListAssociatedStacksResultTypeDef: ...
    async def list_entitled_applications(
        self, *, StackName: str, EntitlementName: str, NextToken: str = ..., MaxResults: int = ...
    ) -> types.ListEntitledApplicationsResultTypeDef: ...
    async def list_export_image_tasks(
        self,
        *,
        Filters: list[types.FilterTypeDef] | tuple[types.FilterTypeDef, ...] = ...,
        MaxResults: int = ...,
        NextToken: str = ...,
    ) -> types.ListExportImageTasksResultTypeDef: ...
    async def list_tags_for_resource(self, *, ResourceArn: str) -> types.ListTagsForResourceResponseTypeDef: ...
    async def start_app_block_builder(self, *, Name: str) -> types.StartAppBlockBuilderResultTypeDef: ...
    async def start_fleet(self, *, Name: str) -> types.StartFleetResultTypeDef: ...
    async def start_image_builder(
        self, *, Name: str, AppstreamAgentVersion: str = ...
    ) -> types.StartImageBuilderResultTypeDef: ...
    async def start_software_deployment_to_image_builder(
        self, *, ImageBuilderName: str, RetryFailedDeployments: bool = ...
    ) -> types.StartSoftwareDeploymentToImageBuilderResultTypeDef: ...
    async def stop_app_block_builder(self, *, Name: str) -> types.StopAppBlockBuilderResultTypeDef: ...
    async def stop_fleet(self, *, Name: str) -> types.StopFleetResultTypeDef: ...
    async def stop_image_builder(self, *, Name: str) -> types.StopImageBuilderResultTypeDef: ...
    async def tag_resource(self, *, ResourceArn: str, Tags: dict[str, str]) -> types.TagResourceResponseTypeDef: ...
    async def untag_resource(
        self, *, ResourceArn: str, TagKeys: list[str] | tuple[str, ...]
    ) -> types.UntagResourceResponseTypeDef: ...
    async def update_app_block_builder(
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
    async def update_application(
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
    async def update_directory_config(
        self,
        *,
        DirectoryName: str,
        OrganizationalUnitDistinguishedNames: list[str] | tuple[str, ...] = ...,
        ServiceAccountCredentials: types.ServiceAccountCredentialsTypeDef = ...,
        CertificateBasedAuthProperties: types.CertificateBasedAuthPropertiesTypeDef = ...,
    ) -> types.UpdateDirectoryConfigResultTypeDef: ...
    async def update_entitlement(
        self,
        *,
        Name: str,
        StackName: str,
        Description: str = ...,
        AppVisibility: types.AppVisibilityType = ...,
        Attributes: list[types.EntitlementAttributeTypeDef] | tuple[types.EntitlementAttributeTypeDef, ...] = ...,
    ) -> types.UpdateEntitlementResultTypeDef: ...
    async def update_fleet(
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
    async def update_image_builder(
        self,
        *,
        Name: str,
        Description: str = ...,
        DisplayName: str = ...,
        AgentAccessConfig: types.ImageBuilderAgentAccessConfigForUpdateTypeDef = ...,
        AttributesToDelete: list[types.ImageBuilderAttributeType] | tuple[types.ImageBuilderAttributeType, ...] = ...,
    ) -> types.UpdateImageBuilderResultTypeDef: ...
    async def update_image_permissions(
        self, *, Name: str, SharedAccountId: str, ImagePermissions: types.ImagePermissionsTypeDef
    ) -> types.UpdateImagePermissionsResultTypeDef: ...
    async def update_stack(
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
    async def update_theme_for_stack(
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
