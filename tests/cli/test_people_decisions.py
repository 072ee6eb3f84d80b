"""`onrecord people merge`, `split`, `rename` and `side`, on the example as it is really read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command_line import Run


def people(run: Run, folder: Path) -> dict[str, dict[str, Any]]:
    return {row["name"]: row for row in map(json.loads, run("people", folder, "--all", "-f", "jsonl").out.splitlines())}


def test_merge_and_take_back(run: Run, example: Path) -> None:
    """Two who are one have all statements together; after the decision is withdrawn they are two again, as before."""
    before = people(run, example)
    one, two = before["Vladimir Medinsky"], before["Hakan Fidan"]
    ran = run("people", "merge", example, one["id"], "Fidan", "--who", "Olena", "--why", "for the test")
    assert (ran.code, ran.out) == (0, "")
    after = people(run, example)
    assert after["Vladimir Medinsky"]["statements"] == one["statements"] + two["statements"]
    assert "Hakan Fidan" in after["Vladimir Medinsky"]["aliases"]
    assert "Hakan Fidan" not in after
    assert run("decisions", example, "--withdraw", 1).code == 0
    assert people(run, example) == before


def test_rename(run: Run, example: Path) -> None:
    """The right name is shown everywhere, the old one stays as a spelling, and both find the person."""
    assert run("people", "rename", example, "Medinsky", "Vladimir R. Medinsky").code == 0
    row = people(run, example)["Vladimir R. Medinsky"]
    assert "Vladimir Medinsky" in row["aliases"]
    listed = run("statements", example, "--speaker", "Vladimir R.", "-f", "jsonl").out.splitlines()
    assert len(listed) == row["statements"] > 0


def test_side_for_a_time(run: Run, example: Path) -> None:
    """A side that holds until a day changes the statements published until then, and no later ones."""
    assert run("people", "side", example, "Medinsky", "turkey", "--until", "2025-05-31").code == 0
    rows = [json.loads(line) for line in run("statements", example, "--speaker", "Medinsky", "-f", "jsonl").out.splitlines()]
    assert {row["side"] for row in rows if row["published"] <= "2025-05-31"} == {"turkey"}
    assert {row["side"] for row in rows if row["published"] > "2025-05-31"} == {"russia"}


def test_split(run: Run, example: Path) -> None:
    """What is told under a spelling was said by somebody else, and no statement is lost."""
    before = people(run, example)["Rustem Umerov"]
    assert run("people", "split", example, "umerov", "Rustem Umierov", "--name", "R. Umierov").code == 0
    after = people(run, example)
    assert after["Rustem Umerov"]["statements"] + after["R. Umierov"]["statements"] == before["statements"]
    assert after["R. Umierov"]["statements"] > 0
    assert "Rustem Umierov" not in after["Rustem Umerov"]["aliases"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("merge", "Medinsky", "Vladimir Medinsky"), "are one person already"),
        (("merge", "Medinsky", "Nobody"), "There is no person 'Nobody'"),
        (("split", "Medinsky", "Fidan"), "No spelling of Vladimir Medinsky named 'Fidan'"),
        (("side", "Medinsky", "france"), "No party named 'france'. Available: none, russia, turkey, ukraine, us."),
        (("side", "Medinsky", "russia", "--since", "May"), "'May' is not a day"),
    ],
)
def test_wrong_use(run: Run, example: Path, words: tuple[str, ...], message: str) -> None:
    """What cannot be decided is one line and exit code 2, and nothing is kept."""
    ran = run("people", words[0], example, *words[1:])
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert message in ran.err
    assert run("decisions", example, "-f", "jsonl").out == ""
