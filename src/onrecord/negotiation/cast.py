"""Everybody who appears in a dossier's reports, and for whom they speak: chains of reports -> people and sides.

Each report shows clues of whose side its people are on (`side_features`); a person is judged by those of all reports
together (`side_model`), a body or
an unnamed speaker by those of its own report. A roster goes before any clue.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from onrecord.model import Chain, ChainKind, Document, Dossier, MentionKind, Reading, RosterPerson, SideReason, Span
from onrecord.negotiation.parties import party_words
from onrecord.negotiation.people import PeopleIndex, Profile
from onrecord.negotiation.side_features import ChainEvidence, Clue
from onrecord.negotiation.side_model import Placed, Verdict, judge
from onrecord.negotiation.workings import Workings

OWNER = "owner"  # the feature of being tied to somebody of a side

Place = tuple[str, int]  # document id, chain index
Key = int | Place  # the number of a person, or the place of a body or an unnamed speaker


class Cast:
    """Looks up the person and the side of a chain."""

    def __init__(self, documents: Sequence[Document], readings: Sequence[Reading], dossier: Dossier, workings: Workings | None = None) -> None:
        self.workings = (workings or Workings()).of(dossier)
        self.dossier, self.parties = dossier, party_words(dossier)
        self.documents = {document.id: document for document in documents}
        self.readings = {reading.document: reading for reading in readings}
        self.people = PeopleIndex(dossier.roster)
        self.profile_of: dict[Place, Profile] = {}
        self.kinds = {party.id: party.kind.value for party in dossier.parties}
        self.shown = {name: self.workings.evidence(self.documents[name], reading, self.parties) for name, reading in self.readings.items()}
        self.clues: dict[Key, list[Placed]] = defaultdict(list)
        self.verdicts: dict[Key, Verdict] = {}
        self._meet()
        self._judge()

    def chain(self, place: Place) -> Chain:
        return self.readings[place[0]].chains[place[1]]

    # -- who --

    def _meet(self) -> None:
        for document, reading in self.readings.items():
            for k, chain in enumerate(reading.chains):
                if chain.names and (chain.kind is not ChainKind.ORGANISATION or self._labelled(chain)) and not self.parties.named(chain.name or ""):
                    self.people.add(document, k, chain.names)
        for document, k, chain in self._unplaced_bodies():
            if len(chain.names) == 1 and self.people.fits(chain.names[0]):
                self.people.add(document, k, chain.names)
        self.people.settle()
        self._join_near()
        self.profile_of = {place: profile for profile in self.people.profiles for place in profile.places}
        self.name_of = {profile.number: profile.name for profile in self.people.profiles if profile.places or profile.roster}

    def _join_near(self) -> None:
        """Near spellings are one person where the reports give both the same office: "Amos Hockstein", "Amos Hochstein", both the American envoy."""
        for one, other in self.people.near_spellings():
            shared = self._offices(one) & self._offices(other)
            apart = {place[0] for place in one.places}.isdisjoint(place[0] for place in other.places)
            if shared and apart:
                self.people.join(one, other)
            else:
                one.unsure_of.add(other.number)
                other.unsure_of.add(one.number)

    def _offices(self, profile: Profile) -> set[str]:
        """The telling words of its roles: nouns, nations, bodies."""
        return {word.lower() for place in profile.places for role in self.chain(place).roles for word in re.findall(r"\w{4,}", role)} - {
            "foreign",
            "former",
            "chief",
        }

    def _unplaced_bodies(self) -> list[tuple[str, int, Chain]]:
        """What looks like a body by itself and is no party's: perhaps a bare surname that another report explains."""
        return [
            (document, k, chain)
            for document, reading in self.readings.items()
            for k, chain in enumerate(reading.chains)
            if chain.kind is ChainKind.ORGANISATION and chain.names and not self._labelled(chain) and not self.parties.find(chain.names[0])
        ]

    def _labelled(self, chain: Chain) -> bool:
        """A transcript's speaker that the capitals made look like a body: "MORA:"."""
        return any(mention.kind is MentionKind.LABEL for mention in chain.mentions) and not self.parties.find(chain.name or "")

    # -- for whom --

    def key(self, place: Place) -> Key:
        """The person, or the body or unnamed speaker of one report, that a chain is judged as."""
        profile = self.profile_of.get(place)
        return place if profile is None else profile.number

    def _judge(self) -> None:
        """First by what each report shows; then again for those who are tied to somebody, twice, so that "her boss's aide" follows."""
        for name, chains in self.shown.items():
            for k, shown in enumerate(chains):
                self.clues[self.key((name, k))] += [Placed(clue, name) for clue in shown.clues]
        for key, placed in self.clues.items():
            self.verdicts[key] = judge(placed, self.kinds) if isinstance(key, int) else self.workings.verdict(key, self.kinds)
        for _ in range(2):
            self._follow_ties()

    def _follow_ties(self) -> None:
        tied: dict[Key, list[Placed]] = defaultdict(list)
        for name, chains in self.shown.items():
            for k, shown in enumerate(chains):
                if shown.owners:
                    tied[self.key((name, k))] += self._owners((name, k), shown)
        for key, owners in tied.items():
            if owners and owners != self._known_owners(key):
                self.clues[key] = [item for item in self.clues[key] if item.clue.feature != OWNER] + owners
                self.verdicts[key] = judge(self.clues[key], self.kinds)

    def _known_owners(self, key: Key) -> list[Placed]:
        return [item for item in self.clues[key] if item.clue.feature == OWNER]

    def _owners(self, place: Place, shown: ChainEvidence) -> list[Placed]:
        sides = [(tie, self.side((place[0], tie.to)).side) for tie in shown.owners if tie.to is not None and tie.to != place[1]]
        return [Placed(Clue(OWNER, side, tie.span), place[0]) for tie, side in sides if side is not None]

    def side(self, place: Place, seen: frozenset[Place] = frozenset()) -> SideReason:
        """The side of a chain, and which words say so."""
        chain = self.chain(place)
        if place in seen:
            return SideReason(None, "unresolved")
        profile = self.profile_of.get(place)
        if profile is not None and profile.roster is not None and profile.roster.sides:
            return self._on_roster(profile.roster, place)
        if profile is None and chain.first_person_of_issuer:
            return SideReason(self.documents[place[0]].issuer, "issuer of the document", place[0])
        if profile is None and chain.members:
            return self._of_several(chain, place, seen | {place})
        return self._judged(place, chain)

    def _on_roster(self, person: RosterPerson, place: Place) -> SideReason:
        term = next((term for term in person.sides if term.holds(self.documents[place[0]].published)), None)
        return SideReason(term.side if term else None, "roster" if term else "not_a_party")

    def _of_several(self, chain: Chain, place: Place, seen: frozenset[Place]) -> SideReason:
        sides = {self.side((place[0], member), seen).side for member in chain.members}
        if len(sides) == 1 and None not in sides:
            return self.side((place[0], chain.members[0]), seen)
        return SideReason(None, "joint", place[0], chain.mentions[0].span if chain.mentions else None)

    def _judged(self, place: Place, chain: Chain) -> SideReason:
        verdict = self.verdicts.get(self.key(place))
        if verdict is None or verdict.side is None:
            return SideReason(None, "anonymous" if chain.anonymous else "not_a_party", place[0], _first(chain))
        if verdict.document is None or verdict.span is None:
            return SideReason(verdict.side, "context", place[0], _first(chain))
        return SideReason(verdict.side, verdict.span.of(self.documents[verdict.document].text), verdict.document, verdict.span)


def _first(chain: Chain) -> Span | None:
    return chain.mentions[0].span if chain.mentions else None
