"""Arguments for the examples in docstrings: by the member's name, by structure and member, or a whole call's.

`tests/test_docstrings.py` runs the examples.
"""

from __future__ import annotations

from typing import Any

from botocore.model import OperationModel, Shape

ARN = "arn:aws:appstream:us-east-1:123456789012"

#: Arguments beside the required ones, without which a call makes no sense.
CALLS: dict[str, dict[str, Any]] = {
    "CreateFleet": {"ImageName": "base", "ComputeCapacity": {"DesiredInstances": 2}},
    "CreateImageBuilder": {"ImageName": "base"},
    "CreateImageBuilderStreamingURL": {"Validity": 3600},
    "CreateImportedImage": {"SourceAmiId": "ami-0a1b2c3d4e5f60718", "IamRoleArn": "arn:aws:iam::123456789012:role/ami"},
    "CreateUpdatedImage": {"dryRun": True},
    "DescribeApplicationFleetAssociations": {"FleetName": "office"},
    "DescribeApplications": {"Arns": [f"{ARN}:application/editor"]},
    "DescribeAppBlocks": {"Arns": [f"{ARN}:app-block/tools"]},
    "DescribeAppLicenseUsage": {"BillingPeriod": "2025-08"},
    "DescribeDirectoryConfigs": {"DirectoryNames": ["corp.example.com"]},
    "DescribeFleets": {"Names": ["office"]},
    "DescribeImageBuilders": {"Names": ["win2022"]},
    "DescribeImages": {"Type": "PRIVATE"},
    "DescribeSoftwareAssociations": {"AssociatedResource": f"{ARN}:image-builder/win2022"},
    "DescribeStacks": {"Names": ["office"]},
    "DescribeUserStackAssociations": {"StackName": "office"},
    "GetExportImageTask": {"TaskId": "0a1b2c3d-0000-4000-8000-000000000000"},
    "ListExportImageTasks": {"MaxResults": 10},
    "UpdateApplication": {"DisplayName": "Editor"},
    "UpdateAppBlockBuilder": {"Description": "packages the tools"},
    "UpdateEntitlement": {"AppVisibility": "ALL"},
    "UpdateFleet": {"Name": "office", "Description": "for the office"},
    "UpdateImageBuilder": {"Description": "bakes the base"},
    "UpdateStack": {"Description": "for the office"},
    "UpdateThemeForStack": {"TitleText": "Office"},
}

MEMBERS: dict[str, Any] = {
    "AmiName": "base-2025-08",
    "AppBlockArn": f"{ARN}:app-block/tools",
    "AppBlockBuilderName": "packager",
    "ApplicationArn": f"{ARN}:application/editor",
    "ApplicationIdentifier": "editor",
    "AppVisibility": "ASSOCIATED",
    "Attributes": [{"Name": "department", "Value": "imaging"}],
    "AuthenticationType": "USERPOOL",
    "DestinationImageName": "base-copy",
    "DestinationRegion": "us-east-1",
    "DirectoryName": "corp.example.com",
    "EntitlementName": "imaging",
    "existingImageName": "base",
    "FaviconS3Location": {"S3Bucket": "assets", "S3Key": "favicon.png"},
    "FleetName": "office",
    "IamRoleArn": "arn:aws:iam::123456789012:role/appstream",
    "IconS3Location": {"S3Bucket": "assets", "S3Key": "editor.png"},
    "ImageBuilderName": "win2022",
    "ImageName": "base",
    "ImagePermissions": {"allowFleet": True, "allowImageBuilder": False},
    "InstanceFamilies": ["GENERAL_PURPOSE"],
    "InstanceType": "stream.standard.medium",
    "LaunchPath": "C:/tools/editor.exe",
    "newImageName": "base-2",
    "OrganizationalUnitDistinguishedNames": ["OU=AppStream,DC=corp,DC=example,DC=com"],
    "OrganizationLogoS3Location": {"S3Bucket": "assets", "S3Key": "logo.png"},
    "Platform": "WINDOWS_SERVER_2019",
    "Platforms": ["WINDOWS_SERVER_2019"],
    "ResourceArn": f"{ARN}:image-builder/win2022",
    "SessionId": "f1c2a9de-0000-4000-8000-000000000000",
    "SharedAccountId": "210987654321",
    "SoftwareNames": ["Microsoft_Office_2021_LTSC_Professional_Plus_64Bit"],
    "SourceImageName": "base",
    "SourceS3Location": {"S3Bucket": "assets", "S3Key": "tools.vhdx"},
    "StackName": "office",
    "TagKeys": ["team"],
    "Tags": {"team": "imaging"},
    "ThemeStyling": "BLUE",
    "TitleText": "Office",
    "UserId": "jane",
    "UserName": "jane@example.com",
    "UserStackAssociations": [
        {"StackName": "office", "UserName": "jane@example.com", "AuthenticationType": "USERPOOL"}
    ],
    "VpcConfig": {"SubnetIds": ["subnet-0a1b2c3d", "subnet-4e5f6071"]},
}

