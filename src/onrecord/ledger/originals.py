"""`originals/`: every input as it came, named by its SHA-256. Written whole or not at all, and never twice."""

from __future__ import annotations

import os
from pathlib import Path

from onrecord.errors import LedgerError

FOLDER = "originals"


def keep(folder: Path, sha256: str, data: bytes) -> Path:
    """The place of the original inside the dossier's folder, written now if it was not there."""
    place = folder / FOLDER / sha256
    if place.exists():
        return place
    partial = place.with_name(f".{sha256}.{os.getpid()}")
    try:
        place.parent.mkdir(exist_ok=True)
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(place)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise LedgerError(
            f"{place.parent}: the original cannot be kept ({error.strerror or error}). Make room or make the folder writable; nothing was lost."
        ) from error
    return place


def sweep(folder: Path) -> None:
    """Removes what an interrupted write left half-made; the caller holds the dossier's lock."""
    for partial in (folder / FOLDER).glob(".*"):
        partial.unlink(missing_ok=True)
