"""Many at once: threads, coroutines, loops, and libraries that bring loops of their own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import anyio
import pytest
import trio
import uvloop

from aws_appstream import AsyncClient, Client, Config, exceptions
from aws_appstream.local import LocalAppStream

from .faces import CREDENTIALS, REGION, answer, parameters_in
from .scripts import told
from .stub import Answer, Request, Stub, late, silence

LOOPS: list[Callable[[], asyncio.AbstractEventLoop]] = [asyncio.new_event_loop, uvloop.new_event_loop]


def options(stub: Stub) -> dict[str, Any]:
    return {"region_name": REGION, "endpoint_url": stub.url, **CREDENTIALS}


def echo(request: Request) -> Answer:
    return answer("json", {"NextToken": parameters_in("json", request)["NextToken"]})


def test_64_threads_on_one_client_get_their_own_answers(stub: Stub) -> None:
    stub.respond = echo
    client = Client(**options(stub))
    together = threading.Barrier(64)

    def calls(thread: int) -> list[str]:
        together.wait(30)
        tokens = [f"{thread}-{call}" for call in range(5)]
        return [token for token in tokens if client.describe_images(NextToken=token)["NextToken"] != token]

    with ThreadPoolExecutor(64) as pool:
        assert list(pool.map(calls, range(64))) == [[]] * 64


def test_64_threads_wait_and_call_on_one_client(lively: LocalAppStream) -> None:
    image = "AppStream-WinServer2022-06-17-2024"
    with lively.client() as client, ThreadPoolExecutor(64) as pool:
        client.image_builders.create("b", image=image, instance_type="stream.standard.medium")
        together = threading.Barrier(64)

        def work(thread: int) -> str:
            together.wait(30)
            if thread % 2:
                return str(client.image_builders.get("b").name)
            return str(client.image_builders.wait_until("b", "RUNNING", poll=0.02)[0].name)

        assert list(pool.map(work, range(64))) == ["b"] * 64


@pytest.mark.parametrize("new_loop", LOOPS, ids=["asyncio", "uvloop"])
def test_10000_coroutines_on_one_loop(new_loop: Callable[[], asyncio.AbstractEventLoop], still: LocalAppStream) -> None:
    async def main() -> list[int]:
        async with still.async_client() as client:
            pages = await asyncio.gather(*(client.describe_image_builders() for _ in range(10_000)))
            return [page["ResponseMetadata"]["HTTPStatusCode"] for page in pages]

    loop = new_loop()
    try:
        assert loop.run_until_complete(main()) == [200] * 10_000
    finally:
        loop.close()


def test_more_coroutines_than_a_process_may_open_files(stub: Stub, tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="there are no limits on files")
    stub.always(late(answer("json", {}), 0.05))
    script = """
import resource
resource.setrlimit(resource.RLIMIT_NOFILE, (256, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
async def main():
    async with AsyncClient(endpoint_url=urls[0], **options) as client:
        calls = [client.describe_images() for _ in range(1000)]
        ends = await asyncio.gather(*calls, return_exceptions=True)
        print({repr(end) for end in ends if isinstance(end, Exception)})
asyncio.run(main())
"""
    assert told(script, tmp_path, stub.url) == "set()\n"


def test_a_call_that_is_cancelled_while_others_have_all_the_room_takes_none(stub: Stub) -> None:
    stub.always(silence)

    async def main() -> None:
        async with AsyncClient(**options(stub)) as client:
            calls = [asyncio.create_task(client.describe_images()) for _ in range(150)]
            for _ in range(100):
                await asyncio.to_thread(stub.arrived.acquire, timeout=30)
            for call in calls:
                call.cancel()
            assert {type(end) for end in await asyncio.gather(*calls, return_exceptions=True)} == {
                asyncio.CancelledError
            }
            stub.always(answer("json", {}))
            await asyncio.gather(*(client.describe_images() for _ in range(150)))

    asyncio.run(main())


def test_several_loops_in_several_threads_share_a_client(stub: Stub) -> None:
    stub.respond = echo
    client = AsyncClient(**options(stub))

    async def main(name: int) -> list[str]:
        tokens = [f"{name}-{call}" for call in range(30)]
        pages = await asyncio.gather(*(client.describe_images(NextToken=token) for token in tokens))
        return [token for token, page in zip(tokens, pages, strict=True) if page["NextToken"] != token]

    def thread(name: int) -> list[list[str]]:
        ended = []
        for _ in range(3):  # one loop after the other in each
            loop = LOOPS[name % 2]()
            ended.append(loop.run_until_complete(main(name)))
            loop.close()
        return ended

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(thread, range(8))) == [[[]] * 3] * 8


def test_trio_calls_in_threads(stub: Stub) -> None:
    stub.respond = echo
    client = Client(**options(stub))
    got = {}

    async def call(token: str) -> None:
        got[token] = (await trio.to_thread.run_sync(lambda: client.describe_images(NextToken=token)))["NextToken"]

    async def main() -> None:
        async with trio.open_nursery() as nursery:
            for number in range(20):
                nursery.start_soon(call, str(number))

    trio.run(main)
    assert got == {str(number): str(number) for number in range(20)}


def test_trio_leaves_a_call_whose_time_is_up(stub: Stub) -> None:
    stub.queue.append(silence)
    stub.always(answer("json", {"NextToken": "t"}))
    once = Config(retries={"total_max_attempts": 1})  # or another attempt came to another test's stub a minute later
    client = Client(**options(stub), config=once)

    async def main() -> Any:
        with trio.move_on_after(0.2) as scope:
            await trio.to_thread.run_sync(client.describe_images, abandon_on_cancel=True)
        assert scope.cancelled_caught
        return (await trio.to_thread.run_sync(client.describe_images))["NextToken"]

    assert trio.run(main) == "t"
    client.close()


def test_the_async_client_says_that_trio_is_not_for_it(stub: Stub) -> None:
    client = AsyncClient(**options(stub))
    with pytest.raises(RuntimeError, match="no running event loop"):
        trio.run(client.describe_images)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_anyio_calls_in_threads(backend: str, stub: Stub) -> None:
    stub.respond = echo
    client = Client(**options(stub))
    got = {}

    async def call(token: str) -> None:
        page: Any = await anyio.to_thread.run_sync(lambda: client.describe_images(NextToken=token))
        got[token] = page["NextToken"]

    async def main() -> None:
        async with anyio.create_task_group() as group:
            for number in range(20):
                group.start_soon(call, str(number))

    anyio.run(main, backend=backend)
    assert got == {str(number): str(number) for number in range(20)}


def test_anyio_cancels_an_async_call(stub: Stub) -> None:
    stub.queue.append(silence)
    stub.always(answer("json", {"NextToken": "t"}))

    async def main() -> Any:
        async with AsyncClient(**options(stub)) as client:
            with anyio.move_on_after(0.2) as scope:
                await client.describe_images()
            assert scope.cancelled_caught
            return (await client.describe_images())["NextToken"]

    assert anyio.run(main) == "t"


def test_a_client_closed_under_threads_refuses_and_harms_no_call_under_way(stub: Stub) -> None:
    stub.always(late(answer("json", {}), 0.3))
    client = Client(**options(stub))
    with ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(client.describe_images) for _ in range(8)]
        for _ in calls:
            assert stub.arrived.acquire(timeout=30)
        client.close()
        assert {call.result(30)["ResponseMetadata"]["HTTPStatusCode"] for call in calls} == {200}
        assert isinstance(pool.submit(client.describe_images).exception(30), exceptions.ClientClosedError)
