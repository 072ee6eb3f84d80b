"""Who they are, all spellings, everything they said; merge, split, rename, change side, each taken back at will."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request, Response
from starlette.responses import RedirectResponse

from onrecord.dossier import now
from onrecord.errors import ConfigError, unknown
from onrecord.export.record_parts import people_objects, statement_objects
from onrecord.ledger.desk import Desk
from onrecord.ledger.desk_search import NOBODY
from onrecord.model import Person
from onrecord.negotiation.person_rulings import Value, person_ruling
from onrecord.web.deciding import owner
from onrecord.web.site import day_of, found, site_of

router = APIRouter()
MOST = 50


@router.get("/people", summary="The people, those who say most first")
def people(request: Request, name: str = "", page: Annotated[int, Query(ge=1)] = 1) -> Response:
    site = site_of(request)
    with site.desk() as desk:
        listed = desk.people((page - 1) * MOST, MOST, name)
        values = {"listed": listed, "name": name, "page_number": page, "most": MOST}
        return site.answer(request, desk, "people.html", values, lambda: {"people": people_objects(listed.items), "total": listed.total})


@router.get("/p/{identifier}", summary="One person and everything that they said")
def person(request: Request, identifier: str, page: Annotated[int, Query(ge=1)] = 1) -> Response:
    site = site_of(request)
    with site.desk() as desk:
        one: Person = found(desk.person(identifier), "person", identifier)
        said = desk.said_by(one.id, (page - 1) * MOST, MOST)
        values = {
            "one": one,
            "said": said,
            "others": [p for p in desk.people(most=200).items if p.id != one.id],
            "unsure": [p for i in one.unsure_of if (p := desk.person(i))],
            "decisions": desk.decisions("person", one.id).items,
            "page_number": page,
            "most": MOST,
        }
        json = lambda: people_objects([one])[0] | {"statements": statement_objects(said.items), "total": said.total}  # noqa: E731
        return site.answer(request, desk, "person.html", values, json)


@router.post("/p/{identifier}/{verb}", summary="Merge, split, rename, side: a decision about a person")
def decide(
    request: Request,
    identifier: str,
    verb: str,
    other: Annotated[str, Form()] = "",
    form: Annotated[str, Form()] = "",
    name: Annotated[str, Form()] = "",
    side: Annotated[str, Form()] = "",
    since: Annotated[str, Form()] = "",
    until: Annotated[str, Form()] = "",
    why: Annotated[str, Form()] = "",
) -> Response:
    site = site_of(request)
    who = owner(site, request)
    with site.desk() as desk:
        one: Person = found(desk.person(identifier), "person", identifier)
        given = {"other": other, "form": form, "name": name.strip(), "side": side, "since": since, "until": until}
        value = _value(verb, one, given, desk)
    site.keeper.decide(person_ruling(verb, one, value, who, now(), why))
    return RedirectResponse(f"/p/{identifier}", 303)


def _value(verb: str, one: Person, given: dict[str, str], desk: Desk) -> Value:
    if verb == "merge":
        same = found(desk.person(given["other"]), "person", given["other"])
        return {"with": same.id, "with_name": same.name}
    if verb == "split":
        if given["form"] not in (one.name, *one.aliases):
            raise unknown(f"spelling of {one.name}", given["form"], (one.name, *one.aliases))
        return {"form": given["form"], "as": given["name"] or given["form"]}
    if verb == "rename":
        if not given["name"]:
            raise ConfigError("Give the right name.")
        return {"as": given["name"]}
    if verb == "side":
        parties = [party.id for party in desk.dossier.parties]
        if given["side"] not in (*parties, NOBODY):
            raise unknown("party", given["side"], (*parties, NOBODY))
        days = {name: str(day_of(given[name]) or "") or None for name in ("since", "until")}
        return {"side": None if given["side"] == NOBODY else given["side"], **days}
    raise unknown("decision about a person", verb, ("merge", "split", "rename", "side"))
