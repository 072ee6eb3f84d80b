"""Which encoding a text is in."""

from __future__ import annotations

import pytest

from onrecord.readers.encoding import decode

UKRAINIAN = "Переговори завершено, сказав міністр. Сторони домовилися."


@pytest.mark.parametrize(
    ("data", "text", "encoding", "guessed"),
    [
        ("Café “here” 😀\r\n".encode(), "Café “here” 😀\r\n", "utf-8", False),
        ("\ufeffTalks".encode(), "\ufeffTalks", "utf-8", False),
        ("Talks".encode("utf-16"), "Talks", "utf-16", False),
        ("It’s a café".encode("windows-1252"), "It’s a café", "windows-1252", True),
        (UKRAINIAN.encode("windows-1251"), UKRAINIAN, "windows-1251", True),
    ],
)
def test_the_encoding_is_found_and_named(data: bytes, text: str, encoding: str, guessed: bool) -> None:
    """A text comes out exactly, and what is not UTF-8 is named."""
    found = decode(data)
    assert found is not None
    assert (found.text, found.encoding, found.guessed) == (text, encoding, guessed)


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 50, b"MZ\x90\x00\x03\x00\x00\x00", bytes(range(32))])
def test_a_binary_file_has_no_encoding(data: bytes) -> None:
    """What is no written text in any encoding is not forced into one."""
    assert decode(data) is None
