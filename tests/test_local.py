"""The local AppStream, as boto3 sees it: in both of its wire protocols."""

from __future__ import annotations

import base64
import http.client
import json
import multiprocessing
import socket
import subprocess
import sys
import time
import urllib.parse
from datetime import datetime, timedelta, timezone
from typing import Any

import boto3
import pytest

from aws_appstream.local import LocalAppStream

from . import faces
from .asking import ACCOUNT, BASE, BUILDER, KIND, builder_of, code_of
from .faces import CONTENT_TYPES

SHARED = "arn:aws:appstream:us-east-1:210987654321:image/partner-cad"


def test_the_whole_life_of_a_builder(boto: Any, still: LocalAppStream, protocol: str) -> None:
    begun = datetime.now(timezone.utc)
    answer = boto.create_image_builder(Name="win2022", Description="ä€😀", **BUILDER)
    metadata = answer["ResponseMetadata"]
    assert metadata["HTTPHeaders"]["content-type"] == CONTENT_TYPES[protocol]
    assert metadata["RequestId"] == metadata["HTTPHeaders"]["x-amzn-requestid"]
    made = answer["ImageBuilder"]
    assert made["State"] == "PENDING"
    assert made["Arn"] == f"{ACCOUNT}:image-builder/win2022"
    assert made["Description"] == "ä€😀"
    assert abs(made["CreatedTime"] - begun) < timedelta(minutes=1)
    assert made["Platform"] == "WINDOWS_SERVER_2022"

    still.advance(minutes=8)
    running = builder_of(boto, "win2022")
    assert running["State"] == "RUNNING"
    assert "NetworkAccessConfiguration" not in running
    still.advance(seconds=15)
    assert builder_of(boto, "win2022")["NetworkAccessConfiguration"]["EniPrivateIpAddress"].startswith("10.0.")

    url = boto.create_image_builder_streaming_url(Name="win2022", Validity=60)
    parsed = urllib.parse.urlsplit(url["StreamingURL"])
    assert parsed.netloc == "appstream2.us-east-1.aws.amazon.com"
    parameters = json.loads(base64.b64decode(urllib.parse.parse_qs(parsed.query)["parameters"][0]))
    assert parameters["expires"] == str(int(url["Expires"].timestamp()))

    assert boto.stop_image_builder(Name="win2022")["ImageBuilder"]["State"] == "STOPPING"
    still.advance(minutes=2)
    assert builder_of(boto, "win2022")["State"] == "STOPPED"
    assert boto.start_image_builder(Name="win2022")["ImageBuilder"]["State"] == "PENDING"
    still.advance(minutes=3)
    assert builder_of(boto, "win2022")["State"] == "RUNNING"
    boto.stop_image_builder(Name="win2022")
    still.advance(minutes=2)
    assert boto.delete_image_builder(Name="win2022")["ImageBuilder"]["State"] == "DELETING"
    still.advance(minutes=1)
    with pytest.raises(boto.exceptions.ResourceNotFoundException):
        boto.describe_image_builders(Names=["win2022"])
    assert boto.describe_image_builders()["ImageBuilders"] == []


def test_time_passes_by_itself_at_its_speed(protocol: str) -> None:
    with LocalAppStream(speed=1000, jitter=0) as local:
        client = faces.boto(protocol, local.endpoint_url)
        assert client.create_image_builder(Name="b", **BUILDER)["ImageBuilder"]["State"] == "PENDING"
        deadline = time.monotonic() + 60  # half a second will do
        while (state := builder_of(client, "b")["State"]) == "PENDING" and time.monotonic() < deadline:
            time.sleep(0.05)
        assert state == "RUNNING"


def test_time_moves_by_hand_to_the_moment(boto: Any, still: LocalAppStream) -> None:
    boto.create_image_builder(Name="b", **BUILDER)
    for _ in range(4799):
        still.advance(seconds=0.1)
    assert builder_of(boto, "b")["State"] == "PENDING"
    still.advance(seconds=0.1)
    assert builder_of(boto, "b")["State"] == "RUNNING"


def test_a_clock_that_runs_can_be_moved_as_well() -> None:
    with LocalAppStream(speed=1, jitter=0) as local:
        client = faces.boto("json", local.endpoint_url)
        client.create_image_builder(Name="b", **BUILDER)
        local.advance(hours=0.1, minutes=1, seconds=60)
        assert builder_of(client, "b")["State"] == "RUNNING"


@pytest.mark.parametrize("time_span", [{"seconds": -1}, {"hours": 100_000}, {"minutes": float("nan")}])
def test_time_neither_goes_back_nor_for_ever_on(still: LocalAppStream, time_span: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="time moves on by 0 seconds or more"):
        still.advance(**time_span)


