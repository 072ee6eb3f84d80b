"""Content words of a text, cut to their stems, so that two tellings of one thing can be compared.

Limit: English endings only; no meaning is known beyond the letters.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

STOP = frozenset(
    [
        "a",
        "about",
        "after",
        "again",
        "all",
        "also",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "before",
        "being",
        "both",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "for",
        "from",
        "further",
        "had",
        "has",
        "have",
        "he",
        "her",
        "his",
        "how",
        "i",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "just",
        "may",
        "me",
        "might",
        "more",
        "most",
        "must",
        "my",
        "no",
        "nor",
        "not",
        "of",
        "on",
        "only",
        "or",
        "other",
        "our",
        "out",
        "over",
        "own",
        "same",
        "shall",
        "she",
        "should",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "through",
        "to",
        "too",
        "under",
        "until",
        "up",
        "us",
        "very",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "whom",
        "why",
        "will",
        "with",
        "would",
        "yet",
        "you",
        "your",
        "said",
        "says",
        "say",
        "told",
        "two",
        "side",
        "sides",
        "party",
        "parties",
    ]
)
WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
ENDINGS = (
    ("ational", "ate"),
    ("ization", "ize"),
    ("isation", "ize"),
    ("ations", "ate"),
    ("ation", "ate"),
    ("ments", ""),
    ("ment", ""),
    ("ness", ""),
    ("ities", "ity"),
    ("ies", "y"),
    ("ied", "y"),
    ("ions", ""),
    ("ion", ""),
    ("ings", ""),
    ("ing", ""),
    ("edly", ""),
    ("ers", ""),
    ("ely", ""),
    ("al", ""),
    ("ed", ""),
    ("es", ""),
    ("er", ""),
    ("ly", ""),
    ("e", ""),
    ("s", ""),
)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """`"withdrawing" -> "withdraw"`, `"agreements" -> "agre"`; numbers lose their thousands separators."""
    word = word.casefold()
    if word[0].isdigit():
        return word.replace(",", "")
    for ending, rest in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + rest
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


@lru_cache(maxsize=20_000)
def stems_of(text: str) -> frozenset[str]:
    """The stems of the content words: `"to release the prisoners" -> {"releas", "prison"}`."""
    return frozenset(stem(word) for word in WORD.findall(text) if word.casefold() not in STOP and (len(word) > 1 or word.isdigit()))


class Rarity:
    """How much a stem tells, from how few of the dossier's texts hold it."""

    def __init__(self, texts: Iterable[str]) -> None:
        rows = [stems_of(text) for text in texts]
        self._rows = max(len(rows), 1)
        self._seen = Counter(word for row in rows for word in row)
        self._of: dict[str, float] = {}
        self._whole: dict[frozenset[str], float] = {}

    def of(self, word: str) -> float:
        found = self._of.get(word)
        if found is None:
            found = self._of[word] = round(math.log((self._rows + 1) / (self._seen[word] + 0.5)), 6)
        return found

    def weight(self, words: frozenset[str]) -> float:
        """The sum over the words, the same in whichever order they come."""
        return math.fsum(map(self.of, words))

    def whole(self, words: frozenset[str]) -> float:
        """The weight of a whole text, remembered."""
        found = self._whole.get(words)
        if found is None:
            found = self._whole[words] = self.weight(words)
        return found

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """0 to 1: the weight of what both say over the geometric mean of what each says."""
        total = self.whole(one) * self.whole(other)
        return self.weight(one & other) / math.sqrt(total) if total else 0.0

    def cover(self, part: frozenset[str], whole: frozenset[str]) -> float:
        """0 to 1: how much of `part` stands in `whole`."""
        total = self.whole(part)
        return self.weight(part & whole) / total if total else 0.0
