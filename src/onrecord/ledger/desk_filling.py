"""Fills `desk.db` from a record. A new file is written beside the old one and takes its place at once: who reads meanwhile sees the old one whole."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from onrecord.ledger import codec
from onrecord.ledger.desk_tables import SCHEMA, VERSION
from onrecord.ledger.rows import decision_row
from onrecord.model import Change, Decision, Document, LoadedWord, Record, ResolvedClaim, ResolvedStatement, identity, words_of

FIRST_DAY = "0000-00-00"
FEW_LETTERS = 3  # a trigram index finds nothing shorter


@dataclass(frozen=True, slots=True)
class Filling:
    """Everything that the desk is to show. `earlier` are the record's earlier days, in their order, without the last one."""

    record: Record
    priorities: Mapping[str, float]
    decisions: Sequence[Decision] = ()
    wording: Mapping[str, tuple[LoadedWord, ...]] | None = None
    earlier: Sequence[Record] = ()
    changes: Sequence[Change] = ()
    stamp: str = ""
    made: str = ""  # ISO 8601, UTC


def fill_desk(path: Path, filling: Filling, old: Path | None = None) -> None:
    """The file holds the filling when this returns, and the addresses that `old` once gave out; until then it is as it was."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    with closing(sqlite3.connect(new, isolation_level=None)) as connection:
        connection.executescript(f"PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {SCHEMA}")
        connection.execute("BEGIN")
        _fill(connection, filling)
        _carry_over(connection, old or path, filling)
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
    new.replace(path)


def _fill(connection: sqlite3.Connection, filling: Filling) -> None:
    record = filling.record
    _meta(connection, filling)
    _documents(connection, record, filling.wording or {})
    for number, statement in enumerate(sorted(record.statements, key=_newest_first), 1):
        write_statement(connection, number, statement, filling.priorities.get(statement.id, 0.0))
    people = [(p.id, p.name, p.name.casefold(), p.statements, codec.dumps(p)) for p in record.people]
    connection.executemany("INSERT OR REPLACE INTO person VALUES (?, ?, ?, ?, ?)", people)
    meetings = [(m.id, m.date.isoformat(), codec.dumps(m)) for m in record.meetings]
    connection.executemany("INSERT OR REPLACE INTO meeting VALUES (?, ?, ?)", meetings)
    _accounts(connection, [*filling.earlier, record])
    _commitments(connection, [*filling.earlier, record])
    connection.executemany("INSERT OR IGNORE INTO use VALUES (?, ?, ?)", _uses(record))
    _totals(connection, record)
    for decision in filling.decisions:
        write_decision(connection, decision)


def _newest_first(shown: ResolvedStatement) -> tuple[int, str, int]:
    """The order in which lists show statements."""
    return (-shown.day.toordinal() if shown.day else 0, shown.document.id, min(span.start for span in shown.statement.content))


def _meta(connection: sqlite3.Connection, filling: Filling) -> None:
    record = filling.record
    days = [str(day) for day in (*(earlier.as_of for earlier in filling.earlier), record.as_of) if day]
    values = {
        "version": VERSION,
        "stamp": filling.stamp,
        "made": filling.made,
        "as_of": str(record.as_of or ""),
        "dossier": codec.dumps(record.dossier),
        "notices": codec.dumps(record.notices),
        "days": codec.dumps(days),
    }
    connection.executemany("INSERT INTO meta VALUES (?, ?)", [(name, str(value)) for name, value in values.items()])


def _documents(connection: sqlite3.Connection, record: Record, wording: Mapping[str, tuple[LoadedWord, ...]]) -> None:
    said = Counter(statement.document.id for statement in record.statements)
    rows = [
        (d.id, _day(d.published), d.outlet, d.file, said[d.id], codec.dumps(replace(d, text="")), d.text, codec.dumps(wording.get(d.id, ())))
        for d in record.documents
    ]
    connection.executemany("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


STATEMENT = (
    "INSERT OR REPLACE INTO statement (number, id, document, start, published, outlet, speaker, name, side, review, confidence, priority, nested_in, "
    "same_as, base, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def write_statement(connection: sqlite3.Connection, number: int, shown: ResolvedStatement, priority: float, base: str | None = None) -> None:
    """One statement with everything that it is found by; what was there under this number is replaced."""
    statement, document, day = shown.statement, shown.document, _day(shown.day)
    first = min(span.start for span in statement.content)
    found_by = (shown.speaker.id, shown.speaker.name, shown.side.side, shown.review.value, statement.confidence, priority, statement.nested_in)
    row = (number, shown.id, document.id, first, day, document.outlet, *found_by, shown.same_as, base, body_of(shown))
    connection.execute(STATEMENT, row)
    connection.execute("DELETE FROM trait WHERE statement = ?", (number,))
    connection.executemany("INSERT OR IGNORE INTO trait VALUES (?, ?, ?, ?)", [(k, v, day or "", number) for k, v in _traits(shown)])
    connection.executemany("INSERT OR REPLACE INTO claim VALUES (?, ?)", [(claim.id, number) for claim in shown.claims])
    places = [(i, document.id, min(s.start for s in spans), max(s.end for s in spans)) for i, spans in _places(shown)]
    connection.executemany("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?)", places)
    content = words_of(statement.content, document.text)
    for table in ("words", "letters"):
        connection.execute(f"INSERT OR REPLACE INTO {table} (rowid, content) VALUES (?, ?)", (number, content))


def body_of(shown: ResolvedStatement) -> str:
    """The statement without its report's text and without vectors, which no page shows."""
    claims = tuple(ResolvedClaim(replace(c.claim, vector=b"", context=""), c.issues, c.act, c.review) for c in shown.claims)
    document = Document(shown.document.id, "", "")
    return codec.dumps(replace(shown, document=document, claims=claims, statement=replace(shown.statement, claims=())))


