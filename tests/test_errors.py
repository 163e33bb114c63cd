"""What the service refuses: `err.response`, `str(err)` and the class are those of boto3 for the same bytes."""

from __future__ import annotations

import pickle
from typing import Any

import botocore.exceptions
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aws_appstream import exceptions

from .faces import PROTOCOLS, Face, answer, boto, connect, headers_of
from .model import SERVICE, TEXT, UNKNOWN, Strategy
from .stub import REQUEST_ID, Stub, reply

MODELLED = [shape.name for shape in SERVICE.error_shapes]
UNDECLARED = [
    "ValidationException",
    "AccessDeniedException",
    "ThrottlingException",
    "ExpiredTokenException",
    "Brandnew",
    "Exception",
    "ClientError",
    "AppStreamError",
    "ParamValidationError",
]
FORMS = st.sampled_from(["{}", "com.amazonaws.appstream#{}", "{}:http://internal.amazon.com/coral/", "a#b#{}:x#y:z"])
CODES = st.sampled_from(MODELLED + UNDECLARED) | TEXT
TYPES: Strategy = st.builds(lambda form, code: {"__type": form.format(code)}, FORMS, CODES) | st.just({})
MESSAGES = st.one_of(
    st.just({}),
    TEXT.map(lambda text: {"message": text}),
    TEXT.map(lambda text: {"Message": text}),
    st.builds(lambda one, other: {"message": one, "Message": other}, TEXT, TEXT),
)
EXTRAS = st.dictionaries(st.sampled_from(["Reason", "code", "Error"]), UNKNOWN, max_size=1)
BODIES = st.builds(lambda *parts: {k: v for part in parts for k, v in part.items()}, EXTRAS, MESSAGES, TYPES)
STATUSES = st.sampled_from([400, 403, 404, 409, 412, 413, 429, 499, 500, 502, 503, 504, 599])


def ours(face: Face, method: str = "describe_images", **parameters: Any) -> exceptions.ClientError:
    with pytest.raises(exceptions.ClientError) as caught:
        face.call(method, **parameters)
    return caught.value


def theirs(judge: Any, method: str = "describe_images", **parameters: Any) -> botocore.exceptions.ClientError:
    with pytest.raises(botocore.exceptions.ClientError) as caught:
        getattr(judge, method)(**parameters)
    return caught.value


@pytest.fixture(scope="session")
def judges(server: Stub) -> dict[str, Any]:
    """boto3 with one attempt: what is worth a second one is not the matter here."""
    return {protocol: boto(protocol, server.url) for protocol in PROTOCOLS}


def told(error: Any) -> tuple[str, str, dict[str, Any]]:
    """All that an error tells but whether attempts ran out: with one attempt botocore says so of every error."""
    metadata = {**error.response["ResponseMetadata"]}
    metadata.pop("MaxAttemptsReached", None)
    text = str(error).replace(" (reached max retries: 0)", "")
    return text, error.operation_name, {**error.response, "ResponseMetadata": metadata}


@settings(max_examples=120)
@given(body=BODIES, status=STATUSES)
def test_an_error_tells_what_boto3_tells(
    face: Face, judge: Any, stub: Stub, protocol: str, body: dict[str, Any], status: int
) -> None:
    stub.always(answer(protocol, body, status))
    assert told(ours(face)) == told(theirs(judge))


@pytest.mark.parametrize("code", [*MODELLED, *UNDECLARED])
def test_the_class_is_the_modelled_one_or_client_error(face: Face, stub: Stub, protocol: str, code: str) -> None:
    stub.always(answer(protocol, {"__type": code, "message": "m"}, 400))
    error = ours(face)
    assert type(error) is (getattr(exceptions, code) if code in MODELLED else exceptions.ClientError)
    assert (error.code, error.message, error.status_code, error.request_id) == (code, "m", 400, REQUEST_ID)


