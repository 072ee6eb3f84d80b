"""One undertaking with everything that its tellings say of it, before anybody looks at what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from onrecord.model import Due, Target, identity
from onrecord.negotiation.debtors import Debtors, agreed_debtors
from onrecord.negotiation.matching import Group
from onrecord.negotiation.stems import stems_of
from onrecord.negotiation.terms import condition_of, due_of, target_of
from onrecord.negotiation.wordings import Wording

COMPARED = 6  # tellings of a promise that reports are compared with


@dataclass(frozen=True)
class Promise:
    """`since`: the day of the first telling. `score`: how sure it is that this is owed by these."""

    by: Debtors
    issue: str
    tellings: tuple[Wording, ...]
    due: Due | None
    target: Target | None
    condition: str | None
    score: float = 1.0

    @property
    def id(self) -> str:
        first = self.tellings[0]
        return identity("commitment", first.id, self.issue)

    @property
    def since(self) -> date:
        return self.tellings[0].day or date.min

    @cached_property
    def text(self) -> str:
        return " ".join(telling.text for telling in self.tellings)

    @cached_property
    def stems(self) -> frozenset[str]:
        return stems_of(self.text)

    @cached_property
    def claims(self) -> frozenset[str]:
        return frozenset(telling.id for telling in self.tellings)

    @cached_property
    def texts(self) -> tuple[frozenset[str], ...]:
        """The stems of all tellings together and of some of them each."""
        return tuple(dict.fromkeys((self.stems, *(telling.stems for telling in self.tellings[:COMPARED]))))

    @cached_property
    def signals(self) -> frozenset[str]:
        return frozenset(sign for telling in self.tellings for sign in telling.signals)


def promise_of(by: Debtors, issue: str, tellings: Iterable[Wording], score: float = 1.0) -> Promise:
    """The promise that these claims state, with its terms."""
    rows = tuple(sorted(tellings, key=lambda row: (row.day or date.min, row.document, row.headline, row.place)))
    return Promise(by, issue, rows, due_of(rows), target_of(rows), condition_of(rows), score)


def promises_of(groups: Iterable[Group], floor: float) -> tuple[Promise, ...]:
    """A promise per group of tellings, unless who owes it is too doubtful."""
    found = (_promise(group) for group in groups)
    return tuple(sorted((row for row in found if row.score >= floor), key=lambda row: (row.since, row.issue, row.id)))


def _promise(group: Group) -> Promise:
    votes = [dict(undertaking.debtors) for undertaking in group]
    by = agreed_debtors(votes)
    sure = max(undertaking.score for undertaking in group) * max(vote.get(by, 0.0) for vote in votes)
    return promise_of(by, group[0].wording.issue or "other", (undertaking.wording for undertaking in group), sure)
