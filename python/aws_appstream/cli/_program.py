"""The program: its commands, and how it ends."""

from __future__ import annotations

import os
import sys
import warnings

import click
from click.core import ParameterSource
from click.exceptions import NoArgsIsHelpError

from aws_appstream._programs import COMMANDS
from aws_appstream.cli import _builders, _create, _images, _output, _removal, _shells, _waiting, _watching
from aws_appstream.cli._exits import ExitCode
from aws_appstream.cli._settings import Settings, common
from aws_appstream.cli._text import one_line
from aws_appstream.exceptions import AppStreamError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from aws_appstream._programs import Command, Option

_NAME = "aws-appstream"


class Unread(Exception):
    """Nobody reads any more what is printed. As a `BrokenPipeError` click would take it for its own matter."""


class Program(click.Group):
    """Its commands in the order in which one needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError as error:
            raise Unread from error
        return code


def _version(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from aws_appstream import __version__

    click.echo(f"{_NAME} {__version__}")
    context.exit()


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show it and end.")
@common
def program() -> None:
    """Image builders and images of Amazon AppStream.

    Region, credentials and endpoint come from where the AWS CLI has them. The options below may also come after a
    command's name.
    """


for _command in (
    _builders.list_builders,
    _images.list_images,
    _create.create,
    _builders.start,
    _builders.stop,
    _removal.remove,
    _builders.url,
    _waiting.wait,
    _watching.watch,
):
    program.add_command(_command)


def _without_extra(name: str, command: Command) -> click.Command:
    """One of the commands that argparse has as well."""

    @click.pass_context
    def run(context: click.Context, /, **told: Any) -> int:
        return command.run(**told | _whereabouts(context, told))

    options: list[click.Parameter] = [_option(option) for option in command.options]
    return click.Command(name, callback=run, params=options, help=command.told)


def _option(option: Option) -> click.Option:
    if option.kind is bool:
        return click.Option([option.flag], is_flag=True, help=option.told)
    return click.Option(
        [option.flag],
        type=option.kind,
        default=option.default,
        show_default=option.default is not None,
        metavar=option.metavar,
        help=option.told,
    )


def _whereabouts(context: click.Context, told: dict[str, Any]) -> dict[str, Any]:
    """What was told before the command's name, as far as it means something to it."""
    settings = context.ensure_object(Settings)
    if told.get("real"):
        return {"where": settings.whereabouts()}
    if settings.endpoint_url or settings.profile:
        raise click.UsageError("this asks no service: --endpoint-url and --profile mean nothing to it")
    if settings.region and context.get_parameter_source("region") is ParameterSource.DEFAULT:
        return {"region": settings.region}
    return {}


for _name, _program in COMMANDS.items():
    program.add_command(_without_extra(_name, _program))
program.add_command(_shells.completion)


def run(arguments: list[str] | None) -> int:
    """Runs a command and returns the exit code."""
    settings = Settings()
    warnings.showwarning = lambda message, *_: _output.say(f"warning: {one_line(message)}")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that cannot show a letter is no reason to fail
    try:
        code = program.main(arguments, prog_name=_NAME, standalone_mode=False, obj=settings)
        return int(code or 0)
    except Unread:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more
        return ExitCode.BROKEN_PIPE
    except (click.Abort, KeyboardInterrupt):
        _output.say("interrupted")
        return ExitCode.INTERRUPTED
    except Exception as error:
        if settings.debug:
            import traceback

            traceback.print_exc()
        return _failed(error)


def _failed(error: Exception) -> ExitCode:
    if isinstance(error, click.UsageError):
        if isinstance(error, NoArgsIsHelpError):
            error.show()
            return ExitCode.USAGE
        where = f"; see {error.ctx.command_path} --help" if error.ctx else ""
        _output.say(one_line(error.format_message()).rstrip(".") + where)
        return ExitCode.USAGE
    if isinstance(error, AppStreamError):
        return _output.complain(error)
    _output.say(f"{one_line(f'{type(error).__name__}: {error}')} (--debug shows where)")
    return ExitCode.FAILED
