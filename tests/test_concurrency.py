"""Threads, event loops, cancellation, signals and exits: many calls at once, and calls that end before their answer."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from aws_appstream import AsyncClient, Client, exceptions, types

from .faces import CREDENTIALS, ONE_ATTEMPT, PROTOCOLS, REGION, answer, config_of, parameters_in
from .stub import Answer, Request, Stub, hang_up, late, silence

LONG = 20.0
"""Far more than anything here takes: a bound against hangs."""
SCRIPT = """
import asyncio, signal, sys, threading, time
from aws_appstream import AsyncClient, Client, Config
signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job of a shell inherits that it is ignored
options = dict(
    region_name="eu-west-1",
    endpoint_url=sys.argv[1],
    aws_access_key_id="a",
    aws_secret_access_key="b",
    config=Config(retries={"total_max_attempts": 1}, read_timeout=60),
)
"""


def options(stub: Stub, protocol: str = "json") -> dict[str, Any]:
    config = config_of(protocol, retries=ONE_ATTEMPT, read_timeout=LONG)
    return {"region_name": REGION, "endpoint_url": stub.url, **CREDENTIALS, "config": config}


@pytest.fixture
def client(stub: Stub) -> Client:
    return Client(**options(stub))


def echo(protocol: str) -> Callable[[Request], Answer]:
    """Gives everybody their own token back."""
    return lambda request: answer(protocol, {"NextToken": parameters_in(protocol, request)["NextToken"]})


def all_at_once(count: int) -> Answer:
    """Answers only when `count` calls wait for an answer at the same time."""
    barrier = threading.Barrier(count)

    def send(connection: socket.socket, stub: Stub) -> bool:
        try:
            barrier.wait(LONG / 2)
        except threading.BrokenBarrierError:
            return hang_up(connection, stub)
        return answer("json", {})(connection, stub)

    return send


# --- Sync ----------------------------------------------------------------------------------------------------------


def test_other_threads_run_while_a_call_waits(client: Client, stub: Stub) -> None:
    stub.always(late(answer("json", {}), 0.5))
    counted, done = [0], threading.Event()

    def count() -> None:
        while not done.is_set():
            counted[0] += 1
            time.sleep(0.001)

    thread = threading.Thread(target=count)
    thread.start()
    before = counted[0]
    client.describe_images()
    during = counted[0] - before
    done.set()
    thread.join()
    assert during > 20, "the call kept the GIL"


def test_sync_calls_of_many_threads_are_under_way_together(client: Client, stub: Stub) -> None:
    stub.always(all_at_once(8))
    with ThreadPoolExecutor(8) as pool:
        calls = [pool.submit(client.describe_images) for _ in range(8)]
        assert all(call.result(LONG)["ResponseMetadata"]["HTTPStatusCode"] == 200 for call in calls)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_thread_gets_its_own_answer(stub: Stub, protocol: str) -> None:
    client = Client(**options(stub, protocol))
    stub.respond = echo(protocol)

    def calls(thread: int) -> list[str]:
        tokens = [f"{thread}-{i}" for i in range(20)]
        return [token for token in tokens if client.describe_images(NextToken=token)["NextToken"] != token]

    with ThreadPoolExecutor(16) as pool:
        assert list(pool.map(calls, range(16))) == [[]] * 16


def test_a_sync_call_works_inside_a_running_event_loop(client: Client, stub: Stub) -> None:
    stub.always(answer("json", {"NextToken": "t"}))

    async def notebook() -> dict[str, Any]:
        return dict(client.describe_images())

    assert asyncio.run(notebook())["NextToken"] == "t"


def test_a_sync_paginator_works_inside_a_running_event_loop(client: Client, stub: Stub) -> None:
    stub.always(answer("json", {"Images": [{"Name": "i"}]}))

    async def notebook() -> types.DescribeImagesFullResultTypeDef:
        return client.get_paginator("describe_images").paginate().build_full_result()

    assert asyncio.run(notebook())["Images"] == [{"Name": "i"}]


# --- Async ---------------------------------------------------------------------------------------------------------


def test_async_calls_are_under_way_together(stub: Stub) -> None:
    stub.always(all_at_once(16))

    async def main() -> list[dict[str, Any]]:
        async with AsyncClient(**options(stub)) as client:
            return [dict(page) for page in await asyncio.gather(*(client.describe_images() for _ in range(16)))]

    assert len(asyncio.run(main())) == 16


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_task_gets_its_own_answer(stub: Stub, protocol: str) -> None:
    stub.respond = echo(protocol)
    tokens = [str(i) for i in range(200)]

    async def main() -> list[str]:
        async with AsyncClient(**options(stub, protocol)) as client:
            pages = await asyncio.gather(*(client.describe_images(NextToken=token) for token in tokens))
            return [page["NextToken"] for page in pages]

    assert asyncio.run(main()) == tokens


def test_the_loop_turns_while_a_call_waits(stub: Stub) -> None:
    stub.always(late(answer("json", {}), 0.5))

    async def main() -> int:
        turns = 0
        async with AsyncClient(**options(stub)) as client:
            call = asyncio.create_task(client.describe_images())
            while not call.done():
                await asyncio.sleep(0.001)
                turns += 1
            await call
        return turns

    assert asyncio.run(main()) > 20


def test_a_method_gives_a_coroutine_that_does_nothing_until_it_is_awaited(stub: Stub) -> None:
    stub.always(answer("json", {}))

    async def main() -> None:
        async with AsyncClient(**options(stub)) as client:
            call = client.describe_images()
            await asyncio.sleep(0.1)
            assert asyncio.iscoroutine(call)
            assert not stub.requests
            await call

    asyncio.run(main())
    assert len(stub.take()) == 1


def test_cancelling_a_call_drops_its_request(stub: Stub) -> None:
    stub.always(silence)

    async def main() -> None:
        async with AsyncClient(**options(stub)) as client:
            call = asyncio.create_task(client.describe_images())
            assert await asyncio.to_thread(stub.arrived.acquire, timeout=LONG)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            assert await asyncio.to_thread(stub.dropped.acquire, timeout=LONG / 2), "the connection stayed open"

    asyncio.run(main())


def test_a_client_works_after_a_cancelled_call(stub: Stub) -> None:
    stub.queue.append(silence)
    stub.always(answer("json", {"NextToken": "t"}))

    async def main() -> None:
        async with AsyncClient(**options(stub)) as client:
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.describe_images(), 0.3)
            assert (await client.describe_images())["NextToken"] == "t"

    asyncio.run(main())


def test_a_client_serves_one_loop_after_another(stub: Stub) -> None:
    stub.always(answer("json", {"NextToken": "t"}))
    client = AsyncClient(**options(stub))

    async def main() -> Any:
        return (await client.describe_images())["NextToken"]

    assert [asyncio.run(main()) for _ in range(3)] == ["t"] * 3


def test_a_client_serves_two_loops_in_two_threads(stub: Stub) -> None:
    stub.respond = echo("json")
    client = AsyncClient(**options(stub))

    async def main(name: str) -> list[str]:
        tokens = [f"{name}-{i}" for i in range(50)]
        pages = await asyncio.gather(*(client.describe_images(NextToken=token) for token in tokens))
        return [token for token, page in zip(tokens, pages, strict=True) if page["NextToken"] != token]

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda name: asyncio.run(main(name)), ("a", "b"))) == [[], []]


def test_an_error_of_one_task_leaves_the_others_alone(stub: Stub) -> None:
    refusal = answer("json", {"__type": "ResourceNotFoundException"}, 400)
    stub.respond = lambda request: refusal if b"bad" in request.body else answer("json", {})

    async def main() -> list[Any]:
        async with AsyncClient(**options(stub)) as client:
            calls = [client.describe_images(Names=[name]) for name in ("a", "bad", "c")]
            return await asyncio.gather(*calls, return_exceptions=True)

    good, bad, other = asyncio.run(main())
    assert isinstance(bad, exceptions.ResourceNotFoundException)
    assert good["ResponseMetadata"]["HTTPStatusCode"] == other["ResponseMetadata"]["HTTPStatusCode"] == 200


# --- Ends of loops and processes -----------------------------------------------------------------------------------


def finished(stub: Stub, script: str) -> str:
    """What the script prints; nothing of it on stderr, and it ends well and in time."""
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "ignore::ResourceWarning", "-c", SCRIPT + script, stub.url],
        check=False,
        capture_output=True,
        text=True,
        timeout=LONG,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_a_loop_that_ends_with_calls_pending_prints_nothing(stub: Stub) -> None:
    stub.always(late(answer("json", {}), 0.3))
    script = """
