"""Whom a pronoun or a role refers to: every entity of the report gets a score from a few plain features, the best one wins.

The features are those of the mention-ranking literature (Denis and Baldridge 2008; Lee et al. 2013, the sieves): agreement, distance, subject, speaker
continuity, shared role noun, shared nationality. The weights are in `WEIGHTS`.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field

from onrecord.extract.entities import Entity
from onrecord.extract.names import nations_in
from onrecord.extract.sources import Source, SourceKind
from onrecord.languages.english_people import ROLE_NOUNS, SOURCE_NOUNS
from onrecord.model import ChainKind, Span
from onrecord.protocols import Parse

# Set by hand and checked on the training dossiers (bench/speakers.py), November 2026; each tried at half and double.
WEIGHTS: dict[str, float] = {
    "same_sentence": 1.2, "one_back": 1.0, "two_back": 0.2, "further": -0.35, "after_only": -1.0, "introduced_next": 0.9, "next_paragraph": -0.4,
    "last_speaker": 1.3, "speaker_before": 0.3, "subject": 0.7, "first_in_sentence": 0.3, "quoted": -1.4,
    "noun": 2.2, "near_noun": 1.0, "other_noun": -0.7, "nation": 2.0, "other_nation": -1.5, "sex": 0.5, "unknown_sex": -0.1,
    "anonymous": 0.0, "anonymous_noun": 1.2, "named_for_official": -1.0, "often": 0.3, "body_for_person": -6.0, "owner": 1.5, "possessed": -0.5,
}  # fmt: skip

# Nouns that reports use for one another: "the chief negotiator" for the head of the delegation.
_NEAR = (
    {"head", "chief", "leader", "boss", "president", "chairman", "chairwoman", "chair", "director", "ceo", "executive", "chairperson", "number-one"},
    {"minister", "diplomat", "secretary", "premier", "politician", "commissioner"},
    {"envoy", "negotiator", "representative", "ambassador", "diplomat", "mediator", "delegate", "emissary"},
    {"spokesman", "spokesperson", "spokeswoman", "aide", "official", "secretary"},
    {"adviser", "advisor", "aide", "official"},
    {"general", "commander", "officer", "colonel", "marshal", "chief", "soldier", "admiral", "brigadier"},
    {"source", "official", "person", "diplomat", "insider", "aide", "adviser", "delegate", "negotiator", "man", "woman"},
    {"lawyer", "counsel", "attorney"},
)


@dataclass(slots=True)
class Scene:
    """What is known when a reference is read: the entities, who has spoken (in order), where quoted words stand, where sentences begin."""

    entities: list[Entity]
    parse: Parse
    text: str
    quoted: tuple[Span, ...]
    speakers: list[int] = field(default_factory=list)
    starts: tuple[int, ...] = ()
    subjects: frozenset[int] = frozenset()  # where subjects start

    def sentence(self, place: int) -> int:
        return bisect.bisect_right(self.starts, place)

    def paragraph(self, place: int) -> int:
        return self.text.count("\n", 0, place)

    def in_quotation(self, place: int, but: Span | None) -> bool:
        return any(span.start <= place < span.end and not (but and span.contains(but)) for span in self.quoted)


def scene(entities: list[Entity], parse: Parse, text: str, quoted: tuple[Span, ...]) -> Scene:
    subjects = frozenset(k.span.start for k in parse.tokens if k.dep in {"nsubj", "nsubjpass"})
    return Scene(entities, parse, text, quoted, [], tuple(s.start for s in parse.sentences), subjects)


def find_antecedent(source: Source, place: int, here: Scene, forbidden: frozenset[int] = frozenset(), forward: bool = False) -> int | None:
    """The entity that fits best, or None where none fits well enough."""
    scored = [(score(source, place, entity, here, forward), -entity.index) for entity in here.entities if entity.index not in forbidden]
    best = max((row for row in scored if row[0] is not None), default=None, key=lambda row: (row[0], row[1]))
    if best is None or best[0] is None or best[0] < _floor(source):
        return None
    return -best[1]


def _floor(source: Source) -> float:
    return -9.0 if source.kind is SourceKind.PRONOUN else 1.2


def score(source: Source, place: int, entity: Entity, here: Scene, forward: bool) -> float | None:
    """The weighted features of one candidate; None where agreement rules it out."""
    found = features(source, place, entity, here, forward)
    return None if found is None else sum(WEIGHTS[name] for name in found)


def features(source: Source, place: int, entity: Entity, here: Scene, forward: bool) -> list[str] | None:
    if not _agrees(source, entity):
        return None
    before = _nearest(entity, place, here, source.span)
    if before is None and not forward:
        after = entity.first_after(place)
        reach = 0 if source.kind is SourceKind.PRONOUN else 2
        if after is None or here.sentence(after) - here.sentence(place) > reach:
            return None
        found = ["introduced_next"] if here.sentence(after) > here.sentence(place) and (not entity.nouns or source.noun in entity.nouns) else ["after_only"]
    else:
        found = _distance(before, place, here)
    found += _continuity(entity, here)
    if before is not None and before in here.subjects:
        found.append("subject")
    if before is not None and here.in_quotation(before, source.span):
        found.append("quoted")
    if len(entity.mentions) >= 4:
        found.append("often")
    return found + _likeness(source, entity)


def _nearest(entity: Entity, place: int, here: Scene, span: Span | None) -> int | None:
    """The nearest mention before `place`, one outside other people's words if there is one within reach."""
    places = [m.span.start for m in entity.mentions if m.span.start < place and not (span and span.overlaps(m.span))]
    if not places:
        return None
    free = [p for p in places if not here.in_quotation(p, span)]
    near = max(places)
    return max(free) if free and here.sentence(place) - here.sentence(max(free)) <= 3 else near


