"""The queue of what wants to be looked at. Every decision is appended; the page that answers it shows the next statement."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qs

from fastapi import APIRouter, Form, Query, Request, Response
from starlette.responses import RedirectResponse

from onrecord.dossier import now
from onrecord.errors import ConfigError, unknown
from onrecord.export.corrections import gold_source
from onrecord.export.marked_text import marked_lines
from onrecord.export.record_parts import statement_objects
from onrecord.ledger.desk import Desk
from onrecord.ledger.desk_search import Query as Wanted
from onrecord.ledger.desk_search import queue
from onrecord.model import Act, Decision, ResolvedStatement
from onrecord.web.deciding import edits, last_of, on_statement, owner, reviewer
from onrecord.web.site import Site, found, json_answer, site_of

router = APIRouter()
SKIPPED = "onrecord_skipped"
MOST_SKIPPED = 120  # ids in a cookie of 4 KB
MOST_AT_ONCE = 1000
FILTERS = ("side", "act", "issue", "outlet", "review", "second")


@router.get("/review", summary="What waits for review, what matters most first")
def review(request: Request, at: str | None = None, edit: bool = False) -> Response:
    site = site_of(request)
    with site.desk(wait=False) as desk:
        return _shown(site, request, desk, at, edit)


def _shown(site: Site, request: Request, desk: Desk, at: str | None = None, edit: bool = False, skipped: list[str] | None = None) -> Response:
    """The statement that is next, as a page or, for a script that asks, as the part of it that changes."""
    skipped = skipped_in(request) if skipped is None else skipped
    who = site.user(request).name
    waiting = queue(desk, wanted_in(request), who if request.query_params.get("second") else None, 1, skipped)
    shown = desk.statement(at) if at else None
    if shown is None:
        shown = next(iter(waiting.items), None)
    values = {
        "shown": shown,
        "waiting": waiting.total,
        "edit": edit,
        "people": desk.people(most=300).items if edit else (),
        "acts": [known.value for known in Act],
        "outlets": desk.outlets(),
        "filters": filters_in(request),
        "query": query_of(request),
        **(_around(desk, shown) if shown else {}),
    }
    template = "review_item.html" if request.headers.get("hx-request") else "review.html"
    answer = site.answer(
        request, desk, template, values, lambda: {"waiting": waiting.total, "statements": statement_objects([shown] if shown else [])}
    )
    answer.set_cookie(SKIPPED, ".".join(skipped[-MOST_SKIPPED:]), samesite="strict", httponly=True, path="/")
    return answer


def _around(desk: Desk, shown: ResolvedStatement) -> dict[str, object]:
    """The report with the statement in it, what rests on it, and what was decided."""
    statements = desk.statements_in(shown.document.id)
    place = next((n for n, s in enumerate(statements) if s.id == shown.id), 0)
    return {
        "lines": marked_lines(shown.document.text, [shown]),
        "owed": [c for i in desk.uses([c.id for c in shown.claims], "commitment") if (c := desk.commitment(i))],
        "accounts": [a for i in desk.uses([c.id for c in shown.claims], "account") if (a := desk.account(i))],
        "decisions": desk.decisions("statement", shown.id).items,
        "following": statements[place + 1] if place + 1 < len(statements) else None,
        "number": place + 1,
    }


@router.post("/review/skip", summary="Leave a statement for later")
def skip(request: Request, statement: Annotated[str, Form()]) -> Response:
    return _next(request, skipped=[*skipped_in(request), statement])


@router.post("/review/undo", summary="Take back what you decided last")
def undo(request: Request) -> Response:
    site = site_of(request)
    who = reviewer(site, request)
    last = last_of(site.keeper.opened.ledger.decisions(), who)
    for decision in last:
        site.keeper.withdraw(decision)
    target = next((d.target for d in last if d.target_kind == "statement"), None)
    return _next(request, at=target, wait=True)


@router.post("/review/bulk", summary="Accept everything that the filter shows")
def bulk(request: Request, least: Annotated[float, Form(ge=0, le=1)] = 0.9) -> Response:
    site = site_of(request)
    who = owner(site, request)
    with site.desk() as desk:
        waiting = queue(desk, wanted_in(request), most=MOST_AT_ONCE).items
    when = now()
    sure = [shown for shown in waiting if shown.statement.confidence >= least]
    site.keeper.decide(*(on_statement(shown, "accept", {}, who, when, f"in bulk, confidence from {least:g}") for shown in sure))
    return _next(request)


@router.post("/review/{identifier}/{verb}", summary="Accept, reject, edit, split or join a statement")
async def decide(request: Request, identifier: str, verb: str) -> Response:
    form = parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)
    return _decide(request, identifier, verb, form)


def _decide(request: Request, identifier: str, verb: str, form: dict[str, list[str]]) -> Response:
    site = site_of(request)
    who = reviewer(site, request)
    with site.desk(wait=False) as desk:
        shown: ResolvedStatement = found(desk.statement(identifier), "statement", identifier)
        names = {p.id: p.name for i in form.get("speaker", ()) if (p := desk.person(i))} | {p.id: p.names[0] for p in desk.dossier.parties if p.names}
    site.keeper.decide(*_decisions(shown, verb, form, names, who))
    return _next(request, wait=verb in ("split", "join"))


def _decisions(shown: ResolvedStatement, verb: str, form: dict[str, list[str]], names: dict[str, str], who: str) -> list[Decision]:
    if verb in ("accept", "reject"):
        return [on_statement(shown, verb, {}, who, now(), "".join(form.get("why", [])))]
    if verb == "edit":
        return edits(shown, form, names, who, now())
    if verb == "split":
        place = "".join(form.get("at", []))
        if not place.isdecimal():
            raise ConfigError("Say where to split: put the cursor between two words of the statement.")
        return [on_statement(shown, "split", {"at": int(place)}, who, now())]
    if verb == "join":
        return [on_statement(shown, "join", {"with": "".join(form.get("with", []))}, who, now())]
    raise unknown("decision about a statement", verb, ("accept", "reject", "edit", "split", "join"))


def _next(request: Request, at: str | None = None, skipped: list[str] | None = None, wait: bool = False) -> Response:
    """The next statement for a script; for a browser without one, the way to it."""
    site = site_of(request)
    if request.headers.get("hx-request"):
        with site.desk(wait=wait) as desk:
            return _shown(site, request, desk, at, skipped=skipped)
    query = query_of(request, at=at)
    answer = RedirectResponse(f"/review{query}", 303)
    if skipped is not None:
        answer.set_cookie(SKIPPED, ".".join(skipped[-MOST_SKIPPED:]), samesite="strict", httponly=True, path="/")
    return answer


@router.get("/decisions", summary="Who decided what, and when")
def decisions(request: Request, page: Annotated[int, Query(ge=1)] = 1) -> Response:
    site = site_of(request)
    with site.desk() as desk:
        listed = desk.decisions(first=(page - 1) * 50, most=50)
        rows = [
            {name: getattr(d, name) for name in ("id", "target_kind", "target", "verb", "value", "who", "when", "why", "withdrawn")}
            for d in listed.items
        ]
        values = {"listed": listed, "page_number": page, "most": 50}
        return site.answer(request, desk, "decisions.html", values, lambda: {"decisions": rows, "total": listed.total})


@router.post("/decisions/{number}/withdraw", summary="Take a decision back; it stays in the list")
def withdraw(request: Request, number: int, back: Annotated[str, Form()] = "/decisions") -> Response:
    site = site_of(request)
    reviewer(site, request)
    holding = {d.id: d for d in site.keeper.opened.ledger.decisions() if d.withdrawn is None}
    site.keeper.withdraw(found(holding.get(number), "decision that holds", str(number)))
    return RedirectResponse(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/decisions", 303)


@router.get("/corrections", summary="What was reviewed, as gold: a source.json of the annotation format")
def corrections(request: Request) -> Response:
    site = site_of(request)
    with site.desk() as desk:
        numbers = desk.numbers("SELECT number FROM statement WHERE review IN ('accepted', 'edited') ORDER BY document, start")
        statements = desk.statements(numbers)
        people = [p for i in dict.fromkeys(s.speaker.id for s in statements if s.speaker.id) if (p := desk.person(i))]
        return json_answer(gold_source(desk.dossier, statements, people))


def wanted_in(request: Request) -> Wanted:
    """What the address asks to review: by default whatever nobody has decided."""
    given = filters_in(request)
    review = None if given["second"] else given["review"] or "unreviewed"
    return Wanted(side=given["side"], act=given["act"], issue=given["issue"], outlet=given["outlet"], review=review)


def filters_in(request: Request) -> dict[str, str | None]:
    return {name: request.query_params.get(name) or None for name in FILTERS}


def query_of(request: Request, **more: str | None) -> str:
    """The filters as the query of an address."""
    from urllib.parse import urlencode

    given = {name: value for name, value in {**filters_in(request), **more}.items() if value}
    return f"?{urlencode(given)}" if given else ""


def skipped_in(request: Request) -> list[str]:
    return [part for part in request.cookies.get(SKIPPED, "").split(".") if part]
