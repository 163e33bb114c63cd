"""Every fault that a socket can show, and how creating, describing and waiting end: with the right result or the right
exception, in time. No hang, no panic, no builder made twice, none lost.

Beside a fault stands how the three operations end if it happens once, if it always happens, and how a creation ends if
it befalls creations only. The clients try twice.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from aws_appstream.exceptions import (
    ClientError,
    ConnectionClosedError,
    ConnectTimeoutError,
    EndpointConnectionError,
    ReadTimeoutError,
    ResponseParserError,
    ResponseTooLargeError,
    SSLError,
    WaitTimeout,
)

from .faces import PROTOCOLS
from .fault_cells import (
    FINE,
    NOT,
    OK,
    WANTED,
    Ahead,
    Cell,
    Ends,
    Report,
    Row,
    cells_of,
    client,
    judge,
    outcome,
    running_ahead,
    there_is,
    world,
)
from .faulty import Act, Certificate, Fault, Talk, bundle, fronting
from .socket_faults import (
    after_work,
    amid_handshake,
    chunked,
    chunks,
    closes_when_idle,
    flood,
    garbage,
    gateway_gives_up,
    half_body,
    half_head,
    head_only,
    html,
    in_pieces,
    instead,
    json,
    nothing,
    page,
    plain_answer,
    repeated,
    reset_after_head,
    reset_amid_request,
    status,
    stays,
    then_reset,
    then_silence,
    until_the_end,
    with_length,
    without_end,
)

Closed, Silent, Unreachable = ConnectionClosedError, ReadTimeoutError, EndpointConnectionError
Unreadable, TooLarge, Refused, TimedOut = ResponseParserError, ResponseTooLargeError, ClientError, WaitTimeout


def F(act: Act, **how: Any) -> Fault:  # noqa: N802
    return Fault(act, **how)


UNREACHABLE = Ends(Unreachable, Unreachable, TimedOut)
CLOSED = Ends(Closed, Closed, TimedOut)
HARDLY_OPEN = Ends((Closed, Unreachable), (Closed, Unreachable), TimedOut)
"""The reset may come before connecting has ended on this side."""
SILENT = Ends(Silent, Silent, TimedOut)
REFUSED = Ends(Refused, Refused, TimedOut)
"""It may pass, and has not."""
TURNED_AWAY = Ends(Refused, Refused, Refused)
"""It will not pass."""
INSECURE = Ends(SSLError, SSLError, SSLError)
UNSAFE_ONCE = Ends(OK, OK, SSLError)
"""As with boto3, a call is tried again; who waits is told at once."""
SHORT = 0.7

ROWS: dict[str, Row[Fault]] = {
    # There is no connection.
    "nobody listens": Row(Fault(listens=False), NOT, UNREACHABLE, None),
    "nobody listens yet": Row(Fault(listens_later=0.3), Ends(None, None, OK), NOT, None),
    "nobody accepts": Row(
        Fault(full=True), NOT, Ends(ConnectTimeoutError, ConnectTimeoutError, TimedOut), None, 0, 0.3
    ),
    "the name does not resolve": Row(Fault(host="appstream.invalid"), NOT, UNREACHABLE, None),
    # It ends, or nothing comes, before anything is done.
    "accepted and reset": Row(F(Talk.reset, at_accept=True), FINE, HARDLY_OPEN, None),
    "accepted and ended": Row(F(Talk.end, at_accept=True), FINE, CLOSED, None),
    "accepted, then silence": Row(F(Talk.silence, at_accept=True), FINE, SILENT, None, 0, SHORT),
    "reset after the request's head": Row(F(reset_after_head), FINE, CLOSED, Closed),
    "reset amid the request's body": Row(F(reset_amid_request), FINE, CLOSED, Closed),
    "ended after the request's head": Row(F(Talk.end), FINE, CLOSED, Closed),
    "silence after the request's head": Row(F(Talk.silence), FINE, SILENT, Silent, 0, SHORT),
    # It is done, and the answer does not come, or not all of it.
    "reset before the answer": Row(F(after_work(nothing, then_reset)), FINE, CLOSED, OK, 1),
    "reset amid the answer's head": Row(F(after_work(half_head, then_reset)), FINE, CLOSED, OK, 1),
    "reset after the answer's head": Row(F(after_work(head_only, then_reset)), FINE, CLOSED, OK, 1),
    "reset amid the answer's body": Row(F(after_work(half_body, then_reset)), FINE, CLOSED, OK, 1, protocols=PROTOCOLS),
    "ended before the answer": Row(F(after_work(nothing)), FINE, CLOSED, OK, 1),
    "ended amid the answer's head": Row(F(after_work(half_head)), FINE, CLOSED, OK, 1),
    "ended after the answer's head": Row(F(after_work(head_only)), FINE, CLOSED, OK, 1),
    "ended amid the answer's body": Row(F(after_work(half_body)), FINE, CLOSED, OK, 1, protocols=PROTOCOLS),
    "silence before the answer": Row(F(after_work(nothing, then_silence)), FINE, SILENT, OK, 1, SHORT),
    "silence amid the answer's head": Row(F(after_work(half_head, then_silence)), FINE, SILENT, OK, 1, SHORT),
    "silence after the answer's head": Row(F(after_work(head_only, then_silence)), FINE, SILENT, OK, 1, SHORT),
    "silence amid the answer's body": Row(
        F(after_work(half_body, then_silence)), FINE, SILENT, OK, 1, SHORT, protocols=PROTOCOLS
    ),
    # It comes slowly.
    "a slow answer": Row(F(after_work(lambda head, body: head + body, in_pieces(0.03))), FINE, FINE, OK),
    "a slower head": Row(F(after_work(head_only, in_pieces(0.2))), FINE, SILENT, OK, 1, SHORT),
    # Time-outs are from byte to byte, as botocore's: only a wait has an end of its own.
    "a slow body without end": Row(
        F(after_work(chunked(lambda body: b""), without_end)), NOT, Ends(None, None, TimedOut), None
    ),
    # It is not what it should be.
    "not HTTP": Row(F(instead(b"220 mail.example ESMTP\r\n\r\n")), FINE, CLOSED, Closed),
    "not HTTP, when all is done": Row(F(after_work(lambda *_: b"\x00\x01\x02\r\n\r\n")), FINE, CLOSED, OK, 1),
    "a head without end": Row(F(repeated(b"X-More: 1\r\n" * 400)), FINE, CLOSED, OK, 1),
    "a head of garbage": Row(
        F(after_work(lambda head, body: head.replace(b": ", b"\x00\xff", 1) + body)), FINE, CLOSED, OK, 1
    ),
    "a body of garbage": Row(
        F(after_work(garbage, stays)),
        Ends(OK, Unreadable, OK),
        Ends(Unreadable, Unreadable, TimedOut),
        OK,
        1,
        protocols=PROTOCOLS,
    ),
    "a page in its place": Row(
        F(after_work(page, stays)),
        Ends(OK, Unreadable, OK),
        Ends(Unreadable, Unreadable, TimedOut),
        OK,
        1,
        protocols=PROTOCOLS,
    ),
    # boto3 takes it for an answer that says nothing, and so do we, where there is nothing to lose.
    "nothing in its place": Row(
        F(after_work(lambda *_: b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", stays)),
        Ends(OK, None, OK),
        Ends(None, None, TimedOut),
        OK,
    ),
    # Its length is wrong.
    "a length above the body's, and the end": Row(
        F(after_work(with_length("Content-Length: {more}"))), FINE, CLOSED, OK, 1
    ),
    "a length above the body's, and silence": Row(
        F(after_work(with_length("Content-Length: {more}"), then_silence)), FINE, SILENT, OK, 1, SHORT
    ),
    "a length below the body's": Row(
        F(after_work(with_length("Content-Length: {less}"), stays)),
        Ends(OK, Unreadable, OK),
        Ends(Unreadable, Unreadable, TimedOut),
        OK,
        1,
        protocols=PROTOCOLS,
    ),
    "a length that is none": Row(F(after_work(with_length("Content-Length: many"))), FINE, CLOSED, OK, 1),
    "a length below zero": Row(F(after_work(with_length("Content-Length: -1"))), FINE, CLOSED, OK, 1),
    "two lengths": Row(
        F(after_work(with_length("Content-Length: {0}\r\nContent-Length: {more}"))), FINE, CLOSED, OK, 1
    ),
    "a length and chunks": Row(
        F(after_work(lambda head, body: with_length("Transfer-Encoding: chunked\r\nContent-Length: 1")(head, b""))),
        FINE,
        CLOSED,
        OK,
        1,
    ),
    "a length of exabytes": Row(
        F(after_work(with_length("Content-Length: 4611686018427387904"))),
        Ends(OK, TooLarge, TooLarge),
        Ends(TooLarge, TooLarge, TooLarge),
        OK,
        1,
    ),
    "a flood": Row(
        F(after_work(chunked(lambda body: b""), flood)),
        Ends(OK, TooLarge, TooLarge),
        Ends(TooLarge, TooLarge, TooLarge),
        OK,
        1,
    ),
    "no length": Row(F(after_work(until_the_end)), FINE, FINE, OK, protocols=PROTOCOLS),
    "chunks": Row(F(after_work(chunked(chunks), stays)), FINE, FINE, OK),
    "chunks that break off": Row(F(after_work(chunked(lambda body: chunks(body)[:20]))), FINE, CLOSED, OK, 1),
    "chunks without their end": Row(F(after_work(chunked(lambda body: chunks(body)[:-5]))), FINE, CLOSED, OK, 1),
    "chunks of no size": Row(F(after_work(chunked(lambda body: b"many\r\n" + body))), FINE, CLOSED, OK, 1),
    # Somebody on the way answers in the service's place.
    "500, a page": Row(F(html("500 Internal Server Error")), FINE, REFUSED, Refused),
    "500, JSON": Row(F(json("500 Internal Server Error")), FINE, REFUSED, Refused),
    "502, a page": Row(F(html("502 Bad Gateway")), FINE, REFUSED, Refused),
    "502, JSON": Row(F(json("502 Bad Gateway")), FINE, REFUSED, Refused),
    "503, a page": Row(F(html("503 Service Unavailable")), FINE, REFUSED, Refused, protocols=PROTOCOLS),
    "503, JSON": Row(F(json("503 Service Unavailable")), FINE, REFUSED, Refused, protocols=PROTOCOLS),
    "503, to slow down": Row(F(json("503 Slow Down", '{"__type": "SlowDown"}')), FINE, REFUSED, Refused),
    "429, a page": Row(F(html("429 Too Many Requests")), FINE, REFUSED, Refused),
    "429, JSON": Row(F(json("429 Too Many Requests")), FINE, REFUSED, Refused),
    "504, when all is done": Row(F(gateway_gives_up), FINE, REFUSED, OK, 1, protocols=PROTOCOLS),
    "403, a page": Row(F(html("403 Forbidden")), TURNED_AWAY, TURNED_AWAY, Refused, protocols=PROTOCOLS),
    "417": Row(F(html("417 Expectation Failed")), TURNED_AWAY, TURNED_AWAY, Refused),
    "301": Row(
        F(status("301 Moved Permanently", "", more="Location: http://127.0.0.1:9/\r\n")),
        TURNED_AWAY,
        TURNED_AWAY,
        Refused,
        protocols=PROTOCOLS,
    ),
    "307": Row(
        F(status("307 Temporary Redirect", "", more="Location: http://127.0.0.1:9/\r\n")),
        TURNED_AWAY,
        TURNED_AWAY,
        Refused,
    ),
    # More heads than one.
    "100 that nobody asked for": Row(
        F(after_work(lambda head, body: b"HTTP/1.1 100 Continue\r\n\r\n" + head + body, stays)), FINE, FINE, OK
    ),
    "103 before the answer": Row(
        F(after_work(lambda head, body: b"HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n" + head + body, stays)),
        FINE,
        FINE,
        OK,
    ),
    "100, then the end": Row(F(after_work(lambda *_: b"HTTP/1.1 100 Continue\r\n\r\n")), FINE, CLOSED, OK, 1),
    "100, then silence": Row(
        F(after_work(lambda *_: b"HTTP/1.1 100 Continue\r\n\r\n", then_silence)), FINE, SILENT, OK, 1, SHORT
    ),
    "100 without end": Row(F(repeated(b"HTTP/1.1 100 Continue\r\n\r\n")), FINE, SILENT, OK, 1, SHORT),
    # A connection that was good goes bad.
    "ended after an answer": Row(F(closes_when_idle(Talk.end, 0)), FINE, FINE, OK),
    "reset after an answer": Row(F(closes_when_idle(Talk.reset, 0.02)), FINE, FINE, OK),
    "ended when used again": Row(F(Talk.end, reused=True), FINE, FINE, OK),
    "reset when used again": Row(F(Talk.reset, reused=True), FINE, FINE, OK),
    "silence when used again": Row(F(Talk.silence, reused=True), FINE, FINE, OK, 0, 1.5),
    "done when used again, and reset": Row(F(after_work(nothing, then_reset), reused=True), FINE, FINE, OK),
    # TLS.
    "plain text on a port for TLS": Row(F(plain_answer, at_accept=True, tls=True), UNSAFE_ONCE, INSECURE, None),
    "reset amid the handshake": Row(F(amid_handshake(Talk.reset), at_accept=True, tls=True), FINE, UNREACHABLE, None),
    "ended amid the handshake": Row(F(amid_handshake(Talk.end), at_accept=True, tls=True), FINE, UNREACHABLE, None),
    "silence amid the handshake": Row(
        F(amid_handshake(Talk.silence), at_accept=True, tls=True),
        FINE,
        Ends(ConnectTimeoutError, ConnectTimeoutError, TimedOut),
        None,
        0,
        SHORT,
    ),
    "a certificate of another name": Row(
        Fault(tls=True, certificate=Certificate.NAMELESS), UNSAFE_ONCE, INSECURE, None
    ),
    "an expired certificate": Row(Fault(tls=True, certificate=Certificate.EXPIRED), UNSAFE_ONCE, INSECURE, None),
    "a certificate of nobody": Row(Fault(tls=True, certificate=Certificate.UNKNOWN), UNSAFE_ONCE, INSECURE, None),
    "TLS that is ended amid the answer": Row(F(after_work(half_body), tls=True), FINE, CLOSED, OK, 1),
    "TLS that is reset amid the answer": Row(F(after_work(half_body, then_reset), tls=True), FINE, CLOSED, OK, 1),
}
NOT_EVERYWHERE = {
    "nobody accepts": "only Linux drops what a full queue of connections cannot hold",
}


def run(cell: Cell) -> Report:
    row = ROWS[cell.row]
    fault = row.fault
    verify = bundle() if fault.tls else None
    with world() as local, fronting(fault, cell.when, local.port) as front:
        if cell.operation != "create":
            with local.client() as hand:
                hand.create_image_builder(**WANTED)
        with client(cell, front.url, verify, **row.timeouts) as face:
            if fault.reused:
                face.call("describe_images", MaxResults=1)
            front.arm()
            result = outcome(face, cell.operation, row.longest_wait(cell))
            report = there_is(local, result)
            front.heal()
            if fault.listens and not fault.full and fault.host == "127.0.0.1":
                assert fault.listens_later or front.acted, "the fault was not met"
                assert face.call("describe_images", MaxResults=1)["Images"], "the client does not get over it"
    return report


@pytest.fixture(scope="module")
def ahead(request: pytest.FixtureRequest) -> Iterator[Ahead]:
    with running_ahead(request, run) as begun:
        yield begun


@pytest.mark.parametrize("cell", cells_of(ROWS), ids=str)
def test_a_fault_of_the_socket_ends_as_it_should(cell: Cell, ahead: Ahead, capfd: pytest.CaptureFixture[str]) -> None:
    if cell.row in NOT_EVERYWHERE and sys.platform != "linux":
        pytest.skip(NOT_EVERYWHERE[cell.row])
    row = ROWS[cell.row]
    judge(ahead.report(cell), cell, row)
    assert capfd.readouterr().err == "", "of this cell, or of one of the next"
