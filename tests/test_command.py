"""`python -m aws_appstream`: the demo, and the local AppStream from a shell."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import boto3
import pytest

from aws_appstream import Client, _demo
from aws_appstream.local import LocalAppStream

from .shell import COMMAND


@contextmanager
def started(*arguments: str, cwd: Path | None = None) -> Iterator[tuple[subprocess.Popen[str], Callable[[], str]]]:
    """`aws-appstream`, and a function that reads the next line of it."""
    with subprocess.Popen(
        [*COMMAND, *arguments], cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline
        finally:
            process.kill()  # or a test that fails waits for it for ever


def test_the_demo_shows_the_life_of_a_builder_on_both_faces() -> None:
    ended = subprocess.run(
        [*COMMAND, "demo", "--speed", "3000"], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    for face in ("sync ", "async"):
        told = [line for line in ended.stdout.splitlines() if f" s  {face}" in line]
        places = [
            next(place for place, line in enumerate(told) if words in line)
            for words in (
                "created arn:",
                "is RUNNING",
                "got a streaming URL",
                "is STOPPED",
                "is gone",
                "deleted the image",
            )
        ]
        assert places == sorted(places)


def test_the_demo_fails_if_something_is_not_as_it_should_be(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_demo, "INSTANCE_TYPE", "stream.graphics.g4dn.xlarge")  # fits no image of the catalogue
    assert _demo.demo(speed=3000) == 1
    assert "Not as it should be: An error occurred (InvalidParameterCombinationException)" in capsys.readouterr().err


def test_an_interrupted_demo_leaves_no_builder_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_demo.Demo, "_live", _interrupted)
    with LocalAppStream(speed=3000) as local, local.client() as client:
        with pytest.raises(KeyboardInterrupt):
            asyncio.run(_demo.Demo("sync", client, real=False).run())
        assert client.describe_image_builders()["ImageBuilders"] == []


async def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
def test_the_local_appstream_serves_other_programs_until_it_is_told_to_stop() -> None:
    with started("local", "--port", "0") as (process, line):
        url = line().split()[3].rstrip(",")
        assert "AWS_ENDPOINT_URL_APPSTREAM=" + url in line()
        client = boto3.client(
            "appstream", endpoint_url=url, region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b"
        )
        assert client.describe_images(MaxResults=1)["Images"]
        client.close()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
@pytest.mark.parametrize(
    "arguments",
    [
        ["local", "--options", "options.json"],
        ["--region", "eu-west-3", "local", "--port", "0", "--speed", "5"],
        ["--region", "us-west-2", "local", "--port", "0", "--speed", "5", "--region", "eu-west-3"],
    ],
)
def test_the_local_appstream_says_what_was_made_of_its_options(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "options.json").write_text('{"port": 0, "speed": 5, "region_name": "eu-west-3"}')
    with started(*arguments, cwd=tmp_path) as (process, line):
        assert ", 5 seconds a second." in line()
        assert " AWS_DEFAULT_REGION=eu-west-3 " in line()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=10) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
def test_the_local_appstream_is_as_it_is_told_to_be(tmp_path: Path) -> None:
    world = tmp_path / "world"
    told = ("--speed", "0", "--account", "999999999999", "--state", str(world), "--verbose")
    with started("local", "--port", "0", *told) as (process, line):
        url = line().split()[3].rstrip(",")
        with Client("us-east-1", endpoint_url=url, aws_access_key_id="a", aws_secret_access_key="b") as client:
            made = client.create_image_builder(
                Name="a", ImageName="AppStream-WinServer2022-06-17-2024", InstanceType="stream.standard.medium"
            )
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=10)
    assert ":999999999999:" in made["ImageBuilder"]["Arn"]
    assert world.exists()
    assert "CreateImageBuilder" in log


def test_the_demo_asks_before_it_costs_money_and_says_where() -> None:
    command = [*COMMAND, "--region", "ap-south-1", "demo", "--real"]
    ended = subprocess.run(command, input="n\n", capture_output=True, text=True, timeout=30, check=False)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert " in ap-south-1, " in ended.stdout


def test_a_taken_port_is_said_and_not_traced() -> None:
    with LocalAppStream() as local:
        command = [*COMMAND, "local", "--port", str(local.port)]
        ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert ended.returncode == 2
    assert "cannot start" in ended.stderr
    assert "Traceback" not in ended.stderr
