"""Tellings of one undertaking brought together; different undertakings on one issue stay apart.

Average linkage over the probability that two claims state the same one. Only claims on one issue are compared, and of those only the ones that
stand near each other in a report, were told near each other in time, or share rare words: a claim meets a bounded number of others, so that
the work grows with the claims and not with their square.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from onrecord.negotiation import linear
from onrecord.negotiation.stems import Rarity
from onrecord.negotiation.undertakings import Undertaking, pair_features

SAME = 0.5  # mean probability from which two groups are one
NEIGHBOURS = 12  # claims before a claim, in the order of telling, that it is compared with
RAREST = 5  # of its stems, by which further claims are found
HOLDERS = 6  # the latest claims that hold such a stem

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
    groups = Groups(len(rows))
    for one, other in sorted(near_pairs(rows)):
        groups.join(one, other, model.yes(pair_features(rows[one], rows[other], rarity)))
    return [tuple(rows[place] for place in group) for group in groups.merged()]


def near_pairs(rows: Sequence[Undertaking]) -> set[tuple[int, int]]:
    """The pairs worth comparing, each claim with its latest neighbours and with the latest ones that share one of its rare words."""
    pairs: set[tuple[int, int]] = set()
    holders: dict[str, deque[int]] = defaultdict(lambda: deque(maxlen=HOLDERS))
    seen = Counter(word for row in rows for word in row.wording.stems)
    for place, row in enumerate(rows):
        others = set(range(max(place - NEIGHBOURS, 0), place))
        for word in sorted(row.wording.stems, key=lambda word: (seen[word], word))[:RAREST]:
            others.update(holders[word])
        for word in row.wording.stems:
            holders[word].append(place)
        pairs |= {(other, place) for other in others}
    return pairs


@dataclass(frozen=True, slots=True)
class Closeness:
    """The sum of the probabilities over the compared pairs of two groups, and how many were compared."""

    total: float
    compared: int

    def with_others(self, other: Closeness | None) -> Closeness:
        return Closeness(self.total + other.total, self.compared + other.compared) if other else self


class Groups:
    """Groups of claims, and how close they are. Pairs that were not compared are not close, but never weigh more than half of those that were."""

    def __init__(self, count: int) -> None:
        self._members = {place: [place] for place in range(count)}
        self._sums: dict[int, dict[int, Closeness]] = defaultdict(dict)
        self._queue: list[tuple[float, int, int]] = []

    def join(self, one: int, other: int, closeness: float) -> None:
        self._sums[one][other] = self._sums[other][one] = Closeness(closeness, 1)
        self._offer(one, other)

    def merged(self) -> list[list[int]]:
        """The groups once everything that is close enough is one; earlier groups take in later ones."""
        while self._queue:
            closeness, one, other = heappop(self._queue)
            if one in self._members and other in self._members and -closeness == self._mean(one, other):
                self._merge(one, other)
        return [sorted(group) for _, group in sorted(self._members.items())]

    def _mean(self, one: int, other: int) -> float:
        known = self._sums[one].get(other)
        return known.total / min(len(self._members[one]) * len(self._members[other]), known.compared * 1.5) if known else 0.0

    def _offer(self, one: int, other: int) -> None:
        mean = self._mean(one, other)
        if mean >= SAME:
            heappush(self._queue, (-mean, min(one, other), max(one, other)))

    def _merge(self, kept: int, gone: int) -> None:
        self._members[kept] += self._members.pop(gone)
        for other, total in self._sums.pop(gone).items():
            self._sums[other].pop(gone, None)
            if other != kept:
                self._sums[kept][other] = self._sums[other][kept] = total.with_others(self._sums[kept].get(other))
        for other in self._sums[kept]:
            self._offer(kept, other)
