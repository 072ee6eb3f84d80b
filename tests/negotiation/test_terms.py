"""Due windows, amounts and conditions of an undertaking."""

from __future__ import annotations

from datetime import date

import pytest
from tests.negotiation.promised import Told

from onrecord.model import Act
from onrecord.negotiation.terms import condition_of, due_of, target_of
from onrecord.negotiation.wordings import Wording, wordings_of


def wording(text: str, act: Act = Act.COMMIT, day: str = "2025-05-16") -> list[Wording]:
    return list(wordings_of([Told(day, "north", act, text).statement]))


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("The sides will meet on May 20", date(2025, 5, 20)),
        ("We will hand it over in the coming days", date(2025, 5, 23)),
        ("Voting opens on May 19 and closes on June 2", date(2025, 6, 2)),
        ("Everyone would be back by May 12", date(2025, 5, 12)),
        ("The two sides have today reached an agreement", None),
        ("It will be done as soon as possible", None),
        ("We will continue to negotiate", None),
    ],
)
def test_due(text: str, until: date | None) -> None:
    """The last day that the telling gives, by house rule where it is vague, and none where no time is given."""
    due = due_of(wording(text))
    assert (due and due.until) == until
    assert due is None or due.text in text


@pytest.mark.parametrize(
    ("text", "value"),
    [("We will release 32 servicemen", 32), ("North will send at least 5,000 soldiers within 60 days", 5000), ("We will go on talking", None)],
)
def test_target(text: str, value: float | None) -> None:
    """The amount that is owed, before any length of time."""
    target = target_of(wording(text))
    assert (target and target.value) == value


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("We will come back once the studios have been consulted", "once the studios have been consulted"),
        ("The formal agreement will be signed as soon as the amendment is made", "as soon as the amendment is made"),
        ("They follow, if both sides wish it", "if both sides wish it"),
        ("We will meet after lunch", None),
        ("The ceasefire begins on 3 August", None),
    ],
)
def test_condition(text: str, condition: str | None) -> None:
    """The words of the condition, exactly as they stand."""
    assert condition_of(wording(text)) == condition
    assert condition is None or condition in text
