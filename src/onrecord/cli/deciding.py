"""Decisions of people: append-only, with name and time."""

from __future__ import annotations

from getpass import getuser


def name_of(who: str | None) -> str:
    """Who decides: the name given, else the name that this computer knows its user by."""
    return who or getuser()
