"""A creation whose answer is lost on its way: the builder that it made is the answer, and nobody else's is."""

from __future__ import annotations

import email.utils
import os
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from aws_appstream import exceptions

from .cbor import Timestamp
from .faces import Face, answer, connect, operation_in, parameters_in
from .stub import Answer, Request, Stub, hang_up, reply, silence
from .tls import secure

ACCOUNT = "arn:aws:appstream:eu-west-1:123456789012"
PUBLIC = "arn:aws:appstream:eu-west-1::image/base"
CREATE, DESCRIBE = "CreateImageBuilder", "DescribeImageBuilders"
WANTED = {"Name": "b", "ImageName": "base", "InstanceType": "stream.standard.medium"}


def half_an_answer(message: Answer) -> Answer:
    """Says that all is well, and is gone before it has said what there is."""

    def send(connection: Any, stub: Stub) -> bool:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")
        return False

    return send


LOSSES: dict[str, Callable[[Answer], Answer]] = {
    "the connection closes": lambda message: hang_up,
    "half of it comes": half_an_answer,
    "the service breaks": lambda message: reply(b"", 500),
    "a gateway gives up": lambda message: reply(b"<html>", 504),
}


class Losing:
    """A service that does what it is asked, and whose first answers to creations are lost."""

    def __init__(self, stub: Stub, protocol: str) -> None:
        self.stub = stub
        self.protocol = protocol
        self.builders: dict[str, dict[str, Any]] = {}
        self.losses: list[Callable[[Answer], Answer]] = []
        """What becomes of the next answers to creations."""
        self.ahead = 0.0
        """How many seconds its clock is ahead."""
        self.tells_the_time = True
        self.works = True
        """Whether a creation whose answer is lost creates anything."""
        self.hidden = 0
        """For how many looks a new builder is not to be seen."""
        stub.respond = self.respond

    def clock(self) -> float:
        return time.time() + self.ahead

    def put(self, name: str, age: float = 0.0, **members: Any) -> None:
        self.builders[name] = {
            "Name": name,
            "Arn": f"{ACCOUNT}:image-builder/{name}",
            "ImageArn": PUBLIC,
            "InstanceType": WANTED["InstanceType"],
            "State": "PENDING",
            "CreatedTime": Timestamp(self.clock() - age),
            **members,
        }

    def respond(self, request: Request) -> Answer:
        asked = parameters_in(self.protocol, request)
        if operation_in(request) == DESCRIBE:
            return self.describe(asked)
        loss = self.losses.pop(0) if self.losses else None
        if loss is not None and not self.works:
            return loss(reply())
        made = self.create(asked)
        return loss(made) if loss is not None else made

    def create(self, asked: dict[str, Any]) -> Answer:
        if asked["Name"] in self.builders:
            return self.refusal("ResourceAlreadyExistsException")
        self.put(asked["Name"])
        return self.answer({"ImageBuilder": self.builders[asked["Name"]]})

    def describe(self, asked: dict[str, Any]) -> Answer:
        self.hidden -= 1
        found = [self.builders[name] for name in asked["Names"] if name in self.builders and self.hidden < 0]
        return self.answer({"ImageBuilders": found}) if found else self.refusal("ResourceNotFoundException")

    def refusal(self, code: str) -> Answer:
        return self.answer({"__type": code, "Message": "because"}, 400)

    def answer(self, value: Any, status: int = 200) -> Answer:
        date = [("Date", email.utils.formatdate(self.clock(), usegmt=True))] if self.tells_the_time else []
        return answer(self.protocol, value, status, date)

    def asked(self) -> list[str]:
        return [operation_in(request) for request in self.stub.take()]


@pytest.fixture
def service(stub: Stub, protocol: str) -> Losing:
    return Losing(stub, protocol)


@pytest.fixture
def face(kind: str, protocol: str, stub: Stub) -> Iterator[Face]:
    """A client that tries twice."""
    made = connect(kind, protocol, stub.url, retries={"total_max_attempts": 2}, read_timeout=1)
    yield made
    made.close()


