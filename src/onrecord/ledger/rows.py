"""Records of `model.py` <-> rows of the tables."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import RowMapping

from onrecord.ledger import codec
from onrecord.model import Decision, Document, Span

PLAIN = ("id", "text", "sha256", "title", "outlet", "url", "language", "issuer", "alignment", "reader")
DECISION = ("id", "target_kind", "target", "verb", "value", "who", "when", "why", "withdrawn", "document")


def document_row(document: Document) -> dict[str, Any]:
    return {name: getattr(document, name) for name in PLAIN} | {
        "published": document.published and document.published.isoformat(),
        "title_start": document.title_span and document.title_span.start,
        "title_end": document.title_span and document.title_span.end,
        "corrected": json.dumps(document.corrected),
    }


def to_document(row: RowMapping, files: Sequence[str]) -> Document:
    return Document(
        **{name: row[name] for name in PLAIN},
        files=tuple(files),
        published=date.fromisoformat(row["published"]) if row["published"] else None,
        title_span=Span(row["title_start"], row["title_end"]) if row["title_end"] else None,
        corrected=tuple(json.loads(row["corrected"])),
    )


def decision_row(decision: Decision) -> dict[str, Any]:
    return {name: getattr(decision, name) for name in DECISION if name != "id"} | {"spans": json.dumps(codec.encode(decision.spans))}


def to_decision(row: RowMapping) -> Decision:
    return Decision(**{name: row[name] for name in DECISION}, spans=tuple(Span(*pair) for pair in json.loads(row["spans"])))
