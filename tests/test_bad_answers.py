"""Answers that are no answers: each ends in an AppStreamError of its kind, soon, and the client works afterwards."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aws_appstream import exceptions

from .cbor import Timestamp, encode
from .faces import Face, answer, connect, headers_of, wire
from .stub import Answer, Stub, cut, flood, hang_up, reply, silence, trickle

DEEP = 10_000
MEBIBYTE = 1 << 20
SOON = 20.0
PAGE = {
    "Images": [{"Name": "i", "CreatedTime": Timestamp(1.5), "Applications": [{"Metadata": {"k": "ü"}}]}],
    "NextToken": "t",
}


@contextmanager
def soon() -> Iterator[None]:
    """A bound against hangs, far above what any of this takes."""
    start = time.monotonic()
    yield
    assert time.monotonic() - start < SOON


def failure(face: Face, stub: Stub, bad: Answer) -> exceptions.AppStreamError:
    """The error that this answer ends in. The next call of the same client gets a good answer, and takes it."""
    stub.always(bad)
    with soon(), pytest.raises(exceptions.AppStreamError) as caught:
        face.call("describe_images")
    assert_works(face, stub)
    return caught.value


def assert_works(face: Face, stub: Stub) -> None:
    stub.always(answer(face.protocol, {"NextToken": "well"}))
    assert face.call("describe_images")["NextToken"] == "well"


def survives(face: Face, stub: Stub, body: bytes, status: int = 200) -> None:
    """A dict or an AppStreamError, and nothing else: no panic, no hang, no error of another kind."""
    stub.always(reply(body, status, headers_of(face.protocol)))
    with soon(), suppress(exceptions.AppStreamError):
        assert isinstance(face.call("describe_images"), dict)


@settings(max_examples=40)
@given(data=st.data())
def test_a_body_that_ends_early_is_a_parser_error(face: Face, stub: Stub, protocol: str, data: st.DataObject) -> None:
    body = wire(protocol, PAGE)
    kept = data.draw(st.integers(1, len(body) - 1))
    error = failure(face, stub, reply(body[:kept], headers=headers_of(protocol)))
    assert isinstance(error, exceptions.ResponseParserError)


@pytest.mark.parametrize("kept", [0, 1, 30])
def test_a_connection_that_ends_within_the_body_is_an_error(face: Face, stub: Stub, protocol: str, kept: int) -> None:
    error = failure(face, stub, cut(wire(protocol, PAGE), kept, headers_of(protocol)))
    assert isinstance(error, (exceptions.ConnectionClosedError, exceptions.ResponseParserError))


NOT_JSON = [
    b"garbage",
    b"<html>ok</html>",
    b"{'Images': []}",
    b"{}{}",
    b'{"NextToken": "t"} x',
    b'{"NextToken": "\xff"}',
    b'{"NextToken": "\\u12"}',
    b"[]",
    b'"s"',
    b"12",
    b"\x00",
    b"\xa0",
]
NOT_CBOR = [
    b"garbage",
    b'{"NextToken": "t"}',
    b"\x80",
    b"\x00",
    b"\xff",
    b"\xbf\x69NextToken\x61",
    b"\xa1\x69NextToken\x62\xff\xfe",
    b"\xa1\x69NextToken\x7b" + b"\xff" * 8,
    b"\xa1\x66Images\x9b" + b"\x00\x00\x01" + b"\x00" * 5,
    b"\xbb" + b"\xff" * 8,
    b"\xa1\x66Images\x1c",
]


@pytest.mark.parametrize("body", NOT_JSON)
def test_what_is_not_json_is_a_parser_error(clients: Any, kind: str, stub: Stub, body: bytes) -> None:
    error = failure(clients[kind, "json"], stub, reply(body, headers=headers_of("json")))
    assert isinstance(error, exceptions.ResponseParserError)


@pytest.mark.parametrize("body", NOT_CBOR)
def test_what_is_not_cbor_is_a_parser_error(clients: Any, kind: str, stub: Stub, body: bytes) -> None:
    error = failure(clients[kind, "cbor"], stub, reply(body, headers=headers_of("cbor")))
    assert isinstance(error, exceptions.ResponseParserError)


@settings(max_examples=60)
@given(body=st.binary(max_size=40), status=st.sampled_from([200, 400, 500]))
def test_random_bytes_end_in_an_answer_or_an_appstream_error(face: Face, stub: Stub, body: bytes, status: int) -> None:
    survives(face, stub, body, status)


WRONG_KINDS: list[Any] = [
    5,
    "s",
    True,
    1.5,
    [],
    {},
    [5],
    ["s"],
    [[]],
    {"k": 1},
    Timestamp(1),
    Timestamp(1e18),
    10**19 - 1,
]


@pytest.mark.parametrize("value", WRONG_KINDS, ids=repr)
@pytest.mark.parametrize("member", ["Images", "NextToken", "Name", "CreatedTime", "Metadata", "LaunchEnabled", "Size"])
def test_a_member_of_the_wrong_kind_ends_in_an_answer_or_an_appstream_error(
    face: Face, stub: Stub, member: str, value: Any
) -> None:
    image = {"Name": "i", "VolumeSizeInGb": 5}
    page: dict[str, Any] = {"Images": [image]}
    match member:
        case "Images" | "NextToken":
            page[member] = value
        case "Metadata":
            image["Applications"] = [{"Metadata": value}]
        case "Size":
            image["VolumeSizeInGb"] = value
        case _:
            image[member] = value
    survives(face, stub, wire(face.protocol, page))
    assert_works(face, stub)


@pytest.mark.parametrize(
    "seconds", ["1e300", "-1e300", "1e15", "99999999999999999999", "NaN", "Infinity", "-1e12", "1e999"]
)
def test_a_time_beyond_the_calendar_ends_in_an_appstream_error(
    clients: Any, kind: str, stub: Stub, seconds: str
) -> None:
    body = b'{"Images": [{"Name": "i", "CreatedTime": %b}]}' % seconds.encode()
    error = failure(clients[kind, "json"], stub, reply(body, headers=headers_of("json")))
    assert isinstance(error, exceptions.ResponseParserError)


@pytest.mark.parametrize("seconds", [1e300, -1e300, float("nan"), float("inf"), 1 << 62, -(1 << 62)])
def test_a_cbor_time_beyond_the_calendar_ends_in_an_appstream_error(
    clients: Any, kind: str, stub: Stub, seconds: float
) -> None:
    body = encode({"Images": [{"Name": "i", "CreatedTime": Timestamp(seconds)}]})
    error = failure(clients[kind, "cbor"], stub, reply(body, headers=headers_of("cbor")))
    assert isinstance(error, exceptions.ResponseParserError)


def deep_json(kind: str) -> bytes:
    return b"[" * DEEP + b"]" * DEEP if kind == "list" else b'{"k":' * DEEP + b"1" + b"}" * DEEP


def deep_cbor(kind: str) -> bytes:
    match kind:
        case "list":
            return b"\x81" * DEEP + b"\x00"
        case "map":
            return b"\xa1\x61k" * DEEP + b"\x00"
        case "open list":
            return b"\x9f" * DEEP + b"\xff" * DEEP
        case _:
            return b"\xc1" * DEEP + b"\x00"


DEPTHS = [("json", kind) for kind in ("list", "map")] + [("cbor", kind) for kind in ("list", "map", "open list", "tag")]


@pytest.mark.parametrize("status", [200, 400])
@pytest.mark.parametrize("member", ["Images", "Hue", "NextToken", "message"])
@pytest.mark.parametrize(("protocol", "nest"), DEPTHS)
def test_an_answer_nested_too_deep_ends_in_an_appstream_error(
    clients: Any, kind: str, stub: Stub, protocol: str, nest: str, member: str, status: int
) -> None:
    if protocol == "json":
        body = json.dumps({member: 0}).encode().replace(b"0", deep_json(nest))
    else:
        body = encode({member: 0}).removesuffix(b"\x00") + deep_cbor(nest)
    error = failure(clients[kind, protocol], stub, reply(body, status, headers_of(protocol)))
    if status == 200:
        assert isinstance(error, exceptions.ResponseParserError)


def test_a_depth_that_services_use_is_no_matter(face: Face, stub: Stub, protocol: str) -> None:
    nest: Any = 1
    for _ in range(50):
        nest = {"k": [nest]}
    stub.always(answer(protocol, {"Hue": nest, "NextToken": "t"}))
    assert face.call("describe_images")["NextToken"] == "t"


@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_of_100_mb_is_refused(face: Face, stub: Stub, protocol: str, chunked: bool) -> None:
    start, end = (b'{"NextToken": "', b'"}') if protocol == "json" else (b"\xa1\x69NextToken\x7a\x06\x40\x00\x00", b"")
    error = failure(face, stub, flood(start, 100 * MEBIBYTE, end, headers_of(protocol), chunked))
    assert isinstance(error, exceptions.ResponseTooLargeError)


FLOODED = """
import resource, sys, aws_appstream
client = aws_appstream.Client("eu-west-1", endpoint_url=sys.argv[1], aws_access_key_id="a", aws_secret_access_key="b")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    client.describe_images()
except aws_appstream.exceptions.ResponseTooLargeError:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no module `resource`")
def test_a_flood_does_not_fill_the_memory(stub: Stub) -> None:
    unit = 1 if sys.platform == "darwin" else 1024
    stub.always(flood(b'{"NextToken": "', 300 * MEBIBYTE, b'"}', headers_of("json"), chunked=True))
    done = subprocess.run(
        [sys.executable, "-c", FLOODED, stub.url], check=False, capture_output=True, text=True, timeout=60
    )
    assert done.stderr == ""
    # 64 MiB are allowed; a buffer that grows by doubling may hold three times that while it moves.
    assert int(done.stdout) * unit < 256 * MEBIBYTE


