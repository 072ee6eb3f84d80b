"""`onrecord decisions`: what people decided, and taking it back."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.opening import settings_for
from onrecord.cli.options import Database, Folder, Format, ListFormat
from onrecord.cli.talk import say, show, write_rows
from onrecord.errors import NotFound
from onrecord.model import Decision

COLUMNS = ("number", "when", "who", "about", "target", "decided", "value", "why", "withdrawn")


def decisions(
    folder: Folder,
    withdraw: Annotated[int | None, typer.Option(metavar="NUMBER", help="Take this decision back. It stays in the list.")] = None,
    form: ListFormat = Format.TABLE,
    database: Database = None,
) -> None:
    """What people decided: who, when, about what, and why. Nothing is ever erased."""
    from onrecord.dossier import now, open_dossier

    with open_dossier(folder, settings_for(database)) as dossier:
        found = dossier.ledger.decisions()
        if withdraw is not None:
            dossier.ledger.withdraw(_holding(found, withdraw).id, now())
            say(f"decision {withdraw}: withdrawn")
            return
    rows = [_row(decision) for decision in found]
    if form is not Format.TABLE:
        write_rows(rows, COLUMNS, form)
        return
    from onrecord.cli.tables import table

    show(table(COLUMNS, [[row[column] for column in COLUMNS] for row in rows]))


def _holding(found: list[Decision], number: int) -> Decision:
    """The decision with this number that still holds."""
    holding = {decision.id: decision for decision in found if decision.withdrawn is None}
    if number not in holding:
        raise NotFound(f"No decision {number} that holds. Those that do: {', '.join(map(str, sorted(holding))) or 'none'}.")
    return holding[number]


def _row(decision: Decision) -> dict[str, object]:
    return {
        "number": decision.id,
        "when": decision.when,
        "who": decision.who,
        "about": decision.target_kind,
        "target": decision.target,
        "decided": decision.verb,
        "value": decision.value,
        "why": decision.why,
        "withdrawn": decision.withdrawn,
    }
