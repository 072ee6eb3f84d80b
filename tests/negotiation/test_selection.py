"""Picking things out of a record by the beginning of an id, a path or a name."""

from __future__ import annotations

import pytest
from small_record import document, record, statement

from onrecord.errors import NotFound
from onrecord.model import Act
from onrecord.negotiation.selection import Wanted, find_document, find_statement, folded, select

ONE = statement("abc1", "We agree.", side="a", act=Act.AGREE, issues=("truce",))
TWO = statement("abd2", "Erdoğan took note of the truce.", speaker="Recep Tayyip Erdoğan", side=None)
WHOLE = record(ONE, TWO)


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(), ["abc1", "abd2"]),
        (Wanted(side="a"), ["abc1"]),
        (Wanted(side="none"), ["abd2"]),
        (Wanted(speaker="erdogan"), ["abd2"]),
        (Wanted(act=Act.AGREE), ["abc1"]),
        (Wanted(issue="truce"), ["abc1"]),
        (Wanted(issue="other"), ["abd2"]),
        (Wanted(search="NOTE OF the"), ["abd2"]),
        (Wanted(search="note the"), []),
        (Wanted(side="a", search="note"), []),
    ],
)
def test_select(wanted: Wanted, ids: list[str]) -> None:
    """A statement is selected exactly if it meets every condition that is given."""
    assert [found.id for found in select(WHOLE, wanted)] == ids


@pytest.mark.parametrize(("name", "found"), [("abc1", "abc1"), ("abc", "abc1"), ("abd", "abd2"), ("abc1-claim", "abc1")])
def test_find_statement(name: str, found: str) -> None:
    """An id, its beginning where only one id begins so, or a claim's id finds the statement."""
    assert find_statement(WHOLE, name).id == found


@pytest.mark.parametrize("name", ["ab", "x", ""])
def test_find_no_statement(name: str) -> None:
    """What could be several, or none, is refused."""
    with pytest.raises(NotFound):
        find_statement(WHOLE, name)


def test_find_document() -> None:
    """A document is found by its path's end, at a folder's edge only; two with that name are refused with their ids."""
    documents = [document("x", "a/report.txt"), document("y", "b/report.txt"), document("z", "b/my-report.txt")]
    assert find_document(documents, "a/report.txt").text == "x"
    assert find_document(documents, "my-report.txt").text == "z"
    with pytest.raises(NotFound, match="2 documents are named"):
        find_document(documents, "report.txt")


@pytest.mark.parametrize(("name", "plain"), [("Erdoğan", "erdogan"), ("ZELENSKÝ", "zelensky"), ("Türkiye", "turkiye"), ("Diyarbakır", "diyarbakir")])
def test_folded(name: str, plain: str) -> None:
    """A name is found without its accents."""
    assert folded(name) == plain
