"""Anchors and roles in plain arrays."""

from __future__ import annotations

import numpy as np

from onrecord.inference.pairs import BEGIN, CUE, INSIDE, OUTSIDE, SOURCE, PairHead, best_roles, distance_buckets


def test_distances_are_exact_nearby_and_signed() -> None:
    """Up to eleven words away every distance has a bucket of its own, and before differs from after."""
    near = distance_buckets(np.arange(-11, 12))
    assert len(set(near.tolist())) == 23
    assert distance_buckets(np.array([5000, -5000])).tolist() == [63, 31]


def head(hidden: int = 6) -> PairHead:
    rng = np.random.default_rng(3)
    make = lambda *shape: rng.normal(size=shape).astype(np.float32)  # noqa: E731
    return PairHead(make(64, hidden), make(7, hidden), make(32, hidden), make(32), make(5, 32), make(5))


def test_scores_are_those_of_each_pair_by_itself() -> None:
    """The scores of all anchors and words at once are those of one anchor and one word at a time."""
    rng, weights = np.random.default_rng(4), head()
    query, key = rng.normal(size=(9, 5 * 4 + 6)).astype(np.float32), rng.normal(size=(9, 5 * 4 + 6)).astype(np.float32)
    paragraph = np.array([0, 0, 0, 1, 1, 1, 2, 2, 5])
    scores = weights.scores(query, key, np.array([2, 7]), paragraph)
    for row, anchor in enumerate((2, 7)):
        for word in range(9):
            biaffine = (query[anchor, :20].reshape(5, 4) * key[word, :20].reshape(5, 4)).sum(-1) / 2
            apart = int(np.clip(paragraph[word] - paragraph[anchor], -3, 3)) + 3
            joint = query[anchor, 20:] + key[word, 20:] + weights.distance[distance_buckets(np.array(word - anchor))] + weights.paragraphs[apart]
            middle = np.maximum(np.maximum(joint, 0) @ weights.middle_weight.T + weights.middle_bias, 0)
            logits = biaffine + middle @ weights.last_weight.T + weights.last_bias
            expected = logits - np.log(np.exp(logits).sum())
            np.testing.assert_allclose(scores[row, word], expected, rtol=1e-4, atol=1e-4)


def roles(*best: int) -> np.ndarray:
    scores = np.full((1, len(best), 5), -3.0, dtype=np.float32)
    scores[0, np.arange(len(best)), list(best)] = -0.1
    return scores


def test_clear_scores_are_followed() -> None:
    """Where every word is clear, the path is the best role of each."""
    wanted = [SOURCE, CUE, BEGIN, INSIDE, INSIDE, OUTSIDE, BEGIN, INSIDE]
    assert best_roles(roles(*wanted), 0.3, 0.6)[0].tolist() == wanted


def test_a_doubtful_word_goes_with_its_neighbours() -> None:
    """One word that leans to another role by less than the cost of two changes stays with the words around it."""
    scores = roles(BEGIN, INSIDE, INSIDE, INSIDE, INSIDE)
    scores[0, 2] = [-0.6, -5, -5, -5, -0.8]
    assert best_roles(scores, 0.3, 0.6)[0].tolist() == [BEGIN, INSIDE, INSIDE, INSIDE, INSIDE]
