"""The AppStream on one's own machine: how fast it answers, how much it holds, how soon it is there."""

from __future__ import annotations

import json
import sys

from suite import local_start, local_world
from suite.load import Request, Server, generator
from suite.processes import Failed
from suite.results import Metric, Scenario
from suite.settings import Settings

NAME = "desk"
BASE = "AppStream-WinServer2022-06-17-2024"
# The same connections for both; more of them make neither faster.
CONNECTIONS = 16
REQUESTS = {
    "JSON": Request.json("DescribeImageBuilders", {"Names": [NAME]}),
    "CBOR": Request.cbor("DescribeImageBuilders", b"\xa1\x65Names\x81\x64" + NAME.encode()),
}
# What hyper adds by itself.
OF_HYPER = ("date", "content-length", "connection")


def local(protocol: str) -> str:
    """The local AppStream as a contestant."""
    return f"local AppStream, {protocol}"


def bare(protocol: str) -> str:
    """The bare server as a contestant."""
    return f"bare hyper server, {protocol}"


def measure(settings: Settings) -> Scenario:
    """All of it. What cannot be measured here has a reason instead of a figure."""
    rates = [name for protocol in REQUESTS for name in (local(protocol), bare(protocol))]
    metrics = {
        "calls_per_s": Metric("answers per second", "1/s", digits=0, more_is_better=True),
        "cpu_us": Metric("server CPU per answer", "µs"),
        **local_world.METRICS,
        **local_start.METRICS,
    }
    contestants = (*rates, *local_world.contestants(settings.world), *local_start.CONTESTANTS)
    result = Scenario("local", "the local AppStream", metrics, contestants, reference=local("JSON"))
    for what, part in (
        ("answers per second", measure_rates),
        ("size of the world", local_world.measure),
        ("start", local_start.measure),
    ):
        try:
            part(settings, result)
        except Failed as failure:
            result.failures[what] = str(failure)
    return result


def measure_rates(settings: Settings, result: Scenario) -> None:
    """`DescribeImageBuilders` of one builder, and the same bytes from a server that does nothing else."""
    generator()
    with Server.local(sys.executable, 1) as server:
        parameters = {"Name": NAME, "ImageName": BASE, "InstanceType": "stream.standard.medium"}
        server.ask(Request.json("CreateImageBuilder", parameters))
        for _ in range(min(9, settings.rounds)):
            for protocol, request in REQUESTS.items():
                headers, body = server.ask(request)
                own = [(name, value) for name, value in headers if name not in OF_HYPER]
                told = json.dumps({"headers": own, "body": list(body)}) + "\n"
                with Server([str(settings.binaries / "bare")], told) as nothing_else:
                    same_bytes(nothing_else, request, headers, body)
                    for name, contestant in ((local(protocol), server), (bare(protocol), nothing_else)):
                        loaded = contestant.load(request, settings.load_s, CONNECTIONS)
                        result.metrics["calls_per_s"].add(name, loaded.per_s)
                        result.metrics["cpu_us"].add(name, loaded.cpu_us)


def same_bytes(server: Server, request: Request, headers: list[tuple[str, str]], body: bytes) -> None:
    """A comparison with other bytes would be none."""
    theirs, their_body = server.ask(request)
    dated = [[pair for pair in sorted(given) if pair[0] != "date"] for given in (headers, theirs)]
    if dated[0] != dated[1] or body != their_body:
        raise Failed(f"the bare server sends other bytes: {theirs}, not {headers}")
