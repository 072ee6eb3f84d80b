"""What was promised, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response
from starlette.responses import RedirectResponse

from onrecord.export.calendar_file import calendar
from onrecord.export.charts import life_line
from onrecord.export.record_parts import NOTHING, commitment_objects, statement_objects
from onrecord.ledger.desk import Desk
from onrecord.model import Commitment, ResolvedStatement, Status
from onrecord.negotiation.rulings import ruling
from onrecord.web.deciding import reviewer
from onrecord.web.pages.accounts import AsOf
from onrecord.web.site import day_of, found, site_of

router = APIRouter()
MOST = 40


@router.get("/commitments", summary="What was promised, by when, and how it stands")
def commitments(
    request: Request,
    as_of: AsOf = None,
    status: str | None = None,
    side: str | None = None,
    issue: str | None = None,
    page: Annotated[int, Query(ge=1)] = 1,
) -> Response:
    site = site_of(request)
    day = day_of(as_of)
    with site.desk() as desk:
        listed = desk.commitments(day, (page - 1) * MOST, MOST, status=status, side=side, issue=issue)
        months: dict[str, list[Commitment]] = {}
        for one in listed.items:
            if one.due and one.due.until:
                months.setdefault(one.due.until.isoformat()[:7], []).append(one)
        values = {
            "listed": listed,
            "lines": {c.id: life_line(c, day or desk.as_of) for c in listed.items},
            "months": months,
            "days": desk.days,
            "day": day,
            "statuses": [known.value for known in Status],
            "page_number": page,
            "most": MOST,
        }
        json = lambda: {"commitments": commitment_objects(listed.items), "total": listed.total}  # noqa: E731
        return site.answer(request, desk, "commitments.html", values, json)


@router.get("/commitments.ics", summary="What falls due, as a calendar")
def due_dates(request: Request) -> Response:
    site = site_of(request)
    with site.desk() as desk:
        listed = desk.commitments(most=1000).items
        record = NOTHING.__class__(desk.as_of, desk.dossier, (), tuple(evidence(desk, listed).values()))
        return Response(calendar(listed, record), media_type="text/calendar")


@router.get("/c/{identifier}", summary="One commitment: its whole life, with the words")
def commitment(request: Request, identifier: str, as_of: AsOf = None) -> Response:
    site = site_of(request)
    day = day_of(as_of)
    with site.desk() as desk:
        one: Commitment = found(desk.commitment(identifier, day), "commitment", identifier)
        holders = evidence(desk, [one])
        values = {
            "one": one,
            "holders": holders,
            "line": life_line(one, day or desk.as_of),
            "documents": desk.documents_named(e.partition(":")[0] for c in one.history for e in c.evidence if ":" in e),
            "statuses": [known.value for known in Status],
            "decisions": desk.decisions("commitment", one.id).items,
            "day": day,
        }
        json = lambda: commitment_objects([one])[0] | {"told": statement_objects({s.id: s for s in holders.values()}.values())}  # noqa: E731
        return site.answer(request, desk, "commitment.html", values, json)


@router.post("/c/{identifier}/status", summary="Say how a commitment stands")
def decide_status(request: Request, identifier: str, status: Annotated[str, Form()], why: Annotated[str, Form()] = "") -> Response:
    site = site_of(request)
    who = reviewer(site, request)
    with site.desk() as desk:
        one = found(desk.commitment(identifier), "commitment", identifier)
    site.keeper.decide(ruling(one, status, why, who, datetime.now(UTC)))
    return RedirectResponse(f"/c/{identifier}", 303)


def evidence(desk: Desk, commitments: Iterable[Commitment]) -> dict[str, ResolvedStatement]:
    """The statements that commitments rest on, by the id that the commitment names (of a claim or of a statement)."""
    wanted = [i for c in commitments for i in (*c.claims, *c.statements, *c.evidence, *(e for change in c.history for e in change.evidence))]
    return desk.of_claims(wanted)
