"""Waits that end before their time: cancelled, interrupted, closed, forgotten, forked. Nothing of them stays behind."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from aws_appstream import AsyncClient, Client, exceptions

from .described import LONG, QUICK, Described, polls
from .faces import CREDENTIALS, FACES, REGION, AsyncFace, Face, connect
from .stub import Stub, silence, wait_for

RARE: dict[str, Any] = {"poll": 30, "timeout": 60}
"""A look now, and the next one long after the test."""


@pytest.fixture
def pending(described: Described) -> Described:
    """A service with the builder `b`, which stays PENDING."""
    described.add(["b"], "PENDING")
    return described


@pytest.fixture
def loop_face(pending: Described) -> Iterator[AsyncFace]:
    face = connect("async", "json", pending.url)
    assert isinstance(face, AsyncFace)
    yield face
    face.close()


@pytest.fixture
def bystander(kind: str, pending: Described) -> Iterator[Face]:
    """Another client, to see whether anything goes on when the first has gone."""
    face = connect(kind, "json", pending.url)
    yield face
    face.close()


def until(client: Any, **waiting: Any) -> Any:
    return client.image_builders.wait_until("b", "RUNNING", **waiting)


async def arrived(stub: Stub, calls: int = 1) -> None:
    for _ in range(calls):
        assert await asyncio.to_thread(stub.arrived.acquire, timeout=LONG)


# --- Cancelled -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("poll", [0.01, 30])
def test_a_cancelled_wait_polls_no_more(loop_face: AsyncFace, stub: Stub, poll: float) -> None:
    async def main() -> None:
        task = asyncio.ensure_future(until(loop_face.client, poll=poll))
        await arrived(stub)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert asyncio.all_tasks() == {asyncio.current_task()}

    loop_face.run(main())
    assert polls(stub, loop_face) == []


def test_cancelling_a_wait_drops_its_call(loop_face: AsyncFace, stub: Stub) -> None:
    stub.always(silence)

    async def main() -> None:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(until(loop_face.client, **RARE), 0.2)

    loop_face.run(main())
    assert stub.dropped.acquire(timeout=LONG), "the connection stayed open"


def test_cancelling_a_wait_leaves_the_others_alone(loop_face: AsyncFace, pending: Described, stub: Stub) -> None:
    async def main() -> None:
        tasks = [asyncio.ensure_future(until(loop_face.client, **QUICK)) for _ in range(5)]
        await arrived(stub, 2)
        for task in tasks[:4]:
            task.cancel()
        ended = await asyncio.gather(*tasks[:4], return_exceptions=True)
        assert [type(end) for end in ended] == [asyncio.CancelledError] * 4
        pending.add(["b"], "RUNNING")
        assert (await tasks[4])[0].state == "RUNNING"

    loop_face.run(main())


def test_a_wait_can_begin_when_another_was_cancelled(loop_face: AsyncFace, pending: Described, stub: Stub) -> None:
    async def main() -> None:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(until(loop_face.client, **RARE), 0.1)
        pending.add(["b"], "RUNNING")
        assert await until(loop_face.client, **RARE)

    loop_face.run(main())


def test_an_on_change_that_raises_ends_the_wait(asker: Face, pending: Described, stub: Stub) -> None:
    def raising(change: Any) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        asker.finish(until(asker.client, on_change=raising, **QUICK))
    assert polls(stub, asker) == []


# --- Interrupted ---------------------------------------------------------------------------------------------------

SCRIPT = """
import asyncio, gc, os, signal, sys, threading, time
from aws_appstream import AsyncClient, Client, Config
from aws_appstream.exceptions import *
signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job of a shell inherits that it is ignored
options = dict(
    region_name="eu-west-1",
    endpoint_url=sys.argv[1],
    aws_access_key_id="a",
    aws_secret_access_key="b",
    config=Config(read_timeout=60),
)
client = Client(**options)
def until(client, **waiting):
    return client.image_builders.wait_until("b", "RUNNING", **{"timeout": 60, "poll": 0.02, **waiting})
