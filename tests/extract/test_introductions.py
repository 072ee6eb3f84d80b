"""The items of a list and who introduces them."""

from __future__ import annotations

import pytest

from onrecord.extract.introductions import introduce
from onrecord.inference.parser import SpacyParser
from onrecord.model import Attribution, Span
from onrecord.settings import Settings

ROWS = [
    ("The head of the delegation, Vladimir Medinsky, named three results:\n\n→ prisoners will be exchanged;\n\n→ a vision will be presented.\n",
     "a vision will be presented", "Vladimir Medinsky"),
    ("The minister said this on Monday. Her deputy listed the terms:\n- no strikes;\n- open roads.\n", "open roads", "Her deputy"),
]  # fmt: skip


@pytest.fixture(scope="module")
def parser() -> SpacyParser:
    return SpacyParser(Settings())


@pytest.mark.parametrize(("text", "item", "speaker"), ROWS)
def test_an_item_has_the_speaker_of_its_introduction(text: str, item: str, speaker: str, parser: SpacyParser) -> None:
    """The subject of the sentence with the colon speaks the items."""
    start = text.index(item)
    found = introduce([Attribution((), (), (Span(start, start + len(item)),))], parser.parse(text), text)[0]
    assert found.step == "list"
    assert speaker in found.speaker[0].of(text)


def test_words_outside_a_list_have_no_introduction(parser: SpacyParser) -> None:
    """A sentence of the running text is left as it is."""
    text = "The envoy left. It is my hope that peace will hold.\n"
    one = Attribution((), (), (Span(16, 50),))
    assert introduce([one], parser.parse(text), text) == [one]


def test_an_announcement_is_no_statement(parser: SpacyParser) -> None:
    """What only announces the items ("three results") is left out; the items stay."""
    text = ROWS[0][0]
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in ("three results", "a vision will be presented")]
    announced = Attribution((Span(0, text.index(", named")),), (Span(text.index("named"), text.index("named") + 5),), (spans[0],))
    found = introduce([announced, Attribution((), (), (spans[1],))], parser.parse(text), text)
    assert [one.content for one in found] == [(spans[1],)]
