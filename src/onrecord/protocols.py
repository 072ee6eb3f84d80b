"""Every seam, on one page. Built-ins register through the same entry points as strangers (`onrecord.readers`, `onrecord.taggers` …)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
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
    title_span: Span | None = None  # where the headline stands in `text`, if it does
    notices: tuple[str, ...] = ()  # what the user should know about how it was read


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
    """What the claim reader sees of one claim: its words, who says it with which cue, the words before and after it (`extract.claim_inputs`)."""

    words: str
    cue: str = ""
    source: str = ""
    before: str = ""
    after: str = ""
    headings: str = ""  # the document's headline and the nearest heading above


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


@dataclass(frozen=True, slots=True)
class Tools:
    """What `extract` works with. `version` names all of them and their weights: a reading made by other tools is made again."""

    parser: Parser
    tagger: Tagger
    claim_reader: ClaimReader | None = None
    version: str = ""


class SecondReader(Protocol):
    """A second opinion (an LLM) on a whole text: the same attributions, placed exactly or refused."""

    name: str

    def attributions(self, text: str) -> list[Attribution]: ...


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read, and why, in one line."""

    file: str
    why: str


class Ledger(Protocol):
    """Documents, readings and decisions of one dossier. One transaction per document."""

    def documents(self) -> list[Document]: ...

    def document(self, document_id: str) -> Document | None: ...

    def readings(self, document_ids: Iterable[str] | None = None) -> Iterator[Reading]: ...

    def put(self, document: Document, reading: Reading) -> None:
        """The document and everything read from it, or nothing."""

    def update(self, document: Document) -> None:
        """What is known about a document that is read already."""

    def remove(self, document_id: str) -> None: ...

    def versions(self) -> dict[str, str]:
        """Which version read each document last."""

    def failures(self) -> list[Failure]: ...

    def fail(self, failure: Failure) -> None: ...

    def decisions(self) -> list[Decision]: ...

    def decide(self, decision: Decision) -> Decision:
        """Appends; returns it with its number."""

    def withdraw(self, decision_id: int, when: str) -> None: ...

    def vectors(self, reader: str, labels: Iterable[str]) -> dict[str, bytes]:
        """The vectors of those labels that this claim reader has embedded before."""

    def keep_vectors(self, reader: str, vectors: Mapping[str, bytes]) -> None: ...

    def writer(self, on_wait: Callable[[str], None]) -> AbstractContextManager[None]:
        """Holds the dossier for one writer; `on_wait` is told once if another one has it."""

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
