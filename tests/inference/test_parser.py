"""spaCy behind the `Parser` seam."""

from __future__ import annotations

import pytest

from onrecord.inference.parser import PART, SpacyParser, parts_of
from onrecord.settings import Settings


@pytest.fixture(scope="module")
def parser() -> SpacyParser:
    return SpacyParser(Settings())


TEXT = "Umerov: talks over\n\nRustem Umerov met them in Istanbul. 😀 He left.\n\n“Yes,” he said."


def test_tokens_and_sentences_are_slices_in_order(parser: SpacyParser) -> None:
    """Every token lies inside its sentence, no sentence runs over a paragraph's end, and every head is a token."""
    parse = parser.parse(TEXT)
    assert all(parse.sentences[token.sentence].contains(token.span) for token in parse.tokens)
    assert all("\n\n" not in sentence.of(TEXT) for sentence in parse.sentences)
    assert all(parse.tokens[token.head].sentence == token.sentence for token in parse.tokens)
    assert [token.span for token in parse.tokens] == sorted(token.span for token in parse.tokens)
    assert "".join(token.span.of(TEXT) for token in parse.tokens) == "".join(TEXT.split())


def test_names_are_found(parser: SpacyParser) -> None:
    """Entities come with the tokens."""
    parse = parser.parse(TEXT)
    assert {token.span.of(TEXT) for token in parse.tokens if token.entity == "GPE"} == {"Istanbul"}


def test_the_same_text_gives_the_same_parse_whatever_came_between(parser: SpacyParser) -> None:
    """A parse depends on its text alone."""
    first = parser.parse(TEXT)
    parser.parse("Something else. " * 50)
    assert parser.parse(TEXT) == first


def test_an_empty_text_has_no_tokens(parser: SpacyParser) -> None:
    """Nothing comes of nothing."""
    assert parser.parse("\n \n").tokens == ()


def test_a_long_paragraph_is_cut_between_words() -> None:
    """No part is longer than the pipeline is given at once, and nothing is lost."""
    text = "word " * 10_000 + "x" * (2 * PART)
    parts = list(parts_of(text))
    assert all(part.end - part.start <= PART for part in parts)
    assert "".join(part.of(text) for part in parts) == text.strip()
