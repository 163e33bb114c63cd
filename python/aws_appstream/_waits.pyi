# Written by tools/generate_twins.py from _waits.py
# Do not edit: run `make generate`.
"""Waiting, as every wait of the package does it. The engine is in the core: all waits of a client share its sweeps."""

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
from aws_appstream.enums import ImageState, State

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
    """A change of state that a wait has seen.

    Attributes:
        name: whose.
        before: the state before; None at the first look.
        after: the state now; None if the resource is gone.
        snapshot: the `ImageBuilder` or `Image` as it is now; None if it is gone.
        elapsed: since the wait began.

    Args:
        name, before, after, snapshot, elapsed: what it says.

    Example:
        def tell(change: StateChange) -> None:
            print(change.name, change.before, "->", change.after, "after", change.elapsed)

        client.image_builders.get("win2022").wait_until(State.RUNNING, on_change=tell)
    """

    __slots__ = ("after", "before", "elapsed", "name", "snapshot")
    name: str
    before: State | ImageState | None
    after: State | ImageState | None
    snapshot: Any
    elapsed: timedelta

    def __init__(
        self,
        name: str,
        before: State | ImageState | None,
        after: State | ImageState | None,
        snapshot: Any,
        elapsed: timedelta,
    ) -> None: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def _story(self) -> tuple[str, str, str, timedelta]: ...

def change(class_: type[Any], name: str, before: str | None, snapshot: Any, elapsed: timedelta) -> StateChange:
    """Called by the Rust core."""

def seconds(value: float | timedelta, what: str) -> float:
    """A duration in seconds; never negative."""

def _interval(poll: Any) -> tuple[float, float] | None: ...
def check(client: _Client, waiting: _Waiting) -> None:
    """Refuses, before anything is done, what a wait could not be told.

    Raises:
        ParamValidationError: `timeout`, `poll` or `on_change` cannot be right.
        ImportError: `progress` needs tqdm, outside of notebooks.
    """

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
) -> _core.Wait:
    """Starts a wait."""

async def event(wait: _core.Wait, tick: float | None = None) -> Any:
    """What a wait tells next; None if that takes longer than `tick` seconds."""

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
) -> tuple[_core.Wait, Awaitable[list[Any]]]:
    """Starts a wait until all of them are where they should be. What is awaited gives their snapshots in the names'
    order, None for what is gone. Whoever awaits it cancels the wait in the end; nothing stands in between, for there
    may be thousands.
    """

async def until(
    client: _Client, class_: type[_R], names: Sequence[str], target: str, **waiting: Unpack[_Waiting]
) -> list[_R | None]:
    """Waits until all of them are where they should be."""

async def _told(wait: _core.Wait, timeline: Timeline, bar: Any, on_change: _OnChange | None) -> list[Any]: ...
async def _on_the_loop(answer: Any, wait: _core.Wait) -> None: ...
def _bar(names: Sequence[str], target: str, timeline: Timeline) -> Any: ...

class AsyncWatch:
    """State changes as they are seen, from the state at the first look on; ends when all that is watched is gone.

    Use it in a `for` loop; `close()` ends it before its time, as leaving it as a context manager does.

    Example:
        with client.image_builders.get("win2022").watch() as changes:
            print(next(changes).after)
    """

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
    def close(self) -> None:
        """Ends it: no more is asked. A second `close` does nothing.

        Example:
            changes = client.image_builders.get("win2022").watch()
            changes.close()
        """

class Watch:
    """State changes as they are seen, from the state at the first look on; ends when all that is watched is gone.

    Use it in a `for` loop; `close()` ends it before its time, as leaving it as a context manager does.

    Example:
        with client.image_builders.get("win2022").watch() as changes:
            print(next(changes).after)
    """

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
    def close(self) -> None:
        """Ends it: no more is asked. A second `close` does nothing.

        Example:
            changes = client.image_builders.get("win2022").watch()
            changes.close()
        """

def key(class_: type[Any], one: object) -> str:
    """The name or ARN that something of that class is told by: itself, or that of an object."""

def asked(class_: type[Any], keys: list[str]) -> dict[str, list[str]]:
    """How the service is asked for these: all names or all ARNs. Only images can be asked for by ARN; of others it is
    asked for the names, and who gets an answer sees to it that nobody of that name elsewhere is meant.
    """

def names_of(class_: type[Any], resources: object) -> list[str]:
    """The names or ARNs of one or several of that class."""
