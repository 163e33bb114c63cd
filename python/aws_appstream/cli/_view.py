"""What `watch` knows: what there is, what has changed, and how that is shown."""

from __future__ import annotations

import time
from datetime import datetime, timezone

from aws_appstream._bulk import is_passing
from aws_appstream.cli import _tables
from aws_appstream.cli._exits import told
from aws_appstream.cli._text import age, plain
from aws_appstream.exceptions import AppStreamError, not_found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from rich.console import RenderableType

_GONE = "gone"


class Change:
    """A change of state that a look has found. At the first look there is none before it, and none if it is gone."""

    def __init__(self, name: str, before: str | None, after: str | None) -> None:
        self.name = name
        self.before = before
        self.after = after
        self.time = datetime.now(timezone.utc)
        self.seen = time.monotonic()

    @property
    def states(self) -> str:
        after = self.after or _GONE
        return after if self.before is None else f"{self.before} -> {after}"

    def __str__(self) -> str:
        return plain(f"{self.time:%Y-%m-%dT%H:%M:%SZ} {self.name} {self.states}")

    def to_dict(self) -> dict[str, Any]:
        return {"Time": self.time, "Name": self.name, "Before": self.before, "After": self.after}


class View:
    """What there is.

    Attributes:
        problem: why the last look failed, if it did.
    """

    def __init__(self, look: Callable[[], list[Any]], names: tuple[str, ...]) -> None:
        self._look = look
        self._names = names
        self._states: dict[str, str] = {}
        self._changes: dict[str, Change] = {}
        self._last: dict[str, Any] = {}
        self._begun = False
        self.problem: str | None = None

    def look(self) -> list[Change]:
        """Looks, and gives what has changed. An outage that may pass is told and not raised.

        Raises:
            ResourceNotFoundException: one that is named is not there at the first look.
        """
        try:
            found = {str(one.name): one for one in self._look() if self._is_wanted(one)}
        except AppStreamError as error:
            if not is_passing(error):
                raise
            self.problem = told(error)
            return []
        self.problem = None
        if not self._begun:
            self._refuse_missing(found)
        self._begun = True
        states = {name: str(one.state) for name, one in found.items()}
        changes = [
            Change(name, self._states.get(name), states.get(name))
            for name in sorted({*self._states, *states})
            if self._states.get(name) != states.get(name)
        ]
        self._states = states
        self._last |= found
        self._changes |= {change.name: change for change in changes}
        return changes

    @property
    def is_over(self) -> bool:
        """Whether all that was named is gone."""
        return self._begun and bool(self._names) and not self._states

    def table(self, width: int, of_images: bool) -> RenderableType:
        """The table as it is now."""
        from rich.console import Group
        from rich.text import Text

        rows = [self._last[name] for name in sorted(self._last)]
        columns = [
            _tables.NAME,
            _tables.Column("STATE", self._state, color=self._color),
            _tables.Column("CHANGED", self._changed, rank=1),
            *(() if of_images else (_tables.INSTANCE.ranked(2),)),
            _tables.AGE.ranked(3),
        ]
        shown = _tables.table(_tables.fitting(columns, rows, width), rows)
        return Group(shown, *(Text(line, style="yellow") for line in self._remarks()))

    def _remarks(self) -> list[str]:
        if self.problem:
            return [self.problem]
        if not self._begun:
            return ["..."]
        return [] if self._last else ["there is none"]

    def _state(self, one: Any) -> str:
        return self._states.get(one.name, _GONE)

    def _color(self, one: Any) -> str:
        return _tables.color_of(one.state if one.name in self._states else None)

    def _changed(self, one: Any) -> str | None:
        change = self._changes[one.name]
        return change.before and f"{change.states}, {age(time.monotonic() - change.seen)} ago"

    def _is_wanted(self, one: Any) -> bool:
        return not self._names or one.name in self._names or one.arn in self._names

    def _refuse_missing(self, found: dict[str, Any]) -> None:
        there = {key for one in found.values() for key in (one.name, one.arn)}
        if missing := [name for name in self._names if name not in there]:
            raise not_found("watch", ", ".join(missing))
