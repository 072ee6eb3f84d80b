"""Claims as PLOVER and CAMEO codes: a documented, lossy crosswalk. What PLOVER has no code for stays, with an empty code and a note of what is lost.

Sources: the PLOVER manual (AGREE is "agree to, offer, promise"; CAMEO 01 and 02 were dropped) and its CAMEO-to-PLOVER table. CAMEO codes are text.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Act, Claim, Stage


@dataclass(frozen=True, slots=True)
class EventCode:
    """A claim's root code in PLOVER and its code in CAMEO; None where there is none. `loss_note` says what the code does not tell."""

    plover: str | None
    cameo: str | None
    loss_note: str


CODES: dict[Act, EventCode] = {
    Act.REPORT: EventCode(None, "010", "PLOVER has no code for a statement of what was or is; the event that it tells of is not coded"),
    Act.AGREE: EventCode("AGREE", "030", "AGREE also covers offers, promises and announced meetings; that it was agreed is lost"),
    Act.COMMIT: EventCode("AGREE", "030", "an undertaking cannot be told from an agreement or an offer"),
    Act.PROPOSE: EventCode("AGREE", "030", "an offer that nobody has accepted cannot be told from an agreement"),
    Act.REQUEST: EventCode("REQUEST", "020", "PLOVER counts a request as verbal conflict"),
    Act.DEMAND: EventCode("REQUEST", "100", "a precondition or an ultimatum cannot be told from a request"),
    Act.REJECT: EventCode("REJECT", "120", "what was refused is not told"),
    Act.ACKNOWLEDGE: EventCode(None, "014", "taking note without accepting has no code in PLOVER"),
    Act.ACCUSE: EventCode("ACCUSE", "112", "the act that is complained of is not coded"),
    Act.DENY: EventCode(None, "016", "a denial has no code in PLOVER"),
    Act.THREATEN: EventCode("THREATEN", "130", "the condition of the threat is not told"),
    Act.ASSESS: EventCode(None, "013", "a judgement has no code in PLOVER; its direction is lost in CAMEO"),
    Act.EXPECT: EventCode(None, "012", "a forecast has no code in PLOVER"),
    Act.WITHHOLD: EventCode(None, "011", "declining to say has no code in PLOVER"),
}
TALKED = EventCode("CONSULT", "046", "that it was only talked about, and of what, is lost")


def event_code(claim: Claim) -> EventCode:
    """The codes of a claim: a report of a discussion is CONSULT, every other act has its row in `CODES`."""
    if claim.act is Act.REPORT and claim.stage in (Stage.AGENDA, Stage.DISCUSSED):
        return TALKED
    return CODES[claim.act]
