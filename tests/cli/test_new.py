"""`onrecord new`."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Run
from gold_example import EXAMPLE

from onrecord.readers.dossier_file import read_dossier


def test_template(run: Run, tmp_path: Path) -> None:
    """Without a config, the dossier has the folder's name and a template that explains every table."""
    ran = run("new", tmp_path / "jeddah")
    assert (ran.code, ran.out) == (0, "")
    text = (tmp_path / "jeddah" / "dossier.toml").read_text(encoding="utf-8")
    assert all(f"# [[{table}]]" in text for table in ("party", "issue", "person"))
    assert read_dossier(tmp_path / "jeddah" / "dossier.toml").name == "jeddah"


def test_template_without_comment_marks_is_a_dossier(run: Run, tmp_path: Path) -> None:
    """Every commented line of the template is right as it stands: with the marks taken away it is read."""
    run("new", tmp_path / "d")
    target = tmp_path / "d" / "dossier.toml"
    lines = target.read_text(encoding="utf-8").splitlines()
    keys = ("[[", "id =", "names =", "kind =", "label =", "terms =", "name =", "aliases =", "roles =", 'side = "')
    target.write_text("\n".join(line.removeprefix("# ") if line.removeprefix("# ").startswith(keys) else line for line in lines), encoding="utf-8")
    dossier = read_dossier(target)
    assert (len(dossier.parties), len(dossier.issues), len(dossier.roster)) == (2, 1, 1)


@pytest.mark.parametrize("name", ["Istanbul 2025", 'with "quotes" \\ and äöü', "1"])
def test_config_with_a_name(run: Run, tmp_path: Path, name: str) -> None:
    """A config is taken as it is, but for the name that is given."""
    assert run("new", tmp_path / "d", "--config", EXAMPLE / "dossier.toml", "--name", name).code == 0
    dossier = read_dossier(tmp_path / "d" / "dossier.toml")
    assert dossier.name == name
    assert len(dossier.parties) == 4


def test_twice(run: Run, tmp_path: Path) -> None:
    """A dossier that is there is never overwritten."""
    run("new", tmp_path / "d")
    ran = run("new", tmp_path / "d")
    assert ran.code == 2
    assert "there is a dossier already" in ran.err


@pytest.mark.parametrize("text", ["name = ", "", 'name = "x"\n[[party]]\nkind = "friend"\nid = "a"'])
def test_config_that_is_none(run: Run, tmp_path: Path, text: str) -> None:
    """A config that describes no dossier is one line and exit code 2, and leaves no dossier behind."""
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    ran = run("new", tmp_path / "d", "--config", tmp_path / "bad.toml")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert not (tmp_path / "d" / "dossier.toml").exists()


def test_config_that_is_not_there(run: Run, tmp_path: Path) -> None:
    """A config file that is missing is wrong use."""
    assert run("new", tmp_path / "d", "--config", tmp_path / "no.toml").code == 2


def test_proposal(run: Run, tmp_path: Path) -> None:
    """From reports alone: the two who negotiate are proposed as parties, issues are those that are spoken of, and the file is a dossier."""
    ran = run("new", tmp_path / "d", "--from", EXAMPLE / "docs", "--name", "talks")
    assert (ran.code, ran.out) == (0, "")
    dossier = read_dossier(tmp_path / "d" / "dossier.toml")
    assert dossier.name == "talks"
    assert {"ukraine", "russia"} <= {party.id for party in dossier.parties if party.kind == "party"}
    assert "Moscow" in next(party.names for party in dossier.parties if party.id == "russia")
    assert {"exchange", "ceasefire"} <= {issue.id for issue in dossier.issues}


def test_proposal_leaves_out_what_cannot_be_read(run: Run, tmp_path: Path) -> None:
    """A file that cannot be read is told; a dossier is made from the others."""
    (tmp_path / "empty.txt").write_bytes(b"")
    ran = run("new", tmp_path / "d", "--from", tmp_path / "empty.txt")
    assert ran.code == 0
    assert "an empty file" in ran.err


def test_config_and_proposal_together(run: Run, tmp_path: Path) -> None:
    """A config and reports to propose from exclude each other."""
    assert run("new", tmp_path / "d", "--config", EXAMPLE / "dossier.toml", "--from", EXAMPLE / "docs").code == 2
