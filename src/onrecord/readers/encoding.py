"""Bytes -> text: UTF-8 first, then what the bytes themselves declare, then the old code pages. What was used is named when it is not UTF-8.

A decoding is taken only if the text looks written: no control characters but those of layout. A guess between code pages is told, never silent.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNWRITTEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
CODE_PAGES = ("windows-1252", "windows-1251", "iso-8859-1")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was in."""

    text: str
    encoding: str

    @property
    def guessed(self) -> bool:
        return self.encoding in CODE_PAGES


def decode(data: bytes) -> Decoded | None:
    """The text of the bytes, exactly; None where no encoding gives written text (a binary file)."""
    for encoding in (*_declared(data), "utf-8"):
        text = _written(data, encoding)
        if text is not None:
            return Decoded(text, encoding)
    return None if b"\x00" in data else _code_page(data)


def _declared(data: bytes) -> list[str]:
    return [encoding for mark, encoding in MARKS if data.startswith(mark)][:1]


def _written(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if UNWRITTEN.search(text) else text


def _code_page(data: bytes) -> Decoded | None:
    """Cyrillic pages have most of their letters above 0x7F, Western ones a few among many plain ones."""
    letters = sum(byte > 0x7F or chr(byte).isalpha() for byte in data)
    high = sum(byte >= 0xC0 for byte in data)
    order = ("windows-1251", *CODE_PAGES) if high > 0.4 * letters else CODE_PAGES
    for encoding in order:
        text = _written(data, encoding)
        if text is not None:
            return Decoded(text, encoding)
    return None
