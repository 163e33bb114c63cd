"""Shorthands for tests that ask a local AppStream through boto3."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError

ACCOUNT = "arn:aws:appstream:us-east-1:123456789012"
BASE = "AppStream-WinServer2022-06-17-2024"
KIND = {"InstanceType": "stream.standard.medium"}
BUILDER = {"ImageName": BASE, **KIND}


def error_of(call: Callable[..., Any], **kwargs: Any) -> tuple[str, str]:
    """The code and the message of the refusal of a call."""
    with pytest.raises(ClientError) as caught:
        call(**kwargs)
    error = caught.value.response["Error"]
    return str(error["Code"]), str(error["Message"])


def code_of(call: Callable[..., Any], **kwargs: Any) -> str:
    return error_of(call, **kwargs)[0]


def builder_of(client: Any, name: str) -> dict[str, Any]:
    (builder,) = client.describe_image_builders(Names=[name])["ImageBuilders"]
    return dict(builder)


def image_of(client: Any, name: str) -> dict[str, Any]:
    (image,) = client.describe_images(Names=[name])["Images"]
    return dict(image)
