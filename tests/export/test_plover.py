"""PLOVER and CAMEO codes of claims."""

from __future__ import annotations

import pytest

from onrecord.export.plover import CODES, event_code
from onrecord.model import Act, Claim, Span, Stage


def claim(act: Act, stage: Stage | None = None) -> Claim:
    return Claim("1", (Span(0, 5),), act, stage=stage)


@pytest.mark.parametrize("act", list(Act))
def test_every_act_has_a_row_that_says_what_is_lost(act: Act) -> None:
    """No act is dropped, and every code says what it does not tell."""
    assert CODES[act].cameo
    assert CODES[act].loss_note


@pytest.mark.parametrize(
    ("act", "stage", "plover"),
    [
        (Act.REPORT, Stage.DISCUSSED, "CONSULT"),
        (Act.REPORT, None, None),
        (Act.AGREE, Stage.AGREED, "AGREE"),
        (Act.DENY, None, None),
        (Act.WITHHOLD, None, None),
        (Act.DEMAND, None, "REQUEST"),
    ],
)
def test_codes(act: Act, stage: Stage | None, plover: str | None) -> None:
    """Talk is CONSULT; what PLOVER drops stays, without a code."""
    assert event_code(claim(act, stage)).plover == plover
