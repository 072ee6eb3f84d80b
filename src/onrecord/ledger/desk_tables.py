"""The tables of `desk.db`: the shown record, laid out so that every page of the desk finds its rows by an index.

The file is derived: it can be deleted at any time and is made again from the record. It is SQLite wherever the record itself is kept, because it
stands beside the program that shows it. `body` is a record of `model.py` as the codec writes it, without its document's text and without vectors.
An account or a commitment has one row for each time that it stood otherwise: `since` (inclusive) to `until` (exclusive, NULL: it still does).
"""

from __future__ import annotations

VERSION = 4  # raised when the tables change: a file of another version is made again

SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE document (
  id TEXT PRIMARY KEY, published TEXT, outlet TEXT, file TEXT NOT NULL, statements INTEGER NOT NULL, body TEXT NOT NULL, text TEXT NOT NULL,
  wording TEXT NOT NULL
);
CREATE INDEX document_day ON document (published DESC, file);
CREATE TABLE statement (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL, start INTEGER NOT NULL, published TEXT, outlet TEXT,
  speaker TEXT, name TEXT, side TEXT, review TEXT NOT NULL, confidence REAL NOT NULL, priority REAL NOT NULL, nested_in TEXT, same_as TEXT,
  base TEXT, body TEXT NOT NULL
);
CREATE INDEX statement_document ON statement (document, start);
CREATE INDEX statement_day ON statement (published DESC, document, start);
CREATE INDEX statement_speaker ON statement (speaker, published DESC);
CREATE INDEX statement_side ON statement (side, published DESC);
CREATE INDEX statement_outlet ON statement (outlet, published DESC);
CREATE INDEX statement_queue ON statement (review, priority DESC, id);
CREATE INDEX statement_inside ON statement (nested_in) WHERE nested_in IS NOT NULL;
CREATE INDEX statement_same ON statement (same_as) WHERE same_as IS NOT NULL;
CREATE TABLE claim (id TEXT PRIMARY KEY, statement INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE trait (kind TEXT NOT NULL, value TEXT NOT NULL, published TEXT NOT NULL, statement INTEGER NOT NULL,
  PRIMARY KEY (kind, value, published, statement)) WITHOUT ROWID;
CREATE INDEX trait_statement ON trait (statement);
CREATE TABLE place (id TEXT PRIMARY KEY, document TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX place_document ON place (document);
CREATE VIRTUAL TABLE words USING fts5 (content, tokenize = "unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE letters USING fts5 (content, tokenize = "trigram");
CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL, statements INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX person_said ON person (statements DESC, name);
CREATE TABLE meeting (id TEXT PRIMARY KEY, date TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX meeting_day ON meeting (date DESC);
CREATE TABLE account (
  id TEXT NOT NULL, since TEXT NOT NULL, until TEXT, meeting TEXT NOT NULL, day TEXT NOT NULL, issue TEXT NOT NULL, relation TEXT NOT NULL,
  one TEXT NOT NULL, other TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (id, since)
);
CREATE INDEX account_day ON account (day DESC, issue);
CREATE INDEX account_issue ON account (issue, one, other, day DESC);
CREATE INDEX account_meeting ON account (meeting);
CREATE TABLE commitment (
  id TEXT NOT NULL, since TEXT NOT NULL, until TEXT, status TEXT NOT NULL, due TEXT, issue TEXT NOT NULL, owed_by TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (id, since)
);
CREATE INDEX commitment_due ON commitment (due, id);
CREATE INDEX commitment_status ON commitment (status, due);
CREATE TABLE use (claim TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (claim, kind, target)) WITHOUT ROWID;
CREATE TABLE said (day TEXT NOT NULL, side TEXT NOT NULL, statements INTEGER NOT NULL, PRIMARY KEY (day, side)) WITHOUT ROWID;
CREATE TABLE total (kind TEXT NOT NULL, value TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (kind, value)) WITHOUT ROWID;
CREATE TABLE change (
  id TEXT PRIMARY KEY, day TEXT, kind TEXT NOT NULL, target TEXT NOT NULL, what TEXT NOT NULL, noticed TEXT NOT NULL
);
CREATE INDEX change_day ON change (day DESC, kind);
CREATE TABLE decision (
  id INTEGER PRIMARY KEY, target_kind TEXT NOT NULL, target TEXT NOT NULL, verb TEXT NOT NULL, who TEXT NOT NULL, withdrawn TEXT, body TEXT NOT NULL
);
CREATE INDEX decision_target ON decision (target_kind, target);
CREATE INDEX decision_who ON decision (who, target_kind, withdrawn, target);
"""
