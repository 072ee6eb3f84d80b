"""Where and when a report says that it was written: its dateline, or the line under its title.

`"ROME, June 3 (Agency) - …"` -> Rome, June 3. Limit: the first lines only; a day further than a fortnight from publication is not the report's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.model import Document, Span, TimeExpression

LINES = 5
REACH = 90  # code points from the start of a line
OWN = timedelta(days=14)
_UPPER = r"[A-ZÀ-Þ][A-ZÀ-Þ'’. -]{2,30}?(?=(?:/[A-ZÀ-Þ][A-ZÀ-Þ'’. -]+)?(?:,\s|\s*[–—-]\s|\.\s|\s*\())"
_TITLE = (
    r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}(?=(?:/[^.,\n]{3,20})?(?:,\s+(?:\w+day,?\s+)?(?:\d{1,2}\s+[A-Z]|[A-Z]\w+\.?\s+\d)|"
    r"\.\s|,\s[A-Z]{2,5}\s[–—-]))"
)
FULL = re.compile(r"\d.*[A-Za-z]{3}|[A-Za-z]{3}.*\d", re.DOTALL)
IN_A_SENTENCE = re.compile(r"\b(?:on|the|of|in|until|by|since|from|after|before|for|to)\s+$", re.IGNORECASE)
PLACE = re.compile(rf"\W*({_UPPER}|{_TITLE})")
NO_PLACE = re.compile(
    r"(?:on|in|at|the|live|by|for|from|after|yesterday|today|transcript|translated|january|february|march|april|may|june|july|august|"
    r"september|october|november"
    r"|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\w+day)\b|\w+: ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """`span` is where the day stands; None: the day is that of publication."""

    place: str | None
    day: date | None
    span: Span | None = None


def read_heading(document: Document, times: Iterable[TimeExpression]) -> Heading:
    """The report's own place and day; the day of publication where it gives none."""
    lines = _first_lines(document.text)
    found = next((time for time in times if _is_own(time, lines, document)), None)
    place = next((place for line in lines[1:] if (place := _place(line.of(document.text)))), None)
    return Heading(place, found.earliest if found else document.published, found.span if found else None)


def _first_lines(text: str) -> list[Span]:
    return [Span(found.start(), found.end()) for found, _ in zip(re.finditer(r"[^\n]+", text), range(LINES), strict=False)]


def _is_own(time: TimeExpression, lines: list[Span], document: Document) -> bool:
    """A full date near the start of one of the first lines, on publication or shortly before."""
    words = time.span.of(document.text)
    if time.earliest is None or time.earliest != time.latest or not FULL.search(words) or IN_A_SENTENCE.search(document.text[: time.span.start]):
        return False
    near = any(line.contains(time.span) and time.span.start - line.start < REACH for line in lines[1:])
    return near and (
        document.published is None
        or timedelta(0) <= document.published - time.earliest <= (OWN if time.span.end - time.span.start > 10 else timedelta(0))
    )


def _place(line: str) -> str | None:
    found = PLACE.match(line)
    if found is None or NO_PLACE.match(found[1]):
        return None
    name = found[1].strip(" -–—.")
    return name.title() if name.isupper() else name


def section_days(document: Document, times: Iterable[TimeExpression]) -> list[tuple[Span, date]]:
    """Lines that hold a day and nothing else: what follows is told of that day, as in a live page that runs over two."""
    by_start = {time.span.start: time for time in times if time.earliest and time.earliest == time.latest}
    found: list[tuple[Span, date]] = []
    for line in re.finditer(r"^[^\n]+$", document.text, re.MULTILINE):
        time = by_start.get(line.start())
        if time and time.earliest and time.span.end >= line.end() - 1 and FULL.search(line[0]):
            found.append((Span(line.start(), line.end()), time.earliest))
    return found
