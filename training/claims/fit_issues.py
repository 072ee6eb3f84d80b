"""Fits the ranker of `onrecord.extract.issues` over gold claims; prints F1 with each dossier left out, then writes the weights of all.

    fit_issues.py --models DIR --dossiers A,B,... --out src/onrecord/extract/issue_weights.json

The claim reader in DIR must not have been trained on those dossiers, or the likeness of its vectors would be trusted too much.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from examples import gold_corpus
from gold_records import GOLD, load
from onrecord.extract.claim_inputs import words_beside
from onrecord.extract.issue_evidence import Scores, evidence, from_neighbours
from onrecord.extract.issues import ALONE, TOGETHER, rank, shares_of
from onrecord.inference.claim_reader import TrainedClaimReader
from onrecord.model import Act, Claim
from onrecord.protocols import ClaimReader
from onrecord.settings import Settings

SHRINKING = 2.0  # weight of the sum of squares; 1, 2 and 5 tried


@dataclass(frozen=True)
class Lesson:
    """One dossier: its claims, their evidence, and which issues are right."""

    claims: list[Claim]
    found: dict[str, Scores]
    right: Scores


def lesson(dossier: str, reader: ClaimReader) -> Lesson:
    corpus, gold = gold_corpus([dossier]), load(GOLD / dossier)
    texts = {document.id: document.text for document in gold.documents}
    spans = [claim.spans for s in gold.statements for claim in s.statement.claims]
    readings = reader.read([e.input for e in corpus.examples])
    claims = [
        Claim(
            str(number),
            places,
            Act.REPORT,
            vector=reading.vector,
            context=f"{e.input.before} {e.input.words} {e.input.after}".strip(),
            words=e.input.words,
            paragraph=words_beside(texts[e.document], places),
            headings=e.input.headings,
        )
        for number, (e, places, reading) in enumerate(zip(corpus.examples, spans, readings, strict=True))
    ]
    issues = corpus.issues[dossier]
    labels = sorted({words for issue in issues for words in (issue.label, *issue.terms)})
    vectors = dict(zip(labels, reader.embed(labels), strict=True))
    right = np.array([[float(issue.id in e.issues) for issue in issues] for e in corpus.examples])
    return Lesson(claims, evidence(claims, issues, vectors), right)


def fit(lessons: Sequence[Lesson]) -> dict[str, dict[str, float]]:
    """The weights of both passes."""
    alone = _fit([one.found for one in lessons], lessons)
    beside = [{**one.found, **from_neighbours(one.claims, shares_of(one.found, alone))} for one in lessons]
    return {ALONE: alone, TOGETHER: _fit(beside, lessons)}


def _fit(found: Sequence[dict[str, Scores]], lessons: Sequence[Lesson]) -> dict[str, float]:
    """Multinomial logistic regression over the issues of each dossier (L-BFGS)."""
    names = list(found[0])
    tables = [np.stack([one[name] for name in names], axis=-1) for one in found]
    known = [one.right.sum(axis=1) > 0 for one in lessons]

    def loss(weights: Scores) -> tuple[float, Scores]:
        total, slope = SHRINKING * float(weights @ weights), 2 * SHRINKING * weights
        for table, rows, one in zip(tables, known, lessons, strict=True):
            wanted = one.right[rows] / one.right[rows].sum(axis=1, keepdims=True)
            scores = table[rows] @ weights
            shares = np.exp(scores - scores.max(axis=1, keepdims=True))
            shares /= shares.sum(axis=1, keepdims=True)
            total -= float((wanted * np.log(shares + 1e-12)).sum())
            slope = slope + np.einsum("nm,nmf->f", shares - wanted, table[rows])
        return total, slope

    found_weights = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return dict(zip(names, np.round(found_weights, 3).tolist(), strict=True))


def hits(one: Lesson, weights: dict[str, dict[str, float]]) -> int:
    best = rank(one.claims, one.found, weights).argmax(axis=1)
    return int(one.right[np.arange(len(best)), best].sum())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--dossiers", required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    reader = TrainedClaimReader(replace(Settings(), models=args.models))
    lessons = {name: lesson(name, reader) for name in args.dossiers.split(",")}
    right, of = 0, 0.0
    for name, one in lessons.items():
        found = hits(one, fit([other for key, other in lessons.items() if key != name]))
        print(name, round(2 * found / (len(one.claims) + one.right.sum()), 3), flush=True)
        right, of = right + found, of + len(one.claims) + float(one.right.sum())
    print("all, each left out:", round(2 * right / of, 4))
    args.out.write_text(json.dumps(fit(list(lessons.values())), indent=1) + "\n")


if __name__ == "__main__":
    main()
