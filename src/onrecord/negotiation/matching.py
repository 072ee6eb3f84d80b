"""Tellings of one undertaking brought together; different undertakings on one issue stay apart.

Average linkage over the probability that two claims state the same one. Only claims on one issue are compared, so the work grows with the longest issue.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from onrecord.negotiation import linear
from onrecord.negotiation.stems import Rarity
from onrecord.negotiation.undertakings import Undertaking, pair_features

SAME = 0.5  # mean probability from which two groups are one

Group = tuple[Undertaking, ...]


def group_tellings(undertakings: Iterable[Undertaking], rarity: Rarity) -> tuple[Group, ...]:
    """Groups of claims that state one undertaking, each in the order of telling."""
    by_issue: dict[str, list[Undertaking]] = defaultdict(list)
    for undertaking in undertakings:
        by_issue[undertaking.wording.issue or "other"].append(undertaking)
    return tuple(group for issue in sorted(by_issue) for group in _groups(by_issue[issue], rarity))


def _groups(rows: list[Undertaking], rarity: Rarity) -> list[Group]:
    likeness = _likeness(rows, rarity)
    groups: list[list[int]] = [[place] for place in range(len(rows))]
    while (best := _closest(groups, likeness)) is not None:
        one, other = best
        groups[one] = sorted(groups[one] + groups.pop(other))
    return [tuple(rows[place] for place in group) for group in groups]


def _likeness(rows: list[Undertaking], rarity: Rarity) -> dict[tuple[int, int], float]:
    model = linear.load("same_undertaking")
    return {(i, j): model.yes(pair_features(rows[i], rows[j], rarity)) for i, j in combinations(range(len(rows)), 2)}


def _closest(groups: list[list[int]], likeness: dict[tuple[int, int], float]) -> tuple[int, int] | None:
    scored = [(_linkage(groups[i], groups[j], likeness), -i, -j) for i, j in combinations(range(len(groups)), 2)]
    score, one, other = max(scored, default=(0.0, 0, 0))
    return (-one, -other) if score >= SAME else None


def _linkage(one: list[int], other: list[int], likeness: dict[tuple[int, int], float]) -> float:
    return sum(likeness[min(i, j), max(i, j)] for i in one for j in other) / (len(one) * len(other))
