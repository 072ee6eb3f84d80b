"""Who is meant by a source: sentences, the source's words, and the name (or description) of who speaks."""

from __future__ import annotations

import re
from datetime import date

import pytest

from onrecord.extract.mentions import Mentions, find_chains
from onrecord.inference.parser import SpacyParser
from onrecord.model import Attribution, Chain, Document, Span, identity
from onrecord.protocols import Parse
from onrecord.settings import Settings

PARSER = SpacyParser(Settings())


def document(text: str, issuer: str | None = None, title: Span | None = None) -> Document:
    return Document(identity(text), text, "0", ("a.txt",), published=date(2025, 5, 17), issuer=issuer, title_span=title)


def said(text: str, source: str, content: str, nth: int = 1) -> Attribution:
    """The attribution with these words; `nth` counts the source's occurrences; the cue is one letter, which is enough."""
    start = [m.start() for m in re.finditer(rf"\b{re.escape(source)}\b", text)][nth - 1] if source else 0
    where = text.index(content)
    return Attribution((Span(start, start + len(source)),) if source else (), (Span(0, 1),) if source else (), (Span(where, where + len(content)),))


def read(text: str, *attributions: Attribution, issuer: str | None = None, title: Span | None = None) -> Mentions:
    parse: Parse = PARSER.parse(text)
    return find_chains(document(text, issuer, title), parse, attributions)


def who(mentions: Mentions, place: int) -> Chain:
    chain = mentions.speakers[place]
    assert chain is not None
    return mentions.chains[chain]


@pytest.mark.parametrize(
    ("text", "source", "nth", "name"),
    [
        ("Rustem Umerov met reporters. Talks were hard, Umerov said.", "Umerov", 2, "Rustem Umerov"),
        ("Vladimir Medinsky, who leads the Russian delegation, was satisfied. Talks go on, he said.", "he", 1, "Vladimir Medinsky"),
        ("Foreign Minister Abbas Araghchi came from Rome. Talks go on, the minister said.", "the minister", 1, "Abbas Araghchi"),
        ("Its envoy, Steve Witkoff, spoke. Talks go on, the envoy said.", "the envoy", 1, "Steve Witkoff"),
        ("The Norwegian foreign minister, Espen Eide, came. Talks go on, the Norwegian said.", "the Norwegian", 1, "Espen Eide"),
        ("Tammy Bruce came first. Talks go on, the State Department's Tammy Bruce said.", "the State Department's Tammy Bruce", 1, "Tammy Bruce"),
        ("Talks go on, said her boss, Kelly Ortberg.", "her boss, Kelly Ortberg", 1, "Kelly Ortberg"),
        ("Giorgia Meloni spoke after Friedrich Merz. Talks go on, she said.", "she", 1, "Giorgia Meloni"),
    ],
)
def test_a_source_is_the_person_it_names_or_refers_to(text: str, source: str, nth: int, name: str) -> None:
    """A name, a role or a pronoun is the person; every mention is a slice of the text."""
    mentions = read(text, said(text, source, "alks ", nth))
    assert who(mentions, 0).name == name
    assert all(m.span.of(text).strip() == m.span.of(text) for chain in mentions.chains for m in chain.mentions)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Talks go on, a source in the delegation said.", "a source in the delegation"),
        ("Julie Su was silent. Talks go on, an aide to Julie Su said.", "an aide to Julie Su"),
        ("Antony Blinken was silent. Talks go on, a State Department official said.", "a State Department official"),
        ("Talks go on, three people close to the talks said.", "three people close to the talks"),
    ],
)
def test_a_source_that_hides_stays_unnamed(text: str, source: str) -> None:
    """An unnamed source keeps what is said of it and gets nobody's name."""
    chain = who(read(text, said(text, source, "alks go on")), 0)
    assert (chain.anonymous, chain.name, chain.description) == (True, None, source)


def test_the_official_is_the_unnamed_one_of_before() -> None:
    """A role without a name goes back to the unnamed source that the report introduced."""
    text = "A senior American official was pleased. Talks were direct, he said. A date is open, the official added."
    first, second = said(text, "A senior American official", "pleased"), said(text, "the official", "A date is open")
    mentions = read(text, first, second)
    assert mentions.speakers[0] == mentions.speakers[1]


def test_first_person_of_a_side_s_own_document_is_its_issuer() -> None:
    """In a document that a side issued, "we" and a statement without a source are that side's."""
    text = "Bulletin\n\nWe demand the pension. Nothing was agreed."
    mentions = read(text, said(text, "We", "the pension"), said(text, "", "Nothing was agreed"), issuer="iam")
    assert all(who(mentions, place).first_person_of_issuer for place in (0, 1))


def test_two_people_speak_jointly() -> None:
    """Two names with "and" are a group whose members are known."""
    text = "Jon Holden and Brandon Bryant told members that talks go on."
    mentions = read(text, said(text, "Jon Holden and Brandon Bryant", "talks go on"))
    assert [mentions.chains[k].name for k in who(mentions, 0).members] == ["Jon Holden", "Brandon Bryant"]


def test_a_headline_s_speaker_is_told_below() -> None:
    """A headline's bare role is the person whom the body lets say the same."""
    text = "Mediator says talks inch forward\n\nThe talks inch forward, Badr Albusaidi, the Omani foreign minister, wrote."
    title = Span(0, 32)
    body = "The talks inch forward"
    headline = Attribution((Span(0, 8),), (Span(9, 13),), (Span(14, 32),))
    mentions = read(text, headline, said(text, "Badr Albusaidi, the Omani foreign minister", body), title=title)
    assert who(mentions, 0).name == "Badr Albusaidi"


def test_roles_come_without_the_outlet_s_epithets() -> None:
    """The outlet's insult is kept apart from the role."""
    text = "The dictator's adviser Vladimir Medinsky was pleased. Talks go on, he said."
    chain = who(read(text, said(text, "he", "Talks go on")), 0)
    assert "adviser" in chain.roles
    assert [span.of(text) for span in chain.epithets] == ["dictator"]
