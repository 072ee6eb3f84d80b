"""Whom a pronoun or a role refers to: every entity of the report gets a score from a few plain features, the best one wins.

The features are those of the mention-ranking literature (Denis and Baldridge 2008; Lee et al. 2013, the sieves): agreement, distance, subject,
speaker continuity, shared role noun, shared nationality. The weights lie in `antecedent_weights.json` and are set by hand: a ranker that
`training/mentions/fit.py` learns gained nothing on dossiers left out.
"""

from __future__ import annotations

import bisect
import json
from dataclasses import dataclass, field
from importlib import resources

from onrecord.extract.entities import Entity
from onrecord.extract.sources import Source, SourceKind
from onrecord.languages.english_nations import nations_in
from onrecord.languages.english_people import ROLE_NOUNS, SOURCE_NOUNS
from onrecord.model import ChainKind, Span
from onrecord.protocols import Parse

WEIGHTS: dict[str, float] = json.loads(resources.files("onrecord.extract").joinpath("antecedent_weights.json").read_text(encoding="utf-8"))["weights"]

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


_PARTS = {"nsubj": "subject", "nsubjpass": "subject", "pobj": "oblique", "poss": "possessor", "dobj": "object", "appos": "apposed"}


# What somebody is called besides an office; it rules no office out.
_RANKS = frozenset(
    [
        "general",
        "colonel",
        "lieutenant",
        "major",
        "captain",
        "admiral",
        "marshal",
        "brigadier",
        "sergeant",
        "field",
        "doctor",
        "professor",
        "man",
        "woman",
        "official",
        "diplomat",
        "veteran",
        "same",
    ]
)


# Offices that nobody holds two of at once: the prime minister is not the president.
_OFFICES = frozenset(
    [
        "president",
        "minister",
        "chancellor",
        "speaker",
        "king",
        "envoy",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "ambassador",
        "governor",
        "mayor",
        "judge",
        "commander",
    ]
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
    parts: dict[int, list[str]] = field(default_factory=dict)  # what part the word at a place plays in its sentence

    def sentence(self, place: int) -> int:
        return bisect.bisect_right(self.starts, place)

    def paragraph(self, place: int) -> int:
        return self.text.count("\n", 0, place)

    def in_quotation(self, place: int, but: Span | None) -> bool:
        return any(span.start <= place < span.end and not (but and span.contains(but)) for span in self.quoted)


def scene(entities: list[Entity], parse: Parse, text: str, quoted: tuple[Span, ...]) -> Scene:
    parts: dict[int, list[str]] = {}
    for token in parse.tokens:
        top = parse.tokens[token.head] if token.dep in {"compound", "amod", "det"} else token
        if (part := _PARTS.get(top.dep)) is not None:
            parts[token.span.start] = [part]
    return Scene(entities, parse, text, quoted, [], tuple(s.start for s in parse.sentences), parts)


def find_antecedent(source: Source, place: int, here: Scene, forbidden: frozenset[int] = frozenset()) -> int | None:
    """The entity that fits best, or None where nobody fits better than nobody."""
    scored = [(score(source, place, entity, here), -entity.index) for entity in here.entities if entity.index not in forbidden]
    best = max(((value, index) for value, index in scored if value is not None), default=None)
    return -best[1] if best is not None and best[0] >= WEIGHTS[f"{family(source)}:nobody"] else None


def family(source: Source) -> str:
    """Which weights apply: those of pronouns, of roles or of documents."""
    return {SourceKind.PRONOUN: "it" if source.sex == "n" or source.plural else "he", SourceKind.DOCUMENT: "text"}.get(source.kind, "role")


def score(source: Source, place: int, entity: Entity, here: Scene) -> float | None:
    """The weighted features of one candidate; None where agreement rules it out."""
    found = features(source, place, entity, here)
    return None if found is None else sum(WEIGHTS.get(f"{family(source)}:{name}", 0.0) for name in found)


def features(source: Source, place: int, entity: Entity, here: Scene) -> list[str] | None:
    if not agrees(source, entity):
        return None
    before = _nearest(entity, place, here, source.span)
    if before is None:
        after = entity.first_after(place)
        reach = 0 if source.kind is SourceKind.PRONOUN else 2
        if after is None or here.sentence(after) - here.sentence(place) > reach:
            return None
        found = (
            ["introduced_next"]
            if here.sentence(after) > here.sentence(place) and (not entity.nouns or source.noun in entity.nouns)
            else ["after_only"]
        )
    else:
        found = _distance(before, place, here)
    found += _continuity(entity, here)
    if before is not None:
        found += here.parts.get(before, [])
        found += ["opens_paragraph"] if here.text[max(0, before - 2) : before].endswith("\n") else []
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


def agrees(source: Source, entity: Entity) -> bool:
    """Whether nothing rules the entity out: kind, number, sex, state, office."""
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
    nations = nations_in(source.words)
    if nations and entity.nations and not nations & entity.nations:
        return False
    if source.noun in _OFFICES and entity.nouns & _OFFICES and source.noun not in entity.nouns and not _near(source.noun, entity):
        return False
    return entity.kind is ChainKind.PERSON and not entity.plural


def _near(noun: str, entity: Entity) -> bool:
    return any(noun in group and entity.nouns & group for group in _NEAR)


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
    elif _near(noun, entity):
        found.append("near_noun")
    elif entity.nouns - _RANKS and noun in ROLE_NOUNS:
        found.append("other_noun")
    if entity.anonymous and noun in entity.nouns:
        found.append("anonymous_noun")
    elif not entity.anonymous and noun in SOURCE_NOUNS and noun not in entity.nouns:
        found.append("named_for_official")
    return found + (["nation"] if nations_in(source.words) & entity.nations else [])
