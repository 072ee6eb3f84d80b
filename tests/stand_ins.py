"""Models of a few lines, for tests of logic."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.inference.toolbox import Toolbox
from onrecord.model import Attribution, Span
from onrecord.protocols import Parse, Parser, Token, Tools
from onrecord.settings import Settings

SAYS = re.compile(r"(?P<source>[A-Z]\w+) (?P<cue>said): (?P<content>[^.\n]+)")
SENTENCE = re.compile(r"[^.\n]+\.?")


class WordParser:
    """Words as tokens, lines and full stops as ends of sentences; no grammar."""

    name = "words"

    def parse(self, text: str) -> Parse:
        sentences = [Span(*match.span()) for match in SENTENCE.finditer(text) if match.group().strip()]
        tokens = [_token(match, number) for number, s in enumerate(sentences) for match in re.compile(r"\w+|[^\w\s]").finditer(text, s.start, s.end)]
        return Parse(tuple(Token(**{**token, "head": index}) for index, token in enumerate(tokens)), tuple(sentences))


def _token(match: re.Match[str], sentence: int) -> dict[str, object]:
    word = match.group()
    return {
        "span": Span(*match.span()),
        "lemma": word.lower(),
        "pos": "PROPN" if word[0].isupper() else "X",
        "tag": "X",
        "dep": "dep",
        "sentence": sentence,
    }


class ColonTagger:
    """`"Olena said: yes"`; counts how often it is asked."""

    name = "colon"

    def __init__(self) -> None:
        self.texts: list[str] = []

    def tag(self, text: str, issued: bool = False) -> list[Attribution]:
        self.texts.append(text)
        return [Attribution(*((Span(*match.span(part)),) for part in ("source", "cue", "content"))) for match in SAYS.finditer(text)]


class CountingToolbox(Toolbox):
    """A toolbox with the models above; `tagger.texts` are the texts that a model was run on."""

    def __init__(self, version: str = "stand-ins 1") -> None:
        super().__init__(Settings(claim_reader="none"))
        self.tagger, self.named = ColonTagger(), version

    @property
    def version(self) -> str:  # type: ignore[override]
        return self.named

    @property
    def tools(self) -> Tools:  # type: ignore[override]
        return Tools(WordParser(), self.tagger, None, self.named)


def pieces(spans: Iterable[Span], text: str) -> list[str]:
    """The words of spans, each of which must be a slice of the text."""
    return [span.of(text) for span in spans]


__all__ = ["ColonTagger", "CountingToolbox", "Parser", "WordParser", "pieces"]