async def main():
    client = AsyncClient(**options)
    global calls
    calls = [asyncio.create_task(client.describe_images()) for _ in range(4)]
    await asyncio.sleep(0.1)
asyncio.run(main())
time.sleep(0.5)
print("end", [call.cancelled() for call in calls])
"""
    assert finished(stub, script) == "end [True, True, True, True]\n"


def test_a_loop_closed_under_pending_calls_prints_nothing(stub: Stub) -> None:
    stub.always(late(answer("json", {}), 0.3))
    # Without `_log_destroy_pending` asyncio itself would tell of the task; here only what we print counts.
    script = """
client = AsyncClient(**options)
loop = asyncio.new_event_loop()
call = loop.create_task(client.describe_images())
call._log_destroy_pending = False
loop.run_until_complete(asyncio.sleep(0.1))
loop.close()
time.sleep(0.5)
print("end")
"""
    assert finished(stub, script) == "end\n"


def test_an_interpreter_ends_while_a_thread_is_in_a_call(stub: Stub) -> None:
    stub.always(silence)
    script = """
client = Client(**options)
threading.Thread(target=client.describe_images, daemon=True).start()
time.sleep(0.3)
print("end")
"""
    assert finished(stub, script) == "end\n"


def test_an_interpreter_ends_with_an_async_client_never_closed(stub: Stub) -> None:
    stub.always(answer("json", {}))
    script = """
