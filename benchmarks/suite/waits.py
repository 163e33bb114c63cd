"""Waiting for many builders at once until they run: what does that cost the client, and how many calls?"""

from __future__ import annotations

import random
from dataclasses import dataclass

from suite.calls import check
from suite.contestants import OURS_TASKS, WAITERS
from suite.processes import Failed, Stub, Worker
from suite.results import Metric, Scenario
from suite.settings import Settings, Waiting


@dataclass(frozen=True)
class Wait:
    """What a worker says its wait took."""

    wall_s: float
    cpu_s: float
    builders: int
    idle_rss_kib: int
    peak_rss_kib: int


def measure(settings: Settings) -> Scenario:
    """Every contestant in a fresh process per turn, with the same builders, moments and polling interval."""
    waiting = settings.waiting
    result = Scenario(
        name="waits",
        title=f"waiting for {waiting.builders:,} builders at once",
        metrics={
            "calls": Metric("calls sent", "calls", digits=0),
            "cpu_ms": Metric("client CPU during the waits", "ms"),
            "memory_mib": Metric("peak memory above idle", "MiB", digits=2),
            "late_ms": Metric("all done after the last builder's moment", "ms", digits=0),
        },
        contestants=WAITERS,
        reference=OURS_TASKS,
    )
    busy, wall = dict.fromkeys(WAITERS, 0.0), dict.fromkeys(WAITERS, 0.0)
    order = list(WAITERS)
    shuffle = random.Random(0).shuffle
    moments = (str(waiting.builders), str(waiting.first_s), str(waiting.last_s))
    with Stub(settings.binaries, "--waits", *moments) as stub:
        for _ in range(waiting.rounds):
            shuffle(order)
            for name in list(order):
                try:
                    spent = one_turn(settings, result, name, stub)
                except Failed as failure:
                    result.failures[name] = str(failure)
                    order.remove(name)
                    continue
                busy[name] += spent[0]
                wall[name] += spent[1]
    result.notes.append(
        f"polled every {waiting.interval_s:g} s; the builders run {waiting.first_s:g} to {waiting.last_s:g} s after "
        "the first call"
    )
    result.notes += [
        f"stub busy {busy[name] / seconds:.0%} of one core for {name}" for name, seconds in wall.items() if busy[name]
    ]
    return result


def one_turn(settings: Settings, result: Scenario, name: str, stub: Stub) -> tuple[float, float]:
    """Wait once in a fresh process; the stub's CPU time and the wall time."""
    waiting = settings.waiting
    worker = Worker(settings.contestants.waits(name, stub.endpoint))
    try:
        result.versions[name] = worker.version or ""
        stub.calls()
        before = stub.cpu_s()
        wait = Wait(**worker.ask({"builders": waiting.builders, "interval": waiting.interval_s}))
        after, calls = stub.cpu_s(), stub.calls()
    finally:
        worker.close()
    check(wait.builders, waiting.builders)
    record(result, name, wait, calls, waiting)
    return (after or 0.0) - (before or 0.0), wait.wall_s


def record(result: Scenario, name: str, wait: Wait, calls: int, waiting: Waiting) -> None:
    """Take down what a wait took, if it lasted as long as the builders did."""
    if wait.wall_s < waiting.last_s:
        raise Failed(f"was done {waiting.last_s - wait.wall_s:.3f} s before the last builder ran")
    result.metrics["calls"].add(name, calls)
    result.metrics["cpu_ms"].add(name, wait.cpu_s * 1e3)
    result.metrics["memory_mib"].add(name, (wait.peak_rss_kib - wait.idle_rss_kib) / 1024)
    result.metrics["late_ms"].add(name, (wait.wall_s - waiting.last_s) * 1e3)
