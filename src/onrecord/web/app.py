"""The application: guard, pages, JSON at the same addresses, and what an error looks like."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import FastAPI, Form, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord import __version__
from onrecord.errors import NotFound, OnrecordError
from onrecord.model import Dossier
from onrecord.web.deciding import Forbidden
from onrecord.web.guard import COOKIE, SAFE, Guard, refuse
from onrecord.web.keeper import Keeper
from onrecord.web.pages import accounts, commitments, overview, people, reader, review, search
from onrecord.web.site import PACKAGE, Site, environments, json_answer, wants_json, with_headers
from onrecord.web.tongues import COOKIE as LANGUAGE_COOKIE
from onrecord.web.tongues import NAMES
from onrecord.web.users import Users

PAGES = (overview, accounts, commitments, reader, people, search, review)
OPEN_TO_ALL = ("/static/", "/enter", "/language", "/favicon.ico")
LARGEST_FORM = 1_000_000
NO_PAGE = HTTPException(404, "There is no such page here.")


def make_app(keeper: Keeper, guard: Guard, who: str, users: Users | None = None) -> FastAPI:
    """The desk of one dossier."""
    app = FastAPI(title="onrecord", version=__version__, summary="The desk of one dossier", docs_url=None, redoc_url=None)
    app.state.site, app.state.guard = Site(keeper, environments(), users, who), guard
    for page in PAGES:
        app.include_router(page.router)
    app.mount("/static", StaticFiles(directory=PACKAGE / "web" / "static"), name="static")
    _errors(app)
    _entrance(app, guard, users)
    app.middleware("http")(_door(guard, users))
    app.add_middleware(JsonSuffix)
    return app


class JsonSuffix:
    """`/s/123.json` is `/s/123`, answered in JSON."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path: str = scope.get("path", "")
        if scope["type"] == "http" and path.endswith(".json") and path != "/openapi.json" and not path.startswith("/static/"):
            path = path.removesuffix(".json").removesuffix("/overview") or "/"
            scope = {**scope, "path": path, "raw_path": path.encode(), "as_json": True}
        await self.app(scope, receive, send)


Next = Callable[[Request], Awaitable[Response]]


def _door(guard: Guard, users: Users | None) -> Callable[[Request, Next], Awaitable[Response]]:
    async def door(request: Request, go_on: Next) -> Response:
        return with_headers(_refused(request, guard, users) or await go_on(request))

    return door


def _refused(request: Request, guard: Guard, users: Users | None) -> Response | None:
    refusal = guard.refusal(request)
    if refusal is not None:
        return refusal
    if int(request.headers.get("content-length") or 0) > LARGEST_FORM:
        return refuse("That is too much at once.", 413)
    if request.url.path.startswith(OPEN_TO_ALL):
        return None
    if users is None:
        return guard.entry(request)
    request.state.user = users.inside(request.cookies.get(COOKIE, ""))
    if request.state.user is not None:
        return None
    return RedirectResponse("/enter", 303) if request.method in SAFE and not wants_json(request) else refuse("Enter first, at /enter.", 401)


def _entrance(app: FastAPI, guard: Guard, users: Users | None) -> None:
    site: Site = app.state.site

    @app.post("/language", summary="Choose the language of the pages")
    def language(request: Request, code: Annotated[str, Form()], back: Annotated[str, Form()] = "/") -> Response:
        answer = RedirectResponse(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/", 303)
        if code in NAMES:
            answer.set_cookie(LANGUAGE_COOKIE, code, max_age=31_536_000, samesite="strict", httponly=True)
        return answer

    if users is None:
        return

    @app.get("/enter", summary="Where people give their name and password")
    def door(request: Request, wrong: bool = False) -> Response:
        return site.page(request, keeper_dossier(site), "enter.html", {"wrong": wrong})

    @app.post("/enter", summary="Enter with name and password")
    def enter(request: Request, name: Annotated[str, Form()], password: Annotated[str, Form()]) -> Response:
        session = users.enter(name, password)
        if session is None:
            return RedirectResponse("/enter?wrong=true", 303)
        answer = RedirectResponse("/", 303)
        secure = request.url.scheme == "https"
        answer.set_cookie(COOKIE, session, httponly=True, samesite="strict", secure=secure, path="/")
        return answer

    @app.post("/leave", summary="Leave")
    def leave(request: Request) -> Response:
        users.leave(request.cookies.get(COOKIE, ""))
        return RedirectResponse("/enter", 303)


def keeper_dossier(site: Site) -> Dossier:
    """The served dossier, for pages that need no record."""
    return site.keeper.opened.dossier


def _errors(app: FastAPI) -> None:
    @app.exception_handler(OnrecordError)
    async def onrecord_error(request: Request, error: OnrecordError) -> Response:
        return _told(request, str(error), 404 if isinstance(error, NotFound) else 400)

    @app.exception_handler(Forbidden)
    async def forbidden(request: Request, error: Forbidden) -> Response:
        return _told(request, str(error), 403)

    @app.exception_handler(RequestValidationError)
    async def wrong_parameter(request: Request, error: RequestValidationError) -> Response:
        places = ", ".join(str(one["loc"][-1]) for one in error.errors())
        return _told(request, f"The address asks for something impossible: {places}.", 400)

    @app.exception_handler(HTTPException)
    async def no_page(request: Request, error: HTTPException) -> Response:
        return _told(request, NO_PAGE.detail if error.status_code == 404 else error.detail, error.status_code)


def _told(request: Request, words: str, status: int) -> Response:
    """What went wrong, as a page or as JSON."""
    if wants_json(request):
        return json_answer({"error": words}, status)
    site: Site = request.app.state.site
    return site.page(request, keeper_dossier(site), "error.html", {"words": words}, status)
