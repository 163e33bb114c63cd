"""The command `rm`."""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager, suppress

import click

from aws_appstream.cli import _output, _parameters
from aws_appstream.cli._exits import ExitCode
from aws_appstream.cli._settings import Command, Settings, common, settings
from aws_appstream.cli._waiting import wait_for
from aws_appstream.exceptions import AppStreamError, ResourceNotFoundException, not_found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import timedelta

    from aws_appstream import Client


@click.command("rm", cls=Command)
@_parameters.names(required=True)
@click.option("-y", "--yes", is_flag=True, help="Do not ask. Needed where there is no terminal to ask at.")
@click.option("--missing-ok", is_flag=True, help="One that is not there is no error.")
@click.option("--stop/--no-stop", "stop_first", default=True, help="Stop those that run first, or ask at once.")
@_parameters.of_images
@_parameters.wait("Until they are gone.")
@_parameters.patience
@common
@settings
def remove(
    settings: Settings,
    names: tuple[str, ...],
    yes: bool,
    missing_ok: bool,
    stop_first: bool,
    of_images: bool,
    waits: bool,
    timeout: timedelta | None,
    poll: timedelta | None,
) -> ExitCode:
    """Delete image builders.

    Each is deleted as soon as its state allows; one that runs is stopped first.
    """
    names = tuple(dict.fromkeys(names))
    if not yes and not _agreed(names, "image" if of_images else "image builder"):
        _output.say("nothing was deleted")
        return ExitCode.FAILED
    with settings.client() as client:
        if of_images:
            return _remove_images(settings, client, names, missing_ok, waits, timeout, poll)
        with _states_shown(settings, client, names, poll):
            report = client.image_builders.delete_many(
                names, wait=waits, stop_first=stop_first, missing_ok=missing_ok, timeout=timeout, poll=poll
            )
    codes = [_output.complain(error, name) for name, error in report.failed.items()]
    return _output.ended(settings, [{"Name": name} for name in report.done], codes)


def _agreed(names: tuple[str, ...], kind: str) -> bool:
    """Asks. Where nobody can be asked, nothing is deleted unless that was said."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError("there is no terminal to ask at: add --yes")
    several = "" if len(names) == 1 else f"{len(names)} "
    click.echo(f"Delete the {several}{kind}{'s' if several else ''} {', '.join(names)}? [y/N] ", err=True, nl=False)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _remove_images(
    settings: Settings,
    client: Client,
    names: tuple[str, ...],
    missing_ok: bool,
    waits: bool,
    timeout: timedelta | None,
    poll: timedelta | None,
) -> ExitCode:
    codes = []
    done = []
    for name in names:
        try:
            own = _own_image(client, name)
            client.delete_image(Name=own)
            done.append(own)
        except ResourceNotFoundException as error:
            done.append(name) if missing_ok else codes.append(_output.complain(error, name))
        except AppStreamError as error:
            codes.append(_output.complain(error, name))
    if waits and done:
        try:
            wait_for(settings, client.images, done, "DELETED", timeout, poll)
        except AppStreamError as error:
            codes.append(_output.complain(error))
            done = []
    return _output.ended(settings, [{"Name": name} for name in done], codes)


def _own_image(client: Client, name: str) -> str:
    """The name of an image. The service deletes by name only, and an ARN may be another account's."""
    if not name.startswith("arn:"):
        return name
    image = client.images.get(name)
    if image.visibility != "PRIVATE":
        raise not_found("delete_image", name)
    return str(image.name)


@contextmanager
def _states_shown(settings: Settings, client: Client, names: tuple[str, ...], poll: timedelta | None) -> Iterator[None]:
    """Shows the states, if somebody looks on. The looks are those of the deletion: a client's waits share them."""
    if not settings.shows_progress:
        yield
        return
    from rich.console import Console
    from rich.status import Status
    from rich.text import Text

    from aws_appstream.cli._text import plain

    states = dict.fromkeys(names, "...")
    watch = client.image_builders.watch(names, poll=poll)
    status = Status(Text(), console=Console(stderr=True, no_color=True))

    def look() -> None:
        with suppress(AppStreamError):  # what is wrong, the deletion tells
            for change in watch:
                states[change.name] = "gone" if change.after is None else str(change.after)
                status.update(Text(plain(", ".join(f"{name} {state}" for name, state in states.items()))))

    looker = threading.Thread(target=look, daemon=True)
    with status, watch:
        looker.start()
        try:
            yield
        finally:
            watch.close()
            looker.join(timeout=1)
