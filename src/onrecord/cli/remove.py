"""`onrecord remove`: takes a document out of the record."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.opening import settings_for
from onrecord.cli.options import Database, Folder
from onrecord.cli.talk import say

Document = Annotated[str, typer.Argument(metavar="DOCUMENT", help="Its id (or the beginning of it), path or file name.", show_default=False)]


def remove(folder: Folder, document: Document, database: Database = None) -> None:
    """Take a document, and everything read from it, out of the record. The original stays in originals/."""
    from onrecord.dossier import open_dossier

    with open_dossier(folder, settings_for(database)) as dossier:
        removed = dossier.remove(document)
    say(f"{removed.file}: removed ({removed.id})")
