"""A front of a local AppStream on which things go wrong: real sockets, and every byte of an answer in a test's hands.

A fault is a function that is given a `Talk`, does its worst, and says whether the connection is to be used further. It
acts as often as the front is told; everything else is passed on.
"""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
import struct
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from enum import Enum
from functools import cache
from pathlib import Path

import trustme

from .stub import head


class When(str, Enum):
    """When a fault acts."""

    ONCE = "once"
    ALWAYS = "always"
    CREATIONS = "creations"
    """Whenever an image builder is created, and at nothing else."""


class Certificate(Enum):
    """Whose certificate a front shows."""

    GOOD = "good"
    NAMELESS = "of another name"
    EXPIRED = "expired"
    UNKNOWN = "of an unknown authority"


@dataclass(frozen=True)
class Whole:
    """An answer of the local AppStream."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def head(self) -> bytes:
        return head(self.status, self.headers, len(self.body))

    @property
    def bytes(self) -> bytes:
        return self.head + self.body


class Talk:
    """One request on a connection, as far as somebody has read it."""

    def __init__(self, connection: socket.socket, front: Front) -> None:
        self.connection = connection
        self.front = front
        self.number = 0
        """Which request of the connection it is, from 0."""
        self.first = ""
        self.headers: dict[str, str] = {}
        self._left = b""
        self._body = b""

    def next(self) -> bool:
        """Reads the next request's head; false if there is none."""
        self._body = b""
        while b"\r\n\r\n" not in self._left:
            if not (more := self.connection.recv(4096)):
                return False
            self._left += more
        text, _, self._left = self._left.partition(b"\r\n\r\n")
        self.first, *fields = text.decode("latin-1").split("\r\n")
        pairs = (field.partition(":") for field in fields)
        self.headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
        return True

    @property
    def creates(self) -> bool:
        target = self.headers.get("x-amz-target", self.first.split(" ")[1])
        return target.endswith("CreateImageBuilder")

    def body(self, size: int | None = None) -> bytes:
        """The request's body, or the first `size` bytes of it."""
        wanted = int(self.headers.get("content-length", "0")) if size is None else size
        while len(self._body) < wanted:
            if not self._left:
                self._left = self.connection.recv(4096)
                if not self._left:
                    raise ConnectionError("the client is gone")
            missing = wanted - len(self._body)
            self._body, self._left = self._body + self._left[:missing], self._left[missing:]
        return self._body

    def work(self) -> Whole:
        """Lets the local AppStream do what is asked for."""
        method, path, _ = self.first.split(" ")
        behind = http.client.HTTPConnection("127.0.0.1", self.front.port_behind, timeout=20)
        with contextlib.closing(behind):
            behind.request(method, path, self.body(), self.headers)
            answer = behind.getresponse()
            body = answer.read()
        headers = [(name, value) for name, value in answer.getheaders() if name.lower() != "content-length"]
        return Whole(answer.status, headers, body)

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def reset(self) -> bool:
        """Ends the connection with a reset."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return False

    def end(self) -> bool:
        """Ends the connection in an orderly way."""
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
        return False

    def silence(self) -> bool:
        """Says nothing until the other side is gone."""
        self.connection.settimeout(0.05)
        while not self.front.stopping.is_set():
            with contextlib.suppress(TimeoutError):
                if not self.connection.recv(4096):
                    break
        return False

    def pause(self, seconds: float) -> None:
        self.front.stopping.wait(seconds)

    @property
    def is_over(self) -> bool:
        return self.front.stopping.is_set()


Act = Callable[[Talk], bool]


@dataclass(frozen=True)
class Fault:
    """What goes wrong."""

    act: Act | None = None
    at_accept: bool = False
    """Whether it acts before anything was read, TLS included."""
    reused: bool = False
    """Whether it acts on connections only that have answered something before."""
    tls: bool = False
    certificate: Certificate = Certificate.GOOD
    """What is shown while the fault acts."""
    host: str = "127.0.0.1"
    listens: bool = True
    listens_later: float = 0.0
    """After so many seconds."""
    full: bool = False
    """Whether its queue of connections is full, and nobody takes one out."""


@dataclass
class Front:
    """A port at which a fault is met. It acts from `arm` on, until `heal`."""

    fault: Fault
    when: When
    port_behind: int
    stopping: threading.Event = field(default_factory=threading.Event)
    armed: bool = False
    acted: int = 0

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._connections: set[socket.socket] = set()
        self.listener = socket.socket()
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind(("127.0.0.1", 0))
        scheme = "https" if self.fault.tls else "http"
        self.url = f"{scheme}://{self.fault.host}:{self.listener.getsockname()[1]}"
        self._waiting: list[socket.socket] = []

    def start(self) -> None:
        if self.fault.full:
            self.fill()
        elif self.fault.listens_later:
            self.spawn(self.listen_later)
        elif self.fault.listens:
            self.listener.listen(128)
            self.spawn(self.accept)

    def spawn(self, work: Callable[..., None], *arguments: object) -> None:
        threading.Thread(target=work, args=arguments, daemon=True).start()

    def fill(self) -> None:
        self.listener.listen(0)
        for _ in range(4):
            waiting = socket.socket()
            waiting.setblocking(False)
            waiting.connect_ex(self.listener.getsockname())
            self._waiting.append(waiting)

    def listen_later(self) -> None:
        if not self.stopping.wait(self.fault.listens_later):
            self.listener.listen(128)
            self.accept()

    def arm(self) -> None:
        self.armed = True

    def heal(self) -> None:
        self.armed = False

    def stop(self) -> None:
        self.stopping.set()
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        for waiting in self._waiting:
            waiting.close()
        with self._lock:
            for connection in self._connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def acts(self, creates: bool | None = None) -> bool:
        """Whether the fault acts now, and counts it."""
        with self._lock:
            if (
                not self.armed
                or (self.when is When.ONCE and self.acted)
                or (self.when is When.CREATIONS and not creates)
            ):
                return False
            self.acted += 1
            return True

    def accept(self) -> None:
        with contextlib.suppress(OSError):
            while not self.stopping.is_set():
                connection, _ = self.listener.accept()
                with self._lock:
                    self._connections.add(connection)
                self.spawn(self.serve, connection)

    def serve(self, connection: socket.socket) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        # An ssl.SSLError is an OSError: the client did not like what it was shown.
        with contextlib.suppress(OSError):
            if self.fault.at_accept and self.acts():
                assert self.fault.act is not None
                self.fault.act(Talk(connection, self))
            else:
                connection = self.secured(connection)
                self.answer(Talk(connection, self))
        with self._lock:
            self._connections.discard(connection)
        connection.close()

    def secured(self, connection: socket.socket) -> socket.socket:
        if not self.fault.tls:
            return connection
        shown = self.fault.certificate
        if shown is not Certificate.GOOD and not self.acts():
            shown = Certificate.GOOD
        return context(shown).wrap_socket(connection, server_side=True)

    def answer(self, talk: Talk) -> None:
        act = self.fault.act if not self.fault.at_accept else None
        while talk.next():
            if act is not None and (talk.number or not self.fault.reused) and self.acts(talk.creates):
                if not act(talk):
                    return
            else:
                talk.send(talk.work().bytes)
            talk.number += 1


@contextlib.contextmanager
def fronting(fault: Fault, when: When, port_behind: int) -> Iterator[Front]:
    front = Front(fault, when, port_behind)
    front.start()
    try:
        yield front
    finally:
        front.stop()


@cache
def _authority() -> tuple[trustme.CA, str]:
    folder = tempfile.TemporaryDirectory(prefix="aws-appstream-faults-")
    _folders.append(folder)
    ca = trustme.CA()
    path = Path(folder.name) / "ca.pem"
    ca.cert_pem.write_to_path(str(path))
    return ca, str(path)


_folders: list[tempfile.TemporaryDirectory[str]] = []
_making = threading.Lock()


def bundle() -> str:
    """The path of the certificate that a good front's is signed with."""
    with _making:
        return _authority()[1]


@cache
def _context(shown: Certificate) -> ssl.SSLContext:
    ca, _ = _authority()
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    name = "elsewhere.example" if shown is Certificate.NAMELESS else "127.0.0.1"
    past = datetime.now(timezone.utc) - timedelta(days=1)
    if shown is Certificate.UNKNOWN:
        ca = trustme.CA()
    issued = ca.issue_cert(name, not_after=past) if shown is Certificate.EXPIRED else ca.issue_cert(name)
    issued.configure_cert(made)
    return made


def context(shown: Certificate) -> ssl.SSLContext:
    with _making:
        return _context(shown)
