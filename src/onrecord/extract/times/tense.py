"""Which way a bare day or month lies: back, ahead, or unsaid, from the verbs near it.

`"the envoys met on Friday" -> -1`, `"the bodies will be handed over on Friday" -> 1`.
Looks at most a fixed number of words each way, never past the sentence.
"""

from __future__ import annotations

from onrecord.extract.times.leads import lead_of
from onrecord.extract.times.words import Line, is_boundary
from onrecord.languages.english_times import AHEAD_LEADS, FUTURE_CUES, PARTICIPLES, PAST_CUES, PROGRAMME_CUES, PROSPECTS, REPORTING

REACH = 14  # words; 8, 10, 14 and 20 give 666, 665, 665 and 663 right values on TimeBank (November 2026): it hardly matters
BESIDE = 2  # words between a verb of saying and the time it is dated by
AUXILIARY_REACH = 5  # "will not immediately be able to have signed"


def direction(line: Line, first: int, last: int) -> int:
    """-1 for the past, 1 for the future, 0 where no verb tells."""
    if _said_beside(line, first, last):
        return -1
    if line.word(last) == "deadline" or (lead_of(line, first) in AHEAD_LEADS and not _had(line, first)):
        return 1
    return (
        _look(line, range(first - 1, max(first - 1 - REACH, -1), -1))
        or _look(line, range(last, min(last + REACH, len(line.words))))
        or _said_before(line, first)
    )


def _said_beside(line: Line, first: int, last: int) -> bool:
    """Whether the time dates a verb of saying: "said on Friday", "our Friday message said"."""
    before, after = line.words[max(first - BESIDE, 0) : first], line.words[last : last + BESIDE]
    return any(word in REPORTING for word in before) or (bool(after) and after[-1] in REPORTING and "," not in after)


def _had(line: Line, first: int) -> bool:
    """Whether the past perfect stands just before: "the army had left by Friday"."""
    return "had" in line.words[max(first - 5, 0) : first]


def _look(line: Line, places: range) -> int:
    """What the first telling word says, up to the end of the sentence."""
    for index in places:
        if is_boundary(line, index):
            return 0
        if line.words[index] in REPORTING:
            continue
        found = _cue(line, index)
        if found:
            return found
    return 0


def _said_before(line: Line, first: int) -> int:
    """-1 where nothing else tells and the sentence so far is a report of what was said."""
    for index in range(first - 1, max(first - 1 - REACH, -1), -1):
        if is_boundary(line, index):
            return 0
        if line.words[index] in REPORTING:
            return -1
    return 0


def _cue(line: Line, index: int) -> int:
    word = line.words[index]
    if word in FUTURE_CUES and "have" in line.words[index + 1 : index + 3]:
        return -1
    if word in FUTURE_CUES or (word in PROGRAMME_CUES and line.word(index - 1) not in ("to", "not", "did", "t")):
        return 1
    if word in PROSPECTS and line.word(index + 1) in ("to", "for"):
        return -1 if line.word(index - 1) == "been" and line.word(index - 2) == "had" else 1
    if word in PAST_CUES:
        return 0 if word in ("has", "have", "had", "been") and _follows_auxiliary(line, index) else -1
    if word in PARTICIPLES or (len(word) > 3 and word.endswith("ed")):
        return 1 if _follows_auxiliary(line, index) else -1
    return 0


def _follows_auxiliary(line: Line, index: int) -> bool:
    """Whether a participle hangs on a word that points ahead: "will be signed", "is expected to have arrived"."""
    for before in range(index - 1, max(index - 1 - AUXILIARY_REACH, -1), -1):
        word = line.words[before]
        if word in FUTURE_CUES or (word == "to" and line.word(before + 1) in ("be", "have")):
            return True
        if word in PAST_CUES or line.kinds[before] in ",.;" or word == "that":
            return False
    return False
