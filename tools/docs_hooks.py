"""What of the pages is not for the site is taken out of it: a hook of mkdocs."""

from __future__ import annotations

import posixpath
import re
from typing import Any

#: What tests/test_docs.py alone wants to know.
_REASON = re.compile(r'^(\s*```\w+.*?) not_run="[^"]*"', re.MULTILINE)
_COMMENT = re.compile(r"<!-- test:\s.*?-->\n?", re.DOTALL)
_LINK = re.compile(r"\[([^\]]+)\]\((\.\./[^)\s]+)\)")


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """The page as readers of the site see it."""

    def only_within(link: re.Match[str]) -> str:
        """In the repository it leads to a file that the site does not have."""
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), link[2]))
        return f"`{link[1].strip('`')}`" if target.startswith("..") else link[0]

    markdown = markdown.replace("```txt\n", "```text\n")  # what no program prints looks like what one does
    return _LINK.sub(only_within, _COMMENT.sub("", _REASON.sub(r"\1", markdown)))
