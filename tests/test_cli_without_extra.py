"""`aws-appstream` where the extra `cli` is not installed: in an environment that has the package and nothing else."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

import aws_appstream

from .shell import LONG

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links want a privilege on Windows")
TOLD = "aws-appstream: the command line is an extra: pip install 'aws-appstream[cli]'\n"


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("empty")
    venv.create(folder, symlinks=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "aws_appstream").symlink_to(Path(aws_appstream.__file__).parent)
    return str(folder / "bin" / "python")


def run(python: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [python, "-m", "aws_appstream", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=LONG, check=False)


@pytest.mark.parametrize("arguments", [[], ["ls"], ["--json", "ls"], ["nosuch"]])
def test_it_says_how_to_install_it(python: str, arguments: list[str]) -> None:
    ended = run(python, *arguments)
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "", TOLD)


def test_a_part_of_the_extra_is_not_enough(python: str, tmp_path: Path) -> None:
    (tmp_path / "click.py").touch()  # as Flask brings it
    command = [python, "-m", "aws_appstream", "ls"]
    ended = subprocess.run(
        command, capture_output=True, text=True, timeout=LONG, check=False, env={"PYTHONPATH": str(tmp_path)}
    )
    assert (ended.returncode, ended.stderr) == (1, TOLD)


def test_what_needs_no_other_package_is_there(python: str) -> None:
    told = run(python, "demo", "--speed", "3000")
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.endswith("All as it should be.\n")


def test_the_local_appstream_is_there(python: str) -> None:
    command = [python, "-m", "aws_appstream", "local", "--port", "0", "--speed", "2.5", "--region", "eu-west-3"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as local:
        assert local.stdout is not None
        assert "2.5 seconds a second" in local.stdout.readline()
        assert "AWS_DEFAULT_REGION=eu-west-3" in local.stdout.readline()
        local.terminate()
        assert local.wait(LONG) == 0


def test_its_help_says_what_else_there_is(python: str) -> None:
    told = run(python, "--help")
    assert told.returncode == 0
    for word in ("local", "demo", "pip install 'aws-appstream[cli]'"):
        assert word in told.stdout
    assert "default: 4599" in run(python, "local", "--help").stdout
    assert run(python, "--version").stdout == f"aws-appstream {aws_appstream.__version__}\n"
    assert run(python, "local", "--nosuch").returncode == 2
