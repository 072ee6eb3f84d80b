"""Lengths of time and repeated times: "more than four hours" -> PT4H, "2 1/2 years" -> P2Y6M, "every week" -> P1W."""

from __future__ import annotations

from dataclasses import replace

from onrecord.extract.times.calendar import value_at
from onrecord.extract.times.grammar import Phrase
from onrecord.extract.times.readings import Context, Reading, dated
from onrecord.languages.english_deadlines import WITHIN_LEADS
from onrecord.languages.english_times import ADVERB_SETS, DIRECTIONS, RATE_FREE_LEADS, TIME_UNITS
from onrecord.model import TimeType

SMALLER = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60), "D": ("TH", 24)}
WORKING = frozenset({"working", "business", "trading"})
BARE_LEADS = frozenset({"for", "in", "within", "after", "over", "than", "takes", "take"})
YEARS = {"DE": 10, "CE": 100}


def count_of(phrase: Phrase) -> float | None:
    """How many units: 1 for "a week", 2 for "a couple of weeks", 2.5 for "2 1/2"; None for "several"."""
    number = phrase.number("1489")
    if "H" in phrase.letters and "&" not in phrase.letters:
        number = (number or 1) * 0.5
    elif phrase.word("v") == "couple":
        number = 2.0
    elif number is None and phrase.place("v") is None:
        number = 1.0
    return number + 0.5 if number is not None and "&aH" in phrase.letters else number


def duration_value(unit: str, count: float | None) -> str:
    """`("W", 2) -> "P2W"`, `("Y", 2.5) -> "P2Y6M"`, `("M", None) -> "PXM"`."""
    if unit in YEARS and count is not None and (unit == "CE" or count > 1 or count != int(count)):
        unit, count = "Y", count * YEARS[unit]
    if count is None:
        return _coded(unit, "X")
    if count == int(count):
        return _coded(unit, str(int(count)))
    small, factor = SMALLER.get(unit, ("", 0))
    if not small:
        return _coded(unit, f"{count:g}")
    whole, rest = int(count), round((count - int(count)) * factor)
    if not whole:
        return _coded(small, str(rest))
    tail = _coded(small, str(rest))
    return _coded(unit, str(whole)) + tail.removeprefix("PT" if unit[0] == "T" else "P")


def _coded(unit: str, count: str) -> str:
    return f"PT{count}{unit[1]}" if unit[0] == "T" else f"P{count}{unit}"


def length(unit: str, count: float | None, ahead: bool = False) -> Reading:
    return Reading(
        TimeType.DURATION,
        duration_value(unit, count),
        span=None if count is None else (unit, count),
        ahead=ahead,
        vague=unit if count is None and ahead else None,
    )