@pytest.fixture
def hasty(kind: str, protocol: str, stub: Stub) -> Iterator[Face]:
    """A client that tries once."""
    made = connect(kind, protocol, stub.url, read_timeout=1)
    yield made
    made.close()


@pytest.mark.parametrize("loss", LOSSES)
def test_the_builder_that_the_lost_attempt_made_is_the_answer(loss: str, face: Face, service: Losing) -> None:
    service.losses = [LOSSES[loss]]
    made = face.call("create_image_builder", **WANTED)
    assert made["ImageBuilder"]["Arn"] == f"{ACCOUNT}:image-builder/b"
    assert made["ImageBuilder"]["State"] == "PENDING"
    assert made["ResponseMetadata"]["HTTPStatusCode"] == 200
    assert made["ResponseMetadata"]["RetryAttempts"] == 1
    assert set(made) == {"ImageBuilder", "ResponseMetadata"}
    assert service.asked() == [CREATE, CREATE, DESCRIBE]


@pytest.mark.parametrize("loss", LOSSES)
def test_the_last_attempt_may_be_the_lost_one(loss: str, hasty: Face, service: Losing) -> None:
    service.losses = [LOSSES[loss]]
    made = hasty.call("create_image_builder", **WANTED)
    assert made["ImageBuilder"]["Name"] == "b"
    assert made["ResponseMetadata"]["RetryAttempts"] == 0
    assert service.asked() == [CREATE, DESCRIBE]


def test_an_answer_that_does_not_come_in_time_is_lost(hasty: Face, service: Losing) -> None:
    service.losses = [lambda message: silence]
    assert hasty.call("create_image_builder", **WANTED)["ImageBuilder"]["Name"] == "b"
    assert service.asked() == [CREATE, DESCRIBE]


def garbled(connection: Any, stub: Stub) -> bool:
    """Sends what is no TLS where TLS is spoken."""
    with socket.socket(fileno=os.dup(connection.fileno())) as raw:
        raw.sendall(b"this is not TLS" * 20)
    return False


