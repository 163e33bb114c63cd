"""A proxy on 127.0.0.1 that notes what goes through it."""

from __future__ import annotations

import contextlib
import selectors
import socket
import socketserver
import threading
from collections.abc import Iterator


class Proxy(socketserver.ThreadingTCPServer):
    """Forwards plain requests and tunnels those that ask for it."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[str] = []
        """Request lines."""
        self.authorizations: list[str | None] = []
        self.refusing = False
        self.host = f"127.0.0.1:{self.server_address[1]}"
        self.url = f"http://{self.host}"


@contextlib.contextmanager
def proxying() -> Iterator[Proxy]:
    proxy = Proxy()
    threading.Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield proxy
    finally:
        proxy.shutdown()
        proxy.server_close()


class _Handler(socketserver.StreamRequestHandler):
    server: Proxy

    def handle(self) -> None:
        with contextlib.suppress(OSError):
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                line = self.rfile.readline()
                if not line:
                    return
                head += line
            first, *fields = head.decode("latin-1").splitlines()
            headers = {name.lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)}
            self.server.seen.append(first)
            self.server.authorizations.append(headers.get("proxy-authorization"))
            if self.server.refusing:
                self.wfile.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
                return
            method, target, version = first.split(" ")
            if method == "CONNECT":
                upstream = self.connect(target)
                self.wfile.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            else:
                authority, _, path = target.removeprefix("http://").partition("/")
                upstream = self.connect(authority)
                body = self.rfile.read(int(headers.get("content-length", "0")))
                rest = "\r\n".join(field for field in fields if not field.lower().startswith("proxy-"))
                upstream.sendall(f"{method} /{path} {version}\r\nconnection: close\r\n{rest}\r\n".encode() + body)
            self.pump(upstream)

    def connect(self, authority: str) -> socket.socket:
        host, _, port = authority.partition(":")
        return socket.create_connection((host, int(port)))

    def pump(self, upstream: socket.socket) -> None:
        """Copies both ways until one side is done."""
        with upstream, selectors.DefaultSelector() as selector:
            selector.register(upstream, selectors.EVENT_READ, self.connection)
            selector.register(self.connection, selectors.EVENT_READ, upstream)
            while True:
                for key, _ in selector.select():
                    data = key.fileobj.recv(65536)  # type: ignore[union-attr]
                    if not data:
                        return
                    key.data.sendall(data)