def _traits(shown: ResolvedStatement) -> Iterator[tuple[str, str]]:
    for claim in shown.claims:
        yield "act", claim.act.value
        for issue in claim.issues or ("other",):
            yield "issue", issue


def _places(shown: ResolvedStatement) -> Iterator[tuple[str, Any]]:
    yield shown.id, shown.statement.content
    for claim in shown.claims:
        yield claim.id, claim.claim.spans


# -- what stands otherwise on other days --


@dataclass(slots=True)
class _Standing:
    """A row while it is not known until when it holds."""

    since: str
    body: str
    columns: tuple[Any, ...]


def _spells(days: Iterable[tuple[str, Mapping[str, tuple[str, tuple[Any, ...]]]]]) -> Iterator[tuple[Any, ...]]:
    """(id, since, until, *columns, body) for each time that a thing stood unchanged, from what stood on each day."""
    open_: dict[str, _Standing] = {}
    for number, (day, things) in enumerate(days):
        since = day if number else FIRST_DAY
        for identifier, standing in list(open_.items()):
            if things.get(identifier, ("",))[0] != standing.body:
                yield identifier, standing.since, day, *standing.columns, standing.body
                del open_[identifier]
        for identifier, (body, columns) in things.items():
            open_.setdefault(identifier, _Standing(since, body, columns))
    for identifier, standing in open_.items():
        yield identifier, standing.since, None, *standing.columns, standing.body


def _accounts(connection: sqlite3.Connection, records: Sequence[Record]) -> None:
    def things(record: Record) -> dict[str, tuple[str, tuple[Any, ...]]]:
        days = {meeting.id: meeting.date.isoformat() for meeting in record.meetings}
        return {a.id: (codec.dumps(a), (a.meeting, days.get(a.meeting, FIRST_DAY), a.issue, a.relation.value, *a.sides)) for a in record.accounts}

    rows = _spells((str(record.as_of or FIRST_DAY), things(record)) for record in records)
    connection.executemany("INSERT OR REPLACE INTO account VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _commitments(connection: sqlite3.Connection, records: Sequence[Record]) -> None:
    def things(record: Record) -> dict[str, tuple[str, tuple[Any, ...]]]:
        return {
            c.id: (codec.dumps(c), ((c.decided or c.status).value, _day(c.due.until) if c.due else None, c.issue, "\n".join(c.by)))
            for c in record.commitments
        }

    rows = _spells((str(record.as_of or FIRST_DAY), things(record)) for record in records)
    connection.executemany("INSERT OR REPLACE INTO commitment VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _uses(record: Record) -> Iterator[tuple[str, str, str]]:
    for commitment in record.commitments:
        for claim in (*commitment.claims, *commitment.evidence):
            yield claim, "commitment", commitment.id
    for account in record.accounts:
        for side in account.claims:
            for claim in side:
                yield claim, "account", account.id


def _totals(connection: sqlite3.Connection, record: Record) -> None:
    said = Counter((_day(s.day), s.side.side or "") for s in record.statements if s.day)
    connection.executemany("INSERT INTO said VALUES (?, ?, ?)", [(day, side, n) for (day, side), n in said.items()])
    outlets = Counter(document.outlet for document in record.documents if document.outlet)
    connection.executemany("INSERT INTO total VALUES ('outlet', ?, ?)", outlets.items())


# -- what is carried over from the file before --


def _carry_over(connection: sqlite3.Connection, old: Path, filling: Filling) -> None:
    """Addresses that were given out once, and when each change was first noticed."""
    noticed = {}
    if old.exists():
        with closing(sqlite3.connect(f"file:{old}?mode=ro", uri=True)) as before:
            noticed = _read_old(connection, before)
    rows = [(i, _day(c.day), c.kind, c.target, c.what, noticed.get(i, filling.made)) for c in filling.changes if (i := change_id(c))]
    connection.executemany("INSERT OR REPLACE INTO change VALUES (?, ?, ?, ?, ?, ?)", rows)


def _read_old(connection: sqlite3.Connection, before: sqlite3.Connection) -> dict[str, str]:
    try:
        connection.executemany("INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?)", before.execute("SELECT * FROM place"))
        return dict(before.execute("SELECT id, noticed FROM change"))
    except sqlite3.DatabaseError:
        return {}


def change_id(change: Change) -> str:
    return identity(change.day, change.kind, change.target, change.what)


def write_decision(connection: sqlite3.Connection, decision: Decision) -> None:
    """Notes a decision, or that it was withdrawn."""
    row = decision_row(decision)
    values = (decision.id, row["target_kind"], row["target"], row["verb"], row["who"], row["withdrawn"], codec.dumps(decision))
    connection.execute("INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
