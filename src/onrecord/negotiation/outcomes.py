"""What became of a promise: the evidence up to a day, weighed into a state and the words that tell it.

A state is one of `open`, `kept`, `partly_kept`, `broken`, `replaced`. Limit: one linear model weighs the likeness of wordings; it reads no meaning.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from onrecord.model import Act, Meeting
from onrecord.negotiation.evidence import Item
from onrecord.negotiation.linear import Features
from onrecord.negotiation.party_names import PartyNames
from onrecord.negotiation.promises import Promise
from onrecord.negotiation.stems import Rarity

STEPS = (0.1, 0.2, 0.3, 0.45)
WEAKEST = 0.06  # likeness below which an item on another issue is not looked at
AHEAD = frozenset({"will", "would", "is_to", "question", "condition", "should", "could"})
TOLD = frozenset({"past", "has_done", "was"})
KINDS = ("done", "partial", "adverse", "negated", "delayed", "replaced", "ahead", "judged")
KIND_SET = frozenset(KINDS)
AMOUNTS = frozenset({"whole_amount", "lesser_amount"})
MANNER = (
    "meeting", "handing", "paying", "voting", "institution", "documents", "refraining", "going_on", "promising", "ready", "negated",
    "will", "would", "agreeing", "time", "past", "condition", "is_to"
)  # fmt: skip
MEETING_SLACK = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Bearing:
    """How one item bears on a promise."""

    item: Item
    like: float
    kinds: frozenset[str]

    @property
    def told(self) -> bool:
        return self.item.act is None


def bearing_of(promise: Promise, item: Item, rarity: Rarity) -> Bearing | None:
    """The item's bearing, or None where it has none: too little in common, before the promise, or one of its own tellings."""
    if item.day < promise.since or any(item.key == telling.id for telling in promise.tellings):
        return None
    texts = {promise.stems, *(telling.stems for telling in promise.tellings)}
    like = max(rarity.likeness(text, item.stems) for text in texts)
    same = promise.issue in item.issues
    if not same and like < WEAKEST:
        return None
    return Bearing(item, like + 0.02 * same, _kinds(promise, item, same))


def _kinds(promise: Promise, item: Item, same: bool) -> frozenset[str]:
    signs = item.signals
    ahead = bool(signs & AHEAD) and not signs & {"past", "has_done"}
    negated = "negated" in signs or item.act in {Act.DENY, Act.REJECT}
    kinds = {
        "done": bool(signs & (TOLD | {"completed"})) and not ahead and not negated and item.act not in {Act.ACCUSE, Act.DEMAND, Act.REQUEST},
        "partial": "partial" in signs and not ahead,
        "adverse": bool(signs & {"refused", "violated"}) or item.act in {Act.ACCUSE, Act.REJECT},
        "negated": negated and not ahead,
        "delayed": "delayed" in signs,
        "replaced": "replaced" in signs or "retracted" in signs,
        "ahead": ahead,
        "judged": item.act is Act.ASSESS,
    }
    found = {kind for kind, holds in kinds.items() if holds}
    found |= {"same_issue"} if same else set()
    found |= {"debtor"} if item.side in promise.by else set()
    found |= _measured(promise, item)
    return frozenset(found)


def _measured(promise: Promise, item: Item) -> set[str]:
    """Whether the item gives the amount owed, or a smaller one of the same unit."""
    target = promise.target
    if target is None or target.value is None:
        return set()
    values = [quantity.value for quantity in item.quantities if quantity.value is not None]
    found = {"whole_amount"} if target.value in values else set()
    less = any(
        quantity.value is not None and quantity.value < float(target.value or 0) and quantity.unit == target.unit for quantity in item.quantities
    )
    return found | ({"lesser_amount"} if less else set())


@dataclass
class Course:
    """The evidence on one promise, by day; what stands in it never depends on a later day."""

    promise: Promise
    bearings: list[Bearing] = field(default_factory=list)
    successors: list[Promise] = field(default_factory=list)


SCOPES = ("", "later_", "debtor_", "told_", "after_due_")


@dataclass
class Sightings:
    """The strongest likeness of each kind seen so far, kept up as reports come in."""

    course: Course
    seen: int = 0  # how many of the course's bearings, which stand in the order of their days
    best: dict[tuple[str, str], float] = field(default_factory=dict)
    amounts: set[str] = field(default_factory=set)
    spoken_of: int = 0
    speaking: list[date] = field(default_factory=list)  # days on which the issue was spoken of, each once

    def until(self, day: date) -> Sightings:
        """Itself, with everything that had been published by the day. Days may only go forward."""
        bearings = self.course.bearings
        while self.seen < len(bearings) and bearings[self.seen].item.day <= day:
            self._take(bearings[self.seen])
            self.seen += 1
        return self

    def _take(self, bearing: Bearing) -> None:
        promise, on = self.course.promise, bearing.item.day
        later = on > promise.since
        due = promise.due.until if promise.due else None
        for scope, holds in zip(
            SCOPES, (True, later, later and "debtor" in bearing.kinds, later and bearing.told, due is not None and on > due), strict=True
        ):
            if holds:
                for kind in bearing.kinds & KIND_SET:
                    self.best[scope, kind] = max(self.best.get((scope, kind), 0.0), bearing.like)
        if "done" in bearing.kinds:
            self.amounts |= bearing.kinds & AMOUNTS
        if "same_issue" in bearing.kinds:
            self.spoken_of += later
            if not self.speaking or self.speaking[-1] != on:
                self.speaking.append(on)


