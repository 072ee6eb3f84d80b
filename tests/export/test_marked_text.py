"""A report is cut into pieces that put together are the report, each with the marks that it stands in."""

from __future__ import annotations

from gold_example import gold_record

from onrecord.export.corrections import occurrence
from onrecord.export.marked_text import CONTENT, marked_lines
from onrecord.model import Span


def test_pieces_are_the_text() -> None:
    """Nothing is lost and nothing added: the pieces of all lines are the text, and each stands where it says."""
    record = gold_record()
    for document in record.documents:
        lines = marked_lines(document.text, [s for s in record.statements if s.document.id == document.id])
        assert "\n".join("".join(piece.text for piece in line) for line in lines) == document.text
        assert all(document.text[p.start : p.start + len(p.text)] == p.text for line in lines for p in line)


def test_every_word_of_a_statement_is_marked() -> None:
    """What a statement's content covers is exactly what its pieces cover, line ends aside."""
    record = gold_record()
    shown = record.statements[0]
    pieces = [p for line in marked_lines(shown.document.text, [shown]) for p in line if any(m.role == CONTENT for m in p.marks)]
    marked = {place for p in pieces for place in range(p.start, p.start + len(p.text))}
    meant = {place for span in shown.statement.content for place in range(span.start, span.end) if shown.document.text[place] != "\n"}
    assert marked == meant
    assert [mark.statement for p in pieces for mark in p.opens] == [shown.id]


def test_occurrence() -> None:
    """The second "yes" is the second, also where the first overlaps nothing."""
    assert [occurrence(Span(*place), "yes no yes") for place in ((0, 3), (7, 10))] == [1, 2]
