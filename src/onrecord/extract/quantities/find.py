"""Finds the quantities of a text: numerals, then shapes that need more than one of them.

`"390 prisoners on Friday, 307 on Saturday" -> 390 prisoners, 307 prisoners`;
`"981 of 1,800 kilometres" -> 981 kilometres out of 1800, and 1800 kilometres`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.extract.numerals import SCALES, SHORT_SCALES
from onrecord.extract.quantities.bounds import lead_before, tail_after
from onrecord.extract.quantities.categories import find_categories, find_collectives, find_fractions
from onrecord.extract.quantities.numbers import is_number
from onrecord.extract.quantities.units import Unit, read_unit
from onrecord.extract.times.find import find_on_line
from onrecord.extract.times.words import Line, is_boundary, read_line
from onrecord.languages.english_quantities import CLASSES_OF_THINGS, CURRENCY_CODES, CURRENCY_SIGNS, FILLERS, RATE_WORDS, STOPS
from onrecord.languages.english_times import WEEKDAYS
from onrecord.model import Quantity, QuantityKind, Span, TimeType

SAME_SENTENCE = 30  # words back to a number whose unit an elliptical one shares


@dataclass(frozen=True, slots=True)
class Number:
    """A numeral with its currency, scale and bounds. `first:last` are its places, `end` is after its unit and tail."""

    first: int
    last: int
    value: float
    unit: Unit
    currency: str | None
    meanings: frozenset[str]
    lead: int
    end: int


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text, in order, none overlapping."""
    line = read_line(text)
    dated = _dated_places(line)
    shapes = [*find_fractions(line), *find_categories(line), *find_collectives(line)]
    dated |= _places(line, shapes)
    numbers = [_read(line, index) for index in sorted(line.numbers) if is_number(line, index, dated)]
    found = _pair(line, numbers)
    return _without_overlaps([*found, *shapes])


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


def _read(line: Line, index: int) -> Number:
    value, last = line.numbers[index], index + 1
    word = line.word(last)
    scale = SHORT_SCALES.get(word) if last < len(line.words) and line.starts[last] - line.ends[index] < 2 else None
    currency = CURRENCY_SIGNS.get(line.word(index - 1)) or CURRENCY_CODES.get(line.word(index - 1))
    if scale and (word not in ("m", "k") or currency):
        value, last = value * scale, last + 1
    unit = read_unit(line, last, value)
    tail = tail_after(line, unit.end)
    first = index - 1 if currency else index
    if currency and line.word(first - 1) in ("us", "c", "a") and line.ends[first - 1] == line.starts[first]:
        first -= 1
    article = 1 if line.word(first - 1) in ("a", "an", "the", "another", "only", "just") else 0
    lead = lead_before(line, first) or lead_before(line, first - article)
    if lead and unit.kind is QuantityKind.DURATION and line.word(lead.place) == "over":
        lead = None  # "over four years": throughout them
    meanings = frozenset(bound.meaning for bound in (lead, tail) if bound and bound.meaning)
    return Number(first, last, value, unit, currency, meanings, lead.place if lead else first, tail.place if tail else unit.end)


def _counts(line: Line, number: Number) -> bool:
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


def _pair(line: Line, numbers: Sequence[Number]) -> list[Quantity]:
    """Numbers that belong together: ranges, exchanges, parts of a whole; then what is alone."""
    found: list[Quantity] = []
    at = 0
    while at < len(numbers):
        left, right = numbers[at], numbers[at + 1] if at + 1 < len(numbers) else None
        joined = right and (_exchange(line, left, right) or _range(line, left, right))
        if joined:
            found.append(joined)
            at += 2
        else:
            if _counts(line, left):
                found.append(_alone(line, left, right, found))
            at += 1
    return found


def _between(line: Line, left: Number, right: Number) -> str:
    return " ".join(line.words[left.last : right.first])


