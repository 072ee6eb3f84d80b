"""Time expressions that stand side by side: a clock time with its day, a length counted from a date, the two ends of a range.

`"5 p.m. EST Nov. 9"` is one expression; `"from 4 to 7 August"` one; `"from April 8 to May 2"` two, each with the days of the whole range.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from onrecord.extract.times.calendar import shift_months, span_of
from onrecord.extract.times.grammar import Phrase
from onrecord.extract.times.readings import Reading
from onrecord.extract.times.windows import length_window
from onrecord.extract.times.words import Line
from onrecord.languages.english_deadlines import EVENT_LINKS
from onrecord.model import Basis, Span, TimeExpression, TimeType

LONGEST_RANGE = timedelta(3660)
CLOCK_RULES = frozenset({"clock", "part"})
DAY_RULES = frozenset({"weekday", "relative_weekday", "weekday_of_week", "month_day", "day_month", "deictic", "iso"})
GLUE = frozenset({"", ",", "on", "at", "of", "around", "about", ", at", "on the", "by", ", on"})
RANGE_GLUE = frozenset({"to", "until", "till", "through", "-", "–", "—", "and", "to the", "through to", "up to"})


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase and what it says."""

    phrase: Phrase
    reading: Reading

    @property
    def span(self) -> Span:
        """Its place in the text, without a full stop that only ends the sentence."""
        line, last = self.phrase.line, self.phrase.last
        if line.words[last - 1] == "." and (len(line.words[last - 2]) > 4 or line.words[last - 2] in ("may", "june", "july")):
            last -= 1
        return Span(line.starts[self.phrase.first], line.ends[last - 1])


def join_neighbours(found: Sequence[Found]) -> list[Found]:
    """Clock times and their days made one."""
    joined: list[Found] = []
    for each in found:
        if joined and (both := _with_day(joined[-1], each)):
            joined[-1] = both
        else:
            joined.append(each)
    return joined


def _with_day(left: Found, right: Found) -> Found | None:
    if left.phrase.rule in CLOCK_RULES and right.phrase.rule in DAY_RULES:
        clock, day = left, right
    elif right.phrase.rule in CLOCK_RULES and left.phrase.rule in DAY_RULES:
        clock, day = right, left
    else:
        return None
    if right.phrase.first - left.phrase.last > 2 or _between(left.phrase, right.phrase) not in GLUE or "/" in day.reading.value:
        return None
    value = f"{day.reading.value[:10]}T{clock.reading.value.partition('T')[2]}"
    phrase = replace(day.phrase, first=left.phrase.first, last=right.phrase.last)
    return Found(phrase, Reading(TimeType.TIME, value))


def _between(left: Phrase, right: Phrase) -> str:
    return " ".join(left.line.words[left.last : right.first])


def counted_from(left: Found, right: Found, base: TimeExpression) -> bool:
    """Whether the length on the left counts from the date on the right: "180 days from February 6"."""
    link = _between(left.phrase, right.phrase)
    return left.reading.span is not None and link in EVENT_LINKS and base.earliest is not None


def count_from(expression: TimeExpression, reading: Reading, link: str, base: TimeExpression) -> TimeExpression:
    """The length with the days that it ends on."""
    assert reading.span is not None
    assert base.earliest is not None
    unit, count = reading.span
    length = span_of(unit, count)
    if link == "before":
        day = base.earliest - length
        return replace(expression, earliest=day, latest=day, basis=Basis.STATED, event=None, offset=-length)
    window = length_window(unit, count, base.earliest)
    return replace(expression, earliest=base.earliest, latest=window.latest, basis=Basis.STATED, event=None, offset=length)


def join_ranges(times: Sequence[TimeExpression], line: Line) -> list[TimeExpression]:
    """Both ends of a range with the days of the whole: `"from April 8 to May 2"`, `"between Monday and Thursday"`."""
    joined = list(times)
    for index in range(len(joined) - 1):
        left, right = joined[index], joined[index + 1]
        if not _is_range(left, right, line.text):
            continue
        first, last = left.earliest, right.latest
        if first and last and last < first:
            right = _later_end(left, right, line)
            last = right.latest
        if first and last and timedelta(0) <= last - first < LONGEST_RANGE:
            joined[index] = replace(left, earliest=first, latest=last, deadline=False)
            joined[index + 1] = replace(right, earliest=first, latest=last, deadline=False)
    return joined


def _later_end(start: TimeExpression, end: TimeExpression, line: Line) -> TimeExpression:
    """The end of a range that was read as before its beginning: a week on for weekdays, a year on for dates ("from 1 November to 15 January")."""
    assert start.earliest is not None
    assert end.latest is not None
    if start.earliest - end.latest < timedelta(7) and len(end.value) == 10 and not any(ch.isdigit() for ch in end.span.of(line.text)):
        day = end.latest + timedelta(7)
        return replace(end, value=day.isoformat(), latest=day)
    year = end.value[:4]
    if not year.isdigit() or year in end.span.of(line.text):
        return end
    return replace(end, value=f"{int(year) + 1:04d}{end.value[4:]}", latest=shift_months(end.latest, 12))


def _is_range(left: TimeExpression, right: TimeExpression, text: str) -> bool:
    if right.span.start - left.span.end > 15 or TimeType.SET in (left.type, right.type) or TimeType.DURATION in (left.type, right.type):
        return False
    glue = text[left.span.end : right.span.start].strip(" ,").lower()
    lead = text[max(left.span.start - 9, 0) : left.span.start].lower().split()
    opened = bool(lead) and lead[-1] in ("from", "between", "starting")
    return glue in RANGE_GLUE and (opened or glue not in ("and", "to", "to the", "until", "till"))
