"""What changed between two days of a record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from small_record import record, statement

from onrecord.model import Account, Commitment, Dimension, Relation, Status, StatusChange, Tally
from onrecord.negotiation.changes import changes_between

ONE = statement("s1", "We will free 10 prisoners.", side="a")
MADE = StatusChange(date(2025, 5, 16), Status.PENDING, "undertaken")
PART = StatusChange(date(2025, 5, 20), Status.PARTLY_KEPT, "“4 are home”", tally=Tally(4, 10))
PENDING = Commitment("c1", ("a",), ("b",), "free 10 prisoners", "exchange", ("s1-claim",), ("s1",), Status.PENDING, history=(MADE,))
PARTLY = replace(PENDING, status=Status.PARTLY_KEPT, history=(MADE, PART))
ACCOUNT = Account("m1", "truce", ("a", "b"), Relation.ONE_SIDED, None, "only a speaks of it", (("s1-claim",), ()))


def lines(before: object, after: object) -> list[str]:
    return [f"{change.day} {change.kind} {change.what}" for change in changes_between(before, after)]  # type: ignore[arg-type]


def test_nothing() -> None:
    """The same record has no news."""
    whole = replace(record(ONE), commitments=(PARTLY,), accounts=(ACCOUNT,))
    assert lines(whole, whole) == []


def test_new_report_and_commitment() -> None:
    """A new report, and what it undertakes, are news; that it is pending is none."""
    assert lines(record(), replace(record(ONE), commitments=(PENDING,))) == [
        "2025-05-16 report Wire: report.txt (1 statement)",
        "2025-05-16 commitment a: free 10 prisoners",
    ]


def test_status_and_count() -> None:
    """A change of status names both, the count, and why."""
    before, after = replace(record(ONE), commitments=(PENDING,)), replace(record(ONE), commitments=(PARTLY,))
    assert lines(before, after) == ["2025-05-20 status a: free 10 prisoners: pending → partly_kept, 4 of 10 (“4 are home”)"]


def test_account_that_stands_otherwise() -> None:
    """An account whose relation changed says from what to what."""
    after = replace(ACCOUNT, relation=Relation.DIFFERS, dimension=Dimension.DATE, why="a says Monday, b says Tuesday")
    assert lines(replace(record(ONE), accounts=(ACCOUNT,)), replace(record(ONE), accounts=(after,))) == [
        "None account truce, a and b: one_sided → differs. a says Monday, b says Tuesday"
    ]
