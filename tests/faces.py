"""The two faces of the client behind one, and the judges: boto3's client speaking JSON, and speaking CBOR."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from inspect import isawaitable
from typing import Any, Literal, TypeVar

import boto3
import botocore.config
import botocore.session

import aws_appstream

from . import cbor
from .stub import REQUEST_ID, Answer, Headers, Request, reply

T = TypeVar("T")
PROTOCOLS: tuple[Literal["json"], Literal["cbor"]] = ("json", "cbor")
FACES = ("sync", "async")
REGION = "eu-west-1"
CREDENTIALS = {"aws_access_key_id": "AKIDEXAMPLE", "aws_secret_access_key": "wJalrXUtnFEMI"}
ONE_ATTEMPT = {"total_max_attempts": 1, "mode": "standard"}
CONTENT_TYPES = {"json": "application/x-amz-json-1.1", "cbor": "application/cbor"}


class Face:
    """A client of either kind: its methods do the same on both."""

    kind: str
    client: Any

    def __init__(self, protocol: str) -> None:
        self.protocol = protocol

    def finish(self, call: Any) -> Any:
        """What a call gives in the end: the sync one at once, the async one when awaited."""
        raise NotImplementedError

    def call(self, method: str, /, **parameters: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self.finish(getattr(self.client, method)(**parameters))
        return answer

    def pages(self, method: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """All pages of a paginator."""
        raise NotImplementedError

    def full(self, method: str, /, **parameters: Any) -> tuple[dict[str, Any], str | None]:
        """`build_full_result()` and the `resume_token` after it."""
        raise NotImplementedError

    def walk(self, iterable: Any, seen: Callable[[Any], object]) -> None:
        """A `for` loop that does `seen` with each item, until that is true of one."""
        raise NotImplementedError

    def items(self, iterable: Any) -> list[Any]:
        """All items of a `for` loop."""
        found: list[Any] = []
        self.walk(iterable, found.append)
        return found

    def inside(self, manager: Any, block: Callable[[Any], Any]) -> Any:
        """A `with` block; what it gives is finished inside of it."""
        raise NotImplementedError

    def together(self, *starts: Callable[[], Any]) -> list[Any]:
        """What calls that are under way together give, or raise."""
        raise NotImplementedError

    def begin(self, start: Callable[[], Any]) -> Future[Any]:
        """A call in a thread of its own. Until it is over, there can be no other on the async face."""
        pool = ThreadPoolExecutor(1)
        begun = pool.submit(lambda: self.finish(start()))
        pool.shutdown(wait=False)
        return begun

    def close(self) -> None:
        raise NotImplementedError


class SyncFace(Face):
    kind = "sync"

    def __init__(self, protocol: str, **options: Any) -> None:
        super().__init__(protocol)
        self.client = aws_appstream.Client(**options)

    def finish(self, call: Any) -> Any:
        return call

    def pages(self, method: str, /, **parameters: Any) -> list[dict[str, Any]]:
        return list(self.client.get_paginator(method).paginate(**parameters))

    def full(self, method: str, /, **parameters: Any) -> tuple[dict[str, Any], str | None]:
        pages = self.client.get_paginator(method).paginate(**parameters)
        return pages.build_full_result(), pages.resume_token

    def walk(self, iterable: Any, seen: Callable[[Any], object]) -> None:
        for item in iterable:
            if seen(item):
                break

    def inside(self, manager: Any, block: Callable[[Any], Any]) -> Any:
        with manager as value:
            return block(value)

    def together(self, *starts: Callable[[], Any]) -> list[Any]:
        def outcome(start: Callable[[], Any]) -> Any:
            try:
                return start()
            except Exception as error:
                return error

        with ThreadPoolExecutor(len(starts)) as pool:
            return list(pool.map(outcome, starts))

    def close(self) -> None:
        self.client.close()


class AsyncFace(Face):
    kind = "async"

    def __init__(self, protocol: str, **options: Any) -> None:
        super().__init__(protocol)
        self.loop = asyncio.new_event_loop()
        self.client = self.run(aws_appstream.AsyncClient(**options).__aenter__())

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(coroutine)

    def finish(self, call: Any) -> Any:
        return self.run(call)

    def pages(self, method: str, /, **parameters: Any) -> list[dict[str, Any]]:
        async def collect() -> list[dict[str, Any]]:
            return [page async for page in self.client.get_paginator(method).paginate(**parameters)]

        return self.run(collect())

    def full(self, method: str, /, **parameters: Any) -> tuple[dict[str, Any], str | None]:
        async def collect() -> tuple[dict[str, Any], str | None]:
            pages = self.client.get_paginator(method).paginate(**parameters)
            return await pages.build_full_result(), pages.resume_token

        return self.run(collect())

    def walk(self, iterable: Any, seen: Callable[[Any], object]) -> None:
        async def loop() -> None:
            async for item in iterable:
                if seen(item):
                    break

        self.run(loop())

    def inside(self, manager: Any, block: Callable[[Any], Any]) -> Any:
        async def body() -> Any:
            async with manager as value:
                result = block(value)
                return await result if isawaitable(result) else result

        return self.run(body())

    def together(self, *starts: Callable[[], Any]) -> list[Any]:
        async def gathered() -> list[Any]:
            return await asyncio.gather(*(start() for start in starts), return_exceptions=True)

        return self.run(gathered())

    def close(self) -> None:
        self.run(self.client.__aexit__(None, None, None))
        self.loop.close()


def config_of(protocol: str, **settings: Any) -> aws_appstream.Config:
    return aws_appstream.Config(protocol="cbor" if protocol == "cbor" else "json", **settings)


def connect(kind: str, protocol: str, url: str, **config: Any) -> Face:
    """A new client of ours; `config` goes over the tests' defaults: one attempt, ten seconds."""
    settings = {"retries": ONE_ATTEMPT, "connect_timeout": 10, "read_timeout": 10, **config}
    options: dict[str, Any] = {
        "region_name": REGION,
        "endpoint_url": url,
        **CREDENTIALS,
        "config": config_of(protocol, **settings),
    }
    return SyncFace(protocol, **options) if kind == "sync" else AsyncFace(protocol, **options)


