"""A small dossier told day by day: two sides, an exchange of prisoners, and who says what of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.extract.quantities import find_quantities
from onrecord.extract.times import find_times
from onrecord.model import (
    Act,
    Claim,
    Commitment,
    Decision,
    Document,
    Dossier,
    Issue,
    Party,
    PartyKind,
    Quotation,
    ResolvedClaim,
    ResolvedStatement,
    SideReason,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    identity,
)
from onrecord.negotiation.commitments import track

DOSSIER = Dossier(
    "islands",
    (Party("north", ("North",)), Party("south", ("South",)), Party("patron", ("Patronia",), PartyKind.OBSERVER)),
    (Issue("prisoners", "Prisoners"), Issue("round", "The next round")),
)


@dataclass(frozen=True)
class Told:
    """One claim in a report of its own."""

    day: str
    side: str | None
    act: Act
    text: str
    issue: str = "prisoners"

    @property
    def document(self) -> Document:
        return Document(identity(self.text, self.day), self.text, "", (f"{self.day}.txt",), published=date.fromisoformat(self.day))

    @property
    def statement(self) -> ResolvedStatement:
        document, whole = self.document, (Span(0, len(self.text)),)
        name = identity("said", self.text, self.day, self.side)
        times, quantities = tuple(find_times(self.text, document.published)), tuple(find_quantities(self.text))
        claim = Claim(f"{name}-claim", whole, self.act, times=times, quantities=quantities)
        raw = Statement(name, document.id, (), (), whole, (), Quotation.INDIRECT, (claim,))
        speaker = Speaker(self.side, self.side, SpeakerKind.PARTY)
        return ResolvedStatement(raw, document, speaker, SideReason(self.side, "roster"), (ResolvedClaim(claim, (self.issue,), self.act),))


def tracked(told: list[Told], as_of: str | None = None, decisions: tuple[Decision, ...] = ()) -> tuple[Commitment, ...]:
    day = date.fromisoformat(as_of or max(row.day for row in told))
    shown = [row for row in told if date.fromisoformat(row.day) <= day]
    statements = [row.statement for row in shown]
    return track(statements, (), {row.document.id: row.document for row in shown}.values(), DOSSIER, (), day, decisions)


EXCHANGE = [
    Told("2025-05-16", "north", Act.AGREE, "Both sides agreed to release 1,000 prisoners each in the coming days"),
    Told("2025-05-23", "north", Act.REPORT, "390 prisoners were released and returned home in the first stage of the exchange"),
    Told("2025-05-24", "north", Act.REPORT, "Another 307 prisoners were released and returned home in the exchange"),
    Told("2025-05-25", "north", Act.REPORT, "The last 303 prisoners were released and returned home in the exchange"),
]
