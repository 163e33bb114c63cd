"""Many connections to a local AppStream at once, half of them from clients that have stopped in the middle."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from aws_appstream.local import LocalAppStream

resource = pytest.importorskip("resource", reason="this system has no limits on file descriptors that can be changed")

MANY = 1000
BODY = b"{}"
HEAD = b"POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: PhotonAdminProxyService.DescribeImages\r\n"
REQUEST = HEAD + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY


@pytest.fixture
def descriptors() -> Iterator[None]:
    """Enough file descriptors for both ends of all connections."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = 2 * MANY + 200
    if hard not in (resource.RLIM_INFINITY, -1) and hard < needed:
        pytest.skip(f"this system allows {hard} file descriptors only")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, needed), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def in_the_head(connection: socket.socket) -> None:
    connection.sendall(HEAD[:40])


def in_the_body(connection: socket.socket) -> None:
    connection.sendall(HEAD + b"Content-Length: 100\r\n\r\n{")


def before_the_end_of_a_chunk(connection: socket.socket) -> None:
    connection.sendall(HEAD + b"Transfer-Encoding: chunked\r\n\r\n64\r\n{")


def at_the_answers(connection: socket.socket) -> None:
    """Asks until nothing more can be sent because nobody reads what is answered."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    connection.setblocking(False)
    try:
        while True:
            connection.send(REQUEST * 100)
    except BlockingIOError:
        pass


def at_once(_: socket.socket) -> None:
    """Says nothing at all."""


STALLS: list[Callable[[socket.socket], None]] = [
    in_the_head,
    in_the_body,
    before_the_end_of_a_chunk,
    at_the_answers,
    at_once,
]


def answered(connection: socket.socket) -> bytes:
    """A whole answer."""
    received = b""
    while b"\r\n\r\n" not in received:
        received += connection.recv(65536)
    head, _, body = received.partition(b"\r\n\r\n")
    (length,) = (int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))
    while len(body) < length:
        body += connection.recv(65536)
    return received.split(b"\r\n", 1)[0]


@pytest.mark.usefixtures("descriptors")
def test_clients_that_stall_do_not_keep_others_waiting(still: LocalAppStream) -> None:
    with ExitStack() as open_ones:

        def connect() -> socket.socket:
            return open_ones.enter_context(socket.create_connection(("127.0.0.1", still.port), timeout=60))

        stalled, lively = [], []
        for number in range(MANY // 2):
            stalled.append(connect())
            STALLS[number % len(STALLS)](stalled[-1])
            lively.append(connect())
        for _ in range(2):
            for connection in lively:
                connection.sendall(REQUEST)
            assert {answered(connection) for connection in lively} == {b"HTTP/1.1 200 OK"}
        # The world can be changed from outside meanwhile, and those that stalled may go on.
        still.advance(minutes=1)
        stalled[0].sendall(HEAD[40:] + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY)
        assert answered(stalled[0]) == b"HTTP/1.1 200 OK"
        stalled[1].sendall(b" " * 98 + b"}")
        assert answered(stalled[1]) == b"HTTP/1.1 200 OK"
    with socket.create_connection(("127.0.0.1", still.port), timeout=60) as connection:
        connection.sendall(REQUEST)
        assert answered(connection) == b"HTTP/1.1 200 OK"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere what listens cannot be shut down")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_fork_does_not_keep_what_has_stopped_listening() -> None:
    local = LocalAppStream().start()
    port = local.port
    held, release = os.pipe()
    if (child := os.fork()) == 0:
        try:
            os.close(release)
            os.read(held, 1)  # until the parent is done, or gone
        finally:
            os._exit(0)
    try:
        local.stop()
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port), timeout=60)
        with (
            LocalAppStream(port=port) as again,
            socket.create_connection(("127.0.0.1", again.port), timeout=60) as connection,
        ):
            connection.sendall(REQUEST)
            assert answered(connection) == b"HTTP/1.1 200 OK"
    finally:
        os.close(release)
        os.close(held)
        os.waitpid(child, 0)
