"""Times counted from the day of publication or from the time named last: "next week", "two days ago", "on Friday", "tonight".

`"next week" (published 20 May 2025) -> 2025-W22`. Without a day to count from, the value keeps only what the words say.
"""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.extract.numerals import ordinal_value
from onrecord.extract.times.calendar import Days, shift, shift_months, valid_day, value_at
from onrecord.extract.times.durations import count_of, length
from onrecord.extract.times.grammar import Phrase
from onrecord.extract.times.readings import Context, Reading, dated
from onrecord.languages.english_times import DAY_PARTS, DEICTIC_DAYS, DIRECTIONS, FROM_MENTIONED, MODIFIERS, PLURAL_WEEKDAYS, TIME_UNITS, WEEKDAYS
from onrecord.model import TimeType

ISO_DAY = "XXXX-XX-XX"
DAY_LEADS = frozenset({"on", "by", "until", "from", "before", "after", "since"})


def with_part(day: str, part: str) -> Reading:
    """A day, or a time of that day: `("1998-01-19", "night") -> 1998-01-19TNI`."""
    return Reading(TimeType.TIME, f"{day}T{DAY_PARTS[part]}") if part else dated(day)


def deictic(phrase: Phrase, context: Context) -> Reading:
    """`"today"`, `"tomorrow night"`, `"later today"`."""
    word, part = phrase.word("t"), phrase.word("p")
    day = (context.published + timedelta(DEICTIC_DAYS[word])).isoformat() if context.published else ISO_DAY
    return with_part(day, "night" if word == "tonight" else part)


def next_weekday(published: date, number: int, way: int, strictly: bool = False) -> date:
    """The nearest such weekday behind (-1) or ahead (1); the day itself counts unless `strictly`."""
    steps = (number - published.isoweekday()) * way % 7
    return published + timedelta((steps or (7 if strictly else 0)) * way)


def weekday(phrase: Phrase, context: Context) -> Reading | None:
    """`"on Friday"`: behind unless the words around it point ahead."""
    word = phrase.word("w")
    if len(word) < 5 and phrase.letters != "w." and phrase.place("p") is None:
        return None  # "Sun Microsystems"
    if context.published is None:
        return with_part(f"XXXX-WXX-{WEEKDAYS[word]}", phrase.word("p"))
    day = next_weekday(context.published, WEEKDAYS[word], 1 if context.way(phrase) > 0 else -1)
    return with_part(day.isoformat(), phrase.word("p"))


def relative_weekday(phrase: Phrase, context: Context) -> Reading | None:
    """`"last Friday"`, `"next Saturday"` (the nearest ahead), `"this Sunday"`."""
    number, way = WEEKDAYS[phrase.word("w")], DIRECTIONS[phrase.word("rR")]
    if len(phrase.word("w")) < 5:
        return None
    if context.published is None:
        return with_part(f"XXXX-WXX-{number}", phrase.word("p"))
    tense = context.way(phrase) if way == 0 else way
    day = next_weekday(context.published, number, -1 if tense < 0 else 1, strictly=way != 0)
    return with_part(day.isoformat(), phrase.word("p"))


def weekday_of_week(phrase: Phrase, context: Context) -> Reading | None:
    """`"Monday of next week"`, `"Tuesday last week"`."""
    if phrase.word("u") != "week" or context.published is None:
        return weekday(phrase, context)
    monday = context.published - timedelta(context.published.weekday()) + timedelta(7 * DIRECTIONS[phrase.word("rR")])
    return with_part((monday + timedelta(WEEKDAYS[phrase.word("w")] - 1)).isoformat(), phrase.word("p"))


def numbered_weekday(phrase: Phrase, context: Context) -> Reading | None:
    """`"Monday the 14th"`, `"Sat 11"`: the nearest such day of a month that is that weekday."""
    number, published = int(ordinal_value(phrase.word("o")) or phrase.number("1") or 0), context.published
    if published is None:
        return dated(f"XXXX-XX-{number:02d}")
    months = [shift_months(published.replace(day=1), step) for step in range(-6, 7)]
    days = [day for month in months if (day := valid_day(month.year, month.month, number)) and day.isoweekday() == WEEKDAYS[phrase.word("w")]]
    nearest = min(days, key=lambda day: abs((day - published).days), default=None)
    return dated(nearest.isoformat()) if nearest else None


def next_but_one(phrase: Phrase, context: Context) -> Reading | None:
    """`"the day after tomorrow"`, `"the day before yesterday"`."""
    word, link = phrase.word("t"), phrase.word(" ")
    if phrase.word("u") != "day" or (word, link) not in (("tomorrow", "after"), ("yesterday", "before")):
        return None
    return dated((context.published + timedelta(2 * DEICTIC_DAYS[word])).isoformat() if context.published else ISO_DAY)


def new_year(phrase: Phrase, context: Context) -> Reading | None:
    """`"in the new year"`: the beginning of the next one."""
    if phrase.word("u") != "year" or phrase.before not in ("in", "by", "before", "until", "early") or context.published is None:
        return None
    return dated(f"{context.published.year + 1:04d}", "OPEN")


def day_of_month(phrase: Phrase, context: Context) -> Reading | None:
    """`"on the 27th"`: of the month that the tense points to; no "on the 27th floor"."""
    number, published = ordinal_value(phrase.word("o")) or 0, context.published
    if published is None or not phrase.word("o")[0].isdigit() or phrase.before not in DAY_LEADS or not _ends(phrase):
        return None
    steps = (0, 1) if context.way(phrase) > 0 else (0, -1)
    months = [shift_months(published.replace(day=1), step) for step in steps]
    days = [day for month in months if (day := valid_day(month.year, month.month, number))]
    fitting = [day for day in days if (day >= published if context.way(phrase) > 0 else day <= published)]
    return dated((fitting or days)[0].isoformat()) if days else None


