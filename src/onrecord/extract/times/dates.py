"""Calendar dates: days, months, quarters and years that are named, completed from the day of publication and the tense around them.

`"3-5 April" (published 30 March 2025) -> 2025-04-03/2025-04-05`. A phrase that is no date after all ("may", "2000 people") gives None.
"""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.extract.numerals import digits_value, ordinal_value
from onrecord.extract.times.calendar import Days, days_of, shift_months, valid_day, value_at
from onrecord.extract.times.grammar import Phrase
from onrecord.extract.times.readings import Context, Reading, dated
from onrecord.extract.times.words import decade_of
from onrecord.languages.english_times import DIRECTIONS, GUARDED_NAMES, MODIFIERS, MONTH_LEADS, MONTHS, YEAR_LEADS
from onrecord.model import TimeType

AGAINST_TENSE = 62  # days; of 0, 31, 62, 93 and 124 the one with the most right values on TimeBank (665; November 2026)
MONEY_MARKS = frozenset("$£€#")


def position_of(phrase: Phrase) -> str:
    """`"the end of May" -> "END"`, "" where nothing narrows the date."""
    return MODIFIERS.get(phrase.word("EeG"), "")


def iso(phrase: Phrase, context: Context) -> Reading | None:
    value = phrase.word("I").upper()
    day = valid_day(int(value[:4]), int(value[5:7]), int(value[8:10]))
    return Reading(TimeType.TIME if "T" in value else TimeType.DATE, value) if day else None


def slash(phrase: Phrase, context: Context) -> Reading | None:
    """Month first, as American papers write it, unless only the other order is a date."""
    first, second, year = (int(part) for part in phrase.word("N").split("/"))
    year += 0 if year > 99 else 1900 if year > 50 else 2000
    day = valid_day(year, first, second) or valid_day(year, second, first)
    return dated(day.isoformat()) if day else None


def _day_number(phrase: Phrase, nth: int = 0) -> int:
    word = phrase.word("1o", nth)
    return int(ordinal_value(word) or digits_value(word) or 0)


def year_of(phrase: Phrase) -> int | None:
    """The year that the phrase names in figures."""
    year = phrase.number("4")
    return int(year) if year else None


def nearest_year(month: int, day: int, way: int, published: date) -> date | None:
    """The date of that month and day that the tense points to; without tense the nearest one."""
    years = (published.year - 1, published.year, published.year + 1)
    found = [each for each in (valid_day(year, month, day) for year in years) if each]
    # A day a few weeks against the tense is likelier than one eleven months with it.
    fitting = [each for each in found if way == 0 or (each - published).days * way >= -AGAINST_TENSE]
    return min(fitting or found, key=lambda each: abs((each - published).days), default=None)


def month_day(phrase: Phrase, context: Context) -> Reading | None:
    """`"Aug. 2"`, `"Friday, 1 August 2025"`, `"the fifth of May"`."""
    month, number = MONTHS[phrase.word("m")], _day_number(phrase)
    year = year_of(phrase)
    if year:
        day = valid_day(year, month, number)
        return dated(day.isoformat()) if day else None
    if context.published is None:
        return dated(f"XXXX-{month:02d}-{number:02d}") if valid_day(2024, month, number) else None
    day = nearest_year(month, number, context.way(phrase), context.published)
    return dated(day.isoformat()) if day else None


def day_range(phrase: Phrase, context: Context) -> Reading | None:
    """`"3-5 April"`, `"April 8 to 22"`, `"Aug. 3 and 4"`: one expression over all its days."""
    month, numbers = MONTHS[phrase.word("m")], (_day_number(phrase), _day_number(phrase, 1))
    year = year_of(phrase)
    if year is None and context.published:
        near = nearest_year(month, numbers[0], context.way(phrase), context.published)
        year = near.year if near else None
    first, last = (valid_day(year or 2024, month, number) for number in numbers)
    if not first or not last or last < first:
        return None
    if year is None:
        return dated(f"XXXX-{month:02d}-{numbers[0]:02d}")
    return dated(f"{first.isoformat()}/{last.isoformat()}", days=Days(first, last))


def month_year(phrase: Phrase, context: Context) -> Reading:
    return dated(f"{year_of(phrase):04d}-{MONTHS[phrase.word('m')]:02d}", position_of(phrase))


def relative_year(phrase: Phrase, context: Context, letters: str = "rR") -> int | None:
    """The year of "next year", "this year", "that year"; None without a date to count from."""
    word = phrase.word(letters)
    start = context.anchor if word in ("that", "same", "following") else context.published
    return start.year + DIRECTIONS[word] if start else None


def month_of_year(phrase: Phrase, context: Context) -> Reading | None:
    """`"June last year" -> 1997-06`."""
    year = relative_year(phrase, context)
    if phrase.word("u") not in ("year",) or year is None:
        return None
    return dated(f"{year:04d}-{MONTHS[phrase.word('m')]:02d}", position_of(phrase))


