"""Waiting with aiobotocore: one task per builder that polls."""

from __future__ import annotations

import asyncio
from typing import Any

import waiting
import worker

# 10, its default, and 32 bring it the same within noise; 200 and more cost it more CPU.
CONNECTIONS = 50


class Aiobotocore(waiting.Waiter):
    """One client for all tasks."""

    package = "aiobotocore"

    def __init__(self, arguments: list[str]) -> None:
        from aiobotocore.config import AioConfig  # type: ignore[import-untyped, import-not-found, unused-ignore]
        from aiobotocore.session import get_session  # type: ignore[import-untyped, import-not-found, unused-ignore]

        self._loop = asyncio.new_event_loop()
        context = get_session().create_client(
            "appstream",
            region_name=worker.REGION,
            endpoint_url=arguments[0],
            aws_access_key_id=worker.ACCESS_KEY,
            aws_secret_access_key=worker.SECRET_KEY,
            config=AioConfig(max_pool_connections=CONNECTIONS),
        )
        self._client: Any = self._loop.run_until_complete(context.__aenter__())

    def call(self) -> None:
        self._loop.run_until_complete(self._client.describe_image_builders(Names=worker.NAMES))

    def wait(self, names: list[str], interval: float) -> int:
        async def all_tasks() -> int:
            return sum(await asyncio.gather(*(self._poll(name, interval) for name in names)))

        return self._loop.run_until_complete(all_tasks())

    async def _poll(self, name: str, interval: float) -> int:
        while True:
            builder = (await self._client.describe_image_builders(Names=[name]))["ImageBuilders"][0]
            if builder["State"] == waiting.RUNNING:
                return 1
            await asyncio.sleep(interval)


if __name__ == "__main__":
    waiting.main(Aiobotocore)
