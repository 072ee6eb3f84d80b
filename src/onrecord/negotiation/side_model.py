"""Which side the clues speak for: a log-linear model over the dossier's parties and nobody.

Weights are learned by training/mentions/sides.py. A clue that recurs counts less each time. The reason given is the
strongest clue for the side chosen.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from onrecord.model import Span
from onrecord.negotiation.side_features import Clue


@dataclass(frozen=True, slots=True)
class Placed:
    """A clue and the document that it stands in."""

    clue: Clue
    document: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The side (None: nobody's), the words that speak most for it, and how sure the model is (0 to 1)."""

    side: str | None
    document: str | None
    span: Span | None
    confidence: float


@cache
def weights() -> Mapping[str, float]:
    found: dict[str, float] = json.loads(resources.files("onrecord.negotiation").joinpath("weights/sides.json").read_text(encoding="utf-8"))[
        "weights"
    ]
    return found


def amounts(clues: Iterable[Clue]) -> dict[tuple[str | None, str], float]:
    """How much of each feature each party has; a clue that recurs counts less each time: 1, 1.6, 2.1 …"""
    counted = Counter((clue.party, clue.feature) for clue in clues)
    return {key: math.log2(1 + count) for key, count in counted.items()}


def judge(placed: Sequence[Placed], parties: Mapping[str, str], given: Mapping[str, float] | None = None) -> Verdict:
    """The side with most weight. `parties` gives each party's kind ("party", "mediator", "observer"); equal weights are nobody's."""
    table = weights() if given is None else given
    totals: dict[str | None, float] = {None: 0.0, **{party: table.get(f"a_{kind}", 0.0) for party, kind in parties.items()}}
    for (party, feature), amount in amounts(item.clue for item in placed).items():
        if party in totals:
            totals[party] += table.get(feature, 0.0) * amount
    side = max(totals, key=lambda party: (totals[party], party is None, party or ""))
    chance = math.exp(totals[side] - max(totals.values())) / sum(math.exp(total - max(totals.values())) for total in totals.values())
    best = max(
        (item for item in placed if item.clue.party == side and item.clue.span is not None),
        key=lambda item: table.get(item.clue.feature, 0.0),
        default=None,
    )
    return Verdict(side, best.document if best else None, best.clue.span if best else None, chance)
