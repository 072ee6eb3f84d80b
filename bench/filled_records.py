"""Gold dossiers with what the gold leaves out: times, quantities and conditions, found by the extract steps in the gold's own claims.

filled = fill("tigray-2022")
filled.statements   # ResolvedStatements whose claims carry times and quantities
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from gold_records import GoldDossier, load
from onrecord.extract.quantities import find_quantities
from onrecord.extract.times import find_times
from onrecord.model import Document, Level, Meeting, Quantity, Reading, ResolvedClaim, ResolvedStatement, Span, Spans, TimeExpression, identity


@dataclass(frozen=True)
class Filled:
    gold: GoldDossier
    statements: tuple[ResolvedStatement, ...]
    readings: tuple[Reading, ...]
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True)
class Found:
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]


def fill(folder: Path | str) -> Filled:
    gold = load(folder)
    found = {d.id: Found(tuple(find_times(d.text, d.published)), tuple(find_quantities(d.text))) for d in gold.documents}
    statements = tuple(_filled(statement, found[statement.document.id]) for statement in gold.statements)
    readings = tuple(Reading(d.id, tuple(s.statement for s in statements if s.document.id == d.id)) for d in gold.documents)
    return Filled(gold, statements, readings, tuple(_meeting(row, gold) for row in gold.raw.get("meetings", [])))


def _filled(statement: ResolvedStatement, found: Found) -> ResolvedStatement:
    claims = tuple(_filled_claim(claim, found) for claim in statement.claims)
    return replace(statement, claims=claims, statement=replace(statement.statement, claims=tuple(claim.claim for claim in claims)))


def _filled_claim(claim: ResolvedClaim, found: Found) -> ResolvedClaim:
    inside = claim.claim.spans
    times = tuple(time for time in found.times if _inside(time.span, inside))
    quantities = tuple(quantity for quantity in found.quantities if _inside(quantity.span, inside))
    return replace(claim, claim=replace(claim.claim, times=times, quantities=quantities))


def _inside(span: Span, spans: Spans) -> bool:
    return any(outer.contains(span) for outer in spans)


def _meeting(row: dict[str, Any], gold: GoldDossier) -> Meeting:
    files: dict[str, Document] = {document.file: document for document in gold.documents}
    return Meeting(
        id=identity("meeting", row["id"]),
        date=date.fromisoformat(row["date"]),
        place=row.get("place"),
        parties=tuple(row["parties"]),
        level=Level(row["level"]),
        end_date=date.fromisoformat(row["end_date"]) if row.get("end_date") else None,
        round=row.get("round"),
        documents=tuple(files[name].id for name in row.get("docs", []) if name in files),
    )
