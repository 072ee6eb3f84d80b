"""`onrecord show`: a statement in its report, marked."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli import talk
from onrecord.cli.opening import read_record
from onrecord.cli.options import AsOf, Database, Folder
from onrecord.negotiation.selection import find_statement


def show(
    folder: Folder,
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="The statement's id, or its beginning.", show_default=False)],
    as_of: AsOf = None,
    database: Database = None,
) -> None:
    """A statement in its report, marked, with everything known about it.

    On a terminal the source is underlined, the cue in italics, the content bold; elsewhere they stand in <source>, {cue} and [content].
    """
    from onrecord.cli.statement_views import in_its_report

    record = read_record(folder, database, as_of)
    talk.show(in_its_report(find_statement(record, statement), record))
