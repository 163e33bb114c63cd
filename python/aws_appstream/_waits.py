"""Waiting, as every wait of the package does it. The engine is in the core: all waits of a client share its sweeps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from aws_appstream import _core, _kernel, _logging
from aws_appstream._onebody import awaited, is_async, is_awaitable, is_coroutine_function, twin
from aws_appstream._timeline import Timeline
from aws_appstream.enums import BY_SHAPE
from aws_appstream.exceptions import ParamValidationError, WaiterError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from types import TracebackType
    from typing import Any, TypeAlias, TypeVar

    from typing_extensions import NotRequired, Self, TypedDict, Unpack

    from aws_appstream._onebody import _Client
    from aws_appstream._record import Record
    from aws_appstream.enums import ImageState, State

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

#: A hundred years.
_FOREVER = 3.2e9
#: The kinds of resources that are asked for by their names only, as their ARNs have them.
_ARNS = {"ImageBuilder": "image-builder", "Fleet": "fleet"}
#: Seconds between two looks at a progress bar.
_TICK = 0.5


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
    ) -> None:
        self.name = name
        self.before = before
        self.after = after
        self.snapshot = snapshot
        self.elapsed = elapsed

    def __repr__(self) -> str:
        name, before, after, elapsed = self._story()
        return f"<StateChange {name!r} {before} -> {after} after {elapsed}>"

    def _repr_html_(self) -> str:
        from aws_appstream import _html_timeline

        return _html_timeline.change(self)

    def _story(self) -> tuple[str, str, str, timedelta]:
        return self.name, self.before or "", "gone" if self.after is None else self.after, self.elapsed


def change(class_: type[Any], name: str, before: str | None, snapshot: Any, elapsed: timedelta) -> StateChange:
    """Called by the Rust core."""
    states = BY_SHAPE.get(class_._states)
    after = None if snapshot is None else snapshot.state
    known: Any = states(before) if states and before is not None else before
    return StateChange(name, known, after, snapshot, elapsed)


def seconds(value: float | timedelta, what: str) -> float:
    """A duration in seconds; never negative."""
    number = value.total_seconds() if isinstance(value, timedelta) else value
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        raise ParamValidationError(f"{what} is a number of seconds or a timedelta, not {value!r}")
    if not number >= 0:
        raise ParamValidationError(f"{what} is not negative: {value!r}")
    return float(min(number, _FOREVER))


def _interval(poll: Any) -> tuple[float, float] | None:
    if poll is None:
        return None
    shortest, longest = poll if isinstance(poll, (tuple, list)) and len(poll) == 2 else (poll, poll)
    shortest, longest = seconds(shortest, "poll"), seconds(longest, "poll")
    if not 0 < shortest <= longest < _FOREVER:
        raise ParamValidationError(
            f"poll is (shortest, longest) interval in seconds, above 0 and in that order: {poll!r}"
        )
    return shortest, longest


def check(client: _Client, waiting: _Waiting) -> None:
    """Refuses, before anything is done, what a wait could not be told.

    Raises:
        ParamValidationError: `timeout`, `poll` or `on_change` cannot be right.
        ImportError: `progress` needs tqdm, outside of notebooks.
    """
    if waiting.get("timeout") is not None:
        seconds(waiting["timeout"], "timeout")  # type: ignore[arg-type]
    _interval(waiting.get("poll"))
    on_change = waiting.get("on_change")
    if on_change is not None and not callable(on_change):
        raise ParamValidationError(f"on_change is called with each change, which {on_change!r} cannot be")
    if is_coroutine_function(on_change) and not is_async(client):
        raise ParamValidationError("on_change is a coroutine function, which only the async client can await")
    if waiting.get("progress") and not _kernel.is_notebook():
        from aws_appstream import _progress

        _progress.bars()


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
    patience = None if timeout is None else seconds(timeout, "timeout")
    return client._wait(class_, list(names), target, require_ip, patience, _interval(poll), news)


async def event(wait: _core.Wait, tick: float | None = None) -> Any:
    """What a wait tells next; None if that takes longer than `tick` seconds."""
    told = await awaited(wait._start_next(tick)) if wait.is_async else wait._next(tick)
    if isinstance(told, StateChange) and (logger := _logging.waits()) is not None:
        # The first look is no change.
        logger.log(10 if told.before is None else 20, "%s: %s -> %s after %s", *told._story())
    return told


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
    check(client, {"progress": progress, "on_change": on_change})
    logger = _logging.waits()
    if logger is not None:
        logger.debug("waits for %s to be %s", ", ".join(names), target)
    elif not progress and on_change is None and not _kernel.is_notebook():  # there an error draws what was seen
        wait = start(client, class_, names, target, require_ip=require_ip, timeout=timeout, poll=poll)
        return wait, wait
    wait = start(client, class_, names, target, require_ip=require_ip, timeout=timeout, poll=poll, news="changes")
    timeline = Timeline()
    return wait, _told(wait, timeline, _bar(names, target, timeline) if progress else None, on_change)


async def until(
    client: _Client, class_: type[_R], names: Sequence[str], target: str, **waiting: Unpack[_Waiting]
) -> list[_R | None]:
    """Waits until all of them are where they should be."""
    wait, done = begin(client, class_, names, target, **waiting)
    try:
        return await done
    finally:
        wait.cancel()


async def _told(wait: _core.Wait, timeline: Timeline, bar: Any, on_change: _OnChange | None) -> list[Any]:
    try:
        while True:
            happened = await event(wait, _TICK if bar else None)
            if isinstance(happened, list):
                if bar:
                    bar.fill()
                return happened
            if happened:
                timeline.append(happened)
            if bar:
                bar.show(happened)
            if on_change is not None and happened:  # an empty `Timeline` is false
                answer = on_change(happened)
                if is_awaitable(answer):
                    await _on_the_loop(answer, wait)
    except WaiterError as error:
        timeline.until = error.elapsed
        error.timeline = timeline
        raise
    finally:
        if bar:
            bar.close()


async def _on_the_loop(answer: Any, wait: _core.Wait) -> None:
    if wait.is_async:
        await answer
        return
    if hasattr(answer, "close"):
        answer.close()  # or Python warns that it was never awaited
    raise ParamValidationError("on_change is a coroutine function, which only the async client can await")


def _bar(names: Sequence[str], target: str, timeline: Timeline) -> Any:
    if _kernel.is_notebook():
        from aws_appstream import _notebook

        return _notebook.Progress(names, target, timeline)
    from aws_appstream import _progress

    return _progress.Progress(names, target)


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
    ) -> None:
        self._wait = start(client, class_, names, NEVER, timeout=timeout, poll=poll, news="changes")

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> StateChange:
        happened = await event(self._wait)
        if isinstance(happened, StateChange):
            return happened
        raise StopAsyncIteration

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends it: no more is asked. A second `close` does nothing.

        Example:
            changes = client.image_builders.get("win2022").watch()
            changes.close()
        """
        self._wait.cancel()


