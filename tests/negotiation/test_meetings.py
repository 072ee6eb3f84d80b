"""Meetings over several reports, their levels, and which claims are about which."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.negotiation.small_record import document, statement
from tests.stand_ins import WordParser

from onrecord.extract.meeting_mentions import find_meeting_mentions
from onrecord.extract.times import find_times
from onrecord.model import Document, Dossier, Level, Meeting, Party, PartyKind, Reading, ResolvedStatement
from onrecord.negotiation.linear import Linear
from onrecord.negotiation.meeting_claims import claims_by_meeting
from onrecord.negotiation.meeting_levels import levels_in
from onrecord.negotiation.meetings import find_meetings
from onrecord.negotiation.named_sides import sides_of

DOSSIER = Dossier("d", (Party("north", ("North", "Northland")), Party("south", ("South",)), Party("host", ("Host",), PartyKind.MEDIATOR)))
# Five lines: a day that is stated with words of a meeting, and not called off.
WEIGHTS = Linear(
    ("no", "yes"),
    {"bias": (0.0, -2.0), "stated:held": (0.0, 3.0), "stated:met": (0.0, 3.0), "stated:off": (0.0, -9.0), "stated:planned": (0.0, -9.0)},
)


def reading(one: Document) -> Reading:
    mentions = find_meeting_mentions(one, WordParser().parse(one.text), find_times(one.text, one.published))
    return Reading(one.id, (), meetings=mentions)


def found(*texts: str, statements: tuple[ResolvedStatement, ...] = ()) -> tuple[Meeting, ...]:
    documents = [document(text, file=f"{number}.txt") for number, text in enumerate(texts)]
    return find_meetings(statements, [reading(one) for one in documents], documents, DOSSIER, WEIGHTS)


def test_one_meeting_told_by_two_reports_is_one() -> None:
    """Reports of the same day make one meeting, which names both and quotes the sentences that tell of it."""
    texts = ("North and South met on 14 May.", "The talks of 14 May between North and South ended.")
    (meeting,) = found(*texts)
    assert meeting.date == date(2025, 5, 14)
    assert len(meeting.documents) == 2
    assert meeting.parties == ("north", "south")
    assert {span.of(text) for text in texts for where, span in meeting.evidence if where == document(text).id} == set(texts)


@pytest.mark.parametrize(
    "text", ["North and South will meet on 20 May.", "The talks planned for 14 May will not take place.", "Schools were empty on 14 May."]
)
def test_what_is_not_told_as_held_is_no_meeting(text: str) -> None:
    """A plan, a cancellation and a day of something else make no meeting."""
    assert found(text) == ()


def test_two_days_are_two_meetings() -> None:
    """A background mention of an earlier day stays apart from the day that the report is about."""
    meetings = found("North and South met on 14 May. A first session was held on 2 May.")
    assert [meeting.date for meeting in meetings] == [date(2025, 5, 2), date(2025, 5, 14)]


def test_a_date_unknown_makes_nothing_up() -> None:
    """A report without a date and without a full day in its words gives no meeting."""
    one = replace(document("North and South met on Wednesday."), published=None)
    assert find_meetings((), [reading(one)], [one], DOSSIER, WEIGHTS) == ()


def test_levels_come_from_offices() -> None:
    """Two people of one office, known from other reports, make the level of a meeting that names them only."""
    told = document("Foreign Minister Ada Bruun left early. The host was Carl Dahlen, the minister of trade.")
    one = document("Bruun and Dahlen met on 14 May.")
    mentions = [(one, mention) for mention in reading(one).meetings]
    assert levels_in([told]).of(mentions) is Level.MINISTERS
    assert levels_in([]).of(mentions) is Level.DELEGATIONS


def test_sides_are_named_by_their_people() -> None:
    """A surname names the side that its bearer speaks for; a party's own name does too."""
    sides = sides_of(DOSSIER, [statement("s1", "It went well.", "Ada Bruun", "north")])
    assert sides.named_in("Bruun called the Southern capital") == {"north"}
    assert sides.named_in("South and Northland") == {"north", "south"}


def meeting(day: date, *documents: str) -> Meeting:
    return Meeting(f"m{day:%m%d}", day, None, ("north", "south"), Level.DELEGATIONS, documents=documents)


def test_a_claim_belongs_to_the_latest_meeting_of_its_report() -> None:
    """Of two meetings that a report tells of, its claims are about the later one, unless the sentences before say otherwise."""
    one = statement("s1", "The text is agreed.", "Ada Bruun", "north")
    old, new = meeting(date(2025, 5, 2), one.document.id), meeting(date(2025, 5, 14), one.document.id)
    assert list(claims_by_meeting([old, new], [one])) == [new.id]


def test_a_report_without_a_meeting_speaks_of_the_one_before() -> None:
    """Within some weeks; an older meeting gets nothing."""
    one = statement("s1", "The text is agreed.", "Ada Bruun", "north")
    assert list(claims_by_meeting([meeting(date(2025, 5, 2))], [one])) == ["m0502"]
    assert claims_by_meeting([meeting(date(2024, 5, 2))], [one]) == {}


def test_a_repeated_telling_counts_once() -> None:
    """The telling of an utterance that another stands for is left out."""
    one = statement("s1", "The text is agreed.", "Ada Bruun", "north")
    again = replace(statement("s2", "The text is agreed, she said.", "Ada Bruun", "north"), same_as="s1")
    (claims,) = claims_by_meeting([meeting(date(2025, 5, 2))], [one, again]).values()
    assert [claim.claim.id for claim in claims] == ["s1-claim"]
