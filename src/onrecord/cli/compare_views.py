"""How two accounts look beside each other."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from onrecord.cli.marking import DIFFERENCE, Marked, mark, within
from onrecord.errors import unknown
from onrecord.export.words import claims_by_id, place_of
from onrecord.model import Account, Dimension, Document, Meeting, Record, Relation, ResolvedClaim, ResolvedStatement, Span
from onrecord.negotiation.contrast import differing_words
from onrecord.negotiation.selection import find_document, find_meeting, issues_of

COLOURS = {Relation.SAME: "green", Relation.ONE_SIDED: "bright_black", Relation.DIFFERS: "yellow", Relation.CONTRADICTS: "red"}
Telling = tuple[ResolvedStatement, ResolvedClaim]


@dataclass(frozen=True, slots=True)
class Choice:
    """Which accounts to show. None: all."""

    meeting: str | None = None
    issue: str | None = None
    relation: Relation | None = None


def side_by_side(record: Record, choice: Choice) -> list[RenderableType]:
    """The chosen accounts under their meetings, in the order of days."""
    meeting = find_meeting(record, choice.meeting) if choice.meeting else None
    _check_issue(record, choice.issue)
    parts: list[RenderableType] = []
    for each in [meeting] if meeting else sorted(record.meetings, key=lambda m: (m.date, m.id)):
        accounts = [account for account in record.accounts if account.meeting == each.id and _chosen(account, choice)]
        if accounts:
            parts += [Rule(_heading(each), style="dim", align="left"), *(_account(account, record) for account in accounts)]
    return parts


def _check_issue(record: Record, issue: str | None) -> None:
    known = {i.id for i in record.dossier.issues} | {account.issue for account in record.accounts}
    if issue is not None and issue not in known:
        raise unknown("issue", issue, known)


def _chosen(account: Account, choice: Choice) -> bool:
    return choice.issue in (None, account.issue) and choice.relation in (None, account.relation)


def _heading(meeting: Meeting) -> str:
    days = meeting.date.isoformat() + (f" to {meeting.end_date.isoformat()}" if meeting.end_date and meeting.end_date != meeting.date else "")
    name = f"Round {meeting.round}" if meeting.round else meeting.level.value.capitalize()
    return " · ".join(part for part in (name, meeting.place or "", days, ", ".join(meeting.parties), meeting.id) if part)


def _account(account: Account, record: Record) -> RenderableType:
    badge = account.relation.value.replace("_", " ") + (f": {account.dimension.value}" if account.dimension else "")
    head = Text.assemble("\n", (_label(record, account.issue), "bold"), "  ", (f"[{badge}]", COLOURS[account.relation]), "  ", account.why)
    claims = claims_by_id(record)
    one, other = ([claims[i] for i in ids if i in claims] for ids in account.claims)
    table = _columns([_side_name(account, i, len(tellings)) for i, tellings in enumerate((one, other))])
    marked = account.relation in (Relation.DIFFERS, Relation.CONTRADICTS)
    table.add_row(_tellings(one, other if marked else [], account.dimension), _tellings(other, one if marked else [], account.dimension))
    return Group(head, table)


def _label(record: Record, issue: str) -> str:
    return next((i.label for i in record.dossier.issues if i.id == issue), issue.replace("_", " "))


def _side_name(account: Account, index: int, claims: int) -> str:
    side, said = account.sides[index], account.said_at_all[index]
    return side if claims else f"{side} (says nothing of it; {said} statement{'' if said == 1 else 's'} on this meeting)"


def _columns(names: Iterable[str]) -> Table:
    table = Table(box=None, expand=True, pad_edge=False, padding=(0, 2, 1, 0), show_edge=False)
    for name in names:
        table.add_column(name, header_style="bold underline", ratio=1, overflow="fold")
    return table


def _tellings(tellings: list[Telling], against: list[Telling], dimension: Dimension | None) -> RenderableType:
    """One side's claims; what has no counterpart on the other side is marked."""
    return Group(*(_telling(telling, against, dimension) for telling in tellings)) if tellings else Text("—")


def _telling(telling: Telling, against: list[Telling], dimension: Dimension | None) -> Text:
    statement, claim = telling
    differing = differing_words(telling, against, dimension) if against else ()
    words = _words(statement.document, claim.claim.spans, differing)
    who = statement.speaker.name or f"({statement.speaker.why or 'unresolved'})"
    where = f"\n  {statement.document.outlet or ''} {place_of(statement.document, claim.claim.spans)}  {statement.id}"
    return Text.assemble((f"{who}, {claim.act.value}: ", "dim"), "“", words, "”", (where, "dim"))


def _words(document: Document, spans: Iterable[Span], differing: Iterable[Span]) -> Text:
    """The pieces of a claim with their marks."""
    differing = tuple(differing)
    pieces = [mark(span.of(document.text), [Marked(s, DIFFERENCE) for s in within(differing, span)], sys.stdout.isatty()) for span in spans]
    return Text(" … ").join(pieces)


def two_documents(record: Record, one: str, other: str) -> list[RenderableType]:
    """What two documents say, issue by issue; what only one of them says is marked."""
    documents = [find_document(record.documents, name) for name in (one, other)]
    tellings = [[(s, c) for s in record.statements if s.document.id == d.id for c in s.claims] for d in documents]
    issues = dict.fromkeys(issue for side in tellings for s, _ in side for issue in issues_of(s))
    parts: list[RenderableType] = [
        _columns([f"{d.file.rsplit('/', 1)[-1]} ({d.outlet or 'no outlet'}, {d.published or 'no date'})" for d in documents])
    ]
    for issue in issues:
        left, right = ([t for t in side if issue in (t[1].issues or ("other",))] for side in tellings)
        if left or right:
            table = _columns(["", ""])
            table.show_header = False
            table.add_row(_tellings(left, right, None), _tellings(right, left, None))
            parts.append(Group(Text(f"\n{_label(record, issue)}", style="bold"), table))
    return parts


def _document_name(document: Document) -> str:
    return f"{document.file.rsplit('/', 1)[-1]} ({document.outlet or 'no outlet'}, {document.published or 'no date'})"
