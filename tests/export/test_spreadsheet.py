"""CSV that no spreadsheet executes."""

from __future__ import annotations

import csv
import io

import pytest

from onrecord.export.spreadsheet import cell, csv_text


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =HYPERLINK(1)", '=cmd|"/c calc"!A0'])
def test_formulas_are_defused(formula: str) -> None:
    """Words that a spreadsheet would run get an apostrophe in front, and nothing else is changed."""
    assert cell(formula) == "'" + formula


@pytest.mark.parametrize(
    ("value", "shown"), [(None, ""), (True, "yes"), (False, "no"), (-3, -3), (0.5, 0.5), (["a", 2], "a; 2"), ("Kyiv - Moscow", "Kyiv - Moscow")]
)
def test_other_values(value: object, shown: object) -> None:
    """Numbers stay numbers, lists are joined, words are left alone."""
    assert cell(value) == shown


def test_csv_text() -> None:
    """What is written is read back, with commas, quotation marks and line breaks in it."""
    rows = [{"a": 'x, "y"\nz', "b": 1}, {"b": None}]
    assert list(csv.reader(io.StringIO(csv_text(["a", "b"], rows), newline=""))) == [["a", "b"], ['x, "y"\nz', "1"], ["", ""]]
