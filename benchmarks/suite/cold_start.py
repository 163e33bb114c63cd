"""From nothing: the time until a fresh process has its first answer and is gone, and the memory that takes."""

from __future__ import annotations

import json
import random
import subprocess
import time
from collections.abc import Callable, Sequence

from suite.contestants import EMPTY, EVERYONE, PLAIN_SDK
from suite.processes import PATIENCE, Failed, Stub, environment
from suite.results import Metric, Scenario
from suite.settings import Settings

# What is done with a finished process, given its contestant, wall time in seconds, and what it printed.
Recorder = Callable[[str, float, str], None]


def run(command: Sequence[str]) -> tuple[float, str]:
    """Run a process to its end: the wall time from before its start until it has been reaped, and what it printed."""
    surroundings = environment()
    start = time.perf_counter()
    try:
        done = subprocess.run(
            command, env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        raise Failed(f"not done in {PATIENCE:.0f} s") from None
    wall = time.perf_counter() - start
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines()
        raise Failed(lines[-1] if lines else f"ended with exit code {done.returncode}")
    return wall, done.stdout


def peak_kib(name: str, printed: str) -> float:
    """The peak memory that a process printed last."""
    if name == PLAIN_SDK:
        return float(json.loads(printed)["peak_rss_kib"])
    return float(printed)


def measure_cold(settings: Settings) -> Scenario:
    """Wall time of whole processes, taking turns."""
    metric = Metric("import, client, first answer, exit: wall time", "ms", digits=2)
    result = Scenario("cold", "cold start", {"wall_ms": metric}, (EMPTY, *EVERYONE))
    with Stub(settings.binaries) as stub:
        turns = {name: settings.contestants.cold(name, stub.endpoint) for name in result.contestants}
        take_turns(result, turns, settings.rounds, lambda name, wall, _: metric.add(name, wall * 1e3))
    return result


def measure_memory(settings: Settings) -> Scenario:
    """Peak memory of whole processes."""
    metric = Metric("peak memory of a fresh process after one call", "MiB", digits=2)
    result = Scenario("memory", "memory after one call", {"peak_mib": metric}, (EMPTY, *EVERYONE))
    with Stub(settings.binaries) as stub:
        turns = {name: settings.contestants.peak(name, stub.endpoint) for name in result.contestants}
        rounds = max(3, settings.rounds // 5)
        take_turns(result, turns, rounds, lambda name, _, out: metric.add(name, peak_kib(name, out) / 1024))
    return result


def take_turns(result: Scenario, turns: dict[str, list[str]], rounds: int, record: Recorder) -> None:
    """One process after the other, in an order that changes from round to round; the first of each does not count."""
    order = list(turns)
    shuffle = random.Random(0).shuffle
    for number in range(rounds + 1):
        for name in list(order):
            try:
                wall, printed = run(turns[name])
            except Failed as failure:
                result.failures[name] = str(failure)
                order.remove(name)
                continue
            if number:
                record(name, wall, printed)
        shuffle(order)
