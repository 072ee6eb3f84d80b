"""`onrecord doctor`."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from command_line import Run


def test_doctor(run: Run, tmp_path: Path) -> None:
    """Versions, models, plug-ins, SQLite and disk are named; the exit code says whether something is missing."""
    ran = run("doctor", tmp_path)
    for words in ("onrecord", "spacy", sqlite3.sqlite_version, "readers", "html, plain", "GB free"):
        assert words in ran.out
    assert ran.code in (0, 1)


def test_damaged_model(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model file that is not the one that was shipped is found, with what to do, and is exit code 1."""
    (tmp_path / "attribution").mkdir()
    (tmp_path / "attribution" / "model.onnx").write_bytes(b"not it")
    (tmp_path / "SHA256SUMS").write_text(f"{'0' * 64}  attribution/model.onnx\n", encoding="utf-8")
    monkeypatch.setenv("ONRECORD_MODELS", str(tmp_path))
    ran = run("doctor")
    assert ran.code == 1
    assert "damaged or missing" in ran.out
    assert "Reinstall onrecord" in " ".join(ran.out.split())  # a narrow column may break the line between the words
