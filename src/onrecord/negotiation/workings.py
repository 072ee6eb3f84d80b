"""What was worked out before and need not be worked out again, for a dossier that grows report by report.

A process that keeps one `Workings` for a dossier and hands it to `resolve` each time reads the clues of the new reports alone. Nothing here decides
anything: the record with it and without it is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.model import Document, Dossier, Reading
from onrecord.negotiation.parties import PartyWords
from onrecord.negotiation.side_features import ChainEvidence, evidence_of
from onrecord.negotiation.side_model import Placed, Verdict, judge

Stamp = tuple[object, ...]


@dataclass(slots=True)
class Workings:
    """Per report what it shows of sides; thrown away when the dossier's parties change."""

    parties: object = None
    shown: dict[str, tuple[Stamp, tuple[ChainEvidence, ...]]] = field(default_factory=dict)
    alone: dict[tuple[str, int], Verdict] = field(default_factory=dict)

    def of(self, dossier: Dossier) -> Workings:
        """Itself, emptied if it belonged to other parties."""
        if self.parties != dossier.parties:
            self.parties = dossier.parties
            self.shown.clear()
            self.alone.clear()
        return self

    def evidence(self, document: Document, reading: Reading, parties: PartyWords) -> tuple[ChainEvidence, ...]:
        stamp = (reading.reader_version, document.issuer, document.outlet, document.published, len(reading.chains), len(reading.statements))
        known = self.shown.get(document.id)
        if known is None or known[0] != stamp:
            for k in range(len(known[1]) if known else 0):
                self.alone.pop((document.id, k), None)
            known = self.shown[document.id] = (stamp, evidence_of(document, reading, parties))
        return known[1]

    def verdict(self, place: tuple[str, int], kinds: Mapping[str, str]) -> Verdict:
        """The side of a body or an unnamed speaker by what its own report shows."""
        if place not in self.alone:
            clues = self.shown[place[0]][1][place[1]].clues
            self.alone[place] = judge([Placed(clue, place[0]) for clue in clues], kinds)
        return self.alone[place]
