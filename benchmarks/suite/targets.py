"""What is to be reached, as ratios within one run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from suite import local, local_start, local_world
from suite.contestants import AIOBOTOCORE, BOTO3, EMPTY, OURS, OURS_TASKS, OURS_THREADS, PLAIN_SDK
from suite.results import Metric, Scenario

# Memory that may come and go with the allocator's mood while a listing runs, over that of one page.
LISTING_SLACK_MIB = 2.0
# How much dearer a builder may be in the longest listing than in the shortest and still be called linear.
LINEAR = 1.15
# The same for what is asked of a world of 10,000 times as many builders: more memory is touched, caches are missed.
BY_PAGE = 1.25


@dataclass(frozen=True)
class Target:
    """One line of the table: a figure of ours and the bound it is held against."""

    what: str
    value: float | None
    bound: float
    at_least: bool
    unit: str = ""

    @property
    def reached(self) -> bool | None:
        """Whether the bound holds; None where there is no figure."""
        if self.value is None:
            return None
        return self.value >= self.bound if self.at_least else self.value <= self.bound


def targets(results: dict[str, Scenario]) -> list[Target]:
    """The targets of every scenario that was run."""
    found: list[Target] = []
    if "cold" in results:
        found += _cold(results["cold"].metrics["wall_ms"])
    if "one" in results:
        ratio = results["one"].metrics["cpu_us"].ratio(OURS, BOTO3)
        found.append(Target("one builder per sync call, client CPU, against boto3", ratio, 0.18, False))
    if "page" in results:
        ratio = results["page"].metrics["cpu_us"].ratio(OURS, BOTO3)
        found.append(Target("page of 100 builders as dicts, client CPU, against boto3", ratio, 0.09, False))
    if "objects" in results:
        ratio = results["objects"].metrics["cpu_us"].ratio(OURS, BOTO3)
        found.append(Target("page of 100 builders as objects, client CPU, against boto3", ratio, 0.06, False))
    if "concurrent" in results:
        found += _concurrent(results["concurrent"])
    if "memory" in results:
        peak = results["memory"].metrics["peak_mib"].median(OURS)
        found.append(Target("peak memory after one call", peak, 20.0, False, " MiB"))
    if "listing" in results:
        found += _listing(results["listing"])
    if "waits" in results:
        found += _waits(results["waits"])
    if "local" in results:
        found += _local(results["local"])
    return found


def _cold(wall: Metric) -> Iterator[Target]:
    yield Target("import, client, first answer, wall, against boto3", wall.ratio(OURS, BOTO3), 0.08, False)
    ours, empty = wall.median(OURS), wall.median(EMPTY)
    more = ours - empty if ours is not None and empty is not None else None
    yield Target("import, client, first answer, wall, over an empty interpreter", more, 15.0, False, " ms")


def _concurrent(result: Scenario) -> Iterator[Target]:
    throughput, cpu = result.metrics["calls_per_s"], result.metrics["cpu_us"]
    for against, bound in ((AIOBOTOCORE, 6.0), (PLAIN_SDK, 0.65)):
        yield Target(f"32 async calls, throughput, against {against}", throughput.ratio(OURS, against), bound, True)
        # The other way round, so that more is better in both: our calls in the CPU time of one of theirs.
        yield Target(f"32 async calls, calls per client CPU, against {against}", cpu.ratio(against, OURS), bound, True)


def _listing(result: Scenario) -> Iterator[Target]:
    sizes = sorted(int(name.rpartition("_")[2]) for name in result.metrics if name.startswith("wall_us_"))
    page, shortest, longest = sizes[0], sizes[1], sizes[-1]
    most, least = (result.metrics[f"peak_mib_{size}"].median(OURS) for size in (longest, page))
    more = most - least if most is not None and least is not None else None
    what = f"listing {longest:,}: memory over that of one page"
    yield Target(what, more, LISTING_SLACK_MIB, False, " MiB")
    for kind, title in (("wall_us", "time"), ("cpu_us", "client CPU")):
        much, little = (result.metrics[f"{kind}_{size}"].median(OURS) for size in (longest, shortest))
        growth = much / little if much is not None and little else None
        yield Target(f"listing: {title} per builder, {longest:,} against {shortest:,}", growth, LINEAR, False)


def _waits(result: Scenario) -> Iterator[Target]:
    bounds = (
        ("calls", "calls", BOTO3, 0.02),
        ("calls", "calls", AIOBOTOCORE, 0.02),
        ("cpu_ms", "client CPU", BOTO3, 0.02),
        ("memory_mib", "memory above idle", BOTO3, 0.05),
    )
    for ours, face in ((OURS_TASKS, "tasks"), (OURS_THREADS, "8 threads")):
        for metric, title, against, bound in bounds:
            ratio = result.metrics[metric].ratio(ours, against)
            yield Target(f"many waits, {face}: {title}, against {against}", ratio, bound, False)


def _local(result: Scenario) -> Iterator[Target]:
    metrics = result.metrics
    for protocol in local.REQUESTS:
        ours, bare = local.local(protocol), local.bare(protocol)
        rate = metrics["calls_per_s"].ratio(ours, bare)
        yield Target(f"local AppStream: answers per second, {protocol}, against bare hyper", rate, 0.5, True)
        # The other way round, so that more is better in both: our answers in the CPU time of one of theirs.
        cpu = metrics["cpu_us"].ratio(bare, ours)
        yield Target(f"local AppStream: answers per server CPU, {protocol}, against bare hyper", cpu, 0.5, True)
    small, large = (name for name in result.contestants if name.endswith(" builders"))
    yield Target(f"local AppStream: memory with {large}", metrics["world_mib"].median(large), 1024.0, False, " MiB")
    for what in local_world.ASKED:
        cost = metrics[f"world_{what}"].ratio(large, small)
        yield Target(f"local AppStream: {what}, {large} against {small}", cost, BY_PAGE, False)
    yield Target("local AppStream: ready", metrics["ready_ms"].median(local_start.LOCAL), 10.0, False, " ms")
    load = metrics["plugin_ms"].median(local_start.PLUGIN)
    yield Target("pytest plugin: added to a run that does not use it, CPU", load, 5.0, False, " ms")
