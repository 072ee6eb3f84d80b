"""What only a database does: migrations, trouble, two programs at once."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect
from stored_samples import decision, document, reading

from onrecord.errors import ConfigError, LedgerError
from onrecord.ledger import tables
from onrecord.ledger.migrations import MIGRATIONS
from onrecord.ledger.sql import SqlLedger, open_url
from onrecord.ledger.trouble import explain


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


def at(place: Path, seconds: float = 5) -> SqlLedger:
    return open_url(f"sqlite:///{place}", "", seconds)


def test_the_migrations_leave_the_tables_as_they_are_written_down(place: Path) -> None:
    """After all migrations, the database has exactly the tables, columns and keys of `tables.py`."""
    at(place).close()
    migrated = inspect(create_engine(f"sqlite:///{place}"))
    fresh_engine = create_engine("sqlite://")
    tables.metadata.create_all(fresh_engine)
    fresh = inspect(fresh_engine)
    assert sorted(migrated.get_table_names()) == sorted(fresh.get_table_names())
    for name in fresh.get_table_names():
        assert [(c["name"], str(c["type"]), c["nullable"]) for c in migrated.get_columns(name)] == [
            (c["name"], str(c["type"]), c["nullable"]) for c in fresh.get_columns(name)
        ]
        assert migrated.get_pk_constraint(name) == fresh.get_pk_constraint(name)
        assert migrated.get_indexes(name) == fresh.get_indexes(name)


def test_a_newer_database_is_refused_and_left_alone(place: Path) -> None:
    """A record made by a newer program is not touched, and the message says what to do."""
    at(place).close()
    with sqlite3.connect(place) as connection:
        connection.execute("INSERT INTO migration VALUES (?, 'from the future')", (len(MIGRATIONS) + 1,))
    before = place.read_bytes()
    with pytest.raises(LedgerError, match=r"newer onrecord.*Update onrecord"):
        at(place)
    assert place.read_bytes() == before


def test_a_record_keeps_a_rollback_journal(place: Path) -> None:
    """The write-ahead log of old SQLite versions can corrupt; it is never used."""
    at(place).close()
    with sqlite3.connect(place) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_file_that_is_no_record_is_told(place: Path) -> None:
    """A record.db that is something else is named, not overwritten."""
    place.write_text("my notes " * 200)
    with pytest.raises(LedgerError, match=r"record\.db: not a record"):
        at(place)
    assert place.read_text() == "my notes " * 200


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    """A record in a folder that is not there says so."""
    with pytest.raises(LedgerError, match="cannot be opened or made"):
        at(tmp_path / "nowhere" / "record.db")


@pytest.mark.parametrize("url", ["oracle://x", "nonsense", "sqlite"])
def test_an_address_that_is_no_database_lists_what_is(url: str) -> None:
    """A wrong address is a mistake of use, with the forms there are."""
    with pytest.raises(ConfigError, match="sqlite:///FILE or postgresql://"):
        open_url(url, "", 1)


def test_half_a_document_is_no_document(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If anything fails while a document is stored, nothing of it is."""
    ledger, here = at(place), document()
    monkeypatch.setattr(SqlLedger, "_write_reading", lambda *_: (_ for _ in ()).throw(RuntimeError("pulled the plug")))
    with pytest.raises(RuntimeError):
        ledger.put(here, reading(here))
    assert (ledger.documents(), ledger.versions()) == ([], {})


def test_a_second_writer_waits_and_is_told_once(place: Path) -> None:
    """While one writer has the dossier, a second one waits, and says so once."""
    first, second, said, order = at(place), at(place), [], []

    def work() -> None:
        with second.writer(said.append):
            order.append("second")

    with first.writer(said.append):
        thread = threading.Thread(target=work)
        thread.start()
        time.sleep(0.5)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]
    assert len(said) == 1
    assert "waiting for it to finish" in said[0]


def test_a_writer_that_waits_too_long_is_told(place: Path) -> None:
    """Waiting has an end, with a line that says what to do."""
    first, second = at(place), at(place, seconds=0.3)
    with first.writer(lambda _: None), pytest.raises(LedgerError, match="Let it finish"), second.writer(lambda _: None):
        pass


def test_the_lock_of_a_killed_writer_is_free(place: Path) -> None:
    """A writer that was killed holds nobody up."""
    at(place).close()
    script = f"""
import time
from onrecord.ledger.sql import open_url
with open_url("sqlite:///{place}", "", 5).writer(print):
    print("held", flush=True)
    time.sleep(60)
"""
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    process.kill()
    process.wait()
    said: list[str] = []
    with at(place).writer(said.append):
        pass
    assert said == []


@pytest.mark.postgres
def test_a_second_writer_waits_on_a_server_too(postgres: str) -> None:
    """The lock of a dossier on PostgreSQL holds across connections, and another dossier is free."""
    first, second, other = (open_url(postgres, name, 5) for name in ("waiting", "waiting", "elsewhere"))
    said: list[str] = []
    order: list[str] = []

    def work() -> None:
        with second.writer(said.append):
            order.append("second")

    with first.writer(said.append), other.writer(said.append):
        thread = threading.Thread(target=work)
        thread.start()
        time.sleep(0.5)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]
    assert len(said) == 1


@pytest.mark.postgres
def test_dossiers_in_one_database_do_not_see_each_other(postgres: str) -> None:
    """Two dossiers on one server keep apart, whatever they hold."""
    one, other = open_url(postgres, "north", 5), open_url(postgres, "south", 5)
    here = document()
    one.put(here, reading(here))
    one.decide(decision())
    assert (other.documents(), list(other.readings()), other.decisions(), other.versions()) == ([], [], [], {})


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("database or disk is full", "the disk is full"),
        ("attempt to write a readonly database", "read-only"),
        ("database is locked", "another program"),
        ("database disk image is malformed", "damaged"),
        ('could not translate host name "x" to address', "not known"),
        ("something nobody\nexpected", "the database says: something nobody expected"),
    ],
)
def test_trouble_is_explained_in_one_line(message: str, told: str) -> None:
    """What the database says comes out as one line with what to do."""
    assert told in explain(message)
    assert "\n" not in explain(message)
