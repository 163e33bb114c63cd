"""The sync client: the core's calls, and what is not a call."""

from __future__ import annotations

from aws_appstream import _core, exceptions
from aws_appstream._config import Config, settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType, TracebackType

    from typing_extensions import Self

    from aws_appstream._paginator import Paginator


class Meta:
    """What a client knows of itself, as boto3's `client.meta`."""

    __slots__ = ("endpoint_url", "region_name")

    service_name = "appstream"

    def __init__(self, region_name: str, endpoint_url: str) -> None:
        self.region_name = region_name
        self.endpoint_url = endpoint_url

    def __repr__(self) -> str:
        return f"Meta(region_name={self.region_name!r}, endpoint_url={self.endpoint_url!r})"


class Client(_core.Client):
    """The AppStream client. Methods, arguments and answers are those of `boto3.client("appstream")`.

    Safe to use from many threads, and inside a running event loop. What an argument leaves open comes from the
    environment and the shared AWS files, as with boto3.

    Args:
        region_name: for example `"eu-west-1"`.
        profile_name: a profile of the shared AWS files.
        endpoint_url: where the service is, if not at AWS's endpoint of the region.
        aws_access_key_id, aws_secret_access_key, aws_session_token: credentials.
        config: timeouts, retries, protocol: see `Config`.

    Raises:
        NoRegionError: no region is known.
        ConfigurationError: settings that cannot be right.

    Example:
        with Client(region_name="eu-west-1") as client:
            page = client.describe_image_builders(Names=["win2022"])

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/Welcome.html
    """

    #: The exceptions that calls raise: `client.exceptions.ResourceNotFoundException`. The module itself.
    exceptions: ModuleType = exceptions

    def __new__(
        cls,
        region_name: str | None = None,
        *,
        profile_name: str | None = None,
        endpoint_url: str | None = None,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        config: Config | None = None,
    ) -> Self:
        told = settings(
            config,
            region_name=region_name,
            profile_name=profile_name,
            endpoint_url=endpoint_url,
            aws_access_key_id=aws_access_key_id,
            aws_secret_access_key=aws_secret_access_key,
            aws_session_token=aws_session_token,
        )
        return super().__new__(cls, told)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return represent(self)

    @property
    def meta(self) -> Meta:
        """Region and endpoint."""
        return Meta(*self._target())

    def close(self) -> None:
        """Drops the connections. A call made later raises `ClientClosedError`."""
        self._close()

    def can_paginate(self, operation_name: str) -> bool:
        """Whether the operation, named as the method, answers in pages that `get_paginator` walks."""
        from aws_appstream._paginator import pagination

        return pagination(operation_name) is not None

    def get_paginator(self, operation_name: str) -> Paginator:
        """A paginator for the operation, named as the method.

        Raises:
            OperationNotPageableError: the operation does not answer in pages.
        """
        from aws_appstream._paginator import Paginator

        return Paginator(getattr(self, operation_name, None), operation_name)


def represent(client: _core.Client | _core.AsyncClient) -> str:
    """A client without its secrets."""
    try:
        region, endpoint = client._target()
    except exceptions.ClientClosedError:
        return f"<{type(client).__name__} closed>"
    return f"<{type(client).__name__} {region} {endpoint}>"
