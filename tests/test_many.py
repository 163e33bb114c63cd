"""Working on many builders: each as soon as its state allows, and one report of all."""

from __future__ import annotations

from typing import Any

import pytest

from aws_appstream import State, exceptions
from aws_appstream.local import LocalAppStream

from .asking import BASE
from .faces import Face, answer, connect, operation_in, parameters_in
from .stub import Stub, late

MADE: dict[str, Any] = {"image": BASE, "instance_type": "stream.standard.medium"}
POLL: dict[str, Any] = {"poll": (0.01, 0.03)}


@pytest.fixture
def face(living: Face) -> Face:
    return living


@pytest.fixture
def builders(face: Face) -> Any:
    return face.client.image_builders


@pytest.fixture
def running(face: Face, builders: Any) -> Any:
    """The builder `b`, which runs."""
    return face.finish(face.finish(builders.create("b", **MADE)).wait_until(State.RUNNING, **POLL))


def names(face: Face) -> list[str]:
    return [builder["Name"] for builder in face.call("describe_image_builders")["ImageBuilders"]]


def test_builders_are_deleted_each_as_soon_as_it_can_be(face: Face, lively: LocalAppStream, builders: Any) -> None:
    for name in ("a", "b", "c"):
        face.finish(builders.create(name, **MADE))
    face.finish(builders.wait_until(["a", "b", "c"], State.RUNNING, **POLL))
    face.finish(face.finish(builders.get("b")).stop())
    lively.fail("c")
    face.finish(builders.create("d", **MADE))  # which is still PENDING
    report = face.finish(builders.delete_many(["a", "b", "c", "d", "nosuch"], **POLL))
    assert sorted(report.done) == ["a", "b", "c", "d", "nosuch"]
    assert report.failed == {}
    assert names(face) == []
    report.raise_for_failures()


def test_builders_that_cannot_be_worked_on_are_reported(face: Face, lively: LocalAppStream, builders: Any) -> None:
    for name in ("a", "b"):
        face.finish(builders.create(name, **MADE))
    face.finish(builders.wait_until(["a", "b"], State.RUNNING, **POLL))
    lively.fail("b")
    report = face.finish(builders.stop_many(["a", "b", "nosuch"], **POLL))
    assert report.done == ["a"]
    assert set(report.failed) == {"b", "nosuch"}
    assert isinstance(report.failed["b"], exceptions.UnexpectedState)
    assert isinstance(report.failed["nosuch"], exceptions.ResourceNotFoundException)
    with pytest.raises(exceptions.BulkError, match=r"(?s)1 done, 2 failed.*b: .*FAILED"):
        report.raise_for_failures()


def test_builders_need_not_be_waited_for(face: Face, builders: Any, running: Any) -> None:
    report = face.finish(builders.stop_many([running], wait=False, **POLL))
    assert report.done == ["b"]
    assert face.finish(running.reload()).state == State.STOPPING


def test_builders_that_take_too_long_are_reported(face: Face, builders: Any) -> None:
    made = face.finish(builders.create("b", **MADE))
    report = face.finish(builders.delete_many([made], timeout=0, **POLL))
    assert isinstance(report.failed["b"], exceptions.WaitTimeout)


def test_builders_are_acted_on_once_however_slow_it_is(kind: str, stub: Stub) -> None:
    """Looks that are older than the last action are no reason to act again."""
    states = {f"b{number}": "RUNNING" for number in range(12)}
    acted: list[str] = []

    def respond(request: Any) -> Any:
        operation, asked = operation_in(request), parameters_in("json", request)
        if operation == "DescribeImageBuilders":
            found = [{"Name": name, "State": states[name]} for name in asked["Names"]]
            return answer("json", {"ImageBuilders": found})
        acted.append(f"{operation} {asked['Name']}")
        states[asked["Name"]] = {"StopImageBuilder": "STOPPED", "DeleteImageBuilder": "DELETING"}[operation]
        return late(answer("json", {}), 0.03)

    stub.respond = respond
    face = connect(kind, "json", stub.url)
    report = face.finish(face.client.image_builders.delete_many(list(states), wait=False, poll=0.02))
    assert report.failed == {}
    assert sorted(acted) == sorted(f"{kind}ImageBuilder {name}" for kind in ("Stop", "Delete") for name in states)
    face.close()


def test_builders_of_which_one_fails_are_all_in_the_report(kind: str, stub: Stub) -> None:
    def respond(request: Any) -> Any:
        operation, asked = operation_in(request), parameters_in("json", request)
        denied = answer("json", {"__type": "AccessDeniedException", "message": "no"}, 400)
        if operation == "DescribeImageBuilders":
            states = {"secret": None, "ok": "STOPPED", "locked": "STOPPED", "busy": "STOPPED"}
            if "secret" in asked["Names"]:
                return denied
            return answer("json", {"ImageBuilders": [{"Name": n, "State": states[n]} for n in asked["Names"]]})
        if asked["Name"] == "busy" and not throttled:
            throttled.append(asked)
            return answer("json", {"__type": "ThrottlingException", "message": "Rate exceeded"}, 400)
        return denied if asked["Name"] == "locked" else answer("json", {})

    throttled: list[Any] = []
    stub.respond = respond
    face = connect(kind, "json", stub.url)
    names_ = ["secret", "ok", "locked", "busy"]
    report = face.finish(face.client.image_builders.delete_many(names_, wait=False, poll=0.02))
    assert sorted(report.done) == ["busy", "ok"]
    assert {name: error.code for name, error in report.failed.items()} == {
        "secret": "AccessDeniedException",
        "locked": "AccessDeniedException",
    }
    face.close()


def test_builders_that_stop_already_need_not_be_waited_for(face: Face, builders: Any, running: Any) -> None:
    face.finish(running.stop())
    assert face.finish(builders.stop_many("b", wait=False, timeout=0, **POLL)).done == ["b"]


def test_builders_may_be_none(face: Face, builders: Any) -> None:
    assert face.finish(builders.delete_many([])).done == []
    assert face.finish(builders.wait_until([], State.RUNNING)) == []
    face.finish(builders.wait_until_deleted([]))
