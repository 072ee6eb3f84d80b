"""Everybody who appears in a dossier's reports, and for whom they speak: chains of reports -> people and sides.

Evidence comes in three rounds: what words say themselves, what ties to others say ("his spokeswoman"), and only for those still without a side what
stands around them. A person's side is decided over all reports together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from onrecord.languages.english_nations import UNION_MEMBERS, nations_in
from onrecord.languages.english_officeholders import known_holder
from onrecord.model import Chain, ChainKind, Document, Dossier, MentionKind, Reading, SideReason, Span
from onrecord.negotiation.parties import NAME, NATION, Hit, PartyWords
from onrecord.negotiation.people import PeopleIndex, Profile
from onrecord.negotiation.sides import NO_SIDE, Evidence, side_in, strongest
from onrecord.negotiation.surroundings import Surroundings

# Unnamed speakers who hold an office, and bodies that belong to somebody: their side may be read from what stands before them.
OFFICIAL = re.compile(
    r"\b(?:spokes\w+|officials?|ministers?|negotiators?|delegates?|members?|advis[eo]rs?|aides?|representatives?|commanders?|officers?|president|chairman|lawyers?|managers?|executives?|stewards?|managements?)\b"
)
BODY = re.compile(
    r"\b(?:ministry|office|department|delegation|team|committee|commission|government|army|military|command|leadership|side|board|staff|statement|e-?mail|memo)\b"
)
STATE_TITLE = re.compile(r"\b(?:president|prime minister|premier|minister|parliament|speaker|government|ministry|army|cabinet)\b", re.IGNORECASE)
BUSINESS = re.compile(
    r"(?i)\b(?:chief executive|ceo|cfo|coo|finance chief|personnel|human resources|board member|managing director|executive vice|chief operating|"
    r"labor relations|airplane chief|boss)\b"
)
_CLAUSE = re.compile(r"(?i)(?:who|whose)\b(?!.*\b(?:leads?|led|heads?|headed|represents?|speaks?|chairs?|runs?|negotiates?)\b)")
AT_HOME = 1.3
ISSUER = 1.2  # a document's issuer, for a person with an office whom its own document does not place
WEIGHT = {3: 3.0, 2: 2.5, 1: 1.2}

Place = tuple[str, int]  # document id, chain index


class Cast:
    """Looks up the person and the side of a chain."""

    def __init__(self, documents: Sequence[Document], readings: Sequence[Reading], dossier: Dossier) -> None:
        self.dossier, self.parties = dossier, PartyWords(dossier)
        self.documents = {document.id: document for document in documents}
        self.readings = {reading.document: reading for reading in readings}
        self.people = PeopleIndex(dossier.roster)
        self.profile_of: dict[Place, Profile] = {}
        self.evidence: dict[int, list[Evidence]] = defaultdict(list)
        self.side_of: dict[int, SideReason] = {}
        self._surroundings: dict[str, Surroundings] = {}
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

    def _judge(self) -> None:
        for place, profile in self.profile_of.items():
            self.evidence[profile.number] += self._stated(place)
        self._decide()
        for place, profile in self.profile_of.items():
            self.evidence[profile.number] += self._tied(place)
        self._decide()
        for place, profile in self.profile_of.items():
            if profile.number not in self.side_of and not self._outsider(profile):
                self.evidence[profile.number] += self._around(place, self._roles(profile))
        self._decide()
        self._tie_again()

    def _tie_again(self) -> None:
        """Those who are tied to somebody whose side has only just been found: "her boss, Kelly Ortberg"."""
        for place, profile in self.profile_of.items():
            if profile.number not in self.side_of:
                self.evidence[profile.number] += self._tied(place)
        self._decide()

    def _outsider(self, profile: Profile) -> bool:
        """An expert or a bystander by every role that the reports give."""
        return bool(NO_SIDE.search(self._roles(profile)))

    def _roles(self, profile: Profile) -> str:
        return " | ".join(role for place in profile.places for role in self.chain(place).roles)

    def _eligible(self, roles: str) -> frozenset[str]:
        """The parties that somebody with these roles can belong to: a minister to a state, a finance chief to an employer; empty: any."""
        if BUSINESS.search(roles) and self.parties.employers:
            return frozenset(self.parties.employers)
        return frozenset(self.parties.states) if STATE_TITLE.search(roles) else frozenset()

    def _abroad(self, roles: str, place: Place) -> list[Evidence] | None:
        """Evidence for one whose role names a state that is no party: the European Union's, or nobody's; None where no such state is named."""
        nations = nations_in(roles)
        if not nations:
            return None
        union = side_in("European Union", 0, self.parties) if nations <= UNION_MEMBERS else None
        return [Evidence(union.party, 1.0, Hit(union.party, self.chain(place).ties[0].span, NATION), place[0])] if union else []

    def _around(self, place: Place, roles: str) -> list[Evidence]:
        abroad = self._abroad(roles, place) if self.chain(place).ties else None
        if abroad is not None:
            return abroad
        among = self._eligible(roles)
        found = (
            [Evidence(next(iter(among)), 0.5, Hit(next(iter(among)), self.chain(place).mentions[0].span, NAME), place[0])] if len(among) == 1 else []
        )
        for mention in self.chain(place).mentions:
            if mention.kind is MentionKind.NAME:
                for party, (weight, hit) in self.surroundings(place[0]).weigh(mention.span, among).items():
                    found.append(Evidence(party, weight, hit, place[0]))
        found += self._office(place, leaving=True)
        found += self._at_home(place)
        issuer = self.documents[place[0]].issuer
        if issuer and self.chain(place).roles and found:
            found.append(Evidence(issuer, ISSUER, Hit(issuer, self.chain(place).ties[0].span, NAME), place[0]))
        return found

    def _at_home(self, place: Place) -> list[Evidence]:
        """`"the President"` in a paper of Tehran is Iran's: state titles without a state are those of where the outlet appears."""
        document, chain = self.documents[place[0]], self.chain(place)
        home = {hit.party for hit in self.parties.find(document.outlet or "") if hit.strength in {NAME, NATION}}
        title = next((tie.span for tie in chain.ties if STATE_TITLE.search(tie.span.of(document.text))), None)
        if len(home) != 1 or title is None or document.issuer:
            return []
        return [Evidence(next(iter(home)), AT_HOME, Hit(next(iter(home)), title, NATION), document.id)]

    def surroundings(self, document: str) -> Surroundings:
        if document not in self._surroundings:
            self._surroundings[document] = Surroundings(self.documents[document], self.parties)
        return self._surroundings[document]

    def _decide(self) -> None:
        for profile in self.people.profiles:
            best = strongest(self.evidence[profile.number])
            if best is not None:
                self.side_of[profile.number] = SideReason(best.side, self._words(best), best.document, best.hit.span)

    def _words(self, evidence: Evidence) -> str:
        return evidence.hit.span.of(self.documents[evidence.document].text)

    def _stated(self, place: Place) -> list[Evidence]:
        """What the words of its roles say of a chain's side."""
        document, chain = self.documents[place[0]], self.chain(place)
        referring = {mention.span for mention in chain.mentions if mention.kind is MentionKind.NOMINAL}
        found = self._office(place, leaving=False)
        for tie in chain.ties:
            if NO_SIDE.search(tie.span.of(document.text)):
                continue
            if (hit := side_in(tie.span.of(document.text), tie.span.start, self.parties)) is not None:
                sure = 1.0 if tie.span not in referring and not _CLAUSE.match(tie.span.of(document.text)) else 0.4
                found.append(Evidence(hit.party, sure * WEIGHT[hit.strength], Hit(hit.party, tie.span, hit.strength), document.id))
        return found

    def _office(self, place: Place, leaving: bool) -> list[Evidence]:
        """World knowledge, where the reports say nothing: a head of state is on that state's side."""
        document, chain = self.documents[place[0]], self.chain(place)
        holder = known_holder(chain.name, document.published) if chain.name else None
        last_year = holder is not None and document.published is not None and holder.until == document.published.year
        hit = side_in(holder.nation, 0, self.parties) if holder and last_year is leaving else None
        return [Evidence(hit.party, 1.0 if leaving else 0.3, Hit(hit.party, chain.mentions[0].span, hit.strength), document.id)] if hit else []

    def _tied(self, place: Place) -> list[Evidence]:
        document, chain = self.documents[place[0]], self.chain(place)
        found = []
        for tie in chain.ties:
            if re.search(r"(?i)\b(its|their)\b", tie.span.of(document.text)):
                near = self.surroundings(place[0]).any_before(tie.span.start)
                side = near.party if near else None
            else:
                side = self.side((place[0], tie.to)).side if tie.to is not None and tie.to != place[1] else None
            if side is not None:
                found.append(Evidence(side, 2.0, Hit(side, tie.span, NAME), document.id))
        return found

    def side(self, place: Place, seen: frozenset[Place] = frozenset()) -> SideReason:
        """The side of a chain, and which words say so."""
        chain = self.chain(place)
        if place in seen:
            return SideReason(None, "unresolved")
        if (profile := self.profile_of.get(place)) is not None:
            return self._of_person(profile, place)
        if chain.first_person_of_issuer:
            return SideReason(self.documents[place[0]].issuer, "issuer of the document", place[0])
        if chain.members:
            return self._of_several(chain, place, seen | {place})
        return self._of_words(chain, place, seen | {place})

    def _of_person(self, profile: Profile, place: Place) -> SideReason:
        if profile.roster is not None and profile.roster.sides:
            day = self.documents[place[0]].published
            term = next((term for term in profile.roster.sides if term.holds(day)), None)
            return SideReason(term.side if term else None, "roster" if term else "not_a_party")
        return self.side_of.get(profile.number, SideReason(None, "not_a_party"))

    def _of_several(self, chain: Chain, place: Place, seen: frozenset[Place]) -> SideReason:
        sides = {self.side((place[0], member), seen).side for member in chain.members}
        if len(sides) == 1 and None not in sides:
            return self.side((place[0], chain.members[0]), seen)
        return SideReason(None, "joint", place[0], chain.mentions[0].span if chain.mentions else None)

    def _of_words(self, chain: Chain, place: Place, seen: frozenset[Place]) -> SideReason:
        document = self.documents[place[0]]
        words = [(chain.name, chain.mentions[0].span)] if chain.name and chain.mentions else []
        words += [(tie.span.of(document.text), tie.span) for tie in chain.ties]
        for text, span in words:
            if (chain.anonymous or chain.description) and NO_SIDE.search(text):
                return SideReason(None, "not_a_party", document.id, span)
            if (hit := side_in(text, 0, self.parties)) is not None:
                return SideReason(hit.party, text, document.id, span)
        for tie in chain.ties:
            if tie.to is not None:
                owner = self.side((place[0], tie.to), seen)
                if owner.side is not None:
                    return SideReason(owner.side, tie.span.of(document.text), document.id, tie.span)
        home = self._at_home(place)
        if home:
            return SideReason(home[0].side, home[0].hit.span.of(document.text), document.id, home[0].hit.span)
        near = self._near(chain, place)
        if near is not None:
            return SideReason(near.party, near.span.of(document.text), document.id, near.span)
        return SideReason(None, "anonymous" if chain.anonymous else "not_a_party", document.id, _first(chain))

    def _near(self, chain: Chain, place: Place) -> Hit | None:
        """The party that the text before an unnamed official or a body spoke of: `"The railway … a spokesman said"`."""
        words = " ".join([chain.description or chain.name or "", *(tie.span.of(self.documents[place[0]].text) for tie in chain.ties)]).lower()
        label = any(mention.kind is MentionKind.LABEL for mention in chain.mentions)
        if not chain.mentions or (not label and not (OFFICIAL.search(words) if chain.anonymous else BODY.search(words))):
            return None
        document = self.documents[place[0]]
        if document.issuer and re.match(r"(?i)(the|our|his|her)\b", words):
            return Hit(document.issuer, chain.mentions[0].span, NAME)
        return self.surroundings(place[0]).nearest_before(chain.mentions[0].span.start)


def _first(chain: Chain) -> Span | None:
    return chain.mentions[0].span if chain.mentions else None
