"""Arguments and options that several commands take, and what a shell is told to complete them with."""

from __future__ import annotations

from datetime import timedelta

import click

from aws_appstream.cli._settings import Settings
from aws_appstream.cli._text import duration

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, TypeVar

    from click.shell_completion import CompletionItem

    _F = TypeVar("_F", bound=Callable[..., Any])
    _Duration = click.ParamType[timedelta]
    _Text = click.ParamType[str]
else:
    _Duration = _Text = click.ParamType  # which takes no parameter in older ones

#: How long a shell waits for names, in seconds.
_PATIENCE = 2


class Duration(_Duration):
    """A duration such as `90s`, `45m` or `1h30m`, within bounds."""

    name = "duration"

    def __init__(self, shortest: timedelta = timedelta(0), longest: timedelta = timedelta(days=36_500)) -> None:
        self._shortest = shortest
        self._longest = longest

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        if isinstance(value, timedelta):
            return value
        found = duration(value)
        if found is None:
            self.fail(f"{value!r} is no duration, such as 90s, 45m, 1h30m or 2d", param, ctx)
        if not self._shortest <= found <= self._longest:
            self.fail(f"{value} is not from {self._shortest} to {self._longest}", param, ctx)
        return found


class Upper(_Text):
    """One of the service's words, in any case. One that nobody knew when this was written is as good."""

    name = "text"

    def __init__(self, known: Callable[[], Iterable[str]]) -> None:
        self._known = known

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return str(value).upper()

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(word) for word in self._known() if word.startswith(incomplete.upper())]


class BuilderName(_Text):
    """The name of an image builder, which may also be told by its ARN."""

    name = "name"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        kind, _, name = str(value).rpartition(":")[2].partition("/")
        if not value or (value.startswith("arn:") and (kind != "image-builder" or not name)):
            self.fail(f"{value!r} is neither the name nor the ARN of an image builder", param, ctx)
        return str(value)


def builder_states() -> list[str]:
    from aws_appstream import State

    return list(State.__members__)


def image_states() -> list[str]:
    from aws_appstream import ImageState

    return list(ImageState.__members__)


def platforms() -> list[str]:
    from aws_appstream import Platform

    return list(Platform.__members__)


def _complete_names(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names that are there. Whatever goes wrong, a shell that completes has nobody to tell."""
    from click.shell_completion import CompletionItem

    from aws_appstream import Config
    from aws_appstream.exceptions import AppStreamError

    once = Config(retries={"total_max_attempts": 1}, connect_timeout=_PATIENCE, read_timeout=_PATIENCE)
    told = set(context.params.get("names") or ())
    try:
        with context.ensure_object(Settings).client(once) as client:
            if context.params.get("of_images") or context.command.name == "images":
                found = [image.name for image in client.images.list(visibility="PRIVATE", name_prefix=incomplete)]
            else:
                found = [builder.name for builder in client.image_builders.list(name_prefix=incomplete)]
    except AppStreamError:
        return []
    return [CompletionItem(name) for name in sorted(found) if name not in told]


def name(command: _F) -> _F:
    """One image builder."""
    return click.argument("name", type=BuilderName(), shell_complete=_complete_names)(command)


def builder_names(command: _F) -> _F:
    """At least one image builder."""
    complete = _complete_names
    return click.argument(
        "names", metavar="NAME...", nargs=-1, required=True, type=BuilderName(), shell_complete=complete
    )(command)


def names(required: bool) -> Callable[[_F], _F]:
    """Image builders, or images: names or ARNs."""
    metavar = "NAME..." if required else "[NAME]..."
    return click.argument("names", metavar=metavar, nargs=-1, required=required, shell_complete=_complete_names)


def of_images(command: _F) -> _F:
    """Whether the names are those of images."""
    return click.option("--image", "of_images", is_flag=True, help="The names are those of images.")(command)


def patience(command: _F) -> _F:
    """How a wait goes."""
    for option in (
        click.option(
            "--poll",
            type=Duration(shortest=timedelta(milliseconds=10)),
            envvar="AWS_APPSTREAM_POLL",
            show_envvar=True,
            help="From one look to the next.",
        ),
        click.option("--timeout", type=Duration(), help="How long to wait, such as 45m; then exit with 4."),
    ):
        command = option(command)
    return command


def wait(what: str) -> Callable[[_F], _F]:
    """The switch of commands that can wait."""
    return click.option("--wait", "waits", is_flag=True, help=what)


def listing(command: _F) -> _F:
    """How a list is shown."""
    for option in (
        click.option("-w", "--wide", is_flag=True, help="All columns, however wide they are."),
        click.option("-q", "--quiet", is_flag=True, help="Only the names."),
    ):
        command = option(command)
    return command
