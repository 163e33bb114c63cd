"""The tables a reader sees and the JSON a program reads."""

from __future__ import annotations

import json
import os
import platform
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from suite.results import Metric, Scenario
from suite.targets import Target

_WORDS = {True: "yes", False: "NO", None: "-"}


def scenario_table(result: Scenario) -> str:
    """All metrics of a scenario, a line per contestant."""
    lines = [f"## {result.title}", ""]
    if result.series:
        lines += [_series_table(title, columns, result) for title, columns in result.series.items()]
    else:
        lines += [_table(metric, result) for metric in result.metrics.values()]
    lines += [f"{name}: {reason}" for name, reason in result.failures.items()]
    lines += result.notes
    return "\n".join(lines) + "\n"


def _table(metric: Metric, result: Scenario) -> str:
    lines = [f"{metric.title + ' (' + metric.unit + ')':<52} {'median':>10} {'middle half':>21} {'ours is':>8}"]
    for name in result.contestants:
        median = metric.median(name)
        if median is None:
            continue
        low, high = (f"{value:,.{metric.digits}f}" for value in metric.quartiles(name))
        ratio = metric.ratio(result.reference, name)
        times = f"{ratio:.3f}x" if ratio is not None and name != result.reference else ""
        lines.append(f"  {name:<50} {median:>10,.{metric.digits}f} {low + ' - ' + high:>21} {times:>8}")
    return "\n".join(lines) + "\n"


def _series_table(title: str, columns: dict[str, str], result: Scenario) -> str:
    lines = [f"{title + ', medians, by number of builders':<68}" + "".join(f"{column:>12}" for column in columns)]
    for name in result.contestants:
        medians = [result.metrics[metric].median(name) for metric in columns.values()]
        if any(median is not None for median in medians):
            cells = (f"{median:>12,.2f}" if median is not None else f"{'':>12}" for median in medians)
            lines.append(f"  {name:<66}" + "".join(cells))
    return "\n".join(lines) + "\n"


def target_table(targets: list[Target]) -> str:
    """The targets, and whether they are reached."""
    lines = ["## targets", "", f"{'what':<68} {'measured':>12} {'to reach':>16} {'reached':>8}"]
    for target in targets:
        measured = "no figure" if target.value is None else f"{target.value:.3f}{target.unit}"
        bound = f"{'at least' if target.at_least else 'at most'} {target.bound:g}{target.unit}"
        lines.append(f"{target.what:<68} {measured:>12} {bound:>16} {_WORDS[target.reached]:>8}")
    return "\n".join(lines) + "\n"


def write(folder: Path, options: dict[str, Any], results: dict[str, Scenario], targets: list[Target]) -> Path:
    """Write the run's JSON, named after the moment of its end."""
    now = datetime.now(timezone.utc)
    run = {
        "finished": now.isoformat(timespec="seconds"),
        "machine": {
            "system": platform.system(),
            "release": platform.release(),
            "architecture": platform.machine(),
            "cores": os.cpu_count(),
            "python": platform.python_version(),
        },
        "options": options,
        "targets": [
            {
                "what": target.what,
                "value": target.value,
                "bound": target.bound,
                "at_least": target.at_least,
                "unit": target.unit.strip(),
                "reached": target.reached,
            }
            for target in targets
        ],
        "scenarios": {name: result.to_json() for name, result in results.items()},
    }
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{now:%Y%m%dT%H%M%SZ}.json"
    path.write_text(json.dumps(run, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path
