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

    May be used on several event loops, each in its own thread. Cancelling a call drops its request. Arguments are those
    of `Client`.

    Example:
        async with AsyncClient(region_name="eu-west-1") as client:
            page = await client.describe_image_builders(Names=["win2022"])
    """

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Drops the connections. A call made later raises `ClientClosedError`."""
        self._close()

    def get_paginator(self, operation_name: str) -> AsyncPaginator[Any, Any]:
        """A paginator for the operation, named as the method; walk it with `async for`.

        Raises:
            OperationNotPageableError: the operation does not answer in pages.
        """
        from aws_appstream._paginator import AsyncPaginator

        return AsyncPaginator(getattr(self, operation_name, None), operation_name)

    @property
    def image_builders(self) -> AsyncImageBuilders:
        """The image builders, as objects."""
        from aws_appstream.image_builders import AsyncImageBuilders

        return AsyncImageBuilders(self)

    @property
    def images(self) -> AsyncImages:
        """The images, as objects."""
        from aws_appstream.images import AsyncImages

        return AsyncImages(self)

    def get_waiter(self, waiter_name: str) -> AsyncWaiter:
        """The waiter of that name: one of `waiter_names`, which are botocore's and `image_builder_running`,
        `image_builder_stopped`, `image_builder_deleted`, `image_available` and `image_deleted`.

        Raises:
            UnknownWaiterError: there is none of that name.

        Example:
            await client.get_waiter("image_builder_running").wait(Names=["win2022"])
        """
        from aws_appstream import _waiter

        waiter: AsyncWaiter = _waiter.get(_waiter.AsyncWaiter, self, waiter_name)
        return waiter


def _coroutine_function(index: int, method: str) -> Callable[..., Coroutine[Any, Any, dict[str, Any]]]:
    """The operation at `index` of the core's table. Name, signature and documentation are the sync method's."""

    async def call(self: AsyncClient, *args: Any, **kwargs: Any) -> dict[str, Any]:
        try:
            started = self._start(index, args, kwargs)
        finally:
            del args, kwargs  # there may be passwords in them, and a traceback would show them
        return await awaited(started)

    sync = getattr(_core.Client, method)
    call.__name__ = method
    call.__qualname__ = f"AsyncClient.{method}"
    call.__doc__ = sync.__doc__
    call.__wrapped__ = sync  # type: ignore[attr-defined]  # what inspect.signature() follows
    return call


for _index, (_method, *_) in enumerate(_core.operations()):
    setattr(AsyncClient, _method, _coroutine_function(_index, _method))
