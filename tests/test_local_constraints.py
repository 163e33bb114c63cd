"""Every constraint of botocore's model, broken one at a time, and kept only just."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from typing import Any

import pytest
from botocore import xform_name
from botocore.exceptions import ClientError

from aws_appstream.local import LocalAppStream

from . import faces
from .constrained import Case, cases, model

# Members that botocore knows and the SDK does not yet: nobody looks at them.
UNKNOWN_TO_THE_SDK = {("CreateImageBuilder", "agentAccessConfig")}


def here() -> list[str]:
    """The operations that the local AppStream has: the others do not even read their input."""
    with LocalAppStream() as local:
        connection = http.client.HTTPConnection("127.0.0.1", local.port)
        names = []
        for name in model().operation_names:
            connection.request("POST", "/", "[", {"X-Amz-Target": f"PhotonAdminProxyService.{name}"})
            if b"NotImplementedException" not in connection.getresponse().read():
                names.append(name)
        connection.close()
        return names


CASES = [case for name in here() for case in cases(model().operation_model(name))]
KNOWN = [case for case in CASES if (case.operation, case.where.split(".")[0]) not in UNKNOWN_TO_THE_SDK]
BROKEN = [case for case in KNOWN if case.demand]
KEPT = [case for case in KNOWN if not case.demand]


@pytest.fixture(scope="module")
def clients() -> Iterator[dict[str, Any]]:
    with LocalAppStream(speed=0, image_quota=1000, image_builder_quota=1000) as local:
        yield {
            protocol: faces.boto(protocol, local.endpoint_url, parameter_validation=False)
            for protocol in faces.PROTOCOLS
        }


def refusal(client: Any, case: Case) -> tuple[str, str]:
    """The code and the message of the refusal, if it is one."""
    try:
        getattr(client, xform_name(case.operation))(**case.input)
    except ClientError as error:
        return str(error.response["Error"]["Code"]), str(error.response["Error"]["Message"])
    return "", ""


def test_there_are_as_many_cases_as_ever() -> None:
    """So that no mistake in finding them lets all others pass."""
    assert len(BROKEN) >= 250
    assert len(KEPT) >= 70
    assert any(case.where == "accessEndpoints.2.member.endpointType" for case in BROKEN)


@pytest.mark.parametrize("case", BROKEN, ids=str)
def test_what_breaks_a_constraint_is_refused_by_name(clients: dict[str, Any], case: Case) -> None:
    code, message = refusal(clients["json"], case)
    assert code == "ValidationException"
    (told,) = [part for part in message.split("; Value ") if f"at '{case.where}'" in part and str(case.demand) in part]
    assert "failed to satisfy constraint: " in told
    assert (f"Value at '{case.where}'" in message) == case.is_sensitive


@pytest.mark.parametrize("case", BROKEN[::7], ids=str)
def test_both_protocols_tell_the_same(clients: dict[str, Any], case: Case) -> None:
    answers = [refusal(clients[protocol], case) for protocol in faces.PROTOCOLS]
    assert answers[0] == answers[1]
    assert answers[0][0] == "ValidationException"


@pytest.mark.parametrize("case", KEPT, ids=str)
def test_what_keeps_to_a_constraint_only_just_passes(clients: dict[str, Any], case: Case) -> None:
    assert f"at '{case.where}' failed to satisfy constraint" not in refusal(clients["json"], case)[1]


def test_what_the_sdk_does_not_know_is_not_looked_at(clients: dict[str, Any]) -> None:
    """Once it is, the SDK has become newer: nothing remains to be left out."""
    unknown = [case for case in CASES if case not in KNOWN]
    assert {(case.operation, case.where.split(".")[0]) for case in unknown} == UNKNOWN_TO_THE_SDK
    for case in unknown:
        assert refusal(clients["json"], case)[0] != "ValidationException"


def test_everything_that_is_wrong_is_told_at_once(clients: dict[str, Any]) -> None:
    case = Case("CreateImageBuilder", {"Name": "a b", "ImageName": ""}, "", None, False)
    _, message = refusal(clients["json"], case)
    assert message.startswith("3 validation errors detected: Value 'a b' at 'name' failed to satisfy constraint: ")
    assert message.endswith("; Value null at 'instanceType' failed to satisfy constraint: Member must not be null")
