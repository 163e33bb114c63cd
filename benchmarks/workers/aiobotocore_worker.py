"""The worker of aiobotocore."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import worker


class Aiobotocore(worker.Contestant):
    """aiobotocore's client, with as many connections allowed as there are concurrent calls (its default is 10)."""

    package = "aiobotocore"

    def __init__(self, endpoint: str, _protocol: str | None) -> None:
        from aiobotocore.config import AioConfig  # type: ignore[import-untyped, import-not-found, unused-ignore]
        from aiobotocore.session import get_session  # type: ignore[import-untyped, import-not-found, unused-ignore]

        self._session: Any = get_session()
        self._arguments: dict[str, Any] = {
            "region_name": worker.REGION,
            "endpoint_url": endpoint,
            "aws_access_key_id": worker.ACCESS_KEY,
            "aws_secret_access_key": worker.SECRET_KEY,
            "config": AioConfig(max_pool_connections=worker.TASKS),
        }

    def listing(self) -> int:
        async def listing() -> int:
            builders = 0
            async with self._session.create_client("appstream", **self._arguments) as client:
                paginator = client.get_paginator("describe_image_builders")
                async for page in paginator.paginate(PaginationConfig={"PageSize": worker.PAGE}):
                    builders += len(page["ImageBuilders"])
            return builders

        return asyncio.run(listing())

    @asynccontextmanager
    async def asynchronous(self) -> AsyncIterator[worker.AsyncCall]:
        async with self._session.create_client("appstream", **self._arguments) as client:

            async def call() -> int:
                answer = await client.describe_image_builders(Names=worker.NAMES)
                return len(answer["ImageBuilders"])

            yield call


if __name__ == "__main__":
    worker.main(Aiobotocore)
