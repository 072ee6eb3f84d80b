"""One document -> what it says: the steps of `extract`, joined.

Attributions are found, then who makes each, what each claims, and when; attitudes are left out, and what cannot be placed is refused and counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.languages.quotation_marks import find_quotations
from onrecord.model import Act, Attitude, Attribution, Claim, Document, Quotation, Reading, Span, Spans, Statement, identity
from onrecord.protocols import Tools

INSERTION = re.compile(r"\[[^\[\]\n]{1,200}\]|\([^()\n]{1,200}?[–—-]\s*(?:ed\.?|editor'?s note|note)\)", re.IGNORECASE)
WORD = re.compile(r"\w+")


def extract(document: Document, tools: Tools) -> Reading:
    """Everything that is read from one document; the same document and tools give the same reading."""
    attributions = tools.tagger.tag(document.text, issued=document.issuer is not None)
    return Reading(document.id, join(document, attributions), reader_version=tools.version)


def join(document: Document, attributions: Sequence[Attribution]) -> tuple[Statement, ...]:
    quotations = find_quotations(document.text)
    ids = [statement_id(document, attribution) for attribution in attributions]
    return tuple(_statement(document, a, ids, quotations) for a in attributions if a.attitude is Attitude.STATEMENT)


def statement_id(document: Document, attribution: Attribution) -> str:
    """Depends on the document's text and the three parts' places alone."""
    return identity(
        "statement",
        document.id,
        *(f"{span.start}-{span.end}" for part in (attribution.source, attribution.cue, attribution.content) for span in part),
    )


def _statement(document: Document, attribution: Attribution, ids: Sequence[str], quotations: Spans) -> Statement:
    verbatim = overlaps(attribution.content, quotations)
    own = statement_id(document, attribution)
    return Statement(
        id=own,
        document=document.id,
        source=attribution.source,
        cue=attribution.cue,
        content=attribution.content,
        verbatim=verbatim,
        quotation=quotation_of(attribution, verbatim, document.text),
        claims=(Claim(identity("claim", own, 0), attribution.content, Act.REPORT),),
        nested_in=ids[attribution.parent] if attribution.parent is not None else None,
        confidence=attribution.confidence,
        step=attribution.step,
        from_issuer=document.issuer is not None and not attribution.source and not attribution.speaker,
        insertions=find_insertions(attribution.content, document.text),
    )


def overlaps(content: Spans, quotations: Spans) -> Spans:
    """The parts of the content that stand inside quotation marks."""
    return tuple(
        Span(max(piece.start, quoted.start), min(piece.end, quoted.end)) for piece in content for quoted in quotations if piece.overlaps(quoted)
    )


def quotation_of(attribution: Attribution, verbatim: Spans, text: str) -> Quotation:
    """Direct where every word is inside quotation marks (or follows a transcript's label), mixed where some are."""
    if attribution.step == "transcript":
        return Quotation.DIRECT
    if not verbatim:
        return Quotation.INDIRECT
    every, inside = _words(attribution.content, text), _words(verbatim, text)
    return Quotation.DIRECT if every == inside else Quotation.MIXED if inside else Quotation.INDIRECT


def _words(spans: Spans, text: str) -> int:
    return sum(1 for span in spans for _ in WORD.finditer(text, span.start, span.end))


def find_insertions(content: Spans, text: str) -> Spans:
    """The editor's words inside the content: `"[the minister]"`, `"(Zelensky – Ed.)"`."""
    return tuple(Span(match.start(), match.end()) for piece in content for match in INSERTION.finditer(text, piece.start, piece.end))
