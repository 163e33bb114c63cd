"""How soon a local AppStream answers, and what its pytest plugin adds to a run of pytest that does not use it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from suite.cold_start import run
from suite.processes import WORKERS, Failed, environment
from suite.results import Metric, Scenario
from suite.settings import Settings

LOCAL = "LocalAppStream"
PLUGIN = "pytest plugin"
WITH = "pytest with the plugin"
WITHOUT = "pytest without it"
CONTESTANTS = (LOCAL, PLUGIN, WITH, WITHOUT)
METRICS = {
    "ready_ms": Metric("from start() to the first answer", "ms", digits=2),
    "plugin_ms": Metric("import and configuration of the plugin, CPU", "ms", digits=2),
    "pytest_ms": Metric("a run of pytest with one empty test, wall time", "ms", digits=2),
    "pytest_cpu_ms": Metric("a run of pytest with one empty test, CPU", "ms", digits=2),
}


def measure(settings: Settings, result: Scenario) -> None:
    """Fresh processes, taking turns; the first of each does not count."""
    for number in range(settings.rounds + 1):
        _, printed = run([sys.executable, str(WORKERS / "local_ready.py")])
        if number:
            result.metrics["ready_ms"].add(LOCAL, float(printed))
        _, printed = run([sys.executable, str(WORKERS / "plugin_load.py")])
        if number:
            result.metrics["plugin_ms"].add(PLUGIN, float(printed))
    with tempfile.TemporaryDirectory() as folder:
        test = Path(folder, "test_nothing.py")
        test.write_text("def test_nothing():\n    pass\n", encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(test)]
        turns = {WITH: command, WITHOUT: [*command, "-p", "no:aws_appstream"]}
        for number in range(3 * settings.rounds + 1):
            for name in sorted(turns, reverse=number % 2 == 0):
                wall, cpu = timed(turns[name])
                if number:
                    result.metrics["pytest_ms"].add(name, wall * 1e3)
                    result.metrics["pytest_cpu_ms"].add(name, cpu * 1e3)


def timed(command: list[str]) -> tuple[float, float]:
    """The wall time and the CPU time of a process and of what it started."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Failed(f"pytest ended with exit code {process.returncode}; is it installed?")
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime
