"""What later reports say that may bear on a promise: claims of any side, and the outlets' own narration.

An index by issue and by stem, so that a promise looks only at what shares something with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from onrecord.model import Act, Document, Quantity, Reading, ResolvedStatement, Span, TimeExpression
from onrecord.negotiation.signals import signals_of
from onrecord.negotiation.stems import Rarity, stems_of
from onrecord.negotiation.wordings import SENTENCE_END, Wording

SHORTEST = 20  # characters of a sentence that can tell anything


@dataclass(frozen=True, slots=True)
class Item:
    """`key`: the claim's id, or "document:start-end" of a sentence of narration."""

    key: str
    document: str
    day: date
    place: int
    text: str
    side: str | None = None
    act: Act | None = None  # None: the outlet's narration
    issues: tuple[str, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    source: str = field(default="", repr=False, compare=False)  # the document's text, in which every span counts

    def text_before(self, span: Span) -> str:
        """The words of the item before this place of the document."""
        return self.source[self.place : max(span.start, self.place)]

    def text_after(self, span: Span) -> str:
        """What follows this place of the document, a line at most."""
        return self.source[span.end : span.end + 60]

    @property
    def stems(self) -> frozenset[str]:
        return stems_of(self.text)

    @property
    def signals(self) -> frozenset[str]:
        return signals_of(self.text)


def items_of(
    wordings: Iterable[Wording], documents: Iterable[Document], readings: Iterable[Reading], statements: Iterable[ResolvedStatement]
) -> tuple[Item, ...]:
    """Everything that may be evidence, by day and place. Documents without a date are no evidence of any day."""
    told = tuple(_claimed(wording) for wording in wordings if wording.day)
    return tuple(sorted((*told, *_narrated_items(documents, readings, statements)), key=lambda item: (item.day, item.document, item.place, item.key)))


def _claimed(wording: Wording) -> Item:
    claim = wording.claim.claim
    day = wording.day or date.min
    return Item(
        wording.id,
        wording.document,
        day,
        wording.place,
        wording.text,
        wording.side,
        wording.act,
        wording.claim.issues,
        claim.quantities,
        claim.times,
        wording.statement.document.text,
    )


def _narrated_items(documents: Iterable[Document], readings: Iterable[Reading], statements: Iterable[ResolvedStatement]) -> list[Item]:
    read = {reading.document: reading for reading in readings}
    attributed: dict[str, list[Span]] = defaultdict(list)
    for statement in statements:
        attributed[statement.document.id] += [*statement.statement.content, *statement.statement.cue]
    return [item for document in documents if document.published for item in _narrated(document, read.get(document.id), attributed[document.id])]


def _narrated(document: Document, reading: Reading | None, attributed: list[Span]) -> Iterable[Item]:
    day = document.published or date.min
    if reading is not None and reading.narration:
        for event in reading.narration:
            yield Item(
                _key(document, event.span),
                document.id,
                day,
                event.span.start,
                event.span.of(document.text),
                quantities=event.quantities,
                times=event.times,
                source=document.text,
            )
        return
    for span in sentences_of(document.text):
        if not any(span.overlaps(other) for other in attributed):
            yield Item(_key(document, span), document.id, day, span.start, span.of(document.text), source=document.text)


def _key(document: Document, span: Span) -> str:
    return f"{document.id}:{span.start}-{span.end}"


def sentences_of(text: str) -> list[Span]:
    """Sentences by their closing marks and line ends; those that are too short to tell anything are left out."""
    ends = [0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)]
    return [Span(start, end) for start, end in pairwise(ends) if end - start >= SHORTEST]


class Evidence:
    """Items by issue and by stem, with how much each stem tells."""

    def __init__(self, items: Iterable[Item], rarity: Rarity) -> None:
        self.items = tuple(items)
        self._rarity = rarity
        by_issue: dict[str, list[int]] = defaultdict(list)
        by_stem: dict[str, list[int]] = defaultdict(list)
        for place, item in enumerate(self.items):
            for issue in item.issues:
                by_issue[issue].append(place)
            for word in item.stems:
                by_stem[word].append(place)
        self._by_issue = {issue: np.array(places) for issue, places in by_issue.items()}
        self._by_stem = {word: np.array(places) for word, places in by_stem.items()}
        self._whole = np.sqrt(np.array([max(rarity.whole(item.stems), 1e-9) for item in self.items], dtype=float))
        self._days = {issue: [self.items[place].day for place in places] for issue, places in by_issue.items()}

    def days_on(self, issue: str) -> list[date]:
        """The days of all items on the issue, in order."""
        return self._days.get(issue, [])

    def about(self, issue: str, texts: Iterable[frozenset[str]], common: int) -> list[tuple[Item, float]]:
        """Items on the issue, and those that share a stem that at most `common` items hold, by day, each with its likeness to the likest text."""
        texts = list(texts)
        if not self.items:
            return []
        like = np.zeros(len(self.items))
        looked_at = np.zeros(len(self.items), dtype=bool)
        looked_at[self._by_issue.get(issue, [])] = True
        for text in texts:
            like = np.maximum(like, self._likeness(text))
            for word in text:
                holders = self._by_stem.get(word)
                if holders is not None and len(holders) <= common:
                    looked_at[holders] = True
        return [(self.items[place], float(like[place])) for place in np.flatnonzero(looked_at & (like > 0))]

    def _likeness(self, text: frozenset[str]) -> NDArray[np.float64]:
        """0 to 1 for every item, as `Rarity.likeness` gives it for one."""
        shared = np.zeros(len(self.items))
        for word in sorted(text & self._by_stem.keys()):
            shared[self._by_stem[word]] += self._rarity.of(word)
        result: NDArray[np.float64] = shared / (self._whole * max(self._rarity.whole(text), 1e-9) ** 0.5)
        return result


def numbers_of(quantities: Iterable[Quantity]) -> frozenset[float]:
    return frozenset(quantity.value for quantity in quantities if quantity.value is not None)
