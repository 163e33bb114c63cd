"""`aws-appstream create`, `start`, `stop`, `rm`, `url`, `wait`, `watch`: the life of a builder from a shell."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest

from aws_appstream.local import LocalAppStream

from .shell import COMMAND, LONG, SMALL, Shell, make, operations, states


@pytest.fixture
def shell(still: LocalAppStream) -> Shell:
    return Shell(still.endpoint_url)


@pytest.fixture
def live(lively: LocalAppStream) -> Shell:
    """Where everything is done at once."""
    return Shell(lively.endpoint_url)


SOFTWARE = "Microsoft_Visio_2021_LTSC_Standard_64Bit"


def asked(local: LocalAppStream, operation: str) -> list[dict[str, Any]]:
    return [request.parameters or {} for request in local.requests if request.operation == operation]


def test_a_builder_is_created(still: LocalAppStream, shell: Shell) -> None:
    assert shell.told("create", "win2022", *SMALL) == "win2022\n"
    assert states(still) == {"win2022": "PENDING"}
    assert asked(still, "CreateImageBuilder") == [{"Name": "win2022", "ImageName": SMALL[1], "InstanceType": SMALL[3]}]


def test_a_builder_is_created_with_all_that_the_service_takes(still: LocalAppStream, shell: Shell) -> None:
    role = "arn:aws:iam::123456789012:role/builder"
    join = ("--directory-name", "corp.example.com", "--organizational-unit", "OU=a,DC=corp")
    made = shell.json(
        *("create", "full", *SMALL, "--description", "for tests", "--display-name", "Full"),
        *("--subnet-id", "subnet-1a", "--security-group-id", "sg-1a", "--security-group-id", "sg-2b"),
        *("--no-enable-default-internet-access", *join, "--iam-role-arn", role, "--access-endpoint", "vpce-1a"),
        *("--agent-version", "LATEST", "--root-volume-size", "300", "--disable-imdsv1", "--software", SOFTWARE),
        *("--tag", "team=imaging", "--tag", "note=a=b"),
    )
    (wanted,) = asked(still, "CreateImageBuilder")
    assert wanted == {
        "Name": "full",
        "ImageName": SMALL[1],
        "InstanceType": SMALL[3],
        "Description": "for tests",
        "DisplayName": "Full",
        "VpcConfig": {"SubnetIds": ["subnet-1a"], "SecurityGroupIds": ["sg-1a", "sg-2b"]},
        "EnableDefaultInternetAccess": False,
        "DomainJoinInfo": {
            "DirectoryName": "corp.example.com",
            "OrganizationalUnitDistinguishedName": "OU=a,DC=corp",
        },
        "IamRoleArn": role,
        "AccessEndpoints": [{"EndpointType": "STREAMING", "VpceId": "vpce-1a"}],
        "AppstreamAgentVersion": "LATEST",
        "RootVolumeConfig": {"VolumeSizeInGb": 300},
        "DisableIMDSV1": True,
        "SoftwaresToInstall": [SOFTWARE],
        "Tags": {"team": "imaging", "note": "a=b"},
    }
    assert (made["Name"], made["State"]) == ("full", "PENDING")


def test_a_builder_of_the_newest_image_of_a_platform(still: LocalAppStream, shell: Shell) -> None:
    with still.client() as client:
        latest = client.images.latest(platform="WINDOWS_SERVER_2022")
    shell.told("create", "a", "--platform", "windows_server_2022", "--instance-type", SMALL[3])
    assert asked(still, "CreateImageBuilder")[0]["ImageArn"] == latest.arn


@pytest.mark.parametrize("options", [(), ("--image", "i", "--platform", "WINDOWS_SERVER_2022")])
def test_an_image_or_a_platform_is_needed_and_not_both(
    still: LocalAppStream, shell: Shell, options: tuple[str, ...]
) -> None:
    code, line = shell.refused("create", "a", "--instance-type", SMALL[3], *options)
    assert (code, line.split(";")[0]) == (2, "one of --image and --platform is needed")
    assert operations(still) == []


def test_creation_waits(live: Shell) -> None:
    assert live.json("create", "a", *SMALL, "--wait", "--timeout", "1m")["State"] == "RUNNING"


def test_what_is_there_as_it_is_asked_for_is_fine(lively: LocalAppStream, live: Shell) -> None:
    for _ in range(2):
        assert live.told("create", "a", *SMALL, "--ensure", "--wait") == "a\n"
    assert live.told("stop", "a", "--wait") == "a\n"
    assert live.json("create", "a", *SMALL, "--ensure", "--wait")["State"] == "RUNNING"
    assert len(asked(lively, "CreateImageBuilder")) == 1
    code, line = live.refused(
        "create", "a", "--image", SMALL[1], "--instance-type", "stream.standard.large", "--ensure"
    )
    assert code == 1
    assert line.startswith("ResourceDiffersError: ")


def test_builders_are_started_and_stopped(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a", "b")
    still.advance(hours=1)
    assert shell.told("stop", "a", "b") == "a\nb\n"
    assert states(still) == {"a": "STOPPING", "b": "STOPPING"}
    still.advance(hours=1)
    started = shell.json("start", "a", "a", "--agent-version", "LATEST")
    assert [(one["Name"], one["State"]) for one in started] == [("a", "PENDING")]
    assert asked(still, "StartImageBuilder") == [{"Name": "a", "AppstreamAgentVersion": "LATEST"}]


def test_starting_and_stopping_wait(lively: LocalAppStream, live: Shell) -> None:
    make(lively, "a", "b")
    live.told("wait", "a", "b")
    assert [one["State"] for one in live.json("stop", "a", "b", "--wait")] == ["STOPPED", "STOPPED"]
    assert live.told("start", "b", "--wait", "--timeout", "60") == "b\n"
    assert states(lively) == {"a": "STOPPED", "b": "RUNNING"}


def test_what_is_refused_for_one_is_done_with_the_others(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a", "b")
    still.advance(hours=1)
    make(still, "c")
    ended = shell.run("stop", "a", "nosuch", "c", "b")
    assert ended.returncode == 1
    assert ended.stdout == "a\nb\n"
    first, second = ended.stderr.splitlines()
    assert first.startswith("aws-appstream: nosuch: ResourceNotFoundException: ")
    assert second.startswith("aws-appstream: c: OperationNotPermittedException: ")


def test_what_was_done_is_told_whatever_comes_after_it(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a", "b")
    still.advance(hours=1)
    for command, operation, names in (
        (["stop"], "StopImageBuilder", ["a", "b"]),
        (["rm", "--image", "--yes"], "DeleteImage", ["golden-linux", "golden-win2022"]),
    ):
        still.faults("reset_before", operation, after=1)
        ended = shell.run(*command, *names, AWS_MAX_ATTEMPTS="1")
        assert ended.stdout.splitlines() == names[:1]
        assert ended.stderr.startswith(f"aws-appstream: {names[1]}: ")
        assert ended.returncode == 1


def test_arns_are_names_as_well(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.advance(hours=1)
    (builder,) = shell.json("ls")
    assert "https://" in shell.told("url", builder["Arn"])
    assert shell.told("stop", builder["Arn"], "a") == "a\n"
    code, line = shell.refused("start", builder["Arn"].replace("image-builder/", "image/"))
    assert code == 2
    assert "is neither the name nor the ARN of an image builder" in line


@pytest.mark.parametrize("command", [["ls"], ["url"], ["stop"], ["start"], ["wait"], ["rm", "--yes"]])
@pytest.mark.parametrize("place", [":us-west-2:123456789012:", ":eu-west-1:999999999999:"])
def test_an_arn_of_elsewhere_is_no_name_of_what_is_here(
    still: LocalAppStream, shell: Shell, command: list[str], place: str
) -> None:
    make(still, "a")
    still.advance(hours=1)
    (builder,) = shell.json("ls")
    arn = f"arn:aws:appstream{place}image-builder/a"
    assert arn != builder["Arn"]
    code, line = shell.refused(*command, arn)
    assert code == 3
    assert arn in line
    assert "does not exist" in line
    assert states(still) == {"a": "RUNNING"}


def test_an_image_is_deleted_by_its_arn_if_it_is_ones_own(still: LocalAppStream, shell: Shell) -> None:
    (own,) = shell.json("images", "golden-linux")
    (lent,) = shell.json("images", "partner-cad")
    assert shell.told("rm", "--image", "--yes", own["Arn"], own["Arn"]) == "golden-linux\n"
    code, line = shell.refused("rm", "--image", "--yes", lent["Arn"])
    assert code == 3
    assert line.endswith(f"ResourceNotFoundException: {lent['Arn']} does not exist.")


def test_the_url_alone_is_printed(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.advance(hours=1)
    url = shell.told("url", "a", "--valid-for", "2h")
    assert url.startswith("https://appstream2.")
    assert url.count("\n") == 1
    assert asked(still, "CreateImageBuilderStreamingURL") == [{"Name": "a", "Validity": 7200}]
    both = shell.json("url", "a")
    assert both["StreamingURL"].startswith("https://")
    lasts = datetime.fromisoformat(both["Expires"]) - still.requests[-1].time
    assert timedelta(minutes=59) < lasts <= timedelta(hours=1)


@pytest.mark.parametrize("duration", ["0s", "8d", "soon"])
def test_a_url_is_valid_for_a_second_to_a_week(shell: Shell, duration: str) -> None:
    code, line = shell.refused("url", "a", "--valid-for", duration)
    assert code == 2
    assert line.startswith("Invalid value for '--valid-for'")


def test_waiting_ends_when_all_are_there(lively: LocalAppStream, live: Shell) -> None:
    make(lively, "a", "b")
    assert live.told("wait", "a", "b", "--timeout", "1m") == ""
    assert set(states(lively).values()) == {"RUNNING"}
    (there,) = live.json("wait", "a", "--for", "running", "--require-ip")
    assert there["NetworkAccessConfiguration"]["EniPrivateIpAddress"]


def test_waiting_for_an_image(lively: LocalAppStream, live: Shell) -> None:
    make(lively, "a")
    live.told("wait", "a")
    lively.create_image("a", "baked")
    assert live.json("wait", "baked", "--image")[0]["State"] == "AVAILABLE"
    assert live.told("rm", "baked", "--image", "--yes", "--wait") == "baked\n"
    assert "baked" not in live.told("images", "-q")


def test_waiting_until_one_is_gone(lively: LocalAppStream, live: Shell) -> None:
    make(lively, "a")
    live.told("rm", "a", "-y")
    assert live.json("wait", "a", "--for", "DELETED") == []
    assert states(lively) == {}


def test_builders_are_deleted_whatever_they_do(lively: LocalAppStream, live: Shell) -> None:
    make(lively, "a", "b")
    live.told("wait", "a", "b")
    live.told("stop", "a")
    assert sorted(live.told("rm", "a", "b", "--yes", "--wait").split()) == ["a", "b"]
    assert states(lively) == {}


def test_a_running_builder_can_be_deleted_at_once(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    still.advance(hours=1)
    assert shell.json("rm", "a", "--yes", "--no-stop") == [{"Name": "a"}]
    assert asked(still, "StopImageBuilder") == []
    assert states(still) == {"a": "DELETING"}


def test_what_is_not_there_cannot_be_deleted_unless_that_is_fine(shell: Shell) -> None:
    for kind in ((), ("--image",)):
        code, line = shell.refused("rm", "nosuch", "--yes", *kind)
        assert code == 3
        assert line.startswith("nosuch: ResourceNotFoundException: ")
        assert shell.told("rm", "nosuch", "--yes", "--missing-ok", *kind) == "nosuch\n"


def test_an_image_in_use_is_not_deleted(shell: Shell) -> None:
    code, line = shell.refused("rm", "golden-lent", "--image", "--yes")
    assert code == 1
    assert line.startswith("golden-lent: ResourceInUseException: ")


def test_nothing_is_deleted_where_nobody_can_be_asked(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    before = operations(still)
    code, line = shell.refused("rm", "a")
    assert (code, line.split(";")[0]) == (2, "there is no terminal to ask at: add --yes")
    assert operations(still) == before


def test_watching_prints_a_line_for_each_change_until_all_is_gone(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a", "other")
    with watching(shell, "a") as (line, watch):
        assert line().split()[1:] == ["a", "PENDING"]
        still.advance(hours=1)
        assert line().split()[1:] == ["a", "PENDING", "->", "RUNNING"]
        shell.told("rm", "a", "--yes", "--no-stop")
        assert line().split()[1:] == ["a", "RUNNING", "->", "DELETING"]
        still.advance(hours=1)
        assert line().split()[1:] == ["a", "DELETING", "->", "gone"]
        assert watch.wait(LONG) == 0


def test_watching_for_programs(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    with watching(shell, "--json") as (line, watch):
        first = json.loads(line())
        assert (first["Name"], first["Before"], first["After"]) == ("a", None, "PENDING")
        assert datetime.fromisoformat(first["Time"]).tzinfo
        make(still, "new")
        assert json.loads(line())["Name"] == "new"
        watch.terminate()
        assert watch.wait(LONG) == 143


def test_watching_rides_out_an_outage(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    with watching(shell, AWS_MAX_ATTEMPTS="1") as (line, watch):
        assert "a PENDING" in line()
        still.faults("throttling", "DescribeImageBuilders", count=2)
        assert watch.stderr is not None
        assert watch.stderr.readline().startswith("aws-appstream: ThrottlingException: ")
        still.advance(hours=1)
        assert "a PENDING -> RUNNING" in line()
        still.faults("InvalidAccountStatusException", "DescribeImageBuilders")
        assert watch.stderr.readline().startswith("aws-appstream: InvalidAccountStatusException: ")
        assert watch.wait(LONG) == 1


def test_watching_rides_out_a_service_that_is_not_there(shell: Shell) -> None:
    ended = shell.run(*("watch", "--timeout", "300ms", "--endpoint-url", "http://127.0.0.1:1"), AWS_MAX_ATTEMPTS="1")
    assert (ended.returncode, ended.stdout) == (4, "")
    outage, end = ended.stderr.splitlines()  # an outage is told once
    assert outage.startswith("aws-appstream: EndpointConnectionError: ")
    assert end == "aws-appstream: stopped watching after 0:00:00.300000"


def test_watching_ones_own_images(still: LocalAppStream, shell: Shell) -> None:
    names = shell.told("images", "--type", "private", "-q").split()
    (linux,) = shell.json("images", "golden-linux")
    ended = shell.run("watch", "--image", "--timeout", "0s")
    assert [line.split()[1] for line in ended.stdout.splitlines()] == sorted(names)
    with watching(shell, "--image", linux["Arn"]) as (line, watch):
        assert line().split()[1:] == ["golden-linux", "AVAILABLE"]
        shell.told("rm", "--image", "--yes", "golden-linux")
        while not line().endswith("gone\n"):
            still.advance(hours=1)
        assert watch.wait(LONG) == 0


def test_watching_ends_in_time(still: LocalAppStream, shell: Shell) -> None:
    make(still, "a")
    ended = shell.run("watch", "a", "--timeout", "50ms")
    assert ended.returncode == 4
    assert "a PENDING" in ended.stdout


@contextmanager
def watching(
    shell: Shell, *arguments: str, **environment: str
) -> Iterator[tuple[Callable[[], str], subprocess.Popen[str]]]:
    """`aws-appstream watch`, and a function that reads the next line of it."""
    with subprocess.Popen(
        [*COMMAND, "watch", *arguments],
        env=shell.surroundings(**environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as watch:
        assert watch.stdout is not None
        try:
            yield watch.stdout.readline, watch
        finally:
            watch.kill()