HTML = [b"<html><body><b>Http/1.1 Service Unavailable</b></body></html>", b"  <html>\n", b"", b"   "]


@pytest.mark.parametrize("status", [500, 502, 503, 504, 599])
@pytest.mark.parametrize("body", HTML)
def test_a_gateways_page_is_an_error_with_the_status_as_its_code(
    face: Face, judge: Any, stub: Stub, body: bytes, status: int
) -> None:
    stub.always(reply(body, status, [("Content-Type", "text/html")]))
    assert told(ours(face)) == told(theirs(judge))


@pytest.mark.parametrize("body", [b"", b"{}", b"Bad gateway", b"<html>no</html>", "zürich".encode()])
@pytest.mark.parametrize("status", [400, 403, 404, 413])
def test_a_4xx_that_is_not_json_is_an_error_with_the_text_as_its_message(
    clients: Any, judges: Any, kind: str, stub: Stub, body: bytes, status: int
) -> None:
    stub.always(reply(body, status, headers_of("json")))
    assert told(ours(clients[kind, "json"])) == told(theirs(judges["json"]))


@pytest.mark.parametrize("body", [b"", b"Bad gateway", b"<html>no</html>", b"\xff\xff", b"{}"])
@pytest.mark.parametrize("status", [400, 403, 502, 503])
def test_an_error_that_is_not_cbor_is_a_client_error_with_the_status_as_its_code(
    clients: Any, kind: str, stub: Stub, body: bytes, status: int
) -> None:
    """Here boto3 is no judge: its CBOR parser fails on such bodies with errors of its own."""
    stub.always(reply(body, status, [("Content-Type", "text/html")]))
    error = ours(clients[kind, "cbor"])
    assert error.code == str(status)
    assert error.status_code == status


def test_a_null_message_is_what_boto3_makes_of_it(face: Face, judge: Any, stub: Stub, protocol: str) -> None:
    stub.always(answer(protocol, {"__type": "Brandnew", "message": None}, 400))
    assert told(ours(face)) == told(theirs(judge))


def test_an_error_in_the_header_only_is_what_boto3_makes_of_it(
    face: Face, judge: Any, stub: Stub, protocol: str
) -> None:
    stub.always(answer(protocol, {"message": "m"}, 400, [("x-amzn-ErrorType", "ResourceInUseException")]))
    assert told(ours(face)) == told(theirs(judge))


def test_an_error_names_the_operation(kind: str, protocol: str, stub: Stub) -> None:
    face = connect(kind, protocol, stub.url, retries={"total_max_attempts": 2, "mode": "standard"})
    stub.always(answer(protocol, {"__type": "ResourceNotFoundException", "Message": "no"}, 400))
    error = ours(face, "create_image_builder_streaming_url", Name="n")
    face.close()
    assert error.operation_name == "CreateImageBuilderStreamingURL"
    assert str(error) == (
        "An error occurred (ResourceNotFoundException) when calling the CreateImageBuilderStreamingURL operation: no"
    )


@pytest.mark.parametrize("code", ["ResourceNotFoundException", "Brandnew"])
def test_an_error_survives_pickling(face: Face, stub: Stub, protocol: str, code: str) -> None:
    stub.always(answer(protocol, {"__type": code, "message": "m"}, 400))
    error = ours(face)
    for version in range(pickle.HIGHEST_PROTOCOL + 1):
        copy = pickle.loads(pickle.dumps(error, version))
        assert type(copy) is type(error)
        assert told(copy) == told(error)
        assert (copy.code, copy.message, copy.args) == (error.code, error.message, error.args)


def test_every_modelled_exception_is_a_client_error_of_its_own() -> None:
    classes = {getattr(exceptions, name) for name in MODELLED}
    assert len(classes) == len(MODELLED)
    assert all(issubclass(a_class, exceptions.ClientError) for a_class in classes)
    assert issubclass(exceptions.ClientError, exceptions.AppStreamError)


