"""`onrecord commitments` and `onrecord commitment`."""

from __future__ import annotations

import json

import pytest
from command_line import GoldDossier, Run

from onrecord.cli.commitment_views import sparkline


@pytest.mark.parametrize(
    ("day", "status", "done", "bars"),
    [
        ("2025-05-17", "pending", None, ""),
        ("2025-05-23", "partly_kept", 390, "▄"),
        ("2025-05-24", "partly_kept", 697, "▄▆"),
        ("2025-05-25", "kept", 1000, "▄▆█"),
    ],
)
def test_the_exchange_on_its_days(run: Run, gold: GoldDossier, day: str, status: str, done: float | None, bars: str) -> None:
    """The 1,000 for 1,000 is pending, partly kept (390, 697) and kept (1,000) on the right days, with a bar for each count."""
    rows = [json.loads(line) for line in run("commitments", "d", "--as-of", day, "-f", "jsonl").out.splitlines()]
    row = next(row for row in rows if row["id"] == "c01")
    assert (row["status"], row["done"]) == (status, done)
    assert bars in run("commitments", "d", "--as-of", day).out


@pytest.mark.parametrize(
    ("stages", "of", "bars"),
    [((390, 697, 1000), 1000, "▄▆█"), ((0,), 1000, "▁"), ((6057,), 6000, "█"), ((), None, ""), ((50,), None, "█")],
)
def test_sparkline(stages: tuple[float, ...], of: float | None, bars: str) -> None:
    """A bar is as high as its share of the whole, and never higher than full."""
    assert sparkline(stages, of) == bars


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (("--status", "pending"), ["c08", "c09"]),
        (("--side", "russia", "--status", "kept"), ["c01", "c02", "c03", "c04", "c06", "c07", "c10"]),
        (("--as-of", "2025-06-03", "--due-within", "14d"), ["c07"]),
        (("--as-of", "2025-06-03", "--due-within", "3"), []),
    ],
)
def test_conditions(run: Run, gold: GoldDossier, options: tuple[str, ...], ids: list[str]) -> None:
    """Status, side and due day choose the commitments that are listed."""
    assert [json.loads(line)["id"] for line in run("commitments", "d", *options, "-f", "jsonl").out.splitlines()] == ids


def test_calendar(run: Run, gold: GoldDossier) -> None:
    """A calendar has one all-day event per due day, and no line longer than 75 octets."""
    out = run("commitments", "d", "-f", "ics").out
    assert out.startswith("BEGIN:VCALENDAR\r\n")
    assert out.count("BEGIN:VEVENT") == 3
    assert "DTSTART;VALUE=DATE:20250523" in out
    assert max(len(line.encode()) for line in out.split("\r\n")) <= 75


@pytest.mark.parametrize("options", [("-f", "xls"), ("--due-within", "soon")])
def test_wrong_use(run: Run, gold: GoldDossier, options: tuple[str, ...]) -> None:
    """A format or a number of days that cannot be is one line and exit code 2."""
    ran = run("commitments", "d", *options)
    assert (ran.code, ran.err.count("\n")) == (2, 1)


def test_life(run: Run, gold: GoldDossier) -> None:
    """One commitment shows the words that make it and every change of status, with its count."""
    out = run("commitment", "d", "c01").out
    assert "“We have agreed to exchange 1,000 prisoners for 1,000” (01-first-round-wire.txt:292-344)" in out
    assert "2025-05-24  partly kept 697 of 1,000" in out


@pytest.mark.parametrize(("name", "message"), [("c0", "have ids that begin with 'c0'"), ("c99", "There is no commitment 'c99'"), ("", "There is no")])
def test_unknown_commitment(run: Run, gold: GoldDossier, name: str, message: str) -> None:
    """An id that is ambiguous or unknown is wrong use and says what to do."""
    ran = run("commitment", "d", name)
    assert ran.code == 2
    assert message in ran.err
