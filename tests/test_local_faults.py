"""What goes wrong in a local AppStream because a test wants it to, as boto3 and our client see it."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import ClientError, HTTPClientError

from aws_appstream.exceptions import AppStreamError, ImageBuilderFailed
from aws_appstream.exceptions import ClientError as OurClientError
from aws_appstream.local import Fault, LocalAppStream

from .asking import BUILDER, builder_of, code_of, error_of
from .faces import ONE_ATTEMPT, Face, boto

ROLE = {"IamRoleArn": "arn:aws:iam::123456789012:role/builder"}
KINDS = [
    "throttling",
    "request_limit_exceeded",
    "concurrent_modification",
    "internal_failure",
    "service_unavailable",
    "latency",
    "reset_before",
    "reset_after",
    "truncated_body",
    "garbage_body",
    "slow_body",
    "null_in_maps",
    "unknown_enum",
    "unknown_member",
    "failed",
    "role_not_visible",
    "stuck_pending",
]


@pytest.fixture
def once(protocol: str, still: LocalAppStream) -> Any:
    """boto3's client without retries."""
    return boto(protocol, still.endpoint_url, retries=ONE_ATTEMPT)


@pytest.mark.parametrize(
    ("kind", "code", "status"),
    [
        ("throttling", "ThrottlingException", 400),
        ("request_limit_exceeded", "RequestLimitExceededException", 400),
        ("concurrent_modification", "ConcurrentModificationException", 400),
        ("internal_failure", "InternalFailure", 500),
        ("service_unavailable", "ServiceUnavailable", 503),
        ("AccessDeniedException", "AccessDeniedException", 400),
    ],
)
def test_an_error_is_answered_with_the_services_code_and_status(
    once: Any, still: LocalAppStream, kind: str, code: str, status: int
) -> None:
    still.faults(kind, count=1)
    with pytest.raises(ClientError) as caught:
        once.describe_image_builders()
    assert caught.value.response["Error"]["Code"] == code
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == status
    assert once.describe_image_builders()["ImageBuilders"] == []
    assert [request.error for request in still.requests] == [code, None]


def test_a_fault_is_for_one_operation_whichever_way_it_is_called(once: Any, still: LocalAppStream) -> None:
    still.faults("throttling", "DescribeImages")
    still.faults("throttling", "describe_fleets")
    assert once.describe_image_builders()["ImageBuilders"] == []
    assert code_of(once.describe_images) == "ThrottlingException"
    assert code_of(once.describe_fleets) == "ThrottlingException"


def test_a_fault_lets_some_pass_before_it_and_ends_after_its_count(once: Any, still: LocalAppStream) -> None:
    still.faults("throttling", "DescribeImages", after=2, count=1)
    for _ in range(2):
        once.describe_images()
    assert code_of(once.describe_images) == "ThrottlingException"
    once.describe_images()


def test_chance_follows_the_seed(protocol: str) -> None:
    def run(seed: int) -> list[bool]:
        with LocalAppStream(speed=0, seed=seed, faults=[{"kind": "throttling", "rate": 0.5}]) as local:
            client = boto(protocol, local.endpoint_url, retries=ONE_ATTEMPT)
            return [throttled(client) for _ in range(40)]

    def throttled(client: Any) -> bool:
        try:
            client.describe_images()
        except ClientError:
            return True
        return False

    first = run(1)
    assert first == run(1) != run(2)
    assert 8 <= sum(first) <= 32


def test_faults_of_the_start_are_there_again_after_a_reset_and_others_are_not(protocol: str) -> None:
    with LocalAppStream(speed=0, faults=["throttling"]) as local:
        client = boto(protocol, local.endpoint_url, retries=ONE_ATTEMPT)
        assert code_of(client.describe_images) == "ThrottlingException"
        local.clear_faults()
        local.faults("internal_failure")
        assert code_of(client.describe_images) == "InternalFailure"
        local.reset()
        assert code_of(client.describe_images) == "ThrottlingException"


def test_a_lost_answer_has_done_its_work_and_a_lost_request_has_not(once: Any, still: LocalAppStream) -> None:
    for name, kind in (("before", "reset_before"), ("after", "reset_after")):
        still.faults(kind, "CreateImageBuilder", count=1)
        with pytest.raises(HTTPClientError):
            once.create_image_builder(Name=name, **BUILDER)
    assert [builder.name for builder in still.image_builders] == ["after"]


