"""How `aws-appstream` ends: exit codes, one line for an error, and where the options of all commands stand."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from aws_appstream import __main__, __version__
from aws_appstream.cli._exits import ExitCode
from aws_appstream.cli._text import age, duration
from aws_appstream.local import LocalAppStream

from .shell import COMMAND, LONG, SMALL, Shell, make, operations
from .stub import Stub, reply
from .tls import secure

DOCS = Path(__file__).parent.parent / "docs" / "cli.md"


@pytest.fixture
def shell(still: LocalAppStream) -> Shell:
    return Shell(still.endpoint_url)


def test_the_program_is_installed_under_its_name() -> None:
    (program,) = entry_points(group="console_scripts", name="aws-appstream")
    assert program.load() is __main__.main
    name = "aws-appstream.exe" if sys.platform == "win32" else "aws-appstream"
    script = Path(sys.executable).with_name(name)
    assert subprocess.check_output([script, "--version"], text=True) == f"aws-appstream {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nosuch"], "No such command 'nosuch'; see aws-appstream --help"),
        (["ls", "--nosuch"], "No such option '--nosuch'; see aws-appstream ls --help"),
        (["start"], "Missing argument 'NAME...'; see aws-appstream start --help"),
        (["start", "a", "--timeout", "1m"], "--timeout goes with --wait; see aws-appstream start --help"),
        (["create", "a", *SMALL, "--timeout", "1m"], "--timeout goes with --wait; see aws-appstream create --help"),
        (["create", "a", *SMALL, "--tag", "x"], "Invalid value for '--tag': 'x' is not KEY=VALUE; see "),
        (["create", "a", *SMALL, "--organizational-unit", "x"], "--organizational-unit goes with --directory-name; "),
        (["wait", "a", "--for", "AVAILABLE"], "AVAILABLE is a state of images: add --image; see "),
        (["wait", "a", "--for", "nosuch"], "there is no State 'NOSUCH' to wait for; there are: "),
        (["wait", "a", "--for", "STOPPED", "--require-ip"], "--require-ip goes with RUNNING; "),
        (["wait", "a", "--timeout", "soon"], "Invalid value for '--timeout': 'soon' is no duration, such as 90s"),
        (["wait", "a", "--timeout", "-1s"], "Invalid value for '--timeout': "),
        (["images", "--latest", "golden-lent"], "--latest goes with neither names nor --state; "),
        (["--endpoint-url", "http://127.0.0.1:1", "demo"], "this asks no service: "),
    ],
)
def test_what_cannot_be_meant_is_refused(still: LocalAppStream, shell: Shell, arguments: list[str], told: str) -> None:
    code, line = shell.refused(*arguments)
    assert code == 2
    assert line.startswith(told)
    assert operations(still) == []


def test_without_a_command_it_says_what_there_is(shell: Shell) -> None:
    ended = shell.run()
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "Usage: aws-appstream" in ended.stderr
    for command in ("ls", "images", "create", "start", "stop", "rm", "url", "wait", "watch", "local", "demo"):
        assert f"\n  {command} " in ended.stderr


@pytest.mark.parametrize("command", ["ls", "images", "create", "start", "stop", "rm", "url", "wait", "watch", "local"])
def test_each_command_has_a_help_that_fits_a_terminal(shell: Shell, command: str) -> None:
    told = shell.told(command, "--help")
    assert told.startswith(f"Usage: aws-appstream {command} ")
    assert max(map(len, told.splitlines())) <= 80


def test_what_is_not_found(shell: Shell) -> None:
    for arguments in (["ls"], ["start"], ["stop"], ["url"], ["wait"], ["watch"]):
        code, line = shell.refused(*arguments, "nosuch")
        assert code == 3
        assert "nosuch" in line


def test_what_is_refused(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    code, line = shell.refused("create", "a", *SMALL)
    assert code == 1
    assert line.startswith("ResourceAlreadyExistsException: ")


def test_what_fails(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.fail("a", "SUBNET_NOT_FOUND")
    code, line = shell.refused("wait", "a")
    assert code == 1
    assert line.startswith("ImageBuilderFailed: ")
    assert "SUBNET_NOT_FOUND" in line


def test_what_takes_too_long(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    for arguments in (["wait", "a"], ["create", "b", *SMALL, "--wait"], ["rm", "a", "--yes", "--wait"]):
        code, line = shell.refused(*arguments, "--timeout", "50ms")
        assert code == 4
        assert "WaitTimeout: " in line


def test_who_cannot_be_asked(shell: Shell, tmp_path: Path) -> None:
    for surroundings, told in (
        ({"AWS_ENDPOINT_URL_APPSTREAM": "http://127.0.0.1:1"}, "EndpointConnectionError: "),
        ({"AWS_DEFAULT_REGION": ""}, "NoRegionError: "),
        ({"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}, "NoCredentialsError: "),
        ({"AWS_PROFILE": "nosuch"}, "ProfileNotFound: "),
        ({"AWS_CONFIG_FILE": str(broken(tmp_path))}, "ConfigParseError: "),
    ):
        code, line = shell.refused("ls", **surroundings)
        assert code == 5
        assert line.startswith(told)


def broken(folder: Path) -> Path:
    file = folder / "config"
    file.write_text("[default\n")
    return file


def test_several_that_fail_alike_end_alike(still: LocalAppStream, shell: Shell) -> None:
    assert shell.run("start", "nosuch", "none").returncode == 3
    make(still, "a")
    assert shell.run("start", "nosuch", "a").returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send")
def test_ctrl_c_ends_a_wait(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    command = [
        sys.executable,
        "-c",
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from aws_appstream.__main__ import main; raise SystemExit(main())",
        "wait",
        "a",
    ]
    with subprocess.Popen(command, env=shell.surroundings(), stderr=subprocess.PIPE, text=True) as waiting:
        while "DescribeImageBuilders" not in operations(still):
            assert waiting.poll() is None
        waiting.send_signal(signal.SIGINT)
        _, told = waiting.communicate(timeout=LONG)
    assert waiting.returncode == 130
    assert told.split() == ["aws-appstream:", "interrupted"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE")
def test_nobody_who_reads_is_no_error(still: LocalAppStream, shell: Shell) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(
        [*COMMAND, "images"], env=shell.surroundings(), stdout=writer, stderr=subprocess.PIPE, check=False, timeout=LONG
    )
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
def test_what_cannot_be_written_is_said(shell: Shell) -> None:
    with open("/dev/full", "w") as full:
        ended = subprocess.run(
            [*COMMAND, "ls", "--json"], env=shell.surroundings(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == 1
    assert ended.stderr.startswith(b"aws-appstream: OSError: ")
    assert len(ended.stderr.splitlines()) == 1


def test_an_error_is_one_line_unless_it_is_debugged(shell: Shell) -> None:
    assert shell.refused("ls", "nosuch") == (
        3,
        "ResourceNotFoundException: The image builder nosuch for account 123456789012 does not exist.",
    )
    for arguments in (["--debug", "ls", "nosuch"], ["ls", "nosuch", "--debug"]):
        ended = shell.run(*arguments)
        assert ended.returncode == 3
        assert "Traceback (most recent call last)" in ended.stderr
        assert "DescribeImageBuilders: 404 ResourceNotFoundException" in ended.stderr
        assert "wJalrXUtnFEMI" not in ended.stderr


def test_a_message_of_several_lines_is_one(stub: Stub) -> None:
    body = b'{"__type": "Odd", "message": "one\\n\\ttwo \\u001b[31mred"}'
    stub.always(reply(body, 400, [("Content-Type", "application/x-amz-json-1.1")]))
    assert Shell(stub.url).refused("ls") == (1, "Odd: one; two \N{REPLACEMENT CHARACTER}[31mred")


def test_options_of_all_commands_stand_before_or_after_the_command(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    nowhere = {"AWS_ENDPOINT_URL_APPSTREAM": "http://127.0.0.1:1"}
    url = ("--endpoint-url", still.endpoint_url)
    assert shell.told(*url, "ls", "-q", **nowhere) == "a\n"
    assert shell.told("ls", "-q", *url, **nowhere) == "a\n"
    assert shell.told("--endpoint-url", "http://127.0.0.1:1", "ls", *url, "-q") == "a\n"  # the last one counts
    assert shell.told("--json", "ls") == shell.told("ls", "--json")


def test_region_and_profile(stub: Stub, tmp_path: Path) -> None:
    stub.always(reply(b"{}", 200, [("Content-Type", "application/x-amz-json-1.1")]))
    config = tmp_path / "config"
    config.write_text("[profile dev]\nregion = eu-north-1\naws_access_key_id = AKIDDEV\naws_secret_access_key = s\n")
    shell = Shell(stub.url)
    for arguments, scope in (
        (["--region", "ap-south-1", "ls"], "AKIDEXAMPLE/[0-9]{8}/ap-south-1/"),
        (["ls", "--region", "ap-south-1"], "AKIDEXAMPLE/[0-9]{8}/ap-south-1/"),
        (["--profile", "dev", "ls"], "AKIDDEV/[0-9]{8}/eu-north-1/"),
    ):
        stub.take()
        shell.told(*arguments, AWS_CONFIG_FILE=str(config), AWS_DEFAULT_REGION="")
        (request,) = stub.take()
        assert re.search(scope, request.headers["authorization"])


def test_whom_to_believe(tmp_path: Path) -> None:
    with secure(tmp_path) as (stub, bundle):
        stub.always(reply(b"{}", 200, [("Content-Type", "application/x-amz-json-1.1")]))
        shell = Shell(stub.url)
        code, line = shell.refused("ls", AWS_MAX_ATTEMPTS="1")
        assert (code, line.partition(":")[0]) == (5, "SSLError")
        assert shell.told("ls", "--ca-bundle", bundle) == ""
        ended = shell.run("ls", "--no-verify-ssl")
    assert ended.returncode == 0
    (warning,) = ended.stderr.splitlines()
    assert warning.startswith("aws-appstream: warning: ")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90s", 90), ("45m", 2700), ("2h", 7200), ("1h30m", 5400), ("2d", 172_800), ("1.5h", 5400),
        ("20ms", 0.02), ("5", 5), (".5", 0.5), ("0", 0), (" 1H ", 3600),
        ("", None), ("h", None), ("5x", None), ("1m1h", None), ("-5s", None), ("1m30", None), ("9" * 400 + "d", None),
    ],
)  # fmt: skip
def test_durations(text: str, seconds: float | None) -> None:
    found = duration(text)
    assert (None if found is None else found.total_seconds()) == seconds


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(-5, "0s"), (0, "0s"), (119.9, "119s"), (120, "2m"), (7199, "119m"), (7200, "2h"), (172_800, "2d"), (7e7, "2y")],
)
def test_ages(seconds: float, told: str) -> None:
    assert age(seconds) == told


def test_the_documentation_has_every_exit_code() -> None:
    told = dict(re.findall(r"^\| (\d+) \| (.+?) \|", DOCS.read_text(), re.MULTILINE))
    assert {int(code) for code in told} == set(ExitCode)
