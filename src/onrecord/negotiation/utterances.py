"""One utterance told by several reports: which statements are tellings of the same words, the fullest one first.

Tellings share the speaker, stand in different reports at most two days apart, and share most of their words. Only statements of one speaker are
compared, each with those that have a rare word in common, so that ten thousand reports are not compared with each other.
Limit: two translations that share few words stay two utterances.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from onrecord.model import ResolvedStatement, words_of

SHARE, LEAST, DAYS = 0.6, 5, 2  # share of the shorter one's words; fewest words that are compared; days apart
COMMON = 12  # a word that more statements of one speaker have than this proposes no pair
_WORD = re.compile(r"\w+")


def mark_tellings(statements: Sequence[ResolvedStatement]) -> tuple[ResolvedStatement, ...]:
    """The same statements; each further telling has the id of the fullest one in `same_as`."""
    fullest = _fullest(statements)
    return tuple(replace(s, same_as=fullest[s.id]) if fullest.get(s.id, s.id) != s.id else s for s in statements)


def _fullest(statements: Sequence[ResolvedStatement]) -> dict[str, str]:
    by_speaker: dict[str, list[ResolvedStatement]] = defaultdict(list)
    for statement in statements:
        if statement.speaker.id is not None:
            by_speaker[statement.speaker.id].append(statement)
    return {key: value for group in by_speaker.values() for key, value in _group(group).items()}


def _group(statements: list[ResolvedStatement]) -> dict[str, str]:
    words = {s.id: _words(s) for s in statements}
    head = {s.id: s.id for s in statements}
    known = {s.id: s for s in statements}
    for one, other in sorted(_pairs(words)):
        if _same(known[one], known[other], words):
            longer, shorter = sorted((_root(one, head), _root(other, head)), key=lambda key: (-len(words[key]), key))
            head[shorter] = longer
    return {key: _root(key, head) for key in head}


def _root(key: str, head: dict[str, str]) -> str:
    while head[key] != key:
        key = head[key]
    return key


def _words(statement: ResolvedStatement) -> frozenset[str]:
    return frozenset(_WORD.findall(words_of(statement.statement.content, statement.document.text).casefold()))


def _pairs(words: dict[str, frozenset[str]]) -> set[tuple[str, str]]:
    having: dict[str, list[str]] = defaultdict(list)
    counts: Counter[str] = Counter(word for group in words.values() for word in group)
    for key, group in words.items():
        for word in group:
            if 1 < counts[word] <= COMMON and len(word) > 3:
                having[word].append(key)
    return {pair for keys in having.values() for pair in combinations(sorted(keys), 2)}


def _same(one: ResolvedStatement, other: ResolvedStatement, words: dict[str, frozenset[str]]) -> bool:
    a, b = words[one.id], words[other.id]
    apart = abs((one.day - other.day).days) if one.day and other.day else 0
    near = one.document.id != other.document.id and apart <= DAYS
    return near and min(len(a), len(b)) >= LEAST and len(a & b) >= SHARE * min(len(a), len(b))


def tellings(statements: Iterable[ResolvedStatement], fullest: str) -> tuple[ResolvedStatement, ...]:
    """All tellings of one utterance, the fullest first."""
    return tuple(sorted((s for s in statements if fullest in (s.id, s.same_as)), key=lambda s: (s.id != fullest, s.id)))
