"""Who is to do what a claim speaks of, and to or with whom, as spans of the claim, from its parse."""

from __future__ import annotations

from onrecord.model import Span, Spans
from onrecord.protocols import Parse

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
RECIPIENTS = ("dative", "iobj")
TO_OR_WITH = frozenset({"to", "with", "from"})
ANIMATE = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def find_agent(claim: Spans, parse: Parse) -> Span | None:
    """The subject of the claim's topmost verb; of a passive, the "by" phrase: `"the list was sent by Oslo"` -> "Oslo"."""
    inside = _inside(claim, parse)
    subjects = [i for i in inside if parse.tokens[i].dep in SUBJECTS]
    passive = any(parse.tokens[i].dep == "nsubjpass" for i in subjects[:1])
    if passive:
        makers = [i for i in inside if parse.tokens[i].dep == "pobj" and parse.tokens[parse.tokens[i].head].dep == "agent"]
        return _phrase(makers[0], inside, parse) if makers else None
    return _phrase(subjects[0], inside, parse) if subjects else None


def find_recipient(claim: Spans, parse: Parse) -> Span | None:
    """`"hand the list to Baku"` -> "Baku"."""
    inside = _inside(claim, parse)
    for i in inside:
        token = parse.tokens[i]
        head = parse.tokens[token.head]
        if token.dep in RECIPIENTS and token.pos in {"NOUN", "PROPN", "PRON"}:
            return _phrase(i, inside, parse)
        if token.dep == "pobj" and head.lemma.lower() in TO_OR_WITH and (token.entity in ANIMATE or token.pos == "PRON"):
            return _phrase(i, inside, parse)
    return None


def _inside(claim: Spans, parse: Parse) -> list[int]:
    return [i for i, token in enumerate(parse.tokens) if any(span.contains(token.span) for span in claim)]


def _phrase(head: int, inside: list[int], parse: Parse) -> Span:
    """The unbroken words left and right of a noun that depend on it, inside the claim."""
    chosen = {i for i in inside if _under(i, head, parse)}
    first = last = head
    while first - 1 in chosen:
        first -= 1
    while last + 1 in chosen:
        last += 1
    return Span(parse.tokens[first].span.start, parse.tokens[last].span.end)


def _under(token: int, head: int, parse: Parse) -> bool:
    for _ in range(8):
        if token == head:
            return True
        above = parse.tokens[token].head
        if above == token or parse.tokens[token].dep in {"relcl", "acl", "appos", "conj", "cc", "punct"}:
            return False
        token = above
    return False