def duration(phrase: Phrase, context: Context) -> Reading | None:
    """`"nearly two months"`, `"8-month-old"`, `"a couple of years"`; ages in years ("37 years old") are no durations."""
    unit = TIME_UNITS[phrase.word("u")]
    if ("l" in phrase.letters and unit == "Y") or phrase.after in ("old", "older"):
        return None
    if phrase.word("9") == "one" and phrase.word("u") == "day" and phrase.before not in RATE_FREE_LEADS:
        return None  # "one day he would follow"
    fortnight = 2 if phrase.word("u").startswith("fortnight") else 1
    count = count_of(phrase)
    if "&" in phrase.letters and phrase.place("u", 1) is not None:
        return _compound(phrase, unit, count or 0)
    reading = length(unit, count * fortnight if count is not None else None)
    if phrase.word("z") in WORKING and count is not None:
        return replace(reading, span=(unit, float(-(-count * 7 // 5))))  # five working days are a week
    most = phrase.number("1489", 1)
    if most is not None and count is not None and most < count:
        return length(unit, most)  # "falls from 38 to 37 hours"
    return replace(reading, span=(unit, most)) if most is not None else reading  # "two to three weeks": P2W, over after three


def _compound(phrase: Phrase, unit: str, count: float) -> Reading:
    """`"three years and two months" -> P3Y2M`."""
    small, rest = TIME_UNITS[phrase.word("u", 1)], phrase.number("1489", 1) or 0
    first, second = duration_value(unit, count), duration_value(small, rest)
    joined = first + (second[2:] if first.startswith("PT") and second.startswith("PT") else second[1:])
    return Reading(TimeType.DURATION, joined, span=(unit, count))


def unit_duration(phrase: Phrase, context: Context) -> Reading | None:
    """`"for a week"`, `"the full year"`; no rates ("four flights a week")."""
    unit = TIME_UNITS[phrase.word("u")]
    fortnight = 2 if phrase.word("u").startswith("fortnight") else 1
    if phrase.letters == "au" and _is_rate(phrase):
        return None
    if phrase.letters == "hu" and phrase.line.words[phrase.last : phrase.last + 2] in (["is", "out"], ["is", "over"]):
        return _period_out(phrase, context)
    if phrase.letters == "hu" and (phrase.after == "ahead" or phrase.line.words[phrase.last : phrase.last + 2] == ["to", "come"]):
        return _ahead(phrase, unit)
    if phrase.letters == "hu" and phrase.before in WITHIN_LEADS:
        return length(unit, 1)
    if phrase.letters == "hu" and phrase.after == "ended":
        return length(unit, 1)
    if phrase.letters in ("hu", "hzu", "zu"):
        return length(unit, 1) if phrase.letters != "hu" and not phrase.word("u").endswith("s") else None
    if phrase.letters.startswith("u"):
        return length(unit, None) if phrase.word("u").endswith("s") and phrase.before in RATE_FREE_LEADS else None
    return length(unit, (count_of(phrase) or 1) * fortnight)


def _ahead(phrase: Phrase, unit: str) -> Reading:
    """`"in the days ahead"`, `"in the week to come"`."""
    if phrase.word("u").endswith("s"):
        return Reading(TimeType.DATE, "FUTURE_REF", vague=unit)
    return length(unit, 1, ahead=True)


def _is_rate(phrase: Phrase) -> bool:
    """Whether "a week" says how often: after a count of something, without a preposition before or an event after."""
    alone = phrase.line.kinds[max(phrase.first - 1, 0) : phrase.first] in (".", ",", "")
    return not alone and phrase.before not in RATE_FREE_LEADS and phrase.after not in ("after", "before", "following", "later")


def _period_out(phrase: Phrase, context: Context) -> Reading | None:
    """`"before the year is out"`: the end of the period that holds the day of publication."""
    if context.published is None or phrase.word("u") not in ("day", "week", "month", "year"):
        return None
    return dated(value_at(context.published, TIME_UNITS[phrase.word("u")]), "CLOSE")


def bare_unit(phrase: Phrase, context: Context) -> Reading | None:
    """`"within weeks"`, `"for centuries"`, `"in a matter of days"`."""
    word, before = phrase.word("u"), phrase.before
    matter = before == "of" and phrase.line.word(phrase.first - 2) == "matter"
    crowd = before == "of" and phrase.line.word(phrase.first - 2) in ("hundreds", "thousands", "dozens")
    if not word.endswith("s") or not (matter or crowd or before in BARE_LEADS):
        return None
    soon = before in ("within", "in") or (matter and phrase.line.word(phrase.first - 4) in ("within", "in"))
    return length(TIME_UNITS[word], None, ahead=soon)


def relative_span(phrase: Phrase, context: Context) -> Reading | None:
    """`"the last five years" -> P5Y`, `"the next few days"` ahead and vague, `"the first nine months"`."""
    unit, count = TIME_UNITS[phrase.word("u")], count_of(phrase)
    way = DIRECTIONS.get(phrase.word("rR"), 0)
    reading = length(unit, count, ahead=way > 0)
    most = phrase.number("1489", 1)
    return replace(reading, span=(unit, most)) if most is not None else reading


def repeated(phrase: Phrase, context: Context) -> Reading | None:
    """`"every two weeks" -> P2W`, `"each month" -> P1M`, `"daily"`."""
    if phrase.place("J") is not None:
        word = phrase.word("J")
        return Reading(TimeType.SET, ADVERB_SETS[word]) if word in ("daily", "hourly", "nightly") else None
    unit = TIME_UNITS[phrase.word("u")]
    return Reading(TimeType.SET, duration_value(unit, phrase.number("1489") or 1))


def quarters(phrase: Phrase, context: Context) -> Reading | None:
    """`"the past two quarters" -> P2Q`; "three-quarters of its food" is none."""
    count = count_of(phrase)
    if (phrase.after == "of" and count is not None) or phrase.after in ("century", "mile", "miles") or "-" in phrase.letters or count == 1:
        return None
    return length("Q", count)
