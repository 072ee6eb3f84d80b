"""Proper names in a parsed report: people and bodies, with the title that stands before a person's name.

The parser's entity labels are one voice among several (titles, given names, known nations, body nouns, the same surname elsewhere in the report): on
names that a small model has not seen they are often wrong. Invariant: a name's span is a slice of whole tokens and never includes its title.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from onrecord.languages.english_nations import is_nation
from onrecord.languages.english_people import (
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    FEMALE_NAMES,
    HONORIFICS,
    MALE_NAMES,
    NAMES_OF_BODIES,
    NOT_NAMES,
    PARTICLES,
    ROLE_NOUNS,
    TITLES,
)
from onrecord.languages.personal_names import fold
from onrecord.model import ChainKind, Span
from onrecord.protocols import Parse, Token

_BODY_WORDS = BODY_NOUNS | NAMES_OF_BODIES


@dataclass(frozen=True, slots=True)
class Named:
    """A proper name. `first`/`last` are token indices (last exclusive); `title` is the role or honorific that stands before it, if any."""

    span: Span
    first: int
    last: int
    text: str
    kind: ChainKind
    title: Span | None = None


def lower(parse: Parse, index: int, text: str) -> str:
    return parse.tokens[index].span.of(text).lower().replace("’", "'")


def find_names(parse: Parse, text: str) -> tuple[Named, ...]:
    """Every proper name in reading order: `"Commerce Secretary Howard Lutnick"` -> Howard Lutnick, a person, title "Commerce Secretary"."""
    common = frozenset(re.findall(r"(?<![\w-])[a-z]+(?![\w-])", text))
    found = [name for first, last in _runs(parse, text, common) if (name := _name(parse, text, first, last)) is not None]
    return _agree(found)


def _runs(parse: Parse, text: str, common: frozenset[str]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    i, n = 0, len(parse.tokens)
    while i < n:
        if not _proper(parse.tokens[i], text):
            i += 1
            continue
        j = i + 1
        while j < n and (step := _continues(parse, text, j)):
            j += step
        if j - i > 1 or not (_opens(parse, text, i) and parse.tokens[i].span.of(text).lower() in common):
            runs.append((i, j))
        i = j
    return runs


def _opens(parse: Parse, text: str, i: int) -> bool:
    """The first word of a sentence, a quotation or a line is written large in any case."""
    token, before = parse.tokens[i], parse.tokens[i - 1] if i else None
    return before is None or before.sentence != token.sentence or "\n" in text[before.span.end : token.span.start] or before.pos == "PUNCT"


def _proper(token: Token, text: str) -> bool:
    word = token.span.of(text)
    if not word[0].isupper() or word.lower() in NOT_NAMES or word.lower().rstrip(".") in NOT_NAMES:
        return False
    return (
        token.pos == "PROPN"
        or token.entity in {"PERSON", "ORG", "GPE", "NORP"}
        or (token.pos in {"NOUN", "ADJ", "X"} and token.entity == "" and len(word) > 1)
    )


def _continues(parse: Parse, text: str, j: int) -> int:
    """How many tokens from `j` on continue the name before it: 0 if none do."""
    tokens, before = parse.tokens, parse.tokens[j - 1]
    gap = text[before.span.end : tokens[j].span.start]
    if gap.strip() or "\n" in gap:
        return 0
    word = tokens[j].span.of(text)
    if _proper(tokens[j], text) or (word[0].isupper() and word.endswith(".") and len(word) <= 4):
        return 1
    follows = j + 1 < len(tokens) and _proper(tokens[j + 1], text)
    if word.lower() in PARTICLES and word.islower() and follows:
        return 2
    dashed = j + 2 < len(tokens) and tokens[j + 1].span.of(text) == "-" and _proper(tokens[j + 2], text)
    if word in {"al", "el", "bin"} and dashed:
        return 3
    glued = not gap and j + 1 < len(tokens) and tokens[j + 1].span.start == tokens[j].span.end
    if word in {"-", "–"} and glued:
        return 2
    two = word.lower() in PARTICLES and j + 2 < len(tokens) and lower(parse, j + 1, text) in PARTICLES and _proper(tokens[j + 2], text)
    return 3 if two else 0


def _name(parse: Parse, text: str, first: int, last: int) -> Named | None:
    whole = parse.tokens[first].span.start, first
    title_end = next((k + 1 for k in range(last - 1, first - 1, -1) if _titles(parse, text, k, last)), first)
    start = title_end if title_end < last else first
    if start == last or all(_no_name(parse, text, k) for k in range(start, last)):
        return None
    words = text[parse.tokens[start].span.start : parse.tokens[last - 1].span.end]
    title = _title(parse, text, first, start)
    kind = ChainKind.ORGANISATION if start == first and _only_title(parse, text, first, last) else _kind(parse, text, start, last, words, title)
    if kind is ChainKind.UNKNOWN and _only_title(parse, text, first, last):
        return None
    if kind is not ChainKind.PERSON and start > whole[1]:
        start, title = first, None
        words = text[parse.tokens[start].span.start : parse.tokens[last - 1].span.end]
    if kind is ChainKind.ORGANISATION and _only_title(parse, text, start, last):
        return None
    return Named(Span(parse.tokens[start].span.start, parse.tokens[last - 1].span.end), start, last, words, kind, title)


def _no_name(parse: Parse, text: str, k: int) -> bool:
    word = lower(parse, k, text)
    return word in TITLES or word in HONORIFICS or word in ROLE_NOUNS or word in {"affairs", "-", "of", "and", "leader", "envoys"}


def _titles(parse: Parse, text: str, k: int, last: int) -> bool:
    word = lower(parse, k, text)
    hyphened = k > 1 and parse.tokens[k - 1].span.of(text) == "-" and lower(parse, k - 2, text) not in TITLES
    return (word in TITLES or word in HONORIFICS or word.rstrip("s") in TITLES) and k + 1 < last and not hyphened


def _only_title(parse: Parse, text: str, first: int, last: int) -> bool:
    word = lower(parse, last - 1, text)
    if last - first == 2 and (
        fold(parse.tokens[first].span.of(text)) in MALE_NAMES | FEMALE_NAMES
        or parse.tokens[first].entity == parse.tokens[last - 1].entity == "PERSON"
    ):
        return False
    return word in TITLES or word in HONORIFICS or word in ROLE_NOUNS or word in DOCUMENT_NOUNS


def _title(parse: Parse, text: str, first: int, start: int) -> Span | None:
    """The role before a name, with what stands before it in the same phrase: "acting labor secretary", "IAM 751 President"."""
    k = first
    while k > 0 and _in_title(parse, text, k - 1, k, started=k < start):
        k -= 1
    while k < start and lower(parse, k, text) in {"'s", "'", "-"}:
        k += 1
    return Span(parse.tokens[k].span.start, parse.tokens[start - 1].span.end) if k < start else None


def _in_title(parse: Parse, text: str, k: int, following: int, started: bool) -> bool:
    token, word = parse.tokens[k], lower(parse, k, text)
    gap = text[token.span.end : parse.tokens[following].span.start]
    if gap.strip() or "\n" in gap or token.sentence != parse.tokens[following].sentence:
        return False
    if started:
        return token.pos in {"PROPN", "NOUN", "ADJ", "NUM", "PART"} or token.tag in {"POS", "PRP$"} or word in {"-", "acting", "outgoing", "retired"}
    return word in TITLES or word in ROLE_NOUNS


def _kind(parse: Parse, text: str, first: int, last: int, words: str, title: Span | None) -> ChainKind:
    tokens = parse.tokens[first:last]
    folded = [fold(token.span.of(text)) for token in tokens]
    if is_nation(words) or (len(tokens) == 1 and is_nation(folded[0])):
        return ChainKind.ORGANISATION
    ranked = title is not None and len(tokens) > 1 and title.of(text).split()[-1].lower() in TITLES | HONORIFICS
    if ranked and folded[-1] not in _BODY_WORDS and not any(word in BODY_NOUNS for word in folded):
        return ChainKind.PERSON
    if any(word in _BODY_WORDS for word in folded) or any(is_nation(token.span.of(text)) for token in tokens[:-1]):
        return ChainKind.ORGANISATION
    if title is not None and not re.fullmatch(r"[A-Z0-9.-]{2,}", words):
        return ChainKind.PERSON
    if re.fullmatch(r"[A-Z][A-Z0-9.&-]+", words.replace(" ", "")):
        return ChainKind.PERSON if _label_of_somebody(parse, text, last, words) else ChainKind.ORGANISATION
    labels = Counter(token.entity for token in tokens if token.entity)
    given = folded[0] in MALE_NAMES or folded[0] in FEMALE_NAMES
    if given and len(tokens) > 1:
        return ChainKind.PERSON
    if (labels and labels.most_common(1)[0][0] == "PERSON") or (
        len(tokens) > 1 and (_has_role(parse, text, last) or _role_before(parse, text, first))
    ):
        return ChainKind.PERSON
    if labels and labels.most_common(1)[0][0] in {"ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "DATE"}:
        return ChainKind.ORGANISATION
    return ChainKind.UNKNOWN


def _label_of_somebody(parse: Parse, text: str, last: int, words: str) -> bool:
    """`"BIG RON:"` where the text also speaks of Big Ron; not `"WGA:"`."""
    label = text[parse.tokens[last - 1].span.end :][:1] == ":"
    return label and len(words) > 2 and re.search(rf"\b{re.escape(words.title())}\b", text) is not None


def _has_role(parse: Parse, text: str, last: int) -> bool:
    """A role follows: `"François Bayrou, the prime minister,"`, `"Stephanie Pope, who runs …"`."""
    after = [lower(parse, k, text) for k in range(last, min(last + 8, len(parse.tokens)))]
    if after[:1] != [","]:
        return False
    stop = next((k for k, word in enumerate(after[1:], 1) if word in {",", ".", ";"}), len(after))
    return after[1:2] == ["who"] or (any(word in ROLE_NOUNS for word in after[1:stop]) and after[1:2] != ["and"])


def _role_before(parse: Parse, text: str, first: int) -> bool:
    """A role stands before the comma: `"the Thai army spokesman, Winthai Suwaree,"`."""
    if first < 2:
        return False
    comma = parse.tokens[first - 1].span.of(text) == "," and lower(parse, first - 2, text) in ROLE_NOUNS
    return comma or (lower(parse, first - 1, text) in {"'s", "'"} and parse.tokens[first].entity in {"ORG", "PERSON"})


def _agree(names: list[Named]) -> tuple[Named, ...]:
    """The same word is the same kind throughout a report: most mentions decide, a titled or two-part one counting thrice."""
    votes: dict[str, Counter[ChainKind]] = {}
    for name in names:
        weight = 4 if name.title is not None else 2 if name.last - name.first > 1 else 1
        for key in {fold(name.text), fold(name.text.split()[-1])}:
            votes.setdefault(key, Counter())[name.kind] += weight if name.kind is not ChainKind.UNKNOWN else 0
    people = {fold(word) for name in names if name.kind is ChainKind.PERSON and _surely(name, votes) for word in name.text.split()}
    return tuple(replace(name, kind=_voted(name, votes, people)) for name in names)


def _surely(name: Named, votes: dict[str, Counter[ChainKind]]) -> bool:
    return (name.title is not None or " " in name.text) and votes[fold(name.text)].most_common(1)[0][0] is ChainKind.PERSON


def _voted(name: Named, votes: dict[str, Counter[ChainKind]], people: set[str]) -> ChainKind:
    if is_nation(name.text):
        return name.kind
    if " " not in name.text and fold(name.text) in people:
        return ChainKind.PERSON
    best = votes[fold(name.text)].most_common(1)[0]
    return best[0] if best[1] else ChainKind.UNKNOWN