def _exchange(line: Line, left: Number, right: Number) -> Quantity | None:
    """ "1,000-for-1,000": as many from each side."""
    if left.value != right.value or _between(line, left, right) not in ("for", "- for -", "- for", "for -"):
        return None
    whole = _quantity(line, replace(right, first=left.first, lead=left.lead, meanings=left.meanings | right.meanings))
    return replace(whole, each_side=True)


def _range(line: Line, left: Number, right: Number) -> Quantity | None:
    """ "200 to 300 billion dollars", "35-38 percent", "between two and three weeks"."""
    glue = _between(line, left, right)
    opened = line.word(left.first - 1) in ("between", "from")
    if not (glue in ("to", "-", "–", "—", "or") or (glue == "and" and opened and line.word(left.first - 1) == "between")):
        return None
    least = left.value * (_scale(line, right) if left.value < 1000 and left.unit.name is None else 1)
    if least >= right.value or (glue == "-" and line.starts[left.last] != line.ends[left.last - 1]):
        return None
    number = replace(
        right, first=left.first, lead=left.lead, value=least, meanings=left.meanings | right.meanings, currency=right.currency or left.currency
    )
    return replace(_quantity(line, number), maximum=right.value, at_most="most" in left.meanings)


def _scale(line: Line, number: Number) -> float:
    """The "billion" of "300 billion", which "200 to" shares."""
    words = line.words[number.last - 1].split()
    return float(SCALES.get(words[-1], 1)) if len(words) > 1 else SHORT_SCALES.get(words[-1], 1)


def _alone(line: Line, number: Number, right: Number | None, found: Sequence[Quantity]) -> Quantity:
    quantity = _quantity(line, number)
    if right and (whole := _whole(line, number, right)):
        unit = quantity.unit or (right.unit.name and right.unit.name)
        return replace(quantity, unit=unit, kind=right.unit.kind if not quantity.unit else quantity.kind, out_of=whole)
    if quantity.unit is None and quantity.kind is QuantityKind.COUNT and found and _shares_unit(line, found[-1], quantity):
        return replace(quantity, unit=found[-1].unit, kind=found[-1].kind)
    return quantity


def _whole(line: Line, part: Number, whole: Number) -> float | None:
    """ "981 of 1,800 kilometres", "27 of the 44", "43 out of 44", "two towns out of five"."""
    glue = line.words[part.unit.end : whole.lead]
    core = [word for word in glue if word not in ("the", "its", "their", "all", "some", "a", "total", "his", "our")]
    return whole.value if core in (["of"], ["out", "of"]) and whole.value >= part.value else None


def _shares_unit(line: Line, told: Quantity, elliptical: Quantity) -> bool:
    """Whether the number before lends its unit: in the same sentence, and not so that "three figures" makes "220 billion" figures."""
    between = line.text[told.span.end : elliptical.span.start]
    if (elliptical.value or 0) >= 1e6 and (told.value or 0) < 1e6 and told.kind is not QuantityKind.MONEY:
        return False
    return len(between) < SAME_SENTENCE * 6 and not any(mark in between for mark in (". ", "? ", "! ", "\n\n", ";"))


def _quantity(line: Line, number: Number) -> Quantity:
    unit, kind = number.unit.name, number.unit.kind
    if number.currency:
        kind = QuantityKind.MONEY
        rate = unit and unit.split(" ", 1)[1] if unit and unit.startswith(("a ", "an ", "per ")) else _rate_after(line, number.last)
        unit = f"{number.currency} {rate}" if rate else number.currency
    end = number.last if number.currency or not unit or "unit" in number.meanings else max(number.unit.end, number.last)
    return Quantity(
        Span(line.starts[number.lead], line.ends[max(end, number.end if number.meanings & {"each"} else end) - 1]),
        number.value,
        unit,
        kind,
        each_side="each" in number.meanings,
        at_least="least" in number.meanings,
        at_most="most" in number.meanings,
        approximate="about" in number.meanings,
    )


def _rate_after(line: Line, index: int) -> str | None:
    if line.word(index) in ("a", "an", "per", "every") and line.word(index + 1) in RATE_WORDS:
        return f"{line.word(index)} {line.word(index + 1)}"
    return None
