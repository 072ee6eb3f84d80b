"""Picks things out of a record: statements by speaker, side, issue, act, outlet, document, days and words; one thing by the beginning of its id.

select(record, Wanted(side="russia", act=Act.COMMIT)) -> the statements in which Russia undertakes something
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from onrecord.errors import NotFound, unknown
from onrecord.model import Act, Commitment, Document, Meeting, Person, Record, ResolvedStatement, words_of

Thing = TypeVar("Thing")

NOBODY = "none"  # the name of "no side" on the command line
OTHER = "other"  # the issue of claims that have no other


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the statements are to have. None: anything."""

    speaker: str | None = None  # an id, or any part of a name; accents and case do not matter
    side: str | None = None  # a party's id, or "none"
    issue: str | None = None
    act: Act | None = None
    outlet: str | None = None  # any part of its name
    document: str | None = None  # an id, or the end of a path
    since: date | None = None
    until: date | None = None
    search: str | None = None  # words that stand together in the content


def select(record: Record, wanted: Wanted) -> tuple[ResolvedStatement, ...]:
    """The statements that meet every condition, in the record's order; raises NotFound for a side, issue or document it does not know."""
    _check(record, wanted)
    tests = [test for name, test in TESTS.items() if getattr(wanted, name) is not None]
    return tuple(statement for statement in record.statements if all(test(statement, wanted) for test in tests))


def find_statement(record: Record, name: str) -> ResolvedStatement:
    """The statement with this id, or whose id alone begins so, or that has the claim with this id."""
    by_claim = {claim.id: s for s in record.statements for claim in s.claims}
    return by_claim.get(name) or _only("statement", name, {s.id: s for s in record.statements})


def find_document(documents: Iterable[Document], name: str) -> Document:
    """The document with this id (or its beginning), or the only one with a path that ends so."""
    documents = tuple(documents)
    named = [d for d in documents if any(file == name or file.endswith("/" + name) for file in d.files)]
    if len(named) > 1:
        raise NotFound(f"{len(named)} documents are named {name!r}. Give an id: {', '.join(d.id for d in named)}.")
    return named[0] if named else _only("document", name, {d.id: d for d in documents})


def find_commitment(record: Record, name: str) -> Commitment:
    """The commitment with this id, or whose id alone begins so."""
    return _only("commitment", name, {c.id: c for c in record.commitments})


def find_person(record: Record, name: str) -> Person:
    """The person with this id (or its beginning), or the only one with this name or alias."""
    named = [p for p in record.people if folded(name) in map(folded, (p.name, *p.aliases))]
    return named[0] if len(named) == 1 else _only("person", name, {p.id: p for p in record.people})


def find_meeting(record: Record, name: str) -> Meeting:
    """The meeting with this id (or its beginning), or the only one of this round (`"2"`) or day (`"2025-06-02"`)."""
    named = [m for m in record.meetings if name in (str(m.round), m.date.isoformat())]
    return named[0] if len(named) == 1 else _only("meeting", name, {m.id: m for m in record.meetings})


def issues_of(statement: ResolvedStatement) -> tuple[str, ...]:
    """The issues of all its claims, each once, in their order."""
    return tuple(dict.fromkeys(issue for claim in statement.claims for issue in claim.issues or (OTHER,)))


def folded(words: str) -> str:
    """`"Erdoğan"` -> `"erdogan"`: without accents and case, so that a name can be typed on any keyboard."""
    return "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).casefold().replace("ı", "i")


def _only(kind: str, name: str, by_id: Mapping[str, Thing]) -> Thing:
    """The thing whose id this is, or alone begins so."""
    if name in by_id:
        return by_id[name]
    ids = [identifier for identifier in by_id if name and identifier.startswith(name)]
    if len(ids) == 1:
        return by_id[ids[0]]
    if ids:
        raise NotFound(f"{len(ids)} {kind}s have ids that begin with {name!r}: {', '.join(sorted(ids)[:5])}. Give more of it.")
    raise NotFound(f"There is no {kind} {name!r} in this dossier. {HOW_TO_FIND[kind]}")


HOW_TO_FIND = {
    "statement": "`onrecord statements DIR` lists them with their ids.",
    "document": "`onrecord documents DIR` lists them with their ids.",
    "commitment": "`onrecord commitments DIR` lists them with their ids.",
    "person": "`onrecord people DIR` lists them with their ids.",
    "meeting": "`onrecord timeline DIR` lists them with their ids.",
}


def _check(record: Record, wanted: Wanted) -> None:
    sides = {party.id for party in record.dossier.parties} | {s.side.side for s in record.statements if s.side.side} | {NOBODY}
    issues = {issue.id for issue in record.dossier.issues} | {issue for s in record.statements for issue in issues_of(s)} | {OTHER}
    if wanted.side is not None and wanted.side not in sides:
        raise unknown("side", wanted.side, sides)
    if wanted.issue is not None and wanted.issue not in issues:
        raise unknown("issue", wanted.issue, issues)
    if wanted.document is not None:
        find_document(record.documents, wanted.document)


def _spoken_by(statement: ResolvedStatement, wanted: Wanted) -> bool:
    name = folded(wanted.speaker or "")
    return statement.speaker.id == wanted.speaker or name in folded(statement.speaker.name or "")


def _on_side(statement: ResolvedStatement, wanted: Wanted) -> bool:
    return (statement.side.side or NOBODY) == wanted.side


def _about(statement: ResolvedStatement, wanted: Wanted) -> bool:
    return wanted.issue in issues_of(statement)


def _does(statement: ResolvedStatement, wanted: Wanted) -> bool:
    return any(claim.act == wanted.act for claim in statement.claims)


def _in_outlet(statement: ResolvedStatement, wanted: Wanted) -> bool:
    return folded(wanted.outlet or "") in folded(statement.document.outlet or "")


def _in_document(statement: ResolvedStatement, wanted: Wanted) -> bool:
    name = wanted.document or ""
    return statement.document.id.startswith(name) or any(file == name or file.endswith("/" + name) for file in statement.document.files)


def _since(statement: ResolvedStatement, wanted: Wanted) -> bool:
    return statement.day is not None and wanted.since is not None and wanted.since <= statement.day


def _until(statement: ResolvedStatement, wanted: Wanted) -> bool:
    return statement.day is not None and wanted.until is not None and statement.day <= wanted.until


def _holds_words(statement: ResolvedStatement, wanted: Wanted) -> bool:
    content = words_of(statement.statement.content, statement.document.text)
    return " ".join(folded(wanted.search or "").split()) in " ".join(folded(content).split())


TESTS: dict[str, Callable[[ResolvedStatement, Wanted], bool]] = {
    "speaker": _spoken_by,
    "side": _on_side,
    "issue": _about,
    "act": _does,
    "outlet": _in_outlet,
    "document": _in_document,
    "since": _since,
    "until": _until,
    "search": _holds_words,
}
