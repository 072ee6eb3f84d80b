"""`onrecord compare`: the sides' accounts beside each other, with the words."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.opening import read_record
from onrecord.cli.options import AsOf, Database, Folder
from onrecord.cli.talk import say, show
from onrecord.model import Relation


def compare(
    folder: Folder,
    meeting: Annotated[str | None, typer.Option(metavar="ID", help="Only this meeting: an id, a round (2) or a day (2025-06-02).")] = None,
    issue: Annotated[str | None, typer.Option(metavar="ID", help="Only this issue.")] = None,
    relation: Annotated[Relation | None, typer.Option(help="Only accounts that stand so to each other.")] = None,
    documents: Annotated[tuple[str, str] | None, typer.Option(metavar="A B", help="Compare two documents instead.")] = None,
    as_of: AsOf = None,
    database: Database = None,
) -> None:
    """Each side's account beside the other's, issue by issue, with the words and where they stand.

    What differs is marked. one_sided means that the other side was not read to speak of it: silence is not denial.
    """
    from onrecord.cli.compare_views import Choice, side_by_side, two_documents

    record = read_record(folder, database, as_of)
    parts = two_documents(record, *documents) if documents else side_by_side(record, Choice(meeting, issue, relation))
    show(*parts)
    if not parts:
        say("No accounts to compare: fewer than two sides speak of the same meeting.")
