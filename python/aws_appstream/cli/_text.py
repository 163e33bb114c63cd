"""Texts, durations and ages as people read and write them."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import timedelta

_NUMBER = r"(?:\d+\.?\d*|\.\d+)"
_UNITS = {"days": "d", "hours": "h", "minutes": "m", "seconds": "s", "milliseconds": "ms"}
_DURATION = re.compile("".join(rf"(?:(?P<{unit}>{_NUMBER}){letter})?" for unit, letter in _UNITS.items()))
#: Up to how many seconds an age is told in which unit.
_AGES = ((120, 1, "s"), (7200, 60, "m"), (172_800, 3600, "h"), (63_072_000, 86_400, "d"))


def duration(text: str) -> timedelta | None:
    """`90s`, `45m`, `1h30m`, `2d`, or a number of seconds; None if it is none of these."""
    from datetime import timedelta

    text = text.strip().lower()
    found = _DURATION.fullmatch(f"{text}s" if re.fullmatch(_NUMBER, text) else text)
    parts = {unit: float(number) for unit, number in found.groupdict().items() if number} if found else {}
    try:
        return timedelta(**parts) if parts else None
    except OverflowError:
        return None


def age(seconds: float) -> str:
    """A duration in one unit: `95s`, `12m`, `5h`, `3d`, `2y`."""
    seconds = max(int(seconds), 0)
    for most, unit, letter in _AGES:
        if seconds < most:
            return f"{seconds // unit}{letter}"
    return f"{seconds // 31_536_000}y"


def plain(text: object) -> str:
    """A text without what a terminal would take for a command: descriptions and messages come from others."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(text))


def one_line(text: object) -> str:
    """A text in one line."""
    return plain("; ".join(filter(None, (line.strip() for line in str(text).splitlines()))))
