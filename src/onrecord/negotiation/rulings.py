"""People's decisions on commitments, laid over the machine's own statuses, which stay beside them.

A decision has `target_kind` "commitment", verb "status" and value {"status": "kept"}; the latest that holds counts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from onrecord.errors import unknown
from onrecord.model import Commitment, Decision, Status


def apply_rulings(commitments: tuple[Commitment, ...], decisions: Iterable[Decision]) -> tuple[Commitment, ...]:
    """The commitments with `decided` set where a person has decided; the status, history and evidence stay the machine's."""
    ruled = {decision.target: status_in(decision) for decision in decisions if _counts(decision)}
    return tuple(replace(row, decided=ruled[row.id]) if row.id in ruled else row for row in commitments)


def _counts(decision: Decision) -> bool:
    return decision.target_kind == "commitment" and decision.verb == "status" and decision.withdrawn is None


def status_in(decision: Decision) -> Status:
    """The status that the decision gives."""
    return status_named(str(json.loads(decision.value).get("status")))


def status_named(name: str) -> Status:
    """The status of this name; raises NotFound with the names there are."""
    try:
        return Status(name)
    except ValueError:
        raise unknown("status", name, [status.value for status in Status]) from None


def ruling(commitment: Commitment, status: str, why: str, who: str, when: datetime) -> Decision:
    """A decision to be appended to the ledger, which gives it its number."""
    value = json.dumps({"status": status_named(status).value, "machine": commitment.status.value}, sort_keys=True)
    return Decision(0, "commitment", commitment.id, "status", value, who, when.isoformat(), why)
