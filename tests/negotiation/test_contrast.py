"""Which words of two accounts differ."""

from __future__ import annotations

import pytest
from small_record import statement

from onrecord.model import Dimension, Span
from onrecord.negotiation.contrast import differing_words


def marked(one: str, other: str, dimension: Dimension | None = None) -> list[str]:
    a, b = statement("a", one), statement("b", other)
    spans = differing_words((a, a.claims[0]), [(b, b.claims[0])], dimension)
    assert all(isinstance(span, Span) and span.of(one) for span in spans)
    return [span.of(one) for span in spans]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("strikes on energy and infrastructure", "strikes on energy infrastructure", ["and"]),
        ("strikes on energy infrastructure", "strikes on energy and infrastructure", []),
        ("return 6,000 bodies for 6,000", "hand over 6,000 bodies unilaterally", ["return"]),
        ("hand over 6,000 bodies unilaterally next week", "return 6,000 bodies", ["hand", "unilaterally next week"]),
        ("the truce holds", "a meeting was held", []),
        ("The Truce", "the truce", []),
    ],
)
def test_words(one: str, other: str, words: list[str]) -> None:
    """Runs of words that the other side does not use are marked; small words only where nothing else differs; nothing where nothing is shared."""
    assert marked(one, other) == words


def test_dimension_without_anything_falls_back_to_words() -> None:
    """Where the claims have no number to compare, their words are compared."""
    assert marked("several hundred children", "339 children", Dimension.QUANTITY) == ["several hundred"]
