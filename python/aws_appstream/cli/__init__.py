"""The command line `aws-appstream`, with click; needs `pip install 'aws-appstream[cli]'`. docs/cli.md tells how to use
it.

What a command prints and how it ends is in `_output` and `_exits`; what it does, it does through the public client.
"""

from __future__ import annotations

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> int:
    """Runs a command.

    Args:
        arguments: as from a shell, without the program's name; by default this process's.

    Returns:
        The exit code: 0 if all went well; docs/cli.md has the others.

    Example:
        from aws_appstream import cli

        cli.main(["ls", "--json"])
    """
    from aws_appstream.cli._program import run

    return run(arguments)
