"""Who asks and who gives on an issue, over everything that is said of it: whoever is asked owes what is agreed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.model import Act
from onrecord.negotiation.wordings import Wording

ASKING = frozenset({Act.DEMAND, Act.REQUEST, Act.ACCUSE})
GIVING = frozenset({Act.COMMIT, Act.PROPOSE, Act.REJECT})
CALM = 2.0  # claims that speak for nobody, added so that one claim decides nothing


@dataclass
class IssueRoles:
    """Counts of asking and giving claims per issue and party."""

    asks: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    gives: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def asked(self, issue: str | None, party: str) -> float:
        """-1 to 1: how much more the others ask on this issue than this party does."""
        return self._balance(self.asks.get(issue or ""), party, -1.0)

    def gives_on(self, issue: str | None, party: str) -> float:
        """-1 to 1: how much more this party offers and undertakes on this issue than the others do."""
        return self._balance(self.gives.get(issue or ""), party, 1.0)

    @staticmethod
    def _balance(counts: Counter[str] | None, party: str, sign: float) -> float:
        if not counts:
            return 0.0
        total = sum(counts.values())
        return sign * (2 * counts[party] - total) / (total + CALM)


def roles_of(wordings: Iterable[Wording]) -> IssueRoles:
    """The roles on every issue, from the acts of all claims."""
    roles = IssueRoles()
    for wording in wordings:
        if wording.issue and wording.side:
            group = roles.asks if wording.act in ASKING else roles.gives if wording.act in GIVING else None
            if group is not None:
                group[wording.issue][wording.side] += 1
    return roles
