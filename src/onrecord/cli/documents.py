"""`onrecord documents`: what is in a dossier, from where, of when; what failed and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.opening import settings_for
from onrecord.cli.options import Database, Folder, Format, ListFormat
from onrecord.cli.talk import say, show, write_rows
from onrecord.export.rows import Row, document_row

if TYPE_CHECKING:
    from onrecord.model import Document, Reading

COLUMNS = ("published", "outlet", "file", "issuer", "statements", "refused", "id")


def documents(
    folder: Folder,
    refused: Annotated[bool, typer.Option("--refused", help="Also list every place that could not be found in its text.")] = False,
    form: ListFormat = Format.TABLE,
    database: Database = None,
) -> None:
    """What is in the dossier, from where, of when; what failed and why; how many spans were refused."""
    from onrecord.dossier import open_dossier

    with open_dossier(folder, settings_for(database)) as dossier:
        found, failures = dossier.ledger.documents(), dossier.ledger.failures()
        readings = {reading.document: reading for reading in dossier.ledger.readings()}
    found.sort(key=lambda document: (str(document.published or "9999"), document.file))
    rows = [_row(document, readings.get(document.id)) for document in found]
    if form is not Format.TABLE:
        write_rows(rows, list(rows[0]) if rows else ["id"], form)
    else:
        from onrecord.cli.tables import table

        show(table(COLUMNS, [[row[column] if row[column] is not None else "–" for column in COLUMNS] for row in rows], wide="file"))
    for failure in failures:
        say(f"not read: {failure.why}")
    for document in found if refused else ():
        for line in readings[document.id].refused if document.id in readings else ():
            say(f"refused in {document.file}: {line}")
    say(f"{len(found)} documents, {len(failures)} could not be read")


def _row(document: Document, reading: Reading | None) -> Row:
    return document_row(document, len(reading.statements) if reading else 0, len(reading.refused) if reading else 0)
