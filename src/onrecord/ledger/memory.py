"""A ledger that is gone with the process: for one-off runs and for tests. It behaves as the ones on a database do."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext

from onrecord.errors import NotFound
from onrecord.ledger.order import document_order
from onrecord.ledger.writer_lock import Told
from onrecord.model import Decision, Document, Reading
from onrecord.protocols import Failure


def open_memory(url: str, dossier: str, lock_seconds: float) -> MemoryLedger:
    """An empty ledger; the arguments are those of every ledger and are not used."""
    return MemoryLedger()


class MemoryLedger:
    """Documents, readings and decisions of one dossier in dictionaries."""

    def __init__(self) -> None:
        self._documents: dict[str, Document] = {}
        self._readings: dict[str, list[Reading]] = {}
        self._failures: dict[str, Failure] = {}
        self._decisions: list[Decision] = []
        self._vectors: dict[tuple[str, str], bytes] = {}

    def documents(self) -> list[Document]:
        return sorted(self._documents.values(), key=document_order)

    def document(self, document_id: str) -> Document | None:
        return self._documents.get(document_id)

    def readings(self, document_ids: Iterable[str] | None = None) -> Iterator[Reading]:
        wanted = sorted(self._readings) if document_ids is None else sorted(set(document_ids) & set(self._readings))
        return iter([self._readings[key][-1] for key in wanted])

    def versions(self) -> dict[str, str]:
        return {key: readings[-1].reader_version for key, readings in self._readings.items()}

    def put(self, document: Document, reading: Reading) -> None:
        self.update(document)
        self._readings.setdefault(document.id, []).append(reading)

    def update(self, document: Document) -> None:
        self._documents[document.id] = document
        for file in document.files:
            self._failures.pop(file, None)

    def remove(self, document_id: str) -> None:
        if document_id not in self._documents:
            raise NotFound(f"No document {document_id!r} in the dossier. `onrecord documents` lists them.")
        del self._documents[document_id]
        self._readings.pop(document_id, None)

    def failures(self) -> list[Failure]:
        return [self._failures[file] for file in sorted(self._failures)]

    def fail(self, failure: Failure) -> None:
        self._failures[failure.file] = failure

    def decisions(self) -> list[Decision]:
        return list(self._decisions)

    def decide(self, decision: Decision) -> Decision:
        numbered = dataclasses.replace(decision, id=len(self._decisions) + 1)
        self._decisions.append(numbered)
        return numbered

    def withdraw(self, decision_id: int, when: str) -> None:
        for place, decision in enumerate(self._decisions):
            if decision.id == decision_id and decision.withdrawn is None:
                self._decisions[place] = dataclasses.replace(decision, withdrawn=when)
                return
        raise NotFound(f"No decision {decision_id} that holds. `onrecord decisions` lists them.")

    def vectors(self, reader: str, labels: Iterable[str]) -> dict[str, bytes]:
        return {label: self._vectors[reader, label] for label in labels if (reader, label) in self._vectors}

    def keep_vectors(self, reader: str, vectors: Mapping[str, bytes]) -> None:
        self._vectors.update({(reader, label): vector for label, vector in vectors.items()})

    def writer(self, on_wait: Told) -> AbstractContextManager[None]:
        return nullcontext()

    def close(self) -> None:
        pass
