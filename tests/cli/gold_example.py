"""The example dossier as its gold says it is: a whole record without a model, so that what is shown can be tested exactly."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import gold_records
from onrecord.model import (
    Account,
    Commitment,
    Dimension,
    Due,
    Level,
    Meeting,
    Person,
    Record,
    Relation,
    ResolvedStatement,
    SideReason,
    Status,
    StatusChange,
    Tally,
    Target,
)

EXAMPLE = Path(__file__).parents[2] / "examples" / "istanbul"
DIMENSIONS = {dimension.value: dimension for dimension in Dimension}


def gold_record() -> Record:
    """Statements, meetings, accounts and commitments exactly as an annotator wrote them down, on the day of the last report."""
    raw = json.loads((EXAMPLE / "gold" / "gold.json").read_text(encoding="utf-8"))
    documents = {row["file"]: gold_records._document(EXAMPLE, row) for row in raw["documents"]}
    people = {row["id"]: row for row in raw["people"]}
    statements = tuple(gold_records._statement(row, documents[row["doc"]], people, raw) for row in raw["statements"])
    return Record(
        as_of=date(2025, 6, 16),
        dossier=gold_records._dossier(raw),
        documents=tuple(documents.values()),
        statements=statements,
        people=tuple(_person(row, statements) for row in raw["people"]),
        meetings=tuple(_meeting(row) for row in raw["meetings"]),
        accounts=tuple(_account(row, statements) for row in raw["accounts"]),
        commitments=tuple(_commitment(row) for row in raw["commitments"]),
    )


def _person(row: dict[str, Any], statements: tuple[ResolvedStatement, ...]) -> Person:
    said = sum(1 for statement in statements if statement.speaker.id == row["id"])
    return Person(row["id"], row["name"], tuple(row["aliases"]), (), SideReason(row["side"], "gold"), statements=said)


def _meeting(row: dict[str, Any]) -> Meeting:
    day = date.fromisoformat(row["date"])
    return Meeting(row["id"], day, row["place"], tuple(row["parties"]), Level(row["level"]), round=row.get("round"), documents=tuple(row["docs"]))


def _account(row: dict[str, Any], statements: tuple[ResolvedStatement, ...]) -> Account:
    side_of = {claim.id.split("/", 1)[1]: statement.side.side for statement in statements for claim in statement.claims}
    one, other = (tuple(f"istanbul/{claim}" for claim in row["statements"] if side_of[claim] == side) for side in row["sides"])
    dimension = DIMENSIONS.get(row["note"].split(":", 1)[0])
    return Account(
        row["meeting"], row["issue"], (row["sides"][0], row["sides"][1]), Relation(row["relation"]), dimension, row["note"], (one, other), (9, 7)
    )


def _commitment(row: dict[str, Any]) -> Commitment:
    quantity, due, last = row.get("quantity"), row.get("due"), row["timeline"][-1]
    target = Target(quantity["value"], quantity["unit"], quantity["each_side"]) if quantity else None
    made = Commitment(
        id=row["id"],
        by=tuple(row["by"]),
        to=tuple(row["to"]),
        action=row["action"],
        issue=row["issue"],
        claims=tuple(f"istanbul/{claim}" for claim in row["claims"]),
        statements=tuple(f"istanbul/{statement}" for statement in row["statements"]),
        status=Status(last["status"]),
        quantity=target,
        due=Due(_day(due["from"]), _day(due["to"]), due["text"]) if due else None,
        condition=row.get("condition"),
        tally=_tally(last.get("tally")),
        history=tuple(_change(change) for change in row["timeline"]),
    )
    return replace(made, evidence=tuple(f"istanbul/{claim}" for claim in row.get("fulfilled_by", ())))


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _tally(row: dict[str, Any] | None) -> Tally | None:
    return Tally(row["done"], row["of"], unit=row["unit"]) if row else None


def _change(row: dict[str, Any]) -> StatusChange:
    return StatusChange(date.fromisoformat(row["as_of"]), Status(row["status"]), row.get("note", ""), tally=_tally(row.get("tally")))
