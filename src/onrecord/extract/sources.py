"""What a source phrase is: a name, a role, a pronoun, an unnamed source, a body, a document, several at once, a transcript's label.

`"an aide to Julie Su"` is an unnamed aide, `"her boss, Kelly Ortberg"` is Kelly Ortberg, `"Lutnick's department"` is a body that belongs to Lutnick.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from onrecord.extract.names import Named, lower
from onrecord.languages import english_people as words
from onrecord.languages.english_nations import is_nation, is_state
from onrecord.model import ChainKind, Span, Spans
from onrecord.protocols import Parse


class SourceKind(StrEnum):
    PERSON = "person"
    BODY = "body"
    ROLE = "role"  # "the minister": somebody, perhaps named elsewhere
    UNNAMED = "unnamed"  # "a source in the delegation"
    GROUP = "group"  # "union leaders"
    DOCUMENT = "document"  # "the memo"
    PRONOUN = "pronoun"
    JOINT = "joint"
    LABEL = "label"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Source:
    """A source phrase, read. `names` are places in the report's names; `owner` is the token of a possessive ("its", "Boeing" in "Boeing's")."""

    kind: SourceKind
    span: Span | None
    words: str
    noun: str = ""
    names: tuple[int, ...] = ()
    owner: int | None = None
    definite: bool = False
    plural: bool = False
    sex: str | None = None
    first: int = 0  # token indices
    last: int = 0


_LEADING = frozenset({"ADP", "ADV", "PUNCT", "CCONJ", "SCONJ", "SPACE"})


def read_source(spans: Spans, parse: Parse, text: str, names: tuple[Named, ...], cue: bool) -> Source:
    """What the phrase is. `cue`: whether words of attribution stand with it; a transcript's label has none."""
    if not spans:
        return Source(SourceKind.EMPTY, None, "")
    span = Span(spans[0].start, spans[-1].end)
    inside = [k for k, token in enumerate(parse.tokens) if any(part.overlaps(token.span) for part in spans)]
    while (
        len(inside) > 1
        and parse.tokens[inside[0]].pos in _LEADING
        and parse.tokens[inside[0]].span.of(text).lower() not in {"both", "neither", "one"}
    ):
        inside = inside[1:]
    if not inside:
        return Source(SourceKind.UNNAMED, span, span.of(text))
    first, last = inside[0], inside[-1] + 1
    phrase = text[parse.tokens[first].span.start : parse.tokens[last - 1].span.end]
    return _classify(_Phrase(span, phrase, first, last, tuple(lower(parse, k, text) for k in range(first, last))), parse, text, names, cue)


@dataclass(frozen=True, slots=True)
class _Phrase:
    span: Span
    text: str
    first: int
    last: int
    low: tuple[str, ...]


def _classify(phrase: _Phrase, parse: Parse, text: str, names: tuple[Named, ...], cue: bool) -> Source:
    low = phrase.low
    label = not cue and (phrase.text.isupper() or text[phrase.span.end : phrase.span.end + 1] == ":") and len(low) <= 5
    if low[0] in {"who", "which", "that"} and len(low) == 1:
        return _make(SourceKind.PRONOUN, phrase, noun="who")
    if all(word in words.PRONOUNS or word == "'s" for word in low) and low[0] in words.PRONOUNS:
        return _make(SourceKind.PRONOUN, phrase, noun=low[0], sex=_pronoun_sex(low[0]), plural=low[0] in words.PLURAL_PRONOUNS)
    inside = [i for i, name in enumerate(names) if phrase.first <= name.first and name.last <= phrase.last]
    heads = [i for i in inside if names[i].kind is not ChainKind.ORGANISATION and _heads(names[i], phrase, parse, text)]
    if len(heads) > 1 and ("and" in low or "&" in low):
        return _make(SourceKind.JOINT, phrase, names=tuple(heads), plural=True)
    pronoun_and = low[0] in words.PRONOUNS and len(low) > 1 and low[1] == "and"
    if heads and pronoun_and:
        return _make(SourceKind.JOINT, phrase, names=tuple(heads), noun=low[0], plural=True)
    if heads:
        return _make(SourceKind.LABEL if label else SourceKind.PERSON, phrase, names=tuple(heads[:1]))
    return _nominal(phrase, parse, text, names, inside, label)


def _nominal(phrase: _Phrase, parse: Parse, text: str, names: tuple[Named, ...], inside: list[int], label: bool) -> Source:
    low = phrase.low
    base = _base(phrase, parse)
    noun = _head(low[:base])
    plural = _plural(noun, parse.tokens[phrase.first + base - 1].tag, low)
    owner = _owner(low, base, phrase.first)
    definite = low[0] in words.DEFINITE or (owner is not None and phrase.first <= owner < phrase.first + base)
    sex = "f" if noun in words.FEMALE_NOUNS else "m" if noun in words.MALE_NOUNS else None
    kind = SourceKind.LABEL if label else _kind(noun, low, base, definite, plural, inside, phrase, names)
    kept = tuple(i for i in inside if names[i].first < phrase.first + base)
    if kind is SourceKind.JOINT and len(inside) > 1:
        kept = tuple(inside)
    return _make(kind, phrase, noun=noun, names=kept, owner=owner, definite=definite, plural=plural, sex=sex)


