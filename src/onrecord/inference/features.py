"""Text -> the numbers that the attribution model reads: word pieces, and what an uncased tokenizer loses (case, paragraphs, quotation marks).

A `Window` is a run of words that fits the model. Its words are those of the tokenizer (punctuation apart), each with its span in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Ints = NDArray[np.int64]
MAX_PIECES = 512  # the encoder's positions; trained and served at this length
CLS, SEP = 101, 102


class Style(IntEnum):
    """How a text is to be read; an input of the model."""

    NEWS = 0  # attributions as PolNeAR marks them: attitudes too, quotation marks inside
    REPORT = 1  # the statements of a report, cut into claims
    ISSUED = 2  # the same of a document that a side issued: its narration is that side's words


class Shape(IntEnum):
    LOWER = 0
    TITLE = 1
    UPPER = 2
    DIGIT = 3
    OTHER = 4


class Break(IntEnum):
    NONE = 0
    LINE = 1
    PARAGRAPH = 2
    START = 3


@dataclass(frozen=True, slots=True)
class Words:
    """Every word of a text. `pieces` are its word-piece ids; arrays are one per word."""

    starts: Ints
    ends: Ints
    pieces: list[list[int]]
    shape: Ints
    breaks: Ints
    quoted: Ints
    paragraph: Ints


@dataclass(frozen=True, slots=True)
class Window:
    """Words `first` to `last` (exclusive) as model input: arrays over pieces, with `word_at` the place of each word's first piece."""

    first: int
    last: int
    ids: Ints
    shape: Ints
    breaks: Ints
    quoted: Ints
    word_at: Ints


_OPEN, _CLOSE = "“«„", "”»"
_BREAK = re.compile(r"\n\s*\n|\n")


def find_words(text: str, tokenizer: Tokenizer) -> Words:
    """The words of the whole text, with their features."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    starts, ends, pieces = _group(encoding)
    gaps = [text[a:b] for a, b in zip([0, *ends], starts, strict=False)]
    breaks = [_break(gap) for gap in gaps]
    if breaks:
        breaks[0] = Break.START
    return Words(
        np.array(starts, dtype=np.int64),
        np.array(ends, dtype=np.int64),
        pieces,
        np.array([_shape(text[a:b]) for a, b in zip(starts, ends, strict=True)], dtype=np.int64),
        np.array(breaks, dtype=np.int64),
        np.array(_quoted(text, starts, ends, breaks), dtype=np.int64),
        np.cumsum(np.array([b != Break.NONE for b in breaks], dtype=np.int64)),
    )


def _group(encoding: object) -> tuple[list[int], list[int], list[list[int]]]:
    starts: list[int] = []
    ends: list[int] = []
    pieces: list[list[int]] = []
    last: int | None = None
    rows = zip(encoding.ids, encoding.offsets, encoding.word_ids, strict=True)  # type: ignore[attr-defined]
    for piece, (start, end), word in rows:
        if word is None or start == end:
            continue
        if word == last:
            pieces[-1].append(piece)
            ends[-1] = end
        else:
            starts.append(start)
            ends.append(end)
            pieces.append([piece])
            last = word
    return starts, ends, pieces


def _shape(word: str) -> Shape:
    if word[0].isdigit():
        return Shape.DIGIT
    if not word[0].isalpha():
        return Shape.OTHER
    if word[0].islower():
        return Shape.LOWER
    return Shape.UPPER if len(word) > 1 and word.isupper() else Shape.TITLE


def _break(gap: str) -> Break:
    found = _BREAK.search(gap)
    if not found:
        return Break.NONE
    return Break.PARAGRAPH if gap.count("\n") > 1 else Break.LINE


def _quoted(text: str, starts: list[int], ends: list[int], breaks: list[Break]) -> list[int]:
    """1 inside double quotation marks; a mark left open ends with its paragraph. The marks themselves are 2 (opening) and 3 (closing)."""
    state, out = 0, []
    for start, end, gap in zip(starts, ends, breaks, strict=True):
        if gap != Break.NONE:
            state = 0
        word = text[start:end]
        if word in _OPEN or (word == '"' and not state):
            state = 1
            out.append(2)
        elif word in _CLOSE or word == '"':
            state = 0
            out.append(3)
        else:
            out.append(state)
    return out


def windows(words: Words, limit: int = MAX_PIECES, overlap: int = 96) -> Iterator[Window]:
    """Windows that cover all words, cut at a paragraph or sentence where one is near; neighbours share about `overlap` pieces."""
    sizes = np.array([len(p) for p in words.pieces], dtype=np.int64)
    total = len(sizes)
    if not total:
        return
    ends = np.cumsum(sizes)
    first = 0
    while True:
        room = limit - 2 + (int(ends[first - 1]) if first else 0)
        last = int(np.searchsorted(ends, room, side="right"))
        last = max(last, first + 1)
        if last < total:
            last = _good_cut(words, first, last)
        yield make_window(words, first, last)
        if last >= total:
            return
        back = int(ends[last - 1]) - overlap
        start = int(np.searchsorted(ends, back, side="right"))
        first = max(first + 1, _good_start(words, start, last))


def _good_cut(words: Words, first: int, last: int) -> int:
    """The last paragraph break in the final third, else `last`."""
    for i in range(last, first + (last - first) * 2 // 3, -1):
        if words.breaks[i] != Break.NONE:
            return i
    return last


def _good_start(words: Words, start: int, last: int) -> int:
    """The first paragraph break at or before `start` that is near, else `start`."""
    for i in range(start, max(0, start - 60), -1):
        if words.breaks[i] != Break.NONE:
            return i
    return min(start, last)


def make_window(words: Words, first: int, last: int) -> Window:
    """Model input for the words `first` to `last`; a word of too many pieces is shortened."""
    ids, shape, breaks, quoted, word_at = [CLS], [int(Shape.OTHER)], [int(Break.NONE)], [0], []
    for i in range(first, last):
        word_at.append(len(ids))
        for n, piece in enumerate(words.pieces[i][: MAX_PIECES - 2]):
            ids.append(piece)
            shape.append(int(words.shape[i]))
            breaks.append(int(words.breaks[i]) if n == 0 else 0)
            quoted.append(int(words.quoted[i]))
    ids.append(SEP)
    shape.append(int(Shape.OTHER))
    breaks.append(int(Break.NONE))
    quoted.append(0)
    as_ints = [np.array(column, dtype=np.int64) for column in (ids, shape, breaks, quoted, word_at)]
    return Window(first, last, *as_ints)
