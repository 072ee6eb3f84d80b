"""How two sides' claims about one thing compare: the features of `accounts`, and the sharpest pair of claims.

Pure functions of the claims' words, acts, numbers and times. A feature counts sides, so that it does not matter which side comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.languages import english_accounts as english
from onrecord.model import Act, words_of
from onrecord.negotiation.linear import Features
from onrecord.negotiation.meeting_claims import SidedClaim
from onrecord.negotiation.stems import stems_of

NUMBER = re.compile(r"(?<![\w.,])\$?\d[\d,.]*\d|\b\d\b")
REPLY = 400  # code points between a claim and the reply to it
ACT_PAIRS = (
    (Act.AGREE, Act.DENY),
    (Act.AGREE, Act.REJECT),
    (Act.REPORT, Act.DENY),
    (Act.ACCUSE, Act.DENY),
    (Act.ACCUSE, Act.ACCUSE),
    (Act.AGREE, Act.AGREE),
    (Act.ASSESS, Act.ASSESS),
    (Act.COMMIT, Act.COMMIT),
    (Act.DEMAND, Act.REJECT),
    (Act.PROPOSE, Act.REJECT),
)


GROUPS = {
    "firm": (Act.AGREE, Act.COMMIT),
    "against": (Act.DENY, Act.REJECT, Act.ACCUSE, Act.THREATEN),
    "wish": (Act.DEMAND, Act.REQUEST, Act.PROPOSE),
    "view": (Act.ASSESS, Act.EXPECT),
    "silence": (Act.WITHHOLD, Act.ACKNOWLEDGE),
    "telling": (Act.REPORT,),
}


@dataclass(frozen=True, slots=True)
class ClaimPair:
    """The two claims of two sides that stand closest in words; `likeness` is the share of their stems that both have."""

    first: SidedClaim
    second: SidedClaim
    likeness: float


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def signs_of(claim: SidedClaim) -> frozenset[str]:
    """`"That figure is wrong"` -> {"denial"}."""
    return frozenset(sign for sign, words in english.SIGNS.items() if _pattern(words).search(claim.text))


def numbers_in(text: str) -> frozenset[str]:
    """`"$1,500 in March"` -> {"1500"}: digits only, so that two spellings of one number are one."""
    return frozenset(found.replace(",", "").lstrip("$").rstrip(".") for found in NUMBER.findall(text))


def likeness(first: SidedClaim, second: SidedClaim) -> float:
    one, other = set(stems_of(first.text)), set(stems_of(second.text))
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def closest(first: Sequence[SidedClaim], second: Sequence[SidedClaim]) -> ClaimPair:
    """The pair of claims that share most; earlier ones win a tie."""
    pairs = [ClaimPair(one, other, likeness(one, other)) for one in first for other in second]
    return max(pairs, key=lambda pair: pair.likeness)


def features(first: Sequence[SidedClaim], second: Sequence[SidedClaim]) -> Features:
    """What the two sides' claims have and lack in common."""
    out: Features = {}
    for name in _names(first, second):
        out[name] = out.get(name, 0.0) + 1.0
    out |= _sizes(first, second) | _numbers(first, second) | _shares(first, second) | _mismatches(first, second)
    pairs = [likeness(one, other) for one in first for other in second]
    out["likest"], out["likeness"] = max(pairs), sum(pairs) / len(pairs)
    return out


def _names(first: Sequence[SidedClaim], second: Sequence[SidedClaim]) -> Iterator[str]:
    for claims in (first, second):
        yield from (f"act:{act}" for act in {claim.claim.act for claim in claims})
        yield from (f"sign:{sign}" for sign in {sign for claim in claims for sign in signs_of(claim)})
        yield from (f"cue:{'reply'}" for _ in range(any(_reply_cue(claim) for claim in claims)))
    yield from _act_pairs(first, second)
    yield from _opposites(first, second)
    yield from _replies(first, second)
    yield from _moods(first, second)


def _act_pairs(first: Sequence[SidedClaim], second: Sequence[SidedClaim]) -> Iterator[str]:
    one, other = {claim.claim.act for claim in first}, {claim.claim.act for claim in second}
    for left, right in ACT_PAIRS:
        if (left in one and right in other) or (right in one and left in other):
            yield f"acts:{left}+{right}"
    if one & other:
        yield "acts:shared"


