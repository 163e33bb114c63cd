"""The worker of capo-appstream."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import worker


class Capo(worker.Contestant):
    """capo-appstream's two clients with their defaults."""

    package = "capo-appstream"

    def __init__(self, endpoint: str, _protocol: str | None) -> None:
        import capo_appstream  # type: ignore[import-untyped, import-not-found, unused-ignore]

        self._package: Any = capo_appstream
        self._arguments: dict[str, Any] = {
            "region": worker.REGION,
            "endpoint": endpoint,
            "credentials": {"access_key": worker.ACCESS_KEY, "secret_key": worker.SECRET_KEY},
        }
        self._client: Any = self._package.AppStreamClient(**self._arguments)

    def one(self) -> int:
        return len(self._client.describe_image_builders(names=worker.NAMES)["image_builders"])

    def page(self) -> int:
        return len(self._client.describe_image_builders(max_results=worker.PAGE)["image_builders"])

    def objects(self) -> int:
        builders = self._client.describe_image_builders(max_results=worker.PAGE)["image_builders"]
        for builder in builders:
            builder["name"]
            builder["state"]
        return len(builders)

    def listing(self) -> int:
        raise NotImplementedError("has no paginator for this operation")

    @asynccontextmanager
    async def asynchronous(self) -> AsyncIterator[worker.AsyncCall]:
        async with self._package.AsyncAppStreamClient(**self._arguments) as client:

            async def call() -> int:
                answer = await client.describe_image_builders(names=worker.NAMES)
                return len(answer["image_builders"])

            yield call


if __name__ == "__main__":
    worker.main(Capo)
