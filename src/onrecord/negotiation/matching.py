"""Tellings of one undertaking brought together; different undertakings on one issue stay apart.

Average linkage over the probability that two claims state the same one. Only claims on one issue are compared, so
the work grows with the longest issue.
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
    """Merges the two closest groups until none are close enough; a merge only looks again at the groups that it touches."""
    model = linear.load("same_undertaking")
    groups = {place: [place] for place in range(len(rows))}
    close = {frozenset(pair): model.yes(pair_features(rows[pair[0]], rows[pair[1]], rarity)) for pair in combinations(groups, 2)}
    while close:
        pair, score = max(close.items(), key=lambda row: (row[1], [-place for place in sorted(row[0])]))
        if score < SAME:
            break
        _merge(groups, close, pair)
    return [tuple(rows[place] for place in sorted(group)) for group in groups.values()]


def _merge(groups: dict[int, list[int]], close: dict[frozenset[int], float], pair: frozenset[int]) -> None:
    """The second group goes into the first; the mean probability to every other group follows from the two that there were."""
    kept, gone = sorted(pair)
    sizes = len(groups[kept]), len(groups[gone])
    groups[kept] += groups.pop(gone)
    del close[pair]
    for other in groups:
        if other != kept:
            first, second = close[frozenset((kept, other))], close.pop(frozenset((gone, other)))
            close[frozenset((kept, other))] = (sizes[0] * first + sizes[1] * second) / sum(sizes)