"""


def finished(stub: Stub, script: str) -> str:
    """What the script prints; nothing of it on stderr, and it ends well and in time."""
    command = [sys.executable, "-X", "dev", "-W", "ignore::ResourceWarning", "-c", SCRIPT + script, stub.url]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=LONG)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


INTERRUPTED = {
    "wait": "until(client, poll=30)",
    "busy wait": "until(client, poll=0.001)",
    "watch": "list(client.image_builders.watch('b', poll=30))",
    "waiter": "client.get_waiter('image_builder_running').wait(Names=['b'])",
    "delete": "client.image_builders.get('b').delete(wait=True)",
    "async": "asyncio.run(until(AsyncClient(**options), poll=30))",
}


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT")
@pytest.mark.parametrize("wait", INTERRUPTED)
def test_ctrl_c_ends_a_wait_at_once(pending: Described, stub: Stub, wait: str) -> None:
    # The best of three: a machine that is busy may be late once.
    script = f"""
def interrupt():
    global sent
    time.sleep(0.15)
    sent = time.monotonic()
    os.kill(os.getpid(), signal.SIGINT)
taken = []
for _ in range(3):
    threading.Thread(target=interrupt).start()
    try:
        {INTERRUPTED[wait]}
    except KeyboardInterrupt:
        taken.append(time.monotonic() - sent)
print(len(taken), min(taken) < 0.3 or taken)
"""
    assert finished(stub, script) == "3 True\n"


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT")
def test_ctrl_c_in_a_wait_leaves_nothing_behind(stub: Stub) -> None:
    pending = Described(stub)
    pending.add(["b"], "PENDING")
    stub.queue.append(silence)
    script = """
threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
try:
    until(client)
except KeyboardInterrupt:
    print("interrupted", flush=True)
for _ in range(5):
    client.describe_stacks()
    time.sleep(0.03)
"""
    assert finished(stub, script) == "interrupted\n"
    assert stub.dropped.acquire(timeout=LONG), "the connection stayed open"
    assert pending.take() == []


@pytest.mark.skipif(os.name != "posix", reason="sets an alarm")
def test_a_signal_handler_may_wait_while_a_wait_waits(pending: Described, stub: Stub) -> None:
    pending.add(["c"], "PENDING", "RUNNING")
    script = """
class Enough(Exception): pass
def handler(*_):
    print(client.image_builders.wait_until("c", "RUNNING", poll=0.02)[0].state)
    raise Enough
signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.2)
try:
    until(client)
except Enough:
    print("enough")
