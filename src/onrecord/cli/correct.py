"""`onrecord correct`: says of a document what neither it nor the manifest said."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.deciding import name_of
from onrecord.cli.opening import settings_for
from onrecord.cli.options import Database, Folder, Who, day
from onrecord.cli.remove import Document
from onrecord.cli.talk import say


def correct(
    folder: Folder,
    document: Document,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="The day it was published (YYYY-MM-DD).")] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published it.")] = None,
    title: Annotated[str | None, typer.Option(help="Its headline.")] = None,
    issuer: Annotated[str | None, typer.Option(metavar="PARTY", help="The party that issued it itself.")] = None,
    who: Who = None,
    database: Database = None,
) -> None:
    """Set a document's date, outlet, title or issuer by hand. A manifest no longer changes what was corrected."""
    from onrecord.dossier import open_dossier

    given = {"published": day(published), "outlet": outlet, "title": title, "issuer": issuer}
    with open_dossier(folder, settings_for(database)) as dossier:
        corrected = dossier.correct(document, name_of(who), **{name: value for name, value in given.items() if value is not None})
    say(f"{corrected.file}: corrected ({corrected.id})")
