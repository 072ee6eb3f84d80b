"""Examples -> what the network is to give: allowed anchor classes of each word, allowed roles of each word for each attribution.

Targets are sets of allowed answers: where the annotation does not decide (PolNeAR does not tell statements from attitudes, nor claims), every
answer that it admits is right, and the loss is minus the log of their summed probability.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.inference.features import Shape, Words
from onrecord.inference.pairs import ANCHORS, BEGIN, CUE, INSIDE, OUTSIDE, ROLES, SOURCE
from training.attribution.examples import Example, Item, Pieces

Bools = NDArray[np.bool_]
ALLOWED = {"statement": (1,), "attitude": (2,), "unknown": (1, 2), "implicit": (3,)}


@dataclass(frozen=True)
class Targets:
    anchors: Bools  # [words, anchor classes]
    places: list[int]  # the anchor word of each item
    roles: list[Bools]  # [words, roles] of each item


def find_targets(example: Example, words: Words, style: int) -> Targets:
    """`style` may differ from the example's own: PolNeAR read as a report has free punctuation at the edges of contents."""
    n = len(words.starts)
    anchors = np.zeros((n, len(ANCHORS)), dtype=bool)
    polnear = example.style == 0
    anchors[:, 0] = True
    anchors[:, 3 if polnear else 2] = True  # PolNeAR has no implied cues to learn from, gold no attitudes
    places, roles = [], []
    for item in example.items:
        target = _roles(item, words, polnear, free_edges=polnear and style != 0)
        place = _anchor(item, words, target)
        if place is None:
            continue
        anchors[place] = False
        anchors[place, list(ALLOWED[item.kind])] = True
        places.append(place)
        roles.append(target)
    return Targets(anchors, places, roles)


def covered(words: Words, pieces: Pieces) -> NDArray[np.int64]:
    """The places of the words that the pieces touch."""
    hit = np.zeros(len(words.starts), dtype=bool)
    for start, end in pieces:
        hit |= (words.starts < end) & (words.ends > start)
    return np.flatnonzero(hit)


def _anchor(item: Item, words: Words, target: Bools) -> int | None:
    places = covered(words, item.cue[:1]) if item.cue else np.flatnonzero(target[:, BEGIN] & ~target[:, OUTSIDE])
    return int(places[0]) if len(places) else None


def _roles(item: Item, words: Words, polnear: bool, free_edges: bool) -> Bools:
    target = np.zeros((len(words.starts), len(ROLES)), dtype=bool)
    target[:, OUTSIDE] = True
    for claim in item.claims:
        places = covered(words, claim)
        if not len(places):
            continue
        target[places] = False
        target[places, INSIDE] = True
        if polnear:
            target[places, BEGIN] = True
        target[places[0]] = False
        target[places[0], BEGIN] = True
        if free_edges:
            _free(target, places, words)
    for role, pieces in ((SOURCE, item.source), (CUE, item.cue)):
        places = covered(words, pieces)
        target[places] = False
        target[places, role] = True
    return target


def _free(target: Bools, places: NDArray[np.int64], words: Words) -> None:
    """Punctuation at the edges of the content may be in or out; then the next word may begin it."""
    for step in (1, -1):
        for place in places[::step]:
            target[place, [OUTSIDE, BEGIN, INSIDE]] = True
            if words.shape[place] != Shape.OTHER:
                target[place, OUTSIDE] = False
                break
