"""Sentences that may tell of a meeting, with the day, the place, the round and the level that they give.

Guarantee: nothing is decided here. A planned session, a called-off one and one that was held all come back, marked; `negotiation.meetings` weighs
them over all reports. Limit: one mention a sentence and day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from onrecord.extract.headings import Heading, read_heading, section_days
from onrecord.languages import english_meetings as english
from onrecord.model import Document, Level, MeetingMention, Span, TimeExpression, TimeType
from onrecord.protocols import Parse, Token

LONGEST = 5  # days: "in June" and "last week" are no days of a meeting
PIECE = re.compile(r"[^\n;]*\w[^\n;]*")
REACH = 2  # sentences: "On Monday they came. The talks took two hours."
PLACES = frozenset({"GPE", "LOC", "FAC"})


def find_meeting_mentions(document: Document, parse: Parse, times: Iterable[TimeExpression]) -> tuple[MeetingMention, ...]:
    """`"The talks ended in Rome on Saturday."` -> one mention: held, noun; that Saturday; Rome. In the order of the text."""
    days = sorted((time for time in times if _is_a_day(time)), key=lambda time: time.span)
    heading = read_heading(document, days)
    sections = section_days(document, days)
    headings = {heading.span, *(line for line, _ in sections)}
    names = _places(parse)
    mentions: list[MeetingMention] = []
    last: tuple[int, TimeExpression] | None = None
    for number, piece in enumerate(_pieces(document.text, parse.sentences)):
        inside = [time for time in days if piece.contains(time.span) and not any(line and line.contains(time.span) for line in headings)]
        carried = [last[1]] if last and not inside and number - last[0] <= REACH else []
        for mention in _mentions(document.text, piece, inside or carried, names):
            mentions.append(
                replace(mention, inherited=bool(carried), sentence=number, dateline=heading.place, report_day=_told_of(piece, sections, heading))
            )
        last = (number, inside[-1]) if inside else last
    return tuple(mentions)


def _told_of(piece: Span, sections: list[tuple[Span, date]], heading: Heading) -> date | None:
    """The day that the text around is told of: the line above that is a day, or the report's own."""
    return next((day for line, day in reversed(sections) if line.start <= piece.start), heading.day)


def _pieces(text: str, sentences: Iterable[Span]) -> Iterator[Span]:
    """Sentences, cut at the ends of lines and at semicolons: a headline and the items of a list stand alone."""
    for sentence in sentences:
        for found in PIECE.finditer(text, sentence.start, sentence.end):
            yield Span(found.start(), found.end())


def _is_a_day(time: TimeExpression) -> bool:
    if time.earliest is None or time.latest is None:
        return False
    return time.type in (TimeType.DATE, TimeType.TIME) and (time.latest - time.earliest).days < LONGEST


def _mentions(text: str, piece: Span, days: list[TimeExpression], names: list[tuple[Span, str]]) -> Iterator[MeetingMention]:
    words = piece.of(text)
    signs = signs_of(words)
    if not signs and not any(piece.contains(time.span) for time in days):
        return
    each: list[TimeExpression | None] = [*days] or [None]
    for time in each:
        yield MeetingMention(
            span=piece,
            words=signs,
            time=time,
            place=_place(piece, text, names, time),
            round=round_of(words),
            level=level_of(words),
            planned=_pattern(english.PLANNED).search(words) is not None,
            called_off=_pattern(english.CALLED_OFF).search(words) is not None,
        )


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE | re.DOTALL)


def signs_of(words: str) -> tuple[str, ...]:
    """`"The talks ended in Rome on Saturday."` -> ("held", "noun"): the signs that the words show."""
    return tuple(sign for sign, wording in english.SIGNS.items() if _pattern(wording).search(words))


def level_of(words: str) -> Level | None:
    """`"The foreign ministers met"` -> ministers; None where the words do not tell."""
    return next((Level(level) for level, wording in english.LEVELS.items() if _pattern(wording).search(words)), None)


def round_of(words: str) -> int | None:
    """`"the third round of talks"` -> 3."""
    found = _pattern(english.ROUND).search(words)
    if found is None:
        return None
    word = found[1].lower()
    return english.ORDINALS.index(word) + 1 if word in english.ORDINALS else int(re.match(r"\d+", word)[0])  # type: ignore[index]


def _places(parse: Parse) -> list[tuple[Span, str]]:
    """Names of places with the word before them, in order."""
    found: list[tuple[Span, str]] = []
    for place, token in enumerate(parse.tokens):
        if token.entity in PLACES:
            if token.entity_start or not found or found[-1][0].end < token.span.start - 1:
                found.append((token.span, _before(parse.tokens, place)))
            else:
                found[-1] = (Span(found[-1][0].start, token.span.end), found[-1][1])
    return found


def _before(tokens: tuple[Token, ...], place: int) -> str:
    words = [token.lemma.lower() for token in tokens[max(0, place - 2) : place]]
    return words[-1] if words and words[-1] != "the" else " ".join(words)


def _place(piece: Span, text: str, names: list[tuple[Span, str]], time: TimeExpression | None) -> str | None:
    """The name after "in" or "at" that stands nearest to the day."""
    after = re.compile(rf"(?:{english.PLACE_PREPOSITIONS})(?: the)?$")
    near = time.span.start if time and piece.contains(time.span) else piece.start
    inside = [span for span, before in names if piece.contains(span) and after.match(before)]
    return min(inside, key=lambda span: abs(span.start - near)).of(text) if inside else None
