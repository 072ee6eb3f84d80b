"""Numbered migrations, forward only. Each says what it does in its own words and never changes once released; the newest leaves `tables.py`."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, inspect, select

from onrecord.errors import LedgerError
from onrecord.ledger import tables

Migration = Callable[[Connection], None]


def m001_documents_readings_decisions(connection: Connection) -> None:
    """The first tables."""
    first = ("document", "document_file", "reading", "failure", "decision", "label_vector")
    tables.metadata.create_all(connection, tables=[tables.metadata.tables[name] for name in first])


MIGRATIONS: tuple[Migration, ...] = (m001_documents_readings_decisions,)


def number_of(connection: Connection) -> int:
    """The number of the last migration that the database has seen; 0 for an empty one."""
    if not inspect(connection).has_table(tables.migration.name):
        return 0
    return max(connection.execute(select(tables.migration.c.number)).scalars(), default=0)


def check(connection: Connection, where: str) -> bool:
    """Whether the database is up to date; raises LedgerError if a newer program made it."""
    number = number_of(connection)
    if number > len(MIGRATIONS):
        raise LedgerError(
            f"{where}: made by a newer onrecord (migration {number}, this one knows {len(MIGRATIONS)}). Update onrecord; nothing was changed."
        )
    return number == len(MIGRATIONS)


def migrate(connection: Connection, where: str) -> None:
    """Brings the database up to date inside the caller's transaction: all of it or nothing."""
    if check(connection, where):
        return
    tables.migration.create(connection, checkfirst=True)
    for number, step in enumerate(MIGRATIONS, 1):
        if number > number_of(connection):
            step(connection)
            connection.execute(tables.migration.insert().values(number=number, name=step.__name__))
