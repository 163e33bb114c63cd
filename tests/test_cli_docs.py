"""What docs/cli.md shows is run, command after command, and prints what is shown."""

from __future__ import annotations

import doctest
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from aws_appstream.local import LocalAppStream

from .shell import LONG, Shell

DOCS = Path(__file__).parent.parent / "docs" / "cli.md"


def shown() -> Iterator[tuple[str, str]]:
    """Commands, and what they print."""
    for block in re.findall(r"^```console\n(.*?)^```", DOCS.read_text(), re.DOTALL | re.MULTILINE):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, printed = part.partition("\n")
            yield command, printed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such shell")
@pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed")
def test_the_commands_of_the_documentation_print_what_it_shows(tmp_path: Path) -> None:
    commands = list(shown())
    assert len(commands) > 20
    with LocalAppStream(speed=3000) as local:
        shell = Shell(local.endpoint_url)
        shell.environment["AWS_DEFAULT_REGION"] = "us-east-1"
        shell.install(tmp_path)
        for command, printed in commands:
            ran = subprocess.run(
                ["bash", "-o", "pipefail", "-c", command],
                env=shell.surroundings(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=LONG,
                check=False,
            )
            assert ran.returncode == 0, f"{command}\n{ran.stdout}"
            matches = doctest.OutputChecker().check_output(printed, ran.stdout, doctest.ELLIPSIS)
            assert matches, f"{command}\n{printed}\n--- but:\n{ran.stdout}"
