"""Which of a dossier's issues each claim is about; called when the record is read, so that a corrected dossier needs no re-reading.

A fitted ranker over the tables of `issue_evidence`: first each claim by itself, then once more beside its neighbours. The weights are data
(`issue_weights.json`, made by `training/claims/fit_issues.py`). Limit: without common words and without vectors a claim is `other`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from onrecord.extract.issue_evidence import Scores, evidence, from_neighbours, near
from onrecord.model import Claim, Issue

OTHER = "other"
ALONE, TOGETHER = "alone", "together"
SECOND = 0.8  # a second issue needs this share of the best one's; over 14 dossiers F1 is flat from 0.7 to 1 and falls below, 2026-11-25
DECIDES = ("words", "matters", "around", "paragraph", "headings")  # evidence without which nothing is said


def assign_issues(claims: Sequence[Claim], issues: Sequence[Issue], vectors: Mapping[str, bytes]) -> dict[str, tuple[str, ...]]:
    """The issues of every claim by its id: usually one, at most two; `other` where nothing fits. `vectors` has the labels' and terms'."""
    if not issues or not claims:
        return {claim.id: (OTHER,) for claim in claims}
    found = evidence(claims, issues, vectors)
    told = _told(claims, found)
    shares = rank(claims, found, weights())
    return {claim.id: _chosen(row, issues) if known else (OTHER,) for claim, row, known in zip(claims, shares, told, strict=True)}


def _told(claims: Sequence[Claim], found: Mapping[str, Scores]) -> list[bool]:
    """Whether anything speaks for an issue, in each claim or in the one that it follows."""
    told = (np.any([found[name].max(axis=1) > 0 for name in DECIDES], axis=0) | (np.abs(found["like_label"]).max(axis=1) > 0)).tolist()
    for i in range(1, len(claims)):
        told[i] = told[i] or (told[i - 1] and near(claims[i - 1], claims[i]))
    return [bool(one) for one in told]


def rank(claims: Sequence[Claim], found: Mapping[str, Scores], fitted: Mapping[str, Mapping[str, float]]) -> Scores:
    """Each claim's share for each issue; a row sums to one."""
    alone = shares_of(found, fitted[ALONE])
    return shares_of({**found, **from_neighbours(claims, alone)}, fitted[TOGETHER])


def shares_of(found: Mapping[str, Scores], fitted: Mapping[str, float]) -> Scores:
    scores = np.sum([weight * found[name] for name, weight in fitted.items()], axis=0)
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


@cache
def weights() -> dict[str, dict[str, float]]:
    """The fitted weights by pass and table."""
    read: dict[str, dict[str, float]] = json.loads((files("onrecord.extract") / "issue_weights.json").read_text(encoding="utf-8"))
    return read


def _chosen(row: Scores, issues: Sequence[Issue]) -> tuple[str, ...]:
    order = np.argsort(-row, kind="stable")
    if len(order) > 1 and row[order[1]] > SECOND * row[order[0]]:
        return (issues[order[0]].id, issues[order[1]].id)
    return (issues[order[0]].id,)
