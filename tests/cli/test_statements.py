"""`onrecord statements`."""

from __future__ import annotations

import csv
import io
import json

import pytest
from command_line import GoldDossier, Run


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ((), 126),
        (("--side", "turkey"), 6),
        (("--speaker", "Erdogan"), 1),
        (("--speaker", "medinsky", "--act", "acknowledge"), 1),
        (("--issue", "children"), 3),
        (("--outlet", "norden"), 24),
        (("--document", "08-second-round-transcript.txt"), 5),
        (("--since", "2025-06-08", "--until", "2025-06-08"), 12),
        (("--search", "took  NOTE of this request"), 2),
        (("--side", "none"), 1),
        (("--side", "turkey", "--issue", "bodies"), 0),
    ],
)
def test_conditions(run: Run, gold: GoldDossier, options: tuple[str, ...], count: int) -> None:
    """Every condition that is given holds for each statement that is listed, and every such statement is listed."""
    ran = run("statements", "d", *options, "--format", "jsonl")
    assert (ran.code, len(ran.out.splitlines())) == (0, count)


def test_offsets_are_slices(run: Run, gold: GoldDossier) -> None:
    """The offsets of a row, cut out of the document, are the words that it shows."""
    texts = {document.file: document.text for document in gold.whole.documents}
    for line in run("statements", "d", "-f", "jsonl").out.splitlines():
        row = json.loads(line)
        pieces = [tuple(map(int, place.split("-"))) for place in row["offsets"]]
        assert row["content"] == " ".join(texts[row["document"]][start:end] for start, end in pieces)


def test_table(run: Run, gold: GoldDossier) -> None:
    """The table shows words, speaker, side and id; the count goes to standard error."""
    ran = run("statements", "d", "--speaker", "fidan", "--issue", "memoranda")
    assert "Hakan Fidan" in ran.out
    assert "istanbul/s01-10" in ran.out
    assert "1 of 126 statements" in ran.err


def test_why_there_is_no_side(run: Run, gold: GoldDossier) -> None:
    """A statement without a speaker or a side says why in one word."""
    row = json.loads(run("statements", "d", "--side", "none", "-f", "jsonl").out)
    assert (row["speaker"], row["side"], row["why"]) == ("a source close to the organisers", None, "anonymous")


def test_csv(run: Run, gold: GoldDossier) -> None:
    """CSV has a header and as many rows as there are statements."""
    rows = list(csv.DictReader(io.StringIO(run("statements", "d", "-f", "csv").out)))
    assert len(rows) == 126
    assert rows[0]["speaker"] == "Rustem Umerov"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--side", "ukrain"), "No side named 'ukrain'. Available: none, russia, turkey, ukraine, us."),
        (("--issue", "peace"), "No issue named 'peace'. Available: bodies, ceasefire,"),
        (("--document", "99.txt"), "There is no document '99.txt' in this dossier."),
        (("--since", "16 May"), "'16 May' is not a day. Write YYYY-MM-DD"),
    ],
)
def test_wrong_use(run: Run, gold: GoldDossier, options: tuple[str, ...], message: str) -> None:
    """A name or a day that cannot be is one line on standard error, and exit code 2."""
    ran = run("statements", "d", *options)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert ran.err.count("\n") == 1


def test_unknown_act(run: Run, gold: GoldDossier) -> None:
    """An act that does not exist is wrong use, and the acts are listed."""
    ran = run("statements", "d", "--act", "promise")
    assert ran.code == 2
    assert "commit" in ran.err
