"""The scorer's figures over claims that are already cut, from predicted scores alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from examples import Example
from onrecord.model import Act


@dataclass(frozen=True)
class Predicted:
    """Log scores of acts, likeness to each issue of the dossier, and the vector."""

    example: Example
    acts: dict[Act, float]
    near: dict[str, float]
    vector: list[float]

    @property
    def act(self) -> Act:
        return max(self.acts, key=lambda a: self.acts[a])

    @property
    def issue(self) -> str:
        return max(self.near, key=lambda i: self.near[i])


def measure(found: Sequence[Predicted]) -> dict[str, float]:
    """act, act_strict (shares), agree F1, invented, issue F1 with the nearest issue alone."""
    acts = [(p.act, p.example.act, {p.example.act, *p.example.acts_ok}) for p in found]
    agreed = [(said == Act.AGREE, gold == Act.AGREE) for said, gold, allowed in acts if gold == Act.AGREE or Act.AGREE not in allowed]
    right = sum(s and g for s, g in agreed)
    others = [s for s, g in agreed if not g]
    hits = sum(p.issue in p.example.issues for p in found)
    return {
        "claims": len(found),
        "act": round(sum(said in allowed for said, _, allowed in acts) / len(acts), 4),
        "act_strict": round(sum(said == gold for said, gold, _ in acts) / len(acts), 4),
        "agree_f1": round(2 * right / max(1, sum(s for s, _ in agreed) + sum(g for _, g in agreed)), 4),
        "invented": round(sum(others) / max(1, len(others)), 4),
        "issue_f1": round(2 * hits / (len(found) + sum(len(p.example.issues) for p in found)), 4),
    }
