"""Words of strangers without what a terminal would obey."""

from __future__ import annotations

import re

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all but tab and line feed


def harmless(words: str) -> str:
    """The words without what a terminal would obey: `"\x1b[2J"` -> `"�[2J"`. Reports and file names are written by strangers."""
    return CONTROL.sub("\ufffd", words)
