"""What the README shows is run, block after block, against a local AppStream."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from aws_appstream import _waits
from aws_appstream.local import LocalAppStream

README = Path(__file__).parent.parent / "README.md"


pytest_plugins = "pytester"


def python_blocks() -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", README.read_text(), re.DOTALL | re.MULTILINE)


def is_a_test(block: str) -> bool:
    return "\ndef test_" in block


def test_the_readmes_tests_pass(pytester: pytest.Pytester) -> None:
    (block,) = filter(is_a_test, python_blocks())
    pytester.makepyfile(block)
    pytester.makeini("[pytest]\nasyncio_default_fixture_loop_scope = function")
    result = pytester.runpytest_subprocess("-Werror", "--strict-markers")
    result.assert_outcomes(passed=block.count("\ndef test_"))


def test_the_readmes_python_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = [block for block in python_blocks() if not is_a_test(block)]
    assert blocks
    start = _waits.start
    # At another pace: nobody wants to wait seconds between two looks here.
    monkeypatch.setattr(_waits, "start", lambda *args, **kwargs: start(*args, **{**kwargs, "poll": 0.02}))
    with LocalAppStream(speed=3000) as local, local.client() as hand:
        hand.create_image_builder(
            Name="win2019", ImageName="AppStream-WinServer2019-06-17-2024", InstanceType="stream.standard.medium"
        )
        monkeypatch.setenv("AWS_ENDPOINT_URL_APPSTREAM", local.endpoint_url)
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "local")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "local")
        shared: dict[str, Any] = {"__name__": "readme"}
        for block in blocks:
            exec(compile(block, str(README), "exec"), shared)
    told = capsys.readouterr().out
    assert "win2022 RUNNING" in told
    assert "ResourceNotFoundException" in told
    assert "0 done, 0 failed" in told
