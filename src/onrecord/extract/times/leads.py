"""The word that leads to a time expression: `"until 6 p.m. on Friday" -> "until"` for Friday, `"no later than 15 July" -> "until"`."""

from __future__ import annotations

from onrecord.extract.times.words import Line
from onrecord.languages.english_deadlines import LEAD_PHRASES, PASSED_OVER, UNTIL_VERBS

REACH = 6  # words from the lead to the expression


def lead_of(line: Line, first: int) -> str:
    """The lead of the expression that begins at a place, "" outside the text; clock times and articles between them are passed over."""
    index = first - 1
    while index >= 0 and index > first - REACH and (line.kinds[index] in "C,xZ" or line.words[index] in PASSED_OVER) and _phrase(line, index) is None:
        index -= 1
    found = _phrase(line, index)
    if found is not None:
        return found
    if line.word(index) == "to" and line.word(index - 1) in UNTIL_VERBS:
        return "until"
    return line.word(index)


def _phrase(line: Line, index: int) -> str | None:
    """What several words that end here mean together: "no later than" -> "until"."""
    for words, meaning in LEAD_PHRASES.items():
        if tuple(line.words[max(index - len(words) + 1, 0) : index + 1]) == words:
            return meaning
    return None
