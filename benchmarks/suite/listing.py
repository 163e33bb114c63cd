"""Listing everything through the paginator: does memory stay that of one page, and is time linear?"""

from __future__ import annotations

import random
from contextlib import ExitStack

from suite.calls import check
from suite.contestants import EVERYONE
from suite.processes import Failed, Stub, Worker
from suite.results import Metric, Scenario
from suite.settings import Settings

ONE_PAGE = 100
QUANTITIES = (
    ("peak_mib", "peak memory", "MiB"),
    ("wall_us", "wall time per builder", "µs"),
    ("cpu_us", "client CPU per builder", "µs"),
)


def measure(settings: Settings) -> Scenario:
    """Every size by every contestant in a fresh process each, taking turns."""
    sizes = (ONE_PAGE, *settings.listings)
    metrics: dict[str, Metric] = {}
    series: dict[str, dict[str, str]] = {}
    for kind, title, unit in QUANTITIES:
        series[f"{title} ({unit})"] = {f"{size:,}": f"{kind}_{size}" for size in sizes}
        for size in sizes:
            metrics[f"{kind}_{size}"] = Metric(f"{title}, {size:,} builders", unit, digits=2)
    result = Scenario("listing", "listing through the paginator", metrics, EVERYONE, series=series)
    order = list(EVERYONE)
    shuffle = random.Random(0).shuffle
    with ExitStack() as stack:
        stubs = {size: stack.enter_context(Stub(settings.binaries, "--listing", str(size))) for size in sizes}
        for _ in range(settings.listing_rounds):
            shuffle(order)
            for size, stub in stubs.items():
                for name in list(order):
                    try:
                        one_listing(settings, result, name, size, stub)
                    except Failed as failure:
                        result.failures[name] = str(failure)
                        order.remove(name)
    return result


def one_listing(settings: Settings, result: Scenario, name: str, size: int, stub: Stub) -> None:
    """List once in a fresh process."""
    worker = Worker(settings.contestants.worker(name, stub.endpoint))
    try:
        sample = worker.run("listing", 1)
    finally:
        worker.close()
    check(sample.builders, size)
    result.metrics[f"peak_mib_{size}"].add(name, sample.peak_rss_kib / 1024)
    result.metrics[f"wall_us_{size}"].add(name, sample.wall_s / size * 1e6)
    result.metrics[f"cpu_us_{size}"].add(name, sample.cpu_s / size * 1e6)
