"""Statements with their speakers and sides, and the people of the dossier: `resolve`.

Applied when the record is read: a corrected roster or a decision needs no re-reading of the reports.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model import (
    Chain,
    ChainKind,
    Decision,
    Document,
    Dossier,
    Person,
    Reading,
    ResolvedClaim,
    ResolvedStatement,
    SideReason,
    Speaker,
    SpeakerKind,
    Statement,
    identity,
)
from onrecord.negotiation.cast import Cast, Place
from onrecord.negotiation.people import Profile
from onrecord.negotiation.utterances import mark_tellings
from onrecord.negotiation.workings import Workings

IssuesOf = Callable[[str], tuple[str, ...]] | Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Resolution:
    """The statements in the order of the documents, and everybody who is named."""

    statements: tuple[ResolvedStatement, ...]
    people: tuple[Person, ...]


def resolve(
    documents: Sequence[Document],
    readings: Sequence[Reading],
    dossier: Dossier,
    issues_of: IssuesOf,
    decisions: Sequence[Decision] = (),
    workings: Workings | None = None,
) -> Resolution:
    """Every statement with who speaks and for whom, as read; what people decided is laid over it by `person_rulings`.

    `issues_of` gives a claim id its issues. Who keeps one `workings` for a growing dossier and hands it in each time pays for the new reports alone.
    """
    cast = Cast(documents, readings, dossier, workings)
    issues = issues_of if callable(issues_of) else lambda claim: issues_of.get(claim, ())
    statements = tuple(_resolved(statement, cast, issues) for reading in readings for statement in reading.statements)
    return Resolution(mark_tellings(statements), _people(cast, statements))


def _resolved(statement: Statement, cast: Cast, issues: Callable[[str], tuple[str, ...]]) -> ResolvedStatement:
    document = cast.documents[statement.document]
    claims = tuple(ResolvedClaim(claim, issues(claim.id), claim.act) for claim in statement.claims)
    if statement.chain is None:
        return ResolvedStatement(
            statement,
            document,
            _issuer(document, cast),
            SideReason(document.issuer, "issuer of the document" if document.issuer else "unresolved"),
            claims,
        )
    place = (document.id, statement.chain)
    side = cast.side(place)
    return ResolvedStatement(statement, document, speaker_of(place, side, cast), side, claims)


def _issuer(document: Document, cast: Cast) -> Speaker:
    party = cast.dossier.party(document.issuer) if document.issuer else None
    if party is None:
        return Speaker(None, None, SpeakerKind.UNRESOLVED, "unresolved")
    return Speaker(party.id, party.names[0], SpeakerKind.PARTY)


def speaker_of(place: Place, side: SideReason, cast: Cast) -> Speaker:
    """Who speaks, under the name that the record shows."""
    chain = cast.chain(place)
    if (profile := cast.profile_of.get(place)) is not None:
        return Speaker(person_id(profile, cast), cast.name_of[profile.number], SpeakerKind.PERSON)
    if chain.first_person_of_issuer:
        return _issuer(cast.documents[place[0]], cast)
    if chain.members and side.side is None:
        return Speaker(None, chain.description, SpeakerKind.JOINT, "joint")
    if chain.anonymous:
        return _unnamed(chain, side, cast)
    return _body(chain, side, cast)


def _body(chain: Chain, side: SideReason, cast: Cast) -> Speaker:
    """A party under its own name; a part of one as "the Foreign Ministry (Iran)"."""
    words = chain.name or chain.description or ""
    party = cast.dossier.party(side.side) if side.side else None
    if party is None:
        return Speaker(None, words, SpeakerKind.ORGANISATION, "not_a_party")
    if cast.parties.named(words) == party.id:
        return Speaker(party.id, words if words in party.names else party.names[0], SpeakerKind.PARTY)
    return Speaker(party.id, f"{words} ({party.names[0]})", SpeakerKind.PARTY)


def _unnamed(chain: Chain, side: SideReason, cast: Cast) -> Speaker:
    """Those who speak in a body's name carry its name; a source that hides does not."""
    words = chain.description or ""
    party = cast.dossier.party(side.side) if side.side else None
    voice = chain.kind is ChainKind.GROUP or "spokes" in words.lower() or chain.members
    name = f"{words} ({party.names[0]})" if party is not None and voice else words
    return Speaker(None, name, SpeakerKind.ANONYMOUS, "anonymous")


def person_id(profile: Profile, cast: Cast) -> str:
    """From the roster, else from the dossier and the fullest name, so that it is the same in every run."""
    return (
        profile.roster.id if profile.roster is not None else identity("person", cast.dossier.name, cast.name_of.get(profile.number) or profile.name)
    )


def _people(cast: Cast, statements: Sequence[ResolvedStatement]) -> tuple[Person, ...]:
    spoke: dict[str, int] = {}
    for statement in statements:
        if statement.speaker.kind is SpeakerKind.PERSON and statement.speaker.id:
            spoke[statement.speaker.id] = spoke.get(statement.speaker.id, 0) + 1
    people = [_person(profile, cast, spoke) for profile in cast.people.profiles if profile.places or profile.roster]
    return tuple(sorted(people, key=lambda person: (-person.statements, person.name)))


def _person(profile: Profile, cast: Cast, spoke: Mapping[str, int]) -> Person:
    ident = person_id(profile, cast)
    roles = dict.fromkeys(role for place in profile.places for role in cast.chain(place).roles)
    aliases = tuple(form for form in profile.forms if form != cast.name_of[profile.number])
    side = cast.side(profile.places[0]) if profile.places else SideReason(None, "roster")
    unsure = tuple(person_id(cast.people.profiles[k], cast) for k in sorted(profile.unsure_of))
    return Person(
        ident,
        cast.name_of[profile.number],
        aliases,
        tuple(roles),
        side,
        tuple(dict.fromkeys(d for d, _ in profile.places)),
        spoke.get(ident, 0),
        unsure,
    )
