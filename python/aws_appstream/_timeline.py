"""What a wait has seen, one state after the other."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import timedelta
    from typing import TypeAlias

    from aws_appstream._waits import StateChange

    #: A state, when it was first seen, and when another one was; in seconds since the wait began.
    _Span: TypeAlias = tuple[str, float, float | None]


class Timeline(list["StateChange"]):
    """The `StateChange`s that a wait has seen. A notebook draws it; it is also what `on_change` takes.

    Args:
        changes: those of `watch()`, for example.
        until: since the beginning of the wait, when it ended, if that was later than the last change.

    Example:
        timeline = Timeline()
        builder.wait_until(State.RUNNING, on_change=timeline)
        timeline
    """

    __slots__ = ("_is_shown", "until")

    until: timedelta | None

    def __init__(self, changes: Iterable[StateChange] = (), until: timedelta | None = None) -> None:
        super().__init__(changes)
        self.until = until
        self._is_shown = False

    def __call__(self, change: StateChange) -> None:
        """Takes note of a change."""
        self.append(change)

    def __repr__(self) -> str:
        return f"<Timeline {'; '.join(_story(name, spans) for name, spans in self._spans().items()) or 'of nothing'}>"

    def _spans(self) -> dict[str, list[_Span]]:
        """How long each resource was in which state. The last one has no end, unless it is known."""
        found: dict[str, list[_Span]] = {}
        for change in self:
            spans = found.setdefault(change.name, [])
            at = change.elapsed.total_seconds()
            if spans:
                state, since, _ = spans[-1]
                spans[-1] = state, since, at
            spans.append(("gone" if change.after is None else str(change.after), at, None))
        end = None if self.until is None else self.until.total_seconds()
        for spans in found.values():
            state, since, _ = spans[-1]
            spans[-1] = state, since, end if end is not None and end > since else None
        return found

    def _repr_html_(self) -> str:
        from aws_appstream import _html_timeline

        return _html_timeline.view(self)


def duration(seconds: float) -> str:
    """As people say it: `8 min 2 s`."""
    if seconds < 9.95:
        return f"{round(seconds, 1):g} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    told = [(hours, "h"), (minutes, "min"), (0 if hours else rest, "s")]
    return " ".join(f"{count} {unit}" for count, unit in told if count) or "0 s"


def _story(name: str, spans: list[_Span]) -> str:
    told = [state if end is None else f"{state} {duration(end - since)}" for state, since, end in spans]
    return f"{name}: {', '.join(told)}"
