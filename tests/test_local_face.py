"""What `LocalAppStream` can do to its world from outside, beyond what clients ask for."""

from __future__ import annotations

import asyncio
import gc
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import botocore.config
import pytest

from aws_appstream import Client, Config, State
from aws_appstream.exceptions import ImageBuilderFailed, ProxyConnectionError, UnexpectedState
from aws_appstream.local import LocalAppStream

from .asking import BUILDER, builder_of
from .faces import Face

WINDOWS: dict[str, Any] = BUILDER
LINUX: dict[str, Any] = {"ImageName": "AppStream-AmazonLinux2-06-17-2024", "InstanceType": "stream.standard.medium"}
SOFTWARE = "Microsoft_Visio_2021_LTSC_Standard_64Bit"


def states(local: LocalAppStream) -> dict[str, str]:
    return {builder.name: builder.state for builder in local.image_builders}


def test_what_there_is_can_be_seen_without_asking(hand: Client, still: LocalAppStream) -> None:
    hand.create_image_builder(Name="b", Description="seen", **WINDOWS)
    asked = len(still.requests)
    (builder,) = still.image_builders
    assert (builder.name, builder.state, builder.description) == ("b", State.PENDING, "seen")
    still.advance(minutes=10)
    assert builder.state is State.PENDING  # a snapshot
    assert states(still) == {"b": "RUNNING"}
    assert [image.arn for image in still.images] == [image.arn for image in hand.images]
    assert len(still.requests) == asked + 1  # what `hand.images` asked


def test_a_builder_fails_at_the_end_of_its_way(ours: Face, still: LocalAppStream) -> None:
    ours.call("create_image_builder", Name="b", **WINDOWS)
    still.fail("b", "DOMAIN_JOIN_ERROR_ACCESS_DENIED", at_end=True)
    assert states(still) == {"b": "PENDING"}
    still.advance(minutes=30)
    with pytest.raises(ImageBuilderFailed, match="DOMAIN_JOIN_ERROR_ACCESS_DENIED"):
        ours.finish(ours.client.image_builders.wait_until("b", "RUNNING", timeout=5))
    with pytest.raises(RuntimeError, match="on its way to nothing"):
        still.fail("b", at_end=True)


def test_a_deletion_that_fails_leaves_a_stopped_builder(ours: Face, still: LocalAppStream) -> None:
    ours.call("create_image_builder", Name="b", **WINDOWS)
    still.advance(minutes=30)
    with pytest.raises(RuntimeError, match="not being deleted"):
        still.fail_deletion("b")
    ours.call("delete_image_builder", Name="b")
    still.fail_deletion("b")
    begun = ours.begin(lambda: ours.client.image_builders.wait_until_deleted("b", timeout=30))
    for _ in range(3000):  # until the wait has seen DELETING
        if any(request.operation == "DescribeImageBuilders" for request in still.requests):
            break
        time.sleep(0.01)
    still.advance(minutes=30)
    with pytest.raises(UnexpectedState, match="STOPPED"):
        begun.result(timeout=60)


def test_what_is_stuck_stays_so(hand: Client, still: LocalAppStream) -> None:
    hand.create_image_builder(Name="b", **WINDOWS)
    still.stick("b")
    still.advance(hours=100)
    assert states(still) == {"b": "PENDING"}


def test_windows_restarts(hand: Client, still: LocalAppStream) -> None:
    hand.create_image_builder(Name="b", **WINDOWS)
    with pytest.raises(RuntimeError, match="must be RUNNING"):
        still.reboot("b")
    still.advance(minutes=30)
    still.reboot("b")
    assert states(still) == {"b": "REBOOTING"}
    still.advance(minutes=2)
    assert states(still) == {"b": "RUNNING"}


