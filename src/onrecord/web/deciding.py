"""Decisions as the desk makes them: by whom, with the place of what they are about, so that a better reading keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from fastapi import Request

from onrecord.model import Act, Decision, ResolvedClaim, ResolvedStatement, Span
from onrecord.web.site import Site
from onrecord.web.users import OWNER, REVIEWER


class Forbidden(Exception):
    """Somebody asked for a change that their role does not allow."""


def reviewer(site: Site, request: Request) -> str:
    """The name of who decides; raises Forbidden for a reader."""
    return _with_role(site, request, (REVIEWER, OWNER))


def owner(site: Site, request: Request) -> str:
    """The name of who decides about people or in bulk; raises Forbidden for others than owners."""
    return _with_role(site, request, (OWNER,))


def _with_role(site: Site, request: Request, roles: tuple[str, ...]) -> str:
    user = site.user(request)
    if user.role not in roles:
        raise Forbidden(f"{user.name} has the role {user.role}; this needs {' or '.join(roles)}.")
    return user.name


def on_statement(shown: ResolvedStatement, verb: str, value: Mapping[str, object], who: str, when: str, why: str = "") -> Decision:
    """A decision about a statement."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return Decision(0, "statement", shown.id, verb, written, who, when, why, document=shown.document.id, spans=shown.statement.content)


def on_claim(shown: ResolvedStatement, claim: ResolvedClaim, value: Mapping[str, object], who: str, when: str) -> Decision:
    """A decision about a claim."""
    written = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return Decision(0, "claim", claim.id, "edit", written, who, when, document=shown.document.id, spans=claim.claim.spans)


def edits(shown: ResolvedStatement, form: Mapping[str, list[str]], names: Mapping[str, str], who: str, when: str) -> list[Decision]:
    """The decisions that a filled-in form makes of a statement: one about it, and one about each claim that is changed. `names`: people by id."""
    value: dict[str, object] = dict(_speaker_and_side(shown, form, names))
    content = spans_from(_first(form, "content"))
    if content and content != list(shown.statement.content):
        value["content"] = [[span.start, span.end] for span in content]
    changed = [on_claim(shown, claim, new, who, when) for claim in shown.claims if (new := _claim_value(claim, form))]
    return [on_statement(shown, "edit", value, who, when, _first(form, "why") or ""), *changed]


def _speaker_and_side(shown: ResolvedStatement, form: Mapping[str, list[str]], names: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    speaker, name, side = _first(form, "speaker"), (_first(form, "name") or "").strip(), _first(form, "side")
    if name:
        yield "speaker", {"id": None, "name": name}
    elif speaker is not None and speaker != (shown.speaker.id or ""):
        yield "speaker", {"id": speaker or None, "name": names.get(speaker), **({} if speaker else {"kind": "unresolved"})}
    if side is not None and side != (shown.side.side or ""):
        yield "side", side or None


def _claim_value(claim: ResolvedClaim, form: Mapping[str, list[str]]) -> dict[str, object]:
    act, issues = _first(form, f"act-{claim.id}"), form.get(f"issue-{claim.id}")
    value: dict[str, object] = {}
    if act and Act(act) is not claim.act:
        value["act"] = act
    if issues is not None and tuple(issue for issue in issues if issue) != claim.issues:
        value["issues"] = [issue for issue in issues if issue]
    return value


def spans_from(words: str | None) -> list[Span]:
    """`"3-9 12-20"` -> two spans; what is no span is left out."""
    pairs = (part.partition("-") for part in (words or "").split())
    return [Span(int(start), int(end)) for start, _, end in pairs if start.isdecimal() and end.isdecimal() and int(start) < int(end)]


def _first(form: Mapping[str, list[str]], name: str) -> str | None:
    return next(iter(form.get(name, ())), None)


def last_of(decisions: Iterable[Decision], who: str) -> list[Decision]:
    """What this person decided last and has not taken back: all of it that was decided in one go."""
    own = sorted((d for d in decisions if d.who == who and d.withdrawn is None), key=lambda d: d.id)
    return [decision for decision in own if decision.when == own[-1].when] if own else []
