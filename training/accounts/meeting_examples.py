"""What the gold dossiers teach about meetings: each day that a report may place one on, and whether gold has one then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from accounts import Mentions
from filled_records import Filled
from onrecord.model import Document
from onrecord.negotiation.meeting_calendar import calendar_of
from onrecord.negotiation.meeting_days import Day, days_of, scene_of


@dataclass(frozen=True)
class Candidate:
    """`meetings`: the gold ids of that day."""

    dossier: str
    document: Document
    day: Day
    meetings: tuple[str, ...]


def candidates(filled: Filled, mentions: Mentions) -> Iterator[Candidate]:
    scene = scene_of(filled.gold.dossier, filled.statements)
    calendar = calendar_of(filled.gold.documents, mentions)
    for document in filled.gold.documents:
        for day in days_of(document, mentions[document.id], scene, calendar):
            hits = tuple(row["id"] for row in filled.gold.raw["meetings"] if inside(day.until, row) or inside(day.since, row))
            yield Candidate(filled.gold.raw["dossier"], document, day, hits)


def inside(day: date, row: dict[str, Any]) -> bool:
    return bool(row["date"] <= day.isoformat() <= (row.get("end_date") or row["date"]))
