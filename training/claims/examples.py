"""Labelled claims for training and measuring: the dossiers of gold/, our own claims, and PLOVER sentences.

Validation dossiers are refused by name: nothing here reads them unless `scored=True` is said, which only the final scoring does.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from own_claims import read_own_claims

from gold_records import GOLD, load, names
from onrecord.extract.claim_inputs import claim_input
from onrecord.model import Act, Issue
from onrecord.protocols import ClaimInput

ACTS = tuple(Act)
OTHERS = 0.35  # the share of a label that its acceptable alternatives get together


@dataclass(frozen=True)
class Example:
    """One labelled claim. `statement` keeps siblings together, `issues` are ids of its dossier."""

    dossier: str
    statement: str
    document: str
    input: ClaimInput
    act: Act
    acts_ok: tuple[Act, ...]
    issues: tuple[str, ...]
    optional: bool = False
    issuer: bool = False


@dataclass(frozen=True)
class Corpus:
    examples: tuple[Example, ...]
    issues: dict[str, tuple[Issue, ...]]


def gold_corpus(dossiers: Iterable[str], *, scored: bool = False) -> Corpus:
    """The claims of gold dossiers."""
    dossiers = tuple(dossiers)
    if not scored and set(dossiers) & set(names("validation")):
        raise ValueError("validation dossiers are only scored")
    examples: list[Example] = []
    issues: dict[str, tuple[Issue, ...]] = {}
    for name in dossiers:
        gold = load(GOLD / name)
        issues[name] = gold.dossier.issues
        texts = {d.id: d for d in gold.documents}
        raw = {c["id"]: c for s in gold.raw["statements"] for c in s["claims"]}
        for resolved in gold.statements:
            statement, document = resolved.statement, texts[resolved.statement.document]
            for claim in statement.claims:
                row = raw[claim.id.split("/", 1)[1]]
                shown = claim_input(document.text, claim.spans, statement.source, statement.cue)
                oks = tuple(Act(a) for a in row["acts_ok"])
                issuer = document.issuer is not None
                examples.append(Example(name, statement.id, document.id, shown, claim.act, oks, tuple(row["issues"]), row["optional"], issuer))
    return Corpus(tuple(examples), issues)


def own_corpus() -> Corpus:
    """Our own claims, written for this model."""
    own = read_own_claims()
    examples = tuple(
        Example(c.dossier, f"own-{number}", "own", c.input, Act(c.act), tuple(Act(a) for a in c.acts_ok), c.issues)
        for number, c in enumerate(own.claims)
    )
    return Corpus(examples, own.issues)


@dataclass(frozen=True)
class CodedSentence:
    """A sentence of PLV_train with its PLOVER root code."""

    sentence: str
    source: str
    target: str
    root: str


def plover_sentences(path: Path) -> tuple[CodedSentence, ...]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return tuple(CodedSentence(r["sentence"], r["source"], r["target"], r["gold_root"]) for r in rows if r["gold_root"])


def act_target(example: Example) -> list[float]:
    """A distribution over `ACTS`: the gold act and, with less weight, the acts that are acceptable too."""
    share = OTHERS if example.acts_ok else 0.0
    weights = dict.fromkeys(ACTS, 0.0)
    for act in example.acts_ok:
        weights[act] += share / len(example.acts_ok)
    weights[example.act] += 1 - share
    return [weights[act] for act in ACTS]
