"""Measure aws-appstream against boto3, aiobotocore, capo-appstream and the plain Rust SDK, side by side.

All contestants live in the interpreter's own environment, call the same stub server and take turns.
What is measured and how to read it: benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from suite import calls, cold_start, listing, local, report, waits
from suite.processes import BENCHMARKS, build_rust
from suite.results import Scenario
from suite.settings import Settings
from suite.targets import targets

SCENARIOS: dict[str, Callable[[Settings], Scenario]] = {
    "cold": cold_start.measure_cold,
    "one": partial(calls.measure, "one"),
    "page": partial(calls.measure, "page"),
    "objects": partial(calls.measure, "objects"),
    "concurrent": partial(calls.measure, "concurrent"),
    "memory": cold_start.measure_memory,
    "listing": listing.measure,
    "waits": waits.measure,
    "local": local.measure,
}


def parser() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--quick", action="store_true", help="a fast run, to see that everything works; no figures")
    parser.add_argument("--only", action="append", choices=SCENARIOS, help="only this scenario; may be repeated")
    parser.add_argument("--rounds", type=int, help="how many turns every contestant gets")
    parser.add_argument("--protocol", choices=("json", "cbor"), help="the protocol ours speaks in warm calls")
    parser.add_argument("--binaries", type=Path, help="where stub, bare and plain_sdk are, if they need not be built")
    return parser


def main() -> None:
    """Run what was asked for, print the tables, write the JSON."""
    options = parser().parse_args()
    load = os.getloadavg()[0]
    if load > 0.5 * (os.cpu_count() or 1):
        print(f"Note: the machine is not idle (load {load:.1f}); wall times and throughput will suffer.\n")
    binaries = options.binaries or build_rust()
    settings = Settings.of(binaries, protocol=options.protocol, quick=options.quick, rounds=options.rounds)
    results: dict[str, Scenario] = {}
    for name, measure in SCENARIOS.items():
        if options.only and name not in options.only:
            continue
        results[name] = measure(settings)
        print(report.scenario_table(results[name]), flush=True)
    reached = targets(results)
    print(report.target_table(reached))
    asked = {
        "quick": options.quick,
        "only": options.only,
        "rounds": settings.rounds,
        "protocol": options.protocol,
        "load_at_start": load,
    }
    path = report.write(BENCHMARKS / "results", asked, results, reached)
    print(f"Every sample: {os.path.relpath(path)}")


if __name__ == "__main__":
    main()
