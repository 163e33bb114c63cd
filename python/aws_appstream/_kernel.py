"""Where this runs: in a notebook, or not."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def shell() -> Any:
    """IPython's shell, if there is one."""
    get = getattr(sys.modules.get("IPython"), "get_ipython", None)
    return None if get is None else get()


def is_notebook() -> bool:
    """Whether what is displayed goes to a frontend that shows HTML."""
    return getattr(shell(), "kernel", None) is not None
