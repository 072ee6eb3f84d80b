"""Holidays that deadlines are named after: "by Christmas", "before Easter", "on Thanksgiving Day"."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.extract.times.grammar import Phrase
from onrecord.extract.times.readings import Context, Reading, dated

FIXED = {"christmas": (12, 25), "halloween": (10, 31)}


def holiday(phrase: Phrase, context: Context) -> Reading | None:
    """The day that the tense points to, the nearest without; "eve" is the day before."""
    name, published = phrase.word("X"), context.published
    offset = -1 if phrase.place("Y") is not None else 0
    if published is None:
        return None
    days = [_day(name, year) + timedelta(offset) for year in (published.year - 1, published.year, published.year + 1)]
    way = context.way(phrase)
    fitting = [day for day in days if (day - published).days * way >= 0]
    return dated(min(fitting or days, key=lambda day: abs((day - published).days)).isoformat())


def _day(name: str, year: int) -> date:
    if name == "easter":
        return easter(year)
    if name == "thanksgiving":
        first = date(year, 11, 1)
        return first + timedelta((3 - first.weekday()) % 7 + 21)
    month, day = FIXED[name]
    return date(year, month, day)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar: the anonymous algorithm in Meeus, Astronomical Algorithms (1991), chapter 8."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
