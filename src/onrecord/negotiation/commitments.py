"""What was promised, and what became of it, as it was known on a day.

    track(statements, readings, documents, dossier, meetings, as_of, decisions) -> tuple[Commitment, ...]

The steps: claims that state an undertaking, tellings of one brought together, who owes it, its terms, the evidence, the replay of its status.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model import Certainty, Commitment, Decision, Document, Dossier, Meeting, Reading, ResolvedStatement, Review
from onrecord.negotiation.debtors import Scene
from onrecord.negotiation.evidence import Evidence, items_of
from onrecord.negotiation.issue_roles import roles_of
from onrecord.negotiation.matching import group_tellings
from onrecord.negotiation.outcomes import Course, courses_of
from onrecord.negotiation.party_names import party_names
from onrecord.negotiation.promises import Promise, promises_of
from onrecord.negotiation.remarks import succeeding, with_remarks
from onrecord.negotiation.rulings import apply_rulings
from onrecord.negotiation.statuses import Surroundings, replay
from onrecord.negotiation.stems import Rarity
from onrecord.negotiation.tallies import tallies_of
from onrecord.negotiation.undertakings import find_undertakings
from onrecord.negotiation.wordings import wordings_of

RUBRIC_VERSION = 1
MAKING_FLOOR = 0.6  # tried 0.45 to 0.7 by leaving one training dossier out, November 2026
OWING_FLOOR = 0.2
COMMON = 12  # a stem that more items than this hold makes no item worth looking at
ACTION_LENGTH = 120


@dataclass(frozen=True)
class Tracker:
    """The courses of a dossier's promises up to a day, ready to be shown as of any day before it."""

    courses: tuple[Course, ...]
    around: Surroundings


def track(
    statements: Sequence[ResolvedStatement],
    readings: Iterable[Reading],
    documents: Iterable[Document],
    dossier: Dossier,
    meetings: Sequence[Meeting],
    as_of: date | None,
    decisions: Iterable[Decision] = (),
) -> tuple[Commitment, ...]:
    """Every commitment known on the day, by first telling, with its status then and every change that led to it."""
    tracker = follow(statements, readings, documents, dossier, meetings, as_of)
    made = succeeding(tuple(_commitment(course, tracker.around) for course in tracker.courses))
    return apply_rulings(made, decisions)


def follow(
    statements: Sequence[ResolvedStatement],
    readings: Iterable[Reading],
    documents: Iterable[Document],
    dossier: Dossier,
    meetings: Sequence[Meeting],
    as_of: date | None,
) -> Tracker:
    """The promises that had been told by the day, each with what had been published about it."""
    documents = tuple(documents)
    day = as_of or max((document.published for document in documents if document.published), default=date.min)
    known = [row for row in statements if row.review is not Review.REJECTED and (row.day is None or row.day <= day)]
    wordings = wordings_of(known)
    scene = Scene(party_names(dossier, known), roles_of(wordings))
    groups = group_tellings(find_undertakings(wordings, scene, MAKING_FLOOR), Rarity(wording.text for wording in wordings))
    return tracker_of(promises_of(groups, OWING_FLOOR), known, readings, documents, dossier, meetings, day)


def tracker_of(
    promises: Sequence[Promise],
    statements: Sequence[ResolvedStatement],
    readings: Iterable[Reading],
    documents: Iterable[Document],
    dossier: Dossier,
    meetings: Sequence[Meeting],
    as_of: date | None,
) -> Tracker:
    """Given promises with the evidence on each."""
    wordings = wordings_of(statements)
    rarity = Rarity(wording.text for wording in wordings)
    day = as_of or date.max
    published = [document for document in documents if document.published and document.published <= day]
    evidence = Evidence(items_of(wordings, published, readings, statements), rarity)
    courses = courses_of(promises, evidence, COMMON)
    scene = Scene(party_names(dossier, statements), roles_of(wordings))
    return Tracker(
        courses,
        Surroundings(
            scene,
            sorted(document.published for document in published if document.published),
            [meeting for meeting in meetings if meeting.date <= day],
            rarity,
            day,
        ),
    )


def _commitment(course: Course, around: Surroundings) -> Commitment:
    promise, history = course.promise, replay(course, around)
    tallies = tallies_of(promise, [bearing for bearing in course.bearings if bearing.item.day <= around.as_of])
    made = Commitment(
        id=promise.id,
        by=tuple(sorted(promise.by)),
        to=creditors_of(promise, around.scene),
        action=action_of(promise),
        issue=promise.issue,
        claims=tuple(telling.id for telling in promise.tellings),
        statements=tuple(dict.fromkeys(telling.statement.id for telling in promise.tellings)),
        status=history[-1].status,
        quantity=promise.target,
        due=promise.due,
        condition=promise.condition,
        condition_met=Certainty.UNSURE if promise.condition else None,
        tally=next(iter(tallies), None),
        tallies=tallies,
        evidence=tuple(dict.fromkeys(key for change in history[1:] or history for key in change.evidence)),
        history=history,
    )
    return with_remarks(made, course)


def creditors_of(promise: Promise, scene: Scene) -> tuple[str, ...]:
    """The parties that negotiate and do not owe it themselves, or that it names; none of a joint promise."""
    others = [party for party in scene.names.mains if party not in promise.by]
    named = {row.party for telling in promise.tellings for row in scene.names.named_in(telling.text)} - promise.by
    if not promise.by < set(scene.names.mains):
        return tuple(sorted(named))
    return tuple(party for party in others if party in named or len(others) == 1)


def action_of(promise: Promise) -> str:
    """The shortest telling that says what is to be done, cut to a line."""
    speaking = [telling.text for telling in promise.tellings if len(telling.text) >= 25] or [promise.tellings[0].text]
    words = min(speaking, key=len)
    return words if len(words) <= ACTION_LENGTH else words[:ACTION_LENGTH].rsplit(" ", 1)[0] + " …"
