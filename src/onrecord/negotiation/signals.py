"""Small signs in English wording that undertakings and their outcomes are told by; data, read by the linear models.

An entry is a word, `agree*` for a word and its endings, `*ed` for an ending, `per_cent` for words that follow one another.
Limit: a sign looks at single words and short phrases. What a sign is worth is learned, never written here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

# How the matter is put: done, to be done, wanted, possible.
MOOD = {
    "will": "will shall won't going_to *'ll",
    "would": "would",
    "is_to": "is_to are_to was_to were_to to_be_*ed due_to set_to set_for scheduled plann*",
    "could": "can could may might possibly perhaps hopefully likely can't couldn't",
    "should": "should must ought need_to needs_to has_to have_to shouldn't mustn't",
    "was": "was were had did wasn't weren't hadn't didn't",
    "past": "*ed met held began went came made took gave left sent brought paid kept built sat ran signed put set said",
    "present": "is are has have isn't aren't hasn't haven't",
    "ongoing": "is_*ing are_*ing *'re_*ing",
    "negated": "not never no nor none nothing neither without nobody *n't",
    "condition": "if once unless provided until when as_long_as as_soon_as only subject_to after in_return in_step_with concurrently",
}

# What kind of thing is said.
MATTER = {
    "agreeing": "agree* consen* accept* approv* adopt* conclud* deal confirm* settl* sign*",
    "promising": "promis* pledg* commit* undertak* undertook* vow* guarante* assur* oblig* ensur* intend*",
    "ready": "ready willing open_to prepared available stand_by stands_by offer* invit*",
    "going_on": "continu* remain* keep* kept stay* carry_on go_on goes_on maintain* still",
    "discussed": "discuss* spoke talked_about raised view* exchang* progress constructive productive atmosphere useful positive",
    "meeting": "meet* met talk talks round* session* cycle* visit* call* summit conven* reconven* negotiat* gather* delegation delegations"
    " sit_down sat_down",
    "handing": "release* return* hand* exchang* free* deliver* transfer* withdraw* withdrew* pull* repatriat* swap*",
    "paying": "pay* paid rais* increas* wage* percent per_cent % bonus* fund* cut* tariff*",
    "voting": "vot* ballot* ratif* survey* referendum",
    "documents": "publish* present* draft* text* memorand* announce* letter statement report repl* answer* roadmap plan list",
    "refraining": "not never refrain* stop* ceas* halt* suspend* freez* frozen abstain* no",
    "institution": "set_up establish* creat* form group* committee* commission* team* mechanism* centre center",
}

# Outcomes.
OUTCOME = {
    "completed": "complet* finish* fulfil* implement* carried_out in_full fully all concluded delivered done as_agreed as_promised as_planned over"
    " took_place arrived reached",
    "partial": "first so_far part* some most half third begun began start* under_way ongoing remain* still not_all percent per_cent stage batch"
    " phase lot further rest of_the",
    "refused": "refus* reject* declin* suspend* withdraw* withdrew* pulled_out walked_out call*_off cancel* halt* stopp* ended end*_the never",
    "violated": "violat* breach* broke* attack* shell* struck strike* fired killed failed ignor* contrary despite",
    "delayed": "postpon* delay* late put_off reschedul* moved_to pushed_back not_yet await* wait* miss* overdue slip* lapsed expired",
    "replaced": "instead replac* new renew* extend* extension prolong* supersed* revis* amend* updated now changed substitut* tied",
    "retracted": "withdrawn retract* took_back taken_back no_longer revok* rescind* dropped abandon* off_the_table",
}

# Who and when.
RANGE = {
    "time": "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
    " monday tuesday wednesday thursday friday saturday sunday tomorrow tonight today next coming within by soon shortly near_future day days"
    " week weeks month months year years midnight morning until deadline",
    "number": "two three four five six seven eight nine ten twelve twenty thirty hundred thousand million",
    "we": "we our us i my ourselves we'll we've we're i'll i've i'm",
    "both": "both mutual* joint* together each_other bilateral* neither_side each_side each_party the_sides the_parties all_parties all_sides"
    " all_delegations three_parties three_sides three_delegations four_parties four_sides four_delegations two_sides two_parties two_delegations"
    " two_countries two_leaders two_governments two_teams two_presidents two_ministers two_armies two_commissions",
    "group": "delegations leaders presidents ministers teams commissions commanders experts participants governments negotiators committee"
    " committees armies capitals next_round next_meeting next_session next_cycle talks negotiations ceasefire truce agreement deal",
}

OPENING = {
    "it": frozenset({"it", "he", "she", "its", "his", "her"}),
    "they": frozenset({"they", "their", "these", "those", "this", "that", "the_same"}),
}
TOKEN = re.compile(r"%|\?|\w+(?:'\w+)*")
YEAR = re.compile(r"20\d\d")
HAVING = frozenset({"has", "have", "having"})
BETWEEN = frozenset({"already", "now", "just", "also", "been", "not"})
PARTICIPLE = ("ed", "en", "n", "t", "ne", "de", "ld")
IRREGULAR = frozenset({"come", "become", "overcome", "paid", "had", "said", "laid", "heard", "found"})
NO_PARTICIPLE = frozenset({"in", "at", "it", "but", "that", "what", "on", "an", "than", "then"})


@dataclass(frozen=True, slots=True)
class Entry:
    """What one word tells by itself, and the phrases that it may begin: what has to follow, and the sign that then stands."""

    signs: frozenset[str]
    phrases: tuple[tuple[tuple[str, ...], str], ...]


def _fits(word: str, form: str) -> bool:
    """`_fits("agreed", "agree*")`, `_fits("signed", "*ed")`."""
    if form.startswith("*"):
        return word.endswith(form[1:]) and len(word) >= len(form) + 1
    return word.startswith(form[:-1]) if form.endswith("*") else word == form


class _Lexicon:
    """The entries by their first word: whole words, beginnings and endings."""

    def __init__(self, *groups: dict[str, str]) -> None:
        self.whole: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self.beginning: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        self.ending: list[tuple[str, tuple[str, ...], str]] = []
        for sign, form in ((sign, form) for group in groups for sign, forms in group.items() for form in forms.split()):
            first, *rest = form.split("_")
            if first.startswith("*"):
                self.ending.append((first, tuple(rest), sign))
            elif first.endswith("*"):
                self.beginning[first[:-1]].append((tuple(rest), sign))
            else:
                self.whole[first].append((tuple(rest), sign))

    def entry(self, word: str) -> Entry:
        rows = [*self.whole.get(word, ()), *(row for end in range(2, len(word) + 1) for row in self.beginning.get(word[:end], ()))]
        rows += [(rest, sign) for form, rest, sign in self.ending if _fits(word, form)]
        signs = {sign for rest, sign in rows if not rest} | _by_shape(word)
        return Entry(frozenset(signs), tuple((rest, sign) for rest, sign in rows if rest))


def _by_shape(word: str) -> set[str]:
    found = {"question"} if word == "?" else set()
    if word[0].isdigit():
        found.add("number")
    return found | ({"time"} if YEAR.fullmatch(word) else set())


_LEXICON = _Lexicon(MOOD, MATTER, OUTCOME, RANGE)


@lru_cache(maxsize=100_000)
def _entry(word: str) -> Entry:
    return _LEXICON.entry(word)


@lru_cache(maxsize=200_000)
def signals_of(text: str) -> frozenset[str]:
    """The names of all signs in the text: `"will meet again" -> {"will", "meeting"}`."""
    words = [word.removesuffix("'s") for word in TOKEN.findall(text.lower().replace("’", "'"))]
    found: set[str] = set()
    for place, word in enumerate(words):
        entry = _entry(word)
        found |= entry.signs
        for rest, sign in entry.phrases:
            if sign not in found and _follows(words, place + 1, rest):
                found.add(sign)
        if (word in HAVING or word.endswith("'ve")) and _participle_follows(words, place + 1):
            found.add("has_done")
    return frozenset(found | _opening(words))


def _follows(words: list[str], place: int, rest: Iterable[str]) -> bool:
    return all(place + step < len(words) and _fits(words[place + step], form) for step, form in enumerate(rest))


def _participle_follows(words: list[str], place: int) -> bool:
    """Whether a participle stands here, adverbs left out: "has already been released"."""
    while place < len(words) and (words[place] in BETWEEN or words[place].endswith("ly")):
        place += 1
    word = words[place] if place < len(words) else ""
    return word in IRREGULAR or (word.endswith(PARTICIPLE) and word not in NO_PARTICIPLE)


def _opening(words: list[str]) -> set[str]:
    """What the first words tell: a pronoun, an infinitive."""
    if not words:
        return set()
    first = words[0]
    found = {sign for sign, forms in OPENING.items() if first in forms or "_".join(words[:2]) in forms}
    verb = words[1:] if first == "not" else words
    return found | ({"infinitive"} if len(verb) > 1 and verb[0] == "to" else set())
