"""Words, exact phrases, speaker, side, act, issue, days, together; any script."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.export.record_parts import statement_objects
from onrecord.ledger.desk_search import MOST_COUNTED
from onrecord.ledger.desk_search import Query as Wanted
from onrecord.ledger.desk_search import search as search_desk
from onrecord.model import Act, Review
from onrecord.web.site import day_of, site_of

router = APIRouter()
MOST = 30


@router.get("/search", summary="Statements by words, speaker, side, act, issue, outlet and days")
def search(
    request: Request,
    q: Annotated[str, Query(description='Words; "several words" that stand together.', max_length=500)] = "",
    speaker: str | None = None,
    side: str | None = None,
    act: str | None = None,
    issue: str | None = None,
    outlet: str | None = None,
    since: str | None = None,
    until: str | None = None,
    review: str | None = None,
    page: Annotated[int, Query(ge=1, le=2000)] = 1,
) -> Response:
    site = site_of(request)
    wanted = Wanted(q, speaker or None, side or None, act or None, issue or None, outlet or None, day_of(since), day_of(until), review or None)
    with site.desk() as desk:
        listed = search_desk(desk, wanted, (page - 1) * MOST, MOST)
        values = {
            "wanted": wanted,
            "listed": listed,
            "speaker": desk.person(speaker) if speaker else None,
            "acts": [known.value for known in Act],
            "reviews": [known.value for known in Review],
            "outlets": desk.outlets(),
            "page_number": page,
            "most": MOST,
            "most_counted": MOST_COUNTED,
        }
        return site.answer(request, desk, "search.html", values, lambda: {"statements": statement_objects(listed.items), "total": listed.total})
