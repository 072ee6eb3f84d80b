"""What people decided, laid over what was read."""

from __future__ import annotations

import json
from datetime import date

import pytest

from onrecord.model import (
    Act,
    Claim,
    Decision,
    Document,
    Quotation,
    ResolvedClaim,
    ResolvedStatement,
    Review,
    SideReason,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
)
from onrecord.negotiation.decisions import apply_decisions, overlap, standing

TEXT = "Olena said we agree to meet on Friday"
DOCUMENT = Document("d1", TEXT, "0", published=date(2025, 5, 16))
SPEAKER = Speaker("olena", "Olena", SpeakerKind.PERSON)


def resolved(identifier: str = "s1", start: int = 11, end: int = 37) -> ResolvedStatement:
    content = (Span(start, end),)
    claim = Claim(f"{identifier}-c", content, Act.REPORT)
    statement = Statement(identifier, "d1", (Span(0, 5),), (Span(6, 10),), content, (), Quotation.INDIRECT, (claim,))
    return ResolvedStatement(statement, DOCUMENT, SPEAKER, SideReason("ua", "roster"), (ResolvedClaim(claim, ("further_talks",), Act.REPORT),))


def decision(
    verb: str, target: str = "s1", kind: str = "statement", spans: tuple[Span, ...] = (), withdrawn: str | None = None, **value: object
) -> Decision:
    return Decision(1, kind, target, verb, json.dumps(value), "Olena", "2025-05-17", withdrawn=withdrawn, document="d1", spans=spans)


@pytest.mark.parametrize(("verb", "review"), [("accept", Review.ACCEPTED), ("reject", Review.REJECTED), ("edit", Review.EDITED)])
def test_a_review_is_shown(verb: str, review: Review) -> None:
    """The statement carries what was decided; the reading itself is as it was."""
    found = apply_decisions([resolved()], [decision(verb)])[0]
    assert (found.review, found.statement) == (review, resolved().statement)


def test_an_edit_changes_what_it_names_and_nothing_else() -> None:
    """Speaker, side, act and issues can be set; a side can be set to none."""
    edits = [decision("edit", speaker={"id": "x", "name": "X"}, side=None), decision("edit", "s1-c", "claim", act="agree", issues=["ceasefire"])]
    found = apply_decisions([resolved(), resolved("s2")], edits)
    assert found[0].speaker == Speaker("x", "X", SpeakerKind.PERSON)
    assert found[0].side == SideReason(None, "decided by a person")
    assert (found[0].claims[0].act, found[0].claims[0].issues, found[0].claims[0].claim.act) == (Act.AGREE, ("ceasefire",), Act.REPORT)
    assert found[1] == resolved("s2")


def test_the_last_decision_that_holds_counts() -> None:
    """A withdrawn decision changes nothing."""
    made = [decision("accept"), decision("reject", withdrawn="2025-05-18")]
    assert apply_decisions([resolved()], made)[0].review is Review.ACCEPTED


@pytest.mark.parametrize(("start", "end", "kept"), [(11, 27, True), (0, 37, True), (28, 37, False)])
def test_a_decision_finds_its_statement_after_a_new_reading(start: int, end: int, kept: bool) -> None:
    """A statement read anew with mostly the same words keeps its review; one with other words does not get it."""
    anew = resolved("new", start, end)
    found = apply_decisions([anew], [decision("accept", "old", spans=(Span(11, 37),))])[0]
    assert (found.review is Review.ACCEPTED) is kept


def test_a_claim_is_found_by_its_place_too() -> None:
    """A claim's decision survives a new reading as a statement's does."""
    found = apply_decisions([resolved("new")], [decision("edit", "old-c", "claim", spans=(Span(11, 37),), act="commit")])[0]
    assert found.claims[0].act is Act.COMMIT


def test_a_decision_without_a_place_and_an_unknown_target_changes_nothing() -> None:
    """What cannot be placed is not guessed."""
    assert apply_decisions([resolved()], [decision("reject", "elsewhere")]) == (resolved(),)


def test_nothing_is_concluded_from_what_was_rejected() -> None:
    """The rejected statement is left out of what accounts and commitments are made from."""
    found = apply_decisions([resolved("s1"), resolved("s2")], [decision("reject")])
    assert [one.id for one in standing(found)] == ["s2"]


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [([(0, 10)], [(0, 10)], 1.0), ([(0, 10)], [(5, 15)], 1 / 3), ([(0, 5), (10, 15)], [(0, 15)], 2 / 3), ([(0, 5)], [(5, 9)], 0.0)],
)
def test_the_share_that_two_places_have_in_common(one: list[tuple[int, int]], other: list[tuple[int, int]], share: float) -> None:
    """It is the code points of both, of those of either."""
    assert overlap(tuple(Span(*p) for p in one), tuple(Span(*p) for p in other)) == pytest.approx(share)
