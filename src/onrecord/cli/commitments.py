"""`onrecord commitments`: what was promised, by when, and what became of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

import typer

from onrecord.cli.opening import read_record
from onrecord.cli.options import AsOf, Database, Folder, Output
from onrecord.cli.talk import say, show, write, write_rows
from onrecord.errors import ConfigError
from onrecord.export.rows import commitment_row
from onrecord.model import Commitment, Record, Status

FORMS = ("table", "jsonl", "csv", "ics", "svg")


def commitments(
    folder: Folder,
    as_of: AsOf = None,
    due_within: Annotated[str | None, typer.Option(metavar="DAYS", help="Only what falls due within so many days, as in 14d.")] = None,
    status: Annotated[Status | None, typer.Option(help="Only those that stand so.")] = None,
    side: Annotated[str | None, typer.Option(help="Only what this party owes.")] = None,
    form: Annotated[str, typer.Option("--format", "-f", help="table, jsonl, csv, ics (a calendar) or svg (a timeline).")] = "table",
    output: Output = None,
    database: Database = None,
) -> None:
    """What was promised, by when, and what became of it.

    The bars are the counts as they grew; every side's own count is kept apart. `onrecord commitment DIR ID` tells the whole life of one.
    """
    if form not in FORMS:
        raise ConfigError(f"There is no format {form!r}. Choose from: {', '.join(FORMS)}.")
    record = read_record(folder, database, as_of)
    rows = [c for c in record.commitments if _wanted(c, record, status, side, due_within)]
    if form == "ics":
        from onrecord.export.calendar_file import calendar

        write(calendar(rows, record), output)
    elif form == "svg":
        from onrecord.export.commitment_svg import timeline

        write(timeline(rows, record.as_of), output)
    elif output is not None:
        raise ConfigError(f"-o writes the formats ics and svg, not {form}. Send the others to a file with >.")
    elif form == "table":
        from onrecord.cli.commitment_views import commitment_table

        show(commitment_table(rows, record))
        say(f"{len(rows)} of {len(record.commitments)} commitments, as of {record.as_of or 'no day'}")
    else:
        from onrecord.cli.options import Format

        flat = [commitment_row(c) for c in rows]
        write_rows(flat, list(flat[0]) if flat else ["id"], Format(form))


def _wanted(commitment: Commitment, record: Record, status: Status | None, side: str | None, due_within: str | None) -> bool:
    if status is not None and (commitment.decided or commitment.status) is not status:
        return False
    if side is not None and side not in commitment.by:
        return False
    return due_within is None or _falls_due(commitment, record.as_of, _days(due_within))


def _falls_due(commitment: Commitment, today: date | None, days: int) -> bool:
    if today is None or commitment.due is None or commitment.due.until is None:
        return False
    return today <= commitment.due.until <= today + timedelta(days=days)


def _days(value: str) -> int:
    """`"14d"` -> 14."""
    number = value.removesuffix("d")
    if not number.isdecimal():
        raise ConfigError(f"--due-within is {value!r}. Write a number of days, as in 14d.")
    return int(number)
