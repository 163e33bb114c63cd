"""Both clients in the same surroundings: variables of the environment, shared files, arguments."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import boto3
import botocore.config
import pytest

import aws_appstream

from .faces import answer
from .stub import Request, Stub, reply

KEYS = {"AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "secret"}


@dataclass(frozen=True)
class Surroundings:
    """`{stub}` in any text is the stub's address."""

    variables: dict[str, str] = field(default_factory=dict)
    config: str = ""
    credentials: str = ""
    told: dict[str, Any] = field(default_factory=dict)
    """Arguments of the client, `profile_name` among them."""
    behaviour: dict[str, Any] = field(default_factory=dict)
    """What goes into `Config`."""


def text_in(value: Any, stub: Stub) -> Any:
    if isinstance(value, str):
        return value.replace("{stub}", stub.url).replace("{host}", stub.url.removeprefix("http://"))
    if isinstance(value, dict):
        return {name: text_in(inner, stub) for name, inner in value.items()}
    return value


@contextmanager
def within(surroundings: Surroundings, stub: Stub, folder: Path) -> Iterator[None]:
    """Sets them up."""
    config, credentials = folder / "config", folder / "credentials"
    config.write_text(text_in(surroundings.config, stub))
    credentials.write_text(text_in(surroundings.credentials, stub))
    files = {"AWS_CONFIG_FILE": str(config), "AWS_SHARED_CREDENTIALS_FILE": str(credentials)}
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("AWS_") or name.lower().endswith("_proxy")]:
            patch.delenv(name)
        for name, value in {"AWS_EC2_METADATA_DISABLED": "true", **files, **surroundings.variables}.items():
            patch.setenv(name, text_in(value, stub))
        yield


def ours(surroundings: Surroundings, stub: Stub, **more: Any) -> aws_appstream.Client:
    behaviour = text_in(surroundings.behaviour, stub)
    config = aws_appstream.Config(**behaviour) if behaviour else None
    return aws_appstream.Client(**{"config": config, **text_in(surroundings.told, stub), **more})


def theirs(surroundings: Surroundings, stub: Stub, **more: Any) -> Any:
    told = text_in(surroundings.told, stub)
    behaviour = text_in(surroundings.behaviour, stub)
    session = boto3.Session(profile_name=told.pop("profile_name", None))
    config = botocore.config.Config(**behaviour) if behaviour else None
    return session.client("appstream", **{"config": config, **told, **more})


def identity_in(request: Request) -> tuple[str, str, str | None]:
    """Access key, region and session token that a request was signed with."""
    key, _, region, service, _ = request.headers["authorization"].partition("Credential=")[2].split(",")[0].split("/")
    assert service == "appstream"
    return key, region, request.headers.get("x-amz-security-token")


def called(make: Callable[..., Any], surroundings: Surroundings, stub: Stub, failing: bool = False) -> list[Request]:
    """What the stub saw of a call."""
    stub.reset()
    stub.always(reply(b"", 503) if failing else answer("json", {}))
    client = make(surroundings, stub)
    try:
        client.describe_images()
    except Exception:
        if not failing:
            raise
    finally:
        client.close()
    return [request for request in stub.take() if b"sts" not in request.headers.get("host", "").encode()]
