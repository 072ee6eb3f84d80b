"""Numbers in words and digits. Reads values only; what a number counts is for `times` and `quantities`."""

from __future__ import annotations

import re
from collections.abc import Sequence

UNITS = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
TENS = dict(zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True))
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000}
SHORT_SCALES = {"m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "tn": 1_000_000_000_000, "k": 1_000}
CARDINALS = {**UNITS, **TENS}
ORDINALS = dict(
    zip(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        range(1, 21),
        strict=True,
    )
) | {"thirtieth": 30}
FRACTIONS = {
    "half": 1 / 2,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarter": 1 / 4,
    "quarters": 1 / 4,
    "fifth": 1 / 5,
    "fifths": 1 / 5,
    "tenth": 1 / 10,
    "tenths": 1 / 10,
}
NUMBER_WORDS = frozenset(CARDINALS) | frozenset(SCALES)
MULTIPLIERS = frozenset(SCALES)

_DIGITS = re.compile(r"(\d[\d,]*(?:\.\d+)?|\.\d+)(?: (\d)/(\d))?")


def value_of(words: Sequence[str]) -> float | None:
    """The value of a run of lower-case number words and digits: `["thirty", "-", "five"] -> 35`, `["1.7", "billion"] -> 1.7e9`; None if it has none."""
    total = group = 0.0
    seen = False
    for word in words:
        if word in ("-", "and", "a"):
            continue
        part = _single(word)
        if part is None:
            return None
        if word in SCALES:
            group = (group or 1) * part
            if part >= 1000:
                total, group = total + group, 0.0
        else:
            group += part
        seen = True
    return total + group if seen else None


def _single(word: str) -> float | None:
    if word in CARDINALS:
        return float(CARDINALS[word])
    if word in SCALES:
        return float(SCALES[word])
    return digits_value(word)


def digits_value(word: str) -> float | None:
    """`"1,200" -> 1200`, `"2 1/2" -> 2.5`; None for anything else."""
    match = _DIGITS.fullmatch(word)
    if not match:
        return None
    whole, above, below = match.groups()
    return float(whole.replace(",", "")) + (int(above) / int(below) if above and int(below) else 0)


def spoken_year(words: Sequence[str]) -> int | None:
    """A year said in pairs: `["nineteen", "seventy", "-", "nine"] -> 1979`; None if the words are no such pair."""
    if not words or not 13 <= UNITS.get(words[0], TENS.get(words[0], 0)) <= 20:
        return None
    rest = value_of(words[1:])
    return int(CARDINALS[words[0]] * 100 + rest) if rest is not None and 10 <= rest <= 99 else None


def ordinal_value(word: str) -> int | None:
    """`"third" -> 3`, `"21st" -> 21`; None for anything else."""
    if word in ORDINALS:
        return ORDINALS[word]
    digits = word[:-2]
    return int(digits) if word[-2:] in ("st", "nd", "rd", "th") and digits.isascii() and digits.isdigit() and len(digits) < 4 else None
