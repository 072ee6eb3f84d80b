"""A desk served on this computer for a test, and a browser that notes whatever a page must never do."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import uvicorn
from command_line import record_by
from gold_example import EXAMPLE, gold_record

from onrecord.dossier import OpenDossier
from onrecord.ledger import codec
from onrecord.ledger.memory import MemoryLedger
from onrecord.model import Dossier, Reading, Record
from onrecord.negotiation.decisions import apply_decisions
from onrecord.negotiation.rulings import apply_rulings
from onrecord.protocols import Ledger
from onrecord.settings import Settings
from onrecord.web.app import make_app
from onrecord.web.guard import Guard
from onrecord.web.keeper import Keeper
from onrecord.web.making import Opened
from onrecord.web.serving import Wish, hosts_of, listen
from stand_ins import CountingToolbox

TOKEN = "a-token-for-this-test"


def addressable(record: Record) -> Record:
    """The record with ids that can stand in an address, as those of a real one do."""
    return codec.loads(Record, codec.dumps(record).replace("istanbul/", "istanbul-"))


@dataclass
class GoldOpened:
    """The example dossier as its gold says it is: decisions are laid over it, and no model is asked."""

    folder: Path
    settings: Settings = field(default_factory=Settings)
    ledger: Ledger = field(default_factory=MemoryLedger)
    whole: Record = field(default_factory=lambda: addressable(gold_record()))

    def __post_init__(self) -> None:
        (self.folder / "dossier.toml").write_bytes((EXAMPLE / "dossier.toml").read_bytes())
        for document in self.whole.documents:
            statements = tuple(s.statement for s in self.whole.statements if s.document.id == document.id)
            self.ledger.put(document, Reading(document.id, statements))

    @property
    def dossier(self) -> Dossier:
        return self.whole.dossier

    def record(self, as_of: date | None = None) -> Record:
        known, decisions = record_by(self.whole, as_of), self.ledger.decisions()
        statements = apply_decisions(known.statements, decisions)
        return replace(known, statements=statements, commitments=apply_rulings(known.commitments, decisions))

    def close(self) -> None:
        self.ledger.close()


def stand_in_dossier(folder: Path, texts: dict[str, str], config: str = 'name = "stand-in"\n') -> OpenDossier:
    """A dossier read by the stand-in models ("Olena said: yes"), from texts by file name."""
    reports = folder / "reports"
    reports.mkdir(parents=True)
    (folder / "dossier.toml").write_text(config, encoding="utf-8")
    for name, text in texts.items():
        (reports / name).write_text(text, encoding="utf-8")
    opened = OpenDossier(folder, Settings(claim_reader="none"), toolbox=CountingToolbox())
    opened.add([reports])
    return opened


@dataclass(frozen=True)
class Served:
    """A running desk: its address, the address that opens it, and its keeper."""

    address: str
    keeper: Keeper

    @property
    def entry(self) -> str:
        return f"{self.address}/?token={TOKEN}"


@contextmanager
def served(opened: Opened, who: str = "tester") -> Iterator[Served]:
    """The desk of the dossier, on a port that was free."""
    wish = Wish(port=0)
    listening = listen(wish)
    port = listening.getsockname()[1]
    keeper = Keeper(opened)
    server = uvicorn.Server(uvicorn.Config(make_app(keeper, Guard(hosts_of(wish, port), TOKEN), who), log_level="error"))
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    keeper.desk().__exit__()
    try:
        yield Served(f"http://127.0.0.1:{port}", keeper)
    finally:
        server.should_exit = True
        thread.join(10)
        keeper.close()


@dataclass
class Watch:
    """What a page did that no page may do."""

    violations: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def on(self, page: Any, address: str) -> None:
        """Notes violations of the policy, script errors, dialogs, and requests to anywhere else."""
        page.on("console", lambda message: self.violations.append(message.text) if "Content Security Policy" in message.text else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: None if request.url.startswith((address, "data:", "file:")) else self.strangers.append(request.url))

    def seen(self) -> list[str]:
        return [*self.violations, *self.errors, *self.strangers, *self.dialogs]
