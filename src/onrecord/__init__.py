"""onrecord keeps the record of a negotiation: who said what, on whose behalf, in which words, and what became of it.

    import onrecord
    for statement in onrecord.extract(onrecord.read("report.txt")).statements: ...

Importing this loads no model, reads no environment and takes a few milliseconds; a verb brings what it needs when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.dossier import OpenDossier, open_dossier
    from onrecord.verbs import compare, extract, read, track

__version__ = "0.1.0"
__all__ = ["OpenDossier", "compare", "extract", "open_dossier", "read", "track"]

HOMES = {"OpenDossier": "onrecord.dossier", "open_dossier": "onrecord.dossier"}

# The package `onrecord.extract` would take the verb's name when it is first imported; imported here, once, it gives the name back.
import_module("onrecord.extract")
globals().pop("extract", None)


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    return getattr(import_module(HOMES.get(name, "onrecord.verbs")), name)
