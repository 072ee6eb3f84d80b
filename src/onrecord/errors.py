"""Every error that the library raises on purpose.

A message says what was wrong, where, and what to do, and lists the choices where there are any. The command line turns one of these into one line
and its `exit_code`; anything else that escapes is a bug.
"""

from __future__ import annotations

from collections.abc import Iterable


class OnrecordError(Exception):
    """Something that the user can mend; the message is one line."""

    exit_code = 1


class InputError(OnrecordError):
    """A report, manifest or other input that cannot be read."""


class ConfigError(OnrecordError):
    """A `dossier.toml`, manifest or option that says something impossible."""

    exit_code = 2


class LedgerError(OnrecordError):
    """The record's database cannot be opened, read or written."""


class ModelError(OnrecordError):
    """Model weights are missing, or are not the ones that were shipped."""


class NotFound(OnrecordError):
    """Nothing in the dossier has this id or name."""

    exit_code = 2


def unknown(kind: str, name: str, available: Iterable[str]) -> NotFound:
    """An error that lists the choices: `unknown("reader", "pfd", ["html"])` -> "No reader named 'pfd'. Available: html."."""
    return NotFound(f"No {kind} named {name!r}. Available: {', '.join(sorted(available)) or 'none'}.")
