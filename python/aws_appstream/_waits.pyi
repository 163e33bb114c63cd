# Written by tools/generate_twins.py from _waits.py
# Do not edit: run `make generate`.
from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from types import TracebackType
from typing import Any, TypeAlias, TypeVar

from typing_extensions import NotRequired, Self, TypedDict, Unpack

from aws_appstream import _core
from aws_appstream._onebody import _Client
from aws_appstream._record import Record
from aws_appstream._timeline import Timeline

TYPE_CHECKING = False
_R = TypeVar("_R", bound=Record)
_Time: TypeAlias = float | timedelta
_Poll: TypeAlias = _Time | tuple[_Time, _Time]
_OnChange: TypeAlias = Callable[["StateChange"], Any]

class _Waiting(TypedDict):
    """What every wait can be told."""

    timeout: NotRequired[_Time | None]
    poll: NotRequired[_Poll | None]
    progress: NotRequired[bool]
    on_change: NotRequired[_OnChange | None]

DELETED = "DELETED"
SETTLED = "SETTLED"
NEVER = "NEVER"

class StateChange:
    __slots__ = ("after", "before", "elapsed", "name", "snapshot")
    name: str
    before: Any
    after: Any
    snapshot: Any
    elapsed: timedelta

    def __init__(self, name: str, before: Any, after: Any, snapshot: Any, elapsed: timedelta) -> None: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def _story(self) -> tuple[str, str, str, timedelta]: ...

def change(class_: type[Any], name: str, before: str | None, snapshot: Any, elapsed: timedelta) -> StateChange: ...
def seconds(value: float | timedelta, what: str) -> float: ...
def _interval(poll: Any) -> tuple[float, float] | None: ...
def check(client: _Client, waiting: _Waiting) -> None: ...
def start(
    client: _Client,
    class_: type[Record],
    names: Sequence[str],
    target: str,
    *,
    require_ip: bool = False,
    timeout: _Time | None = None,
    poll: _Poll | None = None,
    news: str = "none",
) -> _core.Wait: ...
async def event(wait: _core.Wait, tick: float | None = None) -> Any: ...
def begin(
    client: _Client,
    class_: type[_R],
    names: Sequence[str],
    target: str,
    *,
    require_ip: bool = False,
    timeout: _Time | None = None,
    poll: _Poll | None = None,
    progress: bool = False,
    on_change: _OnChange | None = None,
) -> tuple[_core.Wait, Awaitable[list[Any]]]: ...
async def until(
    client: _Client, class_: type[_R], names: Sequence[str], target: str, **waiting: Unpack[_Waiting]
) -> list[_R | None]: ...
async def _told(wait: _core.Wait, timeline: Timeline, bar: Any, on_change: _OnChange | None) -> list[Any]: ...
async def _on_the_loop(answer: Any, wait: _core.Wait) -> None: ...
def _bar(names: Sequence[str], target: str, timeline: Timeline) -> Any: ...

class AsyncWatch:
    __slots__ = ("_wait",)
    _wait: _core.Wait

    def __init__(
        self, client: _Client, class_: type[Record], names: Sequence[str], timeout: _Time | None, poll: _Poll | None
    ) -> None: ...
    def __aiter__(self) -> Self: ...
    async def __anext__(self) -> StateChange: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    def close(self) -> None: ...

class Watch:
    __slots__ = ("_wait",)
    _wait: _core.Wait

    def __init__(
        self, client: _Client, class_: type[Record], names: Sequence[str], timeout: _Time | None, poll: _Poll | None
    ) -> None: ...
    def __iter__(self) -> Self: ...
    def __next__(self) -> StateChange: ...
    def __enter__(self) -> Self: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
    def close(self) -> None: ...

def key(class_: type[Any], one: object) -> str: ...
def names_of(class_: type[Any], resources: object) -> list[str]: ...
