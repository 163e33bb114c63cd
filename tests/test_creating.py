"""Creating a builder where the service is particular: roles that are not visible yet, images that others share."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from aws_appstream import _create, exceptions

from .faces import Face, answer, connect, operation_in, parameters_in
from .stub import Stub

MADE: dict[str, Any] = {"image": "base", "instance_type": "stream.standard.medium", "iam_role": "arn:aws:iam::1:role/r"}
CREATED = answer("json", {"ImageBuilder": {"Name": "b", "State": "PENDING"}})
NOT_YET = answer(
    "json", {"__type": "InvalidRoleException", "message": "encountered an error because your IAM role"}, 400
)
UNKNOWN = answer("json", {"__type": "ResourceNotFoundException", "message": "The image base does not exist."}, 400)


@pytest.fixture
def face(kind: str, stub: Stub) -> Iterator[Face]:
    made = connect(kind, "json", stub.url)
    yield made
    made.close()


@pytest.mark.parametrize("patience", [True, 30, timedelta(minutes=1)])
def test_a_role_that_is_not_visible_yet_is_waited_for_if_wanted(
    face: Face, stub: Stub, patience: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_create, "_ROLE_PAUSE", 0.05)
    stub.queue.extend([NOT_YET, NOT_YET, CREATED])
    builder = face.finish(face.client.image_builders.create("b", **MADE, retry_invalid_role=patience))
    assert builder.state == "PENDING"
    assert [operation_in(request) for request in stub.take()] == ["CreateImageBuilder"] * 3


def test_a_role_is_not_waited_for_longer_than_wanted(face: Face, stub: Stub) -> None:
    stub.always(NOT_YET)
    with pytest.raises(exceptions.InvalidRoleException):
        face.finish(face.client.image_builders.create("b", **MADE))
    assert len(stub.take()) == 1
    began = time.monotonic()
    with pytest.raises(exceptions.InvalidRoleException):
        face.finish(face.client.image_builders.create("b", **MADE, retry_invalid_role=0.2))
    assert len(stub.take()) == 2
    assert time.monotonic() - began < _create._ROLE_PAUSE


def test_a_shared_image_is_found_by_its_name(face: Face, stub: Stub) -> None:
    shared = {
        "Images": [{"Name": "other", "Arn": "arn:o"}, {"Name": "base", "Arn": "arn:aws:appstream:r:2:image/base"}]
    }
    stub.queue.extend([UNKNOWN, answer("json", shared), CREATED])
    face.finish(face.client.image_builders.create("b", **MADE))
    first, second, third = (parameters_in("json", request) for request in stub.take())
    assert first["ImageName"] == "base"
    assert second == {"Type": "SHARED"}
    assert third["ImageArn"] == "arn:aws:appstream:r:2:image/base"
    assert "ImageName" not in third


def test_a_name_that_several_accounts_share_is_refused(face: Face, stub: Stub) -> None:
    shared = {"Images": [{"Name": "base", "Arn": "arn:one"}, {"Name": "base", "Arn": "arn:two"}]}
    stub.queue.extend([UNKNOWN, answer("json", shared)])
    with pytest.raises(exceptions.ParamValidationError, match="arn:one, arn:two"):
        face.finish(face.client.image_builders.create("b", **MADE))


def test_a_builder_whose_creation_was_not_answered_is_deleted_by_a_temporary(face: Face, stub: Stub) -> None:
    """The answer was lost, and the builder is there: it is ours, for it was not there before."""
    gone = answer("json", {"__type": "ResourceNotFoundException", "message": "gone"}, 400)
    there = answer("json", {"ImageBuilders": [{"Name": "b", "State": "STOPPED"}]})
    stub.queue.extend([gone, _lost, there, there, answer("json", {}), gone])
    with pytest.raises(exceptions.HTTPClientError):
        face.inside(face.client.image_builders.temporary("b", poll=0.02, **MADE), lambda builder: None)
    asked = [operation_in(request) for request in stub.take()]
    describe = "DescribeImageBuilders"
    assert asked == [describe, "CreateImageBuilder", describe, describe, "DeleteImageBuilder", describe]


@pytest.mark.parametrize("status", [400, 500])
def test_a_builder_made_by_an_attempt_whose_answer_was_lost_is_deleted_by_a_temporary(
    kind: str, stub: Stub, status: int
) -> None:
    """The next attempt finds the name taken, or the service only ever says that it broke."""
    gone = answer("json", {"__type": "ResourceNotFoundException", "message": "gone"}, 400)
    taken = answer("json", {"__type": "ResourceAlreadyExistsException", "message": "there"}, 400)
    broken = answer("json", {"__type": "InternalFailure", "message": "?"}, 500)
    there = answer("json", {"ImageBuilders": [{"Name": "b", "State": "STOPPED"}]})
    stub.queue.extend([gone, _lost, taken if status == 400 else broken, there, there, answer("json", {}), gone])
    face = connect(kind, "json", stub.url, retries={"total_max_attempts": 2, "mode": "standard"})
    with pytest.raises(exceptions.ClientError):
        face.inside(face.client.image_builders.temporary("b", poll=0.02, **MADE), lambda builder: None)
    assert "DeleteImageBuilder" in [operation_in(request) for request in stub.take()]
    face.close()


def test_a_builder_that_was_there_before_is_not_deleted_by_a_temporary(face: Face, stub: Stub) -> None:
    there = answer("json", {"ImageBuilders": [{"Name": "b", "State": "STOPPED"}]})
    stub.queue.extend([there, _lost])
    with pytest.raises(exceptions.HTTPClientError):
        face.inside(face.client.image_builders.temporary("b", poll=0.02, **MADE), lambda builder: None)
    assert [operation_in(request) for request in stub.take()] == ["DescribeImageBuilders", "CreateImageBuilder"]


def _lost(connection: Any, stub: Stub) -> bool:
    return False
