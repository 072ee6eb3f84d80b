"""The side of those whom no words place: what party the text around their mentions speaks of.

Last evidence, and weaker than any role: `"Paula Pinho, the chief spokesperson"` in a paragraph about the Commission. The nearest party before a
mention in the
same sentence counts most, then the one before it, then the one after. A tie gives nothing.
"""

from __future__ import annotations

import bisect
import re
from collections import defaultdict

from onrecord.languages.english_nations import NATIONS
from onrecord.model import Document, Span
from onrecord.negotiation.parties import NAME, NATION, Hit, PartyWords
from onrecord.negotiation.sides import directed

BEFORE, AFTER, EARLIER, REACH = 1.0, 0.5, 0.6, 420  # tried 0.5 to 2 times; characters: 200 to 800

_PLACE = re.compile(r"\b(?:in|at|near|from|outside|around|via|through|left|reached|visited)\s+$", re.IGNORECASE)
_SEATS = frozenset(seat for nation in NATIONS for seat in nation.seats)


def is_seat(words: str) -> bool:
    return words.lower() in _SEATS


class Surroundings:
    """All hits of the parties in one document, once, for looking around in."""

    def __init__(self, document: Document, parties: PartyWords) -> None:
        self.text = document.text
        self.all = parties.find(document.text)
        self.hits = [hit for hit in self.all if hit.strength in {NAME, NATION} and self._counts(hit)]
        self.starts = [hit.span.start for hit in self.hits]

    def _counts(self, hit: Hit) -> bool:
        """Not whom something is directed at, not a dateline, not a town where something happens."""
        before, words = self.text[max(0, hit.span.start - 40) : hit.span.start], hit.span.of(self.text)
        dateline = words.isupper() and len(words) > 4
        return not dateline and not directed(before) and not (is_seat(words) and _PLACE.search(before))

    def nearest_before(self, place: int, reach: int = REACH, among: frozenset[str] = frozenset()) -> Hit | None:
        """The nearest party before a place; only those of `among`, if any are given."""
        k = bisect.bisect_left(self.starts, place) - 1
        while k >= 0 and among and self.hits[k].party not in among:
            k -= 1
        return self.hits[k] if k >= 0 and place - self.hits[k].span.end <= reach else None

    def any_before(self, place: int, reach: int = 300) -> Hit | None:
        """The nearest hit of any strength: what "its" stands for."""
        return next((hit for hit in reversed(self.all) if hit.span.end <= place and place - hit.span.end <= reach), None)

    def all_in(self, span: Span) -> list[Hit]:
        """Every hit of a name or a nation inside the span."""
        k = bisect.bisect_left(self.starts, span.start)
        end = bisect.bisect_left(self.starts, span.end)
        return self.hits[k:end]

    def nearest_after(self, span: Span, reach: int = 80, among: frozenset[str] = frozenset()) -> Hit | None:
        k = bisect.bisect_left(self.starts, span.end)
        while k < len(self.hits) and among and self.hits[k].party not in among:
            k += 1
        return self.hits[k] if k < len(self.hits) and self.hits[k].span.start - span.end <= reach else None

    def weigh(self, span: Span, among: frozenset[str] = frozenset()) -> dict[str, tuple[float, Hit]]:
        """For each party near a mention how much speaks for it, and the words."""
        found: dict[str, tuple[float, Hit]] = {}
        totals: dict[str, float] = defaultdict(float)
        before, after = self.nearest_before(span.start, among=among), self.nearest_after(span, among=among)
        if before is not None:
            totals[before.party] += BEFORE if self.same_sentence(before.span.end, span.start) else EARLIER
            found[before.party] = (totals[before.party], before)
        if after is not None and self.same_sentence(span.end, after.span.start):
            totals[after.party] += AFTER
            found.setdefault(after.party, (0.0, after))
        return {party: (totals[party], found[party][1]) for party in found}

    def same_sentence(self, start: int, end: int) -> bool:
        between = self.text[start:end]
        return "\n" not in between and ". " not in between and "? " not in between
