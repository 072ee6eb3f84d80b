"""An amount as it is worded: `"$750 billion"` is 750 of "billion dollars", and so is 40 of it when a report counts what is done.

Quantities hold the whole number (750e9 dollars); what people promise and count keeps the scale in the unit.
"""

from __future__ import annotations

import re

from onrecord.model import Quantity, QuantityKind, Target
from onrecord.negotiation.stems import stems_of

SCALES = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
SCALE = re.compile(r"\d\s*(?:-\s*)?(?P<scale>million|mn|mln|m|billion|bn|bln|b|trillion|tn|trn)\b", re.I)
INITIALS = {"m": "million", "b": "billion", "t": "trillion"}

# Reports count the same people under many names.
PEOPLE = stems_of(
    "people persons prisoners captives hostages detainees servicemen servicewomen soldiers fighters defenders troops officers citizens civilians"
    " men women children captured nationals"
)


def same_things(one: str, other: str) -> bool:
    """Whether two units may count the same things: `"prisoners"` and `"people"` do, "prisoners" and "bodies" do not."""
    first, second = stems_of(one), stems_of(other)
    return bool(first & second) or bool(first & PEOPLE and second & PEOPLE and not first & DEAD and not second & DEAD)


DEAD = stems_of("bodies dead fallen remains killed")


def scale_of(quantity: Quantity, source: str) -> str | None:
    """The scale that the amount's own words give; None where they give none, or it is no money."""
    found = SCALE.search(quantity.span.of(source)) if quantity.kind is QuantityKind.MONEY else None
    return INITIALS[found.group("scale")[0].casefold()] if found else None


def target_in(quantity: Quantity, source: str) -> Target:
    """The amount as a target: `"$750bn"` -> 750 "billion dollars"."""
    scale = scale_of(quantity, source)
    if scale is None:
        return Target(quantity.value, quantity.unit, quantity.each_side, quantity.maximum, quantity.whole_category)
    least, most = (None if value is None else round(value / SCALES[scale], 6) for value in (quantity.value, quantity.maximum))
    unit = " ".join(part for part in (scale, quantity.unit) if part)
    return Target(least, unit, quantity.each_side, most, quantity.whole_category)


def amount_in(quantity: Quantity, target: Target, source: str) -> float | None:
    """The number in the unit of the target; None where it counts other things."""
    if quantity.value is None or not quantity.unit or not target.unit:
        return None
    scale, _, unit = target.unit.partition(" ")
    if scale not in SCALES:
        return quantity.value if same_things(quantity.unit, target.unit) else None
    same = quantity.kind is QuantityKind.MONEY and bool(stems_of(quantity.unit) & stems_of(unit))
    return round(quantity.value / SCALES[scale], 6) if same else None
