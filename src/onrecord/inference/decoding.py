"""Anchor and pair scores of one text -> attributions. Pure arithmetic: it knows nothing about how the scores were made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.inference.features import Break, Style, Window, Words
from onrecord.inference.pairs import BEGIN, CUE, INSIDE, SOURCE, PairHead, best_roles
from onrecord.model import Attitude, Attribution, Span, Spans

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Scores:
    """What the network gives for one window, per word: anchor probabilities, queries and keys."""

    window: Window
    anchors: Floats  # [words, 4]
    query: Floats
    key: Floats


@dataclass(frozen=True, slots=True)
class Thresholds:
    """By style. Tuned on half of PolNeAR dev (news) and on dossiers left out of training (report, issued): training/attribution/calibrate.py."""

    anchor: tuple[float, float, float] = (0.4, 0.4, 0.35)
    implicit: tuple[float, float, float] = (0.9, 0.65, 0.45)
    change: tuple[float, float, float] = (0.3, 1.0, 1.0)
    resume: tuple[float, float, float] = (0.6, 0.6, 0.6)


@dataclass(frozen=True, slots=True)
class _Found:
    """One decoded anchor: place and roles in the words of the whole text."""

    place: int
    kind: int  # index into pairs.ANCHORS
    probability: float
    first: int  # the window's first word
    roles: Ints
    content_score: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Raw scores -> how often an attribution of that score is right, by piecewise linear interpolation (isotonic regression on held-out texts)."""

    raw: tuple[float, ...] = (0.0, 1.0)
    right: tuple[float, ...] = (0.0, 1.0)

    def __call__(self, score: float) -> float:
        return round(float(np.interp(score, self.raw, self.right)), 4)


def decode(words: Words, scores: Iterable[Scores], head: PairHead, style: Style, thresholds: Thresholds) -> list[Attribution]:
    """The attributions of a text, in the order of their content."""
    found = [item for part, owned in _owned(list(scores)) for item in _window(words, part, owned, head, style, thresholds)]
    kept = _without_doubles(found)
    attributions = [made for item in kept if (made := _attribution(words, item, style)) is not None]
    return sorted(attributions, key=lambda a: (a.content[0].start, -a.content[-1].end))


def _owned(scores: list[Scores]) -> Iterator[tuple[Scores, range]]:
    """Each window with the words that it decides: half of what it shares with each neighbour."""
    for i, part in enumerate(scores):
        first, last = part.window.first, part.window.last
        if i:
            first = (first + scores[i - 1].window.last) // 2
        if i + 1 < len(scores):
            last = (last + scores[i + 1].window.first) // 2
        yield part, range(first, last)


def _window(words: Words, part: Scores, owned: range, head: PairHead, style: Style, thresholds: Thresholds) -> list[_Found]:
    offset = part.window.first
    kinds, places = [], []
    for place in owned:
        kind = _anchor_kind(part.anchors[place - offset], style, thresholds)
        if kind:
            kinds.append(kind)
            places.append(place - offset)
    if not places:
        return []
    scores = head.scores(part.query, part.key, np.array(places), words.paragraph[offset : part.window.last])
    roles = best_roles(scores, thresholds.change[style], thresholds.resume[style])
    return [
        _Found(place + offset, kind, _probability(part.anchors[place], kind, style), offset, row, _content_score(score, row))
        for place, kind, row, score in zip(places, kinds, roles, scores, strict=True)
    ]


def _anchor_kind(anchor: Floats, style: Style, thresholds: Thresholds) -> int:
    """0 for no anchor. News takes attitudes for attributions, so that their probabilities add up there."""
    said, thought, implied = float(anchor[1]), float(anchor[2]), float(anchor[3])
    cued = said + thought
    if cued >= thresholds.anchor[style]:
        return 1 if said >= thought else 2
    return 3 if implied >= thresholds.implicit[style] else 0


def _probability(anchor: Floats, kind: int, style: Style) -> float:
    return float(anchor[3] if kind == 3 else anchor[1] + anchor[2])


def _content_score(scores: Floats, roles: Ints) -> float:
    """How sure the roles of the content's words are, 0 to 1 (geometric mean)."""
    chosen = scores[np.arange(len(roles)), roles]
    content = chosen[(roles == BEGIN) | (roles == INSIDE)]
    return float(np.exp(content.mean())) if len(content) else 0.0


def _without_doubles(found: list[_Found]) -> list[_Found]:
    """Where two anchors lie in one cue, the likelier one stays; likewise where two have the same content."""
    kept: list[_Found] = []
    taken: set[int] = set()
    contents: set[tuple[int, ...]] = set()
    for item in sorted(found, key=lambda f: (-f.probability, f.place)):
        cue = item.first + np.flatnonzero(item.roles == CUE)
        content = tuple(int(w) for w in item.first + np.flatnonzero(item.roles >= BEGIN))
        if not content or content in contents or item.place in taken or any(int(w) in taken for w in cue):
            continue
        contents.add(content)
        taken |= {item.place, *(int(w) for w in cue)}
        kept.append(item)
    return kept


def _attribution(words: Words, item: _Found, style: Style) -> Attribution | None:
    split = style != Style.NEWS
    cuts = _claims(item.roles) if split else [np.flatnonzero(item.roles >= BEGIN)]  # news is not cut into claims
    claims = tuple(spans for part in cuts if (spans := _pieces(words, part + item.first, split)))
    content = tuple(sorted(span for claim in claims for span in claim))
    if not content:
        return None
    source = _pieces(words, np.flatnonzero(item.roles == SOURCE) + item.first, True)
    cue = _pieces(words, np.flatnonzero(item.roles == CUE) + item.first, True)
    attitude = Attitude.ATTITUDE if item.kind == 2 else Attitude.STATEMENT
    confidence = round(item.probability * item.content_score, 4)
    step = "tagger" if item.kind != 3 else "implied"
    return Attribution(source, cue, tuple(dict.fromkeys(content)), attitude, confidence, None, step, (), claims)


def _claims(roles: Ints) -> list[Ints]:
    """Places of the content's words, a group for each word that begins a claim."""
    places = np.flatnonzero(roles >= BEGIN)
    begins = np.flatnonzero(roles[places] == BEGIN)
    cuts = [c for c in begins if c > 0]
    return np.split(places, cuts) if len(places) else []


def _pieces(words: Words, places: Ints, split: bool) -> Spans:
    """Runs of neighbouring words as spans; `split`: a line break ends a run."""
    spans: list[Span] = []
    previous = -2
    for place in places:
        start, end = int(words.starts[place]), int(words.ends[place])
        joined = place == previous + 1 and not (split and words.breaks[place] != Break.NONE)
        if joined:
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))
        previous = int(place)
    return tuple(spans)
