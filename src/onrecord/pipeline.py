"""Joins the two pure halves to files, models and the database: extract per document, assemble per dossier.

read_document(path, entry, shelf, settings) -> Received      bytes -> Document
extract_document(document, tools)           -> Reading       a document -> what it says
assemble_record(ledger, dossier, toolbox)   -> Record        many readings -> the record on a day
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from onrecord.errors import LedgerError
from onrecord.extract.issues import assign_issues
from onrecord.extract.statements import extract
from onrecord.inference.toolbox import Toolbox
from onrecord.languages.negotiation_issues import BUILT_IN
from onrecord.model import Document, Dossier, Issue, Reading, Record, identity
from onrecord.negotiation.record import assemble, latest, published_by
from onrecord.protocols import Extracted, Ledger, Tools
from onrecord.readers.manifest import Entry
from onrecord.readers.shelf import Shelf
from onrecord.readers.source import Original, fetch
from onrecord.settings import Settings

TOLD = ("title", "outlet", "published", "url", "language", "issuer", "alignment")  # what a manifest can say of a document


@dataclass(frozen=True, slots=True)
class Received:
    """A document as it came in: with the bytes to keep, and what to tell about how it was read."""

    document: Document
    original: Original
    notices: tuple[str, ...] = ()


def read_document(path: Path, entry: Entry | None, shelf: Shelf, settings: Settings) -> Received:
    """A file as a document; what the manifest says goes before what the file says of itself. Raises InputError."""
    original = fetch(path, settings)
    read = shelf.read(original)
    document = _document(read.extracted, original, read.reader)
    notices = tuple(f"{path}: {notice}" for notice in read.extracted.notices)
    return Received(told(document, entry), original, notices)


def _document(extracted: Extracted, original: Original, reader: str) -> Document:
    return Document(
        id=identity(extracted.text),
        text=extracted.text,
        sha256=original.sha256,
        files=(str(original.path),),
        title=extracted.title,
        outlet=extracted.outlet,
        published=extracted.published,
        url=extracted.url,
        language=extracted.language or "en",
        reader=reader,
        title_span=extracted.title_span,
    )


def told(document: Document, entry: Entry | None, only_missing: bool = False) -> Document:
    """The document with what the manifest says of it; never over what somebody corrected by hand."""
    values = {name: getattr(entry, name) for name in TOLD if entry and getattr(entry, name) is not None and name not in document.corrected}
    return dataclasses.replace(document, **{name: value for name, value in values.items() if not only_missing or getattr(document, name) is None})


def merged(known: Document, new: Document, entry: Entry | None) -> Document:
    """A known document that came again: under its own name the manifest's word counts; under a further name it only fills gaps."""
    file = new.files[0]
    if file in known.files:
        return told(known, entry, only_missing=file != known.files[0])
    return told(dataclasses.replace(known, files=(*known.files, file)), entry, only_missing=True)


def reading_version(document: Document, tools_version: str) -> str:
    """What a reading depends on besides the text: the tools, and what is known of the document that `extract` may look at."""
    return f"{tools_version} {identity(document.published, document.issuer, document.language, document.title, document.outlet)}"


def extract_document(document: Document, tools: Tools) -> Reading:
    """What a document says, marked with what it was read with."""
    return dataclasses.replace(extract(document, tools), reader_version=reading_version(document, tools.version))


def with_issues(dossier: Dossier) -> Dossier:
    """The dossier, with the built-in issues where it configures none."""
    return dossier if dossier.issues else dataclasses.replace(dossier, issues=BUILT_IN)


def assemble_record(ledger: Ledger, dossier: Dossier, toolbox: Toolbox, as_of: date | None = None) -> Record:
    """The record on a day, by default that of the latest document. Loads no model once the issues' labels have been embedded."""
    complete = with_issues(dossier)
    documents = ledger.documents()
    day = as_of or latest(documents)
    shown = [document for document in documents if published_by(document, day)]
    readings = list(ledger.readings(document.id for document in shown))
    claims = [claim for reading in readings for statement in reading.statements for claim in statement.claims]
    issues_of = assign_issues(claims, complete.issues, label_vectors(ledger, complete.issues, toolbox))
    return assemble(shown, readings, complete, issues_of, ledger.decisions(), day)


def label_vectors(ledger: Ledger, issues: Sequence[Issue], toolbox: Toolbox) -> dict[str, bytes]:
    """The vector of every label and term of the issues, from the ledger where it has been embedded before."""
    labels = sorted({label for issue in issues for label in (issue.label, *issue.terms)})
    name = toolbox.claim_reader_name
    known = ledger.vectors(name, labels)
    missing = [label for label in labels if label not in known]
    reader = toolbox.claim_reader if missing else None
    if reader is None:
        return known
    new = dict(zip(missing, reader.embed(missing), strict=True))
    _keep(ledger, name, new)
    return known | new


def _keep(ledger: Ledger, name: str, vectors: dict[str, bytes]) -> None:
    """A record that may only be read can still be shown; the labels are then embedded each time."""
    try:
        ledger.keep_vectors(name, vectors)
    except LedgerError:
        return
