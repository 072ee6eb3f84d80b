"""Anchors and roles: the pair head of the attribution model in plain arrays, and how its scores become spans.

`training/attribution/network.py` is the same arithmetic with gradients; `tests/inference/test_pairs.py` holds one against the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

ANCHORS = ("none", "statement", "attitude", "implicit")
ROLES = ("outside", "source", "cue", "begin", "inside")
OUTSIDE, SOURCE, CUE, BEGIN, INSIDE = range(5)


def distance_buckets(distance: Any) -> Ints:
    """Signed distances in words -> 0..63: exact up to 12, then by powers of 1.25."""
    size = np.abs(distance)
    far = 12 + np.floor(np.log(np.maximum(size, 12) / 12) / np.log(1.25)).astype(np.int64)
    bucket = np.minimum(np.where(size < 12, size, far), 31)
    return np.asarray(np.where(distance < 0, bucket, bucket + 32), dtype=np.int64)


@dataclass(frozen=True, slots=True)
class PairHead:
    """The weights of the pair head; shapes as in the network."""

    distance: Floats  # [64, hidden]
    paragraphs: Floats  # [7, hidden]
    middle_weight: Floats  # [64, hidden]
    middle_bias: Floats
    last_weight: Floats  # [roles, 64]
    last_bias: Floats

    def scores(self, query: Floats, key: Floats, anchors: Ints, paragraph: Ints) -> Floats:
        """Log-probabilities `[anchors, words, roles]`. `query` and `key` are per word; `anchors` are word places."""
        hidden = self.distance.shape[1]
        cut = key.shape[1] - hidden
        size = cut // len(ROLES)
        q = query[anchors, :cut].reshape(len(anchors), len(ROLES), size)
        k = key[:, :cut].reshape(len(key), len(ROLES), size)
        biaffine = np.matmul(q.transpose(1, 0, 2), k.transpose(1, 2, 0)).transpose(1, 2, 0) / np.sqrt(np.float32(size))
        logits = biaffine + self._perceptron(query[anchors, cut:], key[:, cut:], anchors, paragraph)
        logits = logits - logits.max(-1, keepdims=True)
        return np.asarray(logits - np.log(np.exp(logits).sum(-1, keepdims=True)), dtype=np.float32)

    def _perceptron(self, query: Floats, key: Floats, anchors: Ints, paragraph: Ints) -> Floats:
        distance = distance_buckets(np.arange(len(key))[None] - anchors[:, None])
        apart = np.clip(paragraph[None] - paragraph[anchors][:, None], -3, 3) + 3
        joint = np.maximum(query[:, None] + key[None] + self.distance[distance] + self.paragraphs[apart], 0)
        middle = np.maximum(joint @ self.middle_weight.T + self.middle_bias, 0)
        return np.asarray(middle @ self.last_weight.T + self.last_bias, dtype=np.float32)


def best_roles(scores: Floats, change: float, resume: float) -> Ints:
    """The best role of each word for each anchor, `[anchors, words]` (Viterbi): a change of role costs `change`, content that goes on without a
    beginning costs `resume` more."""
    cost = _transition_cost(change, resume)
    anchors, words, roles = scores.shape
    best = scores[:, 0].copy()
    best[:, INSIDE] -= resume
    back = np.zeros((words, anchors, roles), dtype=np.int8)
    for t in range(1, words):
        step = best[:, :, None] + cost
        back[t] = step.argmax(1)
        best = step.max(1) + scores[:, t]
    path = np.zeros((anchors, words), dtype=np.int64)
    path[:, -1] = best.argmax(1)
    rows = np.arange(anchors)
    for t in range(words - 1, 0, -1):
        path[:, t - 1] = back[t, rows, path[:, t]]
    return path


def _transition_cost(change: float, resume: float) -> Floats:
    cost = np.full((len(ROLES), len(ROLES)), -change, dtype=np.float32)
    np.fill_diagonal(cost, 0.0)
    cost[BEGIN, INSIDE] = 0.0
    cost[BEGIN, BEGIN] = -change
    for role in (OUTSIDE, SOURCE, CUE):
        cost[role, INSIDE] -= resume
    return cost
