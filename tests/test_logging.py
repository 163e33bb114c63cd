"""What `logging` is told, when, and by whom; and that nobody pays for it who does not want it."""

from __future__ import annotations

import contextvars
import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from aws_appstream import AsyncClient, Client, exceptions

from .described import QUICK, Described
from .faces import CREDENTIALS, REGION, Face, answer, connect
from .stub import REQUEST_ID, Stub, hang_up, reply, silence

KEYS: dict[str, Any] = {**CREDENTIALS}
THROTTLED = answer("json", {"__type": "ThrottlingException", "Message": "Rate exceeded"}, 400)
REFUSED = answer("json", {"__type": "ResourceNotFoundException", "Message": "gone"}, 400)


class Ear(logging.Handler):
    """Keeps records, and on which thread they came."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[Any] = []
        self.threads: set[int] = set()
        self.heard: Callable[[Any], object] = lambda record: None

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)
        self.threads.add(threading.get_ident())
        self.heard(record)

    def said(self) -> list[tuple[str, str]]:
        return [(record.levelname, record.getMessage()) for record in self.records]


def listening(name: str, level: int) -> Iterator[Ear]:
    logger = logging.getLogger(name)
    ear, before = Ear(), logger.level
    logger.addHandler(ear)
    logger.setLevel(level)
    yield ear
    logger.removeHandler(ear)
    logger.setLevel(before)


@pytest.fixture
def ear() -> Iterator[Ear]:
    yield from listening("aws_appstream", logging.DEBUG)


@pytest.fixture
def dull_ear() -> Iterator[Ear]:
    yield from listening("aws_appstream", logging.INFO)


@pytest.fixture
def patient(kind: str, stub: Stub) -> Iterator[Face]:
    """A client that tries twice."""
    face = connect(kind, "json", stub.url, retries={"total_max_attempts": 2})
    yield face
    face.close()


def test_a_request_is_told_with_all_that_its_head_says(patient: Face, stub: Stub, ear: Ear) -> None:
    stub.always(answer("json", {}))
    patient.call("describe_images")
    (record,) = ear.records
    assert (record.name, record.levelname) == ("aws_appstream.calls", "DEBUG")
    assert (record.operation, record.attempt, record.status) == ("DescribeImages", 1, 200)
    assert (record.request_id, record.failure) == (REQUEST_ID, None)
    assert 0 < record.duration < 10
    assert record.getMessage() == (
        f"DescribeImages: 200 in {record.duration:.3f} s (attempt 1, request id {REQUEST_ID})"
    )


def test_a_retry_is_told_between_its_attempts(patient: Face, stub: Stub, ear: Ear) -> None:
    stub.queue.append(THROTTLED)
    stub.always(answer("json", {}))
    began = time.time()
    patient.call("describe_images")
    first, retry, second = ear.records
    assert [record.levelname for record in ear.records] == ["DEBUG", "INFO", "DEBUG"]
    assert [record.attempt for record in ear.records] == [1, 1, 2]
    assert [record.status for record in ear.records] == [400, 400, 200]
    assert "400 ThrottlingException, tried again after" in retry.getMessage()
    assert began <= first.created <= retry.created <= second.created - second.duration + 0.01
    assert second.created <= time.time()


def test_only_retries_are_told_to_who_wants_no_details(patient: Face, stub: Stub, dull_ear: Ear) -> None:
    stub.queue.append(hang_up)
    stub.always(answer("json", {}))
    patient.call("describe_images")
    ((level, message),) = dull_ear.said()
    assert level == "INFO"
    assert message.startswith("DescribeImages: ConnectionClosedError, tried again after")


def test_a_failed_call_is_told_as_well(patient: Face, stub: Stub, ear: Ear) -> None:
    stub.always(REFUSED)
    with pytest.raises(exceptions.ResourceNotFoundException):
        patient.call("describe_images")
    (record,) = ear.records
    assert (record.levelname, record.status, record.failure) == ("DEBUG", 400, "ResourceNotFoundException")


def test_the_page_of_a_gateway_is_told_by_its_status(kind: str, stub: Stub, ear: Ear) -> None:
    stub.always(reply(b"<html>busy</html>", 503))
    face = connect(kind, "json", stub.url)
    with pytest.raises(exceptions.ClientError):
        face.call("describe_images")
    face.close()
    assert ear.records[0].getMessage().startswith("DescribeImages: 503 in ")


def test_a_service_that_is_not_there_is_told(kind: str, ear: Ear) -> None:
    face = connect(kind, "json", "http://127.0.0.1:1")
    with pytest.raises(exceptions.EndpointConnectionError):
        face.call("describe_images")
    face.close()
    (record,) = ear.records
    assert (record.status, record.request_id, record.failure) == (None, None, "EndpointConnectionError")


async def test_a_call_that_is_given_up_is_told(stub: Stub, ear: Ear) -> None:
    import asyncio

    stub.always(silence)
    client = AsyncClient(REGION, endpoint_url=stub.url, **KEYS)
    with pytest.raises(asyncio.TimeoutError):
        await asyncio.wait_for(client.describe_images(), 0.5)
    (record,) = [record for record in ear.records if record.name == "aws_appstream.calls"]
    assert (record.status, record.failure) == (None, "CancelledError")
    assert record.duration > 0.1


def test_objects_tell_what_they_ask(patient: Face, stub: Stub, ear: Ear) -> None:
    stub.always(answer("json", {"ImageBuilders": []}))
    patient.finish(patient.client.image_builders.list())
    assert [record.operation for record in ear.records] == ["DescribeImageBuilders"]


def test_the_thread_that_called_tells(patient: Face, stub: Stub, ear: Ear) -> None:
    stub.always(answer("json", {}))
    patient.call("describe_images")
    assert ear.threads == {threading.get_ident()}


def test_a_handler_may_make_calls_of_its_own(patient: Face, stub: Stub, ear: Ear) -> None:
    stub.always(answer("json", {}))
    with Client(REGION, endpoint_url=stub.url, **KEYS) as other:
        ear.heard = lambda record: record.operation == "DescribeImages" and other.describe_stacks()
        patient.call("describe_images")
    assert [record.operation for record in ear.records] == ["DescribeImages", "DescribeStacks"]


WHO: contextvars.ContextVar[str] = contextvars.ContextVar("WHO", default="nobody")


async def test_a_coroutines_records_come_in_its_own_context(stub: Stub, ear: Ear) -> None:
    import asyncio

    stub.always(answer("json", {}))
    told: list[str] = []
    ear.heard = lambda record: told.append(WHO.get())

    async def call(who: str) -> None:
        WHO.set(who)
        await client.describe_images()

    async with AsyncClient(REGION, endpoint_url=stub.url, **KEYS) as client:
        await asyncio.gather(*(asyncio.create_task(call(who)) for who in "abc"))
    assert sorted(told) == ["a", "b", "c"]


def test_trouble_with_telling_is_not_the_calls(
    patient: Face, stub: Stub, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken(logging.Filter):
        def filter(self, record: logging.LogRecord) -> bool:
            raise ValueError("a filter's own trouble")

    stub.always(answer("json", {"NextToken": "t"}))
    trouble: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", trouble.append)
    broken = Broken()
    logging.getLogger("aws_appstream.calls").addFilter(broken)
    try:
        assert patient.call("describe_images")["NextToken"] == "t"
    finally:
        logging.getLogger("aws_appstream.calls").removeFilter(broken)
    assert [str(told.exc_value) for told in trouble] == ["a filter's own trouble"]


def test_many_threads_tell_at_once(stub: Stub, ear: Ear) -> None:
    stub.always(answer("json", {}))
    with Client(REGION, endpoint_url=stub.url, **KEYS) as client:
        threads = [threading.Thread(target=client.describe_images) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
    assert len(ear.records) == 16
    assert {record.threadName for record in ear.records} == {thread.name for thread in threads}


def test_a_wait_tells_what_it_sees(asker: Face, described: Described, dull_ear: Ear) -> None:
    described.add(["b"], "PENDING", "UPDATING_AGENT", "RUNNING")
    asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", **QUICK))
    said = [message.rpartition(" after ")[0] for _, message in dull_ear.said()]
    assert said == ["b: PENDING -> UPDATING_AGENT", "b: UPDATING_AGENT -> RUNNING"]
    assert {record.name for record in dull_ear.records} == {"aws_appstream.waits"}


def test_a_wait_tells_where_it_begins(asker: Face, described: Described, ear: Ear) -> None:
    described.add(["b"], "RUNNING")
    asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", **QUICK))
    first, second = [record for record in ear.records if record.name == "aws_appstream.waits"]
    assert (first.levelname, first.getMessage()) == ("DEBUG", "waits for b to be RUNNING")
    assert second.levelname == "DEBUG"
    assert second.getMessage().startswith("b:  -> RUNNING after")


def test_the_looks_of_waits_are_told_when_one_of_them_hears_something(
    asker: Face, described: Described, ear: Ear
) -> None:
    described.add(["b"], "PENDING", "UPDATING_AGENT", "RUNNING")
    asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", **QUICK))
    looks = [record for record in ear.records if record.name == "aws_appstream.calls"]
    assert [record.operation for record in looks] == ["DescribeImageBuilders"] * 3
    assert {(record.attempt, record.status, record.levelname) for record in looks} == {(1, 200, "DEBUG")}


def test_the_looks_of_waits_are_forgotten_if_nobody_wants_to_hear(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING", "RUNNING")
    asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", **QUICK))
    for ear in listening("aws_appstream.calls", logging.DEBUG):
        described.add(["b"], "STOPPED")
        asker.finish(asker.client.image_builders.wait_until("b", "STOPPED", **QUICK))
        assert len(ear.records) == 1


def test_nothing_is_said_unless_wanted(patient: Face, stub: Stub) -> None:
    stub.always(answer("json", {}))
    for ear in listening("", logging.INFO):  # the program has set up logging, for what matters to it
        patient.call("describe_images")
        assert ear.said() == []


SCRIPT = """
import sys
from aws_appstream import Client
client = Client("eu-west-1", endpoint_url=sys.argv[1], aws_access_key_id="a", aws_secret_access_key="b")
client.describe_images()
client.image_builders.wait_until([], "RUNNING")
"""


def run(stub: Stub, script: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script, stub.url]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


def test_nobody_imports_logging_for_those_who_do_not(stub: Stub) -> None:
    stub.always(answer("json", {}))
    ended = run(stub, SCRIPT + "print({'logging', 'opentelemetry'} & set(sys.modules))")
    assert (ended.stdout, ended.stderr) == ("set()\n", "")


def test_logging_that_is_imported_and_not_set_up_says_nothing(stub: Stub) -> None:
    stub.queue.append(THROTTLED)
    stub.always(answer("json", {}))
    ended = run(stub, "import logging\n" + SCRIPT + "print('aws_appstream._logging' in sys.modules)")
    assert ended.stderr == ""


def test_logging_may_be_set_up_between_calls(patient: Face, stub: Stub) -> None:
    stub.always(answer("json", {}))
    patient.call("describe_images")
    for ear in listening("aws_appstream.calls", logging.DEBUG):
        patient.call("describe_images")
        assert len(ear.records) == 1
    patient.call("describe_images")
    assert len(ear.records) == 1
