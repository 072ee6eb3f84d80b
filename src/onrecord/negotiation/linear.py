"""Logistic scores from named features; the weights are data in `weights/`, made by `training/commitments`."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

Features = dict[str, float]


@dataclass(frozen=True)
class Linear:
    """One weight per feature and class; a feature without a weight counts nothing."""

    classes: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    def scores(self, features: Mapping[str, float]) -> dict[str, float]:
        """A probability per class, summing to one."""
        sums = list(self.weights["bias"])
        for name, value in features.items():
            row = self.weights.get(name) if value else None
            if row:
                for place, weight in enumerate(row):
                    sums[place] += weight * value
        top = max(sums)
        powers = [math.exp(value - top) for value in sums]
        total = sum(powers)
        return {label: power / total for label, power in zip(self.classes, powers, strict=True)}

    def yes(self, features: Mapping[str, float]) -> float:
        """The probability of class "yes"."""
        weight = self.margins.get
        return _probability(self.margins["bias"] + sum(weight(name, 0.0) * value for name, value in features.items()))

    def yes_crossed(self, ways: Iterable[str], facts: Iterable[str], others: Mapping[str, float]) -> float:
        """As `yes` of every way, every "way&fact" and the other features."""
        facts, weight = tuple(facts), self.margins.get
        total = self.margins["bias"] + sum(weight(name, 0.0) * value for name, value in others.items())
        for way in ways:
            crossed = self.crossed.get(way, {}).get
            total += weight(way, 0.0) + sum(crossed(fact, 0.0) for fact in facts)
        return _probability(total)

    @cached_property
    def margins(self) -> dict[str, float]:
        """How much each feature speaks for "yes" rather than "no"."""
        yes, no = self.classes.index("yes"), self.classes.index("no")
        return {name: row[yes] - row[no] for name, row in self.weights.items()}

    @cached_property
    def crossed(self) -> dict[str, dict[str, float]]:
        """The margins of "way&fact", by way and then by fact."""
        found: dict[str, dict[str, float]] = {}
        for name, value in self.margins.items():
            way, _, fact = name.partition("&")
            if fact:
                found.setdefault(way, {})[fact] = value
        return found


def _probability(margin: float) -> float:
    return 1.0 / (1.0 + math.exp(-min(max(margin, -50.0), 50.0)))


def from_json(text: str) -> Linear:
    raw = json.loads(text)
    return Linear(tuple(raw["classes"]), {name: tuple(row) for name, row in raw["weights"].items()})


@cache
def load(name: str) -> Linear:
    """The weights that ship under this name: `load("undertaking")`."""
    return from_json((files("onrecord.negotiation") / "weights" / f"{name}.json").read_text(encoding="utf-8"))
