"""Reads `desk.db`: what the pages of the desk show, as records of `model.py`. Every query here goes by an index.

One `Desk` is one connection, opened for one page and closed after it: a page is of one piece even while a newer file takes the old one's place.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar

from onrecord.errors import LedgerError
from onrecord.ledger import codec
from onrecord.ledger.desk_filling import write_decision, write_statement
from onrecord.ledger.desk_tables import VERSION
from onrecord.model import Account, Commitment, Decision, Document, Dossier, LoadedWord, Meeting, Person, ResolvedStatement

FILE = "desk.db"
NEVER = "9999-12-31"
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Page(Generic[Thing]):
    """Some of what was asked for: `first` is the place of the first item, from 0; `total` counts all."""

    items: tuple[Thing, ...]
    total: int
    first: int = 0


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document as a list shows it."""

    document: Document
    statements: int


@dataclass(frozen=True, slots=True)
class NoticedChange:
    """A change of the record, and when the desk first saw it (ISO 8601)."""

    day: date | None
    kind: str
    target: str
    what: str
    noticed: str


@dataclass(frozen=True, slots=True)
class Said:
    """How many statements of a side were published on a day."""

    day: date
    side: str | None
    statements: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing that once had an id stood in its document."""

    document: str
    start: int
    end: int


def is_current(path: Path) -> bool:
    """Whether the file is there and is one of this version."""
    if not path.exists():
        return False
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        row = connection.execute("SELECT value FROM meta WHERE name = 'version'").fetchone()
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
    return row is not None and row[0] == str(VERSION)


class Desk:
    """The shown record. Raises LedgerError if the file is not there."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            raise LedgerError(f"{path}: not made yet. Open the dossier with `onrecord serve`, which makes it.")
        self.connection = sqlite3.connect(f"file:{path}?mode=rw", uri=True, isolation_level=None, timeout=30, check_same_thread=False)
        self.connection.execute("PRAGMA query_only = ON")
        self.meta: dict[str, str] = dict(self.rows("SELECT name, value FROM meta"))
        self.dossier: Dossier = codec.loads(Dossier, self.meta["dossier"])
        self.as_of: date | None = date.fromisoformat(self.meta["as_of"]) if self.meta["as_of"] else None

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def rows(self, query: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        return self.connection.execute(query, tuple(values)).fetchall()

    def _number(self, query: str, values: Iterable[Any] = ()) -> int:
        return int(self.rows(query, values)[0][0] or 0)

    @property
    def days(self) -> tuple[date, ...]:
        """The days that the record can be shown on, the last one last."""
        return tuple(date.fromisoformat(day) for day in codec.loads(tuple[str, ...], self.meta["days"]))

    @property
    def notices(self) -> tuple[str, ...]:
        return codec.loads(tuple[str, ...], self.meta["notices"])

    # -- documents --

    def documents(self, first: int = 0, most: int = 50) -> Page[DocumentLine]:
        """Documents, the newest first."""
        query = "SELECT body, statements FROM document ORDER BY published DESC, file LIMIT ? OFFSET ?"
        lines = [DocumentLine(codec.loads(Document, body), said) for body, said in self.rows(query, (most, first))]
        return Page(tuple(lines), self._number("SELECT count(*) FROM document"), first)

    def document(self, identifier: str) -> Document | None:
        """The document with its text."""
        return self.documents_named([identifier]).get(identifier)

    def documents_named(self, identifiers: Iterable[str]) -> dict[str, Document]:
        wanted = list(dict.fromkeys(identifiers))
        rows = self.rows(f"SELECT id, body, text FROM document WHERE id IN ({_marks(wanted)})", wanted)
        return {identifier: replace(codec.loads(Document, body), text=text) for identifier, body, text in rows}

    def wording(self, document: str) -> tuple[LoadedWord, ...]:
        """The outlet's own loaded words in a document."""
        rows = self.rows("SELECT wording FROM document WHERE id = ?", [document])
        return codec.loads(tuple[LoadedWord, ...], rows[0][0]) if rows else ()

    def outlets(self) -> tuple[str, ...]:
        return tuple(value for (value,) in self.rows("SELECT value FROM total WHERE kind = 'outlet' ORDER BY value"))

    # -- statements --

    def statements(self, numbers: Sequence[int]) -> tuple[ResolvedStatement, ...]:
        """The statements with these row numbers, in that order."""
        rows = {row[0]: row for row in self.rows(f"SELECT number, document, body FROM statement WHERE number IN ({_marks(numbers)})", numbers)}
        documents = self.documents_named(rows[number][1] for number in numbers if number in rows)
        return tuple(whole(rows[number][2], documents[rows[number][1]]) for number in numbers if number in rows)

    def numbers(self, query: str, values: Iterable[Any] = ()) -> list[int]:
        return [row[0] for row in self.rows(query, values)]

    def statement(self, identifier: str) -> ResolvedStatement | None:
        """The statement with this id, or the one that has the claim with this id."""
        query = "SELECT number FROM statement WHERE id = ? UNION ALL SELECT statement FROM claim WHERE id = ?"
        numbers = self.numbers(query, (identifier, identifier))
        return next(iter(self.statements(numbers[:1])), None)

    def moved(self, identifier: str) -> ResolvedStatement | None:
        """The statement that now stands where the one of an earlier reading with this id stood."""
        place = self.place(identifier)
        if place is None:
            return None
        query = 'SELECT id FROM place WHERE document = ? AND start < ? AND ? < "end" ORDER BY min("end", ?) - max(start, ?) DESC'
        found = self.rows(query, (place.document, place.end, place.start, place.end, place.start))
        return next((statement for (other,) in found if (statement := self.statement(other))), None)

    def place(self, identifier: str) -> Place | None:
        rows = self.rows('SELECT document, start, "end" FROM place WHERE id = ?', [identifier])
        return Place(*rows[0]) if rows else None

    def statements_in(self, document: str) -> tuple[ResolvedStatement, ...]:
        """What a document says, in the order of the text."""
        return self.statements(self.numbers("SELECT number FROM statement WHERE document = ? ORDER BY start, number", [document]))

    def inside(self, identifier: str) -> tuple[ResolvedStatement, ...]:
        return self.statements(self.numbers("SELECT number FROM statement WHERE nested_in = ? ORDER BY start", [identifier]))

    def same_as(self, shown: ResolvedStatement) -> tuple[ResolvedStatement, ...]:
        """Other tellings of the same utterance."""
        fullest = shown.same_as or shown.id
        query = "SELECT number FROM statement WHERE (same_as = ? OR id = ?) AND id != ? LIMIT 20"
        return self.statements(self.numbers(query, (fullest, fullest, shown.id)))

    def of_claims(self, claims: Iterable[str]) -> dict[str, ResolvedStatement]:
        """The statement of each claim, by the claim's id; ids of statements are taken too."""
        wanted = list(dict.fromkeys(claims))
        among = f"WHERE id IN ({_marks(wanted)})"
        query = f"SELECT id, statement FROM claim {among} UNION ALL SELECT id, number FROM statement {among}"
        pairs = self.rows(query, (*wanted, *wanted))
        numbers = list(dict.fromkeys(number for _, number in pairs))
        by_number = dict(zip(numbers, self.statements(numbers), strict=True))
        return {claim: by_number[number] for claim, number in pairs}

    def said(self) -> tuple[Said, ...]:
        """How many statements each side made on each day, in the order of days."""
        rows = self.rows("SELECT day, side, statements FROM said ORDER BY day, side")
        return tuple(Said(date.fromisoformat(day), side or None, count) for day, side, count in rows)

    # -- people and meetings --

    def people(self, first: int = 0, most: int = 50, name: str = "") -> Page[Person]:
        """People, those who say most first; only those with `name` in their name, if it is given."""
        where, values = ("WHERE folded LIKE ? ESCAPE '\\'", [f"%{_plain(name.casefold())}%"]) if name else ("", [])
        rows = self.rows(f"SELECT body FROM person {where} ORDER BY statements DESC, name LIMIT ? OFFSET ?", (*values, most, first))
        total = self._number(f"SELECT count(*) FROM person {where}", values)
        return Page(tuple(codec.loads(Person, body) for (body,) in rows), total, first)

    def person(self, identifier: str) -> Person | None:
        rows = self.rows("SELECT body FROM person WHERE id = ?", [identifier])
        return codec.loads(Person, rows[0][0]) if rows else None

    def said_by(self, person: str, first: int = 0, most: int = 50) -> Page[ResolvedStatement]:
        numbers = self.numbers(
            "SELECT number FROM statement WHERE speaker = ? ORDER BY published DESC, number LIMIT ? OFFSET ?", (person, most, first)
        )
        return Page(self.statements(numbers), self._number("SELECT count(*) FROM statement WHERE speaker = ?", [person]), first)

    def meetings(self, most: int = 500) -> tuple[Meeting, ...]:
        """Meetings in the order of their days; the latest, if there are more than `most`."""
        rows = self.rows("SELECT body FROM (SELECT date, body FROM meeting ORDER BY date DESC LIMIT ?) ORDER BY date", [most])
        return tuple(codec.loads(Meeting, body) for (body,) in rows)

    def meeting(self, identifier: str) -> Meeting | None:
        rows = self.rows("SELECT body FROM meeting WHERE id = ?", [identifier])
        return codec.loads(Meeting, rows[0][0]) if rows else None

    # -- accounts and commitments --

    def account(self, identifier: str, day: date | None = None) -> Account | None:
        rows = self.rows("SELECT body FROM account WHERE id = ? AND since <= ? AND coalesce(until, '9') > ? LIMIT 1", (identifier, *_on(day)))
        return codec.loads(Account, rows[0][0]) if rows else None

    def accounts(self, day: date | None = None, first: int = 0, most: int = 50, **only: str | None) -> Page[Account]:
        """Accounts as they stood on a day, those of the latest meeting first; `only`: meeting, issue, relation, side."""
        where, values = _where(only, {"side": "? IN (one, other)"})
        values = [*_on(day), *values]
        query = f"FROM account WHERE since <= ? AND coalesce(until, '9') > ?{where}"
        rows = self.rows(f"SELECT body {query} ORDER BY day DESC, issue, one, other LIMIT ? OFFSET ?", (*values, most, first))
        return Page(tuple(codec.loads(Account, body) for (body,) in rows), self._number(f"SELECT count(*) {query}", values), first)

    def latest_accounts(self, day: date | None = None, most: int = 200) -> tuple[Account, ...]:
        """Of every issue and pair of sides, the account of the latest meeting."""
        standing = "since <= ? AND coalesce(until, '9') > ?"
        query = f"SELECT body, max(day) FROM account WHERE {standing} GROUP BY issue, one, other ORDER BY issue, one, other LIMIT ?"
        return tuple(codec.loads(Account, body) for body, _ in self.rows(query, (*_on(day), most)))

    def commitment(self, identifier: str, day: date | None = None) -> Commitment | None:
        query = "SELECT body FROM commitment WHERE id = ? AND since <= ? AND coalesce(until, '9') > ? LIMIT 1"
        rows = self.rows(query, (identifier, *_on(day)))
        return codec.loads(Commitment, rows[0][0]) if rows else None

    def commitments(self, day: date | None = None, first: int = 0, most: int = 50, **only: str | None) -> Page[Commitment]:
        """Commitments as they stood on a day, what falls due first first; `only`: status, issue, side, due_from, due_to."""
        where, values = _where(only, {"side": "char(10) || owed_by || char(10) LIKE '%' || char(10) || ? || char(10) || '%'", **DUE})
        values = [*_on(day), *values]
        query = f"FROM commitment WHERE since <= ? AND coalesce(until, '9') > ?{where}"
        rows = self.rows(f"SELECT body {query} ORDER BY due IS NULL, due, id LIMIT ? OFFSET ?", (*values, most, first))
        return Page(tuple(codec.loads(Commitment, body) for (body,) in rows), self._number(f"SELECT count(*) {query}", values), first)

    def uses(self, claims: Sequence[str], kind: str) -> tuple[str, ...]:
        """The ids of the accounts or commitments that rest on any of these claims."""
        query = f"SELECT DISTINCT target FROM use WHERE kind = ? AND claim IN ({_marks(claims)}) ORDER BY target"
        return tuple(target for (target,) in self.rows(query, (kind, *claims)))

    def changes(self, most: int = 20) -> tuple[NoticedChange, ...]:
        """The latest changes, the newest first."""
        rows = self.rows("SELECT day, kind, target, what, noticed FROM change ORDER BY day DESC, kind, id LIMIT ?", [most])
        return tuple(NoticedChange(date.fromisoformat(day) if day else None, *rest) for day, *rest in rows)

    # -- decisions --

    def decisions(self, kind: str | None = None, target: str | None = None, first: int = 0, most: int = 50) -> Page[Decision]:
        """Decisions, the newest first: all, or those about one thing."""
        where, values = _where({"target_kind": kind, "target": target}, {})
        rows = self.rows(f"SELECT body FROM decision WHERE 1{where} ORDER BY id DESC LIMIT ? OFFSET ?", (*values, most, first))
        total = self._number(f"SELECT count(*) FROM decision WHERE 1{where}", values)
        return Page(tuple(codec.loads(Decision, body) for (body,) in rows), total, first)

    # -- what is changed in place, until the file is made again --

    def note(self, decision: Decision) -> None:
        self._writes(lambda connection: write_decision(connection, decision))

    def base(self, identifier: str) -> ResolvedStatement | None:
        """The statement before the decisions that were made since the file was made."""
        rows = self.rows("SELECT document, coalesce(base, body) FROM statement WHERE id = ?", [identifier])
        document = self.document(rows[0][0]) if rows else None
        return whole(rows[0][1], document) if document else None

    def put(self, shown: ResolvedStatement, base: ResolvedStatement) -> None:
        """The statement as it now is, and what it was before."""
        from onrecord.ledger.desk_filling import body_of

        rows = self.rows("SELECT number, priority FROM statement WHERE id = ?", [shown.id])
        if rows:
            number, priority = rows[0]
            self._writes(lambda connection: write_statement(connection, number, shown, priority, body_of(base)))

    def _writes(self, change: Any) -> None:
        self.connection.execute("PRAGMA query_only = OFF")
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            change(self.connection)
            self.connection.execute("COMMIT")
        except BaseException:
            self.connection.execute("ROLLBACK")
            raise
        finally:
            self.connection.execute("PRAGMA query_only = ON")


def whole(body: str, document: Document) -> ResolvedStatement:
    """The statement with its report and its claims, as it went in."""
    shown = codec.loads(ResolvedStatement, body)
    return replace(shown, document=document, statement=replace(shown.statement, claims=tuple(claim.claim for claim in shown.claims)))


DUE = {"due_from": "due >= ?", "due_to": "due <= ?"}


def _where(only: dict[str, str | None], special: dict[str, str]) -> tuple[str, list[str]]:
    given = {name: value for name, value in only.items() if value}
    return "".join(f" AND {special.get(name, f'{name} = ?')}" for name in given), list(given.values())


def _on(day: date | None) -> tuple[str, str]:
    return (day.isoformat(), day.isoformat()) if day else (NEVER, "8")


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))


def _plain(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
