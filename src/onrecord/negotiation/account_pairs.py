"""Which two sides' accounts of an issue may be put beside each other, and what tells whether that is worth a line.

Candidates: two sides that both speak of the issue; one that does, beside a main party of the meeting that does not; and the two main parties where
only a joint text speaks. Guarantee: pure, and in an order that depends on the record alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.model import Act, Dossier, Meeting, PartyKind
from onrecord.negotiation.linear import Features
from onrecord.negotiation.meeting_claims import SidedClaim

OTHER = "other"


@dataclass(frozen=True, slots=True)
class Candidate:
    """`claims` by side, `joint` what is said for both; `worth` are the features of its being worth a line."""

    meeting: Meeting
    issue: str
    sides: tuple[str, str]
    claims: tuple[tuple[SidedClaim, ...], tuple[SidedClaim, ...]]
    joint: tuple[SidedClaim, ...]
    worth: Features

    @property
    def both(self) -> bool:
        return all(self.claims)


@dataclass(frozen=True, slots=True)
class Table:
    """Who said how much: of everything, and of one meeting."""

    kinds: dict[str, PartyKind]
    overall: Counter[str]
    here: Counter[str]
    principals: tuple[str, ...]
    present: frozenset[str]


def candidates(meeting: Meeting, claims: Sequence[SidedClaim], dossier: Dossier, overall: Counter[str]) -> list[Candidate]:
    """Issue by issue, pair by pair."""
    table = _table(meeting, claims, dossier, overall)
    found: list[Candidate] = []
    for issue, of_issue in sorted(_by_issue(claims).items()):
        spoken: dict[str, list[SidedClaim]] = defaultdict(list)
        for claim in of_issue:
            if claim.side in table.kinds:
                spoken[claim.side].append(claim)
        joint = tuple(claim for claim in of_issue if claim.joint)
        found.extend(_candidate(meeting, issue, pair, spoken, joint, table) for pair in _pairs(spoken, joint, table))
    return found


def _by_issue(claims: Iterable[SidedClaim]) -> dict[str, list[SidedClaim]]:
    found: dict[str, list[SidedClaim]] = defaultdict(list)
    for claim in claims:
        for issue in claim.claim.issues:
            if issue != OTHER:
                found[issue].append(claim)
    return found


def _table(meeting: Meeting, claims: Sequence[SidedClaim], dossier: Dossier, overall: Counter[str]) -> Table:
    kinds = {party.id: party.kind for party in dossier.parties}
    here = Counter(claim.side for claim in claims if claim.side in kinds)
    parties = [side for side, kind in kinds.items() if kind is PartyKind.PARTY]
    ranked = sorted(parties, key=lambda side: (-overall[side], side))
    return Table(kinds, overall, here, tuple(ranked[:2]), frozenset(meeting.parties))


def _pairs(spoken: dict[str, list[SidedClaim]], joint: tuple[SidedClaim, ...], table: Table) -> list[tuple[str, str]]:
    order = list(table.kinds)
    counterparts = {side for side in (*table.principals, *table.present) if table.kinds.get(side) is not PartyKind.OBSERVER}
    pairs = []
    for first, second in combinations(order, 2):
        speaking = (first in spoken) + (second in spoken)
        silent = {first, second} - set(spoken)
        if speaking == 2 or (speaking == 1 and silent <= counterparts) or (joint and {first, second} == set(table.principals)):
            pairs.append((first, second))
    return pairs


def _candidate(
    meeting: Meeting, issue: str, pair: tuple[str, str], spoken: dict[str, list[SidedClaim]], joint: tuple[SidedClaim, ...], table: Table
) -> Candidate:
    claims = (tuple(spoken.get(pair[0], ())), tuple(spoken.get(pair[1], ())))
    return Candidate(meeting, issue, pair, claims, joint, _worth(pair, claims, joint, spoken, table))


def _worth(
    pair: tuple[str, str],
    claims: tuple[tuple[SidedClaim, ...], tuple[SidedClaim, ...]],
    joint: tuple[SidedClaim, ...],
    spoken: dict[str, list[SidedClaim]],
    table: Table,
) -> Features:
    speaking = "both" if all(claims) else "one" if any(claims) else "joint"
    kinds = "+".join(sorted(table.kinds[side] for side in pair))
    total = max(sum(table.here.values()), 1)
    shares = sorted(table.here[side] / total for side in pair)
    out: Features = {
        f"{speaking}": 1.0,
        f"{speaking}:{kinds}": 1.0,
        f"{speaking}:less": shares[0],
        f"{speaking}:more": shares[1],
        f"{speaking}:principals": float(set(pair) == set(table.principals)),
        f"{speaking}:present{sum(side in table.present for side in pair)}": 1.0,
        f"{speaking}:two parties": float(sum(kind is PartyKind.PARTY for kind in table.kinds.values()) == 2),
        f"{speaking}:sides": len(spoken) / 6,
        f"{speaking}:principals speak": float(set(table.principals) <= set(spoken) and set(pair) != set(table.principals)),
        f"{speaking}:fewest": min(min(map(len, claims)), 5) / 5,
        f"{speaking}:most": min(max(map(len, claims)), 5) / 5,
        f"{speaking}:joint": float(bool(joint)),
        f"{speaking}:first": _first(claims),
    }
    return out | _silence(speaking, pair, claims, table)


def _first(claims: tuple[tuple[SidedClaim, ...], tuple[SidedClaim, ...]]) -> float:
    """The share of claims that have few issues: what is mainly about it."""
    every = [*claims[0], *claims[1]]
    return sum(1 / len(claim.claim.issues) for claim in every) / max(len(every), 1)


def _silence(speaking: str, pair: tuple[str, str], claims: tuple[tuple[SidedClaim, ...], tuple[SidedClaim, ...]], table: Table) -> Features:
    every = [*claims[0], *claims[1]]
    acts = {claim.claim.act for claim in every}
    out = {f"{speaking}:only {act}": float(acts == {act}) for act in (Act.WITHHOLD, Act.ACKNOWLEDGE, Act.ASSESS, Act.EXPECT, Act.REQUEST, Act.REPORT)}
    if speaking == "one":
        silent = pair[0] if not claims[0] else pair[1]
        out["one:silent speaks elsewhere"] = float(table.here[silent] > 0)
        out["one:silent speaks much"] = float(table.here[silent] > 2)
        out["one:speaker speaks much"] = float(sum(table.here[side] for side in pair) > 4)
    return out
