"""`aws-appstream completion`: what bash, zsh and fish complete, asked of the shells themselves."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from aws_appstream.local import LocalAppStream

from .shell import LONG, Shell, make

if sys.platform != "win32":
    from .terminal import terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these shells")

BASH = """
eval "$(aws-appstream completion bash)"
COMP_WORDS=(aws-appstream "$@") COMP_CWORD=$#
"$(complete -p aws-appstream | sed 's/.* -F \\([^ ]*\\) .*/\\1/')" aws-appstream
printf '%s\\n' "${COMPREPLY[@]}"
"""
ZSH = """
PROMPT='ready '; autoload -U compinit; compinit -u -D
eval "$(aws-appstream completion zsh)"
"""


@pytest.fixture
def shell(still: LocalAppStream, tmp_path: Path) -> Shell:
    shell = Shell(still.endpoint_url)
    shell.install(tmp_path)
    shell.environment["TMPDIR"] = shell.environment["HOME"] = str(tmp_path)
    return shell


def bash(shell: Shell, *words: str) -> list[str]:
    """What bash offers for the last word."""
    ended = subprocess.run(
        ["bash", "--norc", "-c", BASH, "bash", *words],
        env=shell.surroundings(),
        capture_output=True,
        text=True,
        timeout=LONG,
        check=True,
    )
    assert ended.stderr == ""
    return sorted(filter(None, ended.stdout.splitlines()))


def test_bash_completes_commands_and_options(shell: Shell) -> None:
    assert bash(shell, "st") == ["start", "stop"]
    assert bash(shell, "--en") == ["--endpoint-url"]
    assert bash(shell, "ls", "--pr") == ["--prefix", "--profile"]
    assert bash(shell, "--color", "o") == ["off", "on"]


def test_bash_completes_what_the_service_says(shell: Shell) -> None:
    assert bash(shell, "wait", "--for", "stop") == ["STOPPED", "STOPPING"]
    assert bash(shell, "images", "--state", "avail") == ["AVAILABLE"]
    assert bash(shell, "create", "--platform", "windows_server_2022") == ["WINDOWS_SERVER_2022"]


def test_bash_completes_the_names_of_what_there_is(still: LocalAppStream, shell: Shell) -> None:
    make(still, "win2019", "win2022", "other")
    assert bash(shell, "start", "win") == ["win2019", "win2022"]
    assert bash(shell, "start", "win2019", "win") == ["win2022"]
    assert bash(shell, "rm", "--image", "golden-l") == ["golden-lent", "golden-linux"]
    assert bash(shell, "images", "golden-w") == ["golden-win2022"]


def test_names_are_those_of_where_the_command_goes(still: LocalAppStream, shell: Shell) -> None:
    with LocalAppStream(speed=0) as elsewhere:
        make(elsewhere, "there")
        make(still, "here")
        assert bash(shell, "start", "") == ["here"]
        assert bash(shell, "--endpoint-url", elsewhere.endpoint_url, "start", "") == ["there"]
        assert bash(shell, "start", "--endpoint-url", elsewhere.endpoint_url, "") == ["there"]


def test_what_cannot_be_asked_is_not_completed(shell: Shell) -> None:
    assert bash(shell, "--endpoint-url", "http://127.0.0.1:1", "start", "") == []


def test_zsh_completes(still: LocalAppStream, shell: Shell, tmp_path: Path) -> None:
    if not shutil.which("zsh", path=shell.surroundings()["PATH"]):
        pytest.skip("zsh is not installed")
    make(still, "win2022")
    (tmp_path / ".zshrc").write_text(ZSH)
    environment = shell.surroundings(ZDOTDIR=str(tmp_path))
    for words, completed in (("comp", "completion"), ("start wi", "start win2022"), ("st", "stop")):
        with terminal(["zsh", "-d", "-i"], environment) as run:
            run.until("ready")
            run.type(f"aws-appstream {words}\t")
            run.until(completed)
            run.program.kill()


def test_fish_completes(still: LocalAppStream, shell: Shell) -> None:
    if not shutil.which("fish", path=shell.surroundings()["PATH"]):
        pytest.skip("fish is not installed")
    make(still, "win2022")
    for words, completed in (("st", ["start", "stop"]), ("start wi", ["win2022"])):
        script = f"aws-appstream completion fish | source; complete -C 'aws-appstream {words}'"
        told = subprocess.check_output(
            ["fish", "--no-config", "-c", script], env=shell.surroundings(TERM="dumb"), text=True, timeout=LONG
        )
        assert [line.split("\t")[0] for line in told.splitlines()] == completed
