"""What a command says: progress and remarks go to standard error, data goes to standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.harmless import harmless
from onrecord.cli.options import Format
from onrecord.errors import ConfigError

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

WIDTH = 140  # of a table that is not written to a terminal, where COLUMNS says nothing else


def say(words: str) -> None:
    """A remark, on standard error."""
    print(harmless(words), file=sys.stderr)


def data_console() -> Console:
    """Where data is printed for people: as wide as the terminal, or as `WIDTH` where there is none."""
    from onrecord.cli.console import HarmlessConsole

    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else WIDTH
    return HarmlessConsole(width=width, highlight=False, markup=False, emoji=False)


def talk_console() -> Console:
    """Where progress is shown."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, markup=False, emoji=False)


def show(*parts: RenderableType) -> None:
    """Prints things for people on standard output; where that is no terminal, lines end with their last word."""
    console = data_console()
    if console.is_terminal:
        console.print(*parts, sep="\n")
        return
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    sys.stdout.write("".join(line.rstrip() + "\n" for line in capture.get().splitlines()))


def write(text: str, output: Path | None) -> None:
    """Text to the file, or to standard output; a file is replaced whole or not at all."""
    if output is None:
        sys.stdout.write(text)
        return
    beside = output.with_name(f".{output.name}.part")
    try:
        beside.write_text(text, encoding="utf-8", newline="")
        beside.replace(output)
    except OSError as error:
        raise ConfigError(f"{output}: cannot be written ({error.strerror or error}). Choose another place with -o.") from error


def write_rows(rows: Iterable[Mapping[str, object]], columns: Sequence[str], form: Format) -> None:
    """Rows on standard output as JSON Lines or CSV."""
    if form is Format.CSV:
        from onrecord.export.spreadsheet import csv_text

        write(csv_text(columns, rows), None)
        return
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
