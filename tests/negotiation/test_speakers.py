"""Who speaks and for whom over the reports of a dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from onrecord.extract.mentions import find_chains
from onrecord.inference.parser import SpacyParser
from onrecord.model import Attribution, Document, Dossier, Party, PartyKind, Quotation, Reading, RosterPerson, SideTerm, Span, Statement, identity
from onrecord.negotiation.parties import PartyWords
from onrecord.negotiation.sides import side_in
from onrecord.negotiation.speakers import Resolution, resolve
from onrecord.settings import Settings

PARSER = SpacyParser(Settings())
DOSSIER = Dossier(
    "istanbul",
    (
        Party("ru", ("Russia", "the Kremlin")),
        Party("ua", ("Ukraine",)),
        Party("tr", ("Türkiye", "Turkey"), PartyKind.MEDIATOR),
        Party("boeing", ("Boeing", "the company")),
        Party("iam", ("IAM", "the union", "District 751")),
    ),
)


def report(text: str, *said: tuple[str, str], issuer: str | None = None, day: date = date(2025, 5, 17)) -> tuple[Document, Reading]:
    """A report with statements given by the words of source and content."""
    document = Document(identity(text), text, "0", (f"{identity(text)}.txt",), published=day, issuer=issuer)
    attributions = [Attribution(_at(text, source), _at(text, " "), _at(text, content)) for source, content in said]
    mentions = find_chains(document, PARSER.parse(text), attributions)
    statements = tuple(
        Statement(identity(text, k), document.id, a.source, a.cue, a.content, (), Quotation.INDIRECT, (), chain=mentions.speakers[k])
        for k, a in enumerate(attributions)
    )
    return document, Reading(document.id, statements, mentions.chains)


def _at(text: str, words: str) -> tuple[Span, ...]:
    return (Span(text.index(words), text.index(words) + len(words)),) if words else ()


def resolved(*reports: tuple[Document, Reading], dossier: Dossier = DOSSIER) -> Resolution:
    return resolve([d for d, _ in reports], [r for _, r in reports], dossier, {})


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("head of the Ukrainian delegation", "ua"),
        ("Kyiv's chief negotiator", "ua"),
        ("the Foreign Ministry in Kyiv", "ua"),
        ("a Kremlin spokesman", "ru"),
        ("Russia's envoy to Ukraine", "ru"),
        ("an adviser to the union", "iam"),
        ("president of district 751", "iam"),
        ("Boeing's chief executive", "boeing"),
        ("the Turkish foreign minister", "tr"),
        ("talks with Russia", None),
        ("a source close to the talks", None),
    ],
)
def test_words_name_a_side(words: str, side: str | None) -> None:
    """Whose side a description puts somebody on, and not whom the role is directed at."""
    hit = side_in(words, 0, PartyWords(DOSSIER))
    assert (hit.party if hit else None) == side


def test_a_person_is_one_across_reports_and_keeps_the_side_of_the_report_that_gives_it() -> None:
    """A surname in one report and a role in another are one person with one side, and the reason names document and words."""
    first = report("Rustem Umerov, head of the Ukrainian delegation, said that talks go on.", ("Rustem Umerov", "talks go on"))
    second = report("The list is long, Umierov said.", ("Umierov", "The list is long"))
    found = resolved(first, second)
    assert {s.speaker.id for s in found.statements} == {found.people[0].id}
    assert [s.side.side for s in found.statements] == ["ua", "ua"]
    side = found.statements[1].side
    assert side.document == first[0].id
    assert side.span is not None
    assert "Ukrainian" in side.span.of(first[0].text)


def test_an_unnamed_source_may_have_a_side() -> None:
    """A source in a delegation is nobody, on that delegation's side."""
    source = "a source in the Ukrainian delegation"
    statement = resolved(report(f"Talks go on, {source} said.", (source, "Talks go on"))).statements[0]
    assert (statement.speaker.id, statement.speaker.name, statement.side.side) == (None, source, "ua")


def test_an_expert_speaks_for_nobody() -> None:
    """An analyst in a party's capital is on no side."""
    text = "Talks will fail, said Richard Giragosian, an analyst in Moscow."
    assert resolved(report(text, ("Richard Giragosian", "Talks will fail"))).statements[0].side.side is None


def test_a_part_of_a_party_carries_the_party_s_name() -> None:
    """A ministry is shown as itself, with the party that it belongs to."""
    statement = resolved(report("Talks go on, the Foreign Ministry in Kyiv said.", ("the Foreign Ministry in Kyiv", "Talks go on"))).statements[0]
    assert (statement.speaker.id, statement.side.side) == ("ua", "ua")
    assert statement.speaker.name == "the Foreign Ministry in Kyiv (Ukraine)"


def test_several_sides_together_are_on_none() -> None:
    """Two sides that speak jointly are a joint speaker without a side."""
    statement = resolved(report("Talks go on, both sides said.", ("both sides", "Talks go on"))).statements[0]
    assert statement.side.side is None


def test_a_document_s_issuer_speaks_where_nobody_is_named() -> None:
    """A side's own document without a source is that side's account."""
    statement = resolved(report("Nothing was agreed.", ("", "Nothing was agreed"), issuer="iam")).statements[0]
    assert (statement.speaker.id, statement.side.side) == ("iam", "iam")


def test_the_roster_decides_by_day() -> None:
    """Somebody who changed sides speaks for the side of the day."""
    terms = (SideTerm("ua", until=date(2025, 1, 1)), SideTerm("ru", since=date(2025, 1, 2)))
    dossier = replace(DOSSIER, roster=(RosterPerson("x", "Ivan Ivanov", sides=terms),))
    text = "Talks go on, Ivan Ivanov said."
    before = report(text, ("Ivan Ivanov", "Talks go on"), day=date(2024, 5, 1))
    after = report(text + " ", ("Ivan Ivanov", "Talks go on"), day=date(2025, 5, 1))
    assert [s.side.side for s in resolved(before, after, dossier=dossier).statements] == ["ua", "ru"]


def test_one_utterance_told_twice_is_one() -> None:
    """Two reports of the same words of the same person are tellings of one utterance, the fullest first."""
    short = "We are ready to continue contacts with the other side next week"
    first = report(f"{short}, Vladimir Medinsky said.", ("Vladimir Medinsky", short))
    second = report(f"{short} in Istanbul, Vladimir Medinsky said.", ("Vladimir Medinsky", f"{short} in Istanbul"))
    found = resolved(first, second).statements
    assert (found[0].same_as, found[1].same_as) == (found[1].id, None)


def test_the_order_of_reports_changes_nothing() -> None:
    """Speakers and sides do not depend on the order in which the reports come."""
    first = report("Rustem Umerov, head of the Ukrainian delegation, said that talks go on.", ("Rustem Umerov", "talks go on"))
    second = report("The list is long, Umerov said.", ("Umerov", "The list is long"))
    one, other = resolved(first, second), resolved(second, first)
    assert {s.id: (s.speaker, s.side) for s in one.statements} == {s.id: (s.speaker, s.side) for s in other.statements}
