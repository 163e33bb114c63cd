"""The async client: a coroutine function for each operation."""

from __future__ import annotations

from aws_appstream import _core
from aws_appstream._face import Face
from aws_appstream._onebody import awaited

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from types import TracebackType
    from typing import Any

    from typing_extensions import Self

    from aws_appstream._paginator import AsyncPaginator
    from aws_appstream._waiter import AsyncWaiter
    from aws_appstream.image_builders import AsyncImageBuilders
    from aws_appstream.images import AsyncImages


class AsyncClient(Face, _core.AsyncClient):
    """The AppStream client for asyncio: `Client`'s methods, as coroutine functions.

    May be used on several event loops, each in its own thread. Cancelling a call drops its request.

    Args:
        region_name, profile_name, endpoint_url, aws_access_key_id, aws_secret_access_key, aws_session_token: as
            `Client` takes them.
        session, credentials, verify, config: as `Client` takes them.

    Raises:
        NoRegionError, ProfileNotFound, ConfigParseError, ConfigurationError: as `Client` does.

    Example:
        async with AsyncClient(region_name="eu-west-1") as client:
            page = await client.describe_image_builders(Names=["win2022"])

    See https://docs.aws.amazon.com/appstream2/latest/APIReference/Welcome.html
    """

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Drops the connections. A call made later raises `ClientClosedError`; a second `close` does nothing.

        Example:
            await client.close()
        """
        self._close()

    def get_paginator(self, operation_name: str) -> AsyncPaginator[Any, Any]:
        """A paginator for the operation, as boto3 has it, to be walked with `async for`.

        Args:
            operation_name: the method's name, such as `"describe_images"`.

        Returns:
            Something with a `paginate` that takes what the method takes, and `PaginationConfig` (`MaxItems`,
            `PageSize`, `StartingToken`). Its pages are the method's answers.

        Raises:
            OperationNotPageableError: the operation does not answer in pages.

        Example:
            async for page in client.get_paginator("describe_images").paginate(Type="PUBLIC"):
                print([image["Name"] for image in page["Images"]])
        """
        from aws_appstream._paginator import AsyncPaginator

        return AsyncPaginator(getattr(self, operation_name, None), operation_name)

    @property
    def image_builders(self) -> AsyncImageBuilders:
        """The image builders of the account and region, as objects.

        Returns:
            An `AsyncImageBuilders`; nothing is asked before it is used.

        Example:
            builder = await client.image_builders.get("win2022")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImageBuilders.html
        """
        from aws_appstream.image_builders import AsyncImageBuilders

        return AsyncImageBuilders(self)

    @property
    def images(self) -> AsyncImages:
        """The images that the account and region can see, as objects.

        Returns:
            An `AsyncImages`; nothing is asked before it is used.

        Example:
            image = await client.images.latest(platform="WINDOWS_SERVER_2022")

        See https://docs.aws.amazon.com/appstream2/latest/APIReference/API_DescribeImages.html
        """
        from aws_appstream.images import AsyncImages

        return AsyncImages(self)

    def get_waiter(self, waiter_name: str) -> AsyncWaiter:
        """The waiter of that name.

        Args:
            waiter_name: one of `waiter_names`, which are botocore's and `image_builder_running`,
                `image_builder_stopped`, `image_builder_deleted`, `image_available` and `image_deleted`.

        Returns:
            Something with a `wait` that takes `Names`, `Arns` and `WaiterConfig` (`Delay` in seconds, `MaxAttempts`).

        Raises:
            UnknownWaiterError: there is none of that name.

        Example:
            await client.get_waiter("image_builder_running").wait(Names=["win2022"])
        """
        from aws_appstream import _waiter

        waiter: AsyncWaiter = _waiter.get(_waiter.AsyncWaiter, self, waiter_name)
        return waiter


def _coroutine_function(index: int, method: str) -> Callable[..., Coroutine[Any, Any, dict[str, Any]]]:
    """The operation at `index` of the core's table. Name, signature and documentation are the sync method's, with
    `await` in the example.
    """

    async def call(self: AsyncClient, *args: Any, **kwargs: Any) -> dict[str, Any]:
        try:
            started = self._start(index, args, kwargs)
        finally:
            del args, kwargs  # there may be passwords in them, and a traceback would show them
        return await awaited(started)

    sync = getattr(_core.Client, method)
    call.__name__ = method
    call.__qualname__ = f"AsyncClient.{method}"
    call.__doc__ = (sync.__doc__ or "").replace("\n    client.", "\n    await client.")
    call.__wrapped__ = sync  # type: ignore[attr-defined]  # what inspect.signature() follows
    return call


for _index, (_method, *_) in enumerate(_core.operations()):
    setattr(AsyncClient, _method, _coroutine_function(_index, _method))