def features_on(
    sightings: Sightings, day: date, published: Sequence[date], meetings: Sequence[Meeting], names: PartyNames, rarity: Rarity
) -> Features:
    """What speaks for each state on this day, from what had been published by then."""
    course, seen = sightings.course, sightings.until(day)
    features = _manner(course.promise, names)
    features.update(_clock(course.promise, day))
    features.update(_reported(seen, day, published))
    features.update(_told(seen))
    features.update(_met(course.promise, day, meetings))
    features.update(_succeeded(course, day, rarity))
    return features


def _manner(promise: Promise, names: PartyNames) -> Features:
    """What kind of promise it is."""
    features: Features = {f"manner:{sign}": 1.0 for sign in MANNER if sign in promise.signals}
    features["many_debtors"] = float(len(promise.by) > 1)
    features["tellings"] = float(min(len(promise.tellings), 4)) / 4
    features[f"act:{promise.tellings[0].act.value}"] = 1.0
    features["measured"] = float(promise.target is not None)
    features["conditional"] = float(promise.condition is not None)
    features["mediator"] = float(any(names.kind(party) != "main" for party in promise.by))
    return features


def _clock(promise: Promise, day: date) -> Features:
    age = (day - promise.since).days
    features: Features = {f"age>{limit}": 1.0 for limit in (0, 7, 30, 120, 365) if age > limit}
    until = promise.due.until if promise.due else None
    features["due"] = float(until is not None)
    if until is not None:
        past = (day - until).days
        features.update({f"past_due>{limit}": 1.0 for limit in (-1, 0, 1, 3, 14, 60) if past > limit})
        features["spell"] = float(promise.due is not None and promise.due.since is not None and (until - promise.due.since).days > 20)
    return features


def _reported(seen: Sightings, day: date, published: Sequence[date]) -> Features:
    """How the reports lie to the due day: none since it, one since it that speaks of the issue, first told when it had passed."""
    promise = seen.course.promise
    phase = _phase(promise, day)
    passed = phase == "passed" and promise.due is not None and promise.due.until is not None
    start = promise.due.until if passed and promise.due and promise.due.until else promise.since
    later = bisect_right(published, day) - bisect_right(published, start)
    speaking = bisect_right(seen.speaking, day) - bisect_right(seen.speaking, start)
    manner = "meeting" if "meeting" in promise.signals else "other"
    features: Features = {f"phase:{phase}": 1.0, f"phase:{phase}&{manner}": 1.0}
    for name, count in (("reports", later), ("speaking", speaking)):
        features[f"{name}:{min(count, 3)}&{phase}"] = 1.0
    features[f"reports:{min(later, 1)}&speaking:{min(speaking, 1)}&{phase}&{manner}"] = 1.0
    for kind in KINDS:
        best = seen.best.get(("after_due_" if passed else "later_", kind), 0.0)
        features[f"{kind}&{phase}"] = best
        features.update({f"{kind}&{phase}>{step}": 1.0 for step in (0.1, 0.25) if best > step})
    return features


def _phase(promise: Promise, day: date) -> str:
    until = promise.due.until if promise.due else None
    if until is None:
        return "open"
    if until < promise.since:
        return "told_after"
    return "passed" if day > until else "same_day" if day == until else "ahead"


def _told(seen: Sightings) -> Features:
    """The strongest likeness among the items of each kind, and how often the issue was spoken of."""
    features: Features = {}
    for scope in SCOPES[:-1]:
        for kind in KINDS:
            best = seen.best.get((scope, kind), 0.0)
            features[f"{scope}{kind}"] = best
            features.update({f"{scope}{kind}>{step}": 1.0 for step in STEPS if best > step})
    features.update({amount: float(amount in seen.amounts) for amount in sorted(AMOUNTS)})
    features["spoken_of"] = min(seen.spoken_of, 10) / 10
    return features


def _met(promise: Promise, day: date, meetings: Sequence[Meeting]) -> Features:
    """Whether meetings took place in the due window, or at all, after the promise."""
    if "meeting" not in promise.signals:
        return {}
    after = [meeting for meeting in meetings if promise.since <= meeting.date <= day and promise.by & set(meeting.parties)]
    due = promise.due
    in_window = due is not None and any(
        (due.since or promise.since) - MEETING_SLACK <= (meeting.end_date or meeting.date) and meeting.date <= (due.until or day) + MEETING_SLACK
        for meeting in after
    )
    return {
        "met": float(any(meeting.date > promise.since for meeting in after)),
        "met_in_window": float(in_window),
        "met_same": float(any(set(meeting.parties) >= promise.by for meeting in after)),
    }


def _succeeded(course: Course, day: date, rarity: Rarity) -> Features:
    """Whether a later promise on the same issue may have taken its place."""
    promise = course.promise
    later = [row for row in course.successors if row.since <= day]
    best = max((rarity.likeness(promise.stems, row.stems) for row in later), default=0.0)
    same = [row for row in later if row.by == promise.by]
    features: Features = {"successor": float(bool(later)), "successor_same": float(bool(same)), "successor_like": best}
    features.update({f"successor_like>{step}": 1.0 for step in STEPS if best > step})
    features["successor_before_due"] = float(
        bool(promise.due and promise.due.until) and any(row.since <= (promise.due.until or day) for row in same if promise.due)
    )
    return features


def courses_of(promises: Sequence[Promise], about: Iterable[Iterable[Item]], rarity: Rarity) -> tuple[Course, ...]:
    """The course of each promise; `about` holds what each one looks at."""
    by_issue: dict[str, list[Promise]] = {}
    for promise in promises:
        by_issue.setdefault(promise.issue, []).append(promise)
    rows = []
    for promise, items in zip(promises, about, strict=True):
        bearings = [bearing for item in items if (bearing := bearing_of(promise, item, rarity)) is not None]
        successors = [other for other in by_issue[promise.issue] if other.since > promise.since and other.by & promise.by]
        rows.append(Course(promise, bearings, successors))
    return tuple(rows)
