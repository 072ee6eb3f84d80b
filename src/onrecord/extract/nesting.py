"""Which attribution stands inside which: `"The general said that a third have passed"` spoken by an officer is nested in the officer's words.

Invariant: a parent's content holds the child's content, and its source and cue where it has them; nothing is its own ancestor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.model import Attribution, Spans


def nest(attributions: Sequence[Attribution]) -> list[Attribution]:
    """The same attributions, each with the place of the smallest other one that holds it."""
    return [replace(inner, parent=_parent(i, inner, attributions)) for i, inner in enumerate(attributions)]


def _parent(place: int, inner: Attribution, attributions: Sequence[Attribution]) -> int | None:
    size = _size(inner.content)
    outer = [(_size(other.content), i) for i, other in enumerate(attributions) if i != place and _size(other.content) > size and _holds(other, inner)]
    return min(outer)[1] if outer else None


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """The inner content lies in the outer, and so does its cue, else its source (a list's items share theirs with their introduction)."""
    named = inner.cue or inner.source
    return _within(inner.content, outer.content) and _within(named, outer.content)


def _within(inner: Spans, outer: Spans) -> bool:
    return all(any(piece.contains(span) for piece in outer) for span in inner)


def _size(spans: Spans) -> int:
    return sum(span.end - span.start for span in spans)
