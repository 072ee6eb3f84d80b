"""Attributions by rules: a table of sentences."""

from __future__ import annotations

import pytest

from onrecord.inference.parser import SpacyParser
from onrecord.inference.rules_tagger import RulesTagger
from onrecord.model import Attitude
from onrecord.settings import Settings


@pytest.fixture(scope="module")
def tagger() -> RulesTagger:
    return RulesTagger(Settings(), SpacyParser(Settings()))


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The minister said that the talks will resume.", "The minister", "said", "that the talks will resume"),
        ("The talks will resume, the minister said.", "the minister", "said", "The talks will resume"),
        ('"We will meet again," said the minister.', "the minister", "said", "We will meet again,"),
        ("According to the ministry, the talks have failed.", "the ministry", "According to", "the talks have failed"),
        ("The union rejected the offer.", "The union", "rejected", "the offer"),
        ("Kyiv promised to return the bodies.", "Kyiv", "promised", "to return the bodies"),
        ("The envoy warned of new delays.", "The envoy", "warned", "of new delays"),
        ("The sides met in Oslo on Friday. This was reported by the ministry.", "the ministry", "was reported", "The sides met in Oslo on Friday"),
        ("Kremlin: no talks before autumn", "Kremlin", "", "no talks before autumn"),
    ],
)
def test_an_attribution_is_found(text: str, source: str, cue: str, content: str, tagger: RulesTagger) -> None:
    """Source, cue and content are these words, in these places."""
    found = [tuple(" ".join(span.of(text) for span in part) for part in (one.source, one.cue, one.content)) for one in tagger.tag(text)]
    assert (source, cue, content) in found


def test_a_quotation_interrupted_by_its_cue_is_one_statement(tagger: RulesTagger) -> None:
    """What goes on after the cue in the same paragraph belongs to it."""
    text = '"We came to talk," the minister said on Friday. "We did not come to listen."'
    found = [one for one in tagger.tag(text) if one.attitude is Attitude.STATEMENT]
    assert [[span.of(text) for span in one.content] for one in found] == [["We came to talk,", "We did not come to listen."]]


def test_a_quotation_alone_goes_on_from_who_spoke_last(tagger: RulesTagger) -> None:
    """It has no source of its own; who speaks is where they were last named."""
    text = 'The minister said the talks had failed.\n\n"We will not come back to this table."'
    last = tagger.tag(text)[-1]
    assert (last.source, last.step) == ((), "continuation")
    assert [span.of(text) for span in last.speaker] == ["The minister"]


def test_a_wish_is_no_statement(tagger: RulesTagger) -> None:
    """What somebody wants is marked as an attitude."""
    assert [one.attitude for one in tagger.tag("Kyiv wants to meet the president.")] == [Attitude.ATTITUDE]


def test_what_is_quoted_inside_is_nested(tagger: RulesTagger) -> None:
    """An attribution inside another's content has that one as its parent."""
    text = "The agency reported that the minister said that the talks had failed."
    found = tagger.tag(text)
    inner = next(one for one in found if one.cue and one.cue[0].of(text) == "said")
    assert inner.parent is not None
    assert found[inner.parent].cue[0].of(text) == "reported"


def test_the_same_text_gives_the_same_list(tagger: RulesTagger) -> None:
    """Nothing that was read before changes what is found."""
    text = "The minister said that the talks will resume."
    first = tagger.tag(text)
    tagger.tag("Other words, he said.")
    assert tagger.tag(text) == first
    assert tagger.tag("") == []
