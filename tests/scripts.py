"""Python programs of their own, for what pytest's own process cannot try: forks, ends, interrupts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from .faces import CREDENTIALS

LONG = 60.0
"""Far more than anything takes, also where many tests run at once: a bound against hangs."""
PRELUDE = """
import asyncio, atexit, gc, os, signal, sys, threading, time, warnings
from aws_appstream import AsyncClient, Client, Config, exceptions
from aws_appstream.local import LocalAppStream
warnings.filterwarnings("ignore", "This process .* is multi-threaded", DeprecationWarning)  # Python's own, of forks
signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job of a shell inherits that it is ignored
urls = sys.argv[1:]
options = dict(region_name="eu-west-1", config=Config(retries={"total_max_attempts": 1}, read_timeout=60))
"""
ENVIRONMENT = {name.upper(): value for name, value in CREDENTIALS.items()}


def command(script: str, directory: Path, *urls: str) -> list[str]:
    """What runs the script: a file, so that processes that it spawns can import it."""
    file = directory / "script.py"
    file.write_text(PRELUDE + script)
    return [sys.executable, str(file), *urls]


def run(script: str, directory: Path, *urls: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs the script to its end. `options` are a client's, whose credentials are in the environment."""
    return subprocess.run(
        command(script, directory, *urls),
        env={**os.environ, **ENVIRONMENT, **environment},
        check=False,
        capture_output=True,
        text=True,
        timeout=LONG,
    )


def told(script: str, directory: Path, *urls: str, **environment: Any) -> str:
    """What it prints; it must end well, with nothing on stderr."""
    done = run(script, directory, *urls, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout
