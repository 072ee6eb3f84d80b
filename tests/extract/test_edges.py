"""What does not belong at the edges of a content."""

from __future__ import annotations

import pytest

from onrecord.extract.edges import trim_span
from onrecord.model import Span

ROWS = [
    ("“We are ready.”", "We are ready"),
    ("→ prisoners will be exchanged;", "prisoners will be exchanged"),
    ("- the return of order,", "the return of order"),
    ('"yes" and "no"', '"yes" and "no"'),
    ("“yes” and “no”", "“yes” and “no”"),
    ("the word “remnants”", "the word “remnants”"),
    ("“Will they come?”", "Will they come?"),
    ("they would “not move", "they would “not move"),
    ("not move” at all", "not move” at all"),
    ("not move”", "not move"),
    ("«unfettered»", "unfettered"),
    ("in the U.S.", "in the U.S."),
    ("we will wait ...", "we will wait ..."),
    ("a 5% rise", "a 5% rise"),
    ("-5 degrees", "-5 degrees"),
]


@pytest.mark.parametrize(("words", "kept"), ROWS)
def test_edges_are_clean(words: str, kept: str) -> None:
    """Outer marks, list markers and stops go; what has its partner inside stays."""
    text = f"He said: {words} Then."
    start = text.index(words)
    span = trim_span(Span(start, start + len(words)), text)
    assert span is not None
    assert span.of(text) == kept


@pytest.mark.parametrize("words", ["”", "—", ". ,", "“”"])
def test_nothing_is_left_of_marks_alone(words: str) -> None:
    """A content of marks alone is refused."""
    assert trim_span(Span(0, len(words)), words) is None
