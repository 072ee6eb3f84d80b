"""What the gold dossiers teach about accounts: each pair of sides that may have a line, and the relation that gold gives it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from filled_records import Filled
from onrecord.model import Meeting
from onrecord.negotiation.account_pairs import Candidate, candidates
from onrecord.negotiation.accounts import relation_features, worth_features
from onrecord.negotiation.linear import Features
from onrecord.negotiation.meeting_claims import claims_by_meeting


@dataclass(frozen=True)
class Example:
    """`gold` is the account that gold has for it, or None."""

    dossier: str
    candidate: Candidate
    worth: Features
    relation: Features | None
    gold: dict[str, Any] | None

    @property
    def allowed(self) -> set[str]:
        return {self.gold["relation"], *self.gold.get("relations_ok", [])} if self.gold else set()


def examples(filled: Filled, meetings: Sequence[Meeting], gold_ids: dict[str, str]) -> Iterator[Example]:
    """`gold_ids`: meeting id to the gold meeting's, for meetings that gold has."""
    raw, dossier = filled.gold.raw, filled.gold.dossier
    rows = {(row["meeting"], row["issue"], frozenset(row["sides"])): row for row in raw["accounts"]}
    labels = {issue.id: issue.label for issue in dossier.issues}
    claims = claims_by_meeting(meetings, filled.statements)
    overall = Counter(s.side.side for s in filled.statements for _ in s.claims if s.side.side)
    for meeting in meetings:
        for candidate in candidates(meeting, claims.get(meeting.id, []), dossier, overall):
            relation = relation_features(candidate, labels[candidate.issue]) if candidate.both else None
            gold = rows.get((gold_ids.get(meeting.id, ""), candidate.issue, frozenset(candidate.sides)))
            yield Example(raw["dossier"], candidate, worth_features(candidate, relation), relation, gold)
