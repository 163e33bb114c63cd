"""A TLS front for a stub: certificates of a CA that nobody knows."""

from __future__ import annotations

import contextlib
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import trustme

from .stub import Stub


class Secure(Stub):
    """A stub that speaks TLS, under its name and its address."""

    def __init__(self, ca: trustme.CA) -> None:
        super().__init__()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        ca.issue_cert("localhost", "127.0.0.1").configure_cert(context)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True, do_handshake_on_connect=False)
        self.url = self.url.replace("http:", "https:")


@contextlib.contextmanager
def secure(folder: Path) -> Iterator[tuple[Secure, str]]:
    """A secure stub at work, and the path of its CA's certificate."""
    ca = trustme.CA()
    bundle = folder / "ca.pem"
    ca.cert_pem.write_to_path(str(bundle))
    stub = Secure(ca)
    threading.Thread(target=stub.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield stub, str(bundle)
    finally:
        stub.stop()
