// Written by tools/generate_model.py from the service model of botocore 1.44.5.
// Do not edit: run `make generate`.

use super::{Kind::{Boolean, Integer, List, Long, Map, String, Structure, Timestamp}, Member, Shape};

pub static EMPTY: Shape = Shape { name: "Empty", kind: Structure(&[]) };
pub static ACCESS_ENDPOINT: Shape = Shape { name: "AccessEndpoint", kind: Structure(&[
    Member { id: 0, name: "EndpointType", shape: &ACCESS_ENDPOINT_TYPE, required: true },
    Member { id: 1, name: "VpceId", shape: &STRING, required: false },
]) };
pub static ACCESS_ENDPOINT_LIST: Shape = Shape { name: "AccessEndpointList", kind: List { item: &ACCESS_ENDPOINT, min: 1 } };
pub static ACCESS_ENDPOINT_TYPE: Shape = Shape { name: "AccessEndpointType", kind: String { min: 0, sensitive: false } };
pub static ACCOUNT_NAME: Shape = Shape { name: "AccountName", kind: String { min: 1, sensitive: true } };
pub static ACCOUNT_PASSWORD: Shape = Shape { name: "AccountPassword", kind: String { min: 1, sensitive: true } };
pub static ACTION: Shape = Shape { name: "Action", kind: String { min: 0, sensitive: false } };
pub static ADMIN_APP_LICENSE_USAGE_LIST: Shape = Shape { name: "AdminAppLicenseUsageList", kind: List { item: &ADMIN_APP_LICENSE_USAGE_RECORD, min: 0 } };
pub static ADMIN_APP_LICENSE_USAGE_RECORD: Shape = Shape { name: "AdminAppLicenseUsageRecord", kind: Structure(&[
    Member { id: 2, name: "UserArn", shape: &STRING, required: true },
    Member { id: 3, name: "BillingPeriod", shape: &STRING, required: true },
    Member { id: 4, name: "OwnerAWSAccountId", shape: &AWS_ACCOUNT_ID, required: true },
    Member { id: 5, name: "SubscriptionFirstUsedDate", shape: &TIMESTAMP, required: true },
    Member { id: 6, name: "SubscriptionLastUsedDate", shape: &TIMESTAMP, required: true },
    Member { id: 7, name: "LicenseType", shape: &STRING, required: true },
    Member { id: 8, name: "UserId", shape: &STRING, required: true },
]) };
pub static AGENT_ACCESS_CONFIG: Shape = Shape { name: "AgentAccessConfig", kind: Structure(&[
    Member { id: 9, name: "Settings", shape: &AGENT_ACCESS_SETTING_LIST, required: true },
    Member { id: 10, name: "S3BucketArn", shape: &S3_BUCKET_ARN, required: false },
    Member { id: 11, name: "ScreenshotsUploadEnabled", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 12, name: "ReplaySessionEnabled", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 13, name: "KmsKeyArn", shape: &KMS_KEY_ARN, required: false },
    Member { id: 14, name: "ScreenResolution", shape: &SCREEN_RESOLUTION, required: true },
    Member { id: 15, name: "ScreenImageFormat", shape: &SCREEN_IMAGE_FORMAT, required: true },
    Member { id: 16, name: "UserControlMode", shape: &USER_CONTROL_MODE, required: false },
]) };
pub static AGENT_ACCESS_CONFIG_FOR_UPDATE: Shape = Shape { name: "AgentAccessConfigForUpdate", kind: Structure(&[
    Member { id: 17, name: "Settings", shape: &AGENT_ACCESS_SETTING_LIST, required: false },
    Member { id: 18, name: "S3BucketArn", shape: &S3_BUCKET_ARN, required: false },
    Member { id: 19, name: "ScreenshotsUploadEnabled", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 20, name: "ReplaySessionEnabled", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 21, name: "KmsKeyArn", shape: &KMS_KEY_ARN, required: false },
    Member { id: 22, name: "ScreenResolution", shape: &SCREEN_RESOLUTION, required: false },
    Member { id: 23, name: "ScreenImageFormat", shape: &SCREEN_IMAGE_FORMAT, required: false },
    Member { id: 24, name: "UserControlMode", shape: &USER_CONTROL_MODE, required: false },
]) };
pub static AGENT_ACCESS_SETTING: Shape = Shape { name: "AgentAccessSetting", kind: Structure(&[
    Member { id: 25, name: "AgentAction", shape: &AGENT_ACTION, required: true },
    Member { id: 26, name: "Permission", shape: &PERMISSION, required: true },
]) };
pub static AGENT_ACCESS_SETTING_LIST: Shape = Shape { name: "AgentAccessSettingList", kind: List { item: &AGENT_ACCESS_SETTING, min: 1 } };
pub static AGENT_ACTION: Shape = Shape { name: "AgentAction", kind: String { min: 0, sensitive: false } };
pub static AGENT_SOFTWARE_VERSION: Shape = Shape { name: "AgentSoftwareVersion", kind: String { min: 0, sensitive: false } };
pub static AMI_NAME: Shape = Shape { name: "AmiName", kind: String { min: 0, sensitive: false } };
pub static APPLICATION: Shape = Shape { name: "Application", kind: Structure(&[
    Member { id: 27, name: "Name", shape: &STRING, required: false },
    Member { id: 28, name: "DisplayName", shape: &STRING, required: false },
    Member { id: 29, name: "IconURL", shape: &STRING, required: false },
    Member { id: 30, name: "LaunchPath", shape: &STRING, required: false },
    Member { id: 31, name: "LaunchParameters", shape: &STRING, required: false },
    Member { id: 32, name: "Enabled", shape: &BOOLEAN, required: false },
    Member { id: 33, name: "Metadata", shape: &METADATA, required: false },
    Member { id: 34, name: "WorkingDirectory", shape: &STRING, required: false },
    Member { id: 35, name: "Description", shape: &STRING, required: false },
    Member { id: 36, name: "Arn", shape: &ARN, required: false },
    Member { id: 37, name: "AppBlockArn", shape: &ARN, required: false },
    Member { id: 38, name: "IconS3Location", shape: &S3_LOCATION, required: false },
    Member { id: 39, name: "Platforms", shape: &PLATFORMS, required: false },
    Member { id: 40, name: "InstanceFamilies", shape: &STRING_LIST, required: false },
    Member { id: 41, name: "CreatedTime", shape: &TIMESTAMP, required: false },
]) };
pub static APPLICATIONS: Shape = Shape { name: "Applications", kind: List { item: &APPLICATION, min: 0 } };
pub static APPLICATION_ATTRIBUTE: Shape = Shape { name: "ApplicationAttribute", kind: String { min: 0, sensitive: false } };
pub static APPLICATION_ATTRIBUTES: Shape = Shape { name: "ApplicationAttributes", kind: List { item: &APPLICATION_ATTRIBUTE, min: 0 } };
pub static APPLICATION_CONFIG: Shape = Shape { name: "ApplicationConfig", kind: Structure(&[
    Member { id: 42, name: "Name", shape: &APP_NAME, required: true },
    Member { id: 43, name: "DisplayName", shape: &APP_DISPLAY_NAME, required: false },
    Member { id: 44, name: "AbsoluteAppPath", shape: &FILE_PATH, required: true },
    Member { id: 45, name: "AbsoluteIconPath", shape: &FILE_PATH, required: false },
    Member { id: 46, name: "AbsoluteManifestPath", shape: &FILE_PATH, required: false },
    Member { id: 47, name: "WorkingDirectory", shape: &FILE_PATH, required: false },
    Member { id: 48, name: "LaunchParameters", shape: &LAUNCH_PARAMETERS, required: false },
]) };
pub static APPLICATION_FLEET_ASSOCIATION: Shape = Shape { name: "ApplicationFleetAssociation", kind: Structure(&[
    Member { id: 49, name: "FleetName", shape: &STRING, required: true },
    Member { id: 50, name: "ApplicationArn", shape: &ARN, required: true },
]) };
pub static APPLICATION_FLEET_ASSOCIATION_LIST: Shape = Shape { name: "ApplicationFleetAssociationList", kind: List { item: &APPLICATION_FLEET_ASSOCIATION, min: 1 } };
pub static APPLICATION_SETTINGS: Shape = Shape { name: "ApplicationSettings", kind: Structure(&[
    Member { id: 51, name: "Enabled", shape: &BOOLEAN, required: true },
    Member { id: 52, name: "SettingsGroup", shape: &SETTINGS_GROUP, required: false },
]) };
pub static APPLICATION_SETTINGS_RESPONSE: Shape = Shape { name: "ApplicationSettingsResponse", kind: Structure(&[
    Member { id: 53, name: "Enabled", shape: &BOOLEAN, required: false },
    Member { id: 54, name: "SettingsGroup", shape: &SETTINGS_GROUP, required: false },
    Member { id: 55, name: "S3BucketName", shape: &STRING, required: false },
]) };
pub static APPSTREAM_AGENT_VERSION: Shape = Shape { name: "AppstreamAgentVersion", kind: String { min: 1, sensitive: false } };
pub static APP_BLOCK: Shape = Shape { name: "AppBlock", kind: Structure(&[
    Member { id: 56, name: "Name", shape: &STRING, required: true },
    Member { id: 57, name: "Arn", shape: &ARN, required: true },
    Member { id: 58, name: "Description", shape: &STRING, required: false },
    Member { id: 59, name: "DisplayName", shape: &STRING, required: false },
    Member { id: 60, name: "SourceS3Location", shape: &S3_LOCATION, required: false },
    Member { id: 61, name: "SetupScriptDetails", shape: &SCRIPT_DETAILS, required: false },
    Member { id: 62, name: "CreatedTime", shape: &TIMESTAMP, required: false },
    Member { id: 63, name: "PostSetupScriptDetails", shape: &SCRIPT_DETAILS, required: false },
    Member { id: 64, name: "PackagingType", shape: &PACKAGING_TYPE, required: false },
    Member { id: 65, name: "State", shape: &APP_BLOCK_STATE, required: false },
    Member { id: 66, name: "AppBlockErrors", shape: &ERROR_DETAILS_LIST, required: false },
]) };
pub static APP_BLOCKS: Shape = Shape { name: "AppBlocks", kind: List { item: &APP_BLOCK, min: 0 } };
pub static APP_BLOCK_BUILDER: Shape = Shape { name: "AppBlockBuilder", kind: Structure(&[
    Member { id: 67, name: "Arn", shape: &ARN, required: true },
    Member { id: 68, name: "Name", shape: &STRING, required: true },
    Member { id: 69, name: "DisplayName", shape: &STRING, required: false },
    Member { id: 70, name: "Description", shape: &STRING, required: false },
    Member { id: 71, name: "Platform", shape: &APP_BLOCK_BUILDER_PLATFORM_TYPE, required: true },
    Member { id: 72, name: "InstanceType", shape: &STRING, required: true },
    Member { id: 73, name: "EnableDefaultInternetAccess", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 74, name: "IamRoleArn", shape: &ARN, required: false },
    Member { id: 75, name: "VpcConfig", shape: &VPC_CONFIG, required: true },
    Member { id: 76, name: "State", shape: &APP_BLOCK_BUILDER_STATE, required: true },
    Member { id: 77, name: "CreatedTime", shape: &TIMESTAMP, required: false },
    Member { id: 78, name: "AppBlockBuilderErrors", shape: &RESOURCE_ERRORS, required: false },
    Member { id: 79, name: "StateChangeReason", shape: &APP_BLOCK_BUILDER_STATE_CHANGE_REASON, required: false },
    Member { id: 80, name: "AccessEndpoints", shape: &ACCESS_ENDPOINT_LIST, required: false },
    Member { id: 81, name: "DisableIMDSV1", shape: &BOOLEAN_OBJECT, required: false },
]) };
pub static APP_BLOCK_BUILDER_APP_BLOCK_ASSOCIATION: Shape = Shape { name: "AppBlockBuilderAppBlockAssociation", kind: Structure(&[
    Member { id: 82, name: "AppBlockArn", shape: &ARN, required: true },
    Member { id: 83, name: "AppBlockBuilderName", shape: &NAME, required: true },
]) };
pub static APP_BLOCK_BUILDER_APP_BLOCK_ASSOCIATIONS_LIST: Shape = Shape { name: "AppBlockBuilderAppBlockAssociationsList", kind: List { item: &APP_BLOCK_BUILDER_APP_BLOCK_ASSOCIATION, min: 1 } };
pub static APP_BLOCK_BUILDER_ATTRIBUTE: Shape = Shape { name: "AppBlockBuilderAttribute", kind: String { min: 0, sensitive: false } };
pub static APP_BLOCK_BUILDER_ATTRIBUTES: Shape = Shape { name: "AppBlockBuilderAttributes", kind: List { item: &APP_BLOCK_BUILDER_ATTRIBUTE, min: 0 } };
pub static APP_BLOCK_BUILDER_LIST: Shape = Shape { name: "AppBlockBuilderList", kind: List { item: &APP_BLOCK_BUILDER, min: 0 } };
pub static APP_BLOCK_BUILDER_PLATFORM_TYPE: Shape = Shape { name: "AppBlockBuilderPlatformType", kind: String { min: 0, sensitive: false } };
pub static APP_BLOCK_BUILDER_STATE: Shape = Shape { name: "AppBlockBuilderState", kind: String { min: 0, sensitive: false } };
pub static APP_BLOCK_BUILDER_STATE_CHANGE_REASON: Shape = Shape { name: "AppBlockBuilderStateChangeReason", kind: Structure(&[
    Member { id: 84, name: "Code", shape: &APP_BLOCK_BUILDER_STATE_CHANGE_REASON_CODE, required: false },
    Member { id: 85, name: "Message", shape: &STRING, required: false },
]) };
pub static APP_BLOCK_BUILDER_STATE_CHANGE_REASON_CODE: Shape = Shape { name: "AppBlockBuilderStateChangeReasonCode", kind: String { min: 0, sensitive: false } };
pub static APP_BLOCK_STATE: Shape = Shape { name: "AppBlockState", kind: String { min: 0, sensitive: false } };
pub static APP_CATALOG_CONFIG: Shape = Shape { name: "AppCatalogConfig", kind: List { item: &APPLICATION_CONFIG, min: 0 } };
pub static APP_DISPLAY_NAME: Shape = Shape { name: "AppDisplayName", kind: String { min: 0, sensitive: false } };
pub static APP_NAME: Shape = Shape { name: "AppName", kind: String { min: 0, sensitive: false } };
pub static APP_VISIBILITY: Shape = Shape { name: "AppVisibility", kind: String { min: 0, sensitive: false } };
pub static ARN: Shape = Shape { name: "Arn", kind: String { min: 0, sensitive: false } };
pub static ARN_LIST: Shape = Shape { name: "ArnList", kind: List { item: &ARN, min: 0 } };
pub static ASSOCIATE_APPLICATION_FLEET_REQUEST: Shape = Shape { name: "AssociateApplicationFleetRequest", kind: Structure(&[
    Member { id: 86, name: "FleetName", shape: &NAME, required: true },
    Member { id: 87, name: "ApplicationArn", shape: &ARN, required: true },
]) };
pub static ASSOCIATE_APPLICATION_FLEET_RESULT: Shape = Shape { name: "AssociateApplicationFleetResult", kind: Structure(&[
    Member { id: 88, name: "ApplicationFleetAssociation", shape: &APPLICATION_FLEET_ASSOCIATION, required: false },
]) };
pub static ASSOCIATE_APPLICATION_TO_ENTITLEMENT_REQUEST: Shape = Shape { name: "AssociateApplicationToEntitlementRequest", kind: Structure(&[
    Member { id: 89, name: "StackName", shape: &NAME, required: true },
    Member { id: 90, name: "EntitlementName", shape: &NAME, required: true },
    Member { id: 91, name: "ApplicationIdentifier", shape: &STRING, required: true },
]) };
pub static ASSOCIATE_APPLICATION_TO_ENTITLEMENT_RESULT: Shape = Shape { name: "AssociateApplicationToEntitlementResult", kind: Structure(&[
]) };
pub static ASSOCIATE_APP_BLOCK_BUILDER_APP_BLOCK_REQUEST: Shape = Shape { name: "AssociateAppBlockBuilderAppBlockRequest", kind: Structure(&[
    Member { id: 92, name: "AppBlockArn", shape: &ARN, required: true },
    Member { id: 93, name: "AppBlockBuilderName", shape: &NAME, required: true },
]) };
pub static ASSOCIATE_APP_BLOCK_BUILDER_APP_BLOCK_RESULT: Shape = Shape { name: "AssociateAppBlockBuilderAppBlockResult", kind: Structure(&[
    Member { id: 94, name: "AppBlockBuilderAppBlockAssociation", shape: &APP_BLOCK_BUILDER_APP_BLOCK_ASSOCIATION, required: false },
]) };
pub static ASSOCIATE_FLEET_REQUEST: Shape = Shape { name: "AssociateFleetRequest", kind: Structure(&[
    Member { id: 95, name: "FleetName", shape: &STRING, required: true },
    Member { id: 96, name: "StackName", shape: &STRING, required: true },
]) };
pub static ASSOCIATE_FLEET_RESULT: Shape = Shape { name: "AssociateFleetResult", kind: Structure(&[
]) };
pub static ASSOCIATE_SOFTWARE_TO_IMAGE_BUILDER_REQUEST: Shape = Shape { name: "AssociateSoftwareToImageBuilderRequest", kind: Structure(&[
    Member { id: 97, name: "ImageBuilderName", shape: &NAME, required: true },
    Member { id: 98, name: "SoftwareNames", shape: &STRING_LIST, required: true },
]) };
pub static ASSOCIATE_SOFTWARE_TO_IMAGE_BUILDER_RESULT: Shape = Shape { name: "AssociateSoftwareToImageBuilderResult", kind: Structure(&[
]) };
pub static AUTHENTICATION_TYPE: Shape = Shape { name: "AuthenticationType", kind: String { min: 0, sensitive: false } };
pub static AWS_ACCOUNT_ID: Shape = Shape { name: "AwsAccountId", kind: String { min: 0, sensitive: false } };
pub static AWS_ACCOUNT_ID_LIST: Shape = Shape { name: "AwsAccountIdList", kind: List { item: &AWS_ACCOUNT_ID, min: 1 } };
pub static BATCH_ASSOCIATE_USER_STACK_REQUEST: Shape = Shape { name: "BatchAssociateUserStackRequest", kind: Structure(&[
    Member { id: 99, name: "UserStackAssociations", shape: &USER_STACK_ASSOCIATION_LIST, required: true },
]) };
pub static BATCH_ASSOCIATE_USER_STACK_RESULT: Shape = Shape { name: "BatchAssociateUserStackResult", kind: Structure(&[
    Member { id: 100, name: "errors", shape: &USER_STACK_ASSOCIATION_ERROR_LIST, required: false },
]) };
pub static BATCH_DISASSOCIATE_USER_STACK_REQUEST: Shape = Shape { name: "BatchDisassociateUserStackRequest", kind: Structure(&[
    Member { id: 101, name: "UserStackAssociations", shape: &USER_STACK_ASSOCIATION_LIST, required: true },
]) };
pub static BATCH_DISASSOCIATE_USER_STACK_RESULT: Shape = Shape { name: "BatchDisassociateUserStackResult", kind: Structure(&[
    Member { id: 102, name: "errors", shape: &USER_STACK_ASSOCIATION_ERROR_LIST, required: false },
]) };
pub static BOOLEAN: Shape = Shape { name: "Boolean", kind: Boolean };
pub static BOOLEAN_OBJECT: Shape = Shape { name: "BooleanObject", kind: Boolean };
pub static CERTIFICATE_BASED_AUTH_PROPERTIES: Shape = Shape { name: "CertificateBasedAuthProperties", kind: Structure(&[
    Member { id: 103, name: "Status", shape: &CERTIFICATE_BASED_AUTH_STATUS, required: false },
    Member { id: 104, name: "CertificateAuthorityArn", shape: &ARN, required: false },
]) };
pub static CERTIFICATE_BASED_AUTH_STATUS: Shape = Shape { name: "CertificateBasedAuthStatus", kind: String { min: 0, sensitive: false } };
pub static COMPUTE_CAPACITY: Shape = Shape { name: "ComputeCapacity", kind: Structure(&[
    Member { id: 105, name: "DesiredInstances", shape: &INTEGER, required: false },
    Member { id: 106, name: "DesiredSessions", shape: &INTEGER, required: false },
]) };
pub static COMPUTE_CAPACITY_STATUS: Shape = Shape { name: "ComputeCapacityStatus", kind: Structure(&[
    Member { id: 107, name: "Desired", shape: &INTEGER, required: true },
    Member { id: 108, name: "Running", shape: &INTEGER, required: false },
    Member { id: 109, name: "InUse", shape: &INTEGER, required: false },
    Member { id: 110, name: "Available", shape: &INTEGER, required: false },
    Member { id: 111, name: "DesiredUserSessions", shape: &INTEGER, required: false },
    Member { id: 112, name: "AvailableUserSessions", shape: &INTEGER, required: false },
    Member { id: 113, name: "ActiveUserSessions", shape: &INTEGER, required: false },
    Member { id: 114, name: "ActualUserSessions", shape: &INTEGER, required: false },
    Member { id: 115, name: "Draining", shape: &INTEGER, required: false },
    Member { id: 116, name: "DrainModeActiveUserSessions", shape: &INTEGER, required: false },
    Member { id: 117, name: "DrainModeUnusedUserSessions", shape: &INTEGER, required: false },
]) };
pub static CONCURRENT_MODIFICATION_EXCEPTION: Shape = Shape { name: "ConcurrentModificationException", kind: Structure(&[
    Member { id: 118, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static CONTENT_REDIRECTION: Shape = Shape { name: "ContentRedirection", kind: Structure(&[
    Member { id: 119, name: "HostToClient", shape: &URL_REDIRECTION_CONFIG, required: false },
]) };
pub static COPY_IMAGE_REQUEST: Shape = Shape { name: "CopyImageRequest", kind: Structure(&[
    Member { id: 120, name: "SourceImageName", shape: &NAME, required: true },
    Member { id: 121, name: "DestinationImageName", shape: &NAME, required: true },
    Member { id: 122, name: "DestinationRegion", shape: &REGION_NAME, required: true },
    Member { id: 123, name: "DestinationImageDescription", shape: &DESCRIPTION, required: false },
]) };
pub static COPY_IMAGE_RESPONSE: Shape = Shape { name: "CopyImageResponse", kind: Structure(&[
    Member { id: 124, name: "DestinationImageName", shape: &NAME, required: false },
]) };
pub static CREATE_APPLICATION_REQUEST: Shape = Shape { name: "CreateApplicationRequest", kind: Structure(&[
    Member { id: 125, name: "Name", shape: &NAME, required: true },
    Member { id: 126, name: "DisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 127, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 128, name: "IconS3Location", shape: &S3_LOCATION, required: true },
    Member { id: 129, name: "LaunchPath", shape: &STRING, required: true },
    Member { id: 130, name: "WorkingDirectory", shape: &STRING, required: false },
    Member { id: 131, name: "LaunchParameters", shape: &STRING, required: false },
    Member { id: 132, name: "Platforms", shape: &PLATFORMS, required: true },
    Member { id: 133, name: "InstanceFamilies", shape: &STRING_LIST, required: true },
    Member { id: 134, name: "AppBlockArn", shape: &ARN, required: true },
    Member { id: 135, name: "Tags", shape: &TAGS, required: false },
]) };
pub static CREATE_APPLICATION_RESULT: Shape = Shape { name: "CreateApplicationResult", kind: Structure(&[
    Member { id: 136, name: "Application", shape: &APPLICATION, required: false },
]) };
pub static CREATE_APP_BLOCK_BUILDER_REQUEST: Shape = Shape { name: "CreateAppBlockBuilderRequest", kind: Structure(&[
    Member { id: 137, name: "Name", shape: &NAME, required: true },
    Member { id: 138, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 139, name: "DisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 140, name: "Tags", shape: &TAGS, required: false },
    Member { id: 141, name: "Platform", shape: &APP_BLOCK_BUILDER_PLATFORM_TYPE, required: true },
    Member { id: 142, name: "InstanceType", shape: &STRING, required: true },
    Member { id: 143, name: "VpcConfig", shape: &VPC_CONFIG, required: true },
    Member { id: 144, name: "EnableDefaultInternetAccess", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 145, name: "IamRoleArn", shape: &ARN, required: false },
    Member { id: 146, name: "AccessEndpoints", shape: &ACCESS_ENDPOINT_LIST, required: false },
    Member { id: 147, name: "DisableIMDSV1", shape: &BOOLEAN_OBJECT, required: false },
]) };
pub static CREATE_APP_BLOCK_BUILDER_RESULT: Shape = Shape { name: "CreateAppBlockBuilderResult", kind: Structure(&[
    Member { id: 148, name: "AppBlockBuilder", shape: &APP_BLOCK_BUILDER, required: false },
]) };
pub static CREATE_APP_BLOCK_BUILDER_STREAMING_URL_REQUEST: Shape = Shape { name: "CreateAppBlockBuilderStreamingURLRequest", kind: Structure(&[
    Member { id: 149, name: "AppBlockBuilderName", shape: &NAME, required: true },
    Member { id: 150, name: "Validity", shape: &LONG, required: false },
]) };
pub static CREATE_APP_BLOCK_BUILDER_STREAMING_URL_RESULT: Shape = Shape { name: "CreateAppBlockBuilderStreamingURLResult", kind: Structure(&[
    Member { id: 151, name: "StreamingURL", shape: &STREAMING_URL, required: false },
    Member { id: 152, name: "Expires", shape: &TIMESTAMP, required: false },
]) };
pub static CREATE_APP_BLOCK_REQUEST: Shape = Shape { name: "CreateAppBlockRequest", kind: Structure(&[
    Member { id: 153, name: "Name", shape: &NAME, required: true },
    Member { id: 154, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 155, name: "DisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 156, name: "SourceS3Location", shape: &S3_LOCATION, required: true },
    Member { id: 157, name: "SetupScriptDetails", shape: &SCRIPT_DETAILS, required: false },
    Member { id: 158, name: "Tags", shape: &TAGS, required: false },
    Member { id: 159, name: "PostSetupScriptDetails", shape: &SCRIPT_DETAILS, required: false },
    Member { id: 160, name: "PackagingType", shape: &PACKAGING_TYPE, required: false },
]) };
pub static CREATE_APP_BLOCK_RESULT: Shape = Shape { name: "CreateAppBlockResult", kind: Structure(&[
    Member { id: 161, name: "AppBlock", shape: &APP_BLOCK, required: false },
]) };
pub static CREATE_DIRECTORY_CONFIG_REQUEST: Shape = Shape { name: "CreateDirectoryConfigRequest", kind: Structure(&[
    Member { id: 162, name: "DirectoryName", shape: &DIRECTORY_NAME, required: true },
    Member { id: 163, name: "OrganizationalUnitDistinguishedNames", shape: &ORGANIZATIONAL_UNIT_DISTINGUISHED_NAMES_LIST, required: true },
    Member { id: 164, name: "ServiceAccountCredentials", shape: &SERVICE_ACCOUNT_CREDENTIALS, required: false },
    Member { id: 165, name: "CertificateBasedAuthProperties", shape: &CERTIFICATE_BASED_AUTH_PROPERTIES, required: false },
]) };
pub static CREATE_DIRECTORY_CONFIG_RESULT: Shape = Shape { name: "CreateDirectoryConfigResult", kind: Structure(&[
    Member { id: 166, name: "DirectoryConfig", shape: &DIRECTORY_CONFIG, required: false },
]) };
pub static CREATE_ENTITLEMENT_REQUEST: Shape = Shape { name: "CreateEntitlementRequest", kind: Structure(&[
    Member { id: 167, name: "Name", shape: &NAME, required: true },
    Member { id: 168, name: "StackName", shape: &NAME, required: true },
    Member { id: 169, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 170, name: "AppVisibility", shape: &APP_VISIBILITY, required: true },
    Member { id: 171, name: "Attributes", shape: &ENTITLEMENT_ATTRIBUTE_LIST, required: true },
]) };
pub static CREATE_ENTITLEMENT_RESULT: Shape = Shape { name: "CreateEntitlementResult", kind: Structure(&[
    Member { id: 172, name: "Entitlement", shape: &ENTITLEMENT, required: false },
]) };
pub static CREATE_EXPORT_IMAGE_TASK_REQUEST: Shape = Shape { name: "CreateExportImageTaskRequest", kind: Structure(&[
    Member { id: 173, name: "ImageName", shape: &NAME, required: true },
    Member { id: 174, name: "AmiName", shape: &AMI_NAME, required: true },
    Member { id: 175, name: "IamRoleArn", shape: &ARN, required: true },
    Member { id: 176, name: "TagSpecifications", shape: &TAGS, required: false },
    Member { id: 177, name: "AmiDescription", shape: &DESCRIPTION, required: false },
]) };
pub static CREATE_EXPORT_IMAGE_TASK_RESULT: Shape = Shape { name: "CreateExportImageTaskResult", kind: Structure(&[
    Member { id: 178, name: "ExportImageTask", shape: &EXPORT_IMAGE_TASK, required: false },
]) };
pub static CREATE_FLEET_REQUEST: Shape = Shape { name: "CreateFleetRequest", kind: Structure(&[
    Member { id: 179, name: "Name", shape: &NAME, required: true },
    Member { id: 180, name: "ImageName", shape: &NAME, required: false },
    Member { id: 181, name: "ImageArn", shape: &ARN, required: false },
    Member { id: 182, name: "InstanceType", shape: &STRING, required: true },
    Member { id: 183, name: "FleetType", shape: &FLEET_TYPE, required: false },
    Member { id: 184, name: "ComputeCapacity", shape: &COMPUTE_CAPACITY, required: false },
    Member { id: 185, name: "VpcConfig", shape: &VPC_CONFIG, required: false },
    Member { id: 186, name: "MaxUserDurationInSeconds", shape: &INTEGER, required: false },
    Member { id: 187, name: "DisconnectTimeoutInSeconds", shape: &INTEGER, required: false },
    Member { id: 188, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 189, name: "DisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 190, name: "EnableDefaultInternetAccess", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 191, name: "DomainJoinInfo", shape: &DOMAIN_JOIN_INFO, required: false },
    Member { id: 192, name: "Tags", shape: &TAGS, required: false },
    Member { id: 193, name: "IdleDisconnectTimeoutInSeconds", shape: &INTEGER, required: false },
    Member { id: 194, name: "IamRoleArn", shape: &ARN, required: false },
    Member { id: 195, name: "StreamView", shape: &STREAM_VIEW, required: false },
    Member { id: 196, name: "Platform", shape: &PLATFORM_TYPE, required: false },
    Member { id: 197, name: "MaxConcurrentSessions", shape: &INTEGER, required: false },
    Member { id: 198, name: "UsbDeviceFilterStrings", shape: &USB_DEVICE_FILTER_STRINGS, required: false },
    Member { id: 199, name: "SessionScriptS3Location", shape: &S3_LOCATION, required: false },
    Member { id: 200, name: "MaxSessionsPerInstance", shape: &INTEGER, required: false },
    Member { id: 201, name: "RootVolumeConfig", shape: &VOLUME_CONFIG, required: false },
    Member { id: 202, name: "DisableIMDSV1", shape: &BOOLEAN_OBJECT, required: false },
]) };
pub static CREATE_FLEET_RESULT: Shape = Shape { name: "CreateFleetResult", kind: Structure(&[
    Member { id: 203, name: "Fleet", shape: &FLEET, required: false },
]) };
pub static CREATE_IMAGE_BUILDER_REQUEST: Shape = Shape { name: "CreateImageBuilderRequest", kind: Structure(&[
    Member { id: 204, name: "Name", shape: &NAME, required: true },
    Member { id: 205, name: "ImageName", shape: &STRING, required: false },
    Member { id: 206, name: "ImageArn", shape: &ARN, required: false },
    Member { id: 207, name: "InstanceType", shape: &STRING, required: true },
    Member { id: 208, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 209, name: "DisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 210, name: "VpcConfig", shape: &VPC_CONFIG, required: false },
    Member { id: 211, name: "IamRoleArn", shape: &ARN, required: false },
    Member { id: 212, name: "EnableDefaultInternetAccess", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 213, name: "DomainJoinInfo", shape: &DOMAIN_JOIN_INFO, required: false },
    Member { id: 214, name: "AppstreamAgentVersion", shape: &APPSTREAM_AGENT_VERSION, required: false },
    Member { id: 215, name: "Tags", shape: &TAGS, required: false },
    Member { id: 216, name: "AccessEndpoints", shape: &ACCESS_ENDPOINT_LIST, required: false },
    Member { id: 217, name: "RootVolumeConfig", shape: &VOLUME_CONFIG, required: false },
    Member { id: 218, name: "SoftwaresToInstall", shape: &STRING_LIST, required: false },
    Member { id: 219, name: "SoftwaresToUninstall", shape: &STRING_LIST, required: false },
    Member { id: 220, name: "DisableIMDSV1", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 221, name: "AgentAccessConfig", shape: &IMAGE_BUILDER_AGENT_ACCESS_CONFIG, required: false },
]) };
pub static CREATE_IMAGE_BUILDER_RESULT: Shape = Shape { name: "CreateImageBuilderResult", kind: Structure(&[
    Member { id: 222, name: "ImageBuilder", shape: &IMAGE_BUILDER, required: false },
]) };
pub static CREATE_IMAGE_BUILDER_STREAMING_URL_REQUEST: Shape = Shape { name: "CreateImageBuilderStreamingURLRequest", kind: Structure(&[
    Member { id: 223, name: "Name", shape: &STRING, required: true },
    Member { id: 224, name: "Validity", shape: &LONG, required: false },
]) };
pub static CREATE_IMAGE_BUILDER_STREAMING_URL_RESULT: Shape = Shape { name: "CreateImageBuilderStreamingURLResult", kind: Structure(&[
    Member { id: 225, name: "StreamingURL", shape: &STREAMING_URL, required: false },
    Member { id: 226, name: "Expires", shape: &TIMESTAMP, required: false },
]) };
pub static CREATE_IMPORTED_IMAGE_REQUEST: Shape = Shape { name: "CreateImportedImageRequest", kind: Structure(&[
    Member { id: 227, name: "Name", shape: &NAME, required: true },
    Member { id: 228, name: "SourceAmiId", shape: &PHOTON_AMI_ID, required: false },
    Member { id: 229, name: "WorkspaceImageId", shape: &WORKSPACE_IMAGE_ID, required: false },
    Member { id: 230, name: "IamRoleArn", shape: &ARN, required: false },
    Member { id: 231, name: "Description", shape: &IMAGE_IMPORT_DESCRIPTION, required: false },
    Member { id: 232, name: "DisplayName", shape: &IMAGE_IMPORT_DISPLAY_NAME, required: false },
    Member { id: 233, name: "Tags", shape: &TAGS, required: false },
    Member { id: 234, name: "RuntimeValidationConfig", shape: &RUNTIME_VALIDATION_CONFIG, required: false },
    Member { id: 235, name: "AgentSoftwareVersion", shape: &AGENT_SOFTWARE_VERSION, required: false },
    Member { id: 236, name: "AppCatalogConfig", shape: &APP_CATALOG_CONFIG, required: false },
    Member { id: 237, name: "DryRun", shape: &BOOLEAN, required: false },
]) };
pub static CREATE_IMPORTED_IMAGE_RESULT: Shape = Shape { name: "CreateImportedImageResult", kind: Structure(&[
    Member { id: 238, name: "Image", shape: &IMAGE, required: false },
]) };
pub static CREATE_STACK_REQUEST: Shape = Shape { name: "CreateStackRequest", kind: Structure(&[
    Member { id: 239, name: "Name", shape: &NAME, required: true },
    Member { id: 240, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 241, name: "DisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 242, name: "StorageConnectors", shape: &STORAGE_CONNECTOR_LIST, required: false },
    Member { id: 243, name: "RedirectURL", shape: &REDIRECT_URL, required: false },
    Member { id: 244, name: "FeedbackURL", shape: &FEEDBACK_URL, required: false },
    Member { id: 245, name: "UserSettings", shape: &USER_SETTING_LIST, required: false },
    Member { id: 246, name: "ApplicationSettings", shape: &APPLICATION_SETTINGS, required: false },
    Member { id: 247, name: "Tags", shape: &TAGS, required: false },
    Member { id: 248, name: "AccessEndpoints", shape: &ACCESS_ENDPOINT_LIST, required: false },
    Member { id: 249, name: "EmbedHostDomains", shape: &EMBED_HOST_DOMAINS, required: false },
    Member { id: 250, name: "StreamingExperienceSettings", shape: &STREAMING_EXPERIENCE_SETTINGS, required: false },
    Member { id: 251, name: "ContentRedirection", shape: &CONTENT_REDIRECTION, required: false },
    Member { id: 252, name: "AgentAccessConfig", shape: &AGENT_ACCESS_CONFIG, required: false },
    Member { id: 253, name: "StorageConnectorAuthentication", shape: &STORAGE_CONNECTOR_AUTHENTICATION, required: false },
]) };
pub static CREATE_STACK_RESULT: Shape = Shape { name: "CreateStackResult", kind: Structure(&[
    Member { id: 254, name: "Stack", shape: &STACK, required: false },
]) };
pub static CREATE_STREAMING_URL_REQUEST: Shape = Shape { name: "CreateStreamingURLRequest", kind: Structure(&[
    Member { id: 255, name: "StackName", shape: &STRING, required: true },
    Member { id: 256, name: "FleetName", shape: &STRING, required: true },
    Member { id: 257, name: "UserId", shape: &STREAMING_URL_USER_ID, required: true },
    Member { id: 258, name: "ApplicationId", shape: &STRING, required: false },
    Member { id: 259, name: "Validity", shape: &LONG, required: false },
    Member { id: 260, name: "SessionContext", shape: &STRING, required: false },
]) };
pub static CREATE_STREAMING_URL_RESULT: Shape = Shape { name: "CreateStreamingURLResult", kind: Structure(&[
    Member { id: 261, name: "StreamingURL", shape: &STREAMING_URL, required: false },
    Member { id: 262, name: "Expires", shape: &TIMESTAMP, required: false },
]) };
pub static CREATE_THEME_FOR_STACK_REQUEST: Shape = Shape { name: "CreateThemeForStackRequest", kind: Structure(&[
    Member { id: 263, name: "StackName", shape: &NAME, required: true },
    Member { id: 264, name: "FooterLinks", shape: &THEME_FOOTER_LINKS, required: false },
    Member { id: 265, name: "TitleText", shape: &THEME_TITLE_TEXT, required: true },
    Member { id: 266, name: "ThemeStyling", shape: &THEME_STYLING, required: true },
    Member { id: 267, name: "OrganizationLogoS3Location", shape: &S3_LOCATION, required: true },
    Member { id: 268, name: "FaviconS3Location", shape: &S3_LOCATION, required: true },
]) };
pub static CREATE_THEME_FOR_STACK_RESULT: Shape = Shape { name: "CreateThemeForStackResult", kind: Structure(&[
    Member { id: 269, name: "Theme", shape: &THEME, required: false },
]) };
pub static CREATE_UPDATED_IMAGE_REQUEST: Shape = Shape { name: "CreateUpdatedImageRequest", kind: Structure(&[
    Member { id: 270, name: "existingImageName", shape: &NAME, required: true },
    Member { id: 271, name: "newImageName", shape: &NAME, required: true },
    Member { id: 272, name: "newImageDescription", shape: &DESCRIPTION, required: false },
    Member { id: 273, name: "newImageDisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 274, name: "newImageTags", shape: &TAGS, required: false },
    Member { id: 275, name: "dryRun", shape: &BOOLEAN, required: false },
]) };
pub static CREATE_UPDATED_IMAGE_RESULT: Shape = Shape { name: "CreateUpdatedImageResult", kind: Structure(&[
    Member { id: 276, name: "image", shape: &IMAGE, required: false },
    Member { id: 277, name: "canUpdateImage", shape: &BOOLEAN, required: false },
]) };
pub static CREATE_USAGE_REPORT_SUBSCRIPTION_REQUEST: Shape = Shape { name: "CreateUsageReportSubscriptionRequest", kind: Structure(&[
]) };
pub static CREATE_USAGE_REPORT_SUBSCRIPTION_RESULT: Shape = Shape { name: "CreateUsageReportSubscriptionResult", kind: Structure(&[
    Member { id: 278, name: "S3BucketName", shape: &STRING, required: false },
    Member { id: 279, name: "Schedule", shape: &USAGE_REPORT_SCHEDULE, required: false },
]) };
pub static CREATE_USER_REQUEST: Shape = Shape { name: "CreateUserRequest", kind: Structure(&[
    Member { id: 280, name: "UserName", shape: &USERNAME, required: true },
    Member { id: 281, name: "MessageAction", shape: &MESSAGE_ACTION, required: false },
    Member { id: 282, name: "FirstName", shape: &USER_ATTRIBUTE_VALUE, required: false },
    Member { id: 283, name: "LastName", shape: &USER_ATTRIBUTE_VALUE, required: false },
    Member { id: 284, name: "AuthenticationType", shape: &AUTHENTICATION_TYPE, required: true },
]) };
pub static CREATE_USER_RESULT: Shape = Shape { name: "CreateUserResult", kind: Structure(&[
]) };
pub static DELETE_APPLICATION_REQUEST: Shape = Shape { name: "DeleteApplicationRequest", kind: Structure(&[
    Member { id: 285, name: "Name", shape: &NAME, required: true },
]) };
pub static DELETE_APPLICATION_RESULT: Shape = Shape { name: "DeleteApplicationResult", kind: Structure(&[
]) };
pub static DELETE_APP_BLOCK_BUILDER_REQUEST: Shape = Shape { name: "DeleteAppBlockBuilderRequest", kind: Structure(&[
    Member { id: 286, name: "Name", shape: &NAME, required: true },
]) };
pub static DELETE_APP_BLOCK_BUILDER_RESULT: Shape = Shape { name: "DeleteAppBlockBuilderResult", kind: Structure(&[
]) };
pub static DELETE_APP_BLOCK_REQUEST: Shape = Shape { name: "DeleteAppBlockRequest", kind: Structure(&[
    Member { id: 287, name: "Name", shape: &NAME, required: true },
]) };
pub static DELETE_APP_BLOCK_RESULT: Shape = Shape { name: "DeleteAppBlockResult", kind: Structure(&[
]) };
pub static DELETE_DIRECTORY_CONFIG_REQUEST: Shape = Shape { name: "DeleteDirectoryConfigRequest", kind: Structure(&[
    Member { id: 288, name: "DirectoryName", shape: &DIRECTORY_NAME, required: true },
]) };
pub static DELETE_DIRECTORY_CONFIG_RESULT: Shape = Shape { name: "DeleteDirectoryConfigResult", kind: Structure(&[
]) };
pub static DELETE_ENTITLEMENT_REQUEST: Shape = Shape { name: "DeleteEntitlementRequest", kind: Structure(&[
    Member { id: 289, name: "Name", shape: &NAME, required: true },
    Member { id: 290, name: "StackName", shape: &NAME, required: true },
]) };
pub static DELETE_ENTITLEMENT_RESULT: Shape = Shape { name: "DeleteEntitlementResult", kind: Structure(&[
]) };
pub static DELETE_FLEET_REQUEST: Shape = Shape { name: "DeleteFleetRequest", kind: Structure(&[
    Member { id: 291, name: "Name", shape: &STRING, required: true },
]) };
pub static DELETE_FLEET_RESULT: Shape = Shape { name: "DeleteFleetResult", kind: Structure(&[
]) };
pub static DELETE_IMAGE_BUILDER_REQUEST: Shape = Shape { name: "DeleteImageBuilderRequest", kind: Structure(&[
    Member { id: 292, name: "Name", shape: &NAME, required: true },
]) };
pub static DELETE_IMAGE_BUILDER_RESULT: Shape = Shape { name: "DeleteImageBuilderResult", kind: Structure(&[
    Member { id: 293, name: "ImageBuilder", shape: &IMAGE_BUILDER, required: false },
]) };
pub static DELETE_IMAGE_PERMISSIONS_REQUEST: Shape = Shape { name: "DeleteImagePermissionsRequest", kind: Structure(&[
    Member { id: 294, name: "Name", shape: &NAME, required: true },
    Member { id: 295, name: "SharedAccountId", shape: &AWS_ACCOUNT_ID, required: true },
]) };
pub static DELETE_IMAGE_PERMISSIONS_RESULT: Shape = Shape { name: "DeleteImagePermissionsResult", kind: Structure(&[
]) };
pub static DELETE_IMAGE_REQUEST: Shape = Shape { name: "DeleteImageRequest", kind: Structure(&[
    Member { id: 296, name: "Name", shape: &NAME, required: true },
]) };
pub static DELETE_IMAGE_RESULT: Shape = Shape { name: "DeleteImageResult", kind: Structure(&[
    Member { id: 297, name: "Image", shape: &IMAGE, required: false },
]) };
pub static DELETE_STACK_REQUEST: Shape = Shape { name: "DeleteStackRequest", kind: Structure(&[
    Member { id: 298, name: "Name", shape: &STRING, required: true },
]) };
pub static DELETE_STACK_RESULT: Shape = Shape { name: "DeleteStackResult", kind: Structure(&[
]) };
pub static DELETE_THEME_FOR_STACK_REQUEST: Shape = Shape { name: "DeleteThemeForStackRequest", kind: Structure(&[
    Member { id: 299, name: "StackName", shape: &NAME, required: true },
]) };
pub static DELETE_THEME_FOR_STACK_RESULT: Shape = Shape { name: "DeleteThemeForStackResult", kind: Structure(&[
]) };
pub static DELETE_USAGE_REPORT_SUBSCRIPTION_REQUEST: Shape = Shape { name: "DeleteUsageReportSubscriptionRequest", kind: Structure(&[
]) };
pub static DELETE_USAGE_REPORT_SUBSCRIPTION_RESULT: Shape = Shape { name: "DeleteUsageReportSubscriptionResult", kind: Structure(&[
]) };
pub static DELETE_USER_REQUEST: Shape = Shape { name: "DeleteUserRequest", kind: Structure(&[
    Member { id: 300, name: "UserName", shape: &USERNAME, required: true },
    Member { id: 301, name: "AuthenticationType", shape: &AUTHENTICATION_TYPE, required: true },
]) };
pub static DELETE_USER_RESULT: Shape = Shape { name: "DeleteUserResult", kind: Structure(&[
]) };
pub static DESCRIBE_APPLICATIONS_REQUEST: Shape = Shape { name: "DescribeApplicationsRequest", kind: Structure(&[
    Member { id: 302, name: "Arns", shape: &ARN_LIST, required: false },
    Member { id: 303, name: "NextToken", shape: &STRING, required: false },
    Member { id: 304, name: "MaxResults", shape: &INTEGER, required: false },
]) };
pub static DESCRIBE_APPLICATIONS_RESULT: Shape = Shape { name: "DescribeApplicationsResult", kind: Structure(&[
    Member { id: 305, name: "Applications", shape: &APPLICATIONS, required: false },
    Member { id: 306, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_APPLICATION_FLEET_ASSOCIATIONS_REQUEST: Shape = Shape { name: "DescribeApplicationFleetAssociationsRequest", kind: Structure(&[
    Member { id: 307, name: "FleetName", shape: &NAME, required: false },
    Member { id: 308, name: "ApplicationArn", shape: &ARN, required: false },
    Member { id: 309, name: "MaxResults", shape: &INTEGER, required: false },
    Member { id: 310, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_APPLICATION_FLEET_ASSOCIATIONS_RESULT: Shape = Shape { name: "DescribeApplicationFleetAssociationsResult", kind: Structure(&[
    Member { id: 311, name: "ApplicationFleetAssociations", shape: &APPLICATION_FLEET_ASSOCIATION_LIST, required: false },
    Member { id: 312, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_APP_BLOCKS_REQUEST: Shape = Shape { name: "DescribeAppBlocksRequest", kind: Structure(&[
    Member { id: 313, name: "Arns", shape: &ARN_LIST, required: false },
    Member { id: 314, name: "NextToken", shape: &STRING, required: false },
    Member { id: 315, name: "MaxResults", shape: &INTEGER, required: false },
]) };
pub static DESCRIBE_APP_BLOCKS_RESULT: Shape = Shape { name: "DescribeAppBlocksResult", kind: Structure(&[
    Member { id: 316, name: "AppBlocks", shape: &APP_BLOCKS, required: false },
    Member { id: 317, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_APP_BLOCK_BUILDERS_REQUEST: Shape = Shape { name: "DescribeAppBlockBuildersRequest", kind: Structure(&[
    Member { id: 318, name: "Names", shape: &STRING_LIST, required: false },
    Member { id: 319, name: "NextToken", shape: &STRING, required: false },
    Member { id: 320, name: "MaxResults", shape: &INTEGER, required: false },
]) };
pub static DESCRIBE_APP_BLOCK_BUILDERS_RESULT: Shape = Shape { name: "DescribeAppBlockBuildersResult", kind: Structure(&[
    Member { id: 321, name: "AppBlockBuilders", shape: &APP_BLOCK_BUILDER_LIST, required: false },
    Member { id: 322, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_APP_BLOCK_BUILDER_APP_BLOCK_ASSOCIATIONS_REQUEST: Shape = Shape { name: "DescribeAppBlockBuilderAppBlockAssociationsRequest", kind: Structure(&[
    Member { id: 323, name: "AppBlockArn", shape: &ARN, required: false },
    Member { id: 324, name: "AppBlockBuilderName", shape: &NAME, required: false },
    Member { id: 325, name: "MaxResults", shape: &INTEGER, required: false },
    Member { id: 326, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_APP_BLOCK_BUILDER_APP_BLOCK_ASSOCIATIONS_RESULT: Shape = Shape { name: "DescribeAppBlockBuilderAppBlockAssociationsResult", kind: Structure(&[
    Member { id: 327, name: "AppBlockBuilderAppBlockAssociations", shape: &APP_BLOCK_BUILDER_APP_BLOCK_ASSOCIATIONS_LIST, required: false },
    Member { id: 328, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_APP_LICENSE_USAGE_REQUEST: Shape = Shape { name: "DescribeAppLicenseUsageRequest", kind: Structure(&[
    Member { id: 329, name: "BillingPeriod", shape: &STRING, required: true },
    Member { id: 330, name: "MaxResults", shape: &INTEGER, required: false },
    Member { id: 331, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_APP_LICENSE_USAGE_RESULT: Shape = Shape { name: "DescribeAppLicenseUsageResult", kind: Structure(&[
    Member { id: 332, name: "AppLicenseUsages", shape: &ADMIN_APP_LICENSE_USAGE_LIST, required: false },
    Member { id: 333, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_DIRECTORY_CONFIGS_REQUEST: Shape = Shape { name: "DescribeDirectoryConfigsRequest", kind: Structure(&[
    Member { id: 334, name: "DirectoryNames", shape: &DIRECTORY_NAME_LIST, required: false },
    Member { id: 335, name: "MaxResults", shape: &INTEGER, required: false },
    Member { id: 336, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_DIRECTORY_CONFIGS_RESULT: Shape = Shape { name: "DescribeDirectoryConfigsResult", kind: Structure(&[
    Member { id: 337, name: "DirectoryConfigs", shape: &DIRECTORY_CONFIG_LIST, required: false },
    Member { id: 338, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_ENTITLEMENTS_REQUEST: Shape = Shape { name: "DescribeEntitlementsRequest", kind: Structure(&[
    Member { id: 339, name: "Name", shape: &NAME, required: false },
    Member { id: 340, name: "StackName", shape: &NAME, required: true },
    Member { id: 341, name: "NextToken", shape: &STRING, required: false },
    Member { id: 342, name: "MaxResults", shape: &INTEGER, required: false },
]) };
pub static DESCRIBE_ENTITLEMENTS_RESULT: Shape = Shape { name: "DescribeEntitlementsResult", kind: Structure(&[
    Member { id: 343, name: "Entitlements", shape: &ENTITLEMENT_LIST, required: false },
    Member { id: 344, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_FLEETS_REQUEST: Shape = Shape { name: "DescribeFleetsRequest", kind: Structure(&[
    Member { id: 345, name: "Names", shape: &STRING_LIST, required: false },
    Member { id: 346, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_FLEETS_RESULT: Shape = Shape { name: "DescribeFleetsResult", kind: Structure(&[
    Member { id: 347, name: "Fleets", shape: &FLEET_LIST, required: false },
    Member { id: 348, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_IMAGES_MAX_RESULTS: Shape = Shape { name: "DescribeImagesMaxResults", kind: Integer { min: Some(0) } };
pub static DESCRIBE_IMAGES_REQUEST: Shape = Shape { name: "DescribeImagesRequest", kind: Structure(&[
    Member { id: 349, name: "Names", shape: &STRING_LIST, required: false },
    Member { id: 350, name: "Arns", shape: &ARN_LIST, required: false },
    Member { id: 351, name: "Type", shape: &VISIBILITY_TYPE, required: false },
    Member { id: 352, name: "NextToken", shape: &STRING, required: false },
    Member { id: 353, name: "MaxResults", shape: &DESCRIBE_IMAGES_MAX_RESULTS, required: false },
]) };
pub static DESCRIBE_IMAGES_RESULT: Shape = Shape { name: "DescribeImagesResult", kind: Structure(&[
    Member { id: 354, name: "Images", shape: &IMAGE_LIST, required: false },
    Member { id: 355, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_IMAGE_BUILDERS_REQUEST: Shape = Shape { name: "DescribeImageBuildersRequest", kind: Structure(&[
    Member { id: 356, name: "Names", shape: &STRING_LIST, required: false },
    Member { id: 357, name: "MaxResults", shape: &INTEGER, required: false },
    Member { id: 358, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_IMAGE_BUILDERS_RESULT: Shape = Shape { name: "DescribeImageBuildersResult", kind: Structure(&[
    Member { id: 359, name: "ImageBuilders", shape: &IMAGE_BUILDER_LIST, required: false },
    Member { id: 360, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_IMAGE_PERMISSIONS_REQUEST: Shape = Shape { name: "DescribeImagePermissionsRequest", kind: Structure(&[
    Member { id: 361, name: "Name", shape: &NAME, required: true },
    Member { id: 362, name: "MaxResults", shape: &MAX_RESULTS, required: false },
    Member { id: 363, name: "SharedAwsAccountIds", shape: &AWS_ACCOUNT_ID_LIST, required: false },
    Member { id: 364, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_IMAGE_PERMISSIONS_RESULT: Shape = Shape { name: "DescribeImagePermissionsResult", kind: Structure(&[
    Member { id: 365, name: "Name", shape: &NAME, required: false },
    Member { id: 366, name: "SharedImagePermissionsList", shape: &SHARED_IMAGE_PERMISSIONS_LIST, required: false },
    Member { id: 367, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_SESSIONS_REQUEST: Shape = Shape { name: "DescribeSessionsRequest", kind: Structure(&[
    Member { id: 368, name: "StackName", shape: &NAME, required: true },
    Member { id: 369, name: "FleetName", shape: &NAME, required: true },
    Member { id: 370, name: "UserId", shape: &USER_ID, required: false },
    Member { id: 371, name: "NextToken", shape: &STRING, required: false },
    Member { id: 372, name: "Limit", shape: &INTEGER, required: false },
    Member { id: 373, name: "AuthenticationType", shape: &AUTHENTICATION_TYPE, required: false },
    Member { id: 374, name: "InstanceId", shape: &STRING, required: false },
]) };
pub static DESCRIBE_SESSIONS_RESULT: Shape = Shape { name: "DescribeSessionsResult", kind: Structure(&[
    Member { id: 375, name: "Sessions", shape: &SESSION_LIST, required: false },
    Member { id: 376, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_SOFTWARE_ASSOCIATIONS_REQUEST: Shape = Shape { name: "DescribeSoftwareAssociationsRequest", kind: Structure(&[
    Member { id: 377, name: "AssociatedResource", shape: &ARN, required: true },
    Member { id: 378, name: "MaxResults", shape: &INTEGER, required: false },
    Member { id: 379, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_SOFTWARE_ASSOCIATIONS_RESULT: Shape = Shape { name: "DescribeSoftwareAssociationsResult", kind: Structure(&[
    Member { id: 380, name: "AssociatedResource", shape: &ARN, required: false },
    Member { id: 381, name: "SoftwareAssociations", shape: &SOFTWARE_ASSOCIATIONS_LIST, required: false },
    Member { id: 382, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_STACKS_REQUEST: Shape = Shape { name: "DescribeStacksRequest", kind: Structure(&[
    Member { id: 383, name: "Names", shape: &STRING_LIST, required: false },
    Member { id: 384, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_STACKS_RESULT: Shape = Shape { name: "DescribeStacksResult", kind: Structure(&[
    Member { id: 385, name: "Stacks", shape: &STACK_LIST, required: false },
    Member { id: 386, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_THEME_FOR_STACK_REQUEST: Shape = Shape { name: "DescribeThemeForStackRequest", kind: Structure(&[
    Member { id: 387, name: "StackName", shape: &NAME, required: true },
]) };
pub static DESCRIBE_THEME_FOR_STACK_RESULT: Shape = Shape { name: "DescribeThemeForStackResult", kind: Structure(&[
    Member { id: 388, name: "Theme", shape: &THEME, required: false },
]) };
pub static DESCRIBE_USAGE_REPORT_SUBSCRIPTIONS_REQUEST: Shape = Shape { name: "DescribeUsageReportSubscriptionsRequest", kind: Structure(&[
    Member { id: 389, name: "MaxResults", shape: &INTEGER, required: false },
    Member { id: 390, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_USAGE_REPORT_SUBSCRIPTIONS_RESULT: Shape = Shape { name: "DescribeUsageReportSubscriptionsResult", kind: Structure(&[
    Member { id: 391, name: "UsageReportSubscriptions", shape: &USAGE_REPORT_SUBSCRIPTION_LIST, required: false },
    Member { id: 392, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_USERS_REQUEST: Shape = Shape { name: "DescribeUsersRequest", kind: Structure(&[
    Member { id: 393, name: "AuthenticationType", shape: &AUTHENTICATION_TYPE, required: true },
    Member { id: 394, name: "MaxResults", shape: &INTEGER, required: false },
    Member { id: 395, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_USERS_RESULT: Shape = Shape { name: "DescribeUsersResult", kind: Structure(&[
    Member { id: 396, name: "Users", shape: &USER_LIST, required: false },
    Member { id: 397, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_USER_STACK_ASSOCIATIONS_REQUEST: Shape = Shape { name: "DescribeUserStackAssociationsRequest", kind: Structure(&[
    Member { id: 398, name: "StackName", shape: &STRING, required: false },
    Member { id: 399, name: "UserName", shape: &USERNAME, required: false },
    Member { id: 400, name: "AuthenticationType", shape: &AUTHENTICATION_TYPE, required: false },
    Member { id: 401, name: "MaxResults", shape: &MAX_RESULTS, required: false },
    Member { id: 402, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIBE_USER_STACK_ASSOCIATIONS_RESULT: Shape = Shape { name: "DescribeUserStackAssociationsResult", kind: Structure(&[
    Member { id: 403, name: "UserStackAssociations", shape: &USER_STACK_ASSOCIATION_LIST, required: false },
    Member { id: 404, name: "NextToken", shape: &STRING, required: false },
]) };
pub static DESCRIPTION: Shape = Shape { name: "Description", kind: String { min: 0, sensitive: false } };
pub static DIRECTORY_CONFIG: Shape = Shape { name: "DirectoryConfig", kind: Structure(&[
    Member { id: 405, name: "DirectoryName", shape: &DIRECTORY_NAME, required: true },
    Member { id: 406, name: "OrganizationalUnitDistinguishedNames", shape: &ORGANIZATIONAL_UNIT_DISTINGUISHED_NAMES_LIST, required: false },
    Member { id: 407, name: "ServiceAccountCredentials", shape: &SERVICE_ACCOUNT_CREDENTIALS, required: false },
    Member { id: 408, name: "CreatedTime", shape: &TIMESTAMP, required: false },
    Member { id: 409, name: "CertificateBasedAuthProperties", shape: &CERTIFICATE_BASED_AUTH_PROPERTIES, required: false },
]) };
pub static DIRECTORY_CONFIG_LIST: Shape = Shape { name: "DirectoryConfigList", kind: List { item: &DIRECTORY_CONFIG, min: 0 } };
pub static DIRECTORY_NAME: Shape = Shape { name: "DirectoryName", kind: String { min: 0, sensitive: false } };
pub static DIRECTORY_NAME_LIST: Shape = Shape { name: "DirectoryNameList", kind: List { item: &DIRECTORY_NAME, min: 0 } };
pub static DISABLE_USER_REQUEST: Shape = Shape { name: "DisableUserRequest", kind: Structure(&[
    Member { id: 410, name: "UserName", shape: &USERNAME, required: true },
    Member { id: 411, name: "AuthenticationType", shape: &AUTHENTICATION_TYPE, required: true },
]) };
pub static DISABLE_USER_RESULT: Shape = Shape { name: "DisableUserResult", kind: Structure(&[
]) };
pub static DISASSOCIATE_APPLICATION_FLEET_REQUEST: Shape = Shape { name: "DisassociateApplicationFleetRequest", kind: Structure(&[
    Member { id: 412, name: "FleetName", shape: &NAME, required: true },
    Member { id: 413, name: "ApplicationArn", shape: &ARN, required: true },
]) };
pub static DISASSOCIATE_APPLICATION_FLEET_RESULT: Shape = Shape { name: "DisassociateApplicationFleetResult", kind: Structure(&[
]) };
pub static DISASSOCIATE_APPLICATION_FROM_ENTITLEMENT_REQUEST: Shape = Shape { name: "DisassociateApplicationFromEntitlementRequest", kind: Structure(&[
    Member { id: 414, name: "StackName", shape: &NAME, required: true },
    Member { id: 415, name: "EntitlementName", shape: &NAME, required: true },
    Member { id: 416, name: "ApplicationIdentifier", shape: &STRING, required: true },
]) };
pub static DISASSOCIATE_APPLICATION_FROM_ENTITLEMENT_RESULT: Shape = Shape { name: "DisassociateApplicationFromEntitlementResult", kind: Structure(&[
]) };
pub static DISASSOCIATE_APP_BLOCK_BUILDER_APP_BLOCK_REQUEST: Shape = Shape { name: "DisassociateAppBlockBuilderAppBlockRequest", kind: Structure(&[
    Member { id: 417, name: "AppBlockArn", shape: &ARN, required: true },
    Member { id: 418, name: "AppBlockBuilderName", shape: &NAME, required: true },
]) };
pub static DISASSOCIATE_APP_BLOCK_BUILDER_APP_BLOCK_RESULT: Shape = Shape { name: "DisassociateAppBlockBuilderAppBlockResult", kind: Structure(&[
]) };
pub static DISASSOCIATE_FLEET_REQUEST: Shape = Shape { name: "DisassociateFleetRequest", kind: Structure(&[
    Member { id: 419, name: "FleetName", shape: &STRING, required: true },
    Member { id: 420, name: "StackName", shape: &STRING, required: true },
]) };
pub static DISASSOCIATE_FLEET_RESULT: Shape = Shape { name: "DisassociateFleetResult", kind: Structure(&[
]) };
pub static DISASSOCIATE_SOFTWARE_FROM_IMAGE_BUILDER_REQUEST: Shape = Shape { name: "DisassociateSoftwareFromImageBuilderRequest", kind: Structure(&[
    Member { id: 421, name: "ImageBuilderName", shape: &NAME, required: true },
    Member { id: 422, name: "SoftwareNames", shape: &STRING_LIST, required: true },
]) };
pub static DISASSOCIATE_SOFTWARE_FROM_IMAGE_BUILDER_RESULT: Shape = Shape { name: "DisassociateSoftwareFromImageBuilderResult", kind: Structure(&[
]) };
pub static DISPLAY_NAME: Shape = Shape { name: "DisplayName", kind: String { min: 0, sensitive: false } };
pub static DOMAIN: Shape = Shape { name: "Domain", kind: String { min: 1, sensitive: false } };
pub static DOMAIN_JOIN_INFO: Shape = Shape { name: "DomainJoinInfo", kind: Structure(&[
    Member { id: 423, name: "DirectoryName", shape: &DIRECTORY_NAME, required: false },
    Member { id: 424, name: "OrganizationalUnitDistinguishedName", shape: &ORGANIZATIONAL_UNIT_DISTINGUISHED_NAME, required: false },
]) };
pub static DOMAIN_LIST: Shape = Shape { name: "DomainList", kind: List { item: &DOMAIN, min: 0 } };
pub static DRAIN_SESSION_INSTANCE_REQUEST: Shape = Shape { name: "DrainSessionInstanceRequest", kind: Structure(&[
    Member { id: 425, name: "SessionId", shape: &STRING, required: true },
]) };
pub static DRAIN_SESSION_INSTANCE_RESULT: Shape = Shape { name: "DrainSessionInstanceResult", kind: Structure(&[
]) };
pub static DRY_RUN_OPERATION_EXCEPTION: Shape = Shape { name: "DryRunOperationException", kind: Structure(&[
    Member { id: 426, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static DYNAMIC_APP_PROVIDERS_ENABLED: Shape = Shape { name: "DynamicAppProvidersEnabled", kind: String { min: 0, sensitive: false } };
pub static EMBED_HOST_DOMAIN: Shape = Shape { name: "EmbedHostDomain", kind: String { min: 0, sensitive: false } };
pub static EMBED_HOST_DOMAINS: Shape = Shape { name: "EmbedHostDomains", kind: List { item: &EMBED_HOST_DOMAIN, min: 1 } };
pub static ENABLE_USER_REQUEST: Shape = Shape { name: "EnableUserRequest", kind: Structure(&[
    Member { id: 427, name: "UserName", shape: &USERNAME, required: true },
    Member { id: 428, name: "AuthenticationType", shape: &AUTHENTICATION_TYPE, required: true },
]) };
pub static ENABLE_USER_RESULT: Shape = Shape { name: "EnableUserResult", kind: Structure(&[
]) };
pub static ENTITLED_APPLICATION: Shape = Shape { name: "EntitledApplication", kind: Structure(&[
    Member { id: 429, name: "ApplicationIdentifier", shape: &STRING, required: true },
]) };
pub static ENTITLED_APPLICATION_LIST: Shape = Shape { name: "EntitledApplicationList", kind: List { item: &ENTITLED_APPLICATION, min: 0 } };
pub static ENTITLEMENT: Shape = Shape { name: "Entitlement", kind: Structure(&[
    Member { id: 430, name: "Name", shape: &NAME, required: true },
    Member { id: 431, name: "StackName", shape: &NAME, required: true },
    Member { id: 432, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 433, name: "AppVisibility", shape: &APP_VISIBILITY, required: true },
    Member { id: 434, name: "Attributes", shape: &ENTITLEMENT_ATTRIBUTE_LIST, required: true },
    Member { id: 435, name: "CreatedTime", shape: &TIMESTAMP, required: false },
    Member { id: 436, name: "LastModifiedTime", shape: &TIMESTAMP, required: false },
]) };
pub static ENTITLEMENT_ALREADY_EXISTS_EXCEPTION: Shape = Shape { name: "EntitlementAlreadyExistsException", kind: Structure(&[
    Member { id: 437, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static ENTITLEMENT_ATTRIBUTE: Shape = Shape { name: "EntitlementAttribute", kind: Structure(&[
    Member { id: 438, name: "Name", shape: &STRING, required: true },
    Member { id: 439, name: "Value", shape: &STRING, required: true },
]) };
pub static ENTITLEMENT_ATTRIBUTE_LIST: Shape = Shape { name: "EntitlementAttributeList", kind: List { item: &ENTITLEMENT_ATTRIBUTE, min: 1 } };
pub static ENTITLEMENT_LIST: Shape = Shape { name: "EntitlementList", kind: List { item: &ENTITLEMENT, min: 0 } };
pub static ENTITLEMENT_NOT_FOUND_EXCEPTION: Shape = Shape { name: "EntitlementNotFoundException", kind: Structure(&[
    Member { id: 440, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static ERROR_DETAILS: Shape = Shape { name: "ErrorDetails", kind: Structure(&[
    Member { id: 441, name: "ErrorCode", shape: &STRING, required: false },
    Member { id: 442, name: "ErrorMessage", shape: &STRING, required: false },
]) };
pub static ERROR_DETAILS_LIST: Shape = Shape { name: "ErrorDetailsList", kind: List { item: &ERROR_DETAILS, min: 0 } };
pub static ERROR_MESSAGE: Shape = Shape { name: "ErrorMessage", kind: String { min: 0, sensitive: false } };
pub static EXPIRE_SESSION_REQUEST: Shape = Shape { name: "ExpireSessionRequest", kind: Structure(&[
    Member { id: 443, name: "SessionId", shape: &STRING, required: true },
]) };
pub static EXPIRE_SESSION_RESULT: Shape = Shape { name: "ExpireSessionResult", kind: Structure(&[
]) };
pub static EXPORT_IMAGE_TASK: Shape = Shape { name: "ExportImageTask", kind: Structure(&[
    Member { id: 444, name: "TaskId", shape: &UUID, required: true },
    Member { id: 445, name: "ImageArn", shape: &ARN, required: true },
    Member { id: 446, name: "AmiName", shape: &AMI_NAME, required: true },
    Member { id: 447, name: "CreatedDate", shape: &TIMESTAMP, required: true },
    Member { id: 448, name: "AmiDescription", shape: &DESCRIPTION, required: false },
    Member { id: 449, name: "State", shape: &EXPORT_IMAGE_TASK_STATE, required: false },
    Member { id: 450, name: "AmiId", shape: &PHOTON_AMI_ID, required: false },
    Member { id: 451, name: "TagSpecifications", shape: &TAGS, required: false },
    Member { id: 452, name: "ErrorDetails", shape: &ERROR_DETAILS_LIST, required: false },
]) };
pub static EXPORT_IMAGE_TASKS: Shape = Shape { name: "ExportImageTasks", kind: List { item: &EXPORT_IMAGE_TASK, min: 0 } };
pub static EXPORT_IMAGE_TASK_STATE: Shape = Shape { name: "ExportImageTaskState", kind: String { min: 0, sensitive: false } };
pub static FEEDBACK_URL: Shape = Shape { name: "FeedbackURL", kind: String { min: 0, sensitive: false } };
pub static FILE_PATH: Shape = Shape { name: "FilePath", kind: String { min: 0, sensitive: true } };
pub static FILTER: Shape = Shape { name: "Filter", kind: Structure(&[
    Member { id: 453, name: "Name", shape: &FILTER_NAME, required: true },
    Member { id: 454, name: "Values", shape: &FILTER_VALUES, required: true },
]) };
pub static FILTERS: Shape = Shape { name: "Filters", kind: List { item: &FILTER, min: 0 } };
pub static FILTER_NAME: Shape = Shape { name: "FilterName", kind: String { min: 0, sensitive: false } };
pub static FILTER_VALUE: Shape = Shape { name: "FilterValue", kind: String { min: 0, sensitive: false } };
pub static FILTER_VALUES: Shape = Shape { name: "FilterValues", kind: List { item: &FILTER_VALUE, min: 0 } };
pub static FLEET: Shape = Shape { name: "Fleet", kind: Structure(&[
    Member { id: 455, name: "Arn", shape: &ARN, required: true },
    Member { id: 456, name: "Name", shape: &STRING, required: true },
    Member { id: 457, name: "DisplayName", shape: &STRING, required: false },
    Member { id: 458, name: "Description", shape: &STRING, required: false },
    Member { id: 459, name: "ImageName", shape: &STRING, required: false },
    Member { id: 460, name: "ImageArn", shape: &ARN, required: false },
    Member { id: 461, name: "InstanceType", shape: &STRING, required: true },
    Member { id: 462, name: "FleetType", shape: &FLEET_TYPE, required: false },
    Member { id: 463, name: "ComputeCapacityStatus", shape: &COMPUTE_CAPACITY_STATUS, required: true },
    Member { id: 464, name: "MaxUserDurationInSeconds", shape: &INTEGER, required: false },
    Member { id: 465, name: "DisconnectTimeoutInSeconds", shape: &INTEGER, required: false },
    Member { id: 466, name: "State", shape: &FLEET_STATE, required: true },
    Member { id: 467, name: "VpcConfig", shape: &VPC_CONFIG, required: false },
    Member { id: 468, name: "CreatedTime", shape: &TIMESTAMP, required: false },
    Member { id: 469, name: "FleetErrors", shape: &FLEET_ERRORS, required: false },
    Member { id: 470, name: "EnableDefaultInternetAccess", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 471, name: "DomainJoinInfo", shape: &DOMAIN_JOIN_INFO, required: false },
    Member { id: 472, name: "IdleDisconnectTimeoutInSeconds", shape: &INTEGER, required: false },
    Member { id: 473, name: "IamRoleArn", shape: &ARN, required: false },
    Member { id: 474, name: "StreamView", shape: &STREAM_VIEW, required: false },
    Member { id: 475, name: "Platform", shape: &PLATFORM_TYPE, required: false },
    Member { id: 476, name: "MaxConcurrentSessions", shape: &INTEGER, required: false },
    Member { id: 477, name: "UsbDeviceFilterStrings", shape: &USB_DEVICE_FILTER_STRINGS, required: false },
    Member { id: 478, name: "SessionScriptS3Location", shape: &S3_LOCATION, required: false },
    Member { id: 479, name: "MaxSessionsPerInstance", shape: &INTEGER, required: false },
    Member { id: 480, name: "RootVolumeConfig", shape: &VOLUME_CONFIG, required: false },
    Member { id: 481, name: "DisableIMDSV1", shape: &BOOLEAN_OBJECT, required: false },
]) };
pub static FLEET_ATTRIBUTE: Shape = Shape { name: "FleetAttribute", kind: String { min: 0, sensitive: false } };
pub static FLEET_ATTRIBUTES: Shape = Shape { name: "FleetAttributes", kind: List { item: &FLEET_ATTRIBUTE, min: 0 } };
pub static FLEET_ERROR: Shape = Shape { name: "FleetError", kind: Structure(&[
    Member { id: 482, name: "ErrorCode", shape: &FLEET_ERROR_CODE, required: false },
    Member { id: 483, name: "ErrorMessage", shape: &STRING, required: false },
]) };
pub static FLEET_ERRORS: Shape = Shape { name: "FleetErrors", kind: List { item: &FLEET_ERROR, min: 0 } };
pub static FLEET_ERROR_CODE: Shape = Shape { name: "FleetErrorCode", kind: String { min: 0, sensitive: false } };
pub static FLEET_LIST: Shape = Shape { name: "FleetList", kind: List { item: &FLEET, min: 0 } };
pub static FLEET_STATE: Shape = Shape { name: "FleetState", kind: String { min: 0, sensitive: false } };
pub static FLEET_TYPE: Shape = Shape { name: "FleetType", kind: String { min: 0, sensitive: false } };
pub static GET_EXPORT_IMAGE_TASK_REQUEST: Shape = Shape { name: "GetExportImageTaskRequest", kind: Structure(&[
    Member { id: 484, name: "TaskId", shape: &UUID, required: false },
]) };
pub static GET_EXPORT_IMAGE_TASK_RESULT: Shape = Shape { name: "GetExportImageTaskResult", kind: Structure(&[
    Member { id: 485, name: "ExportImageTask", shape: &EXPORT_IMAGE_TASK, required: false },
]) };
pub static IMAGE: Shape = Shape { name: "Image", kind: Structure(&[
    Member { id: 486, name: "Name", shape: &STRING, required: true },
    Member { id: 487, name: "Arn", shape: &ARN, required: false },
    Member { id: 488, name: "BaseImageArn", shape: &ARN, required: false },
    Member { id: 489, name: "DisplayName", shape: &STRING, required: false },
    Member { id: 490, name: "State", shape: &IMAGE_STATE, required: false },
    Member { id: 491, name: "Visibility", shape: &VISIBILITY_TYPE, required: false },
    Member { id: 492, name: "ImageBuilderSupported", shape: &BOOLEAN, required: false },
    Member { id: 493, name: "ImageBuilderName", shape: &STRING, required: false },
    Member { id: 494, name: "Platform", shape: &PLATFORM_TYPE, required: false },
    Member { id: 495, name: "Description", shape: &STRING, required: false },
    Member { id: 496, name: "StateChangeReason", shape: &IMAGE_STATE_CHANGE_REASON, required: false },
    Member { id: 497, name: "Applications", shape: &APPLICATIONS, required: false },
    Member { id: 498, name: "CreatedTime", shape: &TIMESTAMP, required: false },
    Member { id: 499, name: "PublicBaseImageReleasedDate", shape: &TIMESTAMP, required: false },
    Member { id: 500, name: "AppstreamAgentVersion", shape: &APPSTREAM_AGENT_VERSION, required: false },
    Member { id: 501, name: "ImagePermissions", shape: &IMAGE_PERMISSIONS, required: false },
    Member { id: 502, name: "ImageErrors", shape: &RESOURCE_ERRORS, required: false },
    Member { id: 503, name: "LatestAppstreamAgentVersion", shape: &LATEST_APPSTREAM_AGENT_VERSION, required: false },
    Member { id: 504, name: "SupportedInstanceFamilies", shape: &STRING_LIST, required: false },
    Member { id: 505, name: "DynamicAppProvidersEnabled", shape: &DYNAMIC_APP_PROVIDERS_ENABLED, required: false },
    Member { id: 506, name: "ImageSharedWithOthers", shape: &IMAGE_SHARED_WITH_OTHERS, required: false },
    Member { id: 507, name: "ManagedSoftwareIncluded", shape: &BOOLEAN, required: false },
    Member { id: 508, name: "ImageType", shape: &IMAGE_TYPE, required: false },
    Member { id: 509, name: "ImageSoftwareMetadata", shape: &IMAGE_SOFTWARE_METADATA, required: false },
]) };
pub static IMAGE_BUILDER: Shape = Shape { name: "ImageBuilder", kind: Structure(&[
    Member { id: 510, name: "Name", shape: &STRING, required: true },
    Member { id: 511, name: "Arn", shape: &ARN, required: false },
    Member { id: 512, name: "ImageArn", shape: &ARN, required: false },
    Member { id: 513, name: "Description", shape: &STRING, required: false },
    Member { id: 514, name: "DisplayName", shape: &STRING, required: false },
    Member { id: 515, name: "VpcConfig", shape: &VPC_CONFIG, required: false },
    Member { id: 516, name: "InstanceType", shape: &STRING, required: false },
    Member { id: 517, name: "Platform", shape: &PLATFORM_TYPE, required: false },
    Member { id: 518, name: "IamRoleArn", shape: &ARN, required: false },
    Member { id: 519, name: "State", shape: &IMAGE_BUILDER_STATE, required: false },
    Member { id: 520, name: "StateChangeReason", shape: &IMAGE_BUILDER_STATE_CHANGE_REASON, required: false },
    Member { id: 521, name: "CreatedTime", shape: &TIMESTAMP, required: false },
    Member { id: 522, name: "EnableDefaultInternetAccess", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 523, name: "DomainJoinInfo", shape: &DOMAIN_JOIN_INFO, required: false },
    Member { id: 524, name: "NetworkAccessConfiguration", shape: &NETWORK_ACCESS_CONFIGURATION, required: false },
    Member { id: 525, name: "ImageBuilderErrors", shape: &RESOURCE_ERRORS, required: false },
    Member { id: 526, name: "AppstreamAgentVersion", shape: &APPSTREAM_AGENT_VERSION, required: false },
    Member { id: 527, name: "AccessEndpoints", shape: &ACCESS_ENDPOINT_LIST, required: false },
    Member { id: 528, name: "RootVolumeConfig", shape: &VOLUME_CONFIG, required: false },
    Member { id: 529, name: "LatestAppstreamAgentVersion", shape: &LATEST_APPSTREAM_AGENT_VERSION, required: false },
    Member { id: 530, name: "DisableIMDSV1", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 531, name: "AgentAccessConfig", shape: &IMAGE_BUILDER_AGENT_ACCESS_CONFIG, required: false },
]) };
pub static IMAGE_BUILDER_AGENT_ACCESS_CONFIG: Shape = Shape { name: "ImageBuilderAgentAccessConfig", kind: Structure(&[
    Member { id: 532, name: "Settings", shape: &AGENT_ACCESS_SETTING_LIST, required: true },
    Member { id: 533, name: "S3BucketArn", shape: &S3_BUCKET_ARN, required: false },
    Member { id: 534, name: "ScreenshotsUploadEnabled", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 535, name: "ScreenResolution", shape: &SCREEN_RESOLUTION, required: true },
    Member { id: 536, name: "ScreenImageFormat", shape: &SCREEN_IMAGE_FORMAT, required: true },
    Member { id: 537, name: "UserControlMode", shape: &USER_CONTROL_MODE, required: false },
]) };
pub static IMAGE_BUILDER_AGENT_ACCESS_CONFIG_FOR_UPDATE: Shape = Shape { name: "ImageBuilderAgentAccessConfigForUpdate", kind: Structure(&[
    Member { id: 538, name: "Settings", shape: &AGENT_ACCESS_SETTING_LIST, required: false },
    Member { id: 539, name: "S3BucketArn", shape: &S3_BUCKET_ARN, required: false },
    Member { id: 540, name: "ScreenshotsUploadEnabled", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 541, name: "ScreenResolution", shape: &SCREEN_RESOLUTION, required: false },
    Member { id: 542, name: "ScreenImageFormat", shape: &SCREEN_IMAGE_FORMAT, required: false },
    Member { id: 543, name: "UserControlMode", shape: &USER_CONTROL_MODE, required: false },
]) };
pub static IMAGE_BUILDER_ATTRIBUTE: Shape = Shape { name: "ImageBuilderAttribute", kind: String { min: 0, sensitive: false } };
pub static IMAGE_BUILDER_ATTRIBUTES: Shape = Shape { name: "ImageBuilderAttributes", kind: List { item: &IMAGE_BUILDER_ATTRIBUTE, min: 0 } };
pub static IMAGE_BUILDER_LIST: Shape = Shape { name: "ImageBuilderList", kind: List { item: &IMAGE_BUILDER, min: 0 } };
pub static IMAGE_BUILDER_STATE: Shape = Shape { name: "ImageBuilderState", kind: String { min: 0, sensitive: false } };
pub static IMAGE_BUILDER_STATE_CHANGE_REASON: Shape = Shape { name: "ImageBuilderStateChangeReason", kind: Structure(&[
    Member { id: 544, name: "Code", shape: &IMAGE_BUILDER_STATE_CHANGE_REASON_CODE, required: false },
    Member { id: 545, name: "Message", shape: &STRING, required: false },
]) };
pub static IMAGE_BUILDER_STATE_CHANGE_REASON_CODE: Shape = Shape { name: "ImageBuilderStateChangeReasonCode", kind: String { min: 0, sensitive: false } };
pub static IMAGE_IMPORT_DESCRIPTION: Shape = Shape { name: "ImageImportDescription", kind: String { min: 0, sensitive: false } };
pub static IMAGE_IMPORT_DISPLAY_NAME: Shape = Shape { name: "ImageImportDisplayName", kind: String { min: 0, sensitive: false } };
pub static IMAGE_LIST: Shape = Shape { name: "ImageList", kind: List { item: &IMAGE, min: 0 } };
pub static IMAGE_PERMISSIONS: Shape = Shape { name: "ImagePermissions", kind: Structure(&[
    Member { id: 546, name: "allowFleet", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 547, name: "allowImageBuilder", shape: &BOOLEAN_OBJECT, required: false },
]) };
pub static IMAGE_SHARED_WITH_OTHERS: Shape = Shape { name: "ImageSharedWithOthers", kind: String { min: 0, sensitive: false } };
pub static IMAGE_SOFTWARE_METADATA: Shape = Shape { name: "ImageSoftwareMetadata", kind: Structure(&[
    Member { id: 548, name: "nvidiaGridDriverVersion", shape: &NVIDIA_GRID_DRIVER_VERSION, required: false },
]) };
pub static IMAGE_STATE: Shape = Shape { name: "ImageState", kind: String { min: 0, sensitive: false } };
pub static IMAGE_STATE_CHANGE_REASON: Shape = Shape { name: "ImageStateChangeReason", kind: Structure(&[
    Member { id: 549, name: "Code", shape: &IMAGE_STATE_CHANGE_REASON_CODE, required: false },
    Member { id: 550, name: "Message", shape: &STRING, required: false },
]) };
pub static IMAGE_STATE_CHANGE_REASON_CODE: Shape = Shape { name: "ImageStateChangeReasonCode", kind: String { min: 0, sensitive: false } };
pub static IMAGE_TYPE: Shape = Shape { name: "ImageType", kind: String { min: 0, sensitive: false } };
pub static INCOMPATIBLE_IMAGE_EXCEPTION: Shape = Shape { name: "IncompatibleImageException", kind: Structure(&[
    Member { id: 551, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static INSTANCE_DRAIN_STATUS: Shape = Shape { name: "InstanceDrainStatus", kind: String { min: 0, sensitive: false } };
pub static INSTANCE_TYPE: Shape = Shape { name: "InstanceType", kind: String { min: 0, sensitive: false } };
pub static INTEGER: Shape = Shape { name: "Integer", kind: Integer { min: None } };
pub static INVALID_ACCOUNT_STATUS_EXCEPTION: Shape = Shape { name: "InvalidAccountStatusException", kind: Structure(&[
    Member { id: 552, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static INVALID_PARAMETER_COMBINATION_EXCEPTION: Shape = Shape { name: "InvalidParameterCombinationException", kind: Structure(&[
    Member { id: 553, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static INVALID_ROLE_EXCEPTION: Shape = Shape { name: "InvalidRoleException", kind: Structure(&[
    Member { id: 554, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static KMS_KEY_ARN: Shape = Shape { name: "KmsKeyArn", kind: String { min: 0, sensitive: false } };
pub static LAST_REPORT_GENERATION_EXECUTION_ERROR: Shape = Shape { name: "LastReportGenerationExecutionError", kind: Structure(&[
    Member { id: 555, name: "ErrorCode", shape: &USAGE_REPORT_EXECUTION_ERROR_CODE, required: false },
    Member { id: 556, name: "ErrorMessage", shape: &STRING, required: false },
]) };
pub static LAST_REPORT_GENERATION_EXECUTION_ERRORS: Shape = Shape { name: "LastReportGenerationExecutionErrors", kind: List { item: &LAST_REPORT_GENERATION_EXECUTION_ERROR, min: 0 } };
pub static LATEST_APPSTREAM_AGENT_VERSION: Shape = Shape { name: "LatestAppstreamAgentVersion", kind: String { min: 0, sensitive: false } };
pub static LAUNCH_PARAMETERS: Shape = Shape { name: "LaunchParameters", kind: String { min: 0, sensitive: true } };
pub static LIMIT_EXCEEDED_EXCEPTION: Shape = Shape { name: "LimitExceededException", kind: Structure(&[
    Member { id: 557, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static LIST_ASSOCIATED_FLEETS_REQUEST: Shape = Shape { name: "ListAssociatedFleetsRequest", kind: Structure(&[
    Member { id: 558, name: "StackName", shape: &STRING, required: true },
    Member { id: 559, name: "NextToken", shape: &STRING, required: false },
]) };
pub static LIST_ASSOCIATED_FLEETS_RESULT: Shape = Shape { name: "ListAssociatedFleetsResult", kind: Structure(&[
    Member { id: 560, name: "Names", shape: &STRING_LIST, required: false },
    Member { id: 561, name: "NextToken", shape: &STRING, required: false },
]) };
pub static LIST_ASSOCIATED_STACKS_REQUEST: Shape = Shape { name: "ListAssociatedStacksRequest", kind: Structure(&[
    Member { id: 562, name: "FleetName", shape: &STRING, required: true },
    Member { id: 563, name: "NextToken", shape: &STRING, required: false },
]) };
pub static LIST_ASSOCIATED_STACKS_RESULT: Shape = Shape { name: "ListAssociatedStacksResult", kind: Structure(&[
    Member { id: 564, name: "Names", shape: &STRING_LIST, required: false },
    Member { id: 565, name: "NextToken", shape: &STRING, required: false },
]) };
pub static LIST_ENTITLED_APPLICATIONS_REQUEST: Shape = Shape { name: "ListEntitledApplicationsRequest", kind: Structure(&[
    Member { id: 566, name: "StackName", shape: &NAME, required: true },
    Member { id: 567, name: "EntitlementName", shape: &NAME, required: true },
    Member { id: 568, name: "NextToken", shape: &STRING, required: false },
    Member { id: 569, name: "MaxResults", shape: &INTEGER, required: false },
]) };
pub static LIST_ENTITLED_APPLICATIONS_RESULT: Shape = Shape { name: "ListEntitledApplicationsResult", kind: Structure(&[
    Member { id: 570, name: "EntitledApplications", shape: &ENTITLED_APPLICATION_LIST, required: false },
    Member { id: 571, name: "NextToken", shape: &STRING, required: false },
]) };
pub static LIST_EXPORT_IMAGE_TASKS_REQUEST: Shape = Shape { name: "ListExportImageTasksRequest", kind: Structure(&[
    Member { id: 572, name: "Filters", shape: &FILTERS, required: false },
    Member { id: 573, name: "MaxResults", shape: &MAX_RESULTS, required: false },
    Member { id: 574, name: "NextToken", shape: &STRING, required: false },
]) };
pub static LIST_EXPORT_IMAGE_TASKS_RESULT: Shape = Shape { name: "ListExportImageTasksResult", kind: Structure(&[
    Member { id: 575, name: "ExportImageTasks", shape: &EXPORT_IMAGE_TASKS, required: false },
    Member { id: 576, name: "NextToken", shape: &STRING, required: false },
]) };
pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Shape = Shape { name: "ListTagsForResourceRequest", kind: Structure(&[
    Member { id: 577, name: "ResourceArn", shape: &ARN, required: true },
]) };
pub static LIST_TAGS_FOR_RESOURCE_RESPONSE: Shape = Shape { name: "ListTagsForResourceResponse", kind: Structure(&[
    Member { id: 578, name: "Tags", shape: &TAGS, required: false },
]) };
pub static LONG: Shape = Shape { name: "Long", kind: Long { min: None } };
pub static MAX_RESULTS: Shape = Shape { name: "MaxResults", kind: Integer { min: Some(0) } };
pub static MESSAGE_ACTION: Shape = Shape { name: "MessageAction", kind: String { min: 0, sensitive: false } };
pub static METADATA: Shape = Shape { name: "Metadata", kind: Map { key: &STRING, value: &STRING } };
pub static NAME: Shape = Shape { name: "Name", kind: String { min: 0, sensitive: false } };
pub static NETWORK_ACCESS_CONFIGURATION: Shape = Shape { name: "NetworkAccessConfiguration", kind: Structure(&[
    Member { id: 579, name: "EniPrivateIpAddress", shape: &STRING, required: false },
    Member { id: 580, name: "EniIpv6Addresses", shape: &STRING_LIST, required: false },
    Member { id: 581, name: "EniId", shape: &STRING, required: false },
]) };
pub static NVIDIA_GRID_DRIVER_VERSION: Shape = Shape { name: "NvidiaGridDriverVersion", kind: String { min: 1, sensitive: false } };
pub static OPERATION_NOT_PERMITTED_EXCEPTION: Shape = Shape { name: "OperationNotPermittedException", kind: Structure(&[
    Member { id: 582, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static ORGANIZATIONAL_UNIT_DISTINGUISHED_NAME: Shape = Shape { name: "OrganizationalUnitDistinguishedName", kind: String { min: 0, sensitive: false } };
pub static ORGANIZATIONAL_UNIT_DISTINGUISHED_NAMES_LIST: Shape = Shape { name: "OrganizationalUnitDistinguishedNamesList", kind: List { item: &ORGANIZATIONAL_UNIT_DISTINGUISHED_NAME, min: 0 } };
pub static PACKAGING_TYPE: Shape = Shape { name: "PackagingType", kind: String { min: 0, sensitive: false } };
pub static PERMISSION: Shape = Shape { name: "Permission", kind: String { min: 0, sensitive: false } };
pub static PHOTON_AMI_ID: Shape = Shape { name: "PhotonAmiId", kind: String { min: 0, sensitive: false } };
pub static PLATFORMS: Shape = Shape { name: "Platforms", kind: List { item: &PLATFORM_TYPE, min: 0 } };
pub static PLATFORM_TYPE: Shape = Shape { name: "PlatformType", kind: String { min: 0, sensitive: false } };
pub static PREFERRED_PROTOCOL: Shape = Shape { name: "PreferredProtocol", kind: String { min: 0, sensitive: false } };
pub static REDIRECT_URL: Shape = Shape { name: "RedirectURL", kind: String { min: 0, sensitive: false } };
pub static REGION_NAME: Shape = Shape { name: "RegionName", kind: String { min: 1, sensitive: false } };
pub static REQUEST_LIMIT_EXCEEDED_EXCEPTION: Shape = Shape { name: "RequestLimitExceededException", kind: Structure(&[
    Member { id: 583, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static RESOURCE_ALREADY_EXISTS_EXCEPTION: Shape = Shape { name: "ResourceAlreadyExistsException", kind: Structure(&[
    Member { id: 584, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static RESOURCE_ERROR: Shape = Shape { name: "ResourceError", kind: Structure(&[
    Member { id: 585, name: "ErrorCode", shape: &FLEET_ERROR_CODE, required: false },
    Member { id: 586, name: "ErrorMessage", shape: &STRING, required: false },
    Member { id: 587, name: "ErrorTimestamp", shape: &TIMESTAMP, required: false },
]) };
pub static RESOURCE_ERRORS: Shape = Shape { name: "ResourceErrors", kind: List { item: &RESOURCE_ERROR, min: 0 } };
pub static RESOURCE_IDENTIFIER: Shape = Shape { name: "ResourceIdentifier", kind: String { min: 1, sensitive: false } };
pub static RESOURCE_IN_USE_EXCEPTION: Shape = Shape { name: "ResourceInUseException", kind: Structure(&[
    Member { id: 588, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static RESOURCE_NOT_AVAILABLE_EXCEPTION: Shape = Shape { name: "ResourceNotAvailableException", kind: Structure(&[
    Member { id: 589, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static RESOURCE_NOT_FOUND_EXCEPTION: Shape = Shape { name: "ResourceNotFoundException", kind: Structure(&[
    Member { id: 590, name: "Message", shape: &ERROR_MESSAGE, required: false },
]) };
pub static RUNTIME_VALIDATION_CONFIG: Shape = Shape { name: "RuntimeValidationConfig", kind: Structure(&[
    Member { id: 591, name: "IntendedInstanceType", shape: &INSTANCE_TYPE, required: false },
]) };
pub static S3_BUCKET: Shape = Shape { name: "S3Bucket", kind: String { min: 3, sensitive: false } };
pub static S3_BUCKET_ARN: Shape = Shape { name: "S3BucketArn", kind: String { min: 0, sensitive: false } };
pub static S3_KEY: Shape = Shape { name: "S3Key", kind: String { min: 1, sensitive: false } };
pub static S3_LOCATION: Shape = Shape { name: "S3Location", kind: Structure(&[
    Member { id: 592, name: "S3Bucket", shape: &S3_BUCKET, required: true },
    Member { id: 593, name: "S3Key", shape: &S3_KEY, required: false },
]) };
pub static SCREEN_IMAGE_FORMAT: Shape = Shape { name: "ScreenImageFormat", kind: String { min: 0, sensitive: false } };
pub static SCREEN_RESOLUTION: Shape = Shape { name: "ScreenResolution", kind: String { min: 0, sensitive: false } };
pub static SCRIPT_DETAILS: Shape = Shape { name: "ScriptDetails", kind: Structure(&[
    Member { id: 594, name: "ScriptS3Location", shape: &S3_LOCATION, required: true },
    Member { id: 595, name: "ExecutablePath", shape: &STRING, required: true },
    Member { id: 596, name: "ExecutableParameters", shape: &STRING, required: false },
    Member { id: 597, name: "TimeoutInSeconds", shape: &INTEGER, required: true },
]) };
pub static SECURITY_GROUP_ID_LIST: Shape = Shape { name: "SecurityGroupIdList", kind: List { item: &STRING, min: 0 } };
pub static SERVICE_ACCOUNT_CREDENTIALS: Shape = Shape { name: "ServiceAccountCredentials", kind: Structure(&[
    Member { id: 598, name: "AccountName", shape: &ACCOUNT_NAME, required: true },
    Member { id: 599, name: "AccountPassword", shape: &ACCOUNT_PASSWORD, required: true },
]) };
pub static SESSION: Shape = Shape { name: "Session", kind: Structure(&[
    Member { id: 600, name: "Id", shape: &STRING, required: true },
    Member { id: 601, name: "UserId", shape: &USER_ID, required: true },
    Member { id: 602, name: "StackName", shape: &STRING, required: true },
    Member { id: 603, name: "FleetName", shape: &STRING, required: true },
    Member { id: 604, name: "State", shape: &SESSION_STATE, required: true },
    Member { id: 605, name: "ConnectionState", shape: &SESSION_CONNECTION_STATE, required: false },
    Member { id: 606, name: "StartTime", shape: &TIMESTAMP, required: false },
    Member { id: 607, name: "MaxExpirationTime", shape: &TIMESTAMP, required: false },
    Member { id: 608, name: "AuthenticationType", shape: &AUTHENTICATION_TYPE, required: false },
    Member { id: 609, name: "NetworkAccessConfiguration", shape: &NETWORK_ACCESS_CONFIGURATION, required: false },
    Member { id: 610, name: "InstanceId", shape: &STRING, required: false },
    Member { id: 611, name: "InstanceDrainStatus", shape: &INSTANCE_DRAIN_STATUS, required: false },
]) };
pub static SESSION_CONNECTION_STATE: Shape = Shape { name: "SessionConnectionState", kind: String { min: 0, sensitive: false } };
pub static SESSION_LIST: Shape = Shape { name: "SessionList", kind: List { item: &SESSION, min: 0 } };
pub static SESSION_STATE: Shape = Shape { name: "SessionState", kind: String { min: 0, sensitive: false } };
pub static SETTINGS_GROUP: Shape = Shape { name: "SettingsGroup", kind: String { min: 0, sensitive: false } };
pub static SHARED_IMAGE_PERMISSIONS: Shape = Shape { name: "SharedImagePermissions", kind: Structure(&[
    Member { id: 612, name: "sharedAccountId", shape: &AWS_ACCOUNT_ID, required: true },
    Member { id: 613, name: "imagePermissions", shape: &IMAGE_PERMISSIONS, required: true },
]) };
pub static SHARED_IMAGE_PERMISSIONS_LIST: Shape = Shape { name: "SharedImagePermissionsList", kind: List { item: &SHARED_IMAGE_PERMISSIONS, min: 0 } };
pub static SOFTWARE_ASSOCIATIONS: Shape = Shape { name: "SoftwareAssociations", kind: Structure(&[
    Member { id: 614, name: "SoftwareName", shape: &STRING, required: false },
    Member { id: 615, name: "Status", shape: &SOFTWARE_DEPLOYMENT_STATUS, required: false },
    Member { id: 616, name: "DeploymentError", shape: &ERROR_DETAILS_LIST, required: false },
]) };
pub static SOFTWARE_ASSOCIATIONS_LIST: Shape = Shape { name: "SoftwareAssociationsList", kind: List { item: &SOFTWARE_ASSOCIATIONS, min: 0 } };
pub static SOFTWARE_DEPLOYMENT_STATUS: Shape = Shape { name: "SoftwareDeploymentStatus", kind: String { min: 0, sensitive: false } };
pub static STACK: Shape = Shape { name: "Stack", kind: Structure(&[
    Member { id: 617, name: "Arn", shape: &ARN, required: false },
    Member { id: 618, name: "Name", shape: &STRING, required: true },
    Member { id: 619, name: "Description", shape: &STRING, required: false },
    Member { id: 620, name: "DisplayName", shape: &STRING, required: false },
    Member { id: 621, name: "CreatedTime", shape: &TIMESTAMP, required: false },
    Member { id: 622, name: "StorageConnectors", shape: &STORAGE_CONNECTOR_LIST, required: false },
    Member { id: 623, name: "RedirectURL", shape: &REDIRECT_URL, required: false },
    Member { id: 624, name: "FeedbackURL", shape: &FEEDBACK_URL, required: false },
    Member { id: 625, name: "StackErrors", shape: &STACK_ERRORS, required: false },
    Member { id: 626, name: "UserSettings", shape: &USER_SETTING_LIST, required: false },
    Member { id: 627, name: "ApplicationSettings", shape: &APPLICATION_SETTINGS_RESPONSE, required: false },
    Member { id: 628, name: "AccessEndpoints", shape: &ACCESS_ENDPOINT_LIST, required: false },
    Member { id: 629, name: "EmbedHostDomains", shape: &EMBED_HOST_DOMAINS, required: false },
    Member { id: 630, name: "StreamingExperienceSettings", shape: &STREAMING_EXPERIENCE_SETTINGS, required: false },
    Member { id: 631, name: "ContentRedirection", shape: &CONTENT_REDIRECTION, required: false },
    Member { id: 632, name: "AgentAccessConfig", shape: &AGENT_ACCESS_CONFIG, required: false },
    Member { id: 633, name: "StorageConnectorAuthentication", shape: &STORAGE_CONNECTOR_AUTHENTICATION, required: false },
]) };
pub static STACK_ATTRIBUTE: Shape = Shape { name: "StackAttribute", kind: String { min: 0, sensitive: false } };
pub static STACK_ATTRIBUTES: Shape = Shape { name: "StackAttributes", kind: List { item: &STACK_ATTRIBUTE, min: 0 } };
pub static STACK_ERROR: Shape = Shape { name: "StackError", kind: Structure(&[
    Member { id: 634, name: "ErrorCode", shape: &STACK_ERROR_CODE, required: false },
    Member { id: 635, name: "ErrorMessage", shape: &STRING, required: false },
]) };
pub static STACK_ERRORS: Shape = Shape { name: "StackErrors", kind: List { item: &STACK_ERROR, min: 0 } };
pub static STACK_ERROR_CODE: Shape = Shape { name: "StackErrorCode", kind: String { min: 0, sensitive: false } };
pub static STACK_LIST: Shape = Shape { name: "StackList", kind: List { item: &STACK, min: 0 } };
pub static START_APP_BLOCK_BUILDER_REQUEST: Shape = Shape { name: "StartAppBlockBuilderRequest", kind: Structure(&[
    Member { id: 636, name: "Name", shape: &NAME, required: true },
]) };
pub static START_APP_BLOCK_BUILDER_RESULT: Shape = Shape { name: "StartAppBlockBuilderResult", kind: Structure(&[
    Member { id: 637, name: "AppBlockBuilder", shape: &APP_BLOCK_BUILDER, required: false },
]) };
pub static START_FLEET_REQUEST: Shape = Shape { name: "StartFleetRequest", kind: Structure(&[
    Member { id: 638, name: "Name", shape: &STRING, required: true },
]) };
pub static START_FLEET_RESULT: Shape = Shape { name: "StartFleetResult", kind: Structure(&[
]) };
pub static START_IMAGE_BUILDER_REQUEST: Shape = Shape { name: "StartImageBuilderRequest", kind: Structure(&[
    Member { id: 639, name: "Name", shape: &STRING, required: true },
    Member { id: 640, name: "AppstreamAgentVersion", shape: &APPSTREAM_AGENT_VERSION, required: false },
]) };
pub static START_IMAGE_BUILDER_RESULT: Shape = Shape { name: "StartImageBuilderResult", kind: Structure(&[
    Member { id: 641, name: "ImageBuilder", shape: &IMAGE_BUILDER, required: false },
]) };
pub static START_SOFTWARE_DEPLOYMENT_TO_IMAGE_BUILDER_REQUEST: Shape = Shape { name: "StartSoftwareDeploymentToImageBuilderRequest", kind: Structure(&[
    Member { id: 642, name: "ImageBuilderName", shape: &NAME, required: true },
    Member { id: 643, name: "RetryFailedDeployments", shape: &BOOLEAN, required: false },
]) };
pub static START_SOFTWARE_DEPLOYMENT_TO_IMAGE_BUILDER_RESULT: Shape = Shape { name: "StartSoftwareDeploymentToImageBuilderResult", kind: Structure(&[
]) };
pub static STOP_APP_BLOCK_BUILDER_REQUEST: Shape = Shape { name: "StopAppBlockBuilderRequest", kind: Structure(&[
    Member { id: 644, name: "Name", shape: &NAME, required: true },
]) };
pub static STOP_APP_BLOCK_BUILDER_RESULT: Shape = Shape { name: "StopAppBlockBuilderResult", kind: Structure(&[
    Member { id: 645, name: "AppBlockBuilder", shape: &APP_BLOCK_BUILDER, required: false },
]) };
pub static STOP_FLEET_REQUEST: Shape = Shape { name: "StopFleetRequest", kind: Structure(&[
    Member { id: 646, name: "Name", shape: &STRING, required: true },
]) };
pub static STOP_FLEET_RESULT: Shape = Shape { name: "StopFleetResult", kind: Structure(&[
]) };
pub static STOP_IMAGE_BUILDER_REQUEST: Shape = Shape { name: "StopImageBuilderRequest", kind: Structure(&[
    Member { id: 647, name: "Name", shape: &STRING, required: true },
]) };
pub static STOP_IMAGE_BUILDER_RESULT: Shape = Shape { name: "StopImageBuilderResult", kind: Structure(&[
    Member { id: 648, name: "ImageBuilder", shape: &IMAGE_BUILDER, required: false },
]) };
pub static STORAGE_CONNECTOR: Shape = Shape { name: "StorageConnector", kind: Structure(&[
    Member { id: 649, name: "ConnectorType", shape: &STORAGE_CONNECTOR_TYPE, required: true },
    Member { id: 650, name: "ResourceIdentifier", shape: &RESOURCE_IDENTIFIER, required: false },
    Member { id: 651, name: "Domains", shape: &DOMAIN_LIST, required: false },
    Member { id: 652, name: "DomainsRequireAdminConsent", shape: &DOMAIN_LIST, required: false },
]) };
pub static STORAGE_CONNECTOR_AUTHENTICATION: Shape = Shape { name: "StorageConnectorAuthentication", kind: String { min: 0, sensitive: false } };
pub static STORAGE_CONNECTOR_LIST: Shape = Shape { name: "StorageConnectorList", kind: List { item: &STORAGE_CONNECTOR, min: 0 } };
pub static STORAGE_CONNECTOR_TYPE: Shape = Shape { name: "StorageConnectorType", kind: String { min: 0, sensitive: false } };
pub static STREAMING_EXPERIENCE_SETTINGS: Shape = Shape { name: "StreamingExperienceSettings", kind: Structure(&[
    Member { id: 653, name: "PreferredProtocol", shape: &PREFERRED_PROTOCOL, required: false },
]) };
pub static STREAMING_URL: Shape = Shape { name: "StreamingUrl", kind: String { min: 0, sensitive: true } };
pub static STREAMING_URL_USER_ID: Shape = Shape { name: "StreamingUrlUserId", kind: String { min: 2, sensitive: false } };
pub static STREAM_VIEW: Shape = Shape { name: "StreamView", kind: String { min: 0, sensitive: false } };
pub static STRING: Shape = Shape { name: "String", kind: String { min: 1, sensitive: false } };
pub static STRING_LIST: Shape = Shape { name: "StringList", kind: List { item: &STRING, min: 0 } };
pub static SUBNET_ID_LIST: Shape = Shape { name: "SubnetIdList", kind: List { item: &STRING, min: 0 } };
pub static TAGS: Shape = Shape { name: "Tags", kind: Map { key: &TAG_KEY, value: &TAG_VALUE } };
pub static TAG_KEY: Shape = Shape { name: "TagKey", kind: String { min: 1, sensitive: false } };
pub static TAG_KEY_LIST: Shape = Shape { name: "TagKeyList", kind: List { item: &TAG_KEY, min: 1 } };
pub static TAG_RESOURCE_REQUEST: Shape = Shape { name: "TagResourceRequest", kind: Structure(&[
    Member { id: 654, name: "ResourceArn", shape: &ARN, required: true },
    Member { id: 655, name: "Tags", shape: &TAGS, required: true },
]) };
pub static TAG_RESOURCE_RESPONSE: Shape = Shape { name: "TagResourceResponse", kind: Structure(&[
]) };
pub static TAG_VALUE: Shape = Shape { name: "TagValue", kind: String { min: 0, sensitive: false } };
pub static THEME: Shape = Shape { name: "Theme", kind: Structure(&[
    Member { id: 656, name: "StackName", shape: &NAME, required: false },
    Member { id: 657, name: "State", shape: &THEME_STATE, required: false },
    Member { id: 658, name: "ThemeTitleText", shape: &THEME_TITLE_TEXT, required: false },
    Member { id: 659, name: "ThemeStyling", shape: &THEME_STYLING, required: false },
    Member { id: 660, name: "ThemeFooterLinks", shape: &THEME_FOOTER_LINKS, required: false },
    Member { id: 661, name: "ThemeOrganizationLogoURL", shape: &STRING, required: false },
    Member { id: 662, name: "ThemeFaviconURL", shape: &STRING, required: false },
    Member { id: 663, name: "CreatedTime", shape: &TIMESTAMP, required: false },
]) };
pub static THEME_ATTRIBUTE: Shape = Shape { name: "ThemeAttribute", kind: String { min: 0, sensitive: false } };
pub static THEME_ATTRIBUTES: Shape = Shape { name: "ThemeAttributes", kind: List { item: &THEME_ATTRIBUTE, min: 0 } };
pub static THEME_FOOTER_LINK: Shape = Shape { name: "ThemeFooterLink", kind: Structure(&[
    Member { id: 664, name: "DisplayName", shape: &THEME_FOOTER_LINK_DISPLAY_NAME, required: false },
    Member { id: 665, name: "FooterLinkURL", shape: &THEME_FOOTER_LINK_URL, required: false },
]) };
pub static THEME_FOOTER_LINKS: Shape = Shape { name: "ThemeFooterLinks", kind: List { item: &THEME_FOOTER_LINK, min: 0 } };
pub static THEME_FOOTER_LINK_DISPLAY_NAME: Shape = Shape { name: "ThemeFooterLinkDisplayName", kind: String { min: 1, sensitive: false } };
pub static THEME_FOOTER_LINK_URL: Shape = Shape { name: "ThemeFooterLinkURL", kind: String { min: 1, sensitive: false } };
pub static THEME_STATE: Shape = Shape { name: "ThemeState", kind: String { min: 0, sensitive: false } };
pub static THEME_STYLING: Shape = Shape { name: "ThemeStyling", kind: String { min: 0, sensitive: false } };
pub static THEME_TITLE_TEXT: Shape = Shape { name: "ThemeTitleText", kind: String { min: 1, sensitive: false } };
pub static TIMESTAMP: Shape = Shape { name: "Timestamp", kind: Timestamp };
pub static UNTAG_RESOURCE_REQUEST: Shape = Shape { name: "UntagResourceRequest", kind: Structure(&[
    Member { id: 666, name: "ResourceArn", shape: &ARN, required: true },
    Member { id: 667, name: "TagKeys", shape: &TAG_KEY_LIST, required: true },
]) };
pub static UNTAG_RESOURCE_RESPONSE: Shape = Shape { name: "UntagResourceResponse", kind: Structure(&[
]) };
pub static UPDATE_APPLICATION_REQUEST: Shape = Shape { name: "UpdateApplicationRequest", kind: Structure(&[
    Member { id: 668, name: "Name", shape: &NAME, required: true },
    Member { id: 669, name: "DisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 670, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 671, name: "IconS3Location", shape: &S3_LOCATION, required: false },
    Member { id: 672, name: "LaunchPath", shape: &STRING, required: false },
    Member { id: 673, name: "WorkingDirectory", shape: &STRING, required: false },
    Member { id: 674, name: "LaunchParameters", shape: &STRING, required: false },
    Member { id: 675, name: "AppBlockArn", shape: &ARN, required: false },
    Member { id: 676, name: "AttributesToDelete", shape: &APPLICATION_ATTRIBUTES, required: false },
]) };
pub static UPDATE_APPLICATION_RESULT: Shape = Shape { name: "UpdateApplicationResult", kind: Structure(&[
    Member { id: 677, name: "Application", shape: &APPLICATION, required: false },
]) };
pub static UPDATE_APP_BLOCK_BUILDER_REQUEST: Shape = Shape { name: "UpdateAppBlockBuilderRequest", kind: Structure(&[
    Member { id: 678, name: "Name", shape: &NAME, required: true },
    Member { id: 679, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 680, name: "DisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 681, name: "Platform", shape: &PLATFORM_TYPE, required: false },
    Member { id: 682, name: "InstanceType", shape: &STRING, required: false },
    Member { id: 683, name: "VpcConfig", shape: &VPC_CONFIG, required: false },
    Member { id: 684, name: "EnableDefaultInternetAccess", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 685, name: "IamRoleArn", shape: &ARN, required: false },
    Member { id: 686, name: "AccessEndpoints", shape: &ACCESS_ENDPOINT_LIST, required: false },
    Member { id: 687, name: "AttributesToDelete", shape: &APP_BLOCK_BUILDER_ATTRIBUTES, required: false },
    Member { id: 688, name: "DisableIMDSV1", shape: &BOOLEAN_OBJECT, required: false },
]) };
pub static UPDATE_APP_BLOCK_BUILDER_RESULT: Shape = Shape { name: "UpdateAppBlockBuilderResult", kind: Structure(&[
    Member { id: 689, name: "AppBlockBuilder", shape: &APP_BLOCK_BUILDER, required: false },
]) };
pub static UPDATE_DIRECTORY_CONFIG_REQUEST: Shape = Shape { name: "UpdateDirectoryConfigRequest", kind: Structure(&[
    Member { id: 690, name: "DirectoryName", shape: &DIRECTORY_NAME, required: true },
    Member { id: 691, name: "OrganizationalUnitDistinguishedNames", shape: &ORGANIZATIONAL_UNIT_DISTINGUISHED_NAMES_LIST, required: false },
    Member { id: 692, name: "ServiceAccountCredentials", shape: &SERVICE_ACCOUNT_CREDENTIALS, required: false },
    Member { id: 693, name: "CertificateBasedAuthProperties", shape: &CERTIFICATE_BASED_AUTH_PROPERTIES, required: false },
]) };
pub static UPDATE_DIRECTORY_CONFIG_RESULT: Shape = Shape { name: "UpdateDirectoryConfigResult", kind: Structure(&[
    Member { id: 694, name: "DirectoryConfig", shape: &DIRECTORY_CONFIG, required: false },
]) };
pub static UPDATE_ENTITLEMENT_REQUEST: Shape = Shape { name: "UpdateEntitlementRequest", kind: Structure(&[
    Member { id: 695, name: "Name", shape: &NAME, required: true },
    Member { id: 696, name: "StackName", shape: &NAME, required: true },
    Member { id: 697, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 698, name: "AppVisibility", shape: &APP_VISIBILITY, required: false },
    Member { id: 699, name: "Attributes", shape: &ENTITLEMENT_ATTRIBUTE_LIST, required: false },
]) };
pub static UPDATE_ENTITLEMENT_RESULT: Shape = Shape { name: "UpdateEntitlementResult", kind: Structure(&[
    Member { id: 700, name: "Entitlement", shape: &ENTITLEMENT, required: false },
]) };
pub static UPDATE_FLEET_REQUEST: Shape = Shape { name: "UpdateFleetRequest", kind: Structure(&[
    Member { id: 701, name: "ImageName", shape: &STRING, required: false },
    Member { id: 702, name: "ImageArn", shape: &ARN, required: false },
    Member { id: 703, name: "Name", shape: &NAME, required: false },
    Member { id: 704, name: "InstanceType", shape: &STRING, required: false },
    Member { id: 705, name: "ComputeCapacity", shape: &COMPUTE_CAPACITY, required: false },
    Member { id: 706, name: "VpcConfig", shape: &VPC_CONFIG, required: false },
    Member { id: 707, name: "MaxUserDurationInSeconds", shape: &INTEGER, required: false },
    Member { id: 708, name: "DisconnectTimeoutInSeconds", shape: &INTEGER, required: false },
    Member { id: 709, name: "DeleteVpcConfig", shape: &BOOLEAN, required: false },
    Member { id: 710, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 711, name: "DisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 712, name: "EnableDefaultInternetAccess", shape: &BOOLEAN_OBJECT, required: false },
    Member { id: 713, name: "DomainJoinInfo", shape: &DOMAIN_JOIN_INFO, required: false },
    Member { id: 714, name: "IdleDisconnectTimeoutInSeconds", shape: &INTEGER, required: false },
    Member { id: 715, name: "AttributesToDelete", shape: &FLEET_ATTRIBUTES, required: false },
    Member { id: 716, name: "IamRoleArn", shape: &ARN, required: false },
    Member { id: 717, name: "StreamView", shape: &STREAM_VIEW, required: false },
    Member { id: 718, name: "Platform", shape: &PLATFORM_TYPE, required: false },
    Member { id: 719, name: "MaxConcurrentSessions", shape: &INTEGER, required: false },
    Member { id: 720, name: "UsbDeviceFilterStrings", shape: &USB_DEVICE_FILTER_STRINGS, required: false },
    Member { id: 721, name: "SessionScriptS3Location", shape: &S3_LOCATION, required: false },
    Member { id: 722, name: "MaxSessionsPerInstance", shape: &INTEGER, required: false },
    Member { id: 723, name: "RootVolumeConfig", shape: &VOLUME_CONFIG, required: false },
    Member { id: 724, name: "DisableIMDSV1", shape: &BOOLEAN_OBJECT, required: false },
]) };
pub static UPDATE_FLEET_RESULT: Shape = Shape { name: "UpdateFleetResult", kind: Structure(&[
    Member { id: 725, name: "Fleet", shape: &FLEET, required: false },
]) };
pub static UPDATE_IMAGE_BUILDER_REQUEST: Shape = Shape { name: "UpdateImageBuilderRequest", kind: Structure(&[
    Member { id: 726, name: "Name", shape: &NAME, required: true },
    Member { id: 727, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 728, name: "DisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 729, name: "AgentAccessConfig", shape: &IMAGE_BUILDER_AGENT_ACCESS_CONFIG_FOR_UPDATE, required: false },
    Member { id: 730, name: "AttributesToDelete", shape: &IMAGE_BUILDER_ATTRIBUTES, required: false },
]) };
pub static UPDATE_IMAGE_BUILDER_RESULT: Shape = Shape { name: "UpdateImageBuilderResult", kind: Structure(&[
    Member { id: 731, name: "ImageBuilder", shape: &IMAGE_BUILDER, required: false },
]) };
pub static UPDATE_IMAGE_PERMISSIONS_REQUEST: Shape = Shape { name: "UpdateImagePermissionsRequest", kind: Structure(&[
    Member { id: 732, name: "Name", shape: &NAME, required: true },
    Member { id: 733, name: "SharedAccountId", shape: &AWS_ACCOUNT_ID, required: true },
    Member { id: 734, name: "ImagePermissions", shape: &IMAGE_PERMISSIONS, required: true },
]) };
pub static UPDATE_IMAGE_PERMISSIONS_RESULT: Shape = Shape { name: "UpdateImagePermissionsResult", kind: Structure(&[
]) };
pub static UPDATE_STACK_REQUEST: Shape = Shape { name: "UpdateStackRequest", kind: Structure(&[
    Member { id: 735, name: "DisplayName", shape: &DISPLAY_NAME, required: false },
    Member { id: 736, name: "Description", shape: &DESCRIPTION, required: false },
    Member { id: 737, name: "Name", shape: &STRING, required: true },
    Member { id: 738, name: "StorageConnectors", shape: &STORAGE_CONNECTOR_LIST, required: false },
    Member { id: 739, name: "DeleteStorageConnectors", shape: &BOOLEAN, required: false },
    Member { id: 740, name: "RedirectURL", shape: &REDIRECT_URL, required: false },
    Member { id: 741, name: "FeedbackURL", shape: &FEEDBACK_URL, required: false },
    Member { id: 742, name: "AttributesToDelete", shape: &STACK_ATTRIBUTES, required: false },
    Member { id: 743, name: "UserSettings", shape: &USER_SETTING_LIST, required: false },
    Member { id: 744, name: "ApplicationSettings", shape: &APPLICATION_SETTINGS, required: false },
    Member { id: 745, name: "AccessEndpoints", shape: &ACCESS_ENDPOINT_LIST, required: false },
    Member { id: 746, name: "EmbedHostDomains", shape: &EMBED_HOST_DOMAINS, required: false },
    Member { id: 747, name: "StreamingExperienceSettings", shape: &STREAMING_EXPERIENCE_SETTINGS, required: false },
    Member { id: 748, name: "ContentRedirection", shape: &CONTENT_REDIRECTION, required: false },
    Member { id: 749, name: "AgentAccessConfig", shape: &AGENT_ACCESS_CONFIG_FOR_UPDATE, required: false },
    Member { id: 750, name: "StorageConnectorAuthentication", shape: &STORAGE_CONNECTOR_AUTHENTICATION, required: false },
]) };
pub static UPDATE_STACK_RESULT: Shape = Shape { name: "UpdateStackResult", kind: Structure(&[
    Member { id: 751, name: "Stack", shape: &STACK, required: false },
]) };
pub static UPDATE_THEME_FOR_STACK_REQUEST: Shape = Shape { name: "UpdateThemeForStackRequest", kind: Structure(&[
    Member { id: 752, name: "StackName", shape: &NAME, required: true },
    Member { id: 753, name: "FooterLinks", shape: &THEME_FOOTER_LINKS, required: false },
    Member { id: 754, name: "TitleText", shape: &THEME_TITLE_TEXT, required: false },
    Member { id: 755, name: "ThemeStyling", shape: &THEME_STYLING, required: false },
    Member { id: 756, name: "OrganizationLogoS3Location", shape: &S3_LOCATION, required: false },
    Member { id: 757, name: "FaviconS3Location", shape: &S3_LOCATION, required: false },
    Member { id: 758, name: "State", shape: &THEME_STATE, required: false },
    Member { id: 759, name: "AttributesToDelete", shape: &THEME_ATTRIBUTES, required: false },
]) };
pub static UPDATE_THEME_FOR_STACK_RESULT: Shape = Shape { name: "UpdateThemeForStackResult", kind: Structure(&[
    Member { id: 760, name: "Theme", shape: &THEME, required: false },
]) };
pub static URL_PATTERN: Shape = Shape { name: "UrlPattern", kind: String { min: 1, sensitive: false } };
pub static URL_PATTERN_LIST: Shape = Shape { name: "UrlPatternList", kind: List { item: &URL_PATTERN, min: 0 } };
pub static URL_REDIRECTION_CONFIG: Shape = Shape { name: "UrlRedirectionConfig", kind: Structure(&[
    Member { id: 761, name: "Enabled", shape: &BOOLEAN_OBJECT, required: true },
    Member { id: 762, name: "AllowedUrls", shape: &URL_PATTERN_LIST, required: false },
    Member { id: 763, name: "DeniedUrls", shape: &URL_PATTERN_LIST, required: false },
]) };
pub static USAGE_REPORT_EXECUTION_ERROR_CODE: Shape = Shape { name: "UsageReportExecutionErrorCode", kind: String { min: 0, sensitive: false } };
pub static USAGE_REPORT_SCHEDULE: Shape = Shape { name: "UsageReportSchedule", kind: String { min: 0, sensitive: false } };
pub static USAGE_REPORT_SUBSCRIPTION: Shape = Shape { name: "UsageReportSubscription", kind: Structure(&[
    Member { id: 764, name: "S3BucketName", shape: &STRING, required: false },
    Member { id: 765, name: "Schedule", shape: &USAGE_REPORT_SCHEDULE, required: false },
    Member { id: 766, name: "LastGeneratedReportDate", shape: &TIMESTAMP, required: false },
    Member { id: 767, name: "SubscriptionErrors", shape: &LAST_REPORT_GENERATION_EXECUTION_ERRORS, required: false },
]) };
pub static USAGE_REPORT_SUBSCRIPTION_LIST: Shape = Shape { name: "UsageReportSubscriptionList", kind: List { item: &USAGE_REPORT_SUBSCRIPTION, min: 0 } };
pub static USB_DEVICE_FILTER_STRING: Shape = Shape { name: "UsbDeviceFilterString", kind: String { min: 0, sensitive: false } };
pub static USB_DEVICE_FILTER_STRINGS: Shape = Shape { name: "UsbDeviceFilterStrings", kind: List { item: &USB_DEVICE_FILTER_STRING, min: 0 } };
pub static USER: Shape = Shape { name: "User", kind: Structure(&[
    Member { id: 768, name: "Arn", shape: &ARN, required: false },
    Member { id: 769, name: "UserName", shape: &USERNAME, required: false },
    Member { id: 770, name: "Enabled", shape: &BOOLEAN, required: false },
    Member { id: 771, name: "Status", shape: &STRING, required: false },
    Member { id: 772, name: "FirstName", shape: &USER_ATTRIBUTE_VALUE, required: false },
    Member { id: 773, name: "LastName", shape: &USER_ATTRIBUTE_VALUE, required: false },
    Member { id: 774, name: "CreatedTime", shape: &TIMESTAMP, required: false },
    Member { id: 775, name: "AuthenticationType", shape: &AUTHENTICATION_TYPE, required: true },
]) };
pub static USERNAME: Shape = Shape { name: "Username", kind: String { min: 1, sensitive: true } };
pub static USER_ATTRIBUTE_VALUE: Shape = Shape { name: "UserAttributeValue", kind: String { min: 0, sensitive: true } };
pub static USER_CONTROL_MODE: Shape = Shape { name: "UserControlMode", kind: String { min: 0, sensitive: false } };
pub static USER_ID: Shape = Shape { name: "UserId", kind: String { min: 2, sensitive: false } };
pub static USER_LIST: Shape = Shape { name: "UserList", kind: List { item: &USER, min: 0 } };
pub static USER_SETTING: Shape = Shape { name: "UserSetting", kind: Structure(&[
    Member { id: 776, name: "Action", shape: &ACTION, required: true },
    Member { id: 777, name: "Permission", shape: &PERMISSION, required: true },
    Member { id: 778, name: "MaximumLength", shape: &INTEGER, required: false },
]) };
pub static USER_SETTING_LIST: Shape = Shape { name: "UserSettingList", kind: List { item: &USER_SETTING, min: 1 } };
pub static USER_STACK_ASSOCIATION: Shape = Shape { name: "UserStackAssociation", kind: Structure(&[
    Member { id: 779, name: "StackName", shape: &STRING, required: true },
    Member { id: 780, name: "UserName", shape: &USERNAME, required: true },
    Member { id: 781, name: "AuthenticationType", shape: &AUTHENTICATION_TYPE, required: true },
    Member { id: 782, name: "SendEmailNotification", shape: &BOOLEAN, required: false },
]) };
pub static USER_STACK_ASSOCIATION_ERROR: Shape = Shape { name: "UserStackAssociationError", kind: Structure(&[
    Member { id: 783, name: "UserStackAssociation", shape: &USER_STACK_ASSOCIATION, required: false },
    Member { id: 784, name: "ErrorCode", shape: &USER_STACK_ASSOCIATION_ERROR_CODE, required: false },
    Member { id: 785, name: "ErrorMessage", shape: &STRING, required: false },
]) };
pub static USER_STACK_ASSOCIATION_ERROR_CODE: Shape = Shape { name: "UserStackAssociationErrorCode", kind: String { min: 0, sensitive: false } };
pub static USER_STACK_ASSOCIATION_ERROR_LIST: Shape = Shape { name: "UserStackAssociationErrorList", kind: List { item: &USER_STACK_ASSOCIATION_ERROR, min: 0 } };
pub static USER_STACK_ASSOCIATION_LIST: Shape = Shape { name: "UserStackAssociationList", kind: List { item: &USER_STACK_ASSOCIATION, min: 1 } };
pub static UUID: Shape = Shape { name: "UUID", kind: String { min: 0, sensitive: false } };
pub static VISIBILITY_TYPE: Shape = Shape { name: "VisibilityType", kind: String { min: 0, sensitive: false } };
pub static VOLUME_CONFIG: Shape = Shape { name: "VolumeConfig", kind: Structure(&[
    Member { id: 786, name: "VolumeSizeInGb", shape: &INTEGER, required: false },
]) };
pub static VPC_CONFIG: Shape = Shape { name: "VpcConfig", kind: Structure(&[
    Member { id: 787, name: "SubnetIds", shape: &SUBNET_ID_LIST, required: false },
    Member { id: 788, name: "SecurityGroupIds", shape: &SECURITY_GROUP_ID_LIST, required: false },
]) };
pub static WORKSPACE_IMAGE_ID: Shape = Shape { name: "WorkspaceImageId", kind: String { min: 12, sensitive: false } };
/// How many members all structures have together; `Member::id` is below it.
pub const MEMBERS: usize = 789;
/// The errors that the service model knows.
pub static ERRORS: &[&Shape] = &[
    &CONCURRENT_MODIFICATION_EXCEPTION,
    &DRY_RUN_OPERATION_EXCEPTION,
    &ENTITLEMENT_ALREADY_EXISTS_EXCEPTION,
    &ENTITLEMENT_NOT_FOUND_EXCEPTION,
    &INCOMPATIBLE_IMAGE_EXCEPTION,
    &INVALID_ACCOUNT_STATUS_EXCEPTION,
    &INVALID_PARAMETER_COMBINATION_EXCEPTION,
    &INVALID_ROLE_EXCEPTION,
    &LIMIT_EXCEEDED_EXCEPTION,
    &OPERATION_NOT_PERMITTED_EXCEPTION,
    &REQUEST_LIMIT_EXCEEDED_EXCEPTION,
    &RESOURCE_ALREADY_EXISTS_EXCEPTION,
    &RESOURCE_IN_USE_EXCEPTION,
    &RESOURCE_NOT_AVAILABLE_EXCEPTION,
    &RESOURCE_NOT_FOUND_EXCEPTION,
];
