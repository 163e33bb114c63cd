"""How programs end with calls, waits and a local AppStream in flight: with their own exit code, and a clean stderr."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from aws_appstream.local import LocalAppStream

LONG = 60.0
"""Far more than any of these takes: a bound against hangs."""
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b"}

PRELUDE = """
import asyncio, atexit, sys, threading, time
from concurrent.futures import ThreadPoolExecutor
from aws_appstream import AsyncClient, Client, Config
from aws_appstream.local import LocalAppStream
live, silent, nap = sys.argv[1], sys.argv[2], float(sys.argv[3])
options = dict(region_name="eu-west-1", config=Config(retries={"total_max_attempts": 1}))
BUILDER = dict(Name="b", ImageName="AppStream-WinServer2022-06-17-2024", InstanceType="stream.standard.medium")
def daemon(work, *arguments):
    threading.Thread(target=work, args=arguments, daemon=True).start()
def calls(client):
    while True:
        client.describe_images()
async def calls_of(client):
    while True:
        await client.describe_images()
def end(code):
    time.sleep(nap)
    sys.exit(code)
"""


@dataclass(frozen=True)
class Exit:
    """`live` is a local AppStream with a builder that is PENDING for ever; `silent` never answers."""

    script: str
    code: int = 3
    errors: str = ""
    """What the last line on stderr is, if there is to be anything."""


EXITS = {
    "calls of daemon threads wait": Exit("""
client = Client(endpoint_url=silent, **options)
for _ in range(4): daemon(client.describe_images)
end(3)
"""),
    "daemon threads call": Exit("""
client = Client(endpoint_url=live, **options)
for _ in range(4): daemon(calls, client)
end(3)
"""),
    "daemon threads wait for a builder": Exit("""
client = Client(endpoint_url=live, **options)
for _ in range(4): daemon(lambda: client.image_builders.wait_until("pending", "RUNNING", poll=0.005))
end(3)
"""),
    "daemon threads make errors, which takes them long": Exit("""
from aws_appstream import exceptions
make = exceptions.client_error
def slowly(*arguments):
    until = time.monotonic() + 0.2
    while time.monotonic() < until: pass
    return make(*arguments)
exceptions.client_error = slowly  # Python code that Rust calls
client = Client(endpoint_url=live, **options)
def errors():
    while True:
        try: client.describe_image_builders(Names=["nosuch"])
        except client.exceptions.ResourceNotFoundException: pass
daemon(errors)
end(3)
"""),
    "the main thread's loop has calls and waits": Exit("""
async def main():
    client, slow = AsyncClient(endpoint_url=live, **options), AsyncClient(endpoint_url=silent, **options)
    wait = client.image_builders.wait_until("pending", "RUNNING", poll=0.005)
    global tasks
    tasks = [asyncio.create_task(each) for each in (calls_of(client), slow.describe_images(), wait)]
    await asyncio.sleep(nap)
    sys.exit(3)
asyncio.run(main())
"""),
    "a daemon thread's loop has calls and waits": Exit("""
async def main():
    client, slow = AsyncClient(endpoint_url=live, **options), AsyncClient(endpoint_url=silent, **options)
    wait = client.image_builders.wait_until("pending", "RUNNING", poll=0.005)
    await asyncio.gather(calls_of(client), slow.describe_images(), wait)
daemon(asyncio.run, main())
end(3)
"""),
    "a loop was never closed": Exit("""
async def main():
    client = AsyncClient(endpoint_url=live, **options)
    watch = client.image_builders.watch("pending", poll=0.005)
    await watch.__anext__()
    global kept
    kept = watch, asyncio.ensure_future(watch.__anext__())
    kept[1]._log_destroy_pending = False  # asyncio says so on stderr; it is meant here
    await asyncio.sleep(nap)
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
sys.exit(3)
"""),
    "a local AppStream serves threads": Exit("""
