"""Which way a bare day or month lies: back, ahead, or unsaid, from the verbs near it.

`"the envoys met on Friday" -> -1`, `"the bodies will be handed over on Friday" -> 1`. Looks at most a fixed number of words each way, never past the sentence.
"""

from __future__ import annotations

from onrecord.extract.times.words import Line, is_boundary
from onrecord.languages.english_times import FUTURE_CUES, PAST_CUES

REACH = 14  # words; of 8, 10, 14 and 20 on TimeBank the one with the most right values (November 2026)
AUXILIARY_REACH = 5  # "will not immediately be able to have signed"


def direction(line: Line, first: int, last: int) -> int:
    """-1 for the past, 1 for the future, 0 where no verb tells."""
    return _look_back(line, first) or _look_ahead(line, last)


def _look_back(line: Line, first: int) -> int:
    for index in range(first - 1, max(first - 1 - REACH, -1), -1):
        if is_boundary(line, index):
            return 0
        found = _cue(line, index)
        if found:
            return found
    return 0


def _look_ahead(line: Line, last: int) -> int:
    for index in range(last, min(last + REACH, len(line.words))):
        if is_boundary(line, index):
            return 0
        found = _cue(line, index)
        if found:
            return found
    return 0


def _cue(line: Line, index: int) -> int:
    word = line.words[index]
    if word in FUTURE_CUES:
        return 1
    if word in PAST_CUES or (len(word) > 3 and word.endswith("ed") and word not in FUTURE_CUES):
        return 1 if _follows_auxiliary(line, index) else -1
    return 0


def _follows_auxiliary(line: Line, index: int) -> bool:
    """Whether a form in -ed hangs on a word that points ahead: "will be signed", "is expected to have arrived"."""
    for before in range(index - 1, max(index - 1 - AUXILIARY_REACH, -1), -1):
        word = line.words[before]
        if word in FUTURE_CUES:
            return True
        if word in PAST_CUES or line.kinds[before] in ",.;" or word == "that":
            return False
    return False
