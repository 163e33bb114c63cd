"""What is tried again and what is not, and the connections in between."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest

from aws_appstream import Client, Config, exceptions

from .faces import CREDENTIALS, Face, answer, connect
from .stub import Answer, Stub, cut, hang_up, reply


@pytest.fixture
def patient(kind: str, stub: Stub) -> Iterator[Face]:
    """A client that tries twice."""
    face = connect(kind, "json", stub.url, retries={"total_max_attempts": 2}, connect_timeout=5, read_timeout=5)
    yield face
    face.close()


def refusal(code: str, status: int = 400) -> Answer:
    return answer("json", {"__type": code, "Message": "Rate exceeded"}, status=status)


PASSING = {
    "throttling": refusal("ThrottlingException"),
    "EC2's throttling": refusal("RequestLimitExceededException"),
    "too many": refusal("TooManyRequestsException", 429),
    "unavailable": reply(b"", 503),
    "internal": refusal("InternalServerError", 500),
    "hung up": hang_up,
    "cut off": cut(b'{"NextToken":"t"}', 5),
}
FINAL = {
    "a quota": (refusal("LimitExceededException"), exceptions.LimitExceededException),
    "not there": (refusal("ResourceNotFoundException"), exceptions.ResourceNotFoundException),
    "not of the protocol": (reply(b"<xml/>"), exceptions.ResponseParserError),
}


@pytest.mark.parametrize("trouble", PASSING)
def test_what_may_pass_is_tried_again(trouble: str, patient: Face, stub: Stub) -> None:
    stub.queue.append(PASSING[trouble])
    stub.always(answer("json", {"NextToken": "t"}))
    page = patient.call("describe_images")
    assert page["NextToken"] == "t"
    assert page["ResponseMetadata"]["RetryAttempts"] == 1
    assert len(stub.take()) == 2


@pytest.mark.parametrize("trouble", FINAL)
def test_what_no_retry_mends_is_told_at_once(trouble: str, patient: Face, stub: Stub) -> None:
    stub.always(FINAL[trouble][0])
    with pytest.raises(FINAL[trouble][1]):
        patient.call("describe_images")
    assert len(stub.take()) == 1


BUSY = refusal("ConcurrentModificationException")


def test_a_resource_that_something_else_changes_is_tried_again_if_wanted(kind: str, stub: Stub) -> None:
    retries = {"total_max_attempts": 2, "concurrent_modification": True}
    face = connect(kind, "json", stub.url, retries=retries)
    stub.queue.append(BUSY)
    stub.always(answer("json", {}))
    began = time.monotonic()
    assert face.call("stop_image_builder", Name="b")["ResponseMetadata"]["RetryAttempts"] == 1
    assert time.monotonic() - began > 0.9, "more slowly than after a throttling"
    stub.always(BUSY)
    with pytest.raises(exceptions.ConcurrentModificationException, match="reached max retries: 1") as caught:
        face.call("stop_image_builder", Name="b")
    assert caught.value.response["ResponseMetadata"]["RetryAttempts"] == 1
    face.close()
    assert len(stub.take()) == 4


def test_a_resource_that_something_else_changes_is_told_at_once_unless_wanted(patient: Face, stub: Stub) -> None:
    stub.always(BUSY)
    with pytest.raises(exceptions.ConcurrentModificationException):
        patient.call("stop_image_builder", Name="b")
    assert len(stub.take()) == 1


@pytest.mark.parametrize(
    "retries", [{"concurrent_modification": 1}, {"invalid_role": 0}, {"invalid_role": "2m"}, {"concurrent": True}]
)
def test_what_retries_cannot_be_told_is_refused(retries: dict[str, Any]) -> None:
    with pytest.raises(exceptions.ConfigurationError, match=next(iter(retries))):
        Config(retries=retries)


def then_closes(message: Answer) -> Answer:
    """A whole answer that promises to stay, and then the connection is closed all the same."""

    def send(connection: socket.socket, stub: Stub) -> bool:
        message(connection, stub)
        time.sleep(0.02)  # the call is over by now
        return False

    return send


def test_a_connection_that_the_server_closed_meanwhile_is_not_used_again(patient: Face, stub: Stub) -> None:
    stub.always(then_closes(answer("json", {"NextToken": "t"})))
    for _ in range(5):
        assert patient.call("describe_images")["ResponseMetadata"]["RetryAttempts"] == 0
        time.sleep(0.05)  # while nobody calls, nobody but the system takes note of the end of the connection
    assert len(stub.take()) == 5


def test_a_connection_serves_many_calls(patient: Face, stub: Stub) -> None:
    stub.always(answer("json", {}))
    before = stub.server.connections
    for _ in range(5):
        patient.call("describe_images")
    assert stub.server.connections == before + 1


def test_adaptive_calls_wait_while_the_service_throttles(stub: Stub) -> None:
    stub.always(answer("json", {"__type": "ThrottlingException", "message": "Rate exceeded"}, 400))
    took = {}
    for mode in ("standard", "adaptive"):
        config = Config(retries={"mode": mode, "total_max_attempts": 1})
        keys: Any = CREDENTIALS
        with Client("eu-west-1", endpoint_url=stub.url, config=config, **keys) as client:
            begun = time.monotonic()
            for _ in range(2):
                with pytest.raises(exceptions.ClientError, match="Rate exceeded"):
                    client.describe_images()
            took[mode] = time.monotonic() - begun
    assert took["adaptive"] > took["standard"] + 0.5
