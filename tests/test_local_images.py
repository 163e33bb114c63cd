"""How images come into being in the local AppStream, as boto3 sees it."""

from __future__ import annotations

from typing import Any

import pytest

from aws_appstream.local import LocalAppStream

from . import faces
from .asking import ACCOUNT, BASE, BUILDER, KIND, builder_of, code_of, error_of, image_of


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


COPY = {"SourceImageName": "golden-linux", "DestinationRegion": "us-east-1"}


def test_a_copy_becomes_available_without_the_tags(boto: Any, still: LocalAppStream) -> None:
    boto.tag_resource(ResourceArn=f"{ACCOUNT}:image/golden-linux", Tags={"a": "1"})
    answer = boto.copy_image(DestinationImageName="copy", DestinationImageDescription="told", **COPY)
    assert answer["DestinationImageName"] == "copy"
    copy, source = image_of(boto, "copy"), image_of(boto, "golden-linux")
    assert (copy["State"], copy["Description"], copy["Arn"]) == ("COPYING", "told", f"{ACCOUNT}:image/copy")
    assert copy["Platform"] == source["Platform"]
    assert copy["CreatedTime"] > source["CreatedTime"]
    assert boto.list_tags_for_resource(ResourceArn=copy["Arn"])["Tags"] == {}
    assert code_of(boto.delete_image, Name="copy") == "OperationNotPermittedException"
    still.advance(minutes=10)
    assert image_of(boto, "copy")["State"] == "AVAILABLE"
    boto.delete_image(Name="copy")


def test_a_copy_to_another_region_is_not_seen_here(boto: Any) -> None:
    elsewhere = {**COPY, "DestinationRegion": "eu-west-1"}
    assert boto.copy_image(DestinationImageName="copy", **elsewhere)["DestinationImageName"] == "copy"
    assert code_of(boto.describe_images, Names=["copy"]) == "ResourceNotFoundException"


def test_what_copy_refuses(boto: Any) -> None:
    for source in ("nobody", "partner-cad", BASE):
        wrong = {**COPY, "SourceImageName": source}
        assert code_of(boto.copy_image, DestinationImageName="c", **wrong) == "ResourceNotFoundException"
    taken = code_of(boto.copy_image, DestinationImageName="golden-win2022", **COPY)
    assert taken == "ResourceAlreadyExistsException"
    for name in ("a", "b"):
        boto.copy_image(DestinationImageName=name, **COPY)
    code, message = error_of(boto.copy_image, DestinationImageName="c", **COPY)
    assert (code, message.split()[-1]) == ("LimitExceededException", "2")


def test_the_account_has_ten_images_at_most(boto: Any, still: LocalAppStream) -> None:
    for number in range(7):  # three are there from the start
        boto.copy_image(DestinationImageName=f"copy-{number}", **COPY)
        still.advance(minutes=10)
    code, message = error_of(boto.copy_image, DestinationImageName="copy-7", **COPY)
    assert (code, message.split()[-1]) == ("LimitExceededException", "10")


def test_an_updated_image(boto: Any, still: LocalAppStream) -> None:
    update = {"existingImageName": "golden-win2022", "newImageName": "patched"}
    tried = boto.create_updated_image(**update, dryRun=True)
    assert (tried["canUpdateImage"], "image" in tried) == (True, False)
    assert code_of(boto.describe_images, Names=["patched"]) == "ResourceNotFoundException"
    answer = boto.create_updated_image(**update, newImageDisplayName="Patched", newImageTags={"a": "1"})
    made = answer["image"]
    assert (answer["canUpdateImage"], made["State"], made["DisplayName"]) == (True, "CREATING", "Patched")
    assert boto.list_tags_for_resource(ResourceArn=made["Arn"])["Tags"] == {"a": "1"}
    assert code_of(boto.create_updated_image, **update) == "ResourceAlreadyExistsException"
    still.advance(hours=2)
    assert image_of(boto, "patched")["State"] == "AVAILABLE"


def test_amazon_linux_has_no_managed_updates_and_five_at_once(boto: Any) -> None:
    linux = {"existingImageName": "golden-linux", "newImageName": "patched"}
    assert boto.create_updated_image(**linux, dryRun=True)["canUpdateImage"] is False
    assert code_of(boto.create_updated_image, **linux) == "IncompatibleImageException"
    for name in "abcde":
        boto.create_updated_image(existingImageName="golden-win2022", newImageName=name)
    code, message = error_of(boto.create_updated_image, existingImageName="golden-win2022", newImageName="f")
    assert (code, message.split()[-1]) == ("LimitExceededException", "5")


def test_one_that_does_not_run_does_nothing() -> None:
    local = LocalAppStream()
    with pytest.raises(RuntimeError, match="not running"):
        local.create_image("b", "i")
    with pytest.raises(RuntimeError, match="not running"):
        local.advance(hours=1)
