"""The ledger on SQLite and PostgreSQL. The differences between the two are here and nowhere else.

SQLite keeps a rollback journal (its write-ahead log has a corruption bug below 3.51.3) and one writer; what has been committed survives a kill and a
power cut. Every method is one transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, bindparam, create_engine, delete, event, func, insert, make_url, select, text, update
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError

from onrecord.errors import ConfigError, LedgerError, NotFound
from onrecord.ledger import codec, migrations, tables
from onrecord.ledger.order import document_order
from onrecord.ledger.rows import decision_row, document_row, to_decision, to_document
from onrecord.ledger.trouble import told
from onrecord.ledger.writer_lock import Told, file_lock
from onrecord.model import Decision, Document, Reading, identity
from onrecord.protocols import Failure

CHUNK = 500  # parameters in one statement; SQLite allows 999 in old versions
BUSY_SECONDS = 60  # one transaction of another process takes milliseconds


def open_url(url: str, dossier: str, lock_seconds: float) -> SqlLedger:
    """The ledger at a database URL, brought up to date; raises LedgerError or ConfigError with what to do."""
    ledger = SqlLedger(_engine(url), dossier, lock_seconds)
    ledger.prepare()
    return ledger


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise ConfigError(f"{url!r} is not the address of a database. {FORMS}") from error
    if parsed.drivername.split("+")[0] not in ENGINES:
        raise ConfigError(f"{url!r} is not a database that onrecord knows. {FORMS}")
    try:
        return ENGINES[parsed.drivername.split("+")[0]](parsed)
    except ImportError as error:
        raise ConfigError("PostgreSQL needs the package psycopg. Run: pip install 'onrecord[postgres]'") from error


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS, "isolation_level": None})

    @event.listens_for(engine, "connect")
    def _connect(connection: Any, _: object) -> None:
        for pragma in ("journal_mode = DELETE", "synchronous = FULL", "mmap_size = 0"):
            if pragma != "journal_mode = DELETE" or connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
                connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writes") else "BEGIN")

    return engine


def _postgresql(url: URL) -> Engine:
    return create_engine(url.set(drivername="postgresql+psycopg"), isolation_level="REPEATABLE READ", pool_pre_ping=True)


ENGINES = {"sqlite": _sqlite, "postgresql": _postgresql, "postgres": _postgresql}
FORMS = "Write sqlite:///FILE or postgresql://USER@HOST/NAME."


class SqlLedger:
    """Documents, readings and decisions of one dossier in a database."""

    def __init__(self, engine: Engine, dossier: str, lock_seconds: float) -> None:
        self.engine, self.dossier, self.lock_seconds = engine, dossier, lock_seconds
        self.where = engine.url.database if engine.dialect.name == "sqlite" else engine.url.render_as_string(hide_password=True)

    def prepare(self) -> None:
        """Brings the tables up to date; touches nothing where they are."""
        with self._reads() as connection:
            ready = migrations.check(connection, str(self.where))
        if not ready:
            with self._writes() as connection:
                if connection.dialect.name == "postgresql":
                    connection.execute(text("SELECT pg_advisory_xact_lock(7205)"))
                migrations.migrate(connection, str(self.where))

    # -- documents and readings --

    def documents(self) -> list[Document]:
        """Every document: by day, then file, so that the order does not depend on when each was added."""
        table = tables.document
        with self._reads() as connection:
            rows = connection.execute(select(table).where(table.c.dossier == self.dossier)).mappings().all()
            files = self._files(connection, None)
        return sorted((to_document(row, files.get(row["id"], [])) for row in rows), key=document_order)

    def document(self, document_id: str) -> Document | None:
        table = tables.document
        with self._reads() as connection:
            row = connection.execute(select(table).where(table.c.dossier == self.dossier, table.c.id == document_id)).mappings().first()
            return to_document(row, self._files(connection, document_id).get(document_id, [])) if row else None

    def _files(self, connection: Connection, document_id: str | None) -> dict[str, list[str]]:
        table = tables.document_file
        query = select(table.c.document, table.c.file).where(table.c.dossier == self.dossier).order_by(table.c.document, table.c.position)
        found: dict[str, list[str]] = {}
        for document, file in connection.execute(query if document_id is None else query.where(table.c.document == document_id)):
            found.setdefault(document, []).append(file)
        return found

    def readings(self, document_ids: Iterable[str] | None = None) -> Iterator[Reading]:
        """The newest reading of each document, of all or of those named."""
        with self._reads() as connection:
            bodies = [row["body"] for row in self._newest(connection, document_ids, "body")]
        return (codec.loads(Reading, body) for body in bodies)

    def versions(self) -> dict[str, str]:
        """Which version read each document last."""
        with self._reads() as connection:
            return {row["document"]: row["version"] for row in self._newest(connection, None, "version")}

    def _newest(self, connection: Connection, ids: Iterable[str] | None, column: str) -> list[RowMapping]:
        table = tables.reading
        last = select(table.c.document, func.max(table.c.number).label("number")).where(table.c.dossier == self.dossier).group_by(table.c.document)
        newest = last.subquery()
        query = (
            select(table.c.document, table.c[column])
            .join(newest, (table.c.document == newest.c.document) & (table.c.number == newest.c.number))
            .where(table.c.dossier == self.dossier)
            .order_by(table.c.document)
        )
        if ids is None:
            return list(connection.execute(query).mappings())
        parts = (query.where(table.c.document.in_(part)) for part in _chunks(ids))
        return [row for part in parts for row in connection.execute(part).mappings()]

    def put(self, document: Document, reading: Reading) -> None:
        """The document and everything read from it, or nothing. What was read from it before stays, with its older number."""
        with self._writes() as connection:
            self._write_document(connection, document)
            self._write_reading(connection, reading)
            self._forget_failures(connection, document.files)

    def update(self, document: Document) -> None:
        """What is known about a document, which is read already."""
        with self._writes() as connection:
            self._write_document(connection, document)
            self._forget_failures(connection, document.files)

    def _write_document(self, connection: Connection, document: Document) -> None:
        own = {"dossier": self.dossier}
        self._delete(connection, tables.document, "id", document.id)
        connection.execute(insert(tables.document), own | document_row(document))
        self._delete(connection, tables.document_file, "document", document.id)
        rows = [own | {"document": document.id, "position": position, "file": file} for position, file in enumerate(document.files)]
        if rows:
            connection.execute(insert(tables.document_file), rows)

    def _write_reading(self, connection: Connection, reading: Reading) -> None:
        table = tables.reading
        query = select(func.max(table.c.number)).where(table.c.dossier == self.dossier, table.c.document == reading.document)
        number = (connection.execute(query).scalar() or 0) + 1
        row = {
            "dossier": self.dossier,
            "document": reading.document,
            "number": number,
            "version": reading.reader_version,
            "body": codec.dumps(reading),
        }
        connection.execute(insert(table), row)

    def _forget_failures(self, connection: Connection, files: Iterable[str]) -> None:
        for file in files:
            self._delete(connection, tables.failure, "file", file)

    def _delete(self, connection: Connection, table: Any, column: str, value: str) -> int:
        return connection.execute(delete(table).where(table.c.dossier == self.dossier, table.c[column] == value)).rowcount

    def remove(self, document_id: str) -> None:
        """Takes a document and its readings out; decisions about it stay. Raises NotFound."""
        with self._writes() as connection:
            if not self._delete(connection, tables.document, "id", document_id):
                raise NotFound(f"No document {document_id!r} in the dossier. `onrecord documents` lists them.")
            self._delete(connection, tables.document_file, "document", document_id)
            self._delete(connection, tables.reading, "document", document_id)

    # -- what could not be read --

    def failures(self) -> list[Failure]:
        """The files that could not be read, and why."""
        table = tables.failure
        with self._reads() as connection:
            rows = connection.execute(select(table.c.file, table.c.why).where(table.c.dossier == self.dossier).order_by(table.c.file)).all()
        return [Failure(file, why) for file, why in rows]

    def fail(self, failure: Failure) -> None:
        """Notes that a file could not be read."""
        with self._writes() as connection:
            self._forget_failures(connection, [failure.file])
            connection.execute(insert(tables.failure), {"dossier": self.dossier, "file": failure.file, "why": failure.why})

    # -- decisions --

    def decisions(self) -> list[Decision]:
        """Every decision ever made, in order, the withdrawn ones too."""
        table = tables.decision
        with self._reads() as connection:
            rows = connection.execute(select(table).where(table.c.dossier == self.dossier).order_by(table.c.id)).mappings().all()
        return [to_decision(row) for row in rows]

    def decide(self, decision: Decision) -> Decision:
        """Appends; returns the decision with its number."""
        table = tables.decision
        with self._writes() as connection:
            query = insert(table).values(dossier=self.dossier, **decision_row(decision)).returning(table)
            return to_decision(connection.execute(query).mappings().one())

    def withdraw(self, decision_id: int, when: str) -> None:
        """Marks a decision as withdrawn; raises NotFound for one that is not there or is withdrawn already."""
        table = tables.decision
        with self._writes() as connection:
            holds = (table.c.dossier == self.dossier, table.c.id == decision_id, table.c.withdrawn.is_(None))
            if not connection.execute(update(table).where(*holds).values(withdrawn=when)).rowcount:
                raise NotFound(f"No decision {decision_id} that holds. `onrecord decisions` lists them.")

    # -- vectors of labels --

    def vectors(self, reader: str, labels: Iterable[str]) -> dict[str, bytes]:
        """The vectors of those labels that this claim reader has embedded before."""
        table = tables.label_vector
        query = select(table.c.label, table.c.vector).where(table.c.reader == reader, table.c.label.in_(bindparam("labels", expanding=True)))
        with self._reads() as connection:
            rows = [row for part in _chunks(labels) for row in connection.execute(query, {"labels": part})]
        return {label: bytes(vector) for label, vector in rows}

    def keep_vectors(self, reader: str, vectors: Mapping[str, bytes]) -> None:
        """Keeps the vectors of labels, so that the next assembly loads no model."""
        table = tables.label_vector
        with self._writes() as connection:
            for label, vector in vectors.items():
                connection.execute(delete(table).where(table.c.reader == reader, table.c.label == label))
                connection.execute(insert(table), {"reader": reader, "label": label, "vector": vector})

    # -- transactions --

    def writer(self, on_wait: Told) -> AbstractContextManager[None]:
        """Holds the dossier for one writer; `on_wait` is told once if another one has it."""
        return self._file_writer(on_wait) if self.engine.dialect.name == "sqlite" else self._server_writer(on_wait)

    def _file_writer(self, on_wait: Told) -> AbstractContextManager[None]:
        return file_lock(Path(f"{self.where}.lock"), self.lock_seconds, on_wait)

    @contextmanager
    def _server_writer(self, on_wait: Told) -> Iterator[None]:
        key = int(identity("writer", self.dossier), 16)
        with told(str(self.where)), self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            if not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": key}).scalar():
                on_wait(f"{self.where}: another onrecord is adding to this dossier; waiting for it to finish.")
                _wait(connection, key, self.lock_seconds, str(self.where))
            try:
                yield
            finally:
                connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": key})

    @contextmanager
    def _reads(self) -> Iterator[Connection]:
        with told(str(self.where)), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _writes(self) -> Iterator[Connection]:
        with told(str(self.where)), self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    def close(self) -> None:
        self.engine.dispose()


def _wait(connection: Connection, key: int, seconds: float, where: str) -> None:
    connection.execute(text(f"SET lock_timeout = {int(seconds * 1000)}"))
    try:
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": key})
    except DBAPIError as error:
        raise LedgerError(f"{where}: another onrecord has been adding to this dossier for {seconds:.0f} s. Let it finish, then try again.") from error


def _chunks(values: Iterable[str]) -> Iterator[list[str]]:
    ordered = list(values)
    return (ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK))
