"""How certain a claim is, whether it is negated, and its tense: read from its words and, where it has one, from its main verb."""

from __future__ import annotations

import re

from onrecord.languages.english_claims import FUTURE, NEGATION, PAST, POSSIBLE, PROBABLE, WANTED
from onrecord.model import Act, Modality, Tense

WANTING = frozenset({Act.REQUEST, Act.DEMAND, Act.PROPOSE})


def find_modality(words: str, act: Act, conditional: bool) -> Modality:
    """`"the team may leave"` -> possible; `"if they pay, we leave"` -> conditional; `"they must leave"` -> wanted."""
    text = words.lower()
    if conditional:
        return Modality.CONDITIONAL
    if act in WANTING or re.search(WANTED, text):
        return Modality.WANTED
    if re.search(PROBABLE, text) or act is Act.EXPECT:
        return Modality.PROBABLE
    return Modality.POSSIBLE if re.search(POSSIBLE, text) else Modality.CERTAIN


def is_negated(words: str, act: Act) -> bool:
    """Whether the claim says that something is not so: an odd number of negations, or a denial of something positive."""
    count = len(re.findall(NEGATION, words.lower()))
    return count % 2 == 1 or (act is Act.DENY and count == 0)


def find_tense(words: str) -> Tense:
    """`"they will meet"` -> future; `"they met"` -> past; a bare noun is present."""
    text = words.lower()
    if re.search(FUTURE, text):
        return Tense.FUTURE
    return Tense.PAST if re.search(PAST, text) else Tense.PRESENT
