"""How programs end with something in flight: `soak/exits.py` has them, and runs each 200 times."""

from __future__ import annotations

import pytest
from soak.exits import EXITS, faults


@pytest.mark.parametrize("name", EXITS)
def test_a_program_ends_well_while(name: str) -> None:
    assert faults(name, runs=8) == []