def test_errors(boto: Any) -> None:
    for call in (
        boto.start_image_builder,
        boto.stop_image_builder,
        boto.delete_image_builder,
        boto.create_image_builder_streaming_url,
        boto.delete_image,
    ):
        with pytest.raises(boto.exceptions.ResourceNotFoundException) as caught:
            call(Name="nobody")
        assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 404
        assert "nobody for account 123456789012 does not exist." in caught.value.response["Error"]["Message"]

    boto.create_image_builder(Name="taken", **BUILDER)
    assert code_of(boto.create_image_builder, Name="taken", **BUILDER) == "ResourceAlreadyExistsException"
    assert code_of(boto.describe_image_builders, Names=["taken", "nobody"]) == "ResourceNotFoundException"
    assert code_of(boto.start_image_builder, Name="taken") == "ResourceNotAvailableException"
    for call in (boto.stop_image_builder, boto.delete_image_builder, boto.create_image_builder_streaming_url):
        assert code_of(call, Name="taken") == "OperationNotPermittedException"

    create = boto.create_image_builder
    assert code_of(create, Name="b", **KIND) == "InvalidParameterCombinationException"
    assert code_of(create, Name="b", ImageName=BASE, ImageArn=SHARED, **KIND) == "InvalidParameterCombinationException"
    assert code_of(create, Name="b", ImageName="partner-cad", **KIND) == "ResourceNotFoundException"
    assert code_of(create, Name="b c", **BUILDER) == "ValidationException"
    with pytest.raises(boto.exceptions.ResourceNotAvailableException, match="is DEPRECATED"):
        create(Name="b", ImageName="AppStream-WinServer2016-07-19-2023", **KIND)
    assert create(Name="by-arn", ImageArn=SHARED, **KIND)["ImageBuilder"]["ImageArn"] == SHARED


def test_the_quota_is_the_messages_last_word(protocol: str) -> None:
    with LocalAppStream(image_builder_quota=2) as local:
        client = faces.boto(protocol, local.endpoint_url)
        for name in ("a", "b"):
            client.create_image_builder(Name=name, **BUILDER)
        with pytest.raises(client.exceptions.LimitExceededException) as caught:
            client.create_image_builder(Name="c", **BUILDER)
        assert caught.value.response["Error"]["Message"].split()[-1] == "2"


def test_pages(boto: Any) -> None:
    names = [f"builder-{number}" for number in range(5)]
    for name in names:
        boto.create_image_builder(Name=name, **BUILDER)
    seen, token, pages = [], None, 0
    while token or not pages:
        page = boto.describe_image_builders(MaxResults=2, **({"NextToken": token} if token else {}))
        seen += [builder["Name"] for builder in page["ImageBuilders"]]
        token, pages = page.get("NextToken"), pages + 1
    assert (seen, pages) == (names, 3)
    assert code_of(boto.describe_image_builders, NextToken="made-up") == "ValidationException"

    images = boto.get_paginator("describe_images").paginate(PaginationConfig={"PageSize": 4})
    arns = [image["Arn"] for page in images for image in page["Images"]]
    assert len(arns) == len(set(arns)) == 15
    assert code_of(boto.describe_images, MaxResults=26) in ("ValidationException", "ParamValidationError")


def test_images(boto: Any, protocol: str) -> None:
    by_name = {image["Name"]: image for image in boto.describe_images()["Images"]}
    assert by_name[BASE]["Arn"] == f"arn:aws:appstream:us-east-1::image/{BASE}"
    assert by_name[BASE]["PublicBaseImageReleasedDate"] == datetime(2024, 6, 17, tzinfo=timezone.utc)
    assert by_name["AppStream-WinServer2016-07-19-2023"]["State"] == "DEPRECATED"
    # A null in a map, as the live service sends it. boto3 keeps it in JSON and loses it in CBOR.
    metadata = by_name["golden-win2022"]["Applications"][0]["Metadata"]
    assert metadata == {"WORKING_DIRECTORY": None} or (protocol != "json" and metadata == {})
    assert {image["Name"] for image in boto.describe_images(Type="SHARED")["Images"]} == {"partner-cad"}
    assert boto.describe_images(Arns=[SHARED])["Images"][0]["Name"] == "partner-cad"
    assert code_of(boto.describe_images, Names=[BASE, "nobody"]) == "ResourceNotFoundException"

    assert boto.delete_image(Name="golden-linux")["Image"]["State"] == "AVAILABLE"
    assert boto.describe_images(Names=["golden-linux"])["Images"][0]["State"] == "DELETING"
    assert code_of(boto.delete_image, Name="golden-lent") == "ResourceInUseException"


