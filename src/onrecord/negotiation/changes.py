"""What changed in a record since a day: new reports and meetings, new commitments, changes of status, accounts that now stand otherwise.

Both records are of the same dossier, read with the same tools; what is compared is what had been published by then and by now.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from onrecord.model import Account, Change, Commitment, Document, Meeting, Record


def changes_between(before: Record, after: Record) -> tuple[Change, ...]:
    """Everything that is in `after` and was not, or was otherwise, in `before`; in the order of days."""
    found = [*_reports(before, after), *_meetings(before, after), *_commitments(before, after), *_accounts(before, after)]
    return tuple(sorted(found, key=lambda change: (change.day or date.max, KINDS.index(change.kind), change.target)))


KINDS = ("report", "meeting", "account", "commitment", "status")


def _reports(before: Record, after: Record) -> Iterable[Change]:
    known = {document.id for document in before.documents}
    said = {document.id: 0 for document in after.documents}
    for statement in after.statements:
        said[statement.document.id] += 1
    return [Change(d.published, "report", d.id, _report(d, said[d.id])) for d in after.documents if d.id not in known]


def _report(document: Document, statements: int) -> str:
    return f"{document.outlet or document.file}: {document.title or document.file} ({statements} statement{'' if statements == 1 else 's'})"


def _meetings(before: Record, after: Record) -> Iterable[Change]:
    known = {meeting.id for meeting in before.meetings}
    return [Change(m.date, "meeting", m.id, _meeting(m)) for m in after.meetings if m.id not in known]


def _meeting(meeting: Meeting) -> str:
    name = f"round {meeting.round}" if meeting.round else meeting.level.value
    return f"{name}{f' in {meeting.place}' if meeting.place else ''}: {', '.join(meeting.parties)}"


def _commitments(before: Record, after: Record) -> Iterable[Change]:
    known = {commitment.id: commitment for commitment in before.commitments}
    for commitment in after.commitments:
        old = known.get(commitment.id)
        if old is None:
            yield Change(_first_day(commitment, after), "commitment", commitment.id, f"{' + '.join(commitment.by)}: {commitment.action}")
        yield from _statuses(commitment, old)


def _first_day(commitment: Commitment, record: Record) -> date | None:
    days = [s.day for s in record.statements if s.id in commitment.statements and s.day]
    return min(days) if days else commitment.history[0].as_of if commitment.history else record.as_of


def _statuses(commitment: Commitment, old: Commitment | None) -> Iterable[Change]:
    """The changes of status that `before` did not have; that a new commitment is pending is no news."""
    known = set(old.history) if old else set(commitment.history[:1])
    status = old.status if old else commitment.history[0].status if commitment.history else commitment.status
    for change in commitment.history:
        if change in known:
            continue
        tally = f", {change.tally.done:,.0f}" + (f" of {change.tally.of:,.0f}" if change.tally.of else "") if change.tally else ""
        moved = f"{status.value} → {change.status.value}" if change.status != status else change.status.value
        yield Change(change.as_of, "status", commitment.id, f"{' + '.join(commitment.by)}: {commitment.action}: {moved}{tally} ({change.why})")
        status = change.status


def _accounts(before: Record, after: Record) -> Iterable[Change]:
    known = {account.id: account for account in before.accounts}
    days = {meeting.id: meeting.date for meeting in after.meetings}
    return [
        Change(days.get(a.meeting), "account", a.id, _account(a, known.get(a.id))) for a in after.accounts if _stands_otherwise(a, known.get(a.id))
    ]


def _stands_otherwise(account: Account, old: Account | None) -> bool:
    return old is None or (old.relation, old.dimension) != (account.relation, account.dimension)


def _account(account: Account, old: Account | None) -> str:
    moved = f"{old.relation.value} → {account.relation.value}" if old and old.relation != account.relation else account.relation.value
    return f"{account.issue}, {account.sides[0]} and {account.sides[1]}: {moved}. {account.why}"
