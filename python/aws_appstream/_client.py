"""The sync client: the core's calls, and what is not a call."""

from __future__ import annotations

from aws_appstream import _core
from aws_appstream._face import Face

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType
    from typing import Any

    from typing_extensions import Self

    from aws_appstream._paginator import Paginator
    from aws_appstream._waiter import Waiter
    from aws_appstream.image_builders import ImageBuilders
    from aws_appstream.images import Images


class Client(Face, _core.Client):
    """The AppStream client. Methods, arguments and answers are those of `boto3.client("appstream")`.

    Safe to use from many threads, and inside a running event loop. What an argument leaves open comes from the
    environment and the shared AWS files, as with boto3.

    Args:
        region_name: for example `"eu-west-1"`.
        profile_name: a profile of the shared AWS files.
        endpoint_url: where the service is, if not at AWS's endpoint of the region.
        aws_access_key_id, aws_secret_access_key, aws_session_token: credentials.
        session: a `boto3.Session` or a botocore session, whose region, profile and credentials are used.
        credentials: a callable, sync or async, that gives `(access_key, secret_key, token, expires)`, or a dict or an
            object with these. It is called in a thread of its own, and again before they expire.
        verify: the path of a CA bundle, or False to believe any server.
        config: timeouts, retries, proxies, protocol: see `Config`.

    Raises:
        NoRegionError: no region is known.
        ProfileNotFound: there is no such profile.
        ConfigParseError: a shared file is broken.
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
        """Drops the connections. A call made later raises `ClientClosedError`; a second `close` does nothing.

        Example:
            client.close()
        """
        self._close()

    def get_paginator(self, operation_name: str) -> Paginator[Any, Any]:
        """A paginator for the operation, as boto3 has it.

        Args:
            operation_name: the method's name, such as `"describe_images"`.

        Returns:
            Something with a `paginate` that takes what the method takes, and `PaginationConfig` (`MaxItems`,
            `PageSize`, `StartingToken`). Its pages are the method's answers.

        Raises:
            OperationNotPageableError: the operation does not answer in pages.

        Example:
            for page in client.get_paginator("describe_images").paginate(Type="PUBLIC"):
                print([image["Name"] for image in page["Images"]])
        """
        from aws_appstream._paginator import Paginator

        return Paginator(getattr(self, operation_name, None), operation_name)

    @property
    def image_builders(self) -> ImageBuilders:
        """The image builders of the account and region, as objects.

        Returns:
            An `ImageBuilders`; nothing is asked before it is used.

        Example:
            builder = client.image_builders.get("win2022")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
        """
        from aws_appstream.image_builders import ImageBuilders

        return ImageBuilders(self)

    @property
    def images(self) -> Images:
        """The images that the account and region can see, as objects.

        Returns:
            An `Images`; nothing is asked before it is used.

        Example:
            image = client.images.latest(platform="WINDOWS_SERVER_2022")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
        """
        from aws_appstream.images import Images

        return Images(self)

    def get_waiter(self, waiter_name: str) -> Waiter:
        """The waiter of that name.

        Args:
            waiter_name: one of `waiter_names`, which are botocore's and `image_builder_running`,
                `image_builder_stopped`, `image_builder_deleted`, `image_available` and `image_deleted`.

        Returns:
            Something with a `wait` that takes `Names`, `Arns` and `WaiterConfig` (`Delay` in seconds, `MaxAttempts`).

        Raises:
            UnknownWaiterError: there is none of that name.

        Example:
            client.get_waiter("image_builder_running").wait(Names=["win2022"])
        """
        from aws_appstream import _waiter

        waiter: Waiter = _waiter.get(_waiter.Waiter, self, waiter_name)
        return waiter
