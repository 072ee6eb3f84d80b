"""A report's text cut into pieces, each with what it is: whose words, source, cue, the outlet's own loaded word, an editor's insertion.

`"He said: yes"` with a statement -> pieces "He" (source), " ", "said" (cue), ": ", "yes" (content). The pieces of all lines are the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.model import LoadedWord, ResolvedStatement, Span

SOURCE, CUE, CONTENT, INSERTION = "source", "cue", "content", "insertion"


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a statement in the text. `number` is the statement's place in the list that is shown beside it, from 1."""

    span: Span
    role: str
    statement: str
    number: int
    side: str | None = None
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters that all have the same marks. `start` counts code points of the whole text."""

    start: int
    text: str
    marks: tuple[Mark, ...] = ()  # the outermost statement's first
    loaded: str | None = None  # label, scare_quotes, hedge: the outlet's own colouring
    opens: tuple[Mark, ...] = ()  # contents that begin with this piece

    @property
    def inner(self) -> Mark | None:
        """The innermost mark."""
        return self.marks[-1] if self.marks else None

    @property
    def depth(self) -> int:
        """How many statements' contents this stands in."""
        return sum(1 for mark in self.marks if mark.role == CONTENT)

    @property
    def is_insertion(self) -> bool:
        return any(mark.role == INSERTION for mark in self.marks)


Line = tuple[Piece, ...]


def marked_lines(text: str, statements: Sequence[ResolvedStatement], wording: Iterable[LoadedWord] = ()) -> tuple[Line, ...]:
    """The text's lines in pieces; an empty line has none."""
    marks = [mark for number, shown in enumerate(statements, 1) for mark in marks_of(shown, number)]
    loaded = sorted(wording, key=lambda word: word.span)
    cuts = sorted({place for span in (*(m.span for m in marks), *(w.span for w in loaded)) for place in (span.start, span.end)})
    opened: set[str] = set()
    lines, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        inside = [cut for cut in cuts if start < cut < end]
        here = [mark for mark in marks if mark.span.start < end and start < mark.span.end]
        pieces = [_piece(text, a, b, here, loaded, opened) for a, b in zip([start, *inside], [*inside, end], strict=True) if a < b]
        lines.append(tuple(pieces))
        start = end + 1
    return tuple(lines)


def marks_of(shown: ResolvedStatement, number: int) -> list[Mark]:
    """The marks of one statement."""
    statement = shown.statement
    parts = ((SOURCE, statement.source), (CUE, statement.cue), (CONTENT, statement.content), (INSERTION, statement.insertions))
    return [Mark(span, role, shown.id, number, shown.side.side) for role, spans in parts for span in spans]


def _piece(text: str, start: int, end: int, marks: Iterable[Mark], loaded: Iterable[LoadedWord], opened: set[str]) -> Piece:
    over = sorted((m for m in marks if m.span.start <= start and end <= m.span.end), key=lambda m: (m.span.start - m.span.end, m.role != CONTENT))
    kind = next((word.kind for word in loaded if word.span.start <= start and end <= word.span.end), None)
    opens = tuple(mark for mark in over if mark.role == CONTENT and mark.statement not in opened)
    opened.update(mark.statement for mark in opens)
    return Piece(start, text[start:end], tuple(over), kind, opens)
