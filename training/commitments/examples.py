"""What the gold dossiers teach about making commitments: labelled claims, sets of debtors and pairs.

Acts are noisy when they are read by a model, so a claim is also shown with the other acts that its annotator would have defended.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any, TypeAlias

from filled_records import Filled
from onrecord.model import Act
from onrecord.negotiation.commitments import Tracker, tracker_of
from onrecord.negotiation.debtors import Scene, candidates, features_of
from onrecord.negotiation.debtors import scores_of as debtor_scores
from onrecord.negotiation.issue_roles import roles_of
from onrecord.negotiation.linear import Features
from onrecord.negotiation.outcomes import Sightings, features_on
from onrecord.negotiation.party_names import party_names
from onrecord.negotiation.promises import Promise, promise_of
from onrecord.negotiation.stems import Rarity
from onrecord.negotiation.undertakings import Undertaking, making_features, pair_features
from onrecord.negotiation.wordings import Wording, wordings_of

OTHER_ACTS = 0.4  # the weight that the other defensible acts share


@dataclass(frozen=True)
class Example:
    features: Features
    label: str
    weight: float = 1.0


Maker: TypeAlias = "Callable[[Filled], list[Example]]"


def commitments_of(filled: Filled) -> dict[str, list[dict[str, Any]]]:
    """Claim id to the gold commitments that it states."""
    found: dict[str, list[dict[str, Any]]] = {}
    for row in filled.gold.raw["commitments"]:
        for claim in row["claims"]:
            found.setdefault(f"{filled.gold.raw['dossier']}/{claim}", []).append(row)
    return found


def scene_of(filled: Filled) -> Scene:
    return Scene(party_names(filled.gold.dossier, filled.statements), roles_of(wordings_of(filled.statements)))


def making_examples(filled: Filled) -> list[Example]:
    names, stated = party_names(filled.gold.dossier, filled.statements), commitments_of(filled)
    allowed = {f"{filled.gold.raw['dossier']}/{c['id']}": c["acts_ok"] for s in filled.gold.raw["statements"] for c in s["claims"]}
    rows = []
    for wording in wordings_of(filled.statements):
        label = "yes" if wording.id in stated else "no"
        other = allowed[wording.id]
        rows.append(Example(making_features(wording, names), label, 1 - OTHER_ACTS if other else 1.0))
        for act in other:
            rows.append(Example(making_features(_as(wording, act), names), label, OTHER_ACTS / len(other)))
    return rows


def _as(wording: Wording, act: str) -> Wording:
    return replace(wording, claim=replace(wording.claim, act=Act(act)))


def debtor_examples(filled: Filled) -> list[Example]:
    scene, stated = scene_of(filled), commitments_of(filled)
    rows = []
    for wording in wordings_of(filled.statements):
        for row in stated.get(wording.id, [])[:1]:
            for debtors, ways in candidates(wording, scene.names).items():
                rows.append(Example(features_of(debtors, ways, wording, scene), "yes" if debtors == set(row["by"]) else "no"))
    return rows


def pair_examples(filled: Filled) -> list[Example]:
    """Pairs of claims on one issue that both state a commitment."""
    scene, stated = scene_of(filled), commitments_of(filled)
    wordings = wordings_of(filled.statements)
    rarity = Rarity(wording.text for wording in wordings)
    rows = []
    makers = [_undertaking(wording, scene) for wording in wordings if wording.id in stated]
    for one, other in combinations(makers, 2):
        if one.wording.issue == other.wording.issue:
            shared = {c["id"] for c in stated[one.wording.id]} & {c["id"] for c in stated[other.wording.id]}
            rows.append(Example(pair_features(one, other, rarity), "yes" if shared else "no"))
    return rows


def _undertaking(wording: Wording, scene: Scene) -> Undertaking:
    return Undertaking(wording, 1.0, tuple(debtor_scores(wording, scene).items()))


STATE = {
    "pending": "open",
    "overdue": "open",
    "kept": "kept",
    "partly_kept": "partly_kept",
    "broken": "broken",
    "superseded": "replaced",
    "withdrawn": "replaced",
}


def gold_promises(filled: Filled) -> list[Promise]:
    """The gold's commitments with terms as the product reads them."""
    by_id = {wording.id: wording for wording in wordings_of(filled.statements)}
    prefix = filled.gold.raw["dossier"]
    return [
        promise_of(frozenset(row["by"]), row["issue"], [by_id[f"{prefix}/{claim}"] for claim in row["claims"]])
        for row in filled.gold.raw["commitments"]
    ]


def gold_tracker(filled: Filled) -> Tracker:
    """The gold's commitments with their evidence."""
    return tracker_of(gold_promises(filled), filled.statements, filled.readings, filled.gold.documents, filled.gold.dossier, filled.meetings, None)


def outcome_examples(filled: Filled) -> list[Example]:
    """The state of every gold commitment on every day that the gold speaks of."""
    tracker = gold_tracker(filled)
    around = tracker.around
    return [
        Example(
            features_on(Sightings(course), date.fromisoformat(check["as_of"]), around.published, around.meetings, around.scene.names, around.rarity),
            STATE[check["status"]],
        )
        for row, course in zip(filled.gold.raw["commitments"], tracker.courses, strict=True)
        for check in row["timeline"]
    ]
