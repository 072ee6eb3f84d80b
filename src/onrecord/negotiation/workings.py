"""What was worked out before and need not be worked out again, for a dossier that grows report by report.

A process that keeps one `Workings` for a dossier and hands it to `resolve` each time pays for the new reports alone. Nothing here decides anything: the
record with it and without it is the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.model import Document, Dossier, Reading
from onrecord.negotiation.parties import PartyWords
from onrecord.negotiation.side_features import ChainEvidence, evidence_of

Stamp = tuple[object, ...]


@dataclass(slots=True)
class Workings:
    """Per report what it shows of sides; thrown away when the dossier's parties change."""

    parties: object = None
    shown: dict[str, tuple[Stamp, tuple[ChainEvidence, ...]]] = field(default_factory=dict)

    def of(self, dossier: Dossier) -> Workings:
        """Itself, emptied if it belonged to other parties."""
        if self.parties != dossier.parties:
            self.parties = dossier.parties
            self.shown.clear()
        return self

    def evidence(self, document: Document, reading: Reading, parties: PartyWords) -> tuple[ChainEvidence, ...]:
        stamp = (reading.reader_version, document.issuer, document.outlet, document.published, len(reading.chains), len(reading.statements))
        known = self.shown.get(document.id)
        if known is None or known[0] != stamp:
            known = self.shown[document.id] = (stamp, evidence_of(document, reading, parties))
        return known[1]
