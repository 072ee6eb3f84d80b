"""`onrecord timeline`: meetings, calls and rounds in their order."""

from __future__ import annotations

from onrecord.cli.opening import read_record
from onrecord.cli.options import AsOf, Database, Folder, Format, ListFormat
from onrecord.cli.talk import show, write_rows
from onrecord.export.rows import Row, meeting_row

COLUMNS = ("date", "until", "round", "level", "place", "parties", "mediator", "who took part", "reports", "id")


def timeline(folder: Folder, form: ListFormat = Format.TABLE, as_of: AsOf = None, database: Database = None) -> None:
    """Meetings, calls and rounds: when, where, who, and how many reports tell of each."""
    meetings = sorted(read_record(folder, database, as_of).meetings, key=lambda meeting: (meeting.date, meeting.id))
    rows = [meeting_row(meeting) for meeting in meetings]
    if form is not Format.TABLE:
        write_rows(rows, list(rows[0]) if rows else ["id"], form)
        return
    from onrecord.cli.tables import table

    show(table(COLUMNS, [_cells(row) for row in rows]))


def _cells(row: Row) -> list[object]:
    keys = ("date", "end_date", "round", "level", "place", "parties", "mediator", "participants", "documents", "id")
    return [row[key] for key in keys]
