# Written by tools/generate_records.py from the values of the AWS SDK's enums.
# Do not edit: run `make generate`.

from enum import Enum
from typing import Any

from typing_extensions import Self

BY_SHAPE: dict[str, type[_Value]]

class _Value(str, Enum):  # type: ignore[misc]  # the members are those of its subclasses
    def __new__(cls, value: object) -> Self: ...
    def __format__(self, format_spec: str, /) -> str: ...
    @property
    def is_known(self) -> bool:
        """Whether the AWS SDK that this was built with has this value."""
    def __reduce_ex__(self, protocol: object) -> tuple[Any, ...]: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, memo: object) -> Self: ...

class _State(_Value):  # type: ignore[misc]
    @property
    def is_settled(self) -> bool:
        """Whether the resource stays in this state until somebody does something, and is of use: `RUNNING`, `STOPPED`,
        `AVAILABLE`, `DEPRECATED`."""
    @property
    def is_terminal(self) -> bool:
        """Whether the resource can only be deleted: `FAILED`."""
    @property
    def is_transitional(self) -> bool:
        """Whether the service will move on from this state by itself. An unknown one counts as such."""

class AccessEndpointType(_Value):
    """What a VPC endpoint is for.

    `AccessEndpointType` of the API.

    Example:
        assert AccessEndpointType("STREAMING") is AccessEndpointType.STREAMING
        assert AccessEndpointType.STREAMING == "STREAMING"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AccessEndpoint.html
    """

    STREAMING = "STREAMING"

class AgentAction(_Value):
    """Something that agents do in a session.

    `AgentAction` of the API.

    Example:
        assert AgentAction("COMPUTER_INPUT") is AgentAction.COMPUTER_INPUT
        assert AgentAction.COMPUTER_INPUT == "COMPUTER_INPUT"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AgentAccessSetting.html
    """

    COMPUTER_INPUT = "COMPUTER_INPUT"
    COMPUTER_VISION = "COMPUTER_VISION"
    FORWARD_MCP_TOOLS = "FORWARD_MCP_TOOLS"

class DynamicAppProvidersEnabled(_Value):
    """Whether an image takes dynamic app providers.

    `DynamicAppProvidersEnabled` of the API.

    Example:
        assert DynamicAppProvidersEnabled("ENABLED") is DynamicAppProvidersEnabled.ENABLED
        assert DynamicAppProvidersEnabled.ENABLED == "ENABLED"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
    """

    DISABLED = "DISABLED"
    ENABLED = "ENABLED"

