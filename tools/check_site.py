"""Whether the API reference that `make docs` has built shows every public name, with its documentation."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

#: Modules whose public names are the package's.
_MODULES = ("", ".exceptions", ".enums", ".records", ".local")
#: What a page shows of a name: its anchor, and whatever stands before the next one.
_SHOWN = re.compile(r'id="(aws_appstream[\w.]*)"(.*?)(?=<h\d id="aws_appstream|\Z)', re.DOTALL)
#: That what is shown has something to say.
_TOLD = re.compile(r'class="doc doc-contents[^"]*">\s*<(p|table|div|blockquote)')


def public() -> Iterator[str]:
    """The public names. A class goes by its own alone: its anchor is where it is made, not imported from."""
    for suffix in _MODULES:
        module = import_module(f"aws_appstream{suffix}")
        own = [name for name, one in vars(module).items() if getattr(one, "__module__", "") == module.__name__]
        for name in getattr(module, "__all__", own):
            if not name.startswith("_") and inspect.isclass(getattr(module, name)):
                yield name
    for method, *_ in import_module("aws_appstream._core").operations():
        yield f"Client.{method}"


def main(site: Path) -> int:
    shown = [found for page in (site / "reference").glob("*.html") for found in _SHOWN.findall(page.read_text())]
    wrong = []
    for name in sorted(set(public())):
        texts = [text for path, text in shown if path.endswith(f".{name}")]
        if not texts:
            wrong.append(f"{name} is not in the API reference")
        elif not any(_TOLD.search(text) for text in texts):
            wrong.append(f"{name} has no documentation in the API reference")
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
