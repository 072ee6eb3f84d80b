"""Rows -> CSV that a spreadsheet opens without running anything.

A report is written by strangers: a cell that begins with `=`, `+`, `-` or `@` would be a formula to a spreadsheet, so it gets an apostrophe in front
(OWASP, CSV injection). Numbers stay numbers.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """A header and one line per row; cells that could be formulas are defused."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row.get(column)) for column in columns])
    return out.getvalue()


def cell(value: object) -> str | int | float:
    """`"=1+1"` -> `"'=1+1"`; None -> an empty cell; a list -> its items, with a semicolon between them."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return value
    text = "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return "'" + text if text.lstrip(" ").startswith(FORMULA) else text
