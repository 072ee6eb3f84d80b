"""Days on which a report may place a meeting, and how likely each is one.

`"The talks ended in Rome on Saturday." (a report of May 24)` -> a candidate for May 23 with the features talks, ended, stated, one day before … The
weights are data (`weights/meetings.json`), made by `training/meetings`. Limit: a day that no sentence states or carries is only thought of as the
day of publication.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.languages import english_meetings as english
from onrecord.model import Document, Dossier, MeetingMention, ResolvedStatement, Span
from onrecord.negotiation.linear import Features
from onrecord.negotiation.meeting_calendar import NO_OTHERS, Calendar
from onrecord.negotiation.named_sides import Sides, sides_of

SAYING = (
    r"(?:said|says|told|wrote|writes|posted|declared|warned|replied|announced|insisted|added|judged|conceded|answered|complained|"
    r"statement|interview|speech|reported)"
)
AFTER_SAYING = re.compile(rf"\b{SAYING}\b(?:\W+\w+){{0,3}}\W+(?:on |late on )?$", re.IGNORECASE)
BEFORE_SAYING = re.compile(rf"^\W*(?:\w+\W+){{0,3}}{SAYING}\b", re.IGNORECASE)
BEFORE = re.compile(r"(\w+)\W*$")
LEADS = ("on", "until", "by", "since", "from", "of", "for", "before", "after", "to")
AGES = (0, 1, 3, 8, 31)
KINDS = ("stated", "carried", "undated")
STRONG = {"held", "met", "signed", "call", "body", "deal"}
GROUP = re.compile(
    r"\b(?:both|two) (?:sides|delegations|teams|parties|governments|countries|ministers|leaders)|\b(?:delegations|the sides|the parties|"
    r"negotiators)\b",
    re.IGNORECASE,
)
NEAR = re.compile(english.SIGNS["noun"], re.IGNORECASE)
BESIDE = 25  # code points between a day and the cue it goes with
LIVE = re.compile(r"^\d{1,2}[:.]\d\d\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known from the statements: whom a sentence names, and which words are somebody's or attribute them, by document."""

    sides: Sides
    contents: dict[str, tuple[Span, ...]]
    cues: dict[str, tuple[Span, ...]]

    def speech(self, time: Span, document: str) -> Iterator[str]:
        """Whether a day stands inside what somebody said, or beside the word that attributes it."""
        if any(content.contains(time) for content in self.contents.get(document, ())):
            yield "said"
        elif any(max(cue.start - time.end, time.start - cue.end) <= BESIDE for cue in self.cues.get(document, ())):
            yield "beside a cue"


def scene_of(dossier: Dossier, statements: Iterable[ResolvedStatement]) -> Scene:
    statements = list(statements)
    contents: dict[str, list[Span]] = defaultdict(list)
    cues: dict[str, list[Span]] = defaultdict(list)
    for statement in statements:
        contents[statement.document.id].extend(statement.statement.content)
        cues[statement.document.id].extend(statement.statement.cue)
    return Scene(sides_of(dossier, statements), *({key: tuple(spans) for key, spans in found.items()} for found in (contents, cues)))


@dataclass(frozen=True, slots=True)
class Day:
    """One report's candidate."""

    document: str
    since: date
    until: date
    mentions: tuple[MeetingMention, ...]
    features: Features


def days_of(document: Document, mentions: Iterable[MeetingMention], scene: Scene, calendar: Calendar = NO_OTHERS) -> list[Day]:
    """The report's candidates that had come when it was published; the earliest in the text first."""
    grouped: dict[tuple[date, date], list[MeetingMention]] = defaultdict(list)
    for mention in mentions:
        since, until = _span(mention, document)
        if since and until and (document.published is None or since <= document.published):
            grouped[since, until].append(mention)
    order = sorted(grouped, key=lambda days: min(mention.span for mention in grouped[days]))
    days = [Day(document.id, *key, tuple(grouped[key]), _features(document, key, grouped[key], scene, calendar)) for key in order]
    return [_among(day, days) for day in days]


def _span(mention: MeetingMention, document: Document) -> tuple[date | None, date | None]:
    if mention.time is None:
        day = mention.report_day or document.published
        return day, day
    return mention.time.earliest, mention.time.latest


def _kind(mention: MeetingMention) -> str:
    return "undated" if mention.time is None else "carried" if mention.inherited else "stated"


def _features(document: Document, days: tuple[date, date], mentions: list[MeetingMention], scene: Scene, calendar: Calendar) -> Features:
    counted: Counter[str] = Counter()
    for mention in mentions:
        counted.update(set(_of_mention(mention, document, scene)))
    out: Features = {name: min(value, 2.0) for name, value in counted.items()}
    out[f"age:{_age(document, days[1])}"] = 1.0
    out["range"] = float(days[0] != days[1])
    out["live"] = float(len(LIVE.findall(document.text)) > 3)
    out["issued"] = float(document.issuer is not None)
    out[f"best:{min((_kind(mention) for mention in mentions), key=KINDS.index)}"] = 1.0
    out |= dict.fromkeys(calendar.signs(document, *days), 1.0)
    out["lead"] = float(min(mention.sentence for mention in mentions) <= 3)
    return out


def _of_mention(mention: MeetingMention, document: Document, scene: Scene) -> Iterator[str]:
    kind = _kind(mention)
    words = mention.span.of(document.text)
    yield from (f"{kind}:{sign}" for sign in mention.words)
    named = len(scene.sides.named_in(words))
    if named > 1 or GROUP.search(words):
        yield f"{kind}:both"
    if named > 1:
        yield f"{kind}:both named"
    if named == 0 and not GROUP.search(words):
        yield f"{kind}:nobody"
    flags = {"place": mention.place, "round": mention.round, "level": mention.level, "planned": mention.planned, "off": mention.called_off}
    yield from (f"{kind}:{flag}" for flag, value in flags.items() if value)
    if mention.time and not mention.inherited:
        yield from scene.speech(mention.time.span, document.id)
        yield from _around(document.text[mention.span.start : mention.time.span.start], document.text[mention.time.span.end : mention.span.end])


def _around(before: str, after: str) -> Iterator[str]:
    found = BEFORE.search(before)
    word = found[1].lower() if found else ""
    if word in LEADS:
        yield f"after:{word}"
    if AFTER_SAYING.search(before) or BEFORE_SAYING.search(after):
        yield "said then"
    if NEAR.search(before[-40:]) or NEAR.search(after[:40]):
        yield "near"


def _age(document: Document, day: date) -> str:
    if document.published is None:
        return "unknown"
    age = (document.published - day) // timedelta(days=1)
    return str(next((limit for limit in AGES if age <= limit), "older"))


def _strength(day: Day) -> tuple[int, int]:
    """A first guess, only to compare the days of one report."""
    strong = sum(1 for mention in day.mentions if STRONG & set(mention.words) and not mention.called_off)
    stated = sum(1 for mention in day.mentions if _kind(mention) == "stated" and STRONG & set(mention.words))
    return stated, strong


def _among(day: Day, days: list[Day]) -> Day:
    """Adds what the day is among the report's days: alone, the strongest, beside one that is stated."""
    others = [other for other in days if other is not day]
    extra = {
        "alone": float(not others),
        "strongest": float(all(_strength(day) > _strength(other) for other in others)),
        "beside a stated one": float(any(_strength(other)[0] for other in others)),
        "latest": float(all(day.until > other.until for other in others)),
    }
    return Day(day.document, day.since, day.until, day.mentions, {**day.features, **extra})
