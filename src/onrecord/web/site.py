"""What every page needs: the desk, the templates, the language, and one way to answer with a page or with JSON from the same address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from onrecord.errors import ConfigError, NotFound
from onrecord.export.page_words import FILTERS, sides_of
from onrecord.ledger.desk import Desk
from onrecord.model import Dossier
from onrecord.web.guard import HEADERS
from onrecord.web.keeper import Keeper
from onrecord.web.tongues import NAMES, Tongue, tongue, tongue_for
from onrecord.web.users import OWNER, REVIEWER, User, Users

PACKAGE = Path(str(files("onrecord")))
TEMPLATES = (PACKAGE / "web" / "templates", PACKAGE / "export" / "templates")
Json = Callable[[], object]


def environments() -> dict[str, Environment]:
    """Templates in every language, by its code. They escape everything; a name that is not there is an error."""
    return {code: _environment(tongue(code)) for code in NAMES}


def _environment(spoken: Tongue) -> Environment:
    made = Environment(
        loader=FileSystemLoader([str(folder) for folder in TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    made.filters.update(FILTERS)
    made.install_gettext_translations(spoken.words, newstyle=True)  # type: ignore[attr-defined]
    return made


@dataclass(frozen=True, slots=True)
class Site:
    """One served dossier with what its pages are made of."""

    keeper: Keeper
    templates: Mapping[str, Environment]  # by language
    users: Users | None  # None: whoever came in is the owner
    who: str  # the name of the one who came in, where there are no users

    def desk(self, wait: bool = True) -> Desk:
        return self.keeper.desk(wait)

    def user(self, request: Request) -> User:
        """Who asks."""
        user: User | None = getattr(request.state, "user", None)
        return user or User(self.who, OWNER)

    def answer(self, request: Request, desk: Desk, template: str, values: Mapping[str, Any], json: Json, status: int = 200) -> Response:
        """The page, or the JSON where that was asked for."""
        if wants_json(request):
            return json_answer(json(), status)
        return self.page(request, desk.dossier, template, {"as_of": desk.as_of, "notices": desk.notices, **values}, status)

    def page(self, request: Request, dossier: Dossier, template: str, values: Mapping[str, Any], status: int = 200) -> Response:
        """A page of the desk in the reader's language."""
        spoken = tongue_for(request)
        user = self.user(request)
        common = {
            "request": request,
            "dossier": dossier,
            "sides": sides_of(dossier),
            "tongue": spoken,
            "user": user,
            "may_decide": user.role in (REVIEWER, OWNER),
            "has_users": self.users is not None,
            "making": self.keeper.is_making,
            "link": partial(link, request),
        }
        body = self.templates[spoken.code].get_template(template).render({**common, **values})
        return HTMLResponse(body, status)


def site_of(request: Request) -> Site:
    """The site that a request is for."""
    site: Site = request.app.state.site
    return site


def wants_json(request: Request) -> bool:
    """`/s/123.json`, or a client that accepts JSON before HTML."""
    accepted = request.headers.get("accept", "")
    return bool(request.scope.get("as_json")) or ("application/json" in accepted and "text/html" not in accepted)


def json_answer(value: object, status: int = 200) -> Response:
    return JSONResponse(value, status)


def link(request: Request, path: str | None = None, **changed: object) -> str:
    """This address, or another one, with some of its parameters changed; those that are None are left out."""
    url = request.url if path is None else request.url.replace(path=path, query="")
    url = url.remove_query_params(list(changed)).include_query_params(**{name: str(value) for name, value in changed.items() if value is not None})
    return url.path + (f"?{url.query}" if url.query else "")


def day_of(value: str | None) -> date | None:
    """`"2025-05-16"` -> a date; nothing or an empty field -> None; raises ConfigError for anything else."""
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as error:
        raise ConfigError(f"{value!r} is not a day. Write YYYY-MM-DD.") from error


def found(thing: Any, kind: str, identifier: str) -> Any:
    """The thing; raises NotFound where it is None."""
    if thing is None:
        raise NotFound(f"There is no {kind} {identifier!r} in this record.")
    return thing


def with_headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers.setdefault("Cache-Control", "no-store")
    return response
