"""Text as the numbers that the model reads."""

from __future__ import annotations

import itertools

import pytest
from tokenizers import Tokenizer

from onrecord.inference.features import MAX_PIECES, Break, Shape, find_words, windows
from onrecord.inference.words import load_tokenizer
from onrecord.settings import Settings

TEXTS = [
    "Talks end\n\nKYIV – “We agreed,” said Umerov.\nHe left.",
    "Ünïcode 😀 and العربية, ‘quotes’ — e\u0301tat",
    "no-break a",
]


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tokenizer(Settings())


@pytest.mark.parametrize("text", TEXTS)
def test_words_stand_where_they_say(text: str, tokenizer: Tokenizer) -> None:
    """Every word is a run of the text without blanks, in order, and none overlap."""
    words = find_words(text, tokenizer)
    spans = list(zip(words.starts.tolist(), words.ends.tolist(), strict=True))
    assert all(text[a:b].strip() == text[a:b] != "" for a, b in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


def test_breaks_case_and_quotation_marks_are_kept(tokenizer: Tokenizer) -> None:
    """What an uncased tokenizer loses is told beside the pieces."""
    text = TEXTS[0]
    words = find_words(text, tokenizer)
    at = {text[a:b]: i for i, (a, b) in enumerate(zip(words.starts, words.ends, strict=True))}
    assert words.breaks[at["Talks"]] == Break.START
    assert words.breaks[at["KYIV"]] == Break.PARAGRAPH
    assert words.breaks[at["He"]] == Break.LINE
    assert words.shape[at["KYIV"]] == Shape.UPPER
    assert [int(words.quoted[at[w]]) for w in ("“", "agreed", "”", "said")] == [2, 1, 3, 0]


def test_windows_cover_every_word_and_fit(tokenizer: Tokenizer) -> None:
    """A long text is cut into windows that fit, leave no word out, and share words with their neighbours."""
    text = "\n\n".join(f"Paragraph {i} says that the minister spoke of number {i * 7}, twice, and left the hall." for i in range(120))
    words = find_words(text, tokenizer)
    found = list(windows(words))
    assert len(found) > 2
    assert all(len(w.ids) <= MAX_PIECES for w in found)
    assert found[0].first == 0
    assert found[-1].last == len(words.starts)
    assert all(a.first < b.first < a.last <= b.last for a, b in itertools.pairwise(found))


def test_one_endless_word_is_shortened_not_lost(tokenizer: Tokenizer) -> None:
    """A text without blanks still gives windows that fit."""
    words = find_words("x" * 300 + " " + "ab" * 2000 + " end", tokenizer)
    assert all(len(w.ids) <= MAX_PIECES for w in windows(words))


def test_nothing_gives_no_window(tokenizer: Tokenizer) -> None:
    """An empty text has no windows."""
    assert list(windows(find_words("", tokenizer))) == []
