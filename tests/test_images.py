"""Images as objects: the collection and every action, on both faces, against the local AppStream."""

from __future__ import annotations

from typing import Any

import pytest

from aws_appstream import AsyncImage, Image, ImageState, Platform, Visibility, exceptions

from .asking import BASE
from .cbor import Timestamp
from .faces import Face, answer, connect
from .stub import Stub

POLL: dict[str, Any] = {"poll": (0.01, 0.03)}
SHARED = "arn:aws:appstream:us-east-1:210987654321:image/partner-cad"


@pytest.fixture
def face(living: Face) -> Face:
    return living


@pytest.fixture
def images(face: Face) -> Any:
    return face.client.images


def copied(face: Face, name: str) -> Any:
    """A copy of an own image, on its way."""
    face.call(
        "copy_image",
        SourceImageName="golden-linux",
        DestinationImageName=name,
        DestinationRegion="us-east-1",
    )
    return face.finish(face.client.images.get(name))


def test_a_list_is_what_boto3_lists(face: Face, images: Any) -> None:
    listed = face.finish(images.list())
    assert all(type(image) is (Image if face.kind == "sync" else AsyncImage) for image in listed)
    assert [image.to_dict() for image in listed] == face.call("describe_images")["Images"]
    assert face.items(images) == listed


def test_a_list_is_of_those_that_are_wanted(face: Face, images: Any) -> None:
    everything = face.finish(images.list())

    def expected(wanted: Any) -> list[Any]:
        found = [image for image in everything if wanted(image)]
        assert 0 < len(found) < len(everything)
        return found

    mine = expected(lambda image: image.visibility == "PRIVATE")
    assert face.finish(images.list(visibility=Visibility.PRIVATE)) == mine
    windows = expected(lambda image: image.platform == "WINDOWS_SERVER_2022")
    assert face.finish(images.list(platform=Platform.WINDOWS_SERVER_2022)) == windows
    old = expected(lambda image: image.state == "DEPRECATED")
    assert face.finish(images.list(state="DEPRECATED")) == old
    golden = expected(lambda image: image.name.startswith("golden-"))
    assert face.finish(images.list(name_prefix="golden-")) == golden
    named = face.finish(images.list([BASE, SHARED, golden[0]]))
    assert {image.name for image in named} == {golden[0].name, BASE, "partner-cad"}


@pytest.mark.parametrize("name", [BASE, SHARED, "golden-linux"])
def test_get_takes_a_name_or_an_arn(face: Face, images: Any, name: str) -> None:
    image = face.finish(images.get(name))
    assert name in (image.name, image.arn)
    assert face.finish(image.reload()) == image


def test_get_and_find_of_an_image_that_is_not_there(face: Face, images: Any) -> None:
    for name in ("nosuch", "arn:aws:appstream:us-east-1:123456789012:image/nosuch"):
        with pytest.raises(exceptions.ResourceNotFoundException):
            face.finish(images.get(name))
        assert face.finish(images.find(name)) is None


def test_get_prefers_the_own_image_of_a_name(kind: str, stub: Stub) -> None:
    public = {"Name": "same", "Visibility": "PUBLIC", "Arn": "arn:aws:appstream:r::image/same"}
    stub.always(answer("json", {"Images": [public, {"Name": "same", "Visibility": "PRIVATE"}]}))
    face = connect(kind, "json", stub.url)
    assert face.finish(face.client.images.get("same")).visibility == Visibility.PRIVATE
    face.close()


class TestLatest:
    def test_is_the_one_created_last_of_those_that_are_available(self, kind: str, stub: Stub) -> None:
        def image(name: str, when: int | None, state: str = "AVAILABLE") -> dict[str, Any]:
            return {"Name": name, "State": state} | ({} if when is None else {"CreatedTime": Timestamp(when)})

        found = [image("z-old", 1), image("a-new", 3), image("dated", 9, "DEPRECATED"), image("b", 2), image("?", None)]
        stub.always(answer("json", {"Images": found}))
        face = connect(kind, "json", stub.url)
        assert face.finish(face.client.images.latest()).name == "a-new"
        assert face.finish(face.client.images.latest(name_prefix="z-")).name == "z-old"
        face.close()

    def test_is_of_the_platform_and_public_unless_told_otherwise(self, face: Face, images: Any) -> None:
        newest = face.finish(images.latest(platform=Platform.WINDOWS_SERVER_2022))
        assert newest.name == "AppStream-WinServer2022-09-18-2024"
        own = face.finish(images.latest(visibility="PRIVATE", name_prefix="golden-"))
        assert own.visibility == Visibility.PRIVATE

    def test_says_what_there_is_none_of(self, face: Face, images: Any) -> None:
        with pytest.raises(exceptions.ImageNotFoundError, match="visibility=PUBLIC, name_prefix=nosuch"):
            face.finish(images.latest(name_prefix="nosuch"))


class TestAnImage:
    def test_becomes_available(self, face: Face) -> None:
        image = copied(face, "copy")
        assert image.state == ImageState.COPYING
        done = face.finish(image.wait_until(ImageState.AVAILABLE, **POLL))
        assert (done.name, done.state) == ("copy", ImageState.AVAILABLE)

    def test_is_deleted_and_waited_for(self, face: Face, images: Any) -> None:
        image = face.finish(copied(face, "copy").wait_until("AVAILABLE", **POLL))
        assert face.finish(image.delete(wait=True, **POLL)) is None
        assert face.finish(images.find("copy")) is None
        with pytest.raises(exceptions.ResourceNotFoundException):
            face.finish(image.delete())
        face.finish(image.delete(missing_ok=True, wait=True))

    def test_that_is_in_use_is_not_deleted(self, face: Face, images: Any) -> None:
        with pytest.raises(exceptions.ResourceInUseException):
            face.finish(face.finish(images.get("golden-lent")).delete(missing_ok=True))

    def test_has_tags(self, face: Face, images: Any) -> None:
        image = face.finish(images.get("golden-linux"))
        face.finish(image.tag(team="imaging"))
        assert face.finish(image.tags()) == {"team": "imaging"}
        face.finish(image.untag("team"))
        assert face.finish(image.tags()) == {}

    def test_is_shown_in_a_line(self, face: Face, images: Any) -> None:
        image = face.finish(images.get(BASE))
        assert repr(image) == f"<{type(image).__name__} {BASE!r} AVAILABLE PUBLIC WINDOWS_SERVER_2022>"


@pytest.mark.parametrize("arn", [SHARED, f"arn:aws:appstream:us-east-1::image/{BASE}"])
def test_an_image_of_others_is_not_deleted_lest_an_own_one_of_its_name_is(face: Face, images: Any, arn: str) -> None:
    image = face.finish(images.get(arn))
    face.call(
        "copy_image",
        SourceImageName="golden-linux",
        DestinationImageName="partner-cad",
        DestinationRegion="us-east-1",
    )
    with pytest.raises(exceptions.ParamValidationError, match="only an own image can be deleted"):
        face.finish(image.delete())
    assert face.finish(images.get("partner-cad")).state == ImageState.COPYING


def test_several_images_are_waited_for_by_name_and_by_arn(face: Face, images: Any) -> None:
    first, second = copied(face, "one"), copied(face, "two")
    done = face.finish(images.wait_until([first, second.arn, BASE], ImageState.AVAILABLE, **POLL))
    assert [image.name for image in done] == ["one", "two", BASE]