def _opposites(first: Sequence[SidedClaim], second: Sequence[SidedClaim]) -> Iterator[str]:
    one, other = (" . ".join(claim.text for claim in claims) for claims in (first, second))
    for number, (left, right) in enumerate(english.OPPOSITES):
        if any(_pattern(left).search(a) and _pattern(right).search(b) and not _pattern(right).search(a) for a, b in ((one, other), (other, one))):
            yield "opposites"
            yield f"opposites:{number}"


def _reply_cue(claim: SidedClaim) -> bool:
    return bool(_pattern(english.REPLY_CUES).search(words_of(claim.statement.statement.cue, claim.statement.document.text)))


def _replies(first: Sequence[SidedClaim], second: Sequence[SidedClaim]) -> Iterator[str]:
    """Whether one side answers the other in the same report, and whether it denies what was said just before."""
    gaps = sorted(_gap(one, other) for one in first for other in second)
    if gaps[0] is not None and gaps[0] < REPLY:
        yield "near"
    for claims, others in ((first, second), (second, first)):
        for claim in claims:
            before = [_gap(other, claim) for other in others if other.place < claim.place]
            if before and min(before) < REPLY:
                if _reply_cue(claim):
                    yield "replies"
                if claim.claim.act in (Act.DENY, Act.REJECT) or "denial" in signs_of(claim):
                    yield "denies what was said"
    if any(_gap(one, other) == FAR for one in first for other in second):
        yield "told elsewhere"


FAR = 10**6  # another report


def _gap(one: SidedClaim, other: SidedClaim) -> int:
    return abs(one.place[1] - other.place[1]) if one.place[0] == other.place[0] else FAR


def _moods(first: Sequence[SidedClaim], second: Sequence[SidedClaim]) -> Iterator[str]:
    one, other = (_mood(claims) for claims in (first, second))
    if one * other > 0:
        yield "mood:shared good" if one > 0 else "mood:shared bad"
    if one * other < 0:
        yield "mood:opposed"


def _mood(claims: Iterable[SidedClaim]) -> int:
    return sum(("good" in signs) - ("bad" in signs) for signs in map(signs_of, claims))


def _shares(first: Sequence[SidedClaim], second: Sequence[SidedClaim]) -> Features:
    """For each group of acts the lesser and the greater share that it has of a side's claims."""
    out: Features = {}
    for group, acts in GROUPS.items():
        shares = sorted(sum(claim.claim.act in acts for claim in claims) / len(claims) for claims in (first, second))
        out[f"least {group}"], out[f"most {group}"] = shares
        out[f"only {group}"] = float(shares[1] == 1)
    return out


def _mismatches(first: Sequence[SidedClaim], second: Sequence[SidedClaim]) -> Features:
    """How alike the claims are of which only one denies, and those of which both or neither do."""
    apart = together = 0.0
    for one in first:
        for other in second:
            alike = likeness(one, other)
            if _negative(one) != _negative(other):
                apart = max(apart, alike)
            else:
                together = max(together, alike)
    return {"alike and opposed": apart, "alike and not opposed": together, "more alike when opposed": apart - together}


def _negative(claim: SidedClaim) -> bool:
    return claim.claim.claim.negated or claim.claim.act in (Act.DENY, Act.REJECT) or bool({"negation", "denial"} & signs_of(claim))


def _sizes(first: Sequence[SidedClaim], second: Sequence[SidedClaim]) -> Features:
    few, many = sorted((len(first), len(second)))
    return {"few": min(few, 6) / 6, "many": min(many, 8) / 8, "one report": float(len({claim.place[0] for claim in (*first, *second)}) == 1)}


def _numbers(first: Sequence[SidedClaim], second: Sequence[SidedClaim]) -> Features:
    one, other = (frozenset().union(*(numbers_in(claim.text) for claim in claims)) for claims in (first, second))
    days = [{time.value for claim in claims for time in claim.claim.claim.times} for claims in (first, second)]
    return {
        "days:shared": float(bool(days[0] & days[1])),
        "days:differ": float(bool(days[0] and days[1] and not days[0] & days[1])),
        "numbers:shared": float(bool(one & other)),
        "numbers:differ": float(bool(one and other and not one & other)),
        "numbers:one side": float(bool(one) != bool(other)),
        "numbers:both": float(bool(one and other)),
    }
