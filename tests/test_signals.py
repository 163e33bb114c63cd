"""Ctrl-C: in a terminal, under pytest and in a notebook's kernel, whatever waits just then."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from aws_appstream.local import LocalAppStream

from .faces import answer
from .scripts import ENVIRONMENT, LONG, command, told
from .stub import Stub, silence

pty = pytest.importorskip("pty", reason="there are no terminals")
AT_ONCE = 0.3
"""Seconds that Ctrl-C may take. The best of several counts: a machine that does other things makes any one slow."""
TIMES = 5


class Terminal:
    """A program at a terminal of its own."""

    def __init__(self, arguments: list[str], directory: Path) -> None:
        ours, theirs = pty.openpty()
        self.terminal = ours
        self.process = subprocess.Popen(
            arguments,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=directory,
            env={**os.environ, **ENVIRONMENT, "TERM": "dumb"},
            preexec_fn=_own_terminal,
        )
        os.close(theirs)
        self.shown = ""

    def read_until(self, wanted: str) -> None:
        deadline = time.monotonic() + LONG
        while wanted not in self.shown:
            assert time.monotonic() < deadline, self.shown
            try:
                self.shown += os.read(self.terminal, 4096).decode()
            except OSError:  # the other end is closed
                assert wanted in self.shown, self.shown
                return

    def ctrl_c(self) -> float:
        """Presses the keys, and says when."""
        pressed = time.monotonic()
        os.write(self.terminal, b"\x03")
        return pressed


def _own_terminal() -> None:
    import fcntl
    import termios

    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def terminal(arguments: list[str], directory: Path) -> Iterator[Terminal]:
    program = Terminal(arguments, directory)
    try:
        yield program
    finally:
        program.process.kill()
        program.process.wait()
        os.close(program.terminal)


@pytest.fixture
def pending(still: LocalAppStream) -> LocalAppStream:
    """A local AppStream with a builder that is PENDING for as long as the test lasts."""
    image = "AppStream-WinServer2022-06-17-2024"
    with still.client() as client:
        client.image_builders.create("b", image=image, instance_type="stream.standard.medium")
    return still


# What waits for `silent`, which never answers, or for the builder on `live`.
WAITS = {
    "a call": "silent.describe_images()",
    "a paginator": "list(silent.get_paginator('describe_images').paginate())",
    "a wait": "live.image_builders.wait_until('b', 'RUNNING', timeout=60)",
    "a wait with a progress bar": "live.image_builders.wait_until('b', 'RUNNING', timeout=60, progress=True)",
    "botocore's waiter": "live.get_waiter('image_builder_running').wait(Names=['b'])",
    "a watch": "list(live.image_builders.watch('b'))",
    "a deletion": "live.image_builders.get('b').delete(wait=True)",
    "a loop's call": "asyncio.run(AsyncClient(endpoint_url=urls[0], **options).describe_images())",
    "a call inside a loop": "asyncio.run(inside(silent.describe_images))",
    "a call, and 63 threads with others": "crowd(silent.describe_images)",
    "a wait, and 63 threads with others": "crowd(lambda: live.image_builders.wait_until('b', 'RUNNING', poll=0.05))",
}
# Prints when it was interrupted; on Linux and macOS the monotonic clock is the same in all processes.
INTERRUPTED = """
silent, live = Client(endpoint_url=urls[0], **options), Client(endpoint_url=urls[1], **options)
async def inside(call):
    call()
def crowd(call):
    for _ in range(63):
        if threading.active_count() < 64:
            threading.Thread(target=call, daemon=True).start()
    call()
for _ in range(TIMES):
    threading.Timer(0.3, print, ("waiting",), dict(flush=True)).start()
    try:
        WAIT
    except KeyboardInterrupt:
        print("interrupted", time.monotonic(), "end", flush=True)
os._exit(0)
"""


@pytest.mark.parametrize("wait", WAITS)
def test_ctrl_c_in_a_terminal_ends_at_once(wait: str, stub: Stub, pending: LocalAppStream, tmp_path: Path) -> None:
    stub.always(silence)
    script = INTERRUPTED.replace("WAIT", WAITS[wait]).replace("TIMES", str(TIMES))
    took = []
    with terminal(command(script, tmp_path, stub.url, pending.endpoint_url), tmp_path) as program:
        for _ in range(TIMES):
            program.read_until("waiting")
            program.shown = ""
            pressed = program.ctrl_c()
            program.read_until("end")
            heard = re.search(r"interrupted ([\d.]+) end", program.shown)
            assert heard, program.shown
            took.append(float(heard[1]) - pressed)
    assert min(took) < AT_ONCE


def test_ctrl_c_ends_a_pytest_run(stub: Stub, tmp_path: Path) -> None:
    stub.always(silence)
    (tmp_path / "test_slow.py").write_text(f"""
