"""Which attribution stands inside which."""

from __future__ import annotations

from onrecord.extract.nesting import nest
from onrecord.model import Attribution, Span, Spans

TEXT = "OFFICER: The general said that a third have passed. We stand by that."


def span(words: str) -> Spans:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


OUTER = Attribution(span("OFFICER"), (), span("The general said that a third have passed. We stand by that"))
INNER = Attribution(span("The general"), span("said"), span("a third have passed"))


def test_a_quoted_speaker_is_nested_in_who_quotes() -> None:
    """An attribution whose cue and content lie in another's content is nested in it; the outer one is in nothing."""
    assert [a.parent for a in nest([OUTER, INNER])] == [None, 0]
    assert [a.parent for a in nest([INNER, OUTER])] == [1, None]


def test_neighbours_are_not_nested() -> None:
    """Contents that do not hold one another stay apart."""
    other = Attribution((), (), span("We stand by that"))
    assert [a.parent for a in nest([INNER, other])] == [None, None]


def test_the_smallest_outer_one_counts() -> None:
    """Of two that hold it, the smaller is the parent."""
    middle = Attribution(span("The general"), (), span("said that a third have passed"))
    assert nest([OUTER, middle, INNER])[2].parent == 1
