"""Waiting with boto3: one thread per builder that polls, as people write it."""

from __future__ import annotations

import time
from functools import partial
from typing import Any

import waiting
import worker

# 10, its default, and 200 bring it the same within noise; 1,000 costs it a third more CPU.
CONNECTIONS = 50


class Boto3(waiting.Waiter):
    """One client for all threads."""

    package = "boto3"

    def __init__(self, arguments: list[str]) -> None:
        import boto3  # type: ignore[import-untyped, import-not-found, unused-ignore]
        from botocore.config import Config  # type: ignore[import-untyped, import-not-found, unused-ignore]

        self._client: Any = boto3.client(
            "appstream",
            region_name=worker.REGION,
            endpoint_url=arguments[0],
            aws_access_key_id=worker.ACCESS_KEY,
            aws_secret_access_key=worker.SECRET_KEY,
            config=Config(max_pool_connections=CONNECTIONS),
        )

    def call(self) -> None:
        self._client.describe_image_builders(Names=worker.NAMES)

    def wait(self, names: list[str], interval: float) -> int:
        return waiting.by_threads([partial(self._poll, name, interval) for name in names])

    def _poll(self, name: str, interval: float) -> int:
        while True:
            builder = self._client.describe_image_builders(Names=[name])["ImageBuilders"][0]
            if builder["State"] == waiting.RUNNING:
                return 1
            time.sleep(interval)


if __name__ == "__main__":
    waiting.main(Boto3)