def test_an_answer_that_tls_cannot_read_is_lost(
    kind: str, protocol: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with secure(tmp_path) as (stub, bundle):
        service = Losing(stub, protocol)
        service.losses = [lambda message: garbled]
        monkeypatch.setenv("AWS_CA_BUNDLE", bundle)
        face = connect(kind, protocol, stub.url)
        assert face.call("create_image_builder", **WANTED)["ImageBuilder"]["Name"] == "b"
        face.close()
        assert service.asked() == [CREATE, DESCRIBE]


def test_objects_are_created_so_too(face: Face, service: Losing) -> None:
    service.losses = [LOSSES["the connection closes"]]
    options = {"image": PUBLIC, "instance_type": WANTED["InstanceType"]}
    builder = face.finish(face.client.image_builders.create("b", **options))
    assert (builder.name, builder.state, builder.image_arn) == ("b", "PENDING", PUBLIC)
    assert service.asked() == [CREATE, CREATE, DESCRIBE]


@pytest.mark.parametrize("ahead", [-3600, 3600])
@pytest.mark.parametrize("age", [0, 3600])
def test_what_counts_is_the_services_clock(hasty: Face, service: Losing, ahead: int, age: int) -> None:
    service.ahead = ahead
    service.losses = [LOSSES["the connection closes"]]
    if age:
        service.works = False
        service.put("b", age)
        with pytest.raises(exceptions.ConnectionClosedError):
            hasty.call("create_image_builder", **WANTED)
    else:
        assert hasty.call("create_image_builder", **WANTED)["ImageBuilder"]["Name"] == "b"


def test_a_service_that_does_not_tell_the_time_has_ours(face: Face, service: Losing) -> None:
    service.tells_the_time = False
    service.losses = [LOSSES["the connection closes"]]
    assert face.call("create_image_builder", **WANTED)["ImageBuilder"]["Name"] == "b"


OTHERS: dict[str, dict[str, Any]] = {
    "older": {"age": 60},
    "of another image": {"ImageArn": f"{ACCOUNT}:image/other"},
    "of another instance type": {"InstanceType": "stream.standard.large"},
    "of unknown age": {"CreatedTime": None},
}


@pytest.mark.parametrize("other", OTHERS)
def test_somebody_elses_builder_is_not_the_answer(other: str, face: Face, service: Losing) -> None:
    service.put("b", **OTHERS[other])
    service.works = False
    service.losses = [LOSSES["the connection closes"]]
    with pytest.raises(exceptions.ResourceAlreadyExistsException) as caught:
        face.call("create_image_builder", **WANTED)
    assert caught.value.response["ResponseMetadata"]["RetryAttempts"] == 1
    assert service.asked() == [CREATE, CREATE, DESCRIBE]


@pytest.mark.parametrize("asked", ["ImageName", "ImageArn"])
@pytest.mark.parametrize("found", [True, False])
def test_an_image_is_told_by_its_name_or_by_its_arn(hasty: Face, service: Losing, asked: str, found: bool) -> None:
    shared = "arn:aws:appstream:eu-west-1:210987654321:image/base"
    service.losses = [LOSSES["the connection closes"]]
    service.works = False
    service.put("b", ImageArn=shared if found else shared.replace("base", "other"))
    wanted = {**WANTED, "ImageArn": shared}
    del wanted["ImageName" if asked == "ImageArn" else "ImageArn"]
    if found:
        assert hasty.call("create_image_builder", **wanted)["ImageBuilder"]["ImageArn"] == shared
    else:
        with pytest.raises(exceptions.ConnectionClosedError):
            hasty.call("create_image_builder", **wanted)


def test_a_taken_name_is_reported_if_no_answer_was_lost(face: Face, service: Losing) -> None:
    service.put("b")
    with pytest.raises(exceptions.ResourceAlreadyExistsException):
        face.call("create_image_builder", **WANTED)
    assert service.asked() == [CREATE]


def test_a_throttled_attempt_has_created_nothing(face: Face, service: Losing) -> None:
    service.put("b")
    service.works = False
    service.losses = [lambda message: service.refusal("ThrottlingException")]
    with pytest.raises(exceptions.ResourceAlreadyExistsException):
        face.call("create_image_builder", **WANTED)
    assert service.asked() == [CREATE, CREATE]


def test_a_builder_that_the_service_does_not_show_at_once_is_waited_for(hasty: Face, service: Losing) -> None:
    service.losses = [LOSSES["the connection closes"]]
    service.hidden = 2
    assert hasty.call("create_image_builder", **WANTED)["ImageBuilder"]["Name"] == "b"
    assert service.asked() == [CREATE, DESCRIBE, DESCRIBE, DESCRIBE]


def test_what_created_nothing_fails_as_it_did(hasty: Face, service: Losing) -> None:
    service.works = False
    service.losses = [LOSSES["the connection closes"]]
    with pytest.raises(exceptions.ConnectionClosedError):
        hasty.call("create_image_builder", **WANTED)
    assert set(service.asked()) == {CREATE, DESCRIBE}


def test_who_may_not_look_is_told_of_the_creation(face: Face, service: Losing, stub: Stub) -> None:
    service.losses = [LOSSES["the connection closes"]]

    def respond(request: Request) -> Answer:
        return (
            service.refusal("AccessDeniedException") if operation_in(request) == DESCRIBE else service.respond(request)
        )

    stub.respond = respond
    with pytest.raises(exceptions.ResourceAlreadyExistsException):
        face.call("create_image_builder", **WANTED)
    assert service.asked() == [CREATE, CREATE, DESCRIBE]


def test_the_quota_that_the_lost_builder_used_up_is_no_obstacle(face: Face, service: Losing, stub: Stub) -> None:
    service.losses = [LOSSES["the connection closes"]]

    def respond(request: Request) -> Answer:
        if operation_in(request) == CREATE and service.builders:
            return service.refusal("LimitExceededException")
        return service.respond(request)

    stub.respond = respond
    assert face.call("create_image_builder", **WANTED)["ImageBuilder"]["Name"] == "b"
