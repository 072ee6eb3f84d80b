"""Texts without a dossier, read one after another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.readers.texts import Text, read_texts
from onrecord.settings import Settings


def fail(message: str) -> None:
    raise AssertionError(message)


@pytest.mark.parametrize("doc", ["x", "a/b.txt", 7, "ünï"])
def test_doc_comes_back(tmp_path: Path, doc: object) -> None:
    """The `doc` of a line is not touched, whatever it is."""
    (tmp_path / "t.jsonl").write_text(json.dumps({"doc": doc, "text": " x\r\n\u2028y "}, ensure_ascii=False) + "\n", encoding="utf-8")
    assert list(read_texts([tmp_path / "t.jsonl"], Settings(), fail)) == [Text(doc, " x\r\n\u2028y ")]  # type: ignore[arg-type]


def test_one_at_a_time(tmp_path: Path) -> None:
    """A line is given before the next one is read: a long file needs no more memory than its longest line."""
    path = tmp_path / "t.jsonl"
    path.write_text('{"doc": 1, "text": "a"}\nnot json', encoding="utf-8")
    told: list[str] = []
    texts = read_texts([path], Settings(), told.append)
    assert (next(texts).text, told) == ("a", [])
    assert list(texts) == []
    assert len(told) == 1


def test_files_and_lines_in_their_order(tmp_path: Path) -> None:
    """Inputs may be mixed and come in the order in which they were named."""
    (tmp_path / "b.txt").write_text("Headline\n\nRome, 2 May 2025. Text.", encoding="utf-8")
    (tmp_path / "a.jsonl").write_text('\n{"doc": "a", "text": "A"}\n\n', encoding="utf-8")
    found = list(read_texts([tmp_path / "b.txt", tmp_path / "a.jsonl"], Settings(), fail))
    assert [(text.doc, str(text.published)) for text in found] == [("b", "2025-05-02"), ("a", "None")]
