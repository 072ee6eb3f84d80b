"""The day of the event that a deadline is counted from, where the same text dates it.

`"They signed on Wednesday. Within 30 days of the signing …"` -> from Wednesday.
An event that the text does not date keeps its name and offset and has no days.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.extract.times.words import Line, is_boundary
from onrecord.languages.english_deadlines import ENDINGS_OF_ACTS, PREVIOUS_STEP
from onrecord.model import Basis, TimeExpression, TimeType

BESIDE = 7  # words between the act and its day: "signed in Pretoria on Wednesday"
SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class DatedWord:
    """A word that stands shortly before a day."""

    word: str
    day: date


def date_events(times: Sequence[TimeExpression], line: Line) -> list[TimeExpression]:
    """The expressions, those counted from an event that the text dates with their days."""
    if not any(time.basis is Basis.EVENT and time.event for time in times):
        return list(times)
    words = _dated_words(times, line)
    days: dict[str, date | None] = {}
    step: date | None = None  # the last day of the deadline told before: "by 22 November; within four days thereafter"
    dated: list[TimeExpression] = []
    for time in times:
        if time.basis is Basis.EVENT and time.event and time.offset is not None:
            if time.event not in days:
                days[time.event] = _day_of(time.event, words)
            day = step if time.event == PREVIOUS_STEP else days[time.event]
            time = _counted(time, day, time.offset) if day else time
        if time.deadline and time.latest:
            step = time.latest
        dated.append(time)
    return dated


def _counted(time: TimeExpression, day: date, offset: timedelta) -> TimeExpression:
    end = day + offset
    return replace(time, earliest=min(day + timedelta(1), end) if time.deadline else end, latest=end)


def _dated_words(times: Sequence[TimeExpression], line: Line) -> dict[str, list[DatedWord]]:
    """The words shortly before each single day, by their first letters."""
    found: defaultdict[str, list[DatedWord]] = defaultdict(list)
    for time in times:
        if time.type not in (TimeType.DATE, TimeType.TIME) or time.earliest is None or time.earliest != time.latest or time.deadline:
            continue
        place = bisect_left(line.starts, time.span.start)
        for index in range(place - 1, max(place - 1 - BESIDE, -1), -1):
            if is_boundary(line, index):
                break
            found[line.words[index][:SHORTEST_STEM]].append(DatedWord(line.words[index], time.earliest))
    return found


def _day_of(event: str, words: dict[str, list[DatedWord]]) -> date | None:
    """The day beside a word of the same stem, if all such words agree on one."""
    stem = stem_of(event)
    if stem is None:
        return None
    days = {dated.day for dated in words.get(stem[:SHORTEST_STEM], ()) if dated.word.startswith(stem)}
    return days.pop() if len(days) == 1 else None


def stem_of(event: str) -> str | None:
    """`"signing" -> "sign"`, `"ratification" -> "ratif"`; None for words too short to tell."""
    word = event.split()[0].lower()
    stem = next((word.removesuffix(ending) for ending in ENDINGS_OF_ACTS if word.endswith(ending)), word)
    return stem if len(stem) >= SHORTEST_STEM else None
