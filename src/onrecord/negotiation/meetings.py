"""The meetings that the reports tell of: one each, however many tell of it.

`Reading.meetings` (or, where a reading has none, nothing) gives the days; `meeting_days` says how likely each is one; days that overlap are one
meeting. A round that has no day of its own is not invented. A session that was planned and is not told of as held is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from onrecord.languages import english_meetings as english
from onrecord.model import Document, Dossier, Level, Meeting, MeetingMention, PartyKind, Reading, ResolvedStatement, Span, identity
from onrecord.negotiation import linear
from onrecord.negotiation.linear import Linear
from onrecord.negotiation.meeting_calendar import calendar_of
from onrecord.negotiation.meeting_days import Day, days_of, scene_of
from onrecord.negotiation.meeting_levels import Levels, levels_in
from onrecord.negotiation.named_sides import Sides

# Training dossiers, leave one out, 25 November 2026: FIRST tried from 0.1 to 0.4, OTHERS from 0.3 to 0.7; all dossiers but validation's.
FIRST = 0.4  # the likeliest day of a report
OTHERS = 0.45  # any further one
AFTERMATH = timedelta(days=3)  # a report without a day for the meeting comes no later
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """A report's day that was taken for a meeting."""

    day: Day
    document: Document
    score: float


def find_meetings(
    statements: Iterable[ResolvedStatement],
    readings: Iterable[Reading],
    documents: Iterable[Document],
    dossier: Dossier,
    weights: Linear | None = None,
) -> tuple[Meeting, ...]:
    """Meetings by day."""
    scene = scene_of(dossier, statements)
    texts = {document.id: document for document in documents}
    levels = levels_in(texts.values())
    mentions = {reading.document: reading.meetings for reading in readings if reading.document in texts}
    calendar = calendar_of(texts.values(), mentions)
    weights = weights or linear.load("meetings")
    found: list[Found] = []
    for key, of_report in mentions.items():
        found.extend(_taken(texts[key], days_of(texts[key], of_report, scene, calendar), weights))
    return tuple(sorted((_meeting(group, dossier, scene.sides, levels) for group in _merged(found)), key=lambda meeting: (meeting.date, meeting.id)))


def _taken(document: Document, days: Sequence[Day], weights: Linear) -> list[Found]:
    scored = [Found(day, document, weights.yes(day.features)) for day in days]
    ranked = sorted(scored, key=lambda found: (-found.score, found.day.since))
    return [found for place, found in enumerate(ranked) if found.score > (OTHERS if place else FIRST)]


def _merged(found: Iterable[Found]) -> list[list[Found]]:
    """Days that overlap, over all reports, are one meeting; what a report tells without a day belongs to one that another dates just before."""
    groups: list[list[Found]] = []
    for one in sorted(found, key=lambda one: (one.day.since, one.day.until, one.document.id)):
        if groups and (one.day.since <= _end(groups[-1]) or (_undated(one) and one.day.since - _end(groups[-1]) <= AFTERMATH)):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _end(group: list[Found]) -> date:
    return max((found.day.until for found in group if not _undated(found)), default=max(found.day.until for found in group))


def _undated(found: Found) -> bool:
    """Whether only the report's own day stands for the meeting's."""
    return all(mention.time is None for mention in found.day.mentions)


def _meeting(group: list[Found], dossier: Dossier, sides: Sides, levels: Levels) -> Meeting:
    mentions = [(found.document, mention) for found in group for mention in found.day.mentions]
    since, until = min(found.day.since for found in group), _end(group)
    level = levels.of(mentions)
    place = english.TELEPHONE if level is Level.CALL else _place(mentions)
    parties = _parties(mentions, dossier, sides)
    return Meeting(
        id=identity("meeting", since.isoformat(), place or ""),
        date=since,
        place=place,
        parties=parties,
        level=level,
        end_date=until if until != since else None,
        round=_commonest(mention.round for _, mention in mentions if mention.time is not None),
        documents=tuple(dict.fromkeys(found.document.id for found in group)),
        mediator=_mediator(parties, dossier),
        evidence=_evidence(mentions),
    )


def _commonest(values: Iterable[T | None]) -> T | None:
    """The one that stands most often; the first of equals."""
    counted = Counter(value for value in values if value is not None)
    return counted.most_common(1)[0][0] if counted else None


def _place(mentions: list[tuple[Document, MeetingMention]]) -> str | None:
    """The place of the sentences with the day; else of those that the day is carried to; else of the dateline; else of any that tell of a meeting."""
    dated = [mention for _, mention in mentions if mention.time is not None]
    return (
        _commonest(mention.place for mention in dated if not mention.inherited)
        or _commonest(mention.place for mention in dated)
        or _commonest(mention.dateline for _, mention in mentions)
        or _commonest(mention.place for _, mention in mentions if english.TELLING & set(mention.words))
    )


def _parties(mentions: list[tuple[Document, MeetingMention]], dossier: Dossier, sides: Sides) -> tuple[str, ...]:
    """Those that the sentences name; the dossier's own parties where that is fewer than two."""
    named = frozenset().union(*(sides.named_in(mention.span.of(document.text)) for document, mention in mentions))
    if len(named) < 2:
        named |= {party.id for party in dossier.parties if party.kind is PartyKind.PARTY}
    return tuple(party.id for party in dossier.parties if party.id in named)


def _mediator(parties: Sequence[str], dossier: Dossier) -> str | None:
    return next((party.id for party in dossier.parties if party.kind is PartyKind.MEDIATOR and party.id in parties), None)


def _evidence(mentions: list[tuple[Document, MeetingMention]]) -> tuple[tuple[str, Span], ...]:
    return tuple((document.id, mention.span) for document, mention in mentions if mention.time is not None)


def period(meeting: Meeting) -> tuple[date, date]:
    """First and last day."""
    return meeting.date, meeting.end_date or meeting.date
