"""Attributions by careful rules over a parse. Stub of the first hour."""

from __future__ import annotations

from onrecord.model import Attribution, Span
from onrecord.protocols import Parser, Token
from onrecord.settings import Settings

SAYING = frozenset("say tell add claim argue state announce insist note suggest warn declare explain report write".split())


class RulesTagger:
    name = "rules"

    def __init__(self, settings: Settings, parser: Parser) -> None:
        self.parser = parser

    def tag(self, text: str, issued: bool = False) -> list[Attribution]:
        parse = self.parser.parse(text)
        found = []
        children: dict[int, list[int]] = {}
        for index, token in enumerate(parse.tokens):
            children.setdefault(token.head, []).append(index)

        def subtree(index: int) -> tuple[int, int]:
            low = high = index
            for child in children.get(index, []):
                if child != index:
                    a, b = subtree(child)
                    low, high = min(low, a), max(high, b)
            return low, high

        def span(index: int) -> Span:
            low, high = subtree(index)
            return Span(parse.tokens[low].span.start, parse.tokens[high].span.end)

        for index, token in enumerate(parse.tokens):
            if token.lemma in SAYING and token.pos == "VERB":
                kids = [(i, parse.tokens[i]) for i in children.get(index, []) if i != index]
                subject = next((i for i, k in kids if k.dep == "nsubj"), None)
                content = next((i for i, k in kids if k.dep in ("ccomp", "parataxis")), None)
                if subject is not None and content is not None:
                    c = span(content)
                    if not c.overlaps(token.span):
                        found.append(Attribution((span(subject),), (token.span,), (c,)))
        return found
