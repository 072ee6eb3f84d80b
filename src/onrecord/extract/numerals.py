"""Numbers in words and digits. Reads values only; what a number counts is for `times` and `quantities`."""

from __future__ import annotations

import re
from collections.abc import Sequence

SMALL = """zero one two three four five six seven eight nine ten
eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"""
UNITS = {word: value for value, word in enumerate(SMALL.split())}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
CARDINALS = UNITS | TENS
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000}
SHORT_SCALES = {"m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "tn": 1_000_000_000_000, "k": 1_000}
SMALL_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth
eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
ORDINALS = {word: value for value, word in enumerate(SMALL_ORDINALS.split(), 1)} | {"thirtieth": 30}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
FRACTIONS = {word + ending: 1 / parts for word, parts in _PARTS.items() for ending in ("", "s")}

_SPACED = re.compile(r"\d{1,3}(?:\s\d{3})+")
_DIGITS = re.compile(r"(\d[\d,]*(?:\.\d+)?|\.\d+)(?: (\d)/(\d))?")


def value_of(words: Sequence[str]) -> float | None:
    """The value of a run of lower-case number words and digits: `["thirty", "-", "five"] -> 35`; None if it has none."""
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
    """`"1,200" -> 1200`, `"50 000" -> 50000`, `"2 1/2" -> 2.5`; None for anything else."""
    if _SPACED.fullmatch(word):
        return float("".join(word.split()))
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
