"""`onrecord statements`: who said what, in whose name, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.opening import read_record
from onrecord.cli.options import AsOf, Database, Folder, Format, ListFormat, day
from onrecord.cli.talk import say, show, write_rows
from onrecord.export.rows import Row, statement_row
from onrecord.model import Act
from onrecord.negotiation.selection import Wanted, select

if TYPE_CHECKING:
    from rich.table import Table

COLUMNS = ("day", "outlet", "speaker, side", "act, issue", "words", "id")


def statements(
    folder: Folder,
    speaker: Annotated[str | None, typer.Option(help="An id, or any part of a name.")] = None,
    side: Annotated[str | None, typer.Option(help='A party\'s id, or "none".')] = None,
    issue: Annotated[str | None, typer.Option(help="An issue's id.")] = None,
    act: Annotated[Act | None, typer.Option(help="What the speaker does.")] = None,
    outlet: Annotated[str | None, typer.Option(help="Any part of the outlet's name.")] = None,
    document: Annotated[str | None, typer.Option(help="A document's id, or the end of its path.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or earlier.")] = None,
    search: Annotated[str | None, typer.Option(metavar="WORDS", help="Words that stand together in what was said.")] = None,
    form: ListFormat = Format.TABLE,
    as_of: AsOf = None,
    database: Database = None,
) -> None:
    """Who said what, in whose name, in which words.

    A statement without a speaker or a side says why in one word: unresolved, anonymous, joint, not_a_party.
    """
    record = read_record(folder, database, as_of)
    wanted = Wanted(speaker, side, issue, act, outlet, document, day(since), day(until), search)
    rows = [statement_row(statement) for statement in select(record, wanted)]
    if form is not Format.TABLE:
        write_rows(rows, list(rows[0]) if rows else ["id"], form)
        return
    show(_table(rows))
    say(f"{len(rows)} of {len(record.statements)} statements")


def _table(rows: list[Row]) -> Table:
    from onrecord.cli.tables import table

    return table(COLUMNS, [_cells(row) for row in rows], wide="words")


def _cells(row: Row) -> list[object]:
    who = f"{row['speaker'] or nobody(row)}\n{row['side'] or nobody(row)}"
    return [row["published"], row["outlet"], who, f"{listed(row['acts'])}\n{listed(row['issues'])}", row["content"], row["id"]]


def nobody(row: Row) -> str:
    """The one word that says why there is no speaker or no side, in brackets."""
    return f"({row['why'] or 'unresolved'})"


def listed(values: object) -> str:
    return ", ".join(dict.fromkeys(map(str, values))) if isinstance(values, list) else ""
