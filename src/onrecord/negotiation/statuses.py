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
from onrecord.negotiation.outcomes import Bearing, Course, Sightings, features_on
from onrecord.negotiation.promises import Promise
from onrecord.negotiation.stems import Rarity
from onrecord.negotiation.tallies import tallies_of

QUOTED = 160  # characters of the words that a change quotes
TURNS = 0.06  # likeness from which a report is looked at as a possible turn
REPORTS_AFTER = 3  # reports after the due day that are looked at whatever they say
STATUS_OF = {"kept": Status.KEPT, "partly_kept": Status.PARTLY_KEPT, "broken": Status.BROKEN}
FITS = {
    "kept": ("done", "judged", "partial"),
    "partly_kept": ("partial", "done", "judged"),
    "broken": ("adverse", "negated"),
    "replaced": ("replaced", "delayed", "negated", "adverse", "done"),
}

# Rare states are held to less, so that they are seen at all; factors of 1 to 3.3 tried by leaving one training dossier out, November 2026.
RARE = {"partly_kept": 1.6, "broken": 2.0, "replaced": 2.0}


@dataclass(frozen=True)
class Surroundings:
    """What a replay needs besides the promise's own evidence."""

    scene: Scene
    published: Sequence[date]  # the day of every report, in order
    meetings: Sequence[Meeting]
    rarity: Rarity
    as_of: date


def replay(course: Course, around: Surroundings) -> tuple[StatusChange, ...]:
    """Every change up to the day asked for, the making first. The evidence is gone through once, in the order of its days."""
    promise, seen = course.promise, Sightings(course)
    changes = [
        StatusChange(promise.since, Status.PENDING, f"undertaken: {_quoted(promise.tellings[0].text)}", tuple(row.id for row in promise.tellings[:1]))
    ]
    for day in turning_days(course, around):
        change = _change_on(seen.until(day), day, around, changes[-1])
        if change is not None:
            changes = [change] if day == promise.since else [*changes, change]
    return tuple(changes)


def turning_days(course: Course, around: Surroundings) -> list[date]:
    """The days on which something can change: reports with evidence, successors, meetings, and the day after the due day."""
    promise = course.promise
    days = {bearing.item.day for bearing in course.bearings if bearing.like >= TURNS} | {row.since for row in course.successors}
    days |= {meeting.end_date or meeting.date for meeting in around.meetings if "meeting" in promise.signals and promise.by & set(meeting.parties)}
    if promise.due and promise.due.until:
        days.add(max(promise.due.until + timedelta(days=1), promise.since))
        days |= set(around.published[bisect_right(around.published, promise.due.until) :][:REPORTS_AFTER])
    return sorted(day for day in days if promise.since <= day <= around.as_of)


def _change_on(seen: Sightings, day: date, around: Surroundings, last: StatusChange) -> StatusChange | None:
    """What changes on this day; None where the status and the count stay as they were."""
    course, promise = seen.course, seen.course.promise
    known = course.bearings[: seen.seen]
    tally = next(iter(tallies_of(promise, known)), None)
    counted = _counted(tally)
    state = counted or _weighed(seen, day, around)
    if state != "open":
        if (STATUS_OF.get(state) is last.status and tally == last.tally) or _goes_back(state, last):
            return None
        words = _words_for(state, course, known, around.scene)
        if words is not None:
            state = state if counted or not _only_in_part(state, promise, words) else "partly_kept"
            status = _named(state, promise, words, day)
            same = status is last.status and tally == last.tally
            return None if same else StatusChange(day, status, _why(state, words), (words.item.key,), tally)
    return _by_the_calendar(promise, day, tally, last)


def _only_in_part(state: str, promise: Promise, words: Bearing) -> bool:
    """Whether what counts as done is, in its own words, a part of a measured whole: "the first part has been carried out"."""
    return state == "kept" and promise.target is not None and "partial" in words.kinds and "whole_amount" not in words.kinds


def _goes_back(state: str, last: StatusChange) -> bool:
    """What was done in full is not done in part afterwards."""
    return state == "partly_kept" and last.status is Status.KEPT


def _by_the_calendar(promise: Promise, day: date, tally: Tally | None, last: StatusChange) -> StatusChange | None:
    """Overdue once the last due day has passed; what was reported before stays as it was told."""
    until = promise.due.until if promise.due else None
    if last.status is not Status.PENDING or until is None or day <= until:
        return None
    return StatusChange(day, Status.OVERDUE, f"due by {until}; nothing reported", (), tally)


def _weighed(seen: Sightings, day: date, around: Surroundings) -> str:
    scores = linear.load("outcome").scores(features_on(seen, day, around.published, around.meetings, around.scene.names, around.rarity))
    return max(sorted(scores), key=lambda state: scores[state] * RARE.get(state, 1.0))


def _counted(tally: Tally | None) -> str | None:
    """A count that reaches the amount is kept, one that does not is partly kept."""
    if tally is None or not tally.of or not tally.done:
        return None
    return "kept" if tally.done >= tally.of else "partly_kept"


def _words_for(state: str, course: Course, known: Sequence[Bearing], scene: Scene) -> Bearing | None:
    """The newest, likest words that can tell this state; None where there are none, and then nothing changes."""
    fitting = [bearing for bearing in known if bearing.kinds & set(FITS[state]) and _may_tell(state, course.promise, bearing, scene)]
    later = [bearing for bearing in fitting if bearing.item.day > course.promise.since] or fitting
    return max(later, key=lambda row: (FITS[state][0] in row.kinds, row.like, row.item.key), default=None)


def _may_tell(state: str, promise: Promise, bearing: Bearing, scene: Scene) -> bool:
    """An accusation alone never makes it broken; somebody who is no party never closes a measured promise by saying "done"."""
    item = bearing.item
    if state == "broken":
        return item.act is not Act.ACCUSE or item.side in promise.by
    if state == "kept" and promise.target is not None and item.act is not None:
        return item.side in scene.names.mains or item.side in promise.by
    return True


def _named(state: str, promise: Promise, words: Bearing, day: date) -> Status:
    """Taken back by its debtor before it was due is withdrawn; anything else that no longer holds is superseded."""
    if state != "replaced":
        return Status(state)
    in_time = promise.due is None or promise.due.until is None or day <= promise.due.until
    taken_back = "retracted" in words.item.signals and words.item.side in promise.by
    return Status.WITHDRAWN if in_time and taken_back else Status.SUPERSEDED


def _why(state: str, bearing: Bearing) -> str:
    who = bearing.item.side or "the report"
    return f"{state.replace('_', ' ')} by the words of {who}, {bearing.item.day}: {_quoted(bearing.item.text)}"


def _quoted(words: str) -> str:
    return f"“{words}”" if len(words) <= QUOTED else f"“{words[:QUOTED].rsplit(' ', 1)[0]} …”"


def status_on(history: Sequence[StatusChange], day: date) -> StatusChange | None:
    """The change that holds on this day; None before the promise was made."""
    place = bisect_right([change.as_of for change in history], day)
    return history[place - 1] if place else None
