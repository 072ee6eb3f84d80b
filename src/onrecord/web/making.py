"""Makes the next `desk.db` from a dossier: the record now, and on earlier days where there are few enough of them to be made while a person waits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Protocol

from onrecord.dossier import now, open_dossier
from onrecord.ledger.desk import FILE
from onrecord.ledger.desk_filling import Filling, fill_desk
from onrecord.model import Change, Dossier, Record, identity
from onrecord.negotiation.changes import changes_between
from onrecord.negotiation.review_order import priorities
from onrecord.protocols import Ledger
from onrecord.readers.dossier_file import NAME as DOSSIER_FILE
from onrecord.settings import Settings

FEW_DOCUMENTS = 300  # of more, the record is shown on its last day only
FEW_DAYS = 60


class Opened(Protocol):
    """An open dossier, as far as the desk needs one."""

    folder: Path
    settings: Settings
    ledger: Ledger
    dossier: Dossier

    def record(self, as_of: date | None = None) -> Record: ...

    def close(self) -> None: ...


NEXT = "desk.next.db"


def make_desk(opened: Opened, earlier: Sequence[Record] = ()) -> Record:
    """The record that `desk.next.db` holds when this returns; `earlier` are its earlier days, if they are known."""
    stamp, record, decisions = stamp_of(opened), opened.record(), opened.ledger.decisions()
    wording = {reading.document: reading.wording for reading in opened.ledger.readings() if reading.wording}
    changes = changes_over([*earlier, record])
    filling = Filling(record, priorities(record), decisions, wording, earlier, changes, stamp, now())
    fill_desk(opened.folder / NEXT, filling, opened.folder / FILE)
    return record


def make_desk_in(folder: str, settings: Settings) -> None:
    """The same, of a folder: what a process of its own runs, so that a large dossier does not hold up the pages."""
    with open_dossier(Path(folder), settings) as opened:
        make_desk(opened)


def days_before(record: Record) -> list[date]:
    """The earlier days on which a report was published; none where there are too many documents."""
    days = sorted({document.published for document in record.documents if document.published})[:-1]
    return days[-FEW_DAYS:] if len(record.documents) <= FEW_DOCUMENTS else []


def changes_over(records: Sequence[Record]) -> tuple[Change, ...]:
    """What changed from each day to the next."""
    return tuple(change for before, after in pairwise(records) for change in changes_between(before, after))


def stamp_of(opened: Opened) -> str:
    """Differs whenever the record may: documents, readings, decisions or the dossier file changed."""
    files = [opened.folder / DOSSIER_FILE, opened.folder / "record.db"]
    stats = [(path.stat().st_mtime_ns, path.stat().st_size) if path.exists() else None for path in files]
    if opened.settings.database or stats[1] is None:
        ledger = opened.ledger
        stats.append((len(ledger.decisions()), int(identity(sorted(ledger.versions().items())), 16)))
    return identity(*stats)
