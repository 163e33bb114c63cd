"""Nothing is left of many calls, cancelled calls and clients. `make soak` does it for longer."""

from __future__ import annotations

import subprocess
import sys

import pytest

COUNTS = {"calls": 5_000, "cancelled calls": 5_000, "clients": 500}


@pytest.mark.skipif(sys.platform != "linux", reason="/proc has the figures")
@pytest.mark.parametrize("name", COUNTS)
def test_nothing_is_left_of(name: str) -> None:
    script = f"""
from soak.jobs import run
report = run({name!r}, {COUNTS[name]}, warm_up={COUNTS[name] // 2})
print(report.leaks(memory=4) or "nothing", report.before, report.after, sep="\\n")
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("nothing\n"), done.stdout
