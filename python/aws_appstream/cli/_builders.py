"""The commands about image builders: what there is, start, stop, connect."""

from __future__ import annotations

import sys
from datetime import timedelta

import click

from aws_appstream.cli import _output, _parameters
from aws_appstream.cli._settings import Command, Settings, common, settings
from aws_appstream.cli._waiting import wait_for
from aws_appstream.exceptions import AppStreamError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from aws_appstream import Client
    from aws_appstream.cli._exits import ExitCode

    _Act = Callable[[Client, str], Mapping[str, Any]]


@click.command("ls", cls=Command)
@_parameters.names(required=False)
@click.option(
    "--state", "states", multiple=True, type=_parameters.Upper(_parameters.builder_states), help="Only these."
)
@click.option("--prefix", default="", help="Only those whose names begin so.")
@_parameters.listing
@common
@settings
def list_builders(
    settings: Settings, names: tuple[str, ...], states: tuple[str, ...], prefix: str, quiet: bool, wide: bool
) -> None:
    """List image builders."""
    from aws_appstream.cli._tables import BUILDERS

    with settings.client() as client:
        found = client.image_builders.list(names or None, state=states or None, name_prefix=prefix)
        found.sort(key=lambda builder: str(builder.name))
        _output.listing(settings, BUILDERS, found, quiet, wide)


@click.command(cls=Command)
@_parameters.builder_names
@click.option("--agent-version", metavar="VERSION", help="Of the AppStream agent; LATEST installs the newest.")
@_parameters.wait("Until they are RUNNING.")
@_parameters.patience
@common
@settings
def start(settings: Settings, /, names: tuple[str, ...], agent_version: str | None, **waiting: Any) -> ExitCode:
    """Start image builders that are STOPPED."""
    version = {} if agent_version is None else {"AppstreamAgentVersion": agent_version}
    return _act(
        settings,
        names,
        lambda client, name: client.start_image_builder(Name=name, **version)["ImageBuilder"],
        "RUNNING",
        **waiting,
    )


@click.command(cls=Command)
@_parameters.builder_names
@_parameters.wait("Until they are STOPPED.")
@_parameters.patience
@common
@settings
def stop(settings: Settings, /, names: tuple[str, ...], **waiting: Any) -> ExitCode:
    """Stop image builders that are RUNNING."""
    return _act(
        settings, names, lambda client, name: client.stop_image_builder(Name=name)["ImageBuilder"], "STOPPED", **waiting
    )


def _act(
    settings: Settings,
    names: tuple[str, ...],
    act: _Act,
    state: str,
    waits: bool,
    timeout: timedelta | None,
    poll: timedelta | None,
) -> ExitCode:
    """Does something with each of them; what is refused for one is no matter for the others."""
    if timeout is not None and not waits:
        raise click.UsageError("--timeout goes with --wait")
    codes = []
    done: dict[str, Mapping[str, Any]] = {}
    with settings.client() as client:
        for name in dict.fromkeys(names):
            try:
                own = _name(client, name)
                if own not in done:
                    done[own] = act(client, own)
            except AppStreamError as error:
                codes.append(_output.complain(error, name))
        if waits and done:
            try:
                there = wait_for(settings, client.image_builders, list(done), state, timeout, poll)
                done = {str(builder.name): builder.to_dict() for builder in there}
            except AppStreamError as error:
                codes.append(_output.complain(error))
                done = {}
    return _output.ended(settings, list(done.values()), codes)


def _name(client: Client, told: str) -> str:
    """The service does things by name only, and an ARN may be another account's."""
    return str(client.image_builders.get(told).name) if told.startswith("arn:") else told


@click.command(cls=Command)
@_parameters.name
@click.option(
    "--valid-for",
    type=_parameters.Duration(timedelta(seconds=1), timedelta(days=7)),
    default="1h",
    show_default=True,
    help="From 1s to 7d.",
)
@common
@settings
def url(settings: Settings, name: str, valid_for: timedelta) -> None:
    """Print a URL to connect with.

    Whoever has it can connect to the image builder, which must be RUNNING.
    """
    with settings.client() as client:
        made = client.create_image_builder_streaming_url(
            Name=_name(client, name), Validity=int(valid_for.total_seconds())
        )
    if settings.json:
        _output.as_json({"StreamingURL": made["StreamingURL"], "Expires": made["Expires"]})
        return
    click.echo(made["StreamingURL"])
    if sys.stdout.isatty():
        _output.say(f"it is valid until {made['Expires'].astimezone():%Y-%m-%d %H:%M:%S}")
