"""Running the command line in this process, over the example dossier: as its gold says it is (no model), or as it is really read."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from command_line import GoldDossier, Ran, Run
from gold_example import EXAMPLE

from onrecord.cli.main import main
from onrecord.model import LoadedWord, Reading, Span


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `onrecord` with these words and gives back what it wrote."""
    for name in ("ONRECORD_DB", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def runs(*words: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["onrecord", *map(str, words)])
        code = 0
        try:
            main()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        written = capsys.readouterr()
        return Ran(code, written.out, written.err)

    return runs


@pytest.fixture
def gold(monkeypatch: pytest.MonkeyPatch) -> GoldDossier:
    """Every command that opens a dossier finds the gold record in it."""
    dossier = GoldDossier()
    for document in dossier.whole.documents:
        statements = tuple(s.statement for s in dossier.whole.statements if s.document.id == document.id)
        at = document.text.find("aggressor")
        wording = (LoadedWord(Span(at, at + len("aggressor state")), "label"),) if at >= 0 else ()
        refused = ("content not found: 'x'",) if document.issuer == "russia" else ()
        dossier.ledger.put(document, Reading(document.id, statements, wording=wording, refused=refused))
    monkeypatch.setattr("onrecord.dossier.open_dossier", lambda folder, settings: dossier)
    return dossier


@pytest.fixture(scope="session")
def _read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from onrecord.dossier import new_dossier, open_dossier

    folder = tmp_path_factory.mktemp("example") / "istanbul"
    new_dossier(folder, (EXAMPLE / "dossier.toml").read_text(encoding="utf-8"))
    with open_dossier(folder) as dossier:
        dossier.add([EXAMPLE / "docs"], EXAMPLE / "manifest.csv")
    return folder


@pytest.fixture
def example(_read_once: Path, tmp_path: Path) -> Path:
    """A copy of the example dossier, really read: whatever a test does to it, the next one has its own."""
    folder = tmp_path / "istanbul"
    shutil.copytree(_read_once, folder)
    return folder
