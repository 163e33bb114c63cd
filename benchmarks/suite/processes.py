"""The processes of a run: the stub server, the contestants' workers, and the build of the Rust programs."""

from __future__ import annotations

import json
import os
import select
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

BENCHMARKS = Path(__file__).resolve().parent.parent
WORKERS = BENCHMARKS / "workers"
PATIENCE = 300.0


class Failed(Exception):
    """A contestant cannot do a scenario; the message says why."""


def environment() -> dict[str, str]:
    """What every process gets: nothing of the caller's AWS settings, proxies or Python switches."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().startswith(("AWS_", "PYTHON")) and not name.lower().endswith("_proxy")
    }
    return kept | {
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }


def build_rust() -> Path:
    """Build the stub, the bare server and the plain SDK, and say where they are."""
    target = Path(os.environ.get("CARGO_TARGET_DIR") or BENCHMARKS / "rust" / "target")
    manifest = str(BENCHMARKS / "rust" / "Cargo.toml")
    subprocess.run(
        [
            "cargo",
            "build",
            "--quiet",
            "--release",
            "--locked",
            "--manifest-path",
            manifest,
            "--target-dir",
            str(target),
        ],
        check=True,
    )
    return target / "release"


@dataclass(frozen=True)
class Measurement:
    """What a worker says one command took."""

    wall_s: float
    cpu_s: float
    n: int
    builders: int
    peak_rss_kib: int


class Stub:
    """The stub server in its own process; rust/src/bin/stub.rs says what arguments it takes."""

    def __init__(self, binaries: Path, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [str(binaries / "stub"), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(),
        )
        self.endpoint = f"http://127.0.0.1:{self._said()}"

    def calls(self) -> int:
        """How many calls it has served since this was asked last; the next one is the first of a new run."""
        if self._process.stdin is None:
            raise RuntimeError("the stub has no standard input")
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self._said()

    def cpu_s(self) -> float | None:
        """CPU time its serving thread has used; None where /proc does not tell."""
        try:
            schedstat = Path(f"/proc/{self._process.pid}/schedstat").read_text(encoding="ascii")
        except FileNotFoundError:
            return None
        return int(schedstat.split()[0]) / 1e9

    def _said(self) -> int:
        if self._process.stdout is None:
            raise RuntimeError("the stub has no standard output")
        return int(self._process.stdout.readline())

    def __enter__(self) -> Stub:
        """Nothing to do: it runs already."""
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        """Close its standard input, which ends it."""
        self._process.communicate()


class Worker:
    """One contestant in its own process, doing what it is told when it is told."""

    def __init__(self, command: Sequence[str]) -> None:
        self.version: str | None = None
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        )
        try:
            ready = self._answer()
            if not ready.get("ready"):
                raise Failed(str(ready.get("reason", "gave no reason")))
        except Failed:
            self.close()
            raise
        self.version = ready.get("version")

    def run(self, scenario: str, n: int) -> Measurement:
        """Do a scenario `n` times."""
        return Measurement(**self.ask({"scenario": scenario, "n": n}))

    def ask(self, command: dict[str, Any]) -> dict[str, Any]:
        """Give a command and wait for its answer."""
        pipe = self._process.stdin
        if pipe is None:
            raise RuntimeError("the worker has no standard input")
        try:
            pipe.write(json.dumps(command).encode() + b"\n")
            pipe.flush()
        except BrokenPipeError:
            raise Failed(self._last_words()) from None
        answer = self._answer()
        if "error" in answer:
            raise Failed(str(answer["error"]))
        return answer

    def close(self) -> None:
        """End the process."""
        try:
            self._process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()

    def _answer(self) -> dict[str, Any]:
        pipe = self._process.stdout
        if pipe is None:
            raise RuntimeError("the worker has no standard output")
        if not select.select([pipe], [], [], PATIENCE)[0]:
            self._process.kill()
            raise Failed(f"no answer in {PATIENCE:.0f} s")
        line = pipe.readline()
        if not line:
            raise Failed(self._last_words())
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _last_words(self) -> str:
        pipe = self._process.stderr
        lines = pipe.read().decode(errors="replace").strip().splitlines() if pipe else []
        return lines[-1] if lines else f"ended with exit code {self._process.wait()}"
