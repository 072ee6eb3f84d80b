"""Days that other reports name."""

from datetime import date

from onrecord.model import Document, MeetingMention, Span, TimeExpression, TimeType
from onrecord.negotiation.meeting_calendar import calendar_of

FRIDAY = date(2025, 5, 23)


def _document(name: str, published: date) -> Document:
    return Document(id=name, text=name, sha256=name, published=published)


def _mention(day: date) -> MeetingMention:
    time = TimeExpression(Span(0, 1), TimeType.DATE, day.isoformat(), day, day)
    return MeetingMention(span=Span(0, 1), words=("noun",), time=time)


EARLY, MIDDLE, LATE = (_document(name, date(2025, 5, day)) for name, day in (("early", 20), ("middle", 22), ("late", 24)))


def test_a_day_that_an_earlier_report_announces_is_foretold() -> None:
    """The earlier report names the day before it has come."""
    calendar = calendar_of((EARLY, LATE), {"early": [_mention(FRIDAY)], "late": [_mention(FRIDAY)]})
    assert calendar.signs(LATE, FRIDAY, FRIDAY) == {"other:earlier", "other:earlier word", "other:foretold", "other:foretold word"}


def test_a_day_before_the_last_report_that_it_does_not_name_is_passed_over() -> None:
    """Silence of every earlier report is a sign of its own."""
    day = date(2025, 5, 21)
    assert calendar_of((MIDDLE, LATE), {"late": [_mention(day)]}).signs(LATE, day, day) == {"other:before the last report", "other:passed over"}


def test_a_report_by_itself_has_no_signs() -> None:
    """Nothing is told where nobody else reports."""
    assert calendar_of((LATE,), {"late": [_mention(FRIDAY)]}).signs(LATE, FRIDAY, FRIDAY) == frozenset()
