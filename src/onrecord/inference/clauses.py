"""A parse as a tree: children, subtrees, subjects and clauses, as the rules need them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.model import Span, Spans
from onrecord.protocols import Parse, Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
EDGE = ("punct", "cc", "mark")


class Tree:
    """The tokens of a parse with their children."""

    def __init__(self, parse: Parse, text: str) -> None:
        self.parse, self.text, self.tokens = parse, text, parse.tokens
        self.children: list[list[int]] = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                self.children[token.head].append(index)

    def word(self, index: int) -> str:
        return self.tokens[index].span.of(self.text).lower()

    def kids(self, index: int, *deps: str) -> list[int]:
        """The children with one of those relations, in order."""
        return [child for child in self.children[index] if self.tokens[child].dep in deps]

    def subtree(self, index: int) -> set[int]:
        """A token and everything below it."""
        found, waiting = set(), [index]
        while waiting:
            top = waiting.pop()
            if top not in found:
                found.add(top)
                waiting.extend(self.children[top])
        return found

    def subject(self, verb: int) -> int | None:
        """Who does it: the verb's own subject, the one it shares with the verb it follows, or the word that a participle is about."""
        for at in self._upwards(verb):
            own = next(iter(self.kids(at, *SUBJECTS)), None)
            if own is not None:
                return own
            agent = self.agent(at)
            if agent is not None:
                return agent
            if self.tokens[at].dep == "acl":
                return self.tokens[at].head
        return None

    def _upwards(self, verb: int) -> Iterator[int]:
        yield verb
        while self.tokens[verb].dep in ("conj", "xcomp", "advcl", "pcomp") and self.tokens[verb].head != verb:
            verb = self.tokens[verb].head
            yield verb

    def agent(self, verb: int) -> int | None:
        return next((noun for by in self.kids(verb, "agent") for noun in self.kids(by, "pobj")), None)

    def phrase(self, noun: int) -> set[int]:
        """A noun with its titles and appositions, without relative clauses and participles."""
        leave = (
            ("relcl", "acl", "advcl", "punct", "cc", "conj", "ccomp", "parataxis")
            if not self.kids(noun, "conj")
            else ("relcl", "acl", "advcl", "ccomp", "parataxis")
        )
        found = {noun}
        for child in self.children[noun]:
            if self.tokens[child].dep not in leave:
                found |= self.subtree(child)
        return found

    def spans(self, indexes: Iterable[int]) -> Spans:
        """Runs of neighbouring tokens as spans, without punctuation at their edges."""
        runs: list[list[int]] = []
        for index in sorted(indexes):
            if runs and index == runs[-1][-1] + 1:
                runs[-1].append(index)
            else:
                runs.append([index])
        return tuple(span for run in runs if (span := self._span(run)))

    def _span(self, run: list[int]) -> Span | None:
        while run and _is_edge(self.tokens[run[0]], self.text, OPENS):
            run = run[1:]
        while run and _is_edge(self.tokens[run[-1]], self.text, CLOSES):
            run = run[:-1]
        return Span(self.tokens[run[0]].span.start, self.tokens[run[-1]].span.end) if run else None


OPENS = frozenset("\"“‘'«„([#@$£€``")  # marks that may begin a span
CLOSES = frozenset("\"”’'»)]%''!?")  # … and end one


def _is_edge(token: Token, text: str, kept: frozenset[str]) -> bool:
    return token.pos in ("PUNCT", "SPACE") and token.span.of(text)[0] not in kept
