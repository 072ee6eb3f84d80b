"""What stands beside a status: who asserts it, who denies it, who says that it was done, lateness, contest, what would make it rateable."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.model import Act, Commitment, Status
from onrecord.negotiation.outcomes import Bearing, Course
from onrecord.negotiation.promises import Promise

DENIES = 0.25  # likeness from which a denial is about this promise
CONTESTS = 0.15  # and an accusation


def with_remarks(made: Commitment, course: Course) -> Commitment:
    """The commitment with its remarks."""
    denied = _sides(row for row in course.bearings if row.item.act is Act.DENY and row.like >= DENIES)
    return replace(
        made,
        asserted_by=tuple(sorted({telling.side for telling in course.promise.tellings if telling.side})),
        denied_by=denied,
        claimed_by=_sides(row for row in course.bearings if row.item.key in made.evidence and "done" in row.kinds),
        contested=bool(denied) or _accused_though_done(made, course),
        late=_late(made),
        unrateable=_unrateable(course.promise),
    )


def _sides(bearings: Iterable[Bearing]) -> tuple[str, ...]:
    return tuple(sorted({row.item.side for row in bearings if row.item.side}))


def _accused_though_done(made: Commitment, course: Course) -> bool:
    if made.status not in (Status.KEPT, Status.PARTLY_KEPT):
        return False
    return any(row.item.act is Act.ACCUSE and row.like >= CONTESTS for row in course.bearings)


def _late(made: Commitment) -> bool:
    """Whether it was kept, but overdue before."""
    return made.status is Status.KEPT and any(change.status is Status.OVERDUE for change in made.history)


def _unrateable(promise: Promise) -> str | None:
    return None if promise.due or promise.target or promise.condition else "a day by which, an amount, or a deed that can be seen"


def succeeding(commitments: tuple[Commitment, ...]) -> tuple[Commitment, ...]:
    """The commitments, each that took another's place naming it in `supersedes`: the first by the same debtors on the same issue told afterwards."""
    replaced: dict[str, str] = {}
    for old in commitments:
        if old.status is Status.SUPERSEDED:
            heir = next((row for row in commitments if _may_succeed(row, old)), None)
            if heir is not None:
                replaced.setdefault(heir.id, old.id)
    return tuple(replace(row, supersedes=replaced.get(row.id)) for row in commitments)


def _may_succeed(row: Commitment, old: Commitment) -> bool:
    return row.by == old.by and row.issue == old.issue and row.history[0].as_of > old.history[0].as_of
