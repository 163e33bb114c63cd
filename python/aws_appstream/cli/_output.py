"""What is printed: results on stdout, as a table, as names, or as JSON; everything else on stderr."""

from __future__ import annotations

import sys

import click

from aws_appstream.cli._exits import ExitCode, code_of, together, told

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from rich.console import Console

    from aws_appstream import Image, ImageBuilder
    from aws_appstream.cli._settings import Settings
    from aws_appstream.cli._tables import Column
    from aws_appstream.exceptions import AppStreamError

#: Wider than any table.
_ENDLESS = 10_000


def say(text: str) -> None:
    """Says something that is no result."""
    click.echo(f"aws-appstream: {text}", err=True)


def complain(error: AppStreamError, name: str | None = None) -> ExitCode:
    """Says what went wrong, and gives the exit code for it."""
    say(told(error) if name is None else f"{name}: {told(error)}")
    return code_of(error)


def as_json(value: Any) -> None:
    """Prints what boto3 would give, times as ISO 8601."""
    click.echo(dumped(value, indent=2))


def dumped(value: Any, indent: int | None = None) -> str:
    """A value as JSON."""
    import json

    return json.dumps(value, indent=indent, default=lambda time: time.isoformat())


def ended(settings: Settings, done: Sequence[Mapping[str, Any]], codes: Sequence[ExitCode]) -> ExitCode:
    """Prints the names of what something was done with, one a line; gives the code of all, of `codes` as well."""
    if settings.json:
        as_json(done)
    else:
        for one in done:
            click.echo(one["Name"])
    return together([*codes, ExitCode.DONE] if done else codes)


def listing(
    settings: Settings,
    columns: Sequence[Column],
    found: Sequence[ImageBuilder] | Sequence[Image],
    quiet: bool,
    wide: bool,
) -> None:
    """Prints what there is."""
    if settings.json:
        as_json([one.to_dict() for one in found])
    elif quiet:
        for one in found:
            click.echo(one.name)
    elif found:
        from aws_appstream.cli import _tables

        room = None if wide or not sys.stdout.isatty() else console(settings).width
        shown = columns if wide else _tables.fitting(columns, found, room)
        # What is still too wide is for the terminal to wrap: cut off it could not be copied.
        _tables.show(console(settings, _ENDLESS), shown, found)
    elif sys.stdout.isatty():
        say("there is none")


def console(settings: Settings, width: int | None = None) -> Console:
    """What tables are printed with; by default as wide as the terminal."""
    from rich.console import Console

    return Console(
        color_system="standard" if settings.is_colored else None,
        no_color=not settings.is_colored,
        force_terminal=settings.is_colored or sys.stdout.isatty(),
        width=width,
        markup=False,
        highlight=False,
        emoji=False,
    )
