"""Everything that the package raises. `AppStreamError` is the root; names are botocore's where botocore has one."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class AppStreamError(Exception):
    """The root of everything that this package raises."""

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
    """Something else changes the resource at this moment; try again later."""


class DryRunOperationException(ClientError):
    """The operation was asked for with a dry run and would have succeeded."""


class EntitlementAlreadyExistsException(ClientError):
    """The stack has an entitlement of that name."""


class EntitlementNotFoundException(ClientError):
    """The stack has no entitlement of that name."""


class IncompatibleImageException(ClientError):
    """The image cannot be used for that: its agent or instance family does not fit."""


class InvalidAccountStatusException(ClientError):
    """The account cannot be used for this now, for example because billing is not set up."""


class InvalidParameterCombinationException(ClientError):
    """Parameters that do not go together."""


class InvalidRoleException(ClientError):
    """The IAM role is not what it has to be, or not visible yet."""


class LimitExceededException(ClientError):
    """A quota of the account is used up; no retry mends that."""


class OperationNotPermittedException(ClientError):
    """Not in the state that the resource is in."""


class RequestLimitExceededException(ClientError):
    """AppStream's calls to EC2 on the account's behalf are throttled."""


class ResourceAlreadyExistsException(ClientError):
    """The name is taken."""


class ResourceInUseException(ClientError):
    """Something uses the resource."""


class ResourceNotAvailableException(ClientError):
    """The resource exists but cannot be used now."""


class ResourceNotFoundException(ClientError):
    """There is no such resource."""


class ParamValidationError(AppStreamError, ValueError):
    """Parameters that cannot be right; nothing was sent.

    Attributes:
        report: every problem of the call, one a line, each with its path, the value, and what is valid.
    """

    def __init__(self, report: str) -> None:
        super().__init__(f"Parameter validation failed:\n{report}")
        self.report = report

    def __reduce__(self) -> tuple[type[ParamValidationError], tuple[str]]:
        return type(self), (self.report,)


class PaginationError(AppStreamError):
    """Pages that cannot be walked: the service repeats a token, or the starting token is none."""


class OperationNotPageableError(AppStreamError):
    """The operation does not answer in pages."""


class ConfigurationError(AppStreamError, ValueError):
    """A client cannot be made of these settings."""


class PartialCredentialsError(ConfigurationError):
    """One of two keys is given, and the other is not."""


class ProfileNotFound(ConfigurationError):
    """The profile that was asked for is in neither of the shared files.

    Attributes:
        profile: its name.
    """

    def __init__(self, message: str, profile: str | None = None) -> None:
        super().__init__(message)
        self.profile = profile

    def __reduce__(self) -> tuple[type[ProfileNotFound], tuple[Any, ...]]:
        return type(self), (str(self), self.profile)


class ConfigParseError(ConfigurationError):
    """A shared file that cannot be read as one.

    Attributes:
        path: where it is.
    """

    def __init__(self, message: str, path: str | None = None) -> None:
        super().__init__(message)
        self.path = path

    def __reduce__(self) -> tuple[type[ConfigParseError], tuple[Any, ...]]:
        return type(self), (str(self), self.path)


class InsecureRequestWarning(UserWarning):
    """`verify=False` was told: nobody knows who answers."""


class NoRegionError(AppStreamError):
    """No region was given, in the environment or in the profile. The message says where was looked."""


class NoCredentialsError(AppStreamError):
    """No credentials were found. The message says where was looked."""


class CredentialRetrievalError(AppStreamError):
    """What was to give credentials gives none. What a callable or a session raised is the `__cause__`."""


class ClientClosedError(AppStreamError):
    """The client was closed before this call."""


class NotPicklableError(AppStreamError, TypeError):
    """The client was made with secrets, or with what cannot leave this process."""


class HTTPClientError(AppStreamError):
    """No answer came back, or not all of it."""


class EndpointConnectionError(HTTPClientError):
    """No connection to the endpoint."""


class SSLError(HTTPClientError):
    """The server's certificate is not believed, or TLS failed otherwise."""