def _kind(
    noun: str, low: tuple[str, ...], base: int, definite: bool, plural: bool, inside: list[int], phrase: _Phrase, names: tuple[Named, ...]
) -> SourceKind:
    singular = noun[:-1] if noun.endswith("s") and noun[:-1] in words.ROLE_NOUNS else noun
    orgs = [i for i in inside if names[i].kind is ChainKind.ORGANISATION]
    if len(orgs) > 1 and "and" in low[:base] and not definite and noun not in words.ROLE_NOUNS:
        return SourceKind.JOINT
    if re.match(r"(each|either|neither|both) (side|party|delegation|team|of the)\b", " ".join(low)):
        return SourceKind.JOINT
    if (re.match(r"(the )?(both|two)\b", " ".join(low)) and (plural or low[0] == "both")) or (
        low[0] == "the" and len(low) == 2 and noun in {"sides", "parties", "delegations"}
    ):
        return SourceKind.JOINT
    if words.MEDIA_NOUNS & set(low[:base]) and not plural and noun not in words.ROLE_NOUNS:
        return SourceKind.BODY
    if noun in words.DOCUMENT_NOUNS or singular in words.DOCUMENT_NOUNS:
        return SourceKind.DOCUMENT
    if noun in {"source", "sources", "person", "people", "someone", "somebody", "one", "insider", "insiders", "others", "some"} and low[0] not in {
        "the",
        "that",
        "this",
    }:
        return SourceKind.UNNAMED
    if noun in words.ROLE_NOUNS and not plural:
        return SourceKind.ROLE
    if (noun in words.SOURCE_NOUNS or singular in words.ROLE_NOUNS) and plural:
        return SourceKind.GROUP
    if noun in words.SOURCE_NOUNS:
        return SourceKind.ROLE
    if low[0] in {"the", "that", "this"} and len(low) == 2 and is_nation(noun) and noun not in words.BODY_NOUNS and not plural and not is_state(noun):
        return SourceKind.ROLE
    if orgs or noun in words.BODY_NOUNS or singular in words.BODY_NOUNS or is_nation(" ".join(low[:base])):
        return SourceKind.BODY
    return SourceKind.GROUP if plural else SourceKind.ROLE if not definite or noun else SourceKind.UNNAMED


def _make(kind: SourceKind, phrase: _Phrase, **more: object) -> Source:
    return Source(kind, phrase.span, phrase.text, first=phrase.first, last=phrase.last, **more)  # type: ignore[arg-type]


def _heads(name: Named, phrase: _Phrase, parse: Parse, text: str) -> bool:
    """Whether this name is whom the phrase is about, and not a part of a description of somebody else."""
    after = phrase.low[name.last - phrase.first :]
    if after and after[0] in {"'s", "'"} and len(after) > 1:
        return False
    start = name.first
    if name.title is not None:
        start = next((k for k in range(phrase.first, name.first) if parse.tokens[k].span.start >= name.title.start), name.first)
    before = phrase.low[: start - phrase.first]
    if not before or before[-1] in {",", "and", "&", "'s", "'", ":", "("}:
        return True
    before = tuple(word for word in before if word not in words.HONORIFICS)
    return not any(
        word in {"of", "in", "to", "from", "for", "near", "with", "by", "beside", "at", "on", "under", "around", "behind"} for word in before
    ) and not (before and before[-1] in words.INDEFINITE)


def _base(phrase: _Phrase, parse: Parse) -> int:
    """How many tokens the base noun phrase has: all before the first preposition, comma, relative or verb."""
    for k, word in enumerate(phrase.low):
        token = parse.tokens[phrase.first + k]
        if k and (
            word
            in {
                ",",
                "(",
                "who",
                "which",
                "that",
                "whose",
                "–",
                "—",
                "of",
                "in",
                "for",
                "from",
                "to",
                "at",
                "with",
                "on",
                "by",
                "close",
                "near",
                "familiar",
            }
            or (token.pos in {"ADP", "SCONJ"} and word not in {"'s", "'"})
            or (token.tag in {"VBN", "VBG", "VBD", "VBZ"} and k > 1 and token.dep not in {"amod", "compound"})
        ):
            return k
    return len(phrase.low)


def _head(low: tuple[str, ...]) -> str:
    meaning = [word for word in low if re.match(r"\w", word) and word != "'s"]
    if not meaning:
        return ""
    roles = [
        word for word in meaning if word in words.ROLE_NOUNS or word in words.BODY_NOUNS or word in words.DOCUMENT_NOUNS or word in words.SOURCE_NOUNS
    ]
    return meaning[-1] if not roles or meaning[-1] in roles else roles[-1] if meaning[-1].endswith("ly") else meaning[-1]


def _plural(noun: str, tag: str, low: tuple[str, ...]) -> bool:
    if low[0] in {"two", "three", "four", "several", "many", "some", "few", "both"} or noun in {"people", "others", "some", "circles", "media"}:
        return True
    return (noun.endswith("s") and noun[:-1] in (words.ROLE_NOUNS | words.SOURCE_NOUNS | {"side", "delegation", "party"})) or (
        tag in {"NNS", "NNPS"} and not noun.endswith("ss")
    )


def _owner(low: tuple[str, ...], base: int, first: int) -> int | None:
    for k in range(base):
        if low[k] in {"its", "his", "her", "their", "our", "my"}:
            return first + k
        if k + 1 < base and low[k + 1] in {"'s", "'"}:
            return first + k
    return None


def _pronoun_sex(word: str) -> str | None:
    return "m" if word in words.MALE_PRONOUNS else "f" if word in words.FEMALE_PRONOUNS else "n" if word in words.NEUTER_PRONOUNS else None
