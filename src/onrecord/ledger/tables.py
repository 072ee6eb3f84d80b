"""The tables, as the newest migration leaves them. `dossier` is "" in a dossier's own record.db, and its name in a database that several share.

A machine reading is never overwritten: a document read again gets one with the next number. Decisions are only ever added to, or marked withdrawn.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, PrimaryKeyConstraint, String, Table, Text

metadata = MetaData()

migration = Table(
    "migration",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("name", String(80), nullable=False),
)

document = Table(
    "document",
    metadata,
    Column("dossier", String(200), nullable=False),
    Column("id", String(64), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("published", String(10)),
    Column("url", Text),
    Column("language", String(20), nullable=False),
    Column("issuer", Text),
    Column("alignment", Text),
    Column("reader", String(80), nullable=False),
    Column("title_start", Integer),
    Column("title_end", Integer),
    Column("corrected", Text, nullable=False),
    Column("text", Text, nullable=False),
    PrimaryKeyConstraint("dossier", "id"),
)

document_file = Table(
    "document_file",
    metadata,
    Column("dossier", String(200), nullable=False),
    Column("document", String(64), nullable=False),
    Column("position", Integer, nullable=False),
    Column("file", Text, nullable=False),
    PrimaryKeyConstraint("dossier", "document", "position"),
)

reading = Table(
    "reading",
    metadata,
    Column("dossier", String(200), nullable=False),
    Column("document", String(64), nullable=False),
    Column("number", Integer, nullable=False),
    Column("version", Text, nullable=False),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("dossier", "document", "number"),
)

failure = Table(
    "failure",
    metadata,
    Column("dossier", String(200), nullable=False),
    Column("file", Text, nullable=False),
    Column("why", Text, nullable=False),
    PrimaryKeyConstraint("dossier", "file"),
)

decision = Table(
    "decision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("dossier", String(200), nullable=False),
    Column("target_kind", String(40), nullable=False),
    Column("target", Text, nullable=False),
    Column("verb", String(40), nullable=False),
    Column("value", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("when", String(40), nullable=False),
    Column("why", Text, nullable=False),
    Column("withdrawn", String(40)),
    Column("document", Text),
    Column("spans", Text, nullable=False),
    Index("decision_target", "dossier", "target_kind", "target"),
    sqlite_autoincrement=True,
)

label_vector = Table(
    "label_vector",
    metadata,
    Column("reader", String(200), nullable=False),
    Column("label", Text, nullable=False),
    Column("vector", LargeBinary, nullable=False),
    PrimaryKeyConstraint("reader", "label"),
)
