"""Claims over gold statements: contents and sources are given, the rest (cutting, act, issues) is the program's. Figures are the scorer's own.

    claims.py [--part training|further_training|unseen|validation] [--dossiers A,B] [--plain] [--models DIR] [--errors N]

Gold contents whose pieces touch are joined first, so that the gold's cut does not show. `--errors` is refused for validation.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from gold_records import GOLD, GoldDossier, load
from onrecord.extract.claims import read_claims
from onrecord.extract.issues import assign_issues
from onrecord.inference.claim_reader import TrainedClaimReader
from onrecord.inference.parser import SpacyParser
from onrecord.model import Attribution, Claim, Document, Span, Spans, words_of
from onrecord.protocols import ClaimReader
from onrecord.settings import Settings
from score_record import Score, f1, read_texts, share

TOUCHING = 8  # code points between two pieces that no cue can stand in


def joined(content: Spans, text: str) -> Spans:
    out = [content[0]]
    for span in content[1:]:
        gap = text[out[-1].end : span.start]
        if len(gap) <= TOUCHING and "\n" not in gap:
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return tuple(out)


def claims_of(gold: GoldDossier, document: Document, parser: SpacyParser, reader: ClaimReader | None) -> tuple[tuple[Claim, ...], ...]:
    own = [s.statement for s in gold.statements if s.statement.document == document.id]
    attributions = [Attribution(s.source, s.cue, joined(s.content, document.text)) for s in own]
    return read_claims(document, parser.parse(document.text), attributions, (), (), reader)


def record_of(gold: GoldDossier, parser: SpacyParser, reader: ClaimReader | None) -> dict[str, Any]:
    read = {d.id: claims_of(gold, d, parser, reader) for d in gold.documents}
    claims = [c for d in gold.documents for found in read[d.id] for c in found]
    issues = gold.dossier.issues
    labels = sorted({w for i in issues for w in (i.label, *i.terms)})
    vectors = dict(zip(labels, reader.embed(labels), strict=True)) if reader else {}
    about = assign_issues(claims, issues, vectors)
    rows = [
        {"id": f"{d.id}{n}", "document": d.id, "claims": [_row(c, about, d) for c in found]}
        for d in gold.documents
        for n, found in enumerate(read[d.id])
    ]
    return {"as_of": "2030-01-01", "documents": [{"id": d.id, "file": d.file} for d in gold.documents], "statements": rows}


def _row(claim: Claim, about: dict[str, tuple[str, ...]], document: Document) -> dict[str, Any]:
    return {
        "id": claim.id,
        "spans": [(s.start, s.end) for s in claim.spans],
        "act": str(claim.act),
        "issues": list(about[claim.id]),
        "text": words_of(claim.spans, document.text),
    }


def measure(names: list[str], reader: ClaimReader | None) -> tuple[dict[str, Any], list[Any]]:
    parser = SpacyParser(Settings())
    sums: dict[str, Counter[str]] = {}
    errors: list[Any] = []
    for name in names:
        gold = load(GOLD / name)
        score = Score(gold.raw, [record_of(gold, parser, reader)], read_texts(gold.raw, str(gold.folder / "gold.json")))
        for figure, value in score.claims().items():
            sums.setdefault(figure, Counter()).update({k: v for k, v in value.items() if k in ("tp", "pred", "gold", "hits", "of")})
        errors += [(name, *e) for e in score.errors]
    return {k: f1(c["tp"], c["pred"], c["gold"]) if c["pred"] or c["gold"] else share(c["hits"], c["of"]) for k, c in sums.items()}, errors


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", default="training")
    parser.add_argument("--dossiers", default="")
    parser.add_argument("--plain", action="store_true", help="without the trained reader")
    parser.add_argument("--models", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    names = args.dossiers.split(",") if args.dossiers else json.loads((GOLD / "split.json").read_text())[args.part]
    settings = replace(Settings(), models=args.models) if args.models else Settings()
    figures, errors = measure(names, None if args.plain else TrainedClaimReader(settings))
    for name, value in figures.items():
        print(f"{name:12s}", json.dumps(value))
    if args.errors and args.part != "validation":
        for error in errors[: args.errors]:
            print(*error)


if __name__ == "__main__":
    main()
