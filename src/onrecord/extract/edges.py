"""Contents without what does not belong at their ends: outer quotation marks, list markers, trailing stops.

`"“We are ready.”"` -> `"We are ready"`; marks inside stay, and a mark whose partner is inside stays with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.model import Attribution, Span, Spans

OPENING, CLOSING = '"“«„‹', '"”»‟›'
PAIRS = dict(zip(OPENING, CLOSING, strict=True))
LEAD = re.compile(r"(?:\s|[–—→•·▪*‣-](?=\s)|[,;:.](?=\s))+")
TAIL = re.compile(r"[\s,;:–—-]+$")
ABBREVIATION = re.compile(r"(?:\b[A-Za-z]|\.\.|\bMr|\bMrs|\bDr|\betc|\bSt|\bNo)\.$")


def trim(attribution: Attribution, text: str) -> Attribution | None:
    """The attribution with clean edges; None where nothing is left of its content."""
    claims = tuple(spans for claim in attribution.claims if (spans := trim_all(claim, text)))
    content = tuple(sorted(span for claim in claims for span in claim)) if claims else trim_all(attribution.content, text)
    return replace(attribution, content=content, claims=claims) if content else None


def trim_all(spans: Iterable[Span], text: str) -> Spans:
    return tuple(made for span in spans if (made := trim_span(span, text)) is not None)


def trim_span(span: Span, text: str) -> Span | None:
    """One piece with clean edges."""
    start, end = span.start, span.end
    while start < end:
        before = (start, end)
        start += _lead(text[start:end])
        end = start + _tail(text[start:end])
        if end > start:
            start, end = _unquoted(text, start, end)
        if (start, end) == before:
            return Span(start, end)
    return None


def _lead(words: str) -> int:
    found = LEAD.match(words)
    return found.end() if found else 0


def _tail(words: str) -> int:
    words = TAIL.sub("", words)
    if words.endswith(".") and not ABBREVIATION.search(words):
        words = words[:-1]
    return len(words)


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    """Without marks that enclose the whole, or that stand at an edge without a partner inside."""
    words = text[start:end]
    first, last = words[0], words[-1]
    if first in PAIRS and last == PAIRS[first] and len(words) > 1 and _count(words, first) == 2:
        return start + 1, end - 1
    if first in PAIRS and not _partner(words[1:], PAIRS[first]):
        return start + 1, end
    if last in CLOSING and not any(mark in words[:-1] for mark in OPENING if PAIRS[mark] == last):
        return start, end - 1
    return start, end


def _count(words: str, mark: str) -> int:
    return words.count(mark) + (words.count(PAIRS[mark]) if PAIRS[mark] != mark else 0)


def _partner(words: str, mark: str) -> bool:
    return mark in words
