"""onrecord keeps the record of a negotiation: who said what, on whose behalf, in which words, and what became of it.

    import onrecord
    for statement in onrecord.extract(onrecord.read("report.txt")).statements: ...

Importing this loads no model and reads no environment; models are loaded by the first text that is read.
"""

from __future__ import annotations

from onrecord.dossier import OpenDossier, open_dossier
from onrecord.verbs import compare, extract, read, track

__version__ = "0.1.0"
__all__ = ["OpenDossier", "compare", "extract", "open_dossier", "read", "track"]
