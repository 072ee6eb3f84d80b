"""`onrecord export`: the whole record in one file."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord import plugins
from onrecord.cli.opening import read_record
from onrecord.cli.options import AsOf, Database, Folder, Output
from onrecord.cli.talk import write


def export(
    folder: Folder,
    form: Annotated[str, typer.Option("--format", "-f", help="An exporter's name; onrecord doctor lists them.")] = "json",
    as_of: AsOf = None,
    output: Output = None,
    database: Database = None,
) -> None:
    """The whole record, as docs/record.md describes it. The same dossier gives the same bytes."""
    exporter = plugins.load("exporter", form)()
    write(exporter.export(read_record(folder, database, as_of)), output)