class ErrorCode(_Value):
    """What is wrong with a fleet, an image builder or an image.

    `FleetErrorCode` of the API.

    Example:
        assert ErrorCode("FLEET_STOPPED") is ErrorCode.FLEET_STOPPED
        assert ErrorCode.FLEET_STOPPED == "FLEET_STOPPED"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_FleetError.html
    """

    DOMAIN_JOIN_ERROR_ACCESS_DENIED = "DOMAIN_JOIN_ERROR_ACCESS_DENIED"
    DOMAIN_JOIN_ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED = "DOMAIN_JOIN_ERROR_DS_MACHINE_ACCOUNT_QUOTA_EXCEEDED"
    DOMAIN_JOIN_ERROR_FILE_NOT_FOUND = "DOMAIN_JOIN_ERROR_FILE_NOT_FOUND"
    DOMAIN_JOIN_ERROR_INVALID_PARAMETER = "DOMAIN_JOIN_ERROR_INVALID_PARAMETER"
    DOMAIN_JOIN_ERROR_LOGON_FAILURE = "DOMAIN_JOIN_ERROR_LOGON_FAILURE"
    DOMAIN_JOIN_ERROR_MORE_DATA = "DOMAIN_JOIN_ERROR_MORE_DATA"
    DOMAIN_JOIN_ERROR_NOT_SUPPORTED = "DOMAIN_JOIN_ERROR_NOT_SUPPORTED"
    DOMAIN_JOIN_ERROR_NO_SUCH_DOMAIN = "DOMAIN_JOIN_ERROR_NO_SUCH_DOMAIN"
    DOMAIN_JOIN_INTERNAL_SERVICE_ERROR = "DOMAIN_JOIN_INTERNAL_SERVICE_ERROR"
    DOMAIN_JOIN_NERR_INVALID_WORKGROUP_NAME = "DOMAIN_JOIN_NERR_INVALID_WORKGROUP_NAME"
    DOMAIN_JOIN_NERR_PASSWORD_EXPIRED = "DOMAIN_JOIN_NERR_PASSWORD_EXPIRED"
    DOMAIN_JOIN_NERR_WORKSTATION_NOT_STARTED = "DOMAIN_JOIN_NERR_WORKSTATION_NOT_STARTED"
    FLEET_INSTANCE_PROVISIONING_FAILURE = "FLEET_INSTANCE_PROVISIONING_FAILURE"
    FLEET_STOPPED = "FLEET_STOPPED"
    IAM_SERVICE_ROLE_IS_MISSING = "IAM_SERVICE_ROLE_IS_MISSING"
    IAM_SERVICE_ROLE_MISSING_DESCRIBE_SECURITY_GROUPS_ACTION = (
        "IAM_SERVICE_ROLE_MISSING_DESCRIBE_SECURITY_GROUPS_ACTION"
    )
    IAM_SERVICE_ROLE_MISSING_DESCRIBE_SUBNET_ACTION = "IAM_SERVICE_ROLE_MISSING_DESCRIBE_SUBNET_ACTION"
    IAM_SERVICE_ROLE_MISSING_ENI_CREATE_ACTION = "IAM_SERVICE_ROLE_MISSING_ENI_CREATE_ACTION"
    IAM_SERVICE_ROLE_MISSING_ENI_DELETE_ACTION = "IAM_SERVICE_ROLE_MISSING_ENI_DELETE_ACTION"
    IAM_SERVICE_ROLE_MISSING_ENI_DESCRIBE_ACTION = "IAM_SERVICE_ROLE_MISSING_ENI_DESCRIBE_ACTION"
    IGW_NOT_ATTACHED = "IGW_NOT_ATTACHED"
    IMAGE_NOT_FOUND = "IMAGE_NOT_FOUND"
    INTERNAL_SERVICE_ERROR = "INTERNAL_SERVICE_ERROR"
    INVALID_SUBNET_CONFIGURATION = "INVALID_SUBNET_CONFIGURATION"
    MACHINE_ROLE_IS_MISSING = "MACHINE_ROLE_IS_MISSING"
    NETWORK_INTERFACE_LIMIT_EXCEEDED = "NETWORK_INTERFACE_LIMIT_EXCEEDED"
    SECURITY_GROUPS_NOT_FOUND = "SECURITY_GROUPS_NOT_FOUND"
    STS_DISABLED_IN_REGION = "STS_DISABLED_IN_REGION"
    SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES = "SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES"
    SUBNET_NOT_FOUND = "SUBNET_NOT_FOUND"
    VALIDATION_ERROR = "VALIDATION_ERROR"

class FleetState(_State):
    """What a fleet is doing.

    `FleetState` of the API.

    Attributes:
        STARTING: its instances are being started.
        RUNNING: users can stream from it.
        STOPPING: its instances are being stopped.
        STOPPED: it has no instances.

    Example:
        assert FleetState("RUNNING") is FleetState.RUNNING
        assert FleetState.RUNNING == "RUNNING"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Fleet.html
    """

    RUNNING = "RUNNING"
    STARTING = "STARTING"
    STOPPED = "STOPPED"
    STOPPING = "STOPPING"

class FleetType(_Value):
    """When a fleet's instances run: always, on demand, or as AWS sees fit.

    `FleetType` of the API.

    Example:
        assert FleetType("ELASTIC") is FleetType.ELASTIC
        assert FleetType.ELASTIC == "ELASTIC"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Fleet.html
    """

    ALWAYS_ON = "ALWAYS_ON"
    ELASTIC = "ELASTIC"
    ON_DEMAND = "ON_DEMAND"

