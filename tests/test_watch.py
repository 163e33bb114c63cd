"""State changes as they are told: by `watch`, by `on_change` and by progress bars."""

from __future__ import annotations

import asyncio
import os
import struct
import subprocess
import sys
import threading
import time
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest

from aws_appstream import AsyncClient, Client, exceptions
from aws_appstream.enums import ImageState, State
from aws_appstream.local import LocalAppStream

from .asking import BASE, BUILDER
from .described import LONG, QUICK, Described
from .faces import CREDENTIALS, REGION, Face

POLL = 0.02


def told(changes: list[Any]) -> list[tuple[str, str | None, str | None]]:
    return [(change.name, change.before, change.after) for change in changes]


# --- watch ---------------------------------------------------------------------------------------------------------


def test_a_watch_tells_a_builders_whole_life(ours: Face, still: LocalAppStream, hand: Client) -> None:
    hand.create_image_builder(Name="b", **BUILDER)  # type: ignore[arg-type]
    builder = ours.finish(ours.client.image_builders.get("b"))
    seen: list[Any] = []

    def step(change: Any) -> None:
        seen.append(change)
        if change.after == State.RUNNING:
            hand.delete_image_builder(Name="b")
        else:
            still.advance(minutes=8)

    ours.walk(builder.watch(poll=POLL), step)
    life = [None, State.PENDING, State.RUNNING, State.DELETING, None]
    assert told(seen) == [("b", before, after) for before, after in pairwise(life)]
    assert all(isinstance(change.after, State) for change in seen[:3])
    assert [change.snapshot and change.snapshot.state for change in seen] == life[1:]
    assert seen[0].snapshot.client is ours.client
    assert timedelta(0) <= seen[0].elapsed < seen[1].elapsed < seen[3].elapsed


def test_a_watch_of_an_image(asker: Face, described: Described) -> None:
    described.add(["i"], "PENDING", "PENDING", "AVAILABLE", "DELETING", None)
    image = asker.finish(asker.client.images.get("i"))
    seen = asker.items(image.watch(poll=POLL))
    assert [change.after for change in seen] == ["PENDING", "AVAILABLE", "DELETING", None]
    assert isinstance(seen[1].after, ImageState)


def test_a_watch_of_several_ends_when_all_are_gone(asker: Face, described: Described) -> None:
    described.add("a", "DELETING", None)
    described.add("b", "RUNNING", "RUNNING", "DELETING", "DELETING", None)
    seen = told(asker.items(asker.client.image_builders.watch(["a", "b"], poll=POLL)))
    assert [change for change in seen if change[0] == "a"] == [("a", None, "DELETING"), ("a", "DELETING", None)]
    assert [change[2] for change in seen if change[0] == "b"] == ["RUNNING", "DELETING", None]


def test_a_watch_of_nobody_tells_that_and_ends(asker: Face, described: Described) -> None:
    assert told(asker.items(asker.client.image_builders.watch("nobody", poll=POLL))) == [("nobody", None, None)]


def test_no_change_is_lost_on_one_who_is_slow(asker: Face, described: Described) -> None:
    states = ["PENDING", "RUNNING", "STOPPING", "STOPPED", "DELETING"]
    described.add(["b"], *states, None)
    watch = asker.client.image_builders.watch("b", poll=0.001)
    asker.walk(watch, lambda change: True)
    if asker.kind == "async":  # the sync face looks only while it is asked
        asker.finish(asyncio.sleep(0.1))
    assert [change.after for change in asker.items(watch)] == [*states[1:], None]


