"""The value of a numeral with what is glued to it: scales, halves, a plus sign.

`"300bn" -> 3e11`, `"half a million" -> 500000`, `"one and a half million" -> 1.5e6`, `"1,000+" -> 1000, at least`.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.numerals import SCALES, SHORT_SCALES
from onrecord.extract.quantities.units import is_plural
from onrecord.extract.times.words import Line
from onrecord.languages.english_quantities import HYPHENED_BOUNDS


@dataclass(frozen=True, slots=True)
class Figure:
    """A value over the places `first:last`; `bound` is what a plus sign or "-odd" makes of it."""

    first: int
    last: int
    value: float
    bound: str = ""


def read_figure(line: Line, index: int, money: bool) -> Figure:
    """The figure whose numeral stands at a place."""
    first, last, value = index, index + 1, line.numbers[index]
    if line.words[max(index - 2, 0) : index] == ["half", "a"]:
        first, value = index - 2, value / 2
    if line.words[last : last + 3] == ["and", "a", "half"]:
        value, last = value + 0.5, last + 3
        if line.word(last) in SCALES:
            value, last = value * SCALES[line.word(last)], last + 1
    elif scale := _short_scale(line, last, money):
        value, last = value * scale, last + 1
    if line.word(last) == "-" and line.word(last + 1) in HYPHENED_BOUNDS:
        return Figure(first, last + 2, value, HYPHENED_BOUNDS[line.word(last + 1)])
    plus = line.text[line.ends[last - 1] : line.ends[last - 1] + 1] == "+"
    return Figure(first, last, value, "least" if plus else "")


def _short_scale(line: Line, last: int, money: bool) -> float | None:
    """The "bn" of "300bn"; "m" and "k" only of money or before a plural, since "5m deep" is metres."""
    word = line.word(last)
    scale = SHORT_SCALES.get(word)
    if scale is None or line.starts[last] - line.ends[last - 1] > 1:
        return None
    return scale if word not in ("m", "k") or money or is_plural(line.word(last + 1)) else None