def boto(protocol: str, url: str, **config: Any) -> Any:
    """The judge: a boto3 client that speaks this protocol and no other."""
    session = botocore.session.Session()
    loader = session.get_component("data_loader")
    load = loader.load_service_model

    def load_for_one_protocol(service: str, kind: str, api_version: str | None = None) -> Any:
        model = load(service, kind, api_version)
        if kind != "service-2":
            return model
        name = {"json": "json", "cbor": "smithy-rpc-v2-cbor"}[protocol]
        return {**model, "metadata": {**model["metadata"], "protocol": name, "protocols": [name]}}

    loader.load_service_model = load_for_one_protocol
    settings = {"retries": ONE_ATTEMPT, "connect_timeout": 10, "read_timeout": 10, **config}
    return boto3.Session(botocore_session=session).client(
        "appstream",
        region_name=REGION,
        endpoint_url=url,
        **CREDENTIALS,
        config=botocore.config.Config(**settings),
    )


def forget_the_environment() -> None:
    """No setting of the machine that runs the tests may leak into them."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]
    os.environ.update(
        AWS_EC2_METADATA_DISABLED="true", AWS_CONFIG_FILE=os.devnull, AWS_SHARED_CREDENTIALS_FILE=os.devnull
    )


def headers_of(protocol: str) -> list[tuple[str, str]]:
    """The headers of a proper answer."""
    headers = [("x-amzn-RequestId", REQUEST_ID), ("Content-Type", CONTENT_TYPES[protocol])]
    return [*headers, ("smithy-protocol", "rpc-v2-cbor")] if protocol == "cbor" else headers


def wire(protocol: str, value: Any) -> bytes:
    """A value as the protocol writes it."""
    if protocol == "cbor":
        return cbor.encode(value)
    return json.dumps(value, default=lambda timestamp: timestamp.seconds).encode()


def answer(protocol: str, value: Any, status: int = 200, headers: Headers = ()) -> Answer:
    return reply(wire(protocol, value), status, [*headers_of(protocol), *headers])


def parameters_in(protocol: str, request: Request) -> Any:
    """What a recorded request asks for."""
    return cbor.decode(request.body) if protocol == "cbor" else json.loads(request.body)


def operation_in(request: Request) -> str:
    """The API operation that a recorded request calls."""
    target = request.headers.get("x-amz-target")
    return target.rpartition(".")[2] if target else request.path.rpartition("/")[2]
