"""Many readings -> the record, as it stood on a day. Pure: the same documents, readings, dossier and decisions give the same record.

1. the documents that had been published by then;
2. who speaks, and for whom (`speakers`);
3. what people decided about single statements and claims (`decisions`);
4. the meetings, each side's account of them, and what was promised, from the statements that nobody rejected.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from onrecord.model import Decision, Document, Dossier, Reading, Record
from onrecord.negotiation.accounts import compare_accounts
from onrecord.negotiation.commitments import track
from onrecord.negotiation.decisions import apply_decisions, standing
from onrecord.negotiation.meetings import find_meetings
from onrecord.negotiation.person_rulings import apply_person_rulings
from onrecord.negotiation.speakers import resolve

SHOWN_NAMES = 3


def assemble(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    dossier: Dossier,
    issues_of: Mapping[str, tuple[str, ...]],
    decisions: Sequence[Decision] = (),
    as_of: date | None = None,
) -> Record:
    """The record on a day, by default that of the latest document; `issues_of` gives each claim's issues by its id."""
    day = as_of or latest(documents)
    shown = tuple(document for document in documents if published_by(document, day))
    read = _in_order(shown, readings)
    holding = [decision for decision in decisions if decision.withdrawn is None]
    resolution = apply_person_rulings(resolve(shown, read, dossier, issues_of), read, holding)
    statements = apply_decisions(resolution.statements, holding)
    counted = standing(statements)
    meetings = find_meetings(counted, read, shown, dossier)
    accounts = compare_accounts(meetings, counted, dossier)
    commitments = track(counted, read, shown, dossier, meetings, day, holding)
    return Record(day, dossier, shown, statements, resolution.people, meetings, accounts, commitments, notices(shown))


def latest(documents: Sequence[Document]) -> date | None:
    """The day of the latest document; None where no document has a date."""
    return max((document.published for document in documents if document.published), default=None)


def published_by(document: Document, day: date | None) -> bool:
    """Whether a document exists on that day; one without a date always does."""
    return document.published is None or day is None or document.published <= day


def notices(documents: Sequence[Document]) -> tuple[str, ...]:
    """One line about the documents without a date, if there are any."""
    undated = [document.file for document in documents if document.published is None]
    if not undated:
        return ()
    names = ", ".join(undated[:SHOWN_NAMES]) + (" …" if len(undated) > SHOWN_NAMES else "")
    return (f"{len(undated)} without a date, shown on every day: {names}. Give the date in a manifest, or with `onrecord correct --published`.",)


def _in_order(documents: Sequence[Document], readings: Sequence[Reading]) -> tuple[Reading, ...]:
    by_document = {reading.document: reading for reading in readings}
    return tuple(by_document[document.id] for document in documents if document.id in by_document)
