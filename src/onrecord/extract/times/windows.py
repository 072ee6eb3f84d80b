"""The days that a time expression binds: from which day, until which day, and on what ground.

House rules of the record format, version 1: vague words ahead are a window that starts the day after publication.
`"in the coming days" (published 16 May 2025) -> 17 May to 23 May`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.extract.times.calendar import Days, days_of, month_end, shift, shift_months
from onrecord.extract.times.readings import Reading
from onrecord.model import Basis

HOUSE_RULES_VERSION = 1
# How many days the vague words give; the unit that they name, or SOON. Months and years ahead have no last day.
HOUSE_WINDOWS: dict[str, int | None] = {
    "TS": 1,
    "TM": 1,
    "TH": 1,
    "D": 7,
    "W": 28,
    "SOON": 14,
    "M": None,
    "Q": None,
    "Y": None,
    "DE": None,
    "CE": None,
}


@dataclass(frozen=True, slots=True)
class Window:
    """`earliest` or `latest` is None where that end is open or unknown."""

    earliest: date | None
    latest: date | None
    basis: Basis = Basis.STATED


NOWHERE = Window(None, None, Basis.NONE)


def house_window(unit: str, published: date | None) -> Window:
    """The window of vague words ahead."""
    if published is None:
        return Window(None, None, Basis.HOUSE_RULE)
    days = HOUSE_WINDOWS[unit]
    return Window(published + timedelta(1), published + timedelta(days) if days is not None else None, Basis.HOUSE_RULE)


def length_window(unit: str, count: float, start: date | None) -> Window:
    """So long from a day: `("D", 30) from 3 November -> 4 November to 3 December`."""
    if start is None:
        return Window(None, None)
    return Window(start + timedelta(1), max(shift(start, unit, count), start + timedelta(1)))


def days_window(reading: Reading) -> Window:
    """The days that a date covers, narrowed by "early", "mid-", "the end of"."""
    days = reading.days or days_of(reading.value)
    if days is None:
        return NOWHERE
    narrowed = narrow(days, reading.position)
    return Window(narrowed.first, narrowed.last)


def narrow(days: Days, position: str) -> Days:
    """`(December, "MID") -> 10 to 20 December`; the end of a year is its last month, "late" its last third.

    Thirds of a year go by months, those of anything shorter by days.
    """
    if not position or position in ("LATER", "EARLIER"):
        return days
    length = (days.last - days.first).days + 1
    if length > 100:
        return _month_at(days, position) if position in ("OPEN", "CLOSE") else _third_of_months(days, position)
    position = {"OPEN": "START", "CLOSE": "END"}.get(position, position)
    if 28 <= length <= 31:
        first, last = {"START": (1, 10), "MID": (10, 20), "END": (21, length)}[position]
    else:
        third = max(length // 3, 1)
        first, last = {"START": (1, third), "MID": (third + 1, length - third), "END": (length - third + 1, length)}[position]
    return Days(days.first + timedelta(first - 1), days.first + timedelta(last - 1))


def _month_at(days: Days, position: str) -> Days:
    """The first or the last month: "at the end of the year"."""
    first = days.first if position == "OPEN" else days.last.replace(day=1)
    return Days(first, month_end(first))


def _third_of_months(days: Days, position: str) -> Days:
    months = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
    third = months // 3
    start = {"START": 0, "MID": third, "END": months - third}[position]
    first = shift_months(days.first, start)
    return Days(first, month_end(shift_months(first, third - 1)))


def current_window(window: Window, published: date) -> Window:
    """What is left of a period that has begun: "this week" from the day after publication to its Sunday."""
    if window.earliest is None or window.latest is None or not window.earliest <= published <= window.latest or window.earliest == window.latest:
        return window
    return Window(min(published + timedelta(1), window.latest), window.latest, Basis.HOUSE_RULE)
