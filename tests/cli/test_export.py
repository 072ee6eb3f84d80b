"""`onrecord export`."""

from __future__ import annotations

import json
from pathlib import Path

from command_line import GoldDossier, Run


def test_export_to_file(run: Run, example: Path, tmp_path: Path) -> None:
    """The file holds what standard output would, the same bytes each time."""
    first = run("export", example, "--format", "json")
    assert run("export", example, "--format", "json", "-o", tmp_path / "r.json").out == ""
    assert (tmp_path / "r.json").read_text(encoding="utf-8") == first.out
    record = json.loads(first.out)
    assert (record["format"], record["as_of"], len(record["documents"])) == ("onrecord-record", "2025-06-16", 11)


def test_every_text_is_its_slice(run: Run, example: Path) -> None:
    """In the real export, every statement's and claim's words are exactly what stands at its offsets."""
    record = json.loads(run("export", example).out)
    texts = {row["id"]: Path(row["file"]).read_text(encoding="utf-8") for row in record["documents"]}
    for statement in record["statements"]:
        text = texts[statement["document"]]
        for part in (statement["source"], statement["cue"], statement["content"], *statement["claims"]):
            assert part["text"] == " ".join(text[start:end] for start, end in part["spans"])


def test_as_of(run: Run, example: Path) -> None:
    """As of a day, only documents published by then exist."""
    record = json.loads(run("export", example, "--as-of", "2025-05-16").out)
    assert {row["published"] for row in record["documents"]} == {"2025-05-16"}


def test_unknown_format(run: Run, gold: GoldDossier) -> None:
    """An unknown format lists those there are."""
    ran = run("export", "d", "--format", "xml")
    assert ran.code == 2
    assert "No exporter named 'xml'. Available:" in ran.err


def test_output_that_cannot_be_written(run: Run, gold: GoldDossier, tmp_path: Path) -> None:
    """A place that cannot be written is one line."""
    ran = run("export", "d", "-o", tmp_path / "no" / "r.json")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