@pytest.mark.parametrize("broken", ["reset_before", "reset_after", "truncated_body", "garbage_body"])
def test_an_answer_that_cannot_be_read_is_an_error_and_none_of_the_services(
    ours: Face, still: LocalAppStream, broken: str
) -> None:
    still.faults(broken)
    with pytest.raises(AppStreamError) as caught:  # boto3 takes half a body in JSON for an empty one
        ours.call("describe_images")
    assert not isinstance(caught.value, OurClientError)
    assert [request.faults for request in still.requests] == [(broken,)]


@pytest.mark.parametrize("kind", ["latency", "slow_body"])
def test_what_comes_late_comes_whole(once: Any, still: LocalAppStream, kind: str) -> None:
    whole = once.describe_images()["Images"]
    still.faults(kind, seconds=0.05)
    assert once.describe_images()["Images"] == whole


def test_nulls_unknown_values_and_unknown_members_do_not_break_our_client(ours: Face, still: LocalAppStream) -> None:
    ours.call("create_image_builder", Name="b", **BUILDER)
    still.faults("unknown_enum")
    still.faults("unknown_member")
    still.faults("null_in_maps")
    (builder,) = ours.items(ours.client.image_builders)
    assert builder.name == "b"
    assert not builder.state.is_known
    images = ours.call("describe_images")["Images"]
    assert any(None in app["Metadata"].values() for image in images for app in image.get("Applications", []))


def test_a_builder_fails_with_the_given_errors(ours: Face, still: LocalAppStream) -> None:
    still.faults("failed", "CreateImageBuilder", errors=["DOMAIN_JOIN_ERROR_ACCESS_DENIED"], reason="INTERNAL_ERROR")
    ours.call("create_image_builder", Name="b", **BUILDER)
    (pending,) = still.image_builders
    assert pending.state == "PENDING"
    still.advance(minutes=30)
    with pytest.raises(ImageBuilderFailed, match="DOMAIN_JOIN_ERROR_ACCESS_DENIED"):
        ours.finish(ours.client.image_builders.wait_until("b", "RUNNING", timeout=5))


def test_a_role_becomes_visible_after_a_while(once: Any, still: LocalAppStream) -> None:
    still.faults("role_not_visible", seconds=30)
    create = {"Name": "b", **BUILDER, **ROLE}
    code, message = error_of(once.create_image_builder, **create)
    assert code == "InvalidRoleException"
    assert "encountered an error because your IAM role" in message
    still.advance(seconds=29)
    assert code_of(once.create_image_builder, **create) == "InvalidRoleException"
    still.advance(seconds=1)
    once.create_image_builder(**create)
    once.create_image_builder(**{**create, "Name": "c"})


def test_what_is_stuck_is_stuck_until_somebody_lets_it_fail(once: Any, still: LocalAppStream) -> None:
    still.faults("stuck_pending", "CreateImageBuilder", count=1)
    once.create_image_builder(Name="b", **BUILDER)
    still.advance(hours=100)
    assert builder_of(once, "b")["State"] == "PENDING"
    still.fail("b")
    assert builder_of(once, "b")["State"] == "FAILED"


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ({"kind": "gremlins"}, "gremlins"),
        ({"kind": "throttling", "operation": "DescribeWeather"}, "DescribeWeather"),
        ({"kind": "throttling", "rate": 1.5}, "rate"),
        ({"kind": "latency", "seconds": -1}, "seconds"),
        ({"kind": "failed", "errors": [""]}, "errors"),
    ],
)
def test_a_fault_that_cannot_be_is_refused_and_told(still: LocalAppStream, fault: Fault, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        still.faults(**fault)
    with pytest.raises(ValueError, match=told):
        LocalAppStream(faults=[fault]).start()


def test_every_kind_is_documented() -> None:
    documented = LocalAppStream.faults.__doc__ or ""
    for kind in KINDS:
        assert f"``{kind}``" in documented


@pytest.mark.parametrize(("first", "second"), [("throttling", "internal_failure"), ("internal_failure", "throttling")])
def test_the_fault_that_was_told_first_acts_first(once: Any, still: LocalAppStream, first: str, second: str) -> None:
    codes = {"throttling": "ThrottlingException", "internal_failure": "InternalFailure"}
    still.faults(first, count=1)
    still.faults(second, count=1)
    assert [code_of(once.describe_images) for _ in range(2)] == [codes[first], codes[second]]
