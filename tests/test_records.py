"""Objects: what boto3's dict says, attribute by attribute, frozen."""

from __future__ import annotations

import copy
import gc
import pickle
from datetime import datetime, timezone
from typing import Any

import pytest
from botocore import xform_name
from hypothesis import given, settings
from hypothesis import strategies as st

import aws_appstream
from aws_appstream import (
    ErrorCode,
    Image,
    ImageBuilder,
    Platform,
    State,
    StateChangeReason,
    StateChangeReasonCode,
    VpcConfig,
    records,
)
from aws_appstream.exceptions import DetachedError, ParamValidationError, ResponseParserError

from .cbor import Timestamp
from .faces import Face, answer, headers_of
from .model import SERVICE, answer_bytes
from .stub import Stub, reply
from .values import exact

WHEN = datetime(2026, 11, 23, 12, 30, 15, 250000, tzinfo=timezone.utc)
BUILDER: dict[str, Any] = {
    "Name": "win2022",
    "Arn": "arn:aws:appstream:eu-west-1:123456789012:image-builder/win2022",
    "VpcConfig": {"SubnetIds": ["subnet-1"], "SecurityGroupIds": []},
    "InstanceType": "stream.standard.medium",
    "Platform": "WINDOWS_SERVER_2022",
    "State": "FAILED",
    "StateChangeReason": {"Code": "INTERNAL_ERROR", "Message": "it broke"},
    "CreatedTime": WHEN,
    "EnableDefaultInternetAccess": False,
    "ImageBuilderErrors": [
        {"ErrorCode": "DOMAIN_JOIN_ERROR_ACCESS_DENIED", "ErrorMessage": "no", "ErrorTimestamp": WHEN}
    ],
    "RootVolumeConfig": {"VolumeSizeInGb": 200},
}
IMAGE: dict[str, Any] = {
    "Name": "mine",
    "State": "AVAILABLE",
    "Applications": [{"Name": "cmd", "Metadata": {"WORKING_DIRECTORY": None, "a": "b"}}],
    "ImagePermissions": {"allowFleet": True, "allowImageBuilder": False},
}
LISTS = {"image_builders": ("describe_image_builders", "ImageBuilders"), "images": ("describe_images", "Images")}


@pytest.mark.parametrize("collection", LISTS)
@settings(max_examples=40)
@given(data=st.data())
def test_objects_of_an_answer_say_what_boto3_says(
    collection: str, face: Face, judge: Any, stub: Stub, protocol: str, data: st.DataObject
) -> None:
    method, member = LISTS[collection]
    page = reply(data.draw(answer_bytes(protocol, method)), headers=headers_of(protocol))
    stub.always(page)
    theirs = [one for one in getattr(judge, method)().get(member, []) if one is not None]
    stub.queue.append(page)
    stub.always(answer(protocol, {}))  # should the page promise another
    ours = face.finish(getattr(face.client, collection).list())
    assert exact([one.to_dict() for one in ours]) == exact(theirs)


@pytest.mark.parametrize("collection", LISTS)
def test_every_member_is_an_attribute(collection: str) -> None:
    made = {"image_builders": ImageBuilder, "images": Image}[collection]
    shape = SERVICE.shape_for(made._shape)
    renamed = {"ImageBuilderErrors": "errors", "ImageErrors": "errors"}
    names = {renamed.get(member, xform_name(member)) for member in shape.members}
    assert names == set(made._attributes)
    assert names <= set(dir(made))


def test_attributes_are_converted() -> None:
    builder = ImageBuilder.from_dict(BUILDER)
    assert builder.name == "win2022"
    assert builder.state is State.FAILED
    assert builder.platform is Platform.WINDOWS_SERVER_2022
    assert builder.created_time == WHEN
    assert builder.enable_default_internet_access is False
    assert isinstance(builder.vpc_config, VpcConfig)
    assert builder.vpc_config.subnet_ids == ("subnet-1",)
    assert isinstance(builder.state_change_reason, StateChangeReason)
    assert builder.state_change_reason.code is StateChangeReasonCode.INTERNAL_ERROR
    assert builder.root_volume_config is not None
    assert builder.root_volume_config.volume_size_in_gb == 200
    (error,) = builder.errors
    assert error.error_code is ErrorCode.DOMAIN_JOIN_ERROR_ACCESS_DENIED
    assert error.error_timestamp == WHEN


def test_what_was_not_sent_is_none_or_empty() -> None:
    builder = ImageBuilder.from_dict({"Name": "win2022"})
    assert builder.description is None
    assert builder.vpc_config is None
    assert builder.errors == ()
    assert records.Application.from_dict({}).metadata == {}


def test_a_null_in_a_map_is_none_and_maps_are_read_only() -> None:
    (application,) = Image.from_dict(IMAGE).applications
    assert application.metadata == {"WORKING_DIRECTORY": None, "a": "b"}
    with pytest.raises(TypeError):
        application.metadata["a"] = "c"  # type: ignore[index]


