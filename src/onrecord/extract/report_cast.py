"""The people and bodies of one report while it is read: names with their roles, bodies without a name, whoever is mentioned anew.

The state of one pass over a report; nothing of it leaves `extract`. What a possessive belongs to ("its envoy") is found here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.extract.antecedents import Scene, find_antecedent, scene
from onrecord.extract.entities import Entity, gather
from onrecord.extract.names import find_names, lower
from onrecord.extract.roles import epithets_in, find_roles, role_words
from onrecord.extract.sources import Source, SourceKind, read_source
from onrecord.languages.english_nations import nations_in
from onrecord.languages.english_officeholders import known_holder
from onrecord.languages.english_people import BODY_NOUNS, FEMALE_NOUNS, FIRST_PRONOUNS, MALE_NOUNS, ROLE_NOUNS
from onrecord.model import Attribution, ChainKind, Document, MentionKind, Span, Tie
from onrecord.protocols import Parse


class ReportCast:
    """Everybody in a report so far, and how to add to them."""

    def __init__(self, document: Document, parse: Parse, attributions: Sequence[Attribution]) -> None:
        self.document, self.parse, self.text, self.attributions = document, parse, document.text, attributions
        self.names = find_names(parse, document.text)
        self.entities, self.home = gather(self.names, document.text)
        self.scene: Scene = scene(self.entities, parse, self.text, tuple(span for a in attributions for span in a.content))
        self.labels: dict[str, int] = {}
        self.bodies: dict[str, int] = {}
        self.found: dict[int, int | None] = {}

    def give_roles(self) -> None:
        for i, name in enumerate(self.names):
            if name.kind is not ChainKind.ORGANISATION:
                for role in find_roles(name, self.parse, self.text):
                    self._give(self.entities[self.home[i]], role.span, role.noun, role.possessive)
        for attribution in self.attributions:
            for piece in attribution.source or attribution.speaker:
                self._give_source_roles(piece)
        self._note_bodies()
        for entity in self.entities:
            if entity.kind is ChainKind.PERSON and entity.name and (holder := known_holder(entity.name, self.document.published)):
                entity.nations.add(holder.nation)
                entity.nouns |= set(holder.nouns) if not entity.nouns else set()

    def _give_source_roles(self, piece: Span) -> None:
        """A source that names somebody describes them around the name: `"The head of the Russian delegation, an aide, Vladimir Medinsky"`."""
        source = read_source((piece,), self.parse, self.text, self.names, cue=True)
        if source.kind is not SourceKind.PERSON:
            return
        name, entity = self.names[source.names[0]].span, self.entities[self.home[source.names[0]]]
        for part in _around(piece, name, self.text):
            words = re.findall(r"\w+", part.of(self.text).lower())
            noun = next((word for word in words if word in ROLE_NOUNS), "")
            if (noun or nations_in(part.of(self.text))) and not any(tie.span.overlaps(part) for tie in entity.ties):
                self._give(entity, part, noun, None)

    def _note_bodies(self) -> None:
        """Bodies that the narration speaks of without a name, for a later "it": "Tea Seiha's ministry put out a paper"."""
        for k, token in enumerate(self.parse.tokens):
            if token.dep in {"nsubj", "nsubjpass"} and lower(self.parse, k, self.text) in BODY_NOUNS and token.tag in {"NN", "NNS"}:
                first = min((j for j in range(max(0, k - 6), k) if self.parse.tokens[j].head in {k, j + 1}), default=k)
                while (
                    first > 0
                    and self.parse.tokens[first - 1].head in range(first, k + 1)
                    and self.parse.tokens[first - 1].dep in {"det", "poss", "amod", "compound"}
                ):
                    first -= 1
                span = Span(self.parse.tokens[first].span.start, token.span.end)
                source = read_source((span,), self.parse, self.text, self.names, cue=True)
                if source.kind is SourceKind.BODY and source.definite:
                    index = self._body(source, span.start)
                    self.entities[index].mention(span, MentionKind.NOMINAL)

    def _give(self, entity: Entity, span: Span, noun: str, possessive: int | None) -> None:
        owner = self._owner(possessive, entity) if possessive is not None else None
        entity.ties.append(Tie(span, owner))
        if words := role_words(span, self.text):
            entity.roles.append(words)
        entity.epithets += epithets_in(span, self.text, self.parse)
        entity.nations |= nations_in(span.of(self.text))
        if noun:
            entity.nouns.add(noun)
            entity.gender["f"] += 3 * (noun in FEMALE_NOUNS)
            entity.gender["m"] += 3 * (noun in MALE_NOUNS)

    def _owner(self, token: int, of: Entity | None) -> int | None:
        """The entity of "its" or of "Boeing" in "Boeing's"; None where the words name it themselves or nobody fits."""
        span = self.parse.tokens[token].span
        word = span.of(self.text).lower()
        for i, name in enumerate(self.names):
            if name.span.contains(span):
                return self.home[i]
        if word in FIRST_PRONOUNS:
            return self._issuer() if self.document.issuer else None
        pronoun = read_source((span,), self.parse, self.text, (), cue=True)
        if pronoun.kind is not SourceKind.PRONOUN:
            return self._described(token, of)
        return find_antecedent(pronoun, span.start, self.scene, frozenset({of.index}) if of else frozenset())

    def _described(self, token: int, of: Entity | None) -> int | None:
        """The entity of "the prime minister" in "the prime minister's aides"."""
        start = token
        while start > 0 and self.parse.tokens[start - 1].pos in {"NOUN", "ADJ", "DET", "PROPN"}:
            start -= 1
        span = Span(self.parse.tokens[start].span.start, self.parse.tokens[token].span.end)
        if (known := self.bodies.get(body_key(span.of(self.text)))) is not None:
            return known
        source = read_source((span,), self.parse, self.text, self.names, cue=True)
        return (
            find_antecedent(source, span.start, self.scene, frozenset({of.index}) if of else frozenset()) if source.kind is SourceKind.ROLE else None
        )

    def _issuer(self) -> int:
        known = next((e for e in self.entities if e.first_person), None)
        if known is None:
            known = Entity(len(self.entities), ChainKind.ORGANISATION, first_person=True)
            self.entities.append(known)
        return known.index

    def _body(self, source: Source, place: int) -> int:
        key = body_key(source.words)
        if source.owner is None and source.names and self._whole(source):
            self.bodies.setdefault(key, self.home[source.names[0]])
        if source.owner is not None and self.parse.tokens[source.owner].tag == "PRP$":
            return self._new(source, anonymous=False)
        if key not in self.bodies:
            known = self._earlier_body(source, place)
            self.bodies[key] = known if known is not None else self._new(source, anonymous=False)
        return self.bodies[key]

    def _whole(self, source: Source) -> bool:
        """The phrase is the name, but for an article."""
        name = self.names[source.names[0]]
        return re.sub(r"(?i)^the\s+", "", source.words) == name.text

    def _earlier_body(self, source: Source, place: int) -> int | None:
        """`"the ministry"` is the ministry that was named before."""
        if not source.definite or len(source.words.split()) > 2:
            return None
        fits = [e for e in self.entities if e.kind is ChainKind.ORGANISATION and e.name and body_key(e.name).split()[-1:] == [source.noun]]
        return max(fits, key=lambda e: e.last_before(place) or -1).index if fits else None

    def _learn(self, entity: Entity, source: Source) -> None:
        """A role that refers to somebody tells something of them: "the Omani", "the defense secretary"."""
        if source.span is not None and not entity.anonymous:
            self._give(entity, source.span, source.noun, source.owner)

    def _shares(self, source: Source, entity: Entity) -> bool:
        return source.noun in entity.nouns or bool(nations_in(source.words) & entity.nations)

    def _companion(self, source: Source) -> int | None:
        """The token of "her" in "a colleague beside her": they are of one side."""
        inside = range(source.first, source.last)
        return next((k for k in inside if self.parse.tokens[k].pos == "PRON" and self.parse.tokens[k].tag in {"PRP", "PRP$"}), None)

    def _new(self, source: Source, anonymous: bool) -> int:
        kind = ChainKind.GROUP if source.plural else ChainKind.PERSON if anonymous else ChainKind.ORGANISATION
        entity = Entity(len(self.entities), kind, anonymous=anonymous, plural=source.plural, description=source.words)
        self.entities.append(entity)
        if source.span is not None:
            token = source.owner if source.owner is not None else self._companion(source)
            owner = self._owner(token, entity) if token is not None else None
            entity.ties.append(Tie(source.span, owner))
            entity.mention(source.span, MentionKind.NOMINAL)
        if source.noun:
            entity.nouns.add(source.noun)
        entity.nations |= nations_in(source.words)
        if source.sex in {"m", "f"}:
            entity.gender[source.sex] += 3
        return entity.index


def _around(piece: Span, name: Span, text: str) -> list[Span]:
    """The words of a source before and after the name in it, without the commas between."""
    parts = []
    for start, end in ((piece.start, name.start), (name.end, piece.end)):
        words = text[start : max(start, end)]
        lead, kept = len(words) - len(words.lstrip(" ,")), words.strip(" ,")
        if kept:
            parts.append(Span(start + lead, start + lead + len(kept)))
    return parts


def body_key(words: str) -> str:
    return re.sub(r"^(?:the|this|that)\s+", "", words.lower().replace("’", "'"))
