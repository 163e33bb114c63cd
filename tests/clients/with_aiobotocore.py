"""The life of a builder and an image, with aiobotocore."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

from aiobotocore.session import get_session
from botocore import xform_name
from botocore.exceptions import ClientError

from .living import Refused, main

loop = asyncio.new_event_loop()
manager = get_session().create_client("appstream", endpoint_url=sys.argv[1])
client = loop.run_until_complete(manager.__aenter__())


def ask(operation: str, parameters: dict[str, Any]) -> dict[str, Any]:
    """One call."""
    try:
        answer: dict[str, Any] = loop.run_until_complete(getattr(client, xform_name(operation))(**parameters))
    except ClientError as error:
        raise Refused(error.response["Error"]["Code"], error.response["Error"]["Message"]) from None
    return answer


main(ask)
loop.run_until_complete(manager.__aexit__(None, None, None))
