"""Whether two written names may be one person's: spellings, transliterations, name orders, initials, middle names.

A comparison says YES only where the names alone are enough (two parts agree and nothing speaks against it); a bare surname is UNSURE and needs other
evidence. Limit: Han characters are read in Mandarin, so that a Korean or Japanese person written in them stays UNSURE or NO.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from onrecord.languages.english_people import HONORIFICS, PARTICLES
from onrecord.languages.given_names import EQUIVALENT
from onrecord.model import Certainty

GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}

VOWELLESS = re.compile(r"[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]")  # Hebrew, Arabic

# One sound, several spellings. Applied in order to a lower-case ASCII word.
SOUNDS: tuple[tuple[str, str], ...] = (
    (r"tsch|tch|tsh", "ch"),
    (r"sch", "sh"),
    (r"dzh|dj|zh", "j"),
    (r"kh", "h"),
    (r"gh|q", "k"),
    (r"ph", "f"),
    (r"th", "t"),
    (r"dh", "d"),
    (r"ck|c(?=[aoukl])", "k"),
    (r"x", "ks"),
    (r"w", "v"),
    (r"ou|oo", "u"),
    (r"ee|ie|iye|iy|yy|ij|ii|yi", "i"),
    (r"ye|je", "e"),
    (r"ya|ja|ia", "ia"),
    (r"y", "i"),
    (r"tz|ts", "c"),
    (r"(?<=[aou])e", ""),
    (r"(.)\1+", r"\1"),
    (r"(?<=.)h$", ""),
)


@dataclass(frozen=True, slots=True)
class NameMatch:
    """YES: one person by the names alone. UNSURE: may be, other evidence decides. NO: two people. `score` is 0 to 1."""

    certainty: Certainty
    score: float
    why: str


def fold(text: str) -> str:
    """Lower-case ASCII words: `"Šefčovič"` -> `"sefcovic"`, `"Умеров"` -> `"umerov"`."""
    spaced = re.sub(r"(?<=[\u3400-\u9fff\uac00-\ud7a3\u3040-\u30ff])(?=[\u3400-\u9fff\uac00-\ud7a3\u3040-\u30ff])", " ", text)
    plain = anyascii(unicodedata.normalize("NFC", spaced)).replace("'", "").replace("`", "").lower()
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words that tell people apart: `"Sayyid Badr bin Hamad Al Busaidi"` -> badr, hamad, busaidi."""
    bare = re.sub(r"\([^)]*\)|[\"“«][^\"”»]*[\"”»]", " ", name) if re.search(r"\w", re.sub(r"\([^)]*\)", "", name)) else name
    if bare.count(",") == 1 and not re.search(r"(?i),\s*(jr|sr|ii|iii)\b", bare):
        last, first = bare.split(",")
        bare = f"{first} {last}"
    words = [word for word in fold(bare).split() if word not in GENERATIONS]
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    kept = tuple(word for word in words if word not in PARTICLES)
    return kept or tuple(words)


