"""Faults that the local AppStream is asked for, as boto3 and our client see them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import botocore.exceptions
import pytest

from aws_appstream._core import LocalServer
from aws_appstream.exceptions import AppStreamError, ClientError

from .asking import BUILDER, builder_of, code_of
from .faces import PROTOCOLS, Face, boto, connect

ERRORS = [
    ("throttling", "ThrottlingException", 400),
    ("request_limit_exceeded", "RequestLimitExceededException", 400),
    ("concurrent-modification", "ConcurrentModificationException", 400),
    ("internal_failure", "InternalFailure", 500),
    ("service_unavailable", "ServiceUnavailable", 503),
    ("ResourceNotFoundException", "ResourceNotFoundException", 404),
    ("ExpiredTokenException", "ExpiredTokenException", 400),
    ("NeverHeardOfException", "NeverHeardOfException", 400),
]


@pytest.fixture
def faulty(request: pytest.FixtureRequest) -> Iterator[LocalServer]:
    server = LocalServer(speed=0, jitter=0, faults=request.param)
    yield server
    server.stop()


def rules(*kinds: str, **more: Any) -> Any:
    return pytest.param([{"kind": kind, **more} for kind in kinds], id="+".join(kinds))


@pytest.fixture
def both(faulty: LocalServer, protocol: str) -> Iterator[tuple[Any, Face]]:
    """boto3's client and ours."""
    face = connect("sync", protocol, faulty.endpoint_url)
    yield boto(protocol, faulty.endpoint_url), face
    face.close()


@pytest.fixture
def ours_on_it(faulty: LocalServer, kind: str, protocol: str) -> Iterator[Face]:
    """Our client: either face, either protocol."""
    face = connect(kind, protocol, faulty.endpoint_url)
    yield face
    face.close()


@pytest.mark.parametrize(
    ("faulty", "code", "status"),
    [pytest.param([{"kind": kind}], code, status, id=kind) for kind, code, status in ERRORS],
    indirect=["faulty"],
)
def test_errors(both: tuple[Any, Face], code: str, status: int) -> None:
    theirs, ours = both
    with pytest.raises(botocore.exceptions.ClientError) as caught:
        theirs.describe_image_builders()
    metadata = caught.value.response["ResponseMetadata"]
    assert (caught.value.response["Error"]["Code"], metadata["HTTPStatusCode"]) == (code, status)
    with pytest.raises(ClientError) as ours_caught:
        ours.call("describe_image_builders")
    assert (ours_caught.value.code, ours_caught.value.status_code) == (code, status)


@pytest.mark.parametrize(
    "faulty",
    [rules("reset_before"), rules("reset_after"), rules("truncated_body"), rules("garbage_body")],
    indirect=True,
)
def test_broken_answers(ours_on_it: Face, faulty: LocalServer) -> None:
    with pytest.raises(AppStreamError) as caught:
        ours_on_it.call("describe_images")
    assert not isinstance(caught.value, ClientError)
    assert len(faulty.requests()) == 1


@pytest.mark.parametrize("faulty", [rules("reset_before"), rules("reset_after")], indirect=True)
@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_resets(protocol: str, faulty: LocalServer) -> None:
    """boto3 has no error of its own for half an answer: it takes it for an empty one."""
    with pytest.raises(botocore.exceptions.HTTPClientError, match=r"[Cc]onnection"):
        boto(protocol, faulty.endpoint_url).describe_images()


@pytest.mark.parametrize(
    "faulty",
    [rules("unknown_enum"), rules("unknown_member"), rules("null_in_maps"), rules("slow_body", seconds=0.1)],
    indirect=True,
)
def test_odd_answers(both: tuple[Any, Face]) -> None:
    for answer in (both[0].describe_images(), both[1].call("describe_images")):
        names = {image["Name"] for image in answer["Images"]}
        assert {"golden-win2022", "partner-cad"} <= names


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_values_that_no_model_knows(protocol: str) -> None:
    server = LocalServer(speed=0, jitter=0, faults=[{"kind": "unknown_enum", "operation": "describe_image_builders"}])
    client = boto(protocol, server.endpoint_url)
    assert client.create_image_builder(Name="b", **BUILDER)["ImageBuilder"]["State"] == "PENDING"
    assert builder_of(client, "b")["State"] == "A_VALUE_NO_MODEL_KNOWS"
    server.stop()


def test_a_role_that_is_seen_later_and_a_builder_that_fails() -> None:
    server = LocalServer(
        speed=0,
        jitter=0,
        faults=[
            {"kind": "role_not_visible", "seconds": 60},
            {"kind": "failed", "errors": ["DOMAIN_JOIN_ERROR_ACCESS_DENIED"], "reason": "INTERNAL_ERROR"},
        ],
    )
    client = boto("json", server.endpoint_url)
    create = {"Name": "b", "IamRoleArn": "arn:aws:iam::123456789012:role/new", **BUILDER}
    assert code_of(client.create_image_builder, **create) == "InvalidRoleException"
    server.advance(60)
    assert client.create_image_builder(**create)["ImageBuilder"]["State"] == "PENDING"
    server.advance(600)
    builder = builder_of(client, "b")
    assert builder["State"] == "FAILED"
    assert [error["ErrorCode"] for error in builder["ImageBuilderErrors"]] == ["DOMAIN_JOIN_ERROR_ACCESS_DENIED"]
    server.stop()


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ({"kind": "throtling"}, r"faults\[0\]\.kind must be the name of an exception"),
        ({"kind": "throttling", "rate": 2}, r"faults\[0\]\.rate must be from 0 to 1, not 2"),
        ({"kind": "latency", "operation": "nothing"}, r"faults\[0\]\.operation must be an operation of AppStream"),
    ],
)
def test_rules_that_make_no_sense(rule: dict[str, Any], text: str) -> None:
    with pytest.raises(ValueError, match=text):
        LocalServer(faults=[rule])
    with pytest.raises(TypeError, match="often"):
        LocalServer(faults=[{"kind": "latency", "often": 1}])
