"""Deadlines: what the words around a time expression make of its days ("by", "until", "within", "from", "30 days after signing").

`"within 30 days of the signing" -> event "signing", offset 30 days, basis event`; the day comes from whoever knows when the event was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from onrecord.extract.times.calendar import span_of
from onrecord.extract.times.grammar import Phrase
from onrecord.extract.times.leads import lead_of
from onrecord.extract.times.readings import Context, Reading
from onrecord.extract.times.windows import NOWHERE, Window, current_window, days_window, house_window, length_window
from onrecord.extract.times.words import Line
from onrecord.languages.english_deadlines import (
    AFTER_LEADS,
    BEFORE_LEADS,
    EVENT_ENDS,
    EVENT_LINKS,
    EVENT_OPENERS,
    FOR_LEADS,
    LATEST_TAILS,
    PREVIOUS_STEP,
    UNTIL_LEADS,
    WITHIN_LEADS,
)
from onrecord.model import Basis, Span, TimeExpression, TimeType

TIME_KINDS = frozenset("pCtwWmI1")
EVENT_WORDS = 5  # at most, of an event's name


@dataclass(frozen=True, slots=True)
class Event:
    """What a length of time is counted from; `ahead` is False for "two weeks before the vote"."""

    name: str
    ahead: bool


def express(phrase: Phrase, reading: Reading, context: Context, span: Span) -> TimeExpression:
    """The reading with its days: the window that the words around it give."""
    plain = TimeExpression(span, reading.type, reading.value)
    if reading.type is TimeType.SET:
        return replace(plain, basis=Basis.NONE)
    if reading.span is not None:
        return _length(plain, phrase, reading, context)
    if reading.vague is not None:
        return _bounded(plain, house_window(reading.vague, context.published), deadline=lead_of(phrase.line, phrase.first) in WITHIN_LEADS)
    window = days_window(reading)
    if reading.position == "LATER" or (phrase.word("R") == "this" and not reading.position and context.published and context.way(phrase) >= 0):
        window = current_window(window, context.published) if context.published else window
    return _dated(plain, phrase, reading, window)


def _bounded(expression: TimeExpression, window: Window, deadline: bool = False) -> TimeExpression:
    return replace(expression, earliest=window.earliest, latest=window.latest, basis=window.basis, deadline=deadline)


def _dated(expression: TimeExpression, phrase: Phrase, reading: Reading, window: Window) -> TimeExpression:
    """A date between its leads: "before 1 August" ends on 31 July, "after" begins the day after, "from" that day."""
    if window.earliest is None or window.latest is None:
        return _bounded(expression, window)
    lead, at_latest = lead_of(phrase.line, phrase.first), _is_latest(phrase)
    if lead in BEFORE_LEADS:
        whole = reading.type is TimeType.DATE and reading.position not in ("END", "CLOSE")
        last = window.earliest - timedelta(1) if whole else window.latest
        return replace(expression, latest=last, deadline=True, basis=window.basis)
    if lead in UNTIL_LEADS or at_latest:
        return replace(expression, latest=window.latest, deadline=True, basis=window.basis)
    if lead in AFTER_LEADS and "/" not in reading.value:
        first = window.latest + timedelta(1) if lead == "after" and reading.type is TimeType.DATE else window.earliest
        return replace(expression, earliest=first, basis=window.basis)
    return _bounded(expression, window)


def _is_latest(phrase: Phrase) -> bool:
    """Whether "at the latest", "deadline" or "or earlier" follows."""
    line, last = phrase.line, phrase.last
    return line.word(last) == "deadline" or tuple(line.words[last : last + 3]) in LATEST_TAILS or tuple(line.words[last : last + 2]) in LATEST_TAILS


def _length(expression: TimeExpression, phrase: Phrase, reading: Reading, context: Context) -> TimeExpression:
    """A length of time: counted from an event, from publication, or only a length."""
    assert reading.span is not None
    unit, count = reading.span
    lead, event = lead_of(phrase.line, phrase.first), event_of(phrase)
    deadline = lead in WITHIN_LEADS or lead == "until"
    if phrase.rule == "day_number":
        return replace(expression, event=event.name if event else None, offset=timedelta(count), basis=Basis.EVENT)
    if event:
        sign = 1 if event.ahead else -1
        return replace(expression, event=event.name, offset=span_of(unit, count) * sign, basis=Basis.EVENT, deadline=deadline)
    if lead in WITHIN_LEADS or reading.ahead or (lead == "in" and context.way(phrase) >= 0):
        return _bounded(expression, length_window(unit, count, context.published), deadline)
    if lead in FOR_LEADS and context.way(phrase) >= 0 and context.published:
        window = length_window(unit, count, context.published)
        return replace(expression, earliest=context.published, latest=window.latest)
    return _bounded(expression, NOWHERE)


def event_of(phrase: Phrase) -> Event | None:
    """The event that a length of time is counted from: `"30 days after the signing" -> Event("signing")`."""
    line, index = phrase.line, phrase.last
    link = line.word(index)
    if link in ("or",) and line.word(index + 1) in ("less", "so", "more"):
        index, link = index + 2, line.word(index + 2)
    if link in ("thereafter", "afterwards", "afterward"):
        return Event(PREVIOUS_STEP, True)
    if link not in EVENT_LINKS or (link == "of" and lead_of(phrase.line, phrase.first) not in WITHIN_LEADS):
        return None
    if line.kinds[index + 1 : index + 2] in TIME_KINDS:
        return None  # a time, not an event: "a minute before midnight"
    name = _event_name(line, index + 1)
    if name is None or (link == "from" and not _is_event(line, index + 1)):
        return None
    return Event(name, link not in ("before", "prior", "ahead"))


def _event_name(line: Line, index: int) -> str | None:
    """The words that name an event, without the article, up to the end of its noun phrase or clause."""
    while line.word(index) in EVENT_OPENERS:
        index += 1
    last = index
    while last < len(line.words) and last - index < EVENT_WORDS and line.words[last] not in EVENT_ENDS and line.kinds[last] not in ".,;()-:":
        last += 1
    while last > index and line.words[last - 1] in EVENT_OPENERS:
        last -= 1
    return line.text[line.starts[index] : line.ends[last - 1]] if last > index else None


def _is_event(line: Line, index: int) -> bool:
    """After "from": an article, or a noun of action, so that "two years from retirement" counts and "miles from Kyiv" does not."""
    word = line.word(index)
    return word in EVENT_OPENERS or word.endswith(("ing", "ion", "ment", "ture", "fication"))
