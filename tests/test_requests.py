"""What boto3 accepts we send as boto3 does; what boto3 refuses we refuse with its words, and send nothing."""

from __future__ import annotations

import datetime
import enum
import re
from collections import OrderedDict
from itertools import zip_longest
from typing import Any

import botocore.exceptions
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aws_appstream import exceptions

from .faces import REGION, Face, answer, operation_in, parameters_in
from .model import METHODS, doubtful_parameters, parameters
from .stub import Request, Stub
from .values import exact

# What may differ: who calls, when, how the body is cut, and the signature over all that.
COMPARED_HEADERS = ("content-type", "x-amz-target", "smithy-protocol")


def both_requests(
    face: Face, judge: Any, stub: Stub, protocol: str, method: str, call: dict[str, Any]
) -> tuple[Request, Request]:
    """Our request and boto3's for the same call; each client sends exactly one."""
    stub.always(answer(protocol, {}))
    stub.take()
    face.call(method, **call)
    getattr(judge, method)(**call)
    ours, theirs = stub.take()
    return ours, theirs


def assert_same_request(protocol: str, ours: Request, theirs: Request) -> None:
    assert exact(parameters_in(protocol, ours)) == exact(parameters_in(protocol, theirs))
    assert (ours.method, ours.path) == (theirs.method, theirs.path)
    for name in COMPARED_HEADERS:
        assert ours.headers.get(name) == theirs.headers.get(name), name


def refusal(call: Any, **parameters: Any) -> str | None:
    """What the client says against the call before it sends anything, if it does."""
    try:
        call(**parameters)
    except (exceptions.ParamValidationError, botocore.exceptions.ParamValidationError) as error:
        return str(error)
    return None


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=4)
@given(data=st.data())
def test_a_request_says_what_boto3_says(
    method: str, face: Face, judge: Any, stub: Stub, protocol: str, data: st.DataObject
) -> None:
    call = data.draw(parameters(method))
    ours, theirs = both_requests(face, judge, stub, protocol, method, call)
    assert operation_in(ours) == METHODS[method]
    assert_same_request(protocol, ours, theirs)


@pytest.mark.parametrize("method", METHODS)
@settings(max_examples=6)
@given(data=st.data())
def test_a_call_is_refused_when_boto3_refuses_it_and_in_its_words(
    method: str, kind: str, clients: Any, judges: Any, stub: Stub, data: st.DataObject
) -> None:
    stub.always(answer("json", {}))
    call = data.draw(doubtful_parameters(method))
    expected = refusal(getattr(judges["json"], method), **call)
    stub.take()
    said = refusal(lambda **parameters: clients[kind, "json"].call(method, **parameters), **call)
    assert lines(said) == masked(lines(expected), lines(said))
    assert len(stub.take()) == (0 if expected else 1)


def masked(expected: list[str] | None, said: list[str] | None) -> list[str] | None:
    """boto3's lines, without the values that we do not show: those of members that the model calls sensitive."""
    if expected is None or said is None:
        return expected
    return [
        re.sub("value: .*, type: ", "value: ***, type: ", line) if "value: ***, type: " in ours else line
        for line, ours in zip_longest(expected, said, fillvalue="")
    ]


def lines(message: str | None) -> list[str] | None:
    return message.split("\n") if message is not None else None


def test_all_problems_of_a_call_are_in_one_message_with_their_paths(face: Face, stub: Stub) -> None:
    call: dict[str, Any] = {
        "InstanceType": "t",
        "ImageName": "",
        "VpcConfig": {"SubnetIds": ["a", 1], "Sub": 1},
        "AccessEndpoints": [{"VpceId": "v"}, 1.5],
        "Nmae": 1,
    }
    with pytest.raises(exceptions.ParamValidationError) as caught:
        face.call("create_image_builder", **call)
    said = str(caught.value).split("\n")
    assert said[0] == "Parameter validation failed:"
    for problem in (
        'Missing required parameter in input: "Name"',
        "Invalid length for parameter ImageName, value: 0, valid min length: 1",
        "Invalid type for parameter VpcConfig.SubnetIds[1], value: 1, type: <class 'int'>, valid types: <class 'str'>",
        'Unknown parameter in VpcConfig: "Sub", must be one of: SubnetIds, SecurityGroupIds',
        'Missing required parameter in AccessEndpoints[0]: "EndpointType"',
        "Invalid type for parameter AccessEndpoints[1], value: 1.5, type: <class 'float'>, valid types: <class 'dict'>",
    ):
        assert problem in said
    assert any(line.startswith('Unknown parameter in input: "Nmae", must be one of: Name, ') for line in said)
    assert len(said) == 8
    assert not stub.take()


