"""Tables of image builders and images: which columns they have, and which of them fit into a terminal."""

from __future__ import annotations

from datetime import datetime, timezone

from aws_appstream import ImageState, State
from aws_appstream.cli._text import age, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from rich.console import Console
    from rich.table import Table

    from aws_appstream import ImageBuilder

#: Spaces between two columns.
_GAP = 2
#: The least that is shown of names in a line.
_LEAST = 8
_COLORS = {
    State.RUNNING: "green",
    State.STOPPED: "blue",
    State.FAILED: "bold red",
    ImageState.AVAILABLE: "green",
    ImageState.FAILED: "bold red",
}


class Column:
    """A column: its title, and what it shows of a resource.

    Attributes:
        rank: 0 if it is always shown; of the others, that with the lower rank comes first while there is room; None if
            it is only shown when everything is.
    """

    def __init__(
        self,
        title: str,
        show: Callable[[Any], Any],
        rank: int | None = 0,
        color: Callable[[Any], str] | None = None,
    ) -> None:
        self.title = title
        self.rank = rank
        self._show = show
        self._color = color

    def ranked(self, rank: int) -> Column:
        """The same, with another rank."""
        return Column(self.title, self._show, rank, self._color)

    def text(self, one: Any) -> str:
        shown = self._show(one)
        return "-" if shown is None or shown == "" else plain(shown)

    def style(self, one: Any) -> str:
        return self._color(one) if self._color else ""

    def is_empty(self, rows: Sequence[Any]) -> bool:
        return all(self._show(one) in (None, "") for one in rows)

    def width(self, rows: Sequence[Any]) -> int:
        from rich.cells import cell_len

        return max(cell_len(text) for text in (self.title, *map(self.text, rows)))


def color_of(state: State | ImageState | None) -> str:
    """The colour of a state. What is on its way, or unknown, is yellow."""
    return "bright_black" if state is None else _COLORS.get(state, "yellow")


def age_of(one: Any) -> str | None:
    """How old it is."""
    created = one.created_time
    return age((datetime.now(timezone.utc) - created).total_seconds()) if created else None


def reason_of(one: Any) -> str | None:
    """Why it is as it is, if the service says."""
    if one.errors:
        error = one.errors[0]
        return ": ".join(filter(None, (error.error_code, error.error_message)))
    reason = one.state_change_reason
    return (reason.message or reason.code) if reason else None


def _last_part(arn: str | None) -> str | None:
    return arn and arn.rpartition("/")[2]


def _address_of(builder: ImageBuilder) -> str | None:
    network = builder.network_access_configuration
    return network.eni_private_ip_address if network else None


NAME = Column("NAME", lambda one: one.name)
STATE = Column("STATE", lambda one: one.state, color=lambda one: color_of(one.state))
AGE = Column("AGE", age_of)
_PLATFORM = Column("PLATFORM", lambda one: one.platform, rank=1)
_REASON = Column("REASON", reason_of, rank=2)
INSTANCE = Column("INSTANCE", lambda builder: builder.instance_type)

BUILDERS = (
    NAME,
    STATE,
    INSTANCE,
    _PLATFORM,
    AGE,
    Column("IMAGE", lambda builder: _last_part(builder.image_arn), rank=None),
    Column("ADDRESS", _address_of, rank=None),
    Column("AGENT", lambda builder: builder.appstream_agent_version, rank=None),
    _REASON,
)
IMAGES = (
    NAME,
    STATE,
    Column("VISIBILITY", lambda image: image.visibility, rank=2),
    _PLATFORM,
    AGE,
    Column("BUILDER", lambda image: image.image_builder_name, rank=None),
    Column("AGENT", lambda image: image.appstream_agent_version, rank=None),
    Column("DESCRIPTION", lambda image: image.description, rank=None),
    Column("REASON", reason_of, rank=3),
)


def fitting(columns: Sequence[Column], rows: Sequence[Any], width: int | None) -> list[Column]:
    """The columns that have something to say and fit; None for any width."""
    chosen = {column for column in columns if column.rank == 0}
    taken = sum(column.width(rows) + _GAP for column in chosen) - _GAP
    more = [column for column in columns if column.rank and not column.is_empty(rows)]
    for column in sorted(more, key=lambda column: column.rank or 0):
        taken += column.width(rows) + _GAP
        if width is not None and taken > width:
            break
        chosen.add(column)
    return [column for column in columns if column in chosen]


def table(columns: Sequence[Column], rows: Sequence[Any]) -> Table:
    """A table without lines. Where it has too little room, it is names that go on in the next line."""
    from rich.table import Table
    from rich.text import Text

    made = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    for column in columns:
        is_name = column is NAME
        least = min(_LEAST, column.width(rows)) if is_name else None
        made.add_column(column.title, overflow="fold", no_wrap=not is_name, min_width=least)
    for one in rows:
        made.add_row(*(Text(column.text(one), style=column.style(one)) for column in columns))
    return made


def show(console: Console, columns: Sequence[Column], rows: Sequence[Any]) -> None:
    """Prints a table, without the spaces at the ends of its lines."""
    with console.capture() as capture:
        console.print(table(columns, rows))
    console.file.write("".join(f"{line.rstrip()}\n" for line in capture.get().splitlines()))
