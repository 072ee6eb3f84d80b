"""`onrecord compare`."""

from __future__ import annotations

from command_line import GoldDossier, Run


def test_side_by_side(run: Run, gold: GoldDossier) -> None:
    """Under each meeting stand the issues, with both sides' words and where they stand."""
    out = run("compare", "d", "--meeting", "1", "--issue", "leaders_meeting").out
    assert "Round 1 · Istanbul · 2025-05-16" in out
    assert "[differs: strength]" in out
    assert "The Russian side took note of this request" in out
    assert "03-russian-delegation-readout.txt:726-768" in out
    assert "Round 2" not in out


def test_differences_are_marked(run: Run, gold: GoldDossier) -> None:
    """Where accounts differ, words that only one side uses are marked, and shared ones are not."""
    out = run("compare", "d", "--meeting", "2025-06-02", "--issue", "bodies").out
    assert "*unilaterally" in out
    assert "6,000 bodies" in out
    assert "*6,000" not in out


def test_same_has_no_marks(run: Run, gold: GoldDossier) -> None:
    """Where both sides say the same, nothing is marked."""
    assert "*" not in run("compare", "d", "--relation", "same").out


def test_two_documents(run: Run, gold: GoldDossier) -> None:
    """Two documents can be compared directly, without a meeting or sides."""
    out = run("compare", "d", "--documents", "08-second-round-transcript.txt", "09-second-round-bogazici.txt").out
    assert "Return of children" in out
    assert "several hundred" in out


def test_nothing_to_compare(run: Run, gold: GoldDossier) -> None:
    """No account with that relation: nothing on standard output, a word on standard error, and no failure."""
    ran = run("compare", "d", "--relation", "contradicts")
    assert (ran.code, ran.out) == (0, "")
    assert "No accounts" in ran.err


def test_unknown_meeting(run: Run, gold: GoldDossier) -> None:
    """A meeting that is not there is wrong use, with what to do."""
    ran = run("compare", "d", "--meeting", "9")
    assert ran.code == 2
    assert "`onrecord timeline DIR` lists them" in ran.err
