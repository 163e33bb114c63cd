"""Waiting with aws-appstream: ``ours_waits.py <endpoint> tasks|threads [<protocol>]``."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

import waiting
import worker

THREADS = 8


def arguments_of(package: Any, arguments: list[str]) -> dict[str, Any]:
    """What both clients are made of: their defaults, unless a protocol is asked for."""
    made: dict[str, Any] = {
        "region_name": worker.REGION,
        "endpoint_url": arguments[0],
        "aws_access_key_id": worker.ACCESS_KEY,
        "aws_secret_access_key": worker.SECRET_KEY,
    }
    if len(arguments) > 2:
        made["config"] = package.Config(protocol=arguments[2])
    return made


class Tasks(waiting.Waiter):
    """`AsyncClient` and one task per builder."""

    package = "aws-appstream"

    def __init__(self, arguments: list[str]) -> None:
        import aws_appstream

        package: Any = aws_appstream
        self._running = package.State.RUNNING
        self._loop = asyncio.new_event_loop()
        context = package.AsyncClient(**arguments_of(package, arguments))
        self._client: Any = self._loop.run_until_complete(context.__aenter__())

    def call(self) -> None:
        self._loop.run_until_complete(self._call())

    async def _call(self) -> None:
        await self._client.image_builders.get(worker.NAME)

    def wait(self, names: list[str], interval: float) -> int:
        async def all_tasks() -> int:
            return sum(await asyncio.gather(*(self._one(name, interval) for name in names)))

        return self._loop.run_until_complete(all_tasks())

    async def _one(self, name: str, interval: float) -> int:
        builders = await self._client.image_builders.wait_until(
            [name], self._running, poll=(interval, interval), timeout=waiting.PATIENCE
        )
        return len(builders)


class Threads(waiting.Waiter):
    """`Client` and a few threads, each of which waits for its share of the builders."""

    package = "aws-appstream"

    def __init__(self, arguments: list[str]) -> None:
        import aws_appstream

        package: Any = aws_appstream
        self._running = package.State.RUNNING
        self._client: Any = package.Client(**arguments_of(package, arguments))

    def call(self) -> None:
        self._client.image_builders.get(worker.NAME)

    def wait(self, names: list[str], interval: float) -> int:
        shares = (names[number::THREADS] for number in range(THREADS))
        return waiting.by_threads([partial(self._some, share, interval) for share in shares])

    def _some(self, names: list[str], interval: float) -> int:
        builders = self._client.image_builders.wait_until(
            names, self._running, poll=(interval, interval), timeout=waiting.PATIENCE
        )
        return len(builders)


def make(arguments: list[str]) -> waiting.Waiter:
    """The face that the command line names."""
    return Tasks(arguments) if arguments[1] == "tasks" else Threads(arguments)


if __name__ == "__main__":
    waiting.main(make)
