"""Time expressions of a text: an interval grammar of our own on TIMEX3 values.

Limit: English; one text and its day of publication, nothing else.
Invariant: every span is exactly its words, spans do not overlap, and the time taken grows with the length of the text and with nothing else.
"""

from onrecord.extract.times.find import find_times

__all__ = ["find_times"]
