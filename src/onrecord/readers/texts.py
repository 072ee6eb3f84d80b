"""Texts that belong to no dossier, one after another: text files, or JSON Lines with doc, text and published. Nothing is held but the current one."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.errors import InputError
from onrecord.readers.shelf import Shelf
from onrecord.readers.source import fetch
from onrecord.settings import Settings

JSON_LINES = frozenset({".jsonl", ".ndjson"})
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Text:
    """One text. `doc` of a file is its name without the ending; the `doc` of a line comes back unchanged. published: None where nothing says it."""

    doc: str
    text: str
    published: date | None = None


def read_texts(inputs: Iterable[Path], settings: Settings, on_failure: Callable[[str], None]) -> Iterator[Text]:
    """Every text of the inputs in their order; what cannot be read is told in one line, and the rest goes on. `-` is JSON Lines on standard input."""
    with Shelf(settings) as shelf:
        for path in inputs:
            try:
                yield from _texts(path, shelf, settings, on_failure)
            except InputError as error:
                on_failure(str(error))


def _texts(path: Path, shelf: Shelf, settings: Settings, on_failure: Callable[[str], None]) -> Iterator[Text]:
    if str(path) == STANDARD_INPUT:
        yield from _lines(sys.stdin, "standard input", on_failure)
    elif path.suffix.lower() in JSON_LINES:
        yield from _file_lines(path, on_failure)
    else:
        read = shelf.read(fetch(path, settings)).extracted
        yield Text(path.stem, read.text, read.published)


def _file_lines(path: Path, on_failure: Callable[[str], None]) -> Iterator[Text]:
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as lines:
            yield from _lines(lines, str(path), on_failure)
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file. Check the path.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8, which JSON Lines must be. Save it as UTF-8.") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror or error}). Check its permissions.") from error


def _lines(lines: Iterable[str], where: str, on_failure: Callable[[str], None]) -> Iterator[Text]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _text(line, f"{where}, line {number}")
            except InputError as error:
                on_failure(str(error))


def _text(line: str, where: str) -> Text:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"{where}: not JSON: {error}. Each line is one object with doc, text and published.") from error
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or "doc" not in row:
        raise InputError(f"{where}: doc or text is missing. Each line is one object with doc, text and published.")
    return Text(row["doc"], row["text"], _day(row, where))


def _day(row: dict[str, Any], where: str) -> date | None:
    value = row.get("published")
    try:
        return date.fromisoformat(str(value)[:10]) if value else None
    except ValueError as error:
        raise InputError(f"{where}: published is {value!r}, not a day. Write YYYY-MM-DD.") from error
