"""One body for both faces: what is more than one call is written once, as coroutine functions.

With an `AsyncClient` they run on the event loop, as any coroutine. With a `Client` everything that they await is done
when it is awaited, so that `run` gets their result in one step, without an event loop: also where one is running
already, as in a notebook. `twin` makes the sync class of an async one.
"""

from __future__ import annotations

from types import CoroutineType, FunctionType, MemberDescriptorType

from aws_appstream import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from asyncio import Future
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import Any, TypeAlias, TypeVar

    from aws_appstream._core import PendingCall
    from aws_appstream._record import Record

    _T = TypeVar("_T")
    _R = TypeVar("_R", bound=Record)
    _Client: TypeAlias = _core.Client | _core.AsyncClient

#: `inspect.CO_COROUTINE`
_COROUTINE = 0x80
_ROWS = {method: row for row, (method, *_) in enumerate(_core.operations())}
_PLAIN = {"__aenter__": "__enter__", "__aexit__": "__exit__", "__aiter__": "__iter__", "__anext__": "__next__"}
_TWINS: dict[type, type] = {}


def run(coroutine: Coroutine[Any, Any, _T]) -> _T:
    """The result of a coroutine that never has to wait."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        result: _T = done.value
        return result
    coroutine.close()
    raise RuntimeError(f"{coroutine!r} waits for something on the sync face: this is a bug of aws-appstream")


async def awaited(started: tuple[Future[_T], PendingCall]) -> _T:
    """The result of what the core has started. It is dropped if the task is cancelled."""
    future, pending = started
    try:
        return await future
    except BaseException:  # cancelled, or the loop is going down: a traceback may hold this frame for long
        pending.cancel()
        raise
    finally:
        del future, pending, started  # or an error, its traceback, this frame and the future would hold each other


async def done(result: Awaitable[_T]) -> _T:
    """What a public method came to that is called by a body: on the sync face it has it already."""
    either: Any = result
    value: _T = await either if is_awaitable(either) else either
    return value


def is_awaitable(value: object) -> bool:
    """As `inspect` has it, which takes longer to import than all that is here."""
    return isinstance(value, CoroutineType) or hasattr(value, "__await__")


def is_coroutine_function(value: object) -> bool:
    """As `inspect` has it, for plain functions."""
    return isinstance(value, FunctionType) and bool(value.__code__.co_flags & _COROUTINE)


def is_async(client: _Client) -> bool:
    """Whether the client's calls are to be awaited."""
    return isinstance(client, _core.AsyncClient)


async def call(client: _Client, method: str, /, **parameters: Any) -> dict[str, Any]:
    """Calls an operation; its answer is boto3's dict."""
    answer: Any = getattr(client, method)(**parameters)
    made: dict[str, Any] = await answer if is_async(client) else answer
    return made


def fetch(
    client: _Client, method: str, class_: type[_R], /, **parameters: Any
) -> Coroutine[Any, Any, tuple[list[_R], str | None]]:
    """Calls an operation; its answer is the objects in it, and the token of the next page."""
    return fetch_patiently(client, method, class_, parameters, None)


async def fetch_patiently(
    client: _Client, method: str, class_: type[_R], parameters: dict[str, Any], patience: float | None
) -> tuple[list[_R], str | None]:
    """As `fetch`. A creation is tried again for `patience` seconds while its role is invisible."""
    if isinstance(client, _core.AsyncClient):
        return await awaited(client._start_fetch(_ROWS[method], class_, parameters, patience))
    return client._fetch(_ROWS[method], class_, parameters, patience)


async def pause(client: _Client, seconds: float) -> None:
    """Lets time pass."""
    if is_async(client):
        import asyncio

        await asyncio.sleep(seconds)
    else:
        import time

        time.sleep(seconds)  # noqa: ASYNC251  # nobody else is on this thread's loop: there is none


def twin(cls: type[Any]) -> Any:
    """The sync class of an async one: `ImageBuilder` of `AsyncImageBuilder`. Bases and members that are classes with a
    twin are exchanged for it, and public coroutine functions for plain ones. Private ones are for other bodies.
    """
    name = cls.__name__.removeprefix("Async")
    members = {
        _PLAIN.get(key, key): _member(key, value, name)
        for key, value in vars(cls).items()
        if not isinstance(value, MemberDescriptorType) and key not in ("__dict__", "__weakref__")
    }
    members["__qualname__"] = name
    made = type(name, tuple(_TWINS.get(base, base) for base in cls.__bases__), members)
    _TWINS[cls] = made
    return made


def _member(key: str, value: Any, owner: str) -> Any:
    if isinstance(value, type):
        return _TWINS.get(value, value)
    private = key.startswith("_") and key not in _PLAIN
    if private or not is_coroutine_function(value):
        return value
    plain: Any = _next(value) if key == "__anext__" else _driven(value)
    plain.__module__, plain.__doc__, plain.__wrapped__ = value.__module__, value.__doc__, value
    plain.__name__ = _PLAIN.get(key, key)
    plain.__qualname__ = f"{owner}.{plain.__name__}"
    return plain


def _driven(function: Callable[..., Coroutine[Any, Any, _T]]) -> Callable[..., _T]:
    def plain(*args: Any, **kwargs: Any) -> _T:
        return run(function(*args, **kwargs))

    return plain


def _next(function: Callable[..., Coroutine[Any, Any, _T]]) -> Callable[..., _T]:
    def plain(self: Any) -> _T:
        try:
            return run(function(self))
        except StopAsyncIteration:
            raise StopIteration from None

    return plain
