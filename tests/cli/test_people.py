"""`onrecord people`, `onrecord issues` and `onrecord timeline`."""

from __future__ import annotations

import json

from command_line import GoldDossier, Run


def test_people(run: Run, gold: GoldDossier) -> None:
    """Each person has a name, every spelling, a side with its reason, and a count."""
    rows = [json.loads(line) for line in run("people", "d", "-f", "jsonl").out.splitlines()]
    umerov = next(row for row in rows if row["id"] == "umerov")
    assert "Rustem Umierov" in umerov["aliases"]
    assert (umerov["side"], umerov["why"]) == ("ukraine", "gold")
    assert umerov["statements"] > 10
    assert "Rustem Umerov" in run("people", "d").out


def test_people_list_is_people(run: Run, gold: GoldDossier) -> None:
    """`people list DIR` is `people DIR`."""
    assert run("people", "list", "d").out == run("people", "d").out


def test_issues(run: Run, gold: GoldDossier) -> None:
    """Every configured issue is listed with the claims of each side, and the sum is right."""
    rows = {row["id"]: row for row in map(json.loads, run("issues", "d", "-f", "jsonl").out.splitlines())}
    assert set(rows) == {issue.id for issue in gold.whole.dossier.issues}
    bodies = rows["bodies"]
    assert bodies["claims"] == bodies["ukraine"] + bodies["russia"] > 20
    assert "Return of the bodies" in run("issues", "d").out


def test_timeline(run: Run, gold: GoldDossier) -> None:
    """Meetings come in the order of their days."""
    rows = [json.loads(line) for line in run("timeline", "d", "-f", "jsonl").out.splitlines()]
    assert [row["date"] for row in rows] == ["2025-05-16", "2025-05-28", "2025-06-02"]
    assert rows[0]["round"] == 1
    assert "Istanbul" in run("timeline", "d").out
