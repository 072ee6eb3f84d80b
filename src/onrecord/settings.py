"""One frozen `Settings`, built at the edge (the command line, a script) and passed down. Nothing here is read at import."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that may differ between two runs on the same reports."""

    database: str | None = None  # where the record is kept; None: record.db in the dossier's folder
    parser: str = "spacy"
    tagger: str | None = None  # None: the trained one where its weights are, else the rules
    claim_reader: str | None = None  # None: the trained one where its weights are, else none
    models: Path | None = None  # a folder of weights; None: the one inside the package
    threads: int = 1
    text_bytes: int = 5_000_000  # a larger text is refused: a book has 1 MB, a report 0.01
    page_bytes: int = 2_000_000  # trafilatura is superlinear on junk: 2 MB took 6.5 s, 14 MB over a minute
    page_seconds: int = 10
    lock_seconds: float = 600.0  # how long to wait for another writer of the same dossier

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """The settings that `ONRECORD_DB`, `ONRECORD_TAGGER`, `ONRECORD_CLAIM_READER`, `ONRECORD_MODELS` and `ONRECORD_THREADS` ask for."""
        values = os.environ if environ is None else environ
        models = values.get("ONRECORD_MODELS")
        return cls(
            database=values.get("ONRECORD_DB") or None,
            tagger=values.get("ONRECORD_TAGGER") or None,
            claim_reader=values.get("ONRECORD_CLAIM_READER") or None,
            models=Path(models) if models else None,
            threads=_threads(values.get("ONRECORD_THREADS")),
        )


def _threads(value: str | None) -> int:
    if not value:
        return 1
    if not value.isdecimal() or int(value) < 1:
        raise ConfigError(f"ONRECORD_THREADS is {value!r}: give a whole number from 1.")
    return int(value)
