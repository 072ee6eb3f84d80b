"""Every seam, on one page. Built-ins register through the same entry points as strangers (`onrecord.readers`, `onrecord.taggers` …)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from onrecord.model import Act, Attribution, Decision, Document, Dossier, Reading, Record, Span


@dataclass(frozen=True, slots=True)
class Extracted:
    """What a reader gets out of bytes: the text that offsets will count in, and what the file says of itself."""

    text: str
    title: str | None = None
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None


class Reader(Protocol):
    """Bytes of one format -> text."""

    name: str
    suffixes: tuple[str, ...]

    def recognises(self, data: bytes, path: Path) -> bool:
        """Whether this reader can read it, from the bytes and the name."""

    def read(self, data: bytes, path: Path) -> Extracted:
        """The text; raises InputError, with what was wrong and what to do."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a parse. `head` is an index into the parse's tokens (its own index for a root)."""

    span: Span
    lemma: str
    pos: str  # universal part of speech
    tag: str  # Penn tag
    dep: str
    head: int
    sentence: int
    entity: str = ""  # PERSON, ORG, GPE, NORP … or ""
    entity_start: bool = False


@dataclass(frozen=True, slots=True)
class Parse:
    """A parsed text. `sentences` are spans of the text, in order."""

    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]


class Parser(Protocol):
    """Text -> tokens with heads, entities and sentences. The same text gives the same parse."""

    name: str

    def parse(self, text: str) -> Parse: ...


class Tagger(Protocol):
    """Text -> attributions. Pure: the same text gives the same list, whatever else is read."""

    name: str

    def tag(self, text: str, issued: bool = False) -> list[Attribution]:
        """`issued`: a side issued the document itself, so that its narration is that side's words."""


@dataclass(frozen=True, slots=True)
class ClaimInput:
    """What the claim reader sees of one claim: its words, the cue's words, and the sentence around it."""

    words: str
    cue: str
    context: str


@dataclass(frozen=True, slots=True)
class ClaimReading:
    """Scores per act (sum 1) and an int8 sentence vector."""

    acts: dict[Act, float]
    vector: bytes


class ClaimReader(Protocol):
    """Claims -> act scores and vectors; also embeds issue labels into the same space."""

    name: str

    def read(self, claims: Sequence[ClaimInput]) -> list[ClaimReading]: ...

    def embed(self, texts: Sequence[str]) -> list[bytes]: ...


class SecondReader(Protocol):
    """A second opinion (an LLM) on a whole text: the same attributions, placed exactly or refused."""

    name: str

    def attributions(self, text: str) -> list[Attribution]: ...


class Ledger(Protocol):
    """Documents, readings and decisions of one dossier. One transaction per document."""

    def documents(self) -> list[Document]: ...

    def document(self, document_id: str) -> Document | None: ...

    def readings(self, document_ids: Iterable[str] | None = None) -> Iterator[Reading]: ...

    def put(self, document: Document, reading: Reading) -> None:
        """The document and everything read from it, or nothing."""

    def remove(self, document_id: str) -> None: ...

    def decisions(self) -> list[Decision]: ...

    def decide(self, decision: Decision) -> Decision:
        """Appends; returns it with its number."""

    def withdraw(self, decision_id: int, when: str) -> None: ...

    def close(self) -> None: ...


class Exporter(Protocol):
    """A record -> one file format."""

    name: str

    def export(self, record: Record) -> str: ...


class Language(Protocol):
    """The words of a language that the steps of `extract` need; data, not logic."""

    code: str


class Runner(Protocol):
    """Applies a function to many documents, here or on a cluster."""

    def map(self, dossier: Dossier, documents: Iterable[Document]) -> Iterator[Reading]: ...
