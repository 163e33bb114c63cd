"""Waiting with capo-appstream: one thread per builder that polls."""

from __future__ import annotations

import time
from functools import partial
from typing import Any

import waiting
import worker

# Its default of 10 would hold it back: it makes three fifths of the calls then. More than 50 do not help.
CONNECTIONS = 50


class Capo(waiting.Waiter):
    """One client for all threads."""

    package = "capo-appstream"

    def __init__(self, arguments: list[str]) -> None:
        import capo_appstream  # type: ignore[import-untyped, import-not-found, unused-ignore]
        import zapros  # type: ignore[import-untyped, import-not-found, unused-ignore]

        allowed = {"max_connections_per_host": CONNECTIONS, "max_idle_connections_per_host": CONNECTIONS}
        self._client: Any = capo_appstream.AppStreamClient(
            http_handler=zapros.StdNetworkHandler(http1=allowed),
            region=worker.REGION,
            endpoint=arguments[0],
            credentials={"access_key": worker.ACCESS_KEY, "secret_key": worker.SECRET_KEY},
        )

    def call(self) -> None:
        self._client.describe_image_builders(names=worker.NAMES)

    def wait(self, names: list[str], interval: float) -> int:
        return waiting.by_threads([partial(self._poll, name, interval) for name in names])

    def _poll(self, name: str, interval: float) -> int:
        while True:
            builder = self._client.describe_image_builders(names=[name])["image_builders"][0]
            if builder["state"] == waiting.RUNNING:
                return 1
            time.sleep(interval)


if __name__ == "__main__":
    waiting.main(Capo)
