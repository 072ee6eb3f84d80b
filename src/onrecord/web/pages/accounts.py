"""Each side's account beside the other's, as of any day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from onrecord.export.page_words import Telling, tellings
from onrecord.export.record_parts import account_objects, statement_objects
from onrecord.ledger.desk import Desk, Page
from onrecord.model import Account
from onrecord.negotiation.contrast import differing_words
from onrecord.web.site import day_of, found, site_of

router = APIRouter()
MOST = 20
AsOf = Annotated[str | None, Query(description="The record as it stood on this day (YYYY-MM-DD).")]


@router.get("/accounts", summary="The sides' accounts, the latest of every issue or all")
def accounts(
    request: Request,
    as_of: AsOf = None,
    meeting: str | None = None,
    issue: str | None = None,
    side: str | None = None,
    relation: str | None = None,
    outlet: str | None = None,
    every: bool = False,
    page: Annotated[int, Query(ge=1)] = 1,
) -> Response:
    site = site_of(request)
    day = day_of(as_of)
    with site.desk() as desk:
        narrowed = every or meeting or issue or side or relation
        latest = () if narrowed else desk.latest_accounts(day)
        only = {"meeting": meeting, "issue": issue, "side": side, "relation": relation}
        listed = Page(latest, len(latest)) if not narrowed else desk.accounts(day, (page - 1) * MOST, MOST, **only)
        told = {a.id: told_of(desk, a, outlet) for a in listed.items}
        shown = tuple(a for a in listed.items if not outlet or any(told[a.id]))
        values = {
            "accounts": shown,
            "listed": listed,
            "told": told,
            "meetings": {m.id: m for m in desk.meetings()},
            "days": desk.days,
            "day": day,
            "outlets": desk.outlets(),
            "narrowed": bool(narrowed),
            "page_number": page,
            "most": MOST,
        }
        return site.answer(request, desk, "accounts.html", values, lambda: {"accounts": account_objects(shown), "total": listed.total})


@router.get("/a/{identifier}", summary="One account: both sides' claims in full, with their reports")
def account(request: Request, identifier: str, as_of: AsOf = None) -> Response:
    site = site_of(request)
    day = day_of(as_of)
    with site.desk() as desk:
        one: Account = found(desk.account(identifier, day), "account", identifier)
        told = told_of(desk, one, None)
        statements = list({t.statement.id: t.statement for side in told for t in side}.values())
        values = {"account": one, "told": told, "meeting": desk.meeting(one.meeting), "day": day}
        return site.answer(request, desk, "account.html", values, lambda: account_objects([one])[0] | {"statements": statement_objects(statements)})


def told_of(desk: Desk, account: Account, outlet: str | None) -> list[tuple[Telling, ...]]:
    """Both sides' claims of an account, of all outlets or of one."""
    one, other = tellings(account, desk.of_claims(_claims(account)), differing_words)
    return [tuple(t for t in side if not outlet or t.statement.document.outlet == outlet) for side in (one, other)]


def _claims(account: Account) -> Iterable[str]:
    return (claim for side in account.claims for claim in side)