def test_values_that_no_model_knows_are_kept(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(
        answer(protocol, {"ImageBuilders": [{"Name": "new", "State": "MELTING", "Platform": "BEOS", "Hue": 1}]})
    )
    builder = face.finish(face.client.image_builders.get("new"))
    assert builder.state == "MELTING"
    assert not builder.state.is_known
    assert builder.platform == "BEOS"
    assert "Hue" not in builder.to_dict()


def test_an_attribute_that_cannot_be_read_says_so_when_it_is_touched(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {"ImageBuilders": [{"Name": "odd", "VpcConfig": 5, "CreatedTime": "yesterday"}]}))
    builder = face.finish(face.client.image_builders.get("odd"))
    assert builder.name == "odd"
    with pytest.raises(ResponseParserError, match="CreatedTime"):
        _ = builder.created_time


class TestDicts:
    @pytest.mark.parametrize(("made", "data"), [(ImageBuilder, BUILDER), (Image, IMAGE)])
    def test_go_in_and_come_out(self, made: Any, data: dict[str, Any]) -> None:
        assert made.from_dict(data).to_dict() == data

    def test_of_boto3_go_in_and_come_out(self, boto: Any) -> None:
        images = boto.describe_images()["Images"]
        assert [Image.from_dict(image).to_dict() for image in images] == images

    def test_are_new_each_time(self) -> None:
        builder = ImageBuilder.from_dict(BUILDER)
        builder.to_dict()["VpcConfig"]["SubnetIds"].append("subnet-2")
        assert builder.to_dict() == BUILDER

    def test_may_have_members_that_no_model_knows(self) -> None:
        assert ImageBuilder.from_dict({"Name": "n", "Hue": {"a": [1]}}).to_dict() == {"Name": "n"}

    def test_with_a_wrong_type_are_refused(self) -> None:
        with pytest.raises(ParamValidationError, match=r"VpcConfig: SubnetIds: .*int"):
            ImageBuilder.from_dict({"Name": "n", "VpcConfig": {"SubnetIds": 5}})


class TestASnapshot:
    def test_is_frozen(self) -> None:
        builder = ImageBuilder.from_dict(BUILDER)
        with pytest.raises(AttributeError):
            builder.state = State.RUNNING
        with pytest.raises(AttributeError):
            builder.anything = 1  # type: ignore[attr-defined]
        with pytest.raises(AttributeError):
            del builder.name

    def test_is_equal_to_one_that_says_the_same(self) -> None:
        one, other = ImageBuilder.from_dict(BUILDER), ImageBuilder.from_dict(dict(reversed(BUILDER.items())))
        assert one == other
        assert hash(one) == hash(other)
        assert len({one, other}) == 1

    def test_differs_from_one_that_says_something_else(self) -> None:
        one, other = ImageBuilder.from_dict(BUILDER), ImageBuilder.from_dict({**BUILDER, "State": "RUNNING"})
        assert one != other
        assert one != BUILDER
        assert one != aws_appstream.AsyncImageBuilder.from_dict(BUILDER)
        with pytest.raises(TypeError):
            _ = one < other

    def test_of_either_protocol_is_the_same(self, stub: Stub, clients: dict[tuple[str, str], Face]) -> None:
        found = []
        for protocol in ("json", "cbor"):
            stub.always(answer(protocol, {"ImageBuilders": [{"Name": "n", "CreatedTime": Timestamp(1510255200.5)}]}))
            found.append(clients["sync", protocol].client.image_builders.get("n"))
        assert found[0] == found[1]
        assert hash(found[0]) == hash(found[1])

    def test_copies_to_itself(self) -> None:
        builder = ImageBuilder.from_dict(BUILDER)
        assert copy.copy(builder) is builder
        assert copy.deepcopy([builder])[0] is builder

    def test_says_what_it_is(self) -> None:
        shown = repr(ImageBuilder.from_dict(BUILDER))
        assert shown == "<ImageBuilder 'win2022' FAILED stream.standard.medium WINDOWS_SERVER_2022>"
        assert repr(VpcConfig.from_dict({"SubnetIds": ["s"]})) == "VpcConfig(subnet_ids=('s',))"

    def test_has_no_dict_of_its_own(self) -> None:
        assert not hasattr(ImageBuilder.from_dict(BUILDER), "__dict__")

    def test_is_made_from_answers_only(self) -> None:
        with pytest.raises(TypeError):
            ImageBuilder("win2022")  # type: ignore[arg-type]


def test_a_pickle_is_the_same_without_its_client(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(
        answer(protocol, {"ImageBuilders": [{"Name": "n", "State": "RUNNING", "VpcConfig": {"SubnetIds": ["s"]}}]})
    )
    builder = face.finish(face.client.image_builders.get("n"))
    again = pickle.loads(pickle.dumps([builder, builder.vpc_config]))
    assert again == [builder, builder.vpc_config]
    assert builder.client is face.client
    with pytest.raises(DetachedError, match="belongs to no client"):
        _ = again[0].client


def test_an_object_given_a_client_can_act(stub: Stub) -> None:
    with aws_appstream.Client("eu-west-1", endpoint_url=stub.url) as client:
        assert ImageBuilder.from_dict(BUILDER, client).client is client


def test_only_records_are_restored() -> None:
    restore: Any = aws_appstream._core.restore
    with pytest.raises(TypeError, match="no class of records"):
        restore(dict, False, b"{}")


def test_objects_keep_no_garbage(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {"ImageBuilders": [{"Name": "n", "State": "RUNNING"}]}))
    gc.collect()
    for _ in range(3):
        assert face.finish(face.client.image_builders.get("n")).state == "RUNNING"
    assert gc.collect() == 0
