"""How much of a measured promise is reported done: one count per side that reports it.

390 + 307 + 303 by one side -> 1000; the same 307 told twice is one stage; "697 in all" replaces what was added up before.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from onrecord.model import Quantity, Tally
from onrecord.negotiation.amounts import amount_in
from onrecord.negotiation.outcomes import BEYOND, Bearing
from onrecord.negotiation.promises import Promise

# "of 262,000 tonnes", "so far", "in all": the number is the whole of what has been done until then, not one more stage.
CUMULATIVE = re.compile(
    r"\b(so far|in all|in total|total(?:s|led|ling)?|altogether|to date|by now|until now|have (?:now|already)|out of|overall|since the"
    r"|brings?|brought the|in full|in (?:two|three|four|five|several) (?:days|stages)|over (?:two|three|four|five|several) (?:days|stages))\b",
    re.I,
)
OF_WHOLE = re.compile(r"\s*(?:\w+\s+){0,2}(?:of|out of)\s+(?:the\s+|some\s+|about\s+)?\d", re.I)
REMAINDER = re.compile(r"\b(remain\w*|left|still|missing|await\w*|of|out of)\s*$", re.I)


@dataclass
class Count:
    """Stages in the order of telling; `whole` is the latest cumulative figure."""

    stages: dict[tuple[date, float], None] = field(default_factory=dict)
    whole: float = 0.0

    @property
    def done(self) -> float:
        return max(self.whole, sum(value for _, value in self.stages))

    def add(self, day: date, value: float, cumulative: bool) -> None:
        """A stage told again on another day is the same stage when its number is the same."""
        if cumulative:
            self.whole = max(self.whole, value)
            self.stages.clear()
        elif value != self.whole and all(value != told for _, told in self.stages):
            self.stages[(day, value)] = None


def tallies_of(promise: Promise, bearings: Iterable[Bearing]) -> tuple[Tally, ...]:
    """One tally per reporting side, the debtors' own first, then the other sides', then the outlets'."""
    target = promise.target
    if target is None or target.value is None or not target.unit:
        return ()
    counts: dict[str | None, Count] = defaultdict(Count)
    for bearing in bearings:
        if "done" in bearing.kinds or "partial" in bearing.kinds:
            for quantity in bearing.item.quantities:
                value = counted(promise, bearing, quantity)
                if value:
                    counts[bearing.item.side].add(_event_day(bearing), value, _cumulative(bearing, quantity))
    rows = [Tally(count.done, target.value, side, None, target.unit, tuple(value for _, value in count.stages)) for side, count in counts.items()]
    return tuple(sorted(rows, key=lambda row: (row.side not in promise.by, row.side is None, -row.done)))


def counted(promise: Promise, bearing: Bearing, quantity: Quantity) -> float | None:
    """How many of what is owed this number counts; None where it counts other things, or what is left or owed."""
    target = promise.target
    value = amount_in(quantity, target, bearing.item.source) if target else None
    if target is None or value is None or REMAINDER.search(_before(bearing, quantity)):
        return None
    return value if value <= (target.maximum or target.value or 0) * BEYOND else None


def _before(bearing: Bearing, quantity: Quantity) -> str:
    """The words of the item up to the number. Offsets count in the document, so the number is looked up by its own place."""
    return bearing.item.text_before(quantity.span)


def _cumulative(bearing: Bearing, quantity: Quantity) -> bool:
    return bool(CUMULATIVE.search(bearing.item.text) or OF_WHOLE.match(bearing.item.text_after(quantity.span)))


def _event_day(bearing: Bearing) -> date:
    """The day of the deed where the item tells it, else the day of the report."""
    past = [time.latest for time in bearing.item.times if time.latest and time.latest <= bearing.item.day]
    return max(past, default=bearing.item.day)
