"""onrecord keeps the record of a negotiation: who said what, on whose behalf, in which words, and what became of it."""

__version__ = "0.1.0"
