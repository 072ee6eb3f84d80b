"""`onrecord attributions` and `onrecord times`: any text, no dossier."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import Run
from gold_example import EXAMPLE

TEXT = "Talks resume\n\nPARIS, 16 May 2025 - The ministers will meet again on Monday, the spokesman said.\n"


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "texts.jsonl"
    rows = [{"doc": f"a/{n}.x", "text": "They will meet tomorrow, the minister said.", "published": f"2025-05-{n:02}"} for n in (16, 17)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_attributions_of_a_file(run: Run, tmp_path: Path) -> None:
    """A file's `doc` is its name without the ending; source, cue and content are places in its text, and kind and confidence are given."""
    (tmp_path / "talks.2.txt").write_text(TEXT, encoding="utf-8")
    row = json.loads(run("attributions", tmp_path / "talks.2.txt").out)
    assert row["doc"] == "talks.2"
    found = row["attributions"][0]
    assert [TEXT[start:end] for start, end in found["source"]] == ["the spokesman"]
    assert [TEXT[start:end] for start, end in found["cue"]] == ["said"]
    assert found["kind"] == "statement"
    assert 0 < found["confidence"] <= 1


def test_attributions_of_json_lines(run: Run, lines: Path, tmp_path: Path) -> None:
    """The `doc` of a line comes back unchanged, in its order, one line for one line; `-o` writes to a file."""
    out = tmp_path / "out.jsonl"
    assert run("attributions", lines, "-o", out).out == ""
    assert [json.loads(line)["doc"] for line in out.read_text(encoding="utf-8").splitlines()] == ["a/16.x", "a/17.x"]


def test_statements_only(run: Run) -> None:
    """`--statements` gives what was said, and nothing that was only thought, wanted or planned."""
    report = EXAMPLE / "docs" / "01-first-round-wire.txt"
    said = json.loads(run("attributions", "--statements", report).out)["attributions"]
    assert len(said) > 3
    assert all(row["kind"] == "statement" for row in said)
    assert {row["kind"] for row in json.loads(run("attributions", report).out)["attributions"]} <= {"statement", "attitude"}


def test_times_count_from_the_day_of_publication(run: Run, lines: Path) -> None:
    """ "Tomorrow" is another day for each line."""
    rows = [json.loads(line) for line in run("times", lines).out.splitlines()]
    assert [row["timexes"][0]["value"] for row in rows] == ["2025-05-17", "2025-05-18"]


def test_times_of_a_file(run: Run, tmp_path: Path) -> None:
    """A text file says its day in its first lines; a time has its place, type, value and days."""
    (tmp_path / "t.txt").write_text(TEXT, encoding="utf-8")
    monday = json.loads(run("times", tmp_path / "t.txt").out)["timexes"][-1]
    assert TEXT[monday["start"] : monday["end"]] == "Monday"
    assert (monday["type"], monday["value"], monday["from"], monday["to"]) == ("DATE", "2025-05-19", "2025-05-19", "2025-05-19")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2: not JSON"),
        ("[1]", "line 2: doc or text is missing"),
        ('{"doc": "b"}', "line 2: doc or text is missing"),
        ('{"doc": "b", "text": "x", "published": "May"}', "line 2: published is 'May', not a day"),
    ],
)
def test_a_bad_line(run: Run, lines: Path, line: str, message: str) -> None:
    """A line that cannot be read is told with its number, the others are read, and the exit code is 1."""
    first, second = lines.read_text(encoding="utf-8").splitlines()
    lines.write_text("\n".join([first, line, second]), encoding="utf-8")
    ran = run("times", lines)
    assert (ran.code, len(ran.out.splitlines())) == (1, 2)
    assert message in ran.err


def test_missing_and_binary_inputs(run: Run, lines: Path, tmp_path: Path) -> None:
    """Inputs that cannot be read are told, and the rest is done."""
    (tmp_path / "b.txt").write_bytes(bytes(range(256)))
    (tmp_path / "latin.jsonl").write_bytes(b'{"doc": "\xe9", "text": "x"}\n')
    ran = run("times", tmp_path / "no.txt", tmp_path / "b.txt", tmp_path / "latin.jsonl", lines)
    assert (ran.code, len(ran.out.splitlines()), len(ran.err.splitlines())) == (1, 2, 3)
