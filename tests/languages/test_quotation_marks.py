"""What stands inside quotation marks, in every style."""

from __future__ import annotations

import pytest

from onrecord.languages.quotation_marks import find_quotations


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said “yes, if asked” and left.", ["yes, if asked"]),
        ('He said "yes" and "no".', ["yes", "no"]),
        ("He said ‘yes’, didn’t he? It’s the ministers’ word.", ["yes"]),
        ("He said 'yes', didn't he? It's the ministers' word.", ["yes"]),
        ("«Так», — сказал он.", ["Так"]),
        ("Er sagte „ja“ und ging.", ["ja"]),
        ("``Yes,'' he said. ''No,'' she said.", ["Yes,", "No,"]),
        ("“First paragraph.\n\n“Second paragraph.” End.", ["First paragraph.", "Second paragraph."]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ('An open "quotation runs\nbut not over the line', ["quotation runs"]),
        ("“”", []),
        ("It's the '90s, isn't it?", []),
        ("", []),
    ],
)
def test_quotations(text: str, inside: list[str]) -> None:
    """The words without the marks; one left open ends with its paragraph; an apostrophe is no mark."""
    assert [span.of(text) for span in find_quotations(text)] == inside