"""
    assert finished(stub, script) == "RUNNING\nenough\n"


# --- Closed --------------------------------------------------------------------------------------------------------


def close(client: Client | AsyncClient) -> None:
    """Closes a client, on an event loop of this thread if need be."""
    if isinstance(client, AsyncClient):
        asyncio.run(client.close())
    else:
        client.close()


@pytest.mark.parametrize("waiting", [QUICK, RARE], ids=["often", "rare"])
def test_closing_the_client_in_another_thread_ends_its_waits(
    asker: Face, bystander: Face, pending: Described, stub: Stub, waiting: dict[str, Any]
) -> None:
    wait = asker.begin(lambda: until(asker.client, **waiting))
    assert stub.arrived.acquire(timeout=LONG)
    close(asker.client)
    with pytest.raises(
        exceptions.ClientClosedError, match="the client was closed while image builder b was waited for"
    ):
        wait.result(LONG)
    assert polls(stub, bystander) == []


def test_closing_the_client_drops_the_call_of_a_wait(asker: Face, stub: Stub) -> None:
    stub.always(silence)
    wait = asker.begin(lambda: until(asker.client, **RARE))
    assert stub.arrived.acquire(timeout=LONG)
    close(asker.client)
    with pytest.raises(exceptions.ClientClosedError):
        wait.result(LONG)
    assert stub.dropped.acquire(timeout=LONG), "the connection stayed open"


def test_a_task_that_closes_the_client_ends_the_waits_of_the_others(pending: Described, stub: Stub) -> None:
    async def main() -> None:
        async with AsyncClient(**options(stub)) as client:
            tasks = [asyncio.ensure_future(until(client, **RARE)) for _ in range(3)]
            tasks.append(asyncio.ensure_future(anext(client.image_builders.watch("nothing", poll=30))))
            tasks.append(asyncio.ensure_future(client.get_waiter("image_available").wait(Names=["nothing"])))
            await arrived(stub, 2)
        ended = await asyncio.gather(*tasks, return_exceptions=True)
        assert [type(end) for end in ended[:3]] == [exceptions.ClientClosedError] * 3
        assert isinstance(ended[4], exceptions.ClientClosedError)

    asyncio.run(main())


def options(stub: Stub) -> dict[str, Any]:
    return {"region_name": REGION, "endpoint_url": stub.url, **CREDENTIALS}


def test_a_wait_on_a_closed_client_says_so(asker: Face) -> None:
    close(asker.client)
    with pytest.raises(exceptions.ClientClosedError):
        asker.finish(until(asker.client, **QUICK))


# --- Loops, forks and exits ----------------------------------------------------------------------------------------


def test_a_loop_that_ends_with_waits_pending_prints_nothing(pending: Described, stub: Stub) -> None:
    script = """
async def main():
    client = AsyncClient(**options)
    global waits
    waits = [asyncio.create_task(until(client)) for _ in range(4)]
    await asyncio.sleep(0.1)
asyncio.run(main())
print("end", [wait.cancelled() for wait in waits])
client.describe_stacks()
time.sleep(0.15)
"""
    assert finished(stub, script) == "end [True, True, True, True]\n"
    assert requests_after_stacks(stub) == 0


def requests_after_stacks(stub: Stub) -> int:
    """How many calls came after the one of DescribeStacks."""
    targets = [request.headers["x-amz-target"].rpartition(".")[2] for request in stub.take()]
    return len(targets) - 1 - targets.index("DescribeStacks")


def test_a_loop_closed_under_waits_is_let_go_with_them(loop_face: AsyncFace, stub: Stub) -> None:
    async def main() -> None:
        task = asyncio.ensure_future(until(loop_face.client, **QUICK))
        await arrived(stub)
        task._log_destroy_pending = False  # asyncio says so on stderr; it is meant here

    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
    gone = weakref.ref(loop)
    del loop
    gc.collect()
    assert gone() is None
    assert polls(stub, loop_face) == []


def test_a_wait_goes_on_when_the_loop_of_another_is_closed(stub: Stub, pending: Described) -> None:
    client = AsyncClient(**options(stub))
    pending.add(["c"], "PENDING")

    async def cut_short() -> None:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(until(client, **QUICK), 0.1)

    async def main() -> Any:
        wait = asyncio.ensure_future(client.image_builders.wait_until("c", "RUNNING", **QUICK))
        await arrived(stub)
        await asyncio.to_thread(lambda: asyncio.run(cut_short()))
        pending.add(["c"], "RUNNING")
        return await wait

    assert asyncio.run(main())[0].state == "RUNNING"


FORKS = {
    "sync": "until(client, on_change=begun)",
    "async": "asyncio.run(until(AsyncClient(**options), on_change=begun))",
}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.filterwarnings("ignore")
def test_threads_that_meet_an_inherited_client_together_wait_on_the_same_one(pending: Described, stub: Stub) -> None:
    pending.add([f"b{fork}" for fork in range(10)], *["PENDING"] * 4, "RUNNING")
    script = """
