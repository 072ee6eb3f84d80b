"""Statements that people cut otherwise: the words are exactly those between the given places, and every claim stands inside its statement."""

from __future__ import annotations

import json

import pytest
from gold_example import gold_record

from onrecord.model import Decision, ResolvedStatement, Span
from onrecord.negotiation.decisions import apply_decisions
from onrecord.negotiation.reshaping import half_id, merged


@pytest.fixture
def whole() -> ResolvedStatement:
    return next(
        s for s in gold_record().statements if len(s.statement.content) == 1 and s.statement.content[0].end - s.statement.content[0].start > 40
    )


def decided(shown: ResolvedStatement, verb: str, value: dict[str, object], *others: ResolvedStatement) -> tuple[ResolvedStatement, ...]:
    return apply_decisions([shown, *others], [Decision(1, "statement", shown.id, verb, json.dumps(value), "me", "2025-06-01T00:00:00+00:00")])


def check(shown: ResolvedStatement) -> None:
    assert shown.claims
    for claim in shown.claims:
        assert all(any(outer.contains(span) for outer in shown.statement.content) for span in claim.claim.spans)


@pytest.mark.parametrize(("before", "after"), [(5, -5), (-1, 0), (0, 1), (3, 1)])
def test_other_ends(whole: ResolvedStatement, before: int, after: int) -> None:
    """The content is what was given, narrower or wider; claims follow the ends that they shared."""
    span = whole.statement.content[0]
    (shown,) = decided(whole, "edit", {"content": [[span.start + before, span.end + after]]})
    assert shown.statement.content == (Span(span.start + before, span.end + after),)
    check(shown)


def test_split(whole: ResolvedStatement) -> None:
    """Two statements come out, which together are the one that went in, with an id that never changes."""
    span = whole.statement.content[0]
    first, second = decided(whole, "split", {"at": span.start + 20})
    assert (first.statement.content, second.statement.content) == ((Span(span.start, span.start + 20),), (Span(span.start + 20, span.end),))
    assert second.id == half_id(whole.id, span.start + 20)
    assert not {claim.id for claim in first.claims} & {claim.id for claim in second.claims}
    check(first)
    check(second)


@pytest.mark.parametrize("at", [0, 10_000_000])
def test_split_outside(whole: ResolvedStatement, at: int) -> None:
    """A place outside the statement changes nothing."""
    assert decided(whole, "split", {"at": at}) == (whole,)


def test_join(whole: ResolvedStatement) -> None:
    """One statement comes out, with the words and the claims of both; with itself or with nothing it stays as it is."""
    other = next(s for s in gold_record().statements if s.document.id == whole.document.id and s.id != whole.id)
    (shown,) = decided(whole, "join", {"with": other.id}, other)
    assert shown.statement.content == merged((*whole.statement.content, *other.statement.content))
    assert len(shown.claims) == len(whole.claims) + len(other.claims)
    assert decided(whole, "join", {"with": whole.id}) == (whole,)
    assert decided(whole, "join", {"with": "nothing"}) == (whole,)
