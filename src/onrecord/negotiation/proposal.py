"""A dossier proposed from reports themselves: who seems to negotiate, who speaks for them, and about what. For a person to correct.

Every state that English has a name for is tried as a party, and so is every named body that is no state (a union, a company, a movement). Those on
whose behalf enough is said stay. A body and the two states that say most are taken for parties; another state is a mediator where reports call it so,
else an observer.
Limit: whether a state negotiates, mediates or comments cannot be read off its share of the words alone; so each proposal says what it rests on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.languages.english_nations import NATIONS
from onrecord.languages.negotiation_issues import BUILT_IN
from onrecord.model import (
    Document,
    Dossier,
    Issue,
    Party,
    PartyKind,
    Person,
    Proposal,
    Reading,
    ResolvedStatement,
    RosterPerson,
    SideTerm,
    SpeakerKind,
    words_of,
)
from onrecord.negotiation.speakers import resolve

LEAST_SHARE = 0.05  # of all statements with a side: one that says less is left out
LEAST_STATEMENTS = 2
LEAST_BODY = 3  # statements of a body that is no state
MOST_PARTIES = 6
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
MEDIATING = re.compile(r"\b(?:mediat\w+|brokered|facilitat\w+|go-between|hosted by|good offices)\b", re.IGNORECASE)


def propose(documents: Sequence[Document], readings: Sequence[Reading], name: str) -> Proposal:
    """Parties, people and issues of the reports, the likeliest first."""
    every = Dossier(name, tuple(Party(_slug(nation.names[0]), (nation.names[0].title(),)) for nation in NATIONS))
    resolution = resolve(documents, readings, every, {})
    said = Counter(s.side.side for s in resolution.statements if s.side.side)
    bodies = _bodies(resolution.statements)
    found = [(count, party) for party, count in said.items() if count >= max(LEAST_STATEMENTS, LEAST_SHARE * said.total())]
    found += [(count, body) for body, count in bodies.items() if count >= LEAST_BODY]
    ranked = [party for _, party in sorted(found, key=lambda row: (-row[0], row[1])) if _is_written(party, every, documents)][:MOST_PARTIES]
    first = [party for party in ranked if every.party(party)][:2]
    parties = tuple(_party(party, party in first or party in bodies, every, documents) for party in ranked)
    people = [p for p in resolution.people if p.statements >= LEAST_STATEMENTS and p.side.side in {party.id for party in parties}]
    issues = _issues(resolution.statements)
    grounds = {f"party:{p.id}": f"{said[p.id] or bodies[r]} statements" for p, r in zip(parties, ranked, strict=True)}
    grounds |= {f"person:{p.id}": f"{p.statements} statements; side because of “{p.side.reason}”" for p in people}
    grounds |= {f"issue:{issue.id}": f"in {count} statements" for issue, count in issues}
    return Proposal(Dossier(name, parties, tuple(issue for issue, _ in issues), tuple(map(_roster, people))), tuple(grounds.items()))


def _bodies(statements: Iterable[ResolvedStatement]) -> Counter[str]:
    """How much named bodies say that are no part of a state: `"the Teamsters"` counts for `"Teamsters"`, `"the union"` for nobody."""
    names = (s.speaker.name or "" for s in statements if s.speaker.kind is SpeakerKind.ORGANISATION and s.side.side is None)
    return Counter(own for name in names if (own := ARTICLE.sub("", name)) and own[0].isupper())


def _party(name: str, negotiates: bool, every: Dossier, documents: Iterable[Document]) -> Party:
    names = _as_written(_words(name, every), documents)
    kind = PartyKind.PARTY if negotiates else PartyKind.MEDIATOR if _mediates(names, documents) else PartyKind.OBSERVER
    return Party(name if every.party(name) else _slug(name), names, kind)


def _words(name: str, every: Dossier) -> tuple[str, ...]:
    """What a state is called, and its seats; a body's own name."""
    return next((n.names + n.seats for n in NATIONS if every.party(name) and _slug(n.names[0]) == name), (name,))


def _is_written(name: str, every: Dossier, documents: Iterable[Document]) -> bool:
    return bool(_as_written(_words(name, every), documents))


def _as_written(words: Iterable[str], documents: Iterable[Document]) -> tuple[str, ...]:
    """Those of the words that the reports use, in the spelling that they use most: `"kyiv"` -> `"Kyiv"`; none that begins with a small letter."""
    text = "\n".join(document.text for document in documents)
    spellings = [Counter(re.findall(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)).most_common(1) for word in words]
    return tuple(dict.fromkeys(found[0][0] for found in spellings if found and not found[0][0][0].islower()))


def _mediates(names: Sequence[str], documents: Iterable[Document]) -> bool:
    """Whether a sentence that names it speaks of mediating."""
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names))
    sentences = (sentence for document in documents for sentence in re.split(r"(?<=[.!?])\s+", document.text))
    return any(MEDIATING.search(sentence) and named.search(sentence) for sentence in sentences)


def _issues(statements: Sequence[ResolvedStatement]) -> list[tuple[Issue, int]]:
    """The built-in issues that the statements speak of, those with most first."""
    contents = [words_of(s.statement.content, s.document.text).casefold() for s in statements]
    counted = [(issue, sum(any(term.casefold() in content for term in issue.terms) for content in contents)) for issue in BUILT_IN]
    return sorted(((issue, count) for issue, count in counted if count >= LEAST_STATEMENTS), key=lambda row: -row[1])


def _roster(person: Person) -> RosterPerson:
    return RosterPerson(_slug(person.name), person.name, person.aliases, person.roles[:2], (SideTerm(person.side.side),))


def _slug(name: str) -> str:
    return re.sub(r"[^\w]+", "_", name.casefold()).strip("_") or "unnamed"
