"""Words with marks: colours on a terminal, brackets where there are none, so that a pipe or a screen reader loses nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.model import Span

if TYPE_CHECKING:
    from rich.text import Text


@dataclass(frozen=True, slots=True)
class Mark:
    """How something is marked: a style on a terminal, else what stands before and after it."""

    style: str
    before: str
    after: str


CONTENT = Mark("bold", "[", "]")
SOURCE = Mark("underline", "<", ">")
CUE = Mark("italic", "{", "}")
DIFFERENCE = Mark("bold yellow", "*", "*")


@dataclass(frozen=True, slots=True)
class Marked:
    """A place and its mark."""

    span: Span
    mark: Mark


def mark(text: str, marks: Iterable[Marked], colours: bool) -> Text:
    """The text with its marks; marks may nest, and one that crosses another's end is still closed where it ends."""
    return _styled(text, list(marks)) if colours else _bracketed(text, list(marks))


def _styled(text: str, marks: list[Marked]) -> Text:
    from rich.text import Text

    styled = Text(text)
    for marked in marks:
        styled.stylize(marked.mark.style, marked.span.start, marked.span.end)
    return styled


def _bracketed(text: str, marks: list[Marked]) -> Text:
    from rich.text import Text

    insertions = [(m.span.end, 0, m.mark.after) for m in marks] + [(m.span.start, 1, m.mark.before) for m in marks]
    for place, _, sign in sorted(insertions, key=lambda row: (row[0], row[1]), reverse=True):
        text = text[:place] + sign + text[place:]
    return Text(text)


def within(spans: Iterable[Span], frame: Span) -> list[Span]:
    """The spans that lie inside the frame, counted from its start."""
    return [Span(span.start - frame.start, span.end - frame.start) for span in spans if frame.contains(span)]
