"""A stub HTTP/1.1 server on 127.0.0.1: real sockets, keep-alive, every request recorded, answers as told.

An answer is a function that writes to the connection and says whether the connection stays open, so that a test can
answer well, badly, slowly or not at all.
"""

from __future__ import annotations

import contextlib
import http
import socket
import socketserver
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

Headers = Iterable[tuple[str, str]]
REQUEST_ID = "b1946ac9-2492-4d23-a1c5-6f0d1bdc8c2b"


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes


class Stub:
    """Set `stub.respond` (an answer, or what makes one of a request) or fill `stub.queue`."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.stopping = threading.Event()
        self.server = _Server(("127.0.0.1", 0), _Handler)
        self.server.stub = self
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.reset()

    def reset(self) -> None:
        self.requests: list[Request] = []
        self.queue: deque[Answer] = deque()
        self.respond: Callable[[Request], Answer] = lambda request: reply(b"no answer was set", 500)
        self.arrived = threading.Semaphore(0)
        """Released once per request."""
        self.dropped = threading.Semaphore(0)
        """Released whenever a client closes a connection on which an answer was due."""

    def always(self, answer: Answer) -> None:
        self.respond = lambda request: answer

    def take(self) -> list[Request]:
        """The requests since the last time, and forgets them."""
        with self._lock:
            requests, self.requests = self.requests, []
        return requests

    def answer_to(self, request: Request) -> Answer:
        with self._lock:
            self.requests.append(request)
            answer = self.queue.popleft() if self.queue else None
        self.arrived.release()
        return answer if answer is not None else self.respond(request)

    def stop(self) -> None:
        self.stopping.set()
        self.server.shutdown()
        self.server.server_close()


@contextlib.contextmanager
def running() -> Iterator[Stub]:
    """A stub at work."""
    stub = Stub()
    threading.Thread(target=stub.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield stub
    finally:
        stub.stop()


Answer = Callable[[socket.socket, Stub], bool]


def head(status: int, headers: Headers, length: int) -> bytes:
    reason = http.HTTPStatus(status).phrase if status in http.HTTPStatus._value2member_map_ else "Odd"
    lines = [f"HTTP/1.1 {status} {reason}", *(f"{name}: {value}" for name, value in headers)]
    return "\r\n".join([*lines, f"Content-Length: {length}", "", ""]).encode("latin-1")


def reply(body: bytes = b"", status: int = 200, headers: Headers = (("x-amzn-RequestId", REQUEST_ID),)) -> Answer:
    """A whole, proper answer."""
    message = head(status, headers, len(body)) + body

    def send(connection: socket.socket, stub: Stub) -> bool:
        connection.sendall(message)
        return True

    return send


def late(answer: Answer, seconds: float) -> Answer:
    """The same answer, but not at once."""

    def send(connection: socket.socket, stub: Stub) -> bool:
        stub.stopping.wait(seconds)
        return answer(connection, stub)

    return send


def cut(body: bytes, kept: int, headers: Headers = ()) -> Answer:
    """Promises the whole body, sends `kept` bytes of it and closes."""
    message = head(200, headers, len(body)) + body[:kept]

    def send(connection: socket.socket, stub: Stub) -> bool:
        connection.sendall(message)
        return False

    return send


def hang_up(connection: socket.socket, stub: Stub) -> bool:
    """Closes the connection without an answer."""
    return False


def silence(connection: socket.socket, stub: Stub) -> bool:
    """Never answers; notes when the client gives up."""
    connection.settimeout(0.05)
    while not stub.stopping.is_set():
        try:
            if not connection.recv(4096):
                break
        except TimeoutError:
            continue
        except OSError:
            break
    stub.dropped.release()
    return False


def trickle(body: bytes, pause: float = 0.05, headers: Headers = ()) -> Answer:
    """A head at once, then one byte of the body every `pause` seconds."""

    def send(connection: socket.socket, stub: Stub) -> bool:
        connection.sendall(head(200, headers, len(body)))
        for byte in body:
            if stub.stopping.wait(pause):
                return False
            try:
                connection.sendall(bytes([byte]))
            except OSError:
                stub.dropped.release()
                return False
        return True

    return send


def flood(start: bytes, size: int, end: bytes, headers: Headers = (), chunked: bool = False) -> Answer:
    """`start`, then the letter x until `size` bytes are sent, then `end`: a long body that the stub never holds."""

    def send(connection: socket.socket, stub: Stub) -> bool:
        block = b"x" * (1 << 16)
        if chunked:
            announced = b"\r\n".join(
                line for line in head(200, headers, 0).split(b"\r\n") if not line.startswith(b"Content-Length")
            )
            connection.sendall(announced.replace(b"\r\n", b"\r\nTransfer-Encoding: chunked\r\n", 1))
        else:
            connection.sendall(head(200, headers, len(start) + size + len(end)))
        try:
            for piece in (start, *(block for _ in range(size // len(block))), b"x" * (size % len(block)), end):
                if piece:
                    connection.sendall(b"%x\r\n%b\r\n" % (len(piece), piece) if chunked else piece)
            if chunked:
                connection.sendall(b"0\r\n\r\n")
        except OSError:
            stub.dropped.release()
            return False
        return True

    return send


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    stub: Stub
    connections = 0
    """How many were opened."""

    def get_request(self) -> tuple[socket.socket, str]:
        self.connections += 1
        return super().get_request()


class _Handler(socketserver.StreamRequestHandler):
    server: _Server
    disable_nagle_algorithm = True

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):
            for request in self.read_requests():
                if not self.server.stub.answer_to(request)(self.connection, self.server.stub):
                    break

    def read_requests(self) -> Iterator[Request]:
        while line := self.rfile.readline().strip().decode("latin-1"):
            method, path, _ = line.split(" ")
            headers: dict[str, str] = {}
            while field := self.rfile.readline().strip().decode("latin-1"):
                name, _, value = field.partition(":")
                headers[name.strip().lower()] = value.strip()
            if headers.get("expect") == "100-continue":
                self.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            if headers.get("transfer-encoding") == "chunked":
                body = b"".join(self.read_chunks())
            else:
                body = self.rfile.read(int(headers.get("content-length", "0")))
            yield Request(method, path, headers, body)

    def read_chunks(self) -> Iterator[bytes]:
        while size := int(self.rfile.readline(), 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()


def wait_for(condition: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Whether the condition came true in time; the bound is against hangs only."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True
