"""The status of a promise on every day, replayed once over the dated evidence; each change names the words that caused it.

A day without new evidence changes nothing, except that a due day passes. What was published later never matters.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.model import Act, Meeting, Status, StatusChange, Tally
from onrecord.negotiation import linear
from onrecord.negotiation.debtors import Scene
from onrecord.negotiation.outcomes import Bearing, Course, features_on
from onrecord.negotiation.promises import Promise
from onrecord.negotiation.stems import Rarity
from onrecord.negotiation.tallies import tallies_of

QUOTED = 160  # characters of the words that a change quotes
FITS = {
    "kept": ("done", "judged", "partial"),
    "partly_kept": ("partial", "done", "judged"),
    "broken": ("adverse", "negated"),
    "replaced": ("replaced", "delayed", "negated", "adverse", "done"),
}


@dataclass(frozen=True)
class Surroundings:
    """What a replay needs besides the promise's own evidence."""

    scene: Scene
    meetings: Sequence[Meeting]
    rarity: Rarity
    as_of: date


def replay(course: Course, around: Surroundings) -> tuple[StatusChange, ...]:
    """Every change up to the day asked for, the making first."""
    promise = course.promise
    changes = [
        StatusChange(promise.since, Status.PENDING, f"undertaken: {_quoted(promise.tellings[0].text)}", tuple(row.id for row in promise.tellings[:1]))
    ]
    for day in turning_days(course, around):
        change = _change_on(course, day, around)
        if change is not None and (change.status is not changes[-1].status or change.tally != changes[-1].tally):
            changes = [change] if day == promise.since else [*changes, change]
    return tuple(changes)


def turning_days(course: Course, around: Surroundings) -> list[date]:
    """The days on which something can change: reports with evidence, successors, meetings, and the day after the due day."""
    promise = course.promise
    days = {bearing.item.day for bearing in course.bearings} | {row.since for row in course.successors}
    days |= {meeting.end_date or meeting.date for meeting in around.meetings if "meeting" in promise.signals and promise.by & set(meeting.parties)}
    if promise.due and promise.due.until:
        days.add(promise.due.until + timedelta(days=1))
    return sorted(day for day in days if promise.since <= day <= around.as_of)


def _change_on(course: Course, day: date, around: Surroundings) -> StatusChange | None:
    known = [bearing for bearing in course.bearings if bearing.item.day <= day]
    tally = next(iter(tallies_of(course.promise, known)), None)
    state = _counted(tally) or _weighed(course, day, around)
    if state != "open":
        words = _words_for(state, course, known)
        if words is not None:
            return StatusChange(day, _named(state, course.promise, day), _why(state, words), (words.item.key,), tally)
    until = course.promise.due.until if course.promise.due else None
    if until is not None and day > until:
        return StatusChange(day, Status.OVERDUE, f"due by {until}; nothing reported", (), tally)
    return None


def _weighed(course: Course, day: date, around: Surroundings) -> str:
    scores = linear.load("outcome").scores(features_on(course, day, around.meetings, around.scene.names, around.rarity))
    return max(sorted(scores), key=lambda state: scores[state])


def _counted(tally: Tally | None) -> str | None:
    """A count that reaches the amount is kept, one that does not is partly kept."""
    if tally is None or not tally.of or not tally.done:
        return None
    return "kept" if tally.done >= tally.of else "partly_kept"


def _words_for(state: str, course: Course, known: Sequence[Bearing]) -> Bearing | None:
    """The newest, likest words that can tell this state; None where there are none, and then nothing changes."""
    fitting = [bearing for bearing in known if bearing.kinds & set(FITS[state]) and _may_tell(state, course.promise, bearing)]
    later = [bearing for bearing in fitting if bearing.item.day > course.promise.since] or fitting
    return max(later, key=lambda row: (FITS[state][0] in row.kinds, row.like, row.item.key), default=None)


def _may_tell(state: str, promise: Promise, bearing: Bearing) -> bool:
    """An accusation alone never makes it broken; whoever is neither debtor, creditor nor outlet never closes it by saying "done"."""
    if state == "broken":
        return bearing.item.act is not Act.ACCUSE or bearing.item.side in promise.by
    return True


def _named(state: str, promise: Promise, day: date) -> Status:
    if state != "replaced":
        return Status(state)
    return Status.SUPERSEDED


def _why(state: str, bearing: Bearing) -> str:
    who = bearing.item.side or "the report"
    return f"{state.replace('_', ' ')} by the words of {who}, {bearing.item.day}: {_quoted(bearing.item.text)}"


def _quoted(words: str) -> str:
    return f"“{words}”" if len(words) <= QUOTED else f"“{words[:QUOTED].rsplit(' ', 1)[0]} …”"


def status_on(history: Sequence[StatusChange], day: date) -> StatusChange | None:
    """The change that holds on this day; None before the promise was made."""
    place = bisect_right([change.as_of for change in history], day)
    return history[place - 1] if place else None