client = AsyncClient(**options)
async def main():
    await client.describe_images()
asyncio.run(main())
print("end")
"""
    assert finished(stub, script) == "end\n"


WAITS = {
    "sync": "Client(**options).describe_images()",
    "paginator": "list(Client(**options).get_paginator('describe_images').paginate())",
    "async": "asyncio.run(AsyncClient(**options).describe_images())",
}


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT")
@pytest.mark.parametrize("wait", WAITS)
def test_ctrl_c_ends_a_call_that_waits(stub: Stub, wait: str) -> None:
    stub.queue.append(silence)
    stub.always(answer("json", {"NextToken": "well"}))
    script = f"""
try:
    {WAITS[wait]}
except KeyboardInterrupt:
    print("interrupted", Client(**options).describe_images()["NextToken"])
"""
    command = [sys.executable, "-c", SCRIPT + script, stub.url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert stub.arrived.acquire(timeout=LONG)
            time.sleep(0.2)
            process.send_signal(signal.SIGINT)
            # The call itself would wait for 60 seconds.
            out, err = process.communicate(timeout=LONG)
        finally:
            process.kill()
    assert (out, err) == ("interrupted well\n", "")


@pytest.mark.skipif(os.name != "posix", reason="sets an alarm")
def test_a_signal_handler_runs_while_a_call_waits(stub: Stub) -> None:
    stub.always(late(answer("json", {}), 1.5))
    script = """
heard = []
signal.signal(signal.SIGALRM, lambda *_: heard.append(time.monotonic()))
signal.setitimer(signal.ITIMER_REAL, 0.3)
Client(**options).describe_images()
print(time.monotonic() - heard[0] > 0.5)
"""
    assert finished(stub, script) == "True\n"
