"""A report with its statements marked in the text, and a statement in its report."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from starlette.responses import RedirectResponse

from onrecord.errors import NotFound
from onrecord.export.marked_text import marked_lines
from onrecord.export.record_parts import account_objects, commitment_objects, document_objects, statement_objects
from onrecord.ledger.desk import Desk
from onrecord.model import Document, ResolvedStatement
from onrecord.web.site import found, site_of

router = APIRouter()
MOST = 50


@router.get("/documents", summary="The reports")
def documents(request: Request, page: Annotated[int, Query(ge=1)] = 1) -> Response:
    site = site_of(request)
    with site.desk() as desk:
        listed = desk.documents((page - 1) * MOST, MOST)
        json = lambda: {"documents": document_objects(line.document for line in listed.items), "total": listed.total}  # noqa: E731
        return site.answer(request, desk, "documents.html", {"listed": listed, "page_number": page, "most": MOST}, json)


@router.get("/d/{identifier}", summary="A report with its statements marked")
def document(request: Request, identifier: str) -> Response:
    site = site_of(request)
    with site.desk() as desk:
        one: Document = found(desk.document(identifier), "document", identifier)
        return _in_its_report(request, desk, one, None)


@router.get("/s/{identifier}", summary="A statement in its report")
def statement(request: Request, identifier: str) -> Response:
    site = site_of(request)
    with site.desk() as desk:
        shown = desk.statement(identifier)
        if shown is None:
            return _moved(request, desk, identifier)
        return _in_its_report(request, desk, shown.document, shown)


def _moved(request: Request, desk: Desk, identifier: str) -> Response:
    """Where a statement of an earlier reading now stands; a place that no statement covers any more is shown as such."""
    now = desk.moved(identifier)
    if now is not None:
        return RedirectResponse(f"/s/{now.id}", 302)
    place = desk.place(identifier)
    if place is None or desk.document(place.document) is None:
        raise NotFound(f"There is no statement {identifier!r} in this record.")
    raise NotFound(f"The statement {identifier!r} is not read in its report any more. It stood at {place.start}-{place.end} of /d/{place.document}.")


def _in_its_report(request: Request, desk: Desk, one: Document, focus: ResolvedStatement | None) -> Response:
    statements = desk.statements_in(one.id)
    claims = [claim.id for shown in ([focus] if focus else []) for claim in shown.claims]
    owed = [c for i in desk.uses(claims, "commitment") if (c := desk.commitment(i))]
    accounts = [a for i in desk.uses(claims, "account") if (a := desk.account(i))]
    values = {
        "document": one,
        "statements": statements,
        "lines": marked_lines(one.text, statements, desk.wording(one.id)),
        "focus": focus,
        "owed": owed,
        "accounts": accounts,
        "others": desk.same_as(focus) if focus else (),
        "decisions": desk.decisions("statement", focus.id).items if focus else (),
    }

    def json() -> object:
        if focus is None:
            return document_objects([one])[0] | {"text": one.text, "statements": statement_objects(statements)}
        return statement_objects([focus])[0] | {"commitments": commitment_objects(owed), "accounts": account_objects(accounts)}

    return site_of(request).answer(request, desk, "reader.html", values, json)