#: What `Name` is, by what the operation's name ends with.
NAMES = {
    "AppBlock": "tools",
    "AppBlockBuilder": "packager",
    "AppBlockBuilderStreamingURL": "packager",
    "Application": "editor",
    "Entitlement": "imaging",
    "Fleet": "office",
    "Image": "base",
    "ImageBuilder": "win2022",
    "ImageBuilderStreamingURL": "win2022",
    "ImagePermissions": "base",
    "ImportedImage": "imported",
    "Stack": "office",
}


def arguments(op: OperationModel) -> dict[str, Any]:
    """What a call is given in its example: what it must be, and what makes sense."""
    shape: Shape = op.input_shape
    told = CALLS.get(op.name, {})
    return {name: _sample(op.name, name) for name in shape.required_members if name not in told} | told


def _sample(operation: str, member: str) -> Any:
    if member == "Name":
        subject = next(operation[at:] for at in range(1, len(operation)) if operation[at].isupper())
        return NAMES[subject]
    if member not in MEMBERS:
        raise SystemExit(f"{operation} wants {member}: give it a sample in tools/samples.py")
    return MEMBERS[member]


#: How a program comes to each record.
REACHED = {
    "AccessEndpoint": "[endpoint.vpce_id for endpoint in builder.access_endpoints]",
    "AgentAccessSetting": 'AgentAccessSetting.from_dict({"Permission": "ENABLED"}).permission',
    "Application": "[application.display_name for application in image.applications]",
    "ComputeCapacityStatus": 'ComputeCapacityStatus.from_dict({"Desired": 2, "Running": 1}).running',
    "CreateImageBuilderStreamingURLResult": "builder.streaming_url(valid_for=600).expires",
    "DomainJoinInfo": "builder.domain_join_info and builder.domain_join_info.directory_name",
    "Fleet": '[Fleet.from_dict(one).state for one in client.describe_fleets()["Fleets"]]',
    "FleetError": 'FleetError.from_dict({"ErrorCode": "IMAGE_NOT_FOUND", "ErrorMessage": "gone"}).error_code',
    "Image": "image.name, image.state, image.platform",
    "ImageBuilder": "builder.name, builder.state, builder.image_arn",
    "ImageBuilderAgentAccessConfig": "builder.agent_access_config and builder.agent_access_config.settings",
    "ImageBuilderStateChangeReason": "builder.state_change_reason and builder.state_change_reason.code",
    "ImagePermissions": "image.image_permissions and image.image_permissions.allow_fleet",
    "ImageSoftwareMetadata": "image.image_software_metadata",
    "ImageStateChangeReason": "image.state_change_reason and image.state_change_reason.message",
    "NetworkAccessConfiguration": (
        "builder.network_access_configuration and builder.network_access_configuration.eni_private_ip_address"
    ),
    "ResourceError": "[error.error_code for error in builder.errors]",
    "S3Location": "[application.icon_s3_location for application in image.applications]",
    "VolumeConfig": "builder.root_volume_config and builder.root_volume_config.volume_size_in_gb",
    "VpcConfig": "builder.vpc_config and builder.vpc_config.subnet_ids",
}
