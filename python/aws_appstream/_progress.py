"""Progress bars for waits, by tqdm: in a terminal and in a notebook. An extra: `pip install
aws-appstream[progress]`."""

from __future__ import annotations

import time
from collections import Counter

from aws_appstream import _waits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

#: How long it usually takes to get there, in seconds, from a state in which that begins. AWS: create 5 to 10 minutes.
_USUAL = {
    ("RUNNING", "PENDING"): 480,
    ("RUNNING", "UPDATING_AGENT"): 180,
    ("STOPPED", "STOPPING"): 120,
    ("STOPPED", "SNAPSHOTTING"): 1200,
    ("AVAILABLE", "PENDING"): 1200,
    ("AVAILABLE", "COPYING"): 900,
    ("AVAILABLE", "CREATING"): 7200,
    (_waits.DELETED, "DELETING"): 60,
}
#: What joining a domain adds.
_DOMAIN_JOIN = 900


def bars() -> Any:
    """tqdm's class of bars, for where this runs."""
    try:
        from tqdm.auto import tqdm
    except ImportError:
        raise ImportError("progress=True needs tqdm: pip install 'aws-appstream[progress]'") from None
    return tqdm


class Progress:
    """The bar of one wait. For one resource it fills with the usual duration, for several with those that are there."""

    def __init__(self, names: Sequence[str], target: str) -> None:
        self._name = names[0] if len(names) == 1 else None
        self._target = target
        self._states: dict[str, str] = dict.fromkeys(names, "...")
        self._begun = time.monotonic()
        unknown = "{desc} {elapsed}"
        several = "{desc} |{bar}| {n_fmt}/{total_fmt} {elapsed}{postfix}"
        self._bar = bars()(
            total=None if self._name else len(names),
            desc=self._name or f"to {target}",
            bar_format=unknown if self._name else several,
            leave=True,
        )

    def show(self, change: _waits.StateChange | None) -> None:
        """Takes note of a change, or of the time that has passed without one."""
        if change is not None:
            self._states[change.name] = "gone" if change.after is None else str(change.after)
        if self._name is None:
            self._several()
        else:
            self._one(change)

    def _one(self, change: _waits.StateChange | None) -> None:
        if change is not None:
            usual = _USUAL.get((self._target, str(change.after)))
            if usual and getattr(change.snapshot, "domain_join_info", None):
                usual += _DOMAIN_JOIN
            if usual and not self._bar.total:
                self._bar.total = usual
                minutes, seconds = divmod(usual, 60)
                self._bar.bar_format = f"{{desc}} |{{bar}}| {{elapsed}}, usually {minutes:02d}:{seconds:02d}"
            self._bar.set_description_str(f"{self._name} {self._states[change.name]}", refresh=False)
        if self._bar.total:
            self._bar.n = min(time.monotonic() - self._begun, self._bar.total)
        self._bar.refresh()

    def _several(self) -> None:
        there = "gone" if self._target == _waits.DELETED else self._target
        counted = Counter(self._states.values())
        self._bar.n = counted[there]
        self._bar.set_postfix_str(", ".join(f"{count} {state}" for state, count in counted.items()), refresh=False)
        self._bar.refresh()

    def fill(self) -> None:
        """All are there."""
        if self._bar.total:  # nobody knows how long it takes if it was over at once
            self._bar.n = self._bar.total
        self._bar.refresh()

    def close(self) -> None:
        """Leaves the bar as it is."""
        self._bar.close()