def test_software_that_cannot_be_installed(hand: Client, still: LocalAppStream) -> None:
    arn = hand.create_image_builder(Name="b", **WINDOWS)["ImageBuilder"]["Arn"]
    still.advance(minutes=30)
    with pytest.raises(ValueError, match=SOFTWARE):
        still.fail_software("b", SOFTWARE)
    hand.associate_software_to_image_builder(ImageBuilderName="b", SoftwareNames=[SOFTWARE])
    hand.start_software_deployment_to_image_builder(ImageBuilderName="b")
    still.fail_software("b", SOFTWARE, "DISK_FULL")
    still.advance(minutes=30)
    (found,) = hand.describe_software_associations(AssociatedResource=arn)["SoftwareAssociations"]
    assert found["Status"] == "FAILED_TO_INSTALL"
    assert [error["ErrorCode"] for error in found["DeploymentError"]] == ["DISK_FULL"]


def test_an_export_that_takes_too_long(hand: Client, still: LocalAppStream) -> None:
    role = "arn:aws:iam::123456789012:role/export"
    task = hand.create_export_image_task(ImageName="golden-linux", AmiName="my-ami", IamRoleArn=role)
    still.fail_export(task["ExportImageTask"]["TaskId"], "SLOW", reason="TIMED_OUT")
    (ended,) = hand.list_export_image_tasks()["ExportImageTasks"]
    assert (ended["State"], ended["ErrorDetails"][0]["ErrorCode"]) == ("TIMED_OUT", "SLOW")


def test_two_in_one_process_do_not_know_of_each_other(still: LocalAppStream) -> None:
    with LocalAppStream(speed=0) as other, still.client() as one, other.client() as two:
        one.create_image_builder(Name="b", **WINDOWS)
        other.advance(hours=1)
        assert states(still) == {"b": "PENDING"}
        assert (two.describe_image_builders()["ImageBuilders"], states(other)) == ([], {})
        assert [request.operation for request in other.requests] == ["DescribeImageBuilders"]


@pytest.mark.parametrize("config", [None, Config(protocol="cbor"), botocore.config.Config(read_timeout=5)])
def test_its_clients_pass_the_environments_proxies_by(monkeypatch: pytest.MonkeyPatch, config: Any) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    with LocalAppStream(speed=0) as local, local.client(config=config) as client:
        assert client.describe_image_builders()["ImageBuilders"] == []

        async def ask() -> Any:
            async with local.async_client(config=config) as client:
                return await client.describe_image_builders()

        assert asyncio.run(ask())["ImageBuilders"] == []


def test_a_proxy_that_its_client_is_told_is_used() -> None:
    config = Config(proxies={"http": "http://127.0.0.1:1"}, retries={"total_max_attempts": 1})
    with LocalAppStream(speed=0) as local, local.client(config=config) as client, pytest.raises(ProxyConnectionError):
        client.describe_image_builders()


def test_it_listens_where_it_is_told_to() -> None:
    with LocalAppStream() as local:
        assert local.endpoint_url.startswith("http://127.0.0.1:")
    if not socket.has_ipv6:
        pytest.skip("this Python has no IPv6")
    with LocalAppStream(host="::1", speed=0) as local, local.client() as client:
        assert local.endpoint_url.startswith("http://[::1]:")
        assert client.describe_image_builders()["ImageBuilders"] == []


def test_a_world_that_is_kept_is_there_again(tmp_path: Path) -> None:
    state = tmp_path / "world.json"
    with LocalAppStream(speed=0, state=state) as local, local.client() as client:
        made = client.create_image_builder(Name="b", Tags={"team": "ä"}, **WINDOWS)["ImageBuilder"]
        local.advance(minutes=8)
    with LocalAppStream(speed=0, jitter=0, state=str(state)) as local, local.client() as client:
        local.advance(minutes=20)
        builder = builder_of(client, "b")
        assert (builder["State"], builder["CreatedTime"]) == ("RUNNING", made["CreatedTime"])
        assert client.list_tags_for_resource(ResourceArn=made["Arn"])["Tags"] == {"team": "ä"}


