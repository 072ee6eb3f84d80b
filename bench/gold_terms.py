"""How often the gold terms of commitments come out of the text: the last due day, and the quantity. Training dossiers unless others are named.

    PYTHONPATH=src:bench python bench/gold_terms.py [DOSSIER ...]

A due counts when a time expression inside the gold `due.text`, in the first document that holds it (the commitment's own documents
first), ends within 7 days of the gold `due.to`. A quantity counts when a quantity inside the content of the commitment's statements
has the gold value; "scaled" also lets the unit hold the scale (21 "billion euros").
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from gold_records import GoldDossier, load, names
from onrecord.extract.quantities import find_quantities
from onrecord.extract.times import find_times
from onrecord.model import Document

SCALES = (1, 1e3, 1e6, 1e9, 1e12)
NEAR = 7  # days, as the scorer of the record counts


@dataclass
class Count:
    gold: int = 0
    right: int = 0
    also: int = 0  # exactly the day; or the value with the scale in the unit


def main() -> None:
    dues, quantities = Count(), Count()
    for name in sys.argv[1:] or names("training"):
        gold = load(name)
        for commitment in gold.raw["commitments"]:
            count_due(gold, commitment, dues)
            count_quantity(gold, commitment, quantities)
    print(f"dues        {dues.right} of {dues.gold} within {NEAR} days, {dues.also} to the day")
    print(f"quantities  {quantities.right} of {quantities.gold} values found, {quantities.also} scaled")


def count_due(gold: GoldDossier, commitment: dict[str, Any], count: Count) -> None:
    due = commitment.get("due") or {}
    if not due.get("to"):
        return
    count.gold += 1
    wanted = date.fromisoformat(due["to"])
    gaps = [abs((day - wanted).days) for day in due_days(gold, commitment, due["text"])]
    count.right += min(gaps, default=NEAR + 1) <= NEAR
    count.also += 0 in gaps


def due_days(gold: GoldDossier, commitment: dict[str, Any], words: str) -> list[date]:
    for document in documents_of(gold, commitment):
        at = document.text.find(words)
        if at >= 0:
            times = find_times(document.text, document.published)
            return [time.latest for time in times if time.latest and time.span.start < at + len(words) and at < time.span.end]
    return []


def documents_of(gold: GoldDossier, commitment: dict[str, Any]) -> Iterator[Document]:
    """The documents of the commitment's statements, then the others in order."""
    own = {statement["doc"] for statement in statements_of(gold, commitment)}
    yield from sorted(gold.documents, key=lambda document: (document.file not in own, document.file))


def statements_of(gold: GoldDossier, commitment: dict[str, Any]) -> list[dict[str, Any]]:
    wanted = set(commitment["statements"]) | set(commitment.get("claims", ()))
    return [row for row in gold.raw["statements"] if row["id"] in wanted or any(claim["id"] in wanted for claim in row["claims"])]


def count_quantity(gold: GoldDossier, commitment: dict[str, Any], count: Count) -> None:
    wanted = (commitment.get("quantity") or {}).get("value")
    if wanted is None:
        return
    count.gold += 1
    values = set(quantity_values(gold, commitment))
    count.right += wanted in values
    count.also += any(wanted * scale in values for scale in SCALES)


def quantity_values(gold: GoldDossier, commitment: dict[str, Any]) -> Iterator[float]:
    texts = {document.file: document.text for document in gold.documents}
    for row in statements_of(gold, commitment):
        for quantity in find_quantities(texts[row["doc"]]):
            if any(start <= quantity.span.start < end for start, end in row["content"]):
                yield from (value for value in (quantity.value, quantity.maximum) if value is not None)


if __name__ == "__main__":
    main()