def test_a_watch_can_be_left_and_taken_up_again(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING", "RUNNING", "STOPPED", None)
    watch = asker.client.image_builders.watch("b", poll=POLL)
    seen: list[Any] = []

    def until_it_runs(change: Any) -> bool:
        seen.append(change)
        return bool(change.after == "RUNNING")

    asker.walk(watch, until_it_runs)
    assert len(seen) == 2
    asker.walk(watch, seen.append)
    assert [change.after for change in seen] == ["PENDING", "RUNNING", "STOPPED", None]


def test_a_watch_that_has_ended_stays_ended(asker: Face, described: Described) -> None:
    watch = asker.client.image_builders.watch("nobody", poll=POLL)
    assert len(asker.items(watch)) == 1
    assert asker.items(watch) == []
    described.add(["b"], "PENDING")
    watch = asker.client.image_builders.watch("b", poll=POLL)
    watch.close()
    watch.close()
    assert asker.items(watch) == []


def test_a_watch_is_over_when_its_block_is_left(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING")
    watch = asker.client.image_builders.watch("b", poll=POLL)
    assert asker.inside(watch, lambda entered: entered) is watch
    assert asker.items(watch) == []


def test_a_watch_that_is_out_of_patience_says_so_once(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING")
    watch = asker.client.image_builders.watch("b", poll=POLL, timeout=timedelta(milliseconds=100))
    seen: list[Any] = []
    with pytest.raises(exceptions.WaitTimeout, match=r"did not vanish within 0\.1 s: it was PENDING"):
        asker.walk(watch, seen.append)
    assert [change.after for change in seen] == ["PENDING"]
    assert asker.items(watch) == []


def test_a_watch_closed_in_another_thread_ends_its_loop(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING")
    watch = asker.client.image_builders.watch("b", poll=30, timeout=LONG)
    seen: list[Any] = []

    def closing(change: Any) -> None:
        seen.append(change)
        threading.Timer(0.1, watch.close).start()

    asker.walk(watch, closing)
    assert [change.after for change in seen] == ["PENDING"]


def async_client(described: Described) -> AsyncClient:
    options: dict[str, Any] = {"region_name": REGION, "endpoint_url": described.url, **CREDENTIALS}
    return AsyncClient(**options)


def test_a_watch_closed_by_another_task_ends_its_loop(described: Described) -> None:
    described.add(["b"], "PENDING")

    async def main() -> list[Any]:
        async with async_client(described) as client:
            watch = client.image_builders.watch("b", poll=30, timeout=LONG)

            async def follow() -> list[Any]:
                return [change.after async for change in watch]

            task = asyncio.ensure_future(follow())
            await asyncio.sleep(0.1)
            watch.close()
            return await asyncio.wait_for(task, LONG)

    assert asyncio.run(main()) == ["PENDING"]


def test_a_watch_outlives_time_limits_on_its_next_change(described: Described) -> None:
    described.add(["b"], "PENDING")

    async def main() -> list[Any]:
        async with async_client(described) as client:
            watch = client.image_builders.watch("b", poll=POLL)
            first = await anext(watch)
            for _ in range(20):
                with pytest.raises(asyncio.TimeoutError):
                    await asyncio.wait_for(anext(watch), 0.005)
            described.add(["b"], "RUNNING")
            return [first.after, (await anext(watch)).after]

    assert asyncio.run(main()) == ["PENDING", "RUNNING"]


def test_a_change_whose_reader_is_cancelled_is_told_to_the_next(described: Described) -> None:
    states = [str(number) for number in range(30)]
    described.add(["b"], *states, None)

    async def main() -> list[Any]:
        seen: list[Any] = []
        async with async_client(described) as client:
            watch = client.image_builders.watch("b", poll=0.001)
            for turn in range(10_000):
                reader = asyncio.ensure_future(anext(watch, None))
                await asyncio.sleep(0)
                time.sleep(0.0002 * (turn % 5))  # noqa: ASYNC251  # the change comes while the loop is busy
                reader.cancel()
                if await asyncio.wait([reader]) and not reader.cancelled():
                    seen.append(reader.result())
                if turn % 3 == 2:
                    seen.append(await anext(watch, None))
                if seen and seen[-1] is None:
                    break
        return [change and change.after for change in seen]

    told_of = asyncio.run(main())
    assert told_of == [*states, None, None]


def test_two_readers_of_a_watch_share_the_changes(described: Described) -> None:
    described.add(["b"], "PENDING")

    async def main() -> list[Any]:
        async with async_client(described) as client:
            watch = client.image_builders.watch("b", poll=POLL)
            await anext(watch)
            readers = [asyncio.ensure_future(anext(watch)) for _ in range(2)]
            await asyncio.sleep(0)
            described.add(["b"], "RUNNING", "STOPPING")
            return [change.after for change in await asyncio.gather(*readers)]

    assert sorted(asyncio.run(main())) == ["RUNNING", "STOPPING"]


def test_many_watch_one_builder(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING", "PENDING", "PENDING", "RUNNING", None)
    builders = asker.client.image_builders
    watches = [builders.watch("b", poll=POLL) for _ in range(10)]
    for watch in watches:
        assert [change.after for change in asker.items(watch)][-2:] == ["RUNNING", None]
    assert len(described.take()) <= 10


# --- on_change -----------------------------------------------------------------------------------------------------


def test_a_function_is_told_of_every_change(asker: Face, described: Described) -> None:
    described.add(["b"], "STOPPED", "PENDING", "PENDING", "RUNNING")
    seen: list[Any] = []
    asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", on_change=seen.append, **QUICK))
    life = [None, "STOPPED", "PENDING", "RUNNING"]
    assert told(seen) == [("b", before, after) for before, after in pairwise(life)]
    assert repr(seen[1]).startswith("<StateChange 'b' STOPPED -> PENDING after 0:00:00")


def test_a_function_is_told_before_the_wait_fails(asker: Face, described: Described) -> None:
    described.add(["b"], "PENDING", "FAILED")
    seen: list[Any] = []
    with pytest.raises(exceptions.ImageBuilderFailed):
        asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", on_change=seen.append, **QUICK))
    assert [change.after for change in seen] == ["PENDING", "FAILED"]


def test_every_wait_tells(asker: Face, described: Described) -> None:
    seen: list[Any] = []
    told_of: dict[str, Any] = {"on_change": seen.append, **QUICK}
    described.add(["b"], "DELETING", None)
    asker.finish(asker.client.image_builders.wait_until_deleted("b", **told_of))
    described.add(["i"], "PENDING", "AVAILABLE")
    image = asker.finish(asker.client.images.get("i"))
    asker.finish(image.wait_until("AVAILABLE", **told_of))
    assert [change.after for change in seen] == ["DELETING", None, "AVAILABLE"]


def test_a_coroutine_function_is_awaited_on_the_loop(described: Described) -> None:
    described.add(["b"], "PENDING", "RUNNING")
    seen: list[Any] = []

    async def on_change(change: Any) -> None:
        await asyncio.sleep(0.01)
        seen.append((change.after, asyncio.get_running_loop()))

    async def main() -> asyncio.AbstractEventLoop:
        async with async_client(described) as client:
            await client.image_builders.wait_until("b", "RUNNING", on_change=on_change, **QUICK)
            return asyncio.get_running_loop()

    loop = asyncio.run(main())
    assert seen == [("PENDING", loop), ("RUNNING", loop)]


def test_a_coroutine_function_may_call_the_client(described: Described) -> None:
    described.add(["b"], "PENDING", "RUNNING")
    found: list[Any] = []

    async def main() -> None:
        async with async_client(described) as client:

            async def on_change(change: Any) -> None:
                found.append((await client.image_builders.get("b")).state)

            await client.image_builders.wait_until("b", "RUNNING", on_change=on_change, **QUICK)

    asyncio.run(main())
    assert found[-1] == "RUNNING"


def test_the_sync_face_refuses_a_coroutine_function(described: Described) -> None:
    described.add(["b"], "PENDING")

    async def on_change(change: Any) -> None:
        raise AssertionError("nobody can await this")

    options: dict[str, Any] = {"region_name": REGION, "endpoint_url": described.url, **CREDENTIALS}
    with Client(**options) as client, pytest.raises(exceptions.ParamValidationError, match="only the async client"):
        client.image_builders.wait_until("b", "RUNNING", on_change=on_change, **QUICK)


# --- Progress bars -------------------------------------------------------------------------------------------------

SCRIPT = f"""
import asyncio
from aws_appstream import exceptions
from aws_appstream.local import LocalAppStream
waiting = {{"poll": 0.02, "progress": True}}
def builder_in(client, name):
    client.create_image_builder(Name=name, ImageName="{BASE}", InstanceType="stream.standard.medium")
    return client.image_builders.get(name)
with LocalAppStream(speed=0, jitter=0) as local, local.client() as client:
    later = lambda change: local.advance(minutes=8)
"""


def on_a_terminal(script: str) -> list[str]:
    """What a script shows on a terminal that is 80 columns wide, each state of a line by itself."""
    import fcntl
    import termios

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    indented = "\n".join(f"    {line}" for line in script.strip().splitlines())
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", SCRIPT + indented]
    shown = bytearray()
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        reader = threading.Thread(target=lambda: drain(ours, shown))
        reader.start()
        try:
            assert process.wait(LONG) == 0, shown.decode()
        finally:
            process.kill()
        reader.join(LONG)
    os.close(ours)
    return [line.strip() for line in shown.decode().replace("\n", "\r").split("\r") if line.strip()]


def drain(terminal: int, into: bytearray) -> None:
    while True:
        try:
            into += os.read(terminal, 4096)
        except OSError:  # nobody writes any more
            return


terminal = pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no terminals")


@terminal
@pytest.mark.parametrize("face", ["sync", "async"])
def test_a_bar_shows_the_state_and_the_usual_time(face: str) -> None:
    waits: dict[str, str] = {
        "sync": 'builder_in(client, "b").wait_until("RUNNING", on_change=later, **waiting)',
        "async": """
builder_in(client, "b")
async def main():
    async with local.async_client() as client:
        await client.image_builders.wait_until("b", "RUNNING", on_change=later, **waiting)
asyncio.run(main())
""",
    }
    shown = on_a_terminal(waits[face])
    assert shown[0] == "b 00:00"
    pending = next(line for line in shown if line.startswith("b PENDING"))
    assert pending.endswith("00:00, usually 08:00")
    assert shown[-1].startswith("b RUNNING |")


@terminal
def test_a_bar_for_several_counts_them() -> None:
    shown = on_a_terminal("""
for name in "abc":
    builder_in(client, name)
client.image_builders.wait_until(["a", "b", "c"], "RUNNING", on_change=later, **waiting)
""")
    assert any(line.startswith("to RUNNING |") and "0/3" in line and "3 PENDING" in line for line in shown)
    assert "3/3" in shown[-1]
    assert shown[-1].endswith("3 RUNNING")


@terminal
def test_a_bar_moves_while_nothing_changes_and_stays_when_the_wait_fails() -> None:
    shown = on_a_terminal("""
try:
    builder_in(client, "b").wait_until("RUNNING", timeout=1.3, **waiting)
except exceptions.WaitTimeout:
    print("too long")
""")
    assert any("00:01, usually 08:00" in line for line in shown)
    assert shown[-1] == "too long"


def test_a_bar_for_what_is_there_already_ends_well(
    asker: Face, described: Described, capsys: pytest.CaptureFixture[str]
) -> None:
    described.add(["b"], "RUNNING")
    asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", progress=True, **QUICK))
    assert "b RUNNING" in capsys.readouterr().err


def test_a_bar_without_tqdm_says_what_to_install(
    asker: Face, described: Described, monkeypatch: pytest.MonkeyPatch
) -> None:
    described.add(["b"], "RUNNING")
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(ImportError, match=r"pip install 'aws-appstream\[progress\]'"):
        asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", progress=True, **QUICK))


def test_a_wait_that_cannot_begin_shows_no_bar(asker: Face, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(exceptions.ParamValidationError):
        asker.finish(asker.client.image_builders.wait_until("b", "RUNNING", progress=True, timeout=-1))
    assert capsys.readouterr().err == ""
