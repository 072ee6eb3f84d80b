"""Attributions as statements: what is verbatim, how it is quoted, what is the editor's, what is nested."""

from __future__ import annotations

import pytest

from onrecord.extract.statements import extract, find_insertions, overlaps, quotation_of, statements_only
from onrecord.languages.quotation_marks import find_quotations
from onrecord.model import Attitude, Attribution, Document, Quotation, Span, Spans, identity
from onrecord.protocols import Tools
from stand_ins import ColonTagger, WordParser, pieces


def spans(text: str, *words: str) -> Spans:
    return tuple(Span(text.index(word), text.index(word) + len(word)) for word in words)


@pytest.mark.parametrize(
    ("text", "content", "verbatim", "quotation"),
    [
        ("“We agree,” he said.", ["We agree"], ["We agree"], "direct"),
        ("He said “we agree” on it.", ["“we agree” on it"], ["we agree"], "mixed"),
        ("He said they agree.", ["they agree"], [], "indirect"),
        ("“We agree,” he said, “on it all.”", ["We agree", "on it all."], ["We agree", "on it all."], "direct"),
        ("“We,” [the two] “agree” he said.", ["We,” [the two] “agree"], ["We,", "agree"], "mixed"),
    ],
)
def test_what_is_quoted(text: str, content: list[str], verbatim: list[str], quotation: str) -> None:
    """Only what stands inside quotation marks is verbatim, and all or some of it makes the kind."""
    attribution = Attribution((), (), spans(text, *content))
    found = overlaps(attribution.content, find_quotations(text))
    assert pieces(found, text) == verbatim
    assert quotation_of(attribution, found, text) == quotation


def test_the_words_after_a_label_are_direct() -> None:
    """A transcript needs no quotation marks."""
    text = "MINISTER: We agree."
    attribution = Attribution(spans(text, "MINISTER"), (), spans(text, "We agree."), step="transcript")
    assert quotation_of(attribution, (), text) is Quotation.DIRECT


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We [the delegations] agree", ["[the delegations]"]),
        ("He (Zelensky – Ed.) agrees", ["(Zelensky – Ed.)"]),
        ("He (the minister - editor's note) agrees", ["(the minister - editor's note)"]),
        ("He (the minister) agrees", []),
    ],
)
def test_the_editors_words(text: str, found: list[str]) -> None:
    """Brackets, and parentheses that say so, are the editor's and not the speaker's."""
    assert pieces(find_insertions((Span(0, len(text)),), text), text) == found


def test_what_was_only_thought_is_left_out_and_what_is_nested_keeps_its_place() -> None:
    """A statement inside a thought inside a statement is nested in the outer statement."""
    text = "abcdefghij"
    made = [
        Attribution((), (), (Span(0, 9),)),
        Attribution((), (), (Span(1, 8),), Attitude.ATTITUDE, parent=0),
        Attribution((), (), (Span(2, 7),), parent=1),
    ]
    found = statements_only(made)
    assert [one.content[0].of(text) for one in found] == ["abcdefghi", "cdefg"]
    assert [one.parent for one in found] == [None, 0]


def test_a_reading_holds_exact_slices_and_depends_on_nothing_else() -> None:
    """Ids come from the text and the places alone, and the same document gives the same reading."""
    text = "Talks\n\nOlena said: we agree to meet. 😀\nSergei said: so do we."
    document = Document(identity(text), text, "0")
    tools = Tools(WordParser(), ColonTagger(), None, "v")
    reading = extract(document, tools)
    assert [pieces(s.source + s.cue + s.content, text) for s in reading.statements] == [
        ["Olena", "said", "we agree to meet"],
        ["Sergei", "said", "so do we"],
    ]
    assert all(claim.spans for statement in reading.statements for claim in statement.claims)
    assert extract(document, Tools(WordParser(), ColonTagger(), None, "v")) == reading
    assert len({statement.id for statement in reading.statements}) == 2
