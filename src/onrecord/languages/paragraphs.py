"""Paragraphs of a text: what a sentence never crosses.

A blank line ends one; so does a single line feed, unless the text is wrapped at a fixed width, where it stands inside sentences.
"""

from __future__ import annotations

import re

from onrecord.model import Span

BLOCK = re.compile(r"\S(?:.*?\S)?(?=\s*\n[^\S\n]*\n|\s*\Z)", re.DOTALL)
LINE = re.compile(r"\S[^\n]*")
WRAPPED_FROM, WRAPPED_TO = 50, 100  # characters of a line in mail and old wire copy
FEW_LINES = 3


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """The paragraphs in order, without the space around them."""
    blocks = [Span(match.start(), match.end()) for match in BLOCK.finditer(text)]
    return tuple(part for block in blocks for part in ([block] if is_wrapped(block.of(text)) else _lines(block, text)))


def is_wrapped(block: str) -> bool:
    """Whether a block's lines are of one width and break inside sentences, as in text wrapped for a terminal."""
    lines = block.split("\n")
    inner = [len(line.rstrip()) for line in lines[:-1]]
    if len(lines) < FEW_LINES or not all(WRAPPED_FROM <= length <= WRAPPED_TO for length in inner):
        return False
    return max(inner) - min(inner) <= 20 and sum(line.rstrip()[-1:] in '.!?”"’' for line in lines[:-1]) <= len(inner) / 2


def _lines(block: Span, text: str) -> list[Span]:
    return [Span(match.start(), match.start() + len(match.group().rstrip())) for match in LINE.finditer(text, block.start, block.end)]
