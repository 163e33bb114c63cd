"""Event loops of every kind: asyncio's own, uvloop's, and one that cannot watch sockets, as that of Windows."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import Callable
from typing import Any

import pytest
import uvloop

from aws_appstream import AsyncClient, exceptions

from .faces import CREDENTIALS, REGION, answer, parameters_in
from .stub import Answer, Request, Stub, silence


class WithoutReaders(asyncio.SelectorEventLoop):
    """A loop like Windows' proactor loop."""

    def add_reader(self, *_: Any) -> Any:  # type: ignore[override]
        raise NotImplementedError


LOOPS: dict[str, Callable[[], asyncio.AbstractEventLoop]] = {
    "asyncio": asyncio.new_event_loop,
    "uvloop": uvloop.new_event_loop,
    "no readers": WithoutReaders,
}


@pytest.fixture(params=LOOPS)
def loop(request: pytest.FixtureRequest) -> Any:
    loop = LOOPS[request.param]()
    yield loop
    if not loop.is_closed():
        loop.close()


def client_of(stub: Stub) -> AsyncClient:
    options: dict[str, Any] = {"region_name": REGION, "endpoint_url": stub.url, **CREDENTIALS}
    return AsyncClient(**options)


def echo(request: Request) -> Answer:
    return answer("json", {"NextToken": parameters_in("json", request)["NextToken"]})


def test_every_call_gets_its_own_answer(loop: asyncio.AbstractEventLoop, stub: Stub) -> None:
    stub.respond = echo
    tokens = [str(number) for number in range(100)]

    async def main() -> list[str]:
        async with client_of(stub) as client:
            pages = await asyncio.gather(*(client.describe_images(NextToken=token) for token in tokens))
            return [page["NextToken"] for page in pages]

    assert loop.run_until_complete(main()) == tokens


def test_an_error_reaches_the_call_that_met_it(loop: asyncio.AbstractEventLoop, stub: Stub) -> None:
    stub.always(answer("json", {"__type": "ResourceNotFoundException", "Message": "gone"}, status=400))

    async def main() -> None:
        async with client_of(stub) as client:
            with pytest.raises(exceptions.ResourceNotFoundException, match="gone"):
                await client.describe_images()

    loop.run_until_complete(main())


def test_a_call_in_time_limits_ends_in_time(loop: asyncio.AbstractEventLoop, stub: Stub) -> None:
    stub.always(silence)

    async def main() -> None:
        async with client_of(stub) as client:
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.describe_images(), timeout=0.2)

    loop.run_until_complete(main())


@pytest.mark.parametrize("kind", LOOPS)
def test_a_closed_loop_is_let_go(kind: str, stub: Stub) -> None:
    stub.respond = echo
    client = client_of(stub)
    loop = LOOPS[kind]()
    loop.run_until_complete(client.describe_images(NextToken="t"))
    loop.close()
    gone = weakref.ref(loop)
    del loop
    gc.collect()
    assert gone() is None


def test_one_client_serves_one_loop_after_the_other(stub: Stub) -> None:
    stub.respond = echo
    client = client_of(stub)
    for token in "abc":
        assert asyncio.run(client.describe_images(NextToken=token)).get("NextToken") == token
