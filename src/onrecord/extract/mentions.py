"""Who is meant by every source of a report: `find_chains`.

Pure and about one report: it knows no party and no other report, so that a corrected roster needs no re-reading. First the names are gathered into entities
and get their roles, then the attributions are read in the order of the text, so that "he" and "the official" can refer to whoever spoke before.
Limit: English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.antecedents import Scene, find_antecedent, scene
from onrecord.extract.entities import Entity, gather
from onrecord.extract.headlines import told_below
from onrecord.extract.names import find_names, lower
from onrecord.extract.roles import epithets_in, find_roles, role_words
from onrecord.extract.sources import Source, SourceKind, read_source
from onrecord.languages.english_nations import nations_in
from onrecord.languages.english_officeholders import known_holder
from onrecord.languages.english_people import BODY_NOUNS, FEMALE_NOUNS, FIRST_PRONOUNS, INDEFINITE, MALE_NOUNS, ROLE_NOUNS
from onrecord.model import Attribution, Chain, ChainKind, Document, MentionKind, Span, Spans, Tie
from onrecord.protocols import Parse


@dataclass(frozen=True, slots=True)
class Mentions:
    """The chains of one report, and for each attribution (in the order given) the chain that speaks; None where nothing in the report says who."""

    chains: tuple[Chain, ...]
    speakers: tuple[int | None, ...]


def find_chains(document: Document, parse: Parse, attributions: Sequence[Attribution]) -> Mentions:
    """The report's people and bodies, and who speaks in each attribution: `"he"` in "…, he said" -> the chain of Medinsky."""
    reader = _Reader(document, parse, attributions)
    reader.give_roles()
    speakers = reader.read_all()
    return Mentions(tuple(_freeze(entity, document.text) for entity in reader.entities), speakers)


