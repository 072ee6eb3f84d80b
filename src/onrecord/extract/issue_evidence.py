"""What speaks for each issue of each claim, as named tables of claims x issues: words, related words, likeness of vectors, issues of other claims.

An issue is known by its label and terms alone. A word counts the more, the fewer issues and claims have it, so that dossiers compare.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log

import numpy as np
from numpy.typing import NDArray

from onrecord.languages.english_issues import EMPTY_WORDS, ENDINGS
from onrecord.languages.related_words import MATTERS
from onrecord.model import Claim, Issue

WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*%?")
POINTING = re.compile(
    r"^\W*(?:it|this|that|these|those|they|he|she|both|the (?:deal|text|offer|plan|proposal|agreement|document|paper|two))\b", re.IGNORECASE
)
OF_THE_PROCESS = frozenset({"meeting", "progress", "mediation", "conduct"})  # matters of every negotiation, which claims touch without naming them
NEAR = 400  # code points between two claims that belong together
FADING = 0.6  # of what an earlier claim is about, with each claim further
SMOOTHING = 2.0  # claims that a word is thought to have been in already
Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrases and stems of one issue, each stem with its weight in this dossier, and the matters that its words belong to."""

    phrases: tuple[tuple[str, ...], ...]
    lines: tuple[str, ...]  # the phrases with a space around each
    stems: dict[str, float]
    label: tuple[str, ...]
    matters: tuple[str, ...]  # both sorted, so that sums come out the same in every run


def evidence(claims: Sequence[Claim], issues: Sequence[Issue], vectors: Mapping[str, bytes]) -> dict[str, Scores]:
    """The tables that need no neighbours."""
    known = lexicons(claims, issues)
    own, around = [_Words(claim.words or claim.context) for claim in claims], [_Words(_around(claim)) for claim in claims]
    paragraphs, headings = [_Words(claim.paragraph) for claim in claims], [_Words(claim.headings) for claim in claims]
    told = _table(own, known, _Words.weight)
    process = np.array([float(not OF_THE_PROCESS.isdisjoint(lexicon.matters)) for lexicon in known])
    silent = (told.max(axis=1, keepdims=True) <= 0).astype(np.float64)
    return {
        "words": told,
        "label": _table(own, known, _Words.of_label),
        "term": _table(own, known, _Words.best_phrase),
        "phrases": _table(own, known, _Words.phrases),
        "matters": _table(own, known, _Words.shared_matters),
        "around": _table(around, known, _Words.weight),
        "around_term": _table(around, known, _Words.best_phrase),
        "around_if_silent": silent * _table(around, known, _Words.weight),
        "paragraph": _table(paragraphs, known, _Words.weight),
        "paragraph_term": _table(paragraphs, known, _Words.best_phrase),
        "paragraph_if_silent": silent * _table(paragraphs, known, _Words.weight),
        "headings": _table(headings, known, _Words.weight),
        "headings_term": _table(headings, known, _Words.best_phrase),
        "headings_if_silent": silent * _table(headings, known, _Words.weight),
        "process": np.repeat(process[None], len(claims), axis=0),
        "process_if_silent": silent * process,
        **likeness(claims, issues, vectors),
    }


def from_neighbours(claims: Sequence[Claim], shares: Scores) -> dict[str, Scores]:
    """What the claims near by and those in like words are about, given each one's share for each issue."""
    before, after = np.zeros_like(shares), np.zeros_like(shares)
    window = np.zeros_like(shares)
    for i in range(1, len(claims)):
        if near(claims[i - 1], claims[i]):
            before[i], after[i - 1] = shares[i - 1], shares[i]
            window[i] = shares[i - 1] + FADING * window[i - 1]
    pointing = np.array([[float(bool(POINTING.match(claim.words)))] for claim in claims])
    return {
        "before": before,
        "after": after,
        "window": window,
        "before_if_pointing": pointing * before,
        "dossier": np.repeat(shares.mean(axis=0)[None], len(claims), axis=0),
        "like_claims": like_claims(claims, sharpened(shares)),
        "common_words": common_words(claims, sharpened(shares)),
    }


def near(first: Claim, second: Claim) -> bool:
    """Whether the second follows the first at a short distance."""
    return 0 <= second.spans[0].start - first.spans[-1].end <= NEAR


def sharpened(shares: Scores) -> Scores:
    """Claims that are sure of their issue count for more."""
    squares = shares**2
    return np.asarray(squares / squares.sum(axis=1, keepdims=True))


def like_claims(claims: Sequence[Claim], shares: Scores) -> Scores:
    """Cosine of a claim and the mean of the other claims of each issue, above the claim's mean; zeros where a claim has no vector."""
    if not claims or not all(claim.vector for claim in claims):
        return np.zeros_like(shares)
    vectors = _unit(_floats(claim.vector for claim in claims))
    vectors = _unit(vectors - vectors.mean(axis=0))
    sums = shares.T @ vectors
    own = (vectors * vectors).sum(axis=1, keepdims=True)
    dots = vectors @ sums.T - shares * own
    norms = np.sqrt(np.maximum((sums * sums).sum(axis=1)[None] - 2 * shares * (vectors @ sums.T) + shares**2 * own, 1e-9))
    cosines = dots / norms
    return np.asarray(cosines - cosines.mean(axis=1, keepdims=True))


