"""What a claim reader is shown of a claim. Training and reading build it with the same function, so that both see the same words.

Limit: looks at the text alone (lines, list marks, sentence ends), not at a parse. Invariant: `words` are exactly the claim's pieces.
"""

from __future__ import annotations

import re

from onrecord.model import Span, Spans, words_of
from onrecord.protocols import ClaimInput

LIST_ITEM = re.compile(r"\s*(?:[-–—•*→▪◦·✓]|\(?\d{1,2}[.):](?!\d)|\(?[a-zivx]{1,3}[.)])\s+")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s|\n")
SPACES = re.compile(r"\s+")
BEFORE = 130  # code points; the reader cuts at word pieces anyway
AFTER = 70
SHORT = 40  # less than this before the claim says too little: the paragraph before is added
LONG = 60  # more than this after a colon: what stands before the colon is shown too
WIDE_BEFORE, WIDE_AFTER = 400, 250
HEADING = 90
NO_HEADING_ENDS = '.!?:;,"”»'
INTRODUCES = (":", "—", "–")  # how a line ends that introduces a list


def claim_input(text: str, claim: Spans, source: Spans = (), cue: Spans = ()) -> ClaimInput:
    """The claim's words with its source, its cue and what stands around it.

    A list item is preceded by the line that introduces the list: `"The sides agreed: ⏎ 1. to meet"` -> before "The sides agreed:".
    """
    first, last = claim[0].start, claim[-1].end
    return ClaimInput(
        words=_plain(words_of(claim, text)),
        cue=_plain(words_of(cue, text)),
        source=_plain(words_of(source, text)),
        before=_plain(words_before(text, first))[-BEFORE:],
        after=_plain(words_after(text, last)),
        headings=headings_above(text, first),
    )


def words_before(text: str, place: int) -> str:
    """The words of the paragraph before a place; for a list item its introduction, for the start of a paragraph the one before."""
    line_start = text.rfind("\n", 0, place) + 1
    line = text[line_start:place]
    introduction = list_introduction(text, line_start)
    if introduction is not None:
        return f"{introduction.of(text)} {LIST_ITEM.sub('', line + ' ', count=1)}"
    if len(line.strip()) >= SHORT:
        return _with_introduction(line)
    return f"{_line_before(text, line_start)} {line}"


def _with_introduction(line: str) -> str:
    """`"They agreed: (1) to meet …; (2) to …;"` -> "They agreed: (2) to …;": what a colon introduces stays beside it over a long sentence."""
    start = max((m.end() for m in SENTENCE_END.finditer(line)), default=0)
    colon = line.find(": ", start)
    if colon < 0 or len(line) - colon < LONG:
        return line
    introduction = line[start : colon + 1][-BEFORE + SHORT + 1 :]
    return f"{introduction} {line[-SHORT:]}"


def words_after(text: str, place: int) -> str:
    """The rest of the sentence."""
    found = SENTENCE_END.search(text, place)
    return text[place : found.start() if found else len(text)][:AFTER]


def words_beside(text: str, claim: Spans) -> str:
    """The words of the paragraph before and after the claim, on one line."""
    first, last = claim[0].start, claim[-1].end
    start, end = text.rfind("\n", 0, first) + 1, text.find("\n", last)
    end = len(text) if end < 0 else end
    return _plain(f"{text[max(start, first - WIDE_BEFORE) : first]} {text[last : min(end, last + WIDE_AFTER)]}")


def headings_above(text: str, place: int) -> str:
    """The first line, and the nearest line above that has a heading's length and no full stop."""
    headline, end = text[: text.find("\n")] if "\n" in text else "", text.rfind("\n", 0, place)
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip()
        if 0 < len(line) < HEADING and line[-1] not in NO_HEADING_ENDS:
            return _plain(f"{headline} . {line}")
        end = start - 1
    return _plain(headline)


def list_introduction(text: str, line_start: int) -> Span | None:
    """The last sentence of the line that introduces the list in which a line stands; None where it is no list item."""
    if not LIST_ITEM.match(text[line_start : line_start + 12]):
        return None
    while line_start > 0:
        end = line_start - 1
        line_start = text.rfind("\n", 0, end) + 1
        line = text[line_start:end]
        if line.strip() and not LIST_ITEM.match(line):
            return _last_sentence(text, line_start, end) if line.rstrip().endswith(INTRODUCES) else None
    return None


def _last_sentence(text: str, start: int, end: int) -> Span | None:
    start = max((m.end() for m in SENTENCE_END.finditer(text, start, end - 1)), default=start)
    return Span(start, end) if start < end else None


def _line_before(text: str, line_start: int) -> str:
    lines = text[:line_start].rstrip().rsplit("\n", 1)
    return lines[-1][-BEFORE:]


def _plain(words: str) -> str:
    return SPACES.sub(" ", words).strip()
