"""Fits the weights of `onrecord.extract.issues` and measures it over gold claims.

issues.py --models src/onrecord/models [--score-validation]
"""

from __future__ import annotations

from examples import gold_corpus
from onrecord.extract import issues as issues_module
from onrecord.model import Act, Claim
from onrecord.protocols import ClaimReader


def gold_claims(dossier: str, reader: ClaimReader | None, scored: bool = False) -> tuple[list[Claim], list[tuple[str, ...]], dict[str, bytes], list]:
    from gold_records import GOLD, load

    corpus = gold_corpus([dossier], scored=scored)
    spans = [c.spans for s in load(GOLD / dossier).statements for c in s.statement.claims]
    read = reader.read([e.input for e in corpus.examples]) if reader else [None] * len(corpus.examples)
    claims = [
        Claim(str(i), s, Act.REPORT, vector=r.vector if r else b"", context=f"{e.input.before} {e.input.words} {e.input.after}", words=e.input.words)
        for i, (e, s, r) in enumerate(zip(corpus.examples, spans, read, strict=True))
    ]
    found = corpus.issues[dossier]
    labels = sorted({w for i in found for w in (i.label, *i.terms)})
    vectors = dict(zip(labels, reader.embed(labels), strict=True)) if reader else {}
    return claims, [e.issues for e in corpus.examples], vectors, list(found)


def f1(assigned: list[tuple[str, ...]], gold: list[tuple[str, ...]]) -> float:
    right = sum(len(set(a) & set(g)) for a, g in zip(assigned, gold, strict=True))
    return 2 * right / (sum(len(set(a) - {"other"}) for a in assigned) + sum(map(len, gold)))


def pooled(data: list) -> float:
    assigned, wanted = [], []
    for claims, gold, vectors, found in data:
        result = issues_module.assign_issues(claims, found, vectors)
        assigned += [result[c.id] for c in claims]
        wanted += gold
    return f1(assigned, wanted)
