"""Sentences that may tell of a meeting, with the day, the place, the round and the level that they give.

Guarantee: nothing is decided here. A planned session, a called-off one and one that was held all come back, marked; `negotiation.meetings` weighs them over
all reports. Limit: one mention a sentence and day; the place is a name of the sentence, or of the dateline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.languages import english_meetings as english
from onrecord.model import Document, Level, MeetingMention, Span, TimeExpression, TimeType
from onrecord.protocols import Parse, Token

LONGEST = 15  # days: "in June" is no day of a meeting
PIECE = re.compile(r"[^\n;]*\w[^\n;]*")
BYLINE = 3  # pieces in which the date of the report itself stands
REACH = 2  # sentences: "On Monday they came. The talks took two hours."
PLACES = frozenset({"GPE", "LOC", "FAC"})
DATELINE = re.compile(
    r"^\W*([A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,})(?:[/,]|\s*[–—-])|^\W*([A-ZÀ-Þ][\w'’]+(?: [A-ZÀ-Þ][\w'’]+)?),? (?:\d|[A-Z][a-z]+day|\w+ \d)", re.MULTILINE
)


def find_meeting_mentions(document: Document, parse: Parse, times: Iterable[TimeExpression]) -> tuple[MeetingMention, ...]:
    """`"The talks ended in Rome on Saturday."` -> one mention: talks, ended; that Saturday; Rome. In the order of the text."""
    days = sorted((time for time in times if _is_a_day(time)), key=lambda time: time.span)
    names = _places(parse)
    dateline = _dateline(document.text)
    mentions: list[MeetingMention] = []
    last: tuple[int, TimeExpression] | None = None
    for number, sentence in enumerate(_pieces(document.text, parse.sentences)):
        inside = [time for time in days if sentence.contains(time.span) and not _is_byline(time, number, document)]
        carried = [last[1]] if last and not inside and number - last[0] <= REACH else []
        mentions.extend(_mentions(document.text, sentence, number, inside or carried, bool(carried), names, dateline))
        last = (number, inside[-1]) if inside else last
    return tuple(mentions)


def _pieces(text: str, sentences: Iterable[Span]) -> Iterator[Span]:
    """Sentences, cut at the ends of lines and at semicolons: a headline and the items of a list stand alone."""
    for sentence in sentences:
        for found in PIECE.finditer(text, sentence.start, sentence.end):
            yield Span(found.start(), found.end())


def _is_a_day(time: TimeExpression) -> bool:
    known = time.earliest and time.latest
    return bool(known and time.type in (TimeType.DATE, TimeType.TIME) and (time.latest - time.earliest).days < LONGEST)  # type: ignore[operator]


def _is_byline(time: TimeExpression, piece: int, document: Document) -> bool:
    """Whether the day is the report's own: "ROME, June 3 (Agency)"."""
    return piece <= BYLINE and time.earliest == document.published and any(letter.isdigit() for letter in time.span.of(document.text))


def _mentions(
    text: str, sentence: Span, number: int, days: list[TimeExpression], carried: bool, names: list[tuple[Span, str]], dateline: str | None
) -> Iterator[MeetingMention]:
    words = sentence.of(text)
    signs = signs_of(words)
    if not signs:
        return
    level = level_of(words)
    for time in days or [None]:
        yield MeetingMention(
            span=sentence,
            words=signs,
            time=time,
            inherited=carried,
            place=_place(sentence, text, names, time) or (english.TELEPHONE if level is Level.CALL else dateline),
            round=round_of(words),
            level=level,
            planned=_pattern(english.PLANNED).search(words) is not None,
            called_off=_pattern(english.CALLED_OFF).search(words) is not None,
            sentence=number,
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


def _place(sentence: Span, text: str, names: list[tuple[Span, str]], time: TimeExpression | None) -> str | None:
    """The name after "in" or "at" that stands nearest to the day."""
    after = re.compile(rf"(?:{english.PLACE_PREPOSITIONS})(?: the)?$")
    near = time.span.start if time and sentence.contains(time.span) else sentence.start
    inside = [span for span, before in names if sentence.contains(span) and after.match(before)]
    return min(inside, key=lambda span: abs(span.start - near)).of(text) if inside else None


def _dateline(text: str) -> str | None:
    """`"ROME, June 3 (Agency) - …"` -> "Rome"."""
    found = DATELINE.search(text[: 600 + text.find("\n")])
    return (found[1] or found[2]).strip(" -–—").title() if found else None
