"""Which numerals of a line are quantities at all: no years, dates, clock times, names with numbers, or numbers of list items."""

from __future__ import annotations

import re

from onrecord.extract.times.words import Line
from onrecord.languages.english_quantities import LABELS, ONE_NOUNS, SIDE_NOUNS
from onrecord.languages.english_times import MONTHS

STAMP = re.compile(r"[012]?\d\.[0-5]\d")


def is_number(line: Line, index: int, dated: frozenset[int]) -> bool:
    """Whether the numeral at a place counts something; `dated` holds the places that belong to dates and clock times."""
    if index in dated or _is_glued(line, index) or _is_item(line, index) or _is_clock(line, index):
        return False
    before = line.word(index - 1)
    if before in LABELS and not (before in ("in", "by", "since", "until", "age", "day", "week") and _has_unit(line, index)):
        return False
    word = line.words[index]
    if word == "one":
        return (line.word(index + 1) in ONE_NOUNS or line.words[index + 1 : index + 4] == ["and", "a", "half"]) and before not in (
            "no",
            "any",
            "this",
            "that",
        )
    if before in ("the", "these", "those", "both", "our", "their") and word.isalpha() and line.word(index + 1) in SIDE_NOUNS:
        return False
    return not (before in MONTHS and line.kinds[index] == "1")


def _has_unit(line: Line, index: int) -> bool:
    after = line.word(index + 1)
    return after == "%" or after in ("percent", "per", "percentage") or (after.isalpha() and line.kinds[index] != "4")


def _is_glued(line: Line, index: int) -> bool:
    """ "G77", "F-16", "5G", "COP29": the number is part of a name."""
    start, end, text = line.starts[index], line.ends[index], line.text
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return True
    if start > 1 and text[start - 1] in "-–" and text[start - 2].isalpha() and text[start - 2].isupper():
        return True
    glued = text[end : end + 1].isalpha() and not text[end : end + 2].lower().startswith(("bn", "tn", "m", "k", "b", "pc"))
    return glued or (text[end : end + 1] == "(" and text[end + 2 : end + 3] == ")")


def _is_item(line: Line, index: int) -> bool:
    """ "1. the troops", "(2)", "3)" at the beginning of a line."""
    start, end, text = line.starts[index], line.ends[index], line.text
    opening = text[text.rfind("\n", 0, start) + 1 : start].strip(" \t(–-•*")
    return not opening and text[end : end + 1] in (".", ")", ":") and not text[end + 1 : end + 2].isdigit()


def _is_clock(line: Line, index: int) -> bool:
    """ "two o'clock", "five in the morning", the "17.30" that opens an entry of a live blog."""
    if line.text[line.ends[index] :][:9].lower().lstrip().startswith(("o'clock", "o’clock", "hrs")):
        return True
    words = line.words[index + 1 : index + 4]
    if (
        words[:2] == ["in", "the"]
        and words[2:]
        and words[2] in ("morning", "afternoon", "evening")
        and line.word(index - 1) in ("at", "until", "from", "by")
    ):
        return True
    return bool(STAMP.fullmatch(line.words[index])) and _opens_entry(line, index)


def _opens_entry(line: Line, index: int) -> bool:
    before, after = line.text[max(line.starts[index] - 2, 0) : line.starts[index]], line.text[line.ends[index] :][:2]
    return before.endswith(("\n", "| ")) or not before or after == " |"
