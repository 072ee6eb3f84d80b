"""How commitments look in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from onrecord.cli.tables import table
from onrecord.export.rows import beside, number, stages_of, status_now, tally_text
from onrecord.export.words import evidence_words
from onrecord.model import Commitment, Due, Record, Tally, Target

BARS = "▁▂▃▄▅▆▇█"
COLOURS = {
    "pending": "blue",
    "kept": "green",
    "partly_kept": "cyan",
    "overdue": "yellow",
    "broken": "red",
    "superseded": "bright_black",
    "withdrawn": "bright_black",
}
COLUMNS = ("status", "who owes", "what", "how much, by when", "done", "id")


def commitment_table(commitments: Iterable[Commitment], record: Record) -> Table:
    rows = [
        [
            _status(commitment),
            Text(" + ".join(commitment.by)),
            Text(f"{commitment.action}  [{commitment.issue}]"),
            _lines(target_text(commitment.quantity), due_text(commitment.due)),
            _lines(done_text(commitment), ", ".join(beside(commitment))),
            commitment.id,
        ]
        for commitment in commitments
    ]
    return table(COLUMNS, rows, wide="what")


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _status(commitment: Commitment) -> Text:
    status = status_now(commitment)
    return Text(status.replace("_", " "), style=COLOURS[status])


def target_text(target: Target | None) -> str:
    """`"1,000 prisoners each"`."""
    if target is None:
        return ""
    amount = "all" if target.value is None and target.whole_category else number(target.value) if target.value is not None else "some"
    if target.maximum is not None:
        amount += f" to {number(target.maximum)}"
    return " ".join(part for part in (amount, target.unit or "", "each" if target.each_side else "") if part)


def due_text(due: Due | None) -> str:
    """`"by 2025-05-23 (in the coming days)"`."""
    if due is None:
        return ""
    if due.until is None:
        return due.text
    day = due.until.isoformat() if due.since == due.until else f"by {due.until.isoformat()}"
    return f"{day} ({due.text})" if due.text else day


def done_text(commitment: Commitment) -> str:
    """`"▃▆█ 1,000 of 1,000"`, and every further count under it."""
    lines = []
    if commitment.tally:
        lines.append(f"{sparkline(stages_of(commitment), commitment.tally.of)} {count_text(commitment.tally)}")
    if len(commitment.tallies) > 1:
        lines += [tally_text(tally) for tally in commitment.tallies]
    return "\n".join(lines)


def sparkline(stages: Sequence[float], of: float | None) -> str:
    """`(390, 697, 1000), 1000` -> `"▃▆█"`: the height is the share of the whole."""
    whole = max([of or 0.0, *stages]) or 1.0
    return "".join(BARS[min(len(BARS) - 1, int(stage / whole * len(BARS)))] for stage in stages)


def life(commitment: Commitment, record: Record) -> RenderableType:
    """One commitment from its first telling to now, each change with the words that caused it."""
    head = Text.assemble((commitment.action, "bold"), "  ", _status(commitment))
    return Group(head, _facts(commitment), *_told(commitment, record), *_changes(commitment, record))


def _facts(commitment: Commitment) -> Table:
    facts = Table.grid(padding=(0, 2))
    rows = {
        "id": commitment.id,
        "owed by": " + ".join(commitment.by),
        "owed to": " + ".join(commitment.to),
        "issue": commitment.issue,
        "how much": target_text(commitment.quantity),
        "due": due_text(commitment.due) + (f", basis: {commitment.due.basis.value}" if commitment.due else ""),
        "condition": f"{commitment.condition} (met: {commitment.condition_met or 'unsure'})" if commitment.condition else "",
        "done": done_text(commitment),
        "said by": ", ".join(commitment.asserted_by),
        "denied by": ", ".join(commitment.denied_by),
        "claimed done by": ", ".join(commitment.claimed_by),
        "replaces": commitment.supersedes or "",
        "beside": ", ".join(beside(commitment)),
        "to be rateable": commitment.unrateable or "",
    }
    for name, value in rows.items():
        if value:
            facts.add_row(Text(name, style="dim"), Text(value))
    return facts


def _told(commitment: Commitment, record: Record) -> list[RenderableType]:
    return [
        Text("\nThe words that make it", style="bold"),
        *(Padding(Text(line), (0, 0, 0, 2)) for line in evidence_words(commitment.claims, record)),
    ]


def _changes(commitment: Commitment, record: Record) -> list[RenderableType]:
    parts: list[RenderableType] = [Text("\nWhat became of it", style="bold")]
    for change in commitment.history:
        status = " ".join(part for part in (change.status.value.replace("_", " "), count_text(change.tally)) if part)
        parts.append(Text.assemble((change.as_of.isoformat(), "dim"), "  ", (status, COLOURS[change.status]), f"  {change.why}"))
        parts += [Padding(Text(line), (0, 0, 0, 4)) for line in evidence_words(change.evidence, record)]
    return parts


def count_text(tally: Tally | None) -> str:
    """`"697 of 1,000"`; nothing where nobody counts."""
    if tally is None:
        return ""
    return number(tally.done) + (f" of {number(tally.of)}" if tally.of is not None else "")
