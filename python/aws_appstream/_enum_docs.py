# Written by tools/generate_records.py from the service model of botocore 1.44.5.
# Do not edit: run `make generate`.
"""What the enums are: the docstrings that `enums` gives them."""

DOCS = {
    "AccessEndpointType": """What a VPC endpoint is for.

`AccessEndpointType` of the API.

Example:
    assert AccessEndpointType("STREAMING") is AccessEndpointType.STREAMING
    assert AccessEndpointType.STREAMING == "STREAMING"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AccessEndpoint.html
""",
    "AgentAction": """Something that agents do in a session.

`AgentAction` of the API.

Example:
    assert AgentAction("COMPUTER_INPUT") is AgentAction.COMPUTER_INPUT
    assert AgentAction.COMPUTER_INPUT == "COMPUTER_INPUT"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AgentAccessSetting.html
""",
    "DynamicAppProvidersEnabled": """Whether an image takes dynamic app providers.

`DynamicAppProvidersEnabled` of the API.

Example:
    assert DynamicAppProvidersEnabled("ENABLED") is DynamicAppProvidersEnabled.ENABLED
    assert DynamicAppProvidersEnabled.ENABLED == "ENABLED"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
""",
    "FleetErrorCode": """What is wrong with a fleet, an image builder or an image.

`FleetErrorCode` of the API.

Example:
    assert ErrorCode("FLEET_STOPPED") is ErrorCode.FLEET_STOPPED
    assert ErrorCode.FLEET_STOPPED == "FLEET_STOPPED"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_FleetError.html
""",
    "FleetState": """What a fleet is doing.

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
""",
    "FleetType": """When a fleet's instances run: always, on demand, or as AWS sees fit.

`FleetType` of the API.

Example:
    assert FleetType("ELASTIC") is FleetType.ELASTIC
    assert FleetType.ELASTIC == "ELASTIC"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Fleet.html
""",
    "ImageBuilderState": """What an image builder is doing.

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
""",
    "ImageBuilderStateChangeReasonCode": """Why an image builder's state changed.

`ImageBuilderStateChangeReasonCode` of the API.

Example:
    assert StateChangeReasonCode("INTERNAL_ERROR") is StateChangeReasonCode.INTERNAL_ERROR
    assert StateChangeReasonCode.INTERNAL_ERROR == "INTERNAL_ERROR"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderStateChangeReason.html
""",
    "ImageSharedWithOthers": """Whether an image is shared with another account.

`ImageSharedWithOthers` of the API.

Example:
    assert ImageSharedWithOthers("TRUE") is ImageSharedWithOthers.TRUE
    assert ImageSharedWithOthers.TRUE == "TRUE"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
""",
    "ImageState": """What is happening to an image.

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
""",
    "ImageStateChangeReasonCode": """Why an image's state changed.

`ImageStateChangeReasonCode` of the API.

Example:
    assert ImageStateChangeReasonCode("INTERNAL_ERROR") is ImageStateChangeReasonCode.INTERNAL_ERROR
    assert ImageStateChangeReasonCode.INTERNAL_ERROR == "INTERNAL_ERROR"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageStateChangeReason.html
""",
    "ImageType": """Where an image comes from: an import, AppStream, or an own licence.

`ImageType` of the API.

Example:
    assert ImageType("BYOL") is ImageType.BYOL
    assert ImageType.BYOL == "BYOL"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
""",
    "LatestAppstreamAgentVersion": """Whether the AppStream agent is the latest one.

`LatestAppstreamAgentVersion` of the API.

Example:
    assert LatestAppstreamAgentVersion("TRUE") is LatestAppstreamAgentVersion.TRUE
    assert LatestAppstreamAgentVersion.TRUE == "TRUE"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
""",
    "Permission": """Whether something may be done.

`Permission` of the API.

Example:
    assert Permission("ENABLED") is Permission.ENABLED
    assert Permission.ENABLED == "ENABLED"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AgentAccessSetting.html
""",
    "PlatformType": """The operating system of an image, a builder or a fleet.

`PlatformType` of the API.

Example:
    assert Platform("RHEL8") is Platform.RHEL8
    assert Platform.RHEL8 == "RHEL8"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Application.html
""",
    "ScreenImageFormat": """The format of the pictures that agents get of the screen.

`ScreenImageFormat` of the API.

Example:
    assert ScreenImageFormat("PNG") is ScreenImageFormat.PNG
    assert ScreenImageFormat.PNG == "PNG"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderAgentAccessConfig.html
""",
    "ScreenResolution": """The size of the screen that agents see.

`ScreenResolution` of the API.

Example:
    assert ScreenResolution("W_1280xH_720") is ScreenResolution.W_1280xH_720
    assert ScreenResolution.W_1280xH_720 == "W_1280xH_720"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderAgentAccessConfig.html
""",
    "StreamView": """What users see: applications, or a desktop.

`StreamView` of the API.

Example:
    assert StreamView("APP") is StreamView.APP
    assert StreamView.APP == "APP"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Fleet.html
""",
    "UserControlMode": """What the user may do while an agent is at work.

`UserControlMode` of the API.

Example:
    assert UserControlMode("DISABLED") is UserControlMode.DISABLED
    assert UserControlMode.DISABLED == "DISABLED"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ImageBuilderAgentAccessConfig.html
""",
    "VisibilityType": """Whose an image is: AWS's for all, the account's own, or one that is shared with it.

`VisibilityType` of the API.

Attributes:
    PUBLIC: one of AWS's base images.
    PRIVATE: the account's own.
    SHARED: another account's, which has shared it.

Example:
    assert Visibility("PUBLIC") is Visibility.PUBLIC
    assert Visibility.PUBLIC == "PUBLIC"

See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_Image.html
""",
}
