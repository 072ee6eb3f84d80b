"""In what two accounts differ, and the one plain line that says so with both sides' exact words.

Rules in order, each a small function of the two claims that stand closest: numbers, days, conditions, who does it, how firm, how much of it, which
way. The words quoted are slices of the reports, cut at a word's end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from onrecord.model import Act, Dimension, Modality, Relation, Stage
from onrecord.negotiation.differences import closest, numbers_in, signs_of
from onrecord.negotiation.meeting_claims import SidedClaim

LONGEST = 160  # code points of a quoted claim
FIRM = {Act.AGREE: 3, Act.COMMIT: 3, Act.PROPOSE: 1, Act.EXPECT: 1, Act.REQUEST: 1, Act.ACKNOWLEDGE: 1}
STAGES = (Stage.AGENDA, Stage.DISCUSSED, Stage.PROPOSED, Stage.AGREED, Stage.SCHEDULED, Stage.UNDER_WAY, Stage.DONE)
Claims = Sequence[SidedClaim]


def dimension_of(relation: Relation, first: Claims, second: Claims) -> Dimension | None:
    """`"37 hours" / "36 hours from 2028"` -> quantity; None where the accounts do not differ."""
    if relation not in (Relation.DIFFERS, Relation.CONTRADICTS) or not first or not second:
        return None
    found = next((dimension for dimension, test in TESTS if test(first, second)), None)
    return found or (Dimension.DIRECTION if relation is Relation.CONTRADICTS else Dimension.WORDING)


def _quantity(first: Claims, second: Claims) -> bool:
    one, other = (frozenset().union(*(numbers_in(claim.text) for claim in claims)) for claims in (first, second))
    return bool(one and other and not one & other)


def _days(claims: Claims) -> set[date]:
    return {time.latest or time.earliest for claim in claims for time in claim.claim.claim.times if time.latest or time.earliest}  # type: ignore[misc]


def _date(first: Claims, second: Claims) -> bool:
    one, other = _days(first), _days(second)
    return bool(one and other and not one & other)


def _conditional(claims: Claims) -> bool:
    return any(
        claim.claim.claim.condition or claim.claim.claim.modality is Modality.CONDITIONAL or "condition" in signs_of(claim) for claim in claims
    )


def _condition(first: Claims, second: Claims) -> bool:
    return _conditional(first) != _conditional(second)


def _denies(claims: Claims) -> bool:
    return any(claim.claim.act in (Act.DENY, Act.REJECT) or "denial" in signs_of(claim) for claim in claims)


def _direction(first: Claims, second: Claims) -> bool:
    return _denies(first) != _denies(second)


def _agency(first: Claims, second: Claims) -> bool:
    return any(claim.claim.act is Act.ACCUSE for claim in first) and any(claim.claim.act is Act.ACCUSE for claim in second)


def _firmness(claims: Claims) -> int:
    stages = [STAGES.index(claim.claim.claim.stage) for claim in claims if claim.claim.claim.stage]
    return max(stages, default=max(FIRM.get(claim.claim.act, 2) for claim in claims))


def _strength(first: Claims, second: Claims) -> bool:
    hedged = [any({"hedge", "talked"} & signs_of(claim) for claim in claims) for claims in (first, second)]
    return _firmness(first) != _firmness(second) or hedged[0] != hedged[1]


def _scope(first: Claims, second: Claims) -> bool:
    return any("certain" in signs_of(claim) for claim in first) != any("certain" in signs_of(claim) for claim in second)


TESTS: tuple[tuple[Dimension, Callable[[Claims, Claims], bool]], ...] = (
    (Dimension.QUANTITY, _quantity),
    (Dimension.DATE, _date),
    (Dimension.DIRECTION, _direction),
    (Dimension.CONDITION, _condition),
    (Dimension.AGENCY, _agency),
    (Dimension.STRENGTH, _strength),
    (Dimension.SCOPE, _scope),
)


def why(
    relation: Relation, dimension: Dimension | None, sides: tuple[str, str], claims: tuple[Claims, Claims], joint: Claims, said: tuple[int, int]
) -> str:
    """`quantity: “37 hours” (gdl) / “36 hours from 2028” (moderators)`."""
    if not any(claims):
        return f"said for both: {_quoted(joint[0])}"
    if not all(claims):
        speaks = 0 if claims[0] else 1
        return f"only {sides[speaks]} speaks of it: {_quoted(claims[speaks][0])}; {_silence(sides[1 - speaks], said[1 - speaks])}"
    pair = closest(*claims)
    words = f"{_quoted(pair.first)} ({sides[0]}) / {_quoted(pair.second)} ({sides[1]})"
    return f"{LABELS[relation] if dimension is None else dimension.value}: {words}"


LABELS = {
    Relation.SAME: "both say it",
    Relation.ONE_SIDED: "only one gives an account",
    Relation.DIFFERS: "wording",
    Relation.CONTRADICTS: "direction",
}


def _silence(side: str, said: int) -> str:
    if not said:
        return f"nothing that {side} says of the meeting is reported"
    return f"{side} is reported with {said} statement{'' if said == 1 else 's'} on the meeting, none on this"


def _quoted(claim: SidedClaim) -> str:
    words = " ".join(claim.text.split())
    return f"“{words if len(words) <= LONGEST else words[:LONGEST].rsplit(' ', 1)[0] + ' …'}”"


def statements_of(claims: Iterable[SidedClaim], side: str) -> int:
    """How many statements the side makes."""
    return len({claim.statement.id for claim in claims if claim.side == side})
