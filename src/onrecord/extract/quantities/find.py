"""Finds the quantities of a text: numerals that count something, alone or together, and shapes without a plain figure.

`"390 prisoners on Friday, 307 on Saturday" -> 390 prisoners, 307 prisoners`.
"""

from __future__ import annotations

from bisect import bisect_left

from onrecord.extract.quantities.categories import find_categories, find_collectives, find_fractions
from onrecord.extract.quantities.measures import Measure, read_measure
from onrecord.extract.quantities.numbers import is_number
from onrecord.extract.quantities.pairs import pair_up
from onrecord.extract.times.find import find_on_line
from onrecord.extract.times.words import Line, read_line
from onrecord.model import Quantity, TimeType


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text, in order, none overlapping."""
    line = read_line(text)
    dated = _dated_places(line)
    shapes = [*find_fractions(line), *find_categories(line), *find_collectives(line)]
    dated |= _places(line, shapes)
    found = pair_up(line, _measures(line, dated))
    return _without_overlaps([*found, *shapes])


def _measures(line: Line, dated: frozenset[int]) -> list[Measure]:
    """The numerals that count something; those inside another ("one and a half million") once."""
    measures: list[Measure] = []
    for index in sorted(line.numbers):
        if is_number(line, index, dated) and (not measures or measures[-1].last <= index):
            measures.append(read_measure(line, index))
    return measures


def _without_overlaps(found: list[Quantity]) -> tuple[Quantity, ...]:
    """In order; of two that overlap the one that begins first."""
    kept: list[Quantity] = []
    for quantity in sorted(found, key=lambda each: (each.span.start, -each.span.end)):
        if not kept or kept[-1].span.end <= quantity.span.start:
            kept.append(quantity)
    return tuple(kept)


def _places(line: Line, shapes: list[Quantity]) -> frozenset[int]:
    """The places of the line inside quantities that have been read."""
    places: set[int] = set()
    for shape in shapes:
        place = bisect_left(line.starts, shape.span.start)
        while place < len(line.starts) and line.starts[place] < shape.span.end:
            places.add(place)
            place += 1
    return frozenset(places)


def _dated_places(line: Line) -> frozenset[int]:
    """The places of the line inside dates, clock times and repeated times; lengths of time are quantities."""
    places: set[int] = set()
    for time in find_on_line(line, None):
        if time.type is TimeType.DURATION or time.span.of(line.text).endswith(("ago", "now", "later", "earlier")):
            continue
        place = bisect_left(line.starts, time.span.start)
        while place < len(line.starts) and line.starts[place] < time.span.end:
            places.add(place)
            place += 1
    return frozenset(places)