from aws_appstream import Client

def test_slow():
    Client("eu-west-1", endpoint_url={stub.url!r}).describe_images()

def test_never_reached():
    pass
""")
    arguments = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:hypothesispytest", "test_slow.py"]
    with terminal(arguments, tmp_path) as program:
        assert stub.arrived.acquire(timeout=LONG)
        program.ctrl_c()
        program.read_until("no tests ran")
        assert program.process.wait(LONG) == pytest.ExitCode.INTERRUPTED
    assert "KeyboardInterrupt" in program.shown


# --- Notebooks -----------------------------------------------------------------------------------------------------
# A cell that awaits is left out: the kernel hears of the stop button when its loop wakes next (ipykernel 7.4).

CELLS = {
    "a call": "silent.describe_images()",
    "a wait": "live.image_builders.wait_until('b', 'RUNNING', timeout=60)",
    "a wait with a progress bar": "live.image_builders.wait_until('b', 'RUNNING', timeout=60, progress=True)",
    "a watch": "list(live.image_builders.watch('b'))",
}


class Notebook:
    """A kernel, as Jupyter starts them."""

    def __init__(self) -> None:
        from jupyter_client.manager import start_new_kernel

        self.manager, self.client = start_new_kernel(env={**os.environ, **ENVIRONMENT}, startup_timeout=LONG)

    def send(self, cell: str) -> str:
        return str(self.client.execute(cell, allow_stdin=False))

    def ended(self, cell: str) -> tuple[dict[str, Any], str]:
        """How a cell that was sent ended, and what it had printed."""
        printed = ""
        while True:
            message = self.client.get_iopub_msg(timeout=LONG)
            if message["parent_header"].get("msg_id") != cell:
                continue
            if message["msg_type"] == "stream" and message["content"]["name"] == "stdout":
                printed += message["content"]["text"]
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
        while (reply := self.client.get_shell_msg(timeout=LONG))["parent_header"]["msg_id"] != cell:
            pass
        return dict(reply["content"]), printed

    def run(self, cell: str) -> str:
        """What a cell prints."""
        reply, printed = self.ended(self.send(cell))
        assert reply["status"] == "ok", reply
        return printed

    def close(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
        self.manager.cleanup_resources()


@pytest.fixture(scope="module")
def notebook() -> Iterator[Notebook]:
    notebook = Notebook()
    yield notebook
    notebook.close()


@pytest.mark.filterwarnings("ignore::DeprecationWarning:jupyter_client", "ignore::DeprecationWarning:zmq")
@pytest.mark.parametrize("cell", CELLS)
def test_a_notebooks_stop_button_ends_at_once(
    cell: str, notebook: Notebook, stub: Stub, pending: LocalAppStream
) -> None:
    stub.always(silence)
    notebook.run(f"""
import time
from aws_appstream import Client
urls = {[stub.url, pending.endpoint_url]}
silent, live = (Client("eu-west-1", endpoint_url=url) for url in urls)
""")
    took = []
    for _ in range(TIMES):
        waiting = notebook.send(f"""
try:
    {CELLS[cell]}
finally:
    print("interrupted", time.monotonic(), "end")
""")
        time.sleep(0.5)  # it waits by then, or is about to: both are to be ended
        pressed = time.monotonic()
        notebook.manager.interrupt_kernel()
        reply, printed = notebook.ended(waiting)
        assert reply.get("ename") == "KeyboardInterrupt", reply
        heard = re.search(r"interrupted ([\d.]+) end", printed)
        assert heard, printed
        took.append(float(heard[1]) - pressed)
    assert min(took) < AT_ONCE
    stub.always(answer("json", {"NextToken": "well"}))
    assert notebook.run('print(silent.describe_images()["NextToken"])') == "well\n"


def test_sync_calls_and_waits_work_in_a_notebook(notebook: Notebook) -> None:
    printed = notebook.run("""
from aws_appstream.local import LocalAppStream
with LocalAppStream(speed=6000) as local, local.client() as client:
    image = "AppStream-WinServer2022-06-17-2024"
    builder = client.image_builders.create("n", image=image, instance_type="stream.standard.medium")
    print(builder.wait_until("RUNNING", poll=0.02).state)
    async with local.async_client() as other:
        print([found.name async for found in other.image_builders])
""")
    assert printed == "RUNNING\n['n']\n"


def test_a_termination_signals_handler_is_heard_during_a_call(stub: Stub, tmp_path: Path) -> None:
    """As process managers send it to servers."""
    stub.always(silence)
    script = """
def stop(*_):
    sys.exit(5)
signal.signal(signal.SIGTERM, stop)
threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGTERM)).start()
try:
    Client(endpoint_url=urls[0], **options).describe_images()
except SystemExit as end:
    print(end.code)
"""
    assert told(script, tmp_path, stub.url) == "5\n"
