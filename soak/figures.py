"""What a process has: memory, threads, files, tasks, objects."""

from __future__ import annotations

import asyncio
import ctypes
import gc
import os
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass

from aws_appstream import _core


@dataclass(frozen=True)
class Figures:
    memory: float
    """MiB that are resident."""
    threads: int
    files: int
    tasks: int
    """The core's and asyncio's."""
    blocks: int
    """Of Python's own memory: an object has one or more."""

    def __str__(self) -> str:
        return (
            f"{self.memory:8.1f} MiB {self.threads:4} threads {self.files:4} files {self.tasks:4} tasks"
            f" {self.blocks:9} blocks"
        )


def figures() -> Figures:
    """What this process has now; nothing that only waits to be collected counts."""
    for _ in range(3):
        gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)  # what is free is not in use
    return Figures(_memory(), _threads(), len(os.listdir("/proc/self/fd")) - 1, _tasks(), sys.getallocatedblocks())


def settled(like: Figures, seconds: float = 5.0) -> Figures:
    """The same, once there is no more than before, or after some time: connections are closed by another thread."""
    deadline = time.monotonic() + seconds
    while True:
        now = figures()
        if (now.threads <= like.threads and now.files <= like.files and now.tasks <= like.tasks) or (
            time.monotonic() > deadline
        ):
            return now
        time.sleep(0.05)


def _memory() -> float:
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def _threads() -> int:
    return max(len(os.listdir("/proc/self/task")), threading.active_count())


def _tasks() -> int:
    try:
        of_asyncio = len(asyncio.all_tasks())
    except RuntimeError:  # there is no loop
        of_asyncio = 0
    return _core.tasks() + of_asyncio
