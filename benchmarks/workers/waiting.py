"""What every process does that waits for many builders: say that it is ready, wait once, say what that cost.

Ready means that the client is made and one call is done. What happens until then counts for nothing.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version

import peak
import worker

RUNNING = "RUNNING"
# None of the waits may end by it: who has not waited long enough by then is ended by the benchmark itself.
PATIENCE = 3600.0


class Waiter:
    """One way of waiting for many builders until they run."""

    package: str

    def call(self) -> None:
        """Make one call."""
        raise NotImplementedError

    def wait(self, names: list[str], interval: float) -> int:
        """Wait for all of them at once, asking every `interval` seconds, and say how many run."""
        raise NotImplementedError


def by_threads(works: Sequence[Callable[[], int]]) -> int:
    """Do each in a thread of its own, at once, and add up what they bring."""
    brought: list[int] = []
    failures: list[Exception] = []

    def one(work: Callable[[], int]) -> None:
        try:
            brought.append(work())
        except Exception as failure:
            failures.append(failure)

    threads = [threading.Thread(target=one, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return sum(brought)


def main(make: Callable[[list[str]], Waiter]) -> None:
    """Wait as one contestant: ``..._waits.py <endpoint> [<more>...]``."""
    try:
        waiter = make(sys.argv[1:])
        waiter.call()
    except ImportError as error:
        worker.say({"ready": False, "reason": f"not importable: {error}"})
        return
    except Exception as error:
        worker.say({"ready": False, "reason": f"{type(error).__name__}: {error}"})
        return
    worker.say({"ready": True, "version": version(waiter.package)})
    command = json.loads(sys.stdin.readline())
    names = [f"win2022-{number:06}" for number in range(command["builders"])]
    peak.forget()
    idle = peak.rss_kib()
    cpu, wall = time.process_time(), time.perf_counter()
    try:
        builders = waiter.wait(names, command["interval"])
    except Exception as error:
        worker.say({"error": f"{type(error).__name__}: {error}"})
        return
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    worker.say(
        {"wall_s": wall, "cpu_s": cpu, "builders": builders, "idle_rss_kib": idle, "peak_rss_kib": peak.rss_kib()}
    )
