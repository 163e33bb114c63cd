# Written by tools/generate_stubs.py from the service model of botocore 1.44.5.
# Do not edit: run `make generate`.

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from types import ModuleType
from typing import Any

from typing_extensions import Self

from aws_appstream import exceptions
from aws_appstream._config import Config

class _Exceptions(ModuleType):
    AppStreamError: type[exceptions.AppStreamError]
    ClientError: type[exceptions.ClientError]
    ConcurrentModificationException: type[exceptions.ConcurrentModificationException]
    DryRunOperationException: type[exceptions.DryRunOperationException]
    EntitlementAlreadyExistsException: type[exceptions.EntitlementAlreadyExistsException]
    EntitlementNotFoundException: type[exceptions.EntitlementNotFoundException]
    IncompatibleImageException: type[exceptions.IncompatibleImageException]
    InvalidAccountStatusException: type[exceptions.InvalidAccountStatusException]
    InvalidParameterCombinationException: type[exceptions.InvalidParameterCombinationException]
    InvalidRoleException: type[exceptions.InvalidRoleException]
    LimitExceededException: type[exceptions.LimitExceededException]
    OperationNotPermittedException: type[exceptions.OperationNotPermittedException]
    RequestLimitExceededException: type[exceptions.RequestLimitExceededException]
    ResourceAlreadyExistsException: type[exceptions.ResourceAlreadyExistsException]
    ResourceInUseException: type[exceptions.ResourceInUseException]
    ResourceNotAvailableException: type[exceptions.ResourceNotAvailableException]
    ResourceNotFoundException: type[exceptions.ResourceNotFoundException]
    ParamValidationError: type[exceptions.ParamValidationError]
    PaginationError: type[exceptions.PaginationError]
    OperationNotPageableError: type[exceptions.OperationNotPageableError]
    ConfigurationError: type[exceptions.ConfigurationError]
    PartialCredentialsError: type[exceptions.PartialCredentialsError]
    ProfileNotFound: type[exceptions.ProfileNotFound]
    ConfigParseError: type[exceptions.ConfigParseError]
    InsecureRequestWarning: type[exceptions.InsecureRequestWarning]
    NoRegionError: type[exceptions.NoRegionError]
    NoCredentialsError: type[exceptions.NoCredentialsError]
    CredentialRetrievalError: type[exceptions.CredentialRetrievalError]
    ClientClosedError: type[exceptions.ClientClosedError]
    NotPicklableError: type[exceptions.NotPicklableError]
    HTTPClientError: type[exceptions.HTTPClientError]
    EndpointConnectionError: type[exceptions.EndpointConnectionError]
    SSLError: type[exceptions.SSLError]
    ProxyConnectionError: type[exceptions.ProxyConnectionError]
    ConnectTimeoutError: type[exceptions.ConnectTimeoutError]
    ReadTimeoutError: type[exceptions.ReadTimeoutError]
    ConnectionClosedError: type[exceptions.ConnectionClosedError]
    ResponseTooLargeError: type[exceptions.ResponseTooLargeError]
    ResponseParserError: type[exceptions.ResponseParserError]
    DetachedError: type[exceptions.DetachedError]
    ImageNotFoundError: type[exceptions.ImageNotFoundError]
    ResourceDiffersError: type[exceptions.ResourceDiffersError]
    BulkError: type[exceptions.BulkError]
    UnknownWaiterError: type[exceptions.UnknownWaiterError]
    WaiterError: type[exceptions.WaiterError]
    WaitTimeout: type[exceptions.WaitTimeout]
    UnexpectedState: type[exceptions.UnexpectedState]
    ImageBuilderFailed: type[exceptions.ImageBuilderFailed]
    ImageFailed: type[exceptions.ImageFailed]

TYPE_CHECKING = False
_SECRETS = ("aws_access_key_id", "aws_secret_access_key", "aws_session_token")

class Meta:
    """What a client knows of itself, as boto3's `client.meta`.

    Attributes:
        service_name: `"appstream"`.
        region_name: the region that requests are signed for.
        endpoint_url: where they go.

    Args:
        region_name, endpoint_url: what it says.

    Example:
        print(client.meta.region_name, client.meta.endpoint_url)
    """

    __slots__ = ("endpoint_url", "region_name")
    service_name: str
    region_name: str
    endpoint_url: str

    def __init__(self, region_name: str, endpoint_url: str) -> None: ...
    def __repr__(self) -> str: ...

class Face:
    """The part that `Client` and `AsyncClient` share. The core's class stands next in their method resolution order."""

    exceptions: _Exceptions
    _recipe: dict[str, Any]

    def __new__(
        cls,
        region_name: str | None = None,
        *,
        profile_name: str | None = None,
        endpoint_url: str | None = None,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        session: Any = None,
        credentials: Callable[[], Any] | None = None,
        verify: bool | str | PathLike[str] | None = None,
        config: Config | Any = None,
    ) -> Self: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    def __repr__(self) -> str: ...
    @property
    def meta(self) -> Meta:
        """What the client knows of itself: its region and endpoint.

        Returns:
            Something with `region_name`, `endpoint_url` and `service_name`, as in boto3.

        Raises:
            ClientClosedError: it was closed.

        Example:
            print(client.meta.region_name, client.meta.endpoint_url)
        """

    def can_paginate(self, operation_name: str) -> bool:
        """Whether an operation answers in pages that `get_paginator` walks.

        Args:
            operation_name: the method's name, such as `"describe_images"`.

        Returns:
            True or False; False also if there is no such operation.

        Example:
            assert client.can_paginate("describe_images")
        """

    @property
    def waiter_names(self) -> list[str]:
        """The names that `get_waiter` takes.

        Returns:
            A sorted list of them.

        Example:
            print(client.waiter_names)
        """
