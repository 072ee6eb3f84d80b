"""What became of a promise: the evidence up to a day, weighed into a state and the words that tell it.

A state is one of `open`, `kept`, `partly_kept`, `broken`, `replaced`. Limit: one linear model weighs the likeness of wordings; it reads no meaning.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from onrecord.model import Act, Meeting
from onrecord.negotiation.amounts import amount_in
from onrecord.negotiation.evidence import Evidence, Item
from onrecord.negotiation.linear import Features
from onrecord.negotiation.party_names import PartyNames
from onrecord.negotiation.promises import Promise
from onrecord.negotiation.signals import signals_of
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
CONTESTING = frozenset({Act.DENY, Act.ACCUSE})
BEYOND = 1.5  # times the amount owed that a count of it can reach
CONTESTED = 0.15  # likeness from which a denial or accusation is kept


@dataclass(frozen=True, slots=True)
class Bearing:
    """How one item bears on a promise."""

    item: Item
    like: float
    kinds: frozenset[str]

    @property
    def told(self) -> bool:
        return self.item.act is None


def bearing_of(promise: Promise, item: Item, like: float) -> Bearing | None:
    """The item's bearing, or None where it has none: too little in common, before the promise, or one of its own tellings."""
    same = promise.issue in item.issues
    if item.day < promise.since or (not same and like < WEAKEST) or item.key in promise.claims:
        return None
    found = set(kinds_of(item.text, item.act)) | _measured(promise, item)
    found |= {"same_issue"} if same else set()
    found |= {"debtor"} if item.side in promise.by else set()
    return Bearing(item, like + 0.02 * same, frozenset(found))


@lru_cache(maxsize=200_000)
def kinds_of(text: str, act: Act | None) -> frozenset[str]:
    """What an item tells of anything at all: something done, refused, delayed …"""
    signs = signals_of(text)
    ahead = bool(signs & AHEAD) and not signs & {"past", "has_done"}
    negated = "negated" in signs or act in {Act.DENY, Act.REJECT}
    kinds = {
        "done": bool(signs & (TOLD | {"completed"})) and not ahead and not negated and act not in {Act.ACCUSE, Act.DEMAND, Act.REQUEST},
        "partial": "partial" in signs and not ahead,
        "adverse": bool(signs & {"refused", "violated"}) or act in {Act.ACCUSE, Act.REJECT},
        "negated": negated and not ahead,
        "delayed": "delayed" in signs,
        "replaced": "replaced" in signs or "retracted" in signs,
        "ahead": ahead,
        "judged": act is Act.ASSESS,
    }
    return frozenset(kind for kind, holds in kinds.items() if holds)


def _measured(promise: Promise, item: Item) -> set[str]:
    """Whether the item gives the amount owed, or a smaller one of the same unit."""
    target = promise.target
    if target is None or target.value is None:
        return set()
    told = [amount for quantity in item.quantities if (amount := amount_in(quantity, target, item.source)) is not None]
    found = {"whole_amount"} if any(target.value <= amount <= target.value * BEYOND for amount in told) else set()
    return found | ({"lesser_amount"} if any(amount < target.value for amount in told) else set())


@dataclass
class Course:
    """The evidence on one promise, by day; what stands in it never depends on a later day."""

    promise: Promise
    bearings: list[Bearing] = field(default_factory=list)
    successors: list[Promise] = field(default_factory=list)
    speaking: Sequence[date] = ()  # the days of everything that was said on its issue, in order


SCOPES = ("", "later_", "debtor_", "told_", "after_due_")
GRID = 20  # a likeness counts as higher from one twentieth to the next


