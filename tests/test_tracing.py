"""Spans of OpenTelemetry, as its SDK keeps them."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from aws_appstream import AsyncClient, exceptions

from .faces import CREDENTIALS, REGION, Face, answer, connect
from .stub import REQUEST_ID, Stub, silence
from .test_lost_creates import LOSSES, WANTED, Losing

KEYS: dict[str, Any] = {**CREDENTIALS}
THROTTLED = answer("json", {"__type": "ThrottlingException", "Message": "Rate exceeded"}, 400)
REFUSED = answer("json", {"__type": "ResourceNotFoundException", "Message": "gone"}, 400)
_EXPORTER = InMemorySpanExporter()


@pytest.fixture(scope="module", autouse=True)
def _provider() -> None:
    """There is one for a process, and no taking it back."""
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(_EXPORTER))
    trace.set_tracer_provider(provider)


@pytest.fixture
def spans() -> InMemorySpanExporter:
    _EXPORTER.clear()
    return _EXPORTER


@pytest.fixture
def patient(kind: str, stub: Stub) -> Iterator[Face]:
    """A client that tries twice."""
    face = connect(kind, "json", stub.url, retries={"total_max_attempts": 2})
    yield face
    face.close()


def attributes(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


def test_a_call_is_a_span_under_the_conventions_for_aws_sdks(patient: Face, stub: Stub, spans: Any) -> None:
    stub.always(answer("json", {}))
    patient.call("describe_images")
    (span,) = spans.get_finished_spans()
    assert (span.name, span.kind) == ("AppStream.DescribeImages", SpanKind.CLIENT)
    assert span.status.status_code is StatusCode.UNSET
    assert attributes(span) == {
        "rpc.system": "aws-api",
        "rpc.service": "AppStream",
        "rpc.method": "DescribeImages",
        "cloud.region": REGION,
        "server.address": "127.0.0.1",
        "server.port": int(stub.url.rpartition(":")[2]),
        "http.response.status_code": 200,
        "aws.request_id": REQUEST_ID,
    }
    assert span.end_time > span.start_time


def test_retries_are_events(patient: Face, stub: Stub, spans: Any) -> None:
    stub.queue.append(THROTTLED)
    stub.always(answer("json", {}))
    patient.call("describe_images")
    (span,) = spans.get_finished_spans()
    assert attributes(span)["http.request.resend_count"] == 1
    (event,) = span.events
    assert (event.name, event.attributes["error.type"]) == ("retry", "ThrottlingException")
    assert span.start_time < event.timestamp < span.end_time


def test_a_creation_that_is_found_is_told_by_what_found_it(kind: str, protocol: str, stub: Stub, spans: Any) -> None:
    service = Losing(stub, protocol)
    service.losses = [LOSSES["the connection closes"]]
    face = connect(kind, protocol, stub.url, retries={"total_max_attempts": 2})
    face.call("create_image_builder", **WANTED)
    face.close()
    (span,) = spans.get_finished_spans()
    assert span.name == "AppStream.CreateImageBuilder"
    assert span.status.status_code is StatusCode.UNSET
    assert attributes(span)["http.response.status_code"] == 200
    assert attributes(span)["http.request.resend_count"] == 1


def test_an_error_is_the_spans(patient: Face, stub: Stub, spans: Any) -> None:
    stub.always(REFUSED)
    with pytest.raises(exceptions.ResourceNotFoundException):
        patient.call("describe_images")
    (span,) = spans.get_finished_spans()
    assert span.status.status_code is StatusCode.ERROR
    assert attributes(span)["error.type"] == "ResourceNotFoundException"
    assert attributes(span)["http.response.status_code"] == 400


def test_an_answer_that_cannot_be_read_is_the_spans_error_too(patient: Face, stub: Stub, spans: Any) -> None:
    stub.always(answer("json", [1]))
    with pytest.raises(exceptions.ResponseParserError):
        patient.call("describe_images")
    (span,) = spans.get_finished_spans()
    assert attributes(span)["error.type"] == "ResponseParserError"


def test_a_span_is_a_child_of_the_callers(patient: Face, stub: Stub, spans: Any) -> None:
    stub.always(answer("json", {}))
    with trace.get_tracer("tests").start_as_current_span("outer") as outer:
        patient.call("describe_images")
    inner, _ = spans.get_finished_spans()
    assert inner.parent.span_id == outer.get_span_context().span_id


async def test_each_task_has_its_own(stub: Stub, spans: Any) -> None:
    stub.always(answer("json", {}))

    async def call() -> tuple[int, int]:
        with trace.get_tracer("tests").start_as_current_span("outer") as outer:
            await client.describe_images()
            return outer.get_span_context().span_id, outer.get_span_context().trace_id

    async with AsyncClient(REGION, endpoint_url=stub.url, **KEYS) as client:
        outers = await asyncio.gather(*(asyncio.create_task(call()) for _ in range(10)))
    inners = [span for span in spans.get_finished_spans() if span.name != "outer"]
    assert {(span.parent.span_id, span.context.trace_id) for span in inners} == set(outers)


async def test_a_call_that_is_given_up_ends_its_span(stub: Stub, spans: Any) -> None:
    stub.always(silence)
    client = AsyncClient(REGION, endpoint_url=stub.url, **KEYS)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(client.describe_images(), 0.5)
    (span,) = spans.get_finished_spans()
    assert attributes(span)["error.type"] == "CancelledError"
    assert span.status.status_code is StatusCode.ERROR


def test_threads_have_their_own(stub: Stub, spans: Any) -> None:
    stub.always(answer("json", {}))
    face = connect("sync", "json", stub.url)

    def work() -> None:
        with trace.get_tracer("tests").start_as_current_span("outer"):
            face.call("describe_images")

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    face.close()
    found = spans.get_finished_spans()
    outers = {span.context.span_id for span in found if span.name == "outer"}
    assert {span.parent.span_id for span in found if span.name != "outer"} == outers
    assert len(outers) == 8


@pytest.mark.parametrize(
    ("endpoint", "address", "port"),
    [
        ("https://appstream2.eu-west-1.amazonaws.com", "appstream2.eu-west-1.amazonaws.com", 443),
        ("http://localhost/x", "localhost", 80),
        ("http://[::1]:4599", "::1", 4599),
        ("https://[::1]", "::1", 443),
    ],
)
def test_a_span_says_where_the_service_is(endpoint: str, address: str, port: int, spans: Any) -> None:
    from aws_appstream import _tracing

    span = _tracing.begin("DescribeImages", REGION, endpoint)
    assert span is not None
    _tracing.end(span, "DescribeImages", [], None)
    (made,) = spans.get_finished_spans()
    assert (attributes(made)["server.address"], attributes(made)["server.port"]) == (address, port)


def test_an_api_without_an_sdk_is_no_obstacle(stub: Stub) -> None:
    stub.always(answer("json", {}))
    script = """
import sys
import opentelemetry.trace
from aws_appstream import Client
client = Client("eu-west-1", endpoint_url=sys.argv[1], aws_access_key_id="a", aws_secret_access_key="b")
print(client.describe_images()["ResponseMetadata"]["HTTPStatusCode"])
"""
    command = [sys.executable, "-c", script, stub.url]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert (ended.stdout, ended.stderr) == ("200\n", "")