def _agrees(source: Source, entity: Entity) -> bool:
    if source.kind is SourceKind.PRONOUN:
        if source.sex == "n":
            return entity.kind is ChainKind.ORGANISATION
        if source.plural:
            return entity.plural or entity.kind in {ChainKind.ORGANISATION, ChainKind.GROUP}
        return entity.kind in {ChainKind.PERSON, ChainKind.UNKNOWN} and not entity.plural and entity.sex in {None, source.sex}
    if source.kind is SourceKind.DOCUMENT:
        return entity.kind is not ChainKind.UNKNOWN
    if source.sex is not None and entity.sex not in {None, source.sex}:
        return False
    return entity.kind is ChainKind.PERSON and not entity.plural


def _distance(before: int | None, place: int, here: Scene) -> list[str]:
    if before is None:
        return ["after_only"]
    gap = here.sentence(place) - here.sentence(before)
    found = [["same_sentence", "one_back", "two_back"][gap]] if gap < 3 else ["further"] * min(gap - 2, 6)
    if here.text.count("\n", before, place):
        found.append("next_paragraph")
    return found


def _continuity(entity: Entity, here: Scene) -> list[str]:
    if here.speakers and here.speakers[-1] == entity.index:
        return ["last_speaker"]
    return ["speaker_before"] if entity.index in here.speakers[-3:] else []


def _likeness(source: Source, entity: Entity) -> list[str]:
    found: list[str] = []
    if source.sex in {"m", "f"}:
        found.append("sex" if entity.sex == source.sex else "unknown_sex")
    if source.kind is not SourceKind.ROLE:
        return found
    noun = source.noun
    if noun in entity.nouns:
        found.append("noun")
    elif any(noun in group and entity.nouns & group for group in _NEAR):
        found.append("near_noun")
    elif entity.nouns and noun in ROLE_NOUNS:
        found.append("other_noun")
    if entity.anonymous and noun in entity.nouns:
        found.append("anonymous_noun")
    elif not entity.anonymous and noun in SOURCE_NOUNS and noun not in entity.nouns:
        found.append("named_for_official")
    nations = nations_in(source.words)
    if nations and entity.nations:
        found.append("nation" if nations & entity.nations else "other_nation")
    return found
