"""The public verbs for those who have a few reports and no dossier. Each is one call into the pipeline.

documents = [read(path) for path in paths]
commitments = track(documents, Dossier("Istanbul", parties))
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path

from onrecord.errors import InputError
from onrecord.inference.toolbox import Toolbox
from onrecord.ledger.memory import MemoryLedger
from onrecord.model import Account, Commitment, Document, Dossier, Proposal, Reading, Record
from onrecord.negotiation.proposal import propose as propose_dossier
from onrecord.pipeline import assemble_record, extract_document, read_document
from onrecord.readers.intake import gather
from onrecord.readers.shelf import Shelf
from onrecord.settings import Settings

DEFAULT = Settings()


def read(path: Path | str, settings: Settings = DEFAULT, published: date | None = None, issuer: str | None = None) -> Document:
    """A file as a document, with its text exact; `published` and `issuer` say what the file does not. Raises InputError."""
    with Shelf(settings) as shelf:
        document = read_document(Path(path), None, shelf, settings).document
    return dataclasses.replace(document, published=published or document.published, issuer=issuer or document.issuer)


def extract(document: Document, settings: Settings = DEFAULT) -> Reading:
    """What one document says: its statements, with every span counted in `document.text`. The first call loads the models."""
    return extract_document(document, _toolbox(settings).tools)


def compare(documents: Iterable[Document], dossier: Dossier, settings: Settings = DEFAULT) -> tuple[Account, ...]:
    """The sides' accounts of every meeting and issue that the documents tell of, beside each other."""
    return _record(documents, dossier, settings, None).accounts


def track(documents: Iterable[Document], dossier: Dossier, as_of: date | None = None, settings: Settings = DEFAULT) -> tuple[Commitment, ...]:
    """What the sides undertook and what became of it by a day, by default that of the latest document."""
    return _record(documents, dossier, settings, as_of).commitments


def propose(paths: Iterable[Path], name: str, settings: Settings = DEFAULT, on_failure: Callable[[str], None] = print) -> Proposal:
    """Parties, people and issues that the reports seem to be about, for a person to correct; what cannot be read is told, and the rest is used."""
    intake = gather(paths)
    documents = []
    with Shelf(settings) as shelf:
        for path in intake.files:
            try:
                documents.append(read_document(path, None, shelf, settings).document)
            except InputError as error:
                on_failure(str(error))
    return propose_dossier(documents, [extract(document, settings) for document in documents], name)


def _record(documents: Iterable[Document], dossier: Dossier, settings: Settings, as_of: date | None) -> Record:
    ledger, toolbox = MemoryLedger(), _toolbox(settings)
    for document in documents:
        ledger.put(document, extract_document(document, toolbox.tools))
    return assemble_record(ledger, dossier, toolbox, as_of)


@lru_cache(maxsize=2)
def _toolbox(settings: Settings) -> Toolbox:
    """The models of the last settings used: loading them costs more than reading a report."""
    return Toolbox(settings)
