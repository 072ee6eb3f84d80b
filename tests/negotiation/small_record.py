"""Small records for tests: a statement is one claim that is its whole document."""

from __future__ import annotations

from datetime import date

from onrecord.model import (
    Act,
    Claim,
    Document,
    Dossier,
    Issue,
    Party,
    Quotation,
    Record,
    ResolvedClaim,
    ResolvedStatement,
    SideReason,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    identity,
)

DAY = date(2025, 5, 16)


def document(text: str, file: str = "report.txt", published: date | None = DAY) -> Document:
    return Document(identity(text), text, sha256="", files=(file,), published=published, outlet="Wire")


def statement(
    name: str, text: str, speaker: str | None = None, side: str | None = None, act: Act = Act.REPORT, issues: tuple[str, ...] = ()
) -> ResolvedStatement:
    made, whole = document(text), (Span(0, len(text)),)
    claim = Claim(f"{name}-claim", whole, act)
    raw = Statement(name, made.id, (), (), whole, (), Quotation.INDIRECT, (claim,))
    who = Speaker(speaker, speaker, SpeakerKind.PERSON) if speaker else Speaker(None, None, SpeakerKind.UNRESOLVED, "unresolved")
    return ResolvedStatement(raw, made, who, SideReason(side, "roster" if side else "unresolved"), (ResolvedClaim(claim, issues, act),))


def record(*statements: ResolvedStatement) -> Record:
    parties = (Party("a", ("A",)), Party("b", ("B",)))
    return Record(DAY, Dossier("d", parties, (Issue("truce", "Truce"),)), tuple(s.document for s in statements), statements)
