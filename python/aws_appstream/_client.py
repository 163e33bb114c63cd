"""The sync client: the core's calls, and what is not a call."""

from __future__ import annotations

from aws_appstream import _core
from aws_appstream._face import Face

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from aws_appstream._paginator import Paginator


class Client(Face, _core.Client):
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

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Drops the connections. A call made later raises `ClientClosedError`."""
        self._close()

    def get_paginator(self, operation_name: str) -> Paginator:
        """A paginator for the operation, named as the method.

        Raises:
            OperationNotPageableError: the operation does not answer in pages.
        """
        from aws_appstream._paginator import Paginator

        return Paginator(getattr(self, operation_name, None), operation_name)
