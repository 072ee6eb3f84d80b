"""Starts the desk: what it answers to, and the address that is printed."""

from __future__ import annotations

import ipaddress
import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from onrecord.dossier import open_dossier
from onrecord.errors import ConfigError
from onrecord.settings import Settings


@dataclass(frozen=True, slots=True)
class Wish:
    """How the desk is to be served."""

    host: str = "127.0.0.1"
    port: int = 8765
    auth: bool = False
    names: tuple[str, ...] = ()  # further names that browsers may reach it under
    who: str = "desk"


def serve_desk(folder: Path, settings: Settings, wish: Wish, told: Callable[[str], None]) -> None:
    """Serves until it is stopped; raises ConfigError where that would let strangers in."""
    check(wish)
    opened = open_dossier(folder, settings)
    listening = listen(wish)
    try:
        import uvicorn

        from onrecord.web.app import make_app
        from onrecord.web.guard import Guard
        from onrecord.web.keeper import Keeper
        from onrecord.web.users import Users
    except ImportError as error:
        raise ConfigError(f"The desk needs the package {error.name}. Run: pip install 'onrecord[web]'") from error
    users = Users(folder) if wish.auth else None
    if users is not None and not users.known():
        raise ConfigError(f"{folder}: nobody may enter yet. Run: onrecord user {folder} NAME --role owner")
    port = listening.getsockname()[1]
    token = None if wish.auth else secrets.token_urlsafe(24)
    keeper = Keeper(opened)
    app = make_app(keeper, Guard(hosts_of(wish, port), token), wish.who, users)
    keeper.make_if_needed()
    told(f"{folder}: open {address(wish, port, token)}")
    told("Stop with Ctrl-C.")
    try:
        uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False, date_header=False)).run([listening])
    finally:
        keeper.close()


def check(wish: Wish) -> None:
    """Raises ConfigError for a desk that others could reach and nothing would guard."""
    if not is_own(wish.host) and not wish.auth:
        raise ConfigError(f"--host {wish.host} lets other computers in. Add --auth, and people with `onrecord user`, or leave --host out.")


def is_own(host: str) -> bool:
    """Whether only this computer reaches that address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def listen(wish: Wish) -> socket.socket:
    family = socket.AF_INET6 if ":" in wish.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((wish.host, wish.port))
        listening.listen(64)  # whoever opens the address before the desk is ready waits a moment
    except OSError as error:
        raise ConfigError(f"{wish.host}:{wish.port}: cannot be listened on ({error.strerror or error}). Choose another with --port.") from error
    return listening


def hosts_of(wish: Wish, port: int) -> list[str]:
    """The names that a request may be for."""
    own = ("127.0.0.1", "localhost", "[::1]") if is_own(wish.host) else (bracketed(wish.host),)
    return [f"{name}:{port}" for name in own] + [name for given in wish.names for name in (given, f"{given}:{port}")]


def bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def address(wish: Wish, port: int, token: str | None) -> str:
    """What to open in a browser."""
    return f"http://{bracketed(wish.host)}:{port}/" + (f"?token={token}" if token else "")
