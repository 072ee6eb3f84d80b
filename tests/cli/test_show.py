"""`onrecord show`."""

from __future__ import annotations

import re

from command_line import GoldDossier, Run


def test_marked_in_its_report(run: Run, gold: GoldDossier) -> None:
    """The whole report is shown; without the marks it is the report again."""
    out = run("show", "d", "istanbul/s01-05").out
    assert "<Vladimir Medinsky>, {said} [Moscow was satisfied with the outcome] and [ready to continue contacts]" in " ".join(out.split())
    text = gold.whole.statements[3].document.text
    shown = re.sub(r"[\[\]<>{}]", "", out.split("─\n", 1)[1].split("\n─", 1)[0])
    assert " ".join(shown.split()) == " ".join(text.split())


def test_everything_known(run: Run, gold: GoldDossier) -> None:
    """Speaker, side with its reason, claims with act and issue, and the commitment that a claim feeds stand under the report."""
    out = run("show", "d", "istanbul/s01-01").out
    for words in ("Rustem Umerov, person", "ukraine, because: gold", "agree", "prisoner_exchange", "c01 ukraine + russia: exchange 1,000 prisoners"):
        assert words in out


def test_claim_id(run: Run, gold: GoldDossier) -> None:
    """A claim's id shows the statement that it stands in."""
    assert "ready to continue contacts" in run("show", "d", "istanbul/s01-06").out


def test_unknown(run: Run, gold: GoldDossier) -> None:
    """An id that no statement has is wrong use."""
    ran = run("show", "d", "nowhere")
    assert ran.code == 2
    assert "`onrecord statements DIR` lists them" in ran.err
