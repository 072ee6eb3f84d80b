"""`onrecord add`, `documents`, `correct` and `remove`, over real files."""

from __future__ import annotations

import json
from pathlib import Path

from command_line import Run
from gold_example import EXAMPLE


def rows(run: Run, folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in run("documents", folder, "-f", "jsonl").out.splitlines()]


def test_add_again(run: Run, example: Path) -> None:
    """Adding the same again changes nothing and says so."""
    before = rows(run, example)
    ran = run("add", example, EXAMPLE / "docs", "--manifest", EXAMPLE / "manifest.csv")
    assert (ran.code, ran.out) == (0, "")
    assert "11 known" in ran.err
    assert rows(run, example) == before


def test_documents(run: Run, example: Path) -> None:
    """Every report is listed with its outlet, day and number of statements, in the order of days."""
    found = rows(run, example)
    assert [row["published"] for row in found] == sorted(str(row["published"]) for row in found)
    assert {row["issuer"] for row in found} == {None, "russia", "ukraine"}
    assert all(row["refused"] == 0 for row in found)
    assert sum(int(str(row["statements"])) for row in found) > 50
    assert "Norden Wire" in run("documents", example).out


def test_what_failed_and_why(run: Run, example: Path, tmp_path: Path) -> None:
    """A file that cannot be read is told in one line, the others are read, the exit code is 1, and `documents` remembers."""
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "good.txt").write_text("Talks go on\n\nParis, 3 July 2025\n\n“We go on,” the minister said.\n", encoding="utf-8")
    ran = run("add", example, folder)
    assert ran.code == 1
    assert "1 new, 2 could not be read" in ran.err
    assert "empty.txt: an empty file" in ran.err
    assert run("documents", example).err.count("not read:") == 2


def test_missing_file(run: Run, example: Path) -> None:
    """A file that is not there is told, and is exit code 1."""
    ran = run("add", example, "nowhere.txt")
    assert ran.code == 1
    assert "nowhere.txt: there is no such file" in ran.err


def test_correct(run: Run, example: Path) -> None:
    """A corrected date and outlet are kept, and the decision names who made it."""
    ran = run("correct", example, "01-first-round-wire.txt", "--published", "2025-05-15", "--outlet", "Norden", "--who", "Olena")
    assert ran.code == 0
    row = next(row for row in rows(run, example) if str(row["file"]).endswith("01-first-round-wire.txt"))
    assert (row["published"], row["outlet"]) == ("2025-05-15", "Norden")
    assert "Olena" in run("decisions", example).out


def test_correct_nothing(run: Run, example: Path) -> None:
    """Without anything to correct, or with an unknown party, it is wrong use."""
    assert run("correct", example, "01-first-round-wire.txt").code == 2
    ran = run("correct", example, "01-first-round-wire.txt", "--issuer", "france")
    assert ran.code == 2
    assert "Parties: russia, turkey, ukraine, us" in ran.err


def test_remove(run: Run, example: Path) -> None:
    """A removed document is gone from the record, and cannot be removed twice."""
    assert run("remove", example, "01-first-round-wire.txt").code == 0
    assert len(rows(run, example)) == 10
    assert run("remove", example, "01-first-round-wire.txt").code == 2


def test_no_dossier(run: Run, tmp_path: Path) -> None:
    """A folder that is no dossier is one line that says how to make one."""
    for command in ("add", "documents", "statements", "compare", "commitments"):
        ran = run(command, tmp_path, *(["x.txt"] if command == "add" else []))
        assert (ran.code, ran.err.count("\n")) == (2, 1)
        assert "onrecord new" in ran.err