class State(_State):
    """What an image builder is doing.

    `ImageBuilderState` of the API.

    Attributes:
        PENDING: it is being created or started.
        UPDATING_AGENT: the AppStream agent is being updated, before it runs.
        RUNNING: somebody can connect to it; it costs money.
        STOPPING: it is being stopped.
        STOPPED: it can be started, or deleted.
        REBOOTING: Windows restarts.
        SNAPSHOTTING: an image is being made of it; it is `STOPPED` afterwards.
        DELETING: it will be gone.
        FAILED: it did not get where it should, and can only be deleted: `errors` and `state_change_reason` say
            why.
        UPDATING: a managed update of an image goes on in it.
        PENDING_QUALIFICATION: what the managed update made is being checked.
        PENDING_SYNCING_APPS: it waits for applications to be installed or removed.
        SYNCING_APPS: applications are being installed or removed.
        PENDING_IMAGE_IMPORT: it waits for the import of an image.

    Example:
        assert State("FAILED") is State.FAILED
        assert State.FAILED == "FAILED"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilder.html
    """

    DELETING = "DELETING"
    FAILED = "FAILED"
    PENDING = "PENDING"
    PENDING_IMAGE_IMPORT = "PENDING_IMAGE_IMPORT"
    PENDING_QUALIFICATION = "PENDING_QUALIFICATION"
    PENDING_SYNCING_APPS = "PENDING_SYNCING_APPS"
    REBOOTING = "REBOOTING"
    RUNNING = "RUNNING"
    SNAPSHOTTING = "SNAPSHOTTING"
    STOPPED = "STOPPED"
    STOPPING = "STOPPING"
    SYNCING_APPS = "SYNCING_APPS"
    UPDATING = "UPDATING"
    UPDATING_AGENT = "UPDATING_AGENT"

class StateChangeReasonCode(_Value):
    """Why an image builder's state changed.

    `ImageBuilderStateChangeReasonCode` of the API.

    Example:
        assert StateChangeReasonCode("INTERNAL_ERROR") is StateChangeReasonCode.INTERNAL_ERROR
        assert StateChangeReasonCode.INTERNAL_ERROR == "INTERNAL_ERROR"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderStateChangeReason.html
    """

    IMAGE_UNAVAILABLE = "IMAGE_UNAVAILABLE"
    INTERNAL_ERROR = "INTERNAL_ERROR"

class ImageSharedWithOthers(_Value):
    """Whether an image is shared with another account.

    `ImageSharedWithOthers` of the API.

    Example:
        assert ImageSharedWithOthers("TRUE") is ImageSharedWithOthers.TRUE
        assert ImageSharedWithOthers.TRUE == "TRUE"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
    """

    FALSE = "FALSE"
    TRUE = "TRUE"

class ImageState(_State):
    """What is happening to an image.

    `ImageState` of the API.

    Attributes:
        PENDING: it is being made.
        AVAILABLE: it can be used.
        FAILED: it was not made, and can only be deleted: `errors` and `state_change_reason` say why.
        COPYING: it is being copied.
        DELETING: it will be gone.
        CREATING: a managed update makes it.
        IMPORTING: it is being imported.
        VALIDATING: what was imported is being checked.

    Example:
        assert ImageState("FAILED") is ImageState.FAILED
        assert ImageState.FAILED == "FAILED"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
    """

    AVAILABLE = "AVAILABLE"
    COPYING = "COPYING"
    CREATING = "CREATING"
    DELETING = "DELETING"
    FAILED = "FAILED"
    IMPORTING = "IMPORTING"
    PENDING = "PENDING"
    VALIDATING = "VALIDATING"

class ImageStateChangeReasonCode(_Value):
    """Why an image's state changed.

    `ImageStateChangeReasonCode` of the API.

    Example:
        assert ImageStateChangeReasonCode("INTERNAL_ERROR") is ImageStateChangeReasonCode.INTERNAL_ERROR
        assert ImageStateChangeReasonCode.INTERNAL_ERROR == "INTERNAL_ERROR"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageStateChangeReason.html
    """

    IMAGE_BUILDER_NOT_AVAILABLE = "IMAGE_BUILDER_NOT_AVAILABLE"
    IMAGE_COPY_FAILURE = "IMAGE_COPY_FAILURE"
    IMAGE_IMPORT_FAILURE = "IMAGE_IMPORT_FAILURE"
    IMAGE_UPDATE_FAILURE = "IMAGE_UPDATE_FAILURE"
    INTERNAL_ERROR = "INTERNAL_ERROR"

class ImageType(_Value):
    """Where an image comes from: an import, AppStream, or an own licence.

    `ImageType` of the API.

    Example:
        assert ImageType("BYOL") is ImageType.BYOL
        assert ImageType.BYOL == "BYOL"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
    """

    BYOL = "BYOL"
    CUSTOM = "CUSTOM"
    NATIVE = "NATIVE"

