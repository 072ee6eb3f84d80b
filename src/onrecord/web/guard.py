"""Who may ask: the host's names, the token in the address that `serve` prints, and for changes, a page of this very server.

Every answer carries a policy that lets the browser load nothing but this server's own files and run no script or style that stands in a page.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection
from hmac import compare_digest
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

COOKIE = "onrecord_desk"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with "no-referrer", browsers call the origin of a form "null"
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
SAFE = ("GET", "HEAD", "OPTIONS")


class Guard:
    """The door. `token` opens it once; who came in so is known by a cookie after that."""

    def __init__(self, hosts: Collection[str], token: str | None = None) -> None:
        self.hosts = frozenset(host.lower() for host in hosts)
        self.token = token
        self.session = secrets.token_urlsafe(32)

    def refusal(self, request: Request) -> Response | None:
        """What to answer instead, or None: the request may go on."""
        host = request.headers.get("host", "").lower()
        if host not in self.hosts:
            return refuse("This desk is not served under that name.", 421)
        if request.method not in SAFE and not self.from_here(request, host):
            return refuse("A change must come from a page of this desk.", 403)
        return None

    def from_here(self, request: Request, host: str) -> bool:
        """Whether the browser says that the request comes from one of this server's own pages."""
        site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
        if site is None and origin is None:
            return False
        return site in (None, "same-origin") and (origin is None or urlsplit(origin).netloc.lower() == host)

    def entry(self, request: Request) -> Response | None:
        """Who comes with the token gets a cookie and is sent on without it; who has neither is refused; None: the request may go on."""
        given = request.query_params.get("token")
        if given and self.token and compare_digest(given, self.token):
            self.token = None
            answer = RedirectResponse(request.url.path, 303)
            answer.set_cookie(COOKIE, self.session, httponly=True, samesite="strict", path="/")
            return answer
        if compare_digest(request.cookies.get(COOKIE, ""), self.session):
            return RedirectResponse(request.url.path, 303) if given else None
        return refuse("Open the address that `onrecord serve` printed; it works once. For another one, start the program again.", 403)


def refuse(words: str, status: int) -> Response:
    return PlainTextResponse(words + "\n", status)
