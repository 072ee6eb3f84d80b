"""Checked by mypy and never run: the types that a user of the library relies on."""

from __future__ import annotations

from pathlib import Path

import onrecord
from onrecord.model import Account, Commitment, Document, Dossier, Reading, Record

document: Document = onrecord.read(Path("report.txt"))
reading: Reading = onrecord.extract(document)
accounts: tuple[Account, ...] = onrecord.compare([document], Dossier("d"))
commitments: tuple[Commitment, ...] = onrecord.track([document], Dossier("d"))
with onrecord.open_dossier("folder") as dossier:
    record: Record = dossier.record()
