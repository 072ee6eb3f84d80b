"""What the words around a number make of it: the least, the most, about, for each side.

`"up to 500" -> most`, `"1,000 or more" -> least`, `"6,000 each" -> each side`.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.times.words import Line
from onrecord.languages.english_quantities import EACH_SIDES, LEADS, LONGEST_LEAD, LONGEST_TAIL, TAILS, VERBS_WITH_OVER

SUBJECT_REACH = 5  # words from "each side" to its number


@dataclass(frozen=True, slots=True)
class Bound:
    """What the words say, and the place where they begin (before) or end (after)."""

    meaning: str
    place: int


def lead_before(line: Line, index: int) -> Bound | None:
    """The bound whose last word stands before the place."""
    for length in range(LONGEST_LEAD, 0, -1):
        words = tuple(line.words[max(index - length, 0) : index])
        if len(words) == length and words in LEADS:
            return None if words == ("over",) and line.word(index - 2) in VERBS_WITH_OVER else Bound(LEADS[words], index - length)
    return None


def tail_after(line: Line, index: int) -> Bound | None:
    """The bound whose first word stands at the place."""
    for length in range(LONGEST_TAIL, 0, -1):
        words = tuple(line.words[index : index + length])
        if len(words) == length and words in TAILS:
            return Bound(TAILS[words], index + length)
    return None


def each_before(line: Line, index: int) -> bool:
    """Whether the subject says that it is so for each side: "each party frees 100 prisoners"."""
    for place in range(index - 1, max(index - 1 - SUBJECT_REACH, 0), -1):
        if line.kinds[place] in ".,;:":
            return False
        if line.words[place] in EACH_SIDES and line.word(place - 1) == "each":
            return line.word(place - 2) not in ("from", "by", "on", "for", "to")
    return False
