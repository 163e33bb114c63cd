"""The cells of a fault matrix: each one a client that meets a fault, and what comes of it.

A cell has an AppStream, a front and a client of its own, so that many can be under way at once: nearly all that they do
is to wait. They are begun before their turn, each in a thread that nobody has to wait for longer than `BOUND`.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import product, starmap
from typing import Any, Generic, NamedTuple, TypeVar

import pytest

from aws_appstream.exceptions import WaitTimeout
from aws_appstream.local import LocalAppStream

from .faces import CREDENTIALS, FACES, AsyncFace, Face, SyncFace, config_of
from .faulty import When

F = TypeVar("F")
BOUND = 10.0
"""Seconds within which each cell has to end. A watchdog: what matters is that it ends at all."""
AT_ONCE = 32
NAME = "b"
WANTED: dict[str, Any] = {
    "Name": NAME,
    "ImageName": "AppStream-WinServer2022-06-17-2024",
    "InstanceType": "stream.standard.medium",
}
TWICE = {"total_max_attempts": 2, "mode": "standard"}


class Good(Enum):
    """The right result."""

    OK = "as if nothing had happened"


OK = Good.OK
End = Good | type[Exception] | tuple[type[Exception], ...] | None
"""How an operation ends, or may end; None: there is no such cell."""


class Ends(NamedTuple):
    """How the three operations end."""

    create: End
    describe: End
    wait: End


FINE = Ends(OK, OK, OK)
NOT = Ends(None, None, None)
"""There are no such cells."""
WEARY = 1.0
"""Seconds after which a wait gives up that has no prospect."""


@dataclass(frozen=True)
class Cell:
    """One meeting of a client with a fault."""

    row: str
    when: When
    operation: str
    kind: str
    protocol: str

    def __str__(self) -> str:
        return f"{self.row}, {self.when.value}-{self.operation}-{self.kind}-{self.protocol}"


@dataclass(frozen=True)
class Row(Generic[F]):
    """A fault, and how it ends if it acts once, always, and on creations only."""

    fault: F
    once: Ends
    always: Ends
    creations: End
    left: int = 0
    """The builders that are there after a creation that ended in an error."""
    patience: float = 8.0
    """The time-outs of the client, in seconds: short where they are what is to happen."""
    protocols: tuple[str, ...] = ("json",)

    def end(self, cell: Cell) -> End:
        if cell.when is When.CREATIONS:
            return self.creations if cell.operation == "create" else None
        end: End = getattr(self.once if cell.when is When.ONCE else self.always, cell.operation)
        return end

    def longest_wait(self, cell: Cell) -> float:
        return WEARY if self.end(cell) is WaitTimeout else BOUND

    @property
    def timeouts(self) -> dict[str, Any]:
        return {"connect_timeout": self.patience, "read_timeout": self.patience}


def cells_of(rows: Mapping[str, Row[F]]) -> list[Cell]:
    """Everything that a table says."""
    return [
        cell
        for name, row in rows.items()
        for cell in starmap(Cell, product([name], When, Ends._fields, FACES, row.protocols))
        if row.end(cell) is not None
    ]


@dataclass
class Report:
    """What came of it."""

    outcome: Any
    """The result, or the exception."""
    there: list[dict[str, Any]]
    """The image builders that there are in the end."""
    created: int
    """How many creations have been answered well, as far as the service goes."""


@dataclass
class Pending:
    """A cell under way."""

    begun: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)
    report: Report | None = None
    error: BaseException | None = None

    def work(self, run: Callable[[Cell], Report], cell: Cell) -> None:
        self.begun.set()
        try:
            self.report = run(cell)
        except BaseException as error:
            self.error = error
        self.done.set()


class Ahead:
    """The cells of a table, begun in the order in which they will be asked for."""

    def __init__(self, cells: Sequence[Cell], run: Callable[[Cell], Report]) -> None:
        self.cells = list(cells)
        self.places = {cell: place for place, cell in enumerate(self.cells)}
        self.run = run
        self.pending: dict[Cell, Pending] = {}
        self.threads: list[threading.Thread] = []

    def report(self, cell: Cell) -> Report:
        place = self.places[cell]
        for soon in self.cells[place : place + AT_ONCE]:
            if soon not in self.pending:
                self.pending[soon] = pending = Pending()
                thread = threading.Thread(target=pending.work, args=(self.run, soon), name=str(soon), daemon=True)
                self.threads.append(thread)
                thread.start()
        pending = self.pending[cell]
        assert pending.begun.wait(BOUND), "its thread does not begin"
        assert pending.done.wait(BOUND), f"it hangs: after {BOUND} s there is no end of it"
        if pending.error is not None:
            raise pending.error
        assert pending.report is not None
        return pending.report

    def finish(self) -> None:
        """Waits for what was begun and not asked for."""
        for thread in self.threads:
            thread.join(BOUND)


@contextlib.contextmanager
def running_ahead(request: pytest.FixtureRequest, run: Callable[[Cell], Report]) -> Iterator[Ahead]:
    """The cells that the tests of this module are going to ask for."""
    items = [item for item in request.session.items if getattr(item, "module", None) is request.module]
    parameters = [item.callspec.params for item in items if hasattr(item, "callspec")]
    ahead = Ahead([given["cell"] for given in parameters if "cell" in given], run)
    yield ahead
    ahead.finish()


@contextlib.contextmanager
def world(**options: Any) -> Iterator[LocalAppStream]:
    """An AppStream whose builders need a fifteenth of a second for everything."""
    kinds = ["create", "start", "stop", "delete", "network_access"]
    durations: Any = dict.fromkeys(kinds, 20)
    with LocalAppStream(speed=300, jitter=0, durations=durations, region_name="eu-west-1", **options) as local:
        yield local


@contextlib.contextmanager
def client(cell: Cell, url: str, verify: str | None = None, attempts: int = 2, **config: Any) -> Iterator[Face]:
    """Our client, as impatient as the test needs it."""
    retries = {**TWICE, **config.pop("retries", {}), "total_max_attempts": attempts}
    options: dict[str, Any] = {
        "region_name": "eu-west-1",
        "endpoint_url": url,
        "verify": verify,
        **CREDENTIALS,
        "config": config_of(cell.protocol, retries=retries, **config),
    }
    face = SyncFace(cell.protocol, **options) if cell.kind == "sync" else AsyncFace(cell.protocol, **options)
    try:
        yield face
    finally:
        face.close()


def outcome(face: Face, operation: str, wait: float, **more: Any) -> Any:
    """What one of the operations gives or raises. A wait lasts `wait` seconds at most."""
    try:
        match operation:
            case "create":
                return face.call("create_image_builder", **WANTED, **more)
            case "describe":
                return face.call("describe_image_builders", Names=[NAME])
            case _:
                waiting = face.client.image_builders.wait_until(NAME, "RUNNING", poll=(0.02, 0.2), timeout=wait)
                return face.finish(waiting)
    except BaseException as error:  # a panic is no Exception
        return error


def judge(report: Report, cell: Cell, row: Row[Any]) -> None:
    """Whether it is what the table says."""
    got, expected = report.outcome, row.end(cell)
    if expected is not OK:
        allowed = expected if isinstance(expected, tuple) else (expected,)
        assert type(got) in allowed, f"{expected} was expected, not {got!r}"
    else:
        assert not isinstance(got, BaseException), f"{got!r} was not expected"
    names = [builder["Name"] for builder in report.there]
    if cell.operation != "create":
        assert names == [NAME]
        if expected is OK:
            seen = got["ImageBuilders"] if cell.operation == "describe" else [one.to_dict() for one in got]
            assert [builder["Arn"] for builder in seen] == [builder["Arn"] for builder in report.there]
        return
    assert report.created <= len(names) <= 1, "a builder was made twice, or is lost"
    if expected is OK:
        assert len(report.there) == 1, "the builder is lost"
        told, there = got["ImageBuilder"], report.there[0]
        assert {name: told[name] for name in _LASTING} == {name: there[name] for name in _LASTING}
    else:
        assert len(names) == row.left


_LASTING = ("Name", "Arn", "ImageArn", "InstanceType", "CreatedTime")


def there_is(local: LocalAppStream, result: Any) -> Report:
    """What has come of it, in the world."""
    # Of those that were reset nobody knows how they would have been answered.
    answered = [asked for asked in local.requests if not any(fault.startswith("reset") for fault in asked.faults)]
    created = [asked for asked in answered if asked.operation == "CreateImageBuilder" and asked.error is None]
    return Report(result, [builder.to_dict() for builder in local.image_builders], len(created))
