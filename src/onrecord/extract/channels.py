"""Through what a statement came: a post, an interview, a release, and the outlet that relays it; innermost first, the outlet that relays last.

`"he wrote on X, as quoted by TASS"` -> ("X", "TASS"). Only the words around the cue count, in the sentences that the statement stands in and
outside its
content: a channel that the speaker talks about is not the one that is used. Limit: a channel named in an earlier sentence ("In a letter …") is not
carried on.
"""

from __future__ import annotations

import itertools
import re

from onrecord.languages.english_channels import CHANNELS, RELAYS
from onrecord.model import Attribution, Document, Span

_CHANNELS = tuple((name, re.compile(pattern)) for name, pattern in CHANNELS)
_RELAYS = tuple(re.compile(pattern) for pattern in RELAYS)
_SENTENCE_END = re.compile(r"[.!?][”\"»’']?\s+(?=[\"“«A-Z])|\n")
_NARROWER = {"interview": {"TV interview"}, "briefing": {"press conference", "call"}, "Twitter": {"X"}, "video": {"TV interview"}}
REACH = 160  # characters to either side of the cue


def find_channels(document: Document, attribution: Attribution) -> tuple[str, ...]:
    """The channels of one statement, innermost first; empty where the report names none."""
    if not attribution.cue and not attribution.source:
        return ()
    around = _around(document.text, attribution)
    found = [(match.start(), name) for name, pattern in _CHANNELS if (match := pattern.search(around))]
    names = [name for _, name in sorted(found)]
    own = [name for name in names if not _NARROWER.get(name, set()) & set(names)]
    return tuple(dict.fromkeys([*own, *_relays(around)]))


def _relays(around: str) -> list[str]:
    return [match.group("name").removesuffix("’s").removesuffix("'s").rstrip(".,’'") for pattern in _RELAYS for match in pattern.finditer(around)]


def _around(text: str, attribution: Attribution) -> str:
    """The sentences of cue and source without the statement's own words, which are replaced by blanks."""
    parts = [*attribution.cue, *attribution.source]
    start, end = min(p.start for p in parts), max(p.end for p in parts)
    least = max((m.end() for m in _SENTENCE_END.finditer(text, max(0, start - REACH), start)), default=max(0, start - REACH))
    most = next((m.start() + 1 for m in _SENTENCE_END.finditer(text, end, end + REACH)), min(len(text), end + REACH))
    return "".join(_blank(piece, attribution, text) for piece in _pieces(Span(least, max(most, least + 1)), attribution))


def _pieces(window: Span, attribution: Attribution) -> list[Span]:
    cuts = sorted({window.start, window.end, *(at for s in attribution.content for at in (s.start, s.end) if window.start < at < window.end)})
    return [Span(a, b) for a, b in itertools.pairwise(cuts)]


def _blank(piece: Span, attribution: Attribution, text: str) -> str:
    return " … " if any(span.overlaps(piece) for span in attribution.content) else piece.of(text)
