"""How long a local AppStream takes from being asked to start to its first answer, in milliseconds."""

from __future__ import annotations

import socket
import time

from aws_appstream.local import LocalAppStream

REQUEST = (
    b"POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: PhotonAdminProxyService.DescribeImageBuilders\r\n"
    b"Content-Type: application/x-amz-json-1.1\r\nContent-Length: 2\r\n\r\n{}"
)

begin = time.perf_counter()
local = LocalAppStream()
local.start()
with socket.create_connection(("127.0.0.1", local.port)) as connection:
    connection.sendall(REQUEST)
    answer = connection.recv(1024)
took = time.perf_counter() - begin
local.stop()
if not answer.startswith(b"HTTP/1.1 200 "):
    raise SystemExit(f"answered {answer!r}")
print(took * 1e3)
