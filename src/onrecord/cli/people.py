"""`onrecord people`: who is in the reports; and what you decide about them."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.groups import LIST, ListsByDefault
from onrecord.cli.opening import read_record
from onrecord.cli.options import Database, Folder, Format, ListFormat
from onrecord.cli.people_decisions import merge, rename, side, split
from onrecord.cli.talk import say, show, write_rows
from onrecord.export.rows import Row, person_row

COLUMNS = ("name", "also written", "side", "why", "roles", "said", "perhaps", "id")

people_app = typer.Typer(
    cls=ListsByDefault,
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Who was found; merge, split, rename them or change their side. `onrecord people DIR` lists them.",
)


@people_app.command(LIST)
def list_people(
    folder: Folder,
    everybody: Annotated[bool, typer.Option("--all", help="Also those who are only mentioned and say nothing.")] = False,
    form: ListFormat = Format.TABLE,
    database: Database = None,
) -> None:
    """Who was found: every spelling, the side and why, with counts."""
    found = read_record(folder, database).people
    rows = [person_row(person) for person in found if everybody or person.statements]
    if form is not Format.TABLE:
        write_rows(rows, list(rows[0]) if rows else ["id"], form)
        return
    from onrecord.cli.tables import table

    show(table(COLUMNS, [_cells(row) for row in rows], wide="roles"))
    say(f"{len(rows)} of {len(found)} people; `perhaps` names those who may be the same: decide with `onrecord people merge`")


for decision in (merge, split, rename, side):
    people_app.command(decision.__name__)(decision)


def _cells(row: Row) -> list[object]:
    return [row[key] for key in ("name", "aliases", "side", "why", "roles", "statements", "perhaps_the_same_as", "id")]
