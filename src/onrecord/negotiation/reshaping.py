"""What people decided about where a statement begins and ends: other ends, one made two, two made one. Nothing read is changed.

    verb    value
    edit    {"content": [[start, end], …]}   the words that are the statement's, in code points
    split   {"at": place}                    the words from there on are a statement of their own, by the same speaker
    join    {"with": id}                     that statement's words are this one's too

Invariant: every statement that comes out has content, and every claim of it stands inside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from onrecord.model import Claim, Decision, ResolvedClaim, ResolvedStatement, Review, Span, Spans, identity

RESHAPES = ("split", "join")


def reshape(statements: Sequence[ResolvedStatement], decisions: Iterable[Decision]) -> tuple[ResolvedStatement, ...]:
    """The statements after every split and join that holds, in their order; one that finds nothing to do changes nothing."""
    for decision in decisions:
        if decision.target_kind == "statement" and decision.verb in RESHAPES and decision.withdrawn is None:
            value = json.loads(decision.value)
            done = (
                _split(statements, decision.target, int(value["at"]))
                if decision.verb == "split"
                else _join(statements, decision.target, value["with"])
            )
            statements = tuple(done)
    return tuple(statements)


def half_id(statement: str, at: int) -> str:
    """The id of what is split off."""
    return identity("split", statement, at)


def with_content(shown: ResolvedStatement, content: Spans) -> ResolvedStatement:
    """The statement with these words: its claims keep to them, and follow an end that they shared."""
    old = shown.statement.content
    claims = tuple(clipped for claim in shown.claims if (clipped := _claim_within(claim, content, old)))
    if not claims and shown.claims:
        claims = (_claim_with(shown.claims[0], content),)
    statement = replace(
        shown.statement,
        content=content,
        claims=tuple(claim.claim for claim in claims),
        verbatim=clip(shown.statement.verbatim, content),
        insertions=clip(shown.statement.insertions, content),
    )
    return replace(shown, statement=statement, claims=claims)


def clip(spans: Spans, inside: Spans) -> Spans:
    """The parts of the spans that lie inside."""
    return tuple(Span(max(s.start, i.start), min(s.end, i.end)) for s in spans for i in inside if s.overlaps(i))


def _claim_within(shown: ResolvedClaim, content: Spans, old: Spans) -> ResolvedClaim | None:
    spans = list(clip(shown.claim.spans, content))
    if not spans:
        return None
    if shown.claim.spans[0].start == old[0].start and spans[0].start > content[0].start and content[0].end >= spans[0].start:
        spans[0] = Span(content[0].start, spans[0].end)
    if shown.claim.spans[-1].end == old[-1].end and spans[-1].end < content[-1].end and content[-1].start <= spans[-1].end:
        spans[-1] = Span(spans[-1].start, content[-1].end)
    return _claim_with(shown, tuple(spans))


def _claim_with(shown: ResolvedClaim, spans: Spans) -> ResolvedClaim:
    raw: Claim = replace(shown.claim, spans=spans)
    return ResolvedClaim(raw, shown.issues, shown.act, shown.review)


def _split(statements: Sequence[ResolvedStatement], target: str, at: int) -> Iterable[ResolvedStatement]:
    for shown in statements:
        ends = (Span(0, at), Span(at, max(at + 1, *(s.end for s in shown.statement.content)))) if shown.id == target and at > 0 else ()
        first, second = (clip(shown.statement.content, (end,)) for end in ends) if ends else ((), ())
        if first and second:
            yield replace(with_content(shown, first), review=Review.EDITED)
            yield _half(with_content(shown, second), half_id(target, at))
        else:
            yield shown


def _half(shown: ResolvedStatement, identifier: str) -> ResolvedStatement:
    """What is split off, with ids of its own for itself and for a claim that both halves have a part of."""
    claims = tuple(ResolvedClaim(replace(c.claim, id=identity("split", identifier, c.id)), c.issues, c.act, c.review) for c in shown.claims)
    statement = replace(shown.statement, id=identifier, claims=tuple(claim.claim for claim in claims))
    return replace(shown, statement=statement, claims=claims, review=Review.EDITED)


def _join(statements: Sequence[ResolvedStatement], target: str, other: str) -> Iterable[ResolvedStatement]:
    by_id = {shown.id: shown for shown in statements}
    one, rest = by_id.get(target), by_id.get(other)
    if one is None or rest is None or one.document.id != rest.document.id or one.id == rest.id:
        return statements
    return [_joined(one, rest) if shown.id == target else shown for shown in statements if shown.id != other]


def _joined(one: ResolvedStatement, rest: ResolvedStatement) -> ResolvedStatement:
    content = merged((*one.statement.content, *rest.statement.content))
    claims = (*one.claims, *rest.claims)
    statement = replace(
        one.statement,
        content=content,
        claims=tuple(claim.claim for claim in claims),
        verbatim=merged((*one.statement.verbatim, *rest.statement.verbatim)),
    )
    return replace(one, statement=statement, claims=claims, review=Review.EDITED)


def merged(spans: Iterable[Span]) -> Spans:
    """The spans in order, those that touch made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def spans_in(value: dict[str, Any], name: str, length: int) -> Spans | None:
    """The spans that a decision gives, kept inside a text of that length; None where it gives none."""
    if not value.get(name):
        return None
    return merged(Span(max(0, start), min(end, length)) for start, end in value[name] if max(0, start) < min(end, length)) or None
