"""The first page: what the negotiation is, who said how much when, what changed, what falls due, what waits."""

from __future__ import annotations

from datetime import timedelta

from fastapi import APIRouter, Request, Response

from onrecord.dossier import now
from onrecord.export.charts import time_line
from onrecord.export.record_parts import commitment_objects, dossier_object, meeting_objects
from onrecord.ledger.desk_search import Query, queue
from onrecord.web.site import site_of

router = APIRouter()
SEEN = "onrecord_seen"  # the cookie with the moment of the last visit
SOON = timedelta(days=30)


@router.get("/", summary="What the negotiation is and how it stands")
def overview(request: Request) -> Response:
    site = site_of(request)
    with site.desk() as desk:
        meetings = desk.meetings(most=60)
        today = desk.as_of
        due = desk.commitments(most=8, due_from=str(today), due_to=str(today + SOON), status="pending").items if today else ()
        values = {
            "meetings": meetings,
            "chart": time_line([(s.day, s.side, s.statements) for s in desk.said()], meetings, [p.id for p in desk.dossier.parties]),
            "changes": desk.changes(most=12),
            "seen": request.cookies.get(SEEN, ""),
            "due": due,
            "overdue": desk.commitments(most=8, status="overdue").items,
            "waiting": queue(desk, Query(review="unreviewed"), most=0).total,
            "documents": desk.documents(most=5),
            "failures": site.keeper.opened.ledger.failures()[:5],
        }

        def json() -> object:
            return {
                "dossier": dossier_object(desk.dossier),
                "as_of": str(today or ""),
                "meetings": meeting_objects(meetings),
                "due": commitment_objects(due),
            }

        answer = site.answer(request, desk, "overview.html", values, json)
    answer.set_cookie(SEEN, now(), max_age=31_536_000, samesite="strict", httponly=True)
    return answer
