"""Names: what is one person's by the names alone, what is not, and what stays open."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from onrecord.languages.personal_names import compare_names, fold, name_words, skeleton
from onrecord.model import Certainty

TABLE = Path(__file__).parents[2] / "bench" / "names.tsv"
YES, NO, UNSURE = Certainty.YES, Certainty.NO, Certainty.UNSURE


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Rustem Umerov", "Рустем Умєров", YES),
        ("Volodymyr Zelensky", "Vladimir Zelenskiy", YES),
        ("Kim Yong Chol", "Yong-chol Kim", YES),
        ("Orbán Viktor", "Viktor Orban", YES),
        ("V. Putin", "Vladimir Putin", YES),
        ("عباس عراقچی", "Abbas Araghchi", YES),
        ("王毅", "Wang Yi", YES),
        ("Badr Albusaidi", "Sayyid Badr bin Hamad Al Busaidi", YES),
        ("Donald Trump", "Donald Trump Jr.", NO),
        ("Ali Khamenei", "Ruhollah Khomeini", NO),
        ("Kim Yong Chol", "Kim Yong Nam", NO),
        ("Brandon Bryant", "Brian Bryant", NO),
        ("Umerov", "Умєров", UNSURE),
        ("Amos Hochstein", "Amos Hockstein", UNSURE),
    ],
)
def test_names_alone(first: str, second: str, expected: Certainty) -> None:
    """Two names are one person's, two people's or open, whichever comes first."""
    assert compare_names(first, second).certainty is expected
    assert compare_names(second, first).certainty is expected


def test_the_table_of_pairs_keeps_its_precision() -> None:
    """Of the pairs of the table that link by the names alone, 99 in 100 are one person; at least 88 in 100 of the same people link."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    linked = [row["same"] == "yes" for row in rows if compare_names(row["first"], row["second"]).certainty is YES]
    assert len(rows) >= 150
    assert sum(linked) / len(linked) >= 0.99
    assert sum(linked) / sum(row["same"] == "yes" for row in rows) >= 0.88


def test_words_of_a_name_leave_titles_and_particles_out() -> None:
    """Honorifics, particles and generations tell nobody apart."""
    assert name_words("Sayyid Badr bin Hamad Al Busaidi") == ("badr", "hamad", "busaidi")
    assert name_words("von der Leyen, Ursula") == ("ursula", "leyen")


def test_spellings_of_one_surname_are_looked_up_together() -> None:
    """Candidates are found by consonants, so every spelling of a surname has the same key."""
    assert len({skeleton(fold(word)) for word in ("Umerov", "Umierov", "Umyerov", "Умеров", "Умєров")}) == 1
