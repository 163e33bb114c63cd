"""What the programs in Python have in common: they read the steps, take each of them, and print what came of it.

A program is called with the URL of a local AppStream. A step is `{"do": operation, "with": parameters}`; or `"pages"`
instead of `"do"`, which follows the tokens; or `"local"`, which is no operation of the API but a plain HTTP endpoint of
the local AppStream. What came of it is `{"answer": ...}`, `{"pages": [...]}` or `{"error": [code, message]}`.
"""

from __future__ import annotations

import json
import sys
import urllib.request
from collections.abc import Callable
from datetime import datetime
from typing import Any

Step = dict[str, Any]
Outcome = dict[str, Any]


class Refused(Exception):
    """An error that the service answered."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)


# Calls an operation by its name on the wire.
Ask = Callable[[str, dict[str, Any]], dict[str, Any]]


def live(url: str, steps: list[Step], ask: Ask, next_token: str = "NextToken") -> list[Outcome]:
    """Take all steps. `next_token` is what the client calls that member."""
    return [_outcome(url, step, ask, next_token) for step in steps]


def main(ask: Ask, next_token: str = "NextToken") -> None:
    """Take the steps on standard input, and print what came of them."""
    json.dump(live(sys.argv[1], json.load(sys.stdin), ask, next_token), sys.stdout, default=_plain)


def _outcome(url: str, step: Step, ask: Ask, next_token: str) -> Outcome:
    given = step.get("with", {})
    try:
        if "local" in step:
            return {"answer": _post(f"{url}/_local/{step['local']}", given)}
        if "do" in step:
            return {"answer": _asked(ask, step["do"], given)}
        return {"pages": _pages(ask, step["pages"], given, next_token)}
    except Refused as refused:
        return {"error": list(refused.args)}


def _asked(ask: Ask, operation: str, given: dict[str, Any]) -> dict[str, Any]:
    answer = ask(operation, given)
    return {name: value for name, value in answer.items() if name != "ResponseMetadata"}


def _pages(ask: Ask, operation: str, given: dict[str, Any], next_token: str) -> list[dict[str, Any]]:
    pages: list[dict[str, Any]] = []
    token: dict[str, str] = {}
    while True:
        page = _asked(ask, operation, {**given, **token})
        following = page.pop(next_token, None)
        pages.append(page)
        if following is None:
            return pages
        token = {"NextToken": following}


def _post(url: str, told: dict[str, Any]) -> Any:
    """Tell the local AppStream to do something that no client can ask for."""
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(url, json.dumps(told).encode(), headers, method="POST")
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.load(answer)


def _plain(value: Any) -> float:
    if isinstance(value, datetime):
        return value.timestamp()
    raise TypeError(f"{type(value)} in an answer")
