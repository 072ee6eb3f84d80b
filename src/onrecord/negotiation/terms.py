"""How much, by when and on which condition: read from the claims that state one undertaking.

Version 1 of the rubric (docs/commitments.md). Times and quantities come from `extract`; which of them binds is decided here: the earliest telling that
gives an exact day, else the earliest vague words, whose window runs from that telling.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.model import Basis, Due, Quantity, QuantityKind, Target, TimeExpression, TimeType
from onrecord.negotiation.wordings import Wording

# "after" and "until" stand for a condition only before a clause, "on" only before what has to be agreed to.
CONDITION = re.compile(
    r"\b(?:(?:only |even |but )?if\b|once\b|unless\b|provided\b|on condition\b|as soon as\b|as long as\b|subject to\b|in step with\b|concurrently with\b|in return for\b|in exchange for\b"
    r"|tied to\b|conditional on\b|dependent on\b|depend\w* on\b|pending\b|(?:when|after|until) (?:the |both |all |this |that |these |it |they |its |mutually )[^,;.]{3,}|when possible"
    r"|(?:on|upon|after|following) (?:the )?(?:ratification|signing|approval|verification|application|acceptance|evaluation)\b)[^,;.]*",
    re.I,
)
EXACT = frozenset({Basis.STATED, Basis.EVENT})
MEASURED = (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.PERCENT, QuantityKind.DURATION)


def due_of(tellings: Sequence[Wording]) -> Due | None:
    """The due window, its words and why it has these days; None when no time is given."""
    dated = [(telling, time) for telling in tellings for time in telling.claim.claim.times if _lies_ahead(time, telling.day)]
    exact = [row for row in dated if row[1].basis in EXACT]
    for telling, time in exact or dated:
        return Due(time.earliest, time.latest, time.span.of(telling.statement.document.text), time.basis)
    return None


def _lies_ahead(time: TimeExpression, day: date | None) -> bool:
    """Whether a deed can fall due in it: a day that is not over when it is told; never a repetition or a mere length."""
    if time.latest is None or time.type is TimeType.SET or time.basis is Basis.NONE:
        return False
    return day is None or time.latest >= day


def target_of(tellings: Iterable[Wording]) -> Target | None:
    """How much is owed: the first amount told, money and counts before shares and lengths of time."""
    found = [quantity for telling in tellings for quantity in telling.claim.claim.quantities if quantity.kind in MEASURED and _measures(quantity)]
    if not found:
        return None
    best = min(found, key=lambda quantity: MEASURED.index(quantity.kind) > 2)
    return Target(best.value, best.unit, best.each_side, best.maximum, best.whole_category)


def _measures(quantity: Quantity) -> bool:
    return quantity.value is not None or quantity.whole_category


def condition_of(tellings: Iterable[Wording]) -> str | None:
    """The words of the condition under which it is owed; None when it is owed in any case."""
    for telling in tellings:
        condition = telling.claim.claim.condition
        if condition is not None:
            return condition.span.of(telling.statement.document.text)
    return next((found.group(0).strip() for telling in tellings if (found := CONDITION.search(telling.text))), None)
