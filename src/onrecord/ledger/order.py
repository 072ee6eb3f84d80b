"""The order in which documents come out of every ledger: it never depends on when each was added."""

from __future__ import annotations

from onrecord.model import Document


def document_order(document: Document) -> tuple[str, str, str]:
    """Undated first, then by day, then by file."""
    return (document.published.isoformat() if document.published else "", document.file, document.id)
