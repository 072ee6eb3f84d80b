"""The manifest: what the files cannot say of themselves. CSV or JSON Lines with file, title, outlet, published, url, language, issuer, alignment."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath
from typing import Any

from onrecord.errors import ConfigError
from onrecord.model import Dossier
from onrecord.readers.encoding import decode

NAMES = ("manifest.csv", "manifest.jsonl")
COLUMNS = ("file", "title", "outlet", "published", "url", "language", "issuer", "alignment")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a manifest. None: the manifest does not say."""

    file: str
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    issuer: str | None = None
    alignment: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """The lines of a manifest, found by path and then by name."""

    entries: tuple[Entry, ...] = ()
    notices: tuple[str, ...] = ()
    _by_path: dict[str, Entry] = field(default_factory=dict, repr=False)
    _by_name: dict[str, list[Entry]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for entry in self.entries:
            self._by_path[PurePath(entry.file).as_posix()] = entry
            self._by_name.setdefault(PurePath(entry.file).name, []).append(entry)

    def find(self, file: str) -> Entry | None:
        """The line of a file: the same path, else the longest path that it ends with, else the only line with its name."""
        path = PurePath(file)
        for start in range(len(path.parts)):
            entry = self._by_path.get(PurePath(*path.parts[start:]).as_posix())
            if entry:
                return entry
        named = self._by_name.get(path.name, [])
        return named[0] if len(named) == 1 else None


def read_manifest(path: Path, dossier: Dossier | None = None) -> Manifest:
    """The manifest in the file; with a dossier, its issuers are checked. Raises ConfigError with the line and what to do."""
    text = _text(path)
    rows = list(_json_lines(text, path)) if path.suffix.lower() in (".jsonl", ".ndjson", ".json") else list(_csv(text, path))
    entries = tuple(_entry(row, f"{path}, line {number}", dossier) for number, row in rows)
    strange = sorted({key for _, row in rows for key in row if key not in COLUMNS})
    notices = (f"{path}: columns not known and not read: {', '.join(strange)}. Known: {', '.join(COLUMNS)}.",) if strange else ()
    return Manifest(entries, notices)


def join(manifests: Iterable[Manifest]) -> Manifest:
    """One manifest out of several; where two speak of the same path, the later one counts."""
    manifests = list(manifests)
    return Manifest(tuple(e for m in manifests for e in m.entries), tuple(n for m in manifests for n in m.notices))


def _text(path: Path) -> str:
    try:
        decoded = decode(path.read_bytes())
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: there is no such manifest. Check --manifest.") from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror or error}). Check its permissions.") from error
    if decoded is None:
        raise ConfigError(f"{path}: not a text. A manifest is CSV or JSON Lines with the columns {', '.join(COLUMNS)}.")
    return decoded.text.removeprefix("\ufeff")


def _csv(text: str, path: Path) -> Iterable[tuple[int, dict[str, Any]]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if "file" not in (reader.fieldnames or []):
        raise ConfigError(f"{path}: the column 'file' is missing. Columns found: {', '.join(reader.fieldnames or []) or 'none'}.")
    for row in reader:
        if None in row:
            raise ConfigError(f"{path}, line {reader.line_num}: more fields than columns. Put a field with a comma in quotation marks.")
        yield reader.line_num, {key.strip(): value for key, value in row.items()}


def _json_lines(text: str, path: Path) -> Iterable[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise ConfigError(f"{path}, line {number}: not JSON: {error.msg}.") from error
        if not isinstance(row, dict) or "file" not in row:
            raise ConfigError(f"{path}, line {number}: the field 'file' is missing.")
        yield number, row


def _entry(row: dict[str, Any], where: str, dossier: Dossier | None) -> Entry:
    values = {key: str(row[key]).strip() or None for key in COLUMNS if row.get(key) is not None}
    file, published = values.pop("file", None), values.pop("published", None)
    if not file:
        raise ConfigError(f"{where}: 'file' is empty. Say which file the line is about.")
    entry = Entry(file, published=_day(published, where), **values)
    if dossier is not None:
        check_issuer(entry.issuer, dossier, where)
    return entry


def check_issuer(issuer: str | None, dossier: Dossier, where: str) -> None:
    """Raises ConfigError, with the parties there are, if the issuer is none of them."""
    if issuer is not None and dossier.party(issuer) is None:
        raise ConfigError(f"{where}: unknown issuer {issuer!r}. Parties: {', '.join(sorted(p.id for p in dossier.parties)) or 'none'}.")


def _day(value: str | None, where: str) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError as error:
        raise ConfigError(f"{where}: published is {value!r}, not a day. Write YYYY-MM-DD.") from error
