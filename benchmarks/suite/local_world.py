"""A world of very many image builders: its memory, and whether what is asked of it costs more than in a small one."""

from __future__ import annotations

import json
import re
import socket
import sys
import time

from suite.load import Request, Server, generator
from suite.processes import PATIENCE, Failed
from suite.results import Metric, Scenario
from suite.settings import Settings

SMALL = 100
PAGE = 50
STRIDE = 5_000
CONNECTIONS = 4
# Requests that are under way together while the world is filled.
BATCH = 500
BASE = "AppStream-WinServer2022-06-17-2024"
ASKED = ("first page", "page in the middle", "one by name")
METRICS = {
    "world_mib": Metric("peak memory of the whole process", "MiB"),
    **{f"world_{what}": Metric(f"server CPU, {what}", "µs") for what in ASKED},
    "create_us": Metric("creating one, wall time", "µs"),
}


def contestants(large: int) -> tuple[str, str]:
    """The two worlds."""
    return world(SMALL), world(large)


def world(size: int) -> str:
    """A world as a contestant."""
    return f"{size:,} builders"


def measure(settings: Settings, result: Scenario) -> None:
    """Fill both worlds, then ask them in turns."""
    generator()
    large = settings.world
    with Server.local(sys.executable, SMALL) as few, Server.local(sys.executable, large) as many:
        servers = {SMALL: few, large: many}
        for size, server in servers.items():
            result.metrics["create_us"].add(world(size), fill(server, size) / size * 1e6)
            result.metrics["world_mib"].add(world(size), server.peak_mib())
        requests = {size: asked(server, size) for size, server in servers.items()}
        for _ in range(min(5, settings.rounds)):
            for what in ASKED:
                for size, server in servers.items():
                    loaded = server.load(requests[size][what], settings.load_s, CONNECTIONS)
                    result.metrics[f"world_{what}"].add(world(size), loaded.cpu_us)


def name(number: int) -> str:
    """What the builder of that number is called."""
    return f"builder-{number:07}"


def fill(server: Server, size: int) -> float:
    """Create so many builders over one connection; how many seconds that took."""
    begin = time.perf_counter()
    with socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE) as connection:
        reader = Counter(connection)
        for start in range(0, size, BATCH):
            numbers = range(start, min(size, start + BATCH))
            connection.sendall(b"".join(creation(number).raw() for number in numbers))
            reader.wait_for(len(numbers))
    return time.perf_counter() - begin


def creation(number: int) -> Request:
    """What creates the builder of that number."""
    parameters = {"Name": name(number), "ImageName": BASE, "InstanceType": "stream.standard.medium"}
    return Request.json("CreateImageBuilder", parameters)


class Counter:
    """Counts answers as they arrive, by what no body of theirs can look like."""

    STATUS = re.compile(rb"HTTP/1\.1 (\d{3}) ")
    LENGTH = len(b"HTTP/1.1 200 ")

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._rest = b""

    def wait_for(self, count: int) -> None:
        """Read until so many good answers have begun."""
        while count > 0:
            received = self._connection.recv(1 << 18)
            data = self._rest + received
            codes = self.STATUS.findall(data)
            if not received or codes.count(b"200") < len(codes):
                raise Failed(f"a builder could not be created: {data[-500:]!r}")
            # What may be the beginning of a status that has not arrived whole, and is too short to be a whole one.
            self._rest = data[1 - self.LENGTH :]
            count -= len(codes)


def asked(server: Server, size: int) -> dict[str, Request]:
    """What is asked of a world of that size."""
    token, seen = None, 0
    while seen < size // 2:
        stride = min(STRIDE, size // 2 - seen)
        following: dict[str, str] = {} if token is None else {"NextToken": token}
        _, body = server.ask(Request.json("DescribeImageBuilders", {"MaxResults": stride, **following}))
        page = json.loads(body)
        seen += len(page["ImageBuilders"])
        token = page["NextToken"]
    pages = {"MaxResults": PAGE}
    operation = "DescribeImageBuilders"
    return {
        "first page": Request.json(operation, pages),
        "page in the middle": Request.json(operation, {**pages, "NextToken": token}),
        "one by name": Request.json(operation, {"Names": [name(size // 2)]}),
    }
