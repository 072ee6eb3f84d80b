"""What a phrase says before deadlines are read: its TIMEX3 value, and what the text has named so far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.extract.times.calendar import Days, days_of
from onrecord.extract.times.grammar import Phrase
from onrecord.extract.times.tense import direction
from onrecord.model import TimeType


@dataclass(frozen=True, slots=True)
class Reading:
    """A value and, where it differs from the days the value covers, the days meant ("mid-May", "3-5 April")."""

    type: TimeType
    value: str
    days: Days | None = None
    position: str = ""  # START, MID, END, LATER of the value's days
    vague: str | None = None  # the unit of vague words ahead ("in the coming days"): read by the house rules
    span: tuple[str, float] | None = None  # unit and count of a duration
    ahead: bool = False  # a duration that starts now: "the next two weeks"


NEAR = 30  # words: about a sentence and a half


@dataclass(slots=True)
class Context:
    """The day of publication, and the day and quarter that the text named last."""

    published: date | None
    named: date | None = None
    quarter: str | None = None
    day: date | None = None  # the last one named exactly, and where
    place: int = 0

    @property
    def anchor(self) -> date | None:
        return self.named or self.published

    def near_day(self, phrase: Phrase) -> date | None:
        """The day named shortly before, else the day of publication."""
        start = phrase.line.starts[phrase.first]
        opens = start == 0 or phrase.line.text[start - 1] == "\n"  # the time of an entry, not of what was told before
        return self.day if self.day and phrase.first - self.place < NEAR and not opens else self.published

    def way(self, phrase: Phrase) -> int:
        return direction(phrase.line, phrase.first, phrase.last)

    def note(self, phrase: Phrase, reading: Reading) -> None:
        """Remembers the day a date began on, for "the following day" and "that year"."""
        if reading.type not in (TimeType.DATE, TimeType.TIME):
            return
        found = reading.days or days_of(reading.value)
        if found:
            self.named = found.first
        if found and found.first == found.last and "T" not in reading.value:
            self.day, self.place = found.first, phrase.last
        if "-Q" in reading.value and phrase.rule != "year_ago_period" and phrase.rule != "ago":
            self.quarter = reading.value


def dated(value: str, position: str = "", days: Days | None = None) -> Reading:
    return Reading(TimeType.DATE, value, days, position)
