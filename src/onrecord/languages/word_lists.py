"""Word lists as they are read by people: one string, any line breaks."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list: `words("by until till")`."""
    return frozenset(text.split())
