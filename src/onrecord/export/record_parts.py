"""Single things of a record in JSON's types, each exactly as it stands in the whole export."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from onrecord.export.record_json import Json, as_object
from onrecord.model import Account, Commitment, Document, Dossier, Meeting, Person, Record, ResolvedStatement

NOTHING = Record(None, Dossier(""), (), ())


def statement_objects(statements: Iterable[ResolvedStatement]) -> list[Json]:
    return list(as_object(replace(NOTHING, statements=tuple(statements)))["statements"])


def document_objects(documents: Iterable[Document]) -> list[Json]:
    return list(as_object(replace(NOTHING, documents=tuple(documents)))["documents"])


def people_objects(people: Iterable[Person]) -> list[Json]:
    return list(as_object(replace(NOTHING, people=tuple(people)))["people"])


def meeting_objects(meetings: Iterable[Meeting]) -> list[Json]:
    return list(as_object(replace(NOTHING, meetings=tuple(meetings)))["meetings"])


def account_objects(accounts: Iterable[Account]) -> list[Json]:
    return list(as_object(replace(NOTHING, accounts=tuple(accounts)))["accounts"])


def commitment_objects(commitments: Iterable[Commitment]) -> list[Json]:
    return list(as_object(replace(NOTHING, commitments=tuple(commitments)))["commitments"])


def dossier_object(dossier: Dossier) -> Json:
    return dict(as_object(replace(NOTHING, dossier=dossier))["dossier"])
