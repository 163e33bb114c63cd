"""What is done in a notebook only: waits that draw what they see, and errors with what is known of them."""

from __future__ import annotations

import time
from collections import Counter

from aws_appstream import _html_timeline
from aws_appstream._html import badge, escape, page, states
from aws_appstream._kernel import is_notebook, shell
from aws_appstream._timeline import Timeline, duration

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType
    from typing import Any

    from aws_appstream._waits import StateChange
    from aws_appstream.exceptions import AppStreamError

#: Seconds between two drawings, at least: while nothing changes, and after a change; thousands may change at once.
_PACE = 1.0
_PACE_OF_CHANGES = 0.1


class Progress:
    """A wait, drawn as it goes on: in the way of a bar, with the states that were seen."""

    def __init__(self, names: Sequence[str], target: str, timeline: Timeline) -> None:
        self._names = names
        self._target = target
        self._timeline = timeline
        timeline._is_shown = True
        self._usual: dict[str, float] = {}
        self._begun = time.monotonic()
        self._drawn = 0.0
        self._outcome = ""
        self._handle: Any = _display(self._view(), display_id=True)

    def show(self, change: StateChange | None) -> None:
        """Draws a change, or the time that has passed without one."""
        from aws_appstream._progress import usual

        if change is not None and (rest := usual(self._target, change)):
            self._usual[change.name] = change.elapsed.total_seconds() + rest
        if time.monotonic() - self._drawn >= (_PACE if change is None else _PACE_OF_CHANGES):
            self._draw()

    def fill(self) -> None:
        """All are there."""
        self._outcome = "done"

    def close(self) -> None:
        """Leaves it as it is."""
        self._outcome = self._outcome or "ended"
        self._draw()

    def _draw(self) -> None:
        self._drawn = time.monotonic()
        if self._handle is not None:
            self._handle.update(self._view(), raw=True)

    def _view(self) -> dict[str, str]:
        elapsed = time.monotonic() - self._begun
        usual = max(self._usual.values(), default=None)
        html = f"<p>{self._who()} {escape(self._when(elapsed))}</p>"
        if self._timeline:
            now = None if self._outcome == "done" else elapsed
            html += _html_timeline.body(self._timeline, now, None if self._outcome else usual)
        return {"text/plain": f"{self._timeline!r} {self._when(elapsed)}", "text/html": page(html)}

    def _who(self) -> str:
        seen = {name: spans[-1][0] for name, spans in self._timeline._spans().items()}
        if len(self._names) == 1:
            state = badge(seen[self._names[0]]) if self._names[0] in seen else ""
            return f'<span class="name">{escape(self._names[0])}</span> {state}'
        return f"{len(self._names):,} resources: {states(Counter(seen.values()))}"

    def _when(self, elapsed: float) -> str:
        if self._outcome == "done":
            return f"after {duration(elapsed)}"
        goal = "gone" if self._target == "DELETED" else self._target
        if self._outcome:
            return f"not {goal} after {duration(elapsed)}"
        often = f", usually {duration(max(self._usual.values()))}" if self._usual else ""
        return f"on the way to {goal}: {duration(elapsed)}{often}"


def traceback(error: AppStreamError) -> list[str]:
    """What IPython shows of an error that nobody caught: in a notebook first what is known of it, then where it was
    raised, without the inner life of this package. `%debug` has all frames."""
    ipython = shell()
    if ipython is None:
        from traceback import format_exception

        return format_exception(error)
    if is_notebook():
        _show_once(error, ipython.execution_count)
    shown = _outside(error.__traceback__)
    told: list[str] = ipython.InteractiveTB.structured_traceback(type(error), error, shown)
    return told


def _show_once(error: AppStreamError, cell: int) -> None:
    """IPython asks twice: to show it, and to store it."""
    if error.__dict__.get("_shown_in") == cell:
        return
    error.__dict__["_shown_in"] = cell
    _display({"text/plain": repr(error), "text/html": error._repr_html_()})


def _outside(trace: TracebackType | None) -> TracebackType | None:
    """A traceback without the frames of this package, unless it has no others."""
    frames = []
    while trace is not None:
        frames.append(trace)
        trace = trace.tb_next
    others = [frame for frame in frames if not _is_ours(frame)]
    made: TracebackType | None = None
    for frame in reversed(others or frames):
        made = type(frame)(made, frame.tb_frame, frame.tb_lasti, frame.tb_lineno)
    return made


def _is_ours(frame: TracebackType) -> bool:
    return str(frame.tb_frame.f_globals.get("__name__")).partition(".")[0] == "aws_appstream"


def _display(data: dict[str, str], **options: Any) -> Any:
    from importlib import import_module

    return import_module("IPython.display").display(data, raw=True, **options)
