"""The English words that make a time a deadline, a beginning or a distance from an event."""

from __future__ import annotations

UNTIL_LEADS = frozenset({"by", "until", "till", "through", "up to"})
BEFORE_LEADS = frozenset({"before", "ahead"})
AFTER_LEADS = frozenset({"from", "since", "after", "starting", "beginning", "effective", "of"}) - {"of"}
WITHIN_LEADS = frozenset({"within", "inside"})
FOR_LEADS = frozenset({"for", "by", "another"})
LATEST_TAILS = frozenset({("at", "the", "latest"), ("or", "earlier"), ("or", "sooner"), ("or", "before")})

EVENT_LINKS = frozenset({"after", "before", "following", "from", "of", "since"})
EVENT_OPENERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that", "such", "any", "our"})
EVENT_ENDS = frozenset(
    [
        "and",
        "or",
        "but",
        "in",
        "on",
        "at",
        "by",
        "with",
        "for",
        "to",
        "under",
        "over",
        "which",
        "who",
        "when",
        "while",
        "if",
        "unless",
        "as",
        "because",
        "said",
        "says",
        "will",
        "would",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "into",
        "until",
        "between",
        "during",
        "within",
        "against",
        "about",
        "he",
        "she",
        "they",
        "it",
        "we",
        "you",
        "i",
    ]
)