@lru_cache(maxsize=65536)
def generation(name: str) -> str | None:
    """`"Donald Trump Jr."` -> `"jr"`; None where the name does not say."""
    return next((GENERATIONS[word] for word in reversed(fold(name).split()) if word in GENERATIONS and len(fold(name).split()) > 1), None)


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """One spelling for many: `"umierov"`, `"umyerov"` -> `"umerov"`."""
    word = re.sub(r"^(?:al|el)(?=[a-z]{5})", "", word)
    for pattern, replacement in SOUNDS:
        word = re.sub(pattern, replacement, word)
    return re.sub(r"(?<=[bcdfgklmnprstvz])i(?=e)", "", word)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants, for looking candidates up: `"zelenskyy"`, `"selenskyj"` -> `"slnsk"`."""
    heard = sound(word)
    heard = (
        heard.replace("z", "s")
        .replace("sh", "s")
        .replace("ch", "s")
        .replace("j", "s")
        .replace("c", "s")
        .replace("g", "k")
        .replace("b", "p")
        .replace("v", "f")
    )
    bare = re.sub(r"[aeiouh]", "", heard)
    return re.sub(r"(.)\1+", r"\1", bare) or heard[:1]


@lru_cache(maxsize=262144)
def same_word(first: str, second: str) -> float:
    """How far two words of names agree, 0 to 1; an initial agrees with its name at 0.85, a translated given name at 0.95."""
    if first == second:
        return 1.0
    if min(len(first), len(second)) == 1:
        return 0.85 if first[0] == second[0] else 0.0
    if second in EQUIVALENT.get(first, ()):
        return 0.95
    a, b = sound(first), sound(second)
    if a == b:
        return 0.97
    if min(len(a), len(b)) <= 3:
        return 0.0 if skeleton(first) != skeleton(second) or abs(len(a) - len(b)) > 1 else 0.6
    score = ratio(a, b) / 100
    if OSA.distance(a, b) == 1 and min(len(a), len(b)) >= 5 and a[0] == b[0]:
        score = max(score, 0.86)
    return score if a[0] == b[0] or skeleton(first)[:1] == skeleton(second)[:1] else score * 0.85


AGREES = 0.84  # from this on two words are one; tried 0.80-0.90 on bench/names.tsv


@dataclass(frozen=True, slots=True)
class _Alignment:
    pairs: tuple[float, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]


def _align(first: tuple[str, ...], second: tuple[str, ...]) -> _Alignment:
    scores = sorted(
        ((same_word(a, b), i, j) for i, a in enumerate(first) for j, b in enumerate(second)), key=lambda row: (-row[0], abs(row[1] - row[2]))
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    pairs = []
    for score, i, j in scores:
        if score >= AGREES and i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            pairs.append(score)
    rest = tuple(w for i, w in enumerate(first) if i not in used_a), tuple(w for j, w in enumerate(second) if j not in used_b)
    return _Alignment(tuple(pairs), *rest)


def _glued(words: tuple[str, ...]) -> tuple[str, ...]:
    return (words[0], "".join(words[1:])) if len(words) > 2 else words


def _best(first: tuple[str, ...], second: tuple[str, ...]) -> _Alignment:
    plain = _align(first, second)
    if not (plain.left or plain.right):
        return plain
    options = [plain]
    if len(first) != len(second):
        options += [_align(_glued(first), _glued(second)), _align(_front(first), _front(second))]
    return min(options, key=lambda a: (len(a.left) * len(a.right), len(a.left) + len(a.right), -sum(a.pairs)))


def _front(words: tuple[str, ...]) -> tuple[str, ...]:
    return ("".join(words[:-1]), words[-1]) if len(words) > 2 else words


def _by_consonants(first: str, second: str) -> NameMatch:
    """For a name in a script without vowels beside one with them: `"عباس عراقچی"`, `"Abbas Araghchi"` -> YES."""
    a, b = ([re.sub(r"[aeiouhyvwf]", "", skeleton(word)) for word in name_words(name)] for name in (first, second))
    pairs = [max((ratio(x, y) / 100 for y in b), default=0.0) for x in a]
    score = sum(pairs) / max(len(pairs), 1)
    alike = len(a) > 1 and len(b) > 1 and min(pairs) >= 0.8 and sum(map(len, a)) >= 4
    return NameMatch(
        Certainty.YES if alike else Certainty.UNSURE if score >= 0.6 else Certainty.NO, score, "the consonants agree" if alike else "other consonants"
    )


@lru_cache(maxsize=262144)
def compare_names(first: str, second: str) -> NameMatch:
    """Whether two names may be one person's: `("Kim Yong Chol", "Yong-chol Kim")` -> YES, `("Trump", "Trump Jr.")` -> NO."""
    if generation(first) != generation(second):
        return NameMatch(Certainty.NO, 0.0, "one is the younger")
    if bool(VOWELLESS.search(first)) != bool(VOWELLESS.search(second)):
        return _by_consonants(first, second)
    a, b = name_words(first), name_words(second)
    if not a or not b:
        return NameMatch(Certainty.NO, 0.0, "no name")
    found = _best(a, b)
    score = sum(found.pairs) / max(min(len(a), len(b)), 1)
    if found.left and found.right:
        near = max((same_word(x, y) for x in found.left for y in found.right), default=0.0)
        close = len(found.pairs) >= 1 and near >= 0.72
        return NameMatch(Certainty.UNSURE if close else Certainty.NO, score, f"{found.left[0]} is not {found.right[0]}")
    if not found.pairs:
        return NameMatch(Certainty.NO, score, "nothing in common")
    whole = [pair for pair in found.pairs if pair != 0.85]
    if len(found.pairs) < 2 or not whole:
        same = len(a) == len(b) == 1 and found.pairs[0] >= 0.97
        return NameMatch(Certainty.UNSURE, score, "one word alone" if not same else "the same single word")
    if (longer := max(a, b, key=len))[-1] in (*found.left, *found.right) and len(found.pairs) == 2:
        return NameMatch(Certainty.UNSURE, score, f"one goes on: {longer[-1]}")
    if len(whole) == 1 and whole[0] < 0.97:
        return NameMatch(Certainty.UNSURE, score, "an initial and a near spelling")
    return NameMatch(Certainty.YES, score, "all parts agree")
