"""Plain text: stored exactly as it stands, so that offsets are the file's own. Its first lines are read for a headline and a date."""

from __future__ import annotations

from pathlib import Path

from onrecord.errors import InputError
from onrecord.protocols import Extracted
from onrecord.readers.encoding import CODE_PAGES, decode
from onrecord.readers.head import find_head
from onrecord.settings import Settings

FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3", "a database"),
)


class PlainReader:
    """Text files. The last reader asked: it takes whatever no other one recognises, and refuses what is not text."""

    name = "plain"
    suffixes = (".txt", ".text", ".md")

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def recognises(self, data: bytes, path: Path) -> bool:
        return True

    def read(self, data: bytes, path: Path) -> Extracted:
        """The text exactly as it stands; raises InputError for a binary file, naming what it looks like or the encodings tried."""
        decoded = None if _format_of(data) else decode(data)
        if decoded is None:
            raise InputError(_refusal(data, path))
        head = find_head(decoded.text)
        notices = (f"read as {decoded.encoding}, because it is not UTF-8; save it as UTF-8 if letters look wrong",) if decoded.guessed else ()
        return Extracted(decoded.text, title=head.title, published=head.published, title_span=head.title_span, notices=notices)


def _format_of(data: bytes) -> str | None:
    return next((name for mark, name in FORMATS if data.startswith(mark)), None)


def _refusal(data: bytes, path: Path) -> str:
    found = _format_of(data)
    if found:
        return f"{path}: {found}, not a text. Save its text as a .txt or .html file and add that."
    return f"{path}: a binary file, not a text in any encoding tried (utf-8, utf-16, {', '.join(CODE_PAGES)}). Save it as UTF-8 text."
