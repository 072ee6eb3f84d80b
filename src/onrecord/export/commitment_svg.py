"""Commitments as a timeline: one line each, coloured by status day by day, with due windows, counted stages and the day of the record.

    timeline(record.commitments, record.as_of) -> an SVG document, the same for the same record

Limit: one colour per status and its name beside each line, so that nothing is told by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from xml.sax.saxutils import escape

from onrecord.model import Commitment, Status, StatusChange

COLOURS = {
    Status.PENDING: "#9aa5b1",
    Status.KEPT: "#2f8f5b",
    Status.PARTLY_KEPT: "#8fc47f",
    Status.OVERDUE: "#e0a030",
    Status.BROKEN: "#c0392b",
    Status.SUPERSEDED: "#b9a7d6",
    Status.WITHDRAWN: "#d8d8d8",
}
LABELS, CHART, LINE, HEAD = 380, 620, 26, 34
LETTERS = 52  # of an action, before it is cut


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to places on the chart."""

    first: date
    last: date

    def x(self, day: date) -> float:
        span = max((self.last - self.first).days, 1)
        inside = min(max(day, self.first), self.last)
        return round(LABELS + CHART * (inside - self.first).days / span, 1)


def timeline(commitments: Sequence[Commitment], as_of: date | None) -> str:
    """The picture of these commitments, in the order given; an empty chart when there are none."""
    today = as_of or max((change.as_of for row in commitments for change in row.history), default=date.min)
    scale = _scale(commitments, today)
    height = HEAD + LINE * len(commitments) + 12
    rows = [part for place, row in enumerate(commitments) for part in _row(row, HEAD + LINE * place, scale, today)]
    width = LABELS + CHART + 120
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12" role="img">'
    return "\n".join([head, "<title>Commitments</title>", *_axis(scale, height), *rows, *_today(scale, today, height), "</svg>", ""])


def _scale(commitments: Sequence[Commitment], today: date) -> Scale:
    """From the first telling to the last due day, but no more than a year ahead, so that one far day does not flatten the rest."""
    starts = [row.history[0].as_of for row in commitments if row.history]
    ends = [row.due.until for row in commitments if row.due and row.due.until]
    horizon = min(today, date.max - timedelta(days=366)) + timedelta(days=366)
    return Scale(min(starts, default=today), max([today, *(end for end in ends if end <= horizon)]))


def _axis(scale: Scale, height: int) -> list[str]:
    ends = ((scale.first, "start"), (scale.last, "end"))
    labels = [f'<text x="{scale.x(day)}" y="16" fill="#555" text-anchor="{anchor}">{day}</text>' for day, anchor in ends]
    return [*labels, f'<line x1="{LABELS}" y1="22" x2="{LABELS + CHART}" y2="22" stroke="#ccc"/>']


def _row(row: Commitment, y: int, scale: Scale, today: date) -> list[str]:
    words = row.action if len(row.action) <= LETTERS else row.action[:LETTERS].rsplit(" ", 1)[0] + " …"
    status = row.decided or row.status
    return [
        f"<g><title>{escape(row.action)} ({escape(', '.join(row.by))})</title>",
        f'<text x="4" y="{y + 12}">{escape(", ".join(row.by))}: {escape(words)}</text>',
        *_due(row, y, scale),
        *_statuses(row.history, y, scale, today),
        *_stages(row.history, y, scale),
        f'<text x="{LABELS + CHART + 8}" y="{y + 12}" fill="{COLOURS[status]}">{status.value.replace("_", " ")}</text></g>',
    ]


def _due(row: Commitment, y: int, scale: Scale) -> list[str]:
    """The due window as a frame."""
    if row.due is None or row.due.until is None:
        return []
    start, end = scale.x(row.due.since or row.due.until), scale.x(row.due.until)
    return [f'<rect x="{start}" y="{y}" width="{max(end - start, 2):.1f}" height="16" fill="none" stroke="#333" stroke-dasharray="3 2"/>']


def _statuses(history: Sequence[StatusChange], y: int, scale: Scale, today: date) -> list[str]:
    ends = [*(change.as_of for change in history[1:]), today]
    return [_bar(change, scale.x(change.as_of), scale.x(max(end, change.as_of)), y) for change, end in zip(history, ends, strict=False)]


def _bar(change: StatusChange, start: float, end: float, y: int) -> str:
    tip = escape(f"{change.as_of}: {change.status.value}. {change.why}")
    return f'<rect x="{start}" y="{y + 4}" width="{max(end - start, 2):.1f}" height="8" fill="{COLOURS[change.status]}"><title>{tip}</title></rect>'


def _stages(history: Sequence[StatusChange], y: int, scale: Scale) -> list[str]:
    """Each count where it was told."""
    counted = [change for change in history if change.tally]
    return [
        f'<text x="{scale.x(row.as_of)}" y="{y + 3}" font-size="8" text-anchor="middle">{row.tally.done:g}</text>' for row in counted if row.tally
    ]


def _today(scale: Scale, today: date, height: int) -> list[str]:
    x = scale.x(today)
    return [f'<line x1="{x}" y1="22" x2="{x}" y2="{height - 6}" stroke="#444" stroke-width="1"/>']
