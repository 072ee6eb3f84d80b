"""A number with what it measures: currency, unit, scale, and the bounds around it; and whether it says what it counts at all."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.quantities.bounds import Bound, each_before, lead_before, tail_after
from onrecord.extract.quantities.figures import read_figure
from onrecord.extract.quantities.units import Unit, read_unit
from onrecord.extract.times.words import Line, is_boundary
from onrecord.languages.english_quantities import CLASSES_OF_THINGS, CURRENCY_CODES, CURRENCY_SIGNS, FILLERS, STOPS
from onrecord.languages.english_times import WEEKDAYS
from onrecord.model import QuantityKind


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its currency, scale and bounds. `first:last` are its places, `end` is after its unit and tail."""

    first: int
    last: int
    value: float
    unit: Unit
    currency: str | None
    meanings: frozenset[str]
    lead: int
    end: int


def read_measure(line: Line, index: int) -> Measure:
    """The numeral at a place with everything that belongs to it."""
    currency = CURRENCY_SIGNS.get(line.word(index - 1)) or CURRENCY_CODES.get(line.word(index - 1))
    figure = read_figure(line, index, money=currency is not None)
    unit = read_unit(line, figure.last, figure.value)
    first = figure.first - 1 if currency else figure.first
    if currency and line.word(first - 1) in ("us", "c", "a") and line.ends[first - 1] == line.starts[first]:
        first -= 1
    lead, tail = _lead(line, first, unit), tail_after(line, unit.end)
    meanings = {bound.meaning for bound in (lead, tail) if bound} | {figure.bound}
    if each_before(line, first):
        meanings.add("each")
    start, end = lead.place if lead else first, tail.place if tail else unit.end
    return Measure(first, figure.last, figure.value, unit, currency, frozenset(meanings - {""}), start, end)


def _lead(line: Line, first: int, unit: Unit) -> Bound | None:
    """The bound before the number, over an article; "over four years" is throughout them and gives none."""
    article = 1 if line.word(first - 1) in ("a", "an", "the", "another", "only", "just") else 0
    lead = lead_before(line, first) or lead_before(line, first - article)
    return None if lead and unit.kind is QuantityKind.DURATION and line.word(lead.place) == "over" else lead


def counts(line: Line, number: Measure) -> bool:
    """A bare number with nothing that says what it counts is no quantity: "Boeing 787", "bus 12"."""
    if not number.unit.name and line.word(number.lead) in ("under", "over", "above") and line.word(number.lead - 1) in CLASSES_OF_THINGS:
        return False  # "every prisoner under 25": an age
    if number.unit.name or number.currency or number.meanings:
        return True
    before, after = line.word(number.first - 1), line.word(number.last)
    if line.kinds[number.first] == "4" and 1900 <= number.value <= 2100 and "," not in line.words[number.first]:
        return False
    if before in WEEKDAYS or (before in ("at", "after", "until") and number.value <= 12 and line.words[number.first].isalpha()):
        return False  # "Sat 11, 16:20", "the ultimatum ran out at six"
    if _is_name(line, number.first - 1) or (after.isalpha() and after not in STOPS and after not in FILLERS and not line.capitalised(number.last)):
        return False  # "IAM 751", "the 767 freighter"
    return not (before == "," and after == ",")


def _is_name(line: Line, index: int) -> bool:
    """Whether the word is a name that a number may belong to, and not only the first of its sentence."""
    if index <= 0 or not line.capitalised(index) or line.word(index) in ("the", "of"):
        return False
    return line.text[line.starts[index] : line.ends[index]].isupper() or not is_boundary(line, max(index - 1, 0))
