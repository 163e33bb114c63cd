"""What the documentation's pages have for tests/test_docs.py alone is taken out of the site: a hook of mkdocs."""

from __future__ import annotations

import re
from typing import Any

_REASON = re.compile(r'^(\s*```\w+.*?) not_run="[^"]*"', re.MULTILINE)
_COMMENT = re.compile(r"<!-- test:\s.*?-->\n?", re.DOTALL)


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The page as readers see it."""
    markdown = markdown.replace("```txt\n", "```text\n")  # what no program prints looks like what one does
    return _COMMENT.sub("", _REASON.sub(r"\1", markdown))
