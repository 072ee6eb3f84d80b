"""The act of a claim: the model's scores, weighed against what the words allow. An agreement is never invented.

"We talked about it", "they asked for it" and "we took note" do not come out as agreed, whatever a model thinks: `may_agree` refuses them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from onrecord.languages.act_features import hinted_acts
from onrecord.languages.english_claims import AGREED, ASKED_FOR, NOTED, TALKED, UNSETTLED
from onrecord.model import Act
from onrecord.protocols import ClaimInput

# Correction of log scores. On five dossiers that encoder and linear half had not seen (2026-11-25) agree has F1 0.541 with 0.6 (1.1 in 100
# invented), 0.633 with 0.9 (1.1) and 0.612 with 1.2 (2.0); on fourteen, with a weaker encoder, 0.423 (1.3), 0.521 (1.4), 0.592 (1.6).
BIAS: dict[Act, float] = {Act.AGREE: 0.9}
CUE_ORDER = (
    Act.WITHHOLD,
    Act.ACKNOWLEDGE,
    Act.DENY,
    Act.REJECT,
    Act.THREATEN,
    Act.DEMAND,
    Act.REQUEST,
    Act.PROPOSE,
    Act.AGREE,
    Act.COMMIT,
    Act.EXPECT,
    Act.ACCUSE,
    Act.ASSESS,
)


def choose_act(claim: ClaimInput, scores: Mapping[Act, float] | None) -> Act:
    """The best act that the words allow; without a model's scores, the lexicon's."""
    allowed = [act for act in Act if act is not Act.AGREE or may_agree(claim)]
    if not scores:
        return _by_lexicon(claim, allowed)
    return max(allowed, key=lambda act: scores.get(act, 0.0) * 2.718281828 ** BIAS.get(act, 0.0))


def may_agree(claim: ClaimInput) -> bool:
    """False where the words say that it was only asked for, talked about or noted, or is not settled.

    `"We discussed the exchange"` -> False; `"after talks about the exchange they agreed on it"` -> True.
    """
    cue, words = claim.cue.lower(), claim.words.lower()
    if re.search(NOTED, cue) or re.search(ASKED_FOR, cue) or re.search(UNSETTLED, words):
        return False
    weak = re.search(NOTED, words) or re.search(TALKED, words) or re.search(ASKED_FOR, words)
    return not weak or bool(re.search(AGREED, words)) or bool(re.search(AGREED, cue))


def _by_lexicon(claim: ClaimInput, allowed: list[Act]) -> Act:
    """The first act that the cue hints at; then the claim's own words for those that are plain; else a report."""
    hints = {Act(name) for name in hinted_acts(claim.cue, "cue")}
    for act in CUE_ORDER:
        if act in hints and act in allowed:
            return act
    words = f"{claim.before[-60:]} {claim.words}" if claim.before.endswith(":") else claim.words
    if Act.AGREE in allowed and re.search(AGREED, words.lower()):
        return Act.AGREE
    return Act.COMMIT if re.search(r"\b(?:will|shall|pledge[sd]?|undert\w+)\b", words.lower()) else Act.REPORT
