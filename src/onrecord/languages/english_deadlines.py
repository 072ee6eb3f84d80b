"""The English words that make a time a deadline, a beginning or a distance from an event."""

from __future__ import annotations

from onrecord.languages.word_lists import words

UNTIL_LEADS = frozenset({"by", "until", "till", "through", "up to"})
BEFORE_LEADS = frozenset({"before", "ahead"})
AFTER_LEADS = words("since from beginning of effective starting after") - {"of"}
WITHIN_LEADS = frozenset({"within", "inside"})
FOR_LEADS = frozenset({"for", "by", "another"})
LATEST_TAILS = frozenset({("at", "the", "latest"), ("or", "earlier"), ("or", "sooner"), ("or", "before")})

EVENT_LINKS = words("following from before of since after")
EVENT_OPENERS = words("this any a their our that such an its his the her")
EVENT_ENDS = words(
    """
    and or but in on at by with for to under over which who when while if unless as because said says will would is are was were has have had
    into until between during within against about he she they it we you i
    """
)