def test_a_large_body_within_the_limit_is_taken(face: Face, stub: Stub, protocol: str) -> None:
    size = 20 * MEBIBYTE
    start, end = (b'{"NextToken": "', b'"}') if protocol == "json" else (b"\xa1\x69NextToken\x7a\x01\x40\x00\x00", b"")
    stub.always(flood(start, size, end, headers_of(protocol), chunked=True))
    assert len(face.call("describe_images")["NextToken"]) == size


def test_a_connection_closed_before_an_answer_is_that_error(face: Face, stub: Stub) -> None:
    assert isinstance(failure(face, stub, hang_up), exceptions.ConnectionClosedError)


def test_an_answer_that_is_not_http_is_an_error(face: Face, stub: Stub) -> None:
    def babble(connection: socket.socket, stub: Stub) -> bool:
        connection.sendall(b"220 mail.example ESMTP\r\n\r\n")
        return False

    failure(face, stub, babble)


def test_a_service_that_closes_idle_connections_is_no_matter(face: Face, stub: Stub, protocol: str) -> None:
    def answer_and_close(connection: socket.socket, stub: Stub) -> bool:
        answer(protocol, {"NextToken": "t"})(connection, stub)
        return False

    stub.always(answer_and_close)
    for _ in range(5):
        assert face.call("describe_images")["NextToken"] == "t"
        time.sleep(0.05)


