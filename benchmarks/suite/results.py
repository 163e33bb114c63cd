"""What a scenario measured: for every metric and contestant a series of samples, and why a contestant has none."""

from __future__ import annotations

import statistics
from dataclasses import dataclass, field
from typing import Any

from suite.contestants import OURS


@dataclass
class Metric:
    """One quantity, as a series per contestant."""

    title: str
    unit: str
    digits: int = 1
    more_is_better: bool = False
    samples: dict[str, list[float]] = field(default_factory=dict)

    def add(self, contestant: str, value: float) -> None:
        """One more sample."""
        self.samples.setdefault(contestant, []).append(value)

    def median(self, contestant: str) -> float | None:
        """The median of a contestant's samples, if it has any."""
        samples = self.samples.get(contestant)
        return statistics.median(samples) if samples else None

    def quartiles(self, contestant: str) -> tuple[float, float]:
        """Between which values the middle half of the samples lies."""
        samples = self.samples[contestant]
        if len(samples) < 2:
            return samples[0], samples[0]
        first, _, third = statistics.quantiles(samples, n=4, method="inclusive")
        return first, third

    def ratio(self, contestant: str, against: str) -> float | None:
        """One median divided by another."""
        ours, theirs = self.median(contestant), self.median(against)
        return ours / theirs if ours is not None and theirs else None


@dataclass
class Scenario:
    """Everything one scenario measured."""

    name: str
    title: str
    metrics: dict[str, Metric]
    contestants: tuple[str, ...]
    failures: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    # Whom the table compares the others with.
    reference: str = OURS
    # Metrics that are one quantity at different sizes, to be shown as one table: a title, and a metric per column.
    series: dict[str, dict[str, str]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """All of it, every sample included."""
        metrics = {}
        for name, metric in self.metrics.items():
            series = {
                contestant: {
                    "median": metric.median(contestant),
                    "quartiles": metric.quartiles(contestant),
                    "samples": samples,
                }
                for contestant, samples in metric.samples.items()
            }
            metrics[name] = {"title": metric.title, "unit": metric.unit, "contestants": series}
        return {
            "title": self.title,
            "metrics": metrics,
            "failures": self.failures,
            "versions": self.versions,
            "notes": self.notes,
        }
