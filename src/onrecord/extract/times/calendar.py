"""Calendar arithmetic on TIMEX3 values: which days a value covers, and the value so many units away."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # the first month of each
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|S[PU]|FA|WI)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_MONTH = re.compile(r"(\d{4})-(\d\d)")


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day to the last, both included."""

    first: date
    last: date


def days_of(value: str) -> Days | None:
    """The days a TIMEX3 value covers: `"2025-W21" -> Days(19 May, 25 May)`; None for durations, sets and references."""
    try:
        return _days_of(value)
    except (ValueError, OverflowError):
        return None


def _days_of(value: str) -> Days | None:
    if match := _DAY.fullmatch(value):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return Days(day, day)
    if match := _MONTH.fullmatch(value):
        return months_of(int(match[1]), int(match[2]), 1)
    if match := _WEEK.fullmatch(value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return Days(monday + timedelta(5 if match[3] else 0), monday + timedelta(6))
    if match := _PART.fullmatch(value):
        return _part_of_year(int(match[1]), match[2])
    if value.isdigit() and 2 <= len(value) <= 4 and int(value) > 0:
        wide = 10 ** (4 - len(value))
        return Days(date(int(value) * wide, 1, 1), date(int(value) * wide + wide - 1, 12, 31))
    return None


def _part_of_year(year: int, part: str) -> Days:
    if part[0] == "Q":
        return months_of(year, 3 * int(part[1]) - 2, 3)
    if part[0] == "H":
        return months_of(year, 6 * int(part[1]) - 5, 6)
    return months_of(year, SEASON_MONTHS[part], 3)


def months_of(year: int, month: int, count: int) -> Days:
    """So many whole months from the one given."""
    last = shift_months(date(year, month, 1), count - 1)
    return Days(date(year, month, 1), month_end(last))


def month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def shift_months(day: date, count: int) -> date:
    """The same day so many months on, or the month's last: 31 January + 1 -> 28 February."""
    index = day.year * 12 + day.month - 1 + count
    year = min(max(index // 12, 1), MAXYEAR)
    month = index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def shift(day: date, unit: str, count: float) -> date:
    """The day so many units away; halves of years and months count in months and days."""
    try:
        if unit in ("Y", "DE", "CE"):
            return shift_months(day, round(count * {"Y": 12, "DE": 120, "CE": 1200}[unit]))
        if unit in ("M", "Q") and count == int(count):
            return shift_months(day, int(count) * (3 if unit == "Q" else 1))
        return day + timedelta(days=span_of(unit, count).days)
    except OverflowError:
        return day


def span_of(unit: str, count: float) -> timedelta:
    """A duration as a length of time; months count 30 days and years 365."""
    days = {"TS": 1 / 86400, "TM": 1 / 1440, "TH": 1 / 24, "D": 1, "W": 7, "M": 30, "Q": 91, "Y": 365, "DE": 3652, "CE": 36524}[unit]
    return timedelta(days=min(count * days, 3_000_000))


def value_at(day: date, unit: str) -> str:
    """The TIMEX3 value of the unit that holds the day: `(20 May 2025, "W") -> "2025-W21"`."""
    if unit == "W":
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "Y":
        return f"{day.year:04d}"
    return f"{day.year // 10:03d}" if unit == "DE" else f"{day.year // 100:02d}" if unit == "CE" else day.isoformat()


def valid_day(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has none (31 June)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
