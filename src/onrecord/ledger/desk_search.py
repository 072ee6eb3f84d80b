"""Search and the review queue: statements of the desk by words, speaker, side, act, issue, outlet, days, review, all together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from onrecord.ledger.desk import Desk, Page
from onrecord.model import ResolvedStatement

PHRASE = re.compile(r'"([^"]+)"|(\S+)')
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")  # scripts that put no blanks between words
MOST_COUNTED = 2_000  # "more than" is as good to a reader, and the count is what costs time
MOST_WAITING = 100_000
NOBODY = "none"


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. Words must all be there; words in quotation marks stand together; None: anything."""

    words: str = ""
    speaker: str | None = None  # a person's id
    side: str | None = None  # a party's id or "none"
    act: str | None = None
    issue: str | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    review: str | None = None


def search(desk: Desk, query: Query, first: int = 0, most: int = 30) -> Page[ResolvedStatement]:
    """The statements that meet every condition, the newest first: `number` goes by day, so that the first page needs no sorting."""
    source, values = _conditions(query)
    numbers = desk.numbers(f"SELECT s.number FROM {source} ORDER BY s.number LIMIT ? OFFSET ?", (*values, most, first))
    return Page(desk.statements(numbers), _counted(desk, source, values, MOST_COUNTED), first)


def queue(desk: Desk, query: Query, who: str | None = None, most: int = 1, skipped: Sequence[str] = ()) -> Page[ResolvedStatement]:
    """What waits for review, what matters most first. With `who`, what this person has not decided, whatever others did."""
    source, values = _conditions(query)
    if who is not None:
        source += " AND s.id NOT IN (SELECT target FROM decision WHERE who = ? AND target_kind = 'statement' AND withdrawn IS NULL)"
        values = [*values, who]
    passed = [*skipped][-200:]
    rest = f"{source} AND s.id NOT IN ({', '.join('?' * len(passed))})"
    numbers = desk.numbers(f"SELECT s.number FROM {rest} ORDER BY s.priority DESC, s.id LIMIT ?", (*values, *passed, most))
    return Page(desk.statements(numbers), _counted(desk, source, values, MOST_WAITING))


def _counted(desk: Desk, source: str, values: Sequence[Any], most: int) -> int:
    """How many there are; of more than `most`, one more than that."""
    return int(desk.rows(f"SELECT count(*) FROM (SELECT 1 FROM {source} LIMIT {most + 1})", values)[0][0])


def _conditions(query: Query) -> tuple[str, list[Any]]:
    """What stands after FROM, and its values."""
    tables, tests, values = ["statement s"], ["1"], list[Any]()
    if query.words.strip():
        table, match = _match(query.words)
        tables.append(f"JOIN {table} ON {table}.rowid = s.number")
        tests.append(f"{table} MATCH ?")
        values.append(match)
    for kind in ("act", "issue"):
        if wanted := getattr(query, kind):
            tests.append(
                "EXISTS (SELECT 1 FROM trait WHERE kind = ? AND value = ? AND published = coalesce(s.published, '') AND statement = s.number)"
            )
            values += [kind, wanted]
    for column, wanted in (("speaker", query.speaker), ("outlet", query.outlet), ("review", query.review)):
        if wanted:
            tests.append(f"s.{column} = ?")
            values.append(wanted)
    if query.side:
        tests.append("s.side IS NULL" if query.side == NOBODY else "s.side = ?")
        values += [] if query.side == NOBODY else [query.side]
    for test, day in (("s.published >= ?", query.since), ("s.published <= ?", query.until)):
        if day:
            tests.append(test)
            values.append(day.isoformat())
    return f"{' '.join(tables)} WHERE {' AND '.join(tests)}", values


def _match(words: str) -> tuple[str, str]:
    """The index to ask and its question: every word quoted, so that nothing in it is an operator."""
    parts = [phrase or word for phrase, word in PHRASE.findall(words.replace("\0", " "))]
    parts = [part for part in parts if any(character.isalnum() for character in part)] or [""]  # an empty phrase is found nowhere
    table = "letters" if UNSPACED.search(words) and all(len(part) >= 3 for part in parts) else "words"
    return table, " AND ".join('"' + part.replace('"', "") + '"' for part in parts)
