"""The roles that a report gives to people: before the name, in apposition, after "who", as somebody's or of something.

`"Medinsky, who leads the Russian delegation"`, `"its envoy, Steve Witkoff"`, `"Ethio Telecom's Frehiwot Tamiru"` -> the span of the role's words. The
outlet's epithets ("dictator's") are told apart from the role. Limit: looks at most 14 words to either side, inside one sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.extract.names import Named, lower
from onrecord.languages.english_people import BODY_NOUNS, EPITHETS, FEMALE_NOUNS, HONORIFICS, MALE_NOUNS, ROLE_NOUNS, TITLES
from onrecord.model import Span
from onrecord.protocols import Parse

REACH = 14
_STOPS = frozenset(',;:—–()“”"«»[].?!')
_RELATIVES = frozenset({"who", "whose"})


@dataclass(frozen=True, slots=True)
class Role:
    """Words that say what somebody is. `possessive` is the token of "its" or of "Boeing" in "Boeing's", if any; `noun` the head noun, lower case."""

    span: Span
    noun: str
    possessive: int | None = None


def find_roles(name: Named, parse: Parse, text: str) -> tuple[Role, ...]:
    """Every role that stands at this mention of a person's name."""
    found = [
        _title(name, parse, text),
        _after(name, parse, text),
        _before(name, parse, text),
        _employer(name, parse, text),
        _copula(name, parse, text),
    ]
    return tuple(role for role in found if role is not None)


def role_words(span: Span, text: str) -> str:
    """The role without articles, honorifics and epithets: `"the dictator's veteran aide"` -> `"aide"`."""
    words = [word for word in span.of(text).split() if word.lower().replace("’", "'") not in EPITHETS and word.lower() not in HONORIFICS]
    while words and words[0].lower() in {"the", "a", "an", "its", "his", "her", "their", "our", "of"}:
        words = words[1:]
    return " ".join(words).strip(" ,'’")


def epithets_in(span: Span, text: str, parse: Parse) -> tuple[Span, ...]:
    """The outlet's colouring inside a role: `"the dictator's aide"` -> the span of "dictator"."""
    inside = (token for token in parse.tokens if span.contains(token.span))
    return tuple(token.span for token in inside if token.span.of(text).lower() in EPITHETS)


def head_noun(parse: Parse, text: str, first: int, last: int) -> str | None:
    """The noun that a role phrase is about: `"the railway's board member for personnel"` -> `"member"`; None if it names no person's part."""
    end = first
    while end < last and not (
        end > first and (parse.tokens[end].pos in {"ADP", "SCONJ", "VERB", "AUX"} or lower(parse, end, text) in _RELATIVES | _STOPS)
    ):
        end += 1
    nouns = [lower(parse, k, text) for k in range(first, end)]
    return next((noun for noun in reversed(nouns) if _role_noun(noun)), None)


def _role_noun(word: str) -> bool:
    return word in ROLE_NOUNS or word in TITLES or word in FEMALE_NOUNS or (word in MALE_NOUNS and word not in HONORIFICS)


def possessive_in(parse: Parse, text: str, first: int, last: int) -> int | None:
    """The token that the role belongs to: "its", or the name before "'s"."""
    for k in range(first, last):
        if parse.tokens[k].tag == "PRP$" or lower(parse, k, text) in {"its", "his", "her", "their", "our", "my"}:
            return k
        if k + 1 < last and lower(parse, k + 1, text) in {"'s", "'"} and parse.tokens[k].pos in {"PROPN", "NOUN", "ADJ", "PRON"}:
            return k
    return None


def _role(parse: Parse, text: str, first: int, last: int) -> Role | None:
    noun = head_noun(parse, text, first, last)
    if noun is None:
        return None
    span = Span(parse.tokens[first].span.start, parse.tokens[last - 1].span.end)
    return Role(span, noun, possessive_in(parse, text, first, last))


def _title(name: Named, parse: Parse, text: str) -> Role | None:
    if name.title is None or name.title.of(text).lower() in HONORIFICS:
        return None
    last = name.first
    first = next(k for k in range(last - 1, -1, -1) if parse.tokens[k].span.start <= name.title.start)
    return _role(parse, text, first, last)


