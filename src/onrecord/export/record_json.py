"""A record as JSON, exactly as the record format says. Keys and order are fixed, so that the same record gives the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from onrecord.model import (
    Account,
    Commitment,
    Document,
    Due,
    Meeting,
    Person,
    Record,
    ResolvedClaim,
    ResolvedStatement,
    Span,
    Spans,
    StatusChange,
    Tally,
    Target,
    words_of,
)

Json = dict[str, Any]
FORMAT, VERSION = "onrecord-record", 1


class JsonExporter:
    """`onrecord export --format json`."""

    name = "json"

    def export(self, record: Record) -> str:
        """The record as one JSON object, ending with a line feed."""
        return json.dumps(as_object(record), ensure_ascii=False, indent=1) + "\n"


def as_object(record: Record) -> Json:
    """The record in JSON's types."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "as_of": _day(record.as_of),
        "dossier": _dossier(record),
        "documents": [_document(document) for document in record.documents],
        "people": [_person(person) for person in record.people],
        "statements": [_statement(statement) for statement in record.statements],
        "meetings": [_meeting(meeting) for meeting in record.meetings],
        "commitments": [_commitment(commitment) for commitment in record.commitments],
        "accounts": [_account(account) for account in record.accounts],
        "notices": list(record.notices),
    }


def _dossier(record: Record) -> Json:
    dossier = record.dossier
    return {
        "name": dossier.name,
        "parties": [{"id": party.id, "names": list(party.names), "kind": party.kind} for party in dossier.parties],
        "issues": [{"id": issue.id, "label": issue.label, "terms": list(issue.terms)} for issue in dossier.issues],
    }


def _document(document: Document) -> Json:
    return {
        "id": document.id,
        "file": document.file,
        "files": list(document.files),
        "title": document.title,
        "outlet": document.outlet,
        "published": _day(document.published),
        "url": document.url,
        "language": document.language,
        "issuer": document.issuer,
        "alignment": document.alignment,
        "sha256": document.sha256,
    }


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "aliases": list(person.aliases),
        "roles": list(person.roles),
        "side": person.side.side,
        "side_why": person.side.reason,
        "unsure_of": list(person.unsure_of),
    }


def _statement(shown: ResolvedStatement) -> Json:
    statement, text = shown.statement, shown.document.text
    return {
        "id": statement.id,
        "document": statement.document,
        "speaker": {"id": shown.speaker.id, "name": shown.speaker.name, "kind": shown.speaker.kind, "why": shown.speaker.why},
        "side": shown.side.side,
        "side_why": shown.side.reason,
        "source": _part(statement.source, text),
        "cue": _part(statement.cue, text),
        "content": _part(statement.content, text),
        "verbatim": _spans(statement.verbatim),
        "insertions": _spans(statement.insertions),
        "quotation": statement.quotation,
        "via": list(statement.via),
        "nested_in": statement.nested_in,
        "same_as": shown.same_as,
        "confidence": round(statement.confidence, 4),
        "review": shown.review,
        "claims": [_claim(claim, text) for claim in shown.claims],
    }


def _claim(shown: ResolvedClaim, text: str) -> Json:
    claim = shown.claim
    quantity = next(iter(claim.quantities), None)
    moment = next(iter(claim.times), None)
    return {
        "id": claim.id,
        **_part(claim.spans, text),
        "act": shown.act,
        "stage": claim.stage,
        "issues": list(shown.issues),
        "negated": claim.negated,
        "modality": claim.modality,
        "quantity": quantity
        and {"value": _number(quantity.value), "unit": quantity.unit, "each_side": quantity.each_side, "text": quantity.span.of(text)},
        "time": moment and {"value": moment.value, "from": _day(moment.earliest), "to": _day(moment.latest), "text": moment.span.of(text)},
        "condition": claim.condition and claim.condition.span.of(text),
        "review": shown.review,
    }


def _meeting(meeting: Meeting) -> Json:
    return {
        "id": meeting.id,
        "date": _day(meeting.date),
        "end_date": _day(meeting.end_date),
        "place": meeting.place,
        "parties": list(meeting.parties),
        "mediator": meeting.mediator,
        "level": meeting.level,
        "round": meeting.round,
        "documents": list(meeting.documents),
    }


def _commitment(commitment: Commitment) -> Json:
    return {
        "id": commitment.id,
        "by": list(commitment.by),
        "to": list(commitment.to),
        "action": commitment.action,
        "issue": commitment.issue,
        "claims": list(commitment.claims),
        "statements": list(commitment.statements),
        "quantity": commitment.quantity and _target(commitment.quantity),
        "due": commitment.due and _due(commitment.due),
        "condition": commitment.condition,
        "condition_met": commitment.condition_met,
        "status": commitment.decided or commitment.status,
        "status_machine": commitment.status,
        "tally": commitment.tally and _tally(commitment.tally),
        "tallies": [_tally(tally) for tally in commitment.tallies],
        "evidence": list(commitment.evidence),
        "history": [_change(change) for change in commitment.history],
        "asserted_by": list(commitment.asserted_by),
        "denied_by": list(commitment.denied_by),
        "claimed_by": list(commitment.claimed_by),
        "supersedes": commitment.supersedes,
        "late": commitment.late,
        "contested": commitment.contested,
        "lapsed": commitment.lapsed,
        "unrateable": commitment.unrateable,
    }


def _account(account: Account) -> Json:
    return {
        "id": account.id,
        "meeting": account.meeting,
        "issue": account.issue,
        "sides": list(account.sides),
        "relation": account.relation,
        "dimension": account.dimension,
        "why": account.why,
        "claims": {side: list(claims) for side, claims in zip(account.sides, account.claims, strict=True)},
        "said_at_all": dict(zip(account.sides, account.said_at_all, strict=True)),
    }


def _part(spans: Spans, text: str) -> Json:
    return {"text": words_of(spans, text), "spans": _spans(spans)}


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _number(value: float | None) -> float | int | None:
    """1000.0 -> 1000, as people write it."""
    return int(value) if value is not None and value == int(value) else value


def _target(target: Target) -> Json:
    return {"value": _number(target.value), "unit": target.unit, "each_side": target.each_side, "maximum": _number(target.maximum)}


def _due(due: Due) -> Json:
    return {"from": _day(due.since), "to": _day(due.until), "text": due.text, "basis": due.basis}


def _tally(tally: Tally) -> Json:
    return {"done": _number(tally.done), "of": _number(tally.of), "side": tally.side, "debtor": tally.debtor, "unit": tally.unit}


def _change(change: StatusChange) -> Json:
    tally = change.tally and _tally(change.tally)
    return {"as_of": _day(change.as_of), "status": change.status, "why": change.why, "evidence": list(change.evidence), "tally": tally}
