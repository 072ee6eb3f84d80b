"""Where a dossier's record is kept. The only home of SQL.

with closing(open_ledger(folder, dossier, settings)) as ledger: ...
"""

from __future__ import annotations

from pathlib import Path

from onrecord import plugins
from onrecord.errors import LedgerError
from onrecord.model import Dossier
from onrecord.protocols import Ledger
from onrecord.settings import Settings

FILE = "record.db"
OWN = ""  # the key of the only dossier in its own record.db: renaming a dossier loses nothing


def open_ledger(folder: Path, dossier: Dossier, settings: Settings) -> Ledger:
    """The ledger of the dossier in the folder: its own record.db, or the database that the settings name."""
    if settings.database is None:
        return _open(f"sqlite:///{(folder / FILE).absolute()}", OWN, folder, settings)
    return _open(settings.database, dossier.name, folder, settings)


def _open(url: str, key: str, folder: Path, settings: Settings) -> Ledger:
    if not folder.is_dir():
        raise LedgerError(f"{folder}: there is no such dossier. `onrecord new {folder}` makes one.")
    scheme = url.split(":", 1)[0].split("+", 1)[0]
    ledger: Ledger = plugins.load("ledger", "postgresql" if scheme == "postgres" else scheme)(url, key, settings.lock_seconds)
    return ledger
