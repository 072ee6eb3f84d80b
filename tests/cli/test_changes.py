"""`onrecord changes`."""

from __future__ import annotations

import json
import xml.etree.ElementTree as xml

from command_line import GoldDossier, Run


def test_lines(run: Run, gold: GoldDossier) -> None:
    """Since the day before the third stage, the exchange went from partly kept to kept, and later reports are news."""
    ran = run("changes", "d", "--since", "2025-05-24", "--as-of", "2025-05-25")
    assert "partly_kept → kept, 1,000 of 1,000" in ran.out
    assert "2025-05-25  report" in ran.out
    assert "Norden Wire" not in ran.out


def test_nothing_new(run: Run, gold: GoldDossier) -> None:
    """On the day of the last report nothing is news any more."""
    assert run("changes", "d", "--since", "2025-06-16").out == ""


def test_json_lines(run: Run, gold: GoldDossier) -> None:
    """Each change has a day, a kind, the id of what changed and one line; days never go back."""
    rows = [json.loads(line) for line in run("changes", "d", "--since", "2025-05-17", "-f", "jsonl").out.splitlines()]
    assert {row["kind"] for row in rows} == {"report", "meeting", "account", "commitment", "status"}
    assert [row["day"] for row in rows] == sorted(row["day"] for row in rows)


def test_atom(run: Run, gold: GoldDossier) -> None:
    """The feed is well-formed, newest first, and no two entries have the same id."""
    root = xml.fromstring(run("changes", "d", "--since", "2025-05-17", "-f", "atom").out)
    name = "{http://www.w3.org/2005/Atom}"
    ids = [entry.findtext(f"{name}id") for entry in root.iter(f"{name}entry")]
    days = [entry.findtext(f"{name}updated") or "" for entry in root.iter(f"{name}entry")]
    assert len(ids) == len(set(ids)) > 10
    assert days == sorted(days, reverse=True)


def test_days_the_wrong_way_round(run: Run, gold: GoldDossier) -> None:
    """A day before `--since` is wrong use."""
    assert run("changes", "d", "--since", "2025-06-01", "--as-of", "2025-05-01").code == 2
