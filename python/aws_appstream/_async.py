"""The async client: a coroutine function for each operation."""

from __future__ import annotations

from aws_appstream import _core
from aws_appstream._face import Face

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from types import TracebackType
    from typing import Any

    from typing_extensions import Self

    from aws_appstream._paginator import AsyncPaginator


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

    def get_paginator(self, operation_name: str) -> AsyncPaginator:
        """A paginator for the operation, named as the method; walk it with `async for`.

        Raises:
            OperationNotPageableError: the operation does not answer in pages.
        """
        from aws_appstream._paginator import AsyncPaginator

        return AsyncPaginator(getattr(self, operation_name, None), operation_name)


def _coroutine_function(index: int, method: str) -> Callable[..., Coroutine[Any, Any, dict[str, Any]]]:
    """The operation at `index` of the core's table. Name, signature and documentation are the sync method's."""

    async def call(self: AsyncClient, *args: Any, **kwargs: Any) -> dict[str, Any]:
        future, pending = self._start(index, args, kwargs)
        try:
            return await future
        except BaseException:  # cancelled, or the loop is going down: a traceback may hold this frame for long
            pending.cancel()
            raise
        finally:
            del future, pending  # or an error, its traceback, this frame and the future would hold each other

    sync = getattr(_core.Client, method)
    call.__name__ = method
    call.__qualname__ = f"AsyncClient.{method}"
    call.__doc__ = sync.__doc__
    call.__wrapped__ = sync  # type: ignore[attr-defined]  # what inspect.signature() follows
    return call


for _index, (_method, *_) in enumerate(_core.operations()):
    setattr(AsyncClient, _method, _coroutine_function(_index, _method))
