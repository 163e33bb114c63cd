"""How images come into being in the local AppStream, as boto3 sees it."""

from __future__ import annotations

from typing import Any

import pytest

from aws_appstream.local import LocalAppStream

from . import faces
from .asking import ACCOUNT, BASE, BUILDER, KIND, builder_of, code_of, image_of


def test_image_assistant_makes_an_image_and_stops_the_builder(boto: Any, still: LocalAppStream) -> None:
    boto.create_image_builder(Name="b", **BUILDER)
    still.advance(minutes=8)
    arn = still.create_image("b", "baked", display_name="Baked", description="ä€😀")
    assert arn == f"{ACCOUNT}:image/baked"
    image = image_of(boto, "baked")
    assert (image["State"], builder_of(boto, "b")["State"]) == ("PENDING", "SNAPSHOTTING")
    assert (image["Arn"], image["ImageBuilderName"], image["Visibility"]) == (arn, "b", "PRIVATE")
    assert (image["DisplayName"], image["Description"]) == ("Baked", "ä€😀")
    assert image["BaseImageArn"] == f"arn:aws:appstream:us-east-1::image/{BASE}"
    assert code_of(boto.stop_image_builder, Name="b") == "OperationNotPermittedException"
    assert code_of(boto.create_image_builder, Name="c", ImageName="baked", **KIND) == "ResourceNotAvailableException"
    still.advance(minutes=20)
    assert (image_of(boto, "baked")["State"], builder_of(boto, "b")["State"]) == ("AVAILABLE", "STOPPED")
    boto.create_image_builder(Name="c", ImageName="baked", **KIND)


def test_image_assistant_refuses_in_the_services_words(boto: Any, still: LocalAppStream) -> None:
    with pytest.raises(ValueError, match=r"^The image builder b for account 123456789012 does not exist.$"):
        still.create_image("b", "baked")
    boto.create_image_builder(Name="b", **BUILDER)
    with pytest.raises(RuntimeError, match=r"^The image builder b is PENDING. It must be RUNNING to make an image.$"):
        still.create_image("b", "baked")
    still.advance(minutes=8)
    with pytest.raises(RuntimeError, match=r"^The image golden-linux already exists.$"):
        still.create_image("b", "golden-linux")
    with pytest.raises(ValueError, match="no spaces"):
        still.create_image("b", "no spaces")
    assert builder_of(boto, "b")["State"] == "RUNNING"


def test_the_quota_of_images_is_the_messages_last_word(protocol: str) -> None:
    with LocalAppStream(speed=0, image_quota=3, durations={"create": 0}) as local:
        faces.boto(protocol, local.endpoint_url).create_image_builder(Name="b", **BUILDER)
        with pytest.raises(RuntimeError, match=r" 3$"):
            local.create_image("b", "one-more")


def test_an_image_takes_as_long_as_it_was_told_to(protocol: str) -> None:
    with LocalAppStream(speed=0, jitter=0, durations={"create": 0, "snapshot": 5}) as local:
        client = faces.boto(protocol, local.endpoint_url)
        client.create_image_builder(Name="b", **BUILDER)
        local.create_image("b", "baked")
        local.advance(seconds=4.999)
        assert image_of(client, "baked")["State"] == "PENDING"
        local.advance(seconds=0.001)
        assert image_of(client, "baked")["State"] == "AVAILABLE"


def test_one_that_does_not_run_does_nothing() -> None:
    local = LocalAppStream()
    with pytest.raises(RuntimeError, match="not running"):
        local.create_image("b", "i")
    with pytest.raises(RuntimeError, match="not running"):
        local.advance(hours=1)
