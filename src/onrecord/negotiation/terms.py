"""How much, by when and on which condition: read from the claims that state one undertaking.

Version 1 of the rubric (docs/commitments.md). Times and quantities come from `extract`; which of them binds is decided here: the earliest telling
that gives an exact day, else the earliest vague words, whose window runs from that telling.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from onrecord.model import Act, Basis, Due, Quantity, QuantityKind, Target, TimeExpression, TimeType
from onrecord.negotiation.amounts import target_in
from onrecord.negotiation.wordings import Wording

# "after" and "until" stand for a condition only before a clause, "on" only before what has to be agreed to.
CONDITION = re.compile(
    r"\b(?:(?:only |even |but )?if\b|once\b|unless\b|provided\b|on condition\b|as soon as\b|as long as\b|subject to\b|in step with\b"
    r"|concurrently with\b|in return for\b|in exchange for\b"
    r"|tied to\b|conditional on\b|dependent on\b|depend\w* on\b|pending\b|(?:when|after|until) (?:the |both |all |this |that |these |it "
    r"|they |its |mutually )[^,;.]{3,}|when possible"
    r"|(?:on|upon|after|following) (?:the )?(?:ratification|signing|approval|verification|application|acceptance|evaluation)\b)[^,;.]*",
    re.I,
)
EXACT = frozenset({Basis.STATED, Basis.EVENT})
LOOKING_FORWARD = frozenset({Act.AGREE, Act.COMMIT, Act.EXPECT, Act.PROPOSE})
AHEAD = frozenset({"will", "would", "is_to", "infinitive"})
TOLD_LATE = timedelta(days=45)
BEFORE_CHANGE = re.compile(r"\bfrom #(?:,? to\b|-to\b)", re.I)  # what it was, in "from 38 to 37"
MEASURED = (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.PERCENT, QuantityKind.DURATION)


def due_of(tellings: Sequence[Wording]) -> Due | None:
    """The due window, its words and why it has these days; None when no time is given.

    Within one telling the last day counts: "opens on August 3 and closes on August 22". A day that had passed when it was first told counts where the
    telling looks forward to it: "everyone would be back by Nov. 12".
    """
    for binds in (_exactly_ahead, _vaguely_ahead, _just_passed):
        for telling in tellings:
            times = [time for time in telling.claim.claim.times if binds(time, telling)]
            if times:
                last = max(times, key=lambda time: time.latest or date.min)
                return Due(last.earliest, last.latest, last.span.of(telling.statement.document.text), last.basis)
    return None


def _exactly_ahead(time: TimeExpression, telling: Wording) -> bool:
    return time.basis in EXACT and _vaguely_ahead(time, telling)


def _vaguely_ahead(time: TimeExpression, telling: Wording) -> bool:
    """Whether a deed can fall due in it: a day that is not over when it is told; never a repetition, nor the "today" of a deed that is done."""
    if not _dated(time):
        return False
    done_today = time.latest == telling.day and "past" in telling.signals and not telling.signals & AHEAD
    return telling.day is None or (time.latest is not None and time.latest >= telling.day and not done_today)


def _just_passed(time: TimeExpression, telling: Wording) -> bool:
    if not _dated(time) or telling.day is None or time.latest is None or telling.act not in LOOKING_FORWARD:
        return False
    forward = time.deadline or bool(telling.signals & AHEAD)
    return forward and telling.day - TOLD_LATE <= time.latest


def _dated(time: TimeExpression) -> bool:
    return time.latest is not None and time.type is not TimeType.SET and time.basis is not Basis.NONE


def target_of(tellings: Iterable[Wording]) -> Target | None:
    """How much is owed: the first amount told that says of what; a length of time only where nothing else is counted, and never its due."""
    found = [(quantity, telling) for telling in tellings for quantity in amounts_of(telling)]
    if not found:
        return None
    first, telling = min(found, key=lambda row: (MEASURED.index(row[0].kind) > 2, row[0].unit is None))
    return target_in(_whole_of(first, amounts_of(telling)), telling.statement.document.text)


def amounts_of(telling: Wording) -> list[Quantity]:
    """The amounts in a telling that can be owed, in order: `"falls from 38 to 37 hours"` -> 37 hours."""
    text, dues = telling.statement.document.text, [time.span for time in telling.claim.claim.times if time.deadline or time.basis is Basis.EVENT]
    return [
        quantity
        for quantity in telling.claim.claim.quantities
        if quantity.kind in MEASURED
        and (quantity.value is not None or quantity.whole_category)
        and not (quantity.kind is QuantityKind.DURATION and any(quantity.span.overlaps(due) for due in dues))
        and not BEFORE_CHANGE.search(text[max(quantity.span.start - 6, 0) : quantity.span.start] + "#" + text[quantity.span.end :][:4])
    ]


def _whole_of(first: Quantity, told: Iterable[Quantity]) -> Quantity:
    """The greatest sum of the same money: "by $2.75 this year and by $7.50 over the five years"."""
    if first.kind is not QuantityKind.MONEY or first.value is None:
        return first
    same = [quantity for quantity in told if quantity.kind is first.kind and quantity.unit == first.unit and quantity.value is not None]
    return max(same, key=lambda quantity: quantity.value or 0.0)


def condition_of(tellings: Iterable[Wording]) -> str | None:
    """The words of the condition under which it is owed; None when it is owed in any case."""
    for telling in tellings:
        condition = telling.claim.claim.condition
        if condition is not None:
            return condition.span.of(telling.statement.document.text)
    return next((found.group(0).strip() for telling in tellings if (found := CONDITION.search(telling.text))), None)
