"""`onrecord wording`."""

from __future__ import annotations

import json

from command_line import GoldDossier, Run


def test_wording(run: Run, gold: GoldDossier) -> None:
    """An outlet's loaded label is listed with the words around it and its place."""
    row = json.loads(run("wording", "d", "-f", "jsonl").out)
    assert (row["outlet"], row["kind"], row["words"]) == ("Zoria (Lviv, translated)", "label", "aggressor state")
    start, end = map(int, row["where"].split(":")[1].split("-"))
    text = next(document.text for document in gold.whole.documents if "aggressor" in document.text)
    assert text[start:end] == row["words"]
    assert "aggressor state" in run("wording", "d").out


def test_other_outlets(run: Run, gold: GoldDossier) -> None:
    """`--outlet` shows only that outlet's."""
    assert run("wording", "d", "--outlet", "norden", "-f", "jsonl").out == ""
