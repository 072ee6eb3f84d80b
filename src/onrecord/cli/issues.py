"""`onrecord issues`: what the talks are about."""

from __future__ import annotations

from onrecord.cli.opening import read_record
from onrecord.cli.options import Database, Folder, Format, ListFormat
from onrecord.cli.talk import show, write_rows
from onrecord.export.rows import issue_rows


def issues(folder: Folder, form: ListFormat = Format.TABLE, database: Database = None) -> None:
    """What the claims are about, with the number of claims of each side."""
    record = read_record(folder, database)
    rows = issue_rows(record)
    sides = sorted({side for row in rows for side in _counts(row["sides"])})
    if form is not Format.TABLE:
        flat = [{"id": row["id"], "label": row["label"], "claims": row["claims"], **_counts(row["sides"])} for row in rows]
        write_rows(flat, ["id", "label", "claims", *sides], form)
        return
    from onrecord.cli.tables import table

    show(table(["issue", "label", "claims", *sides], [[row["id"], row["label"], row["claims"], *_across(row["sides"], sides)] for row in rows]))


def _counts(value: object) -> dict[str, int]:
    assert isinstance(value, dict)
    return value


def _across(value: object, sides: list[str]) -> list[int | None]:
    return [_counts(value).get(side) for side in sides]
