"""The command `wait`, and the waits of other commands."""

from __future__ import annotations

import click

from aws_appstream.cli import _output, _parameters
from aws_appstream.cli._settings import Command, Settings, common, settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta
    from typing import Any

    from aws_appstream._collection import Collection

_DELETED = "DELETED"


def _targets() -> list[str]:
    return sorted({*_parameters.builder_states(), *_parameters.image_states(), _DELETED})


@click.command(cls=Command)
@_parameters.names(required=True)
@click.option(
    "--for",
    "state",
    type=_parameters.Upper(_targets),
    help="The state to wait for, or DELETED. By default RUNNING, for images AVAILABLE.",
)
@click.option("--require-ip", is_flag=True, help="With RUNNING: until it has its private IP address as well.")
@_parameters.of_images
@_parameters.patience
@common
@settings
def wait(
    settings: Settings,
    names: tuple[str, ...],
    state: str | None,
    require_ip: bool,
    of_images: bool,
    timeout: timedelta | None,
    poll: timedelta | None,
) -> None:
    """Wait until image builders have a state.

    Ends when all have it, or at once when one cannot get there any more. One that is STOPPED may be about to start, and
    is waited for.
    """
    wanted = state or ("AVAILABLE" if of_images else "RUNNING")
    if wanted == "AVAILABLE" and not of_images:
        raise click.UsageError("AVAILABLE is a state of images: add --image")
    if require_ip and wanted != "RUNNING":
        raise click.UsageError("--require-ip goes with RUNNING")
    with settings.client() as client:
        collection: Collection[Any] = client.images if of_images else client.image_builders
        there = wait_for(settings, collection, names, wanted, timeout, poll, require_ip=require_ip)
        if settings.json:
            _output.as_json([one.to_dict() for one in there])


def wait_for(
    settings: Settings,
    collection: Collection[Any],
    names: Sequence[str],
    state: str,
    timeout: timedelta | None,
    poll: timedelta | None,
    require_ip: bool = False,
) -> list[Any]:
    """Waits, with a bar if somebody looks on; gives the snapshots."""
    progress = settings.shows_progress
    if state == _DELETED:
        collection.wait_until_deleted(names, timeout=timeout, poll=poll, progress=progress)
        return []
    return collection.wait_until(names, state, require_ip=require_ip, timeout=timeout, poll=poll, progress=progress)