@pytest.fixture
def hasty(kind: str, protocol: str, stub: Stub) -> Iterator[Face]:
    """A client that waits no longer than half a second for anything."""
    face = connect(kind, protocol, stub.url, read_timeout=0.5, connect_timeout=0.5)
    yield face
    face.close()


def test_no_answer_is_a_read_timeout(hasty: Face, stub: Stub) -> None:
    assert isinstance(failure(hasty, stub, silence), exceptions.ReadTimeoutError)
    assert stub.dropped.acquire(timeout=SOON), "the connection stayed open"


def test_a_body_that_stalls_is_a_read_timeout(hasty: Face, stub: Stub, protocol: str) -> None:
    stalled = trickle(wire(protocol, PAGE), pause=2.0, headers=headers_of(protocol))
    assert isinstance(failure(hasty, stub, stalled), exceptions.ReadTimeoutError)


def test_a_slow_body_is_taken(face: Face, stub: Stub, protocol: str) -> None:
    stub.always(trickle(wire(protocol, {"NextToken": "slow"}), pause=0.02, headers=headers_of(protocol)))
    assert face.call("describe_images")["NextToken"] == "slow"


def test_nobody_listening_is_an_endpoint_connection_error(kind: str, protocol: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    face = connect(kind, protocol, url)
    with soon(), pytest.raises(exceptions.EndpointConnectionError) as caught:
        face.call("describe_images")
    face.close()
    assert url in str(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux drops what a full queue of connections cannot hold")
def test_nobody_accepting_is_a_connect_timeout(kind: str, protocol: str) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        waiting = [socket.socket() for _ in range(4)]
        for client in waiting:
            client.setblocking(False)
            client.connect_ex(listener.getsockname())
        face = connect(kind, protocol, f"http://127.0.0.1:{listener.getsockname()[1]}", connect_timeout=0.3)
        with soon(), pytest.raises(exceptions.ConnectTimeoutError):
            face.call("describe_images")
        face.close()
        for client in waiting:
            client.close()