def test_a_refusal_is_a_value_error_and_an_appstream_error() -> None:
    assert issubclass(exceptions.ParamValidationError, ValueError)
    assert issubclass(exceptions.ParamValidationError, exceptions.AppStreamError)


class Family(str, enum.Enum):
    MEDIUM = "stream.standard.medium"


class Size(enum.IntEnum):
    TEN = 10


class Text(str):
    pass


class Number(int):
    pass


# What Python programs pass that is not quite the plain type: (method, parameters).
UNUSUAL: dict[str, tuple[str, dict[str, Any]]] = {
    "tuple for list": ("describe_images", {"Names": ("a", "b")}),
    "empty list": ("describe_images", {"Names": []}),
    "bool for int": ("describe_images", {"MaxResults": True}),
    "int subclass": ("describe_images", {"MaxResults": Number(5)}),
    "int enum": ("describe_images", {"MaxResults": Size.TEN}),
    "str subclass": ("describe_fleets", {"NextToken": Text("t")}),
    "str enum": ("create_image_builder", {"Name": "n", "InstanceType": Family.MEDIUM}),
    "dict subclass": ("tag_resource", {"ResourceArn": "a", "Tags": OrderedDict(b="1", a="2")}),
    "list subclass": ("describe_images", {"Names": type("Names", (list,), {})(["a"])}),
    "int beyond 32 bits": ("create_image_builder_streaming_url", {"Name": "n", "Validity": 1 << 40}),
    "int beyond the model": ("update_fleet", {"MaxUserDurationInSeconds": 1 << 40}),
    "control characters": ("describe_fleets", {"NextToken": "\x00\x1f\x7f\u2028\U0001f600"}),
    "empty map": ("tag_resource", {"ResourceArn": "a", "Tags": {}}),
    "no upper limits": ("create_fleet", {"Name": "n" * 5000, "InstanceType": "t"}),
    "unknown enum value": ("describe_images", {"Type": "SECRET"}),
    "lower case members": ("create_updated_image", {"existingImageName": "a", "newImageName": "b", "dryRun": True}),
    "no parameters at all": ("create_usage_report_subscription", {}),
}


@pytest.mark.parametrize("case", UNUSUAL)
def test_an_unusual_value_is_sent_as_boto3_sends_it(
    face: Face, judge: Any, stub: Stub, protocol: str, case: str
) -> None:
    method, call = UNUSUAL[case]
    assert_same_request(protocol, *both_requests(face, judge, stub, protocol, method, call))


def test_no_argument_is_changed_by_a_call(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {}))
    call = {"Name": "n", "InstanceType": "t", "VpcConfig": {"SubnetIds": ["a"]}, "Tags": {"k": "v"}}
    before = repr(call)
    face.call("create_image_builder", **call)
    assert repr(call) == before


def test_a_request_is_signed_for_appstream(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {}))
    face.call("describe_images")
    (request,) = stub.take()
    authorization = request.headers["authorization"]
    today = datetime.datetime.now(datetime.timezone.utc)
    assert authorization.startswith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/")
    assert f"/{REGION}/appstream/aws4_request" in authorization
    signed = authorization.partition("SignedHeaders=")[2].partition(",")[0].split(";")
    assert {"host", "x-amz-date"} <= set(signed)
    assert abs(
        datetime.datetime.strptime(request.headers["x-amz-date"], "%Y%m%dT%H%M%S%z") - today
    ) < datetime.timedelta(minutes=5)


def test_cbor_requests_have_no_target_header(clients: Any, kind: str, stub: Stub) -> None:
    stub.always(answer("cbor", {}))
    clients[kind, "cbor"].call("describe_images")
    (request,) = stub.take()
    assert "x-amz-target" not in request.headers
    assert request.headers["accept"] == "application/cbor"
