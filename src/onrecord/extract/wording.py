"""The outlet's own colouring: labels for people, scare quotes, hedges. Never the speaker's words, and never a judgement of who is right.

A label is a loaded word outside all attributed content; scare quotes are one to three quoted words there; a hedge is "allegedly" there, or a cue
that doubts
("claims"). Limit: sees words of `english_people`, not irony.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.languages.english_people import EPITHETS, HEDGES, HEDGING_CUES
from onrecord.model import Attribution, Document, LoadedWord, Span
from onrecord.protocols import Parse

_WORD = re.compile(r"[\w-]+(?:['’]s)?")
_SCARE = re.compile(r"[“\"«‘](?P<words>[^”\"»’“«\n]{2,40})[”\"»’]")
_AMBIGUOUS = frozenset(
    {
        "powerful",
        "seasoned",
        "long-time",
        "longtime",
        "long-serving",
        "respected",
        "influential",
        "blunt",
        "radical",
        "enemy",
        "terrorist",
        "criminal",
        "apparently",
    }
)


def find_loaded_words(document: Document, parse: Parse, attributions: Sequence[Attribution]) -> tuple[LoadedWord, ...]:
    """Labels, scare quotes and hedges of the outlet, in reading order: `"the dictator's aide claims"` -> "dictator", label; "claims", hedge."""
    said = [span for attribution in attributions for span in attribution.content]
    found = [*_labels_and_hedges(document.text, said), *_scare_quotes(document.text, said), *_doubting_cues(document.text, attributions)]
    return tuple(sorted(dict.fromkeys(found), key=lambda word: word.span))


def _labels_and_hedges(text: str, said: Sequence[Span]) -> Iterable[LoadedWord]:
    for match in _WORD.finditer(text):
        word = re.sub(r"['’]s$", "", match.group().lower())
        kind = "hedge" if word in HEDGES and word not in EPITHETS else "label" if word in EPITHETS and word not in _AMBIGUOUS else None
        span = Span(match.start(), match.start() + len(word))
        if kind and not any(own.overlaps(span) for own in said):
            yield LoadedWord(span, kind)


def _scare_quotes(text: str, said: Sequence[Span]) -> Iterable[LoadedWord]:
    for match in _SCARE.finditer(text):
        span = Span(match.start(), match.end())
        if len(match["words"].split()) <= 3 and match["words"][-1] not in ".,!?" and not any(own.overlaps(span) for own in said):
            yield LoadedWord(span, "scare_quotes")


def _doubting_cues(text: str, attributions: Sequence[Attribution]) -> Iterable[LoadedWord]:
    for attribution in attributions:
        for span in attribution.cue:
            for match in _WORD.finditer(text, span.start, span.end):
                if match.group().lower() in HEDGING_CUES:
                    yield LoadedWord(Span(match.start(), match.end()), "hedge")
