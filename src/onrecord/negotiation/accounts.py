"""For each meeting and issue, two sides' accounts beside each other, with the relation, the dimension and the words.

Which pairs deserve a line (`weights/account_worth.json`) and how they relate (`weights/account_relation.json`) is learned from annotated dossiers
by `training/accounts`. Silence is not denial: an account that only one side gives is `one_sided` and shows how much the other said of the meeting
at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.languages import english_accounts as english
from onrecord.model import Account, Dossier, Meeting, Relation, ResolvedStatement
from onrecord.negotiation import linear
from onrecord.negotiation.account_pairs import Candidate, candidates
from onrecord.negotiation.differences import features
from onrecord.negotiation.dimensions import dimension_of, statements_of, why
from onrecord.negotiation.linear import Features, Linear
from onrecord.negotiation.meeting_claims import SidedClaim, claims_by_meeting

# Training dossiers, 25 November 2026, tried from 0.08 to 0.60: a line is worth showing where it is right at least about half as often as the lines
# shown are.
FLOOR = 0.2
SURE_OF_SILENCE = 0.9  # how often a pair of which one side speaks is one-sided, same data


@dataclass(frozen=True, slots=True)
class AccountWeights:
    """Whether a pair is worth a line, and how its accounts relate."""

    worth: Linear
    relation: Linear


def shipped() -> AccountWeights:
    return AccountWeights(linear.load("account_worth"), linear.load("account_relation"))


def compare_accounts(
    meetings: Sequence[Meeting], statements: Iterable[ResolvedStatement], dossier: Dossier, weights: AccountWeights | None = None
) -> tuple[Account, ...]:
    """One account for each meeting, issue and pair of sides that is worth a line, in the order of the meetings."""
    statements = list(statements)
    by_meeting = claims_by_meeting(meetings, statements)
    overall = Counter(statement.side.side for statement in statements for _ in statement.claims if statement.side.side)
    labels = {issue.id: issue.label for issue in dossier.issues}
    weights = weights or shipped()
    found: list[Account] = []
    for meeting in meetings:
        claims = by_meeting.get(meeting.id, [])
        for candidate in candidates(meeting, claims, dossier, overall):
            account = _account(candidate, claims, labels.get(candidate.issue, candidate.issue), weights)
            found.extend([account] if account else [])
    return tuple(found)


def _account(candidate: Candidate, claims: Sequence[SidedClaim], label: str, weights: AccountWeights) -> Account | None:
    compared = relation_features(candidate, label) if candidate.both else None
    relation, sure = _relation(candidate, compared, weights.relation)
    if weights.worth.yes(worth_features(candidate, compared)) * sure < FLOOR:
        return None
    dimension = dimension_of(relation, *candidate.claims)
    said = (statements_of(claims, candidate.sides[0]), statements_of(claims, candidate.sides[1]))
    ids = tuple(tuple(claim.claim.id for claim in of_side or candidate.joint) for of_side in candidate.claims)
    return Account(
        meeting=candidate.meeting.id,
        issue=candidate.issue,
        sides=candidate.sides,
        relation=relation,
        dimension=dimension,
        why=why(relation, dimension, candidate.sides, candidate.claims, candidate.joint, said),
        claims=(ids[0], ids[1]) if candidate.both or not any(candidate.claims) else _one_sided(candidate),
        said_at_all=said,
    )


def _one_sided(candidate: Candidate) -> tuple[tuple[str, ...], tuple[str, ...]]:
    first, second = (tuple(claim.claim.id for claim in claims) for claims in candidate.claims)
    return first, second


def _relation(candidate: Candidate, compared: Features | None, weights: Linear) -> tuple[Relation, float]:
    if compared is None:
        return (Relation.ONE_SIDED if any(candidate.claims) else Relation.SAME), SURE_OF_SILENCE
    scores = weights.scores(compared)
    best = max(scores, key=lambda name: scores[name])
    return Relation(best), scores[best]


def worth_features(candidate: Candidate, compared: Features | None) -> Features:
    """What tells whether the pair deserves a line; `compared` are the features of its relation, where both sides speak."""
    return candidate.worth | {f"compared:{name}": value for name, value in (compared or {}).items()}


def relation_features(candidate: Candidate, label: str) -> Features:
    """What tells how two accounts relate; both sides speak."""
    out = features(*candidate.claims)
    out |= {name: 1.0 for name in candidate.worth if name.startswith("both:") and "+" in name}
    out["joint"] = float(bool(candidate.joint))
    out["issue:next"] = float(re.search(english.NEXT, label, re.IGNORECASE) is not None)
    out["issue:mood"] = float(re.search(english.MOOD, label, re.IGNORECASE) is not None)
    return out
