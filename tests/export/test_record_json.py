"""The JSON export: exactly the record format."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import gold_records
import score_record
from onrecord.export.record_json import JsonExporter, as_object
from onrecord.model import (
    Account,
    Commitment,
    Due,
    Level,
    Meeting,
    Person,
    Record,
    Relation,
    SideReason,
    Status,
    StatusChange,
    Tally,
    Target,
)

FOLDER = Path(gold_records.GOLD) / "tigray-2022"


def whole() -> Record:
    """A gold dossier as a record, with one of everything else."""
    gold = gold_records.load(FOLDER)
    parties = tuple(party.id for party in gold.dossier.parties)[:2]
    claims = [claim.id for statement in gold.statements[:2] for claim in statement.claims]
    meeting = Meeting("m1", date(2022, 11, 2), "Pretoria", parties, Level.DELEGATIONS, date(2022, 11, 3), 1, (gold.documents[0].id,))
    change = StatusChange(date(2022, 12, 1), Status.KEPT, "reported", (claims[0],), Tally(10.0, 10.0))
    commitment = Commitment(
        "c1", parties[:1], parties[1:], "hand over", gold.dossier.issues[0].id, (claims[0],), (gold.statements[0].id,), Status.KEPT,
        Target(1000.0, "prisoners", True), Due(None, date(2022, 12, 1), "soon"), "if it holds", history=(change,), decided=Status.BROKEN,
    )  # fmt: skip
    account = Account(
        "m1", gold.dossier.issues[0].id, (parties[0], parties[1]), Relation.SAME, None, "both say it", ((claims[0],), (claims[1],)), (3, 4)
    )
    person = Person("p1", "Olusegun Obasanjo", ("Obasanjo",), ("envoy",), SideReason(None, "not_a_party"))
    return Record(date(2022, 12, 30), gold.dossier, gold.documents, gold.statements, (person,), (meeting,), (account,), (commitment,))


def test_the_scorer_takes_it_and_finds_the_gold_in_it() -> None:
    """A record made of the gold itself is well formed and scores 1."""
    gold = json.loads((FOLDER / "gold.json").read_text())
    texts = score_record.read_texts(gold, str(FOLDER / "gold.json"))
    record = score_record.check_record(json.loads(JsonExporter().export(whole())), "record", texts)
    figures = score_record.Score(gold, [record], texts).all()
    assert {name: figures[name]["f1"] for name in ("statements", "claims", "issues")} == {"statements": 1.0, "claims": 1.0, "issues": 1.0}
    assert figures["slices"]["share"] == figures["side"]["share"] == 1.0


def test_it_has_the_keys_of_the_format() -> None:
    """Every name that the format fixes is there, with the shapes it fixes."""
    made = as_object(whole())
    assert (made["format"], made["version"], made["as_of"]) == ("onrecord-record", 1, "2022-12-30")
    assert {"id", "file", "title", "outlet", "published", "url", "language", "issuer", "sha256"} <= set(made["documents"][0])
    assert {"id", "name", "aliases", "roles", "side"} <= set(made["people"][0])
    statement = {
        "id",
        "document",
        "speaker",
        "side",
        "source",
        "cue",
        "content",
        "verbatim",
        "quotation",
        "via",
        "nested_in",
        "confidence",
        "review",
        "claims",
    }
    assert statement <= set(made["statements"][0])
    claim = {"id", "text", "spans", "act", "stage", "issues", "negated", "modality", "quantity", "time", "condition"}
    assert claim <= set(made["statements"][0]["claims"][0])
    assert {"id", "date", "end_date", "place", "parties", "level", "round", "documents"} <= set(made["meetings"][0])
    commitment = {
        "id",
        "by",
        "to",
        "action",
        "issue",
        "claims",
        "statements",
        "quantity",
        "due",
        "condition",
        "status",
        "tally",
        "evidence",
        "history",
    }
    assert commitment <= set(made["commitments"][0])
    assert made["commitments"][0]["quantity"]["value"] == 1000
    assert made["commitments"][0]["history"][0] | {"evidence": [], "tally": None} == {
        "as_of": "2022-12-01", "status": "kept", "why": "reported", "evidence": [], "tally": None,
    }  # fmt: skip
    assert set(made["accounts"][0]["claims"]) == set(made["accounts"][0]["sides"])


def test_a_persons_decision_is_the_status_and_the_machines_stays_beside_it() -> None:
    """Both can be read from the export."""
    commitment = as_object(whole())["commitments"][0]
    assert (commitment["status"], commitment["status_machine"]) == ("broken", "kept")


def test_the_same_record_gives_the_same_bytes() -> None:
    """Keys and order are fixed."""
    assert JsonExporter().export(whole()) == JsonExporter().export(whole())