def common_words(claims: Sequence[Claim], shares: Scores) -> Scores:
    """How much a claim's words are those of the other claims of each issue (naive Bayes without the claim itself)."""
    texts = [sorted(set(stems(claim.words))) for claim in claims]
    places = {s: n for n, s in enumerate(sorted({s for found in texts for s in found}))}
    counts, sums, prior = np.zeros(len(places)), np.zeros((len(places), shares.shape[1])), shares.mean(axis=0)
    rows = [[places[s] for s in found] for found in texts]
    for row, share in zip(rows, shares, strict=True):
        counts[row] += 1
        sums[row] += share
    out = np.zeros_like(shares)
    for i, row in enumerate(rows):
        if row:
            ratio = (sums[row] - shares[i] + SMOOTHING * prior) / ((counts[row] - 1)[:, None] + SMOOTHING) / prior
            out[i] = np.log(ratio).sum(axis=0) / np.sqrt(len(row))
    return out


def lexicons(claims: Sequence[Claim], issues: Sequence[Issue]) -> list[Lexicon]:
    """The issues' words; a stem that many issues or many claims have tells little."""
    stems_of = [sorted({s for words in (issue.label, *issue.terms) for s in stems(words)}) for issue in issues]
    shared = Counter(s for found in stems_of for s in found)
    common = Counter(s for claim in claims for s in set(stems(claim.context)))
    total = max(1, len(claims))
    return [
        Lexicon(
            phrases := tuple(tuple(stems(term)) for term in (issue.label, *issue.terms) if stems(term)),
            tuple(f" {' '.join(phrase)} " for phrase in phrases),
            {s: min(1.0, log((total + 1) / (common[s] + 1)) / log(20)) / shared[s] for s in found},
            tuple(sorted(set(stems(issue.label)))),
            matters_of(found),
        )
        for issue, found in zip(issues, stems_of, strict=True)
    ]


def likeness(claims: Sequence[Claim], issues: Sequence[Issue], vectors: Mapping[str, bytes]) -> dict[str, Scores]:
    """Cosine of claim and label, and of claim and its nearest term, each above the claim's mean over the issues; zeros where there are no vectors."""
    label, term = np.zeros((len(claims), len(issues))), np.zeros((len(claims), len(issues)))
    rows = [i for i, claim in enumerate(claims) if claim.vector]
    named = [[vectors[words] for words in (issue.label, *issue.terms) if words in vectors] for issue in issues]
    if rows and all(named):
        said = _unit(_floats(claims[i].vector for i in rows))
        for column, found in enumerate(named):
            cosines = said @ _unit(_floats(found)).T
            label[rows, column] = said @ _unit(_unit(_floats(found)).mean(axis=0)[None])[0]
            term[rows, column] = cosines.max(axis=1)
        for table in (label, term):
            table[rows] -= table[rows].mean(axis=1, keepdims=True)
    return {"like_label": label, "like_term": term}


def stems(words: str) -> list[str]:
    """`"Withdrawals of the troops"` -> ["withdrawal", "troop"]."""
    return [stem(w) for w in WORD.findall(words.lower()) if w not in EMPTY_WORDS]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def matters_of(found: Iterable[str]) -> tuple[str, ...]:
    """`["truc"]` -> ("truce",): the matters that have one of the stems, sorted."""
    known = _matters()
    return tuple(sorted({matter for s in found for matter in known.get(s, ())}))


@cache
def _matters() -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for matter, words in MATTERS.items():
        for s in set(stems(words)):
            out[s] = (*out.get(s, ()), matter)
    return out


class _Words:
    """The stems of a text, and what they have in common with an issue's."""

    def __init__(self, words: str) -> None:
        found = stems(words)
        self.stems = frozenset(found)
        self.line = f" {' '.join(found)} "
        self.matters = Counter(matter for s in found for matter in _matters().get(s, ()))

    def weight(self, lexicon: Lexicon) -> float:
        if self.stems.isdisjoint(lexicon.stems):
            return 0.0
        return min(2.0, sum(weight for found, weight in lexicon.stems.items() if found in self.stems))

    def of_label(self, lexicon: Lexicon) -> float:
        return min(2.0, sum(lexicon.stems[found] for found in lexicon.label if found in self.stems))

    def best_phrase(self, lexicon: Lexicon) -> float:
        """The greatest share of a term's stems that is there, by weight."""
        if self.stems.isdisjoint(lexicon.stems):
            return 0.0
        return max((self._covered(phrase, lexicon) for phrase in lexicon.phrases), default=0.0)

    def phrases(self, lexicon: Lexicon) -> float:
        return float(min(2, sum(line in self.line for line in lexicon.lines)))

    def shared_matters(self, lexicon: Lexicon) -> float:
        return min(2.0, float(sum(log(1 + self.matters[matter]) for matter in lexicon.matters if matter in self.matters)))

    def _covered(self, phrase: tuple[str, ...], lexicon: Lexicon) -> float:
        total = sum(lexicon.stems[s] for s in phrase) or 1.0
        return sum(lexicon.stems[s] for s in phrase if s in self.stems) / total * min(1.0, total)


def _table(texts: Sequence[_Words], known: Sequence[Lexicon], measure: Callable[[_Words, Lexicon], float]) -> Scores:
    return np.array([[measure(text, lexicon) for lexicon in known] for text in texts])


def _around(claim: Claim) -> str:
    """The words beside the claim's own."""
    return claim.context.replace(claim.words, " ", 1) if claim.words else claim.context


def _floats(vectors: Iterable[bytes]) -> Scores:
    return np.array([np.frombuffer(v, dtype=np.int8) for v in vectors], dtype=np.float64)


def _unit(rows: Scores) -> Scores:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=-1, keepdims=True), 1e-9))
