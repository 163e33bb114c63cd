// Written by tools/generate_constraints.py from the service model of botocore 1.44.5.
// Do not edit: run `make generate`.

use super::pattern::Pattern;
use super::rules::{Member, Rule::{self, Enum, Free, List, Map, Number, Structure, Text}};

static FREE: Rule = Free;
static AMI_NAME_PATTERN: Pattern = Pattern::new(r"^[a-zA-Z0-9().\-/_]{3,128}$");
static APP_DISPLAY_NAME_PATTERN: Pattern = Pattern::new(r"^[a-zA-Z0-9][a-zA-Z0-9_. -]{0,99}$");
static APP_NAME_PATTERN: Pattern = Pattern::new(r"^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,99}$");
static ARN_PATTERN: Pattern = Pattern::new(r"^arn:aws(?:\-cn|\-iso\-b|\-iso|\-us\-gov)?:[A-Za-z0-9][A-Za-z0-9_/.-]{0,62}:[A-Za-z0-9_/.-]{0,63}:[A-Za-z0-9_/.-]{0,63}:[A-Za-z0-9][A-Za-z0-9:_/+=,@.\\-]{0,1023}$");
static AWS_ACCOUNT_ID_PATTERN: Pattern = Pattern::new(r"^\d+$");
static FILTER_VALUE_PATTERN: Pattern = Pattern::new(r"^[a-zA-Z0-9][a-zA-Z0-9_:/.-]{0,200}$");
static IMAGE_IMPORT_DESCRIPTION_PATTERN: Pattern = Pattern::new(r"^[a-zA-Z0-9_.() -]+$");
static INSTANCE_TYPE_PATTERN: Pattern = Pattern::new(r"^[a-zA-Z0-9-]+(\.[a-z0-9-]+)+\.(small|medium|large|xlarge|\d+xlarge|metal)$");
static LAUNCH_PARAMETERS_PATTERN: Pattern = Pattern::new(r"^[^\x00]+$");
static NAME_PATTERN: Pattern = Pattern::new(r"^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$");
static PHOTON_AMI_ID_PATTERN: Pattern = Pattern::new(r"^ami-[a-z0-9]{8,17}$");
static S3_BUCKET_ARN_PATTERN: Pattern = Pattern::new(r"^arn:aws(?:\-cn|\-iso\-b|\-iso|\-us\-gov)?:s3:::[a-z0-9][a-z0-9.\-]{1,61}[a-z0-9]$");
static S3_BUCKET_PATTERN: Pattern = Pattern::new(r"^[0-9a-z\.\-]*(?<!\.)$").written_here(r"^[0-9a-z\.\-]*$").never_ending_with(r".");
static TAG_KEY_PATTERN: Pattern = Pattern::new(r"^(^(?!aws:).[\p{L}\p{Z}\p{N}_.:/=+\-@]*)$").written_here(r"^(^[^\n\r\x{85}\x{2028}\x{2029}][\p{L}\p{Z}\p{N}_.:/=+\-@]*)$").never_starting_with(r"aws:");
static TAG_VALUE_PATTERN: Pattern = Pattern::new(r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$");
static USB_DEVICE_FILTER_STRING_PATTERN: Pattern = Pattern::new(r"^((\w*)\s*(\w*)\s*\,\s*(\w*)\s*\,\s*\*?(\w*)\s*\,\s*\*?(\w*)\s*\,\s*\*?\d*\s*\,\s*\*?\d*\s*\,\s*[0-1]\s*\,\s*[0-1]\s*)$");
static UUID_PATTERN: Pattern = Pattern::new(r"^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$");
static WORKSPACE_IMAGE_ID_PATTERN: Pattern = Pattern::new(r"^wsi-[0-9a-z]{8,63}$");
pub(super) static ACCESS_ENDPOINT: Rule = Structure(&[
    Member::required("EndpointType", &ACCESS_ENDPOINT_TYPE),
    Member::optional("VpceId", &STRING),
]);
pub(super) static ACCESS_ENDPOINT_LIST: Rule = List { min: 1, max: 4, element: &ACCESS_ENDPOINT };
pub(super) static ACCESS_ENDPOINT_TYPE: Rule = Enum(&["STREAMING"]);
pub(super) static AGENT_ACCESS_SETTING: Rule = Structure(&[
    Member::required("AgentAction", &AGENT_ACTION),
    Member::required("Permission", &PERMISSION),
]);
pub(super) static AGENT_ACCESS_SETTING_LIST: Rule = List { min: 1, max: usize::MAX, element: &AGENT_ACCESS_SETTING };
pub(super) static AGENT_ACTION: Rule = Enum(&["COMPUTER_VISION", "COMPUTER_INPUT", "FORWARD_MCP_TOOLS"]);
pub(super) static AGENT_SOFTWARE_VERSION: Rule = Enum(&["CURRENT_LATEST", "ALWAYS_LATEST"]);
pub(super) static AMI_NAME: Rule = Text { min: 0, max: usize::MAX, pattern: Some(&AMI_NAME_PATTERN) };
pub(super) static APPLICATION_CONFIG: Rule = Structure(&[
    Member::required("Name", &APP_NAME).sensitive(),
    Member::optional("DisplayName", &APP_DISPLAY_NAME).sensitive(),
    Member::required("AbsoluteAppPath", &FILE_PATH).sensitive(),
    Member::optional("AbsoluteIconPath", &FILE_PATH).sensitive(),
    Member::optional("AbsoluteManifestPath", &FILE_PATH).sensitive(),
    Member::optional("WorkingDirectory", &FILE_PATH).sensitive(),
    Member::optional("LaunchParameters", &LAUNCH_PARAMETERS).sensitive(),
]);
pub(super) static APPSTREAM_AGENT_VERSION: Rule = Text { min: 1, max: 100, pattern: None };
pub(super) static APP_CATALOG_CONFIG: Rule = List { min: 0, max: 50, element: &APPLICATION_CONFIG };
pub(super) static APP_DISPLAY_NAME: Rule = Text { min: 0, max: 100, pattern: Some(&APP_DISPLAY_NAME_PATTERN) };
pub(super) static APP_NAME: Rule = Text { min: 0, max: 100, pattern: Some(&APP_NAME_PATTERN) };
pub(super) static ARN: Rule = Text { min: 0, max: usize::MAX, pattern: Some(&ARN_PATTERN) };
pub(super) static ARN_LIST: Rule = List { min: 0, max: usize::MAX, element: &ARN };
pub(super) static ASSOCIATE_SOFTWARE_TO_IMAGE_BUILDER_REQUEST: Rule = Structure(&[
    Member::required("ImageBuilderName", &NAME),
    Member::required("SoftwareNames", &STRING_LIST),
]);
pub(super) static AWS_ACCOUNT_ID: Rule = Text { min: 0, max: usize::MAX, pattern: Some(&AWS_ACCOUNT_ID_PATTERN) };
pub(super) static AWS_ACCOUNT_ID_LIST: Rule = List { min: 1, max: 5, element: &AWS_ACCOUNT_ID };
pub(super) static COPY_IMAGE_REQUEST: Rule = Structure(&[
    Member::required("SourceImageName", &NAME),
    Member::required("DestinationImageName", &NAME),
    Member::required("DestinationRegion", &REGION_NAME),
    Member::optional("DestinationImageDescription", &DESCRIPTION),
]);
pub(super) static CREATE_EXPORT_IMAGE_TASK_REQUEST: Rule = Structure(&[
    Member::required("ImageName", &NAME),
    Member::required("AmiName", &AMI_NAME),
    Member::required("IamRoleArn", &ARN),
    Member::optional("TagSpecifications", &TAGS),
    Member::optional("AmiDescription", &DESCRIPTION),
]);
pub(super) static CREATE_FLEET_REQUEST: Rule = Structure(&[
    Member::required("Name", &NAME),
    Member::optional("ImageName", &NAME),
    Member::optional("ImageArn", &ARN),
    Member::required("InstanceType", &STRING),
    Member::optional("FleetType", &FLEET_TYPE),
    Member::optional("VpcConfig", &VPC_CONFIG),
    Member::optional("Description", &DESCRIPTION),
    Member::optional("DisplayName", &DISPLAY_NAME),
    Member::optional("DomainJoinInfo", &DOMAIN_JOIN_INFO),
    Member::optional("Tags", &TAGS),
    Member::optional("IamRoleArn", &ARN),
    Member::optional("StreamView", &STREAM_VIEW),
    Member::optional("Platform", &PLATFORM_TYPE),
    Member::optional("UsbDeviceFilterStrings", &USB_DEVICE_FILTER_STRINGS),
    Member::optional("SessionScriptS3Location", &S3_LOCATION),
]);
pub(super) static CREATE_IMAGE_BUILDER_REQUEST: Rule = Structure(&[
    Member::required("Name", &NAME),
    Member::optional("ImageName", &STRING),
    Member::optional("ImageArn", &ARN),
    Member::required("InstanceType", &STRING),
    Member::optional("Description", &DESCRIPTION),
    Member::optional("DisplayName", &DISPLAY_NAME),
    Member::optional("VpcConfig", &VPC_CONFIG),
    Member::optional("IamRoleArn", &ARN),
    Member::optional("DomainJoinInfo", &DOMAIN_JOIN_INFO),
    Member::optional("AppstreamAgentVersion", &APPSTREAM_AGENT_VERSION),
    Member::optional("Tags", &TAGS),
    Member::optional("AccessEndpoints", &ACCESS_ENDPOINT_LIST),
    Member::optional("SoftwaresToInstall", &STRING_LIST),
    Member::optional("SoftwaresToUninstall", &STRING_LIST),
    Member::optional("AgentAccessConfig", &IMAGE_BUILDER_AGENT_ACCESS_CONFIG),
]);
pub(super) static CREATE_IMAGE_BUILDER_STREAMING_URL_REQUEST: Rule = Structure(&[
    Member::required("Name", &STRING),
]);
pub(super) static CREATE_IMPORTED_IMAGE_REQUEST: Rule = Structure(&[
    Member::required("Name", &NAME),
    Member::optional("SourceAmiId", &PHOTON_AMI_ID),
    Member::optional("WorkspaceImageId", &WORKSPACE_IMAGE_ID),
    Member::optional("IamRoleArn", &ARN),
    Member::optional("Description", &IMAGE_IMPORT_DESCRIPTION),
    Member::optional("DisplayName", &IMAGE_IMPORT_DISPLAY_NAME),
    Member::optional("Tags", &TAGS),
    Member::optional("RuntimeValidationConfig", &RUNTIME_VALIDATION_CONFIG),
    Member::optional("AgentSoftwareVersion", &AGENT_SOFTWARE_VERSION),
    Member::optional("AppCatalogConfig", &APP_CATALOG_CONFIG).sensitive(),
]);
pub(super) static CREATE_UPDATED_IMAGE_REQUEST: Rule = Structure(&[
    Member::required("existingImageName", &NAME),
    Member::required("newImageName", &NAME),
    Member::optional("newImageDescription", &DESCRIPTION),
    Member::optional("newImageDisplayName", &DISPLAY_NAME),
    Member::optional("newImageTags", &TAGS),
]);
pub(super) static DELETE_FLEET_REQUEST: Rule = Structure(&[
    Member::required("Name", &STRING),
]);
pub(super) static DELETE_IMAGE_BUILDER_REQUEST: Rule = Structure(&[
    Member::required("Name", &NAME),
]);
pub(super) static DELETE_IMAGE_PERMISSIONS_REQUEST: Rule = Structure(&[
    Member::required("Name", &NAME),
    Member::required("SharedAccountId", &AWS_ACCOUNT_ID),
]);
pub(super) static DELETE_IMAGE_REQUEST: Rule = Structure(&[
    Member::required("Name", &NAME),
]);
pub(super) static DESCRIBE_FLEETS_REQUEST: Rule = Structure(&[
    Member::optional("Names", &STRING_LIST),
    Member::optional("NextToken", &STRING),
]);
pub(super) static DESCRIBE_IMAGES_MAX_RESULTS: Rule = Number { min: 0, max: 25 };
pub(super) static DESCRIBE_IMAGES_REQUEST: Rule = Structure(&[
    Member::optional("Names", &STRING_LIST),
    Member::optional("Arns", &ARN_LIST),
    Member::optional("Type", &VISIBILITY_TYPE),
    Member::optional("NextToken", &STRING),
    Member::optional("MaxResults", &DESCRIBE_IMAGES_MAX_RESULTS),
]);
pub(super) static DESCRIBE_IMAGE_BUILDERS_REQUEST: Rule = Structure(&[
    Member::optional("Names", &STRING_LIST),
    Member::optional("NextToken", &STRING),
]);
pub(super) static DESCRIBE_IMAGE_PERMISSIONS_REQUEST: Rule = Structure(&[
    Member::required("Name", &NAME),
    Member::optional("MaxResults", &MAX_RESULTS),
    Member::optional("SharedAwsAccountIds", &AWS_ACCOUNT_ID_LIST),
    Member::optional("NextToken", &STRING),
]);
pub(super) static DESCRIBE_SOFTWARE_ASSOCIATIONS_REQUEST: Rule = Structure(&[
    Member::required("AssociatedResource", &ARN),
    Member::optional("NextToken", &STRING),
]);
pub(super) static DESCRIPTION: Rule = Text { min: 0, max: 256, pattern: None };
pub(super) static DISASSOCIATE_SOFTWARE_FROM_IMAGE_BUILDER_REQUEST: Rule = Structure(&[
    Member::required("ImageBuilderName", &NAME),
    Member::required("SoftwareNames", &STRING_LIST),
]);
pub(super) static DISPLAY_NAME: Rule = Text { min: 0, max: 100, pattern: None };
pub(super) static DOMAIN_JOIN_INFO: Rule = Structure(&[
    Member::optional("OrganizationalUnitDistinguishedName", &ORGANIZATIONAL_UNIT_DISTINGUISHED_NAME),
]);
pub(super) static FILE_PATH: Rule = Text { min: 0, max: 32767, pattern: None };
pub(super) static FILTER: Rule = Structure(&[
    Member::required("Name", &FILTER_NAME),
    Member::required("Values", &FILTER_VALUES),
]);
pub(super) static FILTERS: Rule = List { min: 0, max: usize::MAX, element: &FILTER };
pub(super) static FILTER_NAME: Rule = Text { min: 0, max: usize::MAX, pattern: Some(&NAME_PATTERN) };
pub(super) static FILTER_VALUE: Rule = Text { min: 0, max: usize::MAX, pattern: Some(&FILTER_VALUE_PATTERN) };
pub(super) static FILTER_VALUES: Rule = List { min: 0, max: usize::MAX, element: &FILTER_VALUE };
pub(super) static FLEET_ATTRIBUTE: Rule = Enum(&["VPC_CONFIGURATION", "VPC_CONFIGURATION_SECURITY_GROUP_IDS", "DOMAIN_JOIN_INFO", "IAM_ROLE_ARN", "USB_DEVICE_FILTER_STRINGS", "SESSION_SCRIPT_S3_LOCATION", "MAX_SESSIONS_PER_INSTANCE", "VOLUME_CONFIGURATION"]);
pub(super) static FLEET_ATTRIBUTES: Rule = List { min: 0, max: usize::MAX, element: &FLEET_ATTRIBUTE };
pub(super) static FLEET_TYPE: Rule = Enum(&["ALWAYS_ON", "ON_DEMAND", "ELASTIC"]);
pub(super) static GET_EXPORT_IMAGE_TASK_REQUEST: Rule = Structure(&[
    Member::optional("TaskId", &UUID),
]);
pub(super) static IMAGE_BUILDER_AGENT_ACCESS_CONFIG: Rule = Structure(&[
    Member::required("Settings", &AGENT_ACCESS_SETTING_LIST),
    Member::optional("S3BucketArn", &S3_BUCKET_ARN),
    Member::required("ScreenResolution", &SCREEN_RESOLUTION),
    Member::required("ScreenImageFormat", &SCREEN_IMAGE_FORMAT),
    Member::optional("UserControlMode", &USER_CONTROL_MODE),
]);
pub(super) static IMAGE_IMPORT_DESCRIPTION: Rule = Text { min: 0, max: 256, pattern: Some(&IMAGE_IMPORT_DESCRIPTION_PATTERN) };
pub(super) static IMAGE_IMPORT_DISPLAY_NAME: Rule = Text { min: 0, max: 100, pattern: Some(&IMAGE_IMPORT_DESCRIPTION_PATTERN) };
pub(super) static INSTANCE_TYPE: Rule = Text { min: 0, max: usize::MAX, pattern: Some(&INSTANCE_TYPE_PATTERN) };
pub(super) static LAUNCH_PARAMETERS: Rule = Text { min: 0, max: 1024, pattern: Some(&LAUNCH_PARAMETERS_PATTERN) };
pub(super) static LIST_EXPORT_IMAGE_TASKS_REQUEST: Rule = Structure(&[
    Member::optional("Filters", &FILTERS),
    Member::optional("MaxResults", &MAX_RESULTS),
    Member::optional("NextToken", &STRING),
]);
pub(super) static LIST_TAGS_FOR_RESOURCE_REQUEST: Rule = Structure(&[
    Member::required("ResourceArn", &ARN),
]);
pub(super) static MAX_RESULTS: Rule = Number { min: 0, max: 500 };
pub(super) static NAME: Rule = Text { min: 0, max: usize::MAX, pattern: Some(&NAME_PATTERN) };
pub(super) static ORGANIZATIONAL_UNIT_DISTINGUISHED_NAME: Rule = Text { min: 0, max: 2000, pattern: None };
pub(super) static PERMISSION: Rule = Enum(&["ENABLED", "DISABLED"]);
pub(super) static PHOTON_AMI_ID: Rule = Text { min: 0, max: usize::MAX, pattern: Some(&PHOTON_AMI_ID_PATTERN) };
pub(super) static PLATFORM_TYPE: Rule = Enum(&["WINDOWS", "WINDOWS_SERVER_2016", "WINDOWS_SERVER_2019", "WINDOWS_SERVER_2022", "WINDOWS_SERVER_2025", "WINDOWS_11", "AMAZON_LINUX2", "RHEL8", "ROCKY_LINUX8", "UBUNTU_PRO_2404"]);
pub(super) static REGION_NAME: Rule = Text { min: 1, max: 32, pattern: None };
pub(super) static RUNTIME_VALIDATION_CONFIG: Rule = Structure(&[
    Member::optional("IntendedInstanceType", &INSTANCE_TYPE),
]);
pub(super) static S3_BUCKET: Rule = Text { min: 3, max: 63, pattern: Some(&S3_BUCKET_PATTERN) };
pub(super) static S3_BUCKET_ARN: Rule = Text { min: 0, max: usize::MAX, pattern: Some(&S3_BUCKET_ARN_PATTERN) };
pub(super) static S3_KEY: Rule = Text { min: 1, max: 1024, pattern: None };
pub(super) static S3_LOCATION: Rule = Structure(&[
    Member::required("S3Bucket", &S3_BUCKET),
    Member::optional("S3Key", &S3_KEY),
]);
pub(super) static SCREEN_IMAGE_FORMAT: Rule = Enum(&["PNG", "JPEG"]);
pub(super) static SCREEN_RESOLUTION: Rule = Enum(&["W_1280xH_720"]);
pub(super) static SECURITY_GROUP_ID_LIST: Rule = List { min: 0, max: 5, element: &STRING };
pub(super) static START_FLEET_REQUEST: Rule = Structure(&[
    Member::required("Name", &STRING),
]);
pub(super) static START_IMAGE_BUILDER_REQUEST: Rule = Structure(&[
    Member::required("Name", &STRING),
    Member::optional("AppstreamAgentVersion", &APPSTREAM_AGENT_VERSION),
]);
pub(super) static START_SOFTWARE_DEPLOYMENT_TO_IMAGE_BUILDER_REQUEST: Rule = Structure(&[
    Member::required("ImageBuilderName", &NAME),
]);
pub(super) static STOP_FLEET_REQUEST: Rule = Structure(&[
    Member::required("Name", &STRING),
]);
pub(super) static STOP_IMAGE_BUILDER_REQUEST: Rule = Structure(&[
    Member::required("Name", &STRING),
]);
pub(super) static STREAM_VIEW: Rule = Enum(&["APP", "DESKTOP"]);
pub(super) static STRING: Rule = Text { min: 1, max: usize::MAX, pattern: None };
pub(super) static STRING_LIST: Rule = List { min: 0, max: usize::MAX, element: &STRING };
pub(super) static SUBNET_ID_LIST: Rule = List { min: 0, max: usize::MAX, element: &STRING };
pub(super) static TAGS: Rule = Map { min: 1, max: 50, key: &TAG_KEY, value: &TAG_VALUE };
pub(super) static TAG_KEY: Rule = Text { min: 1, max: 128, pattern: Some(&TAG_KEY_PATTERN) };
pub(super) static TAG_KEY_LIST: Rule = List { min: 1, max: 50, element: &TAG_KEY };
pub(super) static TAG_RESOURCE_REQUEST: Rule = Structure(&[
    Member::required("ResourceArn", &ARN),
    Member::required("Tags", &TAGS),
]);
pub(super) static TAG_VALUE: Rule = Text { min: 0, max: 256, pattern: Some(&TAG_VALUE_PATTERN) };
pub(super) static UNTAG_RESOURCE_REQUEST: Rule = Structure(&[
    Member::required("ResourceArn", &ARN),
    Member::required("TagKeys", &TAG_KEY_LIST),
]);
pub(super) static UPDATE_FLEET_REQUEST: Rule = Structure(&[
    Member::optional("ImageName", &STRING),
    Member::optional("ImageArn", &ARN),
    Member::optional("Name", &NAME),
    Member::optional("InstanceType", &STRING),
    Member::optional("VpcConfig", &VPC_CONFIG),
    Member::optional("Description", &DESCRIPTION),
    Member::optional("DisplayName", &DISPLAY_NAME),
    Member::optional("DomainJoinInfo", &DOMAIN_JOIN_INFO),
    Member::optional("AttributesToDelete", &FLEET_ATTRIBUTES),
    Member::optional("IamRoleArn", &ARN),
    Member::optional("StreamView", &STREAM_VIEW),
    Member::optional("Platform", &PLATFORM_TYPE),
    Member::optional("UsbDeviceFilterStrings", &USB_DEVICE_FILTER_STRINGS),
    Member::optional("SessionScriptS3Location", &S3_LOCATION),
]);
pub(super) static UPDATE_IMAGE_PERMISSIONS_REQUEST: Rule = Structure(&[
    Member::required("Name", &NAME),
    Member::required("SharedAccountId", &AWS_ACCOUNT_ID),
    Member::required("ImagePermissions", &FREE),
]);
pub(super) static USB_DEVICE_FILTER_STRING: Rule = Text { min: 0, max: 100, pattern: Some(&USB_DEVICE_FILTER_STRING_PATTERN) };
pub(super) static USB_DEVICE_FILTER_STRINGS: Rule = List { min: 0, max: usize::MAX, element: &USB_DEVICE_FILTER_STRING };
pub(super) static USER_CONTROL_MODE: Rule = Enum(&["VIEW_ONLY", "VIEW_STOP", "DISABLED"]);
pub(super) static UUID: Rule = Text { min: 0, max: usize::MAX, pattern: Some(&UUID_PATTERN) };
pub(super) static VISIBILITY_TYPE: Rule = Enum(&["PUBLIC", "PRIVATE", "SHARED"]);
pub(super) static VPC_CONFIG: Rule = Structure(&[
    Member::optional("SubnetIds", &SUBNET_ID_LIST),
    Member::optional("SecurityGroupIds", &SECURITY_GROUP_ID_LIST),
]);
pub(super) static WORKSPACE_IMAGE_ID: Rule = Text { min: 12, max: 67, pattern: Some(&WORKSPACE_IMAGE_ID_PATTERN) };
/// The inputs of which anything is demanded, in the order of their names.
pub(super) static INPUTS: &[(&str, &Rule)] = &[
    ("AssociateSoftwareToImageBuilderRequest", &ASSOCIATE_SOFTWARE_TO_IMAGE_BUILDER_REQUEST),
    ("CopyImageRequest", &COPY_IMAGE_REQUEST),
    ("CreateExportImageTaskRequest", &CREATE_EXPORT_IMAGE_TASK_REQUEST),
    ("CreateFleetRequest", &CREATE_FLEET_REQUEST),
    ("CreateImageBuilderRequest", &CREATE_IMAGE_BUILDER_REQUEST),
    ("CreateImageBuilderStreamingURLRequest", &CREATE_IMAGE_BUILDER_STREAMING_URL_REQUEST),
    ("CreateImportedImageRequest", &CREATE_IMPORTED_IMAGE_REQUEST),
    ("CreateUpdatedImageRequest", &CREATE_UPDATED_IMAGE_REQUEST),
    ("DeleteFleetRequest", &DELETE_FLEET_REQUEST),
    ("DeleteImageBuilderRequest", &DELETE_IMAGE_BUILDER_REQUEST),
    ("DeleteImagePermissionsRequest", &DELETE_IMAGE_PERMISSIONS_REQUEST),
    ("DeleteImageRequest", &DELETE_IMAGE_REQUEST),
    ("DescribeFleetsRequest", &DESCRIBE_FLEETS_REQUEST),
    ("DescribeImageBuildersRequest", &DESCRIBE_IMAGE_BUILDERS_REQUEST),
    ("DescribeImagePermissionsRequest", &DESCRIBE_IMAGE_PERMISSIONS_REQUEST),
    ("DescribeImagesRequest", &DESCRIBE_IMAGES_REQUEST),
    ("DescribeSoftwareAssociationsRequest", &DESCRIBE_SOFTWARE_ASSOCIATIONS_REQUEST),
    ("DisassociateSoftwareFromImageBuilderRequest", &DISASSOCIATE_SOFTWARE_FROM_IMAGE_BUILDER_REQUEST),
    ("GetExportImageTaskRequest", &GET_EXPORT_IMAGE_TASK_REQUEST),
    ("ListExportImageTasksRequest", &LIST_EXPORT_IMAGE_TASKS_REQUEST),
    ("ListTagsForResourceRequest", &LIST_TAGS_FOR_RESOURCE_REQUEST),
    ("StartFleetRequest", &START_FLEET_REQUEST),
    ("StartImageBuilderRequest", &START_IMAGE_BUILDER_REQUEST),
    ("StartSoftwareDeploymentToImageBuilderRequest", &START_SOFTWARE_DEPLOYMENT_TO_IMAGE_BUILDER_REQUEST),
    ("StopFleetRequest", &STOP_FLEET_REQUEST),
    ("StopImageBuilderRequest", &STOP_IMAGE_BUILDER_REQUEST),
    ("TagResourceRequest", &TAG_RESOURCE_REQUEST),
    ("UntagResourceRequest", &UNTAG_RESOURCE_REQUEST),
    ("UpdateFleetRequest", &UPDATE_FLEET_REQUEST),
    ("UpdateImagePermissionsRequest", &UPDATE_IMAGE_PERMISSIONS_REQUEST),
];
