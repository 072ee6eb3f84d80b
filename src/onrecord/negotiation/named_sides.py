"""Which sides a sentence names: by a party's name, or by the name of somebody who speaks for it.

Limit: a surname that people of two sides share names neither.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import Dossier, ResolvedStatement, SpeakerKind

SHORTEST = 4  # letters of a surname: shorter ones are too often other words
GENERAL = re.compile(r"^(?:the )?(?:ministry|foreign ministry|government|company|union|mediators?|minister)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sides:
    """One pattern a party."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...]

    def named_in(self, words: str) -> frozenset[str]:
        """`"Araghchi told Kallas"` -> {"iran", "eu"}, where both have spoken elsewhere."""
        return frozenset(party for party, pattern in self.patterns if pattern.search(words))


def sides_of(dossier: Dossier, statements: Iterable[ResolvedStatement]) -> Sides:
    people: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.side.side and statement.speaker.kind is SpeakerKind.PERSON and statement.speaker.name:
            people[statement.speaker.name.split()[-1]].add(statement.side.side)
    names: dict[str, list[str]] = {party.id: [name for name in party.names if not GENERAL.match(name)] for party in dossier.parties}
    for surname, sides in people.items():
        if len(sides) == 1 and len(surname) >= SHORTEST:
            names.setdefault(next(iter(sides)), []).append(surname)
    return Sides(tuple((party, _pattern(forms)) for party, forms in names.items() if forms))


def _pattern(forms: list[str]) -> re.Pattern[str]:
    return re.compile(
        "|".join(rf"(?<!\w){re.escape(form)}(?:s|n|ns|ian|ians)?(?!\w)" for form in sorted(set(forms), key=len, reverse=True)), re.IGNORECASE
    )
