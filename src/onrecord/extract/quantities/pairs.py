"""Numbers that belong together: ranges, exchanges, parts of a whole, and numbers that share the unit of the one before.

`"200 to 300 trucks" -> 200, at most 300`; `"1,000-for-1,000"` each side; `"981 of 1,800 kilometres" -> 981 kilometres out of 1800`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.extract.numerals import SCALES, SHORT_SCALES
from onrecord.extract.quantities.measures import Measure, counts
from onrecord.extract.times.words import Line
from onrecord.languages.english_quantities import RATE_WORDS
from onrecord.model import Quantity, QuantityKind, Span

SAME_SENTENCE = 180  # characters back to a number whose unit an elliptical one shares


def pair_up(line: Line, numbers: Sequence[Measure]) -> list[Quantity]:
    """Measures that belong together: ranges, exchanges, parts of a whole; then what is alone."""
    found: list[Quantity] = []
    at = 0
    while at < len(numbers):
        left, right = numbers[at], numbers[at + 1] if at + 1 < len(numbers) else None
        joined = right and (_exchange(line, left, right) or _range(line, left, right))
        if joined:
            found.append(joined)
            at += 2
        else:
            if counts(line, left):
                found.append(_alone(line, left, right, found))
            at += 1
    return found


def _between(line: Line, left: Measure, right: Measure) -> str:
    return " ".join(line.words[left.last : right.first])


def _exchange(line: Line, left: Measure, right: Measure) -> Quantity | None:
    """ "1,000-for-1,000": as many from each side."""
    if left.value != right.value or _between(line, left, right) not in ("for", "- for -", "- for", "for -"):
        return None
    whole = _quantity(line, replace(right, first=left.first, lead=left.lead, meanings=left.meanings | right.meanings))
    return replace(whole, each_side=True)


def _range(line: Line, left: Measure, right: Measure) -> Quantity | None:
    """ "200 to 300 billion dollars", "35-38 percent", "between two and three weeks"."""
    same = left.unit.kind is right.unit.kind is QuantityKind.PERCENT
    glue = " ".join(line.words[left.unit.end if same else left.last : right.first])
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


def _scale(line: Line, number: Measure) -> float:
    """The "billion" of "300 billion", which "200 to" shares."""
    words = line.words[number.last - 1].split()
    return float(SCALES.get(words[-1], 1)) if len(words) > 1 else SHORT_SCALES.get(words[-1], 1)


def _alone(line: Line, number: Measure, right: Measure | None, found: Sequence[Quantity]) -> Quantity:
    quantity = _quantity(line, number)
    if right and (whole := _whole(line, number, right)):
        unit = quantity.unit or (right.unit.name and right.unit.name)
        return replace(quantity, unit=unit, kind=right.unit.kind if not quantity.unit else quantity.kind, out_of=whole)
    if quantity.unit is None and quantity.kind is QuantityKind.COUNT and found and _shares_unit(line, found[-1], quantity):
        return replace(quantity, unit=found[-1].unit, kind=found[-1].kind)
    return quantity


def _whole(line: Line, part: Measure, whole: Measure) -> float | None:
    """ "981 of 1,800 kilometres", "27 of the 44", "43 out of 44", "two towns out of five"."""
    glue = line.words[part.unit.end : whole.lead]
    core = [word for word in glue if word not in ("the", "its", "their", "all", "some", "a", "total", "his", "our")]
    return whole.value if core in (["of"], ["out", "of"]) and whole.value >= part.value else None


def _shares_unit(line: Line, told: Quantity, elliptical: Quantity) -> bool:
    """Whether the number before lends its unit: in the same sentence, and not so that "three figures" makes "220 billion" figures."""
    between = line.text[told.span.end : elliptical.span.start]
    if (elliptical.value or 0) >= 1e6 and (told.value or 0) < 1e6 and told.kind is not QuantityKind.MONEY:
        return False
    return len(between) < SAME_SENTENCE and not any(mark in between for mark in (". ", "? ", "! ", "\n\n", ";"))


def _quantity(line: Line, number: Measure) -> Quantity:
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
    """`"a year"` after a sum, with or without hyphens ("$5 million-a-year")."""
    words = [word for word in line.words[index : index + 4] if word != "-"][:2]
    return " ".join(words) if len(words) == 2 and words[0] in ("a", "an", "per", "every") and words[1] in RATE_WORDS else None
