"""`onrecord wording`: the outlets' own colouring, with the words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.opening import settings_for
from onrecord.cli.options import Database, Folder, Format, ListFormat
from onrecord.cli.talk import say, show, write_rows

if TYPE_CHECKING:
    from onrecord.dossier import OpenDossier

COLUMNS = ("outlet", "kind", "words", "around", "where", "published")
AROUND = 40  # characters of the text on each side


def wording(
    folder: Folder,
    outlet: Annotated[str | None, typer.Option(help="Any part of the outlet's name.")] = None,
    form: ListFormat = Format.TABLE,
    database: Database = None,
) -> None:
    """Loaded labels, scare quotes and hedges of the outlets themselves, with the words. Never taken for the speaker's own."""
    from onrecord.dossier import open_dossier

    with open_dossier(folder, settings_for(database)) as dossier:
        rows = [row for row in _rows(dossier) if not outlet or outlet.casefold() in str(row["outlet"]).casefold()]
    rows.sort(key=lambda row: (str(row["outlet"]), str(row["kind"]), str(row["published"])))
    if form is not Format.TABLE:
        write_rows(rows, COLUMNS, form)
        return
    from onrecord.cli.tables import table

    show(table(COLUMNS, [[row[column] for column in COLUMNS] for row in rows], wide="around"))
    say(f"{len(rows)} places")


def _rows(dossier: OpenDossier) -> Iterator[dict[str, object]]:
    documents = {document.id: document for document in dossier.ledger.documents()}
    for reading in dossier.ledger.readings():
        document = documents[reading.document]
        for word in reading.wording:
            start, end = max(0, word.span.start - AROUND), word.span.end + AROUND
            yield {
                "outlet": document.outlet or document.file,
                "kind": word.kind,
                "words": word.span.of(document.text),
                "around": " ".join(document.text[start:end].split()),
                "where": f"{document.file.rsplit('/', 1)[-1]}:{word.span.start}-{word.span.end}",
                "published": document.published and document.published.isoformat(),
            }
