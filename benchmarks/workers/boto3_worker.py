"""The worker of boto3."""

from __future__ import annotations

from typing import Any

import worker


class Boto3(worker.Contestant):
    """boto3's client with its defaults; it has no asynchronous face."""

    package = "boto3"

    def __init__(self, endpoint: str, _protocol: str | None) -> None:
        import boto3  # type: ignore[import-untyped, import-not-found, unused-ignore]

        self._client: Any = boto3.client(
            "appstream",
            region_name=worker.REGION,
            endpoint_url=endpoint,
            aws_access_key_id=worker.ACCESS_KEY,
            aws_secret_access_key=worker.SECRET_KEY,
        )

    def one(self) -> int:
        return len(self._client.describe_image_builders(Names=worker.NAMES)["ImageBuilders"])

    def page(self) -> int:
        return len(self._client.describe_image_builders(MaxResults=worker.PAGE)["ImageBuilders"])

    def objects(self) -> int:
        builders = self._client.describe_image_builders(MaxResults=worker.PAGE)["ImageBuilders"]
        for builder in builders:
            builder["Name"]
            builder["State"]
        return len(builders)

    def listing(self) -> int:
        pages = self._client.get_paginator("describe_image_builders").paginate(
            PaginationConfig={"PageSize": worker.PAGE}
        )
        return sum(len(page["ImageBuilders"]) for page in pages)


if __name__ == "__main__":
    worker.main(Boto3)