def _after(name: Named, parse: Parse, text: str) -> Role | None:
    k, sentence = name.last, parse.tokens[name.last - 1].sentence
    if k < len(parse.tokens) and parse.tokens[k].span.of(text) == "(":
        k = next((j + 1 for j in range(k, min(k + 6, len(parse.tokens))) if parse.tokens[j].span.of(text) == ")"), k)
    if k + 1 >= len(parse.tokens) or parse.tokens[k].sentence != sentence:
        return None
    word = lower(parse, k, text)
    if word in {",", "(", "–", "—"}:
        return _apposed(parse, text, k + 1)
    if word in {"of", "from"}:
        last = _end(parse, text, k)
        return Role(Span(parse.tokens[k].span.start, parse.tokens[last - 1].span.end), "", None) if last > k + 1 else None
    return None


def _apposed(parse: Parse, text: str, first: int) -> Role | None:
    if lower(parse, first, text) in _RELATIVES | {"as", "the", "alias"} and lower(parse, first, text) in _RELATIVES:
        last = _end(parse, text, first, verbs=True)
        return Role(Span(parse.tokens[first].span.start, parse.tokens[last - 1].span.end), head_noun(parse, text, first, last) or "", None)
    last = _end(parse, text, first)
    return _role(parse, text, first, last) if last > first else None


def _end(parse: Parse, text: str, first: int, verbs: bool = False) -> int:
    """Where the phrase from `first` on ends: a comma, a finite verb, the sentence."""
    k, sentence = first, parse.tokens[first].sentence
    while k < len(parse.tokens) and k - first < REACH and parse.tokens[k].sentence == sentence:
        token = parse.tokens[k]
        if token.span.of(text) in _STOPS or (not verbs and k > first and token.tag in {"VBD", "VBZ", "VBP", "MD"}):
            break
        k += 1
    return k


def _before(name: Named, parse: Parse, text: str) -> Role | None:
    k = name.first - 1
    if k < 1 or parse.tokens[k].span.of(text) != "," or parse.tokens[k].sentence != parse.tokens[name.first].sentence:
        return None
    first, sentence = k, parse.tokens[k].sentence
    while first > 0 and k - first < REACH and parse.tokens[first - 1].sentence == sentence:
        token = parse.tokens[first - 1]
        if (
            token.span.of(text) in _STOPS
            or token.pos in {"VERB", "AUX", "SCONJ", "CCONJ"}
            or (token.pos == "ADP" and token.tag == "IN" and first == k)
        ):
            break
        first -= 1
    while first < k and (parse.tokens[first].pos in {"ADP", "ADV"} or lower(parse, first, text).endswith("day")):
        first += 1
    starts = first < k and (
        parse.tokens[first].pos in {"DET"} or parse.tokens[first].tag == "PRP$" or possessive_in(parse, text, first, k) is not None
    )
    noun_near = (k > first and _role_noun(lower(parse, k - 1, text))) or head_noun(parse, text, first, k) is not None
    return _role(parse, text, first, k) if starts and noun_near else None


def _employer(name: Named, parse: Parse, text: str) -> Role | None:
    """`"Ethio Telecom's Frehiwot Tamiru"`, `"the UN's Carlos Ruiz Massieu"`."""
    k = name.first - 1
    if k < 1 or lower(parse, k, text) not in {"'s", "'"} or name.title is not None:
        return None
    first = k
    while (
        first > 0
        and k - first < 6
        and parse.tokens[first - 1].pos in {"PROPN", "NOUN", "ADJ", "DET"}
        and parse.tokens[first - 1].sentence == parse.tokens[k].sentence
    ):
        first -= 1
    while first < k and lower(parse, first, text).endswith("day"):
        first += 1
    if first == k:
        return None
    return Role(Span(parse.tokens[first].span.start, parse.tokens[k - 1].span.end), "", k - 1)


def _copula(name: Named, parse: Parse, text: str) -> Role | None:
    """`"Medinsky is the head of the delegation"`."""
    k = name.last
    if k + 2 >= len(parse.tokens) or lower(parse, k, text) not in {"is", "was", "leads", "heads", "led", "headed", "chairs", "represents"}:
        return None
    last = _end(parse, text, k + 1)
    if lower(parse, k, text) not in {"is", "was"}:
        return Role(Span(parse.tokens[k].span.start, parse.tokens[last - 1].span.end), "head", None) if last > k + 1 else None
    return _role(parse, text, k + 1, last) if last > k + 1 and parse.tokens[k + 1].pos in {"DET"} else None


def names_body(words: str) -> bool:
    return any(word.strip(",.'’").lower() in BODY_NOUNS for word in words.split())
