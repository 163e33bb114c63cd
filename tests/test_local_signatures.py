"""Who a local AppStream lets in when it was given credentials, as boto3 and our client see it."""

from __future__ import annotations

import time
from typing import Any

import boto3
import botocore
import pytest
from botocore.config import Config

from aws_appstream import Client
from aws_appstream.exceptions import ClientError
from aws_appstream.local import Credentials, LocalAppStream

from .asking import code_of
from .faces import PROTOCOLS, config_of

ALICE: Credentials = {"aws_access_key_id": "AKIAALICE", "aws_secret_access_key": "alice's secret"}
ROLE: Credentials = {
    "aws_access_key_id": "ASIAROLE",
    "aws_secret_access_key": "role's secret",
    "aws_session_token": "role+token/with=signs",
}
OLD: Credentials = {
    "aws_access_key_id": "ASIAOLD",
    "aws_secret_access_key": "old secret",
    "aws_session_token": "old-token",
    "expiration": time.time() - 1,
}


@pytest.fixture(scope="module")
def guarded() -> Any:
    with LocalAppStream(speed=0, credentials=[ALICE, ROLE, OLD]) as local:
        yield local


def code_with(local: LocalAppStream, **given: Any) -> str:
    """The code that boto3 and our client, which agree, are refused with."""
    kwargs = {**local.boto3_kwargs(), **given}
    code = code_of(boto3.client("appstream", **kwargs).describe_images)
    for protocol in PROTOCOLS:
        with Client(**kwargs, config=config_of(protocol)) as client, pytest.raises(ClientError) as caught:
            client.describe_images()
        assert caught.value.code == code
    return code


def keys(known: Credentials) -> dict[str, Any]:
    return {name: value for name, value in known.items() if name != "expiration"}


@pytest.mark.parametrize("known", [ALICE, ROLE], ids=["user", "role"])
def test_who_signs_with_a_known_secret_is_let_in(guarded: LocalAppStream, known: Credentials) -> None:
    kwargs = {**guarded.boto3_kwargs(), **keys(known)}
    assert boto3.client("appstream", **kwargs).describe_images()["Images"]
    for protocol in PROTOCOLS:
        with Client(**kwargs, config=config_of(protocol)) as client:
            assert client.describe_images()["Images"]


def test_its_own_clients_have_the_first_credentials(guarded: LocalAppStream) -> None:
    assert guarded.boto3_kwargs()["aws_access_key_id"] == "AKIAALICE"
    with guarded.client() as client:
        assert client.describe_images()["Images"]


def test_a_wrong_secret_is_an_invalid_signature(guarded: LocalAppStream) -> None:
    assert code_with(guarded, aws_secret_access_key="not alice's") == "InvalidSignatureException"


def test_an_unknown_key_is_an_unrecognized_client(guarded: LocalAppStream) -> None:
    assert code_with(guarded, aws_access_key_id="AKIANOBODY") == "UnrecognizedClientException"


def test_a_wrong_or_missing_token_is_refused(guarded: LocalAppStream) -> None:
    assert code_with(guarded, **{**keys(ROLE), "aws_session_token": "another"}) == "UnrecognizedClientException"
    assert code_with(guarded, **{**keys(ROLE), "aws_session_token": None}) == "UnrecognizedClientException"


def test_credentials_that_ran_out_are_told_so(guarded: LocalAppStream) -> None:
    assert code_with(guarded, **keys(OLD)) == "ExpiredTokenException"


def test_another_region_is_the_wrong_scope(guarded: LocalAppStream) -> None:
    assert code_with(guarded, region_name="ap-south-1") == "InvalidSignatureException"


def test_what_is_not_signed_is_refused(guarded: LocalAppStream) -> None:
    client = boto3.client("appstream", **guarded.boto3_kwargs(), config=Config(signature_version=botocore.UNSIGNED))
    assert code_of(client.describe_images) == "MissingAuthenticationTokenException"


@pytest.mark.parametrize(
    "change",
    [
        lambda request: setattr(request, "body", b"[]"),
        lambda request: request.headers.update({"X-Amz-Target": "PhotonAdminProxyService.DescribeImages"}),
        lambda request: request.headers.update({"Content-Type": "application/x-amz-json-1.1; charset=utf-8"}),
        lambda request: setattr(request, "url", request.url + "?a=b"),
    ],
    ids=["body", "target", "content type", "query"],
)
def test_a_request_that_was_changed_on_its_way_is_refused(guarded: LocalAppStream, change: Any) -> None:
    client = boto3.client("appstream", **guarded.boto3_kwargs())
    client.meta.events.register("before-send.appstream", lambda request, **_: change(request))
    assert code_of(client.describe_image_builders) == "InvalidSignatureException"


def test_credentials_that_cannot_be_are_told_without_their_secret() -> None:
    wrong: Any = [{**ALICE, "colour": "red"}]
    with pytest.raises(TypeError, match="colour") as caught:
        LocalAppStream(credentials=wrong).start()
    assert "alice's secret" not in str(caught.value)
    with pytest.raises(ValueError, match=r"credentials\[0\]\.secret_access_key must not be empty"):
        LocalAppStream(credentials={**ALICE, "aws_secret_access_key": ""}).start()


def test_secrets_are_in_no_repr(guarded: LocalAppStream) -> None:
    assert "secret" not in repr(guarded)
