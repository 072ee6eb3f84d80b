"""A claim with the words around it, as the commitment steps read it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.model import Act, ResolvedClaim, ResolvedStatement, words_of
from onrecord.negotiation.signals import signals_of
from onrecord.negotiation.stems import stems_of

SENTENCE_END = re.compile(r"[.!?…]['\"”’»)]*\s+|\n+")
REACH = 400  # how far around a claim its sentence is looked for


@dataclass(frozen=True, slots=True)
class Wording:
    """`before`: the sentence's words up to the claim; `lead`: what the report says before that sentence;
    `place`: where the claim starts in its document."""

    statement: ResolvedStatement
    claim: ResolvedClaim
    text: str
    before: str
    lead: str
    cue: str
    place: int

    @property
    def id(self) -> str:
        return self.claim.id

    @property
    def side(self) -> str | None:
        return self.statement.side.side

    @property
    def act(self) -> Act:
        return self.claim.act

    @property
    def day(self) -> date | None:
        return self.statement.day

    @property
    def document(self) -> str:
        return self.statement.document.id

    @property
    def issue(self) -> str | None:
        """The one thing that the claim is about first."""
        return self.claim.issues[0] if self.claim.issues else None

    @property
    def headline(self) -> bool:
        title = self.statement.document.title_span
        return title is not None and self.place < title.end

    @property
    def stems(self) -> frozenset[str]:
        return stems_of(self.text)

    @property
    def signals(self) -> frozenset[str]:
        return signals_of(self.text)


def wordings_of(statements: Iterable[ResolvedStatement]) -> tuple[Wording, ...]:
    """Every claim of every statement, in the order of their days and places."""
    rows = [_wording(statement, claim) for statement in statements for claim in statement.claims]
    return tuple(sorted(rows, key=lambda row: (row.day or date.min, row.document, row.place, row.id)))


def _wording(statement: ResolvedStatement, claim: ResolvedClaim) -> Wording:
    text = statement.document.text
    start = claim.claim.spans[0].start
    before = before_in_sentence(text, start)
    lead = text[max(0, start - len(before) - REACH) : start - len(before)]
    return Wording(statement, claim, words_of(claim.claim.spans, text), before, lead, words_of(statement.statement.cue, text), start)


def before_in_sentence(text: str, start: int) -> str:
    """The words of the sentence that stand before this place."""
    left = text[max(0, start - REACH) : start]
    ends = list(SENTENCE_END.finditer(left))
    return left[ends[-1].end() :] if ends else left
