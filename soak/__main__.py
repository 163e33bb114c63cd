"""`make soak`: each job in a process of its own, and how programs end, 200 times each."""

from __future__ import annotations

import subprocess
import sys
import time

from soak import exits
from soak.jobs import JOBS, run

MEMORY = 16.0
"""MiB that a job may leave behind: 16 bytes for each of a million calls."""


def main(arguments: list[str]) -> int:
    if arguments:
        return job(arguments[0])
    codes = [subprocess.run([sys.executable, "-m", "soak", name], check=False).returncode for name in JOBS]
    return max(*codes, exits.main(200))


def job(name: str) -> int:
    _, count = JOBS[name]
    began = time.monotonic()
    report = run(name, count, warm_up=count // 20)
    print(f"{count} {name} in {time.monotonic() - began:.0f} s\n  before {report.before}\n  after  {report.after}")
    leaks = report.leaks(MEMORY)
    print(f"  more than before: {', '.join(leaks)}" if leaks else "  nothing is left", flush=True)
    return len(leaks)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
