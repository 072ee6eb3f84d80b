"""The outlet's own colouring."""

from __future__ import annotations

from onrecord.extract.wording import find_loaded_words
from onrecord.model import Attribution, Document, Span, identity
from onrecord.protocols import Parse


def test_labels_hedges_and_scare_quotes_outside_what_is_said() -> None:
    """The outlet's loaded words are found with their kind; the speaker's own are not the outlet's."""
    text = "The dictator's aide claims that “the tyrant” lies. The “reforms” allegedly failed."
    start = text.index("“the tyrant” lies")
    attribution = Attribution((Span(0, 19),), (Span(20, 26),), (Span(start, start + 17),))
    found = find_loaded_words(Document(identity(text), text, "0"), Parse((), ()), [attribution])
    assert [(word.span.of(text), word.kind) for word in found] == [
        ("dictator", "label"),
        ("claims", "hedge"),
        ("“reforms”", "scare_quotes"),
        ("allegedly", "hedge"),
    ]
