"""What was promised and what became of it, told day by day, with the weights that ship."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.negotiation.promised import EXCHANGE, Told, tracked

from onrecord.errors import NotFound
from onrecord.model import Act, Status
from onrecord.negotiation.rulings import ruling


def test_joint_undertaking_is_one_commitment() -> None:
    """A joint undertaking has all its debtors, its amount and its window, and names the claim that states it."""
    (made,) = tracked(EXCHANGE, "2025-05-16")
    assert made.by == ("north", "south")
    assert made.quantity is not None
    assert (made.quantity.value, made.quantity.each_side) == (1000, True)
    assert made.due is not None
    assert made.due.until == date(2025, 5, 23)
    assert made.claims == (f"{EXCHANGE[0].statement.id}-claim",)
    assert made.status is Status.PENDING


@pytest.mark.parametrize(
    ("as_of", "status", "done"),
    [
        ("2025-05-16", Status.PENDING, None),
        ("2025-05-23", Status.PARTLY_KEPT, 390),
        ("2025-05-24", Status.PARTLY_KEPT, 697),
        ("2025-05-25", Status.KEPT, 1000),
    ],
)
def test_stages_add_up(as_of: str, status: Status, done: float | None) -> None:
    """Stages are added until the amount is reached, and a later report changes no earlier day."""
    (made,) = tracked(EXCHANGE, as_of)
    assert made.status is status
    assert (made.tally.done if made.tally else None) == done
    assert [change.as_of for change in made.history] == sorted(change.as_of for change in made.history)


def test_a_stage_told_twice_counts_once() -> None:
    """The same number told again on another day is the same stage."""
    again = replace(EXCHANGE[1], day="2025-05-24", text="390 prisoners were released and returned home in the first stage of the exchange on Friday")
    (made,) = tracked([*EXCHANGE[:2], again])
    assert made.tally is not None
    assert made.tally.done == 390


def test_two_counts_stand_side_by_side() -> None:
    """Each side's count is kept under its name, and the one shown first is a debtor's."""
    other = replace(EXCHANGE[1], side="south", text="395 prisoners were released and returned home in the first stage of the exchange")
    (made,) = tracked([*EXCHANGE[:2], other])
    assert {(tally.side, tally.done) for tally in made.tallies} == {("north", 390), ("south", 395)}


def test_nothing_reported_is_overdue_the_day_after() -> None:
    """A due day that passes in silence makes it overdue, and not before."""
    only = EXCHANGE[:1]
    assert tracked(only, "2025-05-23")[0].status is Status.PENDING
    assert tracked(only, "2025-05-24")[0].status is Status.OVERDUE


def test_an_accusation_never_breaks() -> None:
    """The other side's accusation alone does not make it broken."""
    accused = Told("2025-05-20", "south", Act.ACCUSE, "North refused to release the 1,000 prisoners and violated the agreement")
    (made,) = [row for row in tracked([EXCHANGE[0], accused]) if "1,000 prisoners each" in row.action]
    assert made.status is not Status.BROKEN


def test_an_outsider_never_closes() -> None:
    """Somebody who is no party says that it was just completed: it is not kept by that."""
    outsider = Told("2025-05-20", "patron", Act.REPORT, "A major exchange of prisoners was just completed between both sides")
    (made,) = tracked([EXCHANGE[0], outsider])
    assert made.status is not Status.KEPT


def test_every_change_names_its_words() -> None:
    """Every change but the passing of a due day names the claims or the narration that caused it."""
    for made in tracked(EXCHANGE):
        for change in made.history:
            assert change.evidence or change.status is Status.OVERDUE


def test_a_ruling_stands_beside_the_machine() -> None:
    """A person's decision is shown beside the machine's status, and no longer once it is taken back."""
    (made,) = tracked(EXCHANGE, "2025-05-16")
    decision = ruling(made, "withdrawn", "both ministers say so", "ana", datetime(2025, 5, 17, tzinfo=UTC))
    (ruled,) = tracked(EXCHANGE, "2025-05-16", (decision,))
    assert (ruled.status, ruled.decided) == (Status.PENDING, Status.WITHDRAWN)
    (again,) = tracked(EXCHANGE, "2025-05-16", (replace(decision, withdrawn="2025-05-18"),))
    assert again.decided is None


def test_an_unknown_status_is_refused() -> None:
    """A status that there is not is refused with the ones there are."""
    (made,) = tracked(EXCHANGE, "2025-05-16")
    with pytest.raises(NotFound, match="partly_kept"):
        ruling(made, "finished", "", "ana", datetime(2025, 5, 17, tzinfo=UTC))


def test_undated_reports_are_no_evidence() -> None:
    """No reports, no commitments, and no error."""
    assert tracked(EXCHANGE[1:2]) == ()


ISTANBUL = [
    Told("2025-05-16", "north", Act.AGREE, "Both sides agreed to exchange 1,000 prisoners for 1,000 in the coming days"),
    Told("2025-05-23", "patron", Act.REPORT, "A major prisoners swap was just completed between both sides"),
    Told("2025-05-23", "south", Act.REPORT, "390 people have come home in the exchange of prisoners"),
    Told(
        "2025-05-24",
        "south",
        Act.REPORT,
        "Together with the 390 people released on Friday, 697 of our prisoners have come back so far in the exchange",
    ),
    Told("2025-05-25", "north", Act.REPORT, "Over three days the sides exchanged 1,000 people for 1,000 in the exchange of prisoners"),
]


@pytest.mark.parametrize(
    ("as_of", "status", "done"),
    [("2025-05-23", Status.PARTLY_KEPT, 390), ("2025-05-24", Status.PARTLY_KEPT, 697), ("2025-05-25", Status.KEPT, 1000)],
)
def test_the_same_people_under_many_names(as_of: str, status: Status, done: float) -> None:
    """People are counted whatever they are called, a running total takes the place of its stages, and an outsider's word closes nothing."""
    (made,) = tracked(ISTANBUL, as_of)
    assert made.status is status
    assert made.tally is not None
    assert made.tally.done == done


def test_money_is_counted_as_it_is_worded() -> None:
    """The scale of a sum stands in the unit of the target, and counts in other scales are brought to it."""
    told = [
        Told("2025-05-16", "north", Act.COMMIT, "North will buy energy for $750 billion from South"),
        Told("2025-06-16", "north", Act.REPORT, "So far North has bought energy for $40bn from South"),
    ]
    (made,) = tracked(told)
    assert made.quantity is not None
    assert (made.quantity.value, made.quantity.unit) == (750, "billion dollars")
    assert made.tally is not None
    assert (made.tally.done, made.tally.of) == (40, 750)
