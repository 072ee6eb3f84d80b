"""Which party words speak of: the dossier's names, and what follows from them (nationality words, capitals, sub-bodies, plain words of the names).

`find` returns every hit with its strength: 3 for a name as the dossier gives it, 2 for what a nation's name brings along, 1 for a single telling word
of a name ("federal" of "the federal delegation"). Invariant: two parties never share a derived term; a term that would be both's is nobody's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from onrecord.languages.english_nations import NATIONS, Nation
from onrecord.languages.english_people import BODY_NOUNS, DOCUMENT_NOUNS, GENERIC_WORDS, ROLE_NOUNS, TITLES
from onrecord.languages.english_sides import PARTY_CLASSES
from onrecord.languages.personal_names import fold
from onrecord.model import Dossier, Party, Span

NAME, NATION, WORD = 3, 2, 1
_TOKEN = re.compile(r"\w(?:[\w.&]*\w)?\.?|\w")
_EMPLOYER = re.compile(
    r"(?i)\b(?:compan(?:y|ies)|inc|corp|ag|plc|ltd|gmbh|firm|employers?|railway|airline|carrier|\w+maker|manufacturers?|producers|studios|giant|operators?|"
    r"group|holdings?|ports?|hospitals?|trusts|university|league|owners)\b"
)
_NATION_WORDS = frozenset(fold(word) for nation in NATIONS for word in (*nation.names, *nation.people, *nation.seats))
_PLAIN_BODIES = BODY_NOUNS | ROLE_NOUNS | TITLES | DOCUMENT_NOUNS


@dataclass(frozen=True, slots=True)
class Hit:
    """A party, the words that speak of it, and how strongly they do."""

    party: str
    span: Span
    strength: int


@dataclass(frozen=True, slots=True)
class _Term:
    party: str
    strength: int
    exact: str | None = None  # capitals count: "US", "AU"


class PartyWords:
    """The terms of one dossier's parties, ready for looking up."""

    def __init__(self, dossier: Dossier) -> None:
        self.parties = {party.id: party for party in dossier.parties}
        self.terms: dict[tuple[str, ...], tuple[_Term, ...]] = {}
        self.longest = 1
        self.opening: set[str] = set()  # first words of the terms
        self.states: set[str] = set()
        self.employers: set[str] = set()
        self.class_of: dict[str, str] = {}
        self._kinds()
        taken = self._add(dict(_stated(dossier.parties).items()), frozenset())
        taken = self._add(_nations(dossier.parties, frozenset(self.terms)), taken)
        self._add(_single_words(dossier.parties), taken)

    def _add(self, found: dict[tuple[str, ...], set[_Term]], taken: frozenset[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
        for phrase, terms in found.items():
            shared = len({term.party for term in terms}) > 1
            if phrase and phrase not in taken and (not shared or max(term.strength for term in terms) == NAME):
                self.terms[phrase] = tuple(terms)
                self.longest = max(self.longest, len(phrase))
                self.opening.add(phrase[0])
        return taken | frozenset(found)

    def find(self, text: str, base: int = 0) -> list[Hit]:
        """Every hit in the words, longest first at each place: `"the Ukrainian side"` -> ukraine."""
        tokens = [(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
        folded = [_fold(word) for word, _, _ in tokens]
        hits: list[Hit] = []
        k = 0
        while k < len(tokens):
            if folded[k] not in self.opening:
                k += 1
                continue
            size = next((n for n in range(min(self.longest, len(tokens) - k), 0, -1) if tuple(folded[k : k + n]) in self.terms), 0)
            terms = self.terms.get(tuple(folded[k : k + size]), ()) if size else ()
            words = text[tokens[k][1] : tokens[k + size - 1][2]] if size else ""
            good = [term for term in terms if term.exact is None or term.exact == words.rstrip(".") or term.exact == words]
            hits += [Hit(term.party, Span(base + tokens[k][1], base + tokens[k + size - 1][2]), term.strength) for term in good]
            k += size if good else 1
        return hits

    def _kinds(self) -> None:
        """Which parties are states, and which employers, so that a minister is not taken for an agency's and a finance chief not for a union's."""
        for party in self.parties.values():
            if _is_state(party):
                self.states.add(party.id)
            if _EMPLOYER.search(" | ".join(party.names)):
                self.employers.add(party.id)
            self.class_of[party.id] = self._class(party)

    def _class(self, party: Party) -> str:
        """What kind of body it is: state, body (of states), union, employer, armed, faction, other."""
        words = " | ".join(party.names)
        whole = next((nation for nation in NATIONS if _nation_in(party, nation) == "whole"), None)
        named = next((name for name, pattern in PARTY_CLASSES.items() if pattern.search(words)), None)
        if whole is not None and (whole.people or named != "armed"):
            return "state" if whole.people and whole.names[0] != "european union" else "body"
        return named or ("state" if party.id in self.states else "other")

    def named(self, words: str) -> str | None:
        """The party whose name the words are, but for an article; None if they are none's or several'."""
        phrase = _phrase(words)
        found = {term.party for term in self.terms.get(phrase, ()) if term.exact is None or term.exact == re.sub(r"(?i)^the ", "", words)}
        return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=16)
def party_words(dossier: Dossier) -> PartyWords:
    """The terms of a dossier, made once."""
    return PartyWords(dossier)


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    return fold(word.replace(".", "")).replace(" ", "") or word


def _phrase(words: str) -> tuple[str, ...]:
    folded = [_fold(match.group()) for match in _TOKEN.finditer(words)]
    return tuple(folded[1:] if len(folded) > 1 and folded[0] in {"the", "a", "an"} else folded)


def _stated(parties: Iterable[Party]) -> dict[tuple[str, ...], set[_Term]]:
    found: dict[tuple[str, ...], set[_Term]] = defaultdict(set)
    for party in parties:
        for name in (*party.names, party.id.replace("_", " ").replace("-", " ")):
            short = re.sub(r"(?i)^the ", "", name)
            exact = short if short.isupper() and len(short.replace(".", "")) <= 3 else None
            strength = NAME if name in party.names else WORD
            found[_phrase(name)].add(_Term(party.id, strength, exact if name in party.names else None))
            if exact and "." not in exact and name in party.names:
                found[_phrase(name)].add(_Term(party.id, strength, ".".join(exact) + "."))
    return found


def _nations(parties: Iterable[Party], stated: frozenset[tuple[str, ...]]) -> dict[tuple[str, ...], set[_Term]]:
    """What the nations that a party is called by bring along. One that is called by the nation itself comes before one that only contains it."""
    parties = tuple(parties)
    whole: dict[str, set[str]] = defaultdict(set)
    part: dict[str, set[str]] = defaultdict(set)
    for party in parties:
        for nation in NATIONS:
            match _nation_in(party, nation):
                case "whole":
                    whole[nation.names[0]].add(party.id)
                case "part":
                    part[nation.names[0]].add(party.id)
    found: dict[tuple[str, ...], set[_Term]] = defaultdict(set)
    for nation in NATIONS:
        owners = whole.get(nation.names[0]) or part.get(nation.names[0]) or set()
        for words in (*nation.names, *nation.people, *nation.seats):
            for owner in owners if len(owners) == 1 else ():
                upper = words.upper() if len(words) <= 3 and words in nation.names else None
                found[_phrase(words)].add(_Term(owner, NATION, upper))
    return found


def _nation_in(party: Party, nation: Nation) -> str | None:
    own = {_phrase(words) for words in (*nation.names, *nation.people, *nation.seats)}
    kind = None
    for name in party.names:
        phrase = _phrase(name)
        if phrase in own and not (len(phrase[0]) <= 3 and name.islower()):
            return "whole"
        if any(phrase[i : i + len(term)] == term for term in own for i in range(len(phrase))) and not re.search(r"\b(enemy|region|against)\b", name):
            kind = "part"
    return kind


def _is_state(party: Party) -> bool:
    government = re.search(r"(?i)\b(?:government|ministry)\b", " ".join(party.names))
    return bool(government) or any(nation.people and _nation_in(party, nation) for nation in NATIONS)


def _single_words(parties: Iterable[Party]) -> dict[tuple[str, ...], set[_Term]]:
    """The telling words of the names: `"Teamsters"` of "International Brotherhood of Teamsters", `"rebel"` of "the rebels"."""
    found: dict[tuple[str, ...], set[_Term]] = defaultdict(set)
    parties = tuple(parties)
    words_of_party = {party.id: Counter(_fold(m.group()) for name in party.names for m in _TOKEN.finditer(name)) for party in parties}
    uses = {
        word: {ident for ident, words in words_of_party.items() if word in words}
        for words in words_of_party.values()
        for word in words
        if word in _PLAIN_BODIES
    }
    uses = defaultdict(set, uses)
    for party in parties:
        for name in party.names:
            for match in _TOKEN.finditer(name):
                word, folded = match.group(), _fold(match.group())
                if folded in _NATION_WORDS:
                    continue
                proper = word[0].isupper() and not _generic(folded)
                plain = word.islower() and len(word) > 3 and folded not in GENERIC_WORDS and (len(_phrase(name)) == 1 or not _generic(folded))
                if proper or plain or (uses[folded] == {party.id} and words_of_party[party.id][folded] > 1):
                    for form in {folded, folded[:-1] if folded.endswith("s") and len(folded) > 4 else folded + "s"}:
                        found[(form,)].add(_Term(party.id, WORD, None))
    return found


def _generic(word: str) -> bool:
    return word in GENERIC_WORDS or word in _PLAIN_BODIES or (word.endswith("s") and word[:-1] in _PLAIN_BODIES) or len(word) < 3
