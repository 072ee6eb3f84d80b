"""Which of a dossier's issues each claim is about; called when the record is read, so that a corrected dossier needs no re-reading.

An issue is known by its label and terms alone. Evidence: their words in and around the claim, the issue of the claims near by, and the likeness of
vectors. A word counts the more, the fewer issues and claims have it. Limit: without common words and without vectors a claim is `other`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from onrecord.languages.english_issues import EMPTY_WORDS, ENDINGS
from onrecord.model import Claim, Issue

OTHER = "other"
WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*%?")
Scores = NDArray[np.float64]

# Searched on five dossiers that the reader had not seen (the last of further_training), 2026-11-25; F1 is flat within 0.01 around them.
WEIGHTS = {"phrase": 1.2, "words": 1.2, "around": 0.35, "likeness": 5.0, "near": 0.15}
NEAR = 400  # code points between two claims that belong together
SECOND = 0.75  # a second issue needs this share of the best one's score above the mean, and words of its own
NOTHING = 0.01


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrases and stems of one issue, each stem with its weight in this dossier."""

    phrases: tuple[str, ...]
    stems: dict[str, float]


def assign_issues(claims: Sequence[Claim], issues: Sequence[Issue], vectors: Mapping[str, bytes]) -> dict[str, tuple[str, ...]]:
    """The issues of every claim by its id: usually one, at most two; `other` where nothing fits. `vectors` has the labels' and terms'."""
    if not issues or not claims:
        return {claim.id: (OTHER,) for claim in claims}
    scores = score_issues(claims, issues, vectors)
    known = evidence_of_words(claims, lexicons(claims, issues))
    return {claim.id: _chosen(row, words, issues) for claim, row, words in zip(claims, scores, known, strict=True)}


def score_issues(claims: Sequence[Claim], issues: Sequence[Issue], vectors: Mapping[str, bytes]) -> Scores:
    """One row a claim, one column an issue."""
    found = evidence(claims, issues, vectors)
    alone = sum(WEIGHTS[name] * found[name] for name in ("phrase", "words", "around", "likeness"))
    return np.asarray(alone + WEIGHTS["near"] * from_neighbours(claims, np.asarray(alone)))


def evidence(claims: Sequence[Claim], issues: Sequence[Issue], vectors: Mapping[str, bytes]) -> dict[str, Scores]:
    """Every kind of evidence as claims x issues."""
    known = lexicons(claims, issues)
    own = [_Text(_own_words(claim)) for claim in claims]
    around = [_Text(claim.context) for claim in claims]
    return {
        "phrase": np.array([[text.phrases(lexicon) for lexicon in known] for text in own]),
        "words": np.array([[text.weight(lexicon) for lexicon in known] for text in own]),
        "around": np.array([[text.weight(lexicon) + text.phrases(lexicon) for lexicon in known] for text in around]),
        "likeness": likeness(claims, issues, vectors),
    }


def evidence_of_words(claims: Sequence[Claim], known: Sequence[Lexicon]) -> Scores:
    texts = [_Text(_own_words(claim)) for claim in claims]
    return np.array([[text.weight(lexicon) + text.phrases(lexicon) for lexicon in known] for text in texts])


def lexicons(claims: Sequence[Claim], issues: Sequence[Issue]) -> list[Lexicon]:
    """The issues' words; a stem that many issues or many claims have tells little."""
    stems_of = [{s for words in (issue.label, *issue.terms) for s in stems(words)} for issue in issues]
    shared = Counter(s for found in stems_of for s in found)
    texts = [set(stems(claim.context)) for claim in claims]
    common = Counter(s for found in texts for s in found)
    total = max(1, len(claims))
    return [
        Lexicon(
            tuple(" ".join(stems(term)) for term in (*issue.terms, issue.label) if stems(term)),
            {s: min(1.0, log((total + 1) / (common[s] + 1)) / log(20)) / shared[s] for s in found},
        )
        for issue, found in zip(issues, stems_of, strict=True)
    ]


def likeness(claims: Sequence[Claim], issues: Sequence[Issue], vectors: Mapping[str, bytes]) -> Scores:
    """Cosine of claim and issue above the claim's mean over the issues; zeros where there are no vectors."""
    out = np.zeros((len(claims), len(issues)))
    labels = [[vectors[words] for words in (issue.label, *issue.terms) if words in vectors] for issue in issues]
    rows = [i for i, claim in enumerate(claims) if claim.vector]
    if not rows or not all(labels):
        return out
    said = _unit(np.array([np.frombuffer(claims[i].vector, dtype=np.int8) for i in rows], dtype=np.float64))
    for column, found in enumerate(labels):
        named = _unit(np.array([np.frombuffer(v, dtype=np.int8) for v in found], dtype=np.float64))
        cosines = said @ named.T
        out[rows, column] = 0.5 * (said @ _unit(named.mean(axis=0)[None])[0]) + 0.5 * cosines.max(axis=1)
    out[rows] -= out[rows].mean(axis=1, keepdims=True)
    return out


def from_neighbours(claims: Sequence[Claim], scores: Scores) -> Scores:
    """The scores of the claim before and after, where they stand near by."""
    out = np.zeros_like(scores)
    for i in range(1, len(claims)):
        gap = claims[i].spans[0].start - claims[i - 1].spans[-1].end
        if 0 <= gap <= NEAR:
            out[i] += scores[i - 1]
            out[i - 1] += 0.5 * scores[i]
    return out


def stems(words: str) -> list[str]:
    """`"Withdrawals of the troops"` -> ["withdrawal", "troop"]."""
    return [stem(w) for w in WORD.findall(words.lower()) if w not in EMPTY_WORDS]


def stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


class _Text:
    def __init__(self, words: str) -> None:
        found = stems(words)
        self.stems = set(found)
        self.line = f" {' '.join(found)} "

    def phrases(self, lexicon: Lexicon) -> float:
        return float(min(2, sum(f" {phrase} " in self.line for phrase in lexicon.phrases)))

    def weight(self, lexicon: Lexicon) -> float:
        return min(2.0, sum(weight for found, weight in lexicon.stems.items() if found in self.stems))


def _chosen(row: Scores, words: Scores, issues: Sequence[Issue]) -> tuple[str, ...]:
    order = np.argsort(-row, kind="stable")
    best = int(order[0])
    if row[best] < NOTHING:
        return (OTHER,)
    second = int(order[1]) if len(order) > 1 else best
    if second != best and words[second] > 0.5 and row[second] > SECOND * row[best]:
        return (issues[best].id, issues[second].id)
    return (issues[best].id,)


def _own_words(claim: Claim) -> str:
    """The claim's words, for which its context was kept: the part between what stands before and after."""
    return claim.words or claim.context


def _unit(rows: Scores) -> Scores:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9))
