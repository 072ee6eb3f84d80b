"""The headline and the date that a text's own first lines give."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.readers.head import find_head

MAY_16 = date(2025, 5, 16)


@pytest.mark.parametrize(
    ("text", "title", "published"),
    [
        (" date 2025-05-16 Umerov promises details\n\nISTANBUL. Talks.", "Umerov promises details", MAY_16),
        ("date: 2025-05-16 One line only", "One line only", MAY_16),
        ("Talks resume\n\nISTANBUL, 16 May 2025 (Agency) - They met.", "Talks resume", MAY_16),
        ("Talks resume\r\n\r\nIstanbul, May 16, 2025. They met.", "Talks resume", MAY_16),
        ("Talks resume\n\n16th of May 2025\n\nThey met.", "Talks resume", MAY_16),
        ("Talks resume\n\nKyiv, 16.05.2025\n\nThey met.", "Talks resume", MAY_16),
        ("Talks resume\n\nKYIV, Sept. 3, 2024 - They met.", "Talks resume", date(2024, 9, 3)),
        ("Talks resume\n\nMUSCAT, April 13 (Agency) - no year.", "Talks resume", None),
        ("Talks resume\n\n31.02.2025 is no day.", "Talks resume", None),
        ("They met on Friday and talked,\nfor two hours.\n", None, None),
        ("\ufeff\n\nTalks resume\n\nThey met.", "Talks resume", None),
        ("Only a line", None, None),
        ("", None, None),
        ("x" * 400 + "\n\nToo long for a headline.", None, None),
        ("Talks\n\n" + "Story. " * 60 + "In a story on 1 May 2020 they met.", "Talks", None),
    ],
)
def test_the_head_of_a_text(text: str, title: str | None, published: date | None) -> None:
    """Only a line set off is a headline, and only a full date at the start of a first line is a date."""
    head = find_head(text)
    assert (head.title, head.published) == (title, published)
    assert (head.title_span.of(text) if head.title_span else None) == title
