"""What the database says when it cannot -> one line that says what, where and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from onrecord.errors import LedgerError

# What SQLite and PostgreSQL write, in lower case -> what is wrong and what to do.
TROUBLES = (
    ("disk is full", "the disk is full. Make room and run the same command again; what was saved is safe"),
    ("no space left", "the disk is full. Make room and run the same command again; what was saved is safe"),
    ("disk i/o error", "the disk cannot be written or read. Check that it has room and works; what was saved is safe"),
    ("readonly database", "the record is read-only. Make the folder and record.db writable, or copy the dossier"),
    ("unable to open database file", "the record cannot be opened or made. Check that the folder exists and is writable"),
    ("database is locked", "another program has kept the record locked for too long. Wait for it to finish and try again"),
    ("file is not a database", "not a record: the file is no SQLite database. Restore it from a copy, or start again from originals/"),
    ("malformed", "the record is damaged. Restore it from a copy, or add originals/ to a new dossier"),
    ("connection refused", "the database server does not answer. Check its address and that it runs"),
    ("could not translate host", "the database server's name is not known. Check --db"),
    ("authentication failed", "the database server refuses the user or password. Check --db"),
    ("no password supplied", "the database server wants a password. Check --db"),
    ("does not exist", "the database server does not have that database, user or table. Check --db"),
    ("server closed the connection", "the database server ended the connection. Run the same command again; what was saved is safe"),
    ("terminating connection", "the database server ended the connection. Run the same command again; what was saved is safe"),
)


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turns the database's own errors into LedgerError with the place."""
    try:
        yield
    except DBAPIError as error:
        raise LedgerError(f"{where}: {explain(str(error.orig))}.") from error


def explain(message: str) -> str:
    """`"database or disk is full"` -> "the disk is full. Make room …"; anything unknown is handed on as it is."""
    low = message.lower()
    return next((meaning for words, meaning in TROUBLES if words in low), f"the database says: {' '.join(message.split())}")
