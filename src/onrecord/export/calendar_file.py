"""What falls due, as an iCalendar file (RFC 5545): one all-day event per commitment, on its last due day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from onrecord.export.rows import status_now
from onrecord.export.words import evidence_words
from onrecord.model import Commitment, Record

LINE = 75  # octets; a longer line is folded
ESCAPED = re.compile(r"[\\;,]")


def calendar(commitments: Iterable[Commitment], record: Record) -> str:
    """The commitments that have a last due day, as a calendar; the others have no place in one."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//onrecord//commitments//EN", f"X-WR-CALNAME:{_text(record.dossier.name)}"]
    for commitment in commitments:
        if commitment.due and commitment.due.until:
            lines += _event(commitment, commitment.due.until, record)
    return "".join(folded for line in (*lines, "END:VCALENDAR") for folded in _fold(line))


def _event(commitment: Commitment, last: date, record: Record) -> list[str]:
    who = " + ".join(commitment.by)
    words = "\n".join(evidence_words(commitment.claims, record))
    return [
        "BEGIN:VEVENT",
        f"UID:{commitment.id}@onrecord",
        f"DTSTAMP:{_stamp(record.as_of or last)}T000000Z",
        f"DTSTART;VALUE=DATE:{_stamp(last)}",
        f"DTEND;VALUE=DATE:{_stamp(last + timedelta(days=1))}",
        f"SUMMARY:{_text(f'{who}: {commitment.action} ({status_now(commitment)})')}",
        f"DESCRIPTION:{_text(words)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _stamp(day: date) -> str:
    return day.strftime("%Y%m%d")


def _text(words: str) -> str:
    return ESCAPED.sub(lambda match: "\\" + match.group(), words).replace("\r", "").replace("\n", "\\n")


def _fold(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, none of them cut inside a character; each further piece begins with a blank."""
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > LINE:
            yield piece + "\r\n"
            piece, size = " ", 1
        piece, size = piece + character, size + width
    yield piece + "\r\n"
