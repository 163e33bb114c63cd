"""The worker of aws-appstream."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import worker


class Ours(worker.Contestant):
    """`Client` and `AsyncClient`, with their defaults unless a protocol is asked for."""

    package = "aws-appstream"

    def __init__(self, endpoint: str, protocol: str | None) -> None:
        import aws_appstream

        self._package: Any = aws_appstream
        self._arguments: dict[str, Any] = {
            "region_name": worker.REGION,
            "endpoint_url": endpoint,
            "aws_access_key_id": worker.ACCESS_KEY,
            "aws_secret_access_key": worker.SECRET_KEY,
        }
        if protocol is not None:
            self._arguments["config"] = self._package.Config(protocol=protocol)
        self._client = self._package.Client(**self._arguments)

    def one(self) -> int:
        return len(self._client.describe_image_builders(Names=worker.NAMES)["ImageBuilders"])

    def page(self) -> int:
        return len(self._client.describe_image_builders(MaxResults=worker.PAGE)["ImageBuilders"])

    def objects(self) -> int:
        builders = 0
        for builder in self._client.image_builders.list():
            _ = builder.name, builder.state
            builders += 1
        return builders

    def listing(self) -> int:
        pages = self._client.get_paginator("describe_image_builders").paginate(
            PaginationConfig={"PageSize": worker.PAGE}
        )
        return sum(len(page["ImageBuilders"]) for page in pages)

    @asynccontextmanager
    async def asynchronous(self) -> AsyncIterator[worker.AsyncCall]:
        async with self._package.AsyncClient(**self._arguments) as client:

            async def call() -> int:
                answer = await client.describe_image_builders(Names=worker.NAMES)
                return len(answer["ImageBuilders"])

            yield call


if __name__ == "__main__":
    worker.main(Ours)
