"""Words for now, the past and the future, clock times, and shapes that need no calendar."""

from __future__ import annotations

import re

from onrecord.extract.times.calendar import shift, value_at
from onrecord.extract.times.grammar import Phrase
from onrecord.extract.times.readings import Context, Reading, dated
from onrecord.extract.times.windows import days_window
from onrecord.languages.english_times import DAY_PARTS, DIRECTIONS, FUTURE_WORDS, MODIFIERS, PRESENT_WORDS, TIME_UNITS
from onrecord.model import TimeType

_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d\d))?(?::\d\d)? ?([ap])?\.?m?\.?")


def reference(phrase: Phrase, context: Context) -> Reading | None:
    """`"now"`, `"recently"`, `"soon"`; no "as soon as", no "shortly after"."""
    word = phrase.word("P")
    if word in FUTURE_WORDS:
        if phrase.after in ("as", "after", "before", "afterward", "afterwards", "became", "thereafter") or phrase.before in ("as", "too"):
            return None
        return Reading(TimeType.DATE, "FUTURE_REF", vague="SOON")
    return dated("PRESENT_REF" if word in PRESENT_WORDS else "PAST_REF")


def future(phrase: Phrase, context: Context) -> Reading | None:
    """`"in the near future"`; the future of something is no time."""
    if "O" in phrase.letters:
        return Reading(TimeType.DATE, "FUTURE_REF", vague=None if phrase.word("O") == "foreseeable" else "SOON")
    return dated("FUTURE_REF") if phrase.letters == "hK" and phrase.before == "in" and phrase.after != "of" else None


def past(phrase: Phrase, context: Context) -> Reading | None:
    return dated("PAST_REF") if phrase.word("r") == "past" and phrase.before in ("in", "of", "than") else None


def moment(phrase: Phrase, context: Context) -> Reading | None:
    """`"at the moment"`, `"at present"`."""
    return dated("PRESENT_REF") if "D" in phrase.letters or phrase.word("R") == "present" else None


def clock(phrase: Phrase, context: Context) -> Reading | None:
    """`"5 p.m."`, `"18:00"`: of the day that the sentence or the one before it names, else of the day of publication."""
    word = phrase.word("C")
    match = _CLOCK.fullmatch(word)
    if not match or ("." in word and not match[3]):
        return None
    hour, minute = int(match[1]), match[2]
    if len(match[1]) == 2 and minute and ":" not in word and not match[3]:
        hour = int(match[1])
    if match[3]:
        hour = hour % 12 + (12 if match[3] == "p" else 0)
    if hour > 24 or int(minute or 0) > 59:
        return None
    near = context.near_day(phrase)
    day = near.isoformat() if near else "XXXX-XX-XX"
    return Reading(TimeType.TIME, f"{day}T{hour:02d}:{minute or '00'}")


def part(phrase: Phrase, context: Context) -> Reading | None:
    """`"at midnight"`, `"in the morning"`; mornings in general are no times."""
    word = phrase.word("p")
    if phrase.place("h") is None and not (
        word in ("noon", "midday", "midnight", "dawn")
        and phrase.before in ("at", "by", "until", "from", "after", "before", "around", "about", "since", "of")
    ):
        return None
    if (phrase.place("h") is not None and phrase.before not in ("in", "during", "by", "until", "of", "for")) or phrase.after == "of":
        return None
    near = context.near_day(phrase)
    day = near.isoformat() if near else "XXXX-XX-XX"
    return Reading(TimeType.TIME, f"{day}T{DAY_PARTS[word]}")


def year_end(phrase: Phrase, context: Context) -> Reading | None:
    """`"by the end of the year"`, `"year's end"`, `"the end of next week"`."""
    if phrase.place("k") is not None or context.published is None:
        return None
    unit_word, word = phrase.word("u"), phrase.word("rR")
    if (
        unit_word.endswith("s")
        or TIME_UNITS[unit_word][0] == "T"
        or ((phrase.place("E") or 0) > (phrase.place("u") or 0) and unit_word not in ("year", "month"))
    ):
        return None
    unit, position = TIME_UNITS[unit_word], MODIFIERS[phrase.word("Ee")]
    day = shift(context.published, unit, DIRECTIONS.get(word, 0))
    reading = dated(value_at(day, unit), position)
    passed = (latest := days_window(reading).latest) is not None and latest < context.published
    return dated(value_at(shift(day, unit, 1), unit), position) if passed and context.way(phrase) > 0 else reading


def day_number(phrase: Phrase, context: Context) -> Reading | None:
    """`"from day 16"`: counted from an event that the text must name."""
    number = phrase.number("1")
    return Reading(TimeType.DATE, "XXXX-XX-XX", span=("D", (number or 1) - 1)) if phrase.word("u") == "day" else None


def bare_quarter(phrase: Phrase, context: Context) -> Reading | None:
    """`"for the quarter"`: the one named last."""
    if phrase.after == "of" or phrase.word("q") != "quarter":
        return None
    return dated(context.quarter) if context.quarter else None
