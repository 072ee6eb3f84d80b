"""The headline and the date that a plain text's own first lines give.

    "date 2025-05-16 Umerov promises …"                    -> 2025-05-16, "Umerov promises …"
    "Talks resume\n\nISTANBUL, 22 July 2022 (Agency) – …"   -> 2022-07-22, "Talks resume"

Only full dates count: a day without its year is not a date of publication, and is left to the manifest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from onrecord.model import Span

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
SHORT = r"jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:{SHORT})\.?)"
DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})(?!\d)",
        rf"(?<![\w.])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH},?\s+(?P<year>\d{{4}})(?!\d)",
        rf"(?<!\w){MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)",
        r"(?<![\d.])(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d{4})(?![\d.])",
    )
)
BARE = re.compile(r"\ufeff?[ \t]*date:?[ \t]+(?P<date>\d{4}-\d{2}-\d{2})[ \t]+(?=\S)", re.IGNORECASE)
LINES = 8  # a dateline stands within the first lines; a date further down belongs to the story
START = 160  # … and at the start of its line
LONGEST_HEADLINE = 300


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines say. Every field is None where they do not."""

    title: str | None = None
    title_span: Span | None = None
    published: date | None = None


def find_head(text: str) -> Head:
    """The headline (the first line, where a blank line or a bare date sets it off) and the first full date of the first lines."""
    bare = BARE.match(text)
    start = bare.end() if bare else _first_letter(text)
    end = text.find("\n", start) if "\n" in text[start:] else len(text)
    title = text[start:end].rstrip()
    published = _read_date(bare["date"]) if bare else _first_date(text)
    if not title or len(title) > LONGEST_HEADLINE or not (bare or _set_off(text, end)):
        return Head(published=published)
    return Head(title, Span(start, start + len(title)), published)


def _first_letter(text: str) -> int:
    found = re.search(r"[^\s\ufeff]", text)
    return found.start() if found else len(text)


def _set_off(text: str, end: int) -> bool:
    """A headline is followed by a blank line; a first line that runs on is body text."""
    return bool(re.match(r"[ \t\r]*\n[ \t\r]*\n", text[end:]))


def _first_date(text: str) -> date | None:
    lines = [line for line in text[:4000].splitlines() if line.strip()][:LINES]
    for line in lines:
        found = _read_date(line[:START])
        if found:
            return found
    return None


def _read_date(words: str) -> date | None:
    matches = (match for pattern in DATES if (match := pattern.search(words)))
    return next((day for match in sorted(matches, key=lambda match: match.start()) if (day := _day(match))), None)


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    number = int(parts["number"]) if parts.get("number") else _month(parts["month"])
    try:
        return date(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        return None


def _month(word: str) -> int:
    return 1 + next(index for index, name in enumerate(MONTHS) if name.startswith(word.lower().rstrip(".")[:3]))
