"""Which claims state an undertaking, and whether two of them state the same one.

Limit: a claim is judged by its act, its wording, its cue and its speaker; what the outlet knows but does not word is not seen.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Act
from onrecord.negotiation import linear
from onrecord.negotiation.debtors import Debtors, Scene, scores_of
from onrecord.negotiation.linear import Features
from onrecord.negotiation.party_names import PartyNames
from onrecord.negotiation.signals import signals_of
from onrecord.negotiation.stems import Rarity
from onrecord.negotiation.wordings import Wording

WORTH_CROSSING = (
    "will",
    "would",
    "is_to",
    "infinitive",
    "past",
    "was",
    "has_done",
    "present",
    "time",
    "number",
    "negated",
    "ready",
    "discussed",
    "meeting",
    "condition",
    "going_on",
)
LIKENESS_STEPS = (0.05, 0.15, 0.25, 0.35, 0.5, 0.7)
MAKING_ACTS = frozenset({Act.COMMIT, Act.AGREE, Act.PROPOSE, Act.EXPECT, Act.REPORT, Act.DEMAND, Act.REJECT, Act.THREATEN})


@dataclass(frozen=True, slots=True)
class Undertaking:
    """One claim that states a commitment, with the votes for who owes it."""

    wording: Wording
    score: float
    debtors: tuple[tuple[Debtors, float], ...]

    @property
    def best(self) -> Debtors:
        return max(self.debtors, key=lambda row: (row[1], sorted(row[0])))[0]


def making_features(wording: Wording, names: PartyNames) -> Features:
    """What speaks for and against a claim's being an undertaking."""
    act = f"act:{wording.act.value}"
    features: Features = {act: 1.0, f"side:{names.kind(wording.side)}": 1.0}
    for sign in sorted(wording.signals):
        features[f"sign:{sign}"] = 1.0
        if sign in WORTH_CROSSING:
            features[f"{act}&{sign}"] = 1.0
    for sign in sorted(signals_of(wording.cue)):
        features[f"cue:{sign}"] = 1.0
    for sign in sorted(signals_of(wording.before)):
        features[f"before:{sign}"] = 1.0
    features.update({name: 1.0 for name, holds in _circumstances(wording, names).items() if holds})
    return features


def _circumstances(wording: Wording, names: PartyNames) -> dict[str, bool]:
    statement = wording.statement.statement
    return {
        "issuer": statement.from_issuer,
        "headline": wording.headline,
        "nested": statement.nested_in is not None,
        "named": bool(names.named_in(wording.text)),
        "short": len(wording.text) < 25,
        "negated": wording.claim.claim.negated,
        "dated": any(time.latest and wording.day and time.latest > wording.day for time in wording.claim.claim.times),
        "no_verb": not wording.signals & {"will", "would", "is_to", "infinitive", "past", "was", "has_done", "present", "ongoing"},
    }


def pair_features(one: Undertaking, other: Undertaking, rarity: Rarity) -> Features:
    """What speaks for and against two claims' stating the same undertaking; the same whichever comes first."""
    a, b = one.wording, other.wording
    like = rarity.likeness(a.stems, b.stems)
    cover = max(rarity.cover(a.stems, b.stems), rarity.cover(b.stems, a.stems))
    features: Features = {"like": like, "cover": cover, "near": _nearness(a, b)}
    features.update({f"like>{step}": 1.0 for step in LIKENESS_STEPS if like > step})
    shared = a.signals & b.signals
    features.update(
        {
            f"both:{sign}": 1.0
            for sign in ("meeting", "handing", "paying", "voting", "institution", "refraining", "agreeing", "ready")
            if sign in shared
        }
    )
    features.update({name: 1.0 for name, holds in _relations(one, other).items() if holds})
    return features


def _nearness(a: Wording, b: Wording) -> float:
    """1 for neighbours in one report, 0 for different reports."""
    return 1.0 / (1.0 + abs(a.place - b.place) / 200.0) if a.document == b.document else 0.0


def _relations(one: Undertaking, other: Undertaking) -> dict[str, bool]:
    a, b = one.wording, other.wording
    same_document = a.document == b.document
    numbers = _numbers(a), _numbers(b)
    days = _days(a), _days(b)
    return {
        "same_document": same_document,
        "same_statement": a.statement.id == b.statement.id,
        "same_day": a.day == b.day and not same_document,
        "months_apart": bool(a.day and b.day and abs((a.day - b.day).days) > 60),
        "week_apart": bool(a.day and b.day and 0 < abs((a.day - b.day).days) <= 14),
        "same_side": a.side == b.side,
        "same_act": a.act == b.act,
        "headline": same_document and a.headline != b.headline,
        "same_debtors": one.best == other.best,
        "overlapping_debtors": one.best != other.best and bool(one.best & other.best),
        "numbers_shared": bool(numbers[0] & numbers[1]),
        "numbers_differ": bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1]),
        "numbers_in_one": bool(numbers[0]) != bool(numbers[1]),
        "days_shared": bool(days[0] & days[1]),
        "days_differ": bool(days[0] and days[1] and not days[0] & days[1]),
        "retold": a.statement.same_as == b.statement.id or b.statement.same_as == a.statement.id,
    }


def _numbers(wording: Wording) -> frozenset[float]:
    return frozenset(quantity.value for quantity in wording.claim.claim.quantities if quantity.value is not None)


def _days(wording: Wording) -> frozenset[object]:
    return frozenset(time.latest for time in wording.claim.claim.times if time.latest)


def find_undertakings(wordings: tuple[Wording, ...], scene: Scene, threshold: float) -> tuple[Undertaking, ...]:
    """The claims that state an undertaking with at least this probability, each with its possible debtors."""
    model = linear.load("undertaking")
    scored = ((wording, model.yes(making_features(wording, scene.names))) for wording in wordings if wording.act in MAKING_ACTS)
    return tuple(Undertaking(wording, score, tuple(scores_of(wording, scene).items())) for wording, score in scored if score >= threshold)
