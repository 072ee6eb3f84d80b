"""An `add` that is killed at any moment and started again ends with the same record."""

from __future__ import annotations

import pytest

import crash


@pytest.mark.slow
def test_ten_kills_leave_no_trace() -> None:
    """After each of ten SIGKILLs and a restart, the export is that of an uninterrupted run, byte for byte."""
    outcome = crash.crash(kills=10, seed=1)
    assert outcome.differing == 0
    assert outcome.at_work > 0
