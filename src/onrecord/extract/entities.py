"""The people and bodies of one report while its chains are being made: names gathered into one entity each.

A bare surname joins the full name that has it (the nearest one before it, else the only one); two full names join when `compare_names` says YES.
Entities
are the working state of `mentions`; what leaves that module is frozen `Chain`s.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from onrecord.extract.names import Named
from onrecord.languages.english_people import FEMALE_NAMES, FEMALE_NOUNS, MALE_NAMES, MALE_NOUNS
from onrecord.languages.personal_names import compare_names, fold, name_words, same_word
from onrecord.model import Certainty, ChainKind, Mention, MentionKind, Span, Tie


@dataclass(slots=True)
class Entity:
    """One person or body under construction. `nouns` are the head nouns that its roles used ("minister"), for "the minister" later on."""

    index: int
    kind: ChainKind
    names: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    nations: set[str] = field(default_factory=set)
    epithets: list[Span] = field(default_factory=list)
    gender: Counter[str] = field(default_factory=Counter)
    anonymous: bool = False
    plural: bool = False
    description: str | None = None
    first_person: bool = False
    members: tuple[int, ...] = ()
    spoke: list[int] = field(default_factory=list)  # where its statements stand

    @property
    def name(self) -> str | None:
        return max(self.names, key=lambda n: (len(name_words(n)), len(n))) if self.names else None

    def mention(self, span: Span, kind: MentionKind) -> None:
        """Notes where it is mentioned; what a transcript's label turns out to be goes before what the name alone looked like."""
        if kind is MentionKind.LABEL:
            self.mentions = [known for known in self.mentions if known.span != span]
        if all(known.span != span for known in self.mentions):
            self.mentions.append(Mention(span, kind))

    def last_before(self, place: int) -> int | None:
        """Where its nearest mention before `place` starts; None if there is none."""
        return max((m.span.start for m in self.mentions if m.span.start < place), default=None)

    def first_after(self, place: int) -> int | None:
        return min((m.span.start for m in self.mentions if m.span.start >= place), default=None)

    @property
    def sex(self) -> str | None:
        best = self.gender.most_common(2)
        return best[0][0] if best and (len(best) == 1 or best[0][1] > best[1][1]) else None


def gather(names: tuple[Named, ...], text: str) -> tuple[list[Entity], dict[int, int]]:
    """Entities in order of their first mention, and which entity each name (by its place in `names`) belongs to."""
    entities: list[Entity] = []
    home: dict[int, int] = {}
    people = [i for i, name in enumerate(names) if name.kind in {ChainKind.PERSON, ChainKind.UNKNOWN}]
    full = [i for i in people if len(name_words(names[i].text)) > 1]
    for i in [*full, *(i for i in people if i not in set(full)), *(i for i in range(len(names)) if names[i].kind is ChainKind.ORGANISATION)]:
        entity = _home(names[i], entities)
        if entity is None:
            entity = Entity(len(entities), names[i].kind)
            entities.append(entity)
        _add(entity, names[i], text)
        home[i] = entity.index
    return entities, home


def _home(name: Named, entities: list[Entity]) -> Entity | None:
    if name.kind is ChainKind.ORGANISATION:
        return next((e for e in entities if e.kind is ChainKind.ORGANISATION and any(_same_body(name.text, known) for known in e.names)), None)
    words = name_words(name.text)
    rivals = [e for e in entities if e.kind is not ChainKind.ORGANISATION and any(_same_person(words, name.text, known) for known in e.names)]
    if name.kind is ChainKind.UNKNOWN:
        return next((e for e in rivals if len(words) == 1 and any(len(name_words(known)) > 1 for known in e.names)), None) or next(
            (e for e in rivals if name.text in e.names), None
        )
    return _nearest(rivals, name.span.start, words) if rivals else None


def _nearest(rivals: list[Entity], place: int, words: tuple[str, ...]) -> Entity:
    def key(entity: Entity) -> tuple[float, bool, int]:
        surname = any(same_word(words[-1], name_words(known)[-1]) >= 0.84 for known in entity.names)
        exact = any(words[-1] in name_words(known) for known in entity.names)
        before = entity.last_before(place)
        return (not exact, not surname, place - before if before is not None else 10**6 + entity.index)

    return min(rivals, key=key)


def _same_person(words: tuple[str, ...], text: str, known: str) -> bool:
    others = name_words(known)
    if len(words) == 1 or len(others) == 1:
        one, many = (words, others) if len(words) == 1 else (others, words)
        last = same_word(one[0], many[-1]) >= 0.84
        return (last or any(same_word(one[0], word) >= 0.97 for word in many)) and compare_names(text, known).certainty is not Certainty.NO
    return compare_names(text, known).certainty is Certainty.YES


def _same_body(text: str, known: str) -> bool:
    a, b = fold(text), fold(known)
    return a == b or _initials(known) == text.replace(".", "") or _initials(text) == known.replace(".", "")


def _initials(words: str) -> str:
    return "".join(word[0] for word in words.replace("-", " ").split() if word[0].isupper()) if " " in words else ""


def _add(entity: Entity, name: Named, text: str) -> None:
    entity.names.append(name.text)
    entity.mention(name.span, MentionKind.NAME)
    if name.kind is ChainKind.PERSON:
        entity.kind = ChainKind.PERSON
    first = fold(name.text).split()[0] if fold(name.text) else ""
    if first in FEMALE_NAMES or first in MALE_NAMES:
        entity.gender["f" if first in FEMALE_NAMES else "m"] += 1
    title = {word.strip(".") for word in name.title.of(text).lower().split()} if name.title else set()
    if title & FEMALE_NOUNS:
        entity.gender["f"] += 5
    elif title & MALE_NOUNS:
        entity.gender["m"] += 5