def relative_month(phrase: Phrase, context: Context) -> Reading | None:
    """`"last May"`: the one that was last; `"next May"`: the one that comes next."""
    month, word, published = MONTHS[phrase.word("m")], phrase.word("rR"), context.published
    if published is None:
        return dated(f"XXXX-{month:02d}", position_of(phrase))
    way = DIRECTIONS[word]
    year = published.year
    if way < 0 and month >= published.month:
        year -= 1
    elif way > 0 and month <= published.month:
        year += 1
    return dated(f"{year:04d}-{month:02d}", position_of(phrase))


def each_month(phrase: Phrase, context: Context) -> Reading:
    return Reading(TimeType.SET, f"XXXX-{MONTHS[phrase.word('m')]:02d}")


def month(phrase: Phrase, context: Context) -> Reading | None:
    """`"in December"`: behind or ahead as the tense tells; without tense the nearest. No modal "may", no verb "march"."""
    word, published = phrase.word("m"), context.published
    if not _is_month(phrase, word):
        return None
    number = MONTHS[word]
    if published is None:
        return dated(f"XXXX-{number:02d}", position_of(phrase))
    way, ahead = context.way(phrase), (number - published.month) % 12
    if way == 0:
        way = 1 if ahead < 6 else -1
    steps = ahead if way > 0 or ahead == 0 else ahead - 12
    return dated(value_at(shift_months(published.replace(day=1), steps), "M"), position_of(phrase))


def _is_month(phrase: Phrase, word: str) -> bool:
    if word in GUARDED_NAMES and len(phrase.letters.rstrip(".")) == 1:
        return phrase.before in MONTH_LEADS and not (word == "may" and phrase.after in ("be", "have", "not"))
    if phrase.before in MONTH_LEADS or len(phrase.letters.rstrip(".")) > 1:
        return True
    # "April Glaspie", "June Smith": a name, not a month
    return not (phrase.line.capitalised(phrase.last) and phrase.line.kinds[phrase.last : phrase.last + 1] == " ")


def year(phrase: Phrase, context: Context) -> Reading | None:
    """`"in 1990"`, `"early 1991"`, `"the year 2000"`; no sums, counts or numbers of things."""
    number = phrase.number("4")
    if number is None or phrase.before in MONEY_MARKS or phrase.after in ("%", "percent", "per", "people"):
        return None
    alone = phrase.letters == "4"
    if alone and not (1900 <= number <= 2100 or phrase.before in YEAR_LEADS):
        return None
    if alone and phrase.before in (":", ".", "/", "-", "no") and not 1900 <= number <= 2100:
        return None
    return dated(f"{int(number):04d}", position_of(phrase))


def decade(phrase: Phrase, context: Context) -> Reading | None:
    word = phrase.word("y")
    if len(word) <= 4 and word[0].isdigit() and "h" not in phrase.letters:
        return None  # "in his 30s"
    return dated(decade_of(word), position_of(phrase))


def century(phrase: Phrase, context: Context) -> Reading | None:
    """`"the 20th century" -> 19`; other ordinals before a unit ("eighth day") are no dates."""
    number = ordinal_value(phrase.word("o"))
    return dated(f"{number - 1:02d}", position_of(phrase)) if number and phrase.word("u") == "century" else None


def week_of_month(phrase: Phrase, context: Context) -> Reading | None:
    """`"the first week of January"`: seven days of that month; the last week its last seven."""
    number, found = ordinal_value(phrase.word("o")) or 0, _month_value(phrase, context)
    days = days_of(found) if found else None
    if phrase.word("u") != "week" or days is None or found is None:
        return None
    if phrase.word("r") == "last":
        return dated(found, days=Days(days.last - timedelta(6), days.last))
    first = days.first + timedelta(7 * (number - 1))
    return dated(found, days=Days(first, min(first + timedelta(6), days.last))) if 1 <= number <= 5 else None


def week_of_day(phrase: Phrase, context: Context) -> Reading | None:
    """`"the week of 26 May"`, `"the week beginning 26 May"`: the week that holds that day."""
    day = month_day(phrase, context)
    found = days_of(day.value) if day and phrase.word("u") == "week" else None
    return dated(value_at(found.first, "W")) if found else None


def half_of_month(phrase: Phrase, context: Context) -> Reading | None:
    """`"the first half of June"`: up to the 15th, or from the 16th."""
    number, found = ordinal_value(phrase.word("o")) or 0, _month_value(phrase, context)
    days = days_of(found) if found else None
    if number not in (1, 2) or days is None or found is None:
        return None
    middle = days.first + timedelta(14)
    return dated(found, days=Days(days.first, middle) if number == 1 else Days(middle + timedelta(1), days.last))


def _month_value(phrase: Phrase, context: Context) -> str | None:
    year, number = year_of(phrase), MONTHS[phrase.word("m")]
    if year is None and context.published:
        near = nearest_year(number, 1, context.way(phrase), context.published)
        year = near.year if near else None
    return f"{year:04d}-{number:02d}" if year else None
