"""Tables for people, all of one look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table
from rich.text import Text


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], wide: str | None = None, title: str | None = None) -> Table:
    """A table; the column `wide` takes the room that is left, ids are never broken."""
    made = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False, expand=wide is not None)
    for column in columns:
        made.add_column(column, overflow="fold", no_wrap=column in ("id", "day", "date", "status"), ratio=1 if column == wide else None)
    for row in rows:
        made.add_row(*(cell(value) for value in row))
    return made


def cell(value: object) -> Text:
    """A value as words: nothing for None, a list with commas between."""
    if isinstance(value, Text):
        return value
    if value is None:
        return Text("")
    if isinstance(value, list | tuple):
        return Text(", ".join(dict.fromkeys(map(str, value))))
    return Text(str(value))
