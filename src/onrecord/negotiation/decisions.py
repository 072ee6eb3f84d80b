"""What people decided about statements and claims, laid over what was read. Nothing read is changed; what is shown is readings plus decisions.

A decision finds its statement by id, and after a re-reading with a better model by document and place: the statement that shares most of its words.

    target_kind  verb    value
    statement    accept  {}
    statement    reject  {}                     the record keeps it, marked; nothing is concluded from it
    statement    edit    {"speaker": {"id", "name"}, "side": "ua" or null, "content": [[start, end]]}    any of these
    statement    split, join                    see `reshaping`
    claim        edit    {"act": "agree", "issues": ["ceasefire"]}            any of these

Limit: people (merge, split, rename, side) are decided in `speakers`, commitments in `rulings`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from onrecord.model import Act, Decision, ResolvedClaim, ResolvedStatement, Review, SideReason, Span, Spans, Speaker, SpeakerKind
from onrecord.negotiation.reshaping import reshape, spans_in, with_content

SAME = 0.5  # of the places of both together: the share from which a statement read anew is the one decided on; as the scorer matches
DECIDED = "decided by a person"
REVIEWS = {"accept": Review.ACCEPTED, "reject": Review.REJECTED, "edit": Review.EDITED}


def apply_decisions(statements: Sequence[ResolvedStatement], decisions: Iterable[Decision]) -> tuple[ResolvedStatement, ...]:
    """The statements as people left them, in the same order; decisions that were withdrawn, or that find nothing, change nothing."""
    standing_now = [decision for decision in decisions if decision.withdrawn is None]
    statements = reshape(statements, standing_now)
    held = [decision for decision in standing_now if decision.verb in REVIEWS]
    on_statements = _by_statement([d for d in held if d.target_kind == "statement"], statements)
    on_claims = _by_claim([d for d in held if d.target_kind == "claim"], statements)
    return tuple(_claims_decided(_decided(one, on_statements.get(one.id, ())), on_claims) for one in statements)


def standing(statements: Iterable[ResolvedStatement]) -> tuple[ResolvedStatement, ...]:
    """The statements that conclusions may be drawn from: all but the rejected."""
    return tuple(statement for statement in statements if statement.review is not Review.REJECTED)


def _by_statement(decisions: Iterable[Decision], statements: Sequence[ResolvedStatement]) -> Mapping[str, list[Decision]]:
    known = {statement.id for statement in statements}
    found: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        target = (
            decision.target
            if decision.target in known
            else _anchored(decision, {s.id: s.statement.content for s in statements if s.document.id == decision.document})
        )
        if target:
            found[target].append(decision)
    return found


def _by_claim(decisions: Iterable[Decision], statements: Sequence[ResolvedStatement]) -> Mapping[str, list[Decision]]:
    known = {claim.id for statement in statements for claim in statement.claims}
    found: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        here = (
            {c.id: c.claim.spans for s in statements if s.document.id == decision.document for c in s.claims} if decision.target not in known else {}
        )
        target = decision.target if decision.target in known else _anchored(decision, here)
        if target:
            found[target].append(decision)
    return found


def _anchored(decision: Decision, places: Mapping[str, Spans]) -> str | None:
    """The id whose place shares most with the decision's; None where none shares enough."""
    shares = {identifier: overlap(decision.spans, spans) for identifier, spans in places.items()} if decision.spans else {}
    best = max(shares, key=lambda identifier: (shares[identifier], identifier), default=None)
    return best if best is not None and shares[best] >= SAME else None


def overlap(one: Spans, other: Spans) -> float:
    """The code points that both cover, of those that either covers: 0 to 1."""
    both = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    either = _length(one) + _length(other) - both
    return both / either if either else 0.0


def _length(spans: Iterable[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _decided(statement: ResolvedStatement, decisions: Iterable[Decision]) -> ResolvedStatement:
    for decision in decisions:
        statement = replace(_edited(statement, json.loads(decision.value)), review=REVIEWS[decision.verb])
    return statement


def _edited(statement: ResolvedStatement, value: dict[str, Any]) -> ResolvedStatement:
    if "speaker" in value:
        statement = replace(statement, speaker=_speaker(value["speaker"]))
    if "side" in value:
        statement = replace(statement, side=SideReason(value["side"], DECIDED))
    content = spans_in(value, "content", len(statement.document.text))
    return with_content(statement, content) if content else statement


def _speaker(value: dict[str, Any]) -> Speaker:
    return Speaker(value.get("id"), value.get("name"), SpeakerKind(value.get("kind", SpeakerKind.PERSON)))


def _claims_decided(statement: ResolvedStatement, decisions: Mapping[str, list[Decision]]) -> ResolvedStatement:
    if not any(claim.id in decisions for claim in statement.claims):
        return statement
    return replace(statement, claims=tuple(_claim(claim, decisions.get(claim.id, ())) for claim in statement.claims))


def _claim(claim: ResolvedClaim, decisions: Iterable[Decision]) -> ResolvedClaim:
    for decision in decisions:
        value = json.loads(decision.value)
        claim = ResolvedClaim(claim.claim, tuple(value.get("issues", claim.issues)), Act(value.get("act", claim.act)), REVIEWS[decision.verb])
    return claim
