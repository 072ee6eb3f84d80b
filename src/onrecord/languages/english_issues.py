"""Words that say nothing of an issue, and the endings that are taken off before words are compared. Data."""

from __future__ import annotations

EMPTY_WORDS = frozenset(
    "a an and any are as at be by for from has have he her his how i in into is it its no not of off on or our out she so than that the their them they this those to "
    "up was we were what when which who will with would you your if per over all whose goes go".split()
)
ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ers", "er", "ed", "es", "ly", "s", "e", "y")
