"""The life of a builder and an image, with the AWS CLI: a process for each call."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from .living import Refused, main

AWS = str(Path(sys.executable).parent / "aws")
ERROR = re.compile(r"An error occurred \((\w+)\) when calling the \w+ operation: (.*)", re.DOTALL)


def command(operation: str) -> str:
    """`CreateImageBuilderStreamingURL` is `create-image-builder-streaming-url`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", operation).lower()


def ask(operation: str, parameters: dict[str, Any]) -> dict[str, Any]:
    """One call."""
    options = ["--endpoint-url", sys.argv[1], "--no-paginate", "--output", "json"]
    line = [AWS, "appstream", command(operation), *options, "--cli-input-json", json.dumps(parameters)]
    done = subprocess.run(line, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode == 0:
        answer: dict[str, Any] = json.loads(done.stdout or "{}")
        return answer
    said = ERROR.search(done.stderr.strip())
    if said is None:
        raise RuntimeError(done.stderr)
    raise Refused(*said.groups())


main(ask)