def _ends(phrase: Phrase) -> bool:
    """Whether the noun phrase is over, so that no "floor" follows."""
    return phrase.line.kinds[phrase.last : phrase.last + 1] in (".", ",", "&", ";", "?", "!", "") or phrase.after in ("at", "in", "on", "to")


def weekday_sets(phrase: Phrase, context: Context) -> Reading:
    word = phrase.word("wW")
    return Reading(TimeType.SET, f"XXXX-WXX-{WEEKDAYS.get(word) or PLURAL_WEEKDAYS[word]}")


def weekend(phrase: Phrase, context: Context) -> Reading | None:
    """`"over the weekend"`: the last one, or the coming one where the words point ahead."""
    if context.published is None:
        return dated("XXXX-WXX-WE")
    word = phrase.word("rR")
    way = DIRECTIONS[word] if word and DIRECTIONS[word] else context.way(phrase)
    weeks = 0 if way > 0 or word in ("this", "coming") or context.published.isoweekday() > 5 else -1
    if word in ("last", "past", "previous"):
        weeks = -1
    return dated(value_at(context.published + timedelta(7 * weeks), "W") + "-WE")


def relative_part(phrase: Phrase, context: Context) -> Reading:
    """`"last night"`, `"this morning"`."""
    word, part = phrase.word("rR"), phrase.word("p")
    start = context.anchor if word in FROM_MENTIONED else context.published
    return with_part((start + timedelta(DIRECTIONS[word])).isoformat() if start else ISO_DAY, part)


def part_of_weekday(phrase: Phrase, context: Context) -> Reading | None:
    """`"midnight on Sunday"`: the end of that day."""
    return weekday(phrase, context)


def relative_unit(phrase: Phrase, context: Context) -> Reading | None:
    """`"last week"`, `"this month"`, `"the following year"`; plurals ("in the coming days") are vague and fall to the house rules."""
    word, unit_word = phrase.word("rR"), phrase.word("u")
    unit, way = TIME_UNITS[unit_word], DIRECTIONS[word]
    if unit_word.endswith("s"):
        return _vague(word, TIME_UNITS[phrase.word("u", 1) or unit_word])
    start = context.anchor if word in FROM_MENTIONED else context.published
    if unit.startswith("T"):
        if word == "last" and phrase.before == "at":
            return None  # "at the last minute"
        return Reading(TimeType.DURATION, f"PT1{unit[1]}", span=(unit, 1), ahead=way > 0) if way else None
    if start is None:
        return dated({"D": ISO_DAY, "W": "XXXX-WXX", "M": "XXXX-XX"}.get(unit, "XXXX"))
    if unit == "W":
        start -= timedelta(start.weekday())
    position = MODIFIERS.get(phrase.word("EeG"), "")
    return dated(value_at(shift(start, unit, way), unit), position)


def _vague(word: str, unit: str) -> Reading | None:
    way = DIRECTIONS[word]
    value = f"P{'T' if unit[0] == 'T' else ''}X{unit[-1] if unit not in ('DE', 'CE') else unit}"
    if way > 0:
        return Reading(TimeType.DATE, "FUTURE_REF", vague=unit)
    if way < 0:
        return Reading(TimeType.DATE, "PAST_REF") if unit in ("Y", "DE", "CE") else Reading(TimeType.DURATION, value)
    return Reading(TimeType.DATE, "PRESENT_REF") if word == "these" else None


def ago(phrase: Phrase, context: Context) -> Reading | None:
    """`"six weeks ago"`, `"a year earlier"`, `"two months from now"`; "several years ago" has no date."""
    unit, count = TIME_UNITS[phrase.word("u")], count_of(phrase)
    word = phrase.word("gGd")
    if phrase.letters.startswith("u"):
        count = 1.0 if not phrase.word("u").endswith("s") else None
    if unit == "Y" and count == 1 and word in ("ago", "earlier") and context.quarter:
        return dated(_year_before(context.quarter))
    if word == "later":
        return _later(unit, count, context)
    if count is None:
        return dated("FUTURE_REF" if word == "from" else "PAST_REF")
    start = context.published
    if start is None:
        return dated(ISO_DAY)
    day = shift(start, unit, count if word == "from" else -count)
    return dated(value_at(day, unit if unit[0] != "T" else "D"), days=Days(day, day) if word == "from" else None)


def year_ago_period(phrase: Phrase, context: Context) -> Reading | None:
    """`"the year-ago quarter"`: a year before the quarter named last, or before publication."""
    if phrase.word("u") != "year":
        return ago(phrase, context)
    if context.quarter:
        return dated(_year_before(context.quarter))
    return dated(value_at(shift(context.published, "Y", -1), "Y")) if context.published else None


def _year_before(quarter: str) -> str:
    return f"{int(quarter[:4]) - 1:04d}{quarter[4:]}"


def _later(unit: str, count: float | None, context: Context) -> Reading:
    """`"two days later"`: from the day named last; a length of time where none was, or for units below a day."""
    if count is None or context.named is None or unit[0] == "T":
        return length(unit, count)
    return dated(value_at(shift(context.named, unit, count), unit))
