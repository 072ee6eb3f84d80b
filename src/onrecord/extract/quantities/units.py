"""What a number counts: the noun phrase after it, the currency around it, the rate behind it.

`"107,000 tons of aid were delivered" -> "tons of aid"`; `"35 trucks crossed" -> "trucks"`; `"300 billion dollars a year" -> "dollars a year"`.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.times.words import Line
from onrecord.languages.english_quantities import CURRENCY_WORDS, FILLERS, MEASURES, PERCENT_WORDS, PLURALS, RATE_WORDS, STOPS
from onrecord.languages.english_times import TIME_UNITS
from onrecord.model import QuantityKind

NOUN_WORDS = 5  # at most, from the number to the last word of its noun phrase


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit's words, its kind, and the place in the line after it."""

    name: str | None
    kind: QuantityKind
    end: int


def read_unit(line: Line, index: int, value: float | None) -> Unit:
    """The unit that stands at a place of the line, after the number."""
    word = line.word(index)
    if word in PERCENT_WORDS or (word == "per" and line.word(index + 1) == "cent"):
        return _percent(line, index)
    if word in CURRENCY_WORDS:
        return _with_rate(line, Unit(word, QuantityKind.MONEY, index + 1))
    start = index + 1 if line.kinds[index : index + 1] == "-" and line.starts[index] == line.ends[index - 1] else index
    if line.word(start) in TIME_UNITS and line.word(start) != "second":
        return _duration(line, start, hyphened=start > index)
    if start > index:
        return _hyphened(line, start)
    return _noun_phrase(line, index, value)


def _percent(line: Line, index: int) -> Unit:
    word = line.word(index)
    end = index + (2 if word == "per" else 1)
    if word == "percentage":
        return Unit("percentage points", QuantityKind.PERCENT, index + 2)
    return Unit("percent", QuantityKind.PERCENT, end)


def _duration(line: Line, index: int, hyphened: bool) -> Unit:
    name = line.word(index)
    unit = Unit(name if name.endswith("s") or not hyphened else f"{name}s", QuantityKind.DURATION, index + 1)
    return unit if hyphened else _with_rate(line, unit)


def _with_rate(line: Line, unit: Unit) -> Unit:
    """ "dollars" + "a year" -> "dollars a year"."""
    if line.word(unit.end) in ("a", "an", "per", "every") and line.word(unit.end + 1) in RATE_WORDS:
        return Unit(f"{unit.name} {line.word(unit.end)} {line.word(unit.end + 1)}", unit.kind, unit.end + 2)
    return unit


def _hyphened(line: Line, index: int) -> Unit:
    """ "a 25-page document" counts pages, "a 20-member team" members."""
    word = line.word(index)
    if not word.isalpha() or word in STOPS or line.starts[index] != line.ends[index - 1]:
        return Unit(None, QuantityKind.COUNT, index - 1)
    return Unit(word if is_plural(word) else f"{word}s", QuantityKind.COUNT, index + 1)


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    return word in PLURALS or word.endswith("men") or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")))


def _noun_phrase(line: Line, index: int, value: float | None) -> Unit:
    """Up to the plural that ends the phrase; a single word where no plural comes."""
    if line.word(index) in FILLERS:  # "ten more vessels"
        index += 1
    end = last = index
    while end < len(line.words) and end - index < NOUN_WORDS and _continues(line, end, index):
        end += 1
        if is_plural(line.words[end - 1]) or line.words[end - 1] in MEASURES:
            last = end
            if not (line.word(end) and is_plural(line.word(end)) and _continues(line, end, index)):
                break
    if last == index:
        last = _singular(line, index, end, value)
    if last == index:
        return Unit(None, QuantityKind.COUNT, index)
    return _with_rate(line, _with_of(line, _head(line, index, last), last))


def _continues(line: Line, place: int, index: int) -> bool:
    word = line.words[place]
    if word in ("-", "–") and place > index:
        return line.starts[place] == line.ends[place - 1]
    return word[0].isalpha() and word not in STOPS and line.kinds[place] not in "1489oCmwWtI"


def _singular(line: Line, index: int, end: int, value: float | None) -> int:
    """Where a phrase without a plural ends: "one soldier", "a million tonne"; nothing for "20 billion was"."""
    if value == 1 and end > index:
        return min(end, index + 1) if line.words[index] not in FILLERS else min(end, index + 2)
    return index


def _head(line: Line, index: int, last: int) -> str:
    """The noun phrase without fillers, participles and names before its noun."""
    kept = [place for place in range(index, last) if place == last - 1 or not _is_modifier(line, place)]
    first = next((place for place in kept if line.words[place] != "-"), last - 1)
    words = [line.text[line.starts[place] : line.ends[place]] for place in range(first, last) if place in kept]
    return " ".join(words).replace(" - ", "-").replace(" – ", "–")


def _is_modifier(line: Line, place: int) -> bool:
    word = line.words[place]
    return word in FILLERS or line.capitalised(place) or (len(word) > 4 and word.endswith(("ed", "ing")) and line.word(place + 1) != "-")


def _with_of(line: Line, name: str, end: int) -> Unit:
    """ "tons" + "of aid" -> "tons of aid", for nouns of measure."""
    last_word = name.rsplit(" ", 1)[-1].lower()
    if line.word(end) != "of" or last_word not in MEASURES:
        return Unit(name, QuantityKind.COUNT, end)
    place = end + 1
    while place < len(line.words) and place - end < 3 and _continues(line, place, end + 1) and line.word(place) not in STOPS:
        place += 1
    if place == end + 1:
        return Unit(name, QuantityKind.COUNT, end)
    stop = end + 2 if not is_plural(line.word(place - 1)) else place
    return Unit(f"{name} of {line.text[line.starts[end + 1] : line.ends[stop - 1]]}", QuantityKind.COUNT, stop)
