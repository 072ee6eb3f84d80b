"""Quantities of a text: counts, money, percentages, durations and whole categories, with their units and bounds.

Limit: English; no parser, so a unit is the noun phrase that follows as far as words tell.
Invariant: every span is exactly its words; no years, dates, clock times or numbers of list items.
"""

from onrecord.extract.quantities.find import find_quantities

__all__ = ["find_quantities"]
