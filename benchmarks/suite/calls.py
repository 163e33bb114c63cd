"""Warm calls: one builder per call, a page of 100 as dicts and as objects, and 32 calls at once."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager

from suite.contestants import ASYNCHRONOUS, SYNCHRONOUS
from suite.processes import Failed, Stub, Worker
from suite.results import Metric, Scenario
from suite.settings import Settings

TASKS = 32
TITLES = {
    "one": "one builder per call, sequential",
    "page": "a page of 100 builders per call, sequential",
    "objects": "a page of 100 builders per call, name and state of each read",
    "concurrent": f"one builder per call, {TASKS} calls at once",
}
BUILDERS_PER_CALL = {"one": 1, "page": 100, "objects": 100, "concurrent": 1}


@contextmanager
def started(settings: Settings, result: Scenario, endpoint: str) -> Iterator[dict[str, Worker]]:
    """The workers of all contestants that can take part; the others' reasons go into the result."""
    workers: dict[str, Worker] = {}
    try:
        for name in result.contestants:
            try:
                workers[name] = Worker(settings.contestants.worker(name, endpoint))
            except Failed as failure:
                result.failures[name] = str(failure)
                continue
            version = workers[name].version
            if version is not None:
                result.versions[name] = version
        yield workers
    finally:
        for worker in workers.values():
            worker.close()


def measure(scenario: str, settings: Settings) -> Scenario:
    """Run one scenario, the contestants taking turns in an order that changes from round to round."""
    result = Scenario(
        name=scenario,
        title=TITLES[scenario],
        metrics={
            "cpu_us": Metric("client CPU per call", "µs"),
            "wall_us": Metric("wall time per call", "µs"),
            "calls_per_s": Metric("calls per second", "1/s", digits=0, more_is_better=True),
        },
        contestants=ASYNCHRONOUS if scenario == "concurrent" else SYNCHRONOUS,
    )
    with Stub(settings.binaries) as stub, started(settings, result, stub.endpoint) as workers:
        sizes = {}
        for name in list(workers):
            try:
                sizes[name] = warm_up(workers[name], scenario, settings)
            except Failed as failure:
                result.failures[name] = str(failure)
        order = list(sizes)
        shuffle = random.Random(0).shuffle
        stub_cpu, wall = dict.fromkeys(order, 0.0), dict.fromkeys(order, 0.0)
        for _ in range(settings.rounds):
            shuffle(order)
            for name in list(order):
                before = stub.cpu_s()
                try:
                    sample = workers[name].run(scenario, sizes[name])
                    check(sample.builders, sample.n * BUILDERS_PER_CALL[scenario])
                except Failed as failure:
                    result.failures[name] = str(failure)
                    order.remove(name)
                    continue
                after = stub.cpu_s()
                if before is not None and after is not None:
                    stub_cpu[name] += after - before
                wall[name] += sample.wall_s
                result.metrics["cpu_us"].add(name, sample.cpu_s / sample.n * 1e6)
                result.metrics["wall_us"].add(name, sample.wall_s / sample.n * 1e6)
                result.metrics["calls_per_s"].add(name, sample.n / sample.wall_s)
    for name, seconds in wall.items():
        if seconds and stub_cpu[name]:
            result.notes.append(f"stub busy {stub_cpu[name] / seconds:.0%} of one core for {name}")
    return result


def warm_up(worker: Worker, scenario: str, settings: Settings) -> int:
    """Make calls until the contestant is warm, and say how many of them fill a slice of time."""
    n, spent = TASKS, 0.0
    while True:
        sample = worker.run(scenario, n)
        check(sample.builders, n * BUILDERS_PER_CALL[scenario])
        spent += sample.wall_s
        fitting = max(1, round(n * settings.slice_s / sample.wall_s))
        n = -(-fitting // TASKS) * TASKS if scenario == "concurrent" else max(4, fitting)
        if spent >= settings.warm_up_s:
            return n


def check(seen: int, expected: int) -> None:
    """A contestant that brings other builders than it was asked for has not done the work."""
    if seen != expected:
        raise Failed(f"brought {seen} builders instead of {expected}")
