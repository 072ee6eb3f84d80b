"""The words behind an id: what a claim says, who says it and where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.model import Document, Record, ResolvedClaim, ResolvedStatement, Span, words_of


def claims_by_id(record: Record) -> dict[str, tuple[ResolvedStatement, ResolvedClaim]]:
    """Every claim of the record with the statement that it stands in."""
    return {claim.id: (statement, claim) for statement in record.statements for claim in statement.claims}


def evidence_words(ids: Iterable[str], record: Record) -> list[str]:
    """One line per piece of evidence: `2025-05-24 Coordination Headquarters, ukraine: “307 defenders have returned” (05-….txt:200-230)`.

    An id is a claim's, a statement's, or `document:start-end` for the outlet's own narration; one that the record no longer has is left out.
    """
    claims, documents = claims_by_id(record), {document.id: document for document in record.documents}
    statements = {statement.id: statement for statement in record.statements}
    lines = []
    for identifier in ids:
        if identifier in claims:
            lines.append(claim_line(*claims[identifier]))
        elif identifier in statements:
            lines += [claim_line(statements[identifier], claim) for claim in statements[identifier].claims]
        else:
            lines += _narration(identifier, documents)
    return lines


def claim_line(statement: ResolvedStatement, claim: ResolvedClaim) -> str:
    """A claim with its day, outlet, speaker, side, words and place."""
    who = statement.speaker.name or f"({statement.speaker.why or 'unresolved'})"
    side = f", {statement.side.side}" if statement.side.side and statement.side.side != statement.speaker.id else ""
    words = words_of(claim.claim.spans, statement.document.text)
    return f"{_source(statement.document)} {who}{side}: “{words}” ({place_of(statement.document, claim.claim.spans)})"


def place_of(document: Document, spans: Iterable[Span]) -> str:
    """`"01-first-round-wire.txt:120-163"`."""
    return f"{document.file.rsplit('/', 1)[-1]}:" + ",".join(f"{span.start}-{span.end}" for span in spans)


def _source(document: Document) -> str:
    return " ".join(part for part in (document.published.isoformat() if document.published else "", document.outlet or "") if part) + ","


def _narration(identifier: str, documents: dict[str, Document]) -> list[str]:
    document_id, _, place = identifier.partition(":")
    start, _, end = place.partition("-")
    document = documents.get(document_id)
    if document is None or not (start.isdecimal() and end.isdecimal()):
        return []
    span = Span(int(start), int(end))
    return [f"{_source(document)} the outlet itself: “{span.of(document.text)}” ({place_of(document, [span])})"]
