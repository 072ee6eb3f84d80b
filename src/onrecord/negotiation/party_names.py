"""Which parties a text names, by the names that the dossier lists and the people who speak for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from onrecord.model import Dossier, PartyKind, ResolvedStatement, SpeakerKind

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Named:
    party: str
    start: int


class Finder:
    """Finds names in texts, the longest that begins at a word; what it found in a text is remembered."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._by_first: dict[str, list[str]] = defaultdict(list)
        self._found: dict[str, tuple[tuple[str, int], ...]] = {}
        for name in sorted(names, key=lambda name: (-len(name), name)):
            first = WORD.match(name)
            if first and len(name) > 1:
                self._by_first[first.group(0)].append(name)

    def find(self, text: str) -> tuple[tuple[str, int], ...]:
        """The names and where they start, in order; none inside another."""
        found = self._found.get(text)
        if found is None:
            found = self._found[text] = tuple(self._scan(text.lower().replace("’", "'")))
        return found

    def _scan(self, text: str) -> Iterator[tuple[str, int]]:
        end = 0
        for match in WORD.finditer(text):
            start = match.start()
            name = next(
                (name for name in self._by_first.get(match.group(0), ()) if text.startswith(name, start) and _ends(text, start + len(name))), None
            )
            if name is not None and start >= end:
                yield name, start
                end = start + len(name)


def _ends(text: str, place: int) -> bool:
    """Whether a word ends here."""
    return place >= len(text) or not (text[place].isalnum() or text[place] == "_") or not text[place - 1].isalnum()


@dataclass(frozen=True)
class PartyNames:
    """Names to parties. `mains` are the parties that negotiate, `mediators` those that mediate."""

    party_of: Mapping[str, str]
    mains: tuple[str, ...]
    mediators: tuple[str, ...]
    finder: Finder

    def named_in(self, text: str) -> tuple[Named, ...]:
        """Every party that the text names, in order, each once."""
        found: dict[str, int] = {}
        for name, start in self.finder.find(text):
            found.setdefault(self.party_of[name], start)
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
    return PartyNames(party_of, mains, mediators, _finder(tuple(sorted(party_of))))


def _folded(name: str) -> str:
    name = name.casefold().replace("’", "'").removeprefix("the ")
    return name.removesuffix("'s")


@lru_cache(maxsize=8)
def _finder(names: tuple[str, ...]) -> Finder:
    return Finder(names)
