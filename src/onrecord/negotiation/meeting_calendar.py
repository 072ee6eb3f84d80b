"""Which days the reports of a dossier name, and what that tells of a day in one of them.

`"The sides meet in Rome on Friday" (May 20)` foretells a day of which a report of May 24 says "on Friday". A day before the last report, of which
no earlier report speaks, is more often background than a meeting. Pure; only days that a sentence states count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.model import Document, MeetingMention

TELLING = frozenset({"noun", "met", "signed", "call"})


@dataclass(frozen=True, slots=True)
class Named:
    """A report's sentence that states a day, or days."""

    document: str
    published: date
    since: date
    until: date
    telling: bool  # with a word that may tell of a meeting


@dataclass(frozen=True, slots=True)
class Calendar:
    """All days that all reports name, and when each report was published."""

    named: tuple[Named, ...]
    published: tuple[date, ...]

    def signs(self, document: Document, since: date, until: date) -> frozenset[str]:
        """What the other reports tell of a report's day: named earlier or later, foretold, passed over in silence."""
        return frozenset(self._signs(document, since, until))

    def _signs(self, document: Document, since: date, until: date) -> Iterator[str]:
        if document.published is None:
            return
        others = [named for named in self.named if named.document != document.id and named.since <= until and named.until >= since]
        for named in others:
            order = "later" if named.published > document.published else "earlier"
            for sign in (order, *(["foretold"] if named.published < since else [])):
                yield f"other:{sign}"
                if named.telling:
                    yield f"other:{sign} word"
        before = [day for day in self.published if day < document.published]
        if before and until <= max(before):
            yield "other:before the last report"
            if not any(named.published < document.published for named in others):
                yield "other:passed over"


NO_OTHERS = Calendar((), ())  # a report by itself


def calendar_of(documents: Iterable[Document], mentions: Mapping[str, Sequence[MeetingMention]]) -> Calendar:
    dated = {document.id: document.published for document in documents if document.published}
    named = [
        Named(document, day, since, until, bool(TELLING & set(mention.words)))
        for document, day in dated.items()
        for mention in mentions.get(document, ())
        if mention.time and not mention.inherited and (since := mention.time.earliest) and (until := mention.time.latest)
    ]
    return Calendar(tuple(named), tuple(sorted(dated.values())))
