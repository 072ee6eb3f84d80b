"""The condition of a claim, as its exact words: `"we stop if they stop"` -> "if they stop"."""

from __future__ import annotations

import re

from onrecord.languages.english_claims import CONDITION
from onrecord.model import Condition, Span, Spans

PATTERN = re.compile(CONDITION, re.IGNORECASE)
FRONT = re.compile(r"^[^,]*,")
TRIMMED = ' ,;:—–-"”’»'
FEWEST = 2  # words, the connective included
WORD = re.compile(r"\w+")
ASKING = re.compile(r"\b(?:ask\w*|know|whether|wonder\w*|see)\s+$", re.IGNORECASE)


def find_condition(claim: Spans, text: str) -> Condition | None:
    """The first condition inside the claim; one that stands in front ends at its comma. "asked if" is no condition."""
    for span in claim:
        for found in PATTERN.finditer(text, span.start, span.end):
            if ASKING.search(text, max(span.start, found.start() - 12), found.start()):
                continue
            front = FRONT.match(found[0]) if not text[span.start : found.start()].strip(" \"“«'‘") else None
            words = (front[0] if front else found[0]).rstrip(TRIMMED)
            if len(WORD.findall(words)) >= FEWEST:
                return Condition(Span(found.start(), found.start() + len(words)))
    return None
