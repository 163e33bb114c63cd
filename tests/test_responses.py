"""For the same bytes our dict is boto3's: every operation, both protocols, both faces."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .cbor import Timestamp
from .faces import Face, answer, headers_of
from .model import METHODS, answer_bytes
from .stub import Stub, reply
from .values import exact, least_parameters


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=6)
@given(data=st.data())
def test_an_answer_is_the_dict_that_boto3_gives(
    method: str, face: Face, judge: Any, stub: Stub, protocol: str, data: st.DataObject
) -> None:
    stub.always(reply(data.draw(answer_bytes(protocol, method)), headers=headers_of(protocol)))
    call = least_parameters(method)
    assert exact(face.call(method, **call)) == exact(getattr(judge, method)(**call))


@settings(max_examples=150)
@given(data=st.data())
def test_a_page_of_images_is_the_dict_that_boto3_gives(
    face: Face, judge: Any, stub: Stub, protocol: str, data: st.DataObject
) -> None:
    stub.always(reply(data.draw(answer_bytes(protocol, "describe_images")), headers=headers_of(protocol)))
    assert exact(face.call("describe_images")) == exact(judge.describe_images())


HEADER_NAMES = st.sampled_from(
    ["X-Amzn-RequestId", "x-amzn-requestid", "X-Amz-Id-2", "Date", "X-Trace", "ETag", "Server"]
)
HEADER_VALUES = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=12)


@settings(max_examples=25)
@given(headers=st.lists(st.tuples(HEADER_NAMES, HEADER_VALUES), max_size=5, unique_by=lambda header: header[0].lower()))
def test_response_metadata_has_the_headers_that_boto3_shows(
    face: Face, judge: Any, stub: Stub, protocol: str, headers: list[tuple[str, str]]
) -> None:
    stub.always(reply(b"{}" if protocol == "json" else b"\xa0", headers=[*headers_of(protocol)[1:], *headers]))
    assert face.call("describe_images") == judge.describe_images()


def test_a_header_sent_twice_is_joined_as_boto3_joins_it(face: Face, judge: Any, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {}, headers=[("X-Twice", "a"), ("x-twice", "b")]))
    assert face.call("describe_images") == judge.describe_images()


def test_without_a_request_id_there_is_none_in_the_metadata(face: Face, judge: Any, stub: Stub, protocol: str) -> None:
    stub.always(reply(b"{}" if protocol == "json" else b"\xa0", headers=headers_of(protocol)[1:]))
    metadata = face.call("describe_images")["ResponseMetadata"]
    assert "RequestId" not in metadata
    assert metadata == judge.describe_images()["ResponseMetadata"]


def test_a_null_in_a_map_is_none(face: Face, stub: Stub, protocol: str) -> None:
    """As boto3 shows it over JSON, the protocol it speaks; botocore's CBOR parser drops the key, ours must not."""
    application = {"Name": "cmd", "Metadata": {"WORKING_DIRECTORY": None, "A": "b"}}
    stub.always(answer(protocol, {"Images": [{"Name": "i", "Applications": [application]}]}))
    assert face.call("describe_images")["Images"][0]["Applications"] == [application]


def test_nulls_in_a_list_stay(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {"Names": ["a", None, "b", None]}))
    assert face.call("list_associated_fleets", StackName="s")["Names"] == ["a", None, "b", None]


def test_null_and_unknown_members_are_absent(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {"NextToken": None, "Hue": {"Deep": [1, None]}, "Images": [{"Name": None, "X": 1}]}))
    page = face.call("describe_images")
    assert {**page, "ResponseMetadata": 0} == {"Images": [{}], "ResponseMetadata": 0}


def test_an_unknown_enum_value_is_the_string(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {"Images": [{"Name": "i", "State": "DEPRECATED"}]}))
    assert face.call("describe_images")["Images"][0]["State"] == "DEPRECATED"


@pytest.mark.parametrize("seconds", [1510255200, 1510255200.5, 1510255200.123, -1, 0, 253402127999, 1e9])
def test_a_timestamp_is_an_aware_datetime(face: Face, stub: Stub, protocol: str, seconds: float) -> None:
    stub.always(answer(protocol, {"Images": [{"Name": "i", "CreatedTime": Timestamp(seconds)}]}))
    created = face.call("describe_images")["Images"][0]["CreatedTime"]
    assert created.utcoffset() is not None
    assert created == datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)


@pytest.mark.parametrize("number", [1 << 31, -(1 << 31) - 1, 1 << 40, (1 << 63) - 1])
def test_a_number_beyond_the_model_is_the_number(
    face: Face, judge: Any, stub: Stub, protocol: str, number: int
) -> None:
    stub.always(answer(protocol, {"Fleets": [{"Name": "f", "MaxUserDurationInSeconds": number}]}))
    assert exact(face.call("describe_fleets")) == exact(judge.describe_fleets())


def test_an_empty_body_is_an_empty_answer(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(reply(b"", headers=headers_of(protocol)))
    assert set(face.call("delete_fleet", Name="f")) == {"ResponseMetadata"}


def test_a_long_page_is_whole(face: Face, judge: Any, stub: Stub, protocol: str) -> None:
    images = [
        {"Name": f"image-{i}", "CreatedTime": Timestamp(i), "Applications": [{"Name": "ü" * 300}]} for i in range(2000)
    ]
    stub.always(answer(protocol, {"Images": images}))
    assert face.call("describe_images") == judge.describe_images()