@pytest.mark.parametrize("name", [*MODELLED, "ClientError"])
def test_the_clients_exceptions_are_the_modules(face: Face, name: str) -> None:
    assert getattr(face.client.exceptions, name) is getattr(exceptions, name)


OTHERS = [
    "NoCredentialsError",
    "NoRegionError",
    "ConfigurationError",
    "PartialCredentialsError",
    "ProfileNotFound",
    "ConfigParseError",
    "CredentialRetrievalError",
    "SSLError",
    "ProxyConnectionError",
    "EndpointConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ConnectionClosedError",
    "ResponseParserError",
    "ResponseTooLargeError",
    "PaginationError",
    "ParamValidationError",
]


@pytest.mark.parametrize("name", OTHERS)
def test_every_other_error_is_an_appstream_error_and_no_client_error(name: str) -> None:
    error = getattr(exceptions, name)
    assert issubclass(error, exceptions.AppStreamError)
    assert not issubclass(error, exceptions.ClientError)


@pytest.mark.parametrize("name", OTHERS)
def test_every_other_error_survives_pickling(name: str) -> None:
    error = getattr(exceptions, name)("what happened")
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert (str(copy), copy.args) == (str(error), error.args)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_failure_that_passes_is_retried_and_counted(kind: str, protocol: str, stub: Stub) -> None:
    face = connect(kind, protocol, stub.url, retries={"total_max_attempts": 3, "mode": "standard"})
    stub.queue.extend([answer(protocol, {"__type": "ThrottlingException"}, 400), reply(b"", 503)])
    stub.always(answer(protocol, {}))
    try:
        assert face.call("describe_images")["ResponseMetadata"]["RetryAttempts"] == 2
    finally:
        face.close()
    assert len(stub.take()) == 3


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_failure_that_stays_ends_after_the_last_attempt_and_says_so(kind: str, protocol: str, stub: Stub) -> None:
    face = connect(kind, protocol, stub.url, retries={"total_max_attempts": 3, "mode": "standard"})
    stub.always(answer(protocol, {"__type": "ThrottlingException", "message": "Rate exceeded"}, 400))
    try:
        error = ours(face)
    finally:
        face.close()
    assert str(error) == (
        "An error occurred (ThrottlingException) when calling the DescribeImages operation "
        "(reached max retries: 2): Rate exceeded"
    )
    assert error.response["ResponseMetadata"]["RetryAttempts"] == 2
    attempts = [request.headers["amz-sdk-request"] for request in stub.take()]
    assert attempts == ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"]


@pytest.mark.parametrize("code", ["LimitExceededException", "ResourceNotFoundException", "Brandnew"])
def test_what_no_retry_mends_is_not_retried(kind: str, stub: Stub, code: str) -> None:
    face = connect(kind, "json", stub.url, retries={"total_max_attempts": 3, "mode": "standard"})
    stub.always(answer("json", {"__type": code, "message": "m"}, 400))
    try:
        error = ours(face)
    finally:
        face.close()
    assert error.response["ResponseMetadata"]["RetryAttempts"] == 0
    assert len(stub.take()) == 1


@pytest.mark.parametrize(("code", "attempts"), [("ThrottlingException", 2), ("ResourceNotFoundException", 1)])
def test_whether_attempts_ran_out_is_said_as_boto3_says_it(
    kind: str, protocol: str, stub: Stub, code: str, attempts: int
) -> None:
    retries = {"total_max_attempts": 2, "mode": "standard"}
    face = connect(kind, protocol, stub.url, retries=retries)
    judge = boto(protocol, stub.url, retries=retries)
    stub.always(answer(protocol, {"__type": code, "message": "m"}, 400))
    one, other = ours(face), theirs(judge)
    face.close()
    assert (str(one), one.response) == (str(other), other.response)
    assert len(stub.take()) == 2 * attempts
