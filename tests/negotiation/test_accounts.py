"""Two sides' accounts beside each other: relation, dimension, words."""

from __future__ import annotations

from datetime import date

import pytest
from tests.negotiation.small_record import statement

from onrecord.model import Account, Act, Dimension, Dossier, Issue, Level, Meeting, Party, Relation, ResolvedStatement
from onrecord.negotiation.accounts import AccountWeights, compare_accounts
from onrecord.negotiation.differences import closest, features, numbers_in
from onrecord.negotiation.dimensions import dimension_of
from onrecord.negotiation.linear import Linear
from onrecord.negotiation.meeting_claims import SidedClaim

DOSSIER = Dossier("d", (Party("north", ("North",)), Party("south", ("South",))), (Issue("pay", "Pay"),))
MEETING = Meeting("m", date(2025, 5, 14), "Rome", ("north", "south"), Level.DELEGATIONS)
WEIGHTS = AccountWeights(
    Linear(("no", "yes"), {"bias": (0.0, 2.0)}),
    Linear(("contradicts", "differs", "same"), {"bias": (0.0, 0.5, 0.0), "acts:agree+deny": (3.0, 0.0, 0.0), "acts:agree+agree": (0.0, 0.0, 3.0)}),
)


def said(name: str, side: str, text: str, act: Act = Act.REPORT) -> ResolvedStatement:
    return statement(name, text, f"Speaker {side}", side, act, ("pay",))


def compared(*statements: ResolvedStatement) -> tuple[Account, ...]:
    return compare_accounts([MEETING], statements, DOSSIER, WEIGHTS)


def claim(text: str, act: Act = Act.REPORT, side: str = "north") -> SidedClaim:
    made = said(text, side, text, act)
    return SidedClaim(made.claims[0], made, side, False, text)


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (("A rise of 5 percent was agreed", Act.AGREE), ("Nothing of the kind was agreed", Act.DENY), Relation.CONTRADICTS),
        (("A rise of 5 percent was agreed", Act.AGREE), ("A rise of 5 percent is settled", Act.AGREE), Relation.SAME),
        (("A rise of 5 percent was agreed", Act.AGREE), ("A rise was discussed", Act.REPORT), Relation.DIFFERS),
    ],
)
def test_relations(first: tuple[str, Act], second: tuple[str, Act], relation: Relation) -> None:
    """The relation is the likeliest one, and both sides' exact words stand in the line that says why."""
    (account,) = compared(said("a", "north", *first), said("b", "south", *second))
    assert account.relation is relation
    assert f"“{first[0]}” (north)" in account.why
    assert f"“{second[0]}” (south)" in account.why
    assert account.claims == (("a-claim",), ("b-claim",))
    assert account.said_at_all == (1, 1)


def test_silence_is_not_denial() -> None:
    """What only one side speaks of is one-sided, and shows how much the other said at all."""
    other = statement("b", "The mood was good.", "Speaker south", "south", Act.ASSESS, ("other",))
    (account,) = compared(said("a", "north", "A rise was agreed", Act.AGREE), other)
    assert account.relation is Relation.ONE_SIDED
    assert account.dimension is None
    assert account.claims == (("a-claim",), ())
    assert account.said_at_all == (1, 1)
    assert account.why == "only north speaks of it: “A rise was agreed”; south is reported with 1 statement on the meeting, none on this"


def test_no_account_of_other() -> None:
    """What belongs to no issue is not compared."""
    assert compared(statement("b", "The mood was good.", "Speaker south", "south", Act.ASSESS, ("other",))) == ()


@pytest.mark.parametrize(
    ("first", "second", "dimension"),
    [
        ("37 hours and no more", "36 hours from 2028", Dimension.QUANTITY),
        ("Pay rises now", "Pay rises if the members agree", Dimension.CONDITION),
        ("Pay was agreed", "That is false", Dimension.DIRECTION),
        ("Pay was settled", "Pay was only discussed", Dimension.STRENGTH),
        ("Every driver gets it", "Drivers get it", Dimension.SCOPE),
        ("Pay rises", "Wages rise", Dimension.WORDING),
    ],
)
def test_dimensions(first: str, second: str, dimension: Dimension) -> None:
    """The first rule that sees a difference names it."""
    assert dimension_of(Relation.DIFFERS, [claim(first)], [claim(second, side="south")]) is dimension


def test_same_has_no_dimension() -> None:
    """Accounts that agree differ in nothing."""
    assert dimension_of(Relation.SAME, [claim("37 hours")], [claim("36 hours")]) is None


def test_the_order_of_sides_does_not_matter() -> None:
    """The features of a pair are the same both ways round."""
    one, other = [claim("A rise of 5 percent was agreed", Act.AGREE)], [claim("That is false", Act.DENY, "south")]
    assert features(one, other) == features(other, one)


def test_the_closest_claims_are_shown() -> None:
    """Of several claims the two that share most words stand beside each other."""
    pair = closest([claim("The mood was good"), claim("Pay rises by 5 percent")], [claim("Pay rises by 3 percent", side="south")])
    assert pair.first.text == "Pay rises by 5 percent"
    assert pair.likeness > 0.5


@pytest.mark.parametrize(("text", "numbers"), [("$1,500 in March", {"1500"}), ("from 37 to 36 hours", {"37", "36"}), ("none", set())])
def test_numbers(text: str, numbers: set[str]) -> None:
    """Numbers are compared by their digits."""
    assert numbers_in(text) == numbers
