"""Things done very often, each with the figures of its process before and after."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from aws_appstream import AsyncClient, Client, Config, exceptions
from soak.figures import Figures, settled

SERVER = """
import sys
from aws_appstream.local import LocalAppStream
with LocalAppStream(speed=0) as local, local.client() as client:
    image = "AppStream-WinServer2022-06-17-2024"
    client.image_builders.create("pending", image=image, instance_type="stream.standard.medium")
    print(local.endpoint_url, flush=True)
    sys.stdin.read()
"""


@contextmanager
def server() -> Iterator[dict[str, Any]]:
    """A local AppStream in a process of its own: its memory is not counted. Gives what a client of it is made with."""
    command = [sys.executable, "-c", SERVER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        yield {
            "region_name": "us-east-1",
            "endpoint_url": process.stdout.readline().strip(),
            "aws_access_key_id": "a",
            "aws_secret_access_key": "b",
            "config": Config(retries={"total_max_attempts": 1}),
        }
        process.stdin.close()


def calls(options: dict[str, Any], count: int) -> None:
    """Calls of every kind: sync and in threads, async, refused ones, pages, objects."""
    each = count // 5
    with Client(**options) as client, ThreadPoolExecutor(4) as pool:
        for _ in range(each):
            client.describe_image_builders()
        for _ in pool.map(lambda _: client.describe_image_builders(Names=["pending"]), range(each)):
            pass
        for _ in range(each):
            with suppress(exceptions.ResourceNotFoundException):
                client.describe_image_builders(Names=["nosuch"])
        for _ in range(each):
            assert [builder.state for builder in client.image_builders] == ["PENDING"]
    asyncio.run(_calls(options, each))


async def _calls(options: dict[str, Any], count: int) -> None:
    async with AsyncClient(**options) as client:
        for _ in range(count // 50):
            await asyncio.gather(*(client.describe_image_builders() for _ in range(50)))


def cancelled(options: dict[str, Any], count: int) -> None:
    """Calls and waits that are cancelled at all times of their lives."""

    async def main() -> None:
        async with AsyncClient(**options) as client:
            for batch in range(count // 50):
                tasks = [asyncio.create_task(_one(client, number)) for number in range(50)]
                for _ in range(batch % 12):
                    await asyncio.sleep(0)
                if batch % 5 == 0:
                    await asyncio.sleep(0.001 * (batch % 25))
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    asyncio.run(main())


async def _one(client: AsyncClient, number: int) -> None:
    if number % 5 == 0:
        await client.image_builders.wait_until("pending", "RUNNING", poll=0.01)
    else:
        await client.describe_image_builders()


def clients(options: dict[str, Any], count: int) -> None:
    """Clients of both kinds, closed or just dropped, with and without calls and waits under way."""

    async def main() -> None:
        for number in range(count // 2):
            client = AsyncClient(**options)
            if number % 10 == 0:
                await client.describe_image_builders()
            if number % 10 == 1:
                task = asyncio.create_task(client.image_builders.wait_until("pending", "RUNNING", poll=0.01))
                await asyncio.sleep(0)
                task.cancel()
            if number % 2:
                await client.close()

    for number in range(count // 2):
        client = Client(**options)
        if number % 10 == 0:
            client.describe_image_builders()
        if number % 10 == 1:
            with suppress(exceptions.WaitTimeout):
                client.image_builders.wait_until("pending", "RUNNING", timeout=0)
        if number % 2:
            client.close()
    asyncio.run(main())


JOBS: dict[str, tuple[Callable[[dict[str, Any], int], None], int]] = {
    "calls": (calls, 1_000_000),
    "cancelled calls": (cancelled, 100_000),
    "clients": (clients, 10_000),
}


@dataclass(frozen=True)
class Report:
    count: int
    before: Figures
    after: Figures

    def leaks(self, memory: float) -> list[str]:
        """What there is more of than before. Of memory, some MiB may be: an allocator keeps what it may need again."""
        before, after = self.before, self.after
        grown = {
            f"{after.memory - before.memory:.1f} MiB": after.memory - before.memory > memory,
            f"{after.threads - before.threads} threads": after.threads > before.threads,
            f"{after.files - before.files} files": after.files > before.files,
            f"{after.tasks - before.tasks} tasks": after.tasks > before.tasks,
            f"{after.blocks - before.blocks} blocks": after.blocks - before.blocks > 500 + self.count // 1000,
        }
        return [what for what, is_leak in grown.items() if is_leak]


def run(name: str, count: int, warm_up: int) -> Report:
    """Does a job, after a shorter run of it that fills caches and pools."""
    job, _ = JOBS[name]
    with server() as options:
        job(options, warm_up)
        before = settled(Figures(0, 99, 99, 0, 0))
        job(options, count)
        return Report(count, before, settled(before))