def test_operations_that_are_not_there_say_so(boto: Any) -> None:
    """So that nobody takes a missing operation for a broken request. A botocore newer than we are may know more."""
    here = {"DescribeImageBuilders", "CreateImageBuilder", "StartImageBuilder", "StopImageBuilder"}
    here |= {"DeleteImageBuilder", "CreateImageBuilderStreamingURL", "DeleteImage", "DescribeImages"}
    here |= {"TagResource", "UntagResource", "ListTagsForResource", "CopyImage", "CreateUpdatedImage"}
    here |= {"CreateFleet", "DescribeFleets", "StartFleet", "StopFleet", "DeleteFleet", "UpdateFleet"}
    here |= {"UpdateImagePermissions", "DescribeImagePermissions", "DeleteImagePermissions"}
    here |= {"AssociateSoftwareToImageBuilder", "DisassociateSoftwareFromImageBuilder"}
    here |= {"DescribeSoftwareAssociations", "StartSoftwareDeploymentToImageBuilder"}
    here |= {"CreateExportImageTask", "GetExportImageTask", "ListExportImageTasks", "CreateImportedImage"}
    operations = set(boto.meta.service_model.operation_names)
    assert here < operations
    url = urllib.parse.urlsplit(boto.meta.endpoint_url)
    not_here = 0
    for operation in sorted(operations | {"DescribeWeather"}):
        connection = http.client.HTTPConnection(str(url.hostname), url.port)
        connection.request("POST", "/", b"{}", {"X-Amz-Target": f"PhotonAdminProxyService.{operation}"})
        answer = connection.getresponse()
        kind = json.loads(answer.read()).get("__type")
        connection.close()
        if operation == "DescribeWeather":
            assert kind == "UnknownOperationException"
        elif operation in here:
            assert kind in (None, "ValidationException")
        else:
            assert answer.status == 400
            not_here += kind == "NotImplementedException"
    assert not_here >= 59


def test_options_end_up_in_what_it_answers() -> None:
    with LocalAppStream(region_name="eu-west-1", account_id="111122223333", seed=5) as local:
        client = boto3.client("appstream", **local.boto3_kwargs())
        arn = client.create_image_builder(Name="b", **BUILDER)["ImageBuilder"]["Arn"]
        assert arn == "arn:aws:appstream:eu-west-1:111122223333:image-builder/b"


@pytest.mark.parametrize(
    ("options", "error", "text"),
    [
        ({"speed": -1}, ValueError, "speed"),
        ({"speed": float("nan")}, ValueError, "speed"),
        ({"jitter": 2}, ValueError, "jitter"),
        ({"account_id": "12"}, ValueError, "account_id"),
        ({"region_name": "nowhere/"}, ValueError, "region_name"),
        ({"durations": {"stop": -1}}, ValueError, "durations.stop"),
        ({"port": 70_000}, ValueError, "port must be from 0 to 65535, not 70000"),
        ({"speed": "fast"}, TypeError, "^speed: .*real number"),
        ({"durations": {"stop": "soon"}}, TypeError, "^durations.stop: .*real number"),
        ({"durations": {"halt": 1}}, TypeError, "halt"),
    ],
)
def test_options_that_are_refused(options: dict[str, Any], error: type[Exception], text: str) -> None:
    local = LocalAppStream(**options)
    with pytest.raises(error, match=text):
        local.start()
    assert not local.is_running


def test_starting_and_stopping() -> None:
    local = LocalAppStream(durations={"create": timedelta(minutes=1)})
    assert repr(local) == "LocalAppStream(not running, speed=60.0)"
    local.stop()
    with pytest.raises(RuntimeError, match="not running"):
        local.endpoint_url  # noqa: B018
    with local:
        assert local.start() is local
        assert local.endpoint_url == f"http://127.0.0.1:{local.port}"
        assert local.endpoint_url in repr(local)
        with pytest.raises(OSError, match="in use"):
            LocalAppStream(port=local.port).start()
        idle = http.client.HTTPConnection("127.0.0.1", local.port, timeout=5)
        idle.request("POST", "/", b"{}", {"X-Amz-Target": "PhotonAdminProxyService.DescribeImages"})
        idle.getresponse().read()
        port = local.port
    assert not local.is_running
    assert idle.sock.recv(1) == b""  # it closes what is open
    idle.close()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))
    with local:  # as new
        assert faces.boto("json", local.endpoint_url).describe_image_builders()["ImageBuilders"] == []


def _use_and_stop(local: LocalAppStream) -> None:
    with pytest.raises(RuntimeError, match="forked"):
        local.advance(hours=1)
    local.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_fork_neither_hangs_nor_stops_it() -> None:
    with LocalAppStream() as local:
        child = multiprocessing.get_context("fork").Process(target=_use_and_stop, args=(local,))
        child.start()
        child.join(10)
        assert child.exitcode == 0
        assert faces.boto("json", local.endpoint_url).describe_image_builders()["ImageBuilders"] == []


def test_a_program_that_forgets_to_stop_it_still_ends() -> None:
    script = "from aws_appstream.local import LocalAppStream; print(LocalAppStream().start().endpoint_url)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout.startswith("http://127.0.0.1:")
    assert done.stderr == ""
