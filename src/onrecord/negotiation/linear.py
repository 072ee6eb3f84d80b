"""Logistic scores from named features; the weights are data in `weights/`, made by `training/commitments`."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
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
                sums = [before + weight * value for before, weight in zip(sums, row, strict=True)]
        top = max(sums)
        powers = [math.exp(value - top) for value in sums]
        total = sum(powers)
        return {label: power / total for label, power in zip(self.classes, powers, strict=True)}

    def yes(self, features: Mapping[str, float]) -> float:
        """The probability of class "yes"."""
        return self.scores(features)["yes"]


def from_json(text: str) -> Linear:
    raw = json.loads(text)
    return Linear(tuple(raw["classes"]), {name: tuple(row) for name, row in raw["weights"].items()})


@cache
def load(name: str) -> Linear:
    """The weights that ship under this name: `load("undertaking")`."""
    return from_json((files("onrecord.negotiation") / "weights" / f"{name}.json").read_text(encoding="utf-8"))
