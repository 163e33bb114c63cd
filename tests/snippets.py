"""The code that a Markdown page shows, and what the page's tests have to say between it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path


class Kind(Enum):
    PYTHON = "python"
    """Run in the page's namespace, after what stands above it."""
    TESTS = "tests"
    """A file of tests, run by pytest."""
    FILE = "file"
    """A file beside those tests."""
    SHELL = "sh"
    """Run by bash."""
    HIDDEN = "hidden"
    """Python in a comment that begins with `test:`, which readers do not see."""
    TEXT = "text"
    """What the Python above it prints; `...` stands for anything."""
    INERT = "inert"
    """Nothing to be run."""


#: What no test could run: data, pictures, text that no program prints, and what is typed on a builder.
_INERT = {"bat", "txt", "json", "ini", "toml", "yaml", "mermaid", "http"}

_PIECES = re.compile(
    r"^(?P<indent>[ ]*)```(?P<info>[^\n`]*)\n(?P<code>.*?)^(?P=indent)```[ ]*$|<!-- test:\s(?P<hidden>.*?)-->",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True)
class Snippet:
    kind: Kind
    code: str
    line: int
    options: dict[str, str] = field(default_factory=dict)

    @property
    def why_not_run(self) -> str | None:
        """The reason that the page gives; none for what can be run."""
        return self.options.get("not_run")


def snippets(page: Path) -> Iterator[Snippet]:
    """What the page shows, in its order."""
    text = page.read_text()
    for found in _PIECES.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        if found["hidden"] is not None:
            yield Snippet(Kind.HIDDEN, textwrap.dedent(found["hidden"]), line)
            continue
        language, _, rest = found["info"].strip().partition(" ")
        options = dict(re.findall(r'(\w+)="([^"]*)"', rest))
        code = textwrap.dedent(found["code"])
        yield Snippet(_kind(language, options, code, f"{page.name}:{line}"), code, line, options)


def _kind(language: str, options: dict[str, str], code: str, where: str) -> Kind:
    if language == "python" and re.search(r"^(async )?def test_", code, re.MULTILINE):
        return Kind.TESTS
    if language == "python" and options.get("title", "").endswith(".py"):
        return Kind.FILE
    if language in _INERT:
        return Kind.INERT
    try:
        return Kind(language)
    except ValueError:
        raise ValueError(f"{where}: nobody knows how to run {language!r}") from None
