"""The command `watch`: a table that stays up to date, or a line for each change where nobody looks on."""

from __future__ import annotations

import signal
import sys
import time
from contextlib import contextmanager

import click

from aws_appstream.cli import _output, _parameters
from aws_appstream.cli._exits import ExitCode
from aws_appstream.cli._settings import Command, Settings, common, settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta
    from typing import Any

    from aws_appstream.cli._view import Change, View

#: Seconds from one look to the next.
_INTERVAL = 5.0


@click.command(cls=Command)
@_parameters.names(required=False)
@_parameters.of_images
@_parameters.patience
@common
@settings
def watch(
    settings: Settings, names: tuple[str, ...], of_images: bool, timeout: timedelta | None, poll: timedelta | None
) -> ExitCode:
    """Show image builders and their changes.

    Until Ctrl-C, or until all that are named are gone. In a terminal it is a table that stays up to date; elsewhere,
    and with --json, a line for each change. Of images it shows your own ones.
    """
    from aws_appstream.cli._view import View

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(ExitCode.TERMINATED))  # a terminal wants its cursor back
    until = None if timeout is None else time.monotonic() + timeout.total_seconds()
    with settings.client() as client:

        def look() -> list[Any]:
            return client.images.list(visibility="PRIVATE") if of_images else client.image_builders.list()

        view = View(look, names)
        looks = _looks(view, _INTERVAL if poll is None else poll.total_seconds(), until)
        if settings.json or not sys.stdout.isatty():
            _lines(settings, view, looks)
        else:
            _table(settings, view, looks, of_images)
    if view.is_over:
        return ExitCode.DONE
    _output.say(f"stopped watching after {timeout}")
    return ExitCode.TIMED_OUT


def _looks(view: View, interval: float, until: float | None) -> Iterator[list[Change]]:
    """The changes that each look finds, until all is gone or the time is over."""
    while True:
        yield view.look()
        left = interval if until is None else min(interval, until - time.monotonic())
        if view.is_over or left <= 0:
            return
        time.sleep(left)


def _lines(settings: Settings, view: View, looks: Iterator[list[Change]]) -> None:
    problem = None
    for changes in looks:
        for change in changes:
            click.echo(_output.dumped(change.to_dict()) if settings.json else str(change))
        if view.problem != problem and view.problem:
            _output.say(view.problem)
        problem = view.problem


def _table(settings: Settings, view: View, looks: Iterator[list[Change]], of_images: bool) -> None:
    from rich.live import Live

    console = _output.console(settings)
    next(looks, None)  # what is not there at all is told without a table
    with (
        _without_echo(),
        Live(console=console, get_renderable=lambda: view.table(console.width, of_images), refresh_per_second=4),
    ):
        for _ in looks:
            pass


@contextmanager
def _without_echo() -> Iterator[None]:
    """Keys that are pressed meanwhile do not show: they would move the table."""
    try:
        import termios
    except ImportError:  # Windows shows none
        yield
        return
    if not sys.stdin.isatty():
        yield
        return
    before = termios.tcgetattr(sys.stdin)
    quiet = list(before)
    quiet[3] &= ~termios.ECHO
    termios.tcsetattr(sys.stdin, termios.TCSADRAIN, quiet)
    try:
        yield
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)
