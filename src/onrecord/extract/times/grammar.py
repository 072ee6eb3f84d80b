"""The shapes of time expressions, as regular expressions over the letters of `words`. Data only: the first rule that fits at the leftmost place wins.

Letters: `languages/english_times.CLASSES` for words; 1 a day's number, 4 a year, 9 and 8 other numerals (8: "hundred", "a dozen"), o ordinals,
m months, w weekdays, W their plurals, u units, q quarters, y decades, C clock times, I and N dates in figures, S "'s"; marks stand for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.extract.times.words import Line

ABOUT = r"(?:(?:A?L|U>|MT|x)?)"  # at least, up to, more than, nearly
COUNT = r"(?:a?8|[149](?:&aH)?)"
VAGUE = r"(?:a?vf?)"
YEAR = r"(?:,?4)"
WEEKDAY = r"(?:w\.?,?n?)?"
DAY = rf"(?:h?[1o]f?m\.?{YEAR}?|m\.?h?[1o]{YEAR}?)"
POSITION = r"(?:h?E-?f?h?|h?e-?)?"  # the end of, mid-, late

RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"I"),
    ("slash", r"N"),
    ("week_of_day", rf"hu[fE]{DAY}"),
    ("day_range", rf"{WEEKDAY}h?[1o](?:-|>|&|,)h?[1o]f?m\.?{YEAR}?"),
    ("month_day_range", rf"{WEEKDAY}m\.?h?[1o](?:-|>|&)h?[1o](?!f?m|-?[uq])(?:{YEAR}(?![uq]))?"),
    ("month_day", rf"{WEEKDAY}m\.?h?[1o](?!-?[uq])(?:{YEAR}(?!-?[uq]))?"),
    ("day_month", rf"{WEEKDAY}h?[1o]f?m\.?(?:{YEAR}(?!-?[uq]))?"),
    ("half_of_month", rf"h?oHfm\.?{YEAR}?"),
    ("week_of_month", rf"h?[or]ufh?m\.?{YEAR}?"),
    ("holiday", r"X[Yu]?"),
    ("month_year", rf"{POSITION}m\.?,?f?4(?!-?[uq])"),
    ("month_of_year", rf"{POSITION}m\.?f?[rR]u"),
    ("each_month", r"jm"),
    ("relative_month", rf"{POSITION}h?[rR]m\.?"),
    ("month", rf"{POSITION}m\.?"),
    ("quarter_of_year", r"h?F?-?o-?qf?(?:h?F?4|h?[rR]u)"),
    ("quarter_of_year", r"h?4F?o-?q"),
    ("quarter_of_year", r"[rR]uSF?o-?q"),
    ("half_of_year", r"h?oHf?(?:h?F?4|h?[rR]u|hu)"),
    ("quarter", r"h?F?-?o-?q"),
    ("relative_quarter", r"h?[rR]F?q"),
    ("year", r"huf?4(?!-?[uq])|F4"),
    ("year_end", r"e-u"),
    ("year_end", r"[ha]?uS?-?E(?!f)|h?Efh[uk]|h?Ef[rR]u"),
    ("decade", r"h?e?-?y"),
    ("year", rf"{POSITION}4(?!-?[uq8])"),
    ("weekday_of_week", r"w(?:p)?f?[rR]u"),
    ("relative_weekday", r"[rR]wp?"),
    ("each_weekday", r"jwp?"),
    ("weekday_sets", r"W"),
    ("part_of_weekday", r"h?pn?f?w"),
    ("numbered_weekday", r"wh?o(?![um])|w\.?1(?=[,.:&C]|$)"),
    ("weekday", r"[eG]?w(?:p|\.)?"),
    ("weekend", r"h?[rR]?k"),
    ("season", r"h?e?-?[rR]s|h?e?-?sf?4|h?e?s|js|h?[rR]?[149]s"),
    ("year_ago_period", r"h?u-[gG]q?"),
    ("ago", rf"{ABOUT}(?:{COUNT}V)?(?:{COUNT}-?u(?:&aH)?|au(?:&aH)?|{VAGUE}u|Hau|u-?)(?:g|G|dP)"),
    ("relative_span", rf"h?[rR]{ABOUT}(?:{COUNT}|{VAGUE})(?:[V>-]{COUNT})?-?u(?:[&V]u)?"),
    ("relative_span", rf"ho{COUNT}u"),
    ("relative_unit", r"(?:h?Ef|[eG])?h?[rR]F?u(?:[&V]u)?"),
    ("set", rf"j(?:{COUNT}|o)?u|J"),
    ("century", r"h?e?-?o-?u"),
    ("relative_part", r"[rR]p"),
    ("next_but_one", r"hu t"),
    ("new_year", r"hBu"),
    ("deictic", r"[eG]?tp?"),
    ("clock", r"CZ?"),
    ("day_number", r"u1(?![-\d]?u)"),
    ("duration", rf"{ABOUT}h?(?:{COUNT}(?:[V>&-]{COUNT})?-?[zM]?u(?:-l)?(?:&aH)?(?:[&V,]?{COUNT}u)?|aH-?u|Hau|{VAGUE}u)"),
    ("unit_duration", rf"{ABOUT}az?u(?:&aH)?|{ABOUT}zu|u[V&]u|h[zF]?u"),
    ("quarters", rf"{ABOUT}(?:h?r)?(?:{COUNT}|{VAGUE})-?q"),
    ("bare_unit", r"u"),
    ("bare_quarter", r"hq"),
    ("day_of_month", r"ho(?=[.,;:?!& ]|$)"),
    ("future", r"h?O?K"),
    ("past", r"hr"),
    ("moment", r"AhD|AR"),
    ("reference", r"QP|MP|P"),
    ("part", r"h?p"),
)
# A group name may stand only once in an expression: rules of one name get a running number.
# No rule begins at a blank or a mark: said first, that spares trying all of them at most words.
BEGINS = r"(?=[^ .,;:!?()/$£€%fV&>S-])"
MASTER = re.compile(BEGINS + "(?:" + "|".join(f"(?P<{name}_{number}>{pattern})" for number, (name, pattern) in enumerate(RULES)) + ")")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first:last` of a line that a rule fits."""

    rule: str
    line: Line
    first: int
    last: int

    @property
    def letters(self) -> str:
        return self.line.kinds[self.first : self.last]

    def place(self, letters: str, nth: int = 0) -> int | None:
        """Where in the line the nth word with one of these letters stands; None if the phrase has none."""
        places = [self.first + i for i, kind in enumerate(self.letters) if kind in letters]
        return places[nth] if nth < len(places) else None

    def word(self, letters: str, nth: int = 0) -> str:
        """That word, "" if there is none."""
        place = self.place(letters, nth)
        return "" if place is None else self.line.words[place]

    def number(self, letters: str = "1489", nth: int = 0) -> float | None:
        """The value of that numeral."""
        place = self.place(letters, nth)
        return None if place is None else self.line.numbers.get(place)

    @property
    def before(self) -> str:
        """The word before the phrase, "" at the beginning."""
        return self.line.word(self.first - 1)

    @property
    def after(self) -> str:
        return self.line.word(self.last)


def find_phrases(line: Line) -> Iterator[Phrase]:
    """Every stretch of the line that has the shape of a time expression, left to right, none overlapping."""
    for match in MASTER.finditer(line.kinds):
        rule = (match.lastgroup or "").rpartition("_")[0]
        yield Phrase(rule, line, match.start(), match.end())
