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
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from typing import Any

import boto3
import botocore.loaders
import botocore.session
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError

from aws_appstream.local import LocalAppStream

PROTOCOLS = {"json": "application/x-amz-json-1.1", "smithy-rpc-v2-cbor": "application/cbor"}
BASE = "AppStream-WinServer2022-06-17-2024"
BUILDER = {"ImageName": BASE, "InstanceType": "stream.standard.medium"}
SHARED = "arn:aws:appstream:us-east-1:210987654321:image/partner-cad"
# Fast enough to wait for; slow enough that a state does not pass between two calls.
QUICK: dict[str, Any] = {
    "speed": 100,
    "jitter": 0,
    "durations": {"create": 60, "start": 60, "network_access": 40, "stop": 60, "delete": 60, "delete_image": 60},
}


class OneProtocol(botocore.loaders.Loader):  # type: ignore[misc]  # botocore has no types
    """Loads the service model as if it knew one protocol only."""

    protocol: str

    def load_service_model(self, *args: Any, **kwargs: Any) -> Any:
        model = super().load_service_model(*args, **kwargs)
        if model.get("metadata", {}).get("endpointPrefix") == "appstream2":
            model["metadata"].update(protocol=self.protocol, protocols=[self.protocol])
        return model


def connect(local: LocalAppStream, protocol: str = "json") -> Any:
    session = botocore.session.Session()
    loader = OneProtocol(include_default_search_paths=True)
    loader.protocol = protocol
    session.register_component("data_loader", loader)
    once = Config(retries={"total_max_attempts": 1})  # boto3 would retry a quota that is full
    return boto3.Session(botocore_session=session).client("appstream", config=once, **local.boto3_kwargs())


