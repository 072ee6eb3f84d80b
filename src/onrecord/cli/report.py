"""`onrecord report`: the whole record as one page that can be mailed."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.opening import read_record
from onrecord.cli.options import AsOf, Database, Folder, Output
from onrecord.cli.talk import write


def report(
    folder: Folder,
    output: Output = None,
    as_of: AsOf = None,
    texts: Annotated[bool, typer.Option(help="With the reports themselves, marked. Mind the rights of those who wrote them.")] = True,
    database: Database = None,
) -> None:
    """The record as one HTML file: accounts, commitments, people, reports. Opens anywhere, without a server and without scripts."""
    from onrecord.export.page import report_page
    from onrecord.negotiation.contrast import differing_words

    write(report_page(read_record(folder, database, as_of), differing_words, texts), output)
