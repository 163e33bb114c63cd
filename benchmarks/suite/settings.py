"""How long and how thoroughly a run measures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from suite.contestants import Contestants


@dataclass(frozen=True)
class Waiting:
    """How many builders are waited for, how often they are asked for, and when the first and the last of them run."""

    builders: int
    interval_s: float
    first_s: float
    last_s: float
    rounds: int

    @staticmethod
    def of(*, quick: bool, rounds: int | None) -> Waiting:
        """No moment coincides with a poll, so that chance does not decide about one poll more."""
        if quick:
            return Waiting(builders=100, interval_s=0.5, first_s=0.25, last_s=1.75, rounds=1)
        return Waiting(builders=1_000, interval_s=2.0, first_s=1.0, last_s=7.5, rounds=min(5, rounds or 5))


@dataclass(frozen=True)
class Settings:
    """One run's settings; `quick` is for trying the benchmark out, not for figures."""

    binaries: Path
    contestants: Contestants
    rounds: int
    listing_rounds: int
    slice_s: float
    warm_up_s: float
    listings: tuple[int, ...]
    waiting: Waiting
    # How long a slice of load on a server is, in whole seconds.
    load_s: int
    # How many builders the large world has.
    world: int

    @staticmethod
    def of(binaries: Path, *, protocol: str | None, quick: bool, rounds: int | None) -> Settings:
        """The settings that the command line asks for."""
        return Settings(
            binaries=binaries,
            contestants=Contestants(binaries, protocol),
            rounds=rounds or (5 if quick else 25),
            listing_rounds=1 if quick else min(3, rounds or 3),
            slice_s=0.1 if quick else 0.25,
            warm_up_s=0.3 if quick else 1.0,
            listings=(2_500, 5_000, 10_000) if quick else (25_000, 50_000, 100_000),
            waiting=Waiting.of(quick=quick, rounds=rounds),
            load_s=1 if quick else 2,
            world=20_000 if quick else 1_000_000,
        )