class ProxyConnectionError(HTTPClientError):
    """No connection through the proxy."""


class ConnectTimeoutError(HTTPClientError):
    """No connection within `connect_timeout`."""


class ReadTimeoutError(HTTPClientError):
    """No byte from the server within `read_timeout`."""


class ConnectionClosedError(HTTPClientError):
    """The connection was closed before the whole answer had come."""


class ResponseTooLargeError(HTTPClientError):
    """An answer larger than 64 MiB. The service's pages are below 1 MiB."""


class ResponseParserError(AppStreamError):
    """An answer that is not what the protocol says it is."""


class DetachedError(AppStreamError):
    """An action on an object that belongs to no client, because it came from a pickle or a dict."""


class ImageNotFoundError(AppStreamError, LookupError):
    """No image is what was looked for."""


class ResourceDiffersError(AppStreamError):
    """What exists under that name is not what was asked for.

    Attributes:
        snapshot: what exists.
        differences: by the API's parameter names, pairs of what was asked for and what is there.
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
    """

    def __init__(self, report: Any) -> None:
        super().__init__(str(report))
        self.report = report

    def __reduce__(self) -> tuple[type[BulkError], tuple[Any]]:
        return type(self), (self.report,)


class UnknownWaiterError(AppStreamError, ValueError):
    """There is no waiter of that name."""


class WaiterError(AppStreamError):
    """A wait that did not end well.

    Attributes:
        name: of the resource that it was for.
        snapshot: the `ImageBuilder` or `Image` as it was last seen; None if it never was.
        elapsed: how long was waited, as a `timedelta`.
        timeline: what the wait saw, as a `Timeline`, if anybody was to be told (`on_change`, `progress`, logging) or in
            a notebook; otherwise None.
    """

    timeline: Any = None

    def __init__(self, message: str, name: str | None = None, snapshot: Any = None, elapsed: Any = None) -> None:
        super().__init__(message)
        self.name = name
        self.snapshot = snapshot
        self.elapsed = elapsed

    def __reduce__(self) -> tuple[type[WaiterError], tuple[Any, ...]]:
        return type(self), (str(self), self.name, self.snapshot, self.elapsed)

    @property
    def last_response(self) -> dict[str, Any]:
        """What botocore's `WaiterError` has: the last answer, here with the one resource that it is about."""
        if self.snapshot is None:
            return {}
        shape = self.snapshot._shape
        return {f"{shape}s": [self.snapshot.to_dict()]}


class WaitTimeout(WaiterError, TimeoutError):
    """It did not get there in time. The message says what was last seen, and when."""


class UnexpectedState(WaiterError):
    """It cannot get there any more: it is gone or being deleted, or went somewhere else."""


class _Failed(WaiterError):
    @property
    def reason(self) -> Any:
        """Why its state changed last: `code` and `message`; None if the service does not say."""
        return self.snapshot.state_change_reason

    @property
    def errors(self) -> tuple[Any, ...]:
        """The `ResourceError`s: `error_code`, `error_message`, `error_timestamp`."""
        errors: tuple[Any, ...] = self.snapshot.errors
        return errors


class ImageBuilderFailed(_Failed):
    """The image builder is `FAILED`."""


class ImageFailed(_Failed):
    """The image is `FAILED`."""


def from_code(code: str) -> type[ClientError]:
    """The class for an error code: the modelled one, or `ClientError`."""
    return _BY_CODE.get(code, ClientError)


def client_error(error_response: dict[str, Any], operation_name: str) -> ClientError:
    """The exception for an error response. Called by the Rust core."""
    return from_code(error_response["Error"]["Code"])(error_response, operation_name)


def not_found(method: str, name: str) -> ClientError:
    """What the service says of a name that does not exist, for answers that leave it out instead."""
    error = {"Code": "ResourceNotFoundException", "Message": f"{name} does not exist."}
    return client_error({"Error": error, "ResponseMetadata": {}}, method.title().replace("_", ""))


_BY_CODE: dict[str, type[ClientError]] = {cls.__name__: cls for cls in ClientError.__subclasses__()}
