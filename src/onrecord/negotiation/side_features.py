"""What one report shows of whose side each of its people and bodies is on: `evidence_of`, features by party, each with the words that show it.

Pure and about one report and the dossier's parties, so that it is made once a report and kept. What the features weigh is learned (`side_model`).
Invariant: every clue's span is a slice of the report.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.languages.english_nations import UNION_MEMBERS, nations_in
from onrecord.languages.english_officeholders import known_holder
from onrecord.languages.english_sides import BLAME, FIRST_PLURAL, JOINT, ROLE_CLASSES
from onrecord.model import Chain, Document, MentionKind, PartyKind, Reading, Span, Statement, Tie
from onrecord.negotiation.parties import NAME, NATION, PartyWords
from onrecord.negotiation.sides import NO_SIDE, side_in
from onrecord.negotiation.surroundings import Surroundings

STRENGTHS = {3: "name", 2: "nation", 1: "word"}
MOST_MENTIONS = 6  # of one chain that are looked around
_CLAUSE = re.compile(r"(?i)(?:who|whose)\b(?!.*\b(?:leads?|led|heads?|headed|represents?|speaks?|chairs?|runs?|negotiates?)\b)")
_STATE_TITLE = re.compile(r"\b(?:president|prime minister|premier|minister|parliament|speaker|government|ministry|army|cabinet)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clue:
    """One feature of one party (None: of nobody's side), and the words that show it."""

    feature: str
    party: str | None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class ChainEvidence:
    """What a report shows of one chain. `owners` are chains that it is tied to, with the words."""

    clues: tuple[Clue, ...]
    owners: tuple[Tie, ...] = ()


def evidence_of(document: Document, reading: Reading, parties: PartyWords) -> tuple[ChainEvidence, ...]:
    """For each chain of the reading its clues, in order."""
    around = Surroundings(document, parties)
    said: Mapping[int, list[Statement]] = _by_chain(reading.statements)
    return tuple(_Look(document, chain, parties, around, said.get(k, [])).evidence() for k, chain in enumerate(reading.chains))


def _by_chain(statements: Iterable[Statement]) -> dict[int, list[Statement]]:
    found: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.chain is not None:
            found[statement.chain].append(statement)
    return found


class _Look:
    """One chain of one report, looked at from every angle."""

    def __init__(self, document: Document, chain: Chain, parties: PartyWords, around: Surroundings, said: list[Statement]) -> None:
        self.document, self.chain, self.parties, self.around, self.said = document, chain, parties, around, said
        self.text = document.text
        self.ties = [(tie.span.of(self.text), tie) for tie in chain.ties]
        self.roles = " | ".join([words for words, _ in self.ties] + ([chain.description] if chain.description else []))

    def evidence(self) -> ChainEvidence:
        named = [clue for words, tie in self.ties for clue in self._tie(words, tie)]
        clues = [*named, *self._own_name(), *self._office(), *self._classes(), *self._issuer(bool(named)), *self._home(bool(named))]
        clues += [*self._near(bool(named)), *self._own_words(), *self._nobody(bool(named))]
        return ChainEvidence(tuple(clues), tuple(tie for _, tie in self.ties if tie.to is not None))

    def _tie(self, words: str, tie: Tie) -> list[Clue]:
        """`"head of the Ukrainian delegation"` -> the nation's name in a role."""
        hit = side_in(words, tie.span.start, self.parties)
        if hit is None:
            return [Clue("directed", found.party, tie.span) for found in self.parties.find(words, tie.span.start)[:1]]
        referring = any(mention.span == tie.span and mention.kind is MentionKind.NOMINAL for mention in self.chain.mentions)
        kind = "outsider" if NO_SIDE.search(words) else "clause" if _CLAUSE.match(words) else "called" if referring and self.chain.name else "role"
        others = {found.party for found in self.parties.find(words)} - {hit.party}
        return [Clue(f"{kind}_{STRENGTHS[hit.strength]}", hit.party, tie.span), *(Clue("also_named", other, tie.span) for other in sorted(others))]

    def _own_name(self) -> list[Clue]:
        hit = side_in(self.chain.name, 0, self.parties) if self.chain.name else None
        return [Clue(f"own_{STRENGTHS[hit.strength]}", hit.party, self._first())] if hit else []

    def _office(self) -> list[Clue]:
        """World knowledge of heads of state and the like."""
        holder = known_holder(self.chain.name, self.document.published) if self.chain.name else None
        if holder is None:
            return []
        last_year = self.document.published is not None and holder.until == self.document.published.year
        hit = side_in(holder.nation, 0, self.parties)
        feature = "office_leaving" if last_year else "office"
        return [Clue(feature if hit else "office_abroad", hit.party if hit else None, self._first())]

    def _classes(self) -> list[Clue]:
        """What kind of body such a role belongs to: a steward to a union, a minister to a state."""
        span = self.ties[0][1].span if self.ties else self._first()
        held = [name for name, pattern in ROLE_CLASSES.items() if pattern.search(self.roles)]
        clues = [Clue(f"{name}_of_{kind}", party, span) for name in held for party, kind in self.parties.class_of.items()]
        return clues + [Clue(f"{name}_of_nobody", None, span) for name in held]

    def _issuer(self, named: bool) -> list[Clue]:
        issuer = self.document.issuer
        if not issuer:
            return []
        kind = "named" if named else "role" if self.roles else "bare"
        return [Clue(f"issuer_{kind}_{self._kind()}", issuer, self._first())]

    def _home(self, named: bool) -> list[Clue]:
        """`"the President"` in a paper of Tehran is Iran's: titles without a state are those of where the outlet appears."""
        home = {hit.party for hit in self.parties.find(self.document.outlet or "") if hit.strength in {NAME, NATION}}
        top = {hit.party for hit in self.around.all if hit.span.start < self._head_end() and hit.strength in {NAME, NATION}}
        title = "title" if _STATE_TITLE.search(self.roles) else "plain"
        found = (
            [Clue(f"home_{title}{'_named' if named else ''}", next(iter(home)), self._first())] if len(home) == 1 and not self.document.issuer else []
        )
        return found + ([Clue(f"only_in_head_{self._kind()}", next(iter(top)), self._first())] if len(top) == 1 else [])

    def _head_end(self) -> int:
        second = self.text.find("\n\n", self.text.find("\n\n") + 2)
        return second if 0 < second < 600 else 200

    def _near(self, named: bool) -> list[Clue]:
        """Parties that stand around its mentions."""
        suffix = f"_{self._kind()}{'_named' if named else ''}"
        found: list[Clue] = []
        for mention in [m for m in self.chain.mentions if m.kind is not MentionKind.PRONOUN][:MOST_MENTIONS]:
            before, after = self.around.nearest_before(mention.span.start), self.around.nearest_after(mention.span)
            if before is not None and not mention.span.contains(before.span):
                same = self.around.same_sentence(before.span.end, mention.span.start)
                found.append(Clue(("before" if same else "earlier") + suffix, before.party, before.span))
            if after is not None and self.around.same_sentence(mention.span.end, after.span.start):
                found.append(Clue("after" + suffix, after.party, after.span))
            wide = self.around.any_before(mention.span.start)
            if wide is not None and re.search(r"(?i)\b(?:its|their)\b", mention.span.of(self.text)):
                found.append(Clue("its", wide.party, wide.span))
        return found

    def _own_words(self) -> list[Clue]:
        """Whom it speaks of in its own words: hardly anybody blames his own side, or says "we" and names it."""
        found: list[Clue] = []
        for statement in self.said[:MOST_MENTIONS]:
            for span in statement.content:
                words = span.of(self.text)
                spoken = {hit.party: hit.span for hit in self.around.all_in(span)}
                kind = "we" if FIRST_PLURAL.search(words) else "blame" if BLAME.search(words) else "plain"
                found += [Clue(f"says_{kind}", party, place) for party, place in spoken.items()]
        return found

    def _nobody(self, named: bool) -> list[Clue]:
        kind = self._kind()
        found = [Clue(f"nobody_{kind}{'_named' if named else ''}", None)]
        if any(NO_SIDE.search(words) for words, _ in self.ties):
            found.append(Clue(f"outsider_{kind}", None))
        if self.chain.anonymous and JOINT.search(self.chain.description or ""):
            found.append(Clue("joint_words", None))
        if "mediat" in self.roles.lower():
            found += [Clue("called_mediator", party.id, self._first()) for party in self.parties.parties.values() if party.kind is PartyKind.MEDIATOR]
        nations = nations_in(self.roles)
        if nations and not named:
            union = side_in("European Union", 0, self.parties) if nations <= UNION_MEMBERS else None
            found.append(Clue("member_state", union.party, self._first()) if union else Clue("foreign", None))
        return found

    def _kind(self) -> str:
        if any(mention.kind is MentionKind.LABEL for mention in self.chain.mentions):
            return "label"
        if self.chain.name and not self.chain.anonymous:
            return "person" if self.chain.kind.value != "organisation" else "body"
        return "unnamed" if self.chain.anonymous else "body"

    def _first(self) -> Span | None:
        return self.chain.mentions[0].span if self.chain.mentions else None
