"""Which words of one account have no counterpart in the other: the difference, marked in the text.

The dimension says what to look at: numbers, times, the condition, who acts. Where it names nothing that both can be held against, the words
themselves are compared: `"energy and infrastructure"` beside `"energy infrastructure"` differ in `"and"`. Small words count only where nothing else
differs, and two claims that share nothing are not marked at all: there the whole is the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.model import Dimension, ResolvedClaim, ResolvedStatement, Span
from onrecord.negotiation.stems import STOP

WORD = re.compile(r"[^\W_]+(?:[’'.,-][^\W_]+)*")
Telling = tuple[ResolvedStatement, ResolvedClaim]


def differing_words(telling: Telling, against: Iterable[Telling], dimension: Dimension | None) -> tuple[Span, ...]:
    """Places in the claim's document, in order; never outside the claim's own spans."""
    against = tuple(against)
    own = _of_dimension(telling, dimension)
    theirs = {_normal(span, other) for other in against for span in _of_dimension(other, dimension)}
    found = [span for span in own if _normal(span, telling) not in theirs]
    spans = found or _unshared_words(telling, against)
    return tuple(span for span in spans if any(piece.contains(span) for piece in telling[1].claim.spans))


def _of_dimension(telling: Telling, dimension: Dimension | None) -> list[Span]:
    claim = telling[1].claim
    if dimension is Dimension.QUANTITY:
        return [quantity.span for quantity in claim.quantities]
    if dimension is Dimension.DATE:
        return [time.span for time in claim.times]
    if dimension is Dimension.CONDITION:
        return [claim.condition.span] if claim.condition else []
    if dimension is Dimension.AGENCY:
        return [claim.agent] if claim.agent else []
    return []


def _normal(span: Span, telling: Telling) -> str:
    return " ".join(span.of(telling[0].document.text).casefold().split())


def _unshared_words(telling: Telling, against: Iterable[Telling]) -> list[Span]:
    """Runs of words that the other side does not use."""
    shared = {word for other in against for word, _ in _words(other)}
    words = list(_words(telling))
    alone = [word for word, _ in words if word not in shared]
    heavy = [word for word in alone if word not in STOP]
    if not any(word in shared and word not in STOP for word, _ in words):
        return []
    marked = frozenset(heavy or alone)
    return _runs([span for word, span in words if word in marked], telling[0].document.text)


def _runs(spans: list[Span], text: str) -> list[Span]:
    """Neighbours with nothing but blanks between them, joined."""
    runs: list[Span] = []
    for span in spans:
        if runs and not text[runs[-1].end : span.start].strip():
            runs[-1] = Span(runs[-1].start, span.end)
        else:
            runs.append(span)
    return runs


def _words(telling: Telling) -> Iterator[tuple[str, Span]]:
    text = telling[0].document.text
    for piece in telling[1].claim.spans:
        for match in WORD.finditer(text, piece.start, piece.end):
            yield match.group().casefold(), Span(match.start(), match.end())
