"""What the speaker makes of the matter: agenda, discussed, proposed, agreed, scheduled, under way, done; None where it does not apply."""

from __future__ import annotations

import re

from onrecord.languages.english_claims import STAGES
from onrecord.model import Act, Modality, Stage, Tense

BY_ACT = {Act.AGREE: Stage.AGREED, Act.PROPOSE: Stage.PROPOSED, Act.REQUEST: Stage.PROPOSED, Act.DEMAND: Stage.PROPOSED}
NO_STAGE = frozenset({Act.WITHHOLD, Act.THREATEN, Act.ASSESS, Act.ACCUSE, Act.DENY, Act.REJECT})
FIRM = frozenset({Act.COMMIT, Act.EXPECT, Act.REPORT, Act.ACKNOWLEDGE})
STATES_A_DATE = Stage.SCHEDULED


def find_stage(words: str, act: Act, modality: Modality, tense: Tense, dated: bool) -> Stage | None:
    """`("we discussed a truce", report)` -> discussed. Only the act `agree` makes a matter agreed."""
    if act in BY_ACT:
        return BY_ACT[act]
    if act in NO_STAGE:
        return None
    found = next((Stage(name) for name, pattern in STAGES if re.search(pattern, words.lower())), None)
    if found is Stage.DONE and (tense is Tense.FUTURE or modality is Modality.WANTED):
        found = None
    if found is None and act in FIRM and tense is Tense.FUTURE and dated:
        return STATES_A_DATE
    return found
