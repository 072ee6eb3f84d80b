"""Finds the time expressions of a text: words, phrases, readings, neighbours joined, deadlines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from onrecord.extract.times import dates, durations, parts_of_year, references, relative
from onrecord.extract.times.deadlines import express
from onrecord.extract.times.events import date_events
from onrecord.extract.times.grammar import Phrase, find_phrases
from onrecord.extract.times.holidays import holiday
from onrecord.extract.times.neighbours import Found, count_from, counted_from, join_neighbours, join_ranges
from onrecord.extract.times.readings import Context, Reading
from onrecord.extract.times.words import Line, read_line
from onrecord.model import TimeExpression

Reader = Callable[[Phrase, Context], Reading | None]

READERS: dict[str, Reader] = {
    "iso": dates.iso,
    "slash": dates.slash,
    "day_range": dates.day_range,
    "month_day_range": dates.day_range,
    "month_day": dates.month_day,
    "day_month": dates.month_day,
    "week_of_month": dates.week_of_month,
    "week_of_day": dates.week_of_day,
    "half_of_month": dates.half_of_month,
    "holiday": holiday,
    "month_year": dates.month_year,
    "month_of_year": dates.month_of_year,
    "each_month": dates.each_month,
    "relative_month": dates.relative_month,
    "month": dates.month,
    "quarter_of_year": parts_of_year.quarter_of_year,
    "half_of_year": parts_of_year.half_of_year,
    "quarter": parts_of_year.quarter,
    "relative_quarter": parts_of_year.relative_quarter,
    "year": dates.year,
    "year_end": references.year_end,
    "decade": dates.decade,
    "century": dates.century,
    "season": parts_of_year.season,
    "weekday_of_week": relative.weekday_of_week,
    "relative_weekday": relative.relative_weekday,
    "each_weekday": relative.weekday_sets,
    "weekday_sets": relative.weekday_sets,
    "part_of_weekday": relative.part_of_weekday,
    "numbered_weekday": relative.numbered_weekday,
    "weekday": relative.weekday,
    "next_but_one": relative.next_but_one,
    "new_year": relative.new_year,
    "day_of_month": relative.day_of_month,
    "weekend": relative.weekend,
    "ago": relative.ago,
    "year_ago_period": relative.year_ago_period,
    "relative_unit": relative.relative_unit,
    "relative_part": relative.relative_part,
    "deictic": relative.deictic,
    "relative_span": durations.relative_span,
    "set": durations.repeated,
    "duration": durations.duration,
    "unit_duration": durations.unit_duration,
    "quarters": durations.quarters,
    "bare_unit": durations.bare_unit,
    "clock": references.clock,
    "day_number": references.day_number,
    "bare_quarter": references.bare_quarter,
    "future": references.future,
    "past": references.past,
    "moment": references.moment,
    "reference": references.reference,
    "part": references.part,
}


def find_times(text: str, published: date | None) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, in order: `"by the end of May" -> value 2025-05, deadline, latest 2025-05-31`."""
    return tuple(find_on_line(read_line(text), published))


def find_on_line(line: Line, published: date | None) -> list[TimeExpression]:
    """The same on a line that has been read."""
    context = Context(published)
    found: list[Found] = []
    for phrase in find_phrases(line):
        reading = READERS[phrase.rule](phrase, context)
        if reading is not None:
            context.note(phrase, reading)
            found.append(Found(phrase, reading))
    return date_events(join_ranges(_express(join_neighbours(found), context), line), line)


def _express(found: list[Found], context: Context) -> list[TimeExpression]:
    times = [express(each.phrase, each.reading, context, each.span) for each in found]
    for index in range(len(times) - 1):
        left, right = found[index], found[index + 1]
        if counted_from(left, right, times[index + 1]):
            times[index] = count_from(times[index], left.reading, left.phrase.after, times[index + 1])
    return times
