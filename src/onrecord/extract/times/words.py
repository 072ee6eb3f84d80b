"""A text as a line of classified words: one letter a word, so that the grammar of times is a regular expression over letters.

`"the end of May" -> kinds "hEfm"`. Words without a class are blanks. One pass over the text, whatever it holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.extract.numerals import CARDINALS, ORDINALS, SCALES, digits_value, spoken_year, value_of
from onrecord.languages.english_times import DECADES, GUARDED_NAMES, LETTERS, MONTHS

SCAN = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?)(?!\d)"
    r"|(?P<slash>\d{1,2}/\d{1,2}/\d{2,4})(?!\d)"
    r"|(?P<clock>\d{1,2}:\d\d(?::\d\d)?(?: ?[aApP]\.?[mM]\b\.?)?|\d{1,2}\.\d\d ?[aApP]\.?[mM]\b\.?|\d{1,2} ?[aApP]\.[mM]\."
    r"|\d{1,2} ?[aApP][mM]\b|\d{4}(?= (?:hours|hrs|GMT|UTC|local time|EDT|EST|CET)\b))"
    r"|(?P<decade>(?:\d\d\d0|['’]?\d0)'?s)\b"
    r"|(?P<number>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,.:/-])|\d[\d,]*\d(?:\.\d+)?(?: \d/\d)?|\d(?:\.\d+)?(?: \d/\d)?)"
    r"(?P<ordinal>st|nd|rd|th)?(?![\d/])"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<stop>\n[ \t]*\n)"
    r"|(?P<mark>['’](?:s|ll|ve)\b|[-–—/,;.!?:()$£€%])"
)
WORD_KINDS = dict.fromkeys(ORDINALS, "o") | dict.fromkeys(CARDINALS, "b") | dict.fromkeys(SCALES, "8") | LETTERS


@dataclass(slots=True)
class Line:
    """Words with their places. `kinds[i]` is the class of `words[i]`; `numbers` holds the value of each numeral by place."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    kinds: str
    numbers: dict[int, float]

    def word(self, index: int) -> str:
        """The word at a place, "" outside the line."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def capitalised(self, index: int) -> bool:
        return 0 <= index < len(self.words) and self.text[self.starts[index]].isupper()


def read_line(text: str) -> Line:
    """The whole text as one line of classified words, numerals in words joined into one."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    for match in SCAN.finditer(text):
        word = match.group()
        lower = word.lower()
        kind = WORD_KINDS.get(lower, " ") if match.lastgroup == "word" else _kind(match)
        if kind in "mw" and lower in GUARDED_NAMES and not word[0].isupper():
            kind = " "
        words.append(lower)
        starts.append(match.start())
        ends.append(match.end())
        kinds.append(kind)
    return _join_numerals(Line(text, words, starts, ends, "".join(kinds), {}))


def _kind(match: re.Match[str]) -> str:
    group = match.lastgroup
    if group == "mark":
        word = match.group()
        return "S" if word in ("'s", "’s") else "-" if word in "-–—" else word if len(word) == 1 else " "
    if group == "stop":
        return "."
    if group == "ordinal":
        return "o"
    if group == "number":
        return _number_kind(match.group())
    return {"iso": "I", "slash": "N", "clock": "C", "decade": "y"}[group or ""]


def _number_kind(word: str) -> str:
    if len(word) <= 2 and word.isdigit() and 1 <= int(word) <= 31:
        return "1"
    return "4" if len(word) == 4 and word.isdigit() and 1000 <= int(word) < 2200 else "9"


# Figures take only scales ("1.7 billion"); words join words ("thirty-five", "a hundred and thirty million"), but "two and three" are two numbers.
_NUMERALS = re.compile(r"[149](?:-?8)*|[b8](?:-?[b8]|(?<=8)&b)*")


def _join_numerals(line: Line) -> Line:
    """Runs such as "a hundred and thirty million" or "nineteen seventy-nine" become one word with one value."""
    joined = Line(line.text, [], [], [], "", {})
    kinds: list[str] = []
    at = 0
    for match in _NUMERALS.finditer(line.kinds):
        _copy(line, at, match.start(), joined, kinds)
        _join_run(line, match.start(), match.end(), joined, kinds)
        at = match.end()
    _copy(line, at, len(line.words), joined, kinds)
    joined.kinds = "".join(kinds)
    return joined


def _copy(line: Line, start: int, end: int, joined: Line, kinds: list[str]) -> None:
    joined.words += line.words[start:end]
    joined.starts += line.starts[start:end]
    joined.ends += line.ends[start:end]
    kinds.append(line.kinds[start:end])


def _join_run(line: Line, start: int, end: int, joined: Line, kinds: list[str]) -> None:
    if end - start == 1 and line.kinds[start] in "14":
        joined.numbers[len(joined.words)] = float(line.words[start])
        _copy(line, start, end, joined, kinds)
        return
    run = line.words[start:end]
    year = spoken_year(run) if line.kinds[start] == "b" else None
    value = float(year) if year else value_of(run) if end - start > 1 else digits_value(run[0]) or value_of(run)
    if value is None:
        _copy(line, start, end, joined, kinds)
        return
    joined.numbers[len(joined.words)] = value
    joined.words.append(" ".join(run))
    joined.starts.append(line.starts[start])
    joined.ends.append(line.ends[end - 1])
    kinds.append("4" if year or (run == ["two", "thousand"] and line.word(end) not in ("years",)) else "8" if line.kinds[start] == "8" else "9")


def is_boundary(line: Line, index: int) -> bool:
    """Whether a sentence may end at this mark ("Sept. 30" has no end)."""
    if line.kinds[index] not in ".!?;":
        return False
    if line.words[index] != ".":
        return True
    before = line.word(index - 1)
    return not (
        before in MONTHS
        or len(before) == 1
        or (index + 1 < len(line.words) and not line.capitalised(index + 1) and line.starts[index + 1] - line.ends[index] < 3)
    )


def decade_of(word: str) -> str:
    """`"1970s" -> "197"`, `"nineties" -> "199"`, `"'80s" -> "198"`."""
    if word in DECADES:
        return f"19{DECADES[word]}"
    digits = "".join(ch for ch in word if ch.isdigit())
    return digits[:3] if len(digits) == 4 else f"19{digits[0]}"
