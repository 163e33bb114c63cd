"""The command line, `aws-appstream` and `python -m aws_appstream`: all of it with the extra `cli`, and without it the
commands that need no other package.
"""

from __future__ import annotations

import sys

from aws_appstream._programs import COMMANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser

#: What the extra brings.
_EXTRA = ("click", "rich", "tqdm")


def main(arguments: list[str] | None = None) -> int:
    """Runs a command and returns the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if _has_extra():
        from aws_appstream.cli import main

        return main(arguments)
    if not arguments or arguments[0] not in (*COMMANDS, "--help", "-h", "--version"):
        print(f"aws-appstream: the command line is an extra: {_how_to_install()}", file=sys.stderr)
        return 1
    told = vars(_parser().parse_args(arguments))
    return COMMANDS[told.pop("command")].run(**told)


def _has_extra() -> bool:
    from importlib.util import find_spec

    return all(find_spec(name) for name in _EXTRA)


def _how_to_install() -> str:
    return "pip install 'aws-appstream[cli]'"


def _parser() -> ArgumentParser:
    import argparse

    from aws_appstream import __version__

    parser = argparse.ArgumentParser(
        prog="aws-appstream",
        description="The Amazon AppStream client.",
        epilog=f"There are more commands with {_how_to_install()}: ls, images, create, wait, ...",
    )
    parser.add_argument("--version", action="version", version=f"aws-appstream {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        shown = commands.add_parser(name, help=command.told, description=command.told)
        for option in command.options:
            if option.kind is bool:
                shown.add_argument(option.flag, action="store_true", help=option.told)
                continue
            default = "" if option.default is None else " (default: %(default)s)"
            shown.add_argument(
                option.flag,
                type=option.kind,
                default=option.default,
                metavar=option.metavar,
                help=option.told + default,
            )
    return parser


if __name__ == "__main__":
    sys.exit(main())
