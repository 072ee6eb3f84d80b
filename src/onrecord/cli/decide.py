"""`onrecord decide`: a person's judgement beside the machine's."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from onrecord.cli.deciding import name_of
from onrecord.cli.opening import settings_for
from onrecord.cli.options import Database, Folder, Who
from onrecord.cli.talk import say
from onrecord.model import Status
from onrecord.negotiation.selection import find_commitment


def decide(
    folder: Folder,
    name: Annotated[str, typer.Argument(metavar="ID", help="The commitment's id, or its beginning.", show_default=False)],
    status: Annotated[Status, typer.Option(help="How it stands, in your judgement.")],
    why: Annotated[str, typer.Option(help="The reason, kept with the decision.")],
    who: Who = None,
    database: Database = None,
) -> None:
    """Say how a commitment stands. The machine's status stays beside yours; nothing is overwritten.

    docs/concepts.md has the rubric. `onrecord decisions` lists what was decided, and withdraws it.
    """
    from onrecord.dossier import open_dossier
    from onrecord.negotiation.rulings import ruling

    with open_dossier(folder, settings_for(database)) as dossier:
        commitment = find_commitment(dossier.record(), name)
        decision = dossier.ledger.decide(ruling(commitment, status.value, why, name_of(who), datetime.now(UTC)))
    say(f"decision {decision.id}: {commitment.action}: {status.value} (the machine says {commitment.status.value})")