@pytest.fixture(params=PROTOCOLS)
def protocol(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def still() -> Iterator[LocalAppStream]:
    """One whose time hardly passes."""
    with LocalAppStream(speed=1e-3) as local:
        yield local


@pytest.fixture
def boto(still: LocalAppStream, protocol: str) -> Any:
    return connect(still, protocol)


def code_of(call: Callable[..., Any], **kwargs: Any) -> str:
    with pytest.raises(ClientError) as caught:
        call(**kwargs)
    return str(caught.value.response["Error"]["Code"])


def await_state(client: Any, name: str, state: str) -> dict[str, Any]:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        (builder,) = client.describe_image_builders(Names=[name])["ImageBuilders"]
        if builder["State"] == state:
            return dict(builder)
        time.sleep(0.02)
    pytest.fail(f"{name} is {builder['State']}, not {state}")


def test_the_whole_life_of_a_builder(protocol: str) -> None:
    with LocalAppStream(**QUICK) as local:
        client = connect(local, protocol)
        begun = datetime.now(timezone.utc)
        answer = client.create_image_builder(Name="win2022", Description="ä€😀", **BUILDER)
        metadata = answer["ResponseMetadata"]
        assert metadata["HTTPHeaders"]["content-type"] == PROTOCOLS[protocol]
        assert metadata["RequestId"] == metadata["HTTPHeaders"]["x-amzn-requestid"]
        made = answer["ImageBuilder"]
        assert made["State"] == "PENDING"
        assert made["Arn"] == "arn:aws:appstream:us-east-1:123456789012:image-builder/win2022"
        assert made["Description"] == "ä€😀"
        assert abs(made["CreatedTime"] - begun) < timedelta(minutes=5)  # service time has begun to run ahead
        assert made["Platform"] == "WINDOWS_SERVER_2022"

        running = await_state(client, "win2022", "RUNNING")
        assert "NetworkAccessConfiguration" not in running
        time.sleep(0.5)
        (reachable,) = client.describe_image_builders(Names=["win2022"])["ImageBuilders"]
        assert reachable["NetworkAccessConfiguration"]["EniPrivateIpAddress"].startswith("10.0.")

        url = client.create_image_builder_streaming_url(Name="win2022", Validity=60)
        parsed = urllib.parse.urlsplit(url["StreamingURL"])
        assert parsed.netloc == "appstream2.us-east-1.aws.amazon.com"
        parameters = json.loads(base64.b64decode(urllib.parse.parse_qs(parsed.query)["parameters"][0]))
        assert parameters["expires"] == str(int(url["Expires"].timestamp()))

        assert client.stop_image_builder(Name="win2022")["ImageBuilder"]["State"] == "STOPPING"
        await_state(client, "win2022", "STOPPED")
        assert client.start_image_builder(Name="win2022")["ImageBuilder"]["State"] == "PENDING"
        await_state(client, "win2022", "RUNNING")
        client.stop_image_builder(Name="win2022")
        await_state(client, "win2022", "STOPPED")
        assert client.delete_image_builder(Name="win2022")["ImageBuilder"]["State"] == "DELETING"
        time.sleep(0.8)
        with pytest.raises(client.exceptions.ResourceNotFoundException):
            client.describe_image_builders(Names=["win2022"])
        assert client.describe_image_builders()["ImageBuilders"] == []


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

    kind = {"InstanceType": "stream.standard.medium"}
    create = boto.create_image_builder
    assert code_of(create, Name="b", **kind) == "InvalidParameterCombinationException"
    assert code_of(create, Name="b", ImageName=BASE, ImageArn=SHARED, **kind) == "InvalidParameterCombinationException"
    assert code_of(create, Name="b", ImageName="partner-cad", **kind) == "ResourceNotFoundException"
    assert code_of(create, Name="b c", **BUILDER) == "ValidationException"
    with pytest.raises(boto.exceptions.ResourceNotAvailableException, match="is DEPRECATED"):
        create(Name="b", ImageName="AppStream-WinServer2016-07-19-2023", **kind)
    assert create(Name="by-arn", ImageArn=SHARED, **kind)["ImageBuilder"]["ImageArn"] == SHARED


def test_the_quota_is_the_messages_last_word(protocol: str) -> None:
    with LocalAppStream(image_builder_quota=2) as local:
        client = connect(local, protocol)
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
    assert len(arns) == len(set(arns)) == 11
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
    assert not_here >= 81


def test_options_end_up_in_what_it_answers() -> None:
    with LocalAppStream(region_name="eu-west-1", account_id="111122223333", seed=5) as local:
        client = boto3.client("appstream", **local.boto3_kwargs())
        arn = client.create_image_builder(Name="b", **BUILDER)["ImageBuilder"]["Arn"]
        assert arn == "arn:aws:appstream:eu-west-1:111122223333:image-builder/b"


@pytest.mark.parametrize(
    ("options", "error", "text"),
    [
        ({"speed": 0}, ValueError, "speed"),
        ({"speed": float("nan")}, ValueError, "speed"),
        ({"jitter": 2}, ValueError, "jitter"),
        ({"account_id": "12"}, ValueError, "account_id"),
        ({"region_name": "nowhere/"}, ValueError, "region_name"),
        ({"durations": {"stop": -1}}, ValueError, "durations.stop"),
        ({"port": 70_000}, ValueError, "u16|range|large|convert"),
        ({"speed": "fast"}, TypeError, "real number"),
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
        assert connect(local).describe_image_builders()["ImageBuilders"] == []


def _stop(local: LocalAppStream) -> None:
    local.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="no fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_fork_neither_hangs_nor_stops_it() -> None:
    with LocalAppStream() as local:
        child = multiprocessing.get_context("fork").Process(target=_stop, args=(local,))
        child.start()
        child.join(10)
        assert child.exitcode == 0
        assert connect(local).describe_image_builders()["ImageBuilders"] == []


def test_a_program_that_forgets_to_stop_it_still_ends() -> None:
    script = "from aws_appstream.local import LocalAppStream; print(LocalAppStream().start().endpoint_url)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout.startswith("http://127.0.0.1:")
    assert done.stderr == ""
