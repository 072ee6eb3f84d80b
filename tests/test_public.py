"""The public verbs: typed, few, and loading nothing when they are imported."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import onrecord
from onrecord.model import Dossier, Party
from onrecord.settings import Settings

RULES = Settings(tagger="rules", claim_reader="none")
HEAVY = ("spacy", "onnxruntime", "torch", "sqlalchemy", "trafilatura")


def test_importing_loads_no_model_and_nothing_heavy() -> None:
    """`import onrecord` is free for a program that may not need it."""
    script = f"import sys, onrecord; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_public_names_are_sorted_and_there() -> None:
    """What `__all__` promises can be had."""
    assert sorted(onrecord.__all__) == onrecord.__all__
    assert all(callable(getattr(onrecord, name)) for name in onrecord.__all__)


def test_a_report_is_read_and_its_statements_are_exact(tmp_path: Path) -> None:
    """Three lines give the statements of a report, each span a slice of its text."""
    path = tmp_path / "report.txt"
    path.write_text("Talks end\n\nKYIV, 16 May 2025 - The minister said that the talks will resume.\n")
    document = onrecord.read(path)
    reading = onrecord.extract(document, RULES)
    assert (document.title, document.published) == ("Talks end", date(2025, 5, 16))
    assert [" ".join(span.of(document.text) for span in one.content) for one in reading.statements] == ["that the talks will resume"]


@pytest.mark.parametrize("verb", [onrecord.compare, onrecord.track])
def test_documents_without_a_dossier_folder(verb: object, tmp_path: Path) -> None:
    """Comparing and tracking work on documents in memory."""
    path = tmp_path / "report.txt"
    path.write_text("Talks end\n\nKYIV, 16 May 2025 - Ukraine's minister said that the talks will resume on 20 May.\n")
    assert isinstance(verb([onrecord.read(path)], Dossier("d", (Party("ua", ("Ukraine",)),)), settings=RULES), tuple)  # type: ignore[operator]
