"""`onrecord decide` and `onrecord decisions`."""

from __future__ import annotations

import json

from command_line import GoldDossier, Run


def test_decide_and_withdraw(run: Run, gold: GoldDossier) -> None:
    """A decision is kept with name, reason and time; taken back it stays in the list, and cannot be taken back twice."""
    assert run("decide", "d", "c08", "--status", "broken", "--why", "no reply in a month", "--who", "Olena").code == 0
    row = json.loads(run("decisions", "d", "-f", "jsonl").out)
    assert (row["who"], row["target"], row["why"], row["withdrawn"]) == ("Olena", "c08", "no reply in a month", None)
    assert json.loads(row["value"])["status"] == "broken"
    assert run("decisions", "d", "--withdraw", row["number"]).code == 0
    assert json.loads(run("decisions", "d", "-f", "jsonl").out)["withdrawn"]
    again = run("decisions", "d", "--withdraw", row["number"])
    assert (again.code, again.err.count("\n")) == (2, 1)
    assert "no reply in a month" in run("decisions", "d").out


def test_needs_a_reason(run: Run, gold: GoldDossier) -> None:
    """A decision without a reason is wrong use, and none is kept."""
    assert run("decide", "d", "c08", "--status", "kept").code == 2
    assert gold.ledger.decisions() == []


def test_unknown_status(run: Run, gold: GoldDossier) -> None:
    """A status that does not exist is wrong use."""
    assert run("decide", "d", "c08", "--status", "done", "--why", "x").code == 2
