"""Everything that the package raises. `AppStreamError` is the root; names are botocore's where botocore has one.

Example:
    from aws_appstream import exceptions

    try:
        client.image_builders.get("nosuch")
    except exceptions.ResourceNotFoundException as error:
        print(error.code, error.message)

See https://docs.aws.amazon.com/appstream2/latest/APIReference/CommonErrors.html
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import timedelta
    from typing import Any

    from aws_appstream._bulk import Report
    from aws_appstream._timeline import Timeline
    from aws_appstream.records import ImageStateChangeReason, ResourceError, StateChangeReason


class AppStreamError(Exception):
    """The root of everything that this package raises.

    Programs that end on any trouble with AppStream catch this one. Arguments that Python refuses are a `TypeError`, as
    anywhere.

    Example:
        try:
            client.image_builders.get("nosuch").start()
        except AppStreamError as error:
            print(error)
    """

    def __init__(self, *args: object) -> None:  # for its signature, which Exception has none of
        super().__init__(*args)

    def _repr_html_(self) -> str:
        from aws_appstream import _html_errors

        return _html_errors.error(self)

    def _render_traceback_(self) -> list[str]:
        """What IPython asks an error for that nobody caught."""
        from aws_appstream import _notebook

        return _notebook.traceback(self)


class ClientError(AppStreamError):
    """The service answered with an error.

    Codes that the service model knows have a subclass each (`ResourceNotFoundException`, ...); every other code is a
    plain `ClientError`. Catch by class or look at `code`.

    Attributes:
        response: the answer as botocore has it: `Error` (`Code`, `Message`), `ResponseMetadata`, modelled members.
        operation_name: the API's name of the operation, for example `DescribeImageBuilders`.

    Example:
        try:
            client.start_image_builder(Name="nosuch")
        except ClientError as error:
            if error.code != "ResourceNotFoundException":
                raise
            print(error.request_id, error.status_code, error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/CommonErrors.html
    """

    def __init__(self, error_response: dict[str, Any], operation_name: str) -> None:
        error = error_response.get("Error", {})
        metadata = error_response.get("ResponseMetadata", {})
        retries = ""
        if metadata.get("MaxAttemptsReached") and "RetryAttempts" in metadata:
            retries = f" (reached max retries: {metadata['RetryAttempts']})"
        super().__init__(
            f"An error occurred ({error.get('Code', 'Unknown')}) when calling the {operation_name} operation{retries}: "
            f"{error.get('Message', 'Unknown')}"
        )
        self.response = error_response
        self.operation_name = operation_name

    def __reduce__(self) -> tuple[type[ClientError], tuple[dict[str, Any], str]]:
        return type(self), (self.response, self.operation_name)

    @property
    def code(self) -> str:
        """The error code, for example `ResourceNotFoundException`."""
        return str(self.response.get("Error", {}).get("Code", "Unknown"))

    @property
    def message(self) -> str:
        """What the service says happened."""
        return str(self.response.get("Error", {}).get("Message") or "")

    @property
    def request_id(self) -> str | None:
        """The id that AWS support asks for."""
        found: str | None = self.response.get("ResponseMetadata", {}).get("RequestId")
        return found

    @property
    def status_code(self) -> int | None:
        """The HTTP status."""
        found: int | None = self.response.get("ResponseMetadata", {}).get("HTTPStatusCode")
        return found


class ConcurrentModificationException(ClientError):
    """Something else changes the resource at this moment; try again later.

    `Config(retries={"concurrent_modification": True})` tries again by itself.

    Example:
        try:
            client.image_builders.get("win2022").stop()
        except ConcurrentModificationException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StopImageBuilder.html#API_StopImageBuilder_Errors
    """


class DryRunOperationException(ClientError):
    """The operation was asked for with a dry run and would have succeeded.

    Example:
        try:
            client.create_imported_image(
                Name="imported",
                SourceAmiId="ami-0a1b2c3d4e5f60718",
                IamRoleArn="arn:aws:iam::123456789012:role/ami",
                DryRun=True,
            )
        except DryRunOperationException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImportedImage.html#API_CreateImportedImage_Errors
    """


class EntitlementAlreadyExistsException(ClientError):
    """The stack has an entitlement of that name.

    Example:
        try:
            client.create_entitlement(
                Name="imaging",
                StackName="office",
                AppVisibility="ASSOCIATED",
                Attributes=[{"Name": "department", "Value": "imaging"}],
            )
        except EntitlementAlreadyExistsException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateEntitlement.html#API_CreateEntitlement_Errors
    """


class EntitlementNotFoundException(ClientError):
    """The stack has no entitlement of that name.

    Example:
        try:
            client.delete_entitlement(Name="imaging", StackName="office")
        except EntitlementNotFoundException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteEntitlement.html#API_DeleteEntitlement_Errors
    """


class IncompatibleImageException(ClientError):
    """The image cannot be used for that: its agent or instance family does not fit.

    Example:
        try:
            client.start_image_builder(Name="win2022")
        except IncompatibleImageException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartImageBuilder.html#API_StartImageBuilder_Errors
    """


class InvalidAccountStatusException(ClientError):
    """The account cannot be used for this now, for example because billing is not set up.

    Example:
        try:
            client.create_image_builder(Name="another", ImageName="base", InstanceType="stream.standard.medium")
        except InvalidAccountStatusException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html#API_CreateImageBuilder_Errors
    """


class InvalidParameterCombinationException(ClientError):
    """Parameters that do not go together.

    Example:
        try:
            client.create_image_builder(Name="another", ImageName="base", InstanceType="stream.graphics.g4dn.xlarge")
        except InvalidParameterCombinationException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html#API_CreateImageBuilder_Errors
    """


class InvalidRoleException(ClientError):
    """The IAM role is not what it has to be, or not visible yet.

    A role that was made seconds ago is seen after a while: `retry_invalid_role=True` of `client.image_builders.create`
    waits for that.

    Example:
        try:
            client.create_image_builder(Name="another", ImageName="base", InstanceType="stream.standard.medium")
        except InvalidRoleException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html#API_CreateImageBuilder_Errors
    """


class LimitExceededException(ClientError):
    """A quota of the account is used up; no retry mends that.

    Example:
        try:
            client.create_image_builder(Name="another", ImageName="base", InstanceType="stream.standard.medium")
        except LimitExceededException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html#API_CreateImageBuilder_Errors
    """


class OperationNotPermittedException(ClientError):
    """Not in the state that the resource is in.

    Example:
        try:
            client.create_image_builder_streaming_url(Name="win2022")
        except OperationNotPermittedException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilderStreamingURL.html#API_CreateImageBuilderStreamingURL_Errors
    """


class RequestLimitExceededException(ClientError):
    """AppStream's calls to EC2 on the account's behalf are throttled.

    It was tried again before this is raised.

    Example:
        try:
            client.create_image_builder(Name="another", ImageName="base", InstanceType="stream.standard.medium")
        except RequestLimitExceededException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html#API_CreateImageBuilder_Errors
    """


class ResourceAlreadyExistsException(ClientError):
    """The name is taken.

    `client.image_builders.ensure` takes what exists.

    Example:
        try:
            client.create_image_builder(Name="win2022", ImageName="base", InstanceType="stream.standard.medium")
        except ResourceAlreadyExistsException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_CreateImageBuilder.html#API_CreateImageBuilder_Errors
    """


class ResourceInUseException(ClientError):
    """Something uses the resource.

    Example:
        try:
            client.delete_image(Name="base")
        except ResourceInUseException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DeleteImage.html#API_DeleteImage_Errors
    """


class ResourceNotAvailableException(ClientError):
    """The resource exists but cannot be used now.

    Example:
        try:
            client.start_image_builder(Name="win2022")
        except ResourceNotAvailableException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_StartImageBuilder.html#API_StartImageBuilder_Errors
    """


class ResourceNotFoundException(ClientError):
    """There is no such resource.

    Example:
        try:
            client.image_builders.get("nosuch")
        except ResourceNotFoundException as error:
            print(error.message)

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html#API_DescribeImageBuilders_Errors
    """


class ParamValidationError(AppStreamError, ValueError):
    """Parameters that cannot be right; nothing was sent.

    Attributes:
        report: every problem of the call, one a line, each with its path, the value, and what is valid.

    Example:
        try:
            client.create_image_builder(Name="win2022")
        except ParamValidationError as error:
            print(error.report)
    """

    def __init__(self, report: str) -> None:
        super().__init__(f"Parameter validation failed:\n{report}")
        self.report = report

    def __reduce__(self) -> tuple[type[ParamValidationError], tuple[str]]:
        return type(self), (self.report,)


class PaginationError(AppStreamError):
    """Pages that cannot be walked: the service repeats a token, or the starting token is none.

    Example:
        try:
            client.get_paginator("describe_fleets").paginate(PaginationConfig={"PageSize": 5})
        except PaginationError as error:
            print(error)  # this operation takes no page size
    """


class OperationNotPageableError(AppStreamError):
    """The operation does not answer in pages.

    `client.can_paginate` says which do.

    Example:
        try:
            client.get_paginator("delete_image")
        except OperationNotPageableError as error:
            print(error)
    """


class ConfigurationError(AppStreamError, ValueError):
    """A client cannot be made of these settings.

    Example:
        try:
            Config(retries={"mode": "eager"})
        except ConfigurationError as error:
            print(error)
    """


class PartialCredentialsError(ConfigurationError):
    """One of two keys is given, and the other is not.

    Example:
        try:
            Client(region_name="eu-west-1", aws_access_key_id="AKIAIOSFODNN7EXAMPLE")
        except PartialCredentialsError as error:
            print(error)
    """


class ProfileNotFound(ConfigurationError):
    """The profile that was asked for is in neither of the shared files.

    Attributes:
        profile: its name.

    Example:
        try:
            Client(profile_name="nosuch")
        except ProfileNotFound as error:
            print(error.profile)
    """

    def __init__(self, message: str, profile: str | None = None) -> None:
        super().__init__(message)
        self.profile = profile


class ConfigParseError(ConfigurationError):
    """A shared file that cannot be read as one.

    Attributes:
        path: where it is.

    Example:
        try:
            Client(region_name="eu-west-1")
        except ConfigParseError as error:
            print(error.path)
    """

    def __init__(self, message: str, path: str | None = None) -> None:
        super().__init__(message)
        self.path = path


class InsecureRequestWarning(UserWarning):
    """`verify=False` was told: nobody knows who answers.

    Give `verify` the path of a CA bundle instead.

    Example:
        import warnings

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", InsecureRequestWarning)
            client = Client(region_name="eu-west-1", verify=False)
    """

    def __init__(self, *args: object) -> None:  # as above
        super().__init__(*args)


class NoRegionError(AppStreamError):
    """No region was given, in the environment or in the profile. The message says where was looked.

    Example:
        try:
            Client()
        except NoRegionError as error:
            print(error)
    """


class NoCredentialsError(AppStreamError):
    """No credentials were found. The message says where was looked.

    Example:
        try:
            client.describe_images()
        except NoCredentialsError as error:
            print(error)
    """


class CredentialRetrievalError(AppStreamError):
    """What was to give credentials gives none. What a callable or a session raised is the `__cause__`.

    Example:
        def vault():
            raise LookupError("the vault is sealed")

        try:
            Client(region_name="eu-west-1", credentials=vault).describe_images()
        except CredentialRetrievalError as error:
            print(error, error.__cause__)
    """


class ClientClosedError(AppStreamError):
    """The client was closed before this call.

    Example:
        client.close()
        try:
            client.describe_images()
        except ClientClosedError as error:
            print(error)
    """


class NotPicklableError(AppStreamError, TypeError):
    """The client was made with secrets, or with what cannot leave this process.

    A client that has its credentials from the environment or a profile does pickle.

    Example:
        import pickle

        try:
            pickle.dumps(Client(region_name="eu-west-1", aws_access_key_id="a", aws_secret_access_key="b"))
        except NotPicklableError as error:
            print(error)
    """


class HTTPClientError(AppStreamError):
    """No answer came back, or not all of it.

    What could be tried again was, as often as `Config(retries=...)` says.

    Example:
        try:
            client.describe_images()
        except HTTPClientError as error:
            print(error)
    """


class EndpointConnectionError(HTTPClientError):
    """No connection to the endpoint.

    Example:
        client = Client(region_name="eu-west-1", endpoint_url="http://127.0.0.1:9")
        try:
            client.describe_images()
        except EndpointConnectionError as error:
            print(error)
    """


class SSLError(HTTPClientError):
    """The server's certificate is not believed, or TLS failed otherwise.

    Example:
        try:
            client.describe_images()
        except SSLError as error:
            print(error)
    """


class ProxyConnectionError(HTTPClientError):
    """No connection through the proxy.

    Example:
        client = Client(region_name="eu-west-1", config=Config(proxies={"http": "http://127.0.0.1:9"}))
        try:
            client.describe_images()
        except ProxyConnectionError as error:
            print(error)
    """


class ConnectTimeoutError(HTTPClientError):
    """No connection within `connect_timeout`.

    Example:
        try:
            client.describe_images()
        except ConnectTimeoutError as error:
            print(error)
    """


class ReadTimeoutError(HTTPClientError):
    """No byte from the server within `read_timeout`.

    Example:
        try:
            client.describe_images()
        except ReadTimeoutError as error:
            print(error)
    """


class ConnectionClosedError(HTTPClientError):
    """The connection was closed before the whole answer had come.

    Example:
        try:
            client.describe_images()
        except ConnectionClosedError as error:
            print(error)
    """


class ResponseTooLargeError(HTTPClientError):
    """An answer larger than 64 MiB. The service's pages are below 1 MiB.

    Example:
        try:
            client.describe_images()
        except ResponseTooLargeError as error:
            print(error)
    """


class ResponseParserError(AppStreamError):
    """An answer that is not what the protocol says it is.

    Example:
        try:
            client.describe_images()
        except ResponseParserError as error:
            print(error)
    """


class DetachedError(AppStreamError):
    """An action on an object that belongs to no client, because it came from a pickle or a dict.

    Example:
        import pickle

        builder = pickle.loads(pickle.dumps(client.image_builders.get("win2022")))
        try:
            builder.stop()
        except DetachedError as error:
            print(error)
    """


class ImageNotFoundError(AppStreamError, LookupError):
    """No image is what was looked for.

    Example:
        try:
            client.images.latest(name_prefix="nosuch-")
        except ImageNotFoundError as error:
            print(error)
    """


class ResourceDiffersError(AppStreamError):
    """What exists under that name is not what was asked for.

    Attributes:
        snapshot: what exists.
        differences: by the API's parameter names, pairs of what was asked for and what is there.

    Example:
        try:
            client.image_builders.ensure("win2022", image="base", instance_type="stream.standard.large")
        except ResourceDiffersError as error:
            print(error.differences["InstanceType"])
    """

    def __init__(self, snapshot: Any, differences: dict[str, tuple[Any, Any]]) -> None:
        told = "; ".join(f"{name} is {there!r}, not {asked!r}" for name, (asked, there) in differences.items())
        super().__init__(f"{snapshot!r} exists and differs from what is asked for: {told}")
        self.snapshot = snapshot
        self.differences = differences

    def __reduce__(self) -> tuple[type[ResourceDiffersError], tuple[Any, ...]]:
        return type(self), (self.snapshot, self.differences)


class BulkError(AppStreamError):
    """Some of many could not be worked on.

    Attributes:
        report: the `Report`: what was done, and what failed and why.

    Example:
        report = client.image_builders.stop_many(["win2022", "nosuch"])
        try:
            report.raise_for_failures()
        except BulkError as error:
            print(error.report.failed)
    """

    def __init__(self, report: Report) -> None:
        super().__init__(str(report))
        self.report = report

    def __reduce__(self) -> tuple[type[BulkError], tuple[Any]]:
        return type(self), (self.report,)


class UnknownWaiterError(AppStreamError, ValueError):
    """There is no waiter of that name.

    `client.waiter_names` lists them.

    Example:
        try:
            client.get_waiter("image_builder_baked")
        except UnknownWaiterError as error:
            print(error)
    """


class WaiterError(AppStreamError):
    """A wait that did not end well.

    Attributes:
        name: of the resource that it was for.
        snapshot: the `ImageBuilder` or `Image` as it was last seen; None if it never was.
        elapsed: how long was waited, as a `timedelta`.
        timeline: what the wait saw, as a `Timeline`, if anybody was to be told (`on_change`, `progress`, logging) or in
            a notebook; otherwise None.

    Example:
        try:
            client.image_builders.get("win2022").wait_until(State.STOPPED, timeout=0)
        except WaiterError as error:
            print(error.name, error.snapshot)
    """

    timeline: Timeline | None = None

    def __init__(
        self, message: str, name: str | None = None, snapshot: Any = None, elapsed: timedelta | None = None
    ) -> None:
        super().__init__(message)
        self.name = name
        self.snapshot = snapshot
        self.elapsed = elapsed

    @property
    def last_response(self) -> dict[str, Any]:
        """What botocore's `WaiterError` has: the last answer, here with the one resource that it is about."""
        if self.snapshot is None:
            return {}
        shape = self.snapshot._shape
        return {f"{shape}s": [self.snapshot.to_dict()]}


class WaitTimeout(WaiterError, TimeoutError):
    """It did not get there in time. The message says what was last seen, and when.

    Example:
        try:
            client.image_builders.get("win2022").wait_until(State.STOPPED, timeout=0)
        except WaitTimeout as error:
            print(error.elapsed, error.snapshot.state)
    """

    elapsed: timedelta


class UnexpectedState(WaiterError):
    """It cannot get there any more: it is gone or being deleted, or went somewhere else.

    Example:
        try:
            client.image_builders.wait_until("nosuch", State.RUNNING, timeout=5)
        except UnexpectedState as error:
            print(error)
    """


class _Failed(WaiterError):
    elapsed: timedelta

    @property
    def reason(self) -> StateChangeReason | ImageStateChangeReason | None:
        """Why its state changed last: `code` and `message`; None if the service does not say."""
        reason: StateChangeReason | ImageStateChangeReason | None = self.snapshot.state_change_reason
        return reason

    @property
    def errors(self) -> tuple[ResourceError, ...]:
        """The `ResourceError`s: `error_code`, `error_message`, `error_timestamp`."""
        errors: tuple[ResourceError, ...] = self.snapshot.errors
        return errors


class ImageBuilderFailed(_Failed):
    """The image builder is `FAILED`.

    Example:
        try:
            client.image_builders.get("win2022").wait_until(State.RUNNING, timeout=5)
        except ImageBuilderFailed as error:
            print(error.reason, [one.error_code for one in error.errors])
    """


class ImageFailed(_Failed):
    """The image is `FAILED`.

    Example:
        try:
            client.images.get("base").wait_until(ImageState.AVAILABLE, timeout=5)
        except ImageFailed as error:
            print(error.reason, [one.error_code for one in error.errors])
    """


def from_code(code: str) -> type[ClientError]:
    """The class for an error code.

    Args:
        code: as the service gives it.

    Returns:
        The class of that name if the service model has it, otherwise `ClientError`.

    Example:
        assert from_code("ResourceNotFoundException") is ResourceNotFoundException
        assert from_code("ThrottlingException") is ClientError
    """
    return _BY_CODE.get(code, ClientError)


def client_error(error_response: dict[str, Any], operation_name: str) -> ClientError:
    """The exception for an error response. Called by the Rust core.

    Args:
        error_response: the answer as botocore has it, with an `Error` that has a `Code`.
        operation_name: the API's name of the operation.

    Returns:
        An exception of the class that `from_code` has for it, to be raised.

    Example:
        error = client_error({"Error": {"Code": "ResourceInUseException", "Message": "a fleet has it"}}, "DeleteImage")
        assert isinstance(error, ResourceInUseException)
    """
    return from_code(error_response["Error"]["Code"])(error_response, operation_name)


def not_found(method: str, name: str) -> ClientError:
    """What the service says of a name that does not exist, for answers that leave it out instead.

    Args:
        method: the method that was called.
        name: what it was asked for.

    Returns:
        A `ResourceNotFoundException`, to be raised.

    Example:
        print(not_found("describe_images", "nosuch"))
    """
    error = {"Code": "ResourceNotFoundException", "Message": f"{name} does not exist."}
    return client_error({"Error": error, "ResponseMetadata": {}}, method.title().replace("_", ""))


_BY_CODE: dict[str, type[ClientError]] = {cls.__name__: cls for cls in ClientError.__subclasses__()}
