"""`onrecord commitment`: the life of one commitment, with the words."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.opening import read_record
from onrecord.cli.options import AsOf, Database, Folder
from onrecord.cli.talk import show
from onrecord.negotiation.selection import find_commitment


def commitment(
    folder: Folder,
    name: Annotated[str, typer.Argument(metavar="ID", help="The commitment's id, or its beginning.", show_default=False)],
    as_of: AsOf = None,
    database: Database = None,
) -> None:
    """The life of one commitment: who said it, what is owed, every change of status with the words that caused it."""
    from onrecord.cli.commitment_views import life

    record = read_record(folder, database, as_of)
    show(life(find_commitment(record, name), record))
