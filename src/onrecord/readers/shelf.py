"""The readers there are, each made once for a run. Plain text is asked last, because it takes whatever no other reader recognises."""

from __future__ import annotations

from dataclasses import dataclass
from types import TracebackType

from onrecord import plugins
from onrecord.errors import InputError
from onrecord.protocols import Extracted, Reader
from onrecord.readers.source import Original
from onrecord.settings import Settings

LAST = "plain"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What a reader made of a file, and which one it was."""

    extracted: Extracted
    reader: str


class Shelf:
    """Picks the reader for each file. Readers that hold a worker process are closed with it."""

    def __init__(self, settings: Settings) -> None:
        names = sorted(plugins.available("reader"), key=lambda name: (name == LAST, name))
        self.readers: list[Reader] = [plugins.load("reader", name)(settings) for name in names]

    def read(self, original: Original) -> ReadFile:
        """The text of an original; raises InputError, with what was wrong and what to do."""
        reader = self.choose(original)
        extracted = reader.read(original.data, original.path)
        if not extracted.text.strip():
            raise InputError(f"{original.path}: there is no text in it. Check the file, or leave it out.")
        return ReadFile(extracted, reader.name)

    def choose(self, original: Original) -> Reader:
        for reader in self.readers:
            if reader.recognises(original.data, original.path):
                return reader
        raise InputError(f"{original.path}: no reader takes it. Readers: {', '.join(reader.name for reader in self.readers)}.")

    def close(self) -> None:
        for reader in self.readers:
            close = getattr(reader, "close", None)
            if close:
                close()

    def __enter__(self) -> Shelf:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