class _Reader:
    """The state of one pass over a report."""

    def __init__(self, document: Document, parse: Parse, attributions: Sequence[Attribution]) -> None:
        self.document, self.parse, self.text, self.attributions = document, parse, document.text, attributions
        self.names = find_names(parse, document.text)
        self.entities, self.home = gather(self.names, document.text)
        self.scene: Scene = scene(self.entities, parse, self.text, tuple(span for a in attributions for span in a.content))
        self.labels: dict[str, int] = {}
        self.bodies: dict[str, int] = {}
        self.found: dict[int, int | None] = {}

    # -- roles --

    def give_roles(self) -> None:
        for i, name in enumerate(self.names):
            if name.kind is not ChainKind.ORGANISATION:
                for role in find_roles(name, self.parse, self.text):
                    self._give(self.entities[self.home[i]], role.span, role.noun, role.possessive)

        self._note_bodies()
        for entity in self.entities:
            if entity.kind is ChainKind.PERSON and entity.name and (holder := known_holder(entity.name, self.document.published)):
                entity.nations.add(holder.nation)
                entity.nouns |= set(holder.nouns) if not entity.nouns else set()

    def _note_bodies(self) -> None:
        """Bodies that the narration speaks of without a name, for a later "it": "Tea Seiha's ministry put out a paper"."""
        for k, token in enumerate(self.parse.tokens):
            if token.dep in {"nsubj", "nsubjpass"} and lower(self.parse, k, self.text) in BODY_NOUNS and token.tag in {"NN", "NNS"}:
                first = min((j for j in range(max(0, k - 6), k) if self.parse.tokens[j].head in {k, j + 1}), default=k)
                while first > 0 and self.parse.tokens[first - 1].head in range(first, k + 1) and self.parse.tokens[first - 1].dep in {"det", "poss", "amod", "compound"}:
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
        if (known := self.bodies.get(_key(span.of(self.text)))) is not None:
            return known
        source = read_source((span,), self.parse, self.text, self.names, cue=True)
        return find_antecedent(source, span.start, self.scene, frozenset({of.index}) if of else frozenset()) if source.kind is SourceKind.ROLE else None

    # -- speakers --

    def read_all(self) -> tuple[int | None, ...]:
        title = self.document.title_span
        below = [i for i in self._order() if not (title and self._place(i) < title.end)]
        for i in below:
            self.found[i] = self._speaker(i)
        for i in self._order():
            if i not in self.found:
                self.found[i] = self._headline(i)
        return tuple(self.found[i] for i in range(len(self.attributions)))

    def _order(self) -> list[int]:
        return sorted(range(len(self.attributions)), key=self._place)

    def _place(self, i: int) -> int:
        a = self.attributions[i]
        return min(span.start for span in (a.source or a.cue or a.content))

    def _headline(self, i: int) -> int | None:
        """A headline's speaker is told below it: by the body's statement that says the same, or by the name that the headline has."""
        a = self.attributions[i]
        source = read_source(a.source or a.speaker, self.parse, self.text, self.names, cue=bool(a.cue))
        if source.kind in {SourceKind.PERSON, SourceKind.BODY, SourceKind.JOINT}:
            return self._speaker(i)
        same = told_below(a, [(other, self.found[j]) for j, other in enumerate(self.attributions) if j in self.found], self.text)
        if same is not None and self._may_be(source, self.entities[same]):
            return same
        if source.kind is SourceKind.ROLE and (fit := find_antecedent(source, len(self.text), self.scene)) is not None and self._shares(source, self.entities[fit]):
            return fit
        return self._speaker(i) if source.kind is not SourceKind.EMPTY or self.document.issuer else same

    def _may_be(self, source: Source, entity: Entity) -> bool:
        return source.kind is SourceKind.EMPTY or source.noun in entity.nouns or not (entity.nouns or entity.plural) or bool(nations_in(source.words) & entity.nations)

    def _shares(self, source: Source, entity: Entity) -> bool:
        return source.noun in entity.nouns or bool(nations_in(source.words) & entity.nations)

    def _speaker(self, i: int) -> int | None:
        a = self.attributions[i]
        source = read_source(a.source or self._introduced_by(a), self.parse, self.text, self.names, cue=bool(a.cue) or not a.source)
        place = source.span.start if source.span else self._place(i)
        speaker = self._of(source, place, i)
        if speaker is not None and source.span is not None:
            kind = _mention_kind(source.kind)
            self.entities[speaker].mention(source.span, kind)
        if speaker is not None and a.parent is None:
            self.scene.speakers.append(speaker)
        return speaker

    def _introduced_by(self, attribution: Attribution) -> Spans:
        """The speaker of a list's introduction; in a side's own document only where somebody says something there: else the side speaks itself."""
        if not attribution.speaker or not self.document.issuer:
            return attribution.speaker
        after = self.text[attribution.speaker[-1].end :].split("\n", 1)[0]
        return attribution.speaker if _SPEAKS.search(after) else ()

    def _of(self, source: Source, place: int, i: int) -> int | None:
        match source.kind:
            case SourceKind.EMPTY:
                return self._implied(i)
            case SourceKind.PERSON:
                return self.home[source.names[0]]
            case SourceKind.LABEL:
                return self._label(source, place)
            case SourceKind.PRONOUN:
                return self._pronoun(source, place, i)
            case SourceKind.JOINT:
                return self._joint(source, place)
            case SourceKind.BODY:
                return self._body(source, place)
            case SourceKind.DOCUMENT:
                return self._document(source, place)
            case SourceKind.ROLE:
                return self._role(source, place, i)
        return self._new(source, anonymous=True)

    def _implied(self, i: int) -> int | None:
        """Nobody is named: the issuer speaks, the outer speaker goes on, or the last one does."""
        parent = self.attributions[i].parent
        if self.document.issuer:
            return self._issuer()
        if parent is not None and parent in self.found:
            return self.found[parent]
        return self.scene.speakers[-1] if self.scene.speakers else None

    def _parent(self, i: int) -> int | None:
        return self.attributions[i].parent if i >= 0 else None

    def _issuer(self) -> int:
        known = next((e for e in self.entities if e.first_person), None)
        if known is None:
            known = Entity(len(self.entities), ChainKind.ORGANISATION, first_person=True)
            self.entities.append(known)
        return known.index

    def _pronoun(self, source: Source, place: int, i: int) -> int | None:
        if source.noun in FIRST_PRONOUNS:
            parent = self._parent(i)
            return self._issuer() if self.document.issuer else self.found.get(parent) if parent is not None else self.scene.speakers[-1] if self.scene.speakers else None
        if source.noun == "who":
            near = [(at, e.index) for e in self.entities if (at := e.last_before(place)) is not None]
            return max(near)[1] if near else None
        parent = self._parent(i)
        outer = self.found.get(parent) if parent is not None else None
        return find_antecedent(source, place, self.scene, frozenset({outer}) if outer is not None else frozenset())

    def _label(self, source: Source, place: int) -> int:
        key = _key(source.words)
        if key not in self.labels:
            named = self.home[source.names[0]] if source.names else None
            self.labels[key] = named if named is not None else self._introduced(source, place)
        return self.labels[key]

    def _introduced(self, source: Source, place: int) -> int:
        """A label's speaker as the introduction describes it: `"ADVISER:"` after "an adviser to the Government's delegation"."""
        entity = self.entities[self._new(source, anonymous=True)]
        noun = self._label_noun(source)
        for span in self.parse.sentences:
            if span.start < place and (hit := noun.search(self.text, span.start, span.end)) and not self.text[hit.start() : hit.end()].isupper():
                start = self._phrase_start(hit.start(), span.start)
                entity.ties.append(Tie(Span(start, _phrase_end(self.text, hit.end(), span.end))))
                entity.mention(Span(hit.start(), hit.end()), MentionKind.NOMINAL)
        return entity.index

    def _label_noun(self, source: Source) -> re.Pattern[str]:
        word = source.noun or source.words.lower().split()[-1]
        known = word if word in ROLE_NOUNS else "adviser|advisor|official|member|negotiator|officer|delegate|diplomat|spokes(?:man|woman|person)|source|minister"
        return re.compile(rf"\b(?:{known})s?\b", re.IGNORECASE)

    def _phrase_start(self, place: int, least: int) -> int:
        """Where the words that describe the noun at `place` begin."""
        before = re.search(r"(?:[\w.’'-]+ ){0,5}$", self.text[max(least, self.text.rfind("\n", 0, place) + 1) : place])
        return place - len(before.group()) if before else place

    def _joint(self, source: Source, place: int) -> int:
        members = [self.home[n] for n in source.names]
        if source.noun in FIRST_PRONOUNS | {"he", "she"}:
            pronoun = read_source((self.parse.tokens[source.first].span,), self.parse, self.text, (), cue=True)
            other = find_antecedent(pronoun, place, self.scene, frozenset(members))
            members = [*([other] if other is not None else []), *members]
        entity = self.entities[self._new(source, anonymous=True)]
        entity.members, entity.kind = tuple(members), ChainKind.GROUP
        return entity.index

    def _body(self, source: Source, place: int) -> int:
        key = _key(source.words)
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
        fits = [e for e in self.entities if e.kind is ChainKind.ORGANISATION and e.name and _key(e.name).split()[-1:] == [source.noun]]
        return max(fits, key=lambda e: e.last_before(place) or -1).index if fits else None

    def _document(self, source: Source, place: int) -> int | None:
        """Who wrote it: its owner, a body that stands with it, whoever spoke last."""
        if source.owner is not None and (owner := self._owner(source.owner, None)) is not None:
            return owner
        if source.names:
            return self.home[source.names[0]]
        if self._jointly_written(source, place):
            return self._shared_text(source)
        return find_antecedent(source, place, self.scene) if source.definite or self.scene.speakers else self._new(source, anonymous=False)

    def _jointly_written(self, source: Source, place: int) -> bool:
        """`"the text"` after "a joint statement" is nobody's alone."""
        if "joint" in source.words.lower():
            return True
        if not source.definite:
            return False
        near = self.text[max(0, place - 1200) : place].lower()
        made = list(re.finditer(r"\bjoint (?:statement|communiqu[eé]|text|declaration|release|note|document|announcement)|\b(?:statement|communiqu[eé]) (?:by|of) both\b", near))
        spoke = [near.rfind(self.text[a.source[0].start : a.source[-1].end].lower()) for a in self.attributions if a.source and place - 1200 < a.source[0].start < place]
        return bool(made) and (source.noun in made[-1].group() or made[-1].end() > max(spoke, default=-1))

    def _shared_text(self, source: Source) -> int:
        known = next((e for e in self.entities if e.description == "the joint statement"), None)
        if known is None:
            known = Entity(len(self.entities), ChainKind.GROUP, anonymous=True, plural=True, description="the joint statement")
            self.entities.append(known)
        return known.index

    def _role(self, source: Source, place: int, i: int) -> int:
        if source.definite or source.words.split()[0].lower() not in INDEFINITE:
            parent = self._parent(i)
            outer = self.found.get(parent) if parent is not None else None
            forbidden = {outer} if outer is not None else set()
            owner = self._owner(source.owner, None) if source.owner is not None else None
            fit = find_antecedent(source, place, self.scene, frozenset(forbidden | ({owner} if owner is not None else set())))
            if fit is not None and (source.owner is None or self._owned(source, owner, self.entities[fit])):
                self._learn(self.entities[fit], source)
                return fit
        return self._new(source, anonymous=True)

    def _owned(self, source: Source, owner: int | None, entity: Entity) -> bool:
        """`"Guterres's spokesman"` is somebody only if a spokesman, or one of Guterres's, has been named; "Oman's foreign minister" if nothing contradicts."""
        if source.noun in entity.nouns or any(owner is not None and tie.to == owner for tie in entity.ties):
            return True
        body = owner is not None and self.entities[owner].kind is ChainKind.ORGANISATION
        return body and not entity.nouns and self.parse.tokens[source.owner or 0].tag != "PRP$"

    def _learn(self, entity: Entity, source: Source) -> None:
        """A role that refers to somebody tells something of them: "the Omani", "the defense secretary"."""
        if source.span is not None and not entity.anonymous:
            self._give(entity, source.span, source.noun, source.owner)

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


