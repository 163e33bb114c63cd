"""Tags of what the local AppStream has, as boto3 sees them."""

from __future__ import annotations

from typing import Any

import pytest

from aws_appstream.local import LocalAppStream

from .asking import ACCOUNT, BUILDER, code_of, error_of

IMAGE = f"{ACCOUNT}:image/golden-linux"


def tags_of(boto: Any, arn: str) -> dict[str, str]:
    tags: dict[str, str] = boto.list_tags_for_resource(ResourceArn=arn)["Tags"]
    return tags


def test_a_builder_keeps_the_tags_that_it_was_made_with(boto: Any) -> None:
    tags = {"team": "ä b", "empty": ""}
    arn = boto.create_image_builder(Name="b", Tags=tags, **BUILDER)["ImageBuilder"]["Arn"]
    assert tags_of(boto, arn) == tags
    bare = boto.create_image_builder(Name="bare", **BUILDER)["ImageBuilder"]["Arn"]
    assert tags_of(boto, bare) == {}


def test_tags_come_change_and_go(boto: Any) -> None:
    boto.tag_resource(ResourceArn=IMAGE, Tags={"a": "1", "b": "2"})
    boto.tag_resource(ResourceArn=IMAGE, Tags={"b": "3", "c": "4"})
    boto.untag_resource(ResourceArn=IMAGE, TagKeys=["a", "never"])
    assert tags_of(boto, IMAGE) == {"b": "3", "c": "4"}


def test_a_builder_made_anew_does_not_inherit_tags(boto: Any, still: LocalAppStream) -> None:
    arn = boto.create_image_builder(Name="b", Tags={"a": "1"}, **BUILDER)["ImageBuilder"]["Arn"]
    still.advance(hours=1)
    boto.delete_image_builder(Name="b")
    still.advance(hours=1)
    assert code_of(boto.list_tags_for_resource, ResourceArn=arn) == "ResourceNotFoundException"
    boto.create_image_builder(Name="b", **BUILDER)
    assert tags_of(boto, arn) == {}


def test_a_resource_has_fifty_tags_at_most(boto: Any) -> None:
    boto.tag_resource(ResourceArn=IMAGE, Tags={f"k{number}": "" for number in range(50)})
    code, message = error_of(boto.tag_resource, ResourceArn=IMAGE, Tags={"one more": ""})
    assert (code, message.split()[-1]) == ("LimitExceededException", "50")


def test_what_cannot_be_a_tag_is_refused(boto: Any) -> None:
    assert code_of(boto.tag_resource, ResourceArn=IMAGE, Tags={"aws:x": "1"}) == "ValidationException"
    assert code_of(boto.create_image_builder, Name="b", Tags={"aws:x": "1"}, **BUILDER) == "ValidationException"
    assert boto.describe_image_builders()["ImageBuilders"] == []


@pytest.mark.parametrize("name", ["image-builder/nobody", "image/nobody", "stack/golden-linux"])
def test_what_does_not_exist_has_no_tags(boto: Any, name: str) -> None:
    arn = f"{ACCOUNT}:{name}"
    for call, more in (
        (boto.tag_resource, {"Tags": {"a": "1"}}),
        (boto.untag_resource, {"TagKeys": ["a"]}),
        (boto.list_tags_for_resource, {}),
    ):
        code, message = error_of(call, ResourceArn=arn, **more)
        assert code == "ResourceNotFoundException"
        assert arn in message
