"""Builders and images of the local AppStream that fail because a test wants them to."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from aws_appstream.local import LocalAppStream

from .asking import BUILDER, KIND, builder_of, code_of, image_of


def test_a_builder_fails_for_the_reasons_given(boto: Any, still: LocalAppStream) -> None:
    boto.create_image_builder(Name="b", **BUILDER)
    still.fail("b", "DOMAIN_JOIN_ERROR_ACCESS_DENIED", "SUBNET_NOT_FOUND", reason="IMAGE_UNAVAILABLE")
    still.advance(hours=1)
    failed = builder_of(boto, "b")
    assert failed["State"] == "FAILED"
    assert failed["StateChangeReason"] == {
        "Code": "IMAGE_UNAVAILABLE",
        "Message": "The image builder b was told to fail.",
    }
    codes = [error["ErrorCode"] for error in failed["ImageBuilderErrors"]]
    assert codes == ["DOMAIN_JOIN_ERROR_ACCESS_DENIED", "SUBNET_NOT_FOUND"]
    for error in failed["ImageBuilderErrors"]:
        assert error["ErrorMessage"] == f"It was told to fail with {error['ErrorCode']}."
        assert abs(error["ErrorTimestamp"] - datetime.now(timezone.utc)) < timedelta(minutes=1)
    assert code_of(boto.start_image_builder, Name="b") == "ResourceNotAvailableException"
    assert boto.delete_image_builder(Name="b")["ImageBuilder"]["State"] == "DELETING"


def test_without_a_reason_it_is_an_internal_error(boto: Any, still: LocalAppStream) -> None:
    boto.create_image_builder(Name="b", **BUILDER)
    still.fail("b")
    failed = builder_of(boto, "b")
    assert (failed["StateChangeReason"]["Code"], failed["ImageBuilderErrors"]) == ("INTERNAL_ERROR", [])


def test_an_image_fails_with_the_builder_that_it_is_made_of(boto: Any, still: LocalAppStream) -> None:
    boto.create_image_builder(Name="b", **BUILDER)
    still.advance(minutes=8)
    still.create_image("b", "baked")
    still.fail("b")
    still.advance(hours=1)
    failed = image_of(boto, "baked")
    assert (failed["State"], failed["StateChangeReason"]["Code"]) == ("FAILED", "IMAGE_BUILDER_NOT_AVAILABLE")


def test_an_image_fails_and_its_builder_does_not(boto: Any, still: LocalAppStream) -> None:
    boto.create_image_builder(Name="b", **BUILDER)
    still.advance(minutes=8)
    still.create_image("b", "baked")
    still.fail_image("baked", "VALIDATION_ERROR", "NO_SUCH_CODE", reason="IMAGE_UPDATE_FAILURE")
    still.advance(minutes=20)
    failed = image_of(boto, "baked")
    assert (failed["State"], failed["StateChangeReason"]["Code"]) == ("FAILED", "IMAGE_UPDATE_FAILURE")
    assert [error["ErrorCode"] for error in failed["ImageErrors"]] == ["VALIDATION_ERROR", "NO_SUCH_CODE"]
    assert builder_of(boto, "b")["State"] == "STOPPED"
    assert code_of(boto.create_image_builder, Name="c", ImageName="baked", **KIND) == "ResourceNotAvailableException"
    boto.delete_image(Name="baked")


def test_what_is_not_there_cannot_fail(still: LocalAppStream) -> None:
    with pytest.raises(ValueError, match=r"^The image builder nobody for account 123456789012 does not exist\.$"):
        still.fail("nobody")
    for image in ("nothing", "partner-cad"):
        with pytest.raises(ValueError, match=rf"^The image {image} for account 123456789012 does not exist\.$"):
            still.fail_image(image)
    with pytest.raises(ValueError, match="errors"):
        still.fail_image("golden-linux", "")
