"""A claim's words as named features for the linear half of the claim reader. Training and reading call the same function.

`"[He] declined to <comment>"` -> "cue=declined", "cue_act=withhold", "word=comment", …
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from onrecord.languages.english_acts import CLAIM_ACTS, CUE_ACTS
from onrecord.languages.english_claims import AGREED, JOINT
from onrecord.protocols import ClaimInput

WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[^\w\s]")
NUMBER = re.compile(r"\d")
NEAR = 6  # words before the claim that belong to its introduction
FAR = 12  # the same where no cue is given
AGREED_PATTERN, JOINT_PATTERN = re.compile(AGREED), re.compile(JOINT)


def act_features(claim: ClaimInput) -> list[str]:
    """Each feature once, sorted: the same claim gives the same list."""
    words, cue, before = _words(claim.words), _words(claim.cue), _words(claim.before)
    found = {*_grams("word", words), *_grams("cue", cue), *_edges(words), *(f"near={w}" for w in before[-NEAR:])}
    found |= {f"source={w}" for w in _words(claim.source)[-2:]}
    found |= {f"cue_act={act}" for act in hinted_acts(claim.cue, "cue")} | {f"claim_act={act}" for act in hinted_acts(claim.words, "claim")}
    if not cue:
        found |= {"no_cue", *(f"bare={w}" for w in words), *(f"far={w}" for w in before[-FAR:])}
        found |= {f"bare_act={act}" for act in hinted_acts(claim.words, "claim")}
    if claim.before.endswith(":"):
        found |= {"introduced", *_grams("introduction", before), *(f"introduction_act={act}" for act in hinted_acts(claim.before, "cue"))}
    if claim.before.endswith("?"):
        found.add("asked")
    found |= set(_signs_of_agreement(claim))
    return sorted(found)


def _signs_of_agreement(claim: ClaimInput) -> Iterator[str]:
    """`"Both sides undertook to …"` -> "agreed_words", "joint"; how a heading and the words before speak of an agreement."""
    text, bare = claim.words.lower(), "" if claim.cue else "bare_"
    parts = {"words": text, "before": claim.before.lower(), "headings": claim.headings.lower()}
    yield from (f"{bare}agreed_{name}" for name, part in parts.items() if AGREED_PATTERN.search(part))
    joint = bool(JOINT_PATTERN.search(text) or JOINT_PATTERN.search(claim.source.lower()))
    if joint:
        yield f"{bare}joint"
        yield from (f"joint_{verb}" for verb in ("will", "shall", "to", "are") if re.search(rf"\b{verb}\b", text))
    if JOINT_PATTERN.search(parts["before"]):
        yield f"{bare}joint_before"
        if AGREED_PATTERN.search(parts["before"]):
            yield f"{bare}joint_agreed_before"


def hinted_acts(words: str, where: str) -> list[str]:
    """The acts that the lexicon hints at: `("declined to", "cue")` -> ["withhold"]."""
    text = " " + " ".join(_words(words)) + " "
    return [act for act, pattern in _lexicon(where).items() if pattern.search(text)]


@cache
def _lexicon(where: str) -> dict[str, re.Pattern[str]]:
    return {act: phrases_pattern(phrases) for act, phrases in (CUE_ACTS if where == "cue" else CLAIM_ACTS).items()}


def phrases_pattern(phrases: str) -> re.Pattern[str]:
    """`"agree*|sign* off"` as one pattern over words separated by single spaces."""
    return re.compile(" (?:" + "|".join(_phrase(p) for p in phrases.split("|")) + ")(?= )")


def _phrase(phrase: str) -> str:
    return " ".join(r"\S+" if word == "*" else re.escape(word).replace(r"\*", r"[\w'-]*") for word in phrase.split())


def _words(text: str) -> list[str]:
    return [NUMBER.sub("0", w) for w in WORD.findall(text.lower().replace("’", "'"))]


def _grams(name: str, words: list[str]) -> Iterator[str]:
    yield from (f"{name}={w}" for w in words)
    yield from (f"{name}2={a}_{b}" for a, b in pairwise(words))


def _edges(words: list[str]) -> Iterable[str]:
    return (f"first={words[0]}", f"first2={'_'.join(words[:2])}", f"last={words[-1]}") if words else ()
