"""Time expressions: the table of deadline phrases, tense, what is no time, and adversarial input."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord.extract.times import find_times
from onrecord.model import Basis, TimeExpression, TimeType

PUBLISHED = date(2025, 5, 21)  # a Wednesday
TABLE = Path(__file__).parent / "deadlines.tsv"


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def named(text: str, expression: str, published: date | None = PUBLISHED) -> TimeExpression:
    found = {time.span.of(text): time for time in find_times(text, published)}
    assert expression in found, f"{expression!r} is not among {sorted(found)}"
    return found[expression]


def shown(day: date | None) -> str:
    return day.isoformat() if day else "-"


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['sentence']}|{row['expression']}")
def test_every_deadline_phrase_has_its_value_days_basis_and_event(row: dict[str, str]) -> None:
    """A row of the table: published on Wednesday, 21 May 2025."""
    time = named(row["sentence"], row["expression"])
    assert time.value == row["value"]
    assert (shown(time.earliest), shown(time.latest)) == (row["earliest"], row["latest"])
    assert ("deadline" if time.deadline else "-") == row["deadline"]
    assert time.basis is Basis(row["basis"])
    assert (time.event or "-") == row["event"]
    assert time.offset == (None if row["offset"] == "-" else timedelta(int(row["offset"])))


def test_the_table_has_at_least_120_phrases() -> None:
    """The table stays as long as it was promised."""
    assert len(rows()) >= 120


@pytest.mark.parametrize(
    "text",
    [
        "The two sides may meet.",
        "They may not march on the capital.",
        "A second round was held; in a second step the seconds agreed.",
        "Sun Microsystems sat down to march.",
        "It cost $1990 and weighed 2,000 kg.",
        "He is 37 years old.",
        "Prices fall and hopes spring up.",
        "Some 2000 people came.",
        "There are four flights a week.",
        "As soon as they left, it ended.",
        "Boeing 787 and Article 5",
    ],
)
def test_what_looks_like_a_time_and_is_none_is_not_found(text: str) -> None:
    """Modal "may", ordinal "second", names, sums, ages, rates and numbers of things are no times."""
    assert find_times(text, PUBLISHED) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The envoys met on Friday.", "2025-05-16"),
        ("The envoys will meet on Friday.", "2025-05-23"),
        ("The bodies will be handed over on Friday.", "2025-05-23"),
        ("On Friday, the parties will meet.", "2025-05-23"),
        ("On Friday, the parties failed to agree.", "2025-05-16"),
        ("The minister said on Friday that the talks would resume.", "2025-05-16"),
        ("The minister said the talks would resume on Friday.", "2025-05-23"),
        ("The talks are expected to end on Friday.", "2025-05-23"),
        ("The truce had been due to expire on Friday.", "2025-05-16"),
        ("It began on Wednesday.", "2025-05-21"),
        ("They met in July.", "2024-07"),
        ("They will meet in July.", "2025-07"),
        ("They will meet in March.", "2026-03"),
        ("The accord was signed on Dec. 12.", "2024-12-12"),
        ("The accord will be signed on Dec. 12.", "2025-12-12"),
    ],
)
def test_the_tense_around_a_bare_day_or_month_decides_its_direction(text: str, value: str) -> None:
    """A past verb points back, an auxiliary ahead; a verb of saying only dates itself."""
    assert [time.value for time in find_times(text, PUBLISHED)] == [value]


@pytest.mark.parametrize(
    ("expression", "kind", "value"),
    [
        ("more than four hours", TimeType.DURATION, "PT4H"),
        ("2 1/2 years", TimeType.DURATION, "P2Y6M"),
        ("a minute and a half", TimeType.DURATION, "PT1M30S"),
        ("half an hour", TimeType.DURATION, "PT30M"),
        ("nearly two decades", TimeType.DURATION, "P20Y"),
        ("a couple of months", TimeType.DURATION, "P2M"),
        ("several weeks", TimeType.DURATION, "PXW"),
        ("three years and two months", TimeType.DURATION, "P3Y2M"),
        ("the last five years", TimeType.DURATION, "P5Y"),
        ("the 1970s", TimeType.DATE, "197"),
        ("the 20th century", TimeType.DATE, "19"),
        ("last summer", TimeType.DATE, "2024-SU"),
        ("last night", TimeType.TIME, "2025-05-20TNI"),
        ("two weeks ago", TimeType.DATE, "2025-W19"),
        ("nineteen seventy-nine", TimeType.DATE, "1979"),
        ("recently", TimeType.DATE, "PAST_REF"),
        ("every two weeks", TimeType.SET, "P2W"),
        ("each July", TimeType.SET, "XXXX-07"),
    ],
)
def test_values_follow_timex3(expression: str, kind: TimeType, value: str) -> None:
    """Durations, sets, references and coarse dates have the values that TimeBank gives them."""
    text = f"It had lasted for {expression}."
    time = named(text, expression)
    assert (time.type, time.value) == (kind, value)


def test_without_a_day_of_publication_only_what_is_said_is_kept() -> None:
    """No date is invented: a bare month, weekday or vague window has no days."""
    text = "They will meet in July, on Friday or in the coming days; it ends on 1 June 2026."
    times = find_times(text, None)
    assert [(time.value, time.earliest) for time in times] == [
        ("XXXX-07", None),
        ("XXXX-WXX-5", None),
        ("FUTURE_REF", None),
        ("2026-06-01", date(2026, 6, 1)),
    ]


@pytest.mark.parametrize(
    ("text", "expression", "latest"),
    [
        ("They signed the pact in Pretoria on Monday. Within 30 days of the signing, arms are handed in.", "30 days", date(2025, 6, 18)),
        ("Ratification came on 12 May; the fans come within 30 days of ratification.", "30 days", date(2025, 6, 11)),
        ("It was ratified on 12 May; the fans come within 30 days of ratification.", "30 days", date(2025, 6, 11)),
        ("By 30 May they are briefed; within four days thereafter they leave.", "four days", date(2025, 6, 3)),
        ("It was ratified on 12 May, they said; others ratified it on 14 May. It ends 30 days after ratification.", "30 days", None),
        ("It ends 30 days after the vote.", "30 days", None),
    ],
)
def test_a_deadline_counted_from_an_event_has_days_only_if_the_text_dates_the_event(text: str, expression: str, latest: date | None) -> None:
    """An act of the same stem beside one day dates it; two different days leave it open."""
    assert named(text, expression).latest == latest


def test_spans_are_in_order_and_do_not_overlap() -> None:
    """Each span lies after the one before it, whatever the text."""
    text = " ".join(row["sentence"] for row in rows())
    times = find_times(text, PUBLISHED)
    assert all(left.span.end <= right.span.start for left, right in pairwise(times))
    assert all(time.span.of(text).strip() == time.span.of(text) for time in times)


PIECES = ["1 ", "a ", "the end of ", "3-", "and 5 ", "Friday ", "2025-", "twenty-", "99999999999 years ", "next ", "\n\n", ".", "31 February ", "١ "]


@pytest.mark.parametrize("piece", PIECES)
def test_adversarial_input_is_read_without_error(piece: str) -> None:
    """Twenty thousand characters of one piece raise nothing and keep the spans valid."""
    text = piece * (20_000 // len(piece))
    for time in find_times(text, PUBLISHED):
        assert time.span.of(text)
