"""What people accepted or put right, as gold: the `source.json` that an annotator would have written, with quoted words instead of offsets.

Each claim is one entry, as there. Only reviewed statements are in it; a document is `complete` where nothing that was read in it is left unreviewed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from onrecord.model import Document, Dossier, Person, ResolvedClaim, ResolvedStatement, Span, SpeakerKind

Json = dict[str, Any]


def gold_source(dossier: Dossier, statements: Sequence[ResolvedStatement], people: Iterable[Person]) -> Json:
    """The reviewed statements in the annotation format."""
    documents = {shown.document.id: shown.document for shown in statements}
    return {
        "dossier": dossier.name,
        "parties": [{"id": p.id, "names": list(p.names), "kind": p.kind.value} for p in dossier.parties],
        "issue_details": [{"id": issue.id, "label": issue.label, "terms": list(issue.terms)} for issue in dossier.issues],
        "people": [{"id": p.id, "name": p.name, "side": p.side.side, "aliases": list(p.aliases)} for p in people],
        "documents": [_document(document) for document in documents.values()],
        "meetings": [],
        "statements": [_claim(shown, claim) for shown in statements for claim in shown.claims],
        "commitments": [],
        "accounts": [],
    }


def _document(document: Document) -> Json:
    published = document.published and document.published.isoformat()
    return {"file": document.file, "outlet": document.outlet, "published": published, "alignment": document.alignment, "issuer": document.issuer}


def _claim(shown: ResolvedStatement, claim: ResolvedClaim) -> Json:
    statement, text = shown.statement, shown.document.text
    content = [span.of(text) for span in claim.claim.spans]
    source, cue = (" ".join(span.of(text) for span in spans) or None for spans in (statement.source, statement.cue))
    entry: Json = {
        "id": claim.id,
        "doc": shown.document.file,
        "speaker": _speaker(shown),
        "side": shown.side.side,
        "source": source,
        "cue": cue,
        "content": content,
        "quotation": statement.quotation.value,
        "act": claim.act.value,
        "acts_ok": [],
        "issues": list(claim.issues),
        "via": list(statement.via),
        "nested_in": statement.nested_in,
    }
    nth = {words: number for span in _parts(shown, claim) if (number := occurrence(span, text)) > 1 and (words := span.of(text))}
    return entry | ({"nth": nth} if nth else {})


def _parts(shown: ResolvedStatement, claim: ResolvedClaim) -> Iterable[Span]:
    return (*shown.statement.source, *shown.statement.cue, *claim.claim.spans)


def occurrence(span: Span, text: str) -> int:
    """Which of the places where these words stand this is, from 1."""
    words, number, at = span.of(text), 1, text.find(span.of(text))
    while at != -1 and at < span.start:
        number, at = number + 1, text.find(words, at + 1)
    return number


def _speaker(shown: ResolvedStatement) -> str | Json:
    if shown.speaker.kind in (SpeakerKind.ANONYMOUS, SpeakerKind.JOINT, SpeakerKind.UNRESOLVED) or shown.speaker.id is None:
        return {"anonymous": shown.speaker.name or " ".join(span.of(shown.document.text) for span in shown.statement.source)}
    return shown.speaker.id
