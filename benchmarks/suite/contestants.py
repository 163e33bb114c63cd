"""Who takes part, and how each is started."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from suite.processes import WORKERS

OURS = "aws-appstream"
BOTO3 = "boto3"
AIOBOTOCORE = "aiobotocore"
CAPO = "capo-appstream"
PLAIN_SDK = "plain Rust SDK"
EMPTY = "empty interpreter"
OURS_TASKS = "aws-appstream, a task each"
OURS_THREADS = "aws-appstream, 8 threads"

SYNCHRONOUS = (OURS, BOTO3, CAPO, PLAIN_SDK)
ASYNCHRONOUS = (OURS, AIOBOTOCORE, CAPO, PLAIN_SDK)
EVERYONE = (OURS, BOTO3, AIOBOTOCORE, CAPO, PLAIN_SDK)
WAITERS = (OURS_TASKS, OURS_THREADS, BOTO3, AIOBOTOCORE, CAPO)

_OURS_WAITS = {OURS_TASKS: "tasks", OURS_THREADS: "threads"}
_SCRIPTS = {OURS: "ours", BOTO3: "boto3", AIOBOTOCORE: "aiobotocore", CAPO: "capo", EMPTY: "empty"}


@dataclass(frozen=True)
class Contestants:
    """The command lines of the contestants, all Python ones in the interpreter that runs this."""

    binaries: Path
    protocol: str | None = None

    def worker(self, name: str, endpoint: str) -> list[str]:
        """The one that stays alive and obeys commands."""
        if name == PLAIN_SDK:
            return [str(self.binaries / "plain_sdk"), endpoint]
        protocol = [self.protocol] if name == OURS and self.protocol else []
        return [sys.executable, str(WORKERS / f"{_SCRIPTS[name]}_worker.py"), endpoint, *protocol]

    def waits(self, name: str, endpoint: str) -> list[str]:
        """The one that waits for many builders, once."""
        face = _OURS_WAITS.get(name)
        if face is None:
            return [sys.executable, str(WORKERS / f"{_SCRIPTS[name]}_waits.py"), endpoint]
        protocol = [self.protocol] if self.protocol else []
        return [sys.executable, str(WORKERS / "ours_waits.py"), endpoint, face, *protocol]

    def cold(self, name: str, endpoint: str) -> list[str]:
        """From nothing to the first answer and out again."""
        if name == EMPTY:
            return [sys.executable, "-c", "pass"]
        if name == PLAIN_SDK:
            return [str(self.binaries / "plain_sdk"), endpoint, "one", "1"]
        return [sys.executable, str(WORKERS / f"{_SCRIPTS[name]}_cold.py"), endpoint]

    def peak(self, name: str, endpoint: str) -> list[str]:
        """The same, and at the end its peak memory is printed."""
        if name == EMPTY:
            return [sys.executable, str(WORKERS / "empty_cold.py")]
        return self.cold(name, endpoint) if name == PLAIN_SDK else [*self.cold(name, endpoint), "peak"]