class LatestAppstreamAgentVersion(_Value):
    """Whether the AppStream agent is the latest one.

    `LatestAppstreamAgentVersion` of the API.

    Example:
        assert LatestAppstreamAgentVersion("TRUE") is LatestAppstreamAgentVersion.TRUE
        assert LatestAppstreamAgentVersion.TRUE == "TRUE"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
    """

    FALSE = "FALSE"
    TRUE = "TRUE"

class Permission(_Value):
    """Whether something may be done.

    `Permission` of the API.

    Example:
        assert Permission("ENABLED") is Permission.ENABLED
        assert Permission.ENABLED == "ENABLED"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AgentAccessSetting.html
    """

    DISABLED = "DISABLED"
    ENABLED = "ENABLED"

class Platform(_Value):
    """The operating system of an image, a builder or a fleet.

    `PlatformType` of the API.

    Example:
        assert Platform("RHEL8") is Platform.RHEL8
        assert Platform.RHEL8 == "RHEL8"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Application.html
    """

    AMAZON_LINUX2 = "AMAZON_LINUX2"
    RHEL8 = "RHEL8"
    ROCKY_LINUX8 = "ROCKY_LINUX8"
    UBUNTU_PRO_2404 = "UBUNTU_PRO_2404"
    WINDOWS = "WINDOWS"
    WINDOWS_11 = "WINDOWS_11"
    WINDOWS_SERVER_2016 = "WINDOWS_SERVER_2016"
    WINDOWS_SERVER_2019 = "WINDOWS_SERVER_2019"
    WINDOWS_SERVER_2022 = "WINDOWS_SERVER_2022"
    WINDOWS_SERVER_2025 = "WINDOWS_SERVER_2025"

class ScreenImageFormat(_Value):
    """The format of the pictures that agents get of the screen.

    `ScreenImageFormat` of the API.

    Example:
        assert ScreenImageFormat("PNG") is ScreenImageFormat.PNG
        assert ScreenImageFormat.PNG == "PNG"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderAgentAccessConfig.html
    """

    JPEG = "JPEG"
    PNG = "PNG"

class ScreenResolution(_Value):
    """The size of the screen that agents see.

    `ScreenResolution` of the API.

    Example:
        assert ScreenResolution("W_1280xH_720") is ScreenResolution.W_1280xH_720
        assert ScreenResolution.W_1280xH_720 == "W_1280xH_720"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderAgentAccessConfig.html
    """

    W_1280xH_720 = "W_1280xH_720"

class StreamView(_Value):
    """What users see: applications, or a desktop.

    `StreamView` of the API.

    Example:
        assert StreamView("APP") is StreamView.APP
        assert StreamView.APP == "APP"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Fleet.html
    """

    APP = "APP"
    DESKTOP = "DESKTOP"

class UserControlMode(_Value):
    """What the user may do while an agent is at work.

    `UserControlMode` of the API.

    Example:
        assert UserControlMode("DISABLED") is UserControlMode.DISABLED
        assert UserControlMode.DISABLED == "DISABLED"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderAgentAccessConfig.html
    """

    DISABLED = "DISABLED"
    VIEW_ONLY = "VIEW_ONLY"
    VIEW_STOP = "VIEW_STOP"

class Visibility(_Value):
    """Whose an image is: AWS's for all, the account's own, or one that is shared with it.

    `VisibilityType` of the API.

    Attributes:
        PUBLIC: one of AWS's base images.
        PRIVATE: the account's own.
        SHARED: another account's, which has shared it.

    Example:
        assert Visibility("PUBLIC") is Visibility.PUBLIC
        assert Visibility.PUBLIC == "PUBLIC"

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
    """

    PRIVATE = "PRIVATE"
    PUBLIC = "PUBLIC"
    SHARED = "SHARED"

__all__ = [
    "AccessEndpointType",
    "AgentAction",
    "DynamicAppProvidersEnabled",
    "ErrorCode",
    "FleetState",
    "FleetType",
    "ImageSharedWithOthers",
    "ImageState",
    "ImageStateChangeReasonCode",
    "ImageType",
    "LatestAppstreamAgentVersion",
    "Permission",
    "Platform",
    "ScreenImageFormat",
    "ScreenResolution",
    "State",
    "StateChangeReasonCode",
    "StreamView",
    "UserControlMode",
    "Visibility",
]
