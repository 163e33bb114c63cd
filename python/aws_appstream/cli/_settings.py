"""What every command can be told, before or after its name, and the client that is made of it."""

from __future__ import annotations

import os
import sys

import click
from click.core import ParameterSource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    from aws_appstream import Client, Config

    _F = TypeVar("_F", bound=Callable[..., Any])


class Settings:
    """What is told for all commands; of what is told twice, the last one counts."""

    region: str | None = None
    profile: str | None = None
    endpoint_url: str | None = None
    ca_bundle: str | None = None
    no_verify_ssl: bool = False
    json: bool = False
    color: str = "auto"
    debug: bool = False

    def client(self, config: Config | None = None) -> Client:
        """A client for the account and region that are meant."""
        from aws_appstream import Client

        if self.debug:
            import logging

            logging.basicConfig(format="%(asctime)s %(name)s %(message)s")
            logging.getLogger("aws_appstream").setLevel(logging.DEBUG)
        return Client(**self.whereabouts(), config=config)

    def whereabouts(self) -> dict[str, Any]:
        """What a client is told of where and who."""
        return {
            "region_name": self.region,
            "profile_name": self.profile,
            "endpoint_url": self.endpoint_url,
            "verify": False if self.no_verify_ssl else self.ca_bundle,
        }

    @property
    def is_colored(self) -> bool:
        """Whether stdout takes colours: https://no-color.org."""
        if self.color != "auto":
            return self.color == "on"
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    @property
    def shows_progress(self) -> bool:
        """Whether somebody looks on while it waits."""
        return sys.stderr.isatty()


def _note(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    if context.get_parameter_source(str(parameter.name)) is ParameterSource.COMMANDLINE:
        setattr(context.ensure_object(Settings), str(parameter.name), value)


def _switch(flag: str, told: str) -> Callable[[_F], _F]:
    return click.option(
        flag, is_flag=True, flag_value=True, default=None, expose_value=False, callback=_note, help=told
    )


def _option(flag: str, told: str, **more: Any) -> Callable[[_F], _F]:
    return click.option(flag, expose_value=False, callback=_note, help=told, **more)


def common(command: _F) -> _F:
    """What every command can be told; where the service is, is named as in the AWS CLI."""
    for option in (
        _switch("--debug", "Tell of every call on stderr, and where an error came from."),
        _option("--color", "By default in a terminal, without NO_COLOR.", type=click.Choice(["auto", "on", "off"])),
        _switch("--json", "For machines."),
        _switch("--no-verify-ssl", "Believe any server."),
        _option("--ca-bundle", "Whom to believe: a file of certificates.", metavar="FILE"),
        _option("--endpoint-url", "Where the service is, if not at AWS's.", metavar="URL"),
        _option("--profile", "A profile of the shared AWS files.", metavar="NAME"),
        _option("--region", "Such as eu-west-1.", metavar="NAME"),
    ):
        command = option(command)
    return command


class Command(click.Command):
    """A command whose help tells first what is its own."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option)]
        for title, is_common in (("Options", False), ("Options of all commands", True)):
            told = [one.get_help_record(ctx) for one in options if (one.callback is _note) == is_common]
            with formatter.section(title):
                formatter.write_dl(list(filter(None, told)))


settings = click.make_pass_decorator(Settings, ensure=True)
