"""Quotations for the rules: which attribution each belongs to, by the words right before and after it, and who speaks where none stands there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord.inference.clauses import Tree
from onrecord.languages.english_reporting import SAYING
from onrecord.model import Attitude, Attribution, Span, Spans

LEAST_WORDS = 4  # a shorter quotation that stands in a sentence is a phrase of that sentence
MARKS = " .,;:\"“”''``‘’«»„–—-"
REST_OF_SENTENCE = re.compile(r"[^\n“”\"]{0,120}?[.,;:!?]?\s?[“\"'‘]*")
MYSELF = frozenset(("i", "we", "you"))


def is_musing(attribution: Attribution, quotations: Spans, text: str) -> bool:
    """`"I think"` inside a quotation is part of what is said, not an attribution of its own."""
    words = " ".join(span.of(text).lower() for span in attribution.source)
    inside = attribution.cue and any(quotation.contains(attribution.cue[0]) for quotation in quotations)
    return bool(inside) and (words in MYSELF or attribution.attitude is Attitude.ATTITUDE)


def with_quotations(tree: Tree, quotations: Spans, found: list[Attribution]) -> list[Attribution]:
    """The attributions with every quotation that belongs to them, and one more for each quotation that stands alone."""
    found = [_grown(attribution, quotations, tree.text) for attribution in found]
    for quotation in quotations:
        if not _taken(quotation, found) and len(quotation.of(tree.text).split()) >= LEAST_WORDS:
            found = _placed(quotation, tree, found)
    return found


def _grown(attribution: Attribution, quotations: Spans, text: str) -> Attribution:
    """The content with the whole of each quotation that it touches, unless the cue itself is quoted."""
    if attribution.attitude is Attitude.ATTITUDE or any(q.overlaps(cue) for q in quotations for cue in attribution.cue):
        return attribution
    touched = [q for q in quotations if any(q.overlaps(piece) for piece in attribution.content)]
    return extended(attribution, touched, text) if touched else attribution


def extended(attribution: Attribution, quotations: Iterable[Span], text: str) -> Attribution:
    """The attribution with those quotations in its content; source and cue stay out of it."""
    content = joined([*attribution.content, *quotations], [*attribution.source, *attribution.cue], text)
    return replace(attribution, content=content) if content else attribution


def _taken(quotation: Span, found: list[Attribution]) -> bool:
    return any(quotation.overlaps(piece) for one in found if not one.cue or not quotation.contains(one.cue[0]) for piece in one.content)


def _placed(quotation: Span, tree: Tree, found: list[Attribution]) -> list[Attribution]:
    """The attribution of a quotation: the one that it goes on from, else by a verb beside it, else whoever spoke last."""
    text = tree.text
    earlier = next((one for one in found if _goes_on(quotation, one, text)), None)
    if earlier:
        return [extended(one, [quotation], text) if one is earlier else one for one in found]
    verb = _verb_beside(quotation, tree)
    if verb is not None:
        return [*found, _by_verb(quotation, verb, tree)]
    if not _is_sentence(quotation, text):
        return found
    return [*found, _continued(quotation, found)]


def _goes_on(quotation: Span, earlier: Attribution, text: str) -> bool:
    """`"A," he said on Friday. "B."`: B, right after the sentence of the cue, in the same paragraph."""
    if not earlier.cue or earlier.attitude is Attitude.ATTITUDE or earlier.cue[-1].end <= earlier.content[-1].start:
        return False
    end = max(span.end for span in (*earlier.content, *earlier.cue, *earlier.source))
    return end <= quotation.start and bool(REST_OF_SENTENCE.fullmatch(text, end, quotation.start))


def _verb_beside(quotation: Span, tree: Tree) -> int | None:
    """The verb of saying nearest after the quotation in its sentence, else the nearest one before it."""
    after = [i for i in _tokens_within(tree, quotation.end, _sentence_end(quotation.end, tree.text)) if _says(tree, i)]
    if after:
        return after[0]
    before = [i for i in _tokens_within(tree, _sentence_start(quotation.start, tree.text), quotation.start) if _says(tree, i)]
    return before[-1] if before else None


def _says(tree: Tree, index: int) -> bool:
    return tree.tokens[index].lemma in SAYING and tree.tokens[index].pos == "VERB"


def _tokens_within(tree: Tree, start: int, end: int) -> list[int]:
    return [index for index, token in enumerate(tree.tokens) if start <= token.span.start < end]


def _sentence_end(place: int, text: str) -> int:
    match = re.compile(r"[\"”’']*(?:[.?!;](?=\s|$)|\n|[“\"‘])").search(text, place + 1)
    return match.start() if match else len(text)


def _sentence_start(place: int, text: str) -> int:
    ends = [match.end() for match in re.finditer(r"[.?!][\"”’']*\s|\n|”", text[max(0, place - 300) : max(0, place - 1)])]
    return max(0, place - 300) + (ends[-1] if ends else 0)


def _by_verb(quotation: Span, verb: int, tree: Tree) -> Attribution:
    subject = tree.subject(verb)
    source = tree.spans(tree.phrase(subject)) if subject is not None else ()
    outside = tuple(span for span in source if not span.overlaps(quotation))
    return Attribution(outside, (tree.tokens[verb].span,), (quotation,), confidence=0.6)


def _continued(quotation: Span, found: list[Attribution]) -> Attribution:
    before = [one for one in found if one.source and one.attitude is Attitude.STATEMENT and one.content[0].start < quotation.start]
    speaker = max(before, key=lambda one: one.content[0].start).source if before else ()
    return Attribution((), (), (quotation,), confidence=0.4, step="continuation", speaker=speaker)


def _is_sentence(quotation: Span, text: str) -> bool:
    before = text[: quotation.start].rstrip(MARKS.replace(".", ""))[-1:]
    return quotation.of(text)[0].isupper() and before in ("", "\n", ".", "?", "!")


def joined(pieces: list[Span], taken: list[Span], text: str) -> Spans:
    """Pieces merged where only marks and space part them, and cut where the source or the cue stands."""
    merged: list[Span] = []
    for piece in sorted(pieces):
        if merged and (piece.start <= merged[-1].end or not re.search(r"\w", text[merged[-1].end : piece.start])):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, piece.end))
        else:
            merged.append(piece)
    return tuple(part for piece in merged for part in _without(piece, sorted(taken)))


def _without(piece: Span, taken: list[Span]) -> list[Span]:
    parts, start = [], piece.start
    for other in taken:
        if other.start < piece.end and start < other.end:
            parts += [Span(start, other.start)] if other.start > start else []
            start = max(start, other.end)
    return parts + ([Span(start, piece.end)] if start < piece.end else [])
