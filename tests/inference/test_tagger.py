"""The trained tagger as it ships."""

from __future__ import annotations

import pytest

from onrecord.inference.features import Style
from onrecord.inference.tagger import AttributionTagger, news_tagger
from onrecord.model import Attitude, Attribution, Span, words_of
from onrecord.settings import Settings

REPORT = """Ferry talks stall, mediator says

HARWICK, March 3 – The owners have offered four percent and will not go higher, their lawyer Ada Finch told reporters on Tuesday. The crews' union
called that “a bad joke”.

“We asked for a meeting with the board,” said its chairman, Tom Orme, “and we are still waiting.” According to the mediator, both sides agreed to
meet again on Friday.

The ministry declined to comment.
"""


@pytest.fixture(scope="module")
def tagger() -> AttributionTagger:
    return AttributionTagger(Settings())


def words(text: str, spans: tuple[Span, ...]) -> str:
    return words_of(spans, text)


def test_plain_attributions_are_found(tagger: AttributionTagger) -> None:
    """Cue before, after and inside the content, `according to`, and a refusal to comment: each with its source."""
    found = {words(REPORT, a.cue): a for a in tagger.tag(REPORT)}
    told, said, according = found["told"], found["said"], found["According to"]
    assert "Ada Finch" in words(REPORT, told.source)
    assert words(REPORT, told.content).startswith("The owners have offered four percent")
    assert "Tom Orme" in words(REPORT, said.source)
    assert "We asked for a meeting with the board" in words(REPORT, said.content)
    assert "still waiting" in words(REPORT, said.content)
    assert "mediator" in words(REPORT, according.source)
    assert any("declined" in cue for cue in found)


def test_contents_are_places_in_the_text(tagger: AttributionTagger) -> None:
    """Every span lies in the text, no content is empty, and claims are made of the content's words."""
    for one in tagger.tag(REPORT):
        assert one.content
        inside = [(s.start, s.end) for s in one.content]
        assert all(0 <= a < b <= len(REPORT) for a, b in inside)
        assert {s for claim in one.claims for s in claim} == set(one.content)
        assert 0 <= one.confidence <= 1


def test_a_text_reads_the_same_whatever_else_is_read(tagger: AttributionTagger) -> None:
    """Other texts before it, and another number of threads, change nothing."""
    alone = AttributionTagger(Settings(threads=1)).tag(REPORT)
    tagger.tag("Somebody said something else entirely. " * 60)
    assert tagger.tag(REPORT) == alone
    assert AttributionTagger(Settings(threads=2)).tag(REPORT) == alone


def test_attitudes_are_told_apart(tagger: AttributionTagger) -> None:
    """What somebody wants is no statement; reading as news corpora mark gives both."""
    text = "Ms Finch said the offer was final. The crews want a fifth week of leave.\n"
    found = news_tagger(Settings()).tag(text)
    assert [a.attitude for a in found if words(text, a.cue) == "said"] == [Attitude.STATEMENT]
    assert all(a.attitude is Attitude.ATTITUDE for a in found if words(text, a.cue) == "want")


def test_a_document_of_a_side_speaks_throughout(tagger: AttributionTagger) -> None:
    """The narration of a document that a side issued is that side's words; of a report it is nobody's."""
    text = (
        "Statement on the second round\n\nHarwick, 3 March\n\nThe second round of talks ended today. The parties agreed to meet again on Friday.\n\n"
        "The union will publish its demands next week.\n"
    )
    issued = [words(text, a.content) for a in tagger.tag_as(text, Style.ISSUED) if not a.cue]
    assert any("agreed to meet again" in content for content in issued)
    reported: list[Attribution] = [a for a in tagger.tag_as(text, Style.REPORT) if not a.cue]
    assert len(reported) < len(issued)


def test_nothing_is_found_in_nothing(tagger: AttributionTagger) -> None:
    """An empty text, blanks and marks have no attributions and raise nothing."""
    assert [tagger.tag(text) for text in ("", " \n\n ", "… — “”")] == [[], [], []]
