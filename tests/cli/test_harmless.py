"""What is printed for people does nothing to their terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from command_line import GoldDossier, Run

from onrecord.cli.harmless import harmless

CLEAR_SCREEN = "\x1b[2J\x1b]0;owned\x07"


@pytest.mark.parametrize(
    ("words", "shown"),
    [("\x1b[2J", "\ufffd[2J"), ("a\tb\nc", "a\tb\nc"), ("\x9b31m", "\ufffd31m"), ("Київ 🙂 العربية", "Київ 🙂 العربية"), ("\r", "\ufffd")],
)
def test_harmless(words: str, shown: str) -> None:
    """Only what a terminal obeys is replaced."""
    assert harmless(words) == shown


@pytest.mark.parametrize(
    "command", [("statements", "d"), ("show", "d", "istanbul/s01-01"), ("compare", "d"), ("commitments", "d"), ("people", "d"), ("timeline", "d")]
)
def test_hostile_report(run: Run, gold: GoldDossier, command: tuple[str, ...]) -> None:
    """Control characters in a text, a name, a title or an action never reach the terminal."""
    whole = gold.whole
    statements = [
        replace(s, document=replace(s.document, text=s.document.text.replace("exchange", CLEAR_SCREEN), outlet=CLEAR_SCREEN))
        for s in whole.statements
    ]
    people = [replace(person, name=person.name + CLEAR_SCREEN) for person in whole.people]
    meetings = [replace(meeting, place=CLEAR_SCREEN) for meeting in whole.meetings]
    commitments = [replace(commitment, action=CLEAR_SCREEN) for commitment in whole.commitments]
    gold.whole = replace(whole, statements=tuple(statements), people=tuple(people), meetings=tuple(meetings), commitments=tuple(commitments))
    ran = run(*command)
    assert ran.code == 0
    assert "\ufffd" in ran.out
    assert not set("\x1b\x07\x9b") & set(ran.out + ran.err)
