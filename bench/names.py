"""How well names alone tell people apart: `bench/names.tsv`, five scripts and more, three orders of names.

    PYTHONPATH=src python bench/names.py [--errors]

Prints precision and recall of the pairs that link by the names alone (YES), and how many are left to other evidence (UNSURE).
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

from onrecord.languages.personal_names import compare_names
from onrecord.model import Certainty

TABLE = Path(__file__).with_name("names.tsv")


@dataclass(frozen=True)
class Figures:
    """Of all pairs: how many link, how many of those rightly, how many are one person, how many of these stay open."""

    pairs: int
    linked: int
    right: int
    same: int
    open: int

    @property
    def precision(self) -> float:
        return self.right / self.linked if self.linked else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.same if self.same else 1.0


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def measure(errors: bool = False) -> Figures:
    linked = right = same = unsure = 0
    for row in rows():
        found, wanted = compare_names(row["first"], row["second"]), row["same"] == "yes"
        same += wanted
        linked += found.certainty is Certainty.YES
        right += wanted and found.certainty is Certainty.YES
        unsure += wanted and found.certainty is Certainty.UNSURE
        if errors and wanted != (found.certainty is Certainty.YES):
            print(f"{row['first']} | {row['second']} | {row['same']} | {found.certainty.value} | {found.why} | {row['why']}")
    return Figures(len(rows()), linked, right, same, unsure)


if __name__ == "__main__":
    figures = measure("--errors" in sys.argv)
    print(f"{figures.pairs} pairs: precision {figures.precision:.3f}, recall {figures.recall:.3f}, left open {figures.open} of {figures.same}")
