"""Looks plug-ins up by name. Built-ins are registered in the same entry points as strangers', and a failed look-up lists the names there are."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from onrecord.errors import OnrecordError, unknown


def available(kind: str) -> list[str]:
    """The names of the plug-ins of a kind, sorted: `available("reader")` -> ["html", "plain"]."""
    return sorted({entry.name for entry in _entries(kind)})


def load(kind: str, name: str) -> Any:
    """What the plug-in's entry point names (a class or a function), imported; raises NotFound with the choices."""
    for entry in _entries(kind):
        if entry.name == name:
            return _import(entry, kind)
    raise unknown(kind, name, available(kind))


def load_all(kind: str) -> Iterator[Any]:
    """Every plug-in of a kind, in order of name."""
    for name in available(kind):
        yield load(kind, name)


def _entries(kind: str) -> list[EntryPoint]:
    return list(entry_points(group=f"onrecord.{kind}s"))


def _import(entry: EntryPoint, kind: str) -> Any:
    try:
        return entry.load()
    except (ImportError, AttributeError) as error:
        raise OnrecordError(
            f"The {kind} {entry.name!r} ({entry.value}) cannot be loaded: {error}. Install what it needs, or choose another."
        ) from error
