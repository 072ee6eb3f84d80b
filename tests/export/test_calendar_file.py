"""A calendar of what falls due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from small_record import record, statement

from onrecord.export.calendar_file import calendar
from onrecord.model import Commitment, Due, Status

ONE = statement("s1", "We will free them; soon, we hope, \\ or later. " + "ü" * 80, side="a")
MAY = Due(None, date(2025, 5, 31), "by the end of May")
OWED = Commitment("c1", ("a",), (), "free them", "exchange", ("s1-claim",), ("s1",), Status.PENDING, due=MAY)


def test_event() -> None:
    """The last due day is an all-day event with the words that make it; commas, semicolons and backslashes are escaped."""
    unfolded = calendar([OWED], record(ONE)).replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20250531\r\nDTEND;VALUE=DATE:20250601\r\n" in unfolded
    assert "We will free them\\; soon\\, we hope\\, \\\\ or later." in unfolded
    assert "SUMMARY:a: free them (pending)\r\n" in unfolded


def test_folded_inside_no_character() -> None:
    """Lines have at most 75 octets and unfold to what was written."""
    lines = calendar([OWED], record(ONE)).split("\r\n")
    assert max(len(line.encode("utf-8")) for line in lines) <= 75
    assert "ü" * 80 in "\r\n".join(lines).replace("\r\n ", "")


@pytest.mark.parametrize("due", [None, Due(None, None, "as soon as possible")])
def test_without_a_day(due: Due | None) -> None:
    """What has no last due day has no place in a calendar."""
    assert "VEVENT" not in calendar([replace(OWED, due=due)], record(ONE))
