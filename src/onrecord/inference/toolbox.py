"""The tools that the settings ask for. Naming them is cheap; they are made, and their models loaded, only when something has to be read.

Factories behind the entry points are called so: a parser with the settings, a tagger with the settings and the parser, a claim reader with the
settings.
"""

from __future__ import annotations

from functools import cached_property

from onrecord import plugins
from onrecord.inference.weights import find_weights
from onrecord.protocols import ClaimReader, Parser, Tagger, Tools
from onrecord.settings import Settings

READING = "1"  # raised when `extract` itself reads differently, so that documents are read again
TRAINED_TAGGER, TRAINED_CLAIM_READER = "trained", "trained"
TAGGER_WEIGHTS, CLAIM_WEIGHTS = "attribution", "claims"
PLAIN_TAGGER = "rules"
NEWS = "_news"  # the ending of a tagger that marks what news corpora mark
NONE = "none"


class Toolbox:
    """One run's tools. `version` and `claim_reader_name` load nothing."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def tagger_name(self) -> str:
        return self.settings.tagger or (TRAINED_TAGGER if self._has("tagger", TRAINED_TAGGER, TAGGER_WEIGHTS) else PLAIN_TAGGER)

    @cached_property
    def claim_reader_name(self) -> str:
        """The claim reader with its weights' fingerprint: what the vectors of labels are kept under."""
        name = self.settings.claim_reader or (TRAINED_CLAIM_READER if self._has("claim_reader", TRAINED_CLAIM_READER, CLAIM_WEIGHTS) else NONE)
        return f"{name}{self._fingerprint(CLAIM_WEIGHTS)}" if name == TRAINED_CLAIM_READER else name

    @cached_property
    def version(self) -> str:
        """Names every tool and its weights; a reading made by another version is made again."""
        tagger = f"{self.tagger_name}{self._fingerprint(TAGGER_WEIGHTS)}" if self.tagger_name == TRAINED_TAGGER else self.tagger_name
        return f"{READING} {self.settings.parser} {tagger} {self.claim_reader_name}"

    @cached_property
    def tools(self) -> Tools:
        return Tools(self.parser, self.tagger, self.claim_reader, self.version)

    @cached_property
    def parser(self) -> Parser:
        parser: Parser = plugins.load("parser", self.settings.parser)(self.settings)
        return parser

    @cached_property
    def tagger(self) -> Tagger:
        return self._tagger(self.tagger_name)

    @cached_property
    def news_tagger(self) -> Tagger:
        """The tagger as news corpora mark attributions, attitudes among them: `NAME_news` where there is one, else the tagger itself."""
        name = self.tagger_name + NEWS
        return self._tagger(name) if name in plugins.available("tagger") else self.tagger

    def _tagger(self, name: str) -> Tagger:
        tagger: Tagger = plugins.load("tagger", name)(self.settings, self.parser)
        return tagger

    @cached_property
    def claim_reader(self) -> ClaimReader | None:
        name = self.claim_reader_name.split("@", 1)[0]
        reader: ClaimReader | None = None if name == NONE else plugins.load("claim_reader", name)(self.settings)
        return reader

    def _has(self, kind: str, name: str, weights: str) -> bool:
        return name in plugins.available(kind) and find_weights(weights, self.settings) is not None

    def _fingerprint(self, weights: str) -> str:
        found = find_weights(weights, self.settings)
        return f"@{found.fingerprint}" if found else ""