local = LocalAppStream(speed=600).start()
client = local.client()
client.create_image_builder(**BUILDER)
for _ in range(3): daemon(calls, client)
daemon(lambda: client.image_builders.wait_until("b", "STOPPED", poll=0.005))
end(3)
"""),
    "a local AppStream serves a loop": Exit("""
async def main():
    local = LocalAppStream(speed=600).start()
    client = local.async_client()
    await client.create_image_builder(**BUILDER)
    wait = client.image_builders.wait_until("b", "STOPPED", poll=0.005)
    global kept
    kept = local, asyncio.create_task(calls_of(client)), asyncio.create_task(wait)
    await asyncio.sleep(nap)
asyncio.run(main())
sys.exit(3)
"""),
    "a call is made at exit": Exit("""
client = Client(endpoint_url=live, **options)
for _ in range(2): daemon(calls, client)
atexit.register(client.describe_images)
end(3)
"""),
    "a call is made as the last objects go": Exit("""
class Late:
    def __init__(self):
        self.client, self.me = Client(endpoint_url=live, **options), self
    def __del__(self):
        self.client.describe_images()
        self.client.close()
late = Late()
late.client.describe_images()
end(3)
"""),
    "a thread outlives the main one": Exit(
        """
client = Client(endpoint_url=live, **options)
def last():
    for _ in range(10):
        client.describe_images()
        time.sleep(nap / 10)
threading.Thread(target=last).start()
daemon(calls, client)
""",
        code=0,
    ),
    "a pool is at work": Exit("""
client = Client(endpoint_url=live, **options)
pool = ThreadPoolExecutor(4)
for _ in range(20): pool.submit(client.describe_images)
sys.exit(3)
"""),
    "iterators are half-way": Exit("""
client = Client(endpoint_url=live, **options)
halves = [
    client.image_builders.watch("pending", poll=0.005),
    iter(client.get_paginator("describe_images").paginate()),
    iter(client.image_builders),
]
for half in halves: next(half)
end(3)
"""),
    "an exception nobody caught": Exit(
        """
client = Client(endpoint_url=live, **options)
for _ in range(2): daemon(calls, client)
time.sleep(nap)
raise ValueError("mine")
""",
        code=1,
        errors="ValueError: mine",
    ),
}


@contextlib.contextmanager
def endpoints() -> Iterator[list[str]]:
    """The URLs of `live` and `silent`."""
    with LocalAppStream(speed=0) as live, live.client() as client, socket.create_server(("127.0.0.1", 0)) as silent:
        image = "AppStream-WinServer2022-06-17-2024"
        client.image_builders.create("pending", image=image, instance_type="stream.standard.medium")
        silent.listen(4096)  # the system takes connections, and nobody reads
        yield [live.endpoint_url, f"http://127.0.0.1:{silent.getsockname()[1]}"]


def fault(name: str, urls: list[str], run: int) -> str | None:
    """What was wrong with one end of a program; each run ends after another time."""
    expected = EXITS[name]
    nap = 0.03 + run % 10 * 0.013
    command = [sys.executable, "-c", PRELUDE + expected.script, *urls, str(nap)]
    environment = {**os.environ, **CREDENTIALS}
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONG, env=environment, check=False)
    except subprocess.TimeoutExpired:
        return "it hangs"
    last = done.stderr.rpartition("Traceback")[2].strip().rpartition("\n")[2] if expected.errors else done.stderr
    if (done.returncode, last, done.stdout) == (expected.code, expected.errors, ""):
        return None
    return f"it ended with {done.returncode} and {done.stdout + done.stderr!r}"


def faults(name: str, runs: int, at_once: int = 4) -> list[str]:
    """What was wrong with some of many ends."""
    with endpoints() as urls, ThreadPoolExecutor(at_once) as pool:
        found = pool.map(lambda run: fault(name, urls, run), range(runs))
        return [each for each in found if each]


def main(runs: int) -> int:
    wrong = 0
    for name in EXITS:
        found = faults(name, runs)
        wrong += len(found)
        print(f"{name:<45} {runs - len(found):>4} of {runs} ended well", *found[:1], flush=True)
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
