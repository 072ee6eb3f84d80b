"""Attributions by careful rules over a parse: the baseline, and what serves where the trained weights are not.

Cues are found first (verbs and nouns of saying and thinking, "according to", a colon in a headline), then each one's source and content by the
parse; then quotations that stand alone go to whoever spoke last.
Limit: English; what is said without a word of saying is found only inside quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.inference.clauses import Tree
from onrecord.inference.rules_quotations import is_musing, with_quotations
from onrecord.languages.english_reporting import ATTITUDE, INFINITIVE, NOUNS, OBJECT, PREPOSITION, SAYING, SPEECH_NOUNS
from onrecord.languages.quotation_marks import find_quotations
from onrecord.model import Attitude, Attribution, Span, Spans
from onrecord.protocols import Parser
from onrecord.settings import Settings

CLAUSES = ("ccomp", "parataxis")
AUXILIARIES = ("aux", "auxpass", "neg", "prt")
PRONOUNS = frozenset(("this", "that", "it", "which", "what"))
HEADLINE = re.compile(r"(?P<source>[^:\n]{2,60}): (?P<content>\S[^\n]{10,})")


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in token numbers."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    attitude: Attitude


class RulesTagger:
    """`Tagger` by rules alone."""

    name = "rules"

    def __init__(self, settings: Settings, parser: Parser) -> None:
        self.parser = parser

    def tag(self, text: str, issued: bool = False) -> list[Attribution]:
        """The attributions of a text, in order, each nested one with its outer one as parent."""
        tree = Tree(self.parser.parse(text), text)
        quotations = find_quotations(text)
        found = [attribution for hit in _hits(tree) if (attribution := _spans(tree, hit))]
        found += _headline(text)
        found = [one for one in found if not is_musing(one, quotations, text)]
        return _nested(_distinct(with_quotations(tree, quotations, found)))


def _hits(tree: Tree) -> Iterator[Found]:
    for index, token in enumerate(tree.tokens):
        if token.pos in ("VERB", "AUX") and (token.lemma in SAYING or token.lemma in ATTITUDE or token.lemma in PREPOSITION):
            yield from _by_verb(tree, index)
        elif tree.word(index) == "according":
            yield from _by_according(tree, index)
        elif token.pos == "NOUN" and token.lemma in NOUNS:
            yield from _by_noun(tree, index)


# -- verbs ------------------------------------------------------------------------------------------------------------


def _by_verb(tree: Tree, verb: int) -> Iterator[Found]:
    subject = tree.subject(verb)
    told_before = subject is not None and _about_before(tree, verb, subject)
    content = _sentence_before(tree, verb) if told_before else _content(tree, verb)
    if content is None or (subject is None and not _passive(tree, verb)):
        return
    speaker = tree.agent(verb) if told_before else subject
    source = frozenset(tree.phrase(speaker)) if speaker is not None else frozenset()
    yield Found(source - content, frozenset(_cue(tree, verb)) - content, frozenset(content) - source, _attitude(tree, verb))


def _attitude(tree: Tree, verb: int) -> Attitude:
    lemma = tree.tokens[verb].lemma
    return Attitude.STATEMENT if lemma in SAYING or (lemma in PREPOSITION and lemma not in ATTITUDE) else Attitude.ATTITUDE


def _passive(tree: Tree, verb: int) -> bool:
    return bool(tree.kids(verb, "auxpass", "nsubjpass"))


def _about_before(tree: Tree, verb: int, subject: int) -> bool:
    """`"This was reported by …"`: the content is what stands before."""
    return _passive(tree, verb) and tree.word(subject) in PRONOUNS and not tree.kids(verb, "ccomp")


def _sentence_before(tree: Tree, verb: int) -> set[int] | None:
    number = tree.tokens[verb].sentence
    before = {index for index, token in enumerate(tree.tokens) if token.sentence == number - 1}
    return before or None


def _cue(tree: Tree, verb: int) -> set[int]:
    """The verb with its auxiliaries and particles: "has repeatedly said", "did not say"."""
    return {verb, *tree.kids(verb, *AUXILIARIES), *(adverb for adverb in tree.kids(verb, "advmod") if adverb == verb - 1)}


def _content(tree: Tree, verb: int) -> set[int] | None:
    """What is said: a clause below the verb, the sentence around it, an infinitive, an object, or what follows its preposition."""
    lemma = tree.tokens[verb].lemma
    clause = [child for child in tree.kids(verb, *CLAUSES) if not _is_aside(tree, child)]
    if clause:
        return set().union(*(tree.subtree(child) for child in clause)) - _own(tree, verb)
    if tree.tokens[verb].dep in ("parataxis", "ccomp") and tree.subject(verb) is not None and _is_interjected(tree, verb):
        head = tree.tokens[verb].head
        return tree.subtree(head) - tree.subtree(verb)
    if lemma in INFINITIVE and (infinitive := tree.kids(verb, "xcomp")):
        return tree.subtree(infinitive[0])
    for preposition in tree.kids(verb, "prep", "agent", "dative"):
        if tree.word(preposition) in PREPOSITION.get(lemma, ()):
            return tree.subtree(preposition) | (
                set().union(*(tree.subtree(o) for o in tree.kids(verb, "dobj"))) if lemma in ("accuse", "blame") else set()
            )
    if lemma in OBJECT and (objects := tree.kids(verb, "dobj", "xcomp", "oprd")):
        return set().union(*(tree.subtree(thing) for thing in objects))
    return None


def _is_aside(tree: Tree, clause: int) -> bool:
    """`"X, he said, is Y"` may hang a clause of saying below another; one that holds nothing said is not the content."""
    return tree.tokens[clause].lemma in SAYING and not tree.kids(clause, *CLAUSES, "dobj", "xcomp", "prep")


def _is_interjected(tree: Tree, verb: int) -> bool:
    """A clause of saying inside or after what it attributes: "the talks, he said, were useful"."""
    head = tree.tokens[verb].head
    return tree.tokens[verb].dep == "parataxis" or (
        head != verb and min(tree.subtree(head)) < min(tree.subtree(verb)) and not tree.kids(verb, "mark")
    )


def _own(tree: Tree, verb: int) -> set[int]:
    return {verb, *tree.kids(verb, *AUXILIARIES)}


# -- "according to" and nouns -----------------------------------------------------------------------------------------


def _by_according(tree: Tree, index: int) -> Iterator[Found]:
    to = next((child for child in tree.kids(index, "prep") if tree.word(child) == "to"), None)
    noun = next(iter(tree.kids(to, "pobj")), None) if to is not None else None
    if to is None or noun is None:
        return
    head = tree.tokens[index].head
    content = tree.subtree(head) - tree.subtree(index)
    if content:
        yield Found(frozenset(tree.subtree(noun)), frozenset((index, to)), frozenset(content), Attitude.STATEMENT)


def _by_noun(tree: Tree, noun: int) -> Iterator[Found]:
    clause = next(iter(tree.kids(noun, "acl", "ccomp")), None)
    if clause is None or not (tree.kids(clause, "mark") or tree.word(min(tree.subtree(clause))) in ("that", "to")):
        return
    source = _owner(tree, noun)
    attitude = Attitude.STATEMENT if tree.tokens[noun].lemma in SPEECH_NOUNS else Attitude.ATTITUDE
    yield Found(frozenset(source), frozenset((noun,)), frozenset(tree.subtree(clause)), attitude)


def _owner(tree: Tree, noun: int) -> set[int]:
    """`"his claim"`, `"the ministry's promise"`, `"a warning by the UN"`, or the subject of the verb whose object the noun is."""
    for child in tree.kids(noun, "poss"):
        return tree.subtree(child)
    for preposition in tree.kids(noun, "prep"):
        if tree.word(preposition) in ("by", "from", "of"):
            return {index for child in tree.kids(preposition, "pobj") for index in tree.subtree(child)}
    verb = tree.tokens[noun].head
    subject = tree.subject(verb) if tree.tokens[noun].dep in ("dobj", "attr") else None
    return tree.phrase(subject) if subject is not None else set()


# -- from tokens to spans ---------------------------------------------------------------------------------------------


def _spans(tree: Tree, found: Found) -> Attribution | None:
    content = tree.spans(found.content)
    if not content:
        return None
    return Attribution(tree.spans(found.source), tree.spans(found.cue), content, found.attitude, confidence=0.6)


def _headline(text: str) -> list[Attribution]:
    """`"Kremlin: no talks before autumn"` in the first line."""
    match = HEADLINE.match(text)
    if not match or not match["source"][0].isupper() or len(match["source"].split()) > 5:
        return []
    return [
        Attribution(
            (Span(*match.span("source")),),
            (),
            (Span(match.start("content"), match.start("content") + len(match["content"].rstrip())),),
            confidence=0.5,
        )
    ]


# -- the whole list ---------------------------------------------------------------------------------------------------


def _distinct(found: list[Attribution]) -> list[Attribution]:
    """One attribution for one cue; where two have the same content, the first by place of cue."""
    seen: dict[tuple[Spans, Spans], Attribution] = {}
    for attribution in sorted(found, key=lambda one: (one.content[0], one.cue)):
        seen.setdefault((attribution.cue, attribution.content), attribution)
    return list(seen.values())


def _nested(found: list[Attribution]) -> list[Attribution]:
    """Each with the smallest other one whose content holds its cue and content."""
    return [replace(one, parent=_parent(one, found)) for one in found]


def _parent(one: Attribution, found: list[Attribution]) -> int | None:
    around = [
        (sum(piece.end - piece.start for piece in other.content), place)
        for place, other in enumerate(found)
        if other is not one and one.cue and all(any(piece.contains(part) for piece in other.content) for part in (*one.cue, *one.content))
    ]
    return min(around)[1] if around else None
