"""Gold dossiers as records: every stage can be measured on perfect input from the stages before it.

    dossier, documents, statements = load("gold/tigray-2022")

`statements` are `ResolvedStatement`s with the gold's spans, speakers, sides, acts and issues; times, quantities, conditions and vectors are empty.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.model import (
    Act,
    Claim,
    Document,
    Dossier,
    Issue,
    Party,
    PartyKind,
    Quotation,
    ResolvedClaim,
    ResolvedStatement,
    SideReason,
    Span,
    Spans,
    Speaker,
    SpeakerKind,
    Statement,
    identity,
)

HERE = Path(__file__).parent.parent
GOLD = HERE / "gold"


@dataclass(frozen=True)
class GoldDossier:
    folder: Path
    raw: dict[str, Any]  # gold.json as it stands
    dossier: Dossier
    documents: tuple[Document, ...]
    statements: tuple[ResolvedStatement, ...]


def names(part: str) -> list[str]:
    """The dossiers of `gold/split.json`: `names("training")`, `names("validation")`."""
    found: list[str] = json.loads((GOLD / "split.json").read_text())[part]
    return found


def load(folder: Path | str) -> GoldDossier:
    folder = Path(folder) if Path(folder).exists() else GOLD / folder
    raw = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    documents = {row["file"]: _document(folder, row) for row in raw["documents"]}
    people = {row["id"]: row for row in raw["people"]}
    statements = tuple(_statement(row, documents[row["doc"]], people, raw) for row in raw["statements"])
    return GoldDossier(folder, raw, _dossier(raw), tuple(documents.values()), statements)


def _dossier(raw: dict[str, Any]) -> Dossier:
    parties = tuple(Party(p["id"], tuple(p["names"]), PartyKind(p["kind"])) for p in raw["parties"])
    issues = tuple(Issue(i["id"], i["label"], tuple(i["terms"])) for i in raw["issues"])
    return Dossier(raw["dossier"], parties, issues)


def _document(folder: Path, row: dict[str, Any]) -> Document:
    text = (folder / "docs" / row["file"]).read_bytes().decode("utf-8")
    title = text.split("\n", 1)[0]
    return Document(
        id=identity(text),
        text=text,
        sha256=row["sha256"],
        files=(row["file"],),
        title=title,
        outlet=row["outlet"],
        published=date.fromisoformat(row["published"]),
        issuer=row.get("issuer"),
        alignment=row["alignment"],
        title_span=Span(0, len(title)),
    )


def _spans(rows: list[list[int]]) -> Spans:
    return tuple(Span(a, b) for a, b in rows)


def _speaker(row: dict[str, Any], people: dict[str, Any], raw: dict[str, Any]) -> Speaker:
    who = row["speaker"]
    if isinstance(who, dict):
        return Speaker(None, who["anonymous"], SpeakerKind.ANONYMOUS, "anonymous")
    if who in people:
        return Speaker(who, people[who]["name"], SpeakerKind.PERSON)
    party = next(p for p in raw["parties"] if p["id"] == who)
    return Speaker(who, party["names"][0], SpeakerKind.PARTY)


def _statement(row: dict[str, Any], document: Document, people: dict[str, Any], raw: dict[str, Any]) -> ResolvedStatement:
    claims = tuple(Claim(id=f"{raw['dossier']}/{c['id']}", spans=_spans(c["spans"]), act=Act(c["act"])) for c in row["claims"])
    statement = Statement(
        id=f"{raw['dossier']}/{row['id']}",
        document=document.id,
        source=_spans(row["source"]),
        cue=_spans(row["cue"]),
        content=_spans(row["content"]),
        verbatim=(),
        quotation=Quotation(row["quotation"]),
        claims=claims,
        via=tuple(row["via"] or ()),
        nested_in=row["nested_in"] and f"{raw['dossier']}/{row['nested_in']}",
        from_issuer=bool(document.issuer) and not row["source"] and not row["cue"],
    )
    issues = {c["id"]: tuple(c["issues"]) for c in row["claims"]}
    resolved = tuple(ResolvedClaim(c, issues[c.id.split("/", 1)[1]], c.act) for c in claims)
    return ResolvedStatement(statement, document, _speaker(row, people, raw), SideReason(row["side"], "gold"), resolved)