@dataclass
class Sightings:
    """The strongest likeness of each kind seen so far, kept up as reports come in."""

    course: Course
    seen: int = 0  # how many of the course's bearings, which stand in the order of their days
    best: dict[tuple[str, str], float] = field(default_factory=dict)
    amounts: set[str] = field(default_factory=set)

    def until(self, day: date) -> Sightings:
        """Itself, with everything that had been published by the day. Days may only go forward."""
        bearings = self.course.bearings
        while self.seen < len(bearings) and bearings[self.seen].item.day <= day:
            self.take(bearings[self.seen])
            self.seen += 1
        return self

    def take(self, bearing: Bearing) -> bool:
        """Whether it told anything that was not known as well before."""
        news = False
        for scope in scopes_of(self.course.promise, bearing):
            for kind in bearing.kinds & KIND_SET:
                before = self.best.get((scope, kind), 0.0)
                if bearing.like > before:
                    self.best[scope, kind] = bearing.like
                    news = news or int(bearing.like * GRID) > int(before * GRID)
        if "done" in bearing.kinds and not bearing.kinds & AMOUNTS <= self.amounts:
            self.amounts |= bearing.kinds & AMOUNTS
            news = True
        return news


def scopes_of(promise: Promise, bearing: Bearing) -> list[str]:
    """In which respects the bearing counts: said later than the promise, by its debtor, by the outlet, after the due day."""
    later, due = bearing.item.day > promise.since, promise.due.until if promise.due else None
    holds = (True, later, later and "debtor" in bearing.kinds, later and bearing.told, due is not None and bearing.item.day > due)
    return [scope for scope, counts in zip(SCOPES, holds, strict=True) if counts]


def features_on(
    sightings: Sightings, day: date, published: Sequence[date], meetings: Sequence[Meeting], names: PartyNames, rarity: Rarity
) -> Features:
    """What speaks for each state on this day, from what had been published by then."""
    course, seen = sightings.course, sightings.until(day)
    features = _manner(course.promise, names)
    features.update(_clock(course.promise, day))
    features.update(_reported(seen, day, published))
    features.update(_told(seen))
    features["spoken_of"] = min(_spoken(course.speaking, course.promise.since, day), 10) / 10
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
    speaking = _spoken(seen.course.speaking, start, day)
    manner = "meeting" if "meeting" in promise.signals else "other"
    features: Features = {f"phase:{phase}": 1.0, f"phase:{phase}&{manner}": 1.0}
    for name, count in (("reports", later), ("speaking", speaking)):
        features[f"{name}:{min(count, 3)}&{phase}"] = 1.0
    features[f"reports:{min(later, 1)}&speaking:{min(speaking, 1)}&{phase}&{manner}"] = 1.0
    scope_now = "after_due_" if passed else "later_"
    for (scope, kind), best in seen.best.items():
        if scope == scope_now:
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
    for (scope, kind), best in seen.best.items():
        if scope != "after_due_":
            features[f"{scope}{kind}"] = best
            features.update({f"{scope}{kind}>{step}": 1.0 for step in STEPS if best > step})
    features.update(dict.fromkeys(seen.amounts, 1.0))
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


def _spoken(days: Sequence[date], start: date, end: date) -> int:
    """How often the issue was spoken of after one day, and by another."""
    return bisect_right(days, end) - bisect_right(days, start)


def courses_of(promises: Sequence[Promise], evidence: Evidence, common: int) -> tuple[Course, ...]:
    """The course of each promise: its evidence that told something new, and the promises that may have taken its place."""
    by_issue: dict[str, list[Promise]] = {}
    for promise in promises:
        by_issue.setdefault(promise.issue, []).append(promise)
    rows = []
    for promise in promises:
        later = [other for other in by_issue[promise.issue] if other.since > promise.since and other.by & promise.by]
        found = [bearing for item, like in evidence.about(promise.issue, promise.texts, common) if (bearing := bearing_of(promise, item, like))]
        rows.append(Course(promise, newsworthy(promise, found), later, evidence.days_on(promise.issue)))
    return tuple(rows)


def newsworthy(promise: Promise, bearings: Iterable[Bearing]) -> list[Bearing]:
    """Those that tell more than what was known before them, that count, and that deny or accuse: a hundred reports of one thing are one."""
    seen = Sightings(Course(promise))
    return [row for row in bearings if seen.take(row) or row.kinds & AMOUNTS or (row.item.act in CONTESTING and row.like >= CONTESTED)]
