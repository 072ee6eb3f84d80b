"""Bytes of a report -> text. The bytes, then the name, choose the reader; a reader of another format is a plug-in (`onrecord.readers`).

read(Path("report.html"), settings) -> Extracted
"""

from __future__ import annotations

from pathlib import Path

from onrecord.protocols import Extracted
from onrecord.readers.shelf import Shelf
from onrecord.readers.source import fetch
from onrecord.settings import Settings


def read(path: Path, settings: Settings) -> Extracted:
    """The text of the file and what the file says of itself; raises InputError, with what was wrong and what to do."""
    with Shelf(settings) as shelf:
        return shelf.read(fetch(path, settings)).extracted
