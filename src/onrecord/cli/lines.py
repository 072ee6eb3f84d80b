"""Texts in, one JSON object a line out, as they come: what is read is written before the next is read."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import typer

from onrecord.cli.talk import say
from onrecord.errors import ConfigError

if TYPE_CHECKING:
    from onrecord.readers.texts import Text
    from onrecord.settings import Settings

Line = dict[str, object]


def write_lines(inputs: list[Path], output: Path | None, settings: Settings, work: Callable[[Iterable[Text]], Iterator[Line]]) -> None:
    """Writes what `work` makes of the texts; ends with exit code 1 if something could not be read."""
    from onrecord.readers.texts import read_texts

    failures: list[str] = []

    def on_failure(message: str) -> None:
        failures.append(message)
        say(message)

    with _opened(output) as out:
        for line in work(read_texts(inputs, settings, on_failure)):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    raise typer.Exit(1 if failures else 0)


@contextmanager
def _opened(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        yield sys.stdout
        return
    try:
        file = output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(f"{output}: cannot be written ({error.strerror or error}). Choose another place with -o.") from error
    with file:
        yield file
