"""Issues: what speaks for them, and what the ranker makes of it."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.extract.issue_evidence import common_words, evidence, from_neighbours, matters_of, stems
from onrecord.extract.issues import assign_issues, weights
from onrecord.model import Act, Claim, Issue, Span

ISSUES = (
    Issue("prisoners", "Exchange of prisoners", ("detainees", "release")),
    Issue("truce", "The truce", ("ceasefire",)),
    Issue("progress", "How the talks went", ("progress",)),
)


def claim(number: int, words: str, place: int | None = None, headings: str = "") -> Claim:
    start = number * 9000 if place is None else place
    return Claim(str(number), (Span(start, start + 40),), Act.REPORT, words=words, context=words, headings=headings)


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("all detainees will be released", "prisoners"),
        ("the ceasefire holds", "truce"),
        ("the captives came home", "prisoners"),  # a related word
        ("the shelling goes on", "truce"),
        ("it rained", "other"),
    ],
)
def test_issue_by_words(words: str, issue: str) -> None:
    """A claim goes to the issue whose words, or words of the same matter, it has; to `other` where nothing speaks for one."""
    assert assign_issues([claim(0, words)], ISSUES, {})["0"] == (issue,)


def test_a_pointing_claim_follows_the_one_before() -> None:
    """ "It" is about what the claim just before is about."""
    claims = [claim(0, "the ceasefire must hold", 0), claim(1, "It is of great value", 60), claim(2, "all detainees are released", 5000)]
    assert assign_issues(claims, ISSUES, {})["1"][0] == "truce"


def test_a_heading_speaks_where_the_claim_is_silent() -> None:
    """A claim without words of any issue takes the one of its heading."""
    assert assign_issues([claim(0, "nobody knows", headings="The ceasefire")], ISSUES, {})["0"] == ("truce",)


def test_no_issues() -> None:
    """Without issues every claim is `other`."""
    assert assign_issues([claim(0, "the ceasefire holds")], (), {}) == {"0": ("other",)}


def test_every_weight_has_its_table() -> None:
    """The fitted weights name exactly the tables that are made."""
    claims = [claim(0, "the ceasefire holds"), claim(1, "release them")]
    alone = evidence(claims, ISSUES, {})
    assert set(weights()["alone"]) == set(alone)
    assert set(weights()["together"]) == {*alone, *from_neighbours(claims, np.full((2, 3), 1 / 3))}


def test_a_claim_does_not_vouch_for_itself() -> None:
    """A word that no other claim has says nothing."""
    shares = np.array([[0.9, 0.1], [0.1, 0.9]])
    assert np.allclose(common_words([claim(0, "unheard"), claim(1, "another")], shares), 0.0)


@pytest.mark.parametrize(("words", "found"), [("Withdrawals of the troops", ["withdrawal", "troop"]), ("35 percent", ["35", "percent"])])
def test_stems(words: str, found: list[str]) -> None:
    """Words are compared without their endings and without empty words."""
    assert stems(words) == found


def test_matters() -> None:
    """A truce and a ceasefire are one matter."""
    assert matters_of(stems("truce")) == matters_of(stems("ceasefire")) == ("truce",)
