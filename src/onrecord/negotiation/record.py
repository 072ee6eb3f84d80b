"""Many readings -> the record, as it stood on a day. Pure: the same documents, readings, dossier and decisions give the same record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from onrecord.model import Decision, Document, Dossier, Reading, Record, ResolvedClaim, ResolvedStatement, SideReason, Speaker, SpeakerKind, Statement

Vectors = Mapping[str, bytes]


def assemble(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    dossier: Dossier,
    decisions: Sequence[Decision] = (),
    as_of: date | None = None,
    vectors: Vectors | None = None,
) -> Record:
    """The record on a day (by default the day of the latest document), from what had been published by then."""
    day = as_of or latest(documents)
    shown = tuple(document for document in documents if published_by(document, day))
    by_id = {reading.document: reading for reading in readings}
    statements = tuple(_unresolved(s, document) for document in shown if document.id in by_id for s in by_id[document.id].statements)
    return Record(as_of=day, dossier=dossier, documents=shown, statements=statements, notices=notices(shown))


def latest(documents: Sequence[Document]) -> date | None:
    """The day of the latest document; None where no document has a date."""
    return max((document.published for document in documents if document.published), default=None)


def published_by(document: Document, day: date | None) -> bool:
    """Whether a document exists on that day; one without a date always does."""
    return document.published is None or day is None or document.published <= day


def notices(documents: Sequence[Document]) -> tuple[str, ...]:
    undated = [document.file for document in documents if document.published is None]
    if not undated:
        return ()
    names = ", ".join(undated[:3]) + (" …" if len(undated) > 3 else "")
    return (f"{len(undated)} without a date, shown on every day: {names}. Give the date in a manifest, or with `onrecord correct --published`.",)


def _unresolved(statement: Statement, document: Document) -> ResolvedStatement:
    claims = tuple(ResolvedClaim(claim, (), claim.act) for claim in statement.claims)
    return ResolvedStatement(statement, document, Speaker(None, None, SpeakerKind.UNRESOLVED, "unresolved"), SideReason(None, "unresolved"), claims)
