"""A statement's content -> claims: one act about one thing. Six in seven statements have one claim, so that only clear joints are cut.

Joints: the end of a sentence, a semicolon, a line of a list, and ", and" or "but" before a clause that has its own subject.
Invariant: the claims are disjoint, in order, and lie inside the content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.model import Span, Spans
from onrecord.protocols import Parse, Token

WORD = re.compile(r"\w+")
TRIMMED = " \t\n\r,;:–—-"
COORDINATORS = frozenset({"and", "but", "while", "whereas", "yet", "or"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
FEWEST_WORDS = 2  # on each side of a cut


def cut_claims(content: Spans, text: str, parse: Parse) -> tuple[Spans, ...]:
    """`"We are ready. But they must stop."` -> two claims; a content without a joint is one claim, as it stands."""
    joints = sorted(set(_joints(content, text, parse)))
    parts: list[Spans] = []
    rest = content
    for joint in joints:
        left, right = _split(rest, joint.start, joint.end, text)
        if _words(left, text) >= FEWEST_WORDS and _words(right, text) >= FEWEST_WORDS:
            parts.append(left)
            rest = right
    return (*parts, rest)


def _joints(content: Spans, text: str, parse: Parse) -> Iterator[Span]:
    """Where the content may be cut; what lies inside a joint (a conjunction, white space) belongs to neither side."""
    for span in content:
        for sentence in parse.sentences:
            if span.start < sentence.start < span.end:
                yield Span(sentence.start - 1, sentence.start)
        yield from (Span(span.start + m.start(), span.start + m.end()) for m in re.finditer(r";\s|\n\s*", span.of(text)))
    for left, right in pairwise(content):
        ended = left.of(text).rstrip("\"'”’» ").endswith((".", "!", "?", "…")) and right.of(text).lstrip("\"'“‘« ")[:1].isupper()
        if ended or (_is_clause(left, parse) and _is_clause(right, parse)):
            yield Span(left.end, right.start) if left.end < right.start else Span(right.start - 1, right.start)
    yield from _clause_joints(content, parse)


def _is_clause(span: Span, parse: Parse) -> bool:
    """Whether the piece has a subject that its own verb takes."""
    return any(t.dep in SUBJECTS and span.contains(t.span) and span.contains(parse.tokens[t.head].span) for t in parse.tokens)


def _clause_joints(content: Spans, parse: Parse) -> Iterator[Span]:
    """ ", and" or "but" before a coordinated clause with a subject of its own."""
    inside = [i for i, token in enumerate(parse.tokens) if any(span.contains(token.span) for span in content)]
    with_subject = {parse.tokens[i].head for i in inside if parse.tokens[i].dep in SUBJECTS}
    for i in inside:
        token = parse.tokens[i]
        if token.dep != "cc" or token.span.start == content[0].start or parse.tokens[i].lemma.lower() not in COORDINATORS:
            continue
        verb = _conjunct(parse.tokens, i)
        if verb is not None and verb in with_subject and token.head in with_subject:
            yield token.span


def _conjunct(tokens: tuple[Token, ...], conjunction: int) -> int | None:
    head = tokens[conjunction].head
    return next((i for i in range(conjunction + 1, min(len(tokens), conjunction + 40)) if tokens[i].dep == "conj" and tokens[i].head == head), None)


def _split(spans: Spans, end: int, start: int, text: str) -> tuple[Spans, Spans]:
    left = tuple(_trimmed(Span(s.start, min(s.end, end)), text) for s in spans if s.start < end)
    right = tuple(_trimmed(Span(max(s.start, start), s.end), text) for s in spans if s.end > start)
    return tuple(s for s in left if s), tuple(s for s in right if s)


def _trimmed(span: Span, text: str) -> Span:
    start, end = span.start, span.end
    while end - 1 > start and text[end - 1] in TRIMMED:
        end -= 1
    while start < end - 1 and text[start] in TRIMMED:
        start += 1
    return Span(start, end)


def _words(spans: Spans, text: str) -> int:
    return sum(len(WORD.findall(span.of(text))) for span in spans)
