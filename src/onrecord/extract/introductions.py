"""Whose words the items of a list are: the speaker that its introduction names.

Medinsky named three results:        -> both items are Medinsky's
→ prisoners will be exchanged;
→ a vision will be presented.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Attribution, Span, Spans
from onrecord.protocols import Parse, Token

ITEM = re.compile(r"\s*(?:[–—→•·▪*‣-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def introduce(attributions: Sequence[Attribution], parse: Parse, text: str) -> list[Attribution]:
    """The same attributions; an implied one that is an item of a list gets the place of the speaker in the introduction.

    What only announces the list ("named three results:") says nothing itself and is left out."""
    named = [_introduced(item, attributions, parse, text) if _implied(item) else item for item in attributions]
    introductions = {found for item in named if item.step == "list" and (found := _introduction(item.content[0].start, text))}
    return [item for item in named if not any(_announces(item, line, text) for line in introductions)]


def _announces(item: Attribution, line: Span, text: str) -> bool:
    """Its content ends at the colon of an introduction, and is no sentence of its own before it."""
    last = item.content[-1]
    return line.contains(last) and not text[last.end : line.end].strip(" :") and all(line.contains(span) for span in item.content)


def _implied(item: Attribution) -> bool:
    return not item.source and not item.cue and not item.speaker


def _introduced(item: Attribution, attributions: Sequence[Attribution], parse: Parse, text: str) -> Attribution:
    introduction = _introduction(item.content[0].start, text)
    if introduction is None:
        return item
    speaker = _source_in(introduction, attributions) or _subject_in(introduction, parse)
    return replace(item, speaker=speaker, step="list") if speaker else item


def _introduction(place: int, text: str) -> Span | None:
    """The line with a colon at its end above the list that this place is an item of."""
    start = text.rfind("\n", 0, place) + 1
    if not ITEM.match(text, start):
        return None
    while start > 0:
        end = start - 1
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        if line.rstrip().endswith(":"):
            return Span(start, end)
        if line.strip() and not ITEM.match(line):
            return None
    return None


def _source_in(introduction: Span, attributions: Sequence[Attribution]) -> Spans:
    """The source of the last attribution that the introduction makes."""
    inside = [a.source for a in attributions if a.source and introduction.contains(a.source[0])]
    return inside[-1] if inside else ()


def _subject_in(introduction: Span, parse: Parse) -> Spans:
    """Whom the introduction's last sentence is about: `"The minister named three results:"` -> The minister.

    Its main subject; where the parser sees none ("Medinsky, named …"), any subject, the last person named, or the noun that it took for
    the main word."""
    tokens = [i for i, token in enumerate(parse.tokens) if introduction.contains(token.span)]
    subjects = [i for i in tokens if parse.tokens[i].dep in SUBJECTS]
    main = [i for i in subjects if parse.tokens[parse.tokens[i].head].dep == "ROOT"]
    if not subjects and (people := [i for i in tokens if parse.tokens[i].entity == "PERSON"]):
        last = [i for i in people if parse.tokens[i].sentence == parse.tokens[people[-1]].sentence]
        return (Span(parse.tokens[last[0]].span.start, parse.tokens[last[-1]].span.end),)
    roots = [i for i in tokens if parse.tokens[i].dep == "ROOT" and parse.tokens[i].pos in NOUNS]
    found = main or subjects or roots
    return (_phrase(found[-1], parse),) if found else ()


def _phrase(head: int, parse: Parse) -> Span:
    """The words that hang on a token, as one span."""
    members = [i for i in range(len(parse.tokens)) if _under(i, head, parse.tokens)]
    spans = [parse.tokens[i].span for i in members if parse.tokens[i].pos != "SPACE"]
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _under(token: int, head: int, tokens: Sequence[Token]) -> bool:
    for _ in range(40):
        if token == head:
            return True
        if tokens[token].head == token:
            return False
        token = tokens[token].head
    return False
