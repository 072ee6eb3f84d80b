"""Paragraphs: what a sentence never crosses."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.languages.paragraphs import find_paragraphs

WRAPPED = (
    "The minister said on Friday that the talks would be resumed within\na month, and that both of the sides had already agreed to the date,\n"
    "which was welcomed by the mediators from the neighbouring capital and\nby the families."
)


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("Headline\n\nFirst. Second.\n\n\nThird.\n", ["Headline", "First. Second.", "Third."]),
        ("One line.\nAnother line.", ["One line.", "Another line."]),
        ("a\r\n\r\nb\r\n", ["a", "b"]),
        (WRAPPED, [WRAPPED]),
        ("\n \n", []),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    """A blank line parts; a line feed parts too, unless the text is wrapped at a width."""
    assert [span.of(text) for span in find_paragraphs(text)] == paragraphs


@given(st.text(alphabet="ab. \n\t", max_size=200))
def test_nothing_is_lost(text: str) -> None:
    """Every letter is in exactly one paragraph, in order."""
    found = find_paragraphs(text)
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
    assert all(one.end <= other.start for one, other in pairwise(found))
