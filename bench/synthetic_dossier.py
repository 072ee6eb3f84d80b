"""A made-up dossier of any size: documents, statements, people, meetings, accounts, commitments, all from one seed. No words of anybody's.

make(folder, documents=10_000, statements=100_000)   writes dossier.toml, record.db and desk.db as `add` and `serve` would leave them
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from onrecord.dossier import now, open_dossier
from onrecord.export.dossier_toml import render_dossier
from onrecord.ledger.desk import FILE
from onrecord.ledger.desk_filling import Filling, fill_desk
from onrecord.ledger.sql import SqlLedger
from onrecord.model import (
    Account,
    Act,
    Claim,
    Commitment,
    Dimension,
    Document,
    Dossier,
    Due,
    Issue,
    Level,
    Meeting,
    Party,
    Person,
    Quotation,
    Reading,
    Record,
    Relation,
    ResolvedClaim,
    ResolvedStatement,
    SideReason,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    Status,
    StatusChange,
    identity,
)
from onrecord.negotiation.review_order import priorities
from onrecord.settings import Settings
from onrecord.web.making import stamp_of

SYLLABLES = ["ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "sha", "tre", "klo", "vin", "dor"]
SIDES = ("north", "south", "lake")
FIRST = date(2020, 1, 1)
DAYS = 1500


class Maker:
    """Everything random comes from here, so that the same seed makes the same dossier."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)
        self.words = ["".join(self.random.choices(SYLLABLES, k=self.random.randint(1, 3))) for _ in range(4000)]
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        self.people = [Person(f"p{n:04}", f"{self.name()} {self.name()}", (), ("envoy",), SideReason(SIDES[n % 3], "made up")) for n in range(400)]
        issues = tuple(Issue(f"issue_{n}", f"Issue {n}", (self.words[n],)) for n in range(8))
        self.dossier = Dossier("made-up", tuple(Party(side, (side.title(),)) for side in SIDES), issues)

    def name(self) -> str:
        return "".join(self.random.choices(SYLLABLES, k=2)).title()

    def sentence(self, least: int = 8, most: int = 24) -> str:
        return " ".join(self.random.choices(self.words, cum_weights=self.weights, k=self.random.randint(least, most))).capitalize()

    def document(self, number: int, statements: int) -> tuple[Document, list[ResolvedStatement]]:
        day = FIRST + timedelta(days=self.random.randrange(DAYS))
        text, places = f"{self.sentence(5, 9)} {number}\n\n", []
        for _ in range(statements):
            text += self.sentence() + ". "
            person = self.random.choice(self.people)
            start = len(text)
            text += f"{person.name} said "
            content = len(text)
            text += self.sentence()
            places.append((person, start, content, len(text)))
            text += ".\n\n"
        made = Document(identity(text), text, identity("sha", text), (f"reports/{number:05}.txt",), text.split("\n")[0], f"Outlet {number % 30}", day)
        return made, [self.statement(made, *place) for place in places]

    def statement(self, document: Document, person: Person, start: int, content: int, end: int) -> ResolvedStatement:
        spans = (Span(content, end),)
        raw = Claim(identity("claim", document.id, content), spans, self.random.choice(list(Act)), self.random.random())
        source, cue = (Span(start, start + len(person.name)),), (Span(content - 5, content - 1),)
        parts = (identity("statement", document.id, content), document.id, source, cue, spans, (), Quotation.INDIRECT, (raw,))
        said = Statement(*parts, confidence=round(self.random.uniform(0.4, 1), 3))
        issue = self.random.choice(self.dossier.issues).id
        speaker = Speaker(person.id, person.name, SpeakerKind.PERSON)
        return ResolvedStatement(said, document, speaker, person.side, (ResolvedClaim(raw, (issue,), raw.act),))


def synthetic_record(documents: int, statements: int, seed: int = 7) -> Record:
    """The record; each side's claims of a meeting's week and issue are its account of it."""
    maker = Maker(seed)
    pairs = [maker.document(number, statements // documents) for number in range(documents)]
    shown = [statement for _, said in pairs for statement in said]
    meetings = tuple(_meeting(maker, number) for number in range(300))
    commitments = tuple(_commitment(maker, statement) for statement in maker.random.sample(shown, min(3000, len(shown) // 4)))
    accounts = tuple(_account(maker, meeting, issue.id, shown) for meeting in meetings for issue in maker.dossier.issues)
    people = tuple(Person(p.id, p.name, p.aliases, p.roles, p.side, (), statements // len(maker.people)) for p in maker.people)
    last = FIRST + timedelta(days=DAYS)
    return Record(last, maker.dossier, tuple(d for d, _ in pairs), tuple(shown), people, meetings, accounts, commitments)


def _meeting(maker: Maker, number: int) -> Meeting:
    day = FIRST + timedelta(days=number * 5)
    return Meeting(identity("meeting", number), day, maker.name(), SIDES[:2], Level.DELEGATIONS, round=number + 1)


def _account(maker: Maker, meeting: Meeting, issue: str, shown: list[ResolvedStatement]) -> Account:
    said = maker.random.sample(shown, 12)
    one, other = (tuple(s.claims[0].id for s in said if s.side.side == side) for side in SIDES[:2])
    relation = maker.random.choice(list(Relation))
    dimension = maker.random.choice(list(Dimension)) if relation is Relation.DIFFERS else None
    return Account(meeting.id, issue, (SIDES[0], SIDES[1]), relation, dimension, maker.sentence(), (one, other), (len(one), len(other)))


def _commitment(maker: Maker, shown: ResolvedStatement) -> Commitment:
    day = shown.day or FIRST
    due = Due(day, day + timedelta(days=maker.random.randrange(60)), "soon")
    status = maker.random.choice(list(Status))
    history = (StatusChange(day, Status.PENDING, "told"), StatusChange(day + timedelta(days=9), status, "told later", (shown.claims[0].id,)))
    claims, issue = (shown.claims[0].id,), shown.claims[0].issues[0]
    by = (shown.side.side or SIDES[0],)
    return Commitment(identity("c", shown.id), by, (), maker.sentence(4, 9), issue, claims, (shown.id,), status, due=due, history=history)


def make(folder: Path, documents: int, statements: int) -> Record:
    """The folder holds the dossier when this returns."""
    record = synthetic_record(documents, statements)
    folder.mkdir(parents=True)
    (folder / "dossier.toml").write_text(render_dossier(record.dossier), encoding="utf-8")
    with open_dossier(folder, Settings()) as opened:
        _keep(opened.ledger, record)
        fill_desk(folder / FILE, Filling(record, priorities(record), stamp=stamp_of(opened), made=now()))
    return record


def _keep(ledger: object, record: Record) -> None:
    """All in one transaction: what takes `add` an hour of reading is not what is measured here."""
    assert isinstance(ledger, SqlLedger)
    said: dict[str, list[Statement]] = {document.id: [] for document in record.documents}
    for shown in record.statements:
        said[shown.document.id].append(shown.statement)
    with ledger._writes() as connection:
        for document in record.documents:
            ledger._write_document(connection, document)
            ledger._write_reading(connection, Reading(document.id, tuple(said[document.id]), reader_version="made up"))
