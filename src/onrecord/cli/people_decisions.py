"""`onrecord people merge`, `split`, `rename`, `side`: decisions about who is who, append-only, applied when the record is read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.deciding import name_of
from onrecord.cli.opening import settings_for
from onrecord.cli.options import Database, Folder, Who, day
from onrecord.cli.talk import say
from onrecord.errors import ConfigError, unknown
from onrecord.negotiation.selection import NOBODY, find_person, folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.model import Person, Record

    ValueOf = Callable[[Person, Record], dict[str, object]]

PersonName = Annotated[str, typer.Argument(metavar="PERSON", help="An id (or its beginning), a name, or another spelling.", show_default=False)]
Reason = Annotated[str, typer.Option("--why", help="The reason, kept with the decision.")]


def merge(
    folder: Folder,
    person: PersonName,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The same person under another name.", show_default=False)],
    why: Reason = "",
    who: Who = None,
    database: Database = None,
) -> None:
    """Say that two are one. The first one's name and id stay."""

    def value(kept: Person, record: Record) -> dict[str, object]:
        same = find_person(record, other)
        if same.id == kept.id:
            raise ConfigError(f"{person!r} and {other!r} are one person already ({kept.id}).")
        return {"with": same.id, "with_name": same.name}

    _decide(folder, database, "merge", person, value, why, who)


def split(
    folder: Folder,
    person: PersonName,
    spelling: Annotated[str, typer.Argument(metavar="SPELLING", help="The spelling that is somebody else.", show_default=False)],
    name: Annotated[str | None, typer.Option("--name", help="The other one's name. Default: the spelling.")] = None,
    why: Reason = "",
    who: Who = None,
    database: Database = None,
) -> None:
    """Say that one is two: whatever is told under that spelling was said by somebody else."""

    def value(found: Person, record: Record) -> dict[str, object]:
        if folded(spelling) not in map(folded, (found.name, *found.aliases)):
            raise unknown(f"spelling of {found.name}", spelling, (found.name, *found.aliases))
        return {"form": spelling, "as": name or spelling}

    _decide(folder, database, "split", person, value, why, who)


def rename(
    folder: Folder,
    person: PersonName,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The right name.", show_default=False)],
    why: Reason = "",
    who: Who = None,
    database: Database = None,
) -> None:
    """Give somebody the right name. The old one stays as another spelling."""
    _decide(folder, database, "rename", person, lambda found, record: {"as": name}, why, who)


def side(
    folder: Folder,
    person: PersonName,
    party: Annotated[str, typer.Argument(metavar="PARTY", help='A party\'s id, or "none".', show_default=False)],
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Only for what was published on this day or later.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Only for what was published on this day or earlier.")] = None,
    why: Reason = "",
    who: Who = None,
    database: Database = None,
) -> None:
    """Say whose side somebody is on, for good or for a time."""
    for given in (since, until):
        day(given)

    def value(found: Person, record: Record) -> dict[str, object]:
        parties = [known.id for known in record.dossier.parties]
        if party not in (*parties, NOBODY):
            raise unknown("party", party, (*parties, NOBODY))
        return {"side": None if party == NOBODY else party, "since": since, "until": until}

    _decide(folder, database, "side", person, value, why, who)


def _decide(folder: Path, database: str | None, verb: str, person: str, value: ValueOf, why: str, who: str | None) -> None:
    from onrecord.dossier import now, open_dossier
    from onrecord.negotiation.person_rulings import person_ruling

    with open_dossier(folder, settings_for(database)) as dossier:
        record = dossier.record()
        found = find_person(record, person)
        decision = dossier.ledger.decide(person_ruling(verb, found, value(found, record), name_of(who), now(), why))
    say(f"decision {decision.id}: {verb} {found.name}. `onrecord decisions {folder} --withdraw {decision.id}` takes it back.")
