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
    def from_dict(cls, data: Mapping[str, Any], client: Any = None) -> Self:
        """A snapshot of what a dict says.

        Args:
            data: a dict as boto3 gives it, with the API's names.
            client: the client that its actions use, if it is to have actions.

        Returns:
            An object of this class.

        Raises:
            ParamValidationError: the dict is none of this structure.

        Example:
            assert VpcConfig.from_dict({"SubnetIds": ["subnet-0a1b2c3d"]}).subnet_ids == ("subnet-0a1b2c3d",)
        """
    def to_dict(self) -> dict[str, Any]:
        """The dict that boto3 gives for it.

        Returns:
            A new dict, with the API's names.

        Example:
            print(builder.to_dict()["State"])
        """
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
    ) -> types.AssociateAppBlockBuilderAppBlockResultTypeDef:
        """Gives an app block builder the app block that it is to fill.

        The operation AssociateAppBlockBuilderAppBlock; the answer is the dict that boto3 gives.

        Args:
            AppBlockArn (str, required): the ARN of the app block.
            AppBlockBuilderName (str, required): the name of the app block builder;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.AssociateAppBlockBuilderAppBlockResultTypeDef`, a dict:

            - AppBlockBuilderAppBlockAssociation (dict): the two that belong together now; see
              `types.AppBlockBuilderAppBlockAssociationTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            ResourceNotFoundException: There is no such resource.
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.associate_app_block_builder_app_block(
                AppBlockArn="arn:aws:appstream:us-east-1:123456789012:app-block/tools",
                AppBlockBuilderName="packager",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateAppBlockBuilderAppBlock.html
        """
    def associate_application_fleet(
        self, *, FleetName: str, ApplicationArn: str
    ) -> types.AssociateApplicationFleetResultTypeDef:
        """Lets an Elastic fleet stream an application.

        The operation AssociateApplicationFleet; the answer is the dict that boto3 gives.

        Args:
            FleetName (str, required): the name of the fleet; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            ApplicationArn (str, required): the ARN of the application.

        Returns:
            `types.AssociateApplicationFleetResultTypeDef`, a dict:

            - ApplicationFleetAssociation (dict): the two that belong together now; see
              `types.ApplicationFleetAssociationTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            ResourceNotFoundException: There is no such resource.
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.associate_application_fleet(
                FleetName="office",
                ApplicationArn="arn:aws:appstream:us-east-1:123456789012:application/editor",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateApplicationFleet.html
        """
    def associate_application_to_entitlement(
        self, *, StackName: str, EntitlementName: str, ApplicationIdentifier: str
    ) -> types.AssociateApplicationToEntitlementResultTypeDef:
        """Entitles users to an application of a stack.

        The operation AssociateApplicationToEntitlement; the answer is the dict that boto3 gives.

        Args:
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            EntitlementName (str, required): the name of the entitlement;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            ApplicationIdentifier (str, required): the identifier of the application; not empty.

        Returns:
            `types.AssociateApplicationToEntitlementResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            EntitlementNotFoundException: The stack has no entitlement of that name.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.associate_application_to_entitlement(
                StackName="office",
                EntitlementName="imaging",
                ApplicationIdentifier="editor",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateApplicationToEntitlement.html
        """
    def associate_fleet(self, *, FleetName: str, StackName: str) -> types.AssociateFleetResultTypeDef:
        """Lets a stack stream from a fleet.

        The operation AssociateFleet; the answer is the dict that boto3 gives.

        Args:
            FleetName (str, required): the name of the fleet; not empty.
            StackName (str, required): the name of the stack; not empty.

        Returns:
            `types.AssociateFleetResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            LimitExceededException: A quota of the account is used up; no retry mends that.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            ResourceNotFoundException: There is no such resource.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.associate_fleet(FleetName="office", StackName="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateFleet.html
        """
    def associate_software_to_image_builder(
        self, *, ImageBuilderName: str, SoftwareNames: list[str] | tuple[str, ...]
    ) -> types.AssociateSoftwareToImageBuilderResultTypeDef:
        """Stages licence-included applications for installation on an image builder;
        `start_software_deployment_to_image_builder` installs them.

        The operation AssociateSoftwareToImageBuilder; the answer is the dict that boto3 gives.

        Args:
            ImageBuilderName (str, required): the name of the image builder;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            SoftwareNames (list of str, required): the names of the applications; each not empty.

        Returns:
            `types.AssociateSoftwareToImageBuilderResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            OperationNotPermittedException: Not in the state that the resource is in.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            InvalidParameterCombinationException: Parameters that do not go together.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.associate_software_to_image_builder(
                ImageBuilderName="win2022",
                SoftwareNames=["Microsoft_Office_2021_LTSC_Professional_Plus_64Bit"],
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_AssociateSoftwareToImageBuilder.html
        """
    def batch_associate_user_stack(
        self,
        *,
        UserStackAssociations: list[types.UserStackAssociationTypeDef] | tuple[types.UserStackAssociationTypeDef, ...],
    ) -> types.BatchAssociateUserStackResultTypeDef:
        """Assigns users of the user pool to stacks, up to 25 at once.

        The operation BatchAssociateUserStack; the answer is the dict that boto3 gives.

        Args:
            UserStackAssociations (list of dict, required): users and their stacks; 1 to 25 items; see
                `types.UserStackAssociationTypeDef`.

        Returns:
            `types.BatchAssociateUserStackResultTypeDef`, a dict:

            - errors (list of dict): those that it did not work for, and why; see
              `types.UserStackAssociationErrorTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            InvalidParameterCombinationException: Parameters that do not go together.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.batch_associate_user_stack(
                UserStackAssociations=[
                    {"StackName": "office", "UserName": "jane@example.com", "AuthenticationType": "USERPOOL"},
                ],
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_BatchAssociateUserStack.html
        """
    def batch_disassociate_user_stack(
        self,
        *,
        UserStackAssociations: list[types.UserStackAssociationTypeDef] | tuple[types.UserStackAssociationTypeDef, ...],
    ) -> types.BatchDisassociateUserStackResultTypeDef:
        """Takes stacks from users of the user pool, up to 25 at once.

        The operation BatchDisassociateUserStack; the answer is the dict that boto3 gives.

        Args:
            UserStackAssociations (list of dict, required): users and their stacks; 1 to 25 items; see
                `types.UserStackAssociationTypeDef`.

        Returns:
            `types.BatchDisassociateUserStackResultTypeDef`, a dict:

            - errors (list of dict): those that it did not work for, and why; see
              `types.UserStackAssociationErrorTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            InvalidParameterCombinationException: Parameters that do not go together.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.batch_disassociate_user_stack(
                UserStackAssociations=[
                    {"StackName": "office", "UserName": "jane@example.com", "AuthenticationType": "USERPOOL"},
                ],
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_BatchDisassociateUserStack.html
        """
    def copy_image(
        self,
        *,
        SourceImageName: str,
        DestinationImageName: str,
        DestinationRegion: str,
        DestinationImageDescription: str = ...,
    ) -> types.CopyImageResponseTypeDef:
        """Copies an image within its region or to another one of the account; tags stay behind.

        The operation CopyImage; the answer is the dict that boto3 gives.

        Args:
            SourceImageName (str, required): the name of the image to copy;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            DestinationImageName (str, required): the name of the copy;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            DestinationRegion (str, required): the region of the copy, even if it is the same; 1 to 32
                characters.
            DestinationImageDescription (str): the description of the copy; up to 256 characters.

        Returns:
            `types.CopyImageResponseTypeDef`, a dict:

            - DestinationImageName (str): the name of the copy.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceAlreadyExistsException: The name is taken.
            ResourceNotFoundException: There is no such resource.
            ResourceNotAvailableException: The resource exists but cannot be used now.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.copy_image(
                SourceImageName="base",
                DestinationImageName="base-copy",
                DestinationRegion="us-east-1",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CopyImage.html
        """
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
    ) -> types.CreateAppBlockResultTypeDef:
        """Creates an app block: where the virtual hard disk with an Elastic fleet's applications is.

        The operation CreateAppBlock; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            SourceS3Location (dict, required): the virtual hard disk; see `types.S3LocationTypeDef`.
            Description (str): the description; up to 256 characters.
            DisplayName (str): the name that people see; up to 100 characters.
            SetupScriptDetails (dict): the script that sets it up; only for the type `CUSTOM`; see
                `types.ScriptDetailsTypeDef`.
            Tags (dict): tags, by key; 1 to 50 entries.
            PostSetupScriptDetails (dict): the script that runs after setting it up; only for the type
                `APPSTREAM2`; see `types.ScriptDetailsTypeDef`.
            PackagingType (str): how it is packaged; `CUSTOM`, `APPSTREAM2`.

        Returns:
            `types.CreateAppBlockResultTypeDef`, a dict:

            - AppBlock (dict): the app block; see `types.AppBlockTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceAlreadyExistsException: The name is taken.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_app_block(
                Name="tools",
                SourceS3Location={"S3Bucket": "assets", "S3Key": "tools.vhdx"},
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateAppBlock.html
        """
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
    ) -> types.CreateAppBlockBuilderResultTypeDef:
        """Creates an app block builder: a machine that packages applications for Elastic fleets.

        The operation CreateAppBlockBuilder; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            Platform (str, required): the operating system; `WINDOWS_SERVER_2019`.
            InstanceType (str, required): the type of instance, such as `stream.standard.medium`; not empty.
            VpcConfig (dict, required): subnets and security groups of the VPC that it is put into; see
                `types.VpcConfigTypeDef`.
            Description (str): the description; up to 256 characters.
            DisplayName (str): the name that people see; up to 100 characters.
            Tags (dict): tags, by key; 1 to 50 entries.
            EnableDefaultInternetAccess (bool): whether it reaches the internet through the default VPC.
            IamRoleArn (str): the ARN of the IAM role that applications on it can take.
            AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can
                connect; 1 to 4 items; see `types.AccessEndpointTypeDef`.
            DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.

        Returns:
            `types.CreateAppBlockBuilderResultTypeDef`, a dict:

            - AppBlockBuilder (dict): the app block builder; see `types.AppBlockBuilderTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            LimitExceededException: A quota of the account is used up; no retry mends that.
            RequestLimitExceededException: AppStream's calls to EC2 on the account's behalf are throttled.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceAlreadyExistsException: The name is taken.
            ResourceNotAvailableException: The resource exists but cannot be used now.
            ResourceNotFoundException: There is no such resource.
            InvalidParameterCombinationException: Parameters that do not go together.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_app_block_builder(
                Name="packager",
                Platform="WINDOWS_SERVER_2019",
                InstanceType="stream.standard.medium",
                VpcConfig={"SubnetIds": ["subnet-0a1b2c3d", "subnet-4e5f6071"]},
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateAppBlockBuilder.html
        """
    def create_app_block_builder_streaming_url(
        self, *, AppBlockBuilderName: str, Validity: int = ...
    ) -> types.CreateAppBlockBuilderStreamingURLResultTypeDef:
        """Makes a URL with which whoever has it can connect to an app block builder that runs.

        The operation CreateAppBlockBuilderStreamingURL; the answer is the dict that boto3 gives.

        Args:
            AppBlockBuilderName (str, required): the name of the app block builder;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            Validity (int): how long it is valid, in seconds; 1 to 604800, 3600 if it is not told.

        Returns:
            `types.CreateAppBlockBuilderStreamingURLResultTypeDef`, a dict:

            - StreamingURL (str): the URL: whoever has it is let in.
            - Expires (datetime): until when a session can be begun with it.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_app_block_builder_streaming_url(AppBlockBuilderName="packager")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateAppBlockBuilderStreamingURL.html
        """
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
    ) -> types.CreateApplicationResultTypeDef:
        """Creates an application: how an Elastic fleet launches a program of an app block.

        The operation CreateApplication; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            IconS3Location (dict, required): its icon; see `types.S3LocationTypeDef`.
            LaunchPath (str, required): the path of the program; not empty.
            Platforms (list of str, required): the operating systems that it runs on; up to 4 items;
                `WINDOWS`, `WINDOWS_SERVER_2016`, `WINDOWS_SERVER_2019`, `WINDOWS_SERVER_2022`,
                `WINDOWS_SERVER_2025`, `WINDOWS_11`, `AMAZON_LINUX2`, `RHEL8`, `ROCKY_LINUX8`,
                `UBUNTU_PRO_2404`.
            InstanceFamilies (list of str, required): the families of instances that it runs on; each not
                empty.
            AppBlockArn (str, required): the ARN of the app block.
            DisplayName (str): the name that people see; up to 100 characters.
            Description (str): the description; up to 256 characters.
            WorkingDirectory (str): the directory that it starts in; not empty.
            LaunchParameters (str): its arguments; not empty.
            Tags (dict): tags, by key; 1 to 50 entries.

        Returns:
            `types.CreateApplicationResultTypeDef`, a dict:

            - Application (dict): the application; see `types.ApplicationTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceAlreadyExistsException: The name is taken.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_application(
                Name="editor",
                IconS3Location={"S3Bucket": "assets", "S3Key": "editor.png"},
                LaunchPath="C:/tools/editor.exe",
                Platforms=["WINDOWS_SERVER_2019"],
                InstanceFamilies=["GENERAL_PURPOSE"],
                AppBlockArn="arn:aws:appstream:us-east-1:123456789012:app-block/tools",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateApplication.html
        """
    def create_directory_config(
        self,
        *,
        DirectoryName: str,
        OrganizationalUnitDistinguishedNames: list[str] | tuple[str, ...],
        ServiceAccountCredentials: types.ServiceAccountCredentialsTypeDef = ...,
        CertificateBasedAuthProperties: types.CertificateBasedAuthPropertiesTypeDef = ...,
    ) -> types.CreateDirectoryConfigResultTypeDef:
        """Creates a directory configuration: how fleets and image builders join a domain.

        The operation CreateDirectoryConfig; the answer is the dict that boto3 gives.

        Args:
            DirectoryName (str, required): the fully qualified name of the directory, such as
                `corp.example.com`.
            OrganizationalUnitDistinguishedNames (list of str, required): the distinguished names of the
                organizational units for computers; each up to 2000 characters.
            ServiceAccountCredentials (dict): the account with which computers join the domain; see
                `types.ServiceAccountCredentialsTypeDef`.
            CertificateBasedAuthProperties (dict): how users sign in with certificates; see
                `types.CertificateBasedAuthPropertiesTypeDef`.

        Returns:
            `types.CreateDirectoryConfigResultTypeDef`, a dict:

            - DirectoryConfig (dict): the directory configuration; see `types.DirectoryConfigTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ResourceAlreadyExistsException: The name is taken.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            OperationNotPermittedException: Not in the state that the resource is in.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_directory_config(
                DirectoryName="corp.example.com",
                OrganizationalUnitDistinguishedNames=["OU=AppStream,DC=corp,DC=example,DC=com"],
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateDirectoryConfig.html
        """
    def create_entitlement(
        self,
        *,
        Name: str,
        StackName: str,
        AppVisibility: types.AppVisibilityType,
        Attributes: list[types.EntitlementAttributeTypeDef] | tuple[types.EntitlementAttributeTypeDef, ...],
        Description: str = ...,
    ) -> types.CreateEntitlementResultTypeDef:
        """Creates an entitlement: which users of a stack see which applications, by SAML attributes.

        The operation CreateEntitlement; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            AppVisibility (str, required): whether to all applications or to associated ones; `ALL`,
                `ASSOCIATED`.
            Attributes (list of dict, required): what a user's SAML attributes must be; not empty; see
                `types.EntitlementAttributeTypeDef`.
            Description (str): the description; up to 256 characters.

        Returns:
            `types.CreateEntitlementResultTypeDef`, a dict:

            - Entitlement (dict): the entitlement; see `types.EntitlementTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            EntitlementAlreadyExistsException: The stack has an entitlement of that name.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_entitlement(
                Name="imaging",
                StackName="office",
                AppVisibility="ASSOCIATED",
                Attributes=[{"Name": "department", "Value": "imaging"}],
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateEntitlement.html
        """
    def create_export_image_task(
        self,
        *,
        ImageName: str,
        AmiName: str,
        IamRoleArn: str,
        TagSpecifications: dict[str, str] = ...,
        AmiDescription: str = ...,
    ) -> types.CreateExportImageTaskResultTypeDef:
        """Starts to export an own image as an EC2 AMI.

        The operation CreateExportImageTask; the answer is the dict that boto3 gives.

        Args:
            ImageName (str, required): the name of the image; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            AmiName (str, required): the name of the AMI, which the account must not have yet;
                `^[a-zA-Z0-9().\\-/_]{3,128}$`.
            IamRoleArn (str, required): the ARN of the IAM role with which AppStream creates the AMI.
            TagSpecifications (dict): tags of the AMI, by key; 1 to 50 entries.
            AmiDescription (str): the description of the AMI; up to 256 characters.

        Returns:
            `types.CreateExportImageTaskResultTypeDef`, a dict:

            - ExportImageTask (dict): the task; see `types.ExportImageTaskTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            LimitExceededException: A quota of the account is used up; no retry mends that.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ResourceNotAvailableException: The resource exists but cannot be used now.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_export_image_task(
                ImageName="base",
                AmiName="base-2025-08",
                IamRoleArn="arn:aws:iam::123456789012:role/appstream",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateExportImageTask.html
        """
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
    ) -> types.CreateFleetResultTypeDef:
        """Creates a fleet, which is `STOPPED`: the instances that users stream from.

        The operation CreateFleet; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            InstanceType (str, required): the type of instance, such as `stream.standard.medium`; not empty.
            ImageName (str): the name of the image; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            ImageArn (str): the ARN of the image.
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
            IdleDisconnectTimeoutInSeconds (int): how long a user may be idle, in seconds; 0 (for ever) or
                60 to 36000.
            IamRoleArn (str): the ARN of the IAM role that applications on it can take.
            StreamView (str): what users see; `APP`, `DESKTOP`.
            Platform (str): the operating system; `WINDOWS`, `WINDOWS_SERVER_2016`, `WINDOWS_SERVER_2019`,
                `WINDOWS_SERVER_2022`, `WINDOWS_SERVER_2025`, `WINDOWS_11`, `AMAZON_LINUX2`, `RHEL8`,
                `ROCKY_LINUX8`, `UBUNTU_PRO_2404`.
            MaxConcurrentSessions (int): how many sessions an Elastic fleet has at most.
            UsbDeviceFilterStrings (list of str): filters of USB devices that users may redirect; each 0 to
                100 characters.
            SessionScriptS3Location (dict): the zip file of session scripts; only for Elastic fleets; see
                `types.S3LocationTypeDef`.
            MaxSessionsPerInstance (int): how many sessions share an instance.
            RootVolumeConfig (dict): the root volume; see `types.VolumeConfigTypeDef`.
            DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.

        Returns:
            `types.CreateFleetResultTypeDef`, a dict:

            - Fleet (dict): the fleet; see `types.FleetTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceAlreadyExistsException: The name is taken.
            ResourceNotAvailableException: The resource exists but cannot be used now.
            ResourceNotFoundException: There is no such resource.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            RequestLimitExceededException: AppStream's calls to EC2 on the account's behalf are throttled.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            InvalidParameterCombinationException: Parameters that do not go together.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_fleet(
                Name="office",
                InstanceType="stream.standard.medium",
                ImageName="base",
                ComputeCapacity={"DesiredInstances": 2},
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateFleet.html
        """
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
    ) -> types.CreateImageBuilderResultTypeDef:
        """Creates an image builder, which is `PENDING` and then `RUNNING`: a machine of which an image is
        made.

        The operation CreateImageBuilder; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            InstanceType (str, required): the type of instance, such as `stream.standard.medium`; not empty.
            ImageName (str): the name of the image; not empty.
            ImageArn (str): the ARN of the image.
            Description (str): the description; up to 256 characters.
            DisplayName (str): the name that people see; up to 100 characters.
            VpcConfig (dict): subnets and security groups of the VPC that it is put into; see
                `types.VpcConfigTypeDef`.
            IamRoleArn (str): the ARN of the IAM role that applications on it can take.
            EnableDefaultInternetAccess (bool): whether it reaches the internet through the default VPC.
            DomainJoinInfo (dict): the domain that it joins; see `types.DomainJoinInfoTypeDef`.
            AppstreamAgentVersion (str): the AppStream agent's version; `LATEST` installs the newest; 1 to
                100 characters.
            Tags (dict): tags, by key; 1 to 50 entries.
            AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can
                connect; 1 to 4 items; see `types.AccessEndpointTypeDef`.
            RootVolumeConfig (dict): the root volume; see `types.VolumeConfigTypeDef`.
            SoftwaresToInstall (list of str): names of licence-included applications to install; each not
                empty.
            SoftwaresToUninstall (list of str): names of licence-included applications to remove; each not
                empty.
            DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.
            AgentAccessConfig (dict): what agents may do, and what is kept of it; see
                `types.ImageBuilderAgentAccessConfigTypeDef`.

        Returns:
            `types.CreateImageBuilderResultTypeDef`, a dict:

            - ImageBuilder (dict): the image builder; see `types.ImageBuilderTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            LimitExceededException: A quota of the account is used up; no retry mends that.
            RequestLimitExceededException: AppStream's calls to EC2 on the account's behalf are throttled.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            ResourceAlreadyExistsException: The name is taken.
            ResourceNotAvailableException: The resource exists but cannot be used now.
            ResourceNotFoundException: There is no such resource.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            InvalidParameterCombinationException: Parameters that do not go together.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_image_builder(
                Name="win2022",
                InstanceType="stream.standard.medium",
                ImageName="base",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html
        """
    def create_image_builder_streaming_url(
        self, *, Name: str, Validity: int = ...
    ) -> types.CreateImageBuilderStreamingURLResultTypeDef:
        """Makes a URL with which whoever has it can connect to an image builder that runs.

        The operation CreateImageBuilderStreamingURL; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; not empty.
            Validity (int): how long it is valid, in seconds; 1 to 604800, 3600 if it is not told.

        Returns:
            `types.CreateImageBuilderStreamingURLResultTypeDef`, a dict:

            - StreamingURL (str): the URL: whoever has it is let in.
            - Expires (datetime): until when a session can be begun with it.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_image_builder_streaming_url(Name="win2022", Validity=3600)

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilderStreamingURL.html
        """
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
    ) -> types.CreateImportedImageResultTypeDef:
        """Makes an image of an EC2 AMI or of a WorkSpaces image.

        The operation CreateImportedImage; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            SourceAmiId (str): the id of the AMI; `^ami-[a-z0-9]{8,17}$`.
            WorkspaceImageId (str): the id of the WorkSpaces image; 12 to 67 characters;
                `^wsi-[0-9a-z]{8,63}$`.
            IamRoleArn (str): the ARN of the IAM role with which AppStream reads the AMI.
            Description (str): the description; 0 to 256 characters; `^[a-zA-Z0-9_.() -]+$`.
            DisplayName (str): the name that people see; 0 to 100 characters; `^[a-zA-Z0-9_.() -]+$`.
            Tags (dict): tags, by key; 1 to 50 entries.
            RuntimeValidationConfig (dict): how it is tried out; see `types.RuntimeValidationConfigTypeDef`.
            AgentSoftwareVersion (str): the AppStream agent in it; `CURRENT_LATEST`, `ALWAYS_LATEST`.
            AppCatalogConfig (list of dict): the applications that users are to find in it; up to 50 items;
                see `types.ApplicationConfigTypeDef`.
            DryRun (bool): whether only to check whether it would work.

        Returns:
            `types.CreateImportedImageResultTypeDef`, a dict:

            - Image (dict): the image; see `types.ImageTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            LimitExceededException: A quota of the account is used up; no retry mends that.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceAlreadyExistsException: The name is taken.
            ResourceNotFoundException: There is no such resource.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            DryRunOperationException: The operation was asked for with a dry run and would have succeeded.
            InvalidParameterCombinationException: Parameters that do not go together.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_imported_image(
                Name="imported",
                SourceAmiId="ami-0a1b2c3d4e5f60718",
                IamRoleArn="arn:aws:iam::123456789012:role/ami",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImportedImage.html
        """
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
    ) -> types.CreateStackResultTypeDef:
        """Creates a stack: a fleet, who may use it, and where their files are.

        The operation CreateStack; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            Description (str): the description; up to 256 characters.
            DisplayName (str): the name that people see; up to 100 characters.
            StorageConnectors (list of dict): places for users' files; see `types.StorageConnectorTypeDef`.
            RedirectURL (str): the page that users see after a session; up to 1000 characters.
            FeedbackURL (str): the page behind the link for feedback; without it there is no such link; up
                to 1000 characters.
            UserSettings (list of dict): what users may do in sessions; without it everything; not empty;
                see `types.UserSettingTypeDef`.
            ApplicationSettings (dict): whether users find applications and Windows as they left them; see
                `types.ApplicationSettingsTypeDef`.
            Tags (dict): tags, by key; 1 to 50 entries.
            AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can
                connect; 1 to 4 items; see `types.AccessEndpointTypeDef`.
            EmbedHostDomains (list of str): the domains whose pages may embed sessions; 1 to 20 items; each
                up to 128 characters.
            StreamingExperienceSettings (dict): the protocol that sessions prefer; see
                `types.StreamingExperienceSettingsTypeDef`.
            ContentRedirection (dict): which links open on the user's own machine; see
                `types.ContentRedirectionTypeDef`.
            AgentAccessConfig (dict): what agents may do, and what is kept of it; see
                `types.AgentAccessConfigTypeDef`.
            StorageConnectorAuthentication (str): whether users sign in to their storage in each session;
                `FORCE_REAUTHENTICATION`, `REUSE_CREDENTIALS`.

        Returns:
            `types.CreateStackResultTypeDef`, a dict:

            - Stack (dict): the stack; see `types.StackTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            LimitExceededException: A quota of the account is used up; no retry mends that.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            ResourceAlreadyExistsException: The name is taken.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            ResourceNotFoundException: There is no such resource.
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_stack(Name="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateStack.html
        """
    def create_streaming_url(
        self,
        *,
        StackName: str,
        FleetName: str,
        UserId: str,
        ApplicationId: str = ...,
        Validity: int = ...,
        SessionContext: str = ...,
    ) -> types.CreateStreamingURLResultTypeDef:
        """Makes a URL with which whoever has it streams as one user of a stack.

        The operation CreateStreamingURL; the answer is the dict that boto3 gives.

        Args:
            StackName (str, required): the name of the stack; not empty.
            FleetName (str, required): the name of the fleet; not empty.
            UserId (str, required): the identifier of the user; 2 to 32 characters; `[\\w+=,.@-]*`.
            ApplicationId (str): the name of the application to begin with, or `Desktop`; not empty.
            Validity (int): how long it is valid, in seconds; 1 to 604800, 60 if it is not told.
            SessionContext (str): parameters for the session; not empty.

        Returns:
            `types.CreateStreamingURLResultTypeDef`, a dict:

            - StreamingURL (str): the URL: whoever has it is let in.
            - Expires (datetime): until when a session can be begun with it.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ResourceNotAvailableException: The resource exists but cannot be used now.
            OperationNotPermittedException: Not in the state that the resource is in.
            InvalidParameterCombinationException: Parameters that do not go together.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_streaming_url(StackName="office", FleetName="office", UserId="jane")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateStreamingURL.html
        """
    def create_theme_for_stack(
        self,
        *,
        StackName: str,
        TitleText: str,
        ThemeStyling: types.ThemeStylingType,
        OrganizationLogoS3Location: types.S3LocationTypeDef,
        FaviconS3Location: types.S3LocationTypeDef,
        FooterLinks: list[types.ThemeFooterLinkTypeDef] | tuple[types.ThemeFooterLinkTypeDef, ...] = ...,
    ) -> types.CreateThemeForStackResultTypeDef:
        """Gives a stack's catalogue page colours, a logo and a title of its own.

        The operation CreateThemeForStack; the answer is the dict that boto3 gives.

        Args:
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            TitleText (str, required): the title of the browser's tab; 1 to 300 characters;
                `^[-@./#&+\\w\\s]*$`.
            ThemeStyling (str, required): the colour; `LIGHT_BLUE`, `BLUE`, `PINK`, `RED`.
            OrganizationLogoS3Location (dict, required): the logo on the catalogue page; see
                `types.S3LocationTypeDef`.
            FaviconS3Location (dict, required): the icon of the browser's tab; see
                `types.S3LocationTypeDef`.
            FooterLinks (list of dict): links at the bottom of the catalogue page; see
                `types.ThemeFooterLinkTypeDef`.

        Returns:
            `types.CreateThemeForStackResultTypeDef`, a dict:

            - Theme (dict): the branding; see `types.ThemeTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ResourceNotFoundException: There is no such resource.
            ResourceAlreadyExistsException: The name is taken.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_theme_for_stack(
                StackName="office",
                TitleText="Office",
                ThemeStyling="BLUE",
                OrganizationLogoS3Location={"S3Bucket": "assets", "S3Key": "logo.png"},
                FaviconS3Location={"S3Bucket": "assets", "S3Key": "favicon.png"},
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateThemeForStack.html
        """
    def create_updated_image(
        self,
        *,
        existingImageName: str,
        newImageName: str,
        newImageDescription: str = ...,
        newImageDisplayName: str = ...,
        newImageTags: dict[str, str] = ...,
        dryRun: bool = ...,
    ) -> types.CreateUpdatedImageResultTypeDef:
        """Makes a new image of an own one with the latest updates of Windows, drivers and agent.

        The operation CreateUpdatedImage; the answer is the dict that boto3 gives.

        Args:
            existingImageName (str, required): the name of the image to update;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            newImageName (str, required): the name of the new image; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            newImageDescription (str): the description of the new image; up to 256 characters.
            newImageDisplayName (str): the name of the new image that people see; up to 100 characters.
            newImageTags (dict): the tags of the new image; 1 to 50 entries.
            dryRun (bool): whether only to say whether there is anything to update.

        Returns:
            `types.CreateUpdatedImageResultTypeDef`, a dict:

            - image (dict): the new image, unless it was a dry run; see `types.ImageTypeDef`.
            - canUpdateImage (bool): whether there is anything to update.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            LimitExceededException: A quota of the account is used up; no retry mends that.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceAlreadyExistsException: The name is taken.
            ResourceNotFoundException: There is no such resource.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_updated_image(existingImageName="base", newImageName="base-2", dryRun=True)

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateUpdatedImage.html
        """
    def create_usage_report_subscription(self) -> types.CreateUsageReportSubscriptionResultTypeDef:
        """Turns daily usage reports on.

        The operation CreateUsageReportSubscription; the answer is the dict that boto3 gives.

        Returns:
            `types.CreateUsageReportSubscriptionResultTypeDef`, a dict:

            - S3BucketName (str): the bucket that it is kept in.
            - Schedule (str): how often; `DAILY`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_usage_report_subscription()

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateUsageReportSubscription.html
        """
    def create_user(
        self,
        *,
        UserName: str,
        AuthenticationType: types.AuthenticationTypeType,
        MessageAction: types.MessageActionType = ...,
        FirstName: str = ...,
        LastName: str = ...,
    ) -> types.CreateUserResultTypeDef:
        """Creates a user in the user pool.

        The operation CreateUser; the answer is the dict that boto3 gives.

        Args:
            UserName (str, required): the e-mail address of the user; 1 to 128 characters;
                `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
            AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.
            MessageAction (str): what happens to the welcome mail; `SUPPRESS`, `RESEND`.
            FirstName (str): the user's first name; up to 2048 characters; `^[A-Za-z0-9_\\-\\s]+$`.
            LastName (str): the user's last name; up to 2048 characters; `^[A-Za-z0-9_\\-\\s]+$`.

        Returns:
            `types.CreateUserResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceAlreadyExistsException: The name is taken.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            InvalidParameterCombinationException: Parameters that do not go together.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.create_user(UserName="jane@example.com", AuthenticationType="USERPOOL")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateUser.html
        """
    def delete_app_block(self, *, Name: str) -> types.DeleteAppBlockResultTypeDef:
        """Deletes an app block.

        The operation DeleteAppBlock; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.DeleteAppBlockResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ResourceInUseException: Something uses the resource.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_app_block(Name="tools")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteAppBlock.html
        """
    def delete_app_block_builder(self, *, Name: str) -> types.DeleteAppBlockBuilderResultTypeDef:
        """Deletes an app block builder that has no app block.

        The operation DeleteAppBlockBuilder; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.DeleteAppBlockBuilderResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ResourceInUseException: Something uses the resource.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_app_block_builder(Name="packager")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteAppBlockBuilder.html
        """
    def delete_application(self, *, Name: str) -> types.DeleteApplicationResultTypeDef:
        """Deletes an application.

        The operation DeleteApplication; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.DeleteApplicationResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceInUseException: Something uses the resource.
            ResourceNotFoundException: There is no such resource.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_application(Name="editor")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteApplication.html
        """
    def delete_directory_config(self, *, DirectoryName: str) -> types.DeleteDirectoryConfigResultTypeDef:
        """Deletes a directory configuration.

        The operation DeleteDirectoryConfig; the answer is the dict that boto3 gives.

        Args:
            DirectoryName (str, required): the fully qualified name of the directory, such as
                `corp.example.com`.

        Returns:
            `types.DeleteDirectoryConfigResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceInUseException: Something uses the resource.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_directory_config(DirectoryName="corp.example.com")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteDirectoryConfig.html
        """
    def delete_entitlement(self, *, Name: str, StackName: str) -> types.DeleteEntitlementResultTypeDef:
        """Deletes an entitlement.

        The operation DeleteEntitlement; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.DeleteEntitlementResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            EntitlementNotFoundException: The stack has no entitlement of that name.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_entitlement(Name="imaging", StackName="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteEntitlement.html
        """
    def delete_fleet(self, *, Name: str) -> types.DeleteFleetResultTypeDef:
        """Deletes a fleet that is `STOPPED` and belongs to no stack.

        The operation DeleteFleet; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; not empty.

        Returns:
            `types.DeleteFleetResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceInUseException: Something uses the resource.
            ResourceNotFoundException: There is no such resource.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_fleet(Name="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteFleet.html
        """
    def delete_image(self, *, Name: str) -> types.DeleteImageResultTypeDef:
        """Deletes an own image that no fleet uses and that is shared with nobody.

        The operation DeleteImage; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.DeleteImageResultTypeDef`, a dict:

            - Image (dict): the image; see `types.ImageTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceInUseException: Something uses the resource.
            ResourceNotFoundException: There is no such resource.
            OperationNotPermittedException: Not in the state that the resource is in.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_image(Name="base")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImage.html
        """
    def delete_image_builder(self, *, Name: str) -> types.DeleteImageBuilderResultTypeDef:
        """Deletes an image builder and gives its capacity back.

        The operation DeleteImageBuilder; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.DeleteImageBuilderResultTypeDef`, a dict:

            - ImageBuilder (dict): the image builder; see `types.ImageBuilderTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            OperationNotPermittedException: Not in the state that the resource is in.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_image_builder(Name="win2022")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImageBuilder.html
        """
    def delete_image_permissions(self, *, Name: str, SharedAccountId: str) -> types.DeleteImagePermissionsResultTypeDef:
        """Stops sharing an own image with an account.

        The operation DeleteImagePermissions; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            SharedAccountId (str, required): the account that it is shared with, 12 digits; `^\\d+$`.

        Returns:
            `types.DeleteImagePermissionsResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotAvailableException: The resource exists but cannot be used now.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_image_permissions(Name="base", SharedAccountId="210987654321")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImagePermissions.html
        """
    def delete_stack(self, *, Name: str) -> types.DeleteStackResultTypeDef:
        """Deletes a stack, and with it what its users stream.

        The operation DeleteStack; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; not empty.

        Returns:
            `types.DeleteStackResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceInUseException: Something uses the resource.
            ResourceNotFoundException: There is no such resource.
            OperationNotPermittedException: Not in the state that the resource is in.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_stack(Name="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteStack.html
        """
    def delete_theme_for_stack(self, *, StackName: str) -> types.DeleteThemeForStackResultTypeDef:
        """Takes a stack's branding away.

        The operation DeleteThemeForStack; the answer is the dict that boto3 gives.

        Args:
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.DeleteThemeForStackResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ResourceNotFoundException: There is no such resource.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_theme_for_stack(StackName="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteThemeForStack.html
        """
    def delete_usage_report_subscription(self) -> types.DeleteUsageReportSubscriptionResultTypeDef:
        """Turns usage reports off.

        The operation DeleteUsageReportSubscription; the answer is the dict that boto3 gives.

        Returns:
            `types.DeleteUsageReportSubscriptionResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_usage_report_subscription()

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteUsageReportSubscription.html
        """
    def delete_user(
        self, *, UserName: str, AuthenticationType: types.AuthenticationTypeType
    ) -> types.DeleteUserResultTypeDef:
        """Deletes a user from the user pool.

        The operation DeleteUser; the answer is the dict that boto3 gives.

        Args:
            UserName (str, required): the e-mail address of the user; 1 to 128 characters;
                `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
            AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.

        Returns:
            `types.DeleteUserResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.delete_user(UserName="jane@example.com", AuthenticationType="USERPOOL")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteUser.html
        """
    def describe_app_block_builder_app_block_associations(
        self, *, AppBlockArn: str = ..., AppBlockBuilderName: str = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeAppBlockBuilderAppBlockAssociationsResultTypeDef:
        """Lists which app block builder has which app block.

        The operation DescribeAppBlockBuilderAppBlockAssociations; the answer is the dict that boto3 gives.

        Args:
            AppBlockArn (str): the ARN of the app block.
            AppBlockBuilderName (str): the name of the app block builder;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            MaxResults (int): how many a page has at most.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeAppBlockBuilderAppBlockAssociationsResultTypeDef`, a dict:

            - AppBlockBuilderAppBlockAssociations (list of dict): pairs that belong together; see
              `types.AppBlockBuilderAppBlockAssociationTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_app_block_builder_app_block_associations()

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppBlockBuilderAppBlockAssociations.html
        """
    def describe_app_block_builders(
        self, *, Names: list[str] | tuple[str, ...] = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeAppBlockBuildersResultTypeDef:
        """Lists app block builders: those named, or all.

        The operation DescribeAppBlockBuilders; the answer is the dict that boto3 gives.

        Args:
            Names (list of str): only those of these names; each not empty.
            NextToken (str): the token of the page, from the answer with the page before; not empty.
            MaxResults (int): how many a page has at most.

        Returns:
            `types.DescribeAppBlockBuildersResultTypeDef`, a dict:

            - AppBlockBuilders (list of dict): the app block builders; see `types.AppBlockBuilderTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_app_block_builders()

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppBlockBuilders.html
        """
    def describe_app_blocks(
        self, *, Arns: list[str] | tuple[str, ...] = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeAppBlocksResultTypeDef:
        """Lists app blocks: those named, or all.

        The operation DescribeAppBlocks; the answer is the dict that boto3 gives.

        Args:
            Arns (list of str): only those with these ARNs.
            NextToken (str): the token of the page, from the answer with the page before; not empty.
            MaxResults (int): how many a page has at most.

        Returns:
            `types.DescribeAppBlocksResultTypeDef`, a dict:

            - AppBlocks (list of dict): the app blocks; see `types.AppBlockTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_app_blocks(
                Arns=["arn:aws:appstream:us-east-1:123456789012:app-block/tools"],
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppBlocks.html
        """
    def describe_app_license_usage(
        self, *, BillingPeriod: str, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeAppLicenseUsageResultTypeDef:
        """Lists who used licence-included applications in a month.

        The operation DescribeAppLicenseUsage; the answer is the dict that boto3 gives.

        Args:
            BillingPeriod (str, required): the month, such as `2025-08`; not empty.
            MaxResults (int): how many a page has at most.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeAppLicenseUsageResultTypeDef`, a dict:

            - AppLicenseUsages (list of dict): the records; see `types.AdminAppLicenseUsageRecordTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_app_license_usage(BillingPeriod="2025-08")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeAppLicenseUsage.html
        """
    def describe_application_fleet_associations(
        self, *, FleetName: str = ..., ApplicationArn: str = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeApplicationFleetAssociationsResultTypeDef:
        """Lists which fleet streams which application; one of both must be named.

        The operation DescribeApplicationFleetAssociations; the answer is the dict that boto3 gives.

        Args:
            FleetName (str): the name of the fleet; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            ApplicationArn (str): the ARN of the application.
            MaxResults (int): how many a page has at most.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeApplicationFleetAssociationsResultTypeDef`, a dict:

            - ApplicationFleetAssociations (list of dict): pairs that belong together; see
              `types.ApplicationFleetAssociationTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_application_fleet_associations(FleetName="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeApplicationFleetAssociations.html
        """
    def describe_applications(
        self, *, Arns: list[str] | tuple[str, ...] = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeApplicationsResultTypeDef:
        """Lists applications: those named, or all.

        The operation DescribeApplications; the answer is the dict that boto3 gives.

        Args:
            Arns (list of str): only those with these ARNs.
            NextToken (str): the token of the page, from the answer with the page before; not empty.
            MaxResults (int): how many a page has at most.

        Returns:
            `types.DescribeApplicationsResultTypeDef`, a dict:

            - Applications (list of dict): the applications; see `types.ApplicationTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_applications(
                Arns=[
                    "arn:aws:appstream:us-east-1:123456789012:application/editor",
                ],
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeApplications.html
        """
    def describe_directory_configs(
        self, *, DirectoryNames: list[str] | tuple[str, ...] = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeDirectoryConfigsResultTypeDef:
        """Lists directory configurations, those named or all, without their passwords.

        The operation DescribeDirectoryConfigs; the answer is the dict that boto3 gives.

        Args:
            DirectoryNames (list of str): only those of these directories.
            MaxResults (int): how many a page has at most.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeDirectoryConfigsResultTypeDef`, a dict:

            - DirectoryConfigs (list of dict): the directory configurations; see
              `types.DirectoryConfigTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_directory_configs(DirectoryNames=["corp.example.com"])

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeDirectoryConfigs.html
        """
    def describe_entitlements(
        self, *, StackName: str, Name: str = ..., NextToken: str = ..., MaxResults: int = ...
    ) -> types.DescribeEntitlementsResultTypeDef:
        """Lists the entitlements of a stack: the one named, or all.

        The operation DescribeEntitlements; the answer is the dict that boto3 gives.

        Args:
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            Name (str): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            NextToken (str): the token of the page, from the answer with the page before; not empty.
            MaxResults (int): how many a page has at most.

        Returns:
            `types.DescribeEntitlementsResultTypeDef`, a dict:

            - Entitlements (list of dict): the entitlements; see `types.EntitlementTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            EntitlementNotFoundException: The stack has no entitlement of that name.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_entitlements(StackName="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeEntitlements.html
        """
    def describe_fleets(
        self, *, Names: list[str] | tuple[str, ...] = ..., NextToken: str = ...
    ) -> types.DescribeFleetsResultTypeDef:
        """Lists fleets: those named, or all.

        The operation DescribeFleets; the answer is the dict that boto3 gives.

        Args:
            Names (list of str): only those of these names; each not empty.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeFleetsResultTypeDef`, a dict:

            - Fleets (list of dict): the fleets; see `types.FleetTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_fleets(Names=["office"])

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeFleets.html
        """
    def describe_image_builders(
        self, *, Names: list[str] | tuple[str, ...] = ..., MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeImageBuildersResultTypeDef:
        """Lists image builders: those named, or all.

        The operation DescribeImageBuilders; the answer is the dict that boto3 gives.

        Args:
            Names (list of str): only those of these names; each not empty.
            MaxResults (int): how many a page has at most.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeImageBuildersResultTypeDef`, a dict:

            - ImageBuilders (list of dict): the image builders; see `types.ImageBuilderTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_image_builders(Names=["win2022"])

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
        """
    def describe_image_permissions(
        self,
        *,
        Name: str,
        MaxResults: int = ...,
        SharedAwsAccountIds: list[str] | tuple[str, ...] = ...,
        NextToken: str = ...,
    ) -> types.DescribeImagePermissionsResultTypeDef:
        """Lists the accounts that an own image is shared with, and what they may do with it.

        The operation DescribeImagePermissions; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            MaxResults (int): how many a page has at most; 0 to 500.
            SharedAwsAccountIds (list of str): only these accounts; 1 to 5 items; `^\\d+$`.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeImagePermissionsResultTypeDef`, a dict:

            - Name (str): the name.
            - SharedImagePermissionsList (list of dict): the accounts, and what they may do; see
              `types.SharedImagePermissionsTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_image_permissions(Name="base")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImagePermissions.html
        """
    def describe_images(
        self,
        *,
        Names: list[str] | tuple[str, ...] = ...,
        Arns: list[str] | tuple[str, ...] = ...,
        Type: types.VisibilityTypeType = ...,
        NextToken: str = ...,
        MaxResults: int = ...,
    ) -> types.DescribeImagesResultTypeDef:
        """Lists images, those named or all that the account can see.

        The operation DescribeImages; the answer is the dict that boto3 gives.

        Args:
            Names (list of str): only those of these names; each not empty.
            Arns (list of str): only those with these ARNs.
            Type (str): only those of this kind; `PUBLIC`, `PRIVATE`, `SHARED`.
            NextToken (str): the token of the page, from the answer with the page before; not empty.
            MaxResults (int): how many a page has at most; 0 to 25.

        Returns:
            `types.DescribeImagesResultTypeDef`, a dict:

            - Images (list of dict): the images; see `types.ImageTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            InvalidParameterCombinationException: Parameters that do not go together.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_images(Type="PRIVATE")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
        """
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
    ) -> types.DescribeSessionsResultTypeDef:
        """Lists the streaming sessions of a stack and fleet, of one user or of all.

        The operation DescribeSessions; the answer is the dict that boto3 gives.

        Args:
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            FleetName (str, required): the name of the fleet; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            UserId (str): the identifier of the user; 2 to 128 characters.
            NextToken (str): the token of the page, from the answer with the page before; not empty.
            Limit (int): how many a page has at most; 20 if it is not told, 50 at most.
            AuthenticationType (str): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.
            InstanceId (str): the id of the instance; not empty.

        Returns:
            `types.DescribeSessionsResultTypeDef`, a dict:

            - Sessions (list of dict): the sessions; see `types.SessionTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            InvalidParameterCombinationException: Parameters that do not go together.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_sessions(StackName="office", FleetName="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeSessions.html
        """
    def describe_software_associations(
        self, *, AssociatedResource: str, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeSoftwareAssociationsResultTypeDef:
        """Lists the licence-included applications of an image builder or an image.

        The operation DescribeSoftwareAssociations; the answer is the dict that boto3 gives.

        Args:
            AssociatedResource (str, required): the ARN of the image builder or image.
            MaxResults (int): how many a page has at most.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeSoftwareAssociationsResultTypeDef`, a dict:

            - AssociatedResource (str): the ARN of the image builder or image.
            - SoftwareAssociations (list of dict): the applications; see
              `types.SoftwareAssociationsTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_software_associations(
                AssociatedResource="arn:aws:appstream:us-east-1:123456789012:image-builder/win2022",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeSoftwareAssociations.html
        """
    def describe_stacks(
        self, *, Names: list[str] | tuple[str, ...] = ..., NextToken: str = ...
    ) -> types.DescribeStacksResultTypeDef:
        """Lists stacks: those named, or all.

        The operation DescribeStacks; the answer is the dict that boto3 gives.

        Args:
            Names (list of str): only those of these names; each not empty.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeStacksResultTypeDef`, a dict:

            - Stacks (list of dict): the stacks; see `types.StackTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_stacks(Names=["office"])

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeStacks.html
        """
    def describe_theme_for_stack(self, *, StackName: str) -> types.DescribeThemeForStackResultTypeDef:
        """Gives a stack's branding.

        The operation DescribeThemeForStack; the answer is the dict that boto3 gives.

        Args:
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.DescribeThemeForStackResultTypeDef`, a dict:

            - Theme (dict): the branding; see `types.ThemeTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_theme_for_stack(StackName="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeThemeForStack.html
        """
    def describe_usage_report_subscriptions(
        self, *, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeUsageReportSubscriptionsResultTypeDef:
        """Gives the subscription to usage reports, if there is one.

        The operation DescribeUsageReportSubscriptions; the answer is the dict that boto3 gives.

        Args:
            MaxResults (int): how many a page has at most.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeUsageReportSubscriptionsResultTypeDef`, a dict:

            - UsageReportSubscriptions (list of dict): the subscription; see
              `types.UsageReportSubscriptionTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_usage_report_subscriptions()

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeUsageReportSubscriptions.html
        """
    def describe_user_stack_associations(
        self,
        *,
        StackName: str = ...,
        UserName: str = ...,
        AuthenticationType: types.AuthenticationTypeType = ...,
        MaxResults: int = ...,
        NextToken: str = ...,
    ) -> types.DescribeUserStackAssociationsResultTypeDef:
        """Lists which user has which stack; one of both must be named.

        The operation DescribeUserStackAssociations; the answer is the dict that boto3 gives.

        Args:
            StackName (str): the name of the stack; not empty.
            UserName (str): the e-mail address of the user; 1 to 128 characters;
                `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
            AuthenticationType (str): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.
            MaxResults (int): how many a page has at most; 0 to 500.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeUserStackAssociationsResultTypeDef`, a dict:

            - UserStackAssociations (list of dict): users and their stacks; see
              `types.UserStackAssociationTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_user_stack_associations(StackName="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeUserStackAssociations.html
        """
    def describe_users(
        self, *, AuthenticationType: types.AuthenticationTypeType, MaxResults: int = ..., NextToken: str = ...
    ) -> types.DescribeUsersResultTypeDef:
        """Lists the users of the user pool.

        The operation DescribeUsers; the answer is the dict that boto3 gives.

        Args:
            AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.
            MaxResults (int): how many a page has at most.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.DescribeUsersResultTypeDef`, a dict:

            - Users (list of dict): the users; see `types.UserTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.describe_users(AuthenticationType="USERPOOL")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeUsers.html
        """
    def disable_user(
        self, *, UserName: str, AuthenticationType: types.AuthenticationTypeType
    ) -> types.DisableUserResultTypeDef:
        """Keeps a user of the user pool from signing in; `enable_user` undoes it.

        The operation DisableUser; the answer is the dict that boto3 gives.

        Args:
            UserName (str, required): the e-mail address of the user; 1 to 128 characters;
                `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
            AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.

        Returns:
            `types.DisableUserResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.disable_user(UserName="jane@example.com", AuthenticationType="USERPOOL")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisableUser.html
        """
    def disassociate_app_block_builder_app_block(
        self, *, AppBlockArn: str, AppBlockBuilderName: str
    ) -> types.DisassociateAppBlockBuilderAppBlockResultTypeDef:
        """Takes the app block from an app block builder.

        The operation DisassociateAppBlockBuilderAppBlock; the answer is the dict that boto3 gives.

        Args:
            AppBlockArn (str, required): the ARN of the app block.
            AppBlockBuilderName (str, required): the name of the app block builder;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.DisassociateAppBlockBuilderAppBlockResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.disassociate_app_block_builder_app_block(
                AppBlockArn="arn:aws:appstream:us-east-1:123456789012:app-block/tools",
                AppBlockBuilderName="packager",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateAppBlockBuilderAppBlock.html
        """
    def disassociate_application_fleet(
        self, *, FleetName: str, ApplicationArn: str
    ) -> types.DisassociateApplicationFleetResultTypeDef:
        """Takes an application from a fleet.

        The operation DisassociateApplicationFleet; the answer is the dict that boto3 gives.

        Args:
            FleetName (str, required): the name of the fleet; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            ApplicationArn (str, required): the ARN of the application.

        Returns:
            `types.DisassociateApplicationFleetResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.disassociate_application_fleet(
                FleetName="office",
                ApplicationArn="arn:aws:appstream:us-east-1:123456789012:application/editor",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateApplicationFleet.html
        """
    def disassociate_application_from_entitlement(
        self, *, StackName: str, EntitlementName: str, ApplicationIdentifier: str
    ) -> types.DisassociateApplicationFromEntitlementResultTypeDef:
        """Takes an application from an entitlement.

        The operation DisassociateApplicationFromEntitlement; the answer is the dict that boto3 gives.

        Args:
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            EntitlementName (str, required): the name of the entitlement;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            ApplicationIdentifier (str, required): the identifier of the application; not empty.

        Returns:
            `types.DisassociateApplicationFromEntitlementResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            EntitlementNotFoundException: The stack has no entitlement of that name.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.disassociate_application_from_entitlement(
                StackName="office",
                EntitlementName="imaging",
                ApplicationIdentifier="editor",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateApplicationFromEntitlement.html
        """
    def disassociate_fleet(self, *, FleetName: str, StackName: str) -> types.DisassociateFleetResultTypeDef:
        """Takes a fleet from a stack.

        The operation DisassociateFleet; the answer is the dict that boto3 gives.

        Args:
            FleetName (str, required): the name of the fleet; not empty.
            StackName (str, required): the name of the stack; not empty.

        Returns:
            `types.DisassociateFleetResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceInUseException: Something uses the resource.
            ResourceNotFoundException: There is no such resource.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.disassociate_fleet(FleetName="office", StackName="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateFleet.html
        """
    def disassociate_software_from_image_builder(
        self, *, ImageBuilderName: str, SoftwareNames: list[str] | tuple[str, ...]
    ) -> types.DisassociateSoftwareFromImageBuilderResultTypeDef:
        """Stages licence-included applications of an image builder for removal;
        `start_software_deployment_to_image_builder` removes them.

        The operation DisassociateSoftwareFromImageBuilder; the answer is the dict that boto3 gives.

        Args:
            ImageBuilderName (str, required): the name of the image builder;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            SoftwareNames (list of str, required): the names of the applications; each not empty.

        Returns:
            `types.DisassociateSoftwareFromImageBuilderResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            OperationNotPermittedException: Not in the state that the resource is in.
            InvalidParameterCombinationException: Parameters that do not go together.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.disassociate_software_from_image_builder(
                ImageBuilderName="win2022",
                SoftwareNames=["Microsoft_Office_2021_LTSC_Professional_Plus_64Bit"],
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DisassociateSoftwareFromImageBuilder.html
        """
    def drain_session_instance(self, *, SessionId: str) -> types.DrainSessionInstanceResultTypeDef:
        """Lets the instance of a session take no new sessions; those that it has go on.

        The operation DrainSessionInstance; the answer is the dict that boto3 gives.

        Args:
            SessionId (str, required): the identifier of the session; not empty.

        Returns:
            `types.DrainSessionInstanceResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.drain_session_instance(SessionId="f1c2a9de-0000-4000-8000-000000000000")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DrainSessionInstance.html
        """
    def enable_user(
        self, *, UserName: str, AuthenticationType: types.AuthenticationTypeType
    ) -> types.EnableUserResultTypeDef:
        """Lets a user of the user pool sign in again.

        The operation EnableUser; the answer is the dict that boto3 gives.

        Args:
            UserName (str, required): the e-mail address of the user; 1 to 128 characters;
                `[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+`.
            AuthenticationType (str, required): how the user signs in; `API`, `SAML`, `USERPOOL`, `AWS_AD`.

        Returns:
            `types.EnableUserResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.enable_user(UserName="jane@example.com", AuthenticationType="USERPOOL")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_EnableUser.html
        """
    def expire_session(self, *, SessionId: str) -> types.ExpireSessionResultTypeDef:
        """Ends a streaming session at once.

        The operation ExpireSession; the answer is the dict that boto3 gives.

        Args:
            SessionId (str, required): the identifier of the session; not empty.

        Returns:
            `types.ExpireSessionResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.expire_session(SessionId="f1c2a9de-0000-4000-8000-000000000000")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ExpireSession.html
        """
    def get_export_image_task(self, *, TaskId: str = ...) -> types.GetExportImageTaskResultTypeDef:
        """Gives a task that exports an image: its state, and what went wrong.

        The operation GetExportImageTask; the answer is the dict that boto3 gives.

        Args:
            TaskId (str): the task's identifier.

        Returns:
            `types.GetExportImageTaskResultTypeDef`, a dict:

            - ExportImageTask (dict): the task; see `types.ExportImageTaskTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.get_export_image_task(TaskId="0a1b2c3d-0000-4000-8000-000000000000")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_GetExportImageTask.html
        """
    def list_associated_fleets(
        self, *, StackName: str, NextToken: str = ...
    ) -> types.ListAssociatedFleetsResultTypeDef:
        """Lists the names of a stack's fleets.

        The operation ListAssociatedFleets; the answer is the dict that boto3 gives.

        Args:
            StackName (str, required): the name of the stack; not empty.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.ListAssociatedFleetsResultTypeDef`, a dict:

            - Names (list of str): only those of these names.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.list_associated_fleets(StackName="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListAssociatedFleets.html
        """
    def list_associated_stacks(
        self, *, FleetName: str, NextToken: str = ...
    ) -> types.ListAssociatedStacksResultTypeDef:
        """Lists the names of the stacks that a fleet belongs to.

        The operation ListAssociatedStacks; the answer is the dict that boto3 gives.

        Args:
            FleetName (str, required): the name of the fleet; not empty.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.ListAssociatedStacksResultTypeDef`, a dict:

            - Names (list of str): only those of these names.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.list_associated_stacks(FleetName="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListAssociatedStacks.html
        """
    def list_entitled_applications(
        self, *, StackName: str, EntitlementName: str, NextToken: str = ..., MaxResults: int = ...
    ) -> types.ListEntitledApplicationsResultTypeDef:
        """Lists the applications of an entitlement.

        The operation ListEntitledApplications; the answer is the dict that boto3 gives.

        Args:
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            EntitlementName (str, required): the name of the entitlement;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            NextToken (str): the token of the page, from the answer with the page before; not empty.
            MaxResults (int): how many a page has at most.

        Returns:
            `types.ListEntitledApplicationsResultTypeDef`, a dict:

            - EntitledApplications (list of dict): the applications; see `types.EntitledApplicationTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            EntitlementNotFoundException: The stack has no entitlement of that name.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.list_entitled_applications(StackName="office", EntitlementName="imaging")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListEntitledApplications.html
        """
    def list_export_image_tasks(
        self,
        *,
        Filters: list[types.FilterTypeDef] | tuple[types.FilterTypeDef, ...] = ...,
        MaxResults: int = ...,
        NextToken: str = ...,
    ) -> types.ListExportImageTasksResultTypeDef:
        """Lists the tasks that export images.

        The operation ListExportImageTasks; the answer is the dict that boto3 gives.

        Args:
            Filters (list of dict): only what passes these; see `types.FilterTypeDef`.
            MaxResults (int): how many a page has at most; 0 to 500.
            NextToken (str): the token of the page, from the answer with the page before; not empty.

        Returns:
            `types.ListExportImageTasksResultTypeDef`, a dict:

            - ExportImageTasks (list of dict): the tasks; see `types.ExportImageTaskTypeDef`.
            - NextToken (str): the token of the next page; not there on the last one.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.list_export_image_tasks(MaxResults=10)

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListExportImageTasks.html
        """
    def list_tags_for_resource(self, *, ResourceArn: str) -> types.ListTagsForResourceResponseTypeDef:
        """Gives the tags of an image builder, an image, a fleet, a stack or the like.

        The operation ListTagsForResource; the answer is the dict that boto3 gives.

        Args:
            ResourceArn (str, required): the ARN of the resource.

        Returns:
            `types.ListTagsForResourceResponseTypeDef`, a dict:

            - Tags (dict): tags, by key.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.list_tags_for_resource(
                ResourceArn="arn:aws:appstream:us-east-1:123456789012:image-builder/win2022",
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_ListTagsForResource.html
        """
    def start_app_block_builder(self, *, Name: str) -> types.StartAppBlockBuilderResultTypeDef:
        """Starts an app block builder that has an app block.

        The operation StartAppBlockBuilder; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.StartAppBlockBuilderResultTypeDef`, a dict:

            - AppBlockBuilder (dict): the app block builder; see `types.AppBlockBuilderTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            OperationNotPermittedException: Not in the state that the resource is in.
            RequestLimitExceededException: AppStream's calls to EC2 on the account's behalf are throttled.
            ResourceNotAvailableException: The resource exists but cannot be used now.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.start_app_block_builder(Name="packager")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartAppBlockBuilder.html
        """
    def start_fleet(self, *, Name: str) -> types.StartFleetResultTypeDef:
        """Starts a fleet that is `STOPPED`.

        The operation StartFleet; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; not empty.

        Returns:
            `types.StartFleetResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            OperationNotPermittedException: Not in the state that the resource is in.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            RequestLimitExceededException: AppStream's calls to EC2 on the account's behalf are throttled.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ResourceNotAvailableException: The resource exists but cannot be used now.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.start_fleet(Name="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartFleet.html
        """
    def start_image_builder(
        self, *, Name: str, AppstreamAgentVersion: str = ...
    ) -> types.StartImageBuilderResultTypeDef:
        """Starts an image builder that is `STOPPED`.

        The operation StartImageBuilder; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; not empty.
            AppstreamAgentVersion (str): the AppStream agent's version; `LATEST` installs the newest; 1 to
                100 characters.

        Returns:
            `types.StartImageBuilderResultTypeDef`, a dict:

            - ImageBuilder (dict): the image builder; see `types.ImageBuilderTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotAvailableException: The resource exists but cannot be used now.
            ResourceNotFoundException: There is no such resource.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.start_image_builder(Name="win2022")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartImageBuilder.html
        """
    def start_software_deployment_to_image_builder(
        self, *, ImageBuilderName: str, RetryFailedDeployments: bool = ...
    ) -> types.StartSoftwareDeploymentToImageBuilderResultTypeDef:
        """Installs and removes the licence-included applications that are staged on an image builder.

        The operation StartSoftwareDeploymentToImageBuilder; the answer is the dict that boto3 gives.

        Args:
            ImageBuilderName (str, required): the name of the image builder;
                `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            RetryFailedDeployments (bool): whether to try again what has failed before.

        Returns:
            `types.StartSoftwareDeploymentToImageBuilderResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            OperationNotPermittedException: Not in the state that the resource is in.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.start_software_deployment_to_image_builder(ImageBuilderName="win2022")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartSoftwareDeploymentToImageBuilder.html
        """
    def stop_app_block_builder(self, *, Name: str) -> types.StopAppBlockBuilderResultTypeDef:
        """Stops an app block builder, of which nothing is kept.

        The operation StopAppBlockBuilder; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.

        Returns:
            `types.StopAppBlockBuilderResultTypeDef`, a dict:

            - AppBlockBuilder (dict): the app block builder; see `types.AppBlockBuilderTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.stop_app_block_builder(Name="packager")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopAppBlockBuilder.html
        """
    def stop_fleet(self, *, Name: str) -> types.StopFleetResultTypeDef:
        """Stops a fleet and the sessions on it.

        The operation StopFleet; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; not empty.

        Returns:
            `types.StopFleetResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.stop_fleet(Name="office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopFleet.html
        """
    def stop_image_builder(self, *, Name: str) -> types.StopImageBuilderResultTypeDef:
        """Stops an image builder that is `RUNNING`.

        The operation StopImageBuilder; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; not empty.

        Returns:
            `types.StopImageBuilderResultTypeDef`, a dict:

            - ImageBuilder (dict): the image builder; see `types.ImageBuilderTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            OperationNotPermittedException: Not in the state that the resource is in.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.stop_image_builder(Name="win2022")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopImageBuilder.html
        """
    def tag_resource(self, *, ResourceArn: str, Tags: dict[str, str]) -> types.TagResourceResponseTypeDef:
        """Adds tags to a resource, or gives existing ones another value.

        The operation TagResource; the answer is the dict that boto3 gives.

        Args:
            ResourceArn (str, required): the ARN of the resource.
            Tags (dict, required): tags, by key; 1 to 50 entries.

        Returns:
            `types.TagResourceResponseTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            LimitExceededException: A quota of the account is used up; no retry mends that.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.tag_resource(
                ResourceArn="arn:aws:appstream:us-east-1:123456789012:image-builder/win2022",
                Tags={"team": "imaging"},
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_TagResource.html
        """
    def untag_resource(
        self, *, ResourceArn: str, TagKeys: list[str] | tuple[str, ...]
    ) -> types.UntagResourceResponseTypeDef:
        """Removes tags of a resource.

        The operation UntagResource; the answer is the dict that boto3 gives.

        Args:
            ResourceArn (str, required): the ARN of the resource.
            TagKeys (list of str, required): the keys of the tags; 1 to 50 items; each 1 to 128 characters;
                `^(^(?!aws:).[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$`.

        Returns:
            `types.UntagResourceResponseTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.untag_resource(
                ResourceArn="arn:aws:appstream:us-east-1:123456789012:image-builder/win2022",
                TagKeys=["team"],
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UntagResource.html
        """
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
    ) -> types.UpdateAppBlockBuilderResultTypeDef:
        """Changes an app block builder; while it runs, only its names.

        The operation UpdateAppBlockBuilder; the answer is the dict that boto3 gives.

        Args:
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
            AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can
                connect; 1 to 4 items; see `types.AccessEndpointTypeDef`.
            AttributesToDelete (list of str): what to delete of it; `IAM_ROLE_ARN`, `ACCESS_ENDPOINTS`,
                `VPC_CONFIGURATION_SECURITY_GROUP_IDS`.
            DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.

        Returns:
            `types.UpdateAppBlockBuilderResultTypeDef`, a dict:

            - AppBlockBuilder (dict): the app block builder; see `types.AppBlockBuilderTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            InvalidParameterCombinationException: Parameters that do not go together.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            OperationNotPermittedException: Not in the state that the resource is in.
            RequestLimitExceededException: AppStream's calls to EC2 on the account's behalf are throttled.
            ResourceInUseException: Something uses the resource.
            ResourceNotAvailableException: The resource exists but cannot be used now.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.update_app_block_builder(Name="packager", Description="packages the tools")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateAppBlockBuilder.html
        """
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
    ) -> types.UpdateApplicationResultTypeDef:
        """Changes an application.

        The operation UpdateApplication; the answer is the dict that boto3 gives.

        Args:
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

        Returns:
            `types.UpdateApplicationResultTypeDef`, a dict:

            - Application (dict): the application; see `types.ApplicationTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.update_application(Name="editor", DisplayName="Editor")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateApplication.html
        """
    def update_directory_config(
        self,
        *,
        DirectoryName: str,
        OrganizationalUnitDistinguishedNames: list[str] | tuple[str, ...] = ...,
        ServiceAccountCredentials: types.ServiceAccountCredentialsTypeDef = ...,
        CertificateBasedAuthProperties: types.CertificateBasedAuthPropertiesTypeDef = ...,
    ) -> types.UpdateDirectoryConfigResultTypeDef:
        """Changes a directory configuration.

        The operation UpdateDirectoryConfig; the answer is the dict that boto3 gives.

        Args:
            DirectoryName (str, required): the fully qualified name of the directory, such as
                `corp.example.com`.
            OrganizationalUnitDistinguishedNames (list of str): the distinguished names of the
                organizational units for computers; each up to 2000 characters.
            ServiceAccountCredentials (dict): the account with which computers join the domain; see
                `types.ServiceAccountCredentialsTypeDef`.
            CertificateBasedAuthProperties (dict): how users sign in with certificates; see
                `types.CertificateBasedAuthPropertiesTypeDef`.

        Returns:
            `types.UpdateDirectoryConfigResultTypeDef`, a dict:

            - DirectoryConfig (dict): the directory configuration; see `types.DirectoryConfigTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceInUseException: Something uses the resource.
            ResourceNotFoundException: There is no such resource.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            OperationNotPermittedException: Not in the state that the resource is in.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.update_directory_config(DirectoryName="corp.example.com")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateDirectoryConfig.html
        """
    def update_entitlement(
        self,
        *,
        Name: str,
        StackName: str,
        Description: str = ...,
        AppVisibility: types.AppVisibilityType = ...,
        Attributes: list[types.EntitlementAttributeTypeDef] | tuple[types.EntitlementAttributeTypeDef, ...] = ...,
    ) -> types.UpdateEntitlementResultTypeDef:
        """Changes an entitlement.

        The operation UpdateEntitlement; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            Description (str): the description; up to 256 characters.
            AppVisibility (str): whether to all applications or to associated ones; `ALL`, `ASSOCIATED`.
            Attributes (list of dict): what a user's SAML attributes must be; not empty; see
                `types.EntitlementAttributeTypeDef`.

        Returns:
            `types.UpdateEntitlementResultTypeDef`, a dict:

            - Entitlement (dict): the entitlement; see `types.EntitlementTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            OperationNotPermittedException: Not in the state that the resource is in.
            ResourceNotFoundException: There is no such resource.
            EntitlementNotFoundException: The stack has no entitlement of that name.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.update_entitlement(Name="imaging", StackName="office", AppVisibility="ALL")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateEntitlement.html
        """
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
    ) -> types.UpdateFleetResultTypeDef:
        """Changes a fleet: all but its name while it is `STOPPED`, some of it while it is `RUNNING`.

        The operation UpdateFleet; the answer is the dict that boto3 gives.

        Args:
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
            IdleDisconnectTimeoutInSeconds (int): how long a user may be idle, in seconds; 0 (for ever) or
                60 to 36000.
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
            UsbDeviceFilterStrings (list of str): filters of USB devices that users may redirect; each 0 to
                100 characters.
            SessionScriptS3Location (dict): the zip file of session scripts; only for Elastic fleets; see
                `types.S3LocationTypeDef`.
            MaxSessionsPerInstance (int): how many sessions share an instance.
            RootVolumeConfig (dict): the root volume; see `types.VolumeConfigTypeDef`.
            DisableIMDSV1 (bool): whether only version 2 of the instance's metadata service answers.

        Returns:
            `types.UpdateFleetResultTypeDef`, a dict:

            - Fleet (dict): the fleet; see `types.FleetTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceInUseException: Something uses the resource.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            RequestLimitExceededException: AppStream's calls to EC2 on the account's behalf are throttled.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            ResourceNotFoundException: There is no such resource.
            ResourceNotAvailableException: The resource exists but cannot be used now.
            InvalidParameterCombinationException: Parameters that do not go together.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.update_fleet(Name="office", Description="for the office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateFleet.html
        """
    def update_image_builder(
        self,
        *,
        Name: str,
        Description: str = ...,
        DisplayName: str = ...,
        AgentAccessConfig: types.ImageBuilderAgentAccessConfigForUpdateTypeDef = ...,
        AttributesToDelete: list[types.ImageBuilderAttributeType] | tuple[types.ImageBuilderAttributeType, ...] = ...,
    ) -> types.UpdateImageBuilderResultTypeDef:
        """Changes an image builder that is `STOPPED`.

        The operation UpdateImageBuilder; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            Description (str): the description; up to 256 characters.
            DisplayName (str): the name that people see; up to 100 characters.
            AgentAccessConfig (dict): what agents may do, and what is kept of it; see
                `types.ImageBuilderAgentAccessConfigForUpdateTypeDef`.
            AttributesToDelete (list of str): what to delete of it; up to 2 items; `AGENT_ACCESS_CONFIG`.

        Returns:
            `types.UpdateImageBuilderResultTypeDef`, a dict:

            - ImageBuilder (dict): the image builder; see `types.ImageBuilderTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            RequestLimitExceededException: AppStream's calls to EC2 on the account's behalf are throttled.
            ResourceNotFoundException: There is no such resource.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.update_image_builder(Name="win2022", Description="bakes the base")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateImageBuilder.html
        """
    def update_image_permissions(
        self, *, Name: str, SharedAccountId: str, ImagePermissions: types.ImagePermissionsTypeDef
    ) -> types.UpdateImagePermissionsResultTypeDef:
        """Shares an own image with another account, or changes what that may do with it.

        The operation UpdateImagePermissions; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            SharedAccountId (str, required): the account that it is shared with, 12 digits; `^\\d+$`.
            ImagePermissions (dict, required): what may be made of it; see `types.ImagePermissionsTypeDef`.

        Returns:
            `types.UpdateImagePermissionsResultTypeDef`, a dict:

            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ResourceNotAvailableException: The resource exists but cannot be used now.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.update_image_permissions(
                Name="base",
                SharedAccountId="210987654321",
                ImagePermissions={"allowFleet": True, "allowImageBuilder": False},
            )

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateImagePermissions.html
        """
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
    ) -> types.UpdateStackResultTypeDef:
        """Changes a stack.

        The operation UpdateStack; the answer is the dict that boto3 gives.

        Args:
            Name (str, required): the name; not empty.
            DisplayName (str): the name that people see; up to 100 characters.
            Description (str): the description; up to 256 characters.
            StorageConnectors (list of dict): places for users' files; see `types.StorageConnectorTypeDef`.
            DeleteStorageConnectors (bool): whether to delete all storage connectors.
            RedirectURL (str): the page that users see after a session; up to 1000 characters.
            FeedbackURL (str): the page behind the link for feedback; without it there is no such link; up
                to 1000 characters.
            AttributesToDelete (list of str): what to delete of it; `STORAGE_CONNECTORS`,
                `STORAGE_CONNECTOR_HOMEFOLDERS`, `STORAGE_CONNECTOR_GOOGLE_DRIVE`,
                `STORAGE_CONNECTOR_ONE_DRIVE`, `REDIRECT_URL`, `FEEDBACK_URL`, `THEME_NAME`,
                `USER_SETTINGS`, `EMBED_HOST_DOMAINS`, `IAM_ROLE_ARN`, `ACCESS_ENDPOINTS`,
                `STREAMING_EXPERIENCE_SETTINGS`, `CONTENT_REDIRECTION`, `AGENT_ACCESS_CONFIG`,
                `STORAGE_CONNECTOR_AUTHENTICATION`, `AGENT_ACCESS_CONFIG_KMS_KEY_ARN`.
            UserSettings (list of dict): what users may do in sessions; without it everything; not empty;
                see `types.UserSettingTypeDef`.
            ApplicationSettings (dict): whether users find applications and Windows as they left them; see
                `types.ApplicationSettingsTypeDef`.
            AccessEndpoints (list of dict): the interface VPC endpoints through which alone somebody can
                connect; 1 to 4 items; see `types.AccessEndpointTypeDef`.
            EmbedHostDomains (list of str): the domains whose pages may embed sessions; 1 to 20 items; each
                up to 128 characters.
            StreamingExperienceSettings (dict): the protocol that sessions prefer; see
                `types.StreamingExperienceSettingsTypeDef`.
            ContentRedirection (dict): which links open on the user's own machine; see
                `types.ContentRedirectionTypeDef`.
            AgentAccessConfig (dict): what agents may do, and what is kept of it; see
                `types.AgentAccessConfigForUpdateTypeDef`.
            StorageConnectorAuthentication (str): whether users sign in to their storage in each session;
                `FORCE_REAUTHENTICATION`, `REUSE_CREDENTIALS`.

        Returns:
            `types.UpdateStackResultTypeDef`, a dict:

            - Stack (dict): the stack; see `types.StackTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ResourceNotFoundException: There is no such resource.
            ResourceInUseException: Something uses the resource.
            InvalidRoleException: The IAM role is not what it has to be, or not visible yet.
            InvalidParameterCombinationException: Parameters that do not go together.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            IncompatibleImageException: The image cannot be used for that: its agent or instance family does
                not fit.
            OperationNotPermittedException: Not in the state that the resource is in.
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.update_stack(Name="office", Description="for the office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateStack.html
        """
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
    ) -> types.UpdateThemeForStackResultTypeDef:
        """Changes a stack's branding.

        The operation UpdateThemeForStack; the answer is the dict that boto3 gives.

        Args:
            StackName (str, required): the name of the stack; `^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}$`.
            FooterLinks (list of dict): links at the bottom of the catalogue page; see
                `types.ThemeFooterLinkTypeDef`.
            TitleText (str): the title of the browser's tab; 1 to 300 characters; `^[-@./#&+\\w\\s]*$`.
            ThemeStyling (str): the colour; `LIGHT_BLUE`, `BLUE`, `PINK`, `RED`.
            OrganizationLogoS3Location (dict): the logo on the catalogue page; see
                `types.S3LocationTypeDef`.
            FaviconS3Location (dict): the icon of the browser's tab; see `types.S3LocationTypeDef`.
            State (str): its state; `ENABLED`, `DISABLED`.
            AttributesToDelete (list of str): what to delete of it; `FOOTER_LINKS`.

        Returns:
            `types.UpdateThemeForStackResultTypeDef`, a dict:

            - Theme (dict): the branding; see `types.ThemeTypeDef`.
            - ResponseMetadata (dict): RequestId, HTTPStatusCode, HTTPHeaders, RetryAttempts.

        Raises:
            ConcurrentModificationException: Something else changes the resource at this moment; try again
                later.
            ResourceNotFoundException: There is no such resource.
            LimitExceededException: A quota of the account is used up; no retry mends that.
            InvalidAccountStatusException: The account cannot be used for this now, for example because
                billing is not set up.
            InvalidParameterCombinationException: Parameters that do not go together.
            OperationNotPermittedException: Not in the state that the resource is in.
            ParamValidationError: The arguments cannot be right; nothing was sent.
            ClientError: Any other answer that is an error, such as `AccessDeniedException`.

        Example:
            client.update_theme_for_stack(StackName="office", TitleText="Office")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_UpdateThemeForStack.html
        """
