"""Commitments on perfect statements, scored by the scorer's own logic.

PYTHONPATH=src:bench python bench/commitments.py validation               # aggregate figures with the weights that ship
PYTHONPATH=src:bench python bench/commitments.py training --folds FOLDER  # each dossier with weights that have not seen it
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from filled_records import Filled, fill
from gold_records import names
from onrecord.export.record_json import as_object
from onrecord.model import Record
from onrecord.negotiation import linear
from onrecord.negotiation.commitments import track
from score_record import Score, check_record, f1, macro, share

ASPECTS = ("commitments", "quantity", "due", "condition", "status", "status_all", "status_macro", "tally")


def records_of(filled: Filled) -> list[dict[str, Any]]:
    """One record per day that the gold speaks of."""
    days = sorted({check["as_of"] for row in filled.gold.raw["commitments"] for check in row["timeline"]})
    return [_record(filled, day) for day in days]


def _record(filled: Filled, day: str) -> dict[str, Any]:
    as_of = date.fromisoformat(day)
    documents = tuple(document for document in filled.gold.documents if document.published and document.published <= as_of)
    known = {document.id for document in documents}
    statements = tuple(row for row in filled.statements if row.document.id in known)
    commitments = track(statements, filled.readings, documents, filled.gold.dossier, filled.meetings, as_of, ())
    shown = as_object(Record(as_of, filled.gold.dossier, documents, statements, commitments=commitments))
    return check_record(json.loads(json.dumps(shown)), day, {document.file: document.text for document in documents})


def score(name: str, folds: Path | None) -> tuple[dict[str, Any], list[tuple[str, str, str]]]:
    filled = fill(name)
    with (
        patch.object(linear, "load", lambda model: linear.from_json((folds / name / f"{model}.json").read_text(encoding="utf-8")))
        if folds
        else nullcontext()
    ):
        records = records_of(filled)
    texts = {document.file: document.text for document in filled.gold.documents}
    scorer = Score(filled.gold.raw, records, texts)
    scorer.statements()
    scorer.errors.clear()
    return scorer.commitments(), scorer.errors


def pooled(figures: list[dict[str, Any]]) -> dict[str, Any]:
    """One figure per aspect over all dossiers: counts are added before anything is divided."""
    out: dict[str, Any] = {}
    for aspect in ASPECTS:
        rows = [figure[aspect] for figure in figures]
        if "f1" in rows[0]:
            out[aspect] = f1(sum(row["tp"] for row in rows), sum(row["pred"] for row in rows), sum(row["gold"] for row in rows))
        elif "classes" in rows[0]:
            hits: Counter[str] = Counter()
            totals: Counter[str] = Counter()
            for row in rows:
                for label, (hit, total) in row["classes"].items():
                    hits[label] += hit
                    totals[label] += total
            out[aspect] = macro(hits, totals)
        else:
            out[aspect] = share(sum(row["hits"] for row in rows), sum(row["of"] for row in rows))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=["training", "further_training", "validation"])
    parser.add_argument("--folds", type=Path)
    parser.add_argument("--errors", action="store_true", help="training dossiers only")
    options = parser.parse_args()
    scored = {name: score(name, options.folds) for name in names(options.part)}
    for aspect, figure in pooled([figures for figures, _ in scored.values()]).items():
        print(f"{aspect:14s} {json.dumps(figure)}")
    if options.part != "validation":
        for name, (figures, _) in scored.items():
            print(f"{name:20s} F1 {figures['commitments']['f1']:.2f}  status {figures['status']['share']}  due {figures['due']['share']}")
    if options.errors and options.part != "validation":
        for name, (_, errors) in scored.items():
            print("\n".join(f"{name}: {' '.join(error)}" for error in errors), file=sys.stderr)


if __name__ == "__main__":
    main()
