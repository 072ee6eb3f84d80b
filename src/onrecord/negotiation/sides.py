"""Which party the words of a role belong to, and which words put somebody on nobody's side.

Where words of two parties stand in one role, those that the role belongs to count ("Iran's envoy to Oman"), not those that it is directed at.
"""

from __future__ import annotations

import re

from onrecord.negotiation.parties import Hit, PartyWords

# After these the party is somebody's business, not somebody's employer: "envoy to Oman", "talks with Russia".
_DIRECTED = re.compile(
    r"\b(?:to|with|against|between|about|versus|toward|towards|over|at talks with|into|than|and)\s+(?:the\s+|its\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
_BELONGING = re.compile(
    r"\b(?:advis[eo]r|aide|assistant|counsel|close|near|loyal|party|secretary|deputy|spokes\w+|belongs?|attached|speaks?|speaking|related)\s+to\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_FOR_OTHERS = re.compile(r"\b(?:envoy|representative|minister|commissioner|ambassador|coordinator)\s+for\s+(?:the\s+)?$", re.IGNORECASE)
_STATIONED = re.compile(r"\bdiplomats?\b[^.]*?\b(in|at) ", re.IGNORECASE)  # "a Western diplomat in Ankara" is not Ankara's
NO_SIDE = re.compile(
    r"\b(?:analysts?|experts?|professors?|economists?|historians?|journalists?|reporters?|correspondents?|columnists?|researchers?|academics?|"
    r"scholars?|residents?|"
    r"villagers?|witness(?:es)?|bankers?|aid workers?|passengers?|commuters?|shopkeepers?|farmers?|pensioners?|"
    r"brokers?|investors?|shareholders?|fitters?|sealers?|"
    r"drivers?|taxi drivers?|students?|protesters?|bystanders?|customers?|pollsters?|"
    r"political scientists?|think[- ]tank|university|newspaper|magazine|observers? at|"
    r"television|radio|TV|tabloid|broadcaster|weekly|news agency|state media|media|channel|"
    r"activists?|campaigners?|widow|mother|father|teacher|hotelier|trader|neighbours?|critics?|commentators?)\b",
    re.IGNORECASE,
)


def side_in(words: str, base: int, parties: PartyWords) -> Hit | None:
    """The party that a description belongs to: `"head of the Ukrainian delegation"` -> ukraine; None if it names none."""
    hits = [hit for hit in parties.find(words, base) if not _directed(words, hit.span.start - base)]
    if _STATIONED.search(words):
        hits = [hit for hit in hits if hit.span.start - base < _STATIONED.search(words).start(1)]  # type: ignore[union-attr]
    if not hits:
        return None
    best = max(hit.strength for hit in hits)
    return next(hit for hit in hits if hit.strength == best)


def _directed(words: str, place: int) -> bool:
    return directed(words[:place])


def directed(before: str) -> bool:
    """Whether what follows these words is whom the role is directed at: `"envoy to "` -> True, `"adviser to "` -> False."""
    if _FOR_OTHERS.search(before):
        return True
    return bool(_DIRECTED.search(before)) and not _BELONGING.search(before)
