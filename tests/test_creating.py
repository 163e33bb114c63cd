"""Creating a builder where the service is particular: roles that are not visible yet, images that others share."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from aws_appstream import exceptions

from .faces import Face, answer, connect, operation_in, parameters_in
from .stub import Answer, Stub, hang_up

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
def test_a_role_that_is_not_visible_yet_is_waited_for_if_wanted(face: Face, stub: Stub, patience: Any) -> None:
    stub.queue.extend([NOT_YET, CREATED])
    builder = face.finish(face.client.image_builders.create("b", **MADE, retry_invalid_role=patience))
    assert builder.state == "PENDING"
    assert [operation_in(request) for request in stub.take()] == ["CreateImageBuilder"] * 2


@pytest.mark.parametrize("patience", [True, 30, timedelta(minutes=1)])
def test_a_client_may_wait_for_roles_by_itself(kind: str, protocol: str, stub: Stub, patience: Any) -> None:
    invisible = {"__type": "InvalidRoleException", "message": "encountered an error because your IAM role"}
    stub.queue.extend([answer(protocol, invisible, 400), answer(protocol, {"ImageBuilder": {"Name": "b"}})])
    face = connect(kind, protocol, stub.url, retries={"total_max_attempts": 1, "invalid_role": patience})
    made = face.call("create_image_builder", Name="b", ImageName="base", InstanceType="x")
    face.close()
    assert made["ImageBuilder"]["Name"] == "b"
    assert made["ResponseMetadata"]["RetryAttempts"] == 1


def test_a_role_is_waited_for_by_creations_only(kind: str, stub: Stub) -> None:
    stub.always(NOT_YET)
    face = connect(kind, "json", stub.url, retries={"invalid_role": True})
    with pytest.raises(exceptions.InvalidRoleException):
        face.call("start_image_builder", Name="b")
    face.close()
    assert len(stub.take()) == 1


def test_a_role_is_not_waited_for_longer_than_wanted(face: Face, stub: Stub) -> None:
    stub.always(NOT_YET)
    with pytest.raises(exceptions.InvalidRoleException):
        face.finish(face.client.image_builders.create("b", **MADE))
    assert len(stub.take()) == 1
    with pytest.raises(exceptions.InvalidRoleException) as caught:
        face.finish(face.client.image_builders.create("b", **MADE, retry_invalid_role=0.2))
    assert caught.value.response["ResponseMetadata"]["RetryAttempts"] == 1
    assert len(stub.take()) == 2


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


GONE = answer("json", {"__type": "ResourceNotFoundException", "message": "gone"}, 400)
TAKEN = answer("json", {"__type": "ResourceAlreadyExistsException", "message": "there"}, 400)
ASKED_FOR = {
    "Name": "b",
    "ImageArn": "arn:aws:appstream:r::image/base",
    "InstanceType": MADE["instance_type"],
    "IamRoleArn": MADE["iam_role"],
}


def there(**members: Any) -> Answer:
    return answer("json", {"ImageBuilders": [{**ASKED_FOR, "State": "STOPPED", **members}]})


def test_a_builder_whose_creation_was_not_answered_is_what_a_temporary_gives(face: Face, stub: Stub) -> None:
    new = there(CreatedTime=time.time(), State="RUNNING")
    stub.queue.extend([GONE, hang_up, new, new, there(), there(), answer("json", {}), GONE])
    seen = face.inside(face.client.image_builders.temporary("b", poll=0.02, **MADE), lambda builder: builder.name)
    assert seen == "b"
    describe = "DescribeImageBuilders"
    asked = [operation_in(request) for request in stub.take()]
    assert asked[:4] == [describe, "CreateImageBuilder", describe, describe]
    assert asked[-2:] == ["DeleteImageBuilder", describe]


@pytest.mark.parametrize("instance_type", [MADE["instance_type"], "another"])
def test_a_builder_that_may_be_ours_is_deleted_by_a_temporary(face: Face, stub: Stub, instance_type: str) -> None:
    """It was not there before and is what was asked for; the service does not say when it was created."""
    looks = [there(InstanceType=instance_type)] * 3
    stub.queue.extend([GONE, hang_up, *looks, answer("json", {}), GONE])
    with pytest.raises(exceptions.HTTPClientError):
        face.inside(face.client.image_builders.temporary("b", poll=0.02, **MADE), lambda builder: None)
    asked = [operation_in(request) for request in stub.take()]
    assert ("DeleteImageBuilder" in asked) is (instance_type == MADE["instance_type"])


def test_a_builder_that_somebody_else_created_meanwhile_is_not_deleted_by_a_temporary(kind: str, stub: Stub) -> None:
    stub.queue.extend([GONE, hang_up, TAKEN, there(InstanceType="another")])
    face = connect(kind, "json", stub.url, retries={"total_max_attempts": 2, "mode": "standard"})
    with pytest.raises(exceptions.ResourceAlreadyExistsException):
        face.inside(face.client.image_builders.temporary("b", poll=0.02, **MADE), lambda builder: None)
    assert "DeleteImageBuilder" not in [operation_in(request) for request in stub.take()]
    face.close()


def test_a_builder_that_was_there_before_is_not_deleted_by_a_temporary(face: Face, stub: Stub) -> None:
    stub.queue.extend([there(), hang_up, there()])
    with pytest.raises(exceptions.HTTPClientError):
        face.inside(face.client.image_builders.temporary("b", poll=0.02, **MADE), lambda builder: None)
    assert "DeleteImageBuilder" not in [operation_in(request) for request in stub.take()]
