"""What loading the pytest plugin adds to a run of pytest, in milliseconds of CPU."""

from __future__ import annotations

import time
from typing import Any

import pytest


class Config:
    """As much of pytest's as the plugin asks for."""

    def addinivalue_line(self, name: str, line: str) -> None:
        """Take no note of it."""


assert pytest.__version__  # imported already, as it is when a run of pytest comes to its plugins
begin = time.process_time()
import aws_appstream.pytest_plugin as plugin  # noqa: E402

config: Any = Config()
plugin.pytest_configure(config)
print((time.process_time() - begin) * 1e3)
