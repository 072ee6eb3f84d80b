"""Who owes what a claim undertakes: the speaker's side, another one, or several together.

Every set of parties that the claim could mean is scored by a linear model; tellings of one undertaking vote together.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.negotiation import linear
from onrecord.negotiation.issue_roles import IssueRoles
from onrecord.negotiation.linear import Features
from onrecord.negotiation.party_names import PartyNames
from onrecord.negotiation.signals import signals_of
from onrecord.negotiation.wordings import SENTENCE_END, Wording

Debtors = frozenset[str]
SUBJECT_REACH = 45  # characters from the start of a claim in which its subject is looked for
NOISE = 0.02  # what a set gets from a telling that does not consider it
SIGNS = (
    "we", "both", "group", "it", "they", "meeting", "will", "would", "is_to", "agreeing", "promising", "infinitive", "handing", "paying",
    "going_on", "refraining", "institution",
    "documents", "voting", "number", "time",
)  # fmt: skip
RELATIONS = frozenset({"first", "subject", "named", "before", "lead", "topic"})
VERB = re.compile(
    r"\b(will|would|shall|is|are|was|were|has|have|had|can|could|may|must|to|agreed?|agrees|committed|undertook|accepts?|accepted|intends?"
    r"|does|do|did)\b|’ll\b|'ll\b",
    re.I,
)


@dataclass(frozen=True)
class Scene:
    """What is known of the dossier as a whole when one claim is judged."""

    names: PartyNames
    roles: IssueRoles


def candidates(wording: Wording, names: PartyNames) -> dict[Debtors, set[str]]:
    """The sets of parties that may owe it, each with the ways in which it came to be considered."""
    found: dict[Debtors, set[str]] = defaultdict(set)
    named = [row.party for row in names.named_in(wording.text)]
    if wording.side:
        found[frozenset({wording.side})].add("self")
        found[frozenset({wording.side, *named})].add("self_and_named")
    found[frozenset(names.mains)].add("mains")
    found[frozenset({*names.mains, *names.mediators})].add("mains_and_mediators")
    if wording.side:
        found[frozenset({*names.mains, wording.side})].add("mains_and_self")
    for party in names.mains:
        if party != wording.side:
            found[frozenset({party})].add("other")
    for party in named:
        found[frozenset({party})].add("one_named")
    if named:
        found[frozenset(named)].add("named")
    found.pop(frozenset(), None)
    return dict(found)


def features_of(debtors: Debtors, ways: set[str], wording: Wording, scene: Scene) -> Features:
    """What speaks for and against this set, crossed with how it came to be considered."""
    surroundings = surroundings_of(wording, scene.names)
    facts = surroundings.facts_on(debtors)
    features: Features = dict.fromkeys(sorted(ways), 1.0)
    features.update({f"{way}&{fact}": 1.0 for way in sorted(ways) for fact in facts})
    features.update(_alone(debtors, facts, wording, scene))
    return features


def _alone(debtors: Debtors, facts: list[str], wording: Wording, scene: Scene) -> Features:
    """What counts whichever way the set came to be considered."""
    features: Features = {fact: 1.0 for fact in facts if fact.split(":")[0] in RELATIONS}
    features.update(_roles(debtors, wording, scene))
    return features


def _roles(debtors: Debtors, wording: Wording, scene: Scene) -> Features:
    """Whether these parties are the ones that are asked on this issue, or that give."""
    size = "one" if len(debtors) == 1 else "many"
    asked = [scene.roles.asked(wording.issue, party) for party in sorted(debtors)]
    gives = [scene.roles.gives_on(wording.issue, party) for party in sorted(debtors)]
    return {
        f"asked:{size}": sum(asked) / len(asked),
        f"gives:{size}": sum(gives) / len(gives),
        f"lopsided:{size}": max((abs(scene.roles.asked(wording.issue, party)) for party in scene.names.mains), default=0.0),
    }


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands in and before a claim: the facts that hold for any debtors, and the parties named in each place."""

    facts: tuple[str, ...]
    named: tuple[tuple[str, Debtors], ...]

    def facts_on(self, debtors: Debtors) -> list[str]:
        return [*self.facts, *(_relation(place, found, debtors) for place, found in self.named)]


def surroundings_of(wording: Wording, names: PartyNames) -> Surroundings:
    """The surroundings of one claim."""
    facts = [f"act:{wording.act.value}", f"side:{names.kind(wording.side)}", f"mains:{min(len(names.mains), 3)}"]
    facts += [f"sign:{sign}" for sign in SIGNS if sign in wording.signals]
    facts += ["issuer"] if wording.statement.statement.from_issuer else []
    facts += ["starts_with_number"] if wording.text[:1].isdigit() else []
    facts += ["sign:before_both"] if "both" in signals_of(wording.before) else []
    named = [row.party for row in names.named_in(wording.text)]
    places = {
        "first": frozenset(named[:1]),
        "subject": _subject(wording.text, names),
        "named": frozenset(named),
        "before": frozenset(row.party for row in names.named_in(wording.before)),
        "lead": frozenset(row.party for row in names.named_in(wording.lead)[-1:]),
        "topic": _topic(wording.lead, names),
    }
    return Surroundings(tuple(facts), tuple(places.items()))


def _relation(name: str, found: Debtors, debtors: Debtors) -> str:
    kind = "none" if not found else "same" if found == debtors else "in" if found < debtors else "part" if found & debtors else "out"
    return f"{name}:{kind}"


def _topic(lead: str, names: PartyNames) -> Debtors:
    """The subject of the nearest sentence before that has one: what "it" and "they" and the items of a list mean."""
    found = (_subject(sentence, names) for sentence in reversed(SENTENCE_END.split(lead)[1:]) if sentence)
    return next((parties for parties in found if parties), frozenset())


def _subject(text: str, names: PartyNames) -> Debtors:
    """The parties named before the first verb."""
    verb = VERB.search(text)
    return frozenset(row.party for row in names.named_in(text[: verb.start()] if verb else text[:SUBJECT_REACH]))


def scores_of(wording: Wording, scene: Scene) -> dict[Debtors, float]:
    """A probability for each set that is considered, summing to one."""
    model = linear.load("debtors")
    surroundings, raw = surroundings_of(wording, scene.names), {}
    for debtors, ways in candidates(wording, scene.names).items():
        facts = surroundings.facts_on(debtors)
        raw[debtors] = model.yes_crossed(ways, facts, _alone(debtors, facts, wording, scene))
    total = sum(raw.values()) or 1.0
    return {debtors: score / total for debtors, score in raw.items()}


def agreed_debtors(votes: Iterable[dict[Debtors, float]]) -> Debtors:
    """The set on which the tellings agree best."""
    rows = list(votes)
    sets = {debtors for row in rows for debtors in row}
    return max(sets, key=lambda debtors: (sum(math.log(row.get(debtors, 0.0) + NOISE) for row in rows), sorted(debtors)), default=frozenset())
