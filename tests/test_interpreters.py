"""Subinterpreters, as mod_wsgi has them: the second that wants this package is refused, and the first is unharmed."""

from __future__ import annotations

from pathlib import Path

import pytest

from .faces import answer
from .scripts import told
from .stub import Stub

SUBINTERPRETERS = """
try:
    import _interpreters
    def run(script, kind):
        failed = _interpreters.exec(_interpreters.create(kind), script)
        assert failed is None, failed.formatted
except ImportError:  # Python 3.12 and before
    import _xxsubinterpreters
    def run(script, kind):
        _xxsubinterpreters.run_string(_xxsubinterpreters.create(isolated=kind == "isolated"), script)
"""
OTHER = """
try:
    from aws_appstream import Client
    print("it has", Client)
except ImportError as refusal:
    print("refused:", refusal)
import sys
sys.stdout.flush()
"""


@pytest.mark.parametrize("kind", ["legacy", "isolated"])
def test_a_second_interpreter_of_a_process_is_refused(kind: str, stub: Stub, tmp_path: Path) -> None:
    stub.always(answer("json", {"NextToken": "t"}))
    script = f"""
client = Client(endpoint_url=urls[0], **options)
client.describe_images()
for _ in range(2):
    run({OTHER!r}, {kind!r})
other = AsyncClient(endpoint_url=urls[0], **options)
print(client.describe_images()["NextToken"], asyncio.run(other.describe_images())["NextToken"])
"""
    *refusals, calls = told(SUBINTERPRETERS + script, tmp_path, stub.url).splitlines()
    assert [line.partition(": ")[0] for line in refusals] == ["refused"] * 2
    assert all("interpreter" in line for line in refusals)
    assert calls == "t t"
