"""Which meeting each claim is about.

Guarantee: a claim belongs to one meeting at most, so that no words are counted twice. The meeting that the sentences before it speak of, in its own
report; else the latest that the report tells of; else, for a report that tells of none, the latest before it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.model import Meeting, ResolvedClaim, ResolvedStatement, SpeakerKind

LATER = timedelta(days=45)  # a report without a meeting of its own still speaks of one that is not older
NEAR = 600  # code points after words that tell of a meeting


@dataclass(frozen=True, slots=True)
class SidedClaim:
    """A claim with who makes it. `joint`: for both sides at once."""

    claim: ResolvedClaim
    statement: ResolvedStatement
    side: str | None
    joint: bool
    text: str

    @property
    def place(self) -> tuple[str, int]:
        return self.statement.document.id, self.claim.claim.spans[0].start


def claims_by_meeting(meetings: Sequence[Meeting], statements: Iterable[ResolvedStatement]) -> dict[str, list[SidedClaim]]:
    """Claims of sides by meeting id, in the order of the statements; the telling of an utterance that stands for others counts alone."""
    found: dict[str, list[SidedClaim]] = defaultdict(list)
    for statement in statements:
        if statement.same_as is None and (statement.side.side or _joint(statement)):
            for claim in statement.claims:
                meeting = _meeting_of(claim, statement, meetings)
                if meeting:
                    found[meeting.id].append(_sided(claim, statement))
    return dict(found)


def _joint(statement: ResolvedStatement) -> bool:
    words = (statement.speaker.name or "").lower()
    return statement.side.side is None and (
        statement.speaker.kind is SpeakerKind.JOINT or any(word in words for word in ("both", "two", "joint", "parties", "sides"))
    )


def _sided(claim: ResolvedClaim, statement: ResolvedStatement) -> SidedClaim:
    text = " ".join(span.of(statement.document.text) for span in claim.claim.spans)
    return SidedClaim(claim, statement, statement.side.side, _joint(statement), text)


def _meeting_of(claim: ResolvedClaim, statement: ResolvedStatement, meetings: Sequence[Meeting]) -> Meeting | None:
    document = statement.document
    own = [meeting for meeting in meetings if document.id in meeting.documents and _held(meeting, document.published)]
    if not own:
        return _latest([meeting for meeting in meetings if _fresh(meeting, document.published)])
    return _spoken_of(claim.claim.spans[0].start, document.id, own) or _latest(own)


def _held(meeting: Meeting, day: date | None) -> bool:
    return day is None or meeting.date <= day


def _fresh(meeting: Meeting, day: date | None) -> bool:
    return day is not None and meeting.date <= day <= (meeting.end_date or meeting.date) + LATER


def _latest(meetings: Sequence[Meeting]) -> Meeting | None:
    return max(meetings, key=lambda meeting: (meeting.end_date or meeting.date, meeting.id), default=None)


def _spoken_of(place: int, document: str, meetings: Sequence[Meeting]) -> Meeting | None:
    """The meeting whose words stand last before the place, and near."""
    before = [
        (span.start, meeting.id, meeting)
        for meeting in meetings
        for where, span in meeting.evidence
        if where == document and span.start <= place and place - span.end < NEAR
    ]
    return max(before, key=lambda found: found[:2])[2] if before and len(meetings) > 1 else None