_SPEAKS = re.compile(r"\b(?:told|said|says|announced|claims?|claimed|put forward|informed|wrote|writes|promised|named|stated|offered|demanded|replied|answered)\b")


def _phrase_end(text: str, place: int, most: int) -> int:
    after = re.match(r"(?: (?:of|in|from|for|to|on|close|with|who) (?:[\w.’'-]+ ?){1,6})?", text[place:most].split("\n")[0])
    return place + (after.end() if after else 0)


def _key(words: str) -> str:
    return re.sub(r"^(?:the|this|that)\s+", "", words.lower().replace("’", "'"))


def _mention_kind(kind: SourceKind) -> MentionKind:
    return {SourceKind.PRONOUN: MentionKind.PRONOUN, SourceKind.LABEL: MentionKind.LABEL, SourceKind.PERSON: MentionKind.NAME}.get(kind, MentionKind.NOMINAL)


def _freeze(entity: Entity, text: str) -> Chain:
    mentions = tuple(sorted(entity.mentions, key=lambda m: m.span))
    return Chain(
        mentions=mentions,
        kind=entity.kind,
        name=entity.name,
        names=tuple(dict.fromkeys(entity.names)),
        roles=tuple(dict.fromkeys(entity.roles)),
        epithets=tuple(dict.fromkeys(entity.epithets)),
        anonymous=entity.anonymous,
        first_person_of_issuer=entity.first_person,
        ties=tuple(dict.fromkeys(entity.ties)),
        members=entity.members,
        description=entity.description,
    )