def test_a_file_that_is_no_world_is_told_and_left_alone(tmp_path: Path) -> None:
    state = tmp_path / "world.json"
    state.write_text('{"version": 1,\n oops}')
    with pytest.raises(ValueError, match=r"world\.json.*line 2") as caught:
        LocalAppStream(state=state).start()
    assert "column" in str(caught.value)
    assert state.read_text() == '{"version": 1,\n oops}'


def test_a_file_has_one_world_at_a_time(tmp_path: Path) -> None:
    state = tmp_path / "world.json"
    with LocalAppStream(state=state), pytest.raises(OSError, match="another local AppStream uses it"):
        LocalAppStream(state=state).start()
    with LocalAppStream(state=state):
        pass


def start(state: Path, *more: str) -> tuple[subprocess.Popen[str], str]:
    command = [sys.executable, "-m", "aws_appstream", "local", "--port", "0", "--state", str(state), *more]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    return process, process.stdout.readline().split()[3].rstrip(",")


def client_of(url: str) -> Client:
    keys: Any = {"aws_access_key_id": "a", "aws_secret_access_key": "b"}
    return Client(region_name="us-east-1", endpoint_url=url, **keys)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL to send")
def test_what_was_answered_survives_a_kill(tmp_path: Path) -> None:
    state, made = tmp_path / "world.json", 0
    for rounds in range(3):
        process, url = start(state, "--speed", "0", "--seed", "1")
        with client_of(url) as client:
            for number in range(made, made + 3):
                client.create_image_builder(Name=f"b{number}", **LINUX)
            made += 3
            process.kill()
        assert process.wait(timeout=10) == -signal.SIGKILL
        process.communicate()
        with LocalAppStream(state=state, speed=0) as local:
            assert sorted(states(local)) == [f"b{number}" for number in range(made)], rounds


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
def test_each_request_is_told_when_asked_to(tmp_path: Path) -> None:
    process, url = start(tmp_path / "world.json", "--verbose")
    with client_of(url) as client:
        client.describe_images()
    process.send_signal(signal.SIGTERM)
    _, told = process.communicate(timeout=10)
    assert process.returncode == 0
    assert "DescribeImages json: 200 in " in told


def test_one_that_is_forgotten_ends_even_if_it_tells_of_itself(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "aws_appstream.local")
    local = LocalAppStream(speed=0).start()
    port = local.port
    del local
    gc.collect()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"port": 70_000}, "port must be from 0 to 65535, not 70000"),
        ({"seed": -5}, "seed must be"),
        ({"image_quota": -1}, "image_quota must be"),
        ({"host": "nowhere"}, "host must be an IP address"),
    ],
)
def test_an_option_that_cannot_be_is_named(options: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        LocalAppStream(**options).start()


def test_one_fault_and_one_code_need_no_list() -> None:
    faults: Any = {"kind": "failed", "errors": "DISK_FULL"}
    with LocalAppStream(host="localhost", speed=0, faults=faults) as local, local.client() as client:
        client.create_image_builder(Name="b", **WINDOWS)
        local.advance(minutes=30)
        (builder,) = local.image_builders
        assert [error.error_code for error in builder.errors] == ["DISK_FULL"]


def test_a_file_of_options_for_the_shell(tmp_path: Path) -> None:
    more = tmp_path / "options.json"
    more.write_text('{"policies": {"unknown_name": "empty"}, "image_builder_quota": 0}')
    process, url = start(tmp_path / "world.json", "--options", str(more))
    with client_of(url) as client:
        assert client.describe_image_builders(Names=["nobody"])["ImageBuilders"] == []
        with pytest.raises(client.exceptions.LimitExceededException):
            client.create_image_builder(Name="b", **LINUX)
    process.terminate()
    process.communicate(timeout=10)
    more.write_text('{"polices": {}}')
    command = [sys.executable, "-m", "aws_appstream", "local", "--port", "0", "--options", str(more)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert ended.returncode == 2
    assert "options.json" in ended.stderr
    assert "polices" in ended.stderr
