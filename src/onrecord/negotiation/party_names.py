"""Which parties a text names, by the names that the dossier lists and the people who speak for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from onrecord.model import Dossier, PartyKind, ResolvedStatement, SpeakerKind


@dataclass(frozen=True, slots=True)
class Named:
    party: str
    start: int


@dataclass(frozen=True)
class PartyNames:
    """Names to parties. `mains` are the parties that negotiate, `mediators` those that mediate."""

    party_of: Mapping[str, str]
    mains: tuple[str, ...]
    mediators: tuple[str, ...]
    pattern: re.Pattern[str]

    def named_in(self, text: str) -> tuple[Named, ...]:
        """Every party that the text names, in order, each once."""
        found: dict[str, int] = {}
        for match in self.pattern.finditer(text):
            found.setdefault(self.party_of[_folded(match.group(0))], match.start())
        return tuple(Named(party, start) for party, start in found.items())

    def kind(self, party: str | None) -> str:
        if party is None:
            return "none"
        return "main" if party in self.mains else "mediator" if party in self.mediators else "observer"


def party_names(dossier: Dossier, statements: Iterable[ResolvedStatement]) -> PartyNames:
    """The names of every party, and the surnames of the people who are known to speak for it."""
    party_of = {_folded(name): party.id for party in dossier.parties for name in (party.id.replace("_", " "), *party.names)}
    speakers = {(s.speaker.name, s.side.side) for s in statements if s.speaker.kind is SpeakerKind.PERSON and s.speaker.name and s.side.side}
    for name, side in sorted(speakers, key=str):
        party_of.setdefault(_folded(str(name).split()[-1]), str(side))
    kinds = {party.id: party.kind for party in dossier.parties}
    mains = tuple(party for party, kind in kinds.items() if kind is PartyKind.PARTY)
    mediators = tuple(party for party, kind in kinds.items() if kind is PartyKind.MEDIATOR)
    return PartyNames(party_of, mains, mediators, _pattern(tuple(sorted(party_of, key=lambda name: (-len(name), name)))))


def _folded(name: str) -> str:
    name = name.casefold().replace("’", "'").removeprefix("the ")
    return name.removesuffix("'s")


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(name).replace("'", "['’]") for name in names if len(name) > 1)
    return re.compile(rf"\b(?:{words})\b" if words else r"(?!)", re.I)
