"""Quantities without a plain figure.

Whole categories ("all for all", "every prisoner"), collectives ("hundreds of drones"), fractions ("a third of the trucks").
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.extract.numerals import CARDINALS, FRACTIONS
from onrecord.extract.quantities.bounds import lead_before
from onrecord.extract.quantities.units import read_unit
from onrecord.extract.times.words import Line
from onrecord.languages.english_quantities import ALL_WORDS, CLASSES_OF_THINGS, COLLECTIVES, FRACTION_NAMES
from onrecord.model import Quantity, QuantityKind, Span

ADJECTIVES = 4  # words between "all" and what it sweeps up: "all the severely wounded prisoners"


def _span(line: Line, first: int, last: int) -> Span:
    return Span(line.starts[first], line.ends[last - 1])


def find_categories(line: Line) -> Iterator[Quantity]:
    """`"all for all"` for each side; `"all remaining hostages"`, `"every prisoner"`."""
    index = 0
    while index < len(line.words):
        if line.words[index] in ALL_WORDS:
            found = _all_for_all(line, index) or _whole_class(line, index)
            if found:
                yield found
                index += 3
        index += 1


def _all_for_all(line: Line, index: int) -> Quantity | None:
    words = [word for word in line.words[index : index + 5] if word != "-"][:3]
    if words != ["all", "for", "all"]:
        return None
    last = index + (5 if line.word(index + 1) == "-" else 3)
    return Quantity(_span(line, index, last), None, None, each_side=True, whole_category=True)


def _whole_class(line: Line, index: int) -> Quantity | None:
    for place in range(index + 1, min(index + 1 + ADJECTIVES, len(line.words))):
        word = line.words[place]
        if word in CLASSES_OF_THINGS and line.word(place + 1) not in CLASSES_OF_THINGS:
            return Quantity(_span(line, index, place + 1), None, line.text[line.starts[place] : line.ends[place]], whole_category=True)
        if not word.isalpha() or line.kinds[place] in "1489fn>AU&V" or word in ("in", "with", "for", "to", "is", "are"):
            return None
    return None


def find_collectives(line: Line) -> Iterator[Quantity]:
    """`"hundreds of drones"`: no figure, approximate."""
    for index, word in enumerate(line.words):
        if word not in COLLECTIVES or (line.word(index - 1) == "of" and line.word(index - 2) in COLLECTIVES):
            continue
        last = index + 1
        while line.word(last) == "of" and line.word(last + 1) in COLLECTIVES:
            last += 2
        if word in ("tens", "scores") and line.word(last) != "of" and last == index + 1:
            continue
        start = last + 1 if line.word(last) == "of" else last
        unit = read_unit(line, start, None)
        if unit.name is None and line.word(last) == "of":
            unit = read_unit(line, start + 1, None)
        lead = lead_before(line, index)
        yield Quantity(
            _span(line, lead.place if lead else index, max(unit.end if unit.name else last, last)), None, unit.name, unit.kind, approximate=True
        )


def find_fractions(line: Line) -> Iterator[Quantity]:
    """`"two thirds of the trucks" -> 66.67 percent`, `"half of its force" -> 50`, `"four in ten of the ships" -> 40`."""
    for index, word in enumerate(line.words):
        if word in FRACTION_NAMES:
            if found := _fraction(line, index):
                yield found
        elif word == "in" and line.word(index - 1) in CARDINALS and line.word(index + 1) in ("ten", "five", "four", "three", "two", "hundred"):
            share = CARDINALS[line.word(index - 1)] / {**CARDINALS, "hundred": 100}[line.word(index + 1)]
            if share < 1:
                yield Quantity(_span(line, index - 1, index + 2), _percent(share), "percent", QuantityKind.PERCENT, approximate=True)


def _percent(share: float) -> float:
    return round(share * 100, 2)


def _fraction(line: Line, index: int) -> Quantity | None:
    """A fraction of something: "of" or a determiner must follow, and "the third of May" is none."""
    word, after = line.words[index], line.word(index + 1)
    first = index - 1
    if line.word(first) == "-":
        first -= 1
    count = CARDINALS.get(line.word(first), 1 if line.word(first) in ("a", "one") else 0)
    if word == "half":
        first, count = (first, 1) if line.word(first) == "a" else (index, 1)
        if after not in ("of", "the", "its", "their", "all", "his", "our"):
            return None
    elif not count or (after != "of" and line.word(index - 1) != "-"):
        return None
    lead = lead_before(line, first)
    share = FRACTIONS[word] * count
    return (
        Quantity(_span(line, lead.place if lead else first, index + 1), _percent(share), "percent", QuantityKind.PERCENT, approximate=word != "half")
        if share < 1
        else None
    )
