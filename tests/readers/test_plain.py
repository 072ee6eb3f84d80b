"""Plain text: stored as it stands, or refused with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.readers import read
from onrecord.settings import Settings


def written(folder: Path, data: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_text_is_stored_exactly(tmp_path: Path) -> None:
    """Line ends, trailing space and a byte order mark stay where they are, so that offsets are the file's own."""
    text = "\ufeffTalks end \r\n\r\n“Yes,” 😀 said.\n\n\n"
    assert read(written(tmp_path, text.encode()), Settings()).text == text


def test_another_encoding_is_told(tmp_path: Path) -> None:
    """A text in an old code page is read, and what it was read as is told."""
    extracted = read(written(tmp_path, "It’s a café".encode("windows-1252")), Settings())
    assert extracted.text == "It’s a café"
    assert "windows-1252" in extracted.notices[0]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "an empty file"),
        (b" \n\t\n", "no text"),
        (b"%PDF-1.7 ...", "a PDF, not a text"),
        (b"PK\x03\x04....", "office document"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\x00\x01\x02" * 100, "a binary file.*utf-8, utf-16, windows-1252"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, told: str, tmp_path: Path) -> None:
    """A file that holds no text is named, with what it is and what to do."""
    path = written(tmp_path, data)
    with pytest.raises(InputError, match=told) as caught:
        read(path, Settings())
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


def test_a_text_too_large_to_be_a_report_is_refused(tmp_path: Path) -> None:
    """Fifty megabytes are refused before they are decoded."""
    path = written(tmp_path, b"word " * 10_000_000)
    with pytest.raises(InputError, match="larger than 5 MB"):
        read(path, Settings())


def test_a_file_that_vanished_and_a_folder_are_told(tmp_path: Path) -> None:
    """What cannot be opened is named with the reason."""
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "gone.txt", Settings())
    with pytest.raises(InputError, match="a folder"):
        read(tmp_path, Settings())
