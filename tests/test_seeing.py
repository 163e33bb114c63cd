"""What a local AppStream shows of what it was asked, and how it forgets."""

from __future__ import annotations

import http.client
import urllib.parse
from datetime import datetime, timedelta, timezone
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from aws_appstream.local import LocalAppStream, Request

from .asking import BUILDER, code_of

NETWORK = {"VpcConfig": {"SubnetIds": ["subnet-1"], "SecurityGroupIds": []}, "Tags": {"team": "ä"}}


def post(local: LocalAppStream, target: str, body: bytes) -> int:
    url = urllib.parse.urlsplit(local.endpoint_url)
    connection = http.client.HTTPConnection(str(url.hostname), url.port)
    connection.request("POST", "/", body, {"X-Amz-Target": target})
    status = connection.getresponse().status
    connection.close()
    return status


def test_what_was_asked_is_there_in_its_order_as_boto3_was_given_it(boto: Any, still: LocalAppStream) -> None:
    assert still.requests == []
    made = boto.create_image_builder(Name="b", EnableDefaultInternetAccess=True, **NETWORK, **BUILDER)["ImageBuilder"]
    still.advance(minutes=8)
    boto.describe_image_builders(MaxResults=5)
    code_of(boto.start_image_builder, Name="nobody")
    boto.describe_images()
    then = made["CreatedTime"]
    now = then + timedelta(minutes=8)
    given = {"Name": "b", "EnableDefaultInternetAccess": True, **NETWORK, **BUILDER}
    assert still.requests == [
        Request("CreateImageBuilder", given, then, None),
        Request("DescribeImageBuilders", {"MaxResults": 5}, now, None),
        Request("StartImageBuilder", {"Name": "nobody"}, now, "ResourceNotFoundException"),
        Request("DescribeImages", {}, now, None),
    ]
    assert still.requests[0].time.utcoffset() == timedelta(0)


def test_what_only_the_real_service_can_do_is_seen_as_well(boto: Any, still: LocalAppStream) -> None:
    with pytest.raises(ClientError):
        boto.create_stack(Name="s", StorageConnectors=[{"ConnectorType": "HOMEFOLDERS"}])
    (request,) = still.requests
    assert request.parameters == {"Name": "s", "StorageConnectors": [{"ConnectorType": "HOMEFOLDERS"}]}
    assert request.error == "NotImplementedException"


@pytest.mark.parametrize(
    ("operation", "body", "error"),
    [
        ("DescribeImages", b'{"Names"', "SerializationException"),
        ("DescribeImages", b"null", "SerializationException"),
        ("DescribeImages", b" " * (1024 * 1024 + 1), "RequestEntityTooLargeException"),
        ("DescribeStacks", b"\xff", "NotImplementedException"),
        ("DescribeWeather", b"{}", "UnknownOperationException"),
    ],
)
def test_what_cannot_be_read_has_no_parameters(still: LocalAppStream, operation: str, body: bytes, error: str) -> None:
    post(still, f"PhotonAdminProxyService.{operation}", body)
    (request,) = still.requests
    assert (request.operation, request.parameters, request.error) == (operation, None, error)


def test_an_empty_body_is_an_empty_input_and_what_names_no_operation_is_no_request(still: LocalAppStream) -> None:
    assert post(still, "PhotonAdminProxyService.DescribeImages", b"") == 200
    assert post(still, "Other.DescribeImages", b"{}") == 400
    assert [request.parameters for request in still.requests] == [{}]


def test_requests_belong_to_one_run(still: LocalAppStream) -> None:
    post(still, "PhotonAdminProxyService.DescribeImages", b"")
    still.stop()
    with pytest.raises(RuntimeError, match="not running"):
        still.requests  # noqa: B018
    assert still.start().requests == []


def told_by_chance(client: Any, local: LocalAppStream) -> tuple[str, str]:
    """What a seed decides: a request's id, and an address."""
    made = client.create_image_builder(Name="b", **BUILDER)
    local.advance(hours=1)
    (builder,) = client.describe_image_builders()["ImageBuilders"]
    client.stop_image_builder(Name="b")
    local.advance(hours=1)
    client.delete_image_builder(Name="b")
    local.advance(hours=1)
    return made["ResponseMetadata"]["RequestId"], builder["NetworkAccessConfiguration"]["EniPrivateIpAddress"]


def test_after_a_reset_it_is_as_new(boto: Any, still: LocalAppStream) -> None:
    boto.create_image_builder(Name="b", **BUILDER)
    boto.delete_image(Name="golden-linux")
    still.advance(hours=100)
    port = still.port
    still.reset()
    assert still.requests == []
    assert still.port == port
    assert boto.describe_image_builders()["ImageBuilders"] == []
    (image,) = boto.describe_images(Names=["golden-linux"])["Images"]
    assert image["State"] == "AVAILABLE"
    assert abs(still.requests[0].time - datetime.now(timezone.utc)) < timedelta(hours=1)


def test_a_reset_starts_the_seed_again() -> None:
    with LocalAppStream(speed=0, seed=7) as local:
        client = boto3.client("appstream", **local.boto3_kwargs())
        first = told_by_chance(client, local)
        assert told_by_chance(client, local) != first
        local.reset()
        assert told_by_chance(client, local) == first


def test_a_reset_needs_a_server() -> None:
    with pytest.raises(RuntimeError, match="not running"):
        LocalAppStream().reset()


def test_a_password_is_not_kept(boto: Any, still: LocalAppStream) -> None:
    account = {"AccountName": "admin", "AccountPassword": "hunter2"}
    names = ["OU=Computers,DC=corp,DC=example,DC=com"]
    with pytest.raises(ClientError):
        boto.create_directory_config(
            DirectoryName="corp.example.com",
            OrganizationalUnitDistinguishedNames=names,
            ServiceAccountCredentials=account,
        )
    assert "hunter2" not in repr(still.requests)
    assert still.requests[0].operation == "CreateDirectoryConfig"
