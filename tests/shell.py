"""The command line as a shell runs it: the real program, led to a local AppStream by its environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from aws_appstream.local import LocalAppStream

from .faces import CREDENTIALS

COMMAND = [sys.executable, "-m", "aws_appstream"]
LONG = 60.0
"""Far more than anything takes: a bound against hangs."""
SMALL = ("--image", "AppStream-WinServer2022-06-17-2024", "--instance-type", "stream.standard.medium")
"""What a builder is created of."""


#: What of the surroundings of the tests changes how things look.
_LOOKS = ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS", "LINES", "TERM")


class Shell:
    """Runs `aws-appstream` against an AppStream."""

    def __init__(self, url: str) -> None:
        self.environment = {
            "AWS_ENDPOINT_URL_APPSTREAM": url,
            "AWS_DEFAULT_REGION": "eu-west-1",
            "AWS_APPSTREAM_POLL": "20ms",
            **{name.upper(): value for name, value in CREDENTIALS.items()},
        }

    def run(self, *arguments: str, told: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        """Runs it to its end; `told` is what it reads."""
        return subprocess.run(
            [*COMMAND, *arguments],
            env=self.surroundings(**environment),
            input=told or "",
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=LONG,
            check=False,
        )

    def install(self, folder: Path) -> None:
        """Makes it found under its name, whatever else is installed."""
        program = folder / "aws-appstream"
        program.write_text(f'#!/bin/sh\nexec "{COMMAND[0]}" {" ".join(COMMAND[1:])} "$@"\n')
        program.chmod(0o755)
        self.environment["PATH"] = f"{folder}:{self.surroundings()['PATH']}"

    def surroundings(self, **environment: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in _LOOKS}
        return {**kept, **self.environment, **environment}

    def told(self, *arguments: str, **environment: str) -> str:
        """What it prints; it must end well, with nothing on stderr."""
        ended = self.run(*arguments, **environment)
        assert (ended.returncode, ended.stderr) == (0, "")
        return ended.stdout

    def json(self, *arguments: str) -> Any:
        """What it prints as JSON."""
        return json.loads(self.told(*arguments, "--json"))

    def refused(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """The exit code, and the one line on stderr. Nothing is on stdout."""
        ended = self.run(*arguments, **environment)
        assert ended.stdout == ""
        (line,) = ended.stderr.splitlines()
        return ended.returncode, line.removeprefix("aws-appstream: ")


def make(local: LocalAppStream, *names: str) -> None:
    """Creates builders."""
    with local.client() as client:
        for name in names:
            client.create_image_builder(Name=name, ImageName=SMALL[1], InstanceType=SMALL[3])


def states(local: LocalAppStream) -> dict[str, str]:
    return {str(builder.name): str(builder.state) for builder in local.image_builders}


def column(table: str, title: str) -> list[str]:
    """A column of a table whose cells have no spaces."""
    header, *rows = table.splitlines()
    return [row.split()[header.split().index(title)] for row in rows]


def operations(local: LocalAppStream) -> list[str]:
    return [request.operation for request in local.requests]