Watch = twin(AsyncWatch)


def key(class_: type[Any], one: object) -> str:
    """The name or ARN that something of that class is told by: itself, or that of an object."""
    shape = class_._shape
    if isinstance(one, _core.Record):
        if one._shape != shape:  # type: ignore[attr-defined]
            raise ParamValidationError(f"{one!r} is no {shape}: it cannot be asked for as one")
        one = one._key  # type: ignore[attr-defined]
    if not isinstance(one, str) or not one:
        raise ParamValidationError(f"{shape}: names are non-empty strings, not {one!r}")
    if one.startswith("arn:") and shape in _ARNS:
        kind, _, name = one.rpartition(":")[2].partition("/")
        if kind != _ARNS[shape] or not name:
            raise ParamValidationError(f"{one!r} is not the ARN of a {shape}")
    return one


def asked(class_: type[Any], keys: list[str]) -> dict[str, list[str]]:
    """How the service is asked for these: all names or all ARNs. Only images can be asked for by ARN; of others it is
    asked for the names, and who gets an answer sees to it that nobody of that name elsewhere is meant.
    """
    if class_._shape not in _ARNS and keys[0].startswith("arn:"):
        return {"Arns": keys}
    return {"Names": list(dict.fromkeys(key.rpartition("/")[2] if key.startswith("arn:") else key for key in keys))}


def names_of(class_: type[Any], resources: object) -> list[str]:
    """The names or ARNs of one or several of that class."""
    if isinstance(resources, (str, _core.Record)):
        resources = [resources]
    if isinstance(resources, Mapping) or not isinstance(resources, Iterable):
        raise ParamValidationError(f"names are a list of names or objects, not {resources!r}")
    return [key(class_, one) for one in resources]