client = Client(**options)
client.image_builders.find("b")
for fork in range(10):
    if (child := os.fork()) == 0:
        ended, gate = [], threading.Barrier(16)
        def wait():
            gate.wait()
            try:
                client.image_builders.wait_until(f"b{fork}", "RUNNING", poll=0.02)
            except BaseException as error:
                ended.append(repr(error))
        threads = [threading.Thread(target=wait) for _ in range(16)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        print(*ended, sep="\\n", end="", flush=True)
        os._exit(len(ended))
    assert os.waitpid(child, 0)[1] == 0
print("end")
"""
    assert finished(stub, script) == "end\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", FACES)
def test_a_fork_leaves_the_parents_wait_alone_and_can_wait_itself(pending: Described, stub: Stub, kind: str) -> None:
    pending.add(["c"], "PENDING", "RUNNING")
    pending.add(["b"], *["PENDING"] * 20, "RUNNING")
    script = f"""
import warnings
warnings.simplefilter("ignore")  # Python's own, of forks while there are threads
first_look = threading.Event()
def begun(change):
    first_look.set()
def parent():
    print("parent", {FORKS[kind]}[0].state)
threading.Thread(target=parent).start()
first_look.wait()  # until then it imports modules, whose locks a fork would leave locked
if (child := os.fork()) == 0:
    print("child", client.image_builders.wait_until("c", "RUNNING", poll=0.02)[0].state, flush=True)
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
"""
    assert finished(stub, script) == "child RUNNING\nparent RUNNING\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_watch_belongs_to_the_process_that_began_it(pending: Described, stub: Stub) -> None:
    script = """
watch = client.image_builders.watch("b", poll=0.02)
print(next(watch).after, flush=True)
if (child := os.fork()) == 0:
    try:
        next(watch)
    except RuntimeError as error:
        print(error, flush=True)
    watch.close()
    del watch
    gc.collect()
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
threading.Timer(0.2, watch.close).start()
print(list(watch))
"""
    told = "PENDING\nthis wait was begun before a fork, and belongs to the parent\n[]\n"
    assert finished(stub, script) == told


def test_an_interpreter_ends_while_threads_and_loops_wait(pending: Described, stub: Stub) -> None:
    script = """
threading.Thread(target=until, args=(client,), daemon=True).start()
threading.Thread(target=lambda: asyncio.run(until(AsyncClient(**options))), daemon=True).start()
watch = AsyncClient(**options).image_builders.watch("b", poll=0.02)
time.sleep(0.2)
print("end")
"""
    assert finished(stub, script) == "end\n"


# --- Forgotten -----------------------------------------------------------------------------------------------------


def begin_watch(face: Face) -> Any:
    """A watch that has had its first look."""
    watch = face.client.image_builders.watch("b", poll=0.01)
    face.walk(watch, lambda change: True)
    return watch


ENDINGS: dict[str, Callable[[Face], object]] = {
    "closed": lambda face: begin_watch(face).close(),
    "left": lambda face: face.inside(begin_watch(face), lambda watch: None),
    "forgotten": lambda face: begin_watch(face) and None,
    "never begun": lambda face: face.client.image_builders.watch("b", poll=0.01) and None,
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_watch_that_ends_before_its_time_polls_no_more(
    asker: Face, pending: Described, stub: Stub, ending: str
) -> None:
    ENDINGS[ending](asker)
    gc.collect()
    assert polls(stub, asker) == []


def test_a_client_with_a_watch_is_let_go(kind: str, bystander: Face, stub: Stub) -> None:
    face = connect(kind, "json", stub.url)
    begin_watch(face)
    gone = weakref.ref(face.client)
    if isinstance(face, AsyncFace):
        face.loop.close()
    del face
    gc.collect()
    assert gone() is None
    assert polls(stub, bystander) == []


def test_a_failed_wait_is_forgotten_with_its_error(asker: Face, described: Described) -> None:
    with pytest.raises(exceptions.UnexpectedState) as caught:
        asker.finish(until(asker.client, **QUICK))
    error = weakref.ref(caught.value)
    del caught
    gc.collect()
    assert error() is None
    assert wait_for(lambda: described.take() == [["b"]], 0)
