"""`onrecord changes`: what is new since a day, for a morning mail or a feed reader."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

import typer

from onrecord.cli.harmless import harmless
from onrecord.cli.opening import settings_for
from onrecord.cli.options import AsOf, Database, Folder, Format, Output, day
from onrecord.cli.talk import say, write, write_rows
from onrecord.errors import ConfigError


class Form(StrEnum):
    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"
    ATOM = "atom"


def changes(
    folder: Folder,
    since: Annotated[str, typer.Option(metavar="DATE", help="The day after which things are news.")],
    form: Annotated[Form, typer.Option("--format", "-f", help="Lines for a mail, JSON Lines, CSV, or an Atom feed.")] = Form.TEXT,
    as_of: AsOf = None,
    output: Output = None,
    database: Database = None,
) -> None:
    """What changed since a day: reports, meetings, accounts, new commitments and changes of status."""
    from onrecord.dossier import open_dossier
    from onrecord.negotiation.changes import changes_between

    then, until = day(since), day(as_of)
    if then and until and until < then:
        raise ConfigError(f"--as-of {as_of} is before --since {since}. Give a later day.")
    with open_dossier(folder, settings_for(database)) as dossier:
        before, after = dossier.record(then), dossier.record(until)
    found = changes_between(before, after)
    if form is Form.ATOM:
        from onrecord.export.atom import feed

        write(feed(found, after), output)
    elif form is Form.TEXT:
        write(harmless("".join(f"{change.day or 'no date   '}  {change.kind:<10}  {change.what}\n" for change in found)), output)
        say(f"{len(found)} changes since {since}")
    else:
        rows = [{**asdict(change), "day": change.day and change.day.isoformat()} for change in found]
        write_rows(rows, ["day", "kind", "target", "what"], Format(form.value))
