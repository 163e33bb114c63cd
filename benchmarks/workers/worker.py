"""What every Python worker does: obey commands on standard input and measure what they cost.

A command is a JSON line ``{"scenario": ..., "n": ...}``; the answer is a JSON line with wall time, CPU time of the
whole process (all threads), the builders that were seen and the process's peak memory. The first line says whether the
contestant can be used at all.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from importlib.metadata import version
from typing import Any

import peak

REGION = "us-east-1"
ACCESS_KEY = "AKIDEXAMPLE"
SECRET_KEY = "secret"
NAME = "win2022-000000"
NAMES = [NAME]
PAGE = 100
TASKS = 32

AsyncCall = Callable[[], Awaitable[int]]


class Contestant:
    """One library. A call answers how many builders it brought; a scenario that is not overridden is not possible."""

    package: str

    def one(self) -> int:
        """Call for one builder by name."""
        raise NotImplementedError

    def page(self) -> int:
        """Call for a page of 100 builders, as Python values."""
        raise NotImplementedError

    def objects(self) -> int:
        """Call for a page of 100 builders and read the name and the state of each."""
        raise NotImplementedError

    def listing(self) -> int:
        """List every builder there is, page by page, keeping none."""
        raise NotImplementedError

    @asynccontextmanager
    async def asynchronous(self) -> AsyncIterator[AsyncCall]:
        """Open the asynchronous client; its call is for one builder by name."""
        raise NotImplementedError
        yield


def repeated(call: Callable[[], int], n: int) -> int:
    """Make the call `n` times, one after the other."""
    builders = 0
    for _ in range(n):
        builders += call()
    return builders


class Runner:
    """Runs a contestant's scenarios; the asynchronous client and its loop stay open from one command to the next."""

    def __init__(self, contestant: Contestant) -> None:
        self._contestant = contestant
        self._loop: asyncio.AbstractEventLoop | None = None
        self._call: AsyncCall | None = None
        self._context: AbstractAsyncContextManager[AsyncCall] | None = None

    def run(self, scenario: str, n: int) -> dict[str, Any]:
        """Run a scenario `n` times and say what that cost."""
        if scenario == "concurrent":
            self._open()
            work = self._concurrent
        else:
            call: Callable[[], int] = getattr(self._contestant, scenario)
            work = partial(repeated, call)
        cpu, wall = time.process_time(), time.perf_counter()
        builders = work(n)
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        return {"wall_s": wall, "cpu_s": cpu, "n": n, "builders": builders, "peak_rss_kib": peak.rss_kib()}

    def close(self) -> None:
        """Close what was opened."""
        if self._loop is not None and self._context is not None:
            self._loop.run_until_complete(self._context.__aexit__(None, None, None))
            self._loop.close()

    def _open(self) -> None:
        if self._call is None:
            self._loop = asyncio.new_event_loop()
            context = self._contestant.asynchronous()
            self._call = self._loop.run_until_complete(context.__aenter__())
            self._context = context

    def _concurrent(self, n: int) -> int:
        loop, call = self._loop, self._call
        if loop is None or call is None:
            raise RuntimeError("the asynchronous client is not open")

        async def calls(count: int) -> int:
            builders = 0
            for _ in range(count):
                builders += await call()
            return builders

        async def all_tasks() -> int:
            shares = [n // TASKS + (task < n % TASKS) for task in range(TASKS)]
            return sum(await asyncio.gather(*(calls(share) for share in shares)))

        return loop.run_until_complete(all_tasks())


def say(answer: dict[str, Any]) -> None:
    """Write one answer."""
    print(json.dumps(answer), flush=True)


def main(make: Callable[[str, str | None], Contestant]) -> None:
    """Serve as the worker of a contestant: ``worker.py <endpoint> [<protocol>]``."""
    try:
        contestant = make(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
        say({"ready": True, "version": version(contestant.package)})
    except ImportError as error:
        say({"ready": False, "reason": f"not importable: {error}"})
        return
    except Exception as error:
        say({"ready": False, "reason": f"{type(error).__name__}: {error}"})
        return
    runner = Runner(contestant)
    for line in sys.stdin:
        command = json.loads(line)
        try:
            say(runner.run(command["scenario"], command["n"]))
        except NotImplementedError as error:
            say({"error": str(error) or "has no such call"})
        except Exception as error:
            say({"error": f"{type(error).__name__}: {error}"})
    runner.close()
