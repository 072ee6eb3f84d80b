"""The geometry of the pictures: how much each side said over time, and the life of a commitment. Numbers only; templates draw them as SVG.

Widths are in units of a view box that is `WIDE` across; nothing here knows a colour.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.model import Commitment, Meeting

WIDE, HIGH = 960.0, 120.0
MOST_BARS = 140  # of more days, each bar holds several
LIFE = 600.0


@dataclass(frozen=True, slots=True)
class Block:
    """A side's part of a bar."""

    side: str | None
    count: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Bar:
    """The statements of some days, stacked by side."""

    since: date
    until: date
    x: float
    width: float
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A day under the picture."""

    day: date
    x: float


@dataclass(frozen=True, slots=True)
class MeetingMark:
    meeting: Meeting
    x: float


@dataclass(frozen=True, slots=True)
class TimeLine:
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    meetings: tuple[MeetingMark, ...]
    most: int


def time_line(said: Iterable[tuple[date, str | None, int]], meetings: Sequence[Meeting], sides: Sequence[str]) -> TimeLine | None:
    """Statements per day (or per several days) and side, with the meetings over them; None where no statement has a day."""
    rows = list(said)
    if not rows:
        return None
    first, last = min(day for day, _, _ in rows), max(day for day, _, _ in rows)
    step = -(-((last - first).days + 1) // MOST_BARS)
    counts: dict[int, dict[str | None, int]] = defaultdict(lambda: defaultdict(int))
    for day, side, count in rows:
        counts[(day - first).days // step][side] += count
    number = (last - first).days // step + 1
    most = max(sum(by_side.values()) for by_side in counts.values())
    width = WIDE / number
    bars = tuple(_bar(first, step, index, width, by_side, most, sides) for index, by_side in sorted(counts.items()))
    where = {meeting.id: ((meeting.date - first).days / step + 0.5) * width for meeting in meetings}
    marks = tuple(MeetingMark(meeting, where[meeting.id]) for meeting in meetings if 0 <= where[meeting.id] <= WIDE)
    return TimeLine(bars, _ticks(first, last, step, width), marks, most)


def _bar(first: date, step: int, index: int, width: float, by_side: dict[str | None, int], most: int, sides: Sequence[str]) -> Bar:
    order = [*sides, *sorted(side for side in by_side if side and side not in sides), None]
    blocks, y = [], HIGH
    for side in order:
        count = by_side.get(side, 0)
        if count:
            height = count / most * HIGH
            y -= height
            blocks.append(Block(side, count, round(y, 2), round(height, 2)))
    since = first + timedelta(days=index * step)
    gap = min(width * 0.15, 2.0)
    return Bar(since, since + timedelta(days=step - 1), round(index * width + gap, 2), round(min(width - 2 * gap, 48), 2), tuple(blocks))


def _ticks(first: date, last: date, step: int, width: float) -> tuple[Tick, ...]:
    days = (last - first).days
    every = max(1, -(-days // 6))
    return tuple(Tick(first + timedelta(days=n), round((n / step) * width, 2)) for n in range(0, days + 1, every))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which a commitment stood so."""

    status: str
    since: date
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class LifeLine:
    stretches: tuple[Stretch, ...]
    due: float | None
    first: date
    last: date


def life_line(commitment: Commitment, today: date | None) -> LifeLine | None:
    """The statuses of a commitment from its first day until today or its due day, whichever is later; None where it has no history."""
    history = sorted(commitment.history, key=lambda change: change.as_of)
    if not history or today is None:
        return None
    first, due = history[0].as_of, commitment.due.until if commitment.due else None
    last = max(day for day in (today, due, history[-1].as_of + timedelta(days=1)) if day)
    scale = LIFE / max(1, (last - first).days)
    ends = [*(change.as_of for change in history[1:]), max(today, history[-1].as_of + timedelta(days=1))]
    stretches = [
        Stretch(
            change.status.value, change.as_of, round((change.as_of - first).days * scale, 1), round(max(4.0, (end - change.as_of).days * scale), 1)
        )
        for change, end in zip(history, ends, strict=True)
    ]
    return LifeLine(tuple(stretches), round((due - first).days * scale, 1) if due and due >= first else None, first, last)


def share(done: float, of: float | None) -> float:
    """How much of the whole is done, in hundredths; at most 100."""
    return round(min(100.0, 100 * done / of), 1) if of else 100.0
