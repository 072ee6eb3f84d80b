"""Which statement below a headline says what the headline says: shared words decide."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.model import Attribution, words_of

_COMMON = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "and",
        "or",
        "for",
        "with",
        "by",
        "that",
        "it",
        "is",
        "was",
        "be",
        "as",
        "at",
        "from",
        "not",
        "no",
        "will",
        "has",
        "have",
        "had",
        "its",
        "his",
        "her",
        "their",
        "this",
    ]
)


def told_below(headline: Attribution, below: Iterable[tuple[Attribution, int | None]], text: str) -> int | None:
    """The chain of the body's statement that shares most words with the headline's; None where none shares two, or half of them."""
    mine = _words(headline, text)
    scored = [(len(mine & _words(other, text)), -order, chain) for order, (other, chain) in enumerate(below) if chain is not None]
    best = max(scored, default=(0, 0, None), key=lambda row: (row[0], row[1]))
    return best[2] if best[0] >= 2 or (best[0] and best[0] * 2 >= len(mine)) else None


def _words(attribution: Attribution, text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", words_of(attribution.content, text).lower())) - _COMMON
