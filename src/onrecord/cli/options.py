"""The arguments and options that several commands share, each with its help."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.errors import ConfigError


class Format(StrEnum):
    """How a list is written."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def day(value: str | None) -> date | None:
    """`"2025-05-16"` -> a date; None stays None; raises ConfigError for anything else."""
    try:
        return datetime.strptime(value, "%Y-%m-%d").date() if value else None
    except ValueError as error:
        raise ConfigError(f"{value!r} is not a day. Write YYYY-MM-DD, as in 2025-05-16.") from error


Folder = Annotated[Path, typer.Argument(metavar="DIR", help="The dossier's folder.", show_default=False)]
Database = Annotated[
    str | None,
    typer.Option(
        "--db", metavar="URL", help="Where the record is kept, as in postgresql://user@host/name. Default: ONRECORD_DB, else record.db in the folder."
    ),
]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The record as it stood on this day (YYYY-MM-DD).")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead of standard output.")]
ListFormat = Annotated[Format, typer.Option("--format", "-f", help="A table to read, JSON Lines for pipes, CSV for spreadsheets.")]
Inputs = Annotated[list[Path], typer.Argument(metavar="INPUT", help="Text files, or JSON Lines with doc, text and published.", show_default=False)]
Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="Who decides. Default: your user name.")]
Why = Annotated[str, typer.Option("--why", help="The reason, kept with the decision.")]
