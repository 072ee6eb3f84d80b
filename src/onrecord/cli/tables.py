"""Tables for people, all of one look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from onrecord.cli.talk import data_console

WHOLE = frozenset({"id", "day", "date", "published", "status"})
NARROW = 100  # columns of text
MOST = 18  # columns of text of a column beside a wide one


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], wide: str | None = None, title: str | None = None) -> Table:
    """A table; the column `wide` takes the room that is left, the others wrap; ids and days are never broken."""
    made = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False, expand=wide is not None)
    wide = wide if data_console().width >= NARROW else None  # a narrow terminal shares its width out evenly
    for column in columns:
        whole, grows = column in WHOLE, column == wide
        most = None if whole or grows or wide is None else MOST
        made.add_column(column, overflow="fold", no_wrap=whole, ratio=1 if grows else None, max_width=most)
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
