"""Sentences that tell of meetings, and the heading of a report."""

from __future__ import annotations

import re
from datetime import date

import pytest

from onrecord.extract.headings import read_heading, section_days
from onrecord.extract.meeting_mentions import find_meeting_mentions, level_of, round_of, signs_of
from onrecord.extract.times import find_times
from onrecord.model import Document, Level, MeetingMention, Span, identity
from onrecord.protocols import Parse


def document(text: str, published: date = date(2025, 5, 24)) -> Document:
    return Document(id=identity(text), text=text, sha256="", published=published)


def mentions(text: str) -> tuple[MeetingMention, ...]:
    """With every sentence of the text as the parser would cut it, and no names."""
    one = document(text)
    sentences = tuple(Span(found.start(), found.end()) for found in re.finditer(r"[^.]+\.?", text) if found[0].strip())
    return find_meeting_mentions(one, Parse((), sentences), find_times(text, one.published))


def test_a_day_is_found_with_its_meeting() -> None:
    """A sentence that states a day gives one mention with that day, and its span is its words."""
    text = "The fifth round of talks ended on Friday."
    (mention,) = mentions(text)
    assert mention.span.of(text) == text
    assert mention.time is not None
    assert mention.time.earliest == date(2025, 5, 23)
    assert {"held", "noun"} <= set(mention.words)
    assert mention.round == 5
    assert not mention.inherited


def test_a_day_is_carried_to_the_next_sentences() -> None:
    """A sentence without a day takes that of the sentence before."""
    found = mentions("The delegations came on Friday. The talks lasted two hours.")
    assert [(mention.inherited, mention.time and mention.time.earliest) for mention in found] == [
        (False, date(2025, 5, 23)),
        (True, date(2025, 5, 23)),
    ]


@pytest.mark.parametrize(
    ("words", "planned", "called_off"),
    [
        ("The talks on Friday ended without a result.", False, False),
        ("The next session will be held on Monday.", True, False),
        ("Friday's talks were called off.", False, True),
        ("The meeting of Friday was postponed.", False, True),
    ],
)
def test_what_was_not_held_is_marked(words: str, planned: bool, called_off: bool) -> None:
    """Planned and called-off sessions come back marked."""
    found = mentions(words)
    assert found
    assert all((mention.planned, mention.called_off) == (planned, called_off) for mention in found)


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("The foreign ministers met for two hours", Level.MINISTERS),
        ("The two presidents spoke by phone", Level.CALL),
        ("The prime ministers signed the text", Level.LEADERS),
        ("Technical teams met in the annex", Level.TECHNICAL),
        ("The two sides met again", None),
    ],
)
def test_levels(words: str, level: Level | None) -> None:
    """The level is read from the words alone, and from nothing where they do not tell."""
    assert level_of(words) is level


@pytest.mark.parametrize(
    ("words", "number"), [("the third round of talks", 3), ("their 12th session", 12), ("at their eighth meeting", 8), ("the talks", None)]
)
def test_rounds(words: str, number: int | None) -> None:
    """A round has the number of the ordinal before it."""
    assert round_of(words) == number


def test_no_sign_without_a_word_for_it() -> None:
    """A sentence about something else shows no sign of a meeting."""
    assert signs_of("Schools in the capital were empty.") == ()


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("MUSCAT, May 24 (Agency) - The talks went on.", "Muscat", date(2025, 5, 24)),
        ("Beirut, Saturday 24 May 2025", "Beirut", date(2025, 5, 24)),
        ("ROME — A fifth round broke up.", "Rome", date(2025, 5, 24)),
        ("Palais Coburg, 23 May 2025. Words in brackets are ours.", "Palais Coburg", date(2025, 5, 23)),
        ("On May 20 they met.", None, date(2025, 5, 24)),
        ("The round ended in Rome on May 23, 2025.", None, date(2025, 5, 24)),
    ],
)
def test_headings(line: str, place: str | None, day: date) -> None:
    """The place and the day of the heading; else the day of publication."""
    one = document(f"A title\n\n{line}\n\nMore.")
    heading = read_heading(one, find_times(one.text, one.published))
    assert (heading.place, heading.day) == (place, day)
    assert heading.span is None or heading.span.of(one.text) in line


def test_a_live_page_tells_of_two_days() -> None:
    """A line that is a day governs what follows it."""
    one = document("Live\n\nFriday 23 May\n\n10:00 They met.\n\nSaturday 24 May\n\n09:00 They left.\n")
    assert [day for _, day in section_days(one, find_times(one.text, one.published))] == [date(2025, 5, 23), date(2025, 5, 24)]
