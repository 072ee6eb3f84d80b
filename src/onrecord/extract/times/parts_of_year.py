"""Parts of a year: quarters, halves and seasons, placed by the tense around them.

`"in the third quarter" (published 26 October 1989) -> 1989-Q3`; `"last spring" -> 1989-SP`. No verb "spring", no "fall" of anything.
"""

from __future__ import annotations

from onrecord.extract.numerals import ordinal_value
from onrecord.extract.times.calendar import SEASON_MONTHS, shift_months, value_at
from onrecord.extract.times.dates import position_of, relative_year, year_of
from onrecord.extract.times.grammar import Phrase
from onrecord.extract.times.leads import lead_of
from onrecord.extract.times.readings import Context, Reading, dated
from onrecord.languages.english_times import AHEAD_LEADS, DIRECTIONS, SEASONS
from onrecord.model import TimeType


def quarter_of_year(phrase: Phrase, context: Context) -> Reading | None:
    number, year = ordinal_value(phrase.word("o")) or 0, year_of(phrase) or relative_year(phrase, context)
    return dated(f"{year:04d}-Q{number}") if 1 <= number <= 4 and year else None


def quarter(phrase: Phrase, context: Context) -> Reading | None:
    """`"third-quarter"`: the one that the tense points to, the nearest without."""
    number = ordinal_value(phrase.word("o")) or 0
    if not 1 <= number <= 4 or phrase.after in ("final", "finals"):
        return None
    if context.published is None:
        return dated(f"XXXX-Q{number}")
    current, way = (context.published.month + 2) // 3, context.way(phrase)
    year = context.published.year - (1 if number > current and way <= 0 else 0)
    year += 1 if number < current - (0 if lead_of(phrase.line, phrase.first) in AHEAD_LEADS else 1) and way > 0 and phrase.place("F") is None else 0
    return dated(f"{year:04d}-Q{number}")


def relative_quarter(phrase: Phrase, context: Context) -> Reading | None:
    word = phrase.word("rR")
    if context.published is None:
        return dated("XXXX-QX")
    if word in ("that", "same", "latest") and context.quarter:
        return dated(context.quarter)
    steps = -1 if word == "latest" else DIRECTIONS[word]
    return dated(value_at(shift_months(context.published.replace(day=1), 3 * steps), "Q"))


def half_of_year(phrase: Phrase, context: Context) -> Reading | None:
    number = ordinal_value(phrase.word("o")) or 0
    year = year_of(phrase) or (relative_year(phrase, context) if phrase.place("rR") is not None else context.published and context.published.year)
    return dated(f"{year:04d}-H{number}") if number in (1, 2) and year and phrase.word("u") in ("", "year") else None


def season(phrase: Phrase, context: Context) -> Reading | None:
    """`"last spring"`, `"the winter of 1994"`, `"this summer"`; no verb "spring", no "fall" of anything."""
    code, way, year = SEASONS[phrase.word("s")], phrase.word("rR"), year_of(phrase)
    if phrase.place("j") is not None or phrase.place("19") is not None:
        return Reading(TimeType.SET, f"XXXX-{code}")
    if year:
        return dated(f"{year:04d}-{code}", position_of(phrase))
    if (
        not way
        and (phrase.word("s") in ("fall", "spring", "springs", "winters", "summers") or phrase.place("h") is None)
        and phrase.before not in ("in", "by", "until", "last")
    ):
        return None
    if not way and (phrase.after == "of" or context.published is None):
        return None if phrase.after == "of" else dated(f"XXXX-{code}")
    return dated(f"{_season_year(code, way, phrase, context)}-{code}", position_of(phrase)) if context.published else dated(f"XXXX-{code}")


def _season_year(code: str, word: str, phrase: Phrase, context: Context) -> int:
    assert context.published
    start = SEASON_MONTHS[code]
    published = context.published
    way = DIRECTIONS[word] if word else context.way(phrase)
    if word in ("last", "past", "previous"):
        return published.year - (1 if published.month < start + 3 else 0)
    if way > 0:
        return published.year + (1 if published.month >= start else 0)
    return published.year - (1 if way < 0 and published.month < start else 0)
