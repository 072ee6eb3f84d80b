"""What the tests of the command line share: what a command wrote, and a dossier that is the gold record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from types import TracebackType

from gold_example import gold_record

from onrecord.ledger.memory import MemoryLedger
from onrecord.model import Record


@dataclass(frozen=True)
class Ran:
    """What a command wrote and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@dataclass
class GoldDossier:
    """Stands in for an open dossier: the gold record on any day, and a ledger in memory."""

    whole: Record = field(default_factory=gold_record)
    ledger: MemoryLedger = field(default_factory=MemoryLedger)

    def record(self, as_of: date | None = None) -> Record:
        return record_by(self.whole, as_of)

    def __enter__(self) -> GoldDossier:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        return None


def record_by(whole: Record, day: date | None) -> Record:
    """The gold record without what was published later; statuses are those of the last check until then."""
    if day is None:
        return whole
    statements = tuple(s for s in whole.statements if s.day and s.day <= day)
    shown = {s.id for s in statements}
    commitments = []
    for commitment in whole.commitments:
        history = tuple(change for change in commitment.history if change.as_of <= day)
        if history and shown & set(commitment.statements):
            commitments.append(replace(commitment, history=history, status=history[-1].status, tally=history[-1].tally))
    meetings = tuple(m for m in whole.meetings if m.date <= day)
    accounts = tuple(a for a in whole.accounts if a.meeting in {m.id for m in meetings})
    documents = tuple(d for d in whole.documents if d.published and d.published <= day)
    return replace(whole, as_of=day, documents=documents, statements=statements, commitments=tuple(commitments), meetings=meetings, accounts=accounts)
