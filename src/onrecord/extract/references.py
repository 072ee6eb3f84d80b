"""Who a source phrase means, by its kind: `"he"`, `"the minister"`, `"the memo"`, `"both sides"`, `"OFFICER:"`, or nothing at all.

Each kind of `Source` has one method here. A phrase that means nobody known makes a new entity: an unnamed source, a body, a group.
"""

from __future__ import annotations

import re

from onrecord.extract.antecedents import agrees, find_antecedent
from onrecord.extract.entities import Entity
from onrecord.extract.report_cast import ReportCast, body_key
from onrecord.extract.sources import Source, SourceKind, read_source
from onrecord.languages.english_people import FIRST_PRONOUNS, INDEFINITE, ROLE_NOUNS
from onrecord.model import ChainKind, MentionKind, Span, Tie

_LABELS = "adviser|advisor|official|member|negotiator|officer|delegate|diplomat|spokes(?:man|woman|person)|source|minister"
_JOINT = (
    r"\bjoint (?:statement|communiqu[eé]|text|declaration|release|note|document|announcement)|"
    r"\b(?:statement|communiqu[eé]) (?:by|of) both\b"
)
_GENERIC = frozenset({"official", "politician", "diplomat", "man", "woman", "leader", "negotiator", "envoy", "statesman"})


class References(ReportCast):
    """Reads source phrases against the cast of the report."""

    found: dict[int, int | None]

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

    def _pronoun(self, source: Source, place: int, i: int) -> int | None:
        if source.noun in FIRST_PRONOUNS:
            parent = self._parent(i)
            return (
                self._issuer()
                if self.document.issuer
                else self.found.get(parent)
                if parent is not None
                else self.scene.speakers[-1]
                if self.scene.speakers
                else None
            )
        if source.noun == "who":
            near = [(at, e.index) for e in self.entities if (at := e.last_before(place)) is not None]
            return max(near)[1] if near else None
        parent = self._parent(i)
        outer = self.found.get(parent) if parent is not None else None
        return find_antecedent(source, place, self.scene, frozenset({outer}) if outer is not None else frozenset())

    def _label(self, source: Source, place: int) -> int:
        key = body_key(source.words)
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
        known = (
            word
            if word in ROLE_NOUNS
            else "adviser|advisor|official|member|negotiator|officer|delegate|diplomat|spokes(?:man|woman|person)|source|minister"
        )
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
        made = list(
            re.finditer(
                _JOINT,
                near,
            )
        )
        spoke = [
            near.rfind(self.text[a.source[0].start : a.source[-1].end].lower())
            for a in self.attributions
            if a.source and place - 1200 < a.source[0].start < place
        ]
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
            last = self._goes_on(source, forbidden)
            if last is not None:
                return last
        return self._new(source, anonymous=True)

    def _goes_on(self, source: Source, forbidden: set[int]) -> int | None:
        """`"The official"` of no office in particular is whoever spoke last, where nothing speaks against it."""
        if not source.definite or source.noun not in _GENERIC or source.owner is not None or not self.scene.speakers:
            return None
        last = self.entities[self.scene.speakers[-1]]
        return last.index if last.index not in forbidden and agrees(source, last) else None

    def _owned(self, source: Source, owner: int | None, entity: Entity) -> bool:
        """`"Guterres's spokesman"` is somebody only if a spokesman, or one of Guterres's, has been named before."""
        if source.noun in entity.nouns or any(owner is not None and tie.to == owner for tie in entity.ties):
            return True
        body = owner is not None and self.entities[owner].kind is ChainKind.ORGANISATION
        return body and not entity.nouns and self.parse.tokens[source.owner or 0].tag != "PRP$"


def _phrase_end(text: str, place: int, most: int) -> int:
    after = re.match(r"(?: (?:of|in|from|for|to|on|close|with|who) (?:[\w.’'-]+ ?){1,6})?", text[place:most].split("\n")[0])
    return place + (after.end() if after else 0)
