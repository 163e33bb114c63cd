"""The life of a builder and an image, with capo-appstream. Its names are in snake case, in and out."""

from __future__ import annotations

import re
import sys
from typing import Any

from capo_appstream import AppStreamClient
from capo_appstream.errors import ServiceError

from .living import Refused, main

# Maps: their keys are the caller's own, and no names.
MAPS = ("Tags", "newImageTags")

client: Any = AppStreamClient(
    region="us-east-1", endpoint=sys.argv[1], credentials={"access_key": "local", "secret_key": "local"}
)


def snake(name: str) -> str:
    """`CreateImageBuilderStreamingURL` is `create_image_builder_streaming_url`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def renamed(value: Any) -> Any:
    """Parameters as this client takes them."""
    if isinstance(value, list):
        return [renamed(item) for item in value]
    if isinstance(value, dict):
        return {snake(name): item if name in MAPS else renamed(item) for name, item in value.items()}
    return value


def ask(operation: str, parameters: dict[str, Any]) -> dict[str, Any]:
    """One call."""
    try:
        answer: dict[str, Any] = getattr(client, snake(operation))(**renamed(parameters))
    except ServiceError as error:
        raise Refused(str(error.code), str(error.message)) from None
    return answer


main(ask, next_token="next_token")
