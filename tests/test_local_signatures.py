"""Signatures that the local AppStream verifies, as clients make them and as they see them refused."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import botocore
import pytest
from botocore.credentials import Credentials

from aws_appstream import Client
from aws_appstream._core import LocalServer
from aws_appstream.exceptions import ClientError

from .asking import code_of
from .faces import PROTOCOLS, REGION, boto

KEY = {"access_key_id": "AKIDEXAMPLE", "secret_access_key": "wJalrXUtnFEMI"}
TEMPORARY = {"access_key_id": "ASIDEXAMPLE", "secret_access_key": "temporary", "session_token": "a+token/with=signs"}
EXPIRED = {**TEMPORARY, "access_key_id": "ASIDEXPIRED", "expiration": time.time() - 1}
INVALID, UNRECOGNIZED = "InvalidSignatureException", "UnrecognizedClientException"


@pytest.fixture(scope="module")
def server() -> Iterator[LocalServer]:
    server = LocalServer(region_name=REGION, credentials=[KEY, TEMPORARY, EXPIRED])
    yield server
    server.stop()


def client_of(protocol: str, server: LocalServer, identity: dict[str, Any], **config: Any) -> Any:
    """boto3's client with those credentials."""
    client = boto(protocol, server.endpoint_url, **config)
    names = ("access_key_id", "secret_access_key", "session_token")
    client._request_signer._credentials = Credentials(*(identity.get(name) for name in names))
    return client


CASES = [
    (KEY, None),
    (TEMPORARY, None),
    ({**KEY, "secret_access_key": "wrong"}, INVALID),
    ({**KEY, "access_key_id": "AKIDNOBODY"}, UNRECOGNIZED),
    ({**TEMPORARY, "session_token": None}, UNRECOGNIZED),
    ({**TEMPORARY, "session_token": "other"}, UNRECOGNIZED),
    (EXPIRED, "ExpiredTokenException"),
]


@pytest.mark.parametrize(("given", "code"), CASES)
@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_boto3(server: LocalServer, protocol: str, given: dict[str, Any], code: str | None) -> None:
    client = client_of(protocol, server, given)
    if code:
        assert code_of(client.describe_image_builders) == code
    else:
        assert client.describe_image_builders()["ImageBuilders"] == []


@pytest.mark.parametrize(("given", "code"), CASES)
def test_our_client(server: LocalServer, given: dict[str, Any], code: str | None) -> None:
    keys: dict[str, Any] = {f"aws_{name}": value for name, value in given.items() if name != "expiration"}
    with Client(region_name=REGION, endpoint_url=server.endpoint_url, **keys) as client:
        if not code:
            assert client.describe_image_builders()["ImageBuilders"] == []
            return
        with pytest.raises(ClientError) as caught:
            client.describe_image_builders()
        assert caught.value.code == code


def test_another_region(server: LocalServer) -> None:
    keys: dict[str, Any] = {
        "aws_access_key_id": KEY["access_key_id"],
        "aws_secret_access_key": KEY["secret_access_key"],
    }
    with (
        Client(region_name="us-west-2", endpoint_url=server.endpoint_url, **keys) as client,
        pytest.raises(ClientError, match=r"Credential should be scoped to a valid region, not 'us-west-2'") as caught,
    ):
        client.describe_image_builders()
    assert caught.value.code == INVALID


def test_no_signature_at_all(server: LocalServer) -> None:
    client = boto("json", server.endpoint_url, signature_version=botocore.UNSIGNED)
    assert code_of(client.describe_image_builders) == "MissingAuthenticationTokenException"


@pytest.mark.parametrize(
    "change",
    [
        lambda request: setattr(request, "body", b"[]"),
        lambda request: request.headers.update({"X-Amz-Target": "PhotonAdminProxyService.DescribeImages"}),
        lambda request: request.headers.update({"Content-Type": "application/x-amz-json-1.1; charset=utf-8"}),
        lambda request: setattr(request, "url", request.url + "?a=b"),
    ],
)
def test_a_request_that_was_changed_on_its_way(server: LocalServer, change: Any) -> None:
    client = client_of("json", server, KEY)
    client.meta.events.register("before-send.appstream", lambda request, **_: change(request))
    assert code_of(client.describe_image_builders) == INVALID


def test_credentials_that_cannot_be() -> None:
    with pytest.raises(ValueError, match=r"credentials\[0\]\.secret_access_key must not be empty"):
        LocalServer(credentials=[{**KEY, "secret_access_key": ""}])
    with pytest.raises(TypeError, match="password"):
        LocalServer(credentials=[{**KEY, "password": ""}])
