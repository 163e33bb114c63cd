"""What the README and the documentation show is run, snippet after snippet, against a local AppStream."""

from __future__ import annotations

import ast
import asyncio
import doctest
import inspect
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from aws_appstream import _waits
from aws_appstream.local import LocalAppStream

from .snippets import Kind, Snippet, snippets

pytest_plugins = "pytester"

ROOT = Path(__file__).parent.parent
#: Pages whose snippets other files of tests run, in a terminal and in a notebook.
ELSEWHERE = {"cli.md": "test_cli_docs.py", "notebooks.md": "test_notebooks.py"}
#: Pages for contributors, whose snippets change the source.
CONTRIBUTING = {"architecture.md", "add-an-operation.md", "raise-the-sdk.md"}
ALL = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
#: What the site does not have and nobody runs.
OUTSIDE = [ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "benchmarks" / "README.md"]
PAGES = [page for page in ALL if page.name not in {*ELSEWHERE, *CONTRIBUTING}]
_CLIENTS = ROOT / ".venv-clients" / "bin"  # the AWS CLI is there
_PORT = "4599"


def _id(page: Path) -> str:
    return str(page.relative_to(ROOT))


def _has(page: Path, *kinds: Kind) -> bool:
    return any(snippet.kind in kinds for snippet in snippets(page))


def _of(*kinds: Kind) -> list[Any]:
    return [pytest.param(page, id=_id(page)) for page in PAGES if _has(page, *kinds)]


class Reader:
    """Somebody who types what a page shows into a Python of theirs."""

    def __init__(self, page: Path, local: LocalAppStream, capsys: pytest.CaptureFixture[str]) -> None:
        self._page = page
        self._capsys = capsys
        self._names: dict[str, Any] = {"__name__": page.stem, "page": page, "local": local, "told": ""}
        capsys.readouterr()

    def run(self, snippet: Snippet) -> None:
        filename = f"{self._page.name} from line {snippet.line} on"
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT  # as in a notebook
        code = compile(snippet.code, filename, "exec", flags=flags)
        result = eval(code, self._names)
        if inspect.iscoroutine(result):
            asyncio.run(result)
        if snippet.kind is Kind.PYTHON:
            self._names["told"] = self._capsys.readouterr().out

    def compare(self, snippet: Snippet) -> None:
        told = self._names["told"]
        flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
        if not doctest.OutputChecker().check_output(snippet.code, told, flags):
            raise AssertionError(f"{self._page.name}:{snippet.line} shows\n{snippet.code}\nbut it is\n{told}")


@pytest.fixture
def local(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalAppStream]:
    """An AppStream to which the environment leads every client, and an empty directory."""
    start = _waits.start
    # At another pace: nobody wants to wait seconds between two looks here.
    monkeypatch.setattr(_waits, "start", lambda *args, **kwargs: start(*args, **{**kwargs, "poll": 0.02}))
    monkeypatch.chdir(tmp_path)
    with LocalAppStream(speed=3000) as local:
        monkeypatch.setenv("AWS_ENDPOINT_URL_APPSTREAM", local.endpoint_url)
        monkeypatch.setenv("AWS_DEFAULT_REGION", local.region_name)
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "local")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "local")
        before = dict(os.environ)
        yield local
        os.environ.clear()  # pages may set variables, too
        os.environ.update(before)


@pytest.mark.parametrize("page", _of(Kind.PYTHON, Kind.HIDDEN))
def test_the_python_of_a_page_runs(
    page: Path, local: LocalAppStream, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if "[progress" not in page.read_text():  # a reader has what the page says to install
        for module in ("tqdm", "tqdm.auto"):
            monkeypatch.setitem(sys.modules, module, None)
    reader = Reader(page, local, capsys)
    for snippet in snippets(page):
        if snippet.why_not_run is not None:
            continue
        if snippet.kind in (Kind.PYTHON, Kind.HIDDEN):
            reader.run(snippet)
        elif snippet.kind is Kind.TEXT:
            reader.compare(snippet)


@pytest.mark.parametrize("page", _of(Kind.TESTS))
def test_the_tests_of_a_page_pass(page: Path, pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nasyncio_default_fixture_loop_scope = function")
    tests = 0
    for number, snippet in enumerate(snippets(page)):
        if snippet.kind is Kind.FILE:
            (pytester.path / snippet.options["title"]).write_text(snippet.code)
        if snippet.kind is Kind.TESTS:
            (pytester.path / f"test_{number}.py").write_text(snippet.code)
            tests += len(re.findall(r"^(?:async )?def test_", snippet.code, re.MULTILINE))
    pytester.runpytest_subprocess("-Werror", "--strict-markers").assert_outcomes(passed=tests)


class Shells:
    """The shells that a page's commands are typed into. A server gets one of its own, and its address is believed."""

    def __init__(self, directory: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = str(free.getsockname()[1])
        self._directory = directory
        self._servers: list[subprocess.Popen[str]] = []
        bins = [str(Path(sys.executable).parent), str(_CLIENTS), os.environ["PATH"]]
        self._environment = {**os.environ, "PATH": os.pathsep.join(bins), "HOME": str(directory)}

    def type(self, code: str) -> None:
        code = code.replace(_PORT, self._port)
        if "aws_appstream local" in code:
            self._serve(code)
            return
        subprocess.run(
            ["bash", "-euo", "pipefail", "-c", code], cwd=self._directory, env=self._environment, check=True, timeout=60
        )

    def _serve(self, code: str) -> None:
        server = subprocess.Popen(
            ["bash", "-c", f"exec {code}"],
            cwd=self._directory,
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._servers.append(server)
        assert server.stdout is not None
        for line in server.stdout:
            if "export " in line:
                pairs = line.partition("export ")[2].split()
                self._environment |= dict(pair.split("=", 1) for pair in pairs)
                return
        raise AssertionError(f"a server that does not say where it is: {code}")

    def close(self) -> None:
        for server in self._servers:
            server.terminate()
            server.communicate(timeout=30)


@pytest.mark.parametrize("page", _of(Kind.SHELL))
def test_the_commands_of_a_page_run(page: Path, tmp_path: Path) -> None:
    typed = [snippet for snippet in snippets(page) if snippet.kind is Kind.SHELL and snippet.why_not_run is None]
    shells = Shells(tmp_path)
    try:
        for snippet in typed:
            for program in ("aws", "curl"):
                wanted = re.search(rf"^{program} ", snippet.code, re.MULTILINE)
                if wanted and not shutil.which(program, path=f"{_CLIENTS}{os.pathsep}{os.environ['PATH']}"):
                    pytest.skip(f"{page.name}:{snippet.line} wants {program}, which is not here")
            shells.type(snippet.code)
    finally:
        shells.close()


@pytest.mark.parametrize("page", PAGES, ids=_id)
def test_what_is_not_run_has_a_reason(page: Path) -> None:
    for snippet in snippets(page):
        assert snippet.why_not_run is None or len(snippet.why_not_run.split()) > 2, f"{page.name}:{snippet.line}"
        assert snippet.why_not_run is None or snippet.kind is not Kind.TEXT, f"{page.name}:{snippet.line}"


@pytest.mark.parametrize("page", [page for page in ALL if page.name in ELSEWHERE], ids=_id)
def test_pages_that_are_run_elsewhere_are(page: Path) -> None:
    assert page.name in (Path(__file__).parent / ELSEWHERE[page.name]).read_text()


@pytest.mark.parametrize("page", [*ALL, *OUTSIDE], ids=_id)
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
        if not re.match(r"[a-z]+:", target):
            assert (page.parent / target).exists(), f"{_id(page)} links to {target}"
