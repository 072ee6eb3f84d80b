"""A dossier is a folder: `dossier.toml`, `record.db`, `originals/`. Everything that is done to one goes through here.

with open_dossier(Path("istanbul")) as dossier:
    dossier.add([Path("reports")])
    record = dossier.record()
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from onrecord.errors import ConfigError, InputError, NotFound
from onrecord.inference.toolbox import Toolbox
from onrecord.ledger import open_ledger
from onrecord.ledger.originals import keep, sweep
from onrecord.model import Decision, Document, Dossier, Record
from onrecord.pipeline import Received, assemble_record, extract_document, merged, read_document, reading_version
from onrecord.protocols import Failure, Ledger
from onrecord.readers.dossier_file import NAME as DOSSIER_FILE
from onrecord.readers.dossier_file import read_dossier
from onrecord.readers.intake import gather
from onrecord.readers.manifest import Manifest, check_issuer, join, read_manifest
from onrecord.readers.shelf import Shelf
from onrecord.settings import Settings

CORRECTABLE = ("published", "outlet", "title", "issuer")
Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Progress:
    """Where an `add` stands: `done` of `of` files, and the file that comes next (None: all done)."""

    done: int
    of: int
    file: Path | None


@dataclass(slots=True)
class Added:
    """What an `add` did, file by file."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)  # known, but the manifest or the tools now say something else
    known: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    read: int = 0  # how many documents a model was run on


def open_dossier(folder: Path | str, settings: Settings | None = None) -> OpenDossier:
    """The dossier in a folder; raises ConfigError or LedgerError, with what to do, if there is none."""
    return OpenDossier(Path(folder), settings or Settings())


def new_dossier(folder: Path | str, config: str) -> Path:
    """Makes the folder with that `dossier.toml`; raises ConfigError if one is there, or if the text describes no dossier."""
    folder = Path(folder)
    target = folder / DOSSIER_FILE
    if target.exists():
        raise ConfigError(f"{target}: there is a dossier already. Choose another folder, or edit that file.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_text(config, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"{folder}: cannot be made or written ({error.strerror or error}). Choose a folder that you may write.") from error
    try:
        read_dossier(target)
    except ConfigError:
        target.unlink()
        raise
    return target


class OpenDossier:
    """A dossier with its ledger open. Tools are made only when something has to be read."""

    def __init__(self, folder: Path, settings: Settings, ledger: Ledger | None = None, toolbox: Toolbox | None = None) -> None:
        self.folder, self.settings = folder, settings
        self.dossier: Dossier = read_dossier(folder / DOSSIER_FILE)
        self.ledger: Ledger = ledger or open_ledger(folder, self.dossier, settings)
        self.toolbox = toolbox or Toolbox(settings)

    # -- documents in and out --

    def add(
        self,
        paths: Iterable[Path],
        manifest: Path | None = None,
        on_progress: Callable[[Progress], None] = lambda progress: None,
        on_wait: Told = lambda message: None,
    ) -> Added:
        """Reads the files and keeps what they say, one transaction each; one that cannot be read is noted, and the rest go on."""
        intake = gather(paths, manifest)
        entries = join(read_manifest(path, self.dossier) for path in intake.manifests)
        added = Added(notices=list(entries.notices))
        with self.ledger.writer(on_wait), Shelf(self.settings) as shelf:
            sweep(self.folder)
            versions = self.ledger.versions()
            for number, path in enumerate(intake.files):
                on_progress(Progress(number, len(intake.files), path))
                self._add_one(path, entries, shelf, versions, added)
        on_progress(Progress(len(intake.files), len(intake.files), None))
        return added

    def _add_one(self, path: Path, entries: Manifest, shelf: Shelf, versions: dict[str, str], added: Added) -> None:
        try:
            received = read_document(path, entries.find(str(path)), shelf, self.settings)
        except InputError as error:
            failure = Failure(str(path), str(error))
            self.ledger.fail(failure)
            added.failed.append(failure)
            return
        added.notices += received.notices
        keep(self.folder, received.original.sha256, received.original.data)
        known = self.ledger.document(received.document.id) if received.document.id in versions else None
        self._store(known, self._wanted(known, received, entries), versions, added)

    def _wanted(self, known: Document | None, received: Received, entries: Manifest) -> Document:
        return received.document if known is None else merged(known, received.document, entries.find(received.document.file))

    def _store(self, known: Document | None, document: Document, versions: dict[str, str], added: Added) -> None:
        version = reading_version(document, self.toolbox.version)
        if versions.get(document.id) != version:
            self.ledger.put(document, extract_document(document, self.toolbox.tools))
            versions[document.id] = version
            added.read += 1
        elif document != known:
            self.ledger.update(document)
        (added.new if known is None else added.known if document == known else added.changed).append(document.file)

    def remove(self, document: str) -> Document:
        """Takes a document out of the record (its original stays); raises NotFound."""
        found = self.find(document)
        self.ledger.remove(found.id)
        return found

    def correct(self, document: str, who: str, **fields: Any) -> Document:
        """Sets published, outlet, title or issuer by hand; a manifest no longer changes them. A changed issuer or date has it read again."""
        found = self.find(document)
        if not fields or set(fields) - set(CORRECTABLE):
            raise ConfigError(f"Nothing to correct. Give one of: {', '.join(CORRECTABLE)}.")
        check_issuer(fields.get("issuer"), self.dossier, "correct")
        corrected = dataclasses.replace(found, **fields, corrected=tuple(sorted({*found.corrected, *fields})))
        self._store(found, corrected, self.ledger.versions(), Added())
        value = json.dumps({name: str(value) if isinstance(value, date) else value for name, value in fields.items()}, ensure_ascii=False)
        self.ledger.decide(Decision(0, "document", found.id, "correct", value, who, now(), document=found.id))
        return corrected

    def find(self, document: str) -> Document:
        """A document by id, the beginning of its id, path or file name; raises NotFound where none or several have it."""
        documents = self.ledger.documents()
        for same in (_is_id, _is_path, _is_name):
            found = [candidate for candidate in documents if same(candidate, document)]
            if len(found) == 1:
                return found[0]
            if found:
                raise NotFound(f"{document!r} could be any of {', '.join(f'{d.id} ({d.file})' for d in found[:5])}. Give the id.")
        raise NotFound(f"No document {document!r} in {self.folder}. `onrecord documents {self.folder}` lists them.")

    # -- the record --

    def record(self, as_of: date | None = None) -> Record:
        """The record as it stood on a day, by default that of the latest document."""
        return assemble_record(self.ledger, self.dossier, self.toolbox, as_of)

    def close(self) -> None:
        self.ledger.close()

    def __enter__(self) -> OpenDossier:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def _is_id(document: Document, words: str) -> bool:
    return len(words) >= 4 and document.id.startswith(words)


def _is_path(document: Document, words: str) -> bool:
    return words in document.files


def _is_name(document: Document, words: str) -> bool:
    return words in {Path(file).name for file in document.files}


def now() -> str:
    """This moment in UTC, as decisions carry it: fine enough that two keys pressed in one second are two decisions."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
