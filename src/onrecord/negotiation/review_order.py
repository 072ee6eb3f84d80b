"""In which order people should look at what was read: first what is uncertain and what much rests on."""

from __future__ import annotations

from onrecord.model import Record, Relation, ResolvedStatement, SpeakerKind

FEEDS_COMMITMENT = 0.5  # a promise that was never made is the costliest mistake
CONTESTED = 0.4  # an account that differs because of a misreading would be news
NO_SPEAKER = 0.3
UNCERTAIN_ACT = 0.5  # times what the act's confidence lacks


def priorities(record: Record) -> dict[str, float]:
    """How much each statement wants to be looked at, by its id: the higher, the sooner."""
    promised = {claim for commitment in record.commitments for claim in (*commitment.claims, *commitment.evidence)}
    disputed = {claim for a in record.accounts if a.relation in (Relation.DIFFERS, Relation.CONTRADICTS) for side in a.claims for claim in side}
    return {s.id: priority(s, any(c.id in promised for c in s.claims), any(c.id in disputed for c in s.claims)) for s in record.statements}


def priority(statement: ResolvedStatement, promised: bool, disputed: bool) -> float:
    """What is missing in confidence, and more where a commitment or a difference rests on it or nobody is named."""
    act = min((claim.claim.act_confidence for claim in statement.claims), default=1.0)
    nobody = statement.speaker.kind is SpeakerKind.UNRESOLVED
    doubt = (1 - statement.statement.confidence) + UNCERTAIN_ACT * (1 - act)
    return round(doubt + FEEDS_COMMITMENT * promised + CONTESTED * disputed + NO_SPEAKER * nobody, 4)
