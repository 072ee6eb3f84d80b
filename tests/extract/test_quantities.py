"""Quantities: the table of sentences, what is no quantity, and adversarial input."""

from __future__ import annotations

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord.extract.quantities import find_quantities
from onrecord.model import Quantity

TABLE = Path(__file__).parent / "quantities.tsv"
FLAGS = ("each_side", "at_least", "at_most", "approximate", "whole_category")


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def named(text: str, words: str) -> Quantity:
    found = {quantity.span.of(text): quantity for quantity in find_quantities(text)}
    assert words in found, f"{words!r} is not among {sorted(found)}"
    return found[words]


def shown(number: float | None) -> str:
    return "-" if number is None else f"{number:g}" if number < 1e6 else f"{number:.0f}"


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['sentence']}|{row['quantity']}")
def test_every_quantity_has_its_value_unit_kind_and_bounds(row: dict[str, str]) -> None:
    """A row of the table."""
    quantity = named(row["sentence"], row["quantity"])
    assert shown(quantity.value) == row["value"]
    assert (quantity.unit or "-") == row["unit"]
    assert quantity.kind.value == row["kind"]
    assert (shown(quantity.maximum), shown(quantity.out_of)) == (row["maximum"], row["out_of"])
    assert " ".join(flag for flag in FLAGS if getattr(quantity, flag)) == row["flags"].strip("-")


def test_the_table_has_at_least_80_rows() -> None:
    """The table stays as long as it was promised."""
    assert len(rows()) >= 80


@pytest.mark.parametrize("sentence", sorted({row["sentence"] for row in rows()}))
def test_nothing_else_is_found_in_the_sentences_of_the_table(sentence: str) -> None:
    """Every quantity of a sentence has its row."""
    expected = {row["quantity"] for row in rows() if row["sentence"] == sentence}
    assert {quantity.span.of(sentence) for quantity in find_quantities(sentence)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "It began in 2024 and ended on 3 August 2025.",
        "They met at 6 p.m. and again at 18:30.",
        "1. the troops withdraw\n2. the ports open\n(3) the lists are handed over",
        "Resolution 1701, Article 5, paragraph 11 and District 751 remain.",
        "The Boeing 787 and the F-16 flew.",
        "The G77 and COP29 spoke.",
        "The two sides met.",
        "No one spoke, and one of them left.",
        "From day 16 the posts close.",
        "The ultimatum ran out at six.",
        "They meet at two o'clock.",
        "Sat 11, 16:20. He wrote.",
        "17.30 | He wrote again.",
        "The first half was quiet; half an eye sufficed.",
        "John Smith, 56, left.",
        "The second round and the ninth meeting failed.",
    ],
)
def test_what_looks_like_a_quantity_and_is_none_is_not_found(text: str) -> None:
    """No years, dates, clock times, list numerals, names with numbers, ages, ordinals or definite pairs."""
    assert [quantity.span.of(text) for quantity in find_quantities(text)] == []


@pytest.mark.parametrize(
    "piece", ["1 ", "3-", "and 5 ", "hundred ", "1,000-for-", "$", "a third of ", "all ", "hundreds of ", "5 of ", "2025-", "١ ", "²"]
)
def test_adversarial_input_is_read_without_error(piece: str) -> None:
    """Twenty thousand characters of one piece raise nothing; spans are in order and do not overlap."""
    text = piece * (20_000 // len(piece))
    found = find_quantities(text)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert all(quantity.span.of(text) for quantity in found)
