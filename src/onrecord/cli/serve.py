"""`onrecord serve`: the desk of a dossier in a browser."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.deciding import name_of
from onrecord.cli.opening import settings_for
from onrecord.cli.options import Database, Folder, Who
from onrecord.cli.talk import say


def serve(
    folder: Folder,
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any that is free.")] = 8765,
    host: Annotated[str, typer.Option(help="The address to listen on. Any but this computer's own needs --auth.")] = "127.0.0.1",
    auth: Annotated[bool, typer.Option("--auth", help="Ask for name and password; `onrecord user` adds people.")] = False,
    allow_host: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A name that browsers reach this computer under, as in desk.example.org.")
    ] = None,
    who: Who = None,
    database: Database = None,
) -> None:
    """Open the dossier in a browser, to read, compare and correct. Prints the address; it works once.

    Nothing is fetched from outside, and nobody but this computer is answered unless you say so.
    """
    from onrecord.web.serving import Wish, serve_desk

    serve_desk(folder, settings_for(database), Wish(host, port, auth, tuple(allow_host or ()), name_of(who)), say)
