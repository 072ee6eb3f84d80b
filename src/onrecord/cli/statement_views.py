"""How a statement looks in its report."""

from __future__ import annotations

import sys

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.cli.marking import CONTENT, CUE, SOURCE, Marked, mark
from onrecord.export.rows import statement_row, tally_text
from onrecord.export.words import place_of
from onrecord.model import Commitment, Quantity, Record, ResolvedClaim, ResolvedStatement, TimeExpression, words_of


def in_its_report(statement: ResolvedStatement, record: Record) -> RenderableType:
    """The whole report with the statement marked, then who, what and why."""
    document = statement.document
    head = " · ".join(str(part) for part in (document.outlet, document.published, document.file) if part)
    claims = [_claim(claim, statement, record) for claim in statement.claims]
    return Group(
        Rule(head, align="left", style="dim"), _marked(statement), Rule(style="dim"), _facts(statement), *claims, *_others(statement, record)
    )


def _marked(statement: ResolvedStatement) -> Text:
    words = statement.statement
    marks = [Marked(span, kind) for spans, kind in ((words.source, SOURCE), (words.cue, CUE), (words.content, CONTENT)) for span in spans]
    return mark(statement.document.text.rstrip("\n"), marks, sys.stdout.isatty())


def _facts(statement: ResolvedStatement) -> Table:
    row = statement_row(statement)
    text = statement.document.text
    facts = {
        "id": row["id"],
        "speaker": _speaker(statement),
        "side": _side(statement),
        "words": f"{row['quotation']}; content at {', '.join(map(str, _list(row['offsets'])))}",
        "verbatim": words_of(statement.statement.verbatim, text),
        "via": ", ".join(map(str, _list(row["via"]))),
        "inside": row["nested_in"],
        "same as": row["same_as"],
        "editor's words": words_of(statement.statement.insertions, text),
        "confidence": f"{row['confidence']}, found by {statement.statement.step}",
        "review": row["review"],
    }
    return _grid(facts)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _grid(facts: dict[str, object]) -> Table:
    grid = Table.grid(padding=(0, 2))
    for name, value in facts.items():
        if value not in (None, ""):
            grid.add_row(Text(name, style="dim"), Text(str(value)))
    return grid


def _speaker(statement: ResolvedStatement) -> str:
    speaker = statement.speaker
    why = f" ({speaker.why})" if speaker.why else ""
    return f"{speaker.name or 'nobody named'}{why}, {speaker.kind.value}"


def _side(statement: ResolvedStatement) -> str:
    side = statement.side
    return f"{side.side or 'none'}, because: {side.reason}" if side.reason else side.side or "none"


def _claim(claim: ResolvedClaim, statement: ResolvedStatement, record: Record) -> RenderableType:
    raw, text = claim.claim, statement.document.text
    head = Text.assemble("\n", (claim.act.value, "bold"), f"  “{words_of(raw.spans, text)}”")
    facts: dict[str, object] = {
        "claim": f"{claim.id}, {place_of(statement.document, raw.spans)}",
        "issues": ", ".join(claim.issues) or "other",
        "stage": raw.stage and raw.stage.value,
        "certainty": raw.modality.value + (", negated" if raw.negated else ""),
        "how much": "; ".join(_quantity(quantity, text) for quantity in raw.quantities),
        "when": "; ".join(_time(time, text) for time in raw.times),
        "on condition": raw.condition and raw.condition.span.of(text),
        "commitment": "; ".join(_owed(c) for c in record.commitments if claim.id in c.claims or claim.id in c.evidence),
    }
    return Group(head, Padding(_grid(facts), (0, 0, 0, 2)))


def _quantity(quantity: Quantity, text: str) -> str:
    value = "" if quantity.value is None else f" = {quantity.value:g} {quantity.unit or ''}".rstrip()
    return f"“{quantity.span.of(text)}”{value}{' each' if quantity.each_side else ''}"


def _time(time: TimeExpression, text: str) -> str:
    days = " to ".join(day.isoformat() for day in (time.earliest, time.latest) if day)
    return f"“{time.span.of(text)}” {time.value}" + (f", {days}" if days else "") + f" ({time.basis.value})"


def _owed(commitment: Commitment) -> str:
    tally = f", {tally_text(commitment.tally)}" if commitment.tally else ""
    return f"{commitment.id} {' + '.join(commitment.by)}: {commitment.action}, {commitment.status.value}{tally}"


def _others(statement: ResolvedStatement, record: Record) -> list[Text]:
    """Other tellings of the same utterance, the fullest first, and statements inside this one."""
    whole = statement.same_as or statement.id
    same = [s for s in record.statements if s.id != statement.id and whole in (s.id, s.same_as)]
    inside = [s for s in record.statements if s.statement.nested_in == statement.id]
    return [_other("also told as", s) for s in same] + [_other("holds", s) for s in inside]


def _other(label: str, other: ResolvedStatement) -> Text:
    words = words_of(other.statement.content, other.document.text)
    return Text.assemble("\n", (label, "dim"), f" {other.id} {other.document.outlet or ''}: “{words}”")
